// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/model/ids.h"

#include <QStringList>
#include <QTimer>
#include <QTreeView>

#include <optional>

namespace reprise {

class FilterModel;

/// The pane of filters. A click or Enter filters by one, with Ctrl by it too,
/// with Alt by all but it.
class FilterView final : public QTreeView
{
    Q_OBJECT

public:
    FilterView(const Theme& theme, FilterModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By Delete, or from the menu of a saved search.
    void removeRequested(reprise::SavedSearchId search);
    /// By a right click or the menu key; `at` is on the screen.
    void topicMenuRequested(reprise::TopicId topic, const QString& path, const QPoint& at);
    void topicRenameRequested(reprise::TopicId topic, const QString& path); ///< by F2
    void topicRemoveRequested(reprise::TopicId topic, const QString& path); ///< by Delete
    /// By Alt with Up (-1) or Down (1).
    void topicShiftRequested(reprise::TopicId topic, int by);
    /// Dragged onto another, or onto the head of the topics, which is the root.
    void topicDroppedInto(reprise::TopicId topic, reprise::TopicId parent);
    /// Dragged to between two others.
    void topicDroppedBeside(reprise::TopicId topic, reprise::TopicId sibling, bool below);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// Where a dragged topic would go: into the target, or beside it.
    struct Drop
    {
        QPersistentModelIndex target;
        enum
        {
            Above,
            Into,
            Below,
        } where = Into;
    };
    [[nodiscard]] std::optional<Drop> dropAt(const QPoint& position) const;
    void drag();
    void drop();
    void endDrag();
    void drawDrop(QPainter& painter, const QRect& row, const QModelIndex& index) const;
    void restyle();
    void retranslate();
    void choose(const QModelIndex& index, Qt::KeyboardModifiers modifiers);
    void removeSaved(const QModelIndex& index);
    [[nodiscard]] bool takesTopicKey(const QKeyEvent& event);
    void keepOpen();
    void openAgain();
    [[nodiscard]] static int levelOf(const QModelIndex& index);
    [[nodiscard]] QRect chevronOf(const QModelIndex& index, const QRect& row) const;
    void drawGround(QPainter& painter, const QRect& row, const QModelIndex& index) const;

    const Theme& m_theme;
    FilterModel& m_model;
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_pressed;
    QPoint m_pressedAt;
    QPoint m_draggedTo;
    bool m_dragging = false; ///< the topic that was pressed
    std::optional<Drop> m_drop;
    QTimer m_dragScroll; ///< at the edges
    QStringList m_open; ///< paths
    QString m_current; ///< path
};

} // namespace reprise
