// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/deckexporter.h"
#include "core/transfer/markdown/deckexport.h"
#include "core/transfer/openincoming.h"
#include "tests/app/study/profile.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

Result<QList<NoteId>> everything(Collection& collection)
{
    return notesBelow(collection, rootTopic);
}

} // namespace

class TestDeckExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksWhereToAndSaysWhatWasWritten();
    void endingMakesItAPackage();
    void folderTakesSchedulesWhenAsked();
    void packageTakesSchedulesWhenAsked();
    void endingMakesItATable_data();
    void endingMakesItATable();
    void wholeCollectionGoesOutForAnki();
    void partIsNeverAWholeCollection();
    void proposesANameThatIsNoPath();
    void saysWhatWasLeftOut();
    void folderWithSomethingInItIsRefused();
    void errorOfTheScopeIsPassedOn();
    void pageMayGoInTheMiddle();

private:
    [[nodiscard]] QString target() const { return m_profile->folder.filePath(u"My deck"_s); }

    test::EnglishPlurals m_plurals;
    std::unique_ptr<test::Profile> m_profile;
    std::unique_ptr<QWidget> m_page;
    DeckExporter* m_exporter = nullptr;
};

void TestDeckExporter::init()
{
    QCoreApplication::installTranslator(&m_plurals);
    m_profile = std::make_unique<test::Profile>();
    m_profile->add(u"Python / Lists"_s, u"One?"_s, u"1"_s);
    m_profile->add(u"Python / Lists"_s, u"Two?"_s, u"2"_s);
    m_page = std::make_unique<QWidget>();
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_exporter = new DeckExporter(m_profile->workspace, *m_page);
}

void TestDeckExporter::cleanup()
{
    m_page.reset();
    m_profile.reset();
    QCoreApplication::removeTranslator(&m_plurals);
}

void TestDeckExporter::asksWhereToAndSaysWhatWasWritten()
{
    QSignalSpy done(m_exporter, &DeckExporter::done);
    m_exporter->ask(u"Python"_s, everything);
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* name = dialog->findChild<QLineEdit*>();
    QVERIFY(name);
    QCOMPARE(name->text(), u"Python"_s);
    name->setText(target());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toString(), u"2 notes written to %1."_s.arg(target()));
    const auto deck = readDeck(target());
    QVERIFY(deck);
    QCOMPARE(deck->id, u"export.my-deck"_s);
    QCOMPARE(deck->name, u"Python"_s);
    QCOMPARE(deck->notes.size(), 2);
}

void TestDeckExporter::endingMakesItAPackage()
{
    QSignalSpy done(m_exporter, &DeckExporter::done);
    m_exporter->ask(u"Python"_s, everything);
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* name = dialog->findChild<QLineEdit*>();
    name->setText(target() + u".apkg"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toString(), u"2 notes written to %1.apkg."_s.arg(target()));
    const auto incoming = openIncoming(target() + u".apkg"_s, {.zone = QTimeZone::UTC});
    QVERIFY(incoming.has_value());
    QCOMPARE((*incoming)->head().notes, 2);
}

void TestDeckExporter::folderTakesSchedulesWhenAsked()
{
    m_profile->add(u"Python"_s, u"Three?"_s, u"3"_s, m_profile->due(10));
    QSignalSpy done(m_exporter, &DeckExporter::done);
    m_exporter->write(target(), everything);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(!QFile::exists(target() + u"/schedules"_s));
    m_exporter->write(target() + u"-2"_s, everything, DeckExporter::Form::FolderWithSchedules);
    QTRY_COMPARE(done.size(), 2);
    QVERIFY(QFile::exists(target() + u"-2/schedules/0001.jsonl"_s));
}

void TestDeckExporter::packageTakesSchedulesWhenAsked()
{
    m_profile->add(u"Python"_s, u"Three?"_s, u"3"_s, m_profile->due(10));
    QSignalSpy done(m_exporter, &DeckExporter::done);
    for (const bool withSchedules : {false, true}) {
        m_exporter->write(target(), everything,
            withSchedules ? DeckExporter::Form::PackageWithSchedules : DeckExporter::Form::Package);
        QTRY_COMPARE(done.size(), withSchedules ? 2 : 1);
        const auto incoming = openIncoming(target(), {.zone = QTimeZone::UTC});
        QVERIFY(incoming.has_value());
        QCOMPARE((*incoming)->head().hasSchedule, withSchedules);
    }
}

void TestDeckExporter::endingMakesItATable_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("commas") << u".csv"_s << "#separator:comma\r\n"_ba;
    QTest::newRow("tabs") << u".TSV"_s << "#separator:tab\n"_ba;
}

void TestDeckExporter::endingMakesItATable()
{
    QFETCH(QString, ending);
    QSignalSpy done(m_exporter, &DeckExporter::done);
    m_exporter->ask(u"Python"_s, everything);
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* name = dialog->findChild<QLineEdit*>();
    name->setText(target() + ending);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toString(), u"2 notes written to %1%2."_s.arg(target(), ending));
    QFile file(target() + ending);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTEST(file.readLine(), "begin");
}

void TestDeckExporter::wholeCollectionGoesOutForAnki()
{
    m_profile->add(u"Python"_s, u"Three?"_s, u"3"_s, m_profile->due(10));
    QSignalSpy done(m_exporter, &DeckExporter::done);
    m_exporter->ask(u"My collection"_s);
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->nameFilters().size(), 6);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* name = dialog->findChild<QLineEdit*>();
    name->setText(target() + u".colpkg"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toString(), u"3 notes written to %1.colpkg."_s.arg(target()));
    const auto incoming = openIncoming(target() + u".colpkg"_s, {.zone = QTimeZone::UTC});
    QVERIFY(incoming.has_value());
    QCOMPARE((*incoming)->head().notes, 3);
    QVERIFY((*incoming)->head().hasSchedule);
}

/// In Anki it would take the place of everything there.
void TestDeckExporter::partIsNeverAWholeCollection()
{
    m_exporter->ask(u"Python"_s, everything);
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QStringList forms = dialog->nameFilters();
    QVERIFY(std::ranges::none_of(
        forms, [](const QString& form) { return form.contains(u"colpkg"_s); }));
}

void TestDeckExporter::proposesANameThatIsNoPath()
{
    m_exporter->ask(u"../CI/CD: \"a\tb\""_s, everything);
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit*>()->text(), u"-CI-CD- \"a-b\""_s);
}

void TestDeckExporter::saysWhatWasLeftOut()
{
    m_profile->add(u"Python"_s, u"No deletion"_s, {}, Unseen{}, u"cloze");
    m_profile->add(u"Python"_s, u"![it](gone.png)"_s, u"3"_s);
    QSignalSpy done(m_exporter, &DeckExporter::done);
    m_exporter->write(target(), everything);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toString(),
        u"3 notes written to %1. 1 note left out: they make no card, or a deck of text cannot "
        "hold them. 1 file missing, or named like another one."_s.arg(target()));
}

void TestDeckExporter::folderWithSomethingInItIsRefused()
{
    QVERIFY(QDir().mkpath(target() + u"/kept"_s));
    QSignalSpy failed(m_exporter, &DeckExporter::failed);
    m_exporter->write(target(), everything);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::FolderNotEmpty);
    QCOMPARE(
        QDir(target()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"kept"_s});
}

void TestDeckExporter::errorOfTheScopeIsPassedOn()
{
    QSignalSpy failed(m_exporter, &DeckExporter::failed);
    m_exporter->write(
        target(), [](Collection& collection) { return notesBelow(collection, TopicId{77}); });
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::NotFound);
    QVERIFY(!QDir(target()).exists());
}

void TestDeckExporter::pageMayGoInTheMiddle()
{
    QSemaphore gone;
    m_exporter->write(target(), [&gone](Collection& collection) {
        gone.acquire();
        return everything(collection);
    });
    m_page.reset();
    m_exporter = nullptr;
    gone.release();
    m_profile->ask([](Collection&) { return Result<int>(0); });
    QCoreApplication::processEvents();
    QVERIFY(!QDir(target()).exists()); // what asked for it is gone
}

QTEST_MAIN(TestDeckExporter)
#include "tst_deckexporter.moc"
