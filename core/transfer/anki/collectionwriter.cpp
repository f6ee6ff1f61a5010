// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/collectionwriter.h"

#include "core/transfer/anki/fieldhtml.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

// Anki's tables of schema 11, with the indices that it expects to find.
constexpr auto tableStatements = R"(
    PRAGMA page_size = 4096;
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    BEGIN;
    CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,
        scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL,
        ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
        dconf text NOT NULL, tags text NOT NULL);
    CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
        mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
        sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
    CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
        ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL,
        queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
        factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
        left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL,
        flags integer NOT NULL, data text NOT NULL);
    CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
        ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL,
        factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
    CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
)";
constexpr auto indices = R"(
    CREATE INDEX ix_notes_usn ON notes (usn);
    CREATE INDEX ix_cards_usn ON cards (usn);
    CREATE INDEX ix_revlog_usn ON revlog (usn);
    CREATE INDEX ix_cards_nid ON cards (nid);
    CREATE INDEX ix_cards_sched ON cards (did, queue, due);
    CREATE INDEX ix_revlog_cid ON revlog (cid);
    CREATE INDEX ix_notes_csum ON notes (csum);
    COMMIT;
)";

quint32 checksumOf(const QString& stripped)
{
    return qFromBigEndian<quint32>(
        QCryptographicHash::hash(stripped.toUtf8(), QCryptographicHash::Sha1).constData());
}

} // namespace

class CollectionWriter::Statement
{
public:
    Statement(sqlite3* handle, const char* sql)
    {
        sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& operator<<(qint64 value)
    {
        sqlite3_bind_int64(m_statement, ++m_bound, value);
        return *this;
    }
    Statement& operator<<(const QByteArray& text)
    {
        sqlite3_bind_text64(m_statement, ++m_bound, text.isNull() ? "" : text.constData(),
            static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
        return *this;
    }
    Statement& operator<<(const QString& text) { return *this << text.toUtf8(); }
    /// SQLite's extended code.
    int run()
    {
        m_bound = 0;
        sqlite3_step(m_statement);
        return sqlite3_reset(m_statement);
    }
    void rebindFirst(qint64 value) { sqlite3_bind_int64(m_statement, 1, value); }

private:
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
};

Result<std::unique_ptr<CollectionWriter>> CollectionWriter::create(const QString& path)
{
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<CollectionWriter> writer(new CollectionWriter(handle));
    if (opened != SQLITE_OK) {
        return failure(ErrorCode::FileUnwritable, path);
    }
    if (auto made = writer->run(tableStatements); !made) {
        return std::unexpected(made.error());
    }
    writer->m_note = std::make_unique<Statement>(
        handle, "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
    writer->m_card = std::make_unique<Statement>(
        handle, "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    writer->m_answer = std::make_unique<Statement>(
        handle, "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)");
    return writer;
}

CollectionWriter::CollectionWriter(sqlite3* handle)
    : m_handle(handle)
{
}

CollectionWriter::~CollectionWriter()
{
    m_note.reset();
    m_card.reset();
    m_answer.reset();
    sqlite3_close(m_handle);
}

Result<> CollectionWriter::lastError() const
{
    return failure(
        sqlite3_errcode(m_handle) == SQLITE_FULL ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
        QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

Result<> CollectionWriter::run(const char* sql)
{
    return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? Result<>()
                                                                               : lastError();
}

Result<> CollectionWriter::add(const Note& note)
{
    const QString sortField = strippedField(note.fields.value(0));
    const QString tags = note.tags.isEmpty() ? QString() : u' ' + note.tags.join(u' ') + u' ';
    *m_note << note.id << note.guid << note.type << note.modified << tags
            << note.fields.join(QChar(0x1f)) << sortField << checksumOf(sortField);
    return m_note->run() == SQLITE_OK ? Result<>() : lastError();
}

Result<> CollectionWriter::add(const Card& card)
{
    *m_card << card.id << card.note << card.deck << card.ordinal << card.modified
            << static_cast<qint64>(card.kind) << static_cast<qint64>(card.queue) << card.due
            << card.intervalDays << card.easePermille << card.answers << card.lapses
            << card.stepsLeft << card.homeDue << card.homeDeck << card.flag << card.data;
    return m_card->run() == SQLITE_OK ? Result<>() : lastError();
}

Result<> CollectionWriter::add(const Answer& answer)
{
    *m_answer << answer.id << answer.card << answer.button << answer.interval << answer.lastInterval
              << answer.easePermille << answer.milliseconds << static_cast<qint64>(answer.kind);
    qint64 id = answer.id;
    QList<qint64> taken;
    int code = m_answer->run();
    while (code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT) {
        taken.append(id);
        id = m_behindTaken.value(id, id + 1);
        m_answer->rebindFirst(id);
        code = m_answer->run();
    }
    for (const qint64 instant : std::as_const(taken)) {
        m_behindTaken.insert(instant, id + 1);
    }
    return code == SQLITE_OK ? Result<>() : lastError();
}

Result<> CollectionWriter::finish(const Settings& settings)
{
    Statement col(m_handle, "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')");
    col << settings.created << settings.created * 1000 << settings.created * 1000 << settings.conf
        << settings.models << settings.decks << settings.presets;
    return col.run() == SQLITE_OK ? run(indices) : lastError();
}

} // namespace reprise::anki
