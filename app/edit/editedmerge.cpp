// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editedmerge.h"

#include "core/edit/notes.h"

using namespace Qt::StringLiterals;

namespace reprise {

EditedNote editedAs(const Note& note, const QString& topic)
{
    QStringList fields;
    for (QString text : note.fields) {
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
        fields.append(text.replace(QChar(QChar::ParagraphSeparator), u'\n'));
    }
    return {.note = note.id,
        .type = note.type,
        .format = note.format,
        .fields = fields,
        .spare = {},
        .tags = edit::cleanTags(note.tags),
        .topic = topic.simplified()};
}

Merged merged(const EditedNote& before, const EditedNote& typed, const EditedNote& now)
{
    Merged result{.note = now};
    for (qsizetype i = 0; i < now.fields.size(); ++i) {
        const QString was = before.fields.value(i);
        const QString mine = typed.fields.value(i);
        if (mine != was) {
            result.hasConflict |= now.fields.at(i) != was && now.fields.at(i) != mine;
            result.note.fields[i] = mine;
        }
    }
    result.note.tags.removeIf(
        [&](const QString& tag) { return before.tags.contains(tag) && !typed.tags.contains(tag); });
    for (const QString& tag : typed.tags) {
        if (!before.tags.contains(tag) && !result.note.tags.contains(tag)) {
            result.note.tags.append(tag);
        }
    }
    if (typed.topic != before.topic) {
        result.note.topic = typed.topic;
    }
    return result;
}

Merged merged(const EditedNote& before, const EditedNote& typed, const QStringList& from,
    const EditedNote& now, const QStringList& to)
{
    const QStringList was = carriedOver(before.fields, from, to);
    const QStringList mine = carriedOver(typed.fields + typed.spare, from, to);
    EditedNote there = before;
    there.fields = was.first(to.size());
    EditedNote here = typed;
    here.fields = mine.first(to.size());
    Merged all = merged(there, here, now);
    if (mine.sliced(to.size()) != was.sliced(to.size())) {
        all.note.spare = mine.sliced(to.size());
    }
    return all;
}

QStringList carriedOver(const QStringList& texts, const QStringList& from, const QStringList& to)
{
    QStringList homeless;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!to.contains(from.value(i))) {
            homeless.append(texts.at(i));
        }
    }
    QStringList carried;
    for (const QString& name : to) {
        const qsizetype at = from.indexOf(name);
        carried.append(at >= 0       ? texts.value(at)
                : homeless.isEmpty() ? QString()
                                     : homeless.takeFirst());
    }
    return carried + homeless;
}

QStringList withDraft(const QStringList& texts, const QStringList& draft)
{
    QStringList result = texts;
    if (result.isEmpty()) {
        return result;
    }
    for (const QString& text : draft) {
        if (!text.trimmed().isEmpty() && !texts.contains(text)) {
            QString& last = result.last();
            last += (last.isEmpty() ? QString() : u"\n\n"_s) + text;
        }
    }
    return result;
}

std::optional<QString> typedBehind(const QStringList& before, const QStringList& now)
{
    QString typed;
    for (qsizetype i = 0; i < now.size(); ++i) {
        const QString was = before.value(i);
        if (!now.at(i).startsWith(was)) {
            return std::nullopt;
        }
        typed += now.at(i).sliced(was.size());
    }
    return typed;
}

} // namespace reprise
