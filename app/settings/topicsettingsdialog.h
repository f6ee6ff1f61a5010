// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/model/ids.h"
#include "core/result.h"

#include <QDialog>

namespace reprise {

class Button;
class Label;
class TopicSettingsForm;

/// The settings of one topic, from wherever it is shown. They hold at once.
/// Deletes itself when closed, which it is too when the topic is gone.
class TopicSettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    TopicSettingsDialog(Workspace& workspace, TopicId topic, QWidget* parent);

Q_SIGNALS:
    void failed(const reprise::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void reload();
    void restyle();
    void retranslate();

    Workspace& m_workspace;
    TopicId m_topic;
    QString m_path;
    Label* m_title;
    TopicSettingsForm* m_form;
    Button* m_close;
};

} // namespace reprise
