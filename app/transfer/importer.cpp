// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/importer.h"

#include "app/transfer/importdialog.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace reprise {

namespace {

/// Files of this computer; nothing is fetched from elsewhere.
QStringList filesOf(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

} // namespace

Importer::Importer(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

void Importer::ask()
{
    auto* dialog = new QFileDialog(&m_window, tr("Import a File"),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Cards (*.apkg *.colpkg *.csv *.tsv *.txt *.md *.markdown *.cards *.xml *.kvtml)"),
            tr("All files (*)")});
    dialog->setLabelText(QFileDialog::Accept, tr("Import"));
    connect(dialog, &QFileDialog::fileSelected, this, &Importer::open);
    dialog->open();
}

void Importer::open(const QString& path)
{
    (void)show(path);
}

void Importer::openNext()
{
    if (m_current == nullptr && !m_waiting.isEmpty()) {
        m_current = show(m_waiting.takeFirst());
        connect(m_current, &QObject::destroyed, this, &Importer::openNext, Qt::QueuedConnection);
    }
}

ImportDialog* Importer::show(const QString& path)
{
    auto* dialog =
        new ImportDialog(m_workspace, QFileInfo(path).fileName(), ImportJob::file(path), &m_window);
    dialog->setPath(path);
    connect(dialog, &ImportDialog::showRequested, this, &Importer::showRequested);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

bool Importer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList files = filesOf(*drop->mimeData());
        if (!files.isEmpty()) {
            drop->setDropAction(Qt::CopyAction);
            drop->accept();
            if (event->type() == QEvent::Drop) {
                m_waiting += files;
                openNext();
            }
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace reprise
