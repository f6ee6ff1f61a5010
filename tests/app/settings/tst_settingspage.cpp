// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/backupmodel.h"
#include "app/settings/restorepage.h"
#include "app/settings/settingrow.h"
#include "app/settings/settingspage.h"
#include "app/settings/topicsettingsdialog.h"
#include "app/today/todaypage.h"
#include "app/today/topicview.h"
#include "app/widgets/button.h"
#include "app/widgets/panel.h"
#include "core/storage/backups.h"
#include "core/study/study.h"
#include "tests/app/window/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace reprise;

using Page = MainWindow::Page;

namespace {

template <typename Control>
Control* control(const QWidget& page, const QString& name)
{
    for (auto* found : page.findChildren<Control*>()) {
        if (found->accessibleName() == name) {
            return found;
        }
    }
    return nullptr;
}

void choose(QComboBox& box, int place)
{
    box.setCurrentIndex(place);
    Q_EMIT box.activated(place); // as a person's choice, which setCurrentIndex is not
}

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void settingIsOneStep_data();
    void settingIsOneStep();
    void valuesAreThoseOfTheDeck();
    void undoneSettingIsShownAgain();
    void numberThatIsBeingTypedStays();
    void resetClearsTheTopic();
    void eachValueSaysWhereItComesFrom();
    void oneSettingIsTakenBackAlone();
    void dialogOfATopicIsOpenedByKey();
    void appearanceHoldsAtOnce();
    void backupsAreListed();
    void restoringAsksFirstAndKeepsTheFormer();
    void damagedBackupCannotBeRestored();
    void backupModelKeepsTheContract();

private:
    struct Stored
    {
        int steps = 0; // in the journal, at most 2 counted
        int dayStartsAt = 0;
        GradeButtons buttons = GradeButtons::Four;
        TopicSettings deck;
    };
    [[nodiscard]] Stored stored();
    [[nodiscard]] SettingsPage& page() const
    {
        return *m_fixture->window->findChild<SettingsPage*>();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    TopicId m_deck;
    int m_changes = 0;
};

void TestSettingsPage::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->show({1180, 1100});
    QVERIFY(m_fixture->open());
    m_deck = m_fixture->window->todayPage()->selectedTopic();
    m_changes = 0;
    connect(&m_fixture->collection, &CollectionThread::changed, this, [this] { ++m_changes; });
    m_fixture->window->showPage(Page::Settings);
    QTRY_COMPARE(control<QSpinBox>(page(), u"New cards a day"_s)->value(), 10);
}

void TestSettingsPage::cleanup()
{
    m_fixture.reset();
}

TestSettingsPage::Stored TestSettingsPage::stored()
{
    return *m_fixture->ask([deck = m_deck](Collection& collection) -> Result<Stored> {
        Stored found;
        found.dayStartsAt = *collection.settings().dayStartsAtMinutes();
        found.buttons = *collection.settings().gradeButtons();
        found.deck = (*collection.topics().topic(deck))->settings;
        // Counted by taking them back, and then doing them again.
        while (found.steps < 2 && *collection.undo()) {
            ++found.steps;
        }
        for (int i = 0; i < found.steps; ++i) {
            static_cast<void>(collection.redo());
        }
        return found;
    });
}

void TestSettingsPage::settingIsOneStep_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("value");
    QTest::newRow("new cards") << u"New cards a day"_s << 5;
    QTest::newRow("no limit of new cards") << u"New cards a day"_s << -1;
    QTest::newRow("reviews") << u"Reviews a day"_s << 100;
    QTest::newRow("leeches") << u"Leech after"_s << 6;
    QTest::newRow("order") << u"Order of new cards"_s << 1;
    QTest::newRow("reading") << u"Reading of SM-2"_s << 1;
    QTest::newRow("buttons") << u"Grade buttons"_s << 1;
    QTest::newRow("day") << u"A study day starts at"_s << 5 * 60;
}

void TestSettingsPage::settingIsOneStep()
{
    QFETCH(QString, name);
    QFETCH(int, value);
    if (auto* spin = control<QSpinBox>(page(), name)) {
        spin->setValue(value);
    } else if (auto* box = control<QComboBox>(page(), name)) {
        choose(*box, value);
    } else {
        auto* time = control<QTimeEdit>(page(), name);
        QVERIFY(time);
        time->setTime(QTime(0, 0).addSecs(value * 60));
    }
    Stored expected{.steps = 1, .dayStartsAt = 240};
    if (name == u"New cards a day"_s) {
        expected.deck.newPerDay = value;
    } else if (name == u"Reviews a day"_s) {
        expected.deck.reviewsPerDay = value;
    } else if (name == u"Leech after"_s) {
        expected.deck.leechThreshold = value;
    } else if (name == u"Order of new cards"_s) {
        expected.deck.order = NewOrder::Shuffled;
    } else if (name == u"Reading of SM-2"_s) {
        expected.deck.reading = Sm2Reading::ReferenceCode;
    } else if (name == u"Grade buttons"_s) {
        expected.buttons = GradeButtons::Six;
    } else {
        expected.dayStartsAt = value;
    }
    QTRY_VERIFY(m_changes > 0);
    const Stored found = stored();
    QCOMPARE(found.steps, 1);
    QCOMPARE(found.dayStartsAt, expected.dayStartsAt);
    QCOMPARE(found.buttons, expected.buttons);
    QVERIFY(found.deck == expected.deck);
}

void TestSettingsPage::valuesAreThoseOfTheDeck()
{
    QCOMPARE(control<QSpinBox>(page(), u"Reviews a day"_s)->text(), u"No limit"_s);
    QCOMPARE(control<QSpinBox>(page(), u"Leech after"_s)->value(), 8);
    QCOMPARE(control<QTimeEdit>(page(), u"A study day starts at"_s)->time(), QTime(4, 0));
    // Above the decks nothing is limited unless it is set there.
    choose(*control<QComboBox>(page(), u"Settings of"_s), 0);
    QCOMPARE(control<QSpinBox>(page(), u"New cards a day"_s)->text(), u"No limit"_s);
}

void TestSettingsPage::numberThatIsBeingTypedStays()
{
    auto* fresh = control<QSpinBox>(page(), u"New cards a day"_s);
    auto* reviews = control<QSpinBox>(page(), u"Reviews a day"_s);
    fresh->setFocus();
    fresh->selectAll();
    QTest::keyClicks(fresh, u"19"_s);
    reviews->setFocus(); // which sends what was typed, a moment later
    reviews->selectAll();
    QTest::keyClicks(reviews, u"20"_s);
    QTRY_COMPARE(stored().deck.newPerDay, 19);
    QTRY_VERIFY(m_changes > 0);
    QCoreApplication::processEvents();
    QTest::keyClicks(reviews, u"00"_s);
    QTest::keyClick(reviews, Qt::Key_Return);
    QTRY_COMPARE(stored().deck.reviewsPerDay, 2000);
}

void TestSettingsPage::undoneSettingIsShownAgain()
{
    auto* spin = control<QSpinBox>(page(), u"New cards a day"_s);
    spin->setValue(3);
    QTRY_VERIFY(m_changes > 0);
    QTRY_VERIFY(control<Button>(page(), u"What is set here"_s)->isEnabled());
    const auto undone = m_fixture->ask([](Collection& collection) { return collection.undo(); });
    QVERIFY(undone.has_value() && undone->has_value());
    QTRY_COMPARE(spin->value(), 10);
}

void TestSettingsPage::resetClearsTheTopic()
{
    control<QSpinBox>(page(), u"Leech after"_s)->setValue(4);
    auto* reset = control<Button>(page(), u"What is set here"_s);
    QVERIFY(!reset->isEnabled());
    QTRY_VERIFY(reset->isEnabled());
    reset->click();
    QTRY_VERIFY(!reset->isEnabled());
    QCOMPARE(control<QSpinBox>(page(), u"Leech after"_s)->value(), 8);
    QVERIFY(stored().deck == TopicSettings{});
}

void TestSettingsPage::eachValueSaysWhereItComesFrom()
{
    const auto described = [this](const QString& name) {
        const auto* spin = control<QSpinBox>(page(), name);
        const auto* box = control<QComboBox>(page(), name);
        return spin ? spin->accessibleDescription() : box->accessibleDescription();
    };
    QVERIFY(described(u"New cards a day"_s).endsWith(u"As usual for a deck."_s));
    QVERIFY(described(u"Reviews a day"_s).endsWith(u"Not limited here."_s));
    QVERIFY(described(u"Order of new cards"_s).endsWith(u"As usual."_s));

    const auto set = m_fixture->ask([deck = m_deck](Collection& collection) {
        return changeTopicSettings(collection, rootTopic, [](TopicSettings& settings) {
            settings.reviewsPerDay = 200;
            settings.order = NewOrder::Shuffled;
            settings.leechThreshold = 5;
        }).and_then([&] {
            return changeTopicSettings(
                collection, deck, [](TopicSettings& settings) { settings.leechThreshold = 6; });
        });
    });
    QVERIFY(set.has_value());
    QTRY_VERIFY(described(u"Leech after"_s).endsWith(u"Set here. “All decks” has: 5"_s));
    QVERIFY(described(u"Reviews a day"_s)
            .endsWith(u"Not limited here. “All decks” allows 200 in all."_s));
    QVERIFY(described(u"Order of new cards"_s).endsWith(u"As in “All decks”."_s));
    QVERIFY(described(u"Reading of SM-2"_s).endsWith(u"As usual."_s));
}

void TestSettingsPage::oneSettingIsTakenBackAlone()
{
    const auto set = m_fixture->ask([deck = m_deck](Collection& collection) {
        return changeTopicSettings(collection, deck, [](TopicSettings& settings) {
            settings.newPerDay = 3;
            settings.leechThreshold = 6;
        });
    });
    QVERIFY(set.has_value());
    const QString name = u"Leech after: take back what is set here"_s;
    QTRY_VERIFY(control<Button>(page(), name) && control<Button>(page(), name)->isVisible());
    auto* reset = control<Button>(page(), name);
    reset->setFocus();
    QTest::keyClick(reset, Qt::Key_Space);
    QTRY_VERIFY(!reset->isVisible());
    QVERIFY(control<QSpinBox>(page(), u"Leech after"_s)->hasFocus());
    QCOMPARE(control<QSpinBox>(page(), u"Leech after"_s)->value(), 8);
    QCOMPARE(stored().deck, (TopicSettings{.newPerDay = 3}));
}

void TestSettingsPage::dialogOfATopicIsOpenedByKey()
{
    m_fixture->window->showPage(Page::Today);
    auto* tree = m_fixture->window->todayPage()->findChild<TopicView*>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return, Qt::AltModifier);
    auto* dialog = m_fixture->window->findChild<TopicSettingsDialog*>();
    QVERIFY(dialog);
    QTRY_COMPARE(control<QSpinBox>(*dialog, u"New cards a day"_s)->value(), 10);
    control<QSpinBox>(*dialog, u"New cards a day"_s)->setValue(4);
    QTest::keyClick(dialog, Qt::Key_Escape); // what waited is not lost
    QTRY_COMPARE(stored().deck.newPerDay, 4);
}

void TestSettingsPage::appearanceHoldsAtOnce()
{
    QSignalSpy changed(&m_fixture->preferences, &Preferences::appearanceChanged);
    choose(*control<QComboBox>(page(), u"Appearance"_s), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_fixture->preferences.appearance(), Theme::Appearance::Dark);
}

void TestSettingsPage::backupsAreListed()
{
    m_fixture->window->showPage(Page::Restore);
    auto* restore = m_fixture->window->findChild<RestorePage*>();
    const auto* list = restore->findChild<QTreeView*>();
    // The day's own.
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const auto* model = qobject_cast<const BackupModel*>(list->model());
    const auto* backup = model->backup(model->index(0, 0));
    QVERIFY(backup->verified);
    QVERIFY(backup->cards > 0);
    QCOMPARE(backup->reviews, 0);
}

void TestSettingsPage::restoringAsksFirstAndKeepsTheFormer()
{
    // A backup of today lies there before the answer.
    QTRY_VERIFY(backups::isMadeOn(m_fixture->startup.files().backups(), QDate(2026, 11, 2)));
    const Moment now = m_fixture->clock.moment(240);
    const auto answered =
        m_fixture->ask([now, deck = m_deck](Collection& collection) -> Result<study::Answered> {
            const auto question = study::next(collection, deck, now.day);
            return study::answer(
                collection, {.card = (*question)->card.id, .grade = Grade::Perfect, .time = now});
        });
    QVERIFY(answered);
    m_fixture->window->showPage(Page::Restore);
    auto* restore = m_fixture->window->findChild<RestorePage*>();
    auto* list = restore->findChild<QTreeView*>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const auto named = [restore](const QString& text) {
        for (auto* button : restore->findChildren<Button*>()) {
            if (button->text() == text) {
                return button;
            }
        }
        return static_cast<Button*>(nullptr);
    };
    QTRY_VERIFY(named(u"Restore…"_s)->isEnabled());
    named(u"Restore…"_s)->click();
    const auto* panel = restore->findChild<Panel*>();
    QVERIFY(panel->isVisible());
    QSignalSpy restored(&m_fixture->startup, &Startup::restored);
    QSignalSpy opened(&m_fixture->startup, &Startup::opened);
    named(u"Restore This Backup"_s)->click();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(restored.count(), 1);
    const QString former = restored.at(0).at(0).toString();
    QVERIFY(QFile::exists(former));
    QCOMPARE(m_fixture->window->page(), Page::Today);
    const auto reviews =
        m_fixture->ask([](Collection& collection) { return collection.reviews().newest(); });
    QVERIFY(reviews.has_value() && !reviews->has_value());
}

void TestSettingsPage::damagedBackupCannotBeRestored()
{
    QTRY_VERIFY(backups::isMadeOn(m_fixture->startup.files().backups(), QDate(2026, 11, 2)));
    QDir folder(m_fixture->startup.files().backups());
    QFile file(folder.filePath(folder.entryList(QDir::Files).first()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.resize(5000);
    file.close();
    m_fixture->window->showPage(Page::Restore);
    auto* restore = m_fixture->window->findChild<RestorePage*>();
    const auto* list = restore->findChild<QTreeView*>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 4).data().toString(), u"damaged"_s);
    for (const auto* button : restore->findChildren<Button*>()) {
        if (button->text() == u"Restore…"_s) {
            QVERIFY(!button->isEnabled());
        }
    }
}

void TestSettingsPage::backupModelKeepsTheContract()
{
    BackupModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBackups({{.name = u"a"_s,
                          .time = QDateTime(QDate(2026, 11, 2), QTime(9, 0, 7)),
                          .notes = 69,
                          .cards = 71,
                          .reviews = 1234,
                          .verified = true},
        {.name = u"b"_s, .time = QDateTime(QDate(2026, 11, 1), QTime(9, 0))}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"2 Nov 2026, 09:00"_s);
    QCOMPARE(model.index(0, 2).data().toString(), u"71"_s);
    QCOMPARE(model.index(0, 4).data().toString(), u"sound"_s);
    // Nothing is known of what cannot be read.
    QCOMPARE(model.index(1, 2).data().toString(), QString());
    model.setBackups({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
