// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/celltexts.h"

#include "app/dates.h"
#include "app/study/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace reprise::celltexts {

namespace {

struct Table
{
    Q_DECLARE_TR_FUNCTIONS(CardTable)
};

using Column = CardTableModel::Column;

QString levelOf(const QStringList& tags)
{
    constexpr QLatin1StringView prefix{"level::"};
    for (const QString& tag : tags) {
        if (tag.startsWith(prefix, Qt::CaseInsensitive)) {
            return tag.sliced(prefix.size());
        }
    }
    return {};
}

QString stateText(const search::ListedCard& card, StudyDay today)
{
    if (card.card.suspended) {
        return Table::tr("suspended", "a card's state");
    }
    if (card.card.buriedOn == today) {
        return Table::tr("buried", "a card's state");
    }
    return card.card.isUnseen() ? Table::tr("new", "a card's state")
                                : Table::tr("in review", "a card's state");
}

QString dueText(const search::ListedCard& card, StudyDay today)
{
    const auto* schedule = std::get_if<Schedule>(&card.card.progress);
    if (card.card.suspended || schedule == nullptr) {
        return stateText(card, today);
    }
    return schedule->due <= today ? Table::tr("today", "when a card is due")
                                  : shortDate(schedule->due.date(), today.date());
}

QString dateOf(qint64 utcMs, StudyDay today)
{
    return shortDate(QDateTime::fromMSecsSinceEpoch(utcMs).date(), today.date());
}

QString scheduleText(const Schedule& schedule, Column column)
{
    switch (column) {
    case Column::Interval:
        //: An interval of days in a narrow column
        return Table::tr("%L1 d").arg(schedule.intervalDays);
    case Column::Ease:
        return easeText(schedule.easeHundredths);
    case Column::Lapses:
        return QLocale().toString(schedule.lapses);
    default:
        return {};
    }
}

} // namespace

QString columnName(Column column)
{
    switch (column) {
    case Column::Question:
        return Table::tr("Question", "a column");
    case Column::Topic:
        return Table::tr("Topic", "a column");
    case Column::Level:
        return Table::tr("Level", "a column");
    case Column::Due:
        return Table::tr("Due", "a column");
    case Column::Interval:
        return Table::tr("Interval", "a column");
    case Column::Ease:
        return Table::tr("Ease", "a column");
    case Column::Lapses:
        return Table::tr("Lapses", "a column");
    case Column::Reviews:
        return Table::tr("Reviews", "a column");
    case Column::State:
        return Table::tr("State", "a column");
    case Column::Tags:
        return Table::tr("Tags", "a column");
    case Column::Created:
        return Table::tr("Created", "a column");
    case Column::Edited:
        return Table::tr("Edited", "a column");
    }
    Q_UNREACHABLE_RETURN({});
}

QString text(const search::ListedCard& card, Column column, StudyDay today)
{
    switch (column) {
    case Column::Question:
        return plainText(card.question);
    case Column::Topic:
        return card.topicPath;
    case Column::Level:
        return levelOf(card.tags);
    case Column::Due:
        return dueText(card, today);
    case Column::Reviews:
        return QLocale().toString(card.reviews);
    case Column::State:
        return stateText(card, today);
    case Column::Tags:
        return card.tags.join(u", "_s);
    case Column::Created:
        return dateOf(card.card.id.value, today);
    case Column::Edited:
        return dateOf(card.editedMs, today);
    default:
        break;
    }
    const auto* schedule = std::get_if<Schedule>(&card.card.progress);
    return schedule == nullptr ? QString() : scheduleText(*schedule, column);
}

QString spoken(const search::ListedCard& card, Column column, StudyDay today)
{
    const QString said = text(card, column, today);
    if (column == Column::Question) {
        QStringList parts{said};
        if (!card.snippet.isEmpty()) {
            parts.append(card.snippet);
        }
        if (card.card.flag > 0) {
            parts.append(Table::tr("flag %1", "read aloud").arg(card.card.flag));
        }
        return parts.join(u", "_s);
    }
    return said.isEmpty() ? said
                          : Table::tr("%1: %2", "a column and what it says, read aloud")
                                .arg(columnName(column), said);
}

bool isOutOfSchedule(const search::ListedCard& card)
{
    return card.card.suspended || card.card.isUnseen();
}

bool isDue(const search::ListedCard& card, StudyDay today)
{
    const auto* schedule = std::get_if<Schedule>(&card.card.progress);
    return !card.card.suspended && schedule != nullptr && schedule->due <= today;
}

} // namespace reprise::celltexts
