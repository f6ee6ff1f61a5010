// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/collectionfile.h"

#include "core/transfer/anki/schemas.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

constexpr int mostClozes = 500; // the largest number that Anki makes a card for

QList<ForeignDatabase::Table> tables()
{
    return {
        {"col"_ba, {"id", "crt", "mod", "ver", "conf", "models", "decks", "dconf"}},
        {"notes"_ba, {"id", "guid", "mid", "mod", "tags", "flds"}},
        {"cards"_ba,
            {"id", "nid", "did", "ord", "mod", "type", "queue", "due", "ivl", "factor", "reps",
                "lapses", "left", "odue", "odid", "flags", "data"}},
        {"revlog"_ba, {"id", "cid", "ease", "ivl", "lastIvl", "factor", "time", "type"}},
        {"notetypes"_ba, {"id", "name", "mtime_secs", "config"}, false},
        {"fields"_ba, {"ntid", "ord", "name", "config"}, false},
        {"templates"_ba, {"ntid", "ord", "name", "config"}, false},
        {"decks"_ba, {"id", "name", "kind"}, false},
        {"deck_config"_ba, {"id", "name", "config"}, false},
        {"config"_ba, {"KEY", "val"}, false},
    };
}

} // namespace

/// The columns of one row, and what is wrong with them.
class CollectionFile::RowReader final
{
public:
    RowReader(const ForeignRow& row, const char* table, Findings& findings)
        : m_row(row)
        , m_table(table)
        , m_findings(findings)
    {
    }

    /// Any whole number; without one, the row is of no use.
    [[nodiscard]] qint64 integer(int column, const char* name)
    {
        const std::optional<qint64> value = m_row.integer(column);
        if (!value) {
            spoil(name);
        }
        return value.value_or(0);
    }
    /// A number brought into a range.
    [[nodiscard]] int number(int column, const char* name, int least, int most)
    {
        const qint64 value = integer(column, name);
        const auto clamped = static_cast<int>(std::clamp<qint64>(value, least, most));
        if (clamped != value) {
            m_findings.add(FindingCode::ValueClamped, place(), QString::fromLatin1(name));
        }
        return clamped;
    }
    /// A number that stands for one of several things.
    template <typename Choice>
    [[nodiscard]] Choice choice(int column, const char* name, Choice least, Choice most)
    {
        const qint64 value = integer(column, name);
        if (value < static_cast<qint64>(least) || value > static_cast<qint64>(most)) {
            spoil(name);
            return least;
        }
        return static_cast<Choice>(value);
    }
    [[nodiscard]] QString text(int column, const char* name)
    {
        if (!m_row.isUtf8(column)) {
            m_findings.add(FindingCode::TextNotUtf8, place(), QString::fromLatin1(name));
        }
        return m_row.text(column).value_or(QString());
    }

    [[nodiscard]] bool isOfUse() const { return m_isOfUse; }
    [[nodiscard]] QString place() const
    {
        return QString::fromLatin1(m_table) + u' ' + m_row.text(0).value_or(QString());
    }

private:
    void spoil(const char* name)
    {
        if (m_isOfUse) {
            m_findings.add(FindingCode::RowMalformed, place(), QString::fromLatin1(name));
        }
        m_isOfUse = false;
    }

    const ForeignRow& m_row;
    const char* m_table;
    Findings& m_findings;
    bool m_isOfUse = true;
};

Read<std::unique_ptr<CollectionFile>> CollectionFile::open(
    const QString& path, std::function<bool()> isCancelled)
{
    auto database = ForeignDatabase::open(path, tables(), std::move(isCancelled));
    if (!database) {
        return std::unexpected(database.error());
    }
    std::unique_ptr<CollectionFile> file(new CollectionFile);
    file->m_database = std::move(*database);
    if (auto read = file->readContents(); !read) {
        return std::unexpected(read.error());
    }
    return file;
}

Read<> CollectionFile::readContents()
{
    for (const QString& name : m_database->ignored()) {
        m_findings.add(FindingCode::SchemaObjectIgnored, name);
    }
    qint64 schema = 0;
    auto read = m_database->forEach(
        "SELECT crt, mod, ver FROM col"_ba, [this, &schema](const ForeignRow& row) {
            m_contents.created = row.integer(0).value_or(0);
            m_contents.modifiedMs = row.integer(1).value_or(0);
            schema = row.integer(2).value_or(0);
        });
    if (!read) {
        return read;
    }
    if (schema != schemaOfTexts && schema != schemaOfTables) {
        return refusal(
            schema > schemaOfTables ? FindingCode::VersionTooNew : FindingCode::VersionUnknown,
            u"col"_s, QString::number(schema));
    }
    m_contents.schema = static_cast<int>(schema);
    for (const char* table :
        {"notetypes", "fields", "templates", "decks", "deck_config", "config"}) {
        if (schema == schemaOfTables && !m_database->has(table)) {
            return refusal(FindingCode::TableMissing, QString::fromLatin1(table));
        }
    }
    read = schema == schemaOfTables ? readSchema18(*m_database, m_contents, m_findings)
                                    : readSchema11(*m_database, m_contents, m_findings);
    if (!read) {
        return read;
    }
    if (m_contents.decks.isEmpty()) {
        return refusal(FindingCode::RowMalformed, u"decks"_s);
    }
    for (qsizetype i = 0; i < m_contents.noteTypes.size(); ++i) {
        m_types.insert(m_contents.noteTypes[i].id, i);
    }
    for (const Deck& deck : std::as_const(m_contents.decks)) {
        m_decks.insert(deck.id);
    }
    return {};
}

Read<CollectionFile::Summary> CollectionFile::summary()
{
    Summary summary;
    const auto number = [](qint64& value) {
        return [&value](const ForeignRow& row) { value = row.integer(0).value_or(0); };
    };
    qint64 known = 0;
    return m_database->forEach("SELECT count(*) FROM notes"_ba, number(summary.notes))
        .and_then([&] {
            return m_database->forEach("SELECT count(*) FROM revlog"_ba, number(summary.answers));
        })
        .and_then([&] {
            return m_database->forEach(
                "SELECT EXISTS (SELECT 1 FROM cards WHERE type <> 0)"_ba, number(known));
        })
        .and_then([&] {
            return m_database->forEach(
                "SELECT DISTINCT CASE odid WHEN 0 THEN did ELSE odid END FROM cards"_ba,
                [&](const ForeignRow& row) { summary.decks.insert(row.integer(0).value_or(0)); });
        })
        .transform([&] {
            summary.hasSchedule = known != 0;
            return summary;
        });
}

Read<> CollectionFile::forEach(
    bool& wasRead, const QByteArray& sql, const std::function<void(const ForeignRow&)>& visit)
{
    const Findings before = m_findings;
    Read<> read = m_database->forEach(sql, visit);
    if (wasRead || !read) {
        m_findings = before;
    }
    wasRead = wasRead || read;
    return read;
}

Read<std::optional<Note>> CollectionFile::note(qint64 id)
{
    std::optional<Note> found;
    bool wasRead = true;
    return forEach(wasRead,
        "SELECT id, guid, mid, mod, tags, flds FROM notes WHERE id = " + QByteArray::number(id),
        [&](const ForeignRow& row) { found = noteFrom(row); })
        .transform([&] { return found; });
}

Read<> CollectionFile::forEachNote(const std::function<void(const Note&)>& visit)
{
    return forEach(m_notesWereRead,
        "SELECT id, guid, mid, mod, tags, flds FROM notes ORDER BY id"_ba,
        [&](const ForeignRow& row) {
            if (const std::optional<Note> note = noteFrom(row)) {
                visit(*note);
            }
        });
}

Read<> CollectionFile::forEachCard(const std::function<void(const Card&)>& visit)
{
    m_farOrdinals.clear();
    for (KnownNote& note : m_notes) {
        note.ordinals = 0;
    }
    return forEach(m_cardsWereRead,
        "SELECT id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, lapses, left, odue,"
        " odid, flags, data FROM cards ORDER BY id"_ba,
        [&](const ForeignRow& row) {
            if (const std::optional<Card> card = cardFrom(row)) {
                visit(*card);
            }
        });
}

Read<> CollectionFile::forEachAnswer(const std::function<void(const Answer&)>& visit)
{
    return forEach(m_answersWereRead,
        "SELECT id, cid, ease, ivl, lastIvl, factor, time, type FROM revlog ORDER BY id"_ba,
        [&](const ForeignRow& row) {
            if (const std::optional<Answer> answer = answerFrom(row)) {
                visit(*answer);
            }
        });
}

std::optional<Note> CollectionFile::noteFrom(const ForeignRow& row)
{
    RowReader reader(row, "notes", m_findings);
    Note note{.id = reader.integer(0, "id"),
        .guid = reader.text(1, "guid"),
        .type = reader.integer(2, "mid"),
        .modified = reader.integer(3, "mod")};
    if (!reader.isOfUse()) {
        return {};
    }
    const auto type = m_types.constFind(note.type);
    if (type == m_types.constEnd()) {
        m_findings.add(FindingCode::NoteTypeMissing, reader.place(), QString::number(note.type));
        return {};
    }
    constexpr QChar wideSpace(0x3000);
    const QString tags = reader.text(4, "tags").replace(wideSpace, u' ');
    note.tags = tags.split(u' ', Qt::SkipEmptyParts);
    note.tags.removeDuplicates();
    note.fields = reader.text(5, "flds").split(QChar(0x1f));
    fitFields(note, m_contents.noteTypes[*type].fields.size());
    m_notes.insert(note.id, {.type = *type});
    return note;
}

void CollectionFile::fitFields(Note& note, qsizetype count)
{
    const qsizetype has = note.fields.size();
    const auto tell = [&](FindingCode code) {
        m_findings.add(code, u"notes %1"_s.arg(note.id), QString::number(std::abs(count - has)));
    };
    if (has < count) {
        tell(FindingCode::FieldsAdded);
        note.fields.resize(count, u""_s);
    } else if (has > count) {
        tell(FindingCode::FieldsJoined);
        const QString rest = note.fields.mid(count - 1).join(u"<br>"_s);
        note.fields.resize(count);
        note.fields.last() = rest;
    }
}

std::optional<Card> CollectionFile::cardFrom(const ForeignRow& row)
{
    constexpr int most = std::numeric_limits<int>::max();
    constexpr int mostEase = 65'535;
    constexpr int flagBits = 7;
    RowReader reader(row, "cards", m_findings);
    Card card{.id = reader.integer(0, "id"),
        .note = reader.integer(1, "nid"),
        .deck = reader.integer(2, "did"),
        .ordinal = reader.choice(3, "ord", 0, mostClozes - 1),
        .modified = reader.integer(4, "mod"),
        .kind = reader.choice(5, "type", CardKind::New, CardKind::Relearning),
        .queue = reader.choice(6, "queue", CardQueue::UserBuried, CardQueue::Preview),
        .due = reader.integer(7, "due"),
        .intervalDays = reader.number(8, "ivl", 0, most),
        .easePermille = reader.number(9, "factor", 0, mostEase),
        .answers = reader.number(10, "reps", 0, most),
        .lapses = reader.number(11, "lapses", 0, most),
        .stepsLeft = reader.number(12, "left", 0, most),
        .homeDue = reader.integer(13, "odue"),
        .homeDeck = reader.integer(14, "odid"),
        .flag = static_cast<int>(reader.integer(15, "flags") & flagBits),
        .data = row.bytes(16).toByteArray()};
    if (!reader.isOfUse() || !takesCard(card)) {
        return {};
    }
    const auto takeHome = [&](qint64& deck) {
        if (!m_decks.contains(deck)) {
            m_findings.add(FindingCode::DeckMissing, reader.place(), QString::number(deck));
            deck = m_contents.decks.constFirst().id;
        }
    };
    takeHome(card.deck);
    if (card.homeDeck != 0) {
        takeHome(card.homeDeck);
    }
    return card;
}

bool CollectionFile::takesCard(const Card& card)
{
    const auto leaveOut = [&](FindingCode code, qint64 what) {
        m_findings.add(code, u"cards %1"_s.arg(card.id), QString::number(what));
        return false;
    };
    const auto note = m_notes.find(card.note);
    if (note == m_notes.end()) {
        return leaveOut(FindingCode::NoteMissing, card.note);
    }
    const NoteType& type = m_contents.noteTypes.at(note->type);
    if (type.kind == NoteTypeKind::Standard && card.ordinal >= type.templates.size()) {
        return leaveOut(FindingCode::TemplateMissing, card.ordinal);
    }
    constexpr int near = 64;
    const quint64 bit = card.ordinal < near ? quint64{1} << card.ordinal : 0;
    const std::pair<qint64, int> far{card.note, card.ordinal};
    if (bit != 0 ? (note->ordinals & bit) != 0 : m_farOrdinals.contains(far)) {
        return leaveOut(FindingCode::CardRepeated, card.ordinal);
    }
    note->ordinals |= bit;
    if (bit == 0) {
        m_farOrdinals.insert(far);
    }
    return true;
}

std::optional<Answer> CollectionFile::answerFrom(const ForeignRow& row)
{
    constexpr int least = std::numeric_limits<int>::min();
    constexpr int most = std::numeric_limits<int>::max();
    constexpr qint64 lastInstant = 253'402'300'799'999; // of the year 9999
    constexpr int mostButtons = 4;
    RowReader reader(row, "revlog", m_findings);
    Answer answer{.id = reader.choice<qint64>(0, "id", 1, lastInstant),
        .card = reader.integer(1, "cid"),
        .button = reader.choice(2, "ease", 0, mostButtons),
        .interval = reader.number(3, "ivl", least, most),
        .lastInterval = reader.number(4, "lastIvl", least, most),
        .easePermille = reader.number(5, "factor", 0, most),
        .milliseconds = reader.number(6, "time", 0, most),
        .kind = reader.choice(7, "type", AnswerKind::Learning, AnswerKind::Rescheduled)};
    const bool isByHand =
        answer.kind == AnswerKind::Manual || answer.kind == AnswerKind::Rescheduled;
    if (reader.isOfUse() && answer.button == 0 && !isByHand) {
        m_findings.add(FindingCode::RowMalformed, reader.place(), u"ease"_s);
        return {};
    }
    if (!reader.isOfUse()) {
        return {};
    }
    // The first scheduler had three buttons in learning: Again, Good, Easy.
    const bool isLearning =
        answer.kind == AnswerKind::Learning || answer.kind == AnswerKind::Relearning;
    if (m_contents.schedulerVersion == 1 && isLearning
        && (answer.button == 2 || answer.button == 3)) {
        ++answer.button;
    }
    return answer;
}

} // namespace reprise::anki
