// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/draftkeeper.h"
#include "app/edit/editorfoot.h"
#include "app/edit/tagfield.h"
#include "app/widgets/button.h"
#include "core/edit/notes.h"
#include "core/edit/selection.h"
#include "tests/app/edit/editorfixture.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestEditorChanges : public test::EditorFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { start(); }
    void cleanup() { end(); }

    void draftWrittenWhileANoteIsAddedIsNoOrphan();
    void draftSurvivesTheWindow_data();
    void draftSurvivesTheWindow();
    void draftIsOnTheDiskAfterTwoSeconds();
    void discardedDraftIsForgotten();
    void savedTextLeavesNoDraft();
    void noteThatChangesElsewhereIsReadAgain();
    void changesElsewhereComeInBesideWhatIsTyped();
    void changeWhileItIsSavedIsNotLost();
    void sameFieldChangedElsewhereIsWarnedAbout();
    void noteTypesChangedMeanwhileAreFollowed();
    void typedTextFollowsItsField();
    void draftForAnotherTypeIsBehindTheLastField();
    void draftMovesNoCards();
    void topicThatIsNotThereYetIsInTheDraft();
    void deletedNoteIsAddedAsANewOne();
    void deletedNoteThatIsBackCanBeSaved();
    void draftOfADeletedNoteIsOfferedForANewOne();
    void originalOfAnotherTypeIsBroughtBack();
};

void TestEditorChanges::initTestCase()
{
    QCoreApplication::installTranslator(new test::EnglishPlurals);
}

void TestEditorChanges::draftWrittenWhileANoteIsAddedIsNoOrphan()
{
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    type(0, u"One"_s);
    QSemaphore typed;
    m_profile->hold(typed); // a slow disk
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTest::keyClicks(&field(1), u"Two"_s);
    m_editor->findChild<DraftKeeper*>()->flush();
    typed.release();
    QTRY_VERIFY(!saved.isEmpty());
    m_editor->close();
    QCOMPARE(drafts().size(), 1);
    QCOMPARE(drafts().first().fields, (QStringList{u"Two"_s, QString()}));
}

void TestEditorChanges::draftSurvivesTheWindow_data()
{
    QTest::addColumn<bool>("existing");
    QTest::addColumn<bool>("closed");

    QTest::newRow("a note, closed") << true << true;
    QTest::newRow("a note, destroyed") << true << false;
    QTest::newRow("a new one, closed") << false << true;
    QTest::newRow("a new one, destroyed") << false << false;
}

void TestEditorChanges::draftSurvivesTheWindow()
{
    QFETCH(bool, existing);
    QFETCH(bool, closed);
    const EditorSubject subject = existing
        ? EditorSubject{.card = m_card}
        : EditorSubject{.topic = m_profile->topic(u"Python / Lists"_s)};
    open(subject);
    type(1, u"Half a thought"_s);
    if (closed) {
        key(Qt::Key_Escape, Qt::NoModifier);
        QTRY_VERIFY(m_editor.isNull());
    } else {
        delete m_editor;
    }
    open(subject);
    QCOMPARE(field(1).toPlainText(), u"Half a thought"_s);
    QVERIFY(warning().contains(u"draft"_s));
    QVERIFY(m_editor->isWindowModified());
    QCOMPARE(note(m_card).fields.at(1), u"Back text"_s);
}

void TestEditorChanges::draftIsOnTheDiskAfterTwoSeconds()
{
    open({.card = m_card});
    type(0, u"Typed before the power went"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, 5000);
    QTRY_VERIFY(m_editor->findChild<EditorFoot*>()->text().startsWith(u"Draft kept"_s));
    // What is on the disk now is what a kill would leave.
    const QDir profile(m_profile->folder.filePath(u"profile"_s));
    const QDir copy(m_profile->folder.filePath(u"copy"_s));
    QVERIFY(QDir().mkpath(copy.path()));
    for (const QString& file : profile.entryList(QDir::Files)) {
        if (!file.endsWith("-shm"_L1)) {
            QVERIFY(QFile::copy(profile.filePath(file), copy.filePath(file)));
        }
    }
    const auto found = Collection::open({copy.path()}, m_profile->clock.now());
    QVERIFY(found);
    const auto kept = (*found)->drafts().all();
    QVERIFY(kept);
    QCOMPARE(kept->first().fields.first(), u"Typed before the power went"_s);
}

void TestEditorChanges::discardedDraftIsForgotten()
{
    open({.card = m_card});
    type(0, u"No good"_s);
    delete m_editor;
    open({.card = m_card});
    for (Button* button : m_editor->findChildren<Button*>()) {
        if (button->isVisible() && button->text() == u"Discard Draft"_s) {
            button->click();
            break;
        }
    }
    QCOMPARE(field(0).toPlainText(), u"Front text"_s);
    QTRY_COMPARE(drafts().size(), 0);
    QVERIFY(!m_editor->isWindowModified());
}

void TestEditorChanges::savedTextLeavesNoDraft()
{
    open({.card = m_card});
    type(0, u"Typed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, 5000);
    key(Qt::Key_Return);
    QTRY_VERIFY(m_editor.isNull());
    QCOMPARE(drafts().size(), 0);
}

void TestEditorChanges::noteThatChangesElsewhereIsReadAgain()
{
    open({.card = m_card});
    m_profile->ask([card = m_card](Collection& in) {
        const Note note = *in.notes().note((*in.cards().card(card))->note).value();
        return edit::updateNote(in, note.id, {{u"From elsewhere"_s, u"b"_s}, {}}, {});
    });
    QTRY_COMPARE(field(0).toPlainText(), u"From elsewhere"_s);
    type(0, u"Mine"_s);
    m_profile->ask([](Collection& in) { return in.undo(); });
    QTest::qWait(0);
    QCOMPARE(field(0).toPlainText(), u"Mine"_s);
}

void TestEditorChanges::changesElsewhereComeInBesideWhatIsTyped()
{
    open({.card = m_card});
    type(0, u"Mine"_s);
    m_profile->ask([id = note(m_card).id](Collection& in) {
        return edit::updateNote(in, id, {{u"Front text"_s, u"Theirs"_s}, {u"new"_s}, {}}, {});
    });
    QTRY_COMPARE(field(1).toPlainText(), u"Theirs"_s);
    QCOMPARE(field(0).toPlainText(), u"Mine"_s);
    QCOMPARE(m_editor->findChild<TagField*>()->tags(), QStringList{u"new"_s});
    QVERIFY(warning().isEmpty());
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(note(m_card).fields, (QStringList{u"Mine"_s, u"Theirs"_s}));
    QCOMPARE(note(m_card).tags, QStringList{u"new"_s});
}

void TestEditorChanges::changeWhileItIsSavedIsNotLost()
{
    open({.card = m_card});
    const NoteId id = note(m_card).id;
    type(0, u"Mine"_s);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    QSemaphore sent;
    m_profile->hold(sent);
    const auto changed = m_profile->workspace.collection.request([id](Collection& in) {
        return edit::updateNote(in, id, {{u"Front text"_s, u"Theirs"_s}, {u"new"_s}, {}}, {});
    });
    key(Qt::Key_Return);
    sent.release();
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(note(m_card).fields, (QStringList{u"Mine"_s, u"Theirs"_s}));
    QCOMPARE(note(m_card).tags, QStringList{u"new"_s});
}

void TestEditorChanges::sameFieldChangedElsewhereIsWarnedAbout()
{
    open({.card = m_card});
    const NoteId id = note(m_card).id;
    type(0, u"Mine"_s);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    QSemaphore sent;
    m_profile->hold(sent);
    const auto changed = m_profile->workspace.collection.request([id](Collection& in) {
        return edit::updateNote(in, id, {{u"Theirs"_s, u"Back text"_s}, {}, {}}, {});
    });
    key(Qt::Key_Return);
    sent.release();
    QTRY_VERIFY(warning().startsWith(u"This note was changed elsewhere too"_s));
    QCOMPARE(field(0).toPlainText(), u"Mine"_s);
    QCOMPARE(note(m_card).fields.first(), u"Theirs"_s);
    QVERIFY(saved.isEmpty());
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(note(m_card).fields, (QStringList{u"Mine"_s, u"Back text"_s}));
}

void TestEditorChanges::noteTypesChangedMeanwhileAreFollowed()
{
    open({.topic = m_profile->topic(u"Python / Lists"_s)});
    auto* types = m_editor->findChild<EditorHead*>()->typeBox();
    const NoteType added = addType(u"Mine"_s);
    QTRY_VERIFY(types->findText(u"Mine"_s) >= 0);
    choose(u"Mine"_s);
    type(0, u"front"_s);
    type(1, u"back"_s);
    edit::NoteTypeEdit swapped(added);
    QVERIFY(swapped.moveField(0, 1));
    QVERIFY(swapped.addField(u"Extra"_s, 2));
    m_profile->ask([&swapped](Collection& in) { return edit::editNoteType(in, swapped, {}); });
    QTRY_COMPARE(m_editor->findChild<FieldsPane*>()->texts(),
        (QStringList{u"back"_s, u"front"_s, QString()}));
    QCOMPARE(m_editor->findChild<EditorHead*>()->topic(), u"Python / Lists"_s);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    const auto notes = m_profile->ask([](Collection& in) { return in.notes().all(); });
    QCOMPARE(notes.last().fields, (QStringList{u"back"_s, u"front"_s, QString()}));
}

void TestEditorChanges::typedTextFollowsItsField()
{
    const NoteType added = addType(u"Mine"_s);
    m_profile->ask([id = note(m_card).id, added](Collection& in) {
        const NoteType basic = **in.notes().type((*in.notes().note(id))->type);
        return edit::changeType(in, edit::proposedChange({id}, basic, added), {});
    });
    const CardId card = m_profile->ask([](Collection& in) { return in.cards().all(); }).first().id;
    open({.card = card});
    type(0, u"Mine"_s);
    edit::NoteTypeEdit swapped(added);
    QVERIFY(swapped.moveField(0, 1));
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    QSemaphore sent;
    m_profile->hold(sent);
    const auto changed = m_profile->workspace.collection.request(
        [&swapped](Collection& in) { return edit::editNoteType(in, swapped, {}); });
    key(Qt::Key_Return); // with the fields as they were
    sent.release();
    QTRY_COMPARE(field(1).toPlainText(), u"Mine"_s);
    QCOMPARE(field(0).toPlainText(), u"Back text"_s);
    QVERIFY(saved.isEmpty());
    QVERIFY(warning().startsWith(u"Not saved"_s));
    QCOMPARE(note(card).fields, (QStringList{u"Back text"_s, u"Front text"_s}));
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(note(card).fields, (QStringList{u"Back text"_s, u"Mine"_s}));
}

void TestEditorChanges::draftForAnotherTypeIsBehindTheLastField()
{
    open({.card = m_card});
    type(0, u"Half a thought"_s);
    delete m_editor;
    const NoteType added = addType(u"Mine"_s);
    m_profile->ask([id = note(m_card).id, added](Collection& in) {
        const NoteType basic = **in.notes().type((*in.notes().note(id))->type);
        return edit::changeType(in, edit::proposedChange({id}, basic, added), {});
    });
    open({.card = m_card});
    QCOMPARE(field(0).toPlainText(), u"Front text"_s);
    QCOMPARE(field(1).toPlainText(), u"Back text\n\nHalf a thought"_s);
    QVERIFY(warning().contains(u"other fields"_s));
}

void TestEditorChanges::draftMovesNoCards()
{
    open({.card = m_card});
    type(0, u"Half a thought"_s);
    delete m_editor;
    m_profile->ask([id = note(m_card).id](Collection& in) {
        return edit::updateNote(in, id,
            {{u"Front text"_s, u"Back text"_s}, {u"level::entry"_s}, u"Python / Moved"_s}, {});
    });
    open({.card = m_card});
    QCOMPARE(field(0).toPlainText(), u"Half a thought"_s);
    QCOMPARE(m_editor->findChild<EditorHead*>()->topic(), u"Python / Moved"_s);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(m_profile->card(m_card).topic, m_profile->topic(u"Python / Moved"_s));
}

void TestEditorChanges::topicThatIsNotThereYetIsInTheDraft()
{
    open({.card = m_card});
    m_editor->findChild<EditorHead*>()->setTopic(u"Python / Not there"_s);
    delete m_editor;
    open({.card = m_card});
    QCOMPARE(m_editor->findChild<EditorHead*>()->topic(), u"Python / Not there"_s);
    const auto topics = m_profile->ask([](Collection& in) { return in.topics().all(); });
    QVERIFY(!std::ranges::contains(topics, u"Not there"_s, &Topic::name));
}

void TestEditorChanges::deletedNoteIsAddedAsANewOne()
{
    open({.card = m_card});
    type(0, u"Mine"_s);
    m_profile->ask([id = note(m_card).id](Collection& in) { return edit::deleteNotes(in, {id}); });
    QTRY_VERIFY(warning().contains(u"any more"_s));
    m_editor->findChild<Banner*>()->hide();
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(warning().contains(u"any more"_s)); // once more
    QVERIFY(saved.isEmpty());
    const QList<Button*> buttons = m_editor->findChildren<Button*>();
    const auto add = std::ranges::find(buttons, u"Add as a New Note"_s, &Button::text);
    QVERIFY(add != buttons.end() && (*add)->isVisible());
    (*add)->click();
    QTRY_VERIFY(!saved.isEmpty());
    const auto notes = m_profile->ask([](Collection& in) { return in.notes().all(); });
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().fields, (QStringList{u"Mine"_s, u"Back text"_s}));
    QCOMPARE(drafts().size(), 0);
}

void TestEditorChanges::deletedNoteThatIsBackCanBeSaved()
{
    open({.card = m_card});
    type(0, u"Mine"_s);
    m_profile->ask([id = note(m_card).id](Collection& in) { return edit::deleteNotes(in, {id}); });
    QTRY_VERIFY(warning().contains(u"any more"_s));
    m_profile->ask([](Collection& in) { return in.undo(); });
    QTRY_VERIFY(warning().isEmpty());
    QCOMPARE(field(0).toPlainText(), u"Mine"_s);
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(note(m_card).fields.first(), u"Mine"_s);
}

void TestEditorChanges::draftOfADeletedNoteIsOfferedForANewOne()
{
    open({.card = m_card});
    type(0, u"Mine"_s);
    delete m_editor;
    const TopicId topic = m_profile->topic(u"Python / Lists"_s);
    open({.topic = topic});
    QCOMPARE(field(0).toPlainText(), QString()); // the note is there
    m_profile->ask([id = note(m_card).id](Collection& in) { return edit::deleteNotes(in, {id}); });
    open({.topic = topic});
    QCOMPARE(field(0).toPlainText(), u"Mine"_s);
    QVERIFY(warning().contains(u"draft"_s));
    QSignalSpy saved(m_editor, &EditorWindow::saved);
    key(Qt::Key_Return);
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(drafts().size(), 0);
}

void TestEditorChanges::originalOfAnotherTypeIsBroughtBack()
{
    m_profile->ask([card = m_card](Collection& in) -> Result<> {
        auto note = *in.notes().note((*in.cards().card(card))->note).value();
        const auto typed = in.notes().typeByName(builtInNoteType(u"typed")->name).value();
        return in.changeForGood([&] {
            return in.decks().put({u"deck"_s, {}, u"1"_s, {}, u"{}"_s}).and_then([&] {
                return in.decks().putNote({.guid = note.guid,
                    .deck = u"deck"_s,
                    .card = u"a"_s,
                    .type = typed->id,
                    .fields = {u"As shipped"_s, u"Back text"_s}});
            });
        });
    });
    open({.card = m_card});
    QAction* restore = nullptr;
    for (QAction* action : m_editor->findChildren<QAction*>()) {
        if (action->text().contains(u"riginal"_s)) {
            restore = action;
        }
    }
    QVERIFY(restore && restore->isEnabled());
    restore->trigger();
    QTRY_COMPARE(field(0).toPlainText(), u"As shipped"_s);
    QCOMPARE(m_editor->findChild<EditorHead*>()->typeBox()->currentText(), u"Typed answer"_s);
    m_profile->ask([](Collection& in) { return in.undo(); });
    QTRY_COMPARE(field(0).toPlainText(), u"Front text"_s);
}

QTEST_MAIN(TestEditorChanges)
#include "tst_editorchanges.moc"
