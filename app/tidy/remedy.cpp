// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tidy/remedy.h"

#include "core/edit/selection.h"
#include "core/edit/tidying.h"
#include "core/storage/collection.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

QList<CardId> cardsOf(const QList<DustItem>& items)
{
    QList<CardId> cards;
    for (const DustItem& item : items) {
        cards.append(item.cards);
    }
    return cards;
}

/// Each once, since a note can miss several files; no more than so many.
QList<NoteId> notesOf(
    const QList<DustItem>& items, qsizetype most = std::numeric_limits<qsizetype>::max())
{
    QList<NoteId> notes;
    QSet<NoteId> known;
    for (const DustItem& item : items) {
        for (const NoteId note : item.notes) {
            if (notes.size() == most) {
                return notes;
            }
            if (!known.contains(note)) {
                known.insert(note);
                notes.append(note);
            }
        }
    }
    return notes;
}

QList<NoteId> newerNotesOf(const QList<DustItem>& items)
{
    QList<NoteId> notes;
    for (const DustItem& item : items) {
        notes.append(item.notes.sliced(1));
    }
    return notes;
}

template <typename Id>
QString idTerm(QLatin1StringView name, const QList<Id>& ids)
{
    QStringList numbers;
    for (const Id id : ids) {
        numbers.append(QString::number(id.value));
    }
    return name + numbers.join(u',');
}

} // namespace

QList<Remedy> remediesFor(Dust kind)
{
    switch (kind) {
    case Dust::Duplicates:
        return {Remedy::ShowNotes, Remedy::DeleteNewer};
    case Dust::EmptyCards:
        return {Remedy::ShowCards, Remedy::DeleteCards};
    case Dust::NotesWithoutCards:
        return {Remedy::MakeCards, Remedy::DeleteNotes};
    case Dust::CardsWithoutTopic:
        return {Remedy::ShowCards, Remedy::Move};
    case Dust::MissingMedia:
        return {Remedy::ShowNotes};
    case Dust::UnusedMedia:
        return {Remedy::RemoveMedia};
    case Dust::StrayFiles:
        return {Remedy::MoveFilesAway};
    }
    Q_UNREACHABLE_RETURN({});
}

bool isAskedAbout(Remedy remedy)
{
    return remedy == Remedy::DeleteNewer || remedy == Remedy::DeleteCards
        || remedy == Remedy::DeleteNotes || remedy == Remedy::MoveFilesAway;
}

bool needsTopic(Remedy remedy)
{
    return remedy == Remedy::MakeCards || remedy == Remedy::Move;
}

int countOf(Remedy remedy, const QList<DustItem>& items)
{
    const auto sum = [&](auto ofOne) {
        qsizetype all = 0;
        for (const DustItem& item : items) {
            all += ofOne(item);
        }
        return static_cast<int>(all);
    };
    switch (remedy) {
    case Remedy::ShowNotes:
        return static_cast<int>(notesOf(items, mostShown).size());
    case Remedy::ShowCards:
        return std::min(countOf(Remedy::DeleteCards, items), mostShown);
    case Remedy::DeleteNewer:
        return sum([](const DustItem& item) { return item.notes.size() - 1; });
    case Remedy::DeleteCards:
    case Remedy::Move:
        return sum([](const DustItem& item) { return item.cards.size(); });
    case Remedy::DeleteNotes:
    case Remedy::MakeCards:
    case Remedy::RemoveMedia:
    case Remedy::MoveFilesAway:
        return static_cast<int>(items.size());
    }
    Q_UNREACHABLE_RETURN(0);
}

bool isShow(Remedy remedy)
{
    return remedy == Remedy::ShowNotes || remedy == Remedy::ShowCards;
}

QString queryFor(Remedy remedy, const QList<DustItem>& items)
{
    if (remedy == Remedy::ShowCards) {
        return idTerm(
            "cid:"_L1, cardsOf(items.first(std::min<qsizetype>(items.size(), mostShown))));
    }
    return idTerm("nid:"_L1, notesOf(items, mostShown));
}

Result<int> apply(Remedy remedy, Collection& collection, const QList<DustItem>& items,
    const QString& topicPath, const Moment& now)
{
    const auto deleted = [&](const QList<NoteId>& notes) {
        return edit::deleteNotes(collection, notes).transform([](const edit::Deleted& gone) {
            return gone.notes;
        });
    };
    switch (remedy) {
    case Remedy::DeleteNewer:
        return deleted(newerNotesOf(items));
    case Remedy::DeleteCards:
        return edit::deleteCards(collection, cardsOf(items));
    case Remedy::DeleteNotes:
        return deleted(notesOf(items));
    case Remedy::MakeCards:
        return edit::giveCards(collection, notesOf(items), topicPath, now);
    case Remedy::Move:
        return edit::move(collection, cardsOf(items), topicPath);
    case Remedy::RemoveMedia: {
        QList<DeckStore::Medium> media;
        std::ranges::transform(items, std::back_inserter(media), &DustItem::medium);
        return edit::removeMedia(collection, media);
    }
    case Remedy::MoveFilesAway:
        return edit::removeStrayFiles(collection).transform([](const QStringList& moved) {
            return static_cast<int>(moved.size());
        });
    case Remedy::ShowNotes:
    case Remedy::ShowCards:
        break;
    }
    Q_UNREACHABLE_RETURN(0);
}

} // namespace reprise
