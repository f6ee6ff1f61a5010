// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class QMimeData;
class QWidget;

namespace reprise {

class ImportDialog;

/// The ways of a file into the collection: chosen, dropped on the window, or
/// named when the program was started. Each opens the dialog.
class Importer final : public QObject
{
    Q_OBJECT

public:
    /// Files can be dropped on `window`, which owns this.
    Importer(Workspace& workspace, QWidget& window);

    /// Lets the person choose one.
    void ask();
    void open(const QString& path);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// A search of Browse that shows what came.
    void showRequested(const QString& query);

private:
    ImportDialog* show(const QString& path);
    void openNext();

    Workspace& m_workspace;
    QWidget& m_window;
    QStringList m_waiting; ///< of files that were dropped together: one after the other
    QPointer<ImportDialog> m_current; ///< of those
};

} // namespace reprise
