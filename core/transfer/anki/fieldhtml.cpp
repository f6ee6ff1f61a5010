// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/fieldhtml.h"

#include "core/cards/htmltokens.h"

#include <QRegularExpression>

#include <md4c-html.h>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

void append(const MD_CHAR* text, MD_SIZE size, void* html)
{
    static_cast<QByteArray*>(html)->append(text, size);
}

} // namespace

QString fieldHtml(const QString& markdown, const Colour& colour)
{
    const QByteArray utf8 = markdown.toUtf8();
    QByteArray bytes;
    md_html(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), append, &bytes,
        MD_DIALECT_GITHUB | MD_FLAG_NOHTML, 0);
    const QString plain = QString::fromUtf8(bytes).trimmed();
    static const QRegularExpression block(
        u"<pre><code(?: class=\"language-([^\"]*)\")?>(.*?)</code></pre>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString html;
    qsizetype from = 0;
    for (const auto& match : block.globalMatch(plain)) {
        html += plain.sliced(from, match.capturedStart() - from);
        from = match.capturedEnd();
        QString code = match.captured(2);
        if (colour && !code.contains("{{c"_L1)) {
            code = colour(decodeEntities(code), decodeEntities(match.captured(1)));
        }
        html += u"<pre><code>"_s + code + u"</code></pre>"_s;
    }
    return html + plain.sliced(from);
}

QString strippedField(const QString& html)
{
    using Option = QRegularExpression::PatternOption;
    static const QRegularExpression hidden(
        u"<!--.*?-->|<style\\b.*?</style>|<script\\b.*?</script>"_s,
        Option::DotMatchesEverythingOption | Option::CaseInsensitiveOption);
    static const QRegularExpression medium(
        u"<(?:img|audio|video|source|object)\\b[^>]*?\\b(?:src|data)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))[^>]*>"_s,
        Option::CaseInsensitiveOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    QString text = html;
    text.remove(hidden).replace(medium, u" \\1\\2\\3 "_s).remove(tag);
    return decodeEntities(text).replace(QChar(QChar::Nbsp), u' ');
}

} // namespace reprise::anki
