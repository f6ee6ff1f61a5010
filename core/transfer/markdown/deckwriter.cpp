// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckwriter.h"

#include "core/cards/builtinnotetypes.h"
#include "core/cards/fences.h"
#include "core/transfer/markdown/escaping.h"
#include "core/transfer/markdown/mediareferences.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype longestName = 40; // letters of a topic in a file's name

/// Writes the fields of one card, one after another, so that they are read as text.
class TextWriter
{
public:
    explicit TextWriter(bool isCloze)
        : m_isCloze(isCloze)
    {
    }

    /// Between two empty lines.
    [[nodiscard]] QString written(const QString& text);
    /// Of the reader's scan for fences, what stands between the fields.
    void passRule() { (void)m_fences.read(u"---"_s); }
    void passFieldStart() { m_fences = FenceScanner(); }

private:
    /// Whether the fence that the last line opened is closed by one of these.
    [[nodiscard]] bool closes(const QStringList& lines, qsizetype from) const;

    FenceScanner m_fences;
    bool m_isCloze;
};

bool TextWriter::closes(const QStringList& lines, qsizetype from) const
{
    FenceScanner fences = m_fences;
    return std::any_of(lines.begin() + from, lines.end(), [&fences](const QString& line) {
        return fences.read(line) == FenceScanner::Line::Closing;
    });
}

QString TextWriter::written(const QString& text)
{
    (void)m_fences.read({});
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString& line = lines[i];
        if (!m_fences.isInside()) {
            if (isWholeComment(line)) {
                continue;
            }
            line = escapedLine(line, m_isCloze);
        }
        const FenceScanner before = m_fences;
        if (m_fences.read(line) == FenceScanner::Line::Opening && !closes(lines, i + 1)) {
            line.prepend(u'\\'); // or the rest of the file would be code
            m_fences = before;
            (void)m_fences.read(line);
        }
    }
    (void)m_fences.read({});
    return u'\n' + lines.join(u'\n') + u'\n';
}

class DeckWriter
{
public:
    explicit DeckWriter(const Deck& deck)
        : m_deck(deck)
    {
    }

    [[nodiscard]] QList<DeckFile> files(const QString& folder) const;

private:
    [[nodiscard]] QByteArray header() const;
    [[nodiscard]] static QJsonObject noteType(const NoteType& type);
    [[nodiscard]] static QJsonObject topic(const DeckTopic& topic);
    [[nodiscard]] QString card(const DeckNote& note) const;
    [[nodiscard]] QString keys(const DeckNote& note) const;
    /// How a card file names the type.
    [[nodiscard]] QString typeWord(const QString& name) const;

    const Deck& m_deck;
};

QJsonObject DeckWriter::noteType(const NoteType& type)
{
    QJsonArray templates;
    for (const CardTemplate& card : type.templates) {
        templates.append(
            QJsonObject{{u"name"_s, card.name}, {u"front"_s, card.front}, {u"back"_s, card.back}});
    }
    QJsonObject object{{u"name"_s, type.name},
        {u"fields"_s, QJsonArray::fromStringList(type.fields)}, {u"templates"_s, templates}};
    if (!type.style.isEmpty()) {
        object.insert(u"style"_s, type.style);
    }
    if (type.kind == NoteTypeKind::Cloze) {
        object.insert(u"cloze"_s, true);
    }
    return object;
}

QJsonObject DeckWriter::topic(const DeckTopic& topic)
{
    QJsonObject object = topic.otherKeys;
    object.insert(u"path"_s, topicPath(topic.levels));
    const TopicSettings& settings = topic.settings;
    const auto put = [&object](const QString& key, const auto& value, auto spoken) {
        if (value) {
            object.insert(key, spoken(*value));
        }
    };
    const auto number = [](int value) { return QJsonValue(value); };
    put(u"newPerDay"_s, settings.newPerDay, number);
    put(u"reviewsPerDay"_s, settings.reviewsPerDay, number);
    put(u"leechThreshold"_s, settings.leechThreshold, number);
    put(u"order"_s, settings.order, [](NewOrder order) {
        return QJsonValue(order == NewOrder::Deck ? u"deck"_s : u"shuffled"_s);
    });
    put(u"policy"_s, settings.reading, [](Sm2Reading reading) {
        return QJsonValue(reading == Sm2Reading::Published ? u"published"_s : u"reference"_s);
    });
    return object;
}

QByteArray DeckWriter::header() const
{
    QJsonObject object = m_deck.otherKeys;
    object.insert(u"format"_s, 1);
    object.insert(u"id"_s, m_deck.id);
    object.insert(u"name"_s, m_deck.name);
    for (const auto& [key, value] :
        {std::pair(u"version"_s, m_deck.version), {u"language"_s, m_deck.language},
            {u"license"_s, m_deck.license}, {u"description"_s, m_deck.description}}) {
        if (!value.isEmpty()) {
            object.insert(key, value);
        }
    }
    if (!m_deck.authors.isEmpty()) {
        object.insert(u"authors"_s, QJsonArray::fromStringList(m_deck.authors));
    }
    QJsonArray types;
    std::ranges::transform(m_deck.noteTypes, std::back_inserter(types), &DeckWriter::noteType);
    if (!types.isEmpty()) {
        object.insert(u"noteTypes"_s, types);
    }
    QJsonArray topics;
    std::ranges::transform(m_deck.topics, std::back_inserter(topics), &DeckWriter::topic);
    if (!topics.isEmpty()) {
        object.insert(u"topics"_s, topics);
    }
    return QJsonDocument(object).toJson();
}

QString DeckWriter::typeWord(const QString& name) const
{
    const auto isListed = [this](const QString& type) {
        return std::ranges::contains(m_deck.noteTypes, type, &NoteType::name);
    };
    for (const auto& word : {u"basic"_s, u"reversed"_s, u"cloze"_s, u"typed"_s}) {
        if (builtInNoteType(word)->name == name && !isListed(name) && !isListed(word)) {
            return word;
        }
    }
    return name;
}

QString DeckWriter::keys(const DeckNote& note) const
{
    QStringList lines;
    const auto add = [&lines](const QString& key, const QString& value) {
        if (!value.isEmpty()) {
            lines.append(key + u": "_s + escapedValue(value));
        }
    };
    add(u"card"_s, note.cardId);
    if (note.cardId.isEmpty() || note.guid != m_deck.id + u':' + note.cardId) {
        add(u"guid"_s, note.guid);
    }
    if (const QString word = typeWord(note.type); word != u"basic"_s) {
        add(u"type"_s, word);
    }
    if (note.format == TextFormat::Html) {
        add(u"format"_s, u"html"_s);
    }
    add(u"tags"_s, note.tags.join(u' '));
    add(u"covers"_s, note.covers.join(u' '));
    for (const auto& [key, value] : note.otherKeys) {
        lines.append(value.isEmpty() ? key + u':' : key + u": "_s + escapedValue(value));
    }
    return u"<!-- "_s + lines.join(u"\n     "_s) + u" -->\n"_s;
}

/// A front whose first line is a paragraph of its own and plain text, since a
/// heading is read as it stands: that line and the rest.
std::pair<QString, QString> headingAndRest(const QString& front)
{
    static const QRegularExpression plain(u"^[^\\s#`~<>\\\\|*+-](?:[^\\n]*\\S)?$"_s);
    const QString heading = front.section(u'\n', 0, 0);
    if (!plain.match(heading).hasMatch()) {
        return {{}, front};
    }
    if (heading.size() == front.size()) {
        return {heading, {}};
    }
    const QString rest = front.sliced(heading.size() + 1);
    const bool isParagraph = rest.startsWith(u'\n') && carriedField(rest) == rest.sliced(1);
    return isParagraph ? std::pair(heading, rest.sliced(1)) : std::pair(QString(), front);
}

QString DeckWriter::card(const DeckNote& note) const
{
    const NoteType& type = *m_deck.noteType(note.type);
    TextWriter texts(type.kind == NoteTypeKind::Cloze);
    const auto [heading, front] = headingAndRest(carriedField(note.fields.value(0)));
    QString text = heading.isEmpty() ? u"##\n"_s : u"## "_s + heading + u'\n';
    text += keys(note);
    if (!front.isEmpty()) {
        text += texts.written(front);
    }
    const QString back = carriedField(note.fields.value(1));
    const bool needsBack = isBuiltIn(type) && type.kind == NoteTypeKind::Standard;
    if (type.fields.size() > 1 && (!back.isEmpty() || needsBack)) {
        texts.passRule();
        text += u"\n---\n"_s;
        if (!back.isEmpty()) {
            text += texts.written(back);
        }
    }
    for (qsizetype i = 2; i < type.fields.size(); ++i) {
        const QString field = carriedField(note.fields.value(i));
        if (!field.isEmpty()) {
            texts.passFieldStart();
            text += u"\n<!-- field: "_s + type.fields.at(i) + u" -->\n"_s + texts.written(field);
        }
    }
    return text;
}

/// "017-identity-and-equality.md": whatever a topic is called, no path.
QString fileName(qsizetype number, const QStringList& topic)
{
    QString name;
    for (const QChar letter : topic.value(topic.size() - 1).toLower()) {
        if (letter.isLetterOrNumber() && letter.unicode() < 0x80) {
            name += letter;
        } else if (!name.isEmpty() && !name.endsWith(u'-')) {
            name += u'-';
        }
    }
    name.truncate(longestName);
    while (name.endsWith(u'-')) {
        name.chop(1);
    }
    const QString place = QString::number(number).rightJustified(5, u'0');
    return name.isEmpty() ? place + u".md"_s : place + u'-' + name + u".md"_s;
}

QList<DeckFile> DeckWriter::files(const QString& folder) const
{
    QList<DeckFile> files{{u"deck.json"_s, header(), {}}};
    for (qsizetype i = 0; i < m_deck.notes.size();) {
        const QStringList& topic = m_deck.notes.at(i).topic;
        const QString path = topic.isEmpty() ? u"/"_s : topicPath(topic);
        QStringList texts{u"# "_s + path + u'\n'};
        for (; i < m_deck.notes.size() && m_deck.notes.at(i).topic == topic; ++i) {
            texts.append(card(m_deck.notes.at(i)));
        }
        files.append({folder + fileName(files.size(), topic), texts.join(u'\n').toUtf8(), {}});
    }
    return files;
}

} // namespace

QString carriedField(const QString& text)
{
    QStringList lines = QString(text).replace(u"\r\n"_s, u"\n"_s).split(u'\n');
    const auto isBlank = [](const QString& line) { return line.trimmed().isEmpty(); };
    while (!lines.isEmpty() && isBlank(lines.last())) {
        lines.removeLast();
    }
    while (!lines.isEmpty() && isBlank(lines.first())) {
        lines.removeFirst();
    }
    return lines.join(u'\n');
}

QString cardFolder(const Deck& deck)
{
    qsizetype up = 0;
    for (const DeckNote& note : deck.notes) {
        for (const MediaReference& medium : note.media) {
            const QStringList parts = QDir::cleanPath(medium.written).split(u'/');
            up = std::max(up, std::ranges::count(parts, u".."_s));
        }
    }
    return u"cards/"_s.repeated(up);
}

std::optional<QString> mediumPath(const QString& cardFolder, const QString& written)
{
    constexpr qsizetype longest = 255; // bytes of a file's name
    const QString clean = QDir::cleanPath(written);
    QString path = clean;
    if (clean.startsWith("../"_L1)) {
        path = QDir::cleanPath(cardFolder + clean);
    } else if (!clean.startsWith("media/"_L1)) {
        path = u"media/"_s + clean;
    }
    const QStringList parts = path.split(u'/');
    const bool isName = std::ranges::all_of(parts, [](const QString& part) {
        return !part.isEmpty() && !part.startsWith(u'.') && !part.contains(QChar::Null)
            && part.toUtf8().size() <= longest;
    });
    if (!isName || path == "deck.json"_L1 || path.endsWith(".md"_L1)) {
        return std::nullopt;
    }
    const auto found = resolveMedium(written, cardFolder.chopped(cardFolder.isEmpty() ? 0 : 1),
        [&path](const QString& candidate) { return candidate == path; });
    return found.kind == ResolvedMedium::Kind::Found ? std::optional(path) : std::nullopt;
}

QList<DeckFile> writeDeck(const Deck& deck, const QString& cardFolder)
{
    return DeckWriter(deck).files(cardFolder);
}

} // namespace reprise
