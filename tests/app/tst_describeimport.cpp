// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe.h"
#include "app/describeimport.h"
#include "core/transfer/anki/finding.h"
#include "core/transfer/merge.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using anki::FindingCode;

class TestDescribeImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeOfAPackageHasItsSentence();
    void everyOtherCodeHasItsSentence_data();
    void everyOtherCodeHasItsSentence();
    void detailsAreShown_data();
    void detailsAreShown();
    void unknownCodesSayWhatTheyCan();
    void failuresSayWhere();
};

void TestDescribeImport::everyCodeOfAPackageHasItsSentence()
{
    QSet<QString> words;
    QSet<QString> sentences;
    constexpr auto last = static_cast<int>(FindingCode::TextNotUtf8);
    for (int code = 0; code <= last; ++code) {
        const QString word = anki::wordOf(static_cast<FindingCode>(code));
        QVERIFY2(!word.isEmpty(), qPrintable(QString::number(code)));
        words.insert(word);
        const QString sentence = describe(ImportFinding{word, {}, u"17"_s});
        QVERIFY2(sentence != u"17"_s && !sentence.contains(u"%1"_s), qPrintable(word));
        sentences.insert(sentence);
    }
    QCOMPARE(words.size(), last + 1);
    QCOMPARE(sentences.size(), last + 1);
}

void TestDescribeImport::everyOtherCodeHasItsSentence_data()
{
    QTest::addColumn<QString>("code");
    for (const char* code : {"format-unknown", "guid-repeated", "no-cards", "media-missing",
             "media-remote", "html-dropped", "media-name-used-twice", "older-version",
             "encoding-unsure", "encoding-unknown", "quote-unclosed", "row-too-large",
             "too-many-names", "xml-malformed", "xml-too-deep", "xml-entities", "too-many-elements",
             "separator-unknown", "reviews-in-future", "file-changed", "read-as-html",
             "answer-missing", "text-outside-card", "note-type-guessed", "row-too-long",
             "first-field-empty", "row-is-comment"}) {
        QTest::newRow(code) << QString::fromLatin1(code);
    }
}

void TestDescribeImport::everyOtherCodeHasItsSentence()
{
    QFETCH(const QString, code);
    const QString sentence = describe(ImportFinding{code, {}, u"17"_s});
    QVERIFY(sentence.size() > 20);
    QVERIFY(!sentence.contains(u"%1"_s));
}

void TestDescribeImport::detailsAreShown_data()
{
    QTest::addColumn<ImportFinding>("finding");
    QTest::addColumn<QString>("part");
    QTest::newRow("a name") << ImportFinding{u"media-missing"_s, {}, u"a%1b%2.png"_s}
                            << u"“a%1b%2.png”"_s;
    QTest::newRow("bytes") << ImportFinding{u"too-large"_s, {}, u"1073741824"_s}
                           << QLocale().formattedDataSize(1'073'741'824);
    QTest::newRow("a long one") << ImportFinding{u"guid-repeated"_s, {}, QString(600, u'x')}
                                << u"“"_s + QString(499, u'x') + u"…”"_s;
    QTest::newRow("parts") << ImportFinding{u"html-dropped"_s, u"Basic"_s, u"script form"_s}
                           << QLocale().createSeparatedList({u"scripts"_s, u"forms"_s});
    QTest::newRow("none") << ImportFinding{u"value-clamped"_s, u"cards 7"_s, {}}
                          << u"A value was"_s;
    QTest::newRow("a column") << ImportFinding{u"value-clamped"_s, u"cards 7"_s, u"ivl"_s}
                              << u"“ivl” was"_s;
}

void TestDescribeImport::detailsAreShown()
{
    QFETCH(const ImportFinding, finding);
    QFETCH(const QString, part);
    const QString sentence = describe(finding);
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestDescribeImport::unknownCodesSayWhatTheyCan()
{
    QCOMPARE(describe(ImportFinding{u"from-tomorrow"_s, {}, u"in short"_s}), u"in short"_s);
    QCOMPARE(describe(ImportFinding{u"from-tomorrow"_s, u"p"_s, {}}), u"from-tomorrow"_s);
}

void TestDescribeImport::failuresSayWhere()
{
    const ImportFinding finding{u"table-missing"_s, u"notes"_s, {}};
    QCOMPARE(describe(ImportFailure{finding, {}}), u"notes: "_s + describe(finding));
    QCOMPARE(placed(u"12"_s, u"Bad."_s), u"Line 12: Bad."_s);
    QCOMPARE(placed(u"12:5"_s, u"Bad."_s), u"Line 12, column 5: Bad."_s);
    QCOMPARE(placed(u"a.md:12"_s, u"Bad."_s), u"a.md:12: Bad."_s);
    QCOMPARE(placed(QString(), u"Bad."_s), u"Bad."_s);
    const Error full{ErrorCode::DiskFull, {}};
    QCOMPARE(describe(ImportFailure{{}, full}), describe(full));
}

QTEST_GUILESS_MAIN(TestDescribeImport)
#include "tst_describeimport.moc"
