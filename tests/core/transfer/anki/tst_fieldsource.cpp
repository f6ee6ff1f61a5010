// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/fieldsource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise::anki;

namespace {

// printf '<p>é</p>' | sha256sum; printf '*é* -->' | base64
const QString html = u"<p>é</p>"_s;
const QString field = u"<p>é</p><!--reprise:1:5229bddeb25ca85b:KsOpKiAtLT4=-->"_s;

} // namespace

class TestFieldSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourceTravelsBehindTheHtml();
    void whatWasEditedCounts_data();
    void whatWasEditedCounts();
};

void TestFieldSource::sourceTravelsBehindTheHtml()
{
    QCOMPARE(withSource(html, u"*é* -->"_s), field);
    QCOMPARE(sourceOf(field), std::optional(u"*é* -->"_s));
    QCOMPARE(withoutSource(field), html);
}

void TestFieldSource::whatWasEditedCounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("without");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no comment") << html << html;
    QTest::newRow("other HTML") << u"new"_s + field << u"new"_s + html;
    QTest::newRow("text behind it") << field + u"new"_s << field + u"new"_s;
    QTest::newRow("not base64") << u"<p>é</p><!--reprise:1:5229bddeb25ca85b:*-->"_s << html;
    QTest::newRow("not UTF-8") << u"<p>é</p><!--reprise:1:5229bddeb25ca85b:/w==-->"_s << html;
    QTest::newRow("cut") << u"<p>é</p><!--reprise:1:c8e8-->"_s << html;
    QTest::newRow("nothing but the beginning") << u"<!--reprise:1:"_s << u"<!--reprise:1:"_s;
    QTest::newRow("overlapping") << u"<!--reprise:1:-->"_s << QString();
}

void TestFieldSource::whatWasEditedCounts()
{
    QFETCH(QString, text);
    QFETCH(QString, without);
    QCOMPARE(sourceOf(text), std::nullopt);
    QCOMPARE(withoutSource(text), without);
}

QTEST_GUILESS_MAIN(TestFieldSource)
#include "tst_fieldsource.moc"
