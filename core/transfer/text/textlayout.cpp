// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/text/textfile.h"
#include "core/transfer/text/textincoming.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype rowsLookedAt = 100;
using Use = TextLayout::Use;

/// A value of a header line; spreadsheets fill the line up to the widest row.
QString unpadded(const QString& value)
{
    qsizetype end = value.size();
    while (end > 0 && u",;\t|"_s.contains(value.at(end - 1))) {
        --end;
    }
    return value.first(end);
}

/// None for a word that is no separator.
QChar separatorNamed(const QString& value)
{
    static const QHash<QString, QChar> named{{u"tab"_s, u'\t'}, {u"comma"_s, u','},
        {u"semicolon"_s, u';'}, {u"pipe"_s, u'|'}, {u"colon"_s, u':'}, {u"space"_s, u' '},
        {u"\\t"_s, u'\t'}};
    const QString word = unpadded(value);
    if (word.isEmpty()) {
        return value.isEmpty() ? QChar() : value.front(); // a separator, written as itself
    }
    const auto found = named.constFind(word.trimmed().toLower());
    return found != named.constEnd() ? *found : word.size() == 1 ? word.front() : QChar();
}

/// What a marked line says, as key and value; no key for one that is a comment.
std::pair<QString, QString> headerIn(const QString& line)
{
    static const QStringList known{u"separator"_s, u"html"_s, u"tags"_s, u"columns"_s,
        u"notetype"_s, u"deck"_s, u"notetype column"_s, u"deck column"_s, u"tags column"_s,
        u"guid column"_s, u"if matches"_s, u"match scope"_s, u"reprise"_s};
    const qsizetype colon = line.indexOf(u':');
    const QString key = line.first(std::max(colon, qsizetype(1))).sliced(1).trimmed().toLower();
    return known.contains(key) ? std::pair(key, line.sliced(colon + 1))
                               : std::pair<QString, QString>();
}

/// What the lines before the first row say, by key. Faults of the rows below are
/// none of theirs.
Readable<QHash<QString, QString>> headersOf(const QString& path, const QString& encoding)
{
    RowReader reader;
    if (auto opened = reader.open(path, encoding, u'\t'); !opened) {
        return std::unexpected(opened.error());
    }
    QHash<QString, QString> values;
    TextRow row;
    for (qsizetype count = 0; count < rowsLookedAt; ++count) {
        const auto more = reader.next(row);
        if (!more || !*more || !row.isMarked()) {
            break;
        }
        if (const auto [key, value] = headerIn(row.cells.first()); key == "separator"_L1) {
            values.insert(key, value);
        } else if (!key.isEmpty()) {
            values.insert(key, unpadded(value));
        }
    }
    return values;
}

/// The first rows.
Readable<QList<TextRow>> firstRows(const QString& path, const QString& encoding, QChar separator)
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

/// The most cells that a row has. Where the file names its columns, empty cells
/// behind the last of them are a spreadsheet's.
qsizetype widestOf(const QList<TextRow>& rows, const QStringList& names)
{
    qsizetype width = 0;
    for (const TextRow& row : rows) {
        qsizetype cells = row.isMarked() ? 0 : row.cells.size();
        while (names.size() > 1 && cells > names.size() && row.cells.at(cells - 1).isEmpty()) {
            --cells;
        }
        width = std::max(width, cells);
    }
    return width;
}

/// A cell that is nothing but a tag may be an answer about one.
bool looksLikeHtml(const QList<TextRow>& rows)
{
    static const QRegularExpression tag(u"^\\s*<[^<>]*>\\s*$"_s);
    const auto isHtml = [](const QString& cell) {
        return reprise::looksLikeHtml(cell) && !cell.contains(tag);
    };
    return std::ranges::any_of(rows, [&isHtml](const TextRow& row) {
        return !row.isMarked() && std::ranges::any_of(row.cells, isHtml);
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
            layout.columns[number - 1].use = use;
        }
    };
    if (values.contains(u"columns"_s)) {
        layout.names = values.value(u"columns"_s).split(layout.separator);
        for (qsizetype at = 0; at < std::min(layout.names.size(), layout.columns.size()); ++at) {
            layout.columns[at].use = useNamed(layout.names.at(at));
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

/// Columns that name fields of the note type go to those, in whatever order they
/// stand; one more column than a named type has fields holds the tags, as in Anki.
void findFields(TextLayout& layout, const QList<NoteType>& noteTypes)
{
    const NoteType* const type =
        noteTypeNamed(layout.type.isEmpty() ? u"Basic"_s : layout.type, noteTypes);
    if (type == nullptr) {
        return;
    }
    QList<qsizetype> fields;
    for (qsizetype at = 0; at < layout.columns.size(); ++at) {
        const QString name = layout.names.value(at).trimmed();
        const auto found = std::ranges::find_if(type->fields, [&name](const QString& field) {
            return field.compare(name, Qt::CaseInsensitive) == 0;
        });
        const qsizetype field = found == type->fields.cend() ? -1 : found - type->fields.cbegin();
        if (layout.columns.at(at).use == Use::Field && (field < 0 || fields.contains(field))) {
            fields.clear();
            break; // some are called otherwise: their order says which is which
        }
        fields.append(field);
    }
    for (qsizetype at = 0; at < fields.size(); ++at) {
        layout.columns[at].field = layout.columns.at(at).use == Use::Field ? fields.at(at) : -1;
    }
    if (!layout.type.isEmpty() && layout.count(Use::Tags) == 0
        && layout.count(Use::Field) == type->fields.size() + 1
        && layout.columns.last().use == Use::Field) {
        layout.columns.last().use = Use::Tags;
    }
}

} // namespace

bool TextLayout::isHeader(const QString& line)
{
    return !headerIn(line).first.isEmpty();
}

Readable<QList<TextRow>> TextLayout::sample(const QString& path) const
{
    return firstRows(path, encoding, separator);
}

qsizetype TextLayout::count(Use use) const
{
    return std::ranges::count(columns, use, &Column::use);
}

Readable<TextLayout> TextLayout::guessed(const QString& path, const QList<NoteType>& noteTypes)
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
    const QHash<QString, QString>& values = *headers;
    QList<TextRow> rows;
    qsizetype width = 0;
    std::optional<ImportFinding> fault;
    const QChar said = separatorNamed(values.value(u"separator"_s));
    if (said.isNull() && values.contains(u"separator"_s)) {
        return unreadable(u"separator-unknown"_s, {}, unpadded(values.value(u"separator"_s)));
    }
    if (!said.isNull()) {
        auto read = firstRows(path, layout.encoding, said);
        if (!read) {
            return std::unexpected(read.error());
        }
        layout.separator = said;
        rows = *read;
        width = widestOf(rows, values.value(u"columns"_s).split(said));
    } else {
        for (const QChar candidate : {u'\t', u'|', u';', u','}) {
            auto read = firstRows(path, layout.encoding, candidate);
            if (!read) {
                fault = read.error();
            } else if (const qsizetype found = widthOf(*read); found > width) {
                width = found;
                rows = *read;
                layout.separator = candidate;
                if (candidate == u'\t') {
                    break; // nobody types tabs into cells, and commas stand in every sentence
                }
            }
        }
    }
    if (fault && (fault->code == "encoding-unsure"_L1 || fault->code == "file-unreadable"_L1)) {
        return std::unexpected(*fault);
    }
    const bool isMarkdown = values.isEmpty() && layout.separator == u'|'
        && std::ranges::any_of(rows, &TextRow::isMarked);
    if (width == 0 || isMarkdown) {
        return unreadable(u"format-unknown"_s);
    }
    layout.columns.resize(width);
    layout.isDeclared = !values.isEmpty();
    readHeaders(layout, values);
    const auto first = std::ranges::find_if_not(rows, &TextRow::isMarked);
    if (values.isEmpty() && namesColumns(*first)) {
        layout.hasHeaderRow = true;
        layout.names = first->cells;
        for (qsizetype at = 0; at < layout.names.size(); ++at) {
            layout.columns[at].use = useNamed(layout.names.at(at));
        }
    }
    findFields(layout, noteTypes);
    layout.isHtmlGuessed = !values.contains(u"html"_s);
    layout.isHtml = !layout.isHtmlGuessed
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
