// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

#include <functional>

namespace reprise {

class Banner;

/// The messages above the Study page's bottom bar: one that something went
/// wrong, one that something is worth knowing. Takes no room without any.
class Notices final : public QWidget
{
    Q_OBJECT

public:
    explicit Notices(const Theme& theme, QWidget* parent = nullptr);

    /// With `retry` the message stays until it is tried again, and has focus.
    void warn(const QString& text, std::function<void()> retry = {});
    /// With `act` its button has focus.
    void inform(const QString& text, const QString& action = {}, std::function<void()> act = {});
    void clear();
    void clearInformation();

Q_SIGNALS:
    /// For assistive technology.
    void announced(const QString& text);
    /// The person closed or followed a message: focus is to go elsewhere.
    void closed();

private:
    void restyle();
    void close(Banner& banner);

    const Theme& m_theme;
    Banner* m_warning;
    Banner* m_information;
    std::function<void()> m_retry;
    std::function<void()> m_act;
};

} // namespace reprise
