// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/browsebar.h"
#include "app/browse/browsepage.h"
#include "app/browse/cardtablemodel.h"
#include "app/browse/cardtableview.h"
#include "app/browse/facepane.h"
#include "app/browse/filtermodel.h"
#include "app/browse/filterview.h"
#include "app/browse/promptdialog.h"
#include "app/browse/searchfield.h"
#include "app/browse/selectionbar.h"
#include "app/browse/selectionchanges.h"
#include "app/browse/tablehead.h"
#include "app/browse/unitswitch.h"
#include "app/cardface/cardview.h"
#include "app/notetypes/typechangedialog.h"
#include "app/study/notices.h"
#include "app/widgets/button.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/label.h"
#include "tests/app/study/profile.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestBrowsePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void typingFindsAndDownGoesToTheTable();
    void everythingFoundIsSuspendedAndResumed();
    void wrongQueryKeepsWhatWasFound();
    void expressionThatIsTooExpensiveIsAFault();
    void nothingFoundCanBeCleared();
    void emptyCollectionSaysSo();
    void headSorts();
    void filterNarrowsBesideTheQuery();
    void spaceShowsTheOtherSide();
    void changeKeepsSelectionAndPlace();
    void selectionGetsAnotherNoteType();
    void cardsMoveToATopic();
    void dueDateIsANumberOfDaysHoweverItIsWritten();
    void removingATagThatNobodyHasSaysSo();
    void rowOfANoteIsAllItsCards();
    void topicsAreArrangedByKeys();
    void topicsAreArrangedByDragging();
    void deleteAndUndo();
    void gapOfWhatIsDeletedIsSelected();
    void searchIsSavedAndUsed();
    void searchForABracketIsSaved();
    void cardFromElsewhereIsShownAlone();
    void escapeClearsThenLeaves();
    void escapeClosesTheWordsFirst();
    void lettersInTheFieldAreNoKeys();
    void narrowFormsKeepEverything();
    void questionKeepsItsRoom();
    void tableIsRemembered();
    void everyControlHasAName();

private:
    void open();
    void type(const QString& text);
    [[nodiscard]] QStringList questions() const;
    [[nodiscard]] Card card(qsizetype number) const { return m_profile->card(m_cards.at(number)); }

    std::unique_ptr<test::Profile> m_profile;
    QList<CardId> m_cards;
    std::unique_ptr<BrowsePage> m_page;
    CardTableView* m_table = nullptr;
    SearchField* m_field = nullptr;
};

void TestBrowsePage::init()
{
    m_profile = std::make_unique<test::Profile>();
    const QString types = u"Python / Types"_s;
    m_cards = {m_profile->add(types, u"Is a tuple mutable?"_s, u"No."_s, Unseen(), u"basic"),
        m_profile->add(
            types, u"Name a mutable type"_s, u"list"_s, Unseen(), u"basic", {u"level::entry"_s}),
        m_profile->add(u"Python / Flow"_s, u"What ends a loop?"_s, u"`break` does"_s, Unseen(),
            u"basic", {u"level::mid"_s})};
}

void TestBrowsePage::cleanup()
{
    m_page.reset();
    m_profile.reset();
}

void TestBrowsePage::open()
{
    m_page = std::make_unique<BrowsePage>(m_profile->workspace);
    m_table = m_page->findChild<CardTableView*>();
    m_field = m_page->findChild<SearchField*>();
    m_page->resize(1128, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->reload();
    m_page->takeFocus();
    QTRY_VERIFY(!m_page->findChild<FilterView*>()
            ->model()
            ->match(m_page->findChild<FilterView*>()->model()->index(0, 0),
                FilterModel::SectionRole, true)
            .isEmpty());
}

void TestBrowsePage::type(const QString& text)
{
    QTest::keyClicks(m_field, text);
}

QStringList TestBrowsePage::questions() const
{
    QStringList texts;
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        texts.append(m_table->model()->index(row, 0).data().toString());
    }
    return texts;
}

void TestBrowsePage::typingFindsAndDownGoesToTheTable()
{
    open();
    QCOMPARE(questions().size(), 3);
    QCOMPARE(QApplication::focusWidget(), m_field);
    type(u"mutable"_s);
    QTRY_COMPARE(questions(), QStringList({u"Is a tuple mutable?"_s, u"Name a mutable type"_s}));
    QTRY_COMPARE(m_field->accessibleDescription(), u"2 of 3"_s);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), m_table);
    QCOMPARE(m_table->currentCard(), m_cards.at(0));
    QTest::keyClick(m_table, Qt::Key_Down);
    QCOMPARE(m_table->currentCard(), m_cards.at(1));
    const auto* face = m_page->findChild<FacePane*>()->view();
    QTRY_VERIFY(face->toPlainText().contains(u"Name a mutable type"_s));
    QVERIFY(face->toPlainText().contains(u"list"_s));
    QCOMPARE(face->extraSelections().size(), 1); // the hit
    QTest::keyClick(m_table, Qt::Key_Slash);
    QCOMPARE(QApplication::focusWidget(), m_field);
}

void TestBrowsePage::everythingFoundIsSuspendedAndResumed()
{
    open();
    type(u"mutable"_s);
    QTRY_COMPARE(questions().size(), 2);
    QTest::keyClick(m_field, Qt::Key_Down);
    const auto* bar = m_page->findChild<SelectionBar*>();
    QVERIFY(!bar->isVisible());
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(bar->isVisible());
    QCOMPARE(m_table->selectedCount(), 2);
    QTest::keyClick(m_table, Qt::Key_At);
    QTRY_VERIFY(card(0).suspended && card(1).suspended);
    QVERIFY(!card(2).suspended);
    QTRY_COMPARE(m_table->model()->index(0, 3).data().toString(), u"suspended"_s);
    QCOMPARE(m_table->selectedCount(), 2);
    QVERIFY(m_profile->ask([](Collection& in) { return in.undo(); }).has_value());
    QVERIFY(!card(0).suspended && !card(1).suspended);
    QTRY_COMPARE(m_table->model()->index(0, 3).data().toString(), u"new"_s);
    QCOMPARE(m_table->selectedCount(), 2);
}

void TestBrowsePage::wrongQueryKeepsWhatWasFound()
{
    open();
    type(u"is:new mutable"_s);
    QTRY_COMPARE(questions().size(), 2);
    type(u" is:blue"_s);
    const auto labels = m_page->findChildren<Label*>();
    const auto says = [&] {
        return std::ranges::any_of(labels, [](const Label* label) {
            return label->isVisible() && label->text().contains(u"“blue”"_s);
        });
    };
    QTRY_VERIFY(says());
    QCOMPARE(questions().size(), 2);
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(m_field, Qt::Key_Backspace);
    }
    QVERIFY(!says());
}

void TestBrowsePage::expressionThatIsTooExpensiveIsAFault()
{
    m_profile->add(u"Python"_s, u"a"_s.repeated(60) + u'!', u"x"_s);
    open();
    m_field->setText(u"re:/(a+)+$/"_s);
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<Label*>(), [](const Label* label) {
        return label->isVisible() && label->text().contains(u"too long: (a+)+$"_s);
    }));
    m_field->setText(u"re:/a+!/"_s);
    QTRY_COMPARE(questions().size(), 1);
}

void TestBrowsePage::nothingFoundCanBeCleared()
{
    open();
    type(u"mutabel"_s);
    EmptyState* empty = nullptr;
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<EmptyState*>(), [&](EmptyState* one) {
        empty = one;
        return one->isVisible();
    }));
    QVERIFY(std::ranges::any_of(empty->findChildren<Label*>(),
        [](const Label* label) { return label->text() == u"Nothing matches “mutabel”."_s; }));
    // While something is wrong with the query, that alone is said.
    m_field->setText(u"ease<mutabel"_s);
    QVERIFY(!empty->isVisible());
    m_field->setText(u"mutabel"_s);
    QTRY_VERIFY(empty->isVisible());
    QTest::keyClick(empty->button(), Qt::Key_Space);
    QTRY_COMPARE(questions().size(), 3);
    QVERIFY(m_table->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_field);
}

void TestBrowsePage::emptyCollectionSaysSo()
{
    m_profile = std::make_unique<test::Profile>();
    m_page = std::make_unique<BrowsePage>(m_profile->workspace);
    m_page->resize(1128, 700);
    m_page->show();
    m_page->reload();
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<Label*>(), [](const Label* label) {
        return label->isVisible() && label->text() == u"No cards yet"_s;
    }));
}

void TestBrowsePage::headSorts()
{
    open();
    const QStringList sorted{
        u"Is a tuple mutable?"_s, u"Name a mutable type"_s, u"What ends a loop?"_s};
    auto* head = m_table->head();
    const QPoint at(head->sectionViewportPosition(0) + 20, head->height() / 2);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(questions(), sorted);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(questions(), QStringList(sorted.crbegin(), sorted.crend()));
}

void TestBrowsePage::filterNarrowsBesideTheQuery()
{
    open();
    auto* filters = m_page->findChild<FilterView*>();
    type(u"mutable"_s);
    QTRY_COMPARE(questions().size(), 2);
    const auto level = filters->model()->match(filters->model()->index(0, 0),
        FilterModel::QueryRole, u"level:\"entry\""_s, 1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(level.size(), 1);
    filters->setFocus();
    filters->setCurrentIndex(level.first());
    QTest::keyClick(filters, Qt::Key_Return);
    QTRY_COMPARE(questions(), QStringList{u"Name a mutable type"_s});
    QTest::keyClick(filters, Qt::Key_Return, Qt::AltModifier);
    QTRY_COMPARE(questions(), QStringList{u"Is a tuple mutable?"_s});
}

void TestBrowsePage::spaceShowsTheOtherSide()
{
    open();
    m_table->setFocus();
    const auto* face = m_page->findChild<FacePane*>()->view();
    QTRY_VERIFY(face->isAnswerShown());
    QTest::keyClick(m_table, Qt::Key_Space);
    QVERIFY(!face->isAnswerShown());
    QTest::keyClick(m_table, Qt::Key_Space);
    QVERIFY(face->isAnswerShown());
}

void TestBrowsePage::changeKeepsSelectionAndPlace()
{
    open();
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_End);
    const auto chosen = m_table->currentCard();
    QCOMPARE(chosen, std::optional(m_cards.at(2)));
    m_profile->add(u"Python / Types"_s, u"Before it"_s, u"x"_s);
    // An installed card is not announced by itself; a change is.
    m_profile->ask([id = m_cards.at(0)](Collection& in) { return study::setFlag(in, {id}, 1); });
    QTRY_COMPARE(questions().size(), 4);
    QCOMPARE(m_table->currentCard(), chosen);
    QCOMPARE(m_table->selectedCards(), QList{*chosen});
}

void TestBrowsePage::selectionGetsAnotherNoteType()
{
    open();
    type(u"mutable"_s);
    QTRY_COMPARE(questions().size(), 2);
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_table, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer dialog = m_page->findChild<TypeChangeDialog*>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* types = dialog->findChild<QComboBox*>();
    QTRY_VERIFY(types->hasFocus());
    QTest::keyClicks(types, u"Typed"_s);
    Button* change = nullptr;
    for (Button* button : dialog->findChildren<Button*>()) {
        change = button->kind() == Button::Kind::Primary ? button : change;
    }
    QTRY_VERIFY(change->isEnabled());
    QTest::keyClick(types, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    const auto named = [this](const QString& name) {
        return m_profile
            ->ask([name](Collection& in) {
                return required(in.notes().typeByName(name), name)
                    .and_then([&](const NoteType& type) { return in.notes().ofType(type.id); });
            })
            .size();
    };
    QCOMPARE(named(u"Typed answer"_s), 2);
    QVERIFY(m_profile->ask([](Collection& in) { return in.undo(); }).has_value());
    QCOMPARE(named(u"Typed answer"_s), 0);
}

void TestBrowsePage::cardsMoveToATopic()
{
    open();
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_table, Qt::Key_D, Qt::ControlModifier);
    QPointer<PromptDialog> prompt = m_page->findChild<PromptDialog*>();
    QVERIFY(prompt);
    QTest::keyClicks(prompt->field(), u"Rust / Basics"_s);
    QTest::keyClick(prompt->field(), Qt::Key_Return);
    QTRY_VERIFY(!prompt);
    QTRY_COMPARE(card(2).topic, m_profile->topic(u"Rust / Basics"_s));
    QCOMPARE(card(0).topic, card(2).topic);
    QTRY_VERIFY(std::ranges::any_of(m_page->findChild<FacePane*>()->findChildren<QLabel*>(),
        [](const QLabel* label) { return label->toolTip() == u"Rust / Basics"_s; }));
}

void TestBrowsePage::dueDateIsANumberOfDaysHoweverItIsWritten()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto restored = qScopeGuard([] { QLocale::setDefault(QLocale::system()); });
    open();
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_table, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<PromptDialog> prompt = m_page->findChild<PromptDialog*>();
    QVERIFY(prompt);
    prompt->field()->selectAll();
    QTest::keyClicks(prompt->field(), u"1,000"_s);
    QTest::keyClick(prompt->field(), Qt::Key_Return);
    QTRY_VERIFY(!prompt);
    QTRY_VERIFY(!card(0).isUnseen());
    QCOMPARE(std::get<Schedule>(card(0).progress).due, m_profile->today().plusDays(1000));
}

void TestBrowsePage::removingATagThatNobodyHasSaysSo()
{
    open();
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    QSignalSpy said(m_page->findChild<SelectionChanges*>(), &SelectionChanges::done);
    const auto remove = [&](const QString& tag) {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(m_table, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QPointer<PromptDialog> prompt = m_page->findChild<PromptDialog*>();
        QVERIFY(prompt);
        prompt->field()->setText(tag);
        QTest::keyClick(prompt->field(), Qt::Key_Return);
        QTRY_VERIFY(!prompt);
    };
    remove(u"LEVEL::mid"_s);
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.first().first().toString().startsWith(u"Nothing was removed"_s));
    remove(u"level::mid"_s);
    QTRY_VERIFY(m_profile
            ->ask([id = card(2).note](
                      Collection& in) { return required(in.notes().note(id), QString()); })
            .tags.isEmpty());
    QCOMPARE(said.count(), 1);
}

void TestBrowsePage::rowOfANoteIsAllItsCards()
{
    const Card first = card(0);
    const CardId second = m_profile->ask([first](Collection& in) {
        return in.changeForGood([&] {
            return in.cards().add({.id = CardId{first.id.value + 1'000},
                .note = first.note,
                .ordinal = 1,
                .topic = first.topic,
                .position = first.position});
        });
    });
    open();
    QCOMPARE(questions().size(), 4);
    type(u"tuple"_s);
    QTRY_COMPARE(questions().size(), 2);
    auto* units = m_page->findChild<UnitSwitch*>();
    units->setUnit(search::Unit::Notes);
    QTRY_COMPARE(questions().size(), 1);
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_table, Qt::Key_At);
    QTRY_VERIFY(m_profile->card(second).suspended);
    QVERIFY(card(0).suspended);
    QTest::keyClick(m_table, Qt::Key_D, Qt::ControlModifier);
    QPointer<PromptDialog> prompt = m_page->findChild<PromptDialog*>();
    QVERIFY(prompt);
    QVERIFY(std::ranges::any_of(prompt->findChildren<Button*>(),
        [](const Button* button) { return button->text().startsWith(u"Move the Cards of 1"_s); }));
    prompt->field()->setText(u"Rust"_s);
    QTest::keyClick(prompt->field(), Qt::Key_Return);
    QTRY_VERIFY(m_profile->card(second).topic != first.topic);
    QCOMPARE(m_profile->card(second).topic, m_profile->topic(u"Rust"_s));
    QCOMPARE(card(0).topic, m_profile->topic(u"Rust"_s));
    QVERIFY(!card(1).suspended);
}

void TestBrowsePage::topicsAreArrangedByKeys()
{
    open();
    auto* filters = m_page->findChild<FilterView*>();
    const auto topics = [&] {
        QStringList names;
        const QModelIndex deck = filters->model()->index(0, 0, filters->model()->index(0, 0));
        for (int row = 0; row < filters->model()->rowCount(deck); ++row) {
            names.append(filters->model()->index(row, 0, deck).data().toString());
        }
        return names;
    };
    const auto select = [&](int row) {
        filters->setFocus();
        const QModelIndex deck = filters->model()->index(0, 0, filters->model()->index(0, 0));
        filters->setCurrentIndex(filters->model()->index(row, 0, deck));
    };
    QTRY_COMPARE(topics(), (QStringList{u"Types"_s, u"Flow"_s}));
    select(1);
    QTest::keyClick(filters, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(topics(), (QStringList{u"Flow"_s, u"Types"_s}));

    select(0);
    QTest::keyClick(filters, Qt::Key_F2);
    QPointer<PromptDialog> prompt = m_page->findChild<PromptDialog*>();
    QVERIFY(prompt);
    QCOMPARE(prompt->field()->text(), u"Flow"_s);
    QTest::keyClicks(prompt->field(), u"Loops"_s); // in the place of what is selected
    QTest::keyClick(prompt->field(), Qt::Key_Return);
    QTRY_VERIFY(!prompt);
    QTRY_COMPARE(topics(), (QStringList{u"Loops"_s, u"Types"_s}));

    select(0);
    QTest::keyClick(filters, Qt::Key_Delete);
    prompt = m_page->findChild<PromptDialog*>();
    QVERIFY(prompt);
    prompt->field()->setText(u"Python / Types"_s);
    QTest::keyClick(prompt->field(), Qt::Key_Return);
    QTRY_COMPARE(topics(), QStringList{u"Types"_s});
    QCOMPARE(card(2).topic, card(0).topic);
    QVERIFY(m_profile->workspace.collection
            .request([](Collection& collection) { return collection.undo(); })
            .result());
    QTRY_COMPARE(topics(), (QStringList{u"Loops"_s, u"Types"_s}));
}

void TestBrowsePage::topicsAreArrangedByDragging()
{
    open();
    auto* filters = m_page->findChild<FilterView*>();
    const auto topics = [&](int deckRow) {
        QStringList names;
        const QModelIndex deck = filters->model()->index(deckRow, 0, filters->model()->index(0, 0));
        for (int row = 0; row < filters->model()->rowCount(deck); ++row) {
            names.append(filters->model()->index(row, 0, deck).data().toString());
        }
        return names;
    };
    const auto rect = [&](int row) {
        const QModelIndex deck = filters->model()->index(0, 0, filters->model()->index(0, 0));
        return filters->visualRect(filters->model()->index(row, 0, deck));
    };
    const auto drag = [&](const QPoint& from, const QPoint& to) {
        QTest::mousePress(filters->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, filters->viewport()->mapToGlobal(to), Qt::NoButton,
            Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(filters->viewport(), &move);
        QTest::mouseRelease(filters->viewport(), Qt::LeftButton, {}, to);
    };
    QTRY_COMPARE(topics(0), (QStringList{u"Types"_s, u"Flow"_s}));
    drag(rect(1).center(), rect(0).topLeft() + QPoint(40, 2)); // above the first
    QTRY_COMPARE(topics(0), (QStringList{u"Flow"_s, u"Types"_s}));
    drag(rect(0).center(), rect(1).bottomLeft() + QPoint(40, -2)); // below the last
    QTRY_COMPARE(topics(0), (QStringList{u"Types"_s, u"Flow"_s}));
    drag(rect(1).center(), rect(0).center()); // into it
    QTRY_COMPARE(topics(0), QStringList{u"Types"_s});
    QVERIFY(m_profile->workspace.collection
            .request([](Collection& collection) { return collection.undo(); })
            .result());
    QTRY_COMPARE(topics(0), (QStringList{u"Types"_s, u"Flow"_s}));
    // Nothing was filtered by on the way, and Esc ends a drag.
    QVERIFY(static_cast<FilterModel*>(filters->model())->isEmpty());
    QTest::mousePress(filters->viewport(), Qt::LeftButton, {}, rect(1).center());
    const QPoint above = rect(0).topLeft() + QPoint(40, 2);
    QMouseEvent move(QEvent::MouseMove, above, filters->viewport()->mapToGlobal(above),
        Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(filters->viewport(), &move);
    QTest::keyClick(filters, Qt::Key_Escape);
    QTest::mouseRelease(filters->viewport(), Qt::LeftButton, {}, above);
    QVERIFY(m_page->isVisible());
    QCOMPARE(topics(0), (QStringList{u"Types"_s, u"Flow"_s}));
}

void TestBrowsePage::deleteAndUndo()
{
    open();
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Delete);
    QTRY_COMPARE(questions().size(), 2);
    QCOMPARE(m_table->selectedCount(), 1);
    const auto* notices = m_page->findChild<Notices*>();
    QTRY_VERIFY(notices->isVisible());
    QVERIFY(m_profile->ask([](Collection& in) { return in.undo(); }).has_value());
    QTRY_COMPARE(questions().size(), 3);
    QVERIFY(!notices->isVisible()); // it spoke of bringing them back
}

void TestBrowsePage::gapOfWhatIsDeletedIsSelected()
{
    const QString types = u"Python / Types"_s;
    for (const auto& front : {u"d"_s, u"e"_s, u"f"_s}) {
        m_profile->add(types, front, u"x"_s);
    }
    open();
    const QStringList all = questions();
    QCOMPARE(all.size(), 6);
    m_table->setFocus();
    m_table->selectRow(1);
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    }
    QCOMPARE(m_table->selectedCount(), 3);
    QTest::keyClick(m_table, Qt::Key_Delete);
    QTRY_COMPARE(questions(), (QStringList{all.at(0), all.at(4), all.at(5)}));
    QCOMPARE(m_table->currentIndex().row(), 1);
    QCOMPARE(m_table->selectedCount(), 1);
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_table, Qt::Key_Delete); // to the end
    QTRY_COMPARE(questions(), QStringList{all.at(0)});
    QCOMPARE(m_table->currentIndex().row(), 0);
}

void TestBrowsePage::searchIsSavedAndUsed()
{
    open();
    type(u"tuple or loop"_s);
    QTRY_COMPARE(questions().size(), 2);
    auto* bar = m_page->findChild<BrowseBar*>();
    QTest::keyClick(bar->star(), Qt::Key_Space);
    QPointer<PromptDialog> prompt = m_page->findChild<PromptDialog*>();
    QVERIFY(prompt);
    prompt->field()->clear();
    QTest::keyClicks(prompt->field(), u"Mine"_s);
    QTest::keyClick(prompt->field(), Qt::Key_Return);
    auto* filters = m_page->findChild<FilterView*>();
    const auto saved = [&] {
        return filters->model()->match(filters->model()->index(0, 0), FilterModel::QueryRole,
            u"(tuple or loop)"_s, 1, Qt::MatchExactly | Qt::MatchRecursive);
    };
    QTRY_COMPARE(saved().size(), 1);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_field->setFocus();
    QTest::keyClick(m_field, Qt::Key_Escape);
    QTRY_COMPARE(questions().size(), 3);
    filters->setCurrentIndex(saved().first());
    QTest::keyClick(filters, Qt::Key_Return);
    QTRY_COMPARE(questions().size(), 2);
    QTest::keyClick(filters, Qt::Key_Delete);
    QTRY_COMPARE(questions().size(), 3);
    QCOMPARE(saved().size(), 0);
}

void TestBrowsePage::searchForABracketIsSaved()
{
    m_profile->add(u"Python"_s, u"What does print(x) do?"_s, u"x"_s);
    open();
    auto* star = m_page->findChild<BrowseBar*>()->star();
    type(u"is:blue"_s);
    QVERIFY(!star->isEnabled());
    m_field->clear();
    type(u"print("_s);
    QVERIFY(star->isEnabled());
    QTest::keyClick(star, Qt::Key_Space);
    QPointer<PromptDialog> prompt = m_page->findChild<PromptDialog*>();
    QVERIFY(prompt);
    QTest::keyClick(prompt->field(), Qt::Key_Return);
    auto* filters = m_page->findChild<FilterView*>();
    const auto saved = [&] {
        return filters->model()->match(filters->model()->index(0, 0), FilterModel::QueryRole,
            u"(print()"_s, 1, Qt::MatchExactly | Qt::MatchRecursive);
    };
    QTRY_COMPARE(saved().size(), 1);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_field->clear();
    QTRY_COMPARE(questions().size(), 4);
    filters->setCurrentIndex(saved().first());
    QTest::keyClick(filters, Qt::Key_Return);
    QTRY_COMPARE(questions(), QStringList{u"What does print(x) do?"_s});
}

void TestBrowsePage::cardFromElsewhereIsShownAlone()
{
    open();
    m_page->showCard(m_cards.at(2));
    QTRY_COMPARE(questions(), QStringList{u"What ends a loop?"_s});
}

void TestBrowsePage::escapeClearsThenLeaves()
{
    open();
    type(u"mutable"_s);
    QTRY_COMPARE(questions().size(), 2);
    QSignalSpy left(m_page.get(), &BrowsePage::left);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(m_field->text(), QString());
    QTRY_COMPARE(questions().size(), 3);
    QCOMPARE(left.count(), 0);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestBrowsePage::escapeClosesTheWordsFirst()
{
    open();
    type(u"is:"_s);
    auto* words = QApplication::activePopupWidget();
    QVERIFY(words);
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!words->isVisible());
    QCOMPARE(m_field->text(), u"is:"_s);
    type(u"n"_s);
    QVERIFY(words->isVisible());
    m_field->clear();
    QVERIFY(!words->isVisible());
}

void TestBrowsePage::lettersInTheFieldAreNoKeys()
{
    open();
    type(u"a/b - @ ! * = i"_s);
    QCOMPARE(m_field->text(), u"a/b - @ ! * = i"_s);
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        QVERIFY(!card(i).suspended);
    }
}

void TestBrowsePage::narrowFormsKeepEverything()
{
    open();
    auto* face = m_page->findChild<FacePane*>();
    const auto* filters = m_page->findChild<FilterView*>();
    QVERIFY(face->x() > m_table->width() / 2);
    m_page->resize(820, 700);
    QTRY_VERIFY(
        face->mapTo(m_page.get(), QPoint()).y() > m_table->mapTo(m_page.get(), QPoint()).y() + 100);
    QVERIFY(filters->isVisible());
    m_page->resize(600, 500);
    QTRY_VERIFY(!filters->isVisible());
    auto* button = m_page->findChild<Button*>(QString(), Qt::FindChildrenRecursively);
    for (Button* one : m_page->findChildren<Button*>()) {
        button = one->isCheckable() ? one : button;
    }
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(filters->isVisible());
}

void TestBrowsePage::questionKeepsItsRoom()
{
    open();
    TableHead* head = m_table->head();
    constexpr int question = static_cast<int>(CardTableModel::Column::Question);
    QTRY_COMPARE(head->length(), m_table->viewport()->width()); // it fills the table
    m_page->resize(1300, 700);
    QTRY_COMPARE(head->length(), m_table->viewport()->width());
    for (int section = 1; section < CardTableModel::columns; ++section) {
        head->showSection(section);
    }
    QVERIFY(head->sectionSize(question) >= m_profile->workspace.theme.px(200));
    QTRY_VERIFY(m_table->horizontalScrollBar()->maximum() > 0);
    // By its edge it becomes wider, though others have to give way.
    const int before = head->sectionSize(question);
    const QPoint edge(head->sectionViewportPosition(question) + before - 1, head->height() / 2);
    QTest::mousePress(head->viewport(), Qt::LeftButton, {}, edge);
    const QPoint to = edge + QPoint(60, 0);
    QMouseEvent move(QEvent::MouseMove, to, head->viewport()->mapToGlobal(to), Qt::NoButton,
        Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(head->viewport(), &move);
    QTest::mouseRelease(head->viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(head->sectionSize(question), before + 60);
}

void TestBrowsePage::tableIsRemembered()
{
    open();
    m_table->head()->hideSection(static_cast<int>(CardTableModel::Column::Ease));
    m_table->head()->showSection(static_cast<int>(CardTableModel::Column::Topic));
    m_table->head()->setSortIndicator(
        static_cast<int>(CardTableModel::Column::Question), Qt::DescendingOrder);
    m_page->hide();
    m_page.reset();
    open();
    QVERIFY(m_table->isColumnHidden(static_cast<int>(CardTableModel::Column::Ease)));
    QVERIFY(!m_table->isColumnHidden(static_cast<int>(CardTableModel::Column::Topic)));
    QCOMPARE(questions().first(), u"What ends a loop?"_s);
}

void TestBrowsePage::everyControlHasAName()
{
    open();
    m_page->setEditable(true);
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            QAccessibleInterface* node =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(node != nullptr && !node->text(QAccessible::Name).isEmpty(),
                widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestBrowsePage)
#include "tst_browsepage.moc"
