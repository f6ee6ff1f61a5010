// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/searchindex.h"

#include "core/search/grams.h"
#include "core/search/indexednote.h"
#include "core/storage/collection.h"
#include "core/storage/idlist.h"

#include <QFile>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

// Grows with every change of the tables or of what stands in them. The
// library's version stands beside it, since it decides how text is folded.
constexpr int formatVersion = 2;

const QByteArray tables = R"(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    guid TEXT NOT NULL,
    type INTEGER NOT NULL,
    edited INTEGER NOT NULL,
    has_code INTEGER NOT NULL,
    has_image INTEGER NOT NULL,
    tags TEXT NOT NULL, -- folded, a blank before and after each
    spelled_tags TEXT NOT NULL -- as they are written
) STRICT;
CREATE INDEX notes_by_guid ON notes (guid);
CREATE TABLE texts (note INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE tags (name TEXT PRIMARY KEY, notes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- With a tag or one below it.
CREATE TABLE tag_levels (name TEXT PRIMARY KEY, notes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE tag_spellings (
    spelling TEXT PRIMARY KEY, tag TEXT NOT NULL, notes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE note_tags (
    tag TEXT NOT NULL, note INTEGER NOT NULL, PRIMARY KEY (tag, note)
) STRICT, WITHOUT ROWID;
CREATE TABLE cards (
    id INTEGER PRIMARY KEY,
    note INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    level INTEGER NOT NULL,
    due INTEGER NOT NULL,
    interval INTEGER NOT NULL,
    ease INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    state INTEGER NOT NULL,
    tags TEXT NOT NULL,
    edited INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    buried_on INTEGER,
    flag INTEGER NOT NULL
) STRICT;
CREATE INDEX cards_by_note ON cards (note, ordinal);
CREATE INDEX cards_by_topic ON cards (topic, position, id, note);
CREATE INDEX cards_by_question ON cards (question, id, note);
CREATE INDEX cards_by_level ON cards (level, id, note);
CREATE INDEX cards_by_due ON cards (due, id, note);
CREATE INDEX cards_by_interval ON cards (interval, id, note);
CREATE INDEX cards_by_ease ON cards (ease, id, note);
CREATE INDEX cards_by_lapses ON cards (lapses, id, note);
CREATE INDEX cards_by_reviews ON cards (reviews, id, note);
CREATE INDEX cards_by_state ON cards (state, id, note);
CREATE INDEX cards_by_tags ON cards (tags, id, note);
CREATE INDEX cards_by_edited ON cards (edited, id, note);
CREATE INDEX cards_flagged ON cards (flag, note) WHERE flag > 0;
CREATE VIRTUAL TABLE grams USING fts5 (
    text, content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE pairs USING fts5 (
    text, content='', contentless_delete=1, detail=none, tokenize='ascii');
)"_ba;

enum StateRank
{
    RankNew,
    RankReview,
    RankSuspended
};

QStringList tagsIn(const QString& line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

SearchIndex::SearchIndex(QString path)
    : m_path(std::move(path))
{
}

SearchIndex::~SearchIndex() = default;

Result<std::unique_ptr<SearchIndex>> SearchIndex::open(const QString& folder)
{
    std::unique_ptr<SearchIndex> index(new SearchIndex(folder + u"/search.index"_s));
    auto opened = index->openFile();
    if (!opened && opened.error().code != ErrorCode::FileLocked) {
        opened = index->throwAway();
    }
    if (!opened) {
        return std::unexpected(opened.error());
    }
    return index;
}

Result<> SearchIndex::throwAway()
{
    m_database.reset();
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(m_path + QLatin1StringView(suffix));
    }
    return openFile();
}

Result<> SearchIndex::openFile()
{
    auto database = Database::open(m_path, Database::Access::Exclusive);
    if (!database) {
        return std::unexpected(database.error());
    }
    m_database = std::move(*database);
    if (auto ready = m_database->becomeConsistent(); !ready) {
        return ready;
    }
    const auto version = m_database->number(u"PRAGMA user_version"_s);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version == 0) {
        const auto count = m_database->number(u"SELECT count(*) FROM sqlite_schema"_s);
        if (!count || *count != 0) {
            return failure(ErrorCode::FileForeign, m_path);
        }
        auto transaction = Transaction::begin(*m_database);
        if (!transaction) {
            return std::unexpected(transaction.error());
        }
        const QByteArray mark = "PRAGMA user_version = " + QByteArray::number(formatVersion);
        const auto made = m_database->runScript(tables)
                              .and_then([&] {
                                  return m_database->run(
                                      u"INSERT INTO meta VALUES ('number', '0'), ('token', '0'), "
                                      u"('built', '0'), ('library', ?)"_s,
                                      QString::fromLatin1(qVersion()));
                              })
                              .and_then([&] { return m_database->runScript(mark); })
                              .and_then([&] { return transaction->commit(); });
        if (!made) {
            return made;
        }
    } else if (*version != formatVersion) {
        return failure(ErrorCode::FileForeign, m_path);
    }
    return readPlace();
}

Result<> SearchIndex::readPlace()
{
    QHash<QString, QString> meta;
    const auto read = m_database->forEach(u"SELECT key, value FROM meta"_s,
        [&meta](const Row& row) { meta.insert(row.text(0), row.text(1)); });
    if (!read) {
        return read;
    }
    if (meta.value(u"library"_s) != QLatin1StringView(qVersion())) {
        return failure(ErrorCode::FileForeign, m_path);
    }
    m_place = {.number = meta.value(u"number"_s).toLongLong(),
        .token = meta.value(u"token"_s).toLongLong()};
    m_target = m_place;
    m_changedNotes.clear();
    m_changedCards.clear();
    m_builtUpTo.reset();
    if (const QString built = meta.value(u"built"_s); !built.isEmpty()) {
        m_builtUpTo = NoteId{built.toLongLong()};
    }
    return {};
}

Result<> SearchIndex::keepPlace()
{
    if (m_changedNotes.isEmpty() && m_changedCards.isEmpty()) {
        m_place = m_target;
    }
    const QString built = m_builtUpTo ? QString::number(m_builtUpTo->value) : u""_s;
    return m_database->run(
        u"INSERT OR REPLACE INTO meta VALUES ('number', ?), ('token', ?), ('built', ?)"_s,
        QString::number(m_place.number), QString::number(m_place.token), built);
}

Result<> SearchIndex::startAnew()
{
    m_changedNotes.clear();
    m_changedCards.clear();
    m_builtUpTo = NoteId{};
    return m_database->runScript(
        "DELETE FROM notes; DELETE FROM texts; DELETE FROM tags; DELETE FROM note_tags; "
        "DELETE FROM tag_levels; DELETE FROM tag_spellings; "
        "DELETE FROM cards; DROP TABLE grams; DROP TABLE pairs; "
        + tables.sliced(tables.indexOf("CREATE VIRTUAL TABLE")));
}

/// Asks the collection what happened since the place that is aimed at.
Result<> SearchIndex::findOut(Collection& collection)
{
    const auto newest = collection.changes().newest();
    if (!newest) {
        return std::unexpected(newest.error());
    }
    if (*newest == m_target) {
        return {};
    }
    const auto changes = collection.changes().since(m_target);
    if (!changes) {
        return std::unexpected(changes.error());
    }
    m_target = *newest;
    const auto& known = *changes;
    if (!known || known->everything) {
        return startAnew();
    }
    m_changedNotes += known->notes;
    m_changedCards += known->cards;
    return {};
}

Result<SearchIndex::Progress> SearchIndex::catchUp(Collection& collection, int most)
{
    // Without a file where it could not be made anew the last time.
    auto progress =
        m_database ? takeInSlice(collection, most) : failure(ErrorCode::FileDamaged, m_path);
    if (progress || progress.error().code == ErrorCode::DiskFull) {
        return progress;
    }
    // Damaged, perhaps; a second failure is what it says.
    return throwAway().and_then([&] { return takeInSlice(collection, most); });
}

Result<SearchIndex::Progress> SearchIndex::takeInSlice(Collection& collection, int most)
{
    const auto newest = collection.changes().newest();
    if (!newest) {
        return std::unexpected(newest.error());
    }
    if (*newest != m_place || m_builtUpTo) {
        auto transaction = Transaction::begin(*m_database);
        if (!transaction) {
            return std::unexpected(transaction.error());
        }
        const auto done = findOut(collection)
                              .and_then([&] { return takeInChanged(collection, most); })
                              .and_then([&] { return takeInNext(collection, most); })
                              .and_then([&] { return keepPlace(); })
                              .and_then([&] { return transaction->commit(); });
        if (!done) {
            (void)readPlace(); // what the file says now
            return std::unexpected(done.error());
        }
    }
    Progress progress{.left = m_changedNotes.size() + m_changedCards.size(), .all = 0};
    const auto all = collection.notes().count();
    if (!all) {
        return std::unexpected(all.error());
    }
    progress.all = *all;
    if (m_builtUpTo) {
        const auto built = countNotes();
        if (!built) {
            return std::unexpected(built.error());
        }
        progress.left += std::max<qint64>(1, *all - *built);
    }
    return progress;
}

Result<> SearchIndex::takeInChanged(Collection& collection, int most)
{
    // A card brings its note with it; one that is gone is only struck out.
    const QList<CardId> cards =
        m_changedCards.values().first(std::min<qsizetype>(most, m_changedCards.size()));
    if (!cards.isEmpty()) {
        const auto notes = collection.notes().ofCards(cards);
        if (!notes) {
            return std::unexpected(notes.error());
        }
        if (auto struck = m_database->run(
                u"DELETE FROM cards WHERE id IN (SELECT value FROM json_each(?))"_s, idList(cards));
            !struck) {
            return struck;
        }
        m_changedNotes += QSet(notes->begin(), notes->end());
        m_changedCards -= QSet(cards.begin(), cards.end());
    }
    const QList<NoteId> notes =
        m_changedNotes.values().first(std::min<qsizetype>(most, m_changedNotes.size()));
    m_changedNotes -= QSet(notes.begin(), notes.end());
    return takeIn(collection, notes);
}

Result<> SearchIndex::takeInNext(Collection& collection, int most)
{
    if (!m_builtUpTo) {
        return {};
    }
    const auto notes = collection.notes().idsAfter(*m_builtUpTo, most);
    if (!notes) {
        return std::unexpected(notes.error());
    }
    m_builtUpTo = notes->isEmpty() ? std::nullopt : std::optional(notes->last());
    return takeIn(collection, *notes);
}

Result<> SearchIndex::takeIn(Collection& collection, const QList<NoteId>& ids)
{
    if (ids.isEmpty()) {
        return {};
    }
    const auto notes = collection.notes().notes(ids);
    const auto cards = collection.cards().ofNotes(ids);
    const auto reviews = collection.reviews().countOfNotes(ids);
    const auto types = collection.notes().types();
    if (const Error* error = firstError(notes, cards, reviews, types)) {
        return std::unexpected(*error);
    }
    QHash<NoteTypeId, const NoteType*> typeOf;
    for (const NoteType& type : *types) {
        typeOf.insert(type.id, &type);
    }
    QHash<NoteId, const Note*> noteOf;
    for (const Note& note : *notes) {
        noteOf.insert(note.id, &note);
    }
    if (auto struck = m_database->run(
            u"DELETE FROM cards WHERE note IN (SELECT value FROM json_each(?))"_s, idList(ids));
        !struck) {
        return struck;
    }
    for (const NoteId id : ids) {
        const Note* note = noteOf.value(id);
        if (auto done = note ? put(*typeOf.value(note->type), *note) : remove(id); !done) {
            return done;
        }
    }
    for (const Card& card : *cards) {
        const Note* note = noteOf.value(card.note);
        if (auto done = put(card, *typeOf.value(note->type), *note, reviews->value(card.id));
            !done) {
            return done;
        }
    }
    return {};
}

Result<> SearchIndex::put(const NoteType& type, const Note& note)
{
    const auto before = m_database->row(
        u"SELECT spelled_tags FROM notes WHERE id = ?"_s,
        [](const Row& row) { return row.text(0); }, note.id);
    if (!before) {
        return std::unexpected(before.error());
    }
    return m_database
        ->run(u"INSERT OR REPLACE INTO notes (id, guid, type, edited, has_code, has_image, tags, "
              u"spelled_tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            note.id, note.guid, note.type, note.modifiedMs, hasCode(note), hasImage(note),
            tagLine(note), note.tags.join(u' '))
        .and_then(
            [&] { return changeTags(note.id, tagsIn(before->value_or(QString())), note.tags); })
        .and_then([&] { return putText(note.id, shownText(type, note)); });
}

Result<> SearchIndex::putText(NoteId note, const QString& text)
{
    const auto before = m_database->row(
        u"SELECT text FROM texts WHERE note = ?"_s, [](const Row& row) { return row.text(0); },
        note);
    if (!before) {
        return std::unexpected(before.error());
    }
    if (*before == text) {
        return {};
    }
    if (*before) {
        if (auto gone = m_database->run(u"DELETE FROM grams WHERE rowid = ?"_s, note).and_then([&] {
                return m_database->run(u"DELETE FROM pairs WHERE rowid = ?"_s, note);
            });
            !gone) {
            return gone;
        }
    }
    const QString plain = withoutAccents(folded(text));
    return m_database->run(u"INSERT OR REPLACE INTO texts VALUES (?, ?)"_s, note, text)
        .and_then([&] {
            return m_database->run(u"INSERT INTO grams (rowid, text) VALUES (?, ?)"_s, note, plain);
        })
        .and_then([&] {
            return m_database->run(
                u"INSERT INTO pairs (rowid, text) VALUES (?, ?)"_s, note, pairsIn(plain));
        });
}

Result<> SearchIndex::remove(NoteId note)
{
    const auto found = m_database->row(
        u"SELECT spelled_tags FROM notes WHERE id = ?"_s,
        [](const Row& row) { return row.text(0); }, note);
    if (!found) {
        return std::unexpected(found.error());
    }
    const std::optional<QString>& tags = *found;
    if (!tags) {
        return {};
    }
    return changeTags(note, tagsIn(*tags), {})
        .and_then([&] { return m_database->run(u"DELETE FROM notes WHERE id = ?"_s, note); })
        .and_then([&] { return m_database->run(u"DELETE FROM texts WHERE note = ?"_s, note); })
        .and_then([&] { return m_database->run(u"DELETE FROM grams WHERE rowid = ?"_s, note); })
        .and_then([&] { return m_database->run(u"DELETE FROM pairs WHERE rowid = ?"_s, note); });
}

Result<> SearchIndex::put(const Card& card, const NoteType& type, const Note& note, int reviews)
{
    const auto* schedule = std::get_if<Schedule>(&card.progress);
    const auto state = card.suspended ? RankSuspended : schedule ? RankReview : RankNew;
    return m_database->run(
        u"INSERT INTO cards (id, note, ordinal, topic, position, question, level, due, interval, "
        u"ease, lapses, reviews, state, tags, edited, suspended, buried_on, flag) "
        u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        card.id, card.note, card.ordinal, card.topic, card.position,
        sortableQuestion(type, note, card.ordinal), levelRank(note),
        schedule ? schedule->due.number : neverDue, schedule ? schedule->intervalDays : 0,
        schedule ? schedule->easeHundredths : 0, schedule ? schedule->lapses : 0, reviews, state,
        note.tags.join(u' '), note.modifiedMs, card.suspended,
        card.buriedOn.transform([](StudyDay day) { return day.number; }), card.flag);
}

Result<qint64> SearchIndex::countNotes()
{
    return m_database->number(u"SELECT count(*) FROM notes"_s);
}

Result<qint64> SearchIndex::countCards()
{
    return m_database->number(u"SELECT count(*) FROM cards"_s);
}

Result<QString> SearchIndex::text(NoteId note)
{
    return m_database
        ->row(
            u"SELECT text FROM texts WHERE note = ?"_s, [](const Row& row) { return row.text(0); },
            note)
        .transform([](const auto& text) { return text.value_or(QString()); });
}

} // namespace reprise::search
