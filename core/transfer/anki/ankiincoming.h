// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/collectionfile.h"
#include "core/transfer/anki/package.h"
#include "core/transfer/anki/scheduling.h"
#include "core/transfer/openincoming.h"

namespace reprise::anki {

/// What an Anki package brings, of any version. Decks are topics, except
/// filtered ones, whose cards are at home in another. Fields are HTML, or
/// Markdown where their source came with them (see fieldsource.h).
class AnkiIncoming final : public Incoming
{
public:
    /// What Package and CollectionFile refuse, by wordOf().
    [[nodiscard]] static Readable<std::unique_ptr<Incoming>> open(
        const QString& path, const OpenOptions& options);

    [[nodiscard]] const IncomingHead& head() const override { return m_head; }
    [[nodiscard]] Readable<> forEachNote(const Visit<IncomingNote>& visit) override;
    [[nodiscard]] Readable<IncomingNote> note(qint64 id) override;
    [[nodiscard]] Readable<> forEachCard(const Visit<IncomingCard>& visit) override;
    [[nodiscard]] bool readsReviewsForCards() const override { return true; }
    [[nodiscard]] Readable<> forEachReview(const Visit<IncomingReview>& visit) override;
    [[nodiscard]] Readable<QByteArray> medium(qsizetype index) override;
    [[nodiscard]] QList<ImportFinding> rejected() const override;
    [[nodiscard]] qint64 rejectedCount() const override { return m_rejected; }
    [[nodiscard]] QList<ImportFinding> findings() const override;

private:
    /// What a card's history says of the card.
    struct Known
    {
        int answers = 0;
        int passes = 0;
        int answeredOn = 0; ///< a day's number; 0 for none
    };

    explicit AnkiIncoming(OpenOptions options);

    [[nodiscard]] Read<> openFile(const QString& path);
    [[nodiscard]] Read<> readHead();
    void addTypes();
    void addTopics(const QSet<qint64>& decks);
    [[nodiscard]] IncomingNote noteFrom(const Note& note) const;
    [[nodiscard]] IncomingCard cardFrom(const Card& card);
    [[nodiscard]] Read<> readHistories();
    /// Runs a walk of the file's, which the visitor may end.
    template <typename Row>
    [[nodiscard]] Readable<> walk(
        Read<> (CollectionFile::*rows)(const std::function<void(const Row&)>&),
        const std::function<Readable<>(const Row&)>& take);

    OpenOptions m_options;
    bool m_isEnded = false; ///< by a visitor
    std::unique_ptr<Package> m_package;
    std::unique_ptr<CollectionFile> m_file;
    std::unique_ptr<const Calendar> m_calendar;
    IncomingHead m_head;
    QHash<qint64, qsizetype> m_types; ///< of the head's, by id
    QHash<qint64, qsizetype> m_topics; ///< of the head's, by the deck's id
    QHash<qint64, Known> m_histories; ///< by the card's id
    bool m_hasHistories = false;
    qint64 m_rejected = 0;
    Findings m_clamped;
};

} // namespace reprise::anki
