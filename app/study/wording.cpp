// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace reprise {

namespace {

struct Study
{
    Q_DECLARE_TR_FUNCTIONS(Study)
};

} // namespace

std::vector<Grade> offeredGrades(GradeButtons buttons)
{
    std::vector<Grade> grades{
        Grade::WrongSeemedEasy, Grade::Difficult, Grade::Hesitant, Grade::Perfect};
    if (buttons == GradeButtons::Six) {
        grades.insert(grades.begin(), {Grade::Blackout, Grade::WrongRemembered});
    }
    return grades;
}

int digitOf(Grade grade, GradeButtons buttons)
{
    // Four buttons count from 1 as in Anki, six are SM-2's own numbers.
    return static_cast<int>(grade) - (buttons == GradeButtons::Four ? 1 : 0);
}

std::optional<Grade> gradeOf(int digit, GradeButtons buttons)
{
    for (const Grade grade : offeredGrades(buttons)) {
        if (digitOf(grade, buttons) == digit) {
            return grade;
        }
    }
    return std::nullopt;
}

QString gradeWord(Grade grade, GradeButtons buttons)
{
    switch (grade) {
    case Grade::Blackout:
        return Study::tr("Blackout", "grade 0: nothing came to mind");
    case Grade::WrongRemembered:
        return Study::tr("Wrong", "grade 1: wrong, but the answer was recognised");
    case Grade::WrongSeemedEasy:
        return buttons == GradeButtons::Four
            ? Study::tr("Again", "the lowest of four grades")
            : Study::tr("Almost", "grade 2: wrong, but the answer seemed easy");
    case Grade::Difficult:
        return Study::tr("Hard", "grade 3");
    case Grade::Hesitant:
        return Study::tr("Good", "grade 4");
    case Grade::Perfect:
        return Study::tr("Easy", "grade 5");
    }
    Q_UNREACHABLE_RETURN({});
}

QString intervalText(int days)
{
    return Study::tr("%Ln day(s)", "an interval", days);
}

QString easeText(int hundredths)
{
    return QLocale().toString(hundredths / 100.0, 'f', 2);
}

QString outcomeText(const sm2::Outcome& outcome, study::CardKind kind)
{
    if (kind == study::CardKind::Drill) {
        return outcome.drilledToday
            ? Study::tr("again today", "on a grade button: the card is asked again today")
            : Study::tr("done", "on a grade button: the card is not asked again today");
    }
    const int days = outcome.after.intervalDays;
    return outcome.drilledToday
        ? Study::tr("today, then %Ln day(s)",
              "on a grade button: asked again today, then after this interval", days)
        : intervalText(days);
}

std::vector<GradeChoice> gradeChoices(const sm2::Outcomes& outcomes, const Progress& before,
    study::CardKind kind, GradeButtons buttons)
{
    std::vector<GradeChoice> choices;
    for (const Grade grade : offeredGrades(buttons)) {
        const sm2::Outcome& outcome = outcomes.at(static_cast<std::size_t>(grade));
        GradeChoice choice{.grade = grade,
            .word = gradeWord(grade, buttons),
            .key = QString::number(digitOf(grade, buttons)),
            .interval = outcomeText(outcome, kind)};
        if (kind == study::CardKind::Drill) {
            choice.toolTip = Study::tr("%1: %2. The drill changes neither interval nor ease.",
                "a grade, and whether the card is asked again today")
                                 .arg(choice.word, choice.interval);
        } else {
            const auto* schedule = std::get_if<Schedule>(&before);
            const QString after = easeText(outcome.after.easeHundredths);
            choice.toolTip = schedule
                ? Study::tr("%1: %2. Ease %3 → %4.", "a grade, its interval, ease before and after")
                      .arg(choice.word, choice.interval, easeText(schedule->easeHundredths), after)
                : Study::tr("%1: %2. Ease %3.", "a grade, its interval, ease after")
                      .arg(choice.word, choice.interval, after);
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

} // namespace reprise
