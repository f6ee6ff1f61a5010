// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/deckexporter.h"

#include "app/cardface/codehighlighter.h"
#include "app/cardface/inlinecolours.h"
#include "app/transfer/exportsentences.h"
#include "core/storage/collectionthread.h"
#include "core/transfer/anki/packagewriter.h"
#include "core/transfer/markdown/deckexport.h"
#include "core/transfer/text/textwriter.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int progressSteps = 1000;
const QString tabSuffix = u"tsv"_s;

/// Of a form's files; none of a folder.
QString suffixOf(DeckExporter::Form form)
{
    switch (form) {
    case DeckExporter::Form::Folder:
    case DeckExporter::Form::FolderWithSchedules:
        return {};
    case DeckExporter::Form::Package:
    case DeckExporter::Form::PackageWithSchedules:
        return u"apkg"_s;
    case DeckExporter::Form::Table:
        return u"csv"_s;
    case DeckExporter::Form::Collection:
        return u"colpkg"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// None: everything.
Result<std::optional<QList<NoteId>>> someOf(
    const DeckExporter::Scope& scope, Collection& collection)
{
    return scope ? scope(collection).transform([](const QList<NoteId>& notes) {
        return std::optional(notes);
    })
                 : Result<std::optional<QList<NoteId>>>();
}

/// A name that a topic has is no path.
QString fileName(QString name)
{
    for (QChar& letter : name) {
        if (letter == u'/' || letter == u'\\' || letter == u':' || !letter.isPrint()) {
            letter = u'-';
        }
    }
    while (name.startsWith(u'.')) {
        name.removeFirst();
    }
    return name;
}

} // namespace

DeckExporter::DeckExporter(Workspace& workspace, QWidget& page)
    : QObject(&page)
    , m_workspace(workspace)
    , m_page(page)
{
}

void DeckExporter::ask(const QString& name, const Scope& scope)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(&m_page, tr("Export"), documents);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    // In the order of Form.
    QStringList forms{tr("New folder of Markdown files (*)"),
        tr("New folder of Markdown files with schedules and history (*)"),
        tr("Anki package, cards as new ones (*.apkg)"),
        tr("Anki package with schedules and history (*.apkg)"),
        tr("Table, for spreadsheets and Anki (*.csv *.tsv)")};
    if (!scope) {
        forms.append(tr("Anki collection, in the place of the one there (*.colpkg)"));
    }
    dialog->setNameFilters(forms);
    dialog->setLabelText(QFileDialog::FileName, tr("Name:"));
    dialog->setLabelText(QFileDialog::Accept, tr("Export"));
    dialog->selectFile(fileName(name));
    const auto formOf = [dialog] {
        return static_cast<Form>(
            std::max<qsizetype>(0, dialog->nameFilters().indexOf(dialog->selectedNameFilter())));
    };
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog, formOf] { dialog->setDefaultSuffix(suffixOf(formOf())); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, scope, formOf](const QString& path) {
        // Who writes an ending means it.
        const QString suffix = QFileInfo(path).suffix().toLower();
        const Form form = formOf();
        if (suffix == suffixOf(Form::Collection) && !scope) {
            write(path, scope, Form::Collection);
        } else if (suffix == suffixOf(Form::Package) && suffix != suffixOf(form)) {
            write(path, scope, Form::PackageWithSchedules);
        } else if (suffix == suffixOf(Form::Table) || suffix == tabSuffix) {
            write(path, scope, Form::Table);
        } else {
            write(path, scope, form);
        }
    });
    dialog->open();
}

void DeckExporter::write(const QString& path, const Scope& scope, Form form)
{
    if (form == Form::Folder || form == Form::FolderWithSchedules) {
        writeFolder(path, scope, form == Form::FolderWithSchedules);
    } else if (form == Form::Table) {
        writeTable(path, scope);
    } else {
        writePackage(path, scope, form != Form::Package);
    }
}

void DeckExporter::writeFolder(const QString& folder, const Scope& scope, bool withSchedule)
{
    m_workspace.collection
        .request(
            [scope, name = QFileInfo(folder).fileName(), withSchedule](Collection& collection) {
                const auto notes = scope ? scope(collection) : notesBelow(collection, rootTopic);
                return notes.and_then([&](const QList<NoteId>& which) {
                    return gatherDeck(collection, which, name, withSchedule);
                });
            })
        .then(this, [this, folder](const Result<GatheredDeck>& gathered) {
            if (gathered) {
                save(*gathered, folder);
            } else {
                Q_EMIT failed(gathered.error());
            }
        });
}

QProgressDialog* DeckExporter::showProgress(QFutureWatcherBase& watcher)
{
    auto* dialog =
        new QProgressDialog(tr("Writing the deck…"), tr("Cancel"), 0, progressSteps, &m_page);
    dialog->setWindowTitle(tr("Export"));
    dialog->setAutoReset(false);
    dialog->setAutoClose(false);
    watcher.setParent(dialog);
    connect(
        &watcher, &QFutureWatcherBase::progressValueChanged, dialog, &QProgressDialog::setValue);
    connect(dialog, &QProgressDialog::canceled, &watcher, &QFutureWatcherBase::cancel);
    // Whoever closes the window before the end has given up.
    connect(dialog, &QObject::destroyed, &watcher, &QFutureWatcherBase::cancel);
    return dialog;
}

void DeckExporter::writeFile(const QString& path, const Scope& scope, const Writing& writing)
{
    auto* watcher = new QFutureWatcher<void>;
    QProgressDialog* const dialog = showProgress(*watcher);
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    promise->setProgressRange(0, progressSteps);
    watcher->setFuture(promise->future());
    m_workspace.collection
        .request([=](Collection& collection) -> Result<ExportReport> {
            return someOf(scope, collection).and_then([&](const auto& notes) {
                return writing(collection, notes, [&promise](double share) {
                    promise->setProgressValue(int(share * progressSteps));
                    return !promise->isCanceled();
                });
            });
        })
        .then(this, [this, dialog, promise, path](const Result<ExportReport>& written) {
            promise->finish();
            dialog->deleteLater();
            if (written) {
                Q_EMIT done(describe(*written, QDir::toNativeSeparators(path)));
            } else if (written.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(written.error());
            }
        });
}

void DeckExporter::writePackage(const QString& path, const Scope& scope, bool withSchedule)
{
    writeFile(path, scope,
        [=, now = m_workspace.clock.now()](
            Collection& collection, const Notes& notes, const TransferProgress& progress) {
            CodeHighlighter highlighter; // of this thread
            const auto colour = [&](const QString& code, const QString& language) {
                return withInlineColours(highlighter, code, language);
            };
            return anki::writePackage(collection, path,
                {.notes = notes, .withSchedule = withSchedule, .colour = colour, .now = now},
                progress)
                .transform([](const anki::PackageReport& report) {
                    return ExportReport{
                        .notes = report.notes, .media = report.media, .warnings = report.warnings};
                });
        });
}

void DeckExporter::writeTable(const QString& path, const Scope& scope)
{
    const bool hasTabs = QFileInfo(path).suffix().toLower() == tabSuffix;
    writeFile(path, scope,
        [path, hasTabs](
            Collection& collection, const Notes& notes, const TransferProgress& progress) {
            return writeText(
                collection, path, {.notes = notes, .separator = hasTabs ? u'\t' : u','}, progress)
                .transform([](int count) {
                    return ExportReport{.notes = count, .media = {}, .warnings = {}};
                });
        });
}

void DeckExporter::save(const GatheredDeck& gathered, const QString& folder)
{
    using Saved = Result<ExportReport>;
    auto* watcher = new QFutureWatcher<Saved>;
    QProgressDialog* const dialog = showProgress(*watcher);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, dialog, watcher, folder] {
        dialog->deleteLater();
        if (watcher->future().resultCount() == 0) {
            return; // cancelled
        }
        const Saved saved = watcher->result();
        if (saved) {
            Q_EMIT done(describe(*saved, QDir::toNativeSeparators(folder)));
        } else if (saved.error().code != ErrorCode::Cancelled) {
            Q_EMIT failed(saved.error());
        }
    });
    const auto saved = QtConcurrent::run([gathered, folder](QPromise<Saved>& promise) {
        promise.setProgressRange(0, progressSteps);
        promise.addResult(saveDeck(gathered, folder, [&promise](double share) {
            promise.setProgressValue(int(share * progressSteps));
            return !promise.isCanceled();
        }));
    });
    watcher->setFuture(saved);
}

} // namespace reprise
