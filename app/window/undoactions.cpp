// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/undoactions.h"

#include "app/describe.h"
#include "core/storage/collectionthread.h"

#include <QWidget>

#include <utility>

namespace reprise {

UndoActions::UndoActions(CollectionThread& collection, QWidget& window)
    : QObject(&window)
    , m_collection(collection)
    , m_undo(new QAction(&window))
    , m_redo(new QAction(&window))
{
    m_undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(m_undo, &QAction::triggered, this, [this] { apply(&Collection::undo); });
    connect(m_redo, &QAction::triggered, this, [this] { apply(&Collection::redo); });
    connect(&collection, &CollectionThread::changed, this, &UndoActions::refresh);
    retranslate();
}

void UndoActions::refresh()
{
    using Steps = std::pair<std::optional<JournalStep>, std::optional<JournalStep>>;
    m_collection
        .request([](Collection& collection) -> Result<Steps> {
            const auto undo = collection.journal().nextUndo();
            const auto redo = collection.journal().nextRedo();
            if (!undo || !redo) {
                return std::unexpected(!undo ? undo.error() : redo.error());
            }
            return Steps{*undo, *redo};
        })
        .then(this, [this](const Result<Steps>& steps) {
            const auto [undo, redo] = steps.value_or(Steps{});
            m_nextUndo = undo;
            m_nextRedo = redo;
            retranslate();
        });
}

void UndoActions::retranslate()
{
    m_undo->setEnabled(m_nextUndo.has_value());
    m_redo->setEnabled(m_nextRedo.has_value());
    //: %1 is what is taken back: "Answer"
    m_undo->setText(m_nextUndo ? tr("&Undo: %1").arg(describe(*m_nextUndo)) : tr("&Undo"));
    //: %1 is what is done again: "Answer"
    m_redo->setText(m_nextRedo ? tr("&Redo: %1").arg(describe(*m_nextRedo)) : tr("&Redo"));
}

void UndoActions::apply(Direction direction)
{
    // The next one is known when this one is back.
    if (std::exchange(m_applying, true)) {
        return;
    }
    m_collection.request([direction](Collection& collection) { return (collection.*direction)(); })
        .then(this, [this](const Result<std::optional<JournalStep>>& step) {
            m_applying = false;
            if (!step) {
                Q_EMIT failed(step.error());
            } else if (*step) {
                Q_EMIT applied(**step);
            }
        });
}

} // namespace reprise
