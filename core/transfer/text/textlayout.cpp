// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/text/textfile.h"
#include "core/transfer/text/textincoming.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype rowsLookedAt = 100;
using Use = TextLayout::Use;

QChar separatorNamed(const QString& value)
{
    static const QHash<QString, QChar> named{{u"tab"_s, u'\t'}, {u"comma"_s, u','},
        {u"semicolon"_s, u';'}, {u"pipe"_s, u'|'}, {u"colon"_s, u':'}, {u"space"_s, u' '},
        {u"\\t"_s, u'\t'}};
    const auto found = named.constFind(value.trimmed().toLower());
    return found != named.constEnd() ? *found : value.isEmpty() ? QChar() : value.front();
}

/// What the lines before the first row say.
struct Headers
{
    QHash<QString, QString> values; ///< by lower-case key
    bool areKnown = true; ///< no other line began with #
};

/// Up to the first row. Faults of the rows below are none of the headers'.
Readable<Headers> headersOf(const QString& path, const QString& encoding)
{
    static const QStringList known{u"separator"_s, u"html"_s, u"tags"_s, u"columns"_s,
        u"notetype"_s, u"deck"_s, u"notetype column"_s, u"deck column"_s, u"tags column"_s,
        u"guid column"_s, u"if matches"_s, u"match scope"_s, u"reprise"_s};
    RowReader reader;
    if (auto opened = reader.open(path, encoding, u'\t'); !opened) {
        return std::unexpected(opened.error());
    }
    Headers headers;
    TextRow row;
    for (qsizetype count = 0; count < rowsLookedAt; ++count) {
        const auto more = reader.next(row);
        if (!more || !*more || !row.isMarked()) {
            break;
        }
        const QString line = row.cells.first().sliced(1);
        const qsizetype colon = line.indexOf(u':');
        const QString key = line.left(std::max(colon, qsizetype(0))).trimmed().toLower();
        if (known.contains(key)) {
            headers.values.insert(key, line.sliced(colon + 1));
        } else {
            headers.areKnown = false;
        }
    }
    return headers;
}

/// The first rows.
Readable<QList<TextRow>> sample(const QString& path, const QString& encoding, QChar separator)
{
    RowReader reader;
    if (auto opened = reader.open(path, encoding, separator); !opened) {
        return std::unexpected(opened.error());
    }
    QList<TextRow> rows;
    TextRow row;
    qsizetype data = 0;
    while (data < rowsLookedAt && rows.size() < 2 * rowsLookedAt) {
        auto more = reader.next(row);
        if (!more) {
            return std::unexpected(more.error());
        }
        if (!*more) {
            break;
        }
        data += row.isMarked() ? 0 : 1;
        rows.append(row);
    }
    return rows;
}

/// How many cells each row has; none where they differ or there are too few rows.
qsizetype widthOf(const QList<TextRow>& rows)
{
    qsizetype width = 0;
    qsizetype count = 0;
    for (const TextRow& row : rows) {
        if (row.isMarked()) {
            continue;
        }
        if (width != 0 && width != row.cells.size()) {
            return 0;
        }
        width = row.cells.size();
        ++count;
    }
    return width >= 2 && count >= 2 ? width : 0;
}

bool looksLikeHtml(const QList<TextRow>& rows)
{
    return std::ranges::any_of(rows, [](const TextRow& row) {
        return !row.isMarked() && std::ranges::any_of(row.cells, [](const QString& cell) {
            return reprise::looksLikeHtml(cell);
        });
    });
}

Use useNamed(const QString& name)
{
    static const QHash<QString, Use> named{{u"tags"_s, Use::Tags}, {u"deck"_s, Use::Topic},
        {u"topic"_s, Use::Topic}, {u"guid"_s, Use::Guid}, {u"notetype"_s, Use::Type},
        {u"note type"_s, Use::Type}};
    return named.value(name.trimmed().toLower(), Use::Field);
}

bool namesColumns(const TextRow& row)
{
    static const QStringList usual{
        u"front"_s, u"back"_s, u"question"_s, u"answer"_s, u"text"_s, u"back extra"_s, u"extra"_s};
    return std::ranges::all_of(row.cells, [](const QString& cell) {
        return usual.contains(cell.trimmed().toLower()) || useNamed(cell) != Use::Field;
    });
}

void readHeaders(TextLayout& layout, const QHash<QString, QString>& values)
{
    const auto column = [&](const QString& key, Use use) {
        const qsizetype number = values.value(key).trimmed().toLongLong();
        if (number >= 1 && number <= layout.columns.size()) {
            layout.columns[number - 1] = use;
        }
    };
    if (values.contains(u"columns"_s)) {
        layout.names = values.value(u"columns"_s).split(layout.separator);
        for (qsizetype at = 0; at < std::min(layout.names.size(), layout.columns.size()); ++at) {
            layout.columns[at] = useNamed(layout.names.at(at));
        }
    }
    column(u"guid column"_s, Use::Guid);
    column(u"notetype column"_s, Use::Type);
    column(u"deck column"_s, Use::Topic);
    column(u"tags column"_s, Use::Tags);
    layout.type = values.value(u"notetype"_s).trimmed();
    layout.topic = values.value(u"deck"_s).trimmed();
    layout.tags = values.value(u"tags"_s).simplified().split(u' ', Qt::SkipEmptyParts);
    layout.tags.removeDuplicates();
    layout.isDefused = values.value(u"reprise"_s).trimmed() == "defused"_L1;
}

} // namespace

Readable<TextLayout> TextLayout::guessed(const QString& path)
{
    TextLayout layout;
    auto encoding = encodingOf(path);
    if (!encoding) {
        return std::unexpected(encoding.error());
    }
    layout.encoding = *encoding;
    auto headers = headersOf(path, layout.encoding);
    if (!headers) {
        return std::unexpected(headers.error());
    }
    const QHash<QString, QString>& values = headers->values;
    QList<TextRow> rows;
    qsizetype width = 0;
    std::optional<ImportFinding> fault;
    if (const QChar said = separatorNamed(values.value(u"separator"_s)); !said.isNull()) {
        auto read = sample(path, layout.encoding, said);
        if (!read) {
            return std::unexpected(read.error());
        }
        layout.separator = said;
        rows = *read;
        for (const TextRow& row : rows) {
            width = std::max(width, row.isMarked() ? 0 : row.cells.size());
        }
    } else {
        for (const QChar candidate : {u'\t', u'|', u';', u','}) {
            auto read = sample(path, layout.encoding, candidate);
            if (!read) {
                fault = read.error();
            } else if (const qsizetype found = widthOf(*read); found > width) {
                width = found;
                rows = *read;
                layout.separator = candidate;
            }
        }
    }
    if (fault && (fault->code == "encoding-unsure"_L1 || fault->code == "file-unreadable"_L1)) {
        return std::unexpected(*fault);
    }
    if (width == 0 || (!headers->areKnown && values.isEmpty())) {
        return unreadable(u"format-unknown"_s);
    }
    layout.columns.fill(Use::Field, width);
    layout.isDeclared = !values.isEmpty();
    readHeaders(layout, values);
    const auto first = std::ranges::find_if_not(rows, &TextRow::isMarked);
    if (values.isEmpty() && namesColumns(*first)) {
        layout.hasHeaderRow = true;
        layout.names = first->cells;
        std::ranges::transform(layout.names, layout.columns.begin(), useNamed);
    }
    layout.isHtml = values.contains(u"html"_s)
        ? values.value(u"html"_s).trimmed().compare("true"_L1, Qt::CaseInsensitive) == 0
        : looksLikeHtml(rows);
    return layout;
}

QString htmlOfPlainText(const QString& text)
{
    QString html;
    html.reserve(text.size());
    bool wasSpace = true; // a space that begins a line would not be seen
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n') {
            continue;
        }
        if (c == u'\n' || c == u'\r') {
            html += "<br>"_L1;
        } else if (c == u' ' && wasSpace) {
            html += "&nbsp;"_L1;
        } else if (c == u'{' || c == u'}') {
            html += c; // a deletion's braces mean the same in either format
        } else {
            html += QString(c).toHtmlEscaped();
        }
        wasSpace = c == u'\n' || c == u'\r' || (c == u' ' && !wasSpace);
    }
    return html;
}

} // namespace reprise
