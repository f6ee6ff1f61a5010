// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/selection.h"
#include "core/storage/integrity.h"
#include "core/study/study.h"
#include "tests/support/testcollection.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace reprise {

using test::dump;
using test::must;
using test::mustFind;
using test::noonOf;
using test::TestCollection;

namespace {

constexpr StudyDay today{20'700};

struct Shelf
{
    TestCollection collection;
    TopicId from = collection.topic(u"Deck / From"_s);
    TopicId to = collection.topic(u"Deck / To"_s);
    CardId waiting = collection.card(to);
    CardId fresh = collection.card(from);
    CardId due = collection.dueCard(from, today.plusDays(-1), 6);
    CardId later = collection.dueCard(from, today.plusDays(4), 10);

    [[nodiscard]] Card card(CardId id) const { return mustFind(collection->cards().card(id)); }
    [[nodiscard]] Note noteOf(CardId id) const
    {
        return mustFind(collection->notes().note(card(id).note));
    }
    [[nodiscard]] QList<NoteId> notes() const
    {
        return must(edit::notesOf(*collection, {fresh, due, later}));
    }
};

using Change = std::function<int(Shelf&)>;

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsOneStepBackAndForth_data();
    void everyChangeIsOneStepBackAndForth();
    void whatIsNotThereIsNamed();
    void movedCardsWaitInTheOrderOfTheList();
    void aPathIsMadeWhereItIsMissing_data();
    void aPathIsMadeWhereItIsMissing();
    void tagsComeOnce();
    void onlyWholeTagsGo_data();
    void onlyWholeTagsGo();
    void aDueDateKeepsTheInterval_data();
    void aDueDateKeepsTheInterval();
    void aDueDateOutOfRangeIsRefused_data();
    void aDueDateOutOfRangeIsRefused();
    void aResetCardIsNewAndKeepsItsAnswers();
    void setByHandIsNoProblem();
    void deletedNotesTakeTheirCards();
};

void TestSelection::everyChangeIsOneStepBackAndForth_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("count");

    const auto row = [](const char* name, const QString& step, int count, const Change& change) {
        QTest::newRow(name) << change << step << count;
    };
    row("move", u"move"_s, 3,
        [](Shelf& s) { return must(edit::move(*s.collection, {s.due, s.fresh, s.later}, s.to)); });
    row("move to a new topic", u"move"_s, 2, [](Shelf& s) {
        return must(edit::move(*s.collection, {s.due, s.fresh}, u"New / Newer::Newest"_s));
    });
    row("tag", u"tag"_s, 3, [](Shelf& s) {
        return must(edit::addTags(*s.collection, s.notes(), {u"a"_s, u"b"_s}, noonOf(today)));
    });
    row("untag", u"untag"_s, 3, [](Shelf& s) {
        (void)must(edit::addTags(*s.collection, s.notes(), {u"a"_s}, noonOf(today)));
        return must(edit::removeTags(*s.collection, s.notes(), {u"a"_s}, noonOf(today)));
    });
    row("set due", u"set-due"_s, 2, [](Shelf& s) {
        return must(
            edit::setDue(*s.collection, {s.due, s.fresh, s.later}, today.plusDays(4), today));
    });
    row("reset", u"reset"_s, 2,
        [](Shelf& s) { return must(edit::reset(*s.collection, {s.due, s.fresh, s.later})); });
    row("delete", u"delete-notes"_s, 3,
        [](Shelf& s) { return must(edit::deleteNotes(*s.collection, s.notes())).notes; });
    row("suspend", u"suspend"_s, 3, [](Shelf& s) {
        return must(study::setSuspended(*s.collection, {s.due, s.fresh, s.later}, true));
    });
    row("unsuspend one that is", u"unsuspend"_s, 1, [](Shelf& s) {
        (void)must(study::setSuspended(*s.collection, {s.due}, true));
        return must(study::setSuspended(*s.collection, {s.due, s.fresh, s.later}, false));
    });
    row("bury", u"bury"_s, 2,
        [](Shelf& s) { return must(study::bury(*s.collection, {s.due, s.fresh}, today)); });
    row("unbury", u"unbury"_s, 1, [](Shelf& s) {
        (void)must(study::bury(*s.collection, {s.due}, today));
        return must(study::unbury(*s.collection, {s.due, s.fresh}));
    });
    row("flag", u"flag"_s, 2,
        [](Shelf& s) { return must(study::setFlag(*s.collection, {s.due, s.fresh}, 7)); });
}

void TestSelection::everyChangeIsOneStepBackAndForth()
{
    QFETCH(Change, change);
    QFETCH(QString, step);
    QFETCH(int, count);
    Shelf shelf;
    const QString untouched = dump(shelf.collection->database());
    QCOMPARE(change(shelf), count);
    const QString after = dump(shelf.collection->database());
    shelf.collection.reopen();
    const JournalStep undone = mustFind(shelf.collection->undo());
    QCOMPARE(undone.name, step);
    QCOMPARE(undone.count, count);
    QVERIFY(dump(shelf.collection->database()) != after);
    shelf.collection.reopen();
    QCOMPARE(mustFind(shelf.collection->redo()).count, count);
    QCOMPARE(dump(shelf.collection->database()), after);
    while (must(shelf.collection->undo())) { }
    QCOMPARE(dump(shelf.collection->database()), untouched);
}

void TestSelection::whatIsNotThereIsNamed()
{
    Shelf shelf;
    Collection& collection = *shelf.collection;
    const QString before = dump(collection.database());
    const QList<CardId> cards{shelf.fresh, CardId{99}};
    const QList<NoteId> notes{shelf.card(shelf.fresh).note, NoteId{99}};
    const QList<Error> errors{
        edit::move(collection, cards, shelf.to).error(),
        edit::move(collection, cards, u"Not / There"_s).error(),
        edit::setDue(collection, cards, today, today).error(),
        edit::reset(collection, cards).error(),
        edit::notesOf(collection, cards).error(),
        edit::addTags(collection, notes, {u"t"_s}, noonOf(today)).error(),
        edit::removeTags(collection, notes, {u"t"_s}, noonOf(today)).error(),
        edit::deleteNotes(collection, notes).error(),
        study::setSuspended(collection, cards, true).error(),
        study::bury(collection, cards, today).error(),
        study::setFlag(collection, cards, 1).error(),
        edit::move(collection, {shelf.fresh}, TopicId{99}).error(),
    };
    for (const Error& error : errors) {
        QCOMPARE(error, (Error{ErrorCode::NotFound, u"99"_s}));
    }
    QCOMPARE(dump(collection.database()), before);
    QCOMPARE(edit::addTags(collection, notes, {u" "_s}, noonOf(today)).error().code,
        ErrorCode::InvalidValue);
}

void TestSelection::movedCardsWaitInTheOrderOfTheList()
{
    Shelf shelf;
    const CardId second = shelf.collection.card(shelf.from);
    QCOMPARE(
        must(edit::move(*shelf.collection, {second, shelf.waiting, shelf.fresh}, shelf.to)), 2);
    const auto order = must(shelf.collection->cards().inTopic(shelf.to));
    QCOMPARE(order, (QList<CardId>{shelf.waiting, second, shelf.fresh}));
}

void TestSelection::aPathIsMadeWhereItIsMissing_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("where"); // empty: refused
    QTest::newRow("one that is there") << u"Deck / To"_s << u"Deck / To"_s;
    QTest::newRow("colons") << u"Deck::To::New"_s << u"Deck / To / New"_s;
    QTest::newRow("a slash in a name") << u"A\\/B / C"_s << u"A\\/B / C"_s;
    QTest::newRow("a slash without blanks") << u"TCP/IP"_s << u"TCP\\/IP"_s;
    QTest::newRow("10,000 characters") << QString(10'000, u'x') << QString(10'000, u'x');
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("the root") << u"/"_s << QString();
    QTest::newRow("colons alone") << u"::"_s << QString();
    QTest::newRow("33 levels") << u"x"_s + u" / x"_s.repeated(32) << QString();
}

void TestSelection::aPathIsMadeWhereItIsMissing()
{
    QFETCH(QString, path);
    QFETCH(QString, where);
    const Shelf shelf;
    const QString before = dump(shelf.collection->database());
    const auto moved = edit::move(*shelf.collection, {shelf.fresh}, path);
    if (where.isEmpty()) {
        QCOMPARE(moved.error().code, ErrorCode::InvalidValue);
        QCOMPARE(dump(shelf.collection->database()), before);
        return;
    }
    QCOMPARE(must(moved), 1);
    QCOMPARE(must(shelf.collection->topics().pathOf(shelf.card(shelf.fresh).topic)), where);
}

void TestSelection::tagsComeOnce()
{
    const Shelf shelf;
    const NoteId fresh = shelf.card(shelf.fresh).note;
    QCOMPARE(must(edit::addTags(*shelf.collection, {fresh}, {u"a"_s}, noonOf(today))), 1);
    QCOMPARE(must(edit::addTags(*shelf.collection, shelf.notes(), {u"b"_s, u"a"_s, u"a"_s},
                 noonOf(today.plusDays(1)))),
        3);
    QCOMPARE(shelf.noteOf(shelf.fresh).tags, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(shelf.noteOf(shelf.due).tags, (QStringList{u"b"_s, u"a"_s}));
    QCOMPARE(shelf.noteOf(shelf.due).modifiedMs, noonOf(today.plusDays(1)).utcMilliseconds);
    QCOMPARE(must(edit::addTags(*shelf.collection, shelf.notes(), {u"a"_s}, noonOf(today))), 0);
    QCOMPARE(shelf.noteOf(shelf.due).modifiedMs, noonOf(today.plusDays(1)).utcMilliseconds);
}

void TestSelection::onlyWholeTagsGo_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("after");
    QTest::newRow("first") << u"a b c"_s << u"a"_s << u"b c"_s;
    QTest::newRow("middle") << u"a b c"_s << u"b"_s << u"a c"_s;
    QTest::newRow("last") << u"a b c"_s << u"c"_s << u"a b"_s;
    QTest::newRow("only one") << u"a"_s << u"a"_s << QString();
    QTest::newRow("several") << u"a b c"_s << u"c a"_s << u"b"_s;
    QTest::newRow("the beginning of one") << u"a::b ab"_s << u"a"_s << u"a::b ab"_s;
    QTest::newRow("a wildcard") << u"a %"_s << u"%"_s << u"a"_s;
    QTest::newRow("another case") << u"A"_s << u"a"_s << u"A"_s;
}

void TestSelection::onlyWholeTagsGo()
{
    QFETCH(QString, before);
    QFETCH(QString, removed);
    QFETCH(QString, after);
    const Shelf shelf;
    const NoteId note = shelf.card(shelf.fresh).note;
    (void)must(edit::addTags(*shelf.collection, {note}, {before}, noonOf(today)));
    QCOMPARE(must(edit::removeTags(*shelf.collection, {note}, {removed}, noonOf(today))),
        before == after ? 0 : 1);
    QCOMPARE(shelf.noteOf(shelf.fresh).tags.join(u' '), after);
}

void TestSelection::aDueDateKeepsTheInterval_data()
{
    QTest::addColumn<bool>("seen");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("repetitions");
    QTest::addColumn<int>("answered"); // days from today
    QTest::newRow("seen, today") << true << 0 << 6 << 2 << -7;
    QTest::newRow("seen, in 30 days") << true << 30 << 6 << 2 << -7;
    QTest::newRow("unseen, today") << false << 0 << 1 << 1 << -1;
    QTest::newRow("unseen, tomorrow") << false << 1 << 1 << 1 << 0;
    QTest::newRow("unseen, in 5 days") << false << 5 << 5 << 2 << 0;
    QTest::newRow("unseen, as far as can be") << false << 36'500 << 36'500 << 2 << 0;
}

void TestSelection::aDueDateKeepsTheInterval()
{
    QFETCH(bool, seen);
    QFETCH(int, days);
    QFETCH(int, interval);
    QFETCH(int, repetitions);
    QFETCH(int, answered);
    const Shelf shelf;
    const CardId card = seen ? shelf.due : shelf.fresh;
    QCOMPARE(must(edit::setDue(*shelf.collection, {card}, today.plusDays(days), today)), 1);
    QCOMPARE(shelf.card(card).progress,
        Progress(Schedule{.intervalDays = interval,
            .easeHundredths = 250,
            .repetitions = repetitions,
            .lapses = 0,
            .due = today.plusDays(days),
            .answeredOn = today.plusDays(answered)}));
    if (days == 0) {
        const auto due = must(shelf.collection->cards().due(today));
        QVERIFY(std::ranges::contains(due, card, &CardStore::Candidate::card));
    }
}

void TestSelection::aDueDateOutOfRangeIsRefused_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("yesterday") << -1;
    QTest::newRow("beyond all intervals") << 36'501;
}

void TestSelection::aDueDateOutOfRangeIsRefused()
{
    QFETCH(int, days);
    const Shelf shelf;
    const auto set = edit::setDue(*shelf.collection, {shelf.due}, today.plusDays(days), today);
    QCOMPARE(set.error().code, ErrorCode::InvalidValue);
}

void TestSelection::aResetCardIsNewAndKeepsItsAnswers()
{
    const Shelf shelf;
    (void)must(study::answer(
        *shelf.collection, {.card = shelf.due, .grade = Grade::Blackout, .time = noonOf(today)}));
    QCOMPARE(must(edit::reset(*shelf.collection, {shelf.due})), 1);
    QVERIFY(shelf.card(shelf.due).isUnseen());
    QCOMPARE(must(shelf.collection->reviews().ofCard(shelf.due)).size(), 1);
    // It is neither drilled nor, having been answered today, asked again today.
    const auto next = mustFind(study::next(*shelf.collection, rootTopic, today));
    QVERIFY(next.card.id != shelf.due);
    QCOMPARE(next.left.drill, 0);
}

void TestSelection::setByHandIsNoProblem()
{
    const Shelf shelf;
    Collection& collection = *shelf.collection;
    const auto answer = [&](CardId card, int day) {
        (void)must(study::answer(collection,
            {.card = card,
                .grade = Grade::Hesitant,
                .time = noonOf(today.plusDays(day)),
                .early = true}));
    };
    answer(shelf.due, 0);
    answer(shelf.later, 0);
    (void)must(edit::reset(collection, {shelf.due}));
    (void)must(edit::setDue(collection, {shelf.later}, today.plusDays(3), today));
    QCOMPARE(must(check(collection)), QList<Problem>{});
    answer(shelf.due, 1);
    answer(shelf.later, 1);
    QCOMPARE(must(check(collection)), QList<Problem>{});
}

void TestSelection::deletedNotesTakeTheirCards()
{
    Shelf shelf;
    const NoteId note = shelf.card(shelf.fresh).note;
    const CardId sibling = shelf.collection.card(shelf.to, note);
    QCOMPARE(must(edit::deleteNotes(*shelf.collection, {note})), (edit::Deleted{1, 2}));
    QVERIFY(!must(shelf.collection->cards().card(sibling)));
    QVERIFY(!must(shelf.collection->notes().note(note)));
    QVERIFY(must(shelf.collection->cards().card(shelf.due)));
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestSelection)
#include "tst_selection.moc"
