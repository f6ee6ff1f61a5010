// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/edit/editorrequests.h"
#include "app/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace reprise {

/// Keeps what an editor holds as a draft: two seconds after a change, and when
/// it is told to or goes away itself. A draft is durable once keptAgo() counts.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// What there is to keep; nothing where nothing was typed that is not saved.
    using Contents = std::function<std::optional<EditedNote>()>;

    DraftKeeper(Workspace& workspace, QObject* parent);
    /// Before the widgets that hold the text.
    void setContents(Contents contents) { m_contents = std::move(contents); }

    /// For another note, whose draft has this number if it has one.
    void startAnew(std::optional<DraftId> id = std::nullopt);
    [[nodiscard]] DraftSlot slot() const { return m_slot; }

    void noteChange();
    /// Keeps it at once, if a change is waiting.
    void flush();
    /// There is nothing to keep any more.
    void forget();
    /// No write is to come for what is being saved now.
    void pause() { m_timer.stop(); }

    /// Seconds since the draft was kept; nothing where none is.
    [[nodiscard]] std::optional<qint64> keptSecondsAgo() const;

Q_SIGNALS:
    /// It was kept, or there is none any more.
    void changed();
    void failed(const reprise::Error& error);

private:
    void write();

    Workspace& m_workspace;
    Contents m_contents;
    DraftSlot m_slot = std::make_shared<std::optional<DraftId>>();
    QTimer m_timer;
    QElapsedTimer m_sinceKept; ///< invalid where no draft is
};

} // namespace reprise
