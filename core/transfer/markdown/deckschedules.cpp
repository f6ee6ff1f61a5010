// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckschedules.h"

#include "core/transfer/incoming.h"
#include "core/transfer/jsondepth.h"
#include "core/transfer/markdown/deckfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype fileBytes = qsizetype{32} << 20;
constexpr int longestInterval = 36'500;
constexpr int leastEase = 130;
constexpr int mostEase = 100'000;
constexpr int mostFlags = 7;
constexpr int mostOrdinal = 10'000;
constexpr int minutesOfDay = 24 * 60;
const QStringList kinds{u"scheduled"_s, u"first"_s, u"drill"_s}; // by ReviewKind

QString dayText(StudyDay day)
{
    return day.date().toString(Qt::ISODate);
}

QJsonValue valueOf(const Progress& progress)
{
    const Schedule* const schedule = std::get_if<Schedule>(&progress);
    if (schedule == nullptr) {
        return QJsonValue::Null;
    }
    return QJsonObject{{u"interval"_s, schedule->intervalDays},
        {u"ease"_s, schedule->easeHundredths}, {u"repetitions"_s, schedule->repetitions},
        {u"lapses"_s, schedule->lapses}, {u"due"_s, dayText(schedule->due)},
        {u"answered"_s, dayText(schedule->answeredOn)}};
}

QJsonObject objectOf(const Review& answer)
{
    return {{u"time"_s, answer.time.utcMilliseconds}, {u"offset"_s, answer.time.offsetMinutes},
        {u"day"_s, dayText(answer.time.day)}, {u"grade"_s, static_cast<int>(answer.grade)},
        {u"kind"_s, kinds.at(static_cast<int>(answer.kind))},
        {u"milliseconds"_s, answer.milliseconds}, {u"before"_s, valueOf(answer.before)},
        {u"after"_s, valueOf(answer.after)}};
}

QJsonObject objectOf(const DeckSchedule& card)
{
    QJsonObject object{{u"note"_s, card.guid}, {u"card"_s, card.ordinal}};
    if (!std::holds_alternative<Unseen>(card.progress)) {
        object.insert(u"schedule"_s, valueOf(card.progress));
    }
    if (card.suspended) {
        object.insert(u"suspended"_s, true);
    }
    if (card.buriedOn) {
        object.insert(u"buried"_s, dayText(*card.buriedOn));
    }
    if (card.flag != 0) {
        object.insert(u"flag"_s, card.flag);
    }
    QJsonArray answers;
    for (const Review& answer : card.answers) {
        answers.append(objectOf(answer));
    }
    if (!answers.isEmpty()) {
        object.insert(u"answers"_s, answers);
    }
    return object;
}

/// Takes values out of a line's objects; the first that is of the wrong kind or
/// out of its range is remembered.
class ScheduleReader
{
public:
    [[nodiscard]] DeckSchedule card(const QJsonObject& object);
    /// Empty where all was well.
    [[nodiscard]] const QString& badKey() const { return m_badKey; }

private:
    /// `absent` where the key is not there, if it may be left out.
    qint64 integer(const QJsonObject& object, const QString& key, qint64 least, qint64 most,
        std::optional<qint64> absent = {});
    std::optional<StudyDay> day(const QJsonValue& value, const QString& key);
    Progress progress(const QJsonValue& value, const QString& key);
    Review answer(const QJsonObject& object);
    void refuse(const QString& key)
    {
        if (m_badKey.isEmpty()) {
            m_badKey = key;
        }
    }

    QString m_badKey;
};

qint64 ScheduleReader::integer(const QJsonObject& object, const QString& key, qint64 least,
    qint64 most, std::optional<qint64> absent)
{
    const QJsonValue value = object.value(key);
    if (absent && value.isUndefined()) {
        return *absent;
    }
    const qint64 number = value.toInteger(least - 1); // also where it is no integer
    if (number < least || number > most) {
        refuse(key);
        return least;
    }
    return number;
}

std::optional<StudyDay> ScheduleReader::day(const QJsonValue& value, const QString& key)
{
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (!date.isValid()) {
        refuse(key);
        return {};
    }
    return StudyDay::fromDate(date);
}

Progress ScheduleReader::progress(const QJsonValue& value, const QString& key)
{
    if (value.isNull() || value.isUndefined()) {
        return Unseen{};
    }
    if (!value.isObject()) {
        refuse(key);
        return Unseen{};
    }
    const QJsonObject object = value.toObject();
    Schedule schedule;
    schedule.intervalDays = int(integer(object, u"interval"_s, 1, longestInterval));
    schedule.easeHundredths = int(integer(object, u"ease"_s, leastEase, mostEase));
    schedule.repetitions = int(integer(object, u"repetitions"_s, 0, mostPasses));
    schedule.lapses = int(integer(object, u"lapses"_s, 0, mostPasses));
    schedule.due = day(object.value("due"_L1), u"due"_s).value_or(StudyDay());
    schedule.answeredOn = day(object.value("answered"_L1), u"answered"_s).value_or(StudyDay());
    return schedule;
}

Review ScheduleReader::answer(const QJsonObject& object)
{
    constexpr qint64 lastInstant = 253'402'300'799'999; // of the year 9999
    Review answer;
    answer.time.utcMilliseconds = integer(object, u"time"_s, 0, lastInstant);
    answer.time.offsetMinutes = int(integer(object, u"offset"_s, -minutesOfDay, minutesOfDay));
    answer.time.day = day(object.value("day"_L1), u"day"_s).value_or(StudyDay());
    answer.grade = static_cast<Grade>(integer(object, u"grade"_s, 0, gradeCount - 1));
    const qsizetype kind = kinds.indexOf(object.value("kind"_L1).toString());
    if (kind < 0) {
        refuse(u"kind"_s);
    } else {
        answer.kind = static_cast<ReviewKind>(kind);
    }
    answer.milliseconds =
        int(integer(object, u"milliseconds"_s, 0, std::numeric_limits<int>::max()));
    answer.before = progress(object.value("before"_L1), u"before"_s);
    answer.after = progress(object.value("after"_L1), u"after"_s);
    return answer;
}

DeckSchedule ScheduleReader::card(const QJsonObject& object)
{
    DeckSchedule card;
    card.guid = object.value("note"_L1).toString();
    if (card.guid.isEmpty()) {
        refuse(u"note"_s);
    }
    card.ordinal = int(integer(object, u"card"_s, 0, mostOrdinal));
    card.progress = progress(object.value("schedule"_L1), u"schedule"_s);
    const QJsonValue suspended = object.value("suspended"_L1);
    if (!suspended.isUndefined() && !suspended.isBool()) {
        refuse(u"suspended"_s);
    }
    card.suspended = suspended.toBool();
    if (const QJsonValue buried = object.value("buried"_L1); !buried.isUndefined()) {
        card.buriedOn = day(buried, u"buried"_s);
    }
    card.flag = int(integer(object, u"flag"_s, 0, mostFlags, 0));
    const QJsonValue answers = object.value("answers"_L1);
    if (!answers.isUndefined() && !answers.isArray()) {
        refuse(u"answers"_s);
    }
    const QJsonArray all = answers.toArray();
    for (const auto answered : all) {
        if (!answered.isObject()) {
            refuse(u"answers"_s);
        }
        card.answers.append(answer(answered.toObject()));
    }
    return card;
}

void readLines(const DeckFile& file, QList<DeckSchedule>& cards, QList<DeckFault>& faults)
{
    QFile source(file.diskPath);
    if (!source.open(QIODevice::ReadOnly)) {
        faults.append({file.path, 0, FaultCode::FileUnreadable, source.errorString()});
        return;
    }
    for (int number = 1; !source.atEnd(); ++number) {
        const QByteArray line = source.readLine().trimmed();
        if (line.isEmpty()) {
            continue;
        }
        if (jsonDepth(line) > deepestJson) {
            faults.append({file.path, number, FaultCode::JsonTooDeep, {}});
            return;
        }
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (!document.isObject()) {
            faults.append({file.path, number, FaultCode::JsonMalformed, error.errorString()});
            return;
        }
        ScheduleReader reader;
        cards.append(reader.card(document.object()));
        if (!reader.badKey().isEmpty()) {
            faults.append({file.path, number, FaultCode::ValueMalformed, reader.badKey()});
            return;
        }
    }
}

} // namespace

QList<DeckFile> writeSchedules(const QList<DeckSchedule>& schedules)
{
    QList<DeckFile> files;
    const auto addFile = [&files] {
        constexpr int digits = 4;
        const QString number = QString::number(files.size() + 1).rightJustified(digits, u'0');
        files.append({u"schedules/%1.jsonl"_s.arg(number), {}, {}});
    };
    addFile();
    for (const DeckSchedule& card : schedules) {
        const QByteArray line = QJsonDocument(objectOf(card)).toJson(QJsonDocument::Compact) + '\n';
        if (files.last().contents.size() + line.size() > fileBytes) {
            addFile();
        }
        files.last().contents += line;
    }
    return files;
}

std::expected<QList<DeckSchedule>, QList<DeckFault>> readSchedules(const QString& folder)
{
    QList<DeckFault> faults;
    QList<DeckSchedule> cards;
    bool isThere = false;
    for (const DeckFile& file : readFolder(folder, faults)) {
        if (file.path.startsWith("schedules/"_L1) && file.path.endsWith(".jsonl"_L1)) {
            isThere = true;
            readLines(file, cards, faults);
        }
    }
    if (!isThere && faults.isEmpty()) {
        QFile none(folder + u"/schedules/0001.jsonl"_s);
        (void)none.open(QIODevice::ReadOnly);
        faults.append(
            {u"schedules/0001.jsonl"_s, 0, FaultCode::FileUnreadable, none.errorString()});
    }
    if (!faults.isEmpty()) {
        return std::unexpected(std::move(faults));
    }
    return cards;
}

} // namespace reprise
