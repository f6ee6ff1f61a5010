// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/searchfield.h"
#include "app/startup/errorpage.h"
#include "app/study/donepage.h"
#include "app/study/studypage.h"
#include "app/tidy/kindmodel.h"
#include "app/tidy/kindview.h"
#include "app/today/todaypage.h"
#include "app/today/topicview.h"
#include "app/translations.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "app/window/keysheet.h"
#include "app/window/sidebar.h"
#include "core/study/study.h"
#include "core/transfer/openincoming.h"
#include "tests/app/window/windowfixture.h"

#include <QAccessible>
#include <QAction>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace reprise;

using Page = MainWindow::Page;

namespace {

const QSize usual(1180, 760);

QAction* actionWith(const MainWindow& window, const QKeySequence& key)
{
    for (QAction* action : window.actions()) {
        if (action->shortcuts().contains(key)) {
            return action;
        }
    }
    return nullptr;
}

/// Nodes that take the focus and have no name, as "role: class".
void collectNameless(QAccessibleInterface* node, QStringList& found)
{
    if (node == nullptr || !node->isValid()) {
        return;
    }
    const auto state = node->state();
    if (state.focusable && !state.invisible && node->text(QAccessible::Name).isEmpty()) {
        found.append(u"%1: %2"_s.arg(node->role())
                .arg(node->object() ? QLatin1StringView(node->object()->metaObject()->className())
                                    : QLatin1StringView("?")));
    }
    for (int child = 0; child < node->childCount(); ++child) {
        collectNameless(node->child(child), found);
    }
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterBeginsStudy();
    void enterInTheTreeStudiesTheTopic();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void tabGoesThroughContentThenSidebar();
    void panesAreWalkedByF6();
    void sidebarBecomesARail_data();
    void sidebarBecomesARail();
    void textsFit_data();
    void textsFit();
    void tidyingUpLeadsToBrowseAndBack();
    void everythingIsExported();
    void undoneAnswerComesBack();
    void undoIsOffWithoutSteps();
    void menuBarComesAndGoes();
    void keySheetShowsTheActions();
    void unusableCollectionIsNotTouched_data();
    void unusableCollectionIsNotTouched();
    void backupComesBeforeTheDecksAreUpdated();
    void dayTurnsWhileTheWindowIsOpen();
    void clockBehindTheLastAnswerIsSaid();
    void languageChangesAtOnce();
};

void TestMainWindow::enterBeginsStudy()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    const auto* tree = fixture.window->findChild<TopicView*>();
    QVERIFY(tree->isVisible());
    QVERIFY(tree->model()->rowCount() > 0);
    auto* button = qobject_cast<Button*>(QApplication::focusWidget());
    QVERIFY(button);
    QCOMPARE(button->kind(), Button::Kind::Primary);
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(fixture.window->page(), Page::Study);
    QVERIFY(!fixture.window->findChild<Sidebar*>()->isVisible());
}

void TestMainWindow::enterInTheTreeStudiesTheTopic()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    auto* tree = fixture.window->findChild<TopicView*>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    QSignalSpy requested(fixture.window->todayPage(), &TodayPage::studyRequested);
    const TopicId chosen = fixture.window->todayPage()->selectedTopic();
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.at(0).at(0).value<TopicId>(), chosen);
    QCOMPARE(fixture.window->page(), Page::Study);
}

void TestMainWindow::everyControlHasAName_data()
{
    QTest::addColumn<int>("page");
    QTest::newRow("today") << static_cast<int>(Page::Today);
    QTest::newRow("study") << static_cast<int>(Page::Study);
    QTest::newRow("done") << static_cast<int>(Page::Done);
    QTest::newRow("settings") << static_cast<int>(Page::Settings);
    QTest::newRow("restore") << static_cast<int>(Page::Restore);
    QTest::newRow("tidy") << static_cast<int>(Page::Tidy);
}

void TestMainWindow::everyControlHasAName()
{
    QFETCH(int, page);
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    QAccessible::setActive(true);
    if (static_cast<Page>(page) == Page::Study) {
        fixture.window->study(fixture.window->todayPage()->selectedTopic());
    } else if (static_cast<Page>(page) == Page::Done) {
        fixture.window->showDone(fixture.window->todayPage()->selectedTopic());
    } else {
        fixture.window->showPage(static_cast<Page>(page));
    }
    // What the page asked for is there when this is answered, and delivered then.
    static_cast<void>(fixture.ask([](Collection&) -> Result<> { return {}; }));
    QCoreApplication::processEvents();
    QStringList nameless;
    collectNameless(QAccessible::queryAccessibleInterface(fixture.window.get()), nameless);
    QCOMPARE(nameless, QStringList());
}

void TestMainWindow::tabGoesThroughContentThenSidebar()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    auto* tree = fixture.window->findChild<TopicView*>();
    tree->setFocus();
    QStringList order;
    for (int i = 0; i < 12; ++i) {
        QWidget* now = QApplication::focusWidget();
        const QString name = QLatin1StringView(now->metaObject()->className()).toString() + u' '
            + now->accessibleName();
        if (order.contains(name)) {
            break;
        }
        order.append(name);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    const QStringList expected{u"reprise::TopicView Topics"_s, u"reprise::Button "_s,
        u"reprise::Button I prepare for: everything"_s, u"reprise::Button Close this line"_s,
        u"reprise::DestinationView Pages"_s, u"reprise::DestinationView More pages"_s,
        u"reprise::Button Menu"_s};
    QCOMPARE(order, expected);
    QCOMPARE(QApplication::focusWidget(), tree);
}

void TestMainWindow::panesAreWalkedByF6()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    auto* tree = fixture.window->findChild<TopicView*>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_F6);
    QCOMPARE(qobject_cast<Button*>(QApplication::focusWidget())->kind(), Button::Kind::Primary);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(fixture.window->findChild<Sidebar*>()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), tree);
    QTest::keyClick(tree, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(fixture.window->findChild<Sidebar*>()->isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::sidebarBecomesARail_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("rail");
    QTest::newRow("usual") << 1180 << false;
    QTest::newRow("just wide enough") << 960 << false;
    QTest::newRow("narrower") << 959 << true;
    QTest::newRow("smallest") << 560 << true;
}

void TestMainWindow::sidebarBecomesARail()
{
    QFETCH(int, width);
    QFETCH(bool, rail);
    WindowFixture fixture;
    fixture.show({fixture.theme.px(width), fixture.theme.px(600)});
    const auto* sidebar = fixture.window->findChild<Sidebar*>();
    QCOMPARE(sidebar->isRail(), rail);
    QCOMPARE(sidebar->width(), fixture.theme.px(rail ? 52 : 176));
}

void TestMainWindow::textsFit_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const auto& [name, page] : {std::pair("today", Page::Today), {"settings", Page::Settings},
             {"restore", Page::Restore}, {"tidy", Page::Tidy}, {"error", Page::Error}}) {
        for (const QSize size : {QSize(1180, 760), QSize(900, 600), QSize(560, 360)}) {
            for (const auto* language : {"en", "de"}) {
                QTest::addRow("%s %dx%d %s", name, size.width(), size.height(), language)
                    << static_cast<int>(page) << size << QString::fromLatin1(language);
            }
        }
    }
}

void TestMainWindow::textsFit()
{
    QFETCH(int, page);
    QFETCH(QSize, size);
    QFETCH(QString, language);
    Translations translations;
    translations.apply(language);
    WindowFixture fixture;
    fixture.show({fixture.theme.px(size.width()), fixture.theme.px(size.height())});
    QVERIFY(fixture.open());
    fixture.window->showPage(static_cast<Page>(page));
    static_cast<void>(fixture.ask([](Collection&) -> Result<> { return {}; }));
    QCoreApplication::processEvents();

    for (const auto* label : fixture.window->findChildren<Label*>()) {
        if (!label->isVisible() || label->text().isEmpty()
            || qobject_cast<const ElidedLabel*>(label) != nullptr) {
            continue;
        }
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QVERIFY2(label->height() >= needed, qPrintable(label->text()));
        QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(),
            qPrintable(label->text()));
    }
    for (const auto* button : fixture.window->findChildren<Button*>()) {
        if (button->isVisible()) {
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            // Within the window, not beyond its edge.
            const QRect there(button->mapTo(fixture.window.get(), QPoint()), button->size());
            QVERIFY2(there.right() <= fixture.window->width(), qPrintable(button->text()));
        }
    }
}

void TestMainWindow::tidyingUpLeadsToBrowseAndBack()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    const auto twins = fixture.ask([](Collection& collection) -> Result<QList<NoteId>> {
        return collection.change({u"add"_s, {}}, [&]() -> Result<QList<NoteId>> {
            const auto type = collection.notes().typeByName(u"Basic"_s).value();
            QList<NoteId> added;
            for (const QString& guid : {u"twin-1"_s, u"twin-2"_s}) {
                const auto note = collection.notes().add({.id = NoteId{77'000},
                    .guid = guid,
                    .type = type->id,
                    .fields = {u"Which twin is this?"_s, u"-"_s}});
                (void)collection.cards()
                    .add({.id = CardId{88'000}, .note = *note, .topic = rootTopic})
                    .value();
                added.append(*note);
            }
            return added;
        });
    });
    QVERIFY(twins);
    QAction* tidy = nullptr;
    for (QAction* action : fixture.window->actions()) {
        tidy = action->text() == u"Tidy &Up…"_s ? action : tidy;
    }
    QVERIFY(tidy);
    tidy->trigger();
    QCOMPARE(fixture.window->page(), Page::Tidy);
    auto* kinds = fixture.window->findChild<KindView*>();
    QCOMPARE(QApplication::focusWidget(), kinds);
    QTRY_VERIFY(kinds->model()->index(0, 0).data(KindModel::CountRole) == 1);
    QTest::keyClick(kinds, Qt::Key_F6);
    auto* list = qobject_cast<QListView*>(QApplication::focusWidget());
    QVERIFY(list != nullptr && list != kinds);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(fixture.window->page(), Page::Browse);
    QCOMPARE(fixture.window->findChild<SearchField*>()->text(),
        u"nid:%1,%2"_s.arg(twins->first().value).arg(twins->last().value));
    tidy->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(fixture.window->page(), Page::Browse);
}

void TestMainWindow::everythingIsExported()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = fixture.window->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const QString file = fixture.folder.filePath(u"out.apkg"_s);
    auto* name = dialog->findChild<QLineEdit*>();
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
    const auto* banner = fixture.window->findChild<Banner*>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().endsWith(file + u'.'), qPrintable(banner->text()));
    const auto all = fixture.ask([](Collection& collection) { return collection.notes().count(); });
    const auto written = openIncoming(file, {.zone = QTimeZone::UTC});
    QVERIFY(all && written);
    QCOMPARE((*written)->head().notes, *all);
}

void TestMainWindow::undoneAnswerComesBack()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    auto* undo = actionWith(*fixture.window, QKeySequence(Qt::CTRL | Qt::Key_Z));
    QVERIFY(!undo->isEnabled());
    const TopicId deck = fixture.window->todayPage()->selectedTopic();
    const Moment now = fixture.clock.moment(defaultDayStartsAtMinutes);
    const auto asked = fixture.ask([=](Collection& collection) -> Result<CardId> {
        const auto question = study::next(collection, deck, now.day);
        return study::answer(
            collection, {.card = (*question)->card.id, .grade = Grade::Hesitant, .time = now})
            .transform([](const study::Answered& answered) { return answered.review.card; });
    });
    QVERIFY(asked);
    QTRY_VERIFY(undo->isEnabled());
    QCOMPARE(undo->text(), u"&Undo: Answer"_s);

    fixture.window->showPage(Page::Study);
    QSignalSpy shown(fixture.window->findChild<StudyPage*>(), &StudyPage::questionShown);
    fixture.window->study(deck);
    QTRY_VERIFY(!shown.isEmpty());
    QVERIFY(shown.last().at(0).value<CardId>() != *asked);
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown.last().at(0).value<CardId>(), *asked);
    QCOMPARE(fixture.window->page(), Page::Study);

    auto* redo = actionWith(*fixture.window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    QTRY_VERIFY(redo->isEnabled());
    QVERIFY(!undo->isEnabled());
}

void TestMainWindow::undoIsOffWithoutSteps()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    // Installing the decks leaves nothing to undo.
    QVERIFY(!actionWith(*fixture.window, QKeySequence(Qt::CTRL | Qt::Key_Z))->isEnabled());
    QVERIFY(
        !actionWith(*fixture.window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z))->isEnabled());
}

void TestMainWindow::menuBarComesAndGoes()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(!fixture.window->menuBar()->isVisible());
    QTest::keyClick(fixture.window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(fixture.window->menuBar()->isVisible());
    QVERIFY(fixture.preferences.isMenuBarShown());
    QTest::keyClick(fixture.window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!fixture.window->menuBar()->isVisible());
}

void TestMainWindow::keySheetShowsTheActions()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    QTest::keyClick(fixture.window.get(), Qt::Key_F1);
    auto* sheet = fixture.window->findChild<KeySheet*>();
    QVERIFY(sheet);
    QStringList lines;
    for (const auto* label : sheet->findChildren<Label*>()) {
        lines.append(label->accessibleName());
    }
    QVERIFY(lines.contains(u"Quit: Ctrl+Q"_s));
    QVERIFY(lines.contains(u"Study the Selected Topic: Return, Enter"_s));
    QVERIFY(lines.contains(u"Keys: F1, ?"_s));
    // Four buttons: their words, and nothing for the keys that six would have.
    QVERIFY(lines.contains(u"Again: 1"_s));
    QVERIFY(!lines.contains(u": 0"_s));
    sheet->close();
}

void TestMainWindow::unusableCollectionIsNotTouched_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("no database")
        << QByteArray("This is a letter and no collection.\n").repeated(99);
    QTest::newRow("damaged head") << QByteArray("SQLite format 3\0garbage", 23).repeated(99);
}

void TestMainWindow::unusableCollectionIsNotTouched()
{
    QFETCH(QByteArray, contents);
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(QDir().mkpath(QFileInfo(fixture.file()).path()));
    QFile file(fixture.file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
    file.close();

    QSignalSpy failed(&fixture.startup, &Startup::failed);
    fixture.start();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(fixture.window->page(), Page::Error);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), contents);
    // No way leads to a page that would read it.
    fixture.window->showPage(Page::Today);
    QCOMPARE(fixture.window->page(), Page::Error);
    QVERIFY(qobject_cast<Button*>(QApplication::focusWidget()));
}

void TestMainWindow::backupComesBeforeTheDecksAreUpdated()
{
    WindowFixture fixture;
    fixture.show(usual);
    QSignalSpy backedUp(&fixture.startup, &Startup::backedUp);
    QVERIFY(fixture.open());
    QTRY_COMPARE(backedUp.count(), 1);
    // As an older program would have left it, for the next day's start.
    const auto deck = [](Collection& collection) {
        return collection.decks().deck(u"python-interview"_s);
    };
    const auto shipped = fixture.ask(deck);
    const auto aged = fixture.ask([&](Collection& collection) -> Result<> {
        auto older = **shipped;
        older.version = u"0"_s;
        older.contentHash.clear();
        return collection.changeForGood([&] { return collection.decks().put(older); });
    });
    QVERIFY(aged);
    fixture.clock = Clock(QDateTime(QDate(2026, 11, 3), QTime(9, 0)));
    fixture.collection.close().waitForFinished();
    fixture.startup.open();
    QTRY_COMPARE(backedUp.count(), 2);
    QTRY_COMPARE(**fixture.ask(deck), **shipped);

    const auto copies = backups::list(fixture.startup.files().backups());
    QVERIFY(copies);
    const auto copy =
        Database::open(fixture.startup.files().backups() + u'/' + copies->first().name,
            Database::Access::ReadOnly);
    QVERIFY(copy);
    QCOMPARE((*copy)->number(u"SELECT count(*) FROM decks WHERE version = '0'"_s), 1);
}

void TestMainWindow::dayTurnsWhileTheWindowIsOpen()
{
    // Half a second before the 3rd of November begins, at four.
    WindowFixture fixture(QDateTime(QDate(2026, 11, 3), QTime(3, 59, 59, 500)));
    fixture.show(usual);
    QVERIFY(fixture.open());
    auto* today = fixture.window->todayPage();
    QTRY_COMPARE(today->report()->day, StudyDay::fromDate(QDate(2026, 11, 3)));
}

void TestMainWindow::clockBehindTheLastAnswerIsSaid()
{
    WindowFixture fixture;
    fixture.show(usual);
    QVERIFY(fixture.open());
    const auto* page = fixture.window->todayPage();
    const auto* banner = page->findChild<Banner*>();
    QVERIFY(!banner->isVisible());
    const TopicId deck = page->selectedTopic();
    const Moment later = Moment::at(QDateTime(QDate(2026, 11, 5), QTime(9, 0)), 240);
    const auto answered = fixture.ask([=](Collection& collection) -> Result<study::Answered> {
        const auto question = study::next(collection, deck, later.day);
        return study::answer(
            collection, {.card = (*question)->card.id, .grade = Grade::Perfect, .time = later});
    });
    QVERIFY(answered);
    QTRY_VERIFY(banner->isVisible());
}

void TestMainWindow::languageChangesAtOnce()
{
    Translations translations;
    translations.apply(u"en"_s);
    WindowFixture fixture;
    connect(
        &fixture.preferences, &Preferences::languageChanged, &translations, &Translations::apply);
    fixture.show(usual);
    QVERIFY(fixture.open());
    const auto shows = [&](const QString& text) {
        const auto labels = fixture.window->todayPage()->findChildren<Label*>();
        return std::ranges::any_of(labels,
            [&](const Label* label) { return label->isVisible() && label->text() == text; });
    };
    QVERIFY(shows(u"Monday, 2 November"_s) || shows(u"Monday, November 2"_s));
    fixture.preferences.setLanguage(u"de"_s);
    QTRY_VERIFY(shows(u"Montag, 2. November"_s));
    QVERIFY(shows(u"Heute"_s));
    fixture.preferences.setLanguage(u"en"_s);
    QTRY_VERIFY(!shows(u"Montag, 2. November"_s));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
