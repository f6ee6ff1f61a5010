// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/result.h"
#include "core/storage/backups.h"

#include <QFuture>
#include <QWidget>

#include <optional>

class QTreeView;

namespace reprise {

class BackupModel;
class Banner;
class Button;
class Label;
class Panel;
class ProgressLine;
class Startup;

/// The backups: make one now, or go back to one.
class RestorePage final : public QWidget
{
    Q_OBJECT

public:
    RestorePage(Workspace& workspace, Startup& startup, QWidget* parent = nullptr);

    void reload();
    void takeFocus();

Q_SIGNALS:
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeLayout();
    void restyle();
    void retranslate();
    void showState();
    void backUp();
    void ask();
    void restore();
    void stopAsking();

    enum class Work
    {
        None,
        Reading,
        BackingUp,
        Restoring,
    };
    void setWork(Work work);

    Workspace& m_workspace;
    Startup& m_startup;
    Work m_work = Work::None;
    bool m_read = false;
    QFuture<Result<backups::Backup>> m_backingUp;
    std::optional<backups::Backup> m_asked; // which one the panel asks about

    BackupModel* m_model;
    Button* m_back;
    Label* m_title;
    Label* m_sentence;
    ProgressLine* m_progress;
    Banner* m_banner;
    QTreeView* m_list;
    Label* m_none;
    Button* m_restore;
    Button* m_backUp;
    Button* m_cancel;
    Panel* m_panel;
    Label* m_question;
    Label* m_kept;
    Button* m_confirm;
    Button* m_decline;
};

} // namespace reprise
