// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/readincoming.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

class TestOpenIncoming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentDecides_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format"); // or why it is refused
        const QString unknown = u"format-unknown"_s;

        QTest::newRow("table") << "a\tb\nc\td\n"_ba << u"csv"_s;
        QTest::newRow("table that says so") << "#separator:tab\nQ: a\tb\nA: c\td\n"_ba << u"csv"_s;
        QTest::newRow("table of qualified names") << "a::b\tc::d\ne::f\tg::h\n"_ba << u"csv"_s;
        QTest::newRow("table of HTML") << "<b>a</b>\tb\nc\td\n"_ba << u"csv"_s;
        QTest::newRow("headings") << "# Deck\n\n## a?\n\nb, c\n"_ba << u"markdown"_s;
        QTest::newRow("questions") << "Q: a, b\nA: c, d\n"_ba << u"markdown"_s;
        QTest::newRow("questions, CRLF") << "Q: a\r\nA: b\r\n"_ba << u"markdown"_s;
        QTest::newRow("lines") << "a::b\n"_ba << u"markdown"_s;
        QTest::newRow("SuperMemo")
            << "Q: a\nA: b\nI: REP=1 INT=1 LAST=1.1.06\n"_ba << u"supermemo"_s;
        QTest::newRow("SuperMemo's XML") << "<SuperMemoCollection/>"_ba << u"supermemo"_s;
        QTest::newRow("Mnemosyne's XML") << "<mnemosyne/>"_ba << u"mnemosyne"_s;
        QTest::newRow("KVTML") << "<kvtml version=\"2.0\"/>"_ba << u"kvtml"_s;
        QTest::newRow("other XML") << "<?xml version=\"1.0\"?>\n<svg/>\n"_ba << unknown;
        QTest::newRow("prose") << "Some words.\n\nAnd some more.\n"_ba << unknown;
        QTest::newRow("code in a fence only") << "```\nQ: a\nA: b\n## c\nd::e\n```\n"_ba << unknown;
        QTest::newRow("nothing") << ""_ba << unknown;
        QTest::newRow("Latin-1") << "## a\n\n\xE4\n"_ba << u"encoding-unsure"_s;
    }
    void contentDecides()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        const WrittenFile file(u"x.apkg"_s, bytes);
        const auto read = readIncoming(file.path());
        QCOMPARE(read ? read->head.format : read.error().code, format);
    }
};

QTEST_GUILESS_MAIN(TestOpenIncoming)
#include "tst_openincoming.moc"
