// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tidy/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::tidy {

namespace {

struct Tidy
{
    Q_DECLARE_TR_FUNCTIONS(Tidy)
};

QString sizeOf(const DustItem& item)
{
    return QLocale().formattedDataSize(item.medium.bytes);
}

/// What is lost with cards that were studied.
QString loss(const QList<DustItem>& items)
{
    int answered = 0;
    for (const DustItem& item : items) {
        answered += item.answered;
    }
    return answered == 0
        ? Tidy::tr("None of these cards has been answered.")
        : Tidy::tr("The schedule of %Ln answered card(s) goes with them.", "", answered);
}

QString consequenceForNewer(const QList<DustItem>& items)
{
    QStringList sentences{
        Tidy::tr("%Ln card(s) will be gone too. The oldest note of each group stays.", "",
            countOf(Remedy::DeleteCards, items)),
        loss(items)};
    if (const auto differing = std::ranges::count(items, false, &DustItem::areAlike);
        differing > 0) {
        sentences.append(
            Tidy::tr("In %Ln group(s) other fields differ: what only the newer notes say is lost.",
                "", static_cast<int>(differing)));
    }
    sentences.append(Tidy::tr("Ctrl+Z brings everything back."));
    return sentences.join(u' ');
}

} // namespace

QString name(Dust kind)
{
    switch (kind) {
    case Dust::Duplicates:
        return Tidy::tr("Duplicates");
    case Dust::EmptyCards:
        return Tidy::tr("Empty cards");
    case Dust::NotesWithoutCards:
        return Tidy::tr("Notes without cards");
    case Dust::CardsWithoutTopic:
        return Tidy::tr("Cards without a topic");
    case Dust::MissingMedia:
        return Tidy::tr("Missing files");
    case Dust::UnusedMedia:
        return Tidy::tr("Unused files");
    case Dust::StrayFiles:
        return Tidy::tr("Left-over files");
    }
    Q_UNREACHABLE_RETURN({});
}

QString explanation(Dust kind)
{
    switch (kind) {
    case Dust::Duplicates:
        return Tidy::tr("Notes of one type with the same front. Deleting the newer ones leaves "
                        "the oldest of each group, with its cards and their schedule.");
    case Dust::EmptyCards:
        return Tidy::tr("Their notes no longer make these cards, so nothing is shown of them. "
                        "Deleting them leaves the notes as they are.");
    case Dust::NotesWithoutCards:
        return Tidy::tr("Nothing ever asks these notes. Make the cards that their text gives, or "
                        "delete them.");
    case Dust::CardsWithoutTopic:
        return Tidy::tr("They are in no deck, and no deck's limits hold for them. Move them into "
                        "a topic.");
    case Dust::MissingMedia:
        return Tidy::tr("Notes refer to these files, which are not there. Put the picture in "
                        "again in the editor, or take the reference out.");
    case Dust::UnusedMedia:
        return Tidy::tr("No note, deck or template refers to these files. Removed ones stay on "
                        "the disk while undo may need them, and are left over after that.");
    case Dust::StrayFiles:
        return Tidy::tr("Files in the media folder that belong to nothing, not even to anything "
                        "that undo could bring back.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString detail(Dust kind, const DustItem& item)
{
    switch (kind) {
    case Dust::Duplicates: {
        const int notes = static_cast<int>(item.notes.size());
        return item.areAlike ? Tidy::tr("%Ln notes, the same in every field", "", notes)
                             : Tidy::tr("%Ln notes, other fields differ", "", notes);
    }
    case Dust::EmptyCards:
        //: %1 is a number, %2 a topic
        return Tidy::tr("Card %1 of its note, in “%2”")
            .arg(QLocale().toString(item.ordinal + 1), item.place);
    case Dust::NotesWithoutCards:
        return Tidy::tr("A note of the type “%1”").arg(item.place);
    case Dust::CardsWithoutTopic:
        return item.answered > 0 ? Tidy::tr("Answered before") : Tidy::tr("Not seen yet");
    case Dust::MissingMedia:
        //: A file's name is referred to in the note that begins so.
        return Tidy::tr("In “%1”").arg(item.place);
    case Dust::UnusedMedia:
        //: %1 is a size ("12 kB"), %2 a deck's name
        return item.place.isEmpty()
            ? sizeOf(item)
            : Tidy::tr("%1, of the deck “%2”").arg(sizeOf(item), item.place);
    case Dust::StrayFiles:
        return sizeOf(item);
    }
    Q_UNREACHABLE_RETURN({});
}

QString action(Remedy remedy, int count)
{
    switch (remedy) {
    case Remedy::ShowNotes:
        return Tidy::tr("Show %Ln Note(s) in Browse", "", count);
    case Remedy::ShowCards:
        return Tidy::tr("Show %Ln Card(s) in Browse", "", count);
    case Remedy::DeleteNewer:
        return Tidy::tr("Delete %Ln Newer Note(s)…", "", count);
    case Remedy::DeleteCards:
        return Tidy::tr("Delete %Ln Card(s)…", "", count);
    case Remedy::DeleteNotes:
        return Tidy::tr("Delete %Ln Note(s)…", "", count);
    case Remedy::MakeCards:
        return Tidy::tr("Make Cards for %Ln Note(s)…", "", count);
    case Remedy::Move:
        return Tidy::tr("Move %Ln Card(s)…", "", count);
    case Remedy::RemoveMedia:
        return Tidy::tr("Remove %Ln File(s)", "", count);
    case Remedy::MoveFilesAway:
        return Tidy::tr("Move %Ln File(s) Away…", "", count);
    }
    Q_UNREACHABLE_RETURN({});
}

QString question(Remedy remedy, int count)
{
    switch (remedy) {
    case Remedy::DeleteNewer:
        return Tidy::tr("Delete %Ln newer note(s)?", "", count);
    case Remedy::DeleteCards:
        return Tidy::tr("Delete %Ln card(s)?", "", count);
    case Remedy::DeleteNotes:
        return Tidy::tr("Delete %Ln note(s)?", "", count);
    case Remedy::MakeCards:
        return Tidy::tr("In which topic? What is missing of it is made.");
    case Remedy::Move:
        return Tidy::tr("To which topic? What is missing of it is made.");
    case Remedy::MoveFilesAway:
        return Tidy::tr("Move %Ln file(s) away?", "", count);
    case Remedy::ShowNotes:
    case Remedy::ShowCards:
    case Remedy::RemoveMedia:
        break;
    }
    return {};
}

QString consequence(Remedy remedy, const QList<DustItem>& items)
{
    switch (remedy) {
    case Remedy::DeleteNewer:
        return consequenceForNewer(items);
    case Remedy::DeleteCards:
        return loss(items) + u' ' + Tidy::tr("Ctrl+Z brings everything back.");
    case Remedy::DeleteNotes:
        return Tidy::tr("They have no cards. Ctrl+Z brings everything back.");
    case Remedy::MoveFilesAway:
        return Tidy::tr("They go to the folder “removed” in the media folder, and nothing is "
                        "deleted. Ctrl+Z does not bring them back; moving them back does.");
    default:
        return {};
    }
}

QString confirmation(Remedy remedy, int count)
{
    switch (remedy) {
    case Remedy::DeleteNewer:
    case Remedy::DeleteNotes:
        return Tidy::tr("Delete %Ln Note(s)", "on a button", count);
    case Remedy::DeleteCards:
        return Tidy::tr("Delete %Ln Card(s)", "on a button", count);
    case Remedy::MoveFilesAway:
        return Tidy::tr("Move %Ln File(s)", "on a button", count);
    case Remedy::Move:
        return Tidy::tr("Move %Ln Card(s)", "on a button", count);
    case Remedy::MakeCards:
        return Tidy::tr("Make Cards", "on a button");
    case Remedy::ShowNotes:
    case Remedy::ShowCards:
    case Remedy::RemoveMedia:
        break;
    }
    return {};
}

QString done(Remedy remedy, int count)
{
    switch (remedy) {
    case Remedy::DeleteNewer:
    case Remedy::DeleteNotes:
        return Tidy::tr("%Ln note(s) deleted. Ctrl+Z brings them back.", "", count);
    case Remedy::DeleteCards:
        return Tidy::tr("%Ln card(s) deleted. Ctrl+Z brings them back.", "", count);
    case Remedy::MakeCards:
        return Tidy::tr("%Ln card(s) made. Ctrl+Z takes them away.", "", count);
    case Remedy::Move:
        return Tidy::tr("%Ln card(s) moved. Ctrl+Z moves them back.", "", count);
    case Remedy::RemoveMedia:
        return Tidy::tr("%Ln file(s) removed. Ctrl+Z brings them back.", "", count);
    case Remedy::MoveFilesAway:
        return Tidy::tr("%Ln file(s) moved to the folder “removed”.", "", count);
    case Remedy::ShowNotes:
    case Remedy::ShowCards:
        break;
    }
    return {};
}

} // namespace reprise::tidy
