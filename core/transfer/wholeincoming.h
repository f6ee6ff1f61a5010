// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/incoming.h"

#include <QHash>

namespace reprise {

/// All that a file brings, of a format whose files are small enough to be read
/// at once. A reader fills it and makes a WholeIncoming of it.
class WholeFile final
{
public:
    static constexpr qsizetype mostFindings = 1'000;

    /// `format` as in IncomingHead; what names no topic goes to `topic`.
    WholeFile(const QString& format, const QString& topic);

    /// The head's number of it.
    [[nodiscard]] qsizetype type(const NoteType& type);
    /// The head's number of it; without levels that of the file's own topic.
    [[nodiscard]] qsizetype topic(const QStringList& levels);

    /// Gives it an id, and no tag twice.
    IncomingNote& add(IncomingNote note);
    /// A card of the last note that was added. Cards are all unseen where none is
    /// added.
    void addCard(int ordinal, const Progress& progress);
    void reject(const QString& code, qint64 line, const QString& detail = {});
    void find(const QString& code, qint64 line, const QString& detail = {});

    /// Of the file's own topic.
    [[nodiscard]] const QString& name() const { return m_topic; }

    IncomingHead head; ///< its types and topics are added by type() and topic()

private:
    friend class WholeIncoming;

    /// Where some cards were added, the notes' other ones, as unseen.
    void complete();

    QString m_topic;
    QHash<QStringList, qsizetype> m_topics;
    QList<IncomingNote> m_notes;
    QList<IncomingCard> m_cards;
    QList<ImportFinding> m_rejected;
    qint64 m_rejectedCount = 0;
    QList<ImportFinding> m_findings;
};

class WholeIncoming final : public Incoming
{
public:
    using Medium = std::function<Readable<QByteArray>(qsizetype index)>;

    /// `medium` gives the bytes of the head's media, if it lists any.
    explicit WholeIncoming(WholeFile file, Medium medium = {});

    [[nodiscard]] const IncomingHead& head() const override { return m_file.head; }
    [[nodiscard]] Readable<> forEachNote(const Visit<IncomingNote>& visit) override;
    [[nodiscard]] Readable<IncomingNote> note(qint64 id) override;
    [[nodiscard]] Readable<> forEachCard(const Visit<IncomingCard>& visit) override;
    [[nodiscard]] Readable<> forEachReview(const Visit<IncomingReview>&) override { return {}; }
    [[nodiscard]] Readable<QByteArray> medium(qsizetype index) override;
    [[nodiscard]] QList<ImportFinding> rejected() const override { return m_file.m_rejected; }
    [[nodiscard]] qint64 rejectedCount() const override { return m_file.m_rejectedCount; }
    [[nodiscard]] QList<ImportFinding> findings() const override { return m_file.m_findings; }

private:
    WholeFile m_file;
    Medium m_medium;
};

} // namespace reprise
