// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/model/note.h"
#include "core/result.h"
#include "core/transfer/progress.h"

#include <QObject>

#include <functional>
#include <optional>

class QFutureWatcherBase;
class QProgressDialog;
class QWidget;

namespace reprise {

class Collection;
struct ExportReport;
struct GatheredDeck;

/// Takes notes out as a folder of text or as an Anki package: asks where to,
/// writes beside the window, and shows a progress that can be cancelled once it
/// takes long.
class DeckExporter final : public QObject
{
    Q_OBJECT

public:
    /// Which notes; runs on the collection's thread. None: everything there is.
    using Scope = std::function<Result<QList<NoteId>>(Collection&)>;

    /// Questions stand on `page`, which owns this.
    DeckExporter(Workspace& workspace, QWidget& page);

    enum class Form
    {
        Folder, ///< its name becomes part of the deck's id (see gatherDeck())
        FolderWithSchedules,
        Package, ///< with all cards as new ones
        PackageWithSchedules,
        Table, ///< of text; by tabs where the file's name ends in .tsv
        Collection, ///< for Anki, in the place of the one it has; of everything only
    };

    /// `name` is proposed for the folder or file.
    void ask(const QString& name, const Scope& scope = {});
    void write(const QString& path, const Scope& scope, Form form = Form::Folder);

Q_SIGNALS:
    void failed(const reprise::Error& error);
    /// It is written, as a sentence.
    void done(const QString& sentence);

private:
    void writeFolder(const QString& folder, const Scope& scope, bool withSchedule);
    using Notes = std::optional<QList<NoteId>>; ///< none: everything
    using Writing = std::function<Result<ExportReport>(
        Collection&, const Notes& notes, const TransferProgress& progress)>;
    void writeFile(const QString& path, const Scope& scope, const Writing& writing);
    void writeTable(const QString& path, const Scope& scope);
    void writePackage(const QString& path, const Scope& scope, bool withSchedule);
    /// Of what the watcher will follow, which goes with it.
    [[nodiscard]] QProgressDialog* showProgress(QFutureWatcherBase& watcher);
    void save(const GatheredDeck& gathered, const QString& folder);

    Workspace& m_workspace;
    QWidget& m_page;
};

} // namespace reprise
