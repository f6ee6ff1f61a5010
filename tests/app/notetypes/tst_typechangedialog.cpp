// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/typechangedialog.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/edit/notes.h"
#include "tests/app/study/profile.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace reprise;
using reprise::test::Profile;

class TestTypeChangeDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fieldsAreMappedByKeysAndTheChangeIsUndone();
    void whatNoFieldTakesIsSaidToBeLost();
    void cardThatBecomesNothingIsRemoved();
    void twoCardsCannotBecomeOne();
    void numbersOfDeletionsBecomeCards();
    void notesOfSeveralTypesAreRefused();
    void typeThatChangedMeanwhileIsNotUsed();
    void chosenTypeIsTheOneAskedFor();
    void everythingHasAName();

private:
    void open(const QList<CardId>& cards, std::optional<NoteTypeId> to = {});
    [[nodiscard]] QComboBox* box(const QString& name) const;
    [[nodiscard]] Button* accept() const;
    [[nodiscard]] QStringList sentences() const;
    [[nodiscard]] Note note(CardId card);
    [[nodiscard]] NoteTypeId type(const QString& name);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<QWidget> m_window;
    QPointer<TypeChangeDialog> m_dialog;
    CardId m_first;
    CardId m_second;
};

void TestTypeChangeDialog::initTestCase()
{
    QCoreApplication::installTranslator(new test::EnglishPlurals);
    QAccessible::setActive(true);
}

void TestTypeChangeDialog::init()
{
    m_profile = std::make_unique<Profile>();
    m_first = m_profile->add(u"Python"_s, u"One {{c1::a}} {{c2::b}}"_s, u"1"_s);
    m_second = m_profile->add(u"Python"_s, u"Two {{c1::a}}"_s, u"2"_s);
}

void TestTypeChangeDialog::cleanup()
{
    m_window.reset();
    m_profile.reset();
}

void TestTypeChangeDialog::open(const QList<CardId>& cards, std::optional<NoteTypeId> to)
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 700);
    m_window->show();
    m_dialog = new TypeChangeDialog(m_profile->workspace, cards, to, m_window.get());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    QTRY_VERIFY(!m_dialog->findChild<Label*>()->text().isEmpty());
}

QComboBox* TestTypeChangeDialog::box(const QString& name) const
{
    for (auto* box : m_dialog->findChildren<QComboBox*>()) {
        if (box->accessibleName() == name) {
            return box;
        }
    }
    return nullptr;
}

Button* TestTypeChangeDialog::accept() const
{
    for (Button* button : m_dialog->findChildren<Button*>()) {
        if (button->kind() == Button::Kind::Primary) {
            return button;
        }
    }
    return nullptr;
}

QStringList TestTypeChangeDialog::sentences() const
{
    QStringList texts;
    for (const Label* label : m_dialog->findChildren<Label*>()) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts;
}

Note TestTypeChangeDialog::note(CardId card)
{
    return m_profile->ask([card](Collection& in) -> Result<Note> {
        return *in.notes().note((*in.cards().card(card))->note).value();
    });
}

NoteTypeId TestTypeChangeDialog::type(const QString& name)
{
    return m_profile->ask([name](Collection& in) { return in.notes().typeByName(name); })->id;
}

void TestTypeChangeDialog::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestTypeChangeDialog::fieldsAreMappedByKeysAndTheChangeIsUndone()
{
    open({m_first, m_second});
    QSignalSpy done(m_dialog, &TypeChangeDialog::typeChanged);
    QVERIFY(sentences().contains(u"2 notes of the type “Basic” get the type:"_s));
    QVERIFY(box(u"New note type"_s)->hasFocus());
    QCOMPARE(box(u"New note type"_s)->currentText(), u"Basic and reversed"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"Cl"_s);
    QTRY_COMPARE(box(u"New note type"_s)->currentText(), u"Cloze"_s);
    QCOMPARE(box(u"Text"_s)->currentText(), u"Front"_s);
    QCOMPARE(box(u"Back extra"_s)->currentText(), u"Back"_s);
    QCOMPARE(box(u"Card 1"_s)->currentText(), u"Cloze 1"_s);
    key(Qt::Key_Tab);
    QVERIFY(box(u"Text"_s)->hasFocus());
    key(Qt::Key_Tab);
    QVERIFY(box(u"Back extra"_s)->hasFocus());
    key(Qt::Key_Up); // Front
    key(Qt::Key_Up); // nothing
    QCOMPARE(box(u"Back extra"_s)->currentText(), u"Nothing"_s);
    QVERIFY(!accept()->isEnabled()); // not known yet
    QTRY_VERIFY(accept()->isEnabled());
    // The first note gets a card for its second deletion.
    QVERIFY(sentences().contains(u"This concerns 2 notes. 1 card are added."_s));
    key(Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(done.size(), 1);
    QCOMPARE(note(m_first).type, type(u"Cloze"_s));
    QCOMPARE(note(m_first).fields, (QStringList{u"One {{c1::a}} {{c2::b}}"_s, {}}));
    QCOMPARE(m_profile->ask([](Collection& in) { return in.cards().all(); }).size(), 3);
    const auto undone = m_profile->ask([](Collection& in) { return in.undo(); });
    QCOMPARE(undone->name, QString(step::changeType));
    QCOMPARE(undone->count, 2);
    QCOMPARE(note(m_first).type, type(u"Basic"_s));
    QCOMPARE(note(m_first).fields.last(), u"1"_s);
}

void TestTypeChangeDialog::whatNoFieldTakesIsSaidToBeLost()
{
    open({m_first}, type(u"Cloze"_s));
    QVERIFY(sentences().filter(u"lost"_s).isEmpty());
    box(u"Back extra"_s)->setCurrentIndex(1); // Front, once more
    QCOMPARE(sentences().filter(u"lost"_s),
        QStringList{u"No field takes what is in these, and it is lost: Back."_s});
    QTRY_VERIFY(accept()->isEnabled());
    accept()->click();
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(note(m_first).fields.last(), u"One {{c1::a}} {{c2::b}}"_s);
}

void TestTypeChangeDialog::cardThatBecomesNothingIsRemoved()
{
    open({m_first}, type(u"Basic and reversed"_s));
    box(u"Card 1"_s)->setFocus();
    key(Qt::Key_Up);
    QCOMPARE(box(u"Card 1"_s)->currentText(), u"Nothing: it is removed"_s);
    QTRY_VERIFY(sentences().contains(u"This concerns 1 note. 2 cards are added. 1 card are "
                                     "removed, with their schedule."_s));
}

void TestTypeChangeDialog::twoCardsCannotBecomeOne()
{
    m_profile->ask([this, to = type(u"Basic and reversed"_s), now = m_profile->clock.moment(240)](
                       Collection& in) {
        const auto card = *in.cards().card(m_first);
        return edit::changeType(in, {{card->note}, to, {0, 1}, {0}}, now);
    });
    open({m_first}, type(u"Cloze"_s));
    QCOMPARE(box(u"Card 2"_s)->currentText(), u"Cloze 2"_s);
    QTRY_VERIFY(accept()->isEnabled());
    box(u"Card 2"_s)->setCurrentIndex(1);
    QVERIFY(sentences().contains(u"Two cards of a note cannot become the same one."_s));
    QVERIFY(!accept()->isEnabled());
    box(u"Card 1"_s)->setCurrentIndex(2); // the other way round
    QTRY_VERIFY(accept()->isEnabled());
}

void TestTypeChangeDialog::numbersOfDeletionsBecomeCards()
{
    m_profile->ask(
        [this, to = type(u"Cloze"_s), now = m_profile->clock.moment(240)](Collection& in) {
            const auto card = *in.cards().card(m_first);
            return edit::changeType(in, {{card->note}, to, {0, 1}, {0}}, now);
        });
    open({m_first}, type(u"Basic and reversed"_s));
    QCOMPARE(box(u"Front"_s)->currentText(), u"Text"_s);
    QCOMPARE(box(u"Cloze 1"_s)->currentText(), u"Card 1"_s);
    QCOMPARE(box(u"Cloze 2"_s)->currentText(), u"Card 2"_s);
    QTRY_VERIFY(accept()->isEnabled());
    QVERIFY(sentences().contains(u"This concerns 1 note. No card is added or removed."_s));
    const auto before = m_profile->ask([](Collection& in) { return in.cards().all(); });
    accept()->click();
    QTRY_VERIFY(!m_dialog);
    const auto after = m_profile->ask([](Collection& in) { return in.cards().all(); });
    QCOMPARE(after.size(), before.size());
    QCOMPARE(note(m_first).type, type(u"Basic and reversed"_s));
}

void TestTypeChangeDialog::notesOfSeveralTypesAreRefused()
{
    const CardId typed = m_profile->add(u"Python"_s, u"T"_s, u"t"_s, Unseen{}, u"typed");
    open({m_first, typed});
    QVERIFY(sentences().first().startsWith(
        u"These notes are of several types: “Basic”, “Typed answer”."_s));
    QVERIFY(!accept()->isVisible());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestTypeChangeDialog::typeThatChangedMeanwhileIsNotUsed()
{
    open({m_first}, type(u"Cloze"_s));
    QTRY_VERIFY(accept()->isEnabled());
    m_profile->ask([to = type(u"Cloze"_s), now = m_profile->clock.moment(240)](Collection& in) {
        edit::NoteTypeEdit edit(**in.notes().type(to));
        return edit.setTemplate(0, u"{{cloze:Text}}?"_s, {}).and_then([&] {
            return edit::editNoteType(in, edit, now);
        });
    });
    accept()->click();
    QTRY_VERIFY(!sentences().filter(u"changed since"_s).isEmpty());
    QVERIFY(m_dialog);
    QCOMPARE(note(m_first).type, type(u"Basic"_s));
}

void TestTypeChangeDialog::chosenTypeIsTheOneAskedFor()
{
    open({m_first}, type(u"Typed answer"_s));
    QCOMPARE(box(u"New note type"_s)->currentText(), u"Typed answer"_s);
    QCOMPARE(box(u"New note type"_s)->findText(u"Basic"_s), -1);
    QCOMPARE(box(u"Front"_s)->currentText(), u"Front"_s);
}

void TestTypeChangeDialog::everythingHasAName()
{
    open({m_first});
    for (QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestTypeChangeDialog)
#include "tst_typechangedialog.moc"
