// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/todayphrases.h"

#include "app/dates.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::today {

namespace {

struct Today
{
    Q_DECLARE_TR_FUNCTIONS(Today)
};

constexpr double millisecondsPerMinute = 60'000;
constexpr int longInMinutes = 90;
constexpr int firstStreak = 3;

} // namespace

qint64 expectedMilliseconds(const study::Counts& cards, const study::Pace& pace)
{
    return qint64(cards.due + cards.drill) * pace.millisecondsPerReview
        + qint64(cards.fresh) * pace.millisecondsPerNewCard;
}

QString aboutTime(qint64 milliseconds)
{
    const int minutes = std::max(1, qRound(double(milliseconds) / millisecondsPerMinute));
    if (minutes < longInMinutes) {
        //: min: minutes
        return Today::tr("about %Ln min", nullptr, minutes);
    }
    //: h: hours, with one decimal
    return Today::tr("about %1 h").arg(QLocale().toString(minutes / 60.0, 'f', 1));
}

QString studyAction(const study::Counts& cards, const study::Pace& pace)
{
    const QString time = aboutTime(expectedMilliseconds(cards, pace));
    if (cards.fresh == cards.total()) {
        //: %1 is the time: "about 8 min"
        return Today::tr("Study %Ln new cards · %1", nullptr, cards.fresh).arg(time);
    }
    //: %1 is the time: "about 18 min"
    return Today::tr("Study %Ln cards · %1", nullptr, cards.total()).arg(time);
}

QString moreAction(int unseen)
{
    if (unseen >= study::tenMore) {
        return Today::tr("Ten more new cards");
    }
    return Today::tr("%Ln more new cards", nullptr, unseen);
}

QString seenSentence(const study::TopicSummary& topic, int topicsBelow)
{
    if (topic.cards == 0) {
        return Today::tr("No cards yet");
    }
    if (topic.unseen < topic.cards) {
        return Today::tr("%1 of %Ln cards seen", nullptr, topic.cards)
            .arg(QLocale().toString(topic.cards - topic.unseen));
    }
    if (topicsBelow == 0) {
        return Today::tr("%Ln cards, none seen yet", nullptr, topic.cards);
    }
    //: Stands in "441 cards in 15 topics, none seen yet".
    const QString cards = Today::tr("%Ln cards", nullptr, topic.cards);
    //: %1 is "441 cards"
    return Today::tr("%1 in %Ln topics, none seen yet", nullptr, topicsBelow).arg(cards);
}

QString paceSentence(const study::TopicSummary& topic, StudyDay today)
{
    const int rate = topic.left.fresh;
    if (topic.unseen < topic.cards || rate == 0 || rate >= topic.toCome) {
        return {};
    }
    const int days = (topic.toCome + rate - 1) / rate;
    //: %1 is a number of cards, %2 a date
    return Today::tr("At %Ln a day you will have met all %1 cards by %2.", nullptr, rate)
        .arg(QLocale().toString(topic.toCome), dayAndMonth(today.plusDays(days - 1).date()));
}

QString tomorrowSentence(const study::Ahead& ahead, const study::Pace& pace)
{
    const study::Counts tomorrow{.fresh = ahead.newTomorrow, .due = ahead.dueByDay.value(0)};
    if (tomorrow.total() == 0) {
        return Today::tr("Nothing tomorrow");
    }
    //: %1 and %2 are numbers of cards, %3 is a time: "about 15 min"
    return Today::tr("Tomorrow %1 due, %2 new · %3")
        .arg(QLocale().toString(tomorrow.due), QLocale().toString(tomorrow.fresh),
            aboutTime(expectedMilliseconds(tomorrow, pace)));
}

QString streak(const study::Pace& pace)
{
    return pace.daysInARow < firstStreak ? QString()
                                         : Today::tr("%Ln days in a row", nullptr, pace.daysInARow);
}

} // namespace reprise::today
