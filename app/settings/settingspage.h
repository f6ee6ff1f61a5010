// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingsreport.h"
#include "app/workspace.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QScrollArea;
class QTimeEdit;
class QVBoxLayout;

namespace reprise {

class Button;
class Label;
class SettingChanges;
class SettingRow;
class TopicSettingsForm;

/// What can be set, small enough for one page. Everything holds at once.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(Workspace& workspace, QWidget* parent = nullptr);

    void reload();
    void takeFocus();

Q_SIGNALS:
    void restoreRequested();
    void failed(const reprise::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeControls();
    void makeLayout();
    SettingRow* addRow(QWidget* control);
    void connectControls();
    void restyle();
    void retranslate();
    void retranslateReset();
    void showReport(const SettingsReport& report);
    void showTopic();
    [[nodiscard]] const TopicTree::Node* selectedTopic() const;

    Workspace& m_workspace;
    SettingChanges* m_changes;
    std::optional<SettingsReport> m_report;
    std::optional<TopicId> m_topic;
    bool m_showing = false;

    QScrollArea* m_scroll;
    QWidget* m_sheet;
    QVBoxLayout* m_column;
    Label* m_title;
    Label* m_windowHead;
    Label* m_dayHead;
    Label* m_topicHead;
    Label* m_backupHead;
    QComboBox* m_appearance;
    QComboBox* m_language;
    QTimeEdit* m_dayStartsAt;
    QComboBox* m_buttons;
    QComboBox* m_topics;
    TopicSettingsForm* m_form;
    Button* m_reset;
    Button* m_backups;
    QList<SettingRow*> m_rows;
    SettingRow* m_appearanceRow = nullptr;
    SettingRow* m_languageRow = nullptr;
    SettingRow* m_dayRow = nullptr;
    SettingRow* m_buttonsRow = nullptr;
    SettingRow* m_topicRow = nullptr;
    SettingRow* m_resetRow = nullptr;
    SettingRow* m_backupsRow = nullptr;
};

} // namespace reprise
