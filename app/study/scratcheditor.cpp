// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/scratcheditor.h"

#include "app/cardface/codehighlighter.h"

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

constexpr int step = 4;
constexpr int fewestLines = 8;
constexpr int mostLines = 24;

qsizetype leadingBlanks(QStringView line)
{
    const auto isBlank = [](QChar c) { return c == u' ' || c == u'\t'; };
    return std::ranges::find_if_not(line, isBlank) - line.begin();
}

/// How many of these leading blanks one step back takes.
qsizetype lastStep(QStringView blanks)
{
    if (blanks.isEmpty() || blanks.back() == u'\t') {
        return std::min<qsizetype>(1, blanks.size());
    }
    const qsizetype spaces = blanks.size() - (blanks.lastIndexOf(u'\t') + 1);
    return ((spaces - 1) % step) + 1;
}

enum class Next
{
    Same,
    Deeper,
    Back,
};

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// Reads Python as far as its indentation depends on it.
class LineReader final
{
public:
    explicit LineReader(QStringView text)
        : m_text(text)
    {
        while (m_at < text.size()) {
            if (text[m_at] == u'\n') {
                beginLine();
            } else if (!m_quote.isEmpty()) {
                readString();
            } else if (!m_comment && !text[m_at].isSpace()) {
                readCode();
            }
            ++m_at;
        }
    }

    /// How the line after the text is indented, compared with the text's last.
    [[nodiscard]] Next next() const
    {
        if (!m_quote.isEmpty()) {
            return Next::Same;
        }
        if (!m_last.isNull() && u":([{"_s.contains(m_last)) {
            return Next::Deeper;
        }
        static const QStringList leaving{
            u"return"_s, u"pass"_s, u"break"_s, u"continue"_s, u"raise"_s};
        const QStringView line = m_text.sliced(m_start);
        const QStringView code = line.sliced(leadingBlanks(line));
        const auto word = code.first(std::ranges::find_if_not(code, isWordPart) - code.begin());
        return m_open <= 0 && leaving.contains(word) ? Next::Back : Next::Same;
    }

private:
    void beginLine()
    {
        // Only what begins with three quotes goes on.
        m_quote = m_quote.size() == 3 ? m_quote : QStringView();
        m_comment = false;
        m_start = m_at + 1;
        m_last = {};
        m_open = 0;
    }

    void readString()
    {
        m_last = m_text[m_at];
        if (m_last == u'\\') {
            ++m_at;
        } else if (m_text.sliced(m_at).startsWith(m_quote)) {
            m_at += m_quote.size() - 1;
            m_quote = {};
        }
    }

    void readCode()
    {
        const QChar c = m_text[m_at];
        m_comment = c == u'#';
        if (m_comment) {
            return;
        }
        m_last = c;
        if (u"([{"_s.contains(c)) {
            ++m_open;
        } else if (u")]}"_s.contains(c)) {
            --m_open;
        } else if (u"\"'"_s.contains(c)) {
            const QStringView three =
                m_text.sliced(m_at, std::min<qsizetype>(3, m_text.size() - m_at));
            m_quote = three.count(c) == 3 ? three : three.first(1);
            m_at += m_quote.size() - 1;
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QStringView m_quote; ///< of the string that is open: one character or three
    // Of the last line's code:
    qsizetype m_start = 0;
    bool m_comment = false;
    QChar m_last;
    int m_open = 0; ///< brackets
};

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
        return ctrl || !isInIndentation() ? nullptr : &ScratchEditor::outdentAtCursor;
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
    QTextCursor cursor = m_edit->textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString line = cursor.block().text();
    const QString before = line.first(cursor.positionInBlock());
    QString blanks = before.first(leadingBlanks(before));
    if (blanks != before) {
        // What goes to the new line begins where its indentation ends.
        const QString rest = line.sliced(before.size());
        const qsizetype gap = leadingBlanks(rest);
        cursor.movePosition(
            QTextCursor::NextCharacter, QTextCursor::KeepAnchor, static_cast<int>(gap));
        cursor.removeSelectedText();
        const QString written = m_edit->toPlainText().first(cursor.position());
        const Next next = LineReader(written).next();
        if (next == Next::Deeper) {
            blanks += QString(step, u' ');
        } else if (next == Next::Back && gap == rest.size()) {
            blanks.chop(lastStep(blanks));
        }
    }
    cursor.insertText(u'\n' + blanks);
    cursor.endEditBlock();
    m_edit->setTextCursor(cursor);
}

void ScratchEditor::indent()
{
    QTextCursor cursor = m_edit->textCursor();
    if (!cursor.hasSelection()) {
        cursor.insertText(QString(step - (cursor.positionInBlock() % step), u' '));
        return;
    }
    changeLines([](QTextCursor& line) {
        if (!line.block().text().trimmed().isEmpty()) {
            line.insertText(QString(step, u' '));
        }
    });
}

void ScratchEditor::outdent()
{
    changeLines([](QTextCursor& line) {
        const QString text = line.block().text();
        const QString blanks = text.first(leadingBlanks(text));
        line.setPosition(line.position() + static_cast<int>(blanks.size()));
        line.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor,
            static_cast<int>(lastStep(blanks)));
        line.removeSelectedText();
    });
}

void ScratchEditor::changeLines(const std::function<void(QTextCursor&)>& change)
{
    const QTextCursor selection = m_edit->textCursor();
    const QTextDocument& text = *m_edit->document();
    const int first = text.findBlock(selection.selectionStart()).blockNumber();
    const QTextBlock end = text.findBlock(selection.selectionEnd());
    // A selection of whole lines ends before the first character of the next.
    const bool ends = end.position() == selection.selectionEnd() && end.blockNumber() > first;
    QTextCursor line(selection);
    line.beginEditBlock();
    for (int i = first; i <= end.blockNumber() - (ends ? 1 : 0); ++i) {
        line.setPosition(text.findBlockByNumber(i).position());
        change(line);
    }
    line.endEditBlock();
}

bool ScratchEditor::isInIndentation() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const int column = cursor.positionInBlock();
    return !cursor.hasSelection() && column > 0 && column <= leadingBlanks(cursor.block().text());
}

void ScratchEditor::outdentAtCursor()
{
    QTextCursor cursor = m_edit->textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor,
        static_cast<int>(lastStep(before)));
    cursor.removeSelectedText();
}

} // namespace reprise
