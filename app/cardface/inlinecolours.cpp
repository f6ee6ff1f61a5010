// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/inlinecolours.h"

#include "app/cardface/codehighlighter.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

QString styleOf(const QTextCharFormat& format, const QColor& normal)
{
    QString style;
    if (const QColor color = format.foreground().color();
        format.foreground().style() != Qt::NoBrush && color != normal) {
        style += u"color:%1;"_s.arg(color.name());
    }
    if (format.fontWeight() >= QFont::DemiBold) {
        style += u"font-weight:bold;"_s;
    }
    if (format.fontItalic()) {
        style += u"font-style:italic;"_s;
    }
    return style;
}

} // namespace

QString withInlineColours(
    CodeHighlighter& highlighter, const QString& code, const QString& language)
{
    const QStringList lines = code.split(u'\n');
    const auto formats = highlighter.formats(lines, language, false);
    const QColor normal = highlighter.normalColor(false);
    QStringList styles{QString()}; // the first is the normal one
    QStringList html;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines.at(i);
        // Later ranges lie over earlier ones, of which the first is the whole line.
        QList<qsizetype> places(line.size()); // among the styles
        for (const auto& range : formats.at(static_cast<std::size_t>(i)) | std::views::drop(1)) {
            const QString style = styleOf(range.format, normal);
            qsizetype place = styles.indexOf(style);
            if (place < 0) {
                place = styles.size();
                styles.append(style);
            }
            for (qsizetype at = range.start; at < range.start + range.length && at < line.size();
                ++at) {
                places[at] = place;
            }
        }
        QString made;
        for (qsizetype from = 0; from < line.size();) {
            qsizetype to = from;
            while (to < line.size() && places.at(to) == places.at(from)) {
                ++to;
            }
            const QString& style = styles.at(places.at(from));
            const QString text = line.sliced(from, to - from).toHtmlEscaped();
            made += style.isEmpty() ? text : u"<span style=\"%1\">%2</span>"_s.arg(style, text);
            from = to;
        }
        html.append(made);
    }
    return html.join(u'\n');
}

} // namespace reprise
