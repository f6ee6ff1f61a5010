// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codetyping.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace reprise::codetyping {

namespace {

constexpr int step = 4;

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

/// Runs it at the start of each line of the selection, or of the cursor's.
void changeLines(QPlainTextEdit& edit, const std::function<void(QTextCursor&)>& change)
{
    const QTextCursor selection = edit.textCursor();
    const QTextDocument& text = *edit.document();
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

} // namespace

void breakLine(QPlainTextEdit& edit, Code code)
{
    QTextCursor cursor = edit.textCursor();
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
        const QString written = edit.toPlainText().first(cursor.position()).sliced(code.begin);
        const Next next = code.isPython ? LineReader(written).next() : Next::Same;
        if (next == Next::Deeper) {
            blanks += QString(step, u' ');
        } else if (next == Next::Back && gap == rest.size()) {
            blanks.chop(lastStep(blanks));
        }
    }
    cursor.insertText(u'\n' + blanks);
    cursor.endEditBlock();
    edit.setTextCursor(cursor);
}

void indent(QPlainTextEdit& edit)
{
    QTextCursor cursor = edit.textCursor();
    if (!cursor.hasSelection()) {
        cursor.insertText(QString(step - (cursor.positionInBlock() % step), u' '));
        return;
    }
    changeLines(edit, [](QTextCursor& line) {
        if (!line.block().text().trimmed().isEmpty()) {
            line.insertText(QString(step, u' '));
        }
    });
}

void outdent(QPlainTextEdit& edit)
{
    changeLines(edit, [](QTextCursor& line) {
        const QString text = line.block().text();
        const QString blanks = text.first(leadingBlanks(text));
        line.setPosition(line.position() + static_cast<int>(blanks.size()));
        line.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor,
            static_cast<int>(lastStep(blanks)));
        line.removeSelectedText();
    });
}

bool isInIndentation(const QPlainTextEdit& edit)
{
    const QTextCursor cursor = edit.textCursor();
    const int column = cursor.positionInBlock();
    return !cursor.hasSelection() && column > 0 && column <= leadingBlanks(cursor.block().text());
}

void outdentAtCursor(QPlainTextEdit& edit)
{
    QTextCursor cursor = edit.textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor,
        static_cast<int>(lastStep(before)));
    cursor.removeSelectedText();
}

} // namespace reprise::codetyping
