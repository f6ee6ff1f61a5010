// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingchanges.h"
#include "app/workspace.h"
#include "core/study/topictree.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace reprise {

class SettingRow;

/// What can be set of one topic, each with where its value comes from. Each
/// change holds at once and is one step of undo.
class TopicSettingsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit TopicSettingsForm(Workspace& workspace, QWidget* parent = nullptr);

    /// `topics`: as readSettings() has them. Left alone while a value is on its
    /// way to the collection.
    void showTopic(const QList<TopicTree::Node>& topics, TopicId topic);
    [[nodiscard]] std::optional<TopicId> topic() const { return m_topic; }
    /// Controls under their texts.
    void setNarrow(bool narrow);
    void setRowSpacing(int pixels);
    [[nodiscard]] SettingChanges& changes() { return m_changes; }

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Setting = std::function<void(TopicSettings&)>;

    void connectControls();
    void change(const Setting& setting, const void* control = nullptr);
    void retranslate();
    void retranslateOrigins();
    [[nodiscard]] const TopicTree::Node* node() const;

    SettingChanges m_changes;
    QList<TopicTree::Node> m_nodes;
    std::optional<TopicId> m_topic;
    bool m_showing = false;

    QVBoxLayout* m_column;
    QSpinBox* m_newPerDay;
    QSpinBox* m_reviewsPerDay;
    QComboBox* m_order;
    QSpinBox* m_leech;
    QComboBox* m_reading;
    QList<SettingRow*> m_rows;
    SettingRow* m_newRow;
    SettingRow* m_reviewsRow;
    SettingRow* m_orderRow;
    SettingRow* m_leechRow;
    SettingRow* m_readingRow;
};

} // namespace reprise
