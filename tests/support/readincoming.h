// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/openincoming.h"

#include <QFile>
#include <QTemporaryDir>

namespace reprise::test {

/// All that a file brings.
struct ReadIncoming
{
    IncomingHead head;
    QList<IncomingNote> notes;
    QList<IncomingCard> cards;
    QList<ImportFinding> rejected;
    QList<ImportFinding> findings;

    [[nodiscard]] QList<QStringList> fields() const
    {
        QList<QStringList> all;
        for (const IncomingNote& note : notes) {
            all.append(note.fields);
        }
        return all;
    }
    [[nodiscard]] QString typeOf(qsizetype note) const
    {
        return head.types.at(notes.at(note).type).type.name;
    }
    [[nodiscard]] QStringList topicOf(qsizetype note) const
    {
        return head.topics.at(notes.at(note).topic).levels;
    }
    /// None for a card that is unseen.
    [[nodiscard]] std::optional<Schedule> scheduleOf(qsizetype card) const
    {
        const Schedule* const schedule = std::get_if<Schedule>(&cards.at(card).progress);
        return schedule == nullptr ? std::nullopt : std::optional(*schedule);
    }
};

inline Readable<ReadIncoming> readIncoming(const QString& path)
{
    OpenOptions options;
    options.zone = QTimeZone(QTimeZone::UTC);
    return openIncoming(path, options).and_then([](const std::unique_ptr<Incoming>& incoming) {
        ReadIncoming all;
        all.head = incoming->head();
        return incoming
            ->forEachNote([&](const IncomingNote& note) -> Readable<> {
                all.notes.append(note);
                return {};
            })
            .and_then([&] {
                return incoming->forEachCard([&](const IncomingCard& card) -> Readable<> {
                    all.cards.append(card);
                    return {};
                });
            })
            .transform([&] {
                all.rejected = incoming->rejected();
                all.findings = incoming->findings();
                return all;
            });
    });
}

/// A folder with a file of these bytes.
class WrittenFile
{
public:
    WrittenFile(const QString& name, const QByteArray& bytes)
        : m_path(m_folder.filePath(name))
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
    }

    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace reprise::test
