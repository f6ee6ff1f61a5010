// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/importjob.h"

#include "core/storage/collectionthread.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace reprise {

namespace {

constexpr int progressSteps = 1000;

/// Tells a future's watcher how far it is.
TransferProgress progressOf(
    const std::shared_ptr<QPromise<void>>& promise, const std::shared_ptr<std::atomic<bool>>& stop)
{
    promise->start();
    promise->setProgressRange(0, progressSteps);
    return [promise, stop](double share) {
        promise->setProgressValue(static_cast<int>(share * progressSteps));
        return !stop->load();
    };
}

} // namespace

ImportJob::Open ImportJob::file(const QString& path)
{
    return [path](const OpenOptions& options) { return openIncoming(path, options); };
}

ImportJob::ImportJob(Workspace& workspace, Open open, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_open(std::move(open))
{
    m_reader.setMaxThreadCount(1);
    connect(&m_progress, &QFutureWatcherBase::progressValueChanged, this,
        [this](int value) { Q_EMIT progressed(double(value) / progressSteps); });
}

ImportJob::~ImportJob()
{
    cancel();
}

void ImportJob::cancel()
{
    if (m_isCancelled) {
        m_isCancelled->store(true);
    }
}

void ImportJob::read(bool isLarge)
{
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_workspace.collection
        .request([](Collection& collection) { return collection.notes().types(); })
        .then(this, [this, isLarge](const Result<QList<NoteType>>& types) {
            if (!types) {
                Q_EMIT failed(types.error());
                return;
            }
            m_noteTypes = *types;
            readFile(isLarge);
        });
}

void ImportJob::readTable(const QString& path, const TextLayout& layout)
{
    m_open = [path, layout](
                 const OpenOptions& options) { return TextIncoming::open(path, layout, options); };
    read();
}

void ImportJob::sample(const QString& path, const std::optional<TextLayout>& layout)
{
    using Sample = std::pair<TextLayout, Readable<QList<TextRow>>>;
    QtConcurrent::run(&m_reader, [path, layout, noteTypes = m_noteTypes]() -> Sample {
        // What cannot be guessed is begun with what most tables are.
        const TextLayout tried =
            layout ? *layout : TextLayout::guessed(path, noteTypes).value_or(TextLayout());
        return {tried, tried.sample(path)};
    }).then(this, [this](const Sample& sample) { Q_EMIT sampled(sample.first, sample.second); });
}

void ImportJob::readFile(bool isLarge)
{
    const auto promise = std::make_shared<QPromise<void>>();
    const OpenOptions options{.noteTypes = m_noteTypes,
        .zone = m_workspace.clock.now().timeZone(),
        .scratch = {},
        .isLarge = isLarge,
        .isCancelled = [stop = m_isCancelled] { return stop->load(); }};
    const auto work = [open = m_open, options, stop = m_isCancelled,
                          progress = progressOf(promise, m_isCancelled)]() -> ReadResult {
        auto opened = open(options);
        if (!opened && stop->load()) {
            return std::unexpected(ImportFailure{{}, {ErrorCode::Cancelled, {}}});
        }
        if (!opened) {
            return std::unexpected(ImportFailure{opened.error(), {}});
        }
        return readAhead(**opened, progress).transform([&](ReadAhead ahead) {
            return std::make_shared<Read>(std::move(*opened), std::move(ahead), stop);
        });
    };
    m_progress.setFuture(promise->future());
    QtConcurrent::run(&m_reader, work).then(this, [this, promise](const ReadResult& read) {
        promise->finish();
        receive(read);
    });
}

void ImportJob::receive(const ReadResult& read)
{
    if (!read) {
        tell(read.error());
        return;
    }
    m_read = *read;
    m_workspace.collection
        .request([read = m_read](Collection& collection) {
            return previewImport(collection, read->incoming->head(), read->ahead);
        })
        .then(this, [this](const Result<ImportPreview>& preview) {
            if (!preview) {
                Q_EMIT failed(preview.error());
                return;
            }
            m_preview = *preview;
            Q_EMIT previewed();
        });
}

void ImportJob::tell(const ImportFailure& failure)
{
    if (failure.refused) {
        Q_EMIT refused(*failure.refused);
    } else {
        Q_EMIT failed(failure.error);
    }
}

void ImportJob::fetch(qsizetype index)
{
    m_wanted = index;
    const auto mine = m_preview.notes.at(index).mine;
    QtConcurrent::run(&m_reader, [read = m_read, id = m_read->ahead.notes.at(index).id] {
        return read->incoming->note(id);
    }).then(this, [this, index, mine](const Readable<IncomingNote>& theirs) {
        if (index != m_wanted) {
            return;
        }
        if (!theirs) {
            Q_EMIT refused(theirs.error());
        } else if (!mine) {
            Q_EMIT fetched(index, *theirs, std::nullopt);
        } else {
            m_workspace.collection
                .request([id = *mine](Collection& collection) { return noteHere(collection, id); })
                .then(this, [this, index, theirs](const Result<NoteHere>& here) {
                    if (index == m_wanted) {
                        Q_EMIT fetched(index, *theirs, here ? std::optional(*here) : std::nullopt);
                    }
                });
        }
    });
}

void ImportJob::run(const ImportChoices& choices)
{
    m_isCancelled->store(false);
    m_wanted = -1;
    const auto promise = std::make_shared<QPromise<void>>();
    const TransferProgress progress = progressOf(promise, m_isCancelled);
    m_progress.setFuture(promise->future());
    m_reader.waitForDone(); // at most the reading of one note
    using Ran = Imported<ImportReport>;
    m_workspace.collection
        .request([read = m_read, choices, progress, now = m_workspace.clock.now()](
                     Collection& collection) -> Result<Ran> {
            return runImport(collection, *read->incoming, read->ahead, choices, now, progress);
        })
        .then(this, [this, promise](const Result<Ran>& ran) {
            promise->finish();
            m_isCancelled->store(false); // the file is still read, for its preview
            if (!ran) {
                Q_EMIT failed(ran.error());
            } else if (!*ran) {
                tell(ran->error());
            } else {
                Q_EMIT done(**ran);
            }
        });
}

} // namespace reprise
