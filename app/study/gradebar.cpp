// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/gradebar.h"

#include "app/cardface/facedocument.h"
#include "app/widgets/button.h"

#include <QApplication>
#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace reprise {

namespace {
constexpr double gap = 8;
constexpr double promptWidth = 240;
constexpr int ringRoom = 4; // around the buttons, for the focus ring
} // namespace

GradeBar::GradeBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_prompt(new Button(theme, Button::Kind::Primary, QString(), this))
{
    m_prompt->setSize(Button::Size::Large);
    connect(m_prompt, &Button::clicked, this, &GradeBar::prompted);
    connect(&theme, &Theme::changed, this, &GradeBar::refresh);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void GradeBar::setPrompt(const QString& text, const QString& key)
{
    m_prompt->setText(text);
    m_prompt->setKeyCap(key);
    refresh();
}

void GradeBar::setChoices(const std::vector<GradeChoice>& choices)
{
    while (m_grades.size() > choices.size()) {
        delete m_grades.back().button;
        m_grades.pop_back();
    }
    while (m_grades.size() < choices.size()) {
        auto* button = new Button(m_theme, Button::Kind::Grade, QString(), this);
        button->hide();
        const std::size_t index = m_grades.size();
        connect(button, &Button::clicked, this,
            [this, index] { Q_EMIT graded(m_grades.at(index).grade); });
        m_grades.push_back({Grade::Blackout, button});
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const GradeChoice& choice = choices[i];
        m_grades[i].grade = choice.grade;
        Button* button = m_grades[i].button;
        button->setText(choice.word);
        button->setKeyCap(choice.key);
        button->setSecondLine(choice.interval);
        button->setToolTip(choice.toolTip);
    }
    refresh();
}

void GradeBar::showPrompt()
{
    m_showsGrades = false;
    m_prompt->show();
    m_prompt->setFocus(Qt::OtherFocusReason);
    for (const auto& [grade, button] : m_grades) {
        button->hide();
    }
    arrange();
}

void GradeBar::showGrades(Grade suggested)
{
    m_showsGrades = true;
    for (std::size_t i = 0; i < m_grades.size(); ++i) {
        if (m_grades[i].grade == suggested) {
            m_suggested = i;
        }
    }
    arrange();
    for (std::size_t i = 0; i < m_grades.size(); ++i) {
        m_grades[i].button->setEmphasised(i == m_suggested);
        m_grades[i].button->show();
    }
    primary()->setFocus(Qt::OtherFocusReason);
    m_prompt->hide();
}

void GradeBar::setWaiting(bool waiting)
{
    if (m_prompt->isEnabled() != waiting) {
        return;
    }
    // Not to what comes next by Tab, which may be a field: Space would be typed.
    if (waiting && isAncestorOf(QApplication::focusWidget())) {
        setFocus(Qt::OtherFocusReason);
    }
    m_prompt->setEnabled(!waiting);
    for (const auto& [grade, button] : m_grades) {
        button->setEnabled(!waiting);
    }
    if (!waiting && hasFocus()) {
        primary()->setFocus(Qt::OtherFocusReason);
    }
}

Button* GradeBar::primary() const
{
    return m_showsGrades ? m_grades.at(m_suggested).button : m_prompt;
}

std::vector<Button*> GradeBar::inTabOrder() const
{
    if (!m_showsGrades) {
        return {m_prompt};
    }
    std::vector<Button*> buttons;
    buttons.reserve(m_grades.size());
    for (const auto& [grade, button] : m_grades) {
        buttons.push_back(button);
    }
    std::ranges::rotate(buttons, buttons.begin() + static_cast<std::ptrdiff_t>(m_suggested));
    return buttons;
}

int GradeBar::widest(QSize (QWidget::*hint)() const) const
{
    int width = 0;
    for (const auto& [grade, button] : m_grades) {
        width = std::max(width, (button->*hint)().width());
    }
    return width;
}

int GradeBar::rowsIn(int width) const
{
    const int count = static_cast<int>(m_grades.size());
    return count * (widest(&QWidget::minimumSizeHint) + m_theme.px(gap)) - m_theme.px(gap) <= width
        ? 1
        : 2;
}

int GradeBar::rowHeight() const
{
    return std::max(m_theme.px(56),
        m_grades.empty() ? m_prompt->sizeHint().height()
                         : m_grades.front().button->sizeHint().height());
}

int GradeBar::heightForWidth(int width) const
{
    const int rows = rowsIn(width - 2 * ringRoom);
    return rows * rowHeight() + (rows - 1) * m_theme.px(gap) + 2 * ringRoom;
}

QSize GradeBar::sizeHint() const
{
    const int width = qRound(FaceDocument::columnWidth(m_theme, 1)) + 2 * ringRoom;
    return {width, heightForWidth(width)};
}

QSize GradeBar::minimumSizeHint() const
{
    return {m_prompt->minimumSizeHint().width() + 2 * ringRoom, rowHeight() + 2 * ringRoom};
}

void GradeBar::arrange()
{
    const QRect room = rect().adjusted(ringRoom, ringRoom, -ringRoom, -ringRoom);
    QRect prompt(0, 0, std::max(m_theme.px(promptWidth), m_prompt->sizeHint().width()),
        m_prompt->sizeHint().height());
    prompt.setWidth(std::min(prompt.width(), room.width()));
    prompt.moveCenter(room.center());
    m_prompt->setGeometry(prompt);
    if (m_grades.empty()) {
        return;
    }
    const int space = m_theme.px(gap);
    const int count = static_cast<int>(m_grades.size());
    const int rows = rowsIn(room.width());
    const int columns = (count + rows - 1) / rows;
    // Across the face's column; six grades may need more.
    const int needed = columns * (widest(&QWidget::sizeHint) + space) - space;
    const int column = qRound(FaceDocument::columnWidth(m_theme, 1));
    const int across = std::min(room.width(), std::max(needed, column));
    const int left = room.left() + (room.width() - across) / 2;
    const int high = rowHeight();
    for (int i = 0; i < count; ++i) {
        const int at = i % columns;
        const int from = at * (across + space) / columns;
        const int to = (at + 1) * (across + space) / columns - space;
        const QRect place(left + from, room.top() + i / columns * (high + space), to - from, high);
        m_grades[static_cast<std::size_t>(i)].button->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), place));
    }
}

void GradeBar::refresh()
{
    updateGeometry();
    arrange();
}

void GradeBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void GradeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
}

} // namespace reprise
