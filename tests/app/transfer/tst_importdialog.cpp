// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/comparisonpane.h"
#include "app/transfer/importdialog.h"
#include "app/transfer/importer.h"
#include "app/transfer/importmodel.h"
#include "app/widgets/button.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/label.h"
#include "tests/app/study/profile.h"
#include "tests/support/madeincoming.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QRadioButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTreeView>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace reprise;
using reprise::test::MadeIncoming;

namespace {

using State = ImportDialog::State;
using Fill = std::function<void(MadeIncoming&)>;

ImportJob::Open fileOf(const Fill& fill)
{
    return [fill](const OpenOptions&) -> Readable<std::unique_ptr<Incoming>> {
        auto file = std::make_unique<MadeIncoming>();
        fill(*file);
        return file;
    };
}

void addTwo(MadeIncoming& file)
{
    file.add(u"a"_s, u"One?"_s, u"first"_s);
    file.add(u"b"_s, u"Two?"_s, u"2"_s);
}

void changeFirst(MadeIncoming& file)
{
    addTwo(file);
    file.notes[0].fields[1] = u"theirs"_s;
    file.notes[0].modifiedMs += 60'000;
}

template <typename Widget>
Widget* named(QWidget& parent, const QString& name)
{
    for (Widget* widget : parent.findChildren<Widget*>()) {
        if (widget->isVisible() && widget->accessibleName() == name) {
            return widget;
        }
    }
    return nullptr;
}

Button* button(QWidget& parent, const QString& text)
{
    for (Button* button : parent.findChildren<Button*>()) {
        if (button->isVisible() && button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

bool says(QWidget& parent, const QString& text)
{
    return std::ranges::any_of(parent.findChildren<QLabel*>(),
        [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fileIsShownThenBroughtIn();
    void nothingNewCannotBeImported();
    void chosenFieldsAreTaken();
    void allConflictsAreAnsweredAtOnce();
    void deletedNoteComesBackWhenChosen();
    void schedulesComeOnlyWhenAsked();
    void rejectedNotesSayWhy();
    void refusedFileChangesNothing();
    void largeFileIsReadWhenAllowed();
    void columnsOfATableCanBeChosen();
    void encodingIsAskedForWhereItIsUnsure();
    void cancelledImportKeepsTheChoices();
    void closingWhileReadingGivesUp();
    void droppedFilesAreOpened();
    void modelIsSound();

private:
    ImportDialog* open(const ImportJob::Open& file);
    ImportDialog* openTable(const QByteArray& bytes);
    static void choose(ImportDialog& dialog, const QString& box, const QString& text);
    void bringIn(const Fill& fill);
    void writeBack(const QString& guid, const QString& back);
    [[nodiscard]] QStringList fieldsOf(const QString& guid);
    [[nodiscard]] qint64 countNotes();

    test::EnglishPlurals m_plurals;
    std::unique_ptr<test::Profile> m_profile;
    std::unique_ptr<QWidget> m_window;
};

void TestImportDialog::init()
{
    QCoreApplication::installTranslator(&m_plurals);
    m_profile = std::make_unique<test::Profile>();
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

void TestImportDialog::cleanup()
{
    m_window.reset();
    m_profile.reset();
    QCoreApplication::removeTranslator(&m_plurals);
}

ImportDialog* TestImportDialog::open(const ImportJob::Open& file)
{
    auto* dialog = new ImportDialog(m_profile->workspace, u"deck.apkg"_s, file, m_window.get());
    dialog->show();
    (void)QTest::qWaitForWindowActive(dialog); // its keys are shortcuts
    return dialog;
}

void TestImportDialog::bringIn(const Fill& fill)
{
    ImportDialog* const dialog = open(fileOf(fill));
    QTRY_COMPARE(dialog->state(), State::Preview);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(dialog->state(), State::Report);
    dialog->reject();
}

void TestImportDialog::writeBack(const QString& guid, const QString& back)
{
    m_profile->ask([&](Collection& collection) {
        return collection.notes().byGuid(guid).and_then([&](std::optional<Note> note) {
            note->fields[1] = back;
            note->modifiedMs += 30'000;
            return collection.notes().update(*note).transform([] { return 0; });
        });
    });
}

QStringList TestImportDialog::fieldsOf(const QString& guid)
{
    return m_profile->ask([&](Collection& collection) {
        return collection.notes().byGuid(guid).transform(
            [](const std::optional<Note>& note) { return note ? note->fields : QStringList(); });
    });
}

qint64 TestImportDialog::countNotes()
{
    return m_profile->ask([](Collection& collection) { return collection.notes().count(); });
}

void TestImportDialog::fileIsShownThenBroughtIn()
{
    ImportDialog* const dialog = open(fileOf(addTwo));
    QTRY_COMPARE(dialog->state(), State::Preview);
    QVERIFY(says(*dialog, u"Import “deck.apkg”"_s));
    QVERIFY(says(*dialog, u"2 notes, from made"_s));
    QVERIFY(button(*dialog, u"Import 2 notes"_s));
    QVERIFY(named<QAbstractButton>(*dialog, u"2 new"_s));
    QTRY_VERIFY(says(*dialog, u"first"_s));
    QCOMPARE(countNotes(), 0);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(dialog->state(), State::Report);
    QCOMPARE(countNotes(), 2);
    QVERIFY(says(*dialog, u"A backup was made first"_s));
    QSignalSpy shown(dialog, &ImportDialog::showRequested);
    QTest::mouseClick(button(*dialog, u"Show in Browse"_s), Qt::LeftButton);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().toString(), u"deck:\"Deck\""_s);
}

void TestImportDialog::nothingNewCannotBeImported()
{
    bringIn(addTwo);
    ImportDialog* const dialog = open(fileOf(addTwo));
    QTRY_COMPARE(dialog->state(), State::Preview);
    const Button* const action = button(*dialog, u"Nothing new"_s);
    QVERIFY(action);
    QVERIFY(!action->isEnabled());
}

void TestImportDialog::chosenFieldsAreTaken()
{
    bringIn(addTwo);
    writeBack(u"a"_s, u"mine"_s);
    ImportDialog* const dialog = open(fileOf(changeFirst));
    QTRY_COMPARE(dialog->state(), State::Preview);
    QVERIFY(button(*dialog, u"Nothing new"_s)); // what is in conflict stays by itself
    QTRY_VERIFY(named<QRadioButton>(*dialog, u"Back of the file"_s));
    QVERIFY(named<QRadioButton>(*dialog, u"Your Back"_s)->isChecked());
    named<QRadioButton>(*dialog, u"Your Back"_s)->setFocus();
    QTest::keyClick(named<QRadioButton>(*dialog, u"Your Back"_s), Qt::Key_Right);
    QTRY_VERIFY(button(*dialog, u"Import 1 note"_s));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(dialog->state(), State::Report);
    QCOMPARE(fieldsOf(u"a"_s), (QStringList{u"One?"_s, u"theirs"_s}));
}

void TestImportDialog::allConflictsAreAnsweredAtOnce()
{
    bringIn(addTwo);
    writeBack(u"a"_s, u"mine"_s);
    ImportDialog* const dialog = open(fileOf(changeFirst));
    QTRY_COMPARE(dialog->state(), State::Preview);
    QTest::mouseClick(button(*dialog, u"Take the file's"_s), Qt::LeftButton);
    QVERIFY(button(*dialog, u"Import 1 note"_s));
    QTest::mouseClick(button(*dialog, u"Keep mine"_s), Qt::LeftButton);
    QVERIFY(button(*dialog, u"Nothing new"_s));
    QTest::mouseClick(button(*dialog, u"Take the newer"_s), Qt::LeftButton); // by half a minute
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(dialog->state(), State::Report);
    QCOMPARE(fieldsOf(u"a"_s).at(1), u"theirs"_s);
}

void TestImportDialog::deletedNoteComesBackWhenChosen()
{
    bringIn(addTwo);
    m_profile->ask([](Collection& collection) {
        return collection.notes().byGuid(u"a"_s).and_then(
            [&](const std::optional<Note>& note) { return collection.notes().remove({note->id}); });
    });
    ImportDialog* const dialog = open(fileOf(addTwo));
    QTRY_COMPARE(dialog->state(), State::Preview);
    QTRY_VERIFY(named<QRadioButton>(*dialog, u"Note of the file"_s));
    named<QRadioButton>(*dialog, u"Note of the file"_s)->setChecked(true);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(dialog->state(), State::Report);
    QCOMPARE(countNotes(), 2);
}

void TestImportDialog::schedulesComeOnlyWhenAsked()
{
    const auto studied = [](MadeIncoming& file) {
        addTwo(file);
        file.made.hasSchedule = true;
        file.cards[0].progress = Schedule{6, 250, 2, 0, StudyDay{20'000}, StudyDay{19'994}};
    };
    ImportDialog* const dialog = open(fileOf(studied));
    QTRY_COMPARE(dialog->state(), State::Preview);
    QCheckBox* box = nullptr;
    for (QCheckBox* one : dialog->findChildren<QCheckBox*>()) {
        box = one->text() == "Import schedules and history"_L1 ? one : box;
    }
    QVERIFY(box && box->isVisible() && !box->isChecked());
    QTest::keyClick(box, Qt::Key_Space);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(dialog->state(), State::Report);
    QCOMPARE(m_profile->ask([](Collection& collection) {
        return collection.database().number(u"SELECT count(*) FROM cards WHERE interval = 6"_s);
    }),
        1);
}

void TestImportDialog::rejectedNotesSayWhy()
{
    ImportDialog* const dialog = open(fileOf([](MadeIncoming& file) {
        file.made.listsCards = false;
        file.add(u"a"_s, {}, u"answer"_s);
    }));
    QTRY_COMPARE(dialog->state(), State::Preview);
    QVERIFY(named<QAbstractButton>(*dialog, u"1 rejected"_s));
    const auto* list = dialog->findChild<QTreeView*>();
    QCOMPARE(list->currentIndex().data().toString(), u"row 1"_s);
    QVERIFY(!list->currentIndex().data(ImportModel::DetailRole).toString().isEmpty());
}

void TestImportDialog::refusedFileChangesNothing()
{
    ImportDialog* const dialog =
        open([](const OpenOptions&) -> Readable<std::unique_ptr<Incoming>> {
            return unreadable(u"not-a-package"_s);
        });
    QTRY_COMPARE(dialog->state(), State::Refused);
    QVERIFY(says(*dialog, u"Nothing was changed."_s));
    const auto* const sentence = dialog->findChild<EmptyState*>()->findChild<Label*>();
    QTRY_VERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
    QVERIFY(button(*dialog, u"Close"_s)->hasFocus());
    QVERIFY(!button(*dialog, u"Allow It to Be Larger"_s));
    QCOMPARE(countNotes(), 0);
}

ImportDialog* TestImportDialog::openTable(const QByteArray& bytes)
{
    const QString path = m_profile->folder.filePath(u"table.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return nullptr;
    }
    file.close();
    ImportDialog* const dialog = open(ImportJob::file(path));
    // The path may become known after the file was read.
    (void)QTest::qWaitFor([&] { return dialog->state() != State::Reading; });
    dialog->setPath(path);
    return dialog;
}

void TestImportDialog::choose(ImportDialog& dialog, const QString& box, const QString& text)
{
    auto* const combo = named<QComboBox>(dialog, box);
    QVERIFY2(combo, qPrintable(box));
    const int index = combo->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
    Q_EMIT combo->textActivated(text);
}

void TestImportDialog::columnsOfATableCanBeChosen()
{
    ImportDialog* const dialog = openTable("1,yes,why,x\n2,no,when,y\n");
    QTRY_COMPARE(dialog->state(), State::Preview);
    QTest::mouseClick(button(*dialog, u"Columns…"_s), Qt::LeftButton);
    QTRY_COMPARE(dialog->state(), State::Columns);
    QVERIFY(says(*dialog, u"yes · no"_s));
    choose(*dialog, u"Note type"_s, u"Basic"_s);
    choose(*dialog, u"What “Column 1” becomes"_s, u"Nothing"_s);
    choose(*dialog, u"What “Column 2” becomes"_s, u"Field “Back”"_s);
    choose(*dialog, u"What “Column 3” becomes"_s, u"Field “Front”"_s);
    choose(*dialog, u"What “Column 4” becomes"_s, u"Tags"_s);
    QTest::mouseClick(button(*dialog, u"Show the Notes"_s), Qt::LeftButton);
    QTRY_COMPARE(dialog->state(), State::Preview);
    QTest::mouseClick(button(*dialog, u"Import 2 notes"_s), Qt::LeftButton);
    QTRY_COMPARE(dialog->state(), State::Report);
    const Note note = m_profile->ask([](Collection& collection) {
        return collection.notes().idsAfter(NoteId{0}, 1).and_then([&](const QList<NoteId>& ids) {
            return required(collection.notes().note(ids.first()), u"note"_s);
        });
    });
    QCOMPARE(note.fields, (QStringList{u"why"_s, u"yes"_s}));
    QCOMPARE(note.tags, QStringList(u"x"_s));
}

void TestImportDialog::encodingIsAskedForWhereItIsUnsure()
{
    ImportDialog* const dialog = openTable("gr\xFC"
                                           "n,green\nblau,blue\n");
    QTRY_COMPARE(dialog->state(), State::Refused);
    QTest::mouseClick(button(*dialog, u"Columns…"_s), Qt::LeftButton);
    QTRY_COMPARE(dialog->state(), State::Columns);
    QVERIFY(!button(*dialog, u"Show the Notes"_s)->isEnabled());
    choose(*dialog, u"Encoding"_s, u"ISO-8859-1"_s);
    choose(*dialog, u"Cells are separated by"_s, u"Comma"_s);
    QTRY_VERIFY(says(*dialog, u"grün · blau"_s));
    QTest::mouseClick(button(*dialog, u"Show the Notes"_s), Qt::LeftButton);
    QTRY_COMPARE(dialog->state(), State::Preview);
    QTest::mouseClick(button(*dialog, u"Import 2 notes"_s), Qt::LeftButton);
    QTRY_COMPARE(dialog->state(), State::Report);
    QCOMPARE(countNotes(), 2);
}

void TestImportDialog::largeFileIsReadWhenAllowed()
{
    ImportDialog* const dialog =
        open([](const OpenOptions& options) -> Readable<std::unique_ptr<Incoming>> {
            if (!options.isLarge) {
                return unreadable(u"too-large"_s, {}, u"1073741824"_s);
            }
            auto file = std::make_unique<MadeIncoming>();
            addTwo(*file);
            return file;
        });
    QTRY_COMPARE(dialog->state(), State::Refused);
    QTest::mouseClick(button(*dialog, u"Allow It to Be Larger"_s), Qt::LeftButton);
    QTRY_COMPARE(dialog->state(), State::Preview);
}

void TestImportDialog::cancelledImportKeepsTheChoices()
{
    ImportDialog* const dialog = open(fileOf([](MadeIncoming& file) {
        for (int i = 0; i < 600; ++i) {
            file.add(QString::number(i), u"Front?"_s);
        }
    }));
    QTRY_COMPARE(dialog->state(), State::Preview);
    QSemaphore held;
    m_profile->hold(held);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(dialog->state(), State::Importing);
    QTest::mouseClick(button(*dialog, u"Cancel"_s), Qt::LeftButton);
    held.release();
    QTRY_COMPARE(dialog->state(), State::Preview);
    QVERIFY(button(*dialog, u"Import 600 notes"_s));
    QCOMPARE(countNotes(), 0);
}

void TestImportDialog::closingWhileReadingGivesUp()
{
    QSemaphore held;
    std::atomic<bool> isReading = false;
    std::atomic<bool> wasCancelled = false;
    const QPointer<ImportDialog> dialog =
        open([&](const OpenOptions& options) -> Readable<std::unique_ptr<Incoming>> {
            isReading = true;
            held.acquire();
            wasCancelled = options.isCancelled();
            return unreadable(u"cancelled"_s);
        });
    QTRY_VERIFY(isReading);
    QTest::keyClick(dialog, Qt::Key_Escape);
    held.release();
    QTRY_VERIFY(dialog.isNull());
    QVERIFY(wasCancelled);
}

void TestImportDialog::droppedFilesAreOpened()
{
    Importer importer(m_profile->workspace, *m_window);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_profile->folder.filePath(u"none.apkg"_s))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(
        QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier, QEvent::Drop);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(drop.isAccepted());
    auto* dialog = m_window->findChild<ImportDialog*>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->state(), State::Refused);
    QVERIFY(says(*dialog, u"none.apkg"_s));
    dialog->reject();
    QTRY_VERIFY(m_window->findChild<ImportDialog*>() == nullptr);

    // Several wait for one another.
    data.setUrls({QUrl::fromLocalFile(m_profile->folder.filePath(u"one.csv"_s)),
        QUrl::fromLocalFile(m_profile->folder.filePath(u"two.csv"_s))});
    QDragEnterEvent again(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &again);
    QDropEvent both(
        QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier, QEvent::Drop);
    QCoreApplication::sendEvent(m_window.get(), &both);
    for (const QString& name : {u"one.csv"_s, u"two.csv"_s}) {
        QTRY_COMPARE(m_window->findChildren<ImportDialog*>().size(), 1);
        dialog = m_window->findChild<ImportDialog*>();
        QTRY_COMPARE(dialog->state(), State::Refused);
        QVERIFY(says(*dialog, name));
        const QPointer<ImportDialog> closed = dialog;
        dialog->reject();
        QTRY_VERIFY(!closed);
    }
    QVERIFY(m_window->findChild<ImportDialog*>() == nullptr);

    QMimeData elsewhere;
    elsewhere.setUrls({QUrl(u"https://example.org/deck.apkg"_s)});
    QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &elsewhere, Qt::LeftButton, Qt::NoModifier);
    other.setAccepted(false);
    QCoreApplication::sendEvent(m_window.get(), &other);
    QVERIFY(!other.isAccepted());
}

void TestImportDialog::modelIsSound()
{
    MadeIncoming file;
    addTwo(file);
    const auto ahead = readAhead(file, [](double) { return true; });
    QVERIFY(ahead.has_value());
    ImportPreview preview;
    preview.notes = {{.outcome = NoteOutcome::Conflict, .differs = {false, true, true}},
        {.outcome = NoteOutcome::New}};
    ImportModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPreview(file.head(), *ahead, preview);
    const QModelIndex conflicts = model.groupIndex(ImportModel::Group::Conflict);
    QCOMPARE(model.rowCount(conflicts), 1);
    QCOMPARE(conflicts.data().toString(), u"In conflict"_s);
    const QModelIndex first = model.index(0, 0, conflicts);
    QCOMPARE(first.data().toString(), u"One?"_s);
    QCOMPARE(
        first.data(ImportModel::DetailRole).toString(), u"Changed on both sides: Back, tags"_s);
    QCOMPARE(model.noteAt(first), std::optional<qsizetype>(0));
    QCOMPARE(model.noteAt(conflicts), std::nullopt);
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
