// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/query.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise::search;

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queriesAreRead_data();
    void queriesAreRead();
    void faultsAreNamedWithTheirPlace_data();
    void faultsAreNamedWithTheirPlace();
    void whatIsExcludedIsNotMarked();
    void anyTextEndsInAQueryOrAFault();
    void quotedTextIsReadAsItStands();
    void groupedQueriesStayWhatTheyAre_data();
    void groupedQueriesStayWhatTheyAre();
    void quotedNamesHaveNoWildcards();
    void wildcardsStandForLetters_data();
    void wildcardsStandForLetters();
};

/// Draws a query as nested words.
struct Drawing
{
    static QString list(const Nodes& nodes)
    {
        QStringList parts;
        for (const Node& node : nodes) {
            parts.append(std::visit(Drawing{}, node.term));
        }
        return u'(' + parts.join(u' ') + u')';
    }
    QString operator()(const All& all) const { return u"all"_s + list(all.nodes); }
    QString operator()(const Any& any) const { return u"any"_s + list(any.nodes); }
    QString operator()(const Not& excluded) const
    {
        return u"not("_s + std::visit(Drawing{}, excluded.node->term) + u')';
    }
    QString operator()(const TextTerm& term) const { return u'<' + term.needle.text() + u'>'; }
    QString operator()(const FieldTerm& term) const
    {
        return u"field[%1%2%3]"_s.arg(term.field,
            term.needle ? u" has "_s + term.needle->text() : QString(),
            term.whole ? u" is "_s + term.whole->text : QString());
    }
    QString operator()(const RegexTerm& term) const
    {
        return u"re["_s + term.typed + (term.field ? u" in "_s + *term.field : QString())
            + (term.inTags ? u" in tags]"_s : u"]"_s);
    }
    QString operator()(const WordTerm& /*term*/) const { return u"word"_s; }
    QString operator()(const TopicTerm& term) const
    {
        return (term.fromTheTop ? u"deck["_s : u"topic["_s) + term.pattern.text + u']';
    }
    QString operator()(const TagTerm& term) const
    {
        return u"tag["_s + (term.pattern ? term.pattern->text : u"none"_s) + u']';
    }
    QString operator()(const TypeTerm& term) const { return u"type["_s + term.pattern.text + u']'; }
    QString operator()(const TemplateTerm& term) const
    {
        return u"card["_s
            + (term.name ? term.name->text : QString::number(term.ordinal.value_or(-1))) + u']';
    }
    QString operator()(State state) const { return u"state%1"_s.arg(static_cast<int>(state)); }
    QString operator()(const NumberTerm& term) const
    {
        return u"number%1.%2.%3%4"_s.arg(static_cast<int>(term.number))
            .arg(static_cast<int>(term.comparison))
            .arg(term.value)
            .arg(term.asInAnki ? u"!"_s : QString());
    }
    QString operator()(const EventTerm& term) const
    {
        return u"event%1.%2%3[%4-%5]"_s.arg(static_cast<int>(term.event))
            .arg(term.days)
            .arg(term.endDaysAgo > 0 ? QString::number(-term.endDaysAgo) : QString())
            .arg(term.least.value_or(0))
            .arg(term.most.value_or(5));
    }
    QString operator()(const IdTerm& term) const
    {
        QStringList ids = term.guids;
        for (const reprise::CardId id : term.cards) {
            ids.append(u'c' + QString::number(id.value));
        }
        for (const reprise::NoteId id : term.notes) {
            ids.append(u'n' + QString::number(id.value));
        }
        for (const reprise::TopicId id : term.topics) {
            ids.append(u'd' + QString::number(id.value));
        }
        for (const reprise::NoteTypeId id : term.types) {
            ids.append(u'm' + QString::number(id.value));
        }
        return u"id["_s + ids.join(u',') + u']';
    }
};

namespace {

QString drawn(const QString& text)
{
    const auto query = parse(text, {u"Front"_s, u"Back"_s});
    return query ? std::visit(Drawing{}, query->root.term) : u"fault"_s;
}

} // namespace

void TestQuery::queriesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("drawing");

    QTest::newRow("nothing") << u"  "_s << u"all()"_s;
    QTest::newRow("a word") << u"Mutable"_s << u"<mutable>"_s;
    QTest::newRow("words") << u"tuple mutable"_s << u"all(<tuple> <mutable>)"_s;
    QTest::newRow("a phrase") << u"\"tuple with\""_s << u"<tuple with>"_s;
    QTest::newRow("a quote in a phrase") << u"\"say \\\"hi\\\"\""_s << u"<say \"hi\">"_s;
    QTest::newRow("a backslash in a phrase") << uR"("x\y")"_s << uR"(<x\y>)"_s;
    QTest::newRow("a backslash in a word") << uR"(x\y)"_s << uR"(<x\y>)"_s;
    QTest::newRow("an escaped backslash") << uR"("x\\")"_s << uR"(<x\>)"_s;
    QTest::newRow("or") << u"a or b c"_s << u"any(<a> all(<b> <c>))"_s;
    QTest::newRow("or in capitals") << u"a OR b"_s << u"any(<a> <b>)"_s;
    QTest::newRow("and is implied") << u"a and b"_s << u"all(<a> <b>)"_s;
    QTest::newRow("exclusion") << u"a -b -\"c d\""_s << u"all(<a> not(<b>) not(<c d>))"_s;
    QTest::newRow("groups") << u"(a or b) -(c d)"_s << u"all(any(<a> <b>) not(all(<c> <d>)))"_s;
    QTest::newRow("the look's own") << u"mutable -is:buried"_s << u"all(<mutable> not(state5))"_s;

    QTest::newRow("code: comparison") << u"a < b"_s << u"<a < b>"_s;
    QTest::newRow("code: words beside it")
        << u"while a < b or x"_s << u"any(all(<while> <a < b>) <x>)"_s;
    QTest::newRow("code: arrow") << u"->"_s << u"<->>"_s;
    QTest::newRow("code: dunder") << u"__init__"_s << u"<__init__>"_s;
    QTest::newRow("code: negative number") << u"-1"_s << u"<-1>"_s;
    QTest::newRow("code: call") << u"len(x)"_s << u"<len(x)>"_s;
    QTest::newRow("code: call in a group") << u"(len(x) or y)"_s << u"any(<len(x)> <y>)"_s;
    QTest::newRow("code: empty call") << u"()"_s << u"<()>"_s;
    QTest::newRow("code: half a call") << u"print("_s << u"<print(>"_s;
    QTest::newRow("code: closing alone") << u"x)"_s << u"<x)>"_s;
    QTest::newRow("code: colon") << u"std::vector lambda:"_s << u"all(<std::vector> <lambda:>)"_s;
    QTest::newRow("code: slice") << u"x[1:2]"_s << u"<x[1:2]>"_s;
    QTest::newRow("code: star") << u"**kwargs"_s << u"<**kwargs>"_s;
    QTest::newRow("code: option") << u"--flag"_s << u"<--flag>"_s;
    QTest::newRow("code: a name like a key") << u"\"id: 5\""_s << u"<id: 5>"_s;
    QTest::newRow("code: half a comparison") << u"due<"_s << u"<due<>"_s;

    QTest::newRow("topic") << u"topic:Fundamentals"_s << u"topic[fundamentals]"_s;
    QTest::newRow("topic path") << u"topic:\"A / B\""_s << u"topic[a / b]"_s;
    QTest::newRow("topic as Anki writes it") << u"topic:A::B"_s << u"topic[a / b]"_s;
    QTest::newRow("deck") << u"deck:A::B"_s << u"deck[a / b]"_s;
    QTest::newRow("deck quoted whole") << u"\"deck:My deck\""_s << u"deck[my deck]"_s;
    QTest::newRow("tag") << u"tag:kind::*"_s << u"tag[kind::*]"_s;
    QTest::newRow("no tag") << u"tag:none"_s << u"tag[none]"_s;
    QTest::newRow("level") << u"level:mid"_s << u"tag[level::mid]"_s;
    QTest::newRow("role") << u"role:web"_s << u"tag[role::web]"_s;
    QTest::newRow("kind") << u"kind:predict-output"_s << u"tag[kind::predict-output]"_s;
    QTest::newRow("key in capitals") << u"IS:Due"_s << u"state0"_s;
    QTest::newRow("code or image") << u"has:code has:image"_s << u"all(state9 state10)"_s;
    QTest::newRow("ease") << u"ease<2.0"_s << u"number2.0.200"_s;
    QTest::newRow("interval") << u"interval>=30"_s << u"number1.4.30"_s;
    QTest::newRow("lapses") << u"lapses>3"_s << u"number3.5.3"_s;
    QTest::newRow("due") << u"due<=7"_s << u"number0.1.7"_s;
    QTest::newRow("due before today") << u"due<-2"_s << u"number0.0.-2"_s;
    QTest::newRow("prop") << u"prop:ivl>=30"_s << u"number1.4.30!"_s;
    QTest::newRow("prop ease") << u"prop:ease!=2.5"_s << u"number2.3.250!"_s;
    QTest::newRow("added") << u"added:7"_s << u"event0.7[0-5]"_s;
    QTest::newRow("edited") << u"edited:2"_s << u"event1.2[0-5]"_s;
    QTest::newRow("answered") << u"answered:1"_s << u"event2.1[0-5]"_s;
    QTest::newRow("answered again") << u"answered:again:7"_s << u"event2.7[0-2]"_s;
    QTest::newRow("rated") << u"rated:7:1"_s << u"event2.7[0-2]"_s;
    QTest::newRow("rated easy") << u"rated:31:4"_s << u"event2.31[5-5]"_s;
    QTest::newRow("introduced") << u"introduced:3"_s << u"event3.3[0-5]"_s;
    QTest::newRow("flag") << u"flag:1"_s << u"number6.2.1"_s;
    QTest::newRow("note type") << u"note:Basic*"_s << u"type[basic*]"_s;
    QTest::newRow("template by number") << u"card:2"_s << u"card[1]"_s;
    QTest::newRow("template by name") << u"card:Reverse"_s << u"card[reverse]"_s;
    QTest::newRow("note ids") << u"nid:12,13"_s << u"id[n12,n13]"_s;
    QTest::newRow("card ids") << u"cid:12"_s << u"id[c12]"_s;
    QTest::newRow("id") << u"id:python:a.b,5"_s << u"id[python:a.b,c5]"_s;
    QTest::newRow("expression") << u"re:/a b\\/c/"_s << u"re[a b/c]"_s;
    QTest::newRow("expression in quotes") << uR"(re:"\bdef\b")"_s << uR"(re[\bdef\b])"_s;
    QTest::newRow("expression quoted whole") << uR"("re:\bdef x")"_s << uR"(re[\bdef x])"_s;
    QTest::newRow("a quote in an expression") << uR"(re:"a\"b")"_s << uR"(re[a"b])"_s;
    QTest::newRow("a backslash ends an expression")
        << uR"(re:"a\\" x)"_s << uR"(all(re[a\\] <x>))"_s;
    QTest::newRow("a backslash before the slash") << uR"(re:/a\\/ x)"_s << uR"(all(re[a\\] <x>))"_s;
    QTest::newRow("expression up to a blank") << u"re:\\d+ x"_s << u"all(re[\\d+] <x>)"_s;
    QTest::newRow("field as Anki means it") << u"front:dog"_s << u"field[front is dog]"_s;
    QTest::newRow("field that is empty") << u"front: x"_s << u"all(field[front is ] <x>)"_s;
    QTest::newRow("expression in a field") << u"front:re:a.c"_s << u"re[a.c in front]"_s;
    QTest::newRow("expression in a field, quoted")
        << uR"("front:re:\ba b")"_s << uR"(re[\ba b in front])"_s;
    QTest::newRow("expression in tags") << u"tag:re:^a$"_s << u"re[^a$ in tags]"_s;
    QTest::newRow("escaped colon") << uR"(front\:x)"_s << u"<front:x>"_s;
    QTest::newRow("escaped colon in quotes") << uR"("front\:x y")"_s << u"<front:x y>"_s;
    QTest::newRow("in learning") << u"is:learn"_s << u"state2"_s;
    QTest::newRow("buried by hand") << u"is:buried-manually"_s << u"state5"_s;
    QTest::newRow("buried siblings") << u"is:buried-sibling"_s << u"any()"_s;
    QTest::newRow("rated on a day") << u"prop:rated=-1"_s << u"event2.2-1[0-5]"_s;
    QTest::newRow("rated since") << u"prop:rated>=-6"_s << u"event2.7[0-5]"_s;
    QTest::newRow("rated after today") << u"prop:rated>0"_s << u"any()"_s;
    QTest::newRow("rated today") << u"rated:0"_s << u"event2.1[0-5]"_s;
    QTest::newRow("added today") << u"added:0"_s << u"event0.1[0-5]"_s;
    QTest::newRow("properties of FSRS")
        << u"prop:s>1 prop:d<0.5 prop:r>=0.9"_s << u"all(any() any() any())"_s;
    QTest::newRow("custom data") << u"prop:cdn:x>1 prop:cds:x=a has-cd:x"_s
                                 << u"all(any() any() any())"_s;
    QTest::newRow("rescheduled") << u"prop:resched=0 resched:3"_s << u"all(any() any())"_s;
    QTest::newRow("type and deck by number") << u"mid:5 did:6,7"_s << u"all(id[m5] id[d6,d7])"_s;
    QTest::newRow("duplicate") << u"dupe:5,a_b"_s << uR"(all(id[m5] field[ is a\_b]))"_s;
    QTest::newRow("without clozes") << u"sc:Paris"_s << u"<paris>"_s;
    QTest::newRow("preset") << u"preset:Default"_s << u"any()"_s;
    QTest::newRow("decks that are none")
        << u"deck:filtered deck:current"_s << u"all(any() all(all()))"_s;
    QTest::newRow("field that is filled") << u"field:front"_s << u"field[front]"_s;
    QTest::newRow("part of a field") << u"field:front:dog"_s << u"field[front has dog]"_s;
    QTest::newRow("no such field") << u"side:dog"_s << u"<side:dog>"_s;
}

void TestQuery::queriesAreRead()
{
    QFETCH(const QString, text);
    QTEST(drawn(text), "drawing");
}

void TestQuery::faultsAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QueryFault::Kind>("kind");
    QTest::addColumn<QString>("piece");

    using Kind = QueryFault::Kind;
    QTest::newRow("open quote") << u"a \"b c"_s << Kind::UnclosedQuote << u"\"b c"_s;
    QTest::newRow("open expression") << u"re:/b c"_s << Kind::UnclosedQuote << u"/b c"_s;
    QTest::newRow("open group") << u"x (a or b"_s << Kind::UnclosedGroup << u"("_s;
    QTest::newRow("empty group") << u"x ( )"_s << Kind::EmptyGroup << u"( )"_s;
    QTest::newRow("group of an and") << u"(and)"_s << Kind::EmptyGroup << u"(and)"_s;
    QTest::newRow("expression alone") << u"re:"_s << Kind::NothingAfter << u"re:"_s;
    QTest::newRow("nothing in an expression") << u"x re://"_s << Kind::NothingAfter << u"re://"_s;
    QTest::newRow("or at the end") << u"a or"_s << Kind::NothingAfter << u"or"_s;
    QTest::newRow("or at the start") << u"or a"_s << Kind::NothingAfter << u"or"_s;
    QTest::newRow("or twice") << u"a or or b"_s << Kind::NothingAfter << u"or"_s;
    QTest::newRow("key alone") << u"x tag:"_s << Kind::NothingAfter << u"tag:"_s;
    QTest::newRow("state") << u"is:lazy"_s << Kind::UnknownState << u"is:lazy"_s;
    QTest::newRow("thing") << u"has:sound"_s << Kind::UnknownThing << u"has:sound"_s;
    QTest::newRow("property") << u"prop:x>1"_s << Kind::UnknownProperty << u"prop:x>1"_s;
    QTest::newRow("number") << u"x ease<two"_s << Kind::NotANumber << u"ease<two"_s;
    QTest::newRow("half a day") << u"interval>1.5"_s << Kind::NotANumber << u"interval>1.5"_s;
    QTest::newRow("days") << u"added:-1"_s << Kind::NotANumber << u"added:-1"_s;
    QTest::newRow("tomorrow's answers")
        << u"prop:rated=1"_s << Kind::NotANumber << u"prop:rated=1"_s;
    QTest::newRow("duplicate of no type") << u"dupe:x"_s << Kind::NotANumber << u"dupe:x"_s;
    QTest::newRow("no field") << u"field:\"\""_s << Kind::NothingAfter << u"field:\"\""_s;
    QTest::newRow("button") << u"rated:7:9"_s << Kind::NotANumber << u"rated:7:9"_s;
    QTest::newRow("expression") << u"re:/a(/"_s << Kind::BadExpression << u"re:/a(/"_s;
    QTest::newRow("depth") << u"("_s.repeated(60) << Kind::TooLong << u"("_s;
}

void TestQuery::faultsAreNamedWithTheirPlace()
{
    QFETCH(const QString, text);
    const auto query = parse(text);
    QVERIFY(!query);
    QTEST(query.error().kind, "kind");
    QVERIFY(!query.error().text.isEmpty());
    QTEST(text.sliced(query.error().start, query.error().length), "piece");
}

void TestQuery::whatIsExcludedIsNotMarked()
{
    const auto query = parse(
        u"mutable -list (tuple or field:front:x) is:due front:y w:z w:z* re:call re:c.ll tag:t"_s,
        {u"Front"_s});
    QVERIFY(query);
    QCOMPARE(query->needles(),
        QList<Needle>({Needle(u"mutable"), Needle(u"tuple"), Needle(u"x"), Needle(u"y"),
            Needle(u"z"), Needle(u"call")}));
}

void TestQuery::anyTextEndsInAQueryOrAFault()
{
    // Pieces that mean something, put together at random; what is read once
    // must not depend on anything but the text.
    const QStringList pieces{u"("_s, u")"_s, u"\""_s, u"-"_s, u" or "_s, u" "_s, u"re:/"_s, u"/"_s,
        u"tag:"_s, u"ease<"_s, u"2"_s, u"\\"_s, u"a"_s, u":"_s, u"is:due"_s, u"𝔘"_s,
        QString(QChar(0xd800)), QString(QChar(0)), u"*"_s};
    quint32 seed = 7;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = 0; i < 8; ++i) {
            seed = seed * 1664525 + 1013904223;
            text += pieces.at((seed >> 16) % pieces.size());
        }
        const auto query = parse(text);
        if (!query) {
            QVERIFY2(query.error().start >= 0
                    && query.error().start + query.error().length <= text.size(),
                qPrintable(text));
        }
        QCOMPARE(drawn(text), drawn(text));
    }
    QVERIFY(!parse(u"a"_s.repeated(10'001)));
}

void TestQuery::quotedTextIsReadAsItStands()
{
    for (const QString& text : {u"a \"b\" \\c"_s, u"x or y"_s, u"-z"_s}) {
        QCOMPARE(drawn(quoted(text)), u'<' + text + u'>');
    }
}

void TestQuery::groupedQueriesStayWhatTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("canBeGrouped");
    QTest::newRow("words") << u"a or b c"_s << true;
    QTest::newRow("half a call") << u"print("_s << true;
    QTest::newRow("half a call after or") << u"x or print("_s << true;
    QTest::newRow("a call") << u"print() x"_s << true;
    QTest::newRow("a bracket in quotes") << u"\") or\" x"_s << true;
    QTest::newRow("the end of a call") << u"x)"_s << false;
    QTest::newRow("an end and a beginning") << u"x) (y"_s << false;
    QTest::newRow("an end before a word") << u") y"_s << false;
    QTest::newRow("a fault") << u"is:blue"_s << false;
    QTest::newRow("nothing") << u""_s << false;
}

void TestQuery::groupedQueriesStayWhatTheyAre()
{
    QFETCH(const QString, text);
    const auto group = grouped(text);
    QTEST(group.has_value(), "canBeGrouped");
    if (group) {
        QCOMPARE(drawn(*group), drawn(text));
    }
}

void TestQuery::quotedNamesHaveNoWildcards()
{
    for (const QString& name : {u"a_b"_s, u"**kwargs"_s, uR"(a\_b)"_s, u"say \"x\""_s}) {
        const auto query = parse(u"tag:"_s + quotedName(name));
        QVERIFY(query);
        const auto& pattern = std::get<TagTerm>(query->root.term).pattern;
        QCOMPARE(pattern->literal(), std::optional(name));
    }
}

void TestQuery::wildcardsStandForLetters_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("one letter") << u"d_g"_s << u"dog"_s << true;
    QTest::newRow("not two") << u"d_g"_s << u"doog"_s << false;
    QTest::newRow("not none") << u"d_g"_s << u"dg"_s << false;
    QTest::newRow("a letter of two units") << u"d_g"_s << u"d𝔘g"_s << true;
    QTest::newRow("an underscore alone") << uR"(d\_g)"_s << u"d_g"_s << true;
    QTest::newRow("no letter for it") << uR"(d\_g)"_s << u"dog"_s << false;
    QTest::newRow("a star alone") << uR"(d\*)"_s << u"d*"_s << true;
    QTest::newRow("nothing for it") << uR"(d\*)"_s << u"dog"_s << false;
    QTest::newRow("any other backslash") << uR"(a\/b)"_s << uR"(a\/b)"_s << true;
    QTest::newRow("something") << u"_*"_s << u""_s << false;
    QTest::newRow("both") << u"*_b*"_s << u"ab"_s << true;
}

void TestQuery::wildcardsStandForLetters()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    QTEST(Pattern(pattern).matches(folded(text)), "isMatch");
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
