// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/journal.h"

#include <QAction>
#include <QObject>

#include <optional>

namespace reprise {

class Collection;
class CollectionThread;

/// The window's Undo and Redo, named after the step that they would take back
/// or do again, and off where there is none.
class UndoActions final : public QObject
{
    Q_OBJECT

public:
    UndoActions(CollectionThread& collection, QWidget& window);

    [[nodiscard]] QAction* undo() const { return m_undo; }
    [[nodiscard]] QAction* redo() const { return m_redo; }
    /// Asks the journal again; to be called when another collection is open.
    void refresh();
    void retranslate();

Q_SIGNALS:
    /// A step was taken back or done again.
    void applied(const reprise::JournalStep& step);
    void failed(const reprise::Error& error);

private:
    using Direction = Result<std::optional<JournalStep>> (Collection::*)();
    void apply(Direction direction);

    CollectionThread& m_collection;
    QAction* m_undo;
    QAction* m_redo;
    std::optional<JournalStep> m_nextUndo;
    std::optional<JournalStep> m_nextRedo;
    bool m_applying = false;
};

} // namespace reprise
