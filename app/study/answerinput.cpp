// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/answerinput.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>
#include <cmath>

namespace reprise {

namespace {
constexpr int mostLines = 8;
} // namespace

AnswerInput::AnswerInput(const Theme& theme, int expectedLines, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_edit(new QPlainTextEdit(this))
    , m_expectedLines(std::max(1, expectedLines))
{
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->installEventFilter(this);
    m_edit->document()->setDocumentMargin(0);
    m_edit->viewport()->setAutoFillBackground(false);
    // Code is written from left to right whatever the language of the window.
    m_edit->setLayoutDirection(Qt::LeftToRight);
    setFocusProxy(m_edit);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        Q_EMIT edited();
    });
    connect(&theme, &Theme::changed, this, &AnswerInput::restyle);
    restyle();
    retranslate();
}

QString AnswerInput::text() const
{
    return m_edit->toPlainText();
}

void AnswerInput::setZoom(double zoom)
{
    m_zoom = zoom;
    restyle();
}

void AnswerInput::restyle()
{
    m_edit->setFont(m_theme.font(FontRole::Code, m_zoom));
    const int side = m_theme.px(16);
    const int above = m_theme.px(10);
    layout()->setContentsMargins(side, above, side, above);
    updateGeometry();
    update();
}

void AnswerInput::retranslate()
{
    m_edit->setAccessibleName(tr("Your answer"));
    m_edit->setPlaceholderText(isOneLine()
            ? tr("Type your answer, then press Enter")
            : tr("Type your answer, line by line, then press Ctrl+Enter"));
}

QSize AnswerInput::sizeHint() const
{
    const int lines =
        std::clamp(std::max(m_expectedLines, m_edit->document()->blockCount()), 1, mostLines);
    const QMargins margins = layout()->contentsMargins();
    const double line = QFontMetricsF(m_edit->font()).lineSpacing();
    return {m_theme.px(240),
        static_cast<int>(std::ceil(lines * line)) + margins.top() + margins.bottom() + 2};
}

bool AnswerInput::filterKey(QEvent& event)
{
    auto& key = static_cast<QKeyEvent&>(event);
    if (event.type() == QEvent::KeyPress && !key.isAutoRepeat()) {
        m_keyHeld = false;
    }
    if (m_keyHeld && key.isAutoRepeat()) {
        return true;
    }
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (isEnter && (isOneLine() || key.modifiers().testFlag(Qt::ControlModifier))) {
        if (event.type() == QEvent::KeyPress && !key.isAutoRepeat()) {
            Q_EMIT submitted();
        }
        event.accept();
        return true;
    }
    // With nothing typed to take back, Undo is about the last card's answer.
    const bool nothing = (key.matches(QKeySequence::Undo) && !m_edit->document()->isUndoAvailable())
        || (key.matches(QKeySequence::Redo) && !m_edit->document()->isRedoAvailable());
    if (nothing) {
        event.ignore();
        return true;
    }
    return false;
}

bool AnswerInput::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        return filterKey(*event);
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void AnswerInput::paintEvent(QPaintEvent*)
{
    const bool focused = m_edit->hasFocus();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(m_theme.color(focused ? Token::AccentText : Token::LineStrong), focused ? 2 : 1));
    painter.setBrush(m_theme.color(Token::Base));
    const double inset = focused ? 1 : 0.5;
    const double radius = m_theme.px(8);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

void AnswerInput::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
