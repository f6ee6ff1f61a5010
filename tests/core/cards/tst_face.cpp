// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/builtinnotetypes.h"
#include "core/cards/face.h"
#include "core/cards/headline.h"
#include "core/cards/plaintext.h"
#include "core/cards/templatelanguage.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

using Ordinals = std::vector<int>;

NoteType typeWith(const QString& front, const QString& back = u"{{FrontSide}}<hr id=answer>{{B}}"_s,
    NoteTypeKind kind = NoteTypeKind::Standard)
{
    return {{}, u"Type"_s, kind, {u"A"_s, u"B"_s}, {{u"Name"_s, front, back}}, {}};
}

Note noteWith(const QStringList& fields, TextFormat format = TextFormat::Markdown)
{
    Note note;
    note.format = format;
    note.fields = fields;
    note.tags = {u"level::entry"_s, u"x_y"_s};
    return note;
}

Face faceOf(const NoteType& type, const Note& note, int ordinal = 0)
{
    const FaceContext context{{u"Python"_s, u"Core & more"_s}, CardId{42}, 3};
    Face failed;
    failed.question = u"failed"_s;
    return render(type, note, ordinal, context).value_or(failed);
}

} // namespace

class TestFace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frontIsRendered_data();
    void frontIsRendered();
    void answerStandsBelowTheQuestion_data();
    void answerStandsBelowTheQuestion();
    void faultsNameTheTag_data();
    void faultsNameTheTag();
    void cardsThatANoteHas_data();
    void cardsThatANoteHas();
    void builtInTypesRender();
    void clozeFaceReplacesItsQuestion();
    void typedAnswerFollowsTheDeckRule_data();
    void typedAnswerFollowsTheDeckRule();
    void typedClozeExpectsTheDeletion();
    void hintsWaitUntilAsked();
    void htmlFacesAreSafe();
    void styleSheetReachesTheFace();
    void hostileTemplatesTakeBoundedTime_data();
    void hostileTemplatesTakeBoundedTime();
};

void TestFace::frontIsRendered_data()
{
    QTest::addColumn<QString>("front");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QString>("question");

    const auto row = [](const char* name, const QString& front, const QStringList& fields,
                         const QString& question, TextFormat format = TextFormat::Markdown) {
        QTest::newRow(name) << front << fields << format << question;
    };
    const auto html = TextFormat::Html;
    row("field", u"Q: {{A}}"_s, {u"a"_s}, u"Q: a"_s);
    row("blanks in the tag", u"{{ A }}"_s, {u"a"_s}, u"a"_s);
    row("missing field is empty", u"{{A}}[{{B}}]"_s, {u"a"_s}, u"a[]"_s);
    row("section", u"{{#A}}yes {{A}}{{/A}}{{^A}}no{{/A}}"_s, {u"a"_s}, u"yes a"_s);
    row("section of an empty field", u"{{#A}}yes{{/A}}{{^A}}no{{/A}}"_s, {u" \n"_s}, u"no"_s);
    row("HTML field of breaks is empty", u"{{#A}}yes{{/A}}{{^A}}no{{/A}}"_s,
        {u" <br><div></div>"_s}, u"no"_s, html);
    row("nested sections", u"{{#A}}1{{#B}}2{{/B}}{{^B}}3{{/B}}{{/A}}"_s, {u"a"_s}, u"13"_s);
    row("unknown filter", u"{{furigana-x:A}}"_s, {u"a"_s}, u"a"_s);
    row("empty filter", u"{{:A}}"_s, {u"a"_s}, u"a"_s);
    row("text filter", u"{{text:A}}"_s, {u"<b>a</b> &lt; b"_s}, u"a &lt; b"_s, html);
    row("text filter in Markdown", u"{{text:A}}"_s, {u"*a* `b_c`"_s}, u"a b\\_c"_s);
    row("special fields", u"{{Type}} {{Card}} {{CardFlag}} {{CardID}}"_s, {},
        u"Type Name flag3 42"_s);
    row("deck, escaped for Markdown", u"{{Deck}}"_s, {}, u"Python / Core \\& more"_s);
    row("sub-deck, escaped for HTML", u"{{Subdeck}}"_s, {}, u"Core &amp; more"_s, html);
    row("tags, escaped for Markdown", u"{{Tags}}"_s, {}, u"level::entry x\\_y"_s);
    row("section of a special field", u"{{#Tags}}tagged{{/Tags}}"_s, {}, u"tagged"_s);
    row("comments hold no tags", u"a<!-- {{Nothing}} -->{{A}}"_s, {u"b"_s}, u"ab"_s, html);
    row("HTML of a template around Markdown", u"<div class=\"x\">{{A}}</div><br>{{B}}"_s,
        {u"*a*"_s, u"b"_s}, u"*a*\n\n\nb"_s);
    row("author's remarks are not shown", u"{{A}}"_s,
        {u"a <!-- b -->\n\n```python norun\nc\n```\n\n```python check\nd\n```"_s},
        u"a \n\n```python\nc\n```"_s);
    row("furigana", u"{{furigana:A}}"_s, {u"この 漢字[かんじ]と&nbsp;字[じ]"_s},
        u"この漢字(かんじ)と字(じ)"_s, html);
    row("furigana in Markdown", u"{{furigana:A}}"_s, {u"a 漢字[かんじ]"_s}, u"a漢字(かんじ)"_s);
    row("kana", u"{{kana:A}}"_s, {u"<b>漢字[かんじ]</b> b"_s}, u"<b>かんじ</b> b"_s, html);
    row("kanji", u"{{kanji:A}}"_s, {u"x 漢字[かんじ]"_s}, u"x漢字"_s, html);
    row("readings are no sounds", u"{{kana:A}}"_s, {u"a[sound:x.mp3]字[じ]"_s},
        u"a[sound:x.mp3]じ"_s, html);
    row("readings without word or end", u"{{kanji:A}}"_s, {u"[a] b[c"_s}, u"[a] b[c"_s, html);
    row("filters right to left", u"{{text:kanji:A}}"_s, {u"<i>字[じ]</i>"_s}, u"字"_s, html);
    row("section of the flag", u"{{#CardFlag}}{{CardFlag}}{{/CardFlag}}"_s, {}, u"flag3"_s);
    row("section of the card's name", u"{{^Card}}no{{/Card}}{{#Card}}yes{{/Card}}"_s, {}, u"yes"_s);
    row("field that looks like a tag", u"{{A}}"_s, {u"{{B}}"_s, u"b"_s}, u"{{B}}"_s);
    row("sections of card numbers are for cloze", u"{{#c1}}x{{/c1}}{{A}}"_s, {u"a"_s}, u"a"_s);
}

void TestFace::frontIsRendered()
{
    QFETCH(QString, front);
    QFETCH(QStringList, fields);
    QFETCH(TextFormat, format);
    QFETCH(QString, question);
    QCOMPARE(faceOf(typeWith(front), noteWith(fields, format)).question, question);
}

void TestFace::answerStandsBelowTheQuestion_data()
{
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("back");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("replaces");

    const auto row = [](const char* name, const QString& front, const QString& back,
                         const QString& answer, bool replaces) {
        QTest::newRow(name) << front << back << answer << replaces;
    };
    row("front side and rule", u"{{A}}"_s, u"{{FrontSide}}\n\n<hr id=answer>\n\n{{B}}"_s, u"b"_s,
        false);
    row("quoted id", u"{{A}}"_s, u"{{FrontSide}}<hr id=\"answer\" />{{B}}"_s, u"b"_s, false);
    row("front side without rule", u"{{A}}"_s, u"{{FrontSide}}\n{{B}}"_s, u"b"_s, false);
    row("question written again", u"{{A}}"_s, u"{{A}}<hr id=answer>{{B}}"_s, u"b"_s, false);
    row("question of a typed card written again", u"{{A}}\n\n{{type:B}}"_s,
        u"{{A}}\n\n<hr id=answer>\n\n{{type:B}}"_s, u"b"_s, false);
    row("only the answer", u"{{A}}"_s, u"{{B}}"_s, u"b"_s, true);
    row("something else above the rule", u"{{A}}"_s, u"see {{A}}<hr id=answer>{{B}}"_s,
        u"see a\n\n---\n\nb"_s, true);
    row("front side in the middle", u"{{A}}"_s, u"{{B}} {{FrontSide}}"_s, u"b a"_s, true);
    row("section around the rule", u"{{A}}"_s, u"{{#A}}{{FrontSide}}<hr id=answer>{{B}}{{/A}}"_s,
        u"a\n\n---\n\nb"_s, true);
}

void TestFace::answerStandsBelowTheQuestion()
{
    QFETCH(QString, front);
    QFETCH(QString, back);
    QFETCH(QString, answer);
    QFETCH(bool, replaces);
    const Face face = faceOf(typeWith(front, back), noteWith({u"a"_s, u"b"_s}));
    QCOMPARE(face.question, u"a"_s);
    QCOMPARE(face.answer, answer);
    QCOMPARE(face.replacesQuestion, replaces);
}

void TestFace::faultsNameTheTag_data()
{
    QTest::addColumn<QString>("front");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char* name, const QString& front, ErrorCode code,
                         const QString& detail) { QTest::newRow(name) << front << code << detail; };
    row("unknown field", u"{{A}} {{Fornt}}"_s, ErrorCode::NotFound, u"Fornt"_s);
    row("names are case-sensitive", u"{{a}}"_s, ErrorCode::NotFound, u"a"_s);
    row("unknown field of a section", u"{{^C}}x{{/C}}"_s, ErrorCode::NotFound, u"C"_s);
    row("unclosed tag", u"a {{A"_s, ErrorCode::InvalidValue, u"{{A"_s);
    row("unclosed section", u"{{#A}}x"_s, ErrorCode::InvalidValue, u"{{#A}}"_s);
    row("unopened section", u"x{{/A}}"_s, ErrorCode::InvalidValue, u"{{/A}}"_s);
    row("crossed sections", u"{{#A}}{{#B}}{{/A}}{{/B}}"_s, ErrorCode::InvalidValue, u"{{/A}}"_s);
    row("other delimiters", u"{{=<% %>=}} <%A%>"_s, ErrorCode::InvalidValue, u"{{=<% %>=}}"_s);
    row("33 sections deep", u"{{#A}}"_s.repeated(33) + u"{{/A}}"_s.repeated(33),
        ErrorCode::InvalidValue, u"{{#A}}"_s);
}

void TestFace::faultsNameTheTag()
{
    QFETCH(QString, front);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const NoteType type = typeWith(front);
    const auto face = render(type, noteWith({u"a"_s, u"b"_s}), 0, {});
    QVERIFY(!face);
    QCOMPARE(face.error(), (Error{code, detail}));
    QVERIFY(!render(type, noteWith({u"a"_s}), 1, {}));
    QCOMPARE(ordinals(type, noteWith({})), Ordinals{});
}

void TestFace::cardsThatANoteHas_data()
{
    QTest::addColumn<QStringList>("fronts");
    QTest::addColumn<NoteTypeKind>("kind");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<Ordinals>("ordinals");

    const auto row = [](const char* name, const QStringList& fronts, const QStringList& fields,
                         const Ordinals& expected, NoteTypeKind kind = NoteTypeKind::Standard) {
        QTest::newRow(name) << fronts << kind << fields << expected;
    };
    const auto cloze = NoteTypeKind::Cloze;
    row("both sides", {u"{{A}}"_s, u"{{B}}"_s}, {u"a"_s, u"b"_s}, {0, 1});
    row("no back, no second card", {u"{{A}}"_s, u"{{B}}"_s}, {u"a"_s, u" "_s}, {0});
    row("no front, no first card", {u"{{A}}"_s, u"{{B}}"_s}, {QString(), u"b"_s}, {1});
    row("literal text is not enough", {u"Question: {{A}}"_s}, {QString()}, {});
    row("special fields are not enough", {u"{{Deck}} {{A}}"_s}, {QString()}, {});
    row("only on condition", {u"{{#B}}{{A}}{{/B}}"_s, u"{{^B}}{{A}}{{/B}}"_s}, {u"a"_s}, {1});
    row("condition that shows no field", {u"{{#A}}x{{/A}}"_s}, {u"a"_s}, {});
    row("unreadable template", {u"{{A}}"_s, u"{{A"_s}, {u"a"_s}, {0});
    row("cloze", {u"{{cloze:A}}"_s}, {u"{{c1::a}} {{c4::b}}"_s}, {0, 3}, cloze);
    row("cloze of two fields", {u"{{cloze:A}} {{cloze:B}}"_s}, {u"{{c2::a}}"_s, u"{{c1::b}}"_s},
        {0, 1}, cloze);
    row("cloze of a field not shown as cloze", {u"{{cloze:A}} {{B}}"_s},
        {u"{{c2::a}}"_s, u"{{c1::b}}"_s}, {1}, cloze);
    row("cloze without deletions", {u"{{cloze:A}}"_s}, {u"a"_s}, {}, cloze);
}

void TestFace::cardsThatANoteHas()
{
    QFETCH(QStringList, fronts);
    QFETCH(NoteTypeKind, kind);
    QFETCH(QStringList, fields);
    QFETCH(Ordinals, ordinals);
    NoteType type = typeWith({}, {}, kind);
    type.templates.clear();
    for (const QString& front : fronts)
        type.templates.append({u"T"_s, front, u"{{B}}"_s});
    QCOMPARE(reprise::ordinals(type, noteWith(fields)), ordinals);
}

void TestFace::builtInTypesRender()
{
    QCOMPARE(builtInNoteTypes().size(), 4);
    QVERIFY(!builtInNoteType(u"Basic"));
    const Note note = noteWith({u"What is `is`?\n\nMore."_s, u"Identity."_s});

    const Face basic = faceOf(*builtInNoteType(u"basic"), note);
    QCOMPARE(basic.question, u"What is `is`?\n\nMore."_s);
    QCOMPARE(basic.answer, u"Identity."_s);
    QVERIFY(!basic.replacesQuestion);
    QVERIFY(!basic.typed);

    QCOMPARE(ordinals(*builtInNoteType(u"reversed"), note), (Ordinals{0, 1}));
    const Face reversed = faceOf(*builtInNoteType(u"reversed"), note, 1);
    QCOMPARE(reversed.question, u"Identity."_s);
    QCOMPARE(reversed.answer, u"What is `is`?\n\nMore."_s);

    const Face typed = faceOf(*builtInNoteType(u"typed"), note);
    QCOMPARE(typed.question, basic.question);
    QCOMPARE(typed.answer, basic.answer);
    QVERIFY(typed.typed);
    QCOMPARE(typed.expected, u"Identity."_s);
}

void TestFace::clozeFaceReplacesItsQuestion()
{
    const NoteType& cloze = *builtInNoteType(u"cloze");
    const Note note = noteWith({u"{{c1::A}} b {{c2::c}}"_s, u"more"_s});
    QCOMPARE(ordinals(cloze, note), (Ordinals{0, 1}));
    const Face second = faceOf(cloze, note, 1);
    QCOMPARE(second.question, u"A b **[…]**"_s);
    QCOMPARE(second.answer, u"A b **c**\n\nmore"_s);
    QVERIFY(second.replacesQuestion);

    const NoteType byNumber =
        typeWith(u"{{#c2}}second: {{/c2}}{{cloze:A}}"_s, u"{{cloze:A}}"_s, NoteTypeKind::Cloze);
    QCOMPARE(faceOf(byNumber, note, 0).question, u"**[…]** b c"_s);
    QCOMPARE(faceOf(byNumber, note, 1).question, u"second: A b **[…]**"_s);
}

void TestFace::typedAnswerFollowsTheDeckRule_data()
{
    QTest::addColumn<QString>("back");
    QTest::addColumn<QString>("expected");

    QTest::newRow("output before code")
        << u"Said.\n\n```python\nprint(1)\n```\n\n```output\n1\n  2\n```"_s << u"1\n  2"_s;
    QTest::newRow("first of two outputs")
        << u"```output\n1\n```\n\nand\n\n```output\n2\n```"_s << u"1"_s;
    QTest::newRow("code") << u"Said.\n\n```python\nx = __a__\n```"_s << u"x = __a__"_s;
    QTest::newRow("code that is no check")
        << u"```python check\na\n```\n\n```python\nb\n```"_s << u"b"_s;
    QTest::newRow("first line") << u"`TypeError`\n\nbecause *of* it"_s << u"TypeError"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestFace::typedAnswerFollowsTheDeckRule()
{
    QFETCH(QString, back);
    QFETCH(QString, expected);
    const Face face = faceOf(*builtInNoteType(u"typed"), noteWith({u"a"_s, back}));
    QVERIFY(face.typed);
    QCOMPARE(face.expected, expected);
}

void TestFace::typedClozeExpectsTheDeletion()
{
    const NoteType type =
        typeWith(u"{{cloze:A}}{{type:cloze:A}}"_s, u"{{cloze:A}}"_s, NoteTypeKind::Cloze);
    const Face face = faceOf(type, noteWith({u"`{{c1::__len__}}` or {{c2::b}}"_s}));
    QCOMPARE(face.question, u"`[…]` or b"_s);
    QVERIFY(face.typed);
    QCOMPARE(face.expected, u"__len__"_s);
}

void TestFace::hintsWaitUntilAsked()
{
    const NoteType type = typeWith(u"{{A}} {{hint:B}}."_s);
    const Face face = faceOf(type, noteWith({u"a"_s, u"b"_s}));
    QCOMPARE(face.question, u"a \uFDD2."_s);
    QCOMPARE(face.hints, (QList<Hint>{{u"B"_s, u"b"_s}}));
    QCOMPARE(plainText(face.question, face.format), u"a ."_s);
    QCOMPARE(plainText(headline(face.question, face.format)), u"a ."_s);
    QCOMPARE(faceOf(type, noteWith({u"a"_s, u" "_s})).hints, QList<Hint>());

    // On the back too, and a hint that both sides have is one.
    const NoteType both = typeWith(u"{{hint:A}}"_s, u"{{B}} {{hint:A}}{{hint:B}}"_s);
    const Face two = faceOf(both, noteWith({u"a"_s, u"b"_s}));
    QCOMPARE(two.question, u"\uFDD2"_s);
    QCOMPARE(two.answer, u"b \uFDD2\uFDD3"_s);
    QCOMPARE(two.hints, (QList<Hint>{{u"A"_s, u"a"_s}, {u"B"_s, u"b"_s}}));

    // What goes beyond the marks there are is shown.
    const NoteType many =
        typeWith(u"{{hint:A}}{{hint:text:A}}{{hint:B}}"_s + u"{{#A}}{{hint:text:B}}{{/A}}"_s);
    QCOMPARE(faceOf(many, noteWith({u"*a*"_s, u"*b*"_s})).question, u"\uFDD2\uFDD3\uFDD4\uFDD5"_s);
}

void TestFace::htmlFacesAreSafe()
{
    const NoteType type =
        typeWith(u"<script>x()</script><b>{{A}}</b><img src=\"{{B}}\">{{hint:A}}"_s);
    const Note note = noteWith({u"<i onclick=x>a</i>"_s, u"cat.png"_s}, TextFormat::Html);
    const Face face = faceOf(type, note);
    QCOMPARE(face.format, TextFormat::Html);
    QCOMPARE(face.question, u"<b><i>a</i></b><img src=\"cat.png\"/>\uFDD2"_s);
    QCOMPARE(face.answer, u"cat.png"_s);
    QCOMPARE(face.hints, (QList<Hint>{{u"A"_s, u"<i>a</i>"_s}}));
}

void TestFace::styleSheetReachesTheFace()
{
    NoteType type = typeWith(u"<p class=x>{{A}}</p>{{hint:B}}"_s);
    type.style = u".card { color: navy; background: white } .x { font-weight: bold }"_s;
    const Face face = faceOf(type, noteWith({u"a"_s, u"b"_s}, TextFormat::Html));
    QCOMPARE(face.question,
        u"<div style=\"color:navy\"><p style=\"font-weight:bold\">a</p>\uFDD2</div>"_s);
    QCOMPARE(face.hints.value(0).text, u"<div style=\"color:navy\">b</div>"_s);
    QCOMPARE(faceOf(type, noteWith({u"a"_s, u"b"_s})).question, u"a\n\n\uFDD2"_s);
}

void TestFace::hostileTemplatesTakeBoundedTime_data()
{
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("field");

    const auto row = [](const char* name, const QString& front, const QString& part) {
        QTest::newRow(name) << front << part.repeated(1'000'000 / part.size());
    };
    row("readings never closed", u"{{furigana:A}}"_s, u"a["_s);
    row("readings", u"{{furigana:A}}"_s, u"a[b]"_s);
    row("one long word", u"{{kana:A}}"_s, u"a"_s);
    row("deletions never closed", u"{{cloze:A}}"_s, u"{{c1::"_s);
    row("deletions in deletions", u"{{cloze:A}}"_s, u"{{c1::a}}{{c2::{{c3::b}}"_s);
    row("numbers without end", u"{{cloze:A}}"_s, u"{{c1,1,1,1"_s);
    row("ends", u"{{cloze:A}}"_s, u"{{c1::a}}}}"_s);
    row("hints", u"{{cloze:A}}"_s, u"{{c1::a::"_s);
    row("blank in HTML", u"{{#A}}{{A}}{{/A}}"_s, u"<br> &nbsp;"_s);
}

void TestFace::hostileTemplatesTakeBoundedTime()
{
    QFETCH(QString, front);
    QFETCH(QString, field);
    for (const TextFormat format : {TextFormat::Html, TextFormat::Markdown}) {
        const NoteType type = typeWith(front, front, NoteTypeKind::Cloze);
        const Note note = noteWith({field}, format);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(faceOf(type, note).question.size() < 6'000'000);
        QVERIFY(ordinals(type, note).size() <= 500);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    }
}

QTEST_GUILESS_MAIN(TestFace)
#include "tst_face.moc"
