// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints, for collections of growing size, how long it takes from a key press
// or a click on a column to the first rows from the store, and beside it
// SQLite doing the plain scan or the full sort that a simple program would do;
// then what changes of many notes cost, beside SQLite recording and committing
// the bare statement. Usage: bench_search [FOLDER] [NOTES...]

#include "core/edit/selection.h"
#include "core/search/listing.h"
#include "core/search/search.h"
#include "core/storage/idlist.h"
#include "tests/bench/bigcollection.h"
#include "tests/bench/times.h"

#include <QFile>
#include <QTextStream>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::search;
using bench::Times;

namespace {

const QDateTime now(QDate(2026, 11, 2), QTime(9, 0));
const Moment moment = Moment::at(now, defaultDayStartsAtMinutes);
constexpr int rowsOnScreen = 30;

/// The first rows of a search, as a table shows them.
qsizetype firstRows(Collection& collection, SearchIndex& index, const Request& request)
{
    auto search = Search::start(collection, index, request, moment.day);
    QList<CardId> found;
    while (search && !search->isAtEnd() && found.size() < rowsOnScreen) {
        found += search->step().value_or(QList<CardId>());
    }
    return listed(collection, found.first(std::min<qsizetype>(rowsOnScreen, found.size())),
        request.query.needles())
        .value_or(QList<ListedCard>())
        .size();
}

qint64 rowsOf(Database& database, const QString& sql)
{
    qint64 count = 0;
    (void)database.forEach(sql, [&count](const Row&) { ++count; });
    return count;
}

QString compared(const QString& name, Times ours, Times plain, qsizetype rows)
{
    return u"  %1 p50 %2 ms   p99 %3 ms   plain %4 ms   %5 x   (%6 rows)\n"_s.arg(name, -34)
        .arg(ours.percentile(50), 8, 'f', 3)
        .arg(ours.percentile(99), 8, 'f', 3)
        .arg(plain.percentile(50), 8, 'f', 1)
        .arg(plain.percentile(50) / ours.percentile(50), 6, 'f', 1)
        .arg(rows);
}

struct Change
{
    QString name;
    std::function<bool()> run;
    QString sql; ///< the same of the notes in a list, as one statement
};

/// There and back, `runs` times, ours and the bare statement's in turn.
void timeChange(Collection& collection, const Change& change, const QList<NoteId>& notes, int runs,
    QTextStream& out)
{
    Database& database = collection.database();
    const QString list = idList(notes);
    Times ours;
    Times undone;
    Times bare;
    Times bareUndone;
    bool done = true;
    for (int i = 0; i < runs; ++i) {
        done = ours.time(change.run) && done;
        done = undone.time([&] { return collection.undo().has_value(); }) && done;
        QByteArray changes;
        done = bare.time([&] {
            auto transaction = Transaction::begin(database);
            auto recording = Recording::start(database);
            const bool ran = recording && database.run(change.sql, list);
            changes = recording->changeset().value_or(QByteArray());
            return ran && transaction->commit();
        }) && done;
        done = bareUndone.time([&] {
            auto transaction = Transaction::begin(database);
            int bytes = 0;
            void* inverse = nullptr;
            sqlite3changeset_invert(
                static_cast<int>(changes.size()), changes.constData(), &bytes, &inverse);
            const auto refuse = [](void*, int, sqlite3_changeset_iter*) {
                return SQLITE_CHANGESET_ABORT;
            };
            const int code = sqlite3changeset_apply_v2(database.handle(), bytes, inverse, nullptr,
                refuse, nullptr, nullptr, nullptr, SQLITE_CHANGESETAPPLY_FKNOACTION);
            sqlite3_free(inverse);
            return code == SQLITE_OK && transaction->commit();
        }) && done;
    }
    const auto row = [&](const QString& name, Times one, Times other) {
        out << u"  %1 p50 %2 ms   bare %3 ms   %4 x\n"_s.arg(name, -34)
                   .arg(one.percentile(50), 8, 'f', 1)
                   .arg(other.percentile(50), 8, 'f', 1)
                   .arg(one.percentile(50) / other.percentile(50), 6, 'f', 2);
    };
    row(u"%1 notes %2"_s.arg(notes.size()).arg(change.name), ours, bare);
    row(u"  undone"_s, undone, bareUndone);
    if (!done) {
        out << "  not all of it was done\n";
    }
    out.flush();
}

struct Looked
{
    QString name;
    QString query;
    QString like; ///< what the plain scan compares with
};
const QList<Looked> looked{{u"a rare word"_s, u"step_777"_s, u"step_777"_s},
    {u"part of a word"_s, u"wolver"_s, u"wolver"_s}, {u"a common word"_s, u"baba"_s, u"baba"_s},
    {u"a word in every note"_s, u"setdefault"_s, u"setdefault"_s},
    {u"two words"_s, u"corba hubaba"_s, u"corba%"_s},
    {u"code operator, three signs"_s, u") -> y"_s, u") -> y"_s},
    {u"two Chinese characters"_s, u"文字"_s, u"文字"_s},
    {u"code operator, two signs"_s, u"->"_s, u"->"_s}, {u"two letters"_s, u"xa"_s, u"xa"_s},
    {u"nothing"_s, u"mutabel"_s, u"mutabel"_s}};

struct Sorted
{
    QString name;
    Column column;
    QString sql;
};
const QList<Sorted> sorted{{u"by topic"_s, Column::Topic,
                               u"SELECT c.id FROM cards c JOIN topics t ON t.id = c.topic "
                               "ORDER BY t.parent, t.position, c.position"_s},
    {u"by question"_s, Column::Question, u"SELECT id FROM notes ORDER BY fields"_s},
    {u"by due"_s, Column::Due, u"SELECT id FROM cards ORDER BY +due"_s},
    {u"by ease"_s, Column::Ease, u"SELECT id FROM cards ORDER BY ease"_s},
    {u"by reviews"_s, Column::Reviews,
        u"SELECT card, count(*) FROM reviews GROUP BY card ORDER BY 2"_s},
    {u"by tags"_s, Column::Tags, u"SELECT id FROM notes ORDER BY tags"_s},
    {u"by edited"_s, Column::Edited, u"SELECT id FROM notes ORDER BY modified"_s}};

bool run(const QString& folder, int notes, QTextStream& out)
{
    const Collection::Files files{u"%1/%2"_s.arg(folder).arg(notes)};
    const bool isNew = !QFile::exists(files.collection());
    auto opened = Collection::open(files, now);
    if (!opened || (isNew && !bench::fill(**opened, notes, now))) {
        out << "cannot make the collection\n";
        return false;
    }
    Collection& collection = **opened;
    out << notes << " notes\n";
    Times making;
    auto index = making.time([&] { return currentIndex(collection); });
    if (!index) {
        out << index.error().detail << '\n';
        return false;
    }
    out << bench::row(u"index made or opened"_s, making);
    Times opening;
    qsizetype rows = 0;
    for (int i = 0; i < 10; ++i) {
        index->reset();
        rows = opening.time([&] {
            index = currentIndex(collection);
            return firstRows(collection, **index, {});
        });
    }
    out << bench::row(u"opened, first rows of everything"_s, opening);

    const int runs = notes > 100'000 ? 5 : 20;
    for (const Looked& what : looked) {
        Times ours;
        Times plain;
        const auto query = parse(what.query);
        for (int i = 0; i < runs; ++i) {
            rows = ours.time([&] { return firstRows(collection, **index, {.query = *query}); });
        }
        for (int i = 0; i < 3; ++i) {
            (void)plain.time([&] {
                return rowsOf(collection.database(),
                    u"SELECT id FROM notes WHERE fields LIKE '%%1%'"_s.arg(what.like));
            });
        }
        out << compared(what.name, ours, plain, rows);
        out.flush();
    }
    for (const Sorted& what : sorted) {
        Times ours;
        Times plain;
        for (int i = 0; i < runs; ++i) {
            rows = ours.time([&] {
                return firstRows(collection, **index, {.order = {what.column, i % 2 == 0}});
            });
        }
        for (int i = 0; i < 3; ++i) {
            (void)plain.time([&] { return rowsOf(collection.database(), what.sql); });
        }
        out << compared(what.name, ours, plain, rows);
        out.flush();
    }

    const int many = std::min(notes, 10'000);
    const auto all = collection.cards().all().value_or(QList<Card>());
    QList<NoteId> some;
    for (const Card& card : all.first(many)) {
        some.append(card.note);
    }
    Times catching;
    (void)edit::addTags(collection, some, {u"bench"_s}, moment);
    (void)catching.time([&] { return (*index)->catchUp(collection, many); });
    (void)collection.undo();
    constexpr int changeRuns = 5;
    timeChange(collection,
        {u"tagged"_s,
            [&] { return edit::addTags(collection, some, {u"bench"_s}, moment).has_value(); },
            u"UPDATE notes SET tags = tags || ' bench', modified = 1 "
            "WHERE id IN (SELECT value FROM json_each(?))"_s},
        some, changeRuns, out);
    timeChange(collection,
        {u"deleted"_s, [&] { return edit::deleteNotes(collection, some).has_value(); },
            u"DELETE FROM notes WHERE id IN (SELECT value FROM json_each(?))"_s},
        some, changeRuns, out);
    out << bench::row(u"index caught up with %1"_s.arg(many), catching);
    out.flush();
    return true;
}

} // namespace

int main(int argc, char* argv[])
{
    return reprise::bench::forEachSize(argc, argv, run);
}
