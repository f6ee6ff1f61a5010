// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/windowfixture.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// The font of the look's pictures.
Theme::Appearance light()
{
    QFont font = QApplication::font();
    font.setFamily(u"Inter"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    return Theme::Appearance::Light;
}

} // namespace

WindowFixture::WindowFixture(const QDateTime& now)
    : clock(now)
    , preferences(folder.filePath(u"reprise.conf"_s))
    , theme(light())
    , workspace{collection, searcher, preferences, theme, clock}
    , startup(collection, searcher, clock, {folder.filePath(u"profile"_s)})
    , window(std::make_unique<MainWindow>(workspace, startup))
{
}

void WindowFixture::start()
{
    startup.open();
}

bool WindowFixture::open()
{
    QSignalSpy ready(window.get(), &MainWindow::ready);
    start();
    // A reading that is done at once has said so before anybody can wait.
    return !ready.isEmpty() || ready.wait(10'000);
}

void WindowFixture::show(const QSize& size) const
{
    window->resize(size);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
}

} // namespace reprise
