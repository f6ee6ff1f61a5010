// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/codehighlighter.h"

#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QTest>

using namespace reprise;
using namespace Qt::StringLiterals;

namespace {

/// The colour of each character, as the ranges laid over one another give it.
QStringList colors(const QString& line, const QList<QTextLayout::FormatRange>& ranges)
{
    QStringList names(line.size());
    for (const QTextLayout::FormatRange& range : ranges) {
        for (int i = range.start; i < range.start + range.length; ++i)
            names[i] = range.format.foreground().color().name();
    }
    return names;
}

struct Expected
{
    QString part;
    QString color;
};

} // namespace

class TestCodeHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pythonGetsTheThemesColours_data();
    void pythonGetsTheThemesColours();
    void keywordsAreBoldInTheDarkThemeOnly();
    void stateGoesOnFromLineToLine();
    void wordsOfFencesAreUnderstood_data();
    void wordsOfFencesAreUnderstood();
    void onlyTypedLinesOfASessionAreCode();
    void whatHasNoLanguageHasOneColour_data();
    void whatHasNoLanguageHasOneColour();
    void limitsLeaveCodePlain();
    void lineByLineIsAsAtOnce();

private:
    CodeHighlighter m_highlighter;
};

void TestCodeHighlighter::pythonGetsTheThemesColours_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("color");
    // From the themes' own files: github-light.theme and vscodium-dark.theme.
    QTest::newRow("light: keyword") << false << u"def"_s << u"#d73a49"_s;
    QTest::newRow("light: flow") << false << u"return"_s << u"#d73a49"_s;
    QTest::newRow("light: built-in") << false << u"print"_s << u"#6f42c1"_s;
    QTest::newRow("light: string") << false << u"\"a\""_s << u"#032f62"_s;
    QTest::newRow("light: number") << false << u"42"_s << u"#005cc5"_s;
    QTest::newRow("light: comment") << false << u"# why"_s << u"#6a737d"_s;
    QTest::newRow("light: name") << false << u"value"_s << u"#24292e"_s;
    QTest::newRow("dark: keyword") << true << u"def"_s << u"#569cd6"_s;
    QTest::newRow("dark: flow") << true << u"return"_s << u"#c586c0"_s;
    QTest::newRow("dark: built-in") << true << u"print"_s << u"#4ec9b0"_s;
    QTest::newRow("dark: string") << true << u"\"a\""_s << u"#ce9178"_s;
    QTest::newRow("dark: number") << true << u"42"_s << u"#b5cea8"_s;
    QTest::newRow("dark: comment") << true << u"# why"_s << u"#6a9955"_s;
    QTest::newRow("dark: name") << true << u"value"_s << u"#d4d4d4"_s;
}

void TestCodeHighlighter::pythonGetsTheThemesColours()
{
    QFETCH(bool, dark);
    QFETCH(QString, part);
    QFETCH(QString, color);
    const QString line = u"def f(): return print(\"a\", 42, value)  # why"_s;
    const auto formats = m_highlighter.formats({line}, u"python"_s, dark);
    QCOMPARE(formats.size(), 1U);
    const qsizetype start = line.indexOf(part);
    const QStringList found = colors(line, formats.front()).sliced(start, part.size());
    QCOMPARE(found, QStringList(part.size(), color));
}

void TestCodeHighlighter::keywordsAreBoldInTheDarkThemeOnly()
{
    const auto isBold = [this](bool dark) {
        const auto formats = m_highlighter.formats({u"def f():"_s}, u"python"_s, dark);
        const auto& ranges = formats.front();
        // The normal colour over all eight characters, then "def".
        return ranges.size() >= 2 && ranges[0].start == 0 && ranges[0].length == 8
            && ranges[1].start == 0 && ranges[1].length == 3
            && ranges[1].format.fontWeight() == QFont::Bold;
    };
    QVERIFY(isBold(true));
    QVERIFY(!isBold(false));
}

void TestCodeHighlighter::stateGoesOnFromLineToLine()
{
    const QStringList lines{u"text = \"\"\"one"_s, u"def two"_s, u"\"\"\""_s, u"def f(): ..."_s};
    const auto formats = m_highlighter.formats(lines, u"python"_s, false);
    QCOMPARE(colors(lines[1], formats[1]), QStringList(7, u"#032f62"_s));
    QCOMPARE(colors(lines[3], formats[3]).first(), u"#d73a49"_s);
    // The next block starts anew, whatever the last one left open.
    const auto open = m_highlighter.formats({u"x = \"\"\"open"_s}, u"python"_s, false);
    const auto next = m_highlighter.formats({u"def g(): ..."_s}, u"python"_s, false);
    QCOMPARE(colors(u"def g(): ..."_s, next.front()).first(), u"#d73a49"_s);
}

void TestCodeHighlighter::wordsOfFencesAreUnderstood_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("name");
    QTest::newRow("python") << u"python"_s << u"Python"_s;
    QTest::newRow("py") << u"py"_s << u"Python"_s;
    QTest::newRow("python3") << u"python3"_s << u"Python"_s;
    QTest::newRow("pycon") << u"pycon"_s << u"Python"_s;
    QTest::newRow("capitals") << u"PyThon"_s << u"Python"_s;
    QTest::newRow("sh") << u"sh"_s << u"Bash"_s;
    QTest::newRow("console") << u"console"_s << u"Bash"_s;
    QTest::newRow("sql") << u"sql"_s << u"SQL"_s;
    QTest::newRow("yml") << u"yml"_s << u"YAML"_s;
    QTest::newRow("by its files' ending") << u"rs"_s << u"Rust"_s;
    QTest::newRow("unknown") << u"klingon"_s << u"klingon"_s;
    QTest::newRow("not a word") << u"../../x"_s << u"../../x"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestCodeHighlighter::wordsOfFencesAreUnderstood()
{
    QFETCH(QString, word);
    QFETCH(QString, name);
    QCOMPARE(m_highlighter.languageName(word), name);
}

void TestCodeHighlighter::onlyTypedLinesOfASessionAreCode()
{
    const QStringList lines{u">>> def f():"_s, u"...     return 1"_s, u"def in the output"_s};
    const auto formats = m_highlighter.formats(lines, u"pycon"_s, false);
    QCOMPARE(colors(lines[0], formats[0]).sliced(4, 3), QStringList(3, u"#d73a49"_s));
    QCOMPARE(colors(lines[0], formats[0]).first(), u"#24292e"_s);
    QCOMPARE(colors(lines[1], formats[1]).sliced(8, 6), QStringList(6, u"#d73a49"_s));
    QCOMPARE(formats[2].size(), 1);
}

void TestCodeHighlighter::whatHasNoLanguageHasOneColour_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("none") << QString();
    QTest::newRow("output") << u"output"_s;
    QTest::newRow("text") << u"text"_s;
    QTest::newRow("unknown") << u"klingon"_s;
}

void TestCodeHighlighter::whatHasNoLanguageHasOneColour()
{
    QFETCH(QString, word);
    const QString line = u"def f(): return 'x'"_s;
    const auto formats = m_highlighter.formats({line}, word, false);
    QCOMPARE(formats.front().size(), 1);
    QCOMPARE(colors(line, formats.front()), QStringList(line.size(), u"#24292e"_s));
}

void TestCodeHighlighter::limitsLeaveCodePlain()
{
    const auto ranges = [this](const QStringList& lines) {
        return m_highlighter.formats(lines, u"python"_s, false).front().size();
    };
    const QStringList few(CodeHighlighter::mostLines, u"def f(): pass"_s);
    QVERIFY(ranges(few) > 1);
    QCOMPARE(ranges(few + few.first(1)), 1);
    const QStringList wide{u"def f(): pass"_s, QString(CodeHighlighter::mostCharacters, u'x')};
    QCOMPARE(ranges(wide), 1);
}

void TestCodeHighlighter::lineByLineIsAsAtOnce()
{
    const QStringList lines{u"text = \"\"\"one"_s, u"def two"_s, u"\"\"\""_s, u"def f(): ..."_s};
    CodeHighlighter::Place place;
    std::vector<QList<QTextLayout::FormatRange>> formats;
    for (qsizetype line = 1; line <= lines.size(); ++line) {
        // Another block in between, as when two cards are coloured in turn.
        (void)m_highlighter.formats({u"x = 'open"_s}, u"bash"_s, true);
        const auto one = m_highlighter.formats(lines, u"python"_s, false, QDeadlineTimer(0), place);
        QCOMPARE(one.size(), 1U);
        QCOMPARE(place.line, line);
        formats.push_back(one.front());
    }
    const auto atOnce = m_highlighter.formats(lines, u"python"_s, false);
    QCOMPARE(formats.size(), atOnce.size());
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const QString& line = lines.at(static_cast<qsizetype>(i));
        QCOMPARE(colors(line, formats.at(i)), colors(line, atOnce.at(i)));
    }
    QCOMPARE(colors(lines[1], formats[1]), QStringList(7, u"#032f62"_s));
}

QTEST_GUILESS_MAIN(TestCodeHighlighter)
#include "tst_codehighlighter.moc"
