// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/collection.h"
#include "core/transfer/markdown/mediareferences.h"
#include "core/transfer/merge.h"
#include "core/transfer/texthash.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

using FirstField = std::pair<NoteTypeId, QString>;

/// The two are asked and answered in the same fields.
bool fits(const NoteType& theirs, const NoteType& mine)
{
    return theirs.kind == mine.kind && theirs.fields == mine.fields;
}

/// The note with the names that its media had in the file: the ones that they
/// were given here, since theirs were taken, are no edit of anybody's.
Note withTheirNames(const Note& mine)
{
    static const QRegularExpression given(u"^(.+)-[0-9a-f]{8}(\\.[^.]*)?$"_s);
    Note note = mine;
    for (QString& field : note.fields) {
        QHash<QString, QString> names;
        for (const QString& written : mediaReferences(field, note.format)) {
            if (const auto match = given.match(written); match.hasMatch()) {
                names.insert(written, match.captured(1) + match.captured(2));
            }
        }
        field = withReferences(field, note.format, names);
    }
    return note;
}

class Comparer
{
public:
    Comparer(Collection& collection, const IncomingHead& head, const ReadAhead& ahead)
        : m_collection(collection)
        , m_head(head)
        , m_ahead(ahead)
    {
    }

    Result<ImportPreview> run();

private:
    Result<> readTypes();
    Result<> readFirstFields();
    Result<> findMine();
    Result<> compareWithMine();
    void compare(const ReadAhead::Note& theirs, const Note& mine, ImportPreview::Note& note) const;

    Collection& m_collection;
    const IncomingHead& m_head;
    const ReadAhead& m_ahead;
    ImportPreview m_preview;
    QHash<NoteTypeId, NoteType> m_types;
    QHash<QString, NoteTypeId> m_typesByName;
    QHash<FirstField, NoteId> m_firstFields;
    QHash<QString, NoteStore::Imported> m_imported;
};

Result<> Comparer::readTypes()
{
    return m_collection.notes().types().transform([this](const QList<NoteType>& types) {
        for (const NoteType& type : types) {
            m_types.insert(type.id, type);
            m_typesByName.insert(type.name, type.id);
        }
    });
}

/// For files whose notes have no guid.
Result<> Comparer::readFirstFields()
{
    if (std::ranges::none_of(m_ahead.notes, &QString::isEmpty, &ReadAhead::Note::guid)) {
        return {};
    }
    return m_collection.notes().firstFields().transform(
        [this](const QList<NoteStore::FirstField>& fields) {
            for (const NoteStore::FirstField& field : fields) {
                if (const FirstField key(field.type, field.text); !m_firstFields.contains(key)) {
                    m_firstFields.insert(key, field.note);
                }
            }
        });
}

Result<> Comparer::findMine()
{
    const auto ids = m_collection.notes().idsByGuid();
    auto imported = m_collection.notes().importedByGuid();
    const auto shipped = m_collection.decks().shippedGuids();
    if (const Error* error = firstError(ids, imported, shipped)) {
        return std::unexpected(*error);
    }
    m_imported = std::move(*imported);
    m_preview.notes.reserve(m_ahead.notes.size());
    for (const ReadAhead::Note& theirs : m_ahead.notes) {
        ImportPreview::Note note;
        if (theirs.guid.isEmpty()) {
            const QString& name = m_head.types.at(theirs.type).type.name;
            const auto found =
                m_firstFields.constFind({m_typesByName.value(name), theirs.firstField});
            note.mine = found == m_firstFields.cend() ? std::nullopt : std::optional(*found);
        } else if (const auto found = ids->constFind(theirs.guid); found != ids->cend()) {
            note.mine = *found;
        } else if (m_imported.contains(theirs.guid) || shipped->contains(theirs.guid)) {
            note.outcome = NoteOutcome::Conflict;
            note.isDeleted = true;
            note.differs = NoteChoice(theirs.hashes.size(), true);
        }
        m_preview.notes.append(note);
    }
    return {};
}

void Comparer::compare(
    const ReadAhead::Note& theirs, const Note& mine, ImportPreview::Note& note) const
{
    const QList<quint64> hashes = textHashes(mine.fields, mine.tags);
    note.typeDiffers = !fits(m_head.types.at(theirs.type).type, m_types.value(mine.type))
        || hashes.size() != theirs.hashes.size();
    note.isNewer = theirs.modifiedMs > mine.modifiedMs;
    note.isOlder = theirs.modifiedMs > 0 && theirs.modifiedMs < mine.modifiedMs;
    note.differs = NoteChoice(theirs.hashes.size(), false);
    if (note.typeDiffers) {
        note.differs.last() = theirs.hashes.last() != hashes.last();
        note.outcome = NoteOutcome::Conflict;
        return;
    }
    QList<quint64> named = hashes;
    if (theirs.hashes != hashes) {
        named = textHashes(withTheirNames(mine).fields, mine.tags);
    }
    for (qsizetype part = 0; part < hashes.size(); ++part) {
        note.differs[part] =
            theirs.hashes.at(part) != hashes.at(part) && theirs.hashes.at(part) != named.at(part);
    }
    if (!note.differs.contains(true)) {
        note.outcome = NoteOutcome::Same;
        return;
    }
    const auto base = m_imported.constFind(mine.guid);
    if (base == m_imported.cend()) {
        note.outcome = note.isNewer ? NoteOutcome::Changed : NoteOutcome::Conflict;
        return;
    }
    const bool mineEdited =
        textHash(mine.format, hashes) != base->hash && textHash(mine.format, named) != base->hash;
    const bool theirsEdited = textHash(theirs.format, theirs.hashes) != base->hash;
    note.outcome = !mineEdited ? NoteOutcome::Changed
        : theirsEdited         ? NoteOutcome::Conflict
                               : NoteOutcome::Same;
}

Result<> Comparer::compareWithMine()
{
    // All at once would be a second copy of the collection.
    constexpr qsizetype atOnce = 1'000;
    QList<qsizetype> matched;
    for (qsizetype i = 0; i < m_preview.notes.size(); ++i) {
        if (m_preview.notes.at(i).mine) {
            matched.append(i);
        }
    }
    for (qsizetype first = 0; first < matched.size(); first += atOnce) {
        const auto part = matched.sliced(first, std::min(atOnce, matched.size() - first));
        QList<NoteId> ids;
        for (const qsizetype i : part) {
            ids.append(m_preview.notes.at(i).mine.value_or(NoteId{}));
        }
        const auto notes = m_collection.notes().notes(ids);
        if (!notes) {
            return std::unexpected(notes.error());
        }
        // Two rows of a file may mean one note here, so ids may repeat.
        QHash<NoteId, Note> byId;
        for (const Note& note : *notes) {
            byId.insert(note.id, note);
        }
        for (const qsizetype i : part) {
            ImportPreview::Note& note = m_preview.notes[i];
            compare(m_ahead.notes.at(i), byId.value(note.mine.value_or(NoteId{})), note);
        }
    }
    return {};
}

Result<ImportPreview> Comparer::run()
{
    return readTypes()
        .and_then([this] { return readFirstFields(); })
        .and_then([this] { return findMine(); })
        .and_then([this] { return compareWithMine(); })
        .transform([this] { return std::move(m_preview); });
}

} // namespace

int ImportPreview::count(NoteOutcome outcome) const
{
    return static_cast<int>(std::ranges::count(notes, outcome, &Note::outcome));
}

Result<ImportPreview> previewImport(
    Collection& collection, const IncomingHead& head, const ReadAhead& ahead)
{
    return Comparer(collection, head, ahead).run();
}

Result<NoteHere> noteHere(Collection& collection, NoteId id)
{
    const auto note = required(collection.notes().note(id), QString::number(id.value));
    const auto cards = collection.cards().ofNote(id);
    const auto counts = collection.reviews().countOfNotes({id});
    if (const Error* error = firstError(note, cards, counts)) {
        return std::unexpected(*error);
    }
    NoteHere here{.note = *note, .schedule = {}};
    for (const Card& card : *cards) {
        here.reviews += counts->value(card.id);
        if (const auto* schedule = std::get_if<Schedule>(&card.progress);
            schedule && !here.schedule) {
            here.schedule = *schedule;
        }
    }
    return here;
}

} // namespace reprise
