// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/followup.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestFollowUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastParagraphNamesACard_data();
    void lastParagraphNamesACard();
};

void TestFollowUp::lastParagraphNamesACard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("card"); // empty: the text has no such line
    QTest::addColumn<int>("start");

    QTest::newRow("after prose") << u"Say.\n\nThen they ask: a.b-1"_s << u"a.b-1"_s << 6;
    QTest::newRow("after code") << u"```\nx\n```\nThen they ask: b"_s << u"b"_s << 10;
    QTest::newRow("alone") << u"Then they ask: b"_s << u"b"_s << 0;
    QTest::newRow("blanks around") << u"a\n\nThen they ask:  b \n\n"_s << u"b"_s << 3;
    QTest::newRow("part of a paragraph") << u"Say.\nThen they ask: b"_s << QString() << 0;
    QTest::newRow("not the last line") << u"Then they ask: b\n\nMore."_s << QString() << 0;
    QTest::newRow("code") << u"```\n\nThen they ask: b"_s << QString() << 0;
    QTest::newRow("names nothing") << u"a\n\nThen they ask:"_s << QString() << 0;
    QTest::newRow("other words") << u"a\n\nThen you ask: b"_s << QString() << 0;
    QTest::newRow("empty") << QString() << QString() << 0;
}

void TestFollowUp::lastParagraphNamesACard()
{
    QFETCH(QString, text);
    QFETCH(QString, card);
    QFETCH(int, start);
    const auto line = followUpLine(text);
    QCOMPARE(line.has_value(), !card.isEmpty());
    if (line) {
        QCOMPARE(line->card, card);
        QCOMPARE(line->start, start);
    }
}

QTEST_GUILESS_MAIN(TestFollowUp)
#include "tst_followup.moc"
