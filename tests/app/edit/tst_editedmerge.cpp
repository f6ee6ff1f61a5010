// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editedmerge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestEditedMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSideKeepsWhatItChanged_data();
    void eachSideKeepsWhatItChanged();
    void chosenTopicStays();
    void textsFollowTheNamesOfTheirFields_data();
    void textsFollowTheNamesOfTheirFields();
    void draftForOtherFieldsGoesBehindTheLast();
};

void TestEditedMerge::eachSideKeepsWhatItChanged_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QStringList>("typedTags");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QStringList>("nowTags");
    QTest::addColumn<QStringList>("merged");
    QTest::addColumn<QStringList>("mergedTags");
    QTest::addColumn<bool>("conflict");

    const QStringList was{u"a"_s, u"b"_s};
    const QStringList tags{u"x"_s, u"y"_s};
    QTest::newRow("nothing") << was << tags << was << tags << was << tags << false;
    QTest::newRow("different fields")
        << QStringList{u"mine"_s, u"b"_s} << tags << QStringList{u"a"_s, u"theirs"_s} << tags
        << QStringList{u"mine"_s, u"theirs"_s} << tags << false;
    QTest::newRow("the same field")
        << QStringList{u"mine"_s, u"b"_s} << tags << QStringList{u"theirs"_s, u"b"_s} << tags
        << QStringList{u"mine"_s, u"b"_s} << tags << true;
    QTest::newRow("the same field, alike")
        << QStringList{u"both"_s, u"b"_s} << tags << QStringList{u"both"_s, u"b"_s} << tags
        << QStringList{u"both"_s, u"b"_s} << tags << false;
    QTest::newRow("tags of both") << was << QStringList{u"x"_s, u"mine"_s} << was
                                  << QStringList{u"y"_s, u"theirs"_s} << was
                                  << QStringList{u"theirs"_s, u"mine"_s} << false;
}

void TestEditedMerge::eachSideKeepsWhatItChanged()
{
    QFETCH(QStringList, typed);
    QFETCH(QStringList, typedTags);
    QFETCH(QStringList, now);
    QFETCH(QStringList, nowTags);
    const EditedNote before{.note = {},
        .type = {},
        .fields = {u"a"_s, u"b"_s},
        .spare = {},
        .tags = {u"x"_s, u"y"_s},
        .topic = u"T"_s};
    EditedNote mine = before;
    mine.fields = typed;
    mine.tags = typedTags;
    EditedNote theirs = before;
    theirs.fields = now;
    theirs.tags = nowTags;
    const Merged all = merged(before, mine, theirs);
    QTEST(all.note.fields, "merged");
    QTEST(all.note.tags, "mergedTags");
    QTEST(all.hasConflict, "conflict");
}

void TestEditedMerge::chosenTopicStays()
{
    EditedNote before;
    before.topic = u"Old"_s;
    EditedNote moved = before;
    moved.topic = u"Elsewhere"_s;
    QCOMPARE(merged(before, before, moved).note.topic, u"Elsewhere"_s);
    QCOMPARE(merged(before, moved, before).note.topic, u"Elsewhere"_s);
}

void TestEditedMerge::textsFollowTheNamesOfTheirFields_data()
{
    QTest::addColumn<QStringList>("to");
    QTest::addColumn<QStringList>("carried");

    QTest::newRow("as they are") << QStringList{u"F"_s, u"B"_s} << QStringList{u"f"_s, u"b"_s};
    QTest::newRow("swapped") << QStringList{u"B"_s, u"F"_s} << QStringList{u"b"_s, u"f"_s};
    QTest::newRow("one added") << QStringList{u"New"_s, u"F"_s, u"B"_s}
                               << QStringList{QString(), u"f"_s, u"b"_s};
    QTest::newRow("one renamed") << QStringList{u"F"_s, u"Back"_s} << QStringList{u"f"_s, u"b"_s};
    QTest::newRow("one removed") << QStringList{u"B"_s} << QStringList{u"b"_s, u"f"_s};
}

void TestEditedMerge::textsFollowTheNamesOfTheirFields()
{
    QFETCH(QStringList, to);
    QTEST(carriedOver({u"f"_s, u"b"_s}, {u"F"_s, u"B"_s}, to), "carried");
}

void TestEditedMerge::draftForOtherFieldsGoesBehindTheLast()
{
    QCOMPARE(withDraft({u"a"_s, u"b"_s}, {u"a"_s, u"mine"_s, QString(), u"too"_s}),
        (QStringList{u"a"_s, u"b\n\nmine\n\ntoo"_s}));
    QCOMPARE(withDraft({QString()}, {u"mine"_s}), QStringList{u"mine"_s});
}

QTEST_GUILESS_MAIN(TestEditedMerge)
#include "tst_editedmerge.moc"
