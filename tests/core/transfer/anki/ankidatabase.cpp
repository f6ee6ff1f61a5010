// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/transfer/anki/ankidatabase.h"

#include "tests/core/transfer/anki/ankipackage.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace reprise::anki::test {

namespace {

int compareBytes(void*, int leftBytes, const void* left, int rightBytes, const void* right)
{
    const int order =
        std::memcmp(left, right, static_cast<size_t>(std::min(leftBytes, rightBytes)));
    return order != 0 ? order : leftBytes - rightBytes;
}

const QByteArray commonTables = R"(
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
    CREATE INDEX ix_cards_nid ON cards (nid);
    CREATE INDEX ix_revlog_cid ON revlog (cid);
    CREATE INDEX ix_notes_csum ON notes (csum);
)";

const QByteArray tablesOf18 = R"(
    CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase,
        mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
    CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
    CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL,
        name text NOT NULL COLLATE unicase, config blob NOT NULL, PRIMARY KEY (ntid, ord))
        WITHOUT ROWID;
    CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
    CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL,
        name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL,
        config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
    CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase,
        mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL,
        kind blob NOT NULL);
    CREATE UNIQUE INDEX idx_decks_name ON decks (name);
    CREATE TABLE deck_config (id integer PRIMARY KEY NOT NULL,
        name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL,
        config blob NOT NULL);
    CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL,
        mtime_secs integer NOT NULL, val blob NOT NULL) WITHOUT ROWID;
    CREATE TABLE tags (tag text NOT NULL PRIMARY KEY COLLATE unicase, usn integer NOT NULL,
        collapsed boolean NOT NULL, config blob NULL) WITHOUT ROWID;
)";

const QByteArray basicModel = R"({"1700000000001": {"id": 1700000000001, "name": "Basic",
    "type": 0, "mod": 1700000001, "usn": -1, "sortf": 0, "did": null, "css": ".card {}",
    "flds": [{"name": "Front", "ord": 0, "sticky": false, "rtl": false, "font": "Arial",
        "size": 20}, {"name": "Back", "ord": 1, "size": 20, "future": [1]}],
    "tmpls": [{"name": "Card 1", "ord": 0, "qfmt": "{{Front}}", "afmt": "{{Back}}"}],
    "future": "kept"}})";
const QByteArray defaultDeck = R"({"1": {"id": 1, "name": "Default", "dyn": 0, "conf": 1,
    "desc": ""}})";
const QByteArray defaultPreset = R"({"1": {"id": 1, "name": "Default",
    "new": {"perDay": 20, "order": 1}, "rev": {"perDay": 200},
    "lapse": {"leechFails": 8, "leechAction": 1}}})";

} // namespace

AnkiDatabase::AnkiDatabase(const QString& path, int schema)
{
    if (sqlite3_open(QFile::encodeName(path).constData(), &m_handle) != SQLITE_OK) {
        qFatal("%s", sqlite3_errmsg(m_handle));
    }
    sqlite3_create_collation(m_handle, "unicase", SQLITE_UTF8, nullptr, compareBytes);
    run("PRAGMA synchronous = OFF");
    runScript(commonTables);
    if (schema == 11) {
        makeSchema11();
    } else {
        makeSchema18();
    }
}

AnkiDatabase::~AnkiDatabase()
{
    sqlite3_close(m_handle);
}

void AnkiDatabase::makeSchema11()
{
    run("INSERT INTO col VALUES (1, ?, 1704081700123, 0, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
        {created, u"{\"schedVer\": 2, \"rollover\": 4, \"creationOffset\": 0}"_s,
            QString::fromUtf8(basicModel), QString::fromUtf8(defaultDeck),
            QString::fromUtf8(defaultPreset)});
}

void AnkiDatabase::makeSchema18()
{
    runScript(tablesOf18);
    run("INSERT INTO col VALUES (1, ?, 1704081700123, 0, 18, 0, 0, 0, '', '', '', '', '')",
        {created});
    run("INSERT INTO notetypes VALUES (?, 'Basic', 1700000001, -1, ?)",
        {basicType, proto(3, ".card {}") + proto(99, "kept")});
    run("INSERT INTO fields VALUES (?, 0, 'Front', ?)", {basicType, proto(4, 20)});
    run("INSERT INTO fields VALUES (?, 1, 'Back', ?)", {basicType, proto(4, 20)});
    run("INSERT INTO templates VALUES (?, 0, 'Card 1', 0, -1, ?)",
        {basicType, proto(1, "{{Front}}") + proto(2, "{{Back}}")});
    run("INSERT INTO decks VALUES (1, 'Default', 0, -1, ?, ?)",
        {QByteArray(""), proto(1, proto(1, 1))});
    run("INSERT INTO deck_config VALUES (1, 'Default', 0, -1, ?)",
        {proto(9, 20) + proto(10, 200) + proto(21, 1) + proto(22, 8)});
    run("INSERT INTO config VALUES ('schedVer', 0, 0, ?)", {QByteArray("2")});
    run("INSERT INTO config VALUES ('rollover', 0, 0, ?)", {QByteArray("4")});
    run("INSERT INTO config VALUES ('creationOffset', 0, 0, ?)", {QByteArray("0")});
}

void AnkiDatabase::runScript(const QByteArray& sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        qFatal("%s", sqlite3_errmsg(m_handle));
    }
}

void AnkiDatabase::run(const QByteArray& sql, const QVariantList& values)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const int at = static_cast<int>(i) + 1;
        const QVariant& value = values[i];
        if (value.typeId() == QMetaType::QByteArray) {
            const QByteArray bytes = value.toByteArray();
            sqlite3_bind_blob(
                statement, at, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        } else if (value.typeId() == QMetaType::QString) {
            const QByteArray text = value.toString().toUtf8();
            sqlite3_bind_text(
                statement, at, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        } else if (value.typeId() == QMetaType::Double) {
            sqlite3_bind_double(statement, at, value.toDouble());
        } else {
            sqlite3_bind_int64(statement, at, value.toLongLong());
        }
    }
    int state = SQLITE_ERROR;
    do {
        state = sqlite3_step(statement);
    } while (state == SQLITE_ROW);
    if (state != SQLITE_DONE) {
        qFatal("%s in: %s", sqlite3_errmsg(m_handle), sql.constData());
    }
    sqlite3_finalize(statement);
}

void AnkiDatabase::addNote(qint64 id, const QString& fields, const QString& tags, qint64 type)
{
    run("INSERT INTO notes VALUES (?, ?, ?, 1704081601, -1, ?, ?, '', 0, 0, '')",
        {id, u"guid%1"_s.arg(id), type, tags.isNull() ? u""_s : tags, fields});
}

void AnkiDatabase::addCard(const CardRow& card)
{
    run("INSERT INTO cards VALUES (?, ?, ?, ?, 1704081602, -1, ?, ?, ?, ?, ?, 5, 2, 1001, ?, ?, ?,"
        " ?)",
        {card.id, card.note, card.deck, card.ordinal, card.type, card.queue, card.due,
            card.interval, card.factor, card.homeDue, card.homeDeck, card.flags,
            card.data.isNull() ? u""_s : card.data});
}

void AnkiDatabase::addAnswer(qint64 id, qint64 card, const QVariantList& rest)
{
    run("INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)", QVariantList{id, card} + rest);
}

} // namespace reprise::anki::test
