// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/duplicatewatch.h"

#include "app/edit/fieldedit.h"
#include "app/edit/fieldspane.h"
#include "core/edit/notes.h"
#include "core/storage/collectionthread.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reprise {

DuplicateWatch::DuplicateWatch(Workspace& workspace, FieldsPane& fields, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_fields(fields)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(400ms);
    connect(&m_delay, &QTimer::timeout, this, &DuplicateWatch::look);
    connect(&fields, &FieldsPane::duplicatesRequested, this, [this] {
        QStringList numbers;
        for (const NoteId note : std::as_const(m_found)) {
            numbers.append(QString::number(note.value));
        }
        Q_EMIT showRequested(u"nid:"_s + numbers.join(u','));
    });
}

void DuplicateWatch::noteChange(NoteTypeId type, std::optional<NoteId> except)
{
    m_type = type;
    m_except = except;
    m_delay.start();
}

void DuplicateWatch::look()
{
    if (m_fields.fields().isEmpty()) {
        return;
    }
    const QString front = m_fields.fields().first()->text();
    m_workspace.collection
        .request([front, type = m_type, except = m_except](Collection& collection) {
            return edit::duplicatesOf(collection, front, type, except);
        })
        .then(this, [this, front](const Result<QList<NoteId>>& found) {
            if (!found || m_fields.fields().isEmpty()
                || m_fields.fields().first()->text() != front) {
                return; // a later look is on its way
            }
            m_found = *found;
            m_fields.setDuplicates(static_cast<int>(found->size()));
        });
}

} // namespace reprise
