// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/text/textincoming.h"

#include "core/cards/builtinnotetypes.h"
#include "core/transfer/anki/fieldsource.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype mostKept = 1'000;
using Use = TextLayout::Use;

QString place(const TextRow& row)
{
    return QString::number(row.line);
}

/// Takes back what keeps spreadsheets from reading formulas.
void arm(TextRow& row)
{
    for (QString& cell : row.cells) {
        if (cell.startsWith(u'\'')) {
            cell.remove(0, 1);
        }
    }
}

QStringList levelsOf(const QString& topic)
{
    QStringList levels;
    for (const QString& level : topic.split(u"::"_s)) {
        if (const QString name = level.trimmed(); !name.isEmpty()) {
            levels.append(name);
        }
    }
    return levels;
}

} // namespace

const NoteType* noteTypeNamed(const QString& name, const QList<NoteType>& noteTypes)
{
    for (const QList<NoteType>* const types : {&noteTypes, &builtInNoteTypes()}) {
        const auto found = std::ranges::find(*types, name, &NoteType::name);
        if (found != types->cend()) {
            return &*found;
        }
    }
    return nullptr;
}

Readable<std::unique_ptr<Incoming>> TextIncoming::open(
    const QString& path, const TextLayout& layout, const OpenOptions& options)
{
    std::unique_ptr<TextIncoming> incoming(new TextIncoming);
    incoming->m_path = path;
    incoming->m_layout = layout;
    incoming->m_options = options;
    const QFileInfo file(path);
    incoming->m_size = file.size();
    incoming->m_changed = file.lastModified();
    if (file.size() > largestFile && !options.isLarge) {
        return unreadable(u"too-large"_s, {}, QString::number(largestFile));
    }
    if (auto read = incoming->readHead(); !read) {
        return std::unexpected(read.error());
    }
    return incoming;
}

Readable<> TextIncoming::isUnchanged() const
{
    const QFileInfo file(m_path);
    return file.size() == m_size && file.lastModified() == m_changed
        ? Readable<>()
        : unreadable(u"file-changed"_s);
}

Readable<> TextIncoming::rows(const std::function<Readable<>(const TextRow&, qint64)>& take)
{
    RowReader reader;
    if (auto opened = isUnchanged().and_then(
            [&] { return reader.open(m_path, m_layout.encoding, m_layout.separator); });
        !opened) {
        return opened;
    }
    m_rejected.clear();
    m_rejectedCount = 0;
    m_findings.clear();
    if (m_layout.isHtml && m_layout.isHtmlGuessed) {
        m_findings.append({u"read-as-html"_s, {}, {}});
    }
    TextRow row;
    qint64 number = 0;
    bool isInHead = true;
    bool isNamed = m_layout.hasHeaderRow;
    while (true) {
        constexpr qint64 often = 1'024;
        if (number % often == 0 && m_options.isCancelled && m_options.isCancelled()) {
            return unreadable(u"cancelled"_s);
        }
        auto more = reader.next(row);
        if (!more) {
            return std::unexpected(more.error());
        }
        if (!*more) {
            return isUnchanged();
        }
        if (row.isMarked()) {
            if (!(isInHead && TextLayout::isHeader(row.cells.first()))
                && m_findings.size() < mostKept) {
                m_findings.append({u"row-is-comment"_s, place(row), {}});
            }
            continue;
        }
        isInHead = false;
        if (std::exchange(isNamed, false)) {
            continue;
        }
        if (m_layout.isDefused) {
            arm(row);
        }
        if (auto taken = take(row, ++number); !taken) {
            return taken;
        }
    }
}

QString TextIncoming::cell(const TextRow& row, TextLayout::Use use) const
{
    const auto found = std::ranges::find(m_layout.columns, use, &TextLayout::Column::use);
    return row.cells.value(found - m_layout.columns.cbegin()).trimmed();
}

QString TextIncoming::topicOf(const TextRow& row) const
{
    QString topic = cell(row, Use::Topic);
    if (levelsOf(topic).isEmpty()) {
        topic = m_layout.topic;
    }
    return levelsOf(topic).isEmpty() ? QFileInfo(m_path).completeBaseName() : topic;
}

void TextIncoming::addType(const QString& name)
{
    if (m_types.contains(name)) {
        return;
    }
    m_types.insert(name, m_head.types.size());
    const qsizetype width = std::max(m_layout.count(Use::Field), qsizetype(1));
    const NoteType* const found =
        noteTypeNamed(name.isEmpty() ? u"Basic"_s : name, m_options.noteTypes);
    if (found != nullptr && (!name.isEmpty() || width <= found->fields.size())) {
        m_head.types.append({*found, {}, true});
        m_targets.append(targetsIn(*found));
        return;
    }
    // The file names a type and does not describe it: what we can know is its columns.
    NoteType type;
    type.name = name.isEmpty() ? QFileInfo(m_path).completeBaseName() : name;
    QString back = u"{{FrontSide}}\n\n<hr id=answer>"_s;
    for (qsizetype at = 0; at < m_layout.columns.size(); ++at) {
        if (m_layout.columns.at(at).use != Use::Field) {
            continue;
        }
        QString field = m_layout.names.value(at).trimmed();
        static const QString forbidden = u":{}\"#^/"_s;
        field.removeIf([](QChar c) { return forbidden.contains(c) || c < u' '; });
        if (field.isEmpty() || type.fields.contains(field, Qt::CaseInsensitive)) {
            field = u"Field %1"_s.arg(at + 1);
        }
        if (!type.fields.isEmpty()) {
            back += u"\n\n{{%1}}"_s.arg(field);
        }
        type.fields.append(field);
    }
    if (type.fields.isEmpty()) {
        type.fields.append(u"Front"_s);
    }
    type.templates = {{u"Card 1"_s, u"{{%1}}"_s.arg(type.fields.first()), back}};
    m_head.types.append({type, {}});
    m_targets.append(targetsIn(type));
}

QList<qsizetype> TextIncoming::targetsIn(const NoteType& type) const
{
    const qsizetype width = type.fields.size();
    QList<bool> isNamed(width, false);
    for (const TextLayout::Column& column : m_layout.columns) {
        if (column.use == Use::Field && column.field >= 0 && column.field < width) {
            isNamed[column.field] = true;
        }
    }
    QList<qsizetype> targets;
    qsizetype next = 0;
    for (const TextLayout::Column& column : m_layout.columns) {
        if (column.use != Use::Field) {
            targets.append(-1);
        } else if (column.field >= 0 && column.field < width) {
            targets.append(column.field);
        } else {
            next = isNamed.indexOf(false, next);
            targets.append(next);
            next = next < 0 ? width : next + 1;
        }
    }
    return targets;
}

Readable<> TextIncoming::readHead()
{
    m_head.format = u"csv"_s;
    m_head.listsCards = false;
    if (m_layout.count(Use::Field) == 0) {
        return unreadable(u"format-unknown"_s);
    }
    return rows([this](const TextRow& row, qint64) -> Readable<> {
        const QString type = cell(row, Use::Type);
        addType(type.isEmpty() ? m_layout.type : type);
        const QString topic = topicOf(row);
        if (!m_topics.contains(topic)) {
            m_topics.insert(topic, m_head.topics.size());
            const QStringList levels = levelsOf(topic);
            m_head.topics.append({levels.isEmpty() ? QStringList{topic} : levels, {}, {}});
        }
        if (m_types.size() > mostNames || m_topics.size() > mostNames) {
            return unreadable(u"too-many-names"_s, place(row), QString::number(mostNames));
        }
        ++m_head.notes;
        return {};
    });
}

void TextIncoming::reject(const QString& code, const TextRow& row)
{
    ++m_rejectedCount;
    if (m_rejected.size() < mostKept) {
        m_rejected.append({code, place(row), {}});
    }
}

Readable<> TextIncoming::forEachNote(const Visit<IncomingNote>& visit)
{
    return rows([&](const TextRow& row, qint64 number) -> Readable<> {
        const QString typeName = cell(row, Use::Type);
        IncomingNote note;
        note.id = number;
        note.guid = cell(row, Use::Guid);
        note.type = m_types.value(typeName.isEmpty() ? m_layout.type : typeName);
        note.topic = m_topics.value(topicOf(row));
        note.format = TextFormat::Html;
        note.tags =
            m_layout.tags + cell(row, Use::Tags).simplified().split(u' ', Qt::SkipEmptyParts);
        note.tags.removeDuplicates();
        note.place = place(row);
        const QList<qsizetype>& targets = m_targets.at(note.type);
        note.fields.resize(m_head.types.at(note.type).type.fields.size());
        bool isTooLong = false;
        for (qsizetype at = 0; at < row.cells.size(); ++at) {
            const Use use = m_layout.columns.value(at).use;
            const qsizetype field = targets.value(at, -1);
            const QString& text = row.cells.at(at);
            if (field >= 0) {
                note.fields[field] = m_layout.isHtml ? text : htmlOfPlainText(text);
            } else {
                // Anki fills rows up to the widest: empty cells are no loss.
                isTooLong = isTooLong || (use == Use::Field && !text.isEmpty());
            }
        }
        if (isTooLong) {
            reject(u"row-too-long"_s, row);
            return {};
        }
        if (auto sources = anki::sourcesOf(note.fields); sources && m_layout.isHtml) {
            note.fields = std::move(*sources);
            note.format = TextFormat::Markdown;
        } else {
            std::ranges::transform(note.fields, note.fields.begin(), anki::withoutSource);
        }
        if (note.fields.first().trimmed().isEmpty()) {
            reject(u"first-field-empty"_s, row);
            return {};
        }
        return visit(note);
    });
}

Readable<IncomingNote> TextIncoming::note(qint64 id)
{
    std::optional<IncomingNote> found;
    const auto rejected = m_rejected;
    const qint64 count = m_rejectedCount;
    const auto findings = m_findings;
    const auto walked = forEachNote([&](const IncomingNote& note) -> Readable<> {
        if (note.id < id) {
            return {};
        }
        if (note.id == id) {
            found = note;
        }
        return unreadable(u"note-missing"_s); // ends the walk
    });
    m_rejected = rejected;
    m_rejectedCount = count;
    m_findings = findings;
    if (found) {
        return *found;
    }
    return walked ? Readable<IncomingNote>(unreadable(u"note-missing"_s))
                  : Readable<IncomingNote>(std::unexpected(walked.error()));
}

Readable<QByteArray> TextIncoming::medium(qsizetype)
{
    return unreadable(u"medium-missing"_s);
}

} // namespace reprise
