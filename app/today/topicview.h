// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/model/ids.h"

#include <QStringList>
#include <QTreeView>

#include <optional>

class QAction;

namespace reprise {

class TopicModel;

/// The topic tree as it is drawn: rounded rows, a quiet head, as high as its
/// rows if there is room.
class TopicView final : public QTreeView
{
    Q_OBJECT

public:
    TopicView(const Theme& theme, TopicModel& model, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<TopicId> selectedTopic() const;
    void selectTopic(TopicId topic);
    /// Paths of the topics that are open.
    [[nodiscard]] QStringList openPaths() const;
    /// Opens these and no others. Where none is known, opens the decks.
    void setOpenPaths(const QStringList& paths);
    /// Studies the selected topic, by Enter.
    [[nodiscard]] QAction* studyAction() const { return m_study; }
    /// Shows what is set of the selected topic, by Alt+Enter.
    [[nodiscard]] QAction* settingsAction() const { return m_settings; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void topicSelected(reprise::TopicId topic);
    /// A topic was opened or closed by the person.
    void openPathsChanged();

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();
    void layOutColumns();
    void drawGround(QPainter& painter, const QRect& row, const QModelIndex& index) const;
    [[nodiscard]] int rowsHeight() const;
    [[nodiscard]] int openRows(const QModelIndex& parent) const;

    const Theme& m_theme;
    TopicModel& m_model;
    QAction* m_study;
    QAction* m_settings;
    QPersistentModelIndex m_hovered;
    bool m_restoring = false;
};

} // namespace reprise
