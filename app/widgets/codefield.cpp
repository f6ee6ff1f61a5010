// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codefield.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace reprise {

CodeField::CodeField(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    new QHBoxLayout(this);
    connect(&theme, &Theme::changed, this, &CodeField::restyle);
}

void CodeField::setEdit(QPlainTextEdit* edit, int fewest, int most)
{
    m_edit = edit;
    m_fewestLines = fewest;
    m_mostLines = most;
    edit->setFrameShape(QFrame::NoFrame);
    edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A blank at the end of a full line is beyond the edge: it would move all of the text.
    QScrollBar* sideways = edit->horizontalScrollBar();
    connect(sideways, &QScrollBar::valueChanged, sideways, [sideways] { sideways->setValue(0); });
    edit->installEventFilter(this);
    edit->document()->setDocumentMargin(0);
    edit->viewport()->setAutoFillBackground(false);
    edit->setLayoutDirection(Qt::LeftToRight);
    QTextOption option = edit->document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    edit->document()->setDefaultTextOption(option);
    setFocusProxy(edit);
    layout()->addWidget(edit);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        Q_EMIT edited();
    });
    connect(edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
        this, &QWidget::updateGeometry);
    restyle();
    retranslate();
    edit->document()->clearUndoRedoStacks(); // the margin is a step, too
}

QString CodeField::text() const
{
    return m_edit->toPlainText();
}

void CodeField::setZoom(double zoom)
{
    m_zoom = zoom;
    restyle();
}

QRect CodeField::cursorRect() const
{
    return m_edit->cursorRect().translated(m_edit->viewport()->mapTo(this, QPoint()));
}

void CodeField::restyle()
{
    m_edit->setFont(m_theme.font(FontRole::Code, m_zoom));
    m_edit->setTabStopDistance(4 * QFontMetricsF(m_edit->font()).horizontalAdvance(u' '));
    const int side = m_theme.px(16);
    const int above = m_theme.px(10);
    layout()->setContentsMargins(side, above, side, above);
    updateGeometry();
    update();
}

QSize CodeField::sizeHint() const
{
    const QTextDocument& document = *m_edit->document();
    const double line = std::ceil(QFontMetricsF(m_edit->font()).lineSpacing()); // as laid out
    // QTextDocument::lineCount() counts what was never in sight as one line a block.
    double height = 0;
    for (QTextBlock block = document.begin(); block.isValid() && height < m_mostLines * line;
        block = block.next()) {
        height += document.documentLayout()->blockBoundingRect(block).height();
    }
    height = std::clamp(height, m_fewestLines * line, m_mostLines * line);
    const QMargins margins = layout()->contentsMargins();
    return {m_theme.px(240),
        static_cast<int>(std::ceil(height)) + margins.top() + margins.bottom() + 2};
}

bool CodeField::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        auto& key = static_cast<QKeyEvent&>(*event);
        if (event->type() == QEvent::KeyPress && !key.isAutoRepeat()) {
            m_keyHeld = false;
        }
        return (m_keyHeld && key.isAutoRepeat()) || filterKey(key);
    }
    case QEvent::FocusIn:
        m_keyHeld = true;
        update();
        break;
    case QEvent::FocusOut:
        update();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void CodeField::paintEvent(QPaintEvent* /*event*/)
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

void CodeField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
