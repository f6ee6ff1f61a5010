// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/output.h"

#include "app/describe.h"
#include "app/describeimport.h"
#include "core/transfer/markdown/deck.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct OutputText
{
    Q_DECLARE_TR_FUNCTIONS(Output)
};

constexpr int gap = 2;

bool isNumber(const QString& text)
{
    bool ok = false;
    text.toDouble(&ok);
    return ok;
}

} // namespace

QString columns(const QList<QStringList>& rows)
{
    if (rows.size() < 2) {
        return {};
    }
    const qsizetype count = rows.first().size();
    QList<qsizetype> widths(count, 0);
    QList<bool> numeric(count, true);
    for (const QStringList& row : rows) {
        for (qsizetype column = 0; column < count; ++column) {
            widths[column] = std::max(widths.at(column), row.at(column).size());
        }
    }
    for (const QStringList& row : rows.sliced(1)) {
        for (qsizetype column = 0; column < count; ++column) {
            numeric[column] =
                numeric.at(column) && (row.at(column).isEmpty() || isNumber(row.at(column)));
        }
    }
    QString text;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype column = 0; column < count; ++column) {
            const QString& cell = row.at(column);
            line += numeric.at(column) ? cell.rightJustified(widths.at(column))
                                       : cell.leftJustified(widths.at(column));
            line += QString(gap, u' ');
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        text += line + u'\n';
    }
    return text;
}

QString labelled(const QList<std::pair<QString, QString>>& lines)
{
    qsizetype width = 0;
    for (const auto& [label, value] : lines) {
        width = std::max(width, label.size());
    }
    QString text;
    for (const auto& [label, value] : lines) {
        text += (label + u':').leftJustified(width + 1 + gap) + value + u'\n';
    }
    return text;
}

QString placed(const DeckFault& fault)
{
    const QString place = fault.line > 0 ? u"%1:%2"_s.arg(fault.file).arg(fault.line) : fault.file;
    return placed(place, describe(fault));
}

QString isoDate(StudyDay day)
{
    return day.date().toString(Qt::ISODate);
}

QString isoTime(const Moment& moment)
{
    return isoTime(QDateTime::fromMSecsSinceEpoch(
        moment.utcMilliseconds, QTimeZone::fromSecondsAheadOfUtc(moment.offsetMinutes * 60)));
}

QString isoTime(const QDateTime& time)
{
    return time.toString(u"yyyy-MM-dd'T'HH:mm:ss.zzzttt"_s);
}

QJsonValue scheduleJson(const Progress& progress)
{
    const auto* schedule = std::get_if<Schedule>(&progress);
    if (!schedule) {
        return QJsonValue::Null;
    }
    return QJsonObject{{u"interval"_s, schedule->intervalDays},
        {u"ease"_s, schedule->easeHundredths}, {u"repetitions"_s, schedule->repetitions},
        {u"lapses"_s, schedule->lapses}, {u"due"_s, isoDate(schedule->due)}};
}

QString kindWord(study::CardKind kind)
{
    switch (kind) {
    case study::CardKind::Review:
        return u"review"_s;
    case study::CardKind::New:
        return u"new"_s;
    case study::CardKind::Drill:
        return u"drill"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString yesOrNothing(bool yes)
{
    return yes ? OutputText::tr("yes", "in a column that says whether something holds") : QString();
}

} // namespace reprise
