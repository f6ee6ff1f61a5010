// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/promptdialog.h"
#include "app/tidy/dustmodel.h"
#include "app/tidy/kindmodel.h"
#include "app/tidy/kindview.h"
#include "app/tidy/tidypage.h"
#include "app/widgets/button.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/label.h"
#include "tests/app/study/profile.h"
#include "tests/support/testcollection.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QSemaphore>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

const QString unusedHash(64, u'a');
const QString strayHash(64, u'b');

} // namespace

class TestTidyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingIsFound_data();
    void everythingIsFound();
    void newerDuplicatesGoAfterAQuestion();
    void noAnswerKeepsEverything_data();
    void noAnswerKeepsEverything();
    void onlySelectedGroupsAreTouched();
    void emptyCardsAreDeleted();
    void notesGetTheirCards();
    void notesThatNothingComesOfAreLeftAlone();
    void notesWithoutCardsAreDeleted();
    void cardsMoveIntoATopic();
    void unusedFilesAreRemovedThenMovedAway();
    void foundOnesAreShownInBrowse_data();
    void foundOnesAreShownInBrowse();
    void longQueriesAreCutShort();
    void tidyCollectionSaysSo();
    void changesElsewhereAreNoticed();
    void selectionOutlivesTheNextLook();
    void leavingEndsTheLooking();
    void escapeGoesBackStepByStep();
    void narrowFormKeepsEverything();
    void everyControlHasAName();

private:
    void fill();
    void open();
    void choose(Dust kind);
    [[nodiscard]] Button* button(const QString& text) const;
    void press(const QString& text);
    void answerWith(const QString& text);
    [[nodiscard]] bool says(const QString& text) const;
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] int count(Dust kind) const;
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString undo() const;
    [[nodiscard]] bool isThere(NoteId note) const;
    void write(const QString& name) const;
    [[nodiscard]] QString media() const { return m_profile->folder.path() + u"/profile/media"_s; }

    test::EnglishPlurals m_plurals;
    std::unique_ptr<test::Profile> m_profile;
    std::unique_ptr<TidyPage> m_page;
    QListView* m_list = nullptr;
    KindView* m_kinds = nullptr;
    QList<CardId> m_tuples; ///< three of the same front, the last one's back is another
    QList<CardId> m_lists; ///< two that are the same
    CardId m_empty;
    CardId m_homeless;
    NoteId m_bare{5001};
    NoteId m_blank{5002};
};

void TestTidyPage::init()
{
    QCoreApplication::installTranslator(&m_plurals);
    m_profile = std::make_unique<test::Profile>();
}

void TestTidyPage::cleanup()
{
    m_page.reset();
    m_profile.reset();
    QCoreApplication::removeTranslator(&m_plurals);
}

/// Some of each kind.
void TestTidyPage::fill()
{
    const QString types = u"Python / Types"_s;
    const auto add = [&](const QString& front, const QString& back,
                         const Progress& progress = Unseen()) {
        return m_profile->add(types, front, back, progress);
    };
    m_tuples = {add(u"Is a `tuple` mutable?"_s, u"No."_s),
        add(u"is a `tuple` mutable? "_s, u"No."_s, m_profile->due(6)),
        add(u"Is a `tuple` mutable?"_s, u"Never."_s)};
    m_lists = {add(u"And a list?"_s, u"Yes."_s), add(u"And a list?"_s, u"Yes."_s)};
    m_homeless = m_profile->add({}, u"Who am I?"_s, u"A card."_s);
    const CardId seen = add(u"What is ![it](none.png)?"_s, u"Gone."_s);
    const NoteId note = m_profile->card(seen).note;
    m_empty = m_profile->ask([&](Collection& in) {
        return in.changeForGood([&]() -> Result<CardId> {
            const auto type = in.notes().typeByName(builtInNoteType(u"basic")->name).value();
            for (const auto& [id, front] : {std::pair(m_bare, u"Why `self`?"_s), {m_blank, {}}}) {
                (void)in.notes()
                    .add({.id = id, .guid = front, .type = type->id, .fields = {front, u"-"_s}})
                    .value();
            }
            (void)in.decks().putMedium({{}, u"old.png"_s, unusedHash, 2000});
            Card empty = in.cards().card(seen).value().value();
            empty.id = CardId{9};
            empty.note = note;
            empty.ordinal = 3;
            return in.cards().add(empty);
        });
    });
    write(unusedHash);
    write(strayHash);
}

void TestTidyPage::write(const QString& name) const
{
    QVERIFY(QDir().mkpath(media()));
    QFile file(media() + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("12345");
}

void TestTidyPage::open()
{
    m_page = std::make_unique<TidyPage>(m_profile->workspace);
    m_list = nullptr;
    m_kinds = m_page->findChild<KindView*>();
    for (auto* list : m_page->findChildren<QListView*>()) {
        m_list = qobject_cast<DustModel*>(list->model()) != nullptr ? list : m_list;
    }
    for (QAbstractItemModel* model : {m_list->model(), m_kinds->model()}) {
        new QAbstractItemModelTester(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
    }
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->reload();
    m_page->takeFocus();
    QTRY_VERIFY(count(Dust::StrayFiles) >= 0);
}

/// With the arrow keys, from the list of kinds on.
void TestTidyPage::choose(Dust kind)
{
    m_kinds->setFocus();
    QTest::keyClick(m_kinds, Qt::Key_Home);
    for (int row = 0; row < static_cast<int>(kind); ++row) {
        QTest::keyClick(m_kinds, Qt::Key_Down);
    }
    QCOMPARE(m_kinds->currentIndex().row(), static_cast<int>(kind));
}

Button* TestTidyPage::button(const QString& text) const
{
    for (Button* one : m_page->findChildren<Button*>()) {
        if (one->isVisible() && one->text() == text) {
            return one;
        }
    }
    return nullptr;
}

/// Goes there with Tab, and presses Enter.
void TestTidyPage::press(const QString& text)
{
    QTRY_VERIFY2(button(text) != nullptr, qPrintable(text));
    const Button* wanted = button(text);
    for (int steps = 0; steps < 20 && QApplication::focusWidget() != wanted; ++steps) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(QApplication::focusWidget(), wanted);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void TestTidyPage::answerWith(const QString& text)
{
    QTRY_VERIFY(m_page->findChild<PromptDialog*>() != nullptr);
    auto* prompt = m_page->findChild<PromptDialog*>();
    QVERIFY(QTest::qWaitForWindowActive(prompt));
    QTest::keyClicks(prompt->field(), text);
    QTest::keyClick(prompt->field(), Qt::Key_Return);
}

bool TestTidyPage::says(const QString& text) const
{
    return std::ranges::any_of(m_page->findChildren<QLabel*>(),
        [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
}

QStringList TestTidyPage::shown() const
{
    QStringList texts;
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        texts.append(m_list->model()->index(row, 0).data().toString());
    }
    return texts;
}

/// -1 before it was looked for.
int TestTidyPage::count(Dust kind) const
{
    const QVariant known =
        m_kinds->model()->index(static_cast<int>(kind), 0).data(KindModel::CountRole);
    return known.isValid() ? known.toInt() : -1;
}

QString TestTidyPage::state() const
{
    return m_profile->ask(
        [](Collection& in) -> Result<QString> { return test::dump(in.database()); });
}

/// Takes the last step back and says which one it was.
QString TestTidyPage::undo() const
{
    const auto step = m_profile->ask([](Collection& in) { return in.undo(); });
    return step ? u"%1 %2"_s.arg(step->name).arg(step->count) : QString();
}

bool TestTidyPage::isThere(NoteId note) const
{
    return m_profile->ask([note](Collection& in) { return in.notes().note(note); }).has_value();
}

void TestTidyPage::everythingIsFound_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("entries");
    const auto row = [](const char* name, Dust kind, const QStringList& entries) {
        QTest::newRow(name) << static_cast<int>(kind) << entries;
    };
    row("duplicates", Dust::Duplicates,
        {u"Is a tuple mutable?: 3 notes, other fields differ"_s,
            u"And a list?: 2 notes, the same in every field"_s});
    row("empty cards", Dust::EmptyCards,
        {u"What is it?: Card 4 of its note, in “Python / Types”"_s});
    row("notes without cards", Dust::NotesWithoutCards,
        {u"Why self?: A note of the type “Basic”"_s, u"(empty): A note of the type “Basic”"_s});
    row("cards without a topic", Dust::CardsWithoutTopic, {u"Who am I?: Not seen yet"_s});
    row("missing files", Dust::MissingMedia, {u"none.png: In “What is it?”"_s});
    row("unused files", Dust::UnusedMedia, {u"old.png: 1.95 KiB"_s});
    row("left-over files", Dust::StrayFiles, {strayHash + u": 5 bytes"_s});
}

void TestTidyPage::everythingIsFound()
{
    QFETCH(int, kind);
    QFETCH(QStringList, entries);
    fill();
    open();
    choose(static_cast<Dust>(kind));
    QTRY_COMPARE(shown(), entries);
    QCOMPARE(count(static_cast<Dust>(kind)), entries.size());
}

void TestTidyPage::newerDuplicatesGoAfterAQuestion()
{
    fill();
    open();
    const QString before = state();
    press(u"Delete 3 Newer Notes…"_s);
    QVERIFY(says(u"Delete 3 newer notes?"_s));
    QVERIFY(says(u"3 cards will be gone too. The oldest note of each group stays. "
                 "The schedule of 1 answered card goes with them. "
                 "In 1 group other fields differ: what only the newer notes say is lost. "
                 "Ctrl+Z brings everything back."_s));
    QCOMPARE(state(), before);
    QCOMPARE(QApplication::focusWidget(), button(u"Cancel"_s)); // a second Enter does no harm
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), button(u"Delete 3 Notes"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(count(Dust::Duplicates), 0);
    QVERIFY(says(u"3 notes deleted. Ctrl+Z brings them back."_s));
    for (const auto& cards : {m_tuples, m_lists}) {
        QVERIFY(m_profile->card(cards.first()).id == cards.first());
        for (const CardId newer : cards.sliced(1)) {
            QVERIFY(!m_profile->ask([newer](Collection& in) { return in.cards().card(newer); }));
        }
    }
    QVERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(QApplication::focusWidget()->isVisible());
    QCOMPARE(undo(), u"delete-notes 3"_s);
    QCOMPARE(state(), before);
    QTRY_COMPARE(count(Dust::Duplicates), 2);
}

void TestTidyPage::noAnswerKeepsEverything_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Cancel") << static_cast<int>(Qt::Key_Return);
    QTest::newRow("Esc") << static_cast<int>(Qt::Key_Escape);
}

void TestTidyPage::noAnswerKeepsEverything()
{
    QFETCH(int, key);
    fill();
    open();
    QSignalSpy left(m_page.get(), &TidyPage::left);
    const QString before = state();
    press(u"Delete 3 Newer Notes…"_s);
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
    QVERIFY(!says(u"Delete 3 newer notes?"_s));
    QVERIFY(button(u"Delete 3 Newer Notes…"_s) != nullptr);
    QCOMPARE(state(), before);
    QVERIFY(QApplication::focusWidget()->isVisible());
    QCOMPARE(left.count(), 0);
}

void TestTidyPage::onlySelectedGroupsAreTouched()
{
    fill();
    open();
    QTest::keyClick(m_kinds, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_list);
    QVERIFY(button(u"Show 5 Notes in Browse"_s) != nullptr);
    QTest::keyClick(m_list, Qt::Key_End);
    QVERIFY(says(u"1 of 2 selected"_s));
    QVERIFY(button(u"Show 2 Notes in Browse"_s) != nullptr);
    press(u"Delete 1 Newer Note…"_s);
    QVERIFY(says(u"1 card will be gone too. The oldest note of each group stays. "
                 "None of these cards has been answered. Ctrl+Z brings everything back."_s));
    press(u"Delete 1 Note"_s);
    QTRY_COMPARE(shown(), QStringList{u"Is a tuple mutable?: 3 notes, other fields differ"_s});
    QCOMPARE(undo(), u"delete-notes 1"_s);
}

void TestTidyPage::emptyCardsAreDeleted()
{
    fill();
    open();
    const QString before = state();
    choose(Dust::EmptyCards);
    press(u"Delete 1 Card…"_s);
    QVERIFY(says(u"None of these cards has been answered. Ctrl+Z brings everything back."_s));
    press(u"Delete 1 Card"_s);
    QTRY_COMPARE(count(Dust::EmptyCards), 0);
    QVERIFY(says(u"There are none."_s));
    QVERIFY(!m_profile->ask([this](Collection& in) { return in.cards().card(m_empty); }));
    QCOMPARE(undo(), u"delete-cards 1"_s);
    QCOMPARE(state(), before);
}

void TestTidyPage::notesGetTheirCards()
{
    fill();
    open();
    const QString before = state();
    choose(Dust::NotesWithoutCards);
    press(u"Make Cards for 2 Notes…"_s);
    answerWith(u"Python / Classes"_s);
    QTRY_COMPARE(shown(), QStringList{u"(empty): A note of the type “Basic”"_s});
    QVERIFY(says(u"1 card made. Ctrl+Z takes them away."_s));
    const auto cards = m_profile->ask([this](Collection& in) { return in.cards().ofNote(m_bare); });
    QCOMPARE(cards.size(), 1);
    QCOMPARE(cards.first().topic, m_profile->topic(u"Python / Classes"_s));
    QCOMPARE(undo(), u"give-cards 1"_s);
    QCOMPARE(state(), before);
}

void TestTidyPage::notesThatNothingComesOfAreLeftAlone()
{
    fill();
    open();
    const QString before = state();
    choose(Dust::NotesWithoutCards);
    QTest::keyClick(m_kinds, Qt::Key_Tab);
    QTest::keyClick(m_list, Qt::Key_End);
    press(u"Make Cards for 1 Note…"_s);
    answerWith(u"Python / Classes"_s);
    QTRY_VERIFY(says(u"No card would come of it: for the note type “Basic”, what the question "
                     "shows is empty."_s));
    QCOMPARE(state(), before);
}

void TestTidyPage::notesWithoutCardsAreDeleted()
{
    fill();
    open();
    const QString before = state();
    choose(Dust::NotesWithoutCards);
    press(u"Delete 2 Notes…"_s);
    press(u"Delete 2 Notes"_s);
    QTRY_COMPARE(count(Dust::NotesWithoutCards), 0);
    QVERIFY(!isThere(m_bare) && !isThere(m_blank));
    QCOMPARE(undo(), u"delete-notes 2"_s);
    QCOMPARE(state(), before);
}

void TestTidyPage::cardsMoveIntoATopic()
{
    fill();
    open();
    const QString before = state();
    choose(Dust::CardsWithoutTopic);
    press(u"Move 1 Card…"_s);
    answerWith(u"Python / Types"_s);
    QTRY_COMPARE(count(Dust::CardsWithoutTopic), 0);
    QCOMPARE(m_profile->card(m_homeless).topic, m_profile->topic(u"Python / Types"_s));
    QCOMPARE(undo(), u"move 1"_s);
    QCOMPARE(state(), before);
    QTRY_COMPARE(count(Dust::CardsWithoutTopic), 1);
}

void TestTidyPage::unusedFilesAreRemovedThenMovedAway()
{
    fill();
    open();
    const QString before = state();
    choose(Dust::UnusedMedia);
    press(u"Remove 1 File"_s);
    QTRY_COMPARE(count(Dust::UnusedMedia), 0);
    QVERIFY(QFile::exists(media() + u'/' + unusedHash));
    QCOMPARE(count(Dust::StrayFiles), 1); // undo may need the other one
    QCOMPARE(undo(), u"remove-media 1"_s);
    QCOMPARE(state(), before);
    QTRY_COMPARE(count(Dust::UnusedMedia), 1);

    choose(Dust::StrayFiles);
    press(u"Move 1 File Away…"_s);
    QVERIFY(says(u"Move 1 file away?"_s));
    QVERIFY(QFile::exists(media() + u'/' + strayHash));
    press(u"Move 1 File"_s);
    QTRY_COMPARE(count(Dust::StrayFiles), 0);
    QVERIFY(!QFile::exists(media() + u'/' + strayHash));
    QVERIFY(QFile::exists(media() + u"/removed/"_s + strayHash));
    QVERIFY(QFile::exists(media() + u'/' + unusedHash));
    QCOMPARE(state(), before);
}

void TestTidyPage::foundOnesAreShownInBrowse_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("query");
    QTest::newRow("all duplicates")
        << static_cast<int>(Dust::Duplicates) << u"Show 5 Notes in Browse"_s << u"nid:1,2,3,4,5"_s;
    QTest::newRow("first duplicates, by Enter")
        << static_cast<int>(Dust::Duplicates) << QString() << u"nid:1,2,3"_s;
    QTest::newRow("empty cards") << static_cast<int>(Dust::EmptyCards) << u"Show 1 Card in Browse"_s
                                 << u"cid:9"_s;
    QTest::newRow("cards without a topic") << static_cast<int>(Dust::CardsWithoutTopic)
                                           << u"Show 1 Card in Browse"_s << u"cid:1700000000006"_s;
    QTest::newRow("missing files")
        << static_cast<int>(Dust::MissingMedia) << u"Show 1 Note in Browse"_s << u"nid:7"_s;
}

void TestTidyPage::foundOnesAreShownInBrowse()
{
    QFETCH(int, kind);
    QFETCH(QString, button);
    QFETCH(QString, query);
    fill();
    open();
    QSignalSpy requested(m_page.get(), &TidyPage::showRequested);
    choose(static_cast<Dust>(kind));
    if (button.isEmpty()) {
        QTest::keyClick(m_kinds, Qt::Key_Tab);
        QTest::keyClick(m_list, Qt::Key_Home);
        QTest::keyClick(m_list, Qt::Key_Return);
    } else {
        press(button);
    }
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toString(), query);
}

void TestTidyPage::longQueriesAreCutShort()
{
    QList<DustItem> items;
    for (int i = 1; i <= mostShown + 20; ++i) {
        items.append(DustItem{.notes = {NoteId{i}, NoteId{i}}});
    }
    const QString query = queryFor(Remedy::ShowNotes, items);
    QVERIFY(query.startsWith(u"nid:1,2,3,"_s));
    QVERIFY(query.endsWith(u",499,500"_s));
    QCOMPARE(query.count(u','), mostShown - 1);
}

void TestTidyPage::tidyCollectionSaysSo()
{
    (void)m_profile->add(u"Python"_s, u"Front"_s, u"Back"_s);
    open();
    const auto* empty = m_page->findChild<EmptyState*>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(says(u"Nothing was found: your collection is tidy."_s));
    write(strayHash);
    press(u"Look Again"_s);
    QTRY_COMPARE(count(Dust::StrayFiles), 1);
    QVERIFY(!empty->isVisible());
    QVERIFY(QApplication::focusWidget()->isVisible());
}

void TestTidyPage::changesElsewhereAreNoticed()
{
    fill();
    open();
    QCOMPARE(count(Dust::Duplicates), 2);
    const CardId added = m_profile->add(u"Python"_s, u"Who am I?"_s, u"Another."_s);
    QTRY_COMPARE(count(Dust::Duplicates), 3);
    QVERIFY(added.value != 0);
}

void TestTidyPage::selectionOutlivesTheNextLook()
{
    fill();
    open();
    QTest::keyClick(m_kinds, Qt::Key_Tab);
    QTest::keyClick(m_list, Qt::Key_End);
    QVERIFY(button(u"Delete 1 Newer Note…"_s) != nullptr);
    (void)m_profile->add(u"Python"_s, u"Who am I?"_s, u"Another."_s);
    QTRY_COMPARE(shown().size(), 3);
    QVERIFY(says(u"1 of 3 selected"_s));
    QVERIFY(button(u"Delete 1 Newer Note…"_s) != nullptr);
}

void TestTidyPage::leavingEndsTheLooking()
{
    fill();
    open();
    write(QString(64, u'c'));
    QSemaphore hidden;
    m_profile->hold(hidden); // so that nothing can be found before
    m_page->reload();
    m_page->hide();
    hidden.release();
    for (int part = 0; part < 2 * dustLooks; ++part) {
        (void)m_profile->ask([](Collection&) -> Result<int> { return 0; });
        QCoreApplication::processEvents();
    }
    QCOMPARE(count(Dust::StrayFiles), 1); // not looked for again
    m_page->show();
    m_page->reload();
    QTRY_COMPARE(count(Dust::StrayFiles), 2);
}

void TestTidyPage::escapeGoesBackStepByStep()
{
    fill();
    open();
    QSignalSpy left(m_page.get(), &TidyPage::left);
    QTest::keyClick(m_kinds, Qt::Key_Tab);
    QTest::keyClick(m_list, Qt::Key_Space);
    QVERIFY(says(u"1 of 2 selected"_s));
    QTest::keyClick(m_list, Qt::Key_Escape);
    QCOMPARE(left.count(), 0);
    QVERIFY(says(u"2"_s));
    QTest::keyClick(m_list, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestTidyPage::narrowFormKeepsEverything()
{
    fill();
    open();
    auto* box = m_page->findChild<QComboBox*>();
    QVERIFY(!box->isVisible());
    m_page->resize(508, 380);
    QVERIFY(box->isVisible());
    QVERIFY(!m_kinds->isVisible());
    QVERIFY(box->hasFocus());
    QCOMPARE(box->currentText(), u"Duplicates (2)"_s);
    QTest::keyClick(box, Qt::Key_End);
    QTRY_VERIFY(button(u"Move 1 File Away…"_s) != nullptr);
    QTest::keyClick(box, Qt::Key_Home);
    QTRY_VERIFY(button(u"Delete 3 Newer Notes…"_s) != nullptr);
    for (const Button* one : m_page->findChildren<Button*>()) {
        if (one->isVisible()) {
            QVERIFY2(one->width() >= one->sizeHint().width(), qPrintable(one->text()));
            QVERIFY2(one->mapTo(m_page.get(), QPoint(one->width(), 0)).x() <= m_page->width(),
                qPrintable(one->text()));
        }
    }
    press(u"Delete 3 Newer Notes…"_s);
    QCOMPARE(m_page->size(), QSize(508, 380));
    QVERIFY(m_list->height() > 0);
}

void TestTidyPage::everyControlHasAName()
{
    fill();
    open();
    press(u"Delete 3 Newer Notes…"_s);
    for (QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            QAccessibleInterface* node = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(node != nullptr && !node->text(QAccessible::Name).isEmpty(),
                widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestTidyPage)
#include "tst_tidypage.moc"
