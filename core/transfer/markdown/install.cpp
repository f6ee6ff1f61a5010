// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/install.h"

#include "core/storage/collection.h"
#include "core/transfer/markdown/deckreader.h"
#include "core/transfer/markdown/installation.h"

#include <QDir>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

// A static library's resources register themselves only when asked, and where
// no namespace is open.
static void registerDecks() // NOLINT(misc-use-anonymous-namespace): Qt wants none
{
    Q_INIT_RESOURCE(decks);
}

namespace reprise {

namespace {

const QString shippedDecks = u":/decks"_s;

} // namespace

Result<ImportReport> importDeck(Collection& collection, const Deck& deck, const QString& folder,
    const QDateTime& now, const QList<DeckSchedule>& schedules)
{
    Installation installation(collection, deck, folder, now);
    installation.setSchedules(schedules);
    return installation.writeMedia().and_then([&] {
        return collection.change({step::import, std::nullopt}, [&] { return installation.run(); });
    });
}

Result<int> installShippedDecks(Collection& collection, const QDateTime& now)
{
    registerDecks();
    int changed = 0;
    for (const QString& name : QDir(shippedDecks).entryList(QDir::Dirs)) {
        const QString folder = shippedDecks + u'/' + name;
        const auto deck = readDeck(folder);
        if (!deck) {
            return failure(ErrorCode::DeckFaulty, folder);
        }
        const auto found = collection.decks().deck(deck->id);
        if (!found) {
            return std::unexpected(found.error());
        }
        const std::optional<DeckStore::InstalledDeck>& installed = *found;
        if (installed
            && (installed->contentHash == QString::fromLatin1(deck->contentHash.toHex())
                || QVersionNumber::fromString(deck->version)
                    < QVersionNumber::fromString(installed->version))) {
            continue;
        }
        Installation installation(collection, *deck, folder, now);
        const auto done = installation.writeMedia().and_then(
            [&] { return collection.changeForGood([&] { return installation.run(); }); });
        if (!done) {
            return std::unexpected(done.error());
        }
        ++changed;
    }
    return changed;
}

} // namespace reprise
