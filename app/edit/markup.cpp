// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/markup.h"

#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocumentFragment>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace reprise::markup {

namespace {

QString selected(const QTextCursor& cursor)
{
    return cursor.selection().toPlainText();
}

/// Emphasis must not begin or end with a blank.
QTextCursor withoutBlanks(QTextCursor cursor)
{
    const QString text = selected(cursor);
    if (text.trimmed().isEmpty()) {
        return cursor;
    }
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    const auto from = std::ranges::find_if_not(text, isBlank) - text.begin();
    const auto reversed = text | std::views::reverse;
    const auto behind = std::ranges::find_if_not(reversed, isBlank) - reversed.begin();
    const int start = cursor.selectionStart() + static_cast<int>(from);
    const int end = cursor.selectionEnd() - static_cast<int>(behind);
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    return cursor;
}

/// Selects `length` characters from `start` on.
void select(QPlainTextEdit& edit, int start, qsizetype length)
{
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(start);
    cursor.setPosition(start + static_cast<int>(length), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
}

/// The text that stands right before and after the selection.
bool isAround(const QTextCursor& cursor, const QString& before, const QString& after)
{
    const QTextDocument& document = *cursor.document();
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    if (start < before.size() || end + after.size() >= document.characterCount()) {
        return false;
    }
    const auto matches = [&document](int at, const QString& text) {
        return std::ranges::all_of(text,
            [&document, at](const QChar& c) mutable { return document.characterAt(at++) == c; });
    };
    return matches(start - static_cast<int>(before.size()), before) && matches(end, after);
}

void wrap(QPlainTextEdit& edit, const QString& before, const QString& after)
{
    QTextCursor cursor = withoutBlanks(edit.textCursor());
    const QString text = selected(cursor);
    const int start = cursor.selectionStart();
    cursor.beginEditBlock();
    cursor.insertText(before + text + after);
    cursor.endEditBlock();
    select(edit, start + static_cast<int>(before.size()), text.size());
}

void toggle(QPlainTextEdit& edit, const QString& before, const QString& after)
{
    QTextCursor cursor = withoutBlanks(edit.textCursor());
    const QString text = selected(cursor);
    const int start = cursor.selectionStart();
    // One asterisk beside another belongs to bold text.
    const bool bold = before == "*"_L1 && isAround(cursor, u"**"_s, u"**"_s)
        && !isAround(cursor, u"***"_s, u"***"_s);
    if (!isAround(cursor, before, after) || bold) {
        wrap(edit, before, after);
        return;
    }
    cursor.setPosition(start - static_cast<int>(before.size()));
    cursor.setPosition(
        start + static_cast<int>(text.size() + after.size()), QTextCursor::KeepAnchor);
    cursor.insertText(text);
    select(edit, start - static_cast<int>(before.size()), text.size());
}

/// Widens the selection to whole lines.
QTextCursor wholeLines(const QPlainTextEdit& edit)
{
    QTextCursor cursor = edit.textCursor();
    const QTextDocument& document = *edit.document();
    const int start = document.findBlock(cursor.selectionStart()).position();
    const QTextBlock last = document.findBlock(cursor.selectionEnd());
    cursor.setPosition(start);
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    return cursor;
}

qsizetype longestRun(const QString& text, QChar c)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar each : text) {
        run = each == c ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

void bold(QPlainTextEdit& edit, TextFormat format)
{
    const bool html = format == TextFormat::Html;
    toggle(edit, html ? u"<b>"_s : u"**"_s, html ? u"</b>"_s : u"**"_s);
}

void italic(QPlainTextEdit& edit, TextFormat format)
{
    const bool html = format == TextFormat::Html;
    toggle(edit, html ? u"<i>"_s : u"*"_s, html ? u"</i>"_s : u"*"_s);
}

void code(QPlainTextEdit& edit, TextFormat format)
{
    if (format == TextFormat::Html) {
        toggle(edit, u"<code>"_s, u"</code>"_s);
        return;
    }
    const qsizetype run = longestRun(selected(edit.textCursor()), u'`');
    if (run == 0) {
        toggle(edit, u"`"_s, u"`"_s);
    } else {
        const QString ticks(run + 1, u'`');
        wrap(edit, ticks + u' ', u' ' + ticks);
    }
}

void codeBlock(QPlainTextEdit& edit, TextFormat format, const QString& language)
{
    QTextCursor cursor = wholeLines(edit);
    const QString text = selected(cursor);
    const int start = cursor.selectionStart();
    QString before;
    QString after;
    if (format == TextFormat::Html) {
        before =
            language.isEmpty() ? u"<pre>\n"_s : u"<pre class=\"language-%1\">\n"_s.arg(language);
        after = u"\n</pre>"_s;
    } else {
        const QString fence(std::max<qsizetype>(3, longestRun(text, u'`') + 1), u'`');
        before = fence + language + u'\n';
        after = u'\n' + fence;
    }
    const bool atEnd = cursor.selectionEnd() == edit.document()->characterCount() - 1;
    cursor.insertText(before + text + after + (atEnd ? u"\n"_s : QString()));
    select(edit, start + static_cast<int>(before.size() + text.size()), 0);
}

void list(QPlainTextEdit& edit, TextFormat format)
{
    QTextCursor cursor = wholeLines(edit);
    QStringList lines = selected(cursor).split(u'\n');
    const int start = cursor.selectionStart();
    if (format == TextFormat::Html) {
        for (QString& line : lines) {
            line = u"<li>"_s + line + u"</li>"_s;
        }
        cursor.insertText(u"<ul>\n"_s + lines.join(u'\n') + u"\n</ul>"_s);
        return;
    }
    const bool isList = std::ranges::all_of(lines, [](const QString& line) {
        return line.isEmpty() || line.startsWith("- "_L1);
    }) && std::ranges::any_of(lines, [](const QString& line) { return !line.isEmpty(); });
    for (QString& line : lines) {
        if (isList) {
            line = line.sliced(std::min<qsizetype>(2, line.size()));
        } else if (!line.isEmpty() || lines.size() == 1) {
            line.prepend("- "_L1);
        }
    }
    const QString text = lines.join(u'\n');
    cursor.insertText(text);
    select(edit, start + static_cast<int>(text.size()), 0);
}

void link(QPlainTextEdit& edit, TextFormat format)
{
    static const QRegularExpression web(u"^https?://\\S+$"_s);
    QTextCursor cursor = withoutBlanks(edit.textCursor());
    const QString text = selected(cursor);
    const int start = cursor.selectionStart();
    const bool isAddress = web.match(text).hasMatch();
    const QString address = isAddress ? text : u"https://"_s;
    const QString words = isAddress ? QString() : text;
    if (format == TextFormat::Html) {
        const QString before = u"<a href=\"%1\">"_s.arg(address);
        cursor.insertText(before + words + u"</a>"_s);
        const bool wantsWords = words.isEmpty();
        const qsizetype at = wantsWords ? before.size() : before.size() - 2 - address.size();
        select(edit, start + static_cast<int>(at), wantsWords ? 0 : address.size());
        return;
    }
    cursor.insertText(u"[%1](%2)"_s.arg(words, address));
    if (words.isEmpty()) {
        select(edit, start + 1, 0);
    } else {
        select(edit, start + static_cast<int>(words.size()) + 3, address.size());
    }
}

void image(QPlainTextEdit& edit, TextFormat format, const QString& name)
{
    edit.textCursor().insertText(
        (format == TextFormat::Html ? u"<img src=\"%1\">"_s : u"![](%1)"_s).arg(name));
}

void cloze(QPlainTextEdit& edit, int number)
{
    wrap(edit, u"{{c%1::"_s.arg(number), u"}}"_s);
}

} // namespace reprise::markup
