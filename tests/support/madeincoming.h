// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/builtinnotetypes.h"
#include "core/transfer/incoming.h"

namespace reprise::test {

/// A file that a test writes down row by row.
class MadeIncoming final : public Incoming
{
public:
    MadeIncoming()
    {
        made.format = QStringLiteral("made");
        made.types.append({*builtInNoteType(u"basic"), {}});
        made.topics.append({{QStringLiteral("Deck"), QStringLiteral("Topic")}, {}, {}});
    }

    /// A note of the first type and topic, with its one card where cards are listed.
    IncomingNote& add(const QString& guid, const QString& front, const QString& back = {})
    {
        const qint64 id = firstId + notes.size();
        IncomingNote note;
        note.id = id;
        note.guid = guid;
        note.fields = {front, back};
        note.modifiedMs = id;
        note.place = QStringLiteral("row %1").arg(notes.size() + 1);
        notes.append(note);
        if (made.listsCards) {
            IncomingCard card;
            card.id = id + 500'000;
            card.note = id;
            card.position = notes.size() - 1;
            card.progress = Unseen{};
            cards.append(card);
        }
        made.notes = notes.size();
        return notes.last();
    }

    [[nodiscard]] const IncomingHead& head() const override { return made; }
    [[nodiscard]] Readable<> forEachNote(const Visit<IncomingNote>& visit) override
    {
        return each(notes, visit);
    }
    [[nodiscard]] Readable<IncomingNote> note(qint64 id) override
    {
        const auto found = std::ranges::find(notes, id, &IncomingNote::id);
        if (found == notes.end()) {
            return unreadable(QStringLiteral("note-missing"));
        }
        return *found;
    }
    [[nodiscard]] Readable<> forEachCard(const Visit<IncomingCard>& visit) override
    {
        return each(cards, visit);
    }
    [[nodiscard]] Readable<> forEachReview(const Visit<IncomingReview>& visit) override
    {
        return faulty ? Readable<>(std::unexpected(*faulty)) : each(reviews, visit);
    }
    [[nodiscard]] Readable<QByteArray> medium(qsizetype index) override
    {
        const QByteArray bytes = media.value(made.media.at(index).name);
        if (bytes.isEmpty()) {
            return unreadable(QStringLiteral("medium-damaged"), made.media.at(index).name);
        }
        return bytes;
    }
    [[nodiscard]] QList<ImportFinding> rejected() const override { return {}; }
    [[nodiscard]] qint64 rejectedCount() const override { return 0; }
    [[nodiscard]] QList<ImportFinding> findings() const override { return said; }

    static constexpr qint64 firstId = 1'700'000'000'000; ///< 2023-11-14

    IncomingHead made;
    QList<IncomingNote> notes;
    QList<IncomingCard> cards;
    QList<IncomingReview> reviews;
    QHash<QString, QByteArray> media; ///< by name; one without bytes cannot be read
    QList<ImportFinding> said;
    std::optional<ImportFinding> faulty; ///< what is wrong with the history

private:
    template <typename Row>
    static Readable<> each(const QList<Row>& rows, const Visit<Row>& visit)
    {
        for (const Row& row : rows) {
            if (auto done = visit(row); !done) {
                return done;
            }
        }
        return {};
    }
};

} // namespace reprise::test
