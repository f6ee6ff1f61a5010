// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/impactsentence.h"
#include "app/notetypes/typedraft.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestTypeDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeReadStaysAsItIsWritten();
    void unreadTextsFollowTheFields();
    void aFieldThatWasMissedMendsThem();
    void unreadTextsGoWithTheirTemplates();
    void anEmptyNameIsKeptAndIsAFault();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();

private:
    static NoteType word()
    {
        return {.id = NoteTypeId{9},
            .name = u"Word"_s,
            .fields = {u"Term"_s, u"Meaning"_s},
            .templates = {{u"Ask"_s, u"{{Term}}"_s, u"{{Meaning}}"_s},
                {u"Back"_s, u"{{Meaning}}"_s, u"{{Term}}"_s}}};
    }
};

void TestTypeDraft::whatCannotBeReadStaysAsItIsWritten()
{
    TypeDraft draft(word());
    QVERIFY(draft.isEmpty());
    draft.setTemplate(1, u"{{Mean"_s, u"{{Term}}!"_s);
    QVERIFY(!draft.isEmpty());
    QCOMPARE(draft.faultyTemplate(), std::optional(1));
    QCOMPARE(draft.card(1).front, u"{{Mean"_s);
    QCOMPARE(draft.card(1).back, u"{{Term}}!"_s);
    QCOMPARE(draft.after(), word());
    draft.setTemplate(1, u"{{Meaning}}?"_s, u"{{Term}}!"_s);
    QCOMPARE(draft.faultyTemplate(), std::nullopt);
    QCOMPARE(draft.after().templates.at(1).front, u"{{Meaning}}?"_s);
    draft.setTemplate(1, u"{{Meaning}}"_s, u"{{Term}}"_s);
    QVERIFY(draft.isEmpty());
}

void TestTypeDraft::unreadTextsFollowTheFields()
{
    TypeDraft draft(word());
    draft.setTemplate(0, u"{{Term}} {{Nothing}}"_s, u"{{Meaning}}"_s);
    QVERIFY(draft.renameField(0, u"Word"_s));
    QCOMPARE(draft.card(0).front, u"{{Word}} {{Nothing}}"_s);
    QVERIFY(draft.removeField(1));
    QCOMPARE(draft.card(0).back, QString());
    QCOMPARE(draft.faultyTemplate(), std::optional(0));
}

void TestTypeDraft::aFieldThatWasMissedMendsThem()
{
    TypeDraft draft(word());
    draft.setTemplate(0, u"{{Term}} {{Hint}}"_s, u"{{Meaning}}"_s);
    QCOMPARE(draft.faultyTemplate(), std::optional(0));
    QVERIFY(draft.addField(u"Hint"_s, 2));
    QCOMPARE(draft.faultyTemplate(), std::nullopt);
    QCOMPARE(draft.after().templates.first().front, u"{{Term}} {{Hint}}"_s);
}

void TestTypeDraft::unreadTextsGoWithTheirTemplates()
{
    TypeDraft draft(word());
    draft.setTemplate(0, u"{{"_s, QString());
    QVERIFY(draft.addTemplate({u"New"_s, u"{{Term}}"_s, {}}, 0));
    QCOMPARE(draft.faultyTemplate(), std::optional(1));
    QVERIFY(draft.moveTemplate(1, 2));
    QCOMPARE(draft.card(2).front, u"{{"_s);
    QCOMPARE(draft.card(1).front, u"{{Meaning}}"_s);
    QVERIFY(draft.removeTemplate(2));
    QCOMPARE(draft.faultyTemplate(), std::nullopt);
}

void TestTypeDraft::anEmptyNameIsKeptAndIsAFault()
{
    TypeDraft draft(word());
    draft.rename(u" "_s);
    QVERIFY(draft.hasFaultyName());
    QVERIFY(!draft.isEmpty());
    QCOMPARE(draft.name(), u" "_s);
    draft.rename(u"Vocabulary"_s);
    QVERIFY(!draft.hasFaultyName());
    QCOMPARE(draft.after().name, u"Vocabulary"_s);
}

void TestTypeDraft::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("side");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("a field that is not there")
        << u"{{text:Hint}}"_s << u"There is no field “Hint”."_s;
    QTest::newRow("a tag without an end")
        << u"{{Term} and more"_s << u"This tag has no end, “}}”: {{Term} and more"_s;
    QTest::newRow("a section without an end")
        << u"{{#Term}}a"_s
        << u"The section {{#Term}} has no end, or too many others stand around it."_s;
    QTest::newRow("an end without a section")
        << u"a{{/Term}}"_s << u"{{/Term}} ends a section that was not begun."_s;
    QTest::newRow("nothing") << u"{{#Term}}{{Meaning}}{{/Term}}"_s << QString();
}

void TestTypeDraft::whatIsWrongIsSaid()
{
    QFETCH(QString, side);
    QFETCH(QString, sentence);
    const auto fault = TypeDraft(word()).faultOf(side);
    QCOMPARE(fault ? describeTemplateFault(*fault) : QString(), sentence);
}

QTEST_GUILESS_MAIN(TestTypeDraft)
#include "tst_typedraft.moc"
