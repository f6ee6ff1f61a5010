// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "app/window/mainwindow.h"

#include <QDateTime>
#include <QFont>
#include <QSize>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace reprise {

/// What the window is told at its start. All but profile and now is there to
/// take pictures of every page in every state.
struct LaunchOptions
{
    QString profile; ///< empty: the user's own
    std::optional<QDateTime> now;
    MainWindow::Page page = MainWindow::Page::Today;
    QString file; ///< to be imported, absolute; empty for none
    QString topic; ///< path of the topic to select, or to study
    QString screenshot; ///< a file; the program ends when it is written
    std::optional<Theme::Appearance> appearance;
    std::optional<QString> language;
    std::optional<QSize> size;
    std::optional<QFont> font;

    /// The error is a sentence.
    [[nodiscard]] static std::expected<LaunchOptions, QString> parse(const QStringList& arguments);
};

} // namespace reprise
