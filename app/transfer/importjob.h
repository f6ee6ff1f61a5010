// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/transfer/merge.h"
#include "core/transfer/openincoming.h"
#include "core/transfer/text/textincoming.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace reprise {

/// A file on its way into the collection: opened and read on a thread of its
/// own, compared and brought in on the collection's. Gives up whatever it is at
/// when it goes.
class ImportJob final : public QObject
{
    Q_OBJECT

public:
    /// Opens the file, on any thread.
    using Open = std::function<Readable<std::unique_ptr<Incoming>>(const OpenOptions&)>;
    /// openIncoming() for this path.
    [[nodiscard]] static Open file(const QString& path);

    ImportJob(Workspace& workspace, Open open, QObject* parent);
    ~ImportJob() override;

    /// Ends in previewed(), refused() or failed(). `isLarge` as in OpenOptions.
    void read(bool isLarge = false);
    /// The same for a table that is taken apart in this way.
    void readTable(const QString& path, const TextLayout& layout);
    /// The first rows of a table, as `layout` makes them, or as it is guessed where
    /// there is none; ends in sampled().
    void sample(const QString& path, const std::optional<TextLayout>& layout);
    /// The collection's, once the file was read.
    [[nodiscard]] const QList<NoteType>& noteTypes() const { return m_noteTypes; }

    // Of a file that was read.
    [[nodiscard]] const IncomingHead& head() const { return m_read->incoming->head(); }
    [[nodiscard]] const ReadAhead& ahead() const { return m_read->ahead; }
    [[nodiscard]] const ImportPreview& preview() const { return m_preview; }

    /// The texts of a note of the preview, the file's and the collection's; ends
    /// in fetched() for the one that was asked for last.
    void fetch(qsizetype index);
    /// Ends in done(), refused() or failed().
    void run(const ImportChoices& choices);
    /// What is under way ends in failed(), with Cancelled.
    void cancel();

Q_SIGNALS:
    /// The share that is done, 0 to 1.
    void progressed(double share);
    void previewed();
    void sampled(
        const reprise::TextLayout& layout, const reprise::Readable<QList<reprise::TextRow>>& rows);
    void fetched(qsizetype index, const reprise::IncomingNote& theirs,
        const std::optional<reprise::NoteHere>& mine);
    void done(const reprise::ImportReport& report);
    /// The file cannot be brought in; nothing was changed.
    void refused(const reprise::ImportFinding& finding);
    /// Something here kept it out; nothing was changed.
    void failed(const reprise::Error& error);

private:
    /// What was read, kept by whichever thread is still at it.
    struct Read
    {
        std::unique_ptr<Incoming> incoming;
        ReadAhead ahead;
        std::shared_ptr<std::atomic<bool>> isCancelled;
    };
    using ReadResult = Imported<std::shared_ptr<Read>>;

    void readFile(bool isLarge);
    void receive(const ReadResult& read);
    void compare();
    void tell(const ImportFailure& failure);

    Workspace& m_workspace;
    Open m_open;
    QList<NoteType> m_noteTypes; ///< the collection's
    QThreadPool m_reader; ///< one thread: the file is read by one at a time
    QFutureWatcher<void> m_progress;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    std::shared_ptr<Read> m_read;
    ImportPreview m_preview;
    qsizetype m_wanted = -1;
};

} // namespace reprise
