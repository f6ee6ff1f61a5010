// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/wording.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <vector>

namespace reprise {

class Button;

/// The middle of the Study page's bottom bar: one button that shows the answer,
/// or one button for each grade. Both are as high, so nothing moves when one
/// follows the other.
class GradeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit GradeBar(const Theme& theme, QWidget* parent = nullptr);

    /// "Show answer" or "Next", with its key.
    void setPrompt(const QString& text, const QString& key);
    /// Shown by showGrades(); measured now, so that the bar has its height
    /// before the answer is shown.
    void setChoices(const std::vector<GradeChoice>& choices);
    void showPrompt();
    /// The suggested grade is filled and has focus.
    void showGrades(Grade suggested);
    [[nodiscard]] bool isShowingGrades() const { return m_showsGrades; }
    /// While an answer takes longer than a moment the buttons cannot be pressed.
    void setWaiting(bool waiting);

    /// The button that Space presses.
    [[nodiscard]] Button* primary() const;
    /// The buttons on screen in the order of the Tab key: the primary one first.
    [[nodiscard]] std::vector<Button*> inTabOrder() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void prompted();
    void graded(reprise::Grade grade);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct GradeButton
    {
        Grade grade;
        Button* button;
    };

    void arrange();
    void refresh();
    [[nodiscard]] int widest(QSize (QWidget::*hint)() const) const;
    [[nodiscard]] int rowsIn(int width) const;
    [[nodiscard]] int rowHeight() const;

    const Theme& m_theme;
    Button* m_prompt;
    std::vector<GradeButton> m_grades;
    std::size_t m_suggested = 0;
    bool m_showsGrades = false;
};

} // namespace reprise
