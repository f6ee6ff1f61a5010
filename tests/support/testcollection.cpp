// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcollection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;

namespace reprise::test {

namespace {

constexpr qint64 firstId = 1'700'000'000'000;

void run(sqlite3* database, const char* sql, QString* into = nullptr)
{
    const auto append = [](void* text, int columns, char** values, char** /*names*/) {
        for (int column = 0; column < columns; ++column) {
            static_cast<QString*>(text)->append(
                values[column] ? QString::fromUtf8(values[column]) : u"NULL"_s);
            static_cast<QString*>(text)->append(column + 1 < columns ? u'|' : u'\n');
        }
        return 0;
    };
    if (sqlite3_exec(database, sql, append, into, nullptr) != SQLITE_OK) {
        qFatal("%s in: %s", sqlite3_errmsg(database), sql);
    }
}

} // namespace

Moment noonOf(StudyDay day)
{
    return {(qint64{day.number} * 24 + 12) * 3'600'000, 0, day};
}

QString temporaryTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/reprise-test-XXXXXX"_s;
}

TestCollection::TestCollection()
{
    reopen();
}

QDateTime TestCollection::now() const
{
    return {QDate(2026, 11, 2), QTime(9, 30), QTimeZone::utc()};
}

void TestCollection::reopen()
{
    m_collection.reset();
    m_collection = must(Collection::open(files(), now()));
}

TopicId TestCollection::topic(const QString& path, const TopicSettings& settings)
{
    TopicId at = rootTopic;
    must(m_collection->changeForGood([&]() -> Result<> {
        for (const QString& level : topicLevels(path)) {
            at = must(m_collection->topics().ensure(at, level));
        }
        return m_collection->topics().setSettings(at, settings);
    }));
    return at;
}

NoteId TestCollection::note(const QString& text)
{
    return must(m_collection->changeForGood([&]() -> Result<NoteId> {
        auto type = must(m_collection->notes().typeByName(u"Test"_s));
        if (!type) {
            type = NoteType{.name = u"Test"_s,
                .fields = {u"Front"_s, u"Back"_s},
                .templates = {{u"Card 1"_s, u"{{Front}}"_s, u"{{Back}}"_s}}};
            type->id = must(m_collection->notes().addType(*type));
        }
        ++m_made;
        return m_collection->notes().add({.id = {firstId + m_made},
            .guid = u"guid-%1"_s.arg(m_made),
            .type = type->id,
            .fields = {text, u"back"_s}});
    }));
}

CardId TestCollection::card(TopicId topic, std::optional<NoteId> note)
{
    const NoteId of = note ? *note : this->note();
    return must(m_collection->changeForGood([&] {
        ++m_made;
        return m_collection->cards().add({.id = {firstId + m_made},
            .note = of,
            .ordinal = static_cast<int>(must(m_collection->cards().ofNote(of)).size()),
            .topic = topic,
            .position = m_made});
    }));
}

CardId TestCollection::dueCard(
    TopicId topic, StudyDay due, int intervalDays, std::optional<NoteId> note)
{
    const CardId id = card(topic, note);
    edit(id, [&](Card& card) {
        card.progress = Schedule{.intervalDays = intervalDays,
            .repetitions = 2,
            .due = due,
            .answeredOn = due.plusDays(-intervalDays)};
    });
    return id;
}

void TestCollection::edit(CardId card, const std::function<void(Card&)>& change)
{
    must(m_collection->changeForGood([&] {
        Card found = mustFind(m_collection->cards().card(card));
        change(found);
        return m_collection->cards().update(found);
    }));
}

QString dump(Database& database)
{
    static constexpr std::array tables{"settings", "topics", "note_types", "notes", "cards",
        "reviews", "decks", "deck_notes", "media", "saved_searches", "manual_changes",
        "imported_notes"};
    QString text;
    for (const char* table : tables) {
        text += u"-- "_s + QLatin1StringView(table) + u'\n';
        // By the first column, which is each table's key.
        const QByteArray sql = QByteArray("SELECT * FROM ") + table + " ORDER BY 1";
        run(database.handle(), sql.constData(), &text);
    }
    return text;
}

void tamper(const QString& path, const QByteArray& sql)
{
    sqlite3* database = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK) {
        qFatal("%s", sqlite3_errmsg(database));
    }
    run(database, sql.constData());
    sqlite3_close(database);
}

} // namespace reprise::test
