// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mediaarrival.h"

#include "core/storage/collection.h"
#include "core/storage/mediafiles.h"
#include "core/transfer/markdown/mediareferences.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

const QString ofNoDeck = u""_s; // a null text would be NULL

QString otherName(const QString& name, const QString& sha256)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype stem = dot > 0 ? dot : name.size();
    return name.first(stem) + u'-' + sha256.first(8) + name.sliced(stem);
}

} // namespace

Result<> MediaArrival::keepOne(
    Collection& collection, const QString& name, const QByteArray& bytes, ImportReport& report)
{
    const auto sha256 = keepMedium(collection.files().media(), bytes);
    if (!sha256) {
        return std::unexpected(sha256.error());
    }
    DeckStore::Medium medium{ofNoDeck, name, *sha256, bytes.size()};
    while (true) {
        const auto known = collection.decks().medium(ofNoDeck, medium.name);
        if (!known) {
            return std::unexpected(known.error());
        }
        const std::optional<DeckStore::Medium>& here = *known;
        if (!here) {
            m_added.append(medium);
            ++report.mediaAdded;
            break;
        }
        if (here->sha256 == *sha256) {
            break;
        }
        medium.name = otherName(medium.name, *sha256);
    }
    report.mediaRenamed += medium.name == name ? 0 : 1;
    m_kept.insert(name, medium);
    return {};
}

Result<> MediaArrival::keep(Collection& collection, Incoming& incoming, const ReadAhead& ahead,
    const std::function<bool()>& goOn, ImportReport& report)
{
    QSet<QString> wanted;
    for (const ReadAhead::Medium& medium : ahead.media) {
        wanted.insert(medium.name);
    }
    const QList<IncomingMedium>& media = incoming.head().media;
    for (qsizetype i = 0; i < media.size(); ++i) {
        const QString& name = media.at(i).name;
        if (!wanted.contains(name) && !name.startsWith(u'_')) {
            continue;
        }
        if (!goOn()) {
            return failure(ErrorCode::Cancelled);
        }
        const auto bytes = incoming.medium(i);
        if (!bytes) {
            ++report.mediaMissing;
            report.warn(bytes.error());
            continue;
        }
        if (const auto done = keepOne(collection, name, *bytes, report); !done) {
            return done;
        }
    }
    QStringList references = ahead.media.keys();
    references.sort(); // what is told of them is the same each time
    for (const QString& written : std::as_const(references)) {
        const ReadAhead::Medium medium = ahead.media.value(written);
        if (medium.isMissing) {
            ++report.mediaMissing;
            report.warn({u"media-missing"_s, medium.place, written});
        } else if (const auto kept = m_kept.constFind(medium.name); kept == m_kept.cend()) {
            continue;
        } else if (kept->name != medium.name) {
            m_renamed.insert(written, kept->name);
        } else if (written != medium.name) {
            // Faces look for what is written, perhaps with the escapes of a URL,
            // unless that is another file's name here.
            const auto here = collection.decks().medium(ofNoDeck, written);
            if (!here) {
                return std::unexpected(here.error());
            }
            const std::optional<DeckStore::Medium>& other = *here;
            if (other && other->sha256 != kept->sha256) {
                const QString name = otherName(kept->name, kept->sha256);
                m_renamed.insert(written, name);
                m_added.append({ofNoDeck, name, kept->sha256, kept->bytes});
            } else {
                m_added.append({ofNoDeck, written, kept->sha256, kept->bytes});
            }
        }
    }
    return {};
}

Result<> MediaArrival::put(Collection& collection) const
{
    for (const DeckStore::Medium& medium : m_added) {
        if (const auto done = collection.decks().putMedium(medium); !done) {
            return done;
        }
    }
    return {};
}

QString MediaArrival::renamed(const QString& field, TextFormat format) const
{
    return withReferences(field, format, m_renamed);
}

} // namespace reprise
