// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/completion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordGoesOn_data();
    void wordGoesOn();
    void wordThatCouldBeAnythingStandsAlone_data();
    void wordThatCouldBeAnythingStandsAlone();

private:
    const QueryWords m_words{.topics = {u"Python / Data types"_s, u"Rust"_s},
        .tags = {u"kind::output"_s, u"level::mid"_s, u"level::senior"_s},
        .types = {u"Basic"_s}};
};

void TestCompletion::wordGoesOn_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<QStringList>("words");

    QTest::newRow("a key") << u"to"_s << qsizetype{0} << QStringList{u"topic:"_s};
    QTest::newRow("behind other words") << u"dict to"_s << qsizetype{5} << QStringList{u"topic:"_s};
    QTest::newRow("in a group") << u"(lev"_s << qsizetype{1} << QStringList{u"level:"_s};
    QTest::newRow("behind a minus")
        << u"-is:susp"_s << qsizetype{1} << QStringList{u"is:suspended "_s};
    QTest::newRow("quoted where it has blanks")
        << u"topic:dat"_s << qsizetype{0} << QStringList{u"topic:\"Python / Data types\" "_s};
    QTest::newRow("in quotes") << u"topic:\"Python / D"_s << qsizetype{0}
                               << QStringList{u"topic:\"Python / Data types\" "_s};
    QTest::newRow("a kind of tag")
        << u"level:"_s << qsizetype{0} << QStringList{u"level:mid "_s, u"level:senior "_s};
    QTest::newRow("whole tags") << u"tag:kind"_s << qsizetype{0}
                                << QStringList{u"tag:kind::output "_s};
    QTest::newRow("a thing") << u"has:"_s << qsizetype{0}
                             << QStringList{u"has:code "_s, u"has:image "_s};
}

void TestCompletion::wordGoesOn()
{
    QFETCH(const QString, query);
    QFETCH(const qsizetype, start);
    QFETCH(const QStringList, words);
    const auto completion = completionAt(query, query.size(), m_words);
    QVERIFY(completion);
    QCOMPARE(completion->start, start);
    QCOMPARE(completion->length, query.size() - start);
    QCOMPARE(completion->words, words);
}

void TestCompletion::wordThatCouldBeAnythingStandsAlone_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("nothing") << QString();
    QTest::newRow("one letter") << u"t"_s;
    QTest::newRow("no key begins so") << u"mutable"_s;
    QTest::newRow("behind a blank") << u"topic: "_s;
    QTest::newRow("no value fits") << u"is:xyz"_s;
    QTest::newRow("whole already") << u"is:buried"_s;
    QTest::newRow("a number") << u"flag:1"_s;
}

void TestCompletion::wordThatCouldBeAnythingStandsAlone()
{
    QFETCH(const QString, query);
    QVERIFY(!completionAt(query, query.size(), m_words));
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
