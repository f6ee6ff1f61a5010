// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/notes.h"
#include "core/edit/notetypes.h"
#include "core/edit/originals.h"
#include "core/edit/templatefields.h"
#include "tests/support/testcollection.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace reprise {

using edit::NoteTypeEdit;
using edit::TypeImpact;
using test::dump;
using test::must;
using test::mustFind;
using test::noonOf;
using test::TestCollection;

namespace {

constexpr StudyDay today{20'700};

/// A type of three fields and two templates, with two notes: the second makes
/// only the first card.
struct Shelf
{
    TestCollection collection;
    TopicId topic = collection.topic(u"Deck"_s);
    NoteTypeId id = must(edit::addNoteType(*collection,
        {.name = u"Word"_s,
            .fields = {u"Term"_s, u"Meaning"_s, u"Hint"_s},
            .templates = {{u"Ask"_s, u"{{Term}}{{#Hint}} ({{hint:Hint}}){{/Hint}}"_s,
                              u"{{FrontSide}}{{Meaning}}"_s},
                {u"Back"_s, u"{{Meaning}}"_s, u"{{Term}}"_s}}}));
    edit::Added both = add(u"both"_s, {u"t\u0001\"\\"_s, u"m"_s, u"h"_s});
    edit::Added one = add(u"one"_s, {u"t2"_s, QString(), QString()});

    edit::Added add(const QString& guid, const QStringList& fields)
    {
        return must(edit::addNote(*collection,
            {.guid = guid, .type = id, .fields = fields, .topic = topic}, noonOf(today)));
    }
    [[nodiscard]] NoteType type() const { return mustFind(collection->notes().type(id)); }
    [[nodiscard]] QStringList fields(const edit::Added& note) const
    {
        return mustFind(collection->notes().note(note.note)).fields;
    }
    /// "0:ID 1:ID", each card by its place among both notes' first cards.
    [[nodiscard]] QString cards(const edit::Added& note) const
    {
        QStringList cards;
        for (const Card& card : must(collection->cards().ofNote(note.note))) {
            const auto known = note.cards.indexOf(card.id);
            cards.append(u"%1%2"_s.arg(card.ordinal)
                    .arg(known < 0 ? u"+"_s : QString(QChar(static_cast<ushort>(u'a' + known)))));
        }
        return cards.join(u' ');
    }
};

using Change = std::function<Result<>(NoteTypeEdit&)>;

} // namespace

class TestNoteTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTypeIsEdited_data();
    void aTypeIsEdited();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void typesOfDecksKeepNameAndFields();
    void anEditOfAnotherStateIsRefused();
    void typesAreAddedAndRemoved();
    void templatesFollowTheirFields_data();
    void templatesFollowTheirFields();
    void notesChangeTheirType_data();
    void notesChangeTheirType();
    void aTypeThatDoesNotFitIsRefused();
    void fieldsAreProposedByName();
    void originalsFollowTheFieldsAndComeBack();
};

void TestNoteTypes::aTypeIsEdited_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<TypeImpact>("impact");
    QTest::addColumn<QStringList>("fields"); // of the first note
    QTest::addColumn<QString>("cards"); // of both notes

    const QString t = u"t\u0001\"\\"_s;
    const QStringList same{t, u"m"_s, u"h"_s};
    const QString sameCards = u"0a 1b, 0a"_s;
    const auto row = [](const char* name, const TypeImpact& impact, const QStringList& fields,
                         const QString& cards, const Change& change) {
        QTest::newRow(name) << change << impact << fields << cards;
    };
    row("another name", {.notes = 2}, same, sameCards,
        [](NoteTypeEdit& e) { return e.rename(u" Vocabulary "_s); });
    row("a field at the end", {.notes = 2}, {t, u"m"_s, u"h"_s, QString()}, sameCards,
        [](NoteTypeEdit& e) { return e.addField(u"More"_s, 99); });
    row("a field in front", {.notes = 2}, {QString(), t, u"m"_s, u"h"_s}, sameCards,
        [](NoteTypeEdit& e) { return e.addField(u"More"_s, 0); });
    row("a field renamed", {.notes = 2}, same, sameCards,
        [](NoteTypeEdit& e) { return e.renameField(0, u"Word"_s); });
    row("a field moved", {.notes = 2}, {u"h"_s, t, u"m"_s}, sameCards,
        [](NoteTypeEdit& e) { return e.moveField(2, 0); });
    row("a field removed", {.notes = 2}, {t, u"m"_s}, sameCards,
        [](NoteTypeEdit& e) { return e.removeField(2); });
    row("the second card's question removed", {.notes = 2, .cardsGone = 1}, {t, u"h"_s}, sameCards,
        [](NoteTypeEdit& e) { return e.removeField(1); });
    row("the first one's, too", {.notes = 2, .cardsGone = 1}, {u"m"_s, u"h"_s}, sameCards,
        [](NoteTypeEdit& e) { return e.removeField(0); });
    row("a template at the end", {.notes = 2, .cardsAdded = 2}, same, u"0a 1b 2+, 0a 2+"_s,
        [](NoteTypeEdit& e) { return e.addTemplate({u"New"_s, u"{{Term}}"_s, u"x"_s}, 9); });
    row("a template in front", {.notes = 2, .cardsAdded = 1}, same, u"0+ 1a 2b, 1a"_s,
        [](NoteTypeEdit& e) { return e.addTemplate({u"New"_s, u"{{Hint}}"_s, u"x"_s}, 0); });
    row("templates swapped", {.notes = 2}, same, u"0b 1a, 1a"_s,
        [](NoteTypeEdit& e) { return e.moveTemplate(0, 1); });
    row("a template renamed", {.notes = 2}, same, sameCards,
        [](NoteTypeEdit& e) { return e.renameTemplate(1, u"Reverse"_s); });
    row("the first template removed", {.notes = 2, .cardsRemoved = 2, .notesWithoutCards = 1}, same,
        u"0b, "_s, [](NoteTypeEdit& e) { return e.removeTemplate(0); });
    row("the second template removed", {.notes = 2, .cardsRemoved = 1}, same, u"0a, 0a"_s,
        [](NoteTypeEdit& e) { return e.removeTemplate(1); });
    row("another front makes a card", {.notes = 2, .cardsAdded = 1}, same, u"0a 1b, 0a 1+"_s,
        [](NoteTypeEdit& e) { return e.setTemplate(1, u"{{Term}}?"_s, u"{{Meaning}}"_s); });
    row("another front makes none", {.notes = 2, .cardsGone = 1}, same, sameCards,
        [](NoteTypeEdit& e) { return e.setTemplate(0, u"{{#Hint}}{{Term}}{{/Hint}}"_s, u"b"_s); });
    // Nothing is left to ask of the second note: its hint is empty.
    row("many things at once", {.notes = 2, .cardsAdded = 1, .cardsGone = 1},
        {u"h"_s, QString(), u"m"_s}, u"0b 1+ 2a, 2a"_s, [](NoteTypeEdit& e) {
            return e.moveTemplate(0, 1)
                .and_then([&] { return e.removeField(0); })
                .and_then([&] { return e.moveField(1, 0); })
                .and_then([&] { return e.addField(u"New"_s, 1); })
                .and_then([&] {
                    return e.addTemplate({u"N"_s, u"{{^New}}{{Hint}}{{Tags}}{{/New}}"_s, {}}, 1);
                });
        });
}

void TestNoteTypes::aTypeIsEdited()
{
    QFETCH(Change, change);
    QFETCH(TypeImpact, impact);
    QFETCH(QStringList, fields);
    QFETCH(QString, cards);
    Shelf shelf;
    NoteTypeEdit edit(shelf.type());
    must(change(edit));
    const QString before = dump(shelf.collection->database());
    const auto previewed = must(edit::preview(*shelf.collection, edit, noonOf(today)));
    QCOMPARE(dump(shelf.collection->database()), before);
    QCOMPARE(previewed, impact);
    QCOMPARE(must(edit::editNoteType(*shelf.collection, edit, noonOf(today))), previewed);
    QCOMPARE(shelf.type(), edit.after());
    QCOMPARE(shelf.fields(shelf.both), fields);
    QCOMPARE(shelf.cards(shelf.both) + u", "_s + shelf.cards(shelf.one), cards);
    const QString after = dump(shelf.collection->database());
    shelf.collection.reopen();
    QCOMPARE(mustFind(shelf.collection->undo()).name, u"edit-note-type"_s);
    QCOMPARE(dump(shelf.collection->database()), before);
    QCOMPARE(mustFind(shelf.collection->redo()).name, u"edit-note-type"_s);
    QCOMPARE(dump(shelf.collection->database()), after);
}

void TestNoteTypes::whatCannotBeIsRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, ErrorCode code, const Change& change) {
        QTest::newRow(name) << change << code;
    };
    using enum ErrorCode;
    for (const auto& name : {u""_s, u"a:b"_s, u"a}}b"_s, u"{{"_s, u"#a"_s, u"/a"_s, u"^a"_s,
             u"FrontSide"_s, u"Tags"_s}) {
        row(qPrintable(u"field '%1'"_s.arg(name)), InvalidValue,
            [name](NoteTypeEdit& e) { return e.addField(name, 0); });
        row(qPrintable(u"renamed to '%1'"_s.arg(name)), InvalidValue,
            [name](NoteTypeEdit& e) { return e.renameField(0, name); });
    }
    row("a field that is there", NameTaken,
        [](NoteTypeEdit& e) { return e.addField(u"Term "_s, 0); });
    row("renamed to one that is there", NameTaken,
        [](NoteTypeEdit& e) { return e.renameField(0, u"Hint"_s); });
    row("a template that is there", NameTaken,
        [](NoteTypeEdit& e) { return e.addTemplate({u"Ask"_s, u"{{Term}}"_s, {}}, 0); });
    row("a template without a name", InvalidValue,
        [](NoteTypeEdit& e) { return e.renameTemplate(0, u" "_s); });
    row("a type without a name", InvalidValue, [](NoteTypeEdit& e) { return e.rename(u"\t"_s); });
    row("a front that does not end", InvalidValue,
        [](NoteTypeEdit& e) { return e.setTemplate(0, u"{{Term"_s, {}); });
    row("a section left open", InvalidValue,
        [](NoteTypeEdit& e) { return e.setTemplate(0, u"{{#Term}}"_s, {}); });
    row("a field that is not there", NotFound,
        [](NoteTypeEdit& e) { return e.setTemplate(0, u"{{Term}}"_s, u"{{text:Nothing}}"_s); });
    row("in a section, too", NotFound,
        [](NoteTypeEdit& e) { return e.setTemplate(0, u"{{^Term}}{{Nothing}}{{/Term}}"_s, {}); });
    row("field 3", NotFound, [](NoteTypeEdit& e) { return e.removeField(3); });
    row("field -1", NotFound, [](NoteTypeEdit& e) { return e.renameField(-1, u"a"_s); });
    row("moved to 3", NotFound, [](NoteTypeEdit& e) { return e.moveField(0, 3); });
    row("template 2", NotFound, [](NoteTypeEdit& e) { return e.removeTemplate(2); });
    row("template moved to -1", NotFound, [](NoteTypeEdit& e) { return e.moveTemplate(0, -1); });
    row("the last field", LastOne, [](NoteTypeEdit& e) {
        return e.removeField(0).and_then([&] { return e.removeField(0); }).and_then([&] {
            return e.removeField(0);
        });
    });
    row("the last template", LastOne, [](NoteTypeEdit& e) {
        return e.removeTemplate(0).and_then([&] { return e.removeTemplate(0); });
    });
}

void TestNoteTypes::whatCannotBeIsRefused()
{
    QFETCH(Change, change);
    QFETCH(ErrorCode, code);
    const Shelf shelf;
    NoteTypeEdit edit(shelf.type());
    const auto done = change(edit);
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
}

void TestNoteTypes::typesOfDecksKeepNameAndFields()
{
    const TestCollection collection;
    NoteTypeEdit basic(mustFind(collection->notes().typeByName(u"Basic"_s)));
    for (const auto& refused : {basic.rename(u"Mine"_s), basic.addField(u"More"_s, 0),
             basic.renameField(0, u"Q"_s), basic.moveField(0, 1), basic.removeField(0)}) {
        QCOMPARE(refused.error(), (Error{ErrorCode::BuiltIn, u"Basic"_s}));
    }
    must(basic.setTemplate(0, u"Q: {{Front}}"_s, u"{{Back}}"_s));
    must(basic.addTemplate({u"Reverse"_s, u"{{Back}}"_s, u"{{Front}}"_s}, 1));
    (void)must(edit::editNoteType(*collection, basic, noonOf(today)));
    QCOMPARE(edit::removeNoteType(*collection, basic.after().id).error().code, ErrorCode::BuiltIn);
    NoteTypeEdit cloze(mustFind(collection->notes().typeByName(u"Cloze"_s)));
    QCOMPARE(cloze.addTemplate({u"Two"_s, u"{{cloze:Text}}"_s, {}}, 1).error().code,
        ErrorCode::InvalidValue);
    QCOMPARE(cloze.removeTemplate(0).error().code, ErrorCode::LastOne);
}

void TestNoteTypes::anEditOfAnotherStateIsRefused()
{
    const Shelf shelf;
    NoteTypeEdit early(shelf.type());
    must(early.rename(u"Early"_s));
    NoteTypeEdit edit(shelf.type());
    must(edit.addField(u"More"_s, 0));
    (void)must(edit::editNoteType(*shelf.collection, edit, noonOf(today)));
    QCOMPARE(edit::editNoteType(*shelf.collection, early, noonOf(today)).error().code,
        ErrorCode::Outdated);
    NoteTypeEdit taken(shelf.type());
    must(taken.rename(u"Cloze"_s));
    QCOMPARE(edit::preview(*shelf.collection, taken, noonOf(today)).error(),
        (Error{ErrorCode::NameTaken, u"Cloze"_s}));
}

void TestNoteTypes::typesAreAddedAndRemoved()
{
    const Shelf shelf;
    const NoteType fine{
        .name = u"New"_s, .fields = {u"F"_s}, .templates = {{u"C"_s, u"{{F}}"_s, u"{{F}}"_s}}};
    const auto refusedFor = [&](const std::function<void(NoteType&)>& change) {
        NoteType type = fine;
        change(type);
        return edit::addNoteType(*shelf.collection, type).error().code;
    };
    QCOMPARE(refusedFor([](NoteType& t) { t.name = u"Word"_s; }), ErrorCode::NameTaken);
    QCOMPARE(refusedFor([](NoteType& t) { t.name = u" "_s; }), ErrorCode::InvalidValue);
    QCOMPARE(refusedFor([](NoteType& t) { t.fields.clear(); }), ErrorCode::InvalidValue);
    QCOMPARE(refusedFor([](NoteType& t) { t.templates.clear(); }), ErrorCode::InvalidValue);
    QCOMPARE(refusedFor([](NoteType& t) { t.fields.append(u"F"_s); }), ErrorCode::NameTaken);
    QCOMPARE(refusedFor([](NoteType& t) { t.templates.first().back = u"{{G}}"_s; }),
        ErrorCode::NotFound);
    const NoteTypeId made = must(edit::addNoteType(*shelf.collection, fine));
    QCOMPARE(edit::removeNoteType(*shelf.collection, shelf.id).error(),
        (Error{ErrorCode::InUse, u"Word"_s}));
    must(edit::removeNoteType(*shelf.collection, made));
    QVERIFY(!must(shelf.collection->notes().type(made)));
    QCOMPARE(mustFind(shelf.collection->undo()).name, u"delete-note-type"_s);
    QVERIFY(must(shelf.collection->notes().type(made)));
}

void TestNoteTypes::templatesFollowTheirFields_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("renamed"); // A to B
    QTest::addColumn<QString>("removed"); // A
    QTest::newRow("plain") << u"x {{A}} y"_s << u"x {{B}} y"_s << u"x  y"_s;
    QTest::newRow("filters") << u"{{text:hint:A}}"_s << u"{{text:hint:B}}"_s << QString();
    QTest::newRow("blanks") << u"{{ A }}"_s << u"{{B}}"_s << QString();
    QTest::newRow("section") << u"{{#A}}[{{A}}{{C}}]{{/A}}"_s << u"{{#B}}[{{B}}{{C}}]{{/B}}"_s
                             << QString();
    QTest::newRow("where it is empty")
        << u"{{^A}}none{{C}}{{/A}}"_s << u"{{^B}}none{{C}}{{/B}}"_s << u"none{{C}}"_s;
    QTest::newRow("within another")
        << u"{{#C}}{{A}}{{/C}}"_s << u"{{#C}}{{B}}{{/C}}"_s << u"{{#C}}{{/C}}"_s;
    QTest::newRow("longer names") << u"{{AA}}{{a}}"_s << u"{{AA}}{{a}}"_s << u"{{AA}}{{a}}"_s;
    QTest::newRow("comments") << u"<!-- {{A}} -->"_s << u"<!-- {{A}} -->"_s << u"<!-- {{A}} -->"_s;
    QTest::newRow("cannot be read") << u"{{A}}{{#A}}"_s << u"{{A}}{{#A}}"_s << u"{{A}}{{#A}}"_s;
}

void TestNoteTypes::templatesFollowTheirFields()
{
    QFETCH(QString, source);
    QTEST(edit::withFieldRenamed(source, u"A"_s, u"B"_s), "renamed");
    QTEST(edit::withoutField(source, u"A"_s), "removed");
}

void TestNoteTypes::notesChangeTheirType_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QList<std::optional<int>>>("fields");
    QTest::addColumn<QList<std::optional<int>>>("templates");
    QTest::addColumn<TypeImpact>("impact");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QString>("cards");

    using Map = QList<std::optional<int>>;
    const QString t = u"t\u0001\"\\"_s;
    QTest::newRow("to one card") << u"Basic"_s << Map{0, 1} << Map{0, {}}
                                 << TypeImpact{.notes = 2, .cardsRemoved = 1}
                                 << QStringList{t, u"m"_s} << u"0a, 0a"_s;
    QTest::newRow("cards change places")
        << u"Basic and reversed"_s << Map{1, 0} << Map{1, 0} << TypeImpact{.notes = 2}
        << QStringList{u"m"_s, t} << u"0b 1a, 1a"_s;
    QTest::newRow("a field for two")
        << u"Basic and reversed"_s << Map{0, 0} << Map{0, 1}
        << TypeImpact{.notes = 2, .cardsAdded = 1} << QStringList{t, t} << u"0a 1b, 0a 1+"_s;
    QTest::newRow("no field") << u"Basic"_s << Map{{}, {}} << Map{0, {}}
                              << TypeImpact{.notes = 2, .cardsRemoved = 1, .cardsGone = 2}
                              << QStringList{QString(), QString()} << u"0a, 0a"_s;
    QTest::newRow("no card") << u"Basic"_s << Map{2, 1} << Map{}
                             << TypeImpact{.notes = 2,
                                    .cardsAdded = 1,
                                    .cardsRemoved = 3,
                                    .notesWithoutCards = 1}
                             << QStringList{u"h"_s, u"m"_s} << u"0+, "_s;
    QTest::newRow("to cloze, whose numbers it does not have")
        << u"Cloze"_s << Map{0, 1} << Map{4, {}}
        << TypeImpact{.notes = 2, .cardsRemoved = 1, .cardsGone = 2} << QStringList{t, u"m"_s}
        << u"4a, 4a"_s;
}

void TestNoteTypes::notesChangeTheirType()
{
    QFETCH(QString, to);
    QFETCH(QList<std::optional<int>>, fields);
    QFETCH(QList<std::optional<int>>, templates);
    QFETCH(TypeImpact, impact);
    QFETCH(QStringList, expected);
    QFETCH(QString, cards);
    Shelf shelf;
    const NoteTypeId target = mustFind(shelf.collection->notes().typeByName(to)).id;
    const edit::TypeChange change{{shelf.both.note, shelf.one.note}, target, fields, templates};
    const QString before = dump(shelf.collection->database());
    QCOMPARE(must(edit::preview(*shelf.collection, change, noonOf(today))), impact);
    QCOMPARE(dump(shelf.collection->database()), before);
    QCOMPARE(must(edit::changeType(*shelf.collection, change, noonOf(today.plusDays(1)))), impact);
    QCOMPARE(shelf.fields(shelf.both), expected);
    QCOMPARE(shelf.cards(shelf.both) + u", "_s + shelf.cards(shelf.one), cards);
    const Note note = mustFind(shelf.collection->notes().note(shelf.both.note));
    QCOMPARE(note.type, target);
    QCOMPARE(note.modifiedMs, noonOf(today.plusDays(1)).utcMilliseconds);
    const QString after = dump(shelf.collection->database());
    shelf.collection.reopen();
    const JournalStep undone = mustFind(shelf.collection->undo());
    QCOMPARE(undone.name, u"change-type"_s);
    QCOMPARE(undone.count, 2);
    QCOMPARE(dump(shelf.collection->database()), before);
    QVERIFY(must(shelf.collection->redo()));
    QCOMPARE(dump(shelf.collection->database()), after);
}

void TestNoteTypes::aTypeThatDoesNotFitIsRefused()
{
    Shelf shelf;
    const NoteTypeId basic = mustFind(shelf.collection->notes().typeByName(u"Basic"_s)).id;
    const NoteId other = shelf.collection.note();
    const auto refused = [&](const edit::TypeChange& change) {
        return edit::changeType(*shelf.collection, change, noonOf(today)).error();
    };
    const QList<NoteId> notes{shelf.both.note};
    QCOMPARE(refused({{shelf.both.note, other}, basic, {0, 1}, {0}}).code, ErrorCode::InvalidValue);
    QCOMPARE(refused({{}, basic, {0, 1}, {0}}).code, ErrorCode::InvalidValue);
    QCOMPARE(refused({{NoteId{7}}, basic, {0, 1}, {0}}), (Error{ErrorCode::NotFound, u"7"_s}));
    QCOMPARE(refused({notes, NoteTypeId{77}, {0, 1}, {0}}), (Error{ErrorCode::NotFound, u"77"_s}));
    QCOMPARE(refused({notes, basic, {0}, {0}}).code, ErrorCode::InvalidValue);
    QCOMPARE(refused({notes, basic, {0, 3}, {0}}).code, ErrorCode::InvalidValue);
    QCOMPARE(refused({notes, basic, {0, 1}, {1}}).code, ErrorCode::InvalidValue);
    QCOMPARE(refused({notes, basic, {0, 1}, {0, 0}}).code, ErrorCode::InvalidValue);
}

void TestNoteTypes::fieldsAreProposedByName()
{
    const NoteType from{.fields = {u"A"_s, u"B"_s, u"C"_s}, .templates = {{}, {}}};
    const NoteType to{.fields = {u"C"_s, u"X"_s, u"Y"_s, u"Z"_s}, .templates = {{}}};
    const auto change = edit::proposedChange({}, from, to);
    QCOMPARE(change.fields, (QList<std::optional<int>>{2, 0, 1, {}}));
    QCOMPARE(change.templates, (QList<std::optional<int>>{0, {}}));
}

void TestNoteTypes::originalsFollowTheFieldsAndComeBack()
{
    Shelf shelf;
    Collection& collection = *shelf.collection;
    const QStringList shipped = shelf.fields(shelf.both);
    must(collection.changeForGood([&] {
        return collection.decks().put({u"d"_s, std::nullopt, u"1"_s, {}, u"{}"_s}).and_then([&] {
            return collection.decks().putNote(
                {u"both"_s, u"d"_s, u"x"_s, shelf.id, {}, shipped, {u"t"_s}, std::nullopt});
        });
    }));
    const NoteId note = shelf.both.note;
    QVERIFY(!must(edit::isChanged(collection, note)));
    NoteTypeEdit edit(shelf.type());
    must(edit.moveField(2, 0));
    (void)must(edit::editNoteType(collection, edit, noonOf(today)));
    QVERIFY(!must(edit::isChanged(collection, note)));

    (void)must(edit::updateNote(
        collection, note, {{u"h"_s, u"mine"_s, QString()}, {u"own"_s}}, noonOf(today)));
    QVERIFY(must(edit::isChanged(collection, note)));
    QCOMPARE(mustFind(edit::original(collection, note)).fields,
        (QStringList{u"h"_s, shipped.at(0), u"m"_s}));
    QVERIFY(!must(edit::isChanged(collection, shelf.one.note)));
    QVERIFY(!must(edit::original(collection, shelf.one.note)));

    const QString before = dump(collection.database());
    QCOMPARE(
        must(edit::restoreOriginals(collection, {note, shelf.one.note}, noonOf(today.plusDays(1)))),
        1);
    QCOMPARE(shelf.fields(shelf.both), (QStringList{u"h"_s, shipped.at(0), u"m"_s}));
    QCOMPARE(mustFind(collection.notes().note(note)).tags, QStringList{u"own"_s});
    QCOMPARE(must(edit::restoreOriginals(collection, {note}, noonOf(today))), 0);
    QCOMPARE(mustFind(collection.undo()), (JournalStep{u"restore-text"_s, {}, 1}));
    QCOMPARE(dump(collection.database()), before);
    QCOMPARE(edit::restoreOriginals(collection, {NoteId{7}}, noonOf(today)).error().code,
        ErrorCode::NotFound);
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestNoteTypes)
#include "tst_notetypes.moc"
