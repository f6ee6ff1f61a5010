// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/preparationbutton.h"
#include "app/widgets/button.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestPreparationButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsChosen_data();
    void saysWhatIsChosen();
    void keyboardAloneChooses();
};

void TestPreparationButton::saysWhatIsChosen_data()
{
    QTest::addColumn<Preparation>("preparation");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << Preparation{} << u"everything"_s;
    QTest::newRow("both") << Preparation{Level::Mid, {u"web"_s}} << u"mid · web"_s;
    QTest::newRow("names") << Preparation{{}, {u"data-science"_s, u"ml-ai"_s, u"cook"_s}}
                           << u"data science · ML and AI · cook"_s;
}

void TestPreparationButton::saysWhatIsChosen()
{
    QFETCH(Preparation, preparation);
    QFETCH(QString, text);
    const Theme theme(Theme::Appearance::Light);
    PreparationButton button(theme);
    button.setPreparation(preparation, {});
    QCOMPARE(button.button()->text(), u"I prepare for: "_s + text);
    button.setShort(true);
    QCOMPARE(button.button()->text(), text);
    QCOMPARE(button.button()->accessibleName(), u"I prepare for: "_s + text);
}

void TestPreparationButton::keyboardAloneChooses()
{
    const Theme theme(Theme::Appearance::Light);
    PreparationButton button(theme);
    button.setPreparation({}, {u"general"_s, u"ml-ai"_s, u"web"_s});
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QList<Preparation> given;
    connect(&button, &PreparationButton::chosen, this,
        [&given](const Preparation& preparation) { given.append(preparation); });
    auto* menu = button.findChild<QMenu*>();
    menu->popup({});
    QVERIFY(QTest::qWaitForWindowExposed(menu));
    // Every level, entry, mid; then the roles, of which general is none.
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QTest::keyClick(menu, Qt::Key_Space);
    QCOMPARE(given, (QList{Preparation{Level::Mid, {}}}));
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QTest::keyClick(menu, Qt::Key_Space); // web
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Space); // machine learning
    QVERIFY(menu->isVisible());
    QCOMPARE(given.last(), (Preparation{Level::Mid, {u"ml-ai"_s, u"web"_s}}));
    QTest::keyClick(menu, Qt::Key_Space);
    QCOMPARE(given.last(), (Preparation{Level::Mid, {u"web"_s}}));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return); // everything again
    QVERIFY(given.last().isForEverything());
    QVERIFY(!menu->isVisible());
}

QTEST_MAIN(TestPreparationButton)
#include "tst_preparationbutton.moc"
