// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/model/ids.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace reprise {

class FieldsPane;

/// Looks for other notes with the front that is being typed, and says so in the
/// fields, which outlive it.
class DuplicateWatch final : public QObject
{
    Q_OBJECT

public:
    DuplicateWatch(Workspace& workspace, FieldsPane& fields, QObject* parent);

    /// In a moment, unless there is a further change.
    void noteChange(NoteTypeId type, std::optional<NoteId> except);

Q_SIGNALS:
    /// What a search for it would find is to be shown.
    void showRequested(const QString& query);

private:
    void look();

    Workspace& m_workspace;
    FieldsPane& m_fields;
    NoteTypeId m_type;
    std::optional<NoteId> m_except;
    QList<NoteId> m_found;
    QTimer m_delay;
};

} // namespace reprise
