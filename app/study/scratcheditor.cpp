// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/scratcheditor.h"

#include "app/cardface/codehighlighter.h"
#include "app/widgets/codetyping.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int fewestLines = 8;
constexpr int mostLines = 24;

} // namespace

class ScratchEditor::Edit final : public QPlainTextEdit
{
public:
    explicit Edit(ScratchEditor& owner)
        : QPlainTextEdit(&owner)
        , m_owner(owner)
    {
    }

    /// Where lines in sight go on in the next, in this widget's coordinates.
    [[nodiscard]] QList<QRectF> wraps() const
    {
        QList<QRectF> found;
        const double bottom = viewport()->height();
        for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
            if (place.top() > bottom) {
                break;
            }
            for (int i = 0; i + 1 < block.layout()->lineCount(); ++i) {
                const QRectF line = block.layout()->lineAt(i).rect().translated(place.topLeft());
                if (line.bottom() > 0 && line.top() < bottom) {
                    found.append(line);
                }
            }
        }
        return found;
    }

protected:
    void insertFromMimeData(const QMimeData* source) override
    {
        QString text = source->text();
        QTextCursor cursor = textCursor();
        const qsizetype kept =
            document()->characterCount() - 1 - (cursor.selectionEnd() - cursor.selectionStart());
        const qsizetype room = std::max<qsizetype>(0, longestText - kept);
        const bool tooLong = text.size() > room;
        if (tooLong) {
            text.truncate(room > 0 && text.at(room - 1).isHighSurrogate() ? room - 1 : room);
        }
        cursor.insertText(text);
        setTextCursor(cursor);
        ensureCursorVisible();
        if (tooLong) {
            Q_EMIT m_owner.pasteCut();
        }
    }

private:
    ScratchEditor& m_owner;
};

ScratchEditor::ScratchEditor(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent)
    : CodeField(theme, parent)
    , m_highlighter(highlighter)
    , m_edit(new Edit(*this))
{
    setEdit(m_edit, fewestLines, mostLines);
    m_edit->viewport()->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &ScratchEditor::cursorMoved);
    connect(m_edit, &QPlainTextEdit::updateRequest, this, QOverload<>::of(&QWidget::update));
}

void ScratchEditor::retranslate()
{
    m_edit->setAccessibleName(tr("Your code"));
    m_edit->setAccessibleDescription(tr("Esc leaves, Ctrl+Enter shows the answer"));
    m_edit->setPlaceholderText(tr("Write it here, if you like. It is never run and never kept."));
}

void ScratchEditor::restyle()
{
    CodeField::restyle();
    if (m_coloured) {
        colour();
    }
}

void ScratchEditor::paintEvent(QPaintEvent* event)
{
    CodeField::paintEvent(event);
    // As on the card, a line that goes on says so at its end.
    QPainter painter(this);
    painter.setPen(theme().color(Token::Text3));
    painter.setFont(theme().font(FontRole::Caption));
    const QRect text = m_edit->geometry();
    painter.setClipRect(QRect(0, text.top(), width(), text.height()));
    for (const QRectF& line : m_edit->wraps()) {
        painter.drawText(QRectF(text.right() + 1, text.top() + line.top(),
                             width() - text.right() - 1, line.height()),
            Qt::AlignCenter, QString(QChar(0x21A9)));
    }
}

void ScratchEditor::colour()
{
    m_coloured = true;
    QPalette colors;
    colors.setColor(QPalette::Text, m_highlighter.normalColor(theme().isDark()));
    m_edit->setPalette(colors);
    const QSignalBlocker blocker(m_edit); // new colours are no new text
    m_highlighter.follow(*m_edit->document(), u"python"_s, theme().isDark());
}

bool ScratchEditor::eventFilter(QObject* watched, QEvent* event)
{
    // Turning the wheel with Ctrl is about the card's size.
    if (event->type() == QEvent::Wheel
        && static_cast<QWheelEvent*>(event)->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return true;
    }
    const bool done = CodeField::eventFilter(watched, event);
    if (watched != m_edit) {
        return done; // the viewport, watched for its wheel
    }
    if (event->type() == QEvent::FocusIn) {
        if (!m_coloured) {
            colour(); // not before: the definitions are read when first needed
        }
        Q_EMIT focusChanged();
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
            || reason == Qt::ShortcutFocusReason) {
            Q_EMIT entered();
        }
    } else if (event->type() == QEvent::FocusOut) {
        Q_EMIT focusChanged();
    }
    return done;
}

ScratchEditor::Action ScratchEditor::actionOf(const QKeyEvent& event) const
{
    const bool ctrl = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.matches(QKeySequence::Undo)) {
        return &ScratchEditor::undo;
    }
    if (event.matches(QKeySequence::Redo) || (ctrl && event.key() == Qt::Key_Y)) {
        return &ScratchEditor::redo;
    }
    switch (event.key()) {
    case Qt::Key_Escape:
        return &ScratchEditor::left;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!ctrl) {
            return &ScratchEditor::breakLine;
        }
        return event.isAutoRepeat() ? &ScratchEditor::doNothing
                                    : static_cast<Action>(&ScratchEditor::submitted);
    case Qt::Key_Tab:
        return ctrl ? nullptr : &ScratchEditor::indent;
    case Qt::Key_Backtab:
        return ctrl ? nullptr : &ScratchEditor::outdent;
    case Qt::Key_Backspace:
        return ctrl || !codetyping::isInIndentation(*m_edit) ? nullptr
                                                             : &ScratchEditor::outdentAtCursor;
    case Qt::Key_J:
        // It would suspend or bury the card, and take the text along.
        return ctrl ? &ScratchEditor::doNothing : nullptr;
    default:
        return nullptr;
    }
}

bool ScratchEditor::filterKey(QKeyEvent& event)
{
    const Action action = actionOf(event);
    if (action == nullptr) {
        return false;
    }
    event.accept();
    if (event.type() == QEvent::KeyPress) {
        (this->*action)();
    }
    return true;
}

void ScratchEditor::undo()
{
    m_edit->undo();
}

void ScratchEditor::redo()
{
    m_edit->redo();
}

void ScratchEditor::breakLine()
{
    codetyping::breakLine(*m_edit, {.isPython = true});
}

void ScratchEditor::indent()
{
    codetyping::indent(*m_edit);
}

void ScratchEditor::outdent()
{
    codetyping::outdent(*m_edit);
}

void ScratchEditor::outdentAtCursor()
{
    codetyping::outdentAtCursor(*m_edit);
}

} // namespace reprise
