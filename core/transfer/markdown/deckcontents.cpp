// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckcontents.h"

#include "core/cards/builtinnotetypes.h"
#include "core/cards/face.h"
#include "core/transfer/markdown/deckheader.h"
#include "core/transfer/markdown/mediareferences.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype mostCards = 200'000;

const NoteType* typeFor(const Deck& deck, const QString& word)
{
    const QString name = word.isEmpty() ? u"basic"_s : word;
    const bool isListed = std::ranges::contains(deck.noteTypes, name, &NoteType::name);
    const NoteType* builtIn = isListed ? nullptr : builtInNoteType(name);
    return builtIn ? builtIn : deck.noteType(name);
}

QStringList words(const CardSource& card, QLatin1StringView key)
{
    QStringList result;
    for (const CardKey& entry : card.keys) {
        if (entry.key == key) {
            result += entry.value.split(u' ', Qt::SkipEmptyParts);
        }
    }
    result.removeDuplicates();
    return result;
}

QByteArray textHash(const DeckNote& note)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString& text) {
        const QByteArray utf8 = text.toUtf8();
        hash.addData(QByteArray::number(utf8.size()) + ':' + utf8);
    };
    add(note.type);
    add(QString::number(int(note.format)));
    for (const QString& field : note.fields) {
        add(field);
    }
    return hash.result();
}

bool isCardFile(const QString& path)
{
    return path.endsWith(".md"_L1)
        && path.section(u'/', -1).compare("README.md"_L1, Qt::CaseInsensitive) != 0;
}

class ContentsReader
{
public:
    explicit ContentsReader(const QList<DeckFile>& files);

    [[nodiscard]] DeckContents read();

private:
    void readCards(const DeckFile& file);
    void readCard(const CardSource& card, const QString& file, const QStringList& topic);
    void readKeys(const CardSource& card, DeckNote& note);
    void readFields(
        const CardSource& card, const NoteType& type, DeckNote& note, NotePlaces& places);
    void checkIds(const CardSource& card, DeckNote& note);
    void findMedia(DeckNote& note, const NotePlaces& places);
    [[nodiscard]] QByteArray contentHash();
    void fault(const DeckNote& note, int line, FaultCode code, const QString& detail = {})
    {
        m_contents.faults.append({note.file, line, code, detail});
    }

    QHash<QString, const DeckFile*> m_files;
    QList<DeckFile> m_sorted;
    DeckContents m_contents;
    Deck& m_deck = m_contents.deck;
    QHash<QString, QString> m_cardIds; ///< to "file:line"
    QHash<QString, QString> m_guids;
    QSet<QString> m_paths; ///< of what the content hash covers
};

ContentsReader::ContentsReader(const QList<DeckFile>& files)
    : m_sorted(files)
{
    std::ranges::sort(m_sorted, {}, &DeckFile::path);
    for (const DeckFile& file : std::as_const(m_sorted)) {
        m_files.insert(file.path, &file);
    }
}

DeckContents ContentsReader::read()
{
    if (const DeckFile* header = m_files.value(u"deck.json"_s)) {
        readHeader(header->contents, m_deck, m_contents.faults);
        m_paths.insert(header->path);
    } else {
        m_contents.faults.append({u"deck.json"_s, 0, FaultCode::DeckFileMissing, {}});
    }
    for (const DeckFile& file : std::as_const(m_sorted)) {
        if (isCardFile(file.path)) {
            readCards(file);
        }
    }
    if (m_deck.notes.size() > mostCards) {
        m_contents.faults.append({{}, 0, FaultCode::TooManyCards, QString::number(mostCards)});
    }
    m_deck.contentHash = contentHash();
    return std::move(m_contents);
}

void ContentsReader::readCards(const DeckFile& file)
{
    m_paths.insert(file.path);
    const auto isCloze = [this](const QString& word) {
        const NoteType* type = typeFor(m_deck, word);
        return type && type->kind == NoteTypeKind::Cloze;
    };
    const CardFile cards = readCardFile(file.path, file.contents, isCloze, m_contents.faults);
    for (const CardSource& card : cards.cards) {
        if (m_deck.notes.size() > mostCards) {
            return;
        }
        readCard(card, file.path, cards.topic);
    }
}

void ContentsReader::readCard(const CardSource& card, const QString& file, const QStringList& topic)
{
    DeckNote note;
    note.file = file;
    note.line = card.line;
    note.topic = topic;
    readKeys(card, note);
    checkIds(card, note);
    const NoteType* type = typeFor(m_deck, card.value("type"_L1));
    if (!type) {
        fault(note, card.lineOf("type"_L1), FaultCode::TypeUnknown, card.value("type"_L1));
        return;
    }
    note.type = type->name;
    NotePlaces places;
    places.keys = card.keys;
    readFields(card, *type, note, places);
    findMedia(note, places);
    note.textHash = textHash(note);
    m_deck.notes.append(note);
    m_contents.places.append(places);
}

void ContentsReader::readKeys(const CardSource& card, DeckNote& note)
{
    static const QSet<QString> known{
        u"card"_s, u"type"_s, u"tags"_s, u"covers"_s, u"guid"_s, u"format"_s};
    note.cardId = card.value("card"_L1);
    note.guid = card.value("guid"_L1);
    note.tags = words(card, "tags"_L1);
    note.covers = words(card, "covers"_L1);
    const QString format = card.value("format"_L1);
    if (format == "html"_L1) {
        note.format = TextFormat::Html;
    } else if (!format.isEmpty() && format != "markdown"_L1) {
        fault(note, card.lineOf("format"_L1), FaultCode::FormatUnknown, format);
    }
    for (const CardKey& key : card.keys) {
        if (!known.contains(key.key)) {
            note.otherKeys.append({key.key, key.value});
        }
    }
}

void ContentsReader::checkIds(const CardSource& card, DeckNote& note)
{
    const QString place = note.file + u':' + QString::number(note.line);
    const int idLine = card.lineOf("card"_L1);
    if (note.cardId.isEmpty()) {
        if (note.guid.isEmpty()) {
            fault(note, note.line, FaultCode::CardIdMissing);
        }
    } else if (!isDeckId(note.cardId)) {
        fault(note, idLine, FaultCode::CardIdMalformed, note.cardId);
    } else if (const QString before = m_cardIds.value(note.cardId); !before.isEmpty()) {
        fault(note, idLine, FaultCode::CardIdRepeated, note.cardId + u' ' + before);
    } else {
        m_cardIds.insert(note.cardId, place);
    }
    if (note.guid.isEmpty()) {
        note.guid = m_deck.id + u':' + note.cardId;
    } else if (const QString before = m_guids.value(note.guid); !before.isEmpty()) {
        fault(note, card.lineOf("guid"_L1), FaultCode::GuidRepeated, note.guid + u' ' + before);
    } else {
        m_guids.insert(note.guid, place);
    }
}

void ContentsReader::readFields(
    const CardSource& card, const NoteType& type, DeckNote& note, NotePlaces& places)
{
    note.fields.resize(type.fields.size());
    places.fieldLines.resize(type.fields.size());
    QSet<qsizetype> filled{0};
    const auto fill = [&](qsizetype index, const SourceText& text) {
        note.fields[index] = text.text();
        places.fieldLines[index] = text.numbers;
        filled.insert(index);
    };
    fill(0, card.front);
    const bool isBuiltIn = builtInNoteTypes().contains(type);
    if (card.back && type.fields.size() > 1) {
        fill(1, *card.back);
    } else if (card.back) {
        fault(note, note.line, FaultCode::BackUnexpected, type.name);
    } else if (isBuiltIn && type.kind == NoteTypeKind::Standard) {
        fault(note, note.line, FaultCode::BackMissing);
    }
    for (const auto& [name, text] : card.fields) {
        const qsizetype index = type.fields.indexOf(name);
        const int line = text.numbers.value(0, note.line);
        if (index < 0) {
            fault(note, line, FaultCode::FieldUnknown, name);
        } else if (filled.contains(index)) {
            fault(note, line, FaultCode::FieldRepeated, name);
        } else {
            fill(index, text);
        }
    }
    Note made;
    made.format = note.format;
    made.fields = note.fields;
    if (ordinals(type, made).empty()) {
        const bool cloze = isBuiltIn && type.kind == NoteTypeKind::Cloze;
        fault(note, note.line, cloze ? FaultCode::ClozeMissing : FaultCode::CardMissing,
            cloze ? QString() : type.name);
    }
}

void ContentsReader::findMedia(DeckNote& note, const NotePlaces& places)
{
    const QString folder = note.file.contains(u'/') ? note.file.section(u'/', 0, -2) : QString();
    for (qsizetype i = 0; i < note.fields.size(); ++i) {
        const QString& field = note.fields[i];
        qsizetype offset = 0;
        for (const QString& written : mediaReferences(field, note.format)) {
            offset = std::max(offset, field.indexOf(written, offset));
            const int line = places.lineAt(i, field, offset);
            const ResolvedMedium medium = resolveMedium(
                written, folder, [this](const QString& path) { return m_files.contains(path); });
            switch (medium.kind) {
            case ResolvedMedium::Kind::Found:
                m_paths.insert(medium.path);
                note.media.append({written, medium.path});
                break;
            case ResolvedMedium::Kind::Missing:
                m_deck.warnings.append({note.file, line, FaultCode::MediaMissing, written});
                break;
            case ResolvedMedium::Kind::Remote:
                m_deck.warnings.append({note.file, line, FaultCode::MediaRemote, written});
                break;
            case ResolvedMedium::Kind::Outside:
                fault(note, line, FaultCode::MediaOutside, written);
                break;
            }
        }
    }
}

QByteArray ContentsReader::contentHash()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const DeckFile& file : std::as_const(m_sorted)) {
        if (!m_paths.contains(file.path)) {
            continue;
        }
        QCryptographicHash contents(QCryptographicHash::Sha256);
        if (file.diskPath.isEmpty()) {
            contents.addData(file.contents);
        } else if (QFile medium(file.diskPath);
            !medium.open(QIODevice::ReadOnly) || !contents.addData(&medium)) {
            m_contents.faults.append(
                {file.path, 0, FaultCode::FileUnreadable, medium.errorString()});
        }
        hash.addData(file.path.toUtf8() + '\0');
        hash.addData(contents.resultView());
    }
    return hash.result();
}

} // namespace

int NotePlaces::lineAt(qsizetype field, const QString& text, qsizetype offset) const
{
    return fieldLines.value(field).value(QStringView(text).first(offset).count(u'\n'), 0);
}

DeckContents readContents(const QList<DeckFile>& files)
{
    return ContentsReader(files).read();
}

QList<DeckFault> inOrder(QList<DeckFault> faults)
{
    std::ranges::stable_sort(
        faults, {}, [](const DeckFault& fault) { return std::pair(fault.file, fault.line); });
    const auto repeated = std::ranges::unique(faults);
    faults.erase(repeated.begin(), repeated.end());
    return faults;
}

} // namespace reprise
