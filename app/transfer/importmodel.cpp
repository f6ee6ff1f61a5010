// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/importmodel.h"

#include "app/describeimport.h"

#include <QCoreApplication>
#include <QLocale>

namespace reprise {

namespace {

constexpr quintptr ofGroups = 0; // a note's index holds its group's number plus 1

ImportModel::Group groupFor(NoteOutcome outcome)
{
    switch (outcome) {
    case NoteOutcome::New:
        return ImportModel::Group::New;
    case NoteOutcome::Changed:
        return ImportModel::Group::Changed;
    case NoteOutcome::Same:
        return ImportModel::Group::Same;
    case NoteOutcome::Conflict:
        return ImportModel::Group::Conflict;
    }
    Q_UNREACHABLE_RETURN(ImportModel::Group::New);
}

} // namespace

QString namesOf(const NoteChoice& differs, const QStringList& fields)
{
    QStringList names;
    for (qsizetype i = 0; i < differs.size(); ++i) {
        if (differs.at(i)) {
            names.append(i < fields.size() ? fields.at(i) : ImportModel::tr("tags"));
        }
    }
    return QLocale().createSeparatedList(names);
}

void ImportModel::setPreview(
    const IncomingHead& head, const ReadAhead& ahead, const ImportPreview& preview)
{
    beginResetModel();
    m_types = head.types;
    m_ahead = ahead;
    m_preview = preview;
    m_notes = {};
    for (qsizetype i = 0; i < preview.notes.size(); ++i) {
        m_notes.at(static_cast<std::size_t>(groupFor(preview.notes.at(i).outcome))).append(i);
    }
    endResetModel();
}

void ImportModel::retranslate()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
}

QString ImportModel::nameOf(Group group)
{
    switch (group) {
    case Group::Conflict:
        return tr("In conflict");
    case Group::Rejected:
        return tr("Rejected");
    case Group::Changed:
        return tr("Changed");
    case Group::New:
        return tr("New");
    case Group::Same:
        return tr("The same");
    }
    Q_UNREACHABLE_RETURN({});
}

QModelIndex ImportModel::groupIndex(Group group) const
{
    return index(static_cast<int>(group), 0);
}

qint64 ImportModel::count(Group group) const
{
    return group == Group::Rejected ? m_ahead.rejectedCount : notesIn(group).size();
}

std::optional<ImportModel::Group> ImportModel::groupOf(const QModelIndex& index)
{
    return index.isValid() && index.internalId() != ofGroups
        ? std::optional(static_cast<Group>(index.internalId() - 1))
        : std::nullopt;
}

std::optional<qsizetype> ImportModel::noteAt(const QModelIndex& index) const
{
    const auto group = groupOf(index);
    return group && *group != Group::Rejected ? std::optional(notesIn(*group).at(index.row()))
                                              : std::nullopt;
}

QModelIndex ImportModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(
        row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : ofGroups);
}

QModelIndex ImportModel::parent(const QModelIndex& child) const
{
    const auto group = groupOf(child);
    return group ? groupIndex(*group) : QModelIndex();
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return groupCount;
    }
    if (groupOf(parent)) {
        return 0;
    }
    const auto group = static_cast<Group>(parent.row());
    return static_cast<int>(
        group == Group::Rejected ? m_ahead.rejected.size() : notesIn(group).size());
}

int ImportModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString ImportModel::titleOf(qsizetype note) const
{
    const QString& title = m_ahead.notes.at(note).title;
    return title.isEmpty() ? tr("(empty)", "a note without a front") : title;
}

QString ImportModel::detailOf(qsizetype note) const
{
    const ImportPreview::Note& seen = m_preview.notes.at(note);
    const QStringList& fields = m_types.at(m_ahead.notes.at(note).type).type.fields;
    if (seen.isDeleted) {
        return tr("Deleted here");
    }
    if (seen.typeDiffers) {
        return tr("Of another note type here; only its tags can be taken");
    }
    switch (seen.outcome) {
    case NoteOutcome::Conflict:
        return tr("Changed on both sides: %1", "names of fields")
            .arg(namesOf(seen.differs, fields));
    case NoteOutcome::Changed:
        return tr("Changed in the file: %1", "names of fields").arg(namesOf(seen.differs, fields));
    default:
        return {};
    }
}

QString ImportModel::spoken(const QString& title, const QString& detail)
{
    return detail.isEmpty() ? title
                            : tr("%1, %2", "a title and what is to be known").arg(title, detail);
}

QVariant ImportModel::rejectedData(int row, int role) const
{
    const ImportFinding& finding = m_ahead.rejected.at(row);
    switch (role) {
    case Qt::DisplayRole:
        return finding.place;
    case DetailRole:
        return describe(finding);
    case Qt::AccessibleTextRole:
        return spoken(finding.place, describe(finding));
    case IsFaultRole:
        return true;
    default:
        return {};
    }
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    const auto group = groupOf(index);
    if (!group) {
        const auto of = static_cast<Group>(index.row());
        return role == Qt::DisplayRole ? QVariant(nameOf(of))
            : role == CountRole        ? QVariant(count(of))
            : role == Qt::AccessibleTextRole
            ? QVariant(spoken(nameOf(of), QLocale().toString(count(of))))
            : QVariant();
    }
    if (*group == Group::Rejected) {
        return rejectedData(index.row(), role);
    }
    const qsizetype note = notesIn(*group).at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return titleOf(note);
    case DetailRole:
        return detailOf(note);
    case Qt::AccessibleTextRole:
        return spoken(titleOf(note), detailOf(note));
    default:
        return {};
    }
}

} // namespace reprise
