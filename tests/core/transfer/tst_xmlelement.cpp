// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/xmlelement.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

Readable<XmlElement> read(QByteArray bytes, const OpenOptions& options = {})
{
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::ReadOnly) ? readXml(buffer, options)
                                            : unreadable(u"file-unreadable"_s);
}

} // namespace

class TestXmlElement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elementsKeepNamesAttributesTextAndLine()
    {
        const auto root = read("<?xml version=\"1.0\"?>\n<a>x<b k='1'>&lt;y&gt;</b>z<![CDATA[<]]>\n"
                               "<b/></a>");
        QVERIFY(root);
        QCOMPARE(root->name, u"a"_s);
        QCOMPARE(root->text, u"xz<\n"_s);
        QCOMPARE(root->children.size(), 2);
        QCOMPARE(root->children.first().attribute("k"_L1), u"1"_s);
        QCOMPARE(root->children.first().attribute("l"_L1), QString());
        QCOMPARE(root->textOf("b"_L1), u"<y>"_s);
        QCOMPARE(root->child("b"_L1)->line, 2);
        QCOMPARE(root->child("c"_L1), nullptr);
    }

    void faultsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ImportFinding>("finding");

        QTest::newRow("entities that grow")
            << "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;'>]>\n<a>&y;</a>"_ba
            << ImportFinding{u"xml-entities"_s, u"1"_s, {}};
        QTest::newRow("entities of files")
            << "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>"_ba
            << ImportFinding{u"xml-entities"_s, u"1"_s, {}};
        QTest::newRow("too deep") << QByteArray("<a>").repeated(100'000)
                                  << ImportFinding{u"xml-too-deep"_s, u"1"_s, {}};
    }
    void faultsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ImportFinding, finding);
        const auto root = read(bytes);
        QVERIFY(!root);
        QCOMPARE(root.error(), finding);
    }

    void malformedXmlSaysWhere()
    {
        const auto root = read("<a>\n<b>\n</a>");
        QVERIFY(!root);
        QCOMPARE(root.error().code, u"xml-malformed"_s);
        QCOMPARE(root.error().place, u"3"_s);
    }

    void sixtyFourLevelsAreRead()
    {
        constexpr int levels = 64;
        const QByteArray bytes =
            QByteArray("<a>").repeated(levels) + QByteArray("</a>").repeated(levels);
        QVERIFY(read(bytes));
        QVERIFY(!read("<a>" + bytes + "</a>"));
    }

    void aDefinitionElsewhereIsNotFetched()
    {
        const auto root = read("<!DOCTYPE kvtml PUBLIC \"kvtml2.dtd\" "
                               "\"http://edu.kde.org/kvtml/kvtml2.dtd\">\n<kvtml>x</kvtml>");
        QVERIFY(root);
        QCOMPARE(root->text, u"x"_s);
    }

    void elementsAreCounted()
    {
        constexpr int tooMany = 1'000'000;
        const auto root = read("<a>" + QByteArray("<b/>").repeated(tooMany) + "</a>");
        QVERIFY(!root);
        QCOMPARE(root.error().code, u"too-many-elements"_s);
    }

    void readingCanBeCancelled()
    {
        OpenOptions options;
        options.isCancelled = [] { return true; };
        const auto root = read("<a>" + QByteArray("<b/>").repeated(2'000) + "</a>", options);
        QVERIFY(!root);
        QCOMPARE(root.error().code, u"cancelled"_s);
    }

    void theRootIsKnownFromTheBeginning()
    {
        QCOMPARE(xmlRootOf("<?xml version=\"1.0\"?>\n<!-- x --><kvtml version=\"2.0\"><inf"),
            u"kvtml"_s);
        QCOMPARE(xmlRootOf("Front\tBack\n"), QString());
        QCOMPARE(xmlRootOf(""), QString());
    }
};

QTEST_GUILESS_MAIN(TestXmlElement)
#include "tst_xmlelement.moc"
