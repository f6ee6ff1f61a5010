// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariantList>

struct sqlite3;

namespace reprise::anki::test {

/// An SQLite file that is being made, with the tables of one of Anki's schemas
/// and what each collection has: the deck "Default" with its preset, and a note
/// type "Basic" (id 1700000000001) of fields Front and Back with one template.
class AnkiDatabase final
{
public:
    /// Of schema 11 or 18; created on 2024-01-01 at 04:00 UTC.
    AnkiDatabase(const QString& path, int schema);
    ~AnkiDatabase();
    AnkiDatabase(const AnkiDatabase&) = delete;
    AnkiDatabase& operator=(const AnkiDatabase&) = delete;

    /// One statement with values for its `?`.
    void run(const QByteArray& sql, const QVariantList& values = {});

    /// A note of type Basic unless `type` says otherwise.
    void addNote(qint64 id,
        const QString& fields = QString::fromUtf8("Q\x1f"
                                                  "A"),
        const QString& tags = {}, qint64 type = basicType);
    struct CardRow
    {
        qint64 id = 0;
        qint64 note = 0;
        qint64 deck = 1;
        QVariant ordinal = 0;
        QVariant type = 0;
        QVariant queue = 0;
        QVariant due = 0;
        QVariant interval = 0;
        QVariant factor = 0;
        QVariant flags = 0;
        qint64 homeDue = 0;
        qint64 homeDeck = 0;
        QString data;
    };
    void addCard(const CardRow& card);
    /// ease, ivl, lastIvl, factor, time, type
    void addAnswer(qint64 id, qint64 card, const QVariantList& rest);

    static constexpr qint64 basicType = 1'700'000'000'001;
    static constexpr qint64 created = 1'704'081'600; // 2024-01-01 04:00 UTC, in seconds

private:
    void runScript(const QByteArray& sql);
    void makeSchema11();
    void makeSchema18();

    sqlite3* m_handle = nullptr;
};

} // namespace reprise::anki::test
