// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/study/study.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace reprise {

class Label;
class WeekBars;

/// What is to come in the selected topic: tomorrow in words before its first
/// card was seen, later a line and the week's bars.
class AheadView final : public QWidget
{
    Q_OBJECT

public:
    explicit AheadView(const Theme& theme, QWidget* parent = nullptr);

    struct Content
    {
        study::TopicSummary topic;
        study::Ahead ahead;
        study::Pace pace;
        StudyDay today;
    };
    void setContent(const Content& content);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();

    const Theme& m_theme;
    Label* m_heading;
    Label* m_line;
    WeekBars* m_bars;
    QWidget* m_tomorrow;
    QGridLayout* m_rows;
    Label* m_again;
    Label* m_againCount;
    Label* m_new;
    Label* m_newCount;
    Label* m_time;
    Label* m_timeValue;
    std::optional<Content> m_content;
};

} // namespace reprise
