// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/facesource.h"

#include "core/cards/fences.h"
#include "core/cards/safehtml.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int deepestList = 32;
constexpr int mostColumns = 128;
constexpr int mostMarks = 100; // of hints on a side

/// Without the characters that we, or QTextDocument, use as marks.
QString cleaned(QString text, qsizetype hints = 0)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    int marks = 0;
    for (QChar& c : text) {
        if (c >= Hint::mark(0) && c < Hint::mark(hints) && ++marks <= mostMarks)
            continue;
        if (c.isNonCharacter() || c.isNull() || c == FaceSource::languageMark)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

/// The side with its hints' marks, or what is shown already.
QString withHints(const QString& side, const Face& face, quint32 shown)
{
    const qsizetype count = std::min(face.hints.size(), Hint::most);
    QString text = cleaned(side, count);
    for (qsizetype i = 0; i < count; ++i) {
        if ((shown >> i & 1U) == 0)
            continue;
        const QString hint = cleaned(face.hints[i].text);
        text.replace(Hint::mark(i),
            face.format == TextFormat::Html ? u"<div>"_s + hint + u"</div>"_s : hint);
    }
    return text;
}

/// Whether lists or quotations nest deeper, or tables have more columns, than
/// can be laid out in bounded time.
bool isTooDeep(const QString& markdown)
{
    static const QRegularExpression containers(
        u"^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))*[ \\t]*"_s);
    static const QRegularExpression marker(u">|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])"_s);
    for (const QStringView line : QStringView(markdown).split(u'\n')) {
        const QStringView marks = line.first(containers.matchView(line).capturedLength());
        int depth = 0;
        for (auto it = marker.globalMatchView(marks); it.hasNext() && depth <= deepestList;) {
            it.next();
            ++depth;
        }
        // Indentation nests lists too.
        if (depth > deepestList || marks.size() > qsizetype{8} * deepestList
            || line.count(u'|') > mostColumns)
            return true;
    }
    return false;
}

/// Gives each fence a number of its own, so that two adjacent blocks of one
/// language stay two, and saves tabs, which Qt's reader would expand.
QString withMarks(const QString& markdown)
{
    QStringList lines = markdown.split(u'\n');
    FenceScanner fences;
    int number = 0;
    bool outermost = false; // in a list a tab may be the list's indentation
    QString closing;
    for (QString& line : lines) {
        switch (fences.read(line)) {
        case FenceScanner::Line::Opening: {
            const QString opening = fences.opening();
            const qsizetype fence = opening.indexOf(opening.back());
            closing = opening.sliced(fence);
            outermost = fence <= 3 && QStringView(opening).first(fence).trimmed().isEmpty();
            line = opening + fences.info().section(u' ', 0, 0) + FaceSource::languageMark
                + QString::number(++number);
            break;
        }
        case FenceScanner::Line::Code:
            if (outermost)
                line.replace(u'\t', FaceSource::tabMark);
            break;
        case FenceScanner::Line::Text:
        case FenceScanner::Line::Closing:
            break;
        }
    }
    // What is left open must not swallow the answer.
    if (fences.isInside())
        lines.append(closing);
    return lines.join(u'\n');
}

/// A break right before a block begins or ends shows nothing in a browser, but
/// an empty line in QTextDocument; a block's only break is an empty line in both.
QString withoutIdleBreaks(const QString& html)
{
    static const QRegularExpression idle(
        u"(<(?:div|p|li|t[dh]|blockquote|center|h[1-6]|d[dt])(?: [^<>]*)?>\\s*)?<br/>"
        u"(?=\\s*</?(?:div|p|pre|ul|ol|li|table|t[dhr]|blockquote|center|h[1-6r]|d[dlt])\\b)"_s);
    QString result;
    qsizetype from = 0;
    for (auto it = idle.globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const bool isOnly = match.hasCaptured(1);
        result += QStringView(html).sliced(
            from, (isOnly ? match.capturedEnd() : match.capturedStart()) - from);
        from = match.capturedEnd();
    }
    result += QStringView(html).sliced(from);
    return result;
}

/// `<pre>` as Qt's reader wants it: lines divided by line feeds, and a number as
/// in Markdown.
QString preparedHtml(const QString& html, int& number)
{
    static const QRegularExpression pre(u"<pre([^>]*)>[ \\t]*\\n?(.*?)\\s*</pre>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression language(u"language-([^ \"]+)"_s);
    QString result;
    qsizetype from = 0;
    for (auto it = pre.globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString body = match.captured(2);
        body.replace("<br/>"_L1, "\n"_L1);
        result += QStringView(html).sliced(from, match.capturedStart() - from);
        result += u"<pre class=\"language-%1%2%3\">%4</pre>"_s.arg(
            language.match(match.captured(1)).captured(1), QString(FaceSource::languageMark),
            QString::number(++number), body);
        from = match.capturedEnd();
    }
    result += QStringView(html).sliced(from);
    return result;
}

} // namespace

FaceSource FaceSource::prepared(const Face& face, bool withAnswer, Inset inset, quint32 shownHints)
{
    const bool html = face.format == TextFormat::Html;
    FaceSource source;
    source.format = html ? Format::Html : Format::Markdown;
    const bool withQuestion = !withAnswer || !face.replacesQuestion;
    QString question = withQuestion ? withHints(face.question, face, shownHints) : QString();
    QString answer = withAnswer ? withHints(face.answer, face, shownHints) : QString();
    for (QString* side : {&question, &answer}) {
        if (side->size() > longestSide) {
            side->truncate(longestSide);
            source.cut = true;
        }
        if (source.cut || (!html && isTooDeep(*side)))
            source.format = Format::Plain;
    }
    int number = 0;
    for (QString* side : {&question, &answer}) {
        switch (source.format) {
        case Format::Markdown:
            *side = withMarks(withBreakPoints(shownMarkdown(*side)));
            break;
        case Format::Html:
            *side = preparedHtml(withoutIdleBreaks(safeHtml(*side).html), number);
            break;
        case Format::Plain:
            *side = withBreakPoints(*side);
            break;
        }
    }
    const auto paragraph = [&source](QChar mark) {
        return source.format == Format::Html ? u"<p>%1</p>"_s.arg(mark) : u"\n\n%1\n\n"_s.arg(mark);
    };
    source.text = question;
    if (inset == Inset::OfQuestion)
        source.text += paragraph(insetMark);
    if (withAnswer && withQuestion)
        source.text += paragraph(answerMark);
    if (inset == Inset::OfAnswer)
        source.text += paragraph(insetMark);
    source.text += answer;
    return source;
}

} // namespace reprise
