// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/savedsearches.h"
#include "tests/support/testcollection.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace reprise {

using test::dump;
using test::must;
using test::TestCollection;

class TestSavedSearches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesAreKeptInOrder();
    void namesAreUnique();
    void draftsAreWrittenWithoutAStep();
};

void TestSavedSearches::searchesAreKeptInOrder()
{
    TestCollection collection;
    const QString empty = dump(collection->database());
    const auto first = must(edit::saveSearch(*collection, u" Due  now "_s, u"is:due"_s));
    const auto second = must(edit::saveSearch(*collection, u"New"_s, u"is:new"_s));
    must(edit::orderSearches(*collection, {second, first}));
    must(edit::updateSearch(*collection, {first, u"Due"_s, u"is:due -is:leech"_s}));
    QCOMPARE(must(collection->savedSearches().all()),
        (QList<SavedSearch>{
            {second, u"New"_s, u"is:new"_s}, {first, u"Due"_s, u"is:due -is:leech"_s}}));
    must(edit::removeSearch(*collection, second));
    QCOMPARE(must(collection->savedSearches().all()).size(), 1);
    const QString full = dump(collection->database());
    collection.reopen();
    while (must(collection->undo())) { }
    QCOMPARE(dump(collection->database()), empty);
    while (must(collection->redo())) { }
    QCOMPARE(dump(collection->database()), full);
}

void TestSavedSearches::namesAreUnique()
{
    const TestCollection collection;
    const auto one = must(edit::saveSearch(*collection, u"One"_s, {}));
    const auto two = must(edit::saveSearch(*collection, QString(10'000, u'x'), {}));
    QCOMPARE(edit::saveSearch(*collection, u"One"_s, {}).error().code, ErrorCode::NameTaken);
    QCOMPARE(edit::saveSearch(*collection, u" "_s, {}).error().code, ErrorCode::InvalidValue);
    QCOMPARE(
        edit::updateSearch(*collection, {two, u"One"_s, {}}).error().code, ErrorCode::NameTaken);
    must(edit::updateSearch(*collection, {one, u"One"_s, u"new query"_s}));
    const SavedSearchId none{99};
    QCOMPARE(edit::updateSearch(*collection, {none, u"a"_s, {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(edit::removeSearch(*collection, none).error().code, ErrorCode::NotFound);
    QCOMPARE(edit::orderSearches(*collection, {one}).error().code, ErrorCode::Outdated);
    QCOMPARE(edit::orderSearches(*collection, {one, none}).error().code, ErrorCode::Outdated);
}

void TestSavedSearches::draftsAreWrittenWithoutAStep()
{
    TestCollection collection;
    const QString recorded = dump(collection->database());
    Draft fresh{.id = {},
        .note = std::nullopt,
        .type = NoteTypeId{1},
        .topic = rootTopic,
        .fields = {u"a\n\"b\""_s, QString()},
        .tags = {u"t"_s},
        .savedMs = 5};
    fresh.id = must(collection->drafts().write(fresh));
    Draft second = fresh;
    second.id = must(collection->drafts().write({.type = NoteTypeId{1}, .topic = rootTopic}));
    QVERIFY(second.id != fresh.id);
    must(collection->drafts().remove(second.id));
    Draft ofNote = fresh;
    ofNote.id = {};
    ofNote.note = NoteId{7};
    ofNote.savedMs = 6;
    ofNote.id = must(collection->drafts().write(ofNote));
    fresh.fields = {u"more"_s, u"text"_s};
    QCOMPARE(must(collection->drafts().write(fresh)), fresh.id);
    fresh.path = u"Deck / New"_s;
    QCOMPARE(must(collection->drafts().write(fresh)), fresh.id);
    ofNote.tags = {};
    ofNote.path = u"Other"_s;
    Draft again = ofNote;
    again.id = {}; // another editor of the same note
    QCOMPARE(must(collection->drafts().write(again)), ofNote.id);
    Draft orphan = ofNote; // its note is gone: it becomes one of a new note
    orphan.id = {};
    orphan.note = NoteId{8};
    orphan.savedMs = 7;
    orphan.id = must(collection->drafts().write(orphan));
    orphan.note = std::nullopt;
    QCOMPARE(must(collection->drafts().write(orphan)), orphan.id);
    collection.reopen();
    QCOMPARE(must(collection->drafts().all()), (QList<Draft>{orphan, ofNote, fresh}));
    QVERIFY(!must(collection->journal().nextUndo()));
    QCOMPARE(dump(collection->database()), recorded);
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestSavedSearches)
#include "tst_savedsearches.moc"
