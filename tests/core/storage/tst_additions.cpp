// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/additions.h"
#include "tests/support/testcollection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

const JournalStep import{step::import, {}, 2};
const Schedule known{6, 250, 2, 0, StudyDay{106}, StudyDay{100}};

Note noteNamed(TestCollection& collection, const QString& guid, qint64 id = 0)
{
    Note note;
    note.id = NoteId{id};
    note.guid = guid;
    note.type = must(collection->notes().types()).first().id;
    note.fields = {u"front"_s, u"back"_s};
    return note;
}

Review answerOf(CardId card)
{
    return {
        {}, card, noonOf(StudyDay{100}), Grade::Hesitant, ReviewKind::First, Unseen{}, known, 900};
}

int steps(TestCollection& collection)
{
    return int(must(collection->database().number(u"SELECT count(*) FROM journal"_s)));
}

int tablesTakenOut(TestCollection& collection)
{
    return int(must(collection->database().number(
        u"SELECT count(*) FROM sqlite_schema WHERE name GLOB 'taken_out*'"_s)));
}

} // namespace

class TestAdditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingComesBackAsItWentIn();
    void manyReviewsComeInTheirOrder_data();
    void manyReviewsComeInTheirOrder();
    void indicesStayWhateverHappens();
    void undoAndRedoTakeAllOfIt();
    void undoAndRedoWorkAfterReopening();
    void stepsAroundItFit();
    void failureLeavesNothing();
    void idsAreKeptWhereTheyAreFree();
    void guidAndCardAreTakenOnlyOnce();
    void nothingAddedIsNoStep();
    void forgottenStepLeavesNoTable();
    void pagesAreToldWhatCameAndWent();
    void textOfADeletedNoteIsRemembered();

private:
    /// Two notes with a card each, one of them answered and set by hand, in a
    /// topic that comes with them.
    void bringIn();

    std::unique_ptr<TestCollection> m_collection;
};

void TestAdditions::init()
{
    m_collection = std::make_unique<TestCollection>();
    m_collection->note(u"mine"_s);
}

void TestAdditions::bringIn()
{
    auto& collection = *m_collection;
    must(collection->changeInBulk(import, [&](Additions& additions) -> Result<> {
        const TopicId topic = must(collection->topics().ensure(rootTopic, u"Came"_s));
        const NoteId first = must(additions.add(noteNamed(collection, u"a"_s, 1'000), "{}", 1));
        const NoteId second = must(additions.add(noteNamed(collection, u"b"_s, 1'001), {}, 2));
        must(additions.add(Card{.id = CardId{2'000},
                               .note = first,
                               .topic = topic,
                               .progress = known,
                               .suspended = true,
                               .buriedOn = StudyDay{101},
                               .flag = 3},
            R"({"x":1})"));
        must(additions.add(
            Card{.id = CardId{2'001}, .note = second, .topic = topic, .position = 7}, {}));
        must(additions.add(answerOf(CardId{2'000}), "{}"));
        return additions.addManualChange(CardId{2'000}, 5'000, "{}");
    }));
}

void TestAdditions::everythingComesBackAsItWentIn()
{
    bringIn();
    auto& in = *m_collection;
    const Card card = mustFind(in->cards().card(CardId{2'000}));
    QCOMPARE(card,
        (Card{.id = CardId{2'000},
            .note = NoteId{1'000},
            .topic = must(in->topics().byPath(u"Came"_s)).id,
            .progress = known,
            .suspended = true,
            .buriedOn = StudyDay{101},
            .flag = 3}));
    QCOMPARE(mustFind(in->cards().card(CardId{2'001})).position, 7);
    QCOMPARE(mustFind(in->notes().note(NoteId{1'001})), noteNamed(in, u"b"_s, 1'001));
    Review review = answerOf(CardId{2'000});
    review.id = ReviewId{1};
    QCOMPARE(must(in->reviews().all()), QList{review});
    const auto text = [&](const QString& sql) {
        return mustFind(in->database().row(sql, [](const Row& row) { return row.text(0); }));
    };
    QCOMPARE(text(u"SELECT original FROM cards WHERE id = 2000"_s), u"{\"x\":1}"_s);
    QCOMPARE(text(u"SELECT count(*) FROM cards WHERE original IS NULL"_s), u"1"_s);
    QCOMPARE(text(u"SELECT card || ' ' || time FROM manual_changes"_s), u"2000 5000"_s);
    QCOMPARE(text(u"SELECT group_concat(guid || hash) FROM imported_notes"_s), u"a1,b2"_s);
}

void TestAdditions::manyReviewsComeInTheirOrder_data()
{
    QTest::addColumn<int>("count");
    // They are written 64 at a time.
    for (const int count : {1, 63, 64, 65, 128, 200}) {
        QTest::addRow("%d", count) << count;
    }
}

void TestAdditions::manyReviewsComeInTheirOrder()
{
    QFETCH(const int, count);
    auto& in = *m_collection;
    const CardId mine{7};
    must(in->reviews().add(answerOf(mine)));
    must(in->changeInBulk(import, [&](Additions& additions) -> Result<> {
        must(additions.expectReviews(count));
        for (int i = 0; i < count; ++i) {
            Review review = answerOf(CardId{i % 3});
            review.milliseconds = i;
            must(additions.add(review, i % 2 == 0 ? QByteArray() : "[1]"_ba));
        }
        return {};
    }));
    const QList<Review> all = must(in->reviews().all());
    QCOMPARE(all.size(), count + 1);
    for (int i = 0; i < count; ++i) {
        Review expected = answerOf(CardId{i % 3});
        expected.milliseconds = i;
        expected.id = ReviewId{i + 2};
        QCOMPARE(all.at(i + 1), expected);
    }
    QCOMPARE(must(in->reviews().ofCard(CardId{0})).size(), (count + 2) / 3);
    QCOMPARE(must(in->reviews().instants()).size(), std::min(count, 3) + 1);
    QCOMPARE(mustFind(in->undo()), import);
    QCOMPARE(must(in->reviews().all()).size(), 1);
}

void TestAdditions::indicesStayWhateverHappens()
{
    auto& in = *m_collection;
    const auto indices = [&] {
        QStringList found = must(in->database().rows(
            u"SELECT name || sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"_s,
            [](const Row& row) { return row.text(0); }));
        found.sort();
        return found;
    };
    const QStringList before = indices();
    QVERIFY(before.join(u' ').contains(u"reviews_by_card"_s));
    must(in->changeInBulk(import, [&](Additions& additions) -> Result<> {
        must(additions.expectReviews(5));
        if (indices().size() >= before.size()) {
            return failure(ErrorCode::Database, u"they are followed row by row"_s);
        }
        return additions.add(answerOf(CardId{7}), {});
    }));
    QCOMPARE(indices(), before);
    QCOMPARE(mustFind(in->undo()), import);
    QCOMPARE(indices(), before);
    QCOMPARE(mustFind(in->redo()), import);
    QCOMPARE(indices(), before);
    QVERIFY(!in->changeInBulk(import, [&](Additions& additions) -> Result<> {
        must(additions.expectReviews(5));
        return failure(ErrorCode::Cancelled);
    }));
    QCOMPARE(indices(), before);
    // Fewer than there are: making the indices again would take longer.
    must(in->changeInBulk(import, [&](Additions& additions) -> Result<> {
        must(additions.expectReviews(1));
        return indices() == before ? Result<>() : failure(ErrorCode::Database, u"dropped"_s);
    }));
}

void TestAdditions::undoAndRedoTakeAllOfIt()
{
    const QString before = dump((*m_collection)->database());
    bringIn();
    const QString after = dump((*m_collection)->database());
    QVERIFY(after != before);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(mustFind((*m_collection)->undo()), import);
        QCOMPARE(dump((*m_collection)->database()), before);
        QCOMPARE(mustFind((*m_collection)->redo()), import);
        QCOMPARE(dump((*m_collection)->database()), after);
        QCOMPARE(tablesTakenOut(*m_collection), 0);
    }
}

void TestAdditions::undoAndRedoWorkAfterReopening()
{
    const QString before = dump((*m_collection)->database());
    bringIn();
    const QString after = dump((*m_collection)->database());
    m_collection->reopen();
    mustFind((*m_collection)->undo());
    QCOMPARE(dump((*m_collection)->database()), before);
    m_collection->reopen();
    mustFind((*m_collection)->redo());
    QCOMPARE(dump((*m_collection)->database()), after);
}

void TestAdditions::stepsAroundItFit()
{
    auto& in = *m_collection;
    const auto suspend = [&](CardId card) {
        must(in->change(
            {step::suspend, card}, [&] { return in->cards().setSuspended({card}, true); }));
    };
    const CardId mine = in.card(in.topic(u"Mine"_s));
    suspend(mine);
    const QString before = dump(in->database());
    bringIn();
    suspend(CardId{2'001});
    const QString after = dump(in->database());
    mustFind(in->undo());
    mustFind(in->undo());
    QCOMPARE(dump(in->database()), before);
    mustFind(in->undo());
    QVERIFY(!mustFind(in->cards().card(mine)).suspended);
    mustFind(in->redo());
    mustFind(in->redo());
    mustFind(in->redo());
    QCOMPARE(dump(in->database()), after);
}

void TestAdditions::failureLeavesNothing()
{
    auto& in = *m_collection;
    const QString before = dump(in->database());
    const auto done = in->changeInBulk(import, [&](Additions& additions) -> Result<> {
        must(additions.add(noteNamed(in, u"a"_s), {}, 1));
        return failure(ErrorCode::Cancelled);
    });
    QVERIFY(!done);
    QCOMPARE(dump(in->database()), before);
    QCOMPARE(steps(in), 0);
}

void TestAdditions::idsAreKeptWhereTheyAreFree()
{
    auto& in = *m_collection;
    const auto greatest = must(in->database().number(u"SELECT max(id) FROM notes"_s));
    QVERIFY(greatest > 9'000);
    QList<NoteId> given;
    must(in->changeInBulk(import, [&](Additions& additions) -> Result<> {
        for (const auto& [guid, id] :
            {std::pair(u"free"_s, 9'000), {u"taken"_s, 9'000}, {u"none"_s, 0}}) {
            given.append(must(additions.add(noteNamed(in, guid, id), {}, 1)));
        }
        return {};
    }));
    QCOMPARE(given, (QList{NoteId{9'000}, NoteId{greatest + 1}, NoteId{greatest + 2}}));
}

void TestAdditions::guidAndCardAreTakenOnlyOnce()
{
    auto& in = *m_collection;
    const TopicId topic = in.topic(u"T"_s);
    const auto twice = [&](auto add) {
        return in->changeInBulk(import, [&](Additions& additions) {
            const NoteId note = must(additions.add(noteNamed(in, u"a"_s), {}, 1));
            return add(additions, note);
        });
    };
    const auto note = twice([&](Additions& additions, NoteId) {
        return additions.add(noteNamed(in, u"a"_s), {}, 1).transform([](NoteId) { });
    });
    QCOMPARE(note.error(), (Error{ErrorCode::NameTaken, u"a"_s}));
    const auto card = twice([&](Additions& additions, NoteId id) {
        must(additions.add(Card{.note = id, .ordinal = 1, .topic = topic}, {}));
        return additions.add(Card{.note = id, .ordinal = 1, .topic = topic}, {})
            .transform([](CardId) { });
    });
    QCOMPARE(card.error(), (Error{ErrorCode::NameTaken, u"1"_s}));
}

void TestAdditions::nothingAddedIsNoStep()
{
    must((*m_collection)->changeInBulk(import, [](Additions&) -> Result<> { return {}; }));
    QCOMPARE(steps(*m_collection), 0);
}

void TestAdditions::forgottenStepLeavesNoTable()
{
    bringIn();
    mustFind((*m_collection)->undo());
    QCOMPARE(tablesTakenOut(*m_collection), 5);
    auto& in = *m_collection;
    must(in->change({step::set, {}}, [&] { return in->settings().setDayStartsAtMinutes(60); }));
    QCOMPARE(tablesTakenOut(in), 0);

    bringIn();
    mustFind(in->undo());
    must(in->changeForGood([]() -> Result<> { return {}; }));
    QCOMPARE(tablesTakenOut(in), 0);
}

void TestAdditions::pagesAreToldWhatCameAndWent()
{
    QList<ChangeSet> told;
    (*m_collection)->onChanged([&](const ChangeSet& changes) { told.append(changes); });
    bringIn();
    mustFind((*m_collection)->undo());
    mustFind((*m_collection)->redo());
    QCOMPARE(told.size(), 3);
    for (const ChangeSet& changes : std::as_const(told)) {
        QCOMPARE(changes.notes, (QSet{NoteId{1'000}, NoteId{1'001}}));
        QCOMPARE(changes.cards, (QSet{CardId{2'000}, CardId{2'001}}));
        QVERIFY(changes.topics);
        QVERIFY(!changes.everything);
    }
}

void TestAdditions::textOfADeletedNoteIsRemembered()
{
    auto& in = *m_collection;
    bringIn();
    must(in->change({step::deleteNotes, {}}, [&] { return in->notes().remove({NoteId{1'000}}); }));
    const auto hash = [&] {
        return must(in->database().number(u"SELECT hash FROM imported_notes WHERE id = 1000"_s));
    };
    QCOMPARE(hash(), 1);
    const QString before = dump(in->database());
    must(in->changeInBulk(import,
        [&](Additions& additions) { return additions.add(noteNamed(in, u"a"_s, 1'000), {}, 3); }));
    QCOMPARE(hash(), 3);
    mustFind(in->undo());
    QCOMPARE(dump(in->database()), before);
    QCOMPARE(hash(), 1);
    mustFind(in->redo());
    QCOMPARE(hash(), 3);
}

QTEST_GUILESS_MAIN(TestAdditions)
#include "tst_additions.moc"
