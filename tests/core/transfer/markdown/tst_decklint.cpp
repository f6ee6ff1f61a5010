// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckreader.h"
#include "tests/core/transfer/markdown/decktext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

using Faults = QList<DeckFault>;

/// A clean card; its answer begins on line 9.
QString cardWith(const QString& answer, const QString& id = u"a"_s)
{
    return u"# T\n\n## Question "_s + id + u"?\n<!-- card: "_s + id
        + u"\n tags: level::entry role::general kind::concept -->\n\n---\n\n"_s + answer + u'\n';
}

} // namespace

class TestDeckLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanTextPasses_data();
    void cleanTextPasses();
    void faultsAreFound_data();
    void faultsAreFound();
    void tagsAreAsked();
    void unknownKeysAreNamed();
    void frontsDiffer();
    void followUpsLeadSomewhere();
    void faultsOfTheReaderComeToo();
    void examplesAreClean();
};

void TestDeckLint::cleanTextPasses_data()
{
    QTest::addColumn<QString>("answer");

    QTest::newRow("dunder in code") << u"`__init__` and\n\n```python\n__all__ = 2*3*4\n```"_s;
    QTest::newRow("snake case") << u"snake_case_name, a_b, _private, 2 * 3 * 4"_s;
    QTest::newRow("arguments") << u"It takes *args and **kwargs."_s;
    QTest::newRow("emphasis by underscores") << u"This is _really_ so."_s;
    QTest::newRow("bar in code outside a table") << u"`a | b`"_s;
    QTest::newRow("table") << u"| a | b |\n|---|---|\n| `x` | y |"_s;
    QTest::newRow("76 columns") << u"```python\n"_s + u"x"_s.repeated(76) + u"\n```"_s;
    QTest::newRow("hidden code may be wide")
        << u"```python\na\n```\n\n```python check\n"_s + u"x"_s.repeated(77) + u"\n```"_s;
    QTest::newRow("other language next to it") << u"```python\na\n```\n\n```output\nb\n```"_s;
    QTest::newRow("prose between") << u"```python\na\n```\n\nThen:\n\n```python\nb\n```"_s;
    QTest::newRow("norun with its reason")
        << u"<!-- norun: it needs a server -->\n\n```python norun\na\n```"_s;
    QTest::newRow("deletion in code") << u"`{{c1::x}}` and \\{{c1::y}} a \\{{c1::z}}"_s;
}

void TestDeckLint::cleanTextPasses()
{
    QFETCH(QString, answer);
    QCOMPARE(described(lint(deckOf(cardWith(answer)))), QStringList());
}

void TestDeckLint::faultsAreFound_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<Faults>("faults");

    const auto row = [](const char* name, const QString& answer, int line, FaultCode code,
                         const QString& detail = {}) {
        QTest::newRow(name) << answer << Faults{{u"cards.md"_s, line, code, detail}};
    };
    row("dunder", u"a\nb __init__ c"_s, 10, FaultCode::DunderOutsideCode, u"__init__"_s);
    row("dunder before a stop", u"Call __len__."_s, 9, FaultCode::DunderOutsideCode, u"__len__"_s);
    row("paired asterisks", u"2*3*4"_s, 9, FaultCode::AsterisksOutsideCode, u"3"_s);
    row("strong asterisks", u"a\n\n**now `x`**"_s, 11, FaultCode::AsterisksOutsideCode, u"now x"_s);
    row("strong code", u"**`x`** b"_s, 9, FaultCode::AsterisksOutsideCode, u"x"_s);
    row("bar in a table's code", u"| a | b |\n|---|---|\n| `x \\| y` | z |"_s, 11,
        FaultCode::PipeInTableCode);
    row("77 columns", u"```python\nx\n"_s + u"ü"_s.repeated(77) + u"\n```"_s, 11,
        FaultCode::CodeTooWide, u"77"_s);
    row("norun without a reason", u"a\n\n```python norun\na\n```"_s, 11,
        FaultCode::NorunWithoutReason);
    row("fewer reasons than blocks",
        u"<!-- norun: x -->\n\n```python norun\na\n```\n\nb\n\n```python norun\na\n```"_s, 17,
        FaultCode::NorunWithoutReason);
    row("adjacent blocks", u"```python\na\n```\n\n```python\nb\n```"_s, 13,
        FaultCode::CodeBlocksAdjacent, u"python"_s);
    row("adjacent but for a comment", u"~~~\na\n~~~\n<!-- x -->\n```\nb\n```"_s, 13,
        FaultCode::CodeBlocksAdjacent);
    row("adjacent but for a check",
        u"```python\na\n```\n\n```python check\nb\n```\n\n```python\nc\n```"_s, 17,
        FaultCode::CodeBlocksAdjacent, u"python"_s);
    row("cloze without its type", u"a\n{{c1::b}}"_s, 10, FaultCode::ClozeInOtherType);
    row("missing image", u"a\n\n![x](media/x.png)"_s, 11, FaultCode::MediaMissing,
        u"media/x.png"_s);
    row("bar that splits code", u"| a | b |\n|---|---|\n| `x | y` |"_s, 11,
        FaultCode::PipeInTableCode);
}

void TestDeckLint::faultsAreFound()
{
    QFETCH(QString, answer);
    QFETCH(Faults, faults);
    QCOMPARE(described(lint(deckOf(cardWith(answer)))), described(faults));
}

void TestDeckLint::tagsAreAsked()
{
    const auto cards = u"# T\n\n## Q\n<!-- card: a\n tags: level:entry other -->\n\n---\n\nA\n"_s;
    QCOMPARE(described(lint(deckOf(cards))),
        described(Faults{{u"cards.md"_s, 3, FaultCode::LevelMissing, {}},
            {u"cards.md"_s, 3, FaultCode::RoleMissing, {}},
            {u"cards.md"_s, 3, FaultCode::KindMissing, {}}}));
}

void TestDeckLint::unknownKeysAreNamed()
{
    const auto cards = cardWith(u"A"_s).replace(u" tags:"_s, u" tag: x\n tags:"_s);
    const auto* const header =
        "{\"format\": 1, \"id\": \"d\", \"name\": \"D\",\n\"licence\": \"x\"}";
    QCOMPARE(described(lint(deckOf(cards, header))),
        described(Faults{{u"cards.md"_s, 5, FaultCode::KeyUnknown, u"tag"_s},
            {u"deck.json"_s, 2, FaultCode::KeyUnknown, u"licence"_s}}));
}

void TestDeckLint::frontsDiffer()
{
    const auto twice =
        cardWith(u"A"_s) + cardWith(u"B"_s).sliced(5).replace(u"card: a"_s, u"card: b"_s);
    QCOMPARE(described(lint(deckOf(twice))),
        described(Faults{{u"cards.md"_s, 10, FaultCode::FrontRepeated, u"a cards.md:3"_s}}));
}

void TestDeckLint::followUpsLeadSomewhere()
{
    const auto cards = cardWith(u"A\n\n`Then they ask: x`\n\nThen they ask: gone"_s)
        + cardWith(u"B\n\n```\nThen they ask: x\n```\n\nThen they ask: a"_s, u"b"_s).sliced(5)
        + cardWith(u"C\n\nThen they ask: a\n\nD"_s, u"c"_s).sliced(5);
    QCOMPARE(described(lint(deckOf(cards))),
        described(Faults{{u"cards.md"_s, 13, FaultCode::FollowUpUnknown, u"gone"_s},
            {u"cards.md"_s, 35, FaultCode::FollowUpNotLast, {}}}));
}

void TestDeckLint::faultsOfTheReaderComeToo()
{
    const auto cards = cardWith(u"__len__"_s) + u"\n## R\n<!-- card: a -->\n"_s;
    QCOMPARE(described(lint(deckOf(cards))).size(), 6);
    QCOMPARE(lint(deckOf(cards))[0].code, FaultCode::DunderOutsideCode);
    QVERIFY(lint(deckOf(cards))
            .contains(DeckFault{u"cards.md"_s, 12, FaultCode::CardIdRepeated, u"a cards.md:3"_s}));
}

void TestDeckLint::examplesAreClean()
{
    QCOMPARE(described(lint(QFINDTESTDATA("../data/examples"))), QStringList());
}

QTEST_GUILESS_MAIN(TestDeckLint)
#include "tst_decklint.moc"
