// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/integrity.h"

#include "core/storage/collection.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int mostOfEach = 100;

class Checker final
{
public:
    explicit Checker(Collection& collection)
        : m_database(collection.database())
        , m_mediaFolder(collection.files().media())
    {
    }

    Result<QList<Problem>> run()
    {
        if (auto whole = checkFile(); !whole || !m_problems.isEmpty()) {
            return whole.transform([&] { return m_problems; });
        }
        return checkReferences()
            .and_then([&] { return checkNotes(); })
            .and_then([&] { return checkTopics(); })
            .and_then([&] { return checkReviews(); })
            .and_then([&] { return checkMedia(); })
            .and_then([&] { return checkJournal(); })
            .transform([&] { return m_problems; });
    }

private:
    void add(const QString& code, const QString& table, qint64 id, const QString& detail = {})
    {
        if (m_found[code]++ < mostOfEach) {
            m_problems.append({code, table, id, detail});
        }
    }

    Result<> checkFile()
    {
        const auto checked = m_database.forEach(u"PRAGMA integrity_check"_s, [&](const Row& row) {
            if (row.text(0) != u"ok"_s) {
                add(u"damaged"_s, QString(), 0, row.text(0));
            }
        });
        if (!checked && checked.error().code == ErrorCode::FileDamaged) {
            add(u"damaged"_s, QString(), 0, checked.error().detail);
            return {};
        }
        return checked;
    }

    Result<> checkReferences()
    {
        return m_database.forEach(u"PRAGMA foreign_key_check"_s, [&](const Row& row) {
            const bool ofCard = row.text(0) == u"cards"_s && row.text(2) == u"notes"_s;
            add(ofCard ? u"card-without-note"_s : u"foreign-key"_s, row.text(0), row.integer(1),
                row.text(2));
        });
    }

    /// `sql` gives the rows' ids and a detail each.
    Result<> addRows(const QString& code, const QString& table, const QString& sql)
    {
        return m_database.forEach(
            sql, [&](const Row& row) { add(code, table, row.integer(0), row.text(1)); });
    }

    Result<> checkNotes()
    {
        return addRows(u"note-without-cards"_s, u"notes"_s,
            u"SELECT id, guid FROM notes WHERE NOT EXISTS "
            u"(SELECT 1 FROM cards WHERE cards.note = notes.id)"_s)
            .and_then([&] {
                return addRows(u"note-without-guid"_s, u"notes"_s,
                    u"SELECT id, '' FROM notes WHERE guid = ''"_s);
            });
    }

    Result<> checkTopics()
    {
        return addRows(u"topic-not-in-tree"_s, u"topics"_s,
            u"WITH RECURSIVE tree (id) AS (SELECT id FROM topics WHERE id = %1 UNION "
            u"SELECT t.id FROM topics t JOIN tree ON t.parent = tree.id) "
            u"SELECT id, name FROM topics WHERE id NOT IN (SELECT id FROM tree) ORDER BY id"_s.arg(
                rootTopic.value));
    }

    /// Walks the answers card by card, oldest first.
    Result<> checkReviews()
    {
        // The columns of a schedule are compared as one text each; an unseen
        // card's is empty. The index gives the order without sorting.
        const auto schedule = [](const QString& prefix) {
            QStringList columns;
            for (const auto* column :
                {"due", "interval", "ease", "repetitions", "lapses", "answered_on"}) {
                columns.append(prefix + QLatin1StringView(column));
            }
            return u"coalesce("_s + columns.join(u" || ' ' || "_s) + u", '')"_s;
        };
        const QString sql =
            u"SELECT r.id, r.card, r.kind, %1, %2, c.by_hand IS 0, %3, r.original IS NOT NULL "
            u"FROM reviews r INDEXED BY reviews_by_card LEFT JOIN cards c ON c.id = r.card ORDER BY r.card, r.id"_s
                .arg(schedule(u"r.before_"_s), schedule(u"r.after_"_s), schedule(u"c."_s));
        // What other programs did to a schedule besides answers is no answer here,
        // and their learning steps are not ours: nothing follows from such a history.
        QSet<qint64> changedElsewhere;
        const auto read = m_database.forEach(u"SELECT DISTINCT card FROM manual_changes"_s,
            [&](const Row& row) { changedElsewhere.insert(row.integer(0)); });
        if (!read) {
            return read;
        }
        qint64 card = 0;
        qint64 review = 0;
        bool isForeign = false; // the newest answer so far was another program's in its own way
        bool isChained = false; // the card is there, and its schedule follows from its answers
        QString present;
        QString last; // what the newest answer so far left behind
        const auto endCard = [&] {
            if (review != 0 && isChained && !isForeign && present != last) {
                add(u"schedule-differs"_s, u"cards"_s, card,
                    u"review %1: %2, card: %3"_s.arg(review).arg(last, present));
            }
        };
        return m_database
            .forEach(sql,
                [&](const Row& row) {
                    const QString before = row.text(3);
                    const QString after = row.text(4);
                    const bool another = review == 0 || row.integer(1) != card;
                    if (another) {
                        endCard();
                        card = row.integer(1);
                        isChained = row.flag(5) && !changedElsewhere.contains(card);
                        isForeign = false;
                        present = row.text(6);
                    }
                    review = row.integer(0);
                    const auto kind = static_cast<ReviewKind>(row.number(2));
                    // A card's first answer may follow a history that was not kept, and
                    // nobody knows whether one that is gone was set by hand.
                    const bool wasForeign = std::exchange(isForeign, row.flag(7));
                    const bool follows =
                        another || !isChained || isForeign || wasForeign || before == last;
                    const bool isRight = kind == ReviewKind::Drill ? before == after
                        : kind == ReviewKind::First                ? before.isEmpty()
                                                                   : !before.isEmpty();
                    if (!follows || !isRight) {
                        add(u"review-chain"_s, u"reviews"_s, review,
                            u"card %1: %2, then %3"_s.arg(card).arg(last, before));
                    }
                    last = after;
                })
            .transform(endCard);
    }

    Result<> checkMedia()
    {
        return m_database.forEach(
            u"SELECT id, sha256, bytes, name FROM media"_s, [&](const Row& row) {
                const QString hash = row.text(1);
                // The name in the folder comes from a file that may be anybody's.
                QFile file(m_mediaFolder + u'/' + hash);
                if (hash != QFileInfo(hash).fileName() || !QFileInfo(file).isFile()
                    || !file.open(QIODevice::ReadOnly)) {
                    add(u"media-missing"_s, u"media"_s, row.integer(0), row.text(3));
                    return;
                }
                QCryptographicHash read(QCryptographicHash::Sha256);
                if (file.size() != row.integer(2) || !read.addData(&file)
                    || QString::fromLatin1(read.result().toHex()) != hash) {
                    add(u"media-differs"_s, u"media"_s, row.integer(0), row.text(3));
                }
            });
    }

    Result<> checkJournal()
    {
        return m_database.forEach(
            u"SELECT id, name, changeset FROM journal"_s, [&](const Row& row) {
                if (!changesIn(row.blob(2))) {
                    add(u"journal-unreadable"_s, u"journal"_s, row.integer(0), row.text(1));
                }
            });
    }

    Database& m_database;
    QString m_mediaFolder;
    QList<Problem> m_problems;
    QHash<QString, int> m_found;
};

} // namespace

Result<QList<Problem>> check(Collection& collection)
{
    return Checker(collection).run();
}

} // namespace reprise
