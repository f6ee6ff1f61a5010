// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckexport.h"

#include "core/cards/plaintext.h"
#include "core/transfer/markdown/deckwriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

bool isSame(const DeckNote& written, const DeckNote& read)
{
    return written.cardId == read.cardId && written.guid == read.guid && written.type == read.type
        && written.format == read.format && written.tags == read.tags && written.topic == read.topic
        && std::ranges::equal(written.fields, read.fields, {}, carriedField, carriedField);
}

/// Whether reading what is written gives the same notes.
bool comesBack(const Deck& deck, const QString& cardFolder)
{
    QList<DeckFile> files = writeDeck(deck, cardFolder);
    for (const DeckNote& note : deck.notes) {
        for (const MediaReference& medium : note.media) {
            files.append({medium.path, {}, {}});
        }
    }
    const auto read = readDeck(files);
    return read && std::ranges::equal(read->notes, deck.notes, isSame);
}

void leaveOutWhatIsLost(GatheredDeck& gathered)
{
    if (comesBack(gathered.deck, gathered.cardFolder)) {
        return;
    }
    Deck alone = gathered.deck;
    QList<DeckNote> kept;
    for (const DeckNote& note : std::as_const(gathered.deck.notes)) {
        alone.notes = {note};
        if (comesBack(alone, gathered.cardFolder)) {
            kept.append(note);
        } else {
            gathered.warnings.append(
                {u"note-left-out"_s, plainLine(note.fields.value(0), note.format)});
        }
    }
    gathered.deck.notes = kept;
}

/// Notes may have been left out since.
void leaveOutSchedulesOfNone(GatheredDeck& gathered)
{
    if (!gathered.schedules) {
        return;
    }
    QSet<QString> written;
    for (const DeckNote& note : std::as_const(gathered.deck.notes)) {
        written.insert(note.guid);
    }
    gathered.schedules->removeIf(
        [&written](const DeckSchedule& card) { return !written.contains(card.guid); });
}

Result<> writeFile(const DeckFile& file, const QString& path)
{
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return failure(ErrorCode::FileUnwritable, path);
    }
    QFile target(path);
    if (!target.open(QIODevice::WriteOnly) || target.write(file.contents) != file.contents.size()
        || !target.flush()) {
        return failure(ErrorCode::FileUnwritable, u"%1: %2"_s.arg(path, target.errorString()));
    }
    QFile source(file.diskPath);
    if (!file.diskPath.isEmpty() && !source.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorCode::FileUnreadable, u"%1: %2"_s.arg(file.diskPath, source.errorString()));
    }
    constexpr qint64 atOnce = 1 << 20;
    while (source.isOpen() && !source.atEnd()) {
        const QByteArray piece = source.read(atOnce);
        if (piece.isEmpty() || target.write(piece) != piece.size()) {
            return failure(ErrorCode::FileUnwritable, u"%1: %2"_s.arg(path, target.errorString()));
        }
    }
    target.close();
    return target.error() == QFileDevice::NoError
        ? Result<>()
        : failure(ErrorCode::FileUnwritable, u"%1: %2"_s.arg(path, target.errorString()));
}

Result<> writeFiles(
    const QList<DeckFile>& files, const QString& folder, const TransferProgress& progress)
{
    qsizetype done = 0;
    for (const DeckFile& file : files) {
        if (!progress(double(done++) / double(files.size()))) {
            return failure(ErrorCode::Cancelled);
        }
        if (auto written = writeFile(file, folder + u'/' + file.path); !written) {
            return written;
        }
    }
    return {};
}

} // namespace

Result<ExportReport> saveDeck(
    GatheredDeck gathered, const QString& folder, const TransferProgress& progress)
{
    const QString target = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const QDir existing(target);
    if (QFileInfo(target).exists()
        && (!QFileInfo(target).isDir()
            || !existing.isEmpty(
                QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))) {
        return failure(ErrorCode::FolderNotEmpty, folder);
    }
    if (!progress(0)) {
        return failure(ErrorCode::Cancelled);
    }
    leaveOutWhatIsLost(gathered);
    leaveOutSchedulesOfNone(gathered);
    const QList<DeckFile> schedules =
        gathered.schedules ? writeSchedules(*gathered.schedules) : QList<DeckFile>();
    const QList<DeckFile> files =
        writeDeck(gathered.deck, gathered.cardFolder) + gathered.media + schedules;
    QDir().mkpath(QFileInfo(target).path());
    // Beside its place, so that moving it there is one step.
    const QTemporaryDir beside(target + u".XXXXXX"_s);
    const QString made = beside.filePath(u"deck"_s);
    if (!beside.isValid() || !QDir().mkdir(made)) {
        return failure(ErrorCode::FileUnwritable, beside.errorString());
    }
    if (auto written = writeFiles(files, made, progress); !written) {
        return std::unexpected(written.error());
    }
    QDir().rmdir(target);
    if (!QDir().rename(made, target)) {
        return failure(ErrorCode::FileUnwritable, target);
    }
    return ExportReport{
        int(gathered.deck.notes.size()), int(gathered.media.size()), std::move(gathered.warnings)};
}

} // namespace reprise
