// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/findreplace.h"
#include "core/edit/notes.h"
#include "tests/support/testcollection.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace reprise {

using edit::Replacement;
using test::dump;
using test::must;
using test::mustFind;
using test::noonOf;
using test::TestCollection;

namespace {

constexpr StudyDay today{20'700};

} // namespace

class TestFindReplace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReplaced_data();
    void textIsReplaced();
    void hitsSayWhere();
    void lineThatNamesAnotherCardStays();
    void onlyTheFieldThatIsNamed();
    void whatCannotBeFoundIsRefused_data();
    void whatCannotBeFoundIsRefused();
    void cardsAreMadeAndTheStepIsOne();
    void aTextThatChangedSinceIsLeftAlone();
};

void TestFindReplace::textIsReplaced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Replacement>("replacement");
    QTest::addColumn<QString>("after"); // null: no hit

    const QString none;
    const auto plain = [](const char* name, const QString& text, const QString& find,
                           const QString& with, const QString& after, bool caseSensitive = false) {
        QTest::newRow(name) << text
                            << Replacement{.find = find,
                                   .with = with,
                                   .isCaseSensitive = caseSensitive}
                            << after;
    };
    const auto pattern = [](const char* name, const QString& text, const QString& find,
                             const QString& with, const QString& after) {
        QTest::newRow(name) << text << Replacement{.find = find, .with = with, .isPattern = true}
                            << after;
    };
    plain("a word", u"a list of lists"_s, u"list"_s, u"tuple"_s, u"a tuple of tuples"_s);
    plain("any case", u"List ÉTÉ"_s, u"été"_s, u"summer"_s, u"List summer"_s);
    plain("this case", u"List list"_s, u"list"_s, u"x"_s, u"List x"_s, true);
    plain("signs are signs", u"a.b axb (c)"_s, u"a.b"_s, u"\\0"_s, u"\\0 axb (c)"_s);
    plain("code", u"if a < b: __init__->x"_s, u"__init__->"_s, u"self."_s, u"if a < b: self.x"_s);
    plain("nothing there", u"abc"_s, u"x"_s, u"y"_s, none);
    plain("the same again", u"abc"_s, u"b"_s, u"b"_s, none);
    plain("taken away", u"abcabc"_s, u"bc"_s, QString(), u"aa"_s);
    plain("an end of line", u"a\nb"_s, u"\n"_s, u" "_s, u"a b"_s);
    pattern(
        "groups", u"x = 12; y = 7"_s, u"(\\w) = (\\d+)"_s, u"\\2 -> \\1"_s, u"12 -> x; 7 -> y"_s);
    pattern("all of it", u"ab"_s, u"b"_s, u"[\\0]"_s, u"a[b]"_s);
    pattern("a group that is not there", u"ab"_s, u"b"_s, u"\\3!"_s, u"a!"_s);
    pattern("signs behind a backslash", u"ab"_s, u"b"_s, u"\\\\\\n\\t\\$"_s, u"a\\\n\t$"_s);
    pattern("a backslash at the end", u"ab"_s, u"b"_s, u"c\\"_s, u"ac\\"_s);
    pattern("begins of lines", u"a\nb"_s, u"^"_s, u"> "_s, u"> a\n> b"_s);
    pattern("nothing as a match", u"ab"_s, u"x*"_s, u"-"_s, u"-a-b-"_s);
    pattern("letters of any script", u"日本語 x"_s, u"\\w+"_s, u"w"_s, u"w w"_s);
}

void TestFindReplace::textIsReplaced()
{
    QFETCH(QString, text);
    QFETCH(Replacement, replacement);
    QFETCH(QString, after);
    TestCollection collection;
    replacement.field = u"Front"_s;
    const NoteId note = collection.note(text);
    const auto hits = must(edit::findHits(*collection, {note}, replacement));
    QCOMPARE(hits.size(), after.isNull() ? 0 : 1);
    QCOMPARE(must(edit::replaceHits(*collection, hits, noonOf(today))), hits.size());
    QCOMPARE(
        mustFind(collection->notes().note(note)).fields.first(), after.isNull() ? text : after);
}

void TestFindReplace::hitsSayWhere()
{
    TestCollection collection;
    const NoteId first = collection.note(u"one and one"_s);
    const NoteId second = collection.note(u"none"_s);
    const auto hits =
        must(edit::findHits(*collection, {second, first}, {.find = u"one"_s, .with = u"three"_s}));
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits.at(0).note, second);
    QCOMPARE(hits.at(0).found, (QList<edit::TextSpan>{{1, 3}}));
    QCOMPARE(hits.at(0).replaced, (QList<edit::TextSpan>{{1, 5}}));
    QCOMPARE(hits.at(1),
        (edit::Hit{.note = first,
            .field = 0,
            .fieldName = u"Front"_s,
            .before = u"one and one"_s,
            .after = u"three and three"_s,
            .found = {{0, 3}, {8, 3}},
            .replaced = {{0, 5}, {10, 5}}}));
    QVERIFY(!must(collection->journal().nextUndo()));
}

void TestFindReplace::lineThatNamesAnotherCardStays()
{
    TestCollection collection;
    const QString line = u"\n\nThen they ask: lists.mutable-default"_s;
    const NoteId note = collection.note(u"Is it mutable?"_s + line);
    const auto hits = [&](const Replacement& replacement) {
        return must(edit::findHits(*collection, {note}, replacement));
    };
    const Replacement word{.find = u"mutable"_s, .with = u"fixed"_s};
    QCOMPARE(hits(word).first().after, u"Is it fixed?"_s + line);
    QVERIFY(hits({.find = u"default$"_s, .with = u"x"_s, .isPattern = true}).isEmpty());
    // In HTML there is no such line.
    Note html = mustFind(collection->notes().note(note));
    html.format = TextFormat::Html;
    must(collection->change({u"html"_s, {}}, [&] { return collection->notes().update(html); }));
    QVERIFY(hits(word).first().after.endsWith(u"lists.fixed-default"_s));
}

void TestFindReplace::onlyTheFieldThatIsNamed()
{
    TestCollection collection;
    const NoteId note = collection.note(u"back"_s); // its back says the same
    const auto count = [&](const std::optional<QString>& field) {
        return must(edit::findHits(
                        *collection, {note}, {.find = u"back"_s, .with = u"x"_s, .field = field}))
            .size();
    };
    QCOMPARE(count(std::nullopt), 2);
    QCOMPARE(count(u"Back"_s), 1);
    QCOMPARE(count(u"Text"_s), 0);
}

void TestFindReplace::whatCannotBeFoundIsRefused_data()
{
    QTest::addColumn<Replacement>("replacement");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << Replacement{} << ErrorCode::InvalidValue;
    QTest::newRow("half a group") << Replacement{.find = u"(a"_s, .isPattern = true}
                                  << ErrorCode::PatternFaulty;
    QTest::newRow("too large") << Replacement{.find = u"((a{999}){999}){999}"_s, .isPattern = true}
                               << ErrorCode::PatternFaulty;
    QTest::newRow("for ever") << Replacement{.find = u"(a+)+$"_s, .isPattern = true}
                              << ErrorCode::PatternTooSlow;
    QTest::newRow("for ever, with a limit of its own")
        << Replacement{.find = u"(*LIMIT_MATCH=4000000000)(a|aa)+$"_s, .isPattern = true}
        << ErrorCode::PatternTooSlow;
}

void TestFindReplace::whatCannotBeFoundIsRefused()
{
    QFETCH(Replacement, replacement);
    QFETCH(ErrorCode, code);
    TestCollection collection;
    const NoteId note = collection.note(QString(60, u'a') + u'!');
    const auto hits = edit::findHits(*collection, {note}, replacement);
    QVERIFY(!hits);
    QCOMPARE(hits.error().code, code);
    QCOMPARE(edit::findHits(*collection, {NoteId{7}}, {.find = u"a"_s}).error(),
        (Error{ErrorCode::NotFound, u"7"_s}));
}

void TestFindReplace::cardsAreMadeAndTheStepIsOne()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"Deck"_s);
    const NoteTypeId cloze = mustFind(collection->notes().typeByName(u"Cloze"_s)).id;
    QList<NoteId> notes;
    for (const auto& guid : {u"a"_s, u"b"_s}) {
        notes.append(must(
            edit::addNote(*collection,
                {.guid = guid, .type = cloze, .fields = {u"{{c1::x}} y"_s, u"y"_s}, .topic = topic},
                noonOf(today)))
                .note);
    }
    const QString before = dump(collection->database());
    const auto hits =
        must(edit::findHits(*collection, notes, {.find = u"y"_s, .with = u"{{c2::y}}"_s}));
    QCOMPARE(hits.size(), 4);
    QCOMPARE(must(edit::replaceHits(*collection, hits, noonOf(today))), 2);
    QCOMPARE(must(collection->cards().ofNote(notes.first())).size(), 2);
    const QString after = dump(collection->database());
    QCOMPARE(mustFind(collection->undo()), (JournalStep{u"replace"_s, {}, 2}));
    QCOMPARE(dump(collection->database()), before);
    (void)must(collection->redo());
    QCOMPARE(dump(collection->database()), after);
}

void TestFindReplace::aTextThatChangedSinceIsLeftAlone()
{
    TestCollection collection;
    const QList<NoteId> notes{collection.note(u"one"_s), collection.note(u"one"_s)};
    const auto hits = must(edit::findHits(*collection, notes, {.find = u"one"_s, .with = u"1"_s}));
    (void)must(
        edit::updateNote(*collection, notes.last(), {{u"one!"_s, u"back"_s}, {}}, noonOf(today)));
    const QString before = dump(collection->database());
    QCOMPARE(edit::replaceHits(*collection, hits, noonOf(today)).error().code, ErrorCode::Outdated);
    QCOMPARE(dump(collection->database()), before);
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestFindReplace)
#include "tst_findreplace.moc"
