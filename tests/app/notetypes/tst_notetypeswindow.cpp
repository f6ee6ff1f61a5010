// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/promptdialog.h"
#include "app/cardface/cardview.h"
#include "app/edit/cardpreview.h"
#include "app/notetypes/notetypesmodel.h"
#include "app/notetypes/notetypeswindow.h"
#include "app/notetypes/partsmodel.h"
#include "app/notetypes/partspane.h"
#include "app/notetypes/templateedit.h"
#include "app/notetypes/typepane.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/edit/notes.h"
#include "tests/app/study/profile.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace reprise;
using edit::NoteTypeEdit;
using reprise::test::Profile;

class TestNoteTypesWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void typesAreListedWithTheirNotes();
    void frontIsEditedPreviewedSavedAndUndone();
    void saveRightAfterTypingWaitsUntilItIsKnown();
    void saveThatTakesCardsAwayIsReadFirst();
    void fieldIsAddedAndNamedByKeys();
    void fieldIsMovedAndRemovedByKeys();
    void fieldIsRenamedInTheTemplatesToo();
    void cardIsRemovedWithWhatItMeansSaid();
    void cardIsAdded();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
    void wrongTemplateIsKeptAndNotSaved();
    void typeIsRenamed();
    void takenNameIsRefused();
    void typesOfDecksKeepNameAndFields();
    void clozeTypeHasOneTemplate();
    void changeElsewhereIsSaidAndNothingIsLost();
    void newTypeIsACopyAndIsDeletedAgain();
    void usedTypeIsNotDeleted();
    void closingAsksAboutWhatIsNotSaved();
    void otherTypeKeepsWhatIsNotSaved();
    void typeWithoutNotesShowsTheNamesOfItsFields();
    void tagIsInsertedFromTheMenu();
    void refusedSaveKeepsTheText();
    void narrowWindowHasThePartsBehindTabs();
    void everythingHasAName();

private:
    void open();
    void choose(const QString& type);
    [[nodiscard]] NoteType word();
    [[nodiscard]] PartsPane& fields() const;
    [[nodiscard]] PartsPane& cards() const;
    [[nodiscard]] QPlainTextEdit& side(int number) const;
    [[nodiscard]] Button* button(const QString& name) const;
    [[nodiscard]] QStringList sentences() const;
    [[nodiscard]] QString previewed() const;
    [[nodiscard]] QString banner() const;
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void select(PartsPane& parts, int row);
    void save();

    std::unique_ptr<Profile> m_profile;
    QPointer<NoteTypesWindow> m_window;
    NoteTypeId m_word;
    QList<NoteId> m_notes;
};

void TestNoteTypesWindow::initTestCase()
{
    QCoreApplication::installTranslator(new test::EnglishPlurals);
    QAccessible::setActive(true);
}

/// A type of three fields and two templates, with two notes: the second makes
/// only the first card.
void TestNoteTypesWindow::init()
{
    m_profile = std::make_unique<Profile>();
    m_profile->add(u"Python"_s, u"Front text"_s, u"Back text"_s);
    const TopicId topic = m_profile->topic(u"Python"_s);
    const Moment now = m_profile->clock.moment(240);
    m_word = m_profile->ask([](Collection& in) {
        return edit::addNoteType(in,
            {.name = u"Word"_s,
                .fields = {u"Term"_s, u"Meaning"_s, u"Hint"_s},
                .templates = {{u"Ask"_s, u"{{Term}} {{Hint}}"_s, u"{{FrontSide}} {{Meaning}}"_s},
                    {u"Reverse"_s, u"{{Meaning}}"_s, u"{{Term}}"_s}}});
    });
    m_notes.clear();
    for (const QStringList& texts :
        {QStringList{u"tuple"_s, u"a fixed list"_s, u"()"_s}, {u"frozenset"_s, {}, {}}}) {
        m_notes.append(m_profile
                ->ask([&](Collection& in) {
                    return edit::addNote(in,
                        {.guid = texts.first(), .type = m_word, .fields = texts, .topic = topic},
                        now);
                })
                .note);
    }
}

void TestNoteTypesWindow::cleanup()
{
    delete m_window;
    m_profile.reset();
}

void TestNoteTypesWindow::open()
{
    m_window = new NoteTypesWindow(m_profile->workspace, nullptr);
    m_window->showType(m_word);
    m_window->resize(1180, 760);
    m_window->show();
    QTRY_VERIFY(
        !fields().model().names().isEmpty() && fields().model().names().first() == u"Term"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    new QAbstractItemModelTester(m_window->findChild<NoteTypesModel*>(), m_window);
    new QAbstractItemModelTester(&fields().model(), m_window);
    new QAbstractItemModelTester(&cards().model(), m_window);
    QTRY_VERIFY(!previewed().isEmpty());
}

void TestNoteTypesWindow::choose(const QString& type)
{
    auto* model = m_window->findChild<NoteTypesModel*>();
    for (const ListedType& listed : model->types()) {
        if (listed.type.name == type) {
            m_window->showType(listed.type.id);
            return;
        }
    }
    QFAIL(qPrintable(type));
}

NoteType TestNoteTypesWindow::word()
{
    return *m_profile->ask([this](Collection& in) { return in.notes().type(m_word); });
}

PartsPane& TestNoteTypesWindow::fields() const
{
    return m_window->findChild<TypePane*>()->fields();
}

PartsPane& TestNoteTypesWindow::cards() const
{
    return m_window->findChild<TypePane*>()->cards();
}

QPlainTextEdit& TestNoteTypesWindow::side(int number) const
{
    return m_window->findChildren<TemplateEdit*>().at(number)->editor();
}

Button* TestNoteTypesWindow::button(const QString& name) const
{
    for (Button* button : m_window->findChildren<Button*>()) {
        if (button->isVisible() && (button->text() == name || button->accessibleName() == name)) {
            return button;
        }
    }
    return nullptr;
}

QStringList TestNoteTypesWindow::sentences() const
{
    QStringList texts;
    for (const Label* label : m_window->findChildren<Label*>()) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts;
}

QString TestNoteTypesWindow::previewed() const
{
    const CardView* view = m_window->findChild<CardPreview*>()->view();
    return view->isVisible() ? view->toPlainText() : QString();
}

QString TestNoteTypesWindow::banner() const
{
    const auto* banner = m_window->findChild<Banner*>();
    return banner->isVisible() ? banner->text() : QString();
}

void TestNoteTypesWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestNoteTypesWindow::select(PartsPane& parts, int row)
{
    parts.list().setFocus();
    key(Qt::Key_Home);
    for (int i = 0; i < row; ++i) {
        key(Qt::Key_Down);
    }
    QCOMPARE(parts.current(), row);
}

void TestNoteTypesWindow::save()
{
    QSignalSpy saved(m_window, &NoteTypesWindow::saved);
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
}

void TestNoteTypesWindow::typesAreListedWithTheirNotes()
{
    open();
    auto* model = m_window->findChild<NoteTypesModel*>();
    QCOMPARE(model->rowCount(), 5);
    QCOMPARE(model->index(0).data().toString(), u"Basic"_s);
    QCOMPARE(model->index(0).data(NoteTypesModel::CountRole).toInt(), 1);
    QCOMPARE(model->index(4).data().toString(), u"Word"_s);
    QCOMPARE(model->index(4).data(NoteTypesModel::CountRole).toInt(), 2);
    QCOMPARE(fields().model().names(), (QStringList{u"Term"_s, u"Meaning"_s, u"Hint"_s}));
    QCOMPARE(cards().model().names(), (QStringList{u"Ask"_s, u"Reverse"_s}));
}

void TestNoteTypesWindow::frontIsEditedPreviewedSavedAndUndone()
{
    open();
    QVERIFY(previewed().contains(u"tuple ()"_s));
    QVERIFY(previewed().contains(u"a fixed list"_s));
    QVERIFY(!button(u"Save"_s)->isEnabled());
    side(0).setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&side(0), u" means"_s);
    QTRY_VERIFY(previewed().contains(u"tuple () means"_s));
    QTRY_VERIFY(sentences().contains(u"This concerns 2 notes. No card is added or removed."_s));
    QVERIFY(m_window->isWindowModified());
    save();
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(side(0).hasFocus());
    QCOMPARE(word().templates.first().front, u"{{Term}} {{Hint}} means"_s);
    const auto undone = m_profile->ask([](Collection& in) { return in.undo(); });
    QCOMPARE(undone->name, QString(step::editNoteType));
    QCOMPARE(word().templates.first().front, u"{{Term}} {{Hint}}"_s);
    QTRY_COMPARE(side(0).toPlainText(), u"{{Term}} {{Hint}}"_s);
}

void TestNoteTypesWindow::saveRightAfterTypingWaitsUntilItIsKnown()
{
    open();
    QSignalSpy saved(m_window, &NoteTypesWindow::saved);
    side(0).setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&side(0), u" means"_s);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(word().templates.first().front, u"{{Term}} {{Hint}} means"_s);
}

void TestNoteTypesWindow::saveThatTakesCardsAwayIsReadFirst()
{
    open();
    QSignalSpy saved(m_window, &NoteTypesWindow::saved);
    select(cards(), 0);
    key(Qt::Key_Delete);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
    QVERIFY(!sentences().filter(u"2 cards are removed"_s).isEmpty());
    QCOMPARE(saved.size(), 0);
    save();
}

void TestNoteTypesWindow::fieldIsAddedAndNamedByKeys()
{
    open();
    select(fields(), 0);
    key(Qt::Key_Insert);
    QTest::keyClicks(QApplication::focusWidget(), u"Example"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(
        fields().model().names(), (QStringList{u"Term"_s, u"Example"_s, u"Meaning"_s, u"Hint"_s}));
    QVERIFY(fields().list().hasFocus());
    save();
    QCOMPARE(word().fields, (QStringList{u"Term"_s, u"Example"_s, u"Meaning"_s, u"Hint"_s}));
    const auto note =
        m_profile->ask([this](Collection& in) { return in.notes().note(m_notes[0]); });
    QCOMPARE(note->fields, (QStringList{u"tuple"_s, {}, u"a fixed list"_s, u"()"_s}));
}

void TestNoteTypesWindow::fieldIsMovedAndRemovedByKeys()
{
    open();
    select(fields(), 2);
    key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(fields().model().names(), (QStringList{u"Term"_s, u"Hint"_s, u"Meaning"_s}));
    QCOMPARE(fields().current(), 1);
    key(Qt::Key_Delete);
    QCOMPARE(fields().model().names(), (QStringList{u"Term"_s, u"Meaning"_s}));
    QCOMPARE(side(0).toPlainText(), u"{{Term}} "_s);
    save();
    const auto note =
        m_profile->ask([this](Collection& in) { return in.notes().note(m_notes[0]); });
    QCOMPARE(note->fields, (QStringList{u"tuple"_s, u"a fixed list"_s}));
    m_profile->ask([](Collection& in) { return in.undo(); });
    const auto back =
        m_profile->ask([this](Collection& in) { return in.notes().note(m_notes[0]); });
    QCOMPARE(back->fields, (QStringList{u"tuple"_s, u"a fixed list"_s, u"()"_s}));
}

void TestNoteTypesWindow::fieldIsRenamedInTheTemplatesToo()
{
    open();
    select(fields(), 0);
    key(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"Word"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(side(0).toPlainText(), u"{{Word}} {{Hint}}"_s);
    save();
    QCOMPARE(word().fields.first(), u"Word"_s);
    QCOMPARE(word().templates.last().back, u"{{Word}}"_s);
}

void TestNoteTypesWindow::cardIsRemovedWithWhatItMeansSaid()
{
    open();
    select(cards(), 0);
    key(Qt::Key_Delete);
    QCOMPARE(cards().model().names(), QStringList{u"Reverse"_s});
    QCOMPARE(side(0).toPlainText(), u"{{Meaning}}"_s);
    QTRY_VERIFY(sentences().contains(u"This concerns 2 notes. 2 cards are removed, with their "
                                     "schedule. 1 note would have no card."_s));
    save();
    const auto left =
        m_profile->ask([this](Collection& in) { return in.cards().ofNotes(m_notes); });
    QCOMPARE(left.size(), 1);
    m_profile->ask([](Collection& in) { return in.undo(); });
    const auto back =
        m_profile->ask([this](Collection& in) { return in.cards().ofNotes(m_notes); });
    QCOMPARE(back.size(), 3);
}

void TestNoteTypesWindow::cardIsAdded()
{
    open();
    select(cards(), 1);
    key(Qt::Key_Insert);
    QTest::keyClicks(QApplication::focusWidget(), u"Third"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(cards().model().names(), (QStringList{u"Ask"_s, u"Reverse"_s, u"Third"_s}));
    QCOMPARE(side(0).toPlainText(), u"{{Meaning}}"_s);
    QTRY_VERIFY(sentences().contains(u"This concerns 2 notes. 1 card are added."_s));
    save();
    const auto cards =
        m_profile->ask([this](Collection& in) { return in.cards().ofNotes(m_notes); });
    QCOMPARE(cards.size(), 4);
}

void TestNoteTypesWindow::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("a name with a colon")
        << u"a:b"_s << u"No field can be called “a:b”: templates could not name it."_s;
    QTest::newRow("a special one")
        << u"Tags"_s << u"No field can be called “Tags”: templates could not name it."_s;
    QTest::newRow("one that is there") << u"Hint"_s << u"There is already “Hint” here."_s;
    QTest::newRow("none") << u" "_s << u"A field needs a name."_s;
}

void TestNoteTypesWindow::whatCannotBeIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    open();
    select(fields(), 0);
    key(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), name);
    key(Qt::Key_Return);
    QTRY_VERIFY(sentences().contains(sentence));
    QCOMPARE(fields().model().names().first(), u"Term"_s);
    QVERIFY(!m_window->isWindowModified());
}

void TestNoteTypesWindow::wrongTemplateIsKeptAndNotSaved()
{
    open();
    side(0).setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&side(0), u" {{Other}}"_s);
    QTRY_VERIFY(sentences().contains(u"There is no field “Other”."_s));
    QTRY_VERIFY(sentences().contains(u"What “Ask” shows cannot be saved as it is written."_s));
    QVERIFY(!button(u"Save"_s)->isEnabled());
    key(Qt::Key_Return, Qt::ControlModifier);
    select(cards(), 1);
    QCOMPARE(side(0).toPlainText(), u"{{Meaning}}"_s);
    QVERIFY(!sentences().contains(u"There is no field “Other”."_s));
    select(cards(), 0);
    QCOMPARE(side(0).toPlainText(), u"{{Term}} {{Hint}} {{Other}}"_s);
    QVERIFY(sentences().contains(u"There is no field “Other”."_s));
    QCOMPARE(word().templates.first().front, u"{{Term}} {{Hint}}"_s);
    // With the field it is right.
    select(fields(), 2);
    key(Qt::Key_Insert);
    QTest::keyClicks(QApplication::focusWidget(), u"Other"_s);
    key(Qt::Key_Return);
    save();
    QCOMPARE(word().templates.first().front, u"{{Term}} {{Hint}} {{Other}}"_s);
}

void TestNoteTypesWindow::typeIsRenamed()
{
    open();
    auto* name = m_window->findChild<TypePane*>()->findChild<QLineEdit*>();
    name->setFocus();
    name->selectAll();
    key(Qt::Key_Delete);
    QTRY_VERIFY(sentences().contains(u"A note type needs a name."_s));
    QVERIFY(!button(u"Save"_s)->isEnabled());
    QTest::keyClicks(name, u"Vocabulary"_s);
    save();
    QCOMPARE(word().name, u"Vocabulary"_s);
    QTRY_COMPARE(
        m_window->findChild<NoteTypesModel*>()->index(4).data().toString(), u"Vocabulary"_s);
}

void TestNoteTypesWindow::takenNameIsRefused()
{
    open();
    auto* name = m_window->findChild<TypePane*>()->findChild<QLineEdit*>();
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Basic"_s);
    QTRY_VERIFY(sentences().contains(u"There is already “Basic” here."_s));
    QVERIFY(!button(u"Save"_s)->isEnabled());
}

void TestNoteTypesWindow::typesOfDecksKeepNameAndFields()
{
    open();
    choose(u"Basic"_s);
    QCOMPARE(fields().model().names(), (QStringList{u"Front"_s, u"Back"_s}));
    QVERIFY(m_window->findChild<TypePane*>()->findChild<QLineEdit*>()->isReadOnly());
    QVERIFY(!button(u"Add a field"_s)->isEnabled());
    QVERIFY(!button(u"Rename the field"_s)->isEnabled());
    QVERIFY(!button(u"Delete"_s)->isEnabled());
    QVERIFY(button(u"Add a card"_s)->isEnabled());
    QVERIFY(!sentences().filter(u"decks rely on it"_s).isEmpty());
    select(fields(), 0);
    key(Qt::Key_Delete);
    key(Qt::Key_F2);
    QVERIFY(fields().list().hasFocus());
    QCOMPARE(fields().model().rowCount(), 2);
    side(0).setFocus();
    key(Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClicks(&side(0), u"Q: "_s);
    QTRY_VERIFY(previewed().contains(u"Q: Front text"_s));
    save();
    const auto basic =
        m_profile->ask([](Collection& in) { return in.notes().typeByName(u"Basic"_s); });
    QCOMPARE(basic->templates.first().front, u"Q: {{Front}}"_s);
}

void TestNoteTypesWindow::clozeTypeHasOneTemplate()
{
    open();
    choose(u"Cloze"_s);
    QVERIFY(!button(u"Add a card"_s)->isEnabled());
    QVERIFY(!button(u"Remove the card"_s)->isEnabled());
    QVERIFY(button(u"Rename the card"_s)->isEnabled());
    QVERIFY(!sentences().filter(u"one template"_s).isEmpty());
    // There is no note of it: the fields show their names.
    QTRY_VERIFY(previewed().contains(u"[…]"_s));
    QVERIFY(previewed().contains(u"Text"_s));
}

void TestNoteTypesWindow::changeElsewhereIsSaidAndNothingIsLost()
{
    open();
    side(0).setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&side(0), u" mine"_s);
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
    const Moment now = m_profile->clock.moment(240);
    m_profile->ask([this, now](Collection& in) {
        NoteTypeEdit edit(**in.notes().type(m_word));
        return edit.rename(u"Theirs"_s).and_then([&] { return edit::editNoteType(in, edit, now); });
    });
    QTRY_VERIFY(banner().contains(u"Your changes are still here"_s));
    QCOMPARE(side(0).toPlainText(), u"{{Term}} {{Hint}} mine"_s);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    key(Qt::Key_Return, Qt::ControlModifier);
    button(u"Discard My Changes"_s)->click();
    QTRY_COMPARE(side(0).toPlainText(), u"{{Term}} {{Hint}}"_s);
    QCOMPARE(m_window->findChild<TypePane*>()->findChild<QLineEdit*>()->text(), u"Theirs"_s);
    QVERIFY(banner().isEmpty());
    QVERIFY(!m_window->isWindowModified());
}

void TestNoteTypesWindow::newTypeIsACopyAndIsDeletedAgain()
{
    open();
    button(u"New…"_s)->click();
    auto* prompt = m_window->findChild<PromptDialog*>();
    QVERIFY(prompt && QTest::qWaitForWindowActive(prompt));
    QCOMPARE(prompt->field()->text(), u"Word 2"_s);
    QTest::keyClicks(prompt->field(), u"Mine"_s);
    QTest::keyClick(prompt->field(), Qt::Key_Return);
    auto* model = m_window->findChild<NoteTypesModel*>();
    QTRY_COMPARE(model->rowCount(), 6);
    QTRY_COMPARE(m_window->findChild<QListView*>()->currentIndex().data().toString(), u"Mine"_s);
    QCOMPARE(fields().model().names(), (QStringList{u"Term"_s, u"Meaning"_s, u"Hint"_s}));
    QTRY_VERIFY(previewed().contains(u"Term Hint"_s));
    QVERIFY(button(u"Delete"_s)->isEnabled());
    QTest::mouseClick(button(u"Delete"_s), Qt::LeftButton);
    QTRY_COMPARE(model->rowCount(), 5);
    QTRY_VERIFY(!sentences().filter(u"Deleted."_s).isEmpty());
    m_profile->ask([](Collection& in) { return in.undo(); });
    QTRY_COMPARE(model->rowCount(), 6);
    m_profile->ask([](Collection& in) { return in.undo(); });
    QTRY_COMPARE(model->rowCount(), 5);
}

void TestNoteTypesWindow::usedTypeIsNotDeleted()
{
    open();
    QVERIFY(!button(u"Delete"_s)->isEnabled());
    QVERIFY(sentences().contains(u"It cannot be deleted: 2 notes are of it."_s));
}

void TestNoteTypesWindow::closingAsksAboutWhatIsNotSaved()
{
    open();
    select(fields(), 0);
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Escape);
    QVERIFY(m_window && m_window->isVisible());
    QCOMPARE(banner(), u"1 note type have changes that are not saved."_s);
    key(Qt::Key_Escape); // once more is no answer
    QVERIFY(m_window && m_window->isVisible());
    QVERIFY(button(u"Close Without Saving"_s)->hasFocus());
    key(Qt::Key_Space);
    QTRY_VERIFY(m_window.isNull());
    QCOMPARE(word().fields.first(), u"Term"_s);
    open();
    key(Qt::Key_Escape);
    QTRY_VERIFY(m_window.isNull());
}

void TestNoteTypesWindow::otherTypeKeepsWhatIsNotSaved()
{
    open();
    select(cards(), 0);
    key(Qt::Key_Down, Qt::AltModifier);
    choose(u"Basic"_s);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    QCOMPARE(m_window->findChild<NoteTypesModel*>()->index(4).data().toString(), u"Word *"_s);
    choose(u"Word"_s);
    QCOMPARE(cards().model().names(), (QStringList{u"Reverse"_s, u"Ask"_s}));
    save();
    QCOMPARE(word().templates.first().name, u"Reverse"_s);
}

void TestNoteTypesWindow::typeWithoutNotesShowsTheNamesOfItsFields()
{
    open();
    choose(u"Typed answer"_s);
    QTRY_VERIFY(previewed().contains(u"Front"_s));
    QVERIFY(
        sentences().contains(u"There is no note of this type yet: its fields show their names."_s));
    select(cards(), 0);
    key(Qt::Key_Insert);
    key(Qt::Key_Return);
    QTRY_VERIFY(sentences().contains(u"There are no notes of this type: nothing else changes."_s));
}

void TestNoteTypesWindow::tagIsInsertedFromTheMenu()
{
    open();
    side(1).setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    auto* insert = button(u"Insert a Field"_s);
    QVERIFY(insert);
    for (QAction* action : insert->menu()->actions()) {
        if (action->text() == u"Hint"_s) {
            action->trigger();
        }
    }
    QCOMPARE(side(1).toPlainText(), u"{{FrontSide}} {{Meaning}}{{Hint}}"_s);
    QVERIFY(side(1).hasFocus());
    QTRY_VERIFY(previewed().contains(u"a fixed list()"_s));
}

void TestNoteTypesWindow::refusedSaveKeepsTheText()
{
    open();
    side(0).setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&side(0), u" means"_s);
    QTRY_VERIFY(button(u"Save"_s)->isEnabled());
    m_profile->refuseChanges(true);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!sentences().filter(u"cannot be written"_s).isEmpty());
    QCOMPARE(side(0).toPlainText(), u"{{Term}} {{Hint}} means"_s);
    QVERIFY(m_window->isWindowModified());
    m_profile->refuseChanges(false);
    QTest::keyClicks(&side(0), u"!"_s);
    save();
    QCOMPARE(word().templates.first().front, u"{{Term}} {{Hint}} means!"_s);
}

void TestNoteTypesWindow::narrowWindowHasThePartsBehindTabs()
{
    open();
    auto* tabs = m_window->findChild<QTabBar*>();
    auto* preview = m_window->findChild<CardPreview*>();
    auto* list = m_window->findChild<QListView*>();
    QVERIFY(!tabs->isVisible() && preview->isVisible() && list->isVisible());
    m_window->resize(590, 380);
    QTRY_VERIFY(tabs->isVisible());
    QVERIFY(!preview->isVisible() && !list->isVisible() && fields().isVisible());
    QVERIFY(button(u"Save"_s));
    tabs->setCurrentIndex(2);
    QVERIFY(preview->isVisible() && !fields().isVisible());
    tabs->setCurrentIndex(0);
    QVERIFY(list->isVisible());
}

void TestNoteTypesWindow::everythingHasAName()
{
    open();
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            const QAccessibleInterface* accessible =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestNoteTypesWindow)
#include "tst_notetypeswindow.moc"
