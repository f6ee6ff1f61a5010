// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/topics.h"
#include "core/transfer/markdown/deckreader.h"
#include "core/transfer/markdown/install.h"
#include "tests/support/testcollection.h"

#include <QDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace reprise {

using test::dump;
using test::must;
using test::mustFind;
using test::TestCollection;

namespace {

/// A { X { Deep }, Y }, B { X, Z }; two cards in A / X, one in each other.
struct Tree
{
    TestCollection collection;
    TopicId a = collection.topic(u"A"_s);
    TopicId ax = collection.topic(u"A / X"_s);
    TopicId deep = collection.topic(u"A / X / Deep"_s);
    TopicId ay = collection.topic(u"A / Y"_s);
    TopicId b = collection.topic(u"B"_s, {.newPerDay = 3});
    TopicId bx = collection.topic(u"B / X"_s);
    TopicId bz = collection.topic(u"B / Z"_s);
    CardId inA = collection.card(a);
    CardId first = collection.card(ax);
    CardId second = collection.card(ax);
    CardId inDeep = collection.card(deep);
    CardId inY = collection.card(ay);
    CardId inB = collection.card(b);
    CardId inBx = collection.card(bx);

    [[nodiscard]] QString where(CardId card) const
    {
        return must(collection->topics().pathOf(mustFind(collection->cards().card(card)).topic));
    }
    /// "A(1){X(2){Deep(1)}…}": every topic in order with its cards.
    [[nodiscard]] QString drawn() const
    {
        QStringList lines;
        for (const Topic& topic : must(collection->topics().all())) {
            if (topic.parent) {
                lines.append(u"%1 %2"_s.arg(must(collection->topics().pathOf(topic.id)))
                        .arg(must(collection->cards().inTopic(topic.id)).size()));
            }
        }
        return lines.join(u", "_s);
    }
};

const QString asMade = u"A 1, A / X 2, A / X / Deep 1, A / Y 1, B 1, B / X 1, B / Z 0"_s;

using Change = std::function<Result<>(Tree&)>;

template <typename T>
Result<> withoutValue(const Result<T>& result)
{
    return result.transform([](const auto&) { });
}

QString decks(const QString& version, const QString& more)
{
    // A deck of two topics, as a folder.
    static QTemporaryDir folder(test::temporaryTemplate());
    const QString path = folder.path() + u'/' + version;
    QDir().mkpath(path);
    const auto write = [&](const QString& name, const QString& text) {
        QFile file(path + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
            qFatal("cannot write");
        }
    };
    write(u"deck.json"_s,
        u"{\"format\":1,\"id\":\"d\",\"name\":\"D\",\"version\":\"%1\"}"_s.arg(version));
    write(u"01.md"_s, u"# One\n\n## a\n<!-- card: a -->\n\n---\n\nA%1\n"_s.arg(more));
    write(u"02.md"_s,
        u"# Two\n\n## b\n<!-- card: b -->\n\n---\n\nB%1\n"_s.arg(more)
            + (more.isEmpty() ? QString() : u"\n## c\n<!-- card: c -->\n\n---\n\nC\n"_s));
    return path;
}

} // namespace

class TestTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeIsArranged_data();
    void theTreeIsArranged();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void mergedCardsComeLastAndSettingsStay();
    void deletedCardsTakeTheirNotes();
    void namesAreCleaned_data();
    void namesAreCleaned();
    void aDeckThatChangesLeavesTheUsersTopics_data();
    void aDeckThatChangesLeavesTheUsersTopics();
};

void TestTopics::theTreeIsArranged_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("drawn");

    const auto row = [](const char* name, const QString& step, const QString& drawn,
                         const Change& change) { QTest::newRow(name) << change << step << drawn; };
    row("a new one is the last", u"add-topic"_s,
        u"A 1, A / X 2, A / X / Deep 1, A / Y 1, A / New 0, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return withoutValue(edit::addTopic(*t.collection, t.a, u" New\n"_s)); });
    row("a new deck", u"add-topic"_s, asMade + u", a\\/b 0"_s,
        [](Tree& t) { return withoutValue(edit::addTopic(*t.collection, rootTopic, u"a/b"_s)); });
    row("renamed", u"rename-topic"_s,
        u"A 1, A / New 2, A / New / Deep 1, A / Y 1, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return edit::renameTopic(*t.collection, t.ax, u"New"_s); });
    row("another case", u"rename-topic"_s,
        u"A 1, A / x 2, A / x / Deep 1, A / Y 1, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return edit::renameTopic(*t.collection, t.ax, u"x"_s); });
    row("reordered", u"move-topic"_s,
        u"A 1, A / Y 1, A / X 2, A / X / Deep 1, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return edit::moveTopic(*t.collection, t.ay, t.a, 0); });
    row("far behind is last", u"move-topic"_s,
        u"A 1, A / Y 1, A / X 2, A / X / Deep 1, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return edit::moveTopic(*t.collection, t.ax, t.a, 99); });
    row("between others", u"move-topic"_s,
        u"A 1, A / X 2, A / X / Deep 1, B 1, B / X 1, B / Y 1, B / Z 0"_s,
        [](Tree& t) { return edit::moveTopic(*t.collection, t.ay, t.b, 1); });
    row("up, with what is below", u"move-topic"_s,
        u"X 2, X / Deep 1, A 1, A / Y 1, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return edit::moveTopic(*t.collection, t.ax, rootTopic, 0); });
    row("below a sibling", u"move-topic"_s,
        u"A 1, A / X 2, A / X / Deep 1, A / X / Y 1, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return edit::moveTopic(*t.collection, t.ay, t.ax, 1); });
    row("merged", u"merge-topics"_s, u"B 2, B / X 3, B / X / Deep 1, B / Z 0, B / Y 1"_s,
        [](Tree& t) { return withoutValue(edit::mergeTopics(*t.collection, t.a, t.b)); });
    row("merged with a sibling", u"merge-topics"_s,
        u"A 1, A / Y 3, A / Y / Deep 1, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return withoutValue(edit::mergeTopics(*t.collection, t.ax, t.ay)); });
    row("deleted, cards and all", u"delete-topic"_s, u"B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return withoutValue(edit::deleteTopic(*t.collection, t.a, std::nullopt)); });
    row("deleted, cards moved", u"delete-topic"_s, u"B 1, B / X 1, B / Z 5"_s,
        [](Tree& t) { return withoutValue(edit::deleteTopic(*t.collection, t.a, t.bz)); });
    row("deleted, cards to above", u"delete-topic"_s, u"A 4, A / Y 1, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return withoutValue(edit::deleteTopic(*t.collection, t.ax, t.a)); });
    row("deleted, cards without a topic", u"delete-topic"_s,
        u"A 1, A / X 2, A / X / Deep 1, B 1, B / X 1, B / Z 0"_s,
        [](Tree& t) { return withoutValue(edit::deleteTopic(*t.collection, t.ay, rootTopic)); });
}

void TestTopics::theTreeIsArranged()
{
    QFETCH(Change, change);
    QFETCH(QString, step);
    QFETCH(QString, drawn);
    Tree tree;
    QCOMPARE(tree.drawn(), asMade);
    const QString before = dump(tree.collection->database());
    must(change(tree));
    QCOMPARE(tree.drawn(), drawn);
    const QString after = dump(tree.collection->database());
    tree.collection.reopen();
    QCOMPARE(mustFind(tree.collection->undo()).name, step);
    QCOMPARE(dump(tree.collection->database()), before);
    QCOMPARE(mustFind(tree.collection->redo()).name, step);
    QCOMPARE(dump(tree.collection->database()), after);
}

void TestTopics::whatCannotBeIsRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorCode>("code");

    const auto row = [](const char* name, ErrorCode code, const Change& change) {
        QTest::newRow(name) << change << code;
    };
    using enum ErrorCode;
    for (const auto& [what, name] : QList<std::pair<const char*, QString>>{{"nothing", QString()},
             {"a blank", u" "_s}, {"colons", u"::"_s}, {"colons within", u"a::b"_s}}) {
        row(what, InvalidValue,
            [name](Tree& t) { return withoutValue(edit::addTopic(*t.collection, t.a, name)); });
        row(qPrintable(u"renamed to "_s + QLatin1StringView(what)), InvalidValue,
            [name](Tree& t) { return edit::renameTopic(*t.collection, t.ax, name); });
    }
    row("a name that is there", NameTaken,
        [](Tree& t) { return withoutValue(edit::addTopic(*t.collection, t.a, u"X "_s)); });
    row("renamed to a sibling", NameTaken,
        [](Tree& t) { return edit::renameTopic(*t.collection, t.ax, u"Y"_s); });
    row("moved beside one of its name", NameTaken,
        [](Tree& t) { return edit::moveTopic(*t.collection, t.ax, t.b, 0); });
    row("below itself", InsideItself,
        [](Tree& t) { return edit::moveTopic(*t.collection, t.ax, t.ax, 0); });
    row("below its own", InsideItself,
        [](Tree& t) { return edit::moveTopic(*t.collection, t.a, t.deep, 0); });
    row("merged with itself", InsideItself,
        [](Tree& t) { return withoutValue(edit::mergeTopics(*t.collection, t.a, t.a)); });
    row("merged into its own", InsideItself,
        [](Tree& t) { return withoutValue(edit::mergeTopics(*t.collection, t.a, t.deep)); });
    row("merged into what it is in", InsideItself,
        [](Tree& t) { return withoutValue(edit::mergeTopics(*t.collection, t.deep, t.a)); });
    row("cards to what is deleted", InsideItself,
        [](Tree& t) { return withoutValue(edit::deleteTopic(*t.collection, t.a, t.deep)); });
    row("the root renamed", NotFound,
        [](Tree& t) { return edit::renameTopic(*t.collection, rootTopic, u"R"_s); });
    row("the root moved", NotFound,
        [](Tree& t) { return edit::moveTopic(*t.collection, rootTopic, t.a, 0); });
    row("the root deleted", NotFound,
        [](Tree& t) { return withoutValue(edit::deleteTopic(*t.collection, rootTopic, {})); });
    row("merged into the root", NotFound,
        [](Tree& t) { return withoutValue(edit::mergeTopics(*t.collection, t.a, rootTopic)); });
    row("one that is not there", NotFound,
        [](Tree& t) { return edit::renameTopic(*t.collection, TopicId{99}, u"N"_s); });
    row("below one that is not there", NotFound,
        [](Tree& t) { return withoutValue(edit::addTopic(*t.collection, TopicId{99}, u"N"_s)); });
    row("cards to one that is not there", NotFound,
        [](Tree& t) { return withoutValue(edit::deleteTopic(*t.collection, t.a, TopicId{99})); });
    row("too deep", InvalidValue, [](Tree& t) {
        const TopicId deepest = t.collection.topic(u"L"_s + u" / L"_s.repeated(30));
        return edit::moveTopic(*t.collection, t.a, deepest, 0);
    });
    row("one too many below", InvalidValue, [](Tree& t) {
        const TopicId deepest = t.collection.topic(u"L"_s + u" / L"_s.repeated(31));
        return withoutValue(edit::addTopic(*t.collection, deepest, u"N"_s));
    });
}

void TestTopics::whatCannotBeIsRefused()
{
    QFETCH(Change, change);
    QFETCH(ErrorCode, code);
    Tree tree;
    const auto done = change(tree);
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QVERIFY(!must(tree.collection->journal().nextUndo()));
    QVERIFY(tree.drawn().startsWith(asMade));
}

void TestTopics::mergedCardsComeLastAndSettingsStay()
{
    const Tree tree;
    QCOMPARE(must(edit::mergeTopics(*tree.collection, tree.a, tree.b)), 3);
    QCOMPARE(must(tree.collection->cards().inTopic(tree.bx)),
        (QList<CardId>{tree.inBx, tree.first, tree.second}));
    QCOMPARE(tree.where(tree.inY), u"B / Y"_s);
    QCOMPARE(tree.where(tree.inDeep), u"B / X / Deep"_s);
    QCOMPARE(mustFind(tree.collection->topics().topic(tree.b)).settings.newPerDay, 3);
}

void TestTopics::deletedCardsTakeTheirNotes()
{
    Tree tree;
    const NoteId note = mustFind(tree.collection->cards().card(tree.inA)).note;
    const CardId sibling = tree.collection.card(tree.bz, note);
    // Five cards, and one of their notes has a card elsewhere.
    QCOMPARE(must(edit::deleteTopic(*tree.collection, tree.a, {})), (edit::Deleted{4, 5}));
    QVERIFY(must(tree.collection->notes().note(note)));
    QCOMPARE(tree.where(sibling), u"B / Z"_s);
    QCOMPARE(must(tree.collection->notes().withoutCards()), QList<NoteId>{});
}

void TestTopics::namesAreCleaned_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("clean");
    QTest::newRow("blanks and lines") << u"  two \n words\t"_s << u"two words"_s;
    QTest::newRow("a slash") << u"TCP/IP"_s << u"TCP/IP"_s;
    QTest::newRow("a slash between blanks") << u"a / b"_s << u"a / b"_s;
    QTest::newRow("one colon") << u"a:b"_s << u"a:b"_s;
    QTest::newRow("a slash alone") << u"/"_s << u"/"_s;
    QTest::newRow("10,000 characters") << QString(10'000, u'é') << QString(10'000, u'é');
}

void TestTopics::namesAreCleaned()
{
    QFETCH(QString, name);
    QFETCH(QString, clean);
    const Tree tree;
    const TopicId made = must(edit::addTopic(*tree.collection, tree.a, name));
    QCOMPARE(mustFind(tree.collection->topics().topic(made)).name, clean);
    // Its path leads back to it.
    const QString path = must(tree.collection->topics().pathOf(made));
    QCOMPARE(must(tree.collection->topics().byPath(path)).id, made);
}

using DeckChange = std::function<Result<>(Collection&, TopicId one, TopicId two, TopicId top)>;

void TestTopics::aDeckThatChangesLeavesTheUsersTopics_data()
{
    QTest::addColumn<DeckChange>("change");
    QTest::addColumn<QString>("topics"); // after the update
    QTest::addColumn<QString>("cards"); // a, b, c

    const auto row = [](const char* name, const QString& topics, const QString& cards,
                         const DeckChange& change) {
        QTest::newRow(name) << change << topics << cards;
    };
    row("untouched", u"D, D / One, D / Two"_s, u"D / One, D / Two, D / Two"_s,
        [](Collection&, TopicId, TopicId, TopicId) { return Result<>(); });
    row("renamed", u"D, D / First, D / Two"_s, u"D / First, D / Two, D / Two"_s,
        [](Collection& c, TopicId one, TopicId, TopicId) {
            return edit::renameTopic(c, one, u"First"_s);
        });
    row("the deck renamed", u"Mine, Mine / One, Mine / Two"_s,
        u"Mine / One, Mine / Two, Mine / Two"_s, [](Collection& c, TopicId, TopicId, TopicId top) {
            return edit::renameTopic(c, top, u"Mine"_s);
        });
    row("moved", u"D, D / Two, One"_s, u"One, D / Two, D / Two"_s,
        [](Collection& c, TopicId topic, TopicId, TopicId) {
            return edit::moveTopic(c, topic, rootTopic, 9);
        });
    row("merged", u"D, D / Two"_s, u"D / Two, D / Two, D / Two"_s,
        [](Collection& c, TopicId one, TopicId two, TopicId) {
            return withoutValue(edit::mergeTopics(c, one, two));
        });
    row("deleted, cards to the other", u"D, D / Two"_s, u"D / Two, D / Two, D / Two"_s,
        [](Collection& c, TopicId one, TopicId two, TopicId) {
            return withoutValue(edit::deleteTopic(c, one, two));
        });
    row("deleted with its cards", u"D, D / Two"_s, u"-, D / Two, D / Two"_s,
        [](Collection& c, TopicId one, TopicId, TopicId) {
            return withoutValue(edit::deleteTopic(c, one, {}));
        });
}

void TestTopics::aDeckThatChangesLeavesTheUsersTopics()
{
    QFETCH(DeckChange, change);
    QFETCH(QString, topics);
    QFETCH(QString, cards);
    const TestCollection collection;
    const auto install = [&](const QString& version, const QString& more) {
        const QString folder = decks(version, more);
        const auto deck = readDeck(folder);
        if (!deck) {
            qFatal("the deck has faults");
        }
        (void)must(importDeck(*collection, *deck, folder, collection.now()));
    };
    install(u"1.0"_s, QString());
    const auto at = [&](const QString& path) { return must(collection->topics().byPath(path)).id; };
    must(change(*collection, at(u"D / One"_s), at(u"D / Two"_s), at(u"D"_s)));
    install(u"1.1"_s, u" more"_s);

    QStringList paths;
    for (const Topic& topic : must(collection->topics().all())) {
        if (topic.parent) {
            paths.append(must(collection->topics().pathOf(topic.id)));
        }
    }
    QCOMPARE(paths.join(u", "_s), topics);
    QStringList where;
    for (const auto& guid : {u"d:a"_s, u"d:b"_s, u"d:c"_s}) {
        const auto note = must(collection->notes().byGuid(guid));
        where.append(note ? must(collection->topics().pathOf(
                                must(collection->cards().ofNote(note->id)).first().topic))
                          : u"-"_s);
    }
    QCOMPARE(where.join(u", "_s), cards);
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestTopics)
#include "tst_topics.moc"
