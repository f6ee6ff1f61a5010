// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/study/study.h"

#include <QWidget>

#include <optional>

class QBoxLayout;

namespace reprise {

class Button;
class ElidedLabel;
class Figure;
class Label;
class Panel;

/// The selected topic: how much of it was seen, what it brings today, and the
/// one button that begins.
class DosePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DosePanel(const Theme& theme, QWidget* parent = nullptr);

    struct Content
    {
        study::TopicSummary topic;
        int topicsBelow = 0; ///< directly
        study::Pace pace;
        StudyDay today;
    };
    void setContent(const Content& content);
    /// Figures and button in one row, for a window that is not wide.
    void setCompact(bool compact);
    [[nodiscard]] Button* button() const { return m_button; }

Q_SIGNALS:
    void studyRequested(reprise::TopicId topic);
    /// Today's work is done, and more is wanted.
    void moreRequested(reprise::TopicId topic);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();
    void act();

    const Theme& m_theme;
    Panel* m_panel;
    ElidedLabel* m_name;
    ElidedLabel* m_seen;
    Figure* m_new;
    Figure* m_drill;
    Figure* m_due;
    Label* m_done;
    Button* m_button;
    Label* m_pace;
    QBoxLayout* m_names;
    QBoxLayout* m_figures;
    QBoxLayout* m_dose; // figures and button: a column, or a row when compact
    bool m_compact = false;
    std::optional<Content> m_content;
};

} // namespace reprise
