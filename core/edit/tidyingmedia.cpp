// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/tidying.h"
#include "core/storage/collection.h"
#include "core/transfer/markdown/mediareferences.h"

#include <QDir>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

/// A medium's deck (empty: none) and its name.
using MediumKey = std::pair<QString, QString>;

/// Which media there are, and which of them somebody refers to.
class References final
{
public:
    References(const QList<DeckStore::Medium>& media, QString folder)
        : m_folder(std::move(folder))
    {
        for (const auto& medium : media) {
            m_media.insert({medium.deck, medium.name}, medium);
        }
    }

    /// Whether the file of a text of that deck is there; its own name comes first.
    bool isThere(const QString& deck, const QString& name)
    {
        for (const MediumKey& key : {MediumKey(deck, name), MediumKey(QString(), name)}) {
            if (const auto medium = m_media.constFind(key); medium != m_media.cend()) {
                m_used.insert(key);
                return QFile::exists(m_folder + u'/' + medium->sha256);
            }
        }
        return false;
    }

    /// A template is of all decks.
    void useEverywhere(const QStringList& names)
    {
        for (auto medium = m_media.cbegin(); medium != m_media.cend(); ++medium) {
            if (names.contains(medium.key().second)) {
                m_used.insert(medium.key());
            }
        }
    }

    [[nodiscard]] bool isUsed(const DeckStore::Medium& medium) const
    {
        return m_used.contains({medium.deck, medium.name});
    }

private:
    QString m_folder;
    QHash<MediumKey, DeckStore::Medium> m_media;
    QSet<MediumKey> m_used;
};

QStringList namesIn(const QStringList& fields, TextFormat format)
{
    QStringList names;
    for (const QString& field : fields) {
        names += mediaReferences(field, format);
    }
    names.removeDuplicates();
    return names;
}

/// A template is of notes in either format.
QStringList namesIn(const NoteType& type)
{
    QStringList names;
    for (const CardTemplate& card : type.templates) {
        names += namesIn({card.front, card.back}, TextFormat::Html);
        names += namesIn({card.front, card.back}, TextFormat::Markdown);
    }
    return names;
}

bool isOfTheCollection(const QString& name)
{
    const auto kind = resolveMedium(name, {}, [](const QString&) { return true; }).kind;
    return kind != ResolvedMedium::Kind::Remote && kind != ResolvedMedium::Kind::Outside;
}

Result<QStringList> strayFiles(Collection& collection, const QList<DeckStore::Medium>& media)
{
    static const QRegularExpression ours(u"^[0-9a-f]{64}$"_s);
    QSet<QString> known;
    for (const auto& medium : media) {
        known.insert(medium.sha256);
    }
    QStringList stray;
    const QDir folder(collection.files().media());
    for (const QString& file : folder.entryList(QDir::Files, QDir::Name)) {
        if (!ours.match(file).hasMatch() || known.contains(file)) {
            continue;
        }
        const auto needed = collection.journal().mentions(file.toUtf8());
        if (!needed) {
            return std::unexpected(needed.error());
        }
        if (!*needed) {
            stray.append(file);
        }
    }
    return stray;
}

} // namespace

Result<MediaReport> mediaReport(Collection& collection)
{
    const auto media = collection.decks().media();
    const auto shipped = collection.decks().allNotes();
    const auto notes = collection.notes().all();
    const auto types = collection.notes().types();
    const auto drafts = collection.drafts().all();
    if (const Error* error = firstError(media, shipped, notes, types, drafts)) {
        return std::unexpected(*error);
    }
    MediaReport report;
    References references(*media, collection.files().media());
    QHash<QString, QString> deckOf; // by guid
    for (const auto& original : *shipped) {
        deckOf.insert(original.guid, original.deck);
        for (const QString& name : namesIn(original.fields, original.format)) {
            (void)references.isThere(original.deck, name);
        }
    }
    QHash<NoteId, QString> deckOfNote;
    for (const Note& note : *notes) {
        deckOfNote.insert(note.id, deckOf.value(note.guid));
        for (const QString& name : namesIn(note.fields, note.format)) {
            if (isOfTheCollection(name) && !references.isThere(deckOf.value(note.guid), name)) {
                report.missing.append({note.id, name});
            }
        }
    }
    for (const Draft& draft : *drafts) {
        for (const QString& name : namesIn(draft.fields, draft.format)) {
            (void)references.isThere(deckOfNote.value(draft.note.value_or(NoteId())), name);
        }
    }
    for (const NoteType& type : *types) {
        references.useEverywhere(namesIn(type));
    }
    for (const auto& medium : *media) {
        if (!references.isUsed(medium)) {
            report.unused.append(medium);
        }
    }
    return strayFiles(collection, *media).transform([&report](const QStringList& files) {
        report.strayFiles = files;
        return report;
    });
}

Result<int> removeMedia(Collection& collection, const QList<DeckStore::Medium>& media)
{
    JournalStep step{step::removeMedia};
    return collection.change(step, [&]() -> Result<int> {
        int removed = 0;
        for (const auto& medium : media) {
            const auto gone = collection.decks().removeMedium(medium.deck, medium.name);
            if (!gone) {
                return std::unexpected(gone.error());
            }
            removed += *gone;
        }
        step.count = removed;
        return removed;
    });
}

Result<QStringList> removeStrayFiles(Collection& collection)
{
    const auto media = collection.decks().media();
    if (!media) {
        return std::unexpected(media.error());
    }
    const auto stray = strayFiles(collection, *media);
    if (!stray) {
        return std::unexpected(stray.error());
    }
    const QString folder = collection.files().media();
    const QString away = folder + u"/removed"_s;
    QStringList moved;
    for (const QString& file : *stray) {
        const QString target = away + u'/' + file;
        QFile::remove(target); // the same bytes, by its name
        if (!QDir().mkpath(away) || !QFile::rename(folder + u'/' + file, target)) {
            return failure(ErrorCode::FileUnwritable, target);
        }
        moved.append(file);
    }
    return moved;
}

} // namespace reprise::edit
