// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/cardview.h"
#include "app/edit/cardpreview.h"
#include "app/edit/editorfoot.h"
#include "app/edit/editorhead.h"
#include "app/edit/editorwindow.h"
#include "app/edit/fieldedit.h"
#include "app/edit/fieldspane.h"
#include "app/edit/tagfield.h"
#include "app/notetypes/typechangedialog.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/edit/notes.h"
#include "core/edit/originals.h"
#include "tests/app/edit/editorfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestEditorWindow : public test::EditorFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { start(); }
    void cleanup() { end(); }

    void editedFrontIsPreviewedSavedAndUndone();
    void twoNotesInARow();
    void keysWhileANoteIsAddedAreTheNextOnes_data();
    void keysWhileANoteIsAddedAreTheNextOnes();
    void openCompletionIsTakenWithTheNote();
    void newTopicIsMade();
    void noteWithoutTopicIsNotAdded();
    void emptyFrontIsRefusedAndNothingIsLost();
    void refusedSaveKeepsTheText();
    void sameFrontIsNoticed();
    void pictureGoesIntoTheMediaFolder();
    void droppedPictureGoesWhereItIsDropped();
    void fileThatIsNoPictureIsRefused();
    void clozesAreNumbered();
    void originalIsBroughtBack();
    void typeOfANewNoteCanBeChangedBack();
    void noteGetsAnotherTypeByATable();
    void changedNoteKeepsItsTypeUntilItIsSaved();
    void movedCardsAreInTheNewTopic();
    void htmlNoteIsEditedAsHtml();
    void narrowWindowHasTheViewsBehindTabs();
    void tabGoesFromFieldsToSave();
    void escapeClosesTheCompletionFirst();
    void everythingHasAName();
};

void TestEditorWindow::initTestCase()
{
    QCoreApplication::installTranslator(new test::EnglishPlurals);
    QAccessible::setActive(true);
}

void TestEditorWindow::editedFrontIsPreviewedSavedAndUndone()
{
    open({.card = m_card});
    QCOMPARE(field(0).toPlainText(), u"Front text"_s);
    QTRY_VERIFY(previewed().contains(u"Front text"_s));
    type(0, u"Other front"_s);
    QTRY_VERIFY(previewed().contains(u"Other front"_s));
    QVERIFY(previewed().contains(u"Back text"_s));
    QVERIFY(m_editor->isWindowModified());
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    QTRY_VERIFY(m_editor.isNull()); // it has closed itself
    QCOMPARE(note(m_card).fields, (QStringList{u"Other front"_s, u"Back text"_s}));
    const auto undone = m_profile->ask([](Collection& in) { return in.undo(); });
    QCOMPARE(undone->name, QString(step::editNote));
    QCOMPARE(note(m_card).fields, (QStringList{u"Front text"_s, u"Back text"_s}));
}

void TestEditorWindow::twoNotesInARow()
{
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    auto* tags = m_editor->findChild<TagField*>();
    tags->line()->setFocus();
    QTest::keyClicks(tags->line(), u"level::mid"_s);
    addNote(u"One"_s);
    QVERIFY(m_editor);
    QCOMPARE(field(0).toPlainText(), QString());
    QVERIFY(field(0).hasFocus());
    QCOMPARE(tags->tags(), QStringList{u"level::mid"_s});
    addNote(u"Two"_s);
    const auto notes = m_profile->ask([](Collection& in) { return in.notes().all(); });
    QCOMPARE(notes.size(), 3);
    QCOMPARE(notes.at(1).fields.first(), u"One"_s);
    QCOMPARE(notes.at(2).fields.first(), u"Two"_s);
    QCOMPARE(notes.at(2).tags, QStringList{u"level::mid"_s});
    QVERIFY(notes.at(1).guid != notes.at(2).guid);
    const auto topic = m_profile->topic(u"Python / Lists"_s);
    const auto cards = m_profile->ask([](Collection& in) { return in.cards().all(); });
    QVERIFY(std::ranges::all_of(cards, [topic](const Card& card) { return card.topic == topic; }));
    QCOMPARE(drafts().size(), 0);
}

void TestEditorWindow::keysWhileANoteIsAddedAreTheNextOnes_data()
{
    QTest::addColumn<int>("cursor");
    QTest::addColumn<QStringList>("left");

    QTest::newRow("at its end") << 4 << QStringList{u"Two"_s, QString()};
    QTest::newRow("within it") << 1 << QStringList{u"One"_s, u"bTwoack"_s};
}

void TestEditorWindow::keysWhileANoteIsAddedAreTheNextOnes()
{
    QFETCH(int, cursor);
    QFETCH(QStringList, left);
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    type(0, u"One"_s);
    type(1, u"back"_s);
    QTextCursor at = field(1).textCursor();
    at.setPosition(cursor);
    field(1).setTextCursor(at);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    QSemaphore typed;
    m_profile->hold(typed); // so that the answer cannot be there before
    key(Qt::Key_Return);
    QTest::keyClicks(&field(1), u"Two"_s);
    const bool isEarly = saved.isEmpty();
    typed.release();
    QVERIFY(isEarly);
    QTRY_VERIFY(!saved.isEmpty());
    const QStringList texts{field(0).toPlainText(), field(1).toPlainText()};
    QCOMPARE(texts, left);
    QVERIFY(m_editor->isWindowModified());
    const auto notes = m_profile->ask([](Collection& in) { return in.notes().all(); });
    QCOMPARE(notes.last().fields, (QStringList{u"One"_s, u"back"_s}));
    m_editor->close();
    QTRY_COMPARE(drafts().size(), 1);
    QCOMPARE(drafts().first().fields, left);
}

void TestEditorWindow::openCompletionIsTakenWithTheNote()
{
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    type(0, u"One"_s);
    QLineEdit* line = m_editor->findChild<TagField*>()->line();
    line->setFocus();
    QTest::keyClicks(line, u"entr"_s);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!saved.isEmpty());
    QVERIFY(QApplication::activePopupWidget() == nullptr);
    QCOMPARE(m_editor->focusWidget(), &field(0));
    QCOMPARE(line->text(), QString());
    QCOMPARE(m_editor->findChild<TagField*>()->tags(), QStringList{u"entr"_s});
    const auto notes = m_profile->ask([](Collection& in) { return in.notes().all(); });
    QCOMPARE(notes.last().tags, QStringList{u"entr"_s});
}

void TestEditorWindow::newTopicIsMade()
{
    open({});
    auto* topics = m_editor->findChild<EditorHead*>()->topicBox();
    topics->setFocus();
    topics->lineEdit()->selectAll();
    QTest::keyClicks(topics->lineEdit(), u"Python / Sets / Hashing"_s);
    addNote(u"One"_s);
    const auto topic = m_profile->topic(u"Python / Sets / Hashing"_s);
    QCOMPARE(m_profile->ask([](Collection& in) { return in.cards().all(); }).last().topic, topic);
    // One step of undo takes both back.
    m_profile->ask([](Collection& in) { return in.undo(); });
    QCOMPARE(m_profile->ask([](Collection& in) { return in.notes().count(); }), 1);
    const auto left = m_profile->ask([](Collection& in) { return in.topics().all(); });
    QVERIFY(!std::ranges::contains(left, u"Sets"_s, &Topic::name));
}

void TestEditorWindow::noteWithoutTopicIsNotAdded()
{
    open({});
    type(0, u"One"_s);
    key(Qt::Key_Return);
    QVERIFY(warning().contains(u"topic"_s));
    QVERIFY(m_editor->findChild<EditorHead*>()->topicBox()->lineEdit()->hasFocus());
    QCOMPARE(m_profile->ask([](Collection& in) { return in.notes().count(); }), 1);
}

void TestEditorWindow::emptyFrontIsRefusedAndNothingIsLost()
{
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    type(1, u"Only a back"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(warning().startsWith(u"Not saved"_s));
    QCOMPARE(field(1).toPlainText(), u"Only a back"_s);
    QCOMPARE(drafts().size(), 1); // at once: the window may be gone when it is refused
}

void TestEditorWindow::refusedSaveKeepsTheText()
{
    open({.card = m_card});
    type(0, u"Other"_s);
    m_profile->refuseChanges(true);
    key(Qt::Key_Return);
    QTRY_VERIFY(warning().startsWith(u"Not saved"_s));
    QCOMPARE(field(0).toPlainText(), u"Other"_s);
    m_profile->refuseChanges(false);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(note(m_card).fields.first(), u"Other"_s);
}

void TestEditorWindow::sameFrontIsNoticed()
{
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    QSignalSpy asked(m_editor, &EditorWindow::showRequested);
    Button* show = nullptr;
    for (Button* button : m_editor->findChildren<Button*>()) {
        if (button->text() == u"Show"_s) {
            show = button;
        }
    }
    QVERIFY(show && !show->isVisible());
    type(0, u" FRONT text"_s);
    QTRY_VERIFY(show->isVisible());
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"nid:1"_s);
    QTest::keyClicks(&field(0), u"!"_s);
    QTRY_VERIFY(!show->isVisible());
    // A note is no duplicate of itself.
    open({.card = m_card});
    type(0, u"Front text"_s);
    QTRY_VERIFY(previewed().contains(u"Front text"_s));
    QVERIFY(!m_editor->findChild<FieldsPane*>()->findChild<Button*>()->isVisible());
}

void TestEditorWindow::pictureGoesIntoTheMediaFolder()
{
    open({.card = m_card});
    QImage red(40, 30, QImage::Format_RGB32);
    red.fill(Qt::red);
    const QString file = m_profile->folder.filePath(u"a b.png"_s);
    QVERIFY(red.save(file));
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(file)});
    QApplication::clipboard()->setMimeData(data);
    field(1).setFocus();
    field(1).moveCursor(QTextCursor::End);
    key(Qt::Key_V);
    QTRY_COMPARE(field(1).toPlainText(), u"Back text![](a-b.png)"_s);
    const auto media = m_profile->ask([](Collection& in) { return in.decks().media(); });
    QCOMPARE(media.size(), 1);
    QCOMPARE(media.first().name, u"a-b.png"_s);
    const QDir folder(m_profile->folder.filePath(u"profile/media"_s));
    QCOMPARE(folder.entryList(QDir::Files), QStringList{media.first().sha256});
    // It is one step of undo, and in the preview.
    QCOMPARE(m_profile->ask([](Collection& in) { return in.journal().nextUndo(); })->name,
        QString(step::addMedium));
    QTRY_VERIFY(!previewed().isEmpty() && !previewed().contains(u"missing"_s));
}

void TestEditorWindow::droppedPictureGoesWhereItIsDropped()
{
    open({.card = m_card});
    QImage red(40, 30, QImage::Format_RGB32);
    red.fill(Qt::red);
    const QString file = m_profile->folder.filePath(u"a.png"_s);
    QVERIFY(red.save(file));
    field(0).setFocus();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QWidget* onto = field(1).viewport();
    QDragEnterEvent enter(
        onto->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(onto->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &drop);
    QTRY_COMPARE(field(1).toPlainText(), u"Back text![](a.png)"_s);
    QCOMPARE(field(0).toPlainText(), u"Front text"_s);
}

void TestEditorWindow::fileThatIsNoPictureIsRefused()
{
    open({.card = m_card});
    const QString path = m_profile->folder.filePath(u"evil.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<svg onload='x'/>") > 0);
    file.close();
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    QApplication::clipboard()->setMimeData(data);
    field(1).setFocus();
    key(Qt::Key_V);
    QTRY_VERIFY(warning().contains(u"evil.png"_s));
    QCOMPARE(field(1).toPlainText(), u"Back text"_s);
    QVERIFY(!QDir(m_profile->folder.filePath(u"profile/media"_s)).exists());
}

void TestEditorWindow::clozesAreNumbered()
{
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    auto* types = m_editor->findChild<EditorHead*>()->typeBox();
    types->setFocus();
    QTest::keyClicks(types, u"Cl"_s);
    QTRY_COMPARE(types->currentText(), u"Cloze"_s);
    field(0).setFocus();
    QTest::keyClicks(&field(0), u"one two"_s);
    const auto mark = [this](const QString& word, Qt::KeyboardModifiers modifiers) {
        QTextCursor cursor = field(0).document()->find(word);
        field(0).setTextCursor(cursor);
        key(Qt::Key_O, modifiers);
    };
    mark(u"one"_s, Qt::ControlModifier | Qt::ShiftModifier);
    mark(u"two"_s, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(field(0).toPlainText(), u"{{c1::one}} {{c2::two}}"_s);
    QTest::keyClick(&field(0), Qt::Key_End);
    key(Qt::Key_O, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(field(0).toPlainText(), u"{{c1::one}} {{c2::two}}{{c2::}}"_s);
}

void TestEditorWindow::originalIsBroughtBack()
{
    m_profile->ask([card = m_card](Collection& in) -> Result<> {
        auto note = *in.notes().note((*in.cards().card(card))->note).value();
        return in.changeForGood([&] {
            return in.decks().put({u"deck"_s, {}, u"1"_s, {}, u"{}"_s}).and_then([&] {
                return in.decks().putNote({.guid = note.guid,
                    .deck = u"deck"_s,
                    .card = u"a"_s,
                    .type = note.type,
                    .fields = {u"As shipped"_s, u"Back text"_s}});
            });
        });
    });
    open({.card = m_card});
    auto* head = m_editor->findChild<EditorHead*>();
    Button* restore = nullptr;
    for (Button* button : head->findChildren<Button*>()) {
        if (button->accessibleName() == u"Restore the original"_s) {
            restore = button;
        }
    }
    QVERIFY(restore && restore->isVisible());
    QTest::mouseClick(restore, Qt::LeftButton);
    QCOMPARE(field(0).toPlainText(), u"As shipped"_s);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    const NoteId id = note(m_card).id;
    QVERIFY(!m_profile->ask([id](Collection& in) { return edit::isChanged(in, id); }));
}

void TestEditorWindow::typeOfANewNoteCanBeChangedBack()
{
    m_profile->ask([](Collection& in) {
        return in.changeForGood([&] {
            return in.notes().addType({.name = u"Short"_s,
                .fields = {u"Only"_s},
                .templates = {{u"Card"_s, u"{{Only}}"_s, u"{{Only}}"_s}}});
        });
    });
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    type(0, u"front"_s);
    type(1, u"back"_s);
    auto* head = m_editor->findChild<EditorHead*>();
    choose(u"Short"_s);
    auto* pane = m_editor->findChild<FieldsPane*>();
    QCOMPARE(pane->texts(), QStringList{u"front"_s});
    QCOMPARE(pane->spareTexts(), QStringList{u"back"_s});
    const auto hint = [pane] {
        return std::ranges::any_of(pane->findChildren<Label*>(), [](const Label* label) {
            return label->isVisible() && label->text().startsWith(u"1 more field with text"_s);
        });
    };
    QVERIFY(hint());
    // It is no loss either where nothing else was typed.
    m_editor->close();
    QTRY_VERIFY(m_editor.isNull());
    QCOMPARE(drafts().first().fields, (QStringList{u"front"_s, u"back"_s}));
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    head = m_editor->findChild<EditorHead*>();
    QCOMPARE(head->typeBox()->currentText(), u"Short"_s);
    choose(u"Basic"_s);
    QCOMPARE(m_editor->findChild<FieldsPane*>()->texts(), (QStringList{u"front"_s, u"back"_s}));
}

void TestEditorWindow::noteGetsAnotherTypeByATable()
{
    open({.card = m_card});
    auto* types = m_editor->findChild<EditorHead*>()->typeBox();
    types->setFocus();
    QTest::keyClicks(types, u"Typed"_s);
    QTRY_VERIFY(m_editor->findChild<TypeChangeDialog*>());
    const QPointer dialog = m_editor->findChild<TypeChangeDialog*>();
    QCOMPARE(types->currentText(), u"Basic"_s); // until it is done
    Button* change = nullptr;
    for (Button* button : dialog->findChildren<Button*>()) {
        if (button->kind() == Button::Kind::Primary) {
            change = button;
        } else if (button->kind() == Button::Kind::Normal) {
            QCOMPARE(button->text(), u"Cancel"_s);
        }
    }
    // Its one card is removed, and the note makes another.
    QTRY_COMPARE(dialog->findChildren<QComboBox*>().size(), 4);
    dialog->findChildren<QComboBox*>().last()->setCurrentIndex(0);
    QTRY_VERIFY(change->isEnabled());
    change->click();
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE(types->currentText(), u"Typed answer"_s);
    QCOMPARE(field(0).toPlainText(), u"Front text"_s);
    QVERIFY(warning().isEmpty());
    const auto cards = m_profile->ask([](Collection& in) { return in.cards().all(); });
    QCOMPARE(cards.size(), 1);
    QVERIFY(cards.first().id != m_card);
    m_profile->ask([](Collection& in) { return in.undo(); });
    QTRY_COMPARE(types->currentText(), u"Basic"_s);
}

void TestEditorWindow::changedNoteKeepsItsTypeUntilItIsSaved()
{
    open({.card = m_card});
    type(0, u"Other"_s);
    auto* types = m_editor->findChild<EditorHead*>()->typeBox();
    types->setFocus();
    QTest::keyClicks(types, u"Typed"_s);
    QTRY_VERIFY(warning().startsWith(u"Save first"_s));
    QCOMPARE(types->currentText(), u"Basic"_s);
    QVERIFY(!m_editor->findChild<TypeChangeDialog*>());
    QCOMPARE(field(0).toPlainText(), u"Other"_s);
}

void TestEditorWindow::movedCardsAreInTheNewTopic()
{
    open({.card = m_card});
    auto* line = m_editor->findChild<EditorHead*>()->topicBox()->lineEdit();
    QCOMPARE(line->text(), u"Python / Lists"_s);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"Python / Tuples"_s);
    type(0, u"New front"_s);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(m_profile->card(m_card).topic, m_profile->topic(u"Python / Tuples"_s));
    QCOMPARE(note(m_card).fields.first(), u"New front"_s);
    m_profile->ask([](Collection& in) { return in.undo(); });
    QCOMPARE(m_profile->card(m_card).topic, m_profile->topic(u"Python / Lists"_s));
    QCOMPARE(note(m_card).fields.first(), u"Front text"_s);
}

void TestEditorWindow::htmlNoteIsEditedAsHtml()
{
    m_profile->ask([card = m_card](Collection& in) {
        Note note = *in.notes().note((*in.cards().card(card))->note).value();
        note.format = TextFormat::Html;
        note.fields = {u"<b>bold</b>"_s, u"back"_s};
        return in.changeForGood([&] { return in.notes().update(note); });
    });
    open({.card = m_card});
    QCOMPARE(field(0).toPlainText(), u"<b>bold</b>"_s);
    field(1).setFocus();
    field(1).selectAll();
    key(Qt::Key_B);
    QCOMPARE(field(1).toPlainText(), u"<b>back</b>"_s);
    QTRY_VERIFY(previewed().contains(u"bold"_s) && !previewed().contains(u"<b>"_s));
}

void TestEditorWindow::narrowWindowHasTheViewsBehindTabs()
{
    open({.card = m_card});
    auto* tabs = m_editor->findChild<QTabBar*>();
    auto* preview = m_editor->findChild<CardPreview*>();
    QVERIFY(!tabs->isVisible() && preview->isVisible());
    m_editor->resize(620, 600);
    QTRY_VERIFY(tabs->isVisible());
    QVERIFY(!preview->isVisible() && field(0).isVisible());
    tabs->setCurrentIndex(1);
    QVERIFY(preview->isVisible() && !field(0).isVisible());
}

void TestEditorWindow::tabGoesFromFieldsToSave()
{
    open({.card = m_card});
    field(0).setFocus();
    auto* head = m_editor->findChild<EditorHead*>();
    const QList<QWidget*> order{&field(1), m_editor->findChild<TagField*>()->line(),
        head->topicBox(), head->typeBox(), head->inTabOrder().last(),
        m_editor->findChild<EditorFoot*>()->saveButton()};
    for (QWidget* next : order) {
        key(Qt::Key_Tab, Qt::NoModifier);
        QCOMPARE(QApplication::focusWidget(), next);
    }
    auto* fields = m_editor->findChild<FieldsPane*>();
    QVERIFY(!fields->isAncestorOf(QApplication::focusWidget()));
    for (int i = 0; i < 4 && !fields->isAncestorOf(QApplication::focusWidget()); ++i) {
        key(Qt::Key_F6, Qt::NoModifier);
    }
    QVERIFY(fields->isAncestorOf(QApplication::focusWidget()));
}

void TestEditorWindow::escapeClosesTheCompletionFirst()
{
    open({});
    QLineEdit* line = m_editor->findChild<TagField*>()->line();
    line->setFocus();
    QTest::keyClicks(line, u"entr"_s);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QVERIFY(QApplication::activePopupWidget() == nullptr);
    QVERIFY(m_editor->isVisible());
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(m_editor.isNull());
}

void TestEditorWindow::everythingHasAName()
{
    open({.card = m_card});
    for (QWidget* widget : m_editor->findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestEditorWindow)
#include "tst_editorwindow.moc"
