// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/builtinnotetypes.h"
#include "core/cards/cloze.h"
#include "core/transfer/anki/zipfile.h"
#include "core/transfer/mnemosyne/learningstate.h"
#include "core/transfer/mnemosyne/mnemosyne.h"
#include "core/transfer/text/textfile.h"
#include "core/transfer/wholeincoming.h"
#include "core/transfer/xmlelement.h"

#include <QBuffer>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reprise::mnemosyne {

namespace {

constexpr auto cardsMember = "cards.xml";
constexpr auto metadataMember = "METADATA";

/// The kinds of entry in cards.xml.
constexpr auto tagEntry = "10"_L1;
constexpr auto factEntry = "16"_L1;
constexpr auto cardEntry = "6"_L1;
constexpr auto mediumEntry = "13"_L1;

ImportFinding importFinding(const anki::Finding& finding)
{
    return {anki::wordOf(finding.code), finding.place, finding.detail};
}

CardTemplate asking(const QString& name, const QString& front, const QString& back)
{
    return {name, front, u"{{FrontSide}}\n\n<hr id=answer>\n\n"_s + back};
}

/// A kind of card as Mnemosyne names it by a number, with the keys of its facts
/// in the order of the type's fields.
struct CardType
{
    NoteType type;
    QStringList keys;
};

const QHash<QString, CardType>& knownTypes()
{
    static const auto types = [] {
        const NoteType& basic = *builtInNoteType(u"basic");
        const QStringList words{u"Foreign word"_s, u"Pronunciation"_s, u"Meaning"_s, u"Notes"_s};
        const QStringList wordKeys{u"f"_s, u"p_1"_s, u"m_1"_s, u"n"_s};
        const NoteType vocabulary{{}, u"Vocabulary"_s, NoteTypeKind::Standard, words,
            {asking(u"Recognition"_s, u"{{Foreign word}}"_s,
                 u"{{Pronunciation}}\n\n{{Meaning}}\n\n{{Notes}}"_s),
                asking(u"Production"_s, u"{{Meaning}}"_s,
                    u"{{Foreign word}}\n\n{{Pronunciation}}\n\n{{Notes}}"_s)},
            {}};
        const NoteType map{{}, u"Map"_s, NoteTypeKind::Standard,
            {u"Location"_s, u"Marked"_s, u"Blank"_s},
            {asking(u"Recognition"_s, u"{{Marked}}"_s, u"{{Location}}"_s),
                asking(u"Production"_s, u"{{Blank}}\n\n{{Location}}"_s, u"{{Marked}}"_s)},
            {}};
        return QHash<QString, CardType>{
            {u"1"_s, {basic, {u"f"_s, u"b"_s}}},
            {u"2"_s, {*builtInNoteType(u"reversed"), {u"f"_s, u"b"_s}}},
            {u"3"_s, {vocabulary, wordKeys}},
            {u"4"_s, {map, {u"loc"_s, u"marked"_s, u"blank"_s}}},
            {u"5"_s, {*builtInNoteType(u"cloze"), {u"text"_s}}},
        };
    }();
    return types;
}

/// `[hidden]` and `[hidden:hint]` as numbered deletions.
QString clozed(const QString& text)
{
    QString made;
    int number = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'[', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u']', open);
        if (close < 0) {
            break;
        }
        const QString inner = text.sliced(open + 1, close - open - 1);
        made += text.sliced(at, open - at);
        at = close + 1;
        if (inner.isEmpty() || inner.startsWith("sound:"_L1) || inner.contains("latex"_L1)
            || inner.contains(u'$')) {
            made += text.sliced(open, at - open);
            continue;
        }
        const qsizetype colon = inner.indexOf(u':');
        made += u"{{c%1::"_s.arg(++number)
            + (colon > 0 ? inner.first(colon) + "::"_L1 + inner.sliced(colon + 1) : inner)
            + "}}"_L1;
    }
    return made + text.sliced(std::min(at, text.size()));
}

StudyDay dayOf(double seconds)
{
    constexpr double secondsInDay = 86'400;
    constexpr double lastDay = 2'932'896; // of the year 9999
    return {int(std::clamp(std::floor(seconds / secondsInDay), 0.0, lastDay))};
}

/// "member-missing", and what zip files refuse.
Readable<QByteArray> readMember(const anki::ZipFile& zip, const QByteArray& name, qint64 most)
{
    const QString place = QString::fromUtf8(name);
    const anki::ZipFile::Member* const found = zip.find(name);
    if (found == nullptr) {
        return unreadable(u"member-missing"_s, place);
    }
    QByteArray bytes;
    anki::Meter meter({}, found->packed, most, place);
    if (auto read = zip.read(name, meter, anki::into(bytes)); !read) {
        return std::unexpected(importFinding(read.error()));
    }
    return bytes;
}

class CardSet
{
public:
    CardSet(const QString& path, const OpenOptions& options)
        : m_path(path)
        , m_options(options)
    {
    }

    Readable<std::unique_ptr<Incoming>> open();

private:
    struct Fact
    {
        const XmlElement* element = nullptr;
        QList<const XmlElement*> cards;
    };

    [[nodiscard]] QString nameOfSet() const;
    void gather(const XmlElement& root);
    void addFact(WholeFile& file, const QString& id, const Fact& fact);
    void addCards(WholeFile& file, const Fact& fact, const QString& kind, bool isCloze);
    static CardType guessedType(const XmlElement& fact, const QString& kind);

    const QString& m_path;
    const OpenOptions& m_options;
    std::shared_ptr<anki::ZipFile> m_zip;
    QHash<QString, QString> m_tags; ///< by id
    QStringList m_order; ///< of the facts
    QHash<QString, Fact> m_facts; ///< by id
    QStringList m_media;
};

QString CardSet::nameOfSet() const
{
    constexpr qint64 most = 65'536;
    constexpr auto key = "card_set_name:"_L1;
    const auto metadata = readMember(*m_zip, metadataMember, most);
    for (const QString& line : QString::fromUtf8(metadata.value_or(QByteArray())).split(u'\n')) {
        if (line.startsWith(key) && !line.sliced(key.size()).trimmed().isEmpty()) {
            return line.sliced(key.size()).trimmed();
        }
    }
    return QFileInfo(m_path).completeBaseName();
}

void CardSet::gather(const XmlElement& root)
{
    for (const XmlElement& entry : root.children) {
        const QString kind = entry.attribute("type"_L1);
        const QString id = entry.attribute("o_id"_L1);
        if (kind == tagEntry) {
            m_tags.insert(id, tagOf(entry.textOf("name"_L1)));
        } else if (kind == factEntry && !m_facts.contains(id)) {
            m_order.append(id);
            m_facts[id].element = &entry;
        } else if (kind == mediumEntry) {
            m_media.append(entry.attribute("fname"_L1));
        }
    }
    for (const XmlElement& entry : root.children) {
        if (entry.attribute("type"_L1) != cardEntry) {
            continue;
        }
        if (const auto fact = m_facts.find(entry.attribute("fact"_L1)); fact != m_facts.end()) {
            fact->cards.append(&entry);
        }
    }
    m_media.removeDuplicates();
}

CardType CardSet::guessedType(const XmlElement& fact, const QString& kind)
{
    CardType made;
    made.type.name = u"Mnemosyne %1"_s.arg(kind);
    made.type.name.removeIf([](QChar c) { return c < u' '; });
    QString back;
    for (const XmlElement& value : fact.children) {
        if (made.keys.contains(value.name)) {
            continue;
        }
        made.keys.append(value.name);
        // A key that begins with a digit is written with this before it.
        const QString name = value.name.startsWith("___"_L1) ? value.name.sliced(3) : value.name;
        const QString field = made.type.fields.contains(name, Qt::CaseInsensitive)
            ? u"%1 %2"_s.arg(name).arg(made.keys.size())
            : name;
        back += made.type.fields.isEmpty() ? QString() : u"{{%1}}\n\n"_s.arg(field);
        made.type.fields.append(field);
    }
    if (!made.type.fields.isEmpty()) {
        made.type.templates = {
            asking(u"Card 1"_s, u"{{%1}}"_s.arg(made.type.fields.first()), back.trimmed())};
    }
    return made;
}

void CardSet::addFact(WholeFile& file, const QString& id, const Fact& fact)
{
    const qint64 line = fact.element->line;
    if (fact.cards.isEmpty()) {
        file.reject(u"no-cards"_s, line, fact.element->children.value(0).text.left(80));
        return;
    }
    const XmlElement& first = *fact.cards.first();
    const QString kind = first.attribute("card_t"_L1).section(u':', 0, 0);
    const auto known = knownTypes().constFind(kind);
    const bool isKnown = known != knownTypes().constEnd();
    const CardType made = isKnown ? *known : guessedType(*fact.element, kind);
    if (made.type.fields.isEmpty()) {
        file.reject(u"first-field-empty"_s, line);
        return;
    }
    const bool isCloze = made.type.kind == NoteTypeKind::Cloze;
    IncomingNote note;
    note.guid = "mnemosyne:"_L1 + id;
    note.type = file.type(made.type);
    note.format = TextFormat::Html;
    note.fields.resize(made.type.fields.size());
    for (qsizetype at = 0; at < made.keys.size(); ++at) {
        const auto value =
            std::ranges::find(fact.element->children, made.keys.at(at), &XmlElement::name);
        if (value != fact.element->children.cend()) {
            note.fields[at] = htmlOf(isCloze ? clozed(value->text) : value->text);
        }
    }
    if (note.fields.first().trimmed().isEmpty()) {
        file.reject(u"first-field-empty"_s, line);
        return;
    }
    for (const QString& tag : first.attribute("tags"_L1).split(u',', Qt::SkipEmptyParts)) {
        if (const QString name = m_tags.value(tag.trimmed()); !name.isEmpty()) {
            note.tags.append(name);
        }
    }
    note.topic = file.topic({});
    note.place = QString::number(line);
    file.add(note);
    if (!isKnown) {
        file.find(u"note-type-guessed"_s, line, kind);
    }
    addCards(file, fact, kind, isCloze);
}

void CardSet::addCards(WholeFile& file, const Fact& fact, const QString& kind, bool isCloze)
{
    QSet<int> taken;
    for (qsizetype at = 0; at < fact.cards.size(); ++at) {
        const XmlElement& card = *fact.cards.at(at);
        // "3.2" is the second view of type 3; the cards of a cloze share one view.
        const QString view = card.attribute("fact_v"_L1);
        const int number = view.section(u'.', -1).toInt();
        const bool isNumbered = !isCloze && view.startsWith(kind + u'.') && number >= 1;
        const int ordinal = isNumbered ? number - 1 : int(at);
        if (taken.contains(ordinal)) {
            file.find(u"card-repeated"_s, card.line, QString::number(ordinal));
            continue;
        }
        taken.insert(ordinal);
        file.addCard(ordinal,
            progressOf(card, dayOf(numberOf(card, "l_rp"_L1)), dayOf(numberOf(card, "n_rp"_L1))));
    }
}

Readable<std::unique_ptr<Incoming>> CardSet::open()
{
    auto zip = anki::ZipFile::open(m_path, {});
    if (!zip) {
        return std::unexpected(importFinding(zip.error()));
    }
    m_zip = std::make_shared<anki::ZipFile>(std::move(*zip));
    auto bytes = readMember(*m_zip, cardsMember, largestText(m_options));
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    QBuffer buffer(&*bytes);
    (void)buffer.open(QIODevice::ReadOnly);
    const auto root = readXml(buffer, m_options);
    if (!root) {
        return std::unexpected(root.error());
    }
    if (root->name != "openSM2sync"_L1) {
        return unreadable(u"format-unknown"_s, QString::fromLatin1(cardsMember));
    }
    gather(*root);
    WholeFile file(u"mnemosyne"_s, nameOfSet());
    for (const QString& id : std::as_const(m_order)) {
        addFact(file, id, m_facts.value(id));
    }
    for (const QString& name : std::as_const(m_media)) {
        file.head.media.append({name});
    }
    const auto medium = [zip = m_zip, media = m_media](qsizetype index) -> Readable<QByteArray> {
        const QString& name = media.at(index);
        return readMember(*zip, name.toUtf8(), anki::Limits().mediumBytes)
            .transform_error([&name](const ImportFinding& finding) {
                return finding.code == "member-missing"_L1
                    ? ImportFinding{u"media-missing"_s, {}, name}
                    : finding;
            });
    };
    return std::make_unique<WholeIncoming>(std::move(file), medium);
}

} // namespace

bool isCardSet(const QString& path)
{
    const auto zip = anki::ZipFile::open(path, {});
    return zip && zip->find(cardsMember) != nullptr;
}

Readable<std::unique_ptr<Incoming>> openCardSet(const QString& path, const OpenOptions& options)
{
    return CardSet(path, options).open();
}

} // namespace reprise::mnemosyne
