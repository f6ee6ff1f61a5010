// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/studycommands.h"

#include "app/commands/cardnames.h"
#include "app/commands/output.h"
#include "core/cards/plaintext.h"
#include "core/study/study.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct StudyText
{
    Q_DECLARE_TR_FUNCTIONS(StudyCommands)
};

/// 0 to 5, or the word on one of the four buttons.
std::optional<Grade> gradeNamed(const QString& name)
{
    static const QStringList words{u"again"_s, u"hard"_s, u"good"_s, u"easy"_s};
    bool isNumber = false;
    int grade = name.toInt(&isNumber);
    if (!isNumber) {
        const auto word = static_cast<int>(words.indexOf(name.toLower()));
        grade = word < 0 ? -1 : word + static_cast<int>(Grade::WrongSeemedEasy);
    }
    return grade >= 0 && grade < gradeCount ? std::optional(static_cast<Grade>(grade))
                                            : std::nullopt;
}

QString reviewKindWord(ReviewKind kind)
{
    switch (kind) {
    case ReviewKind::Scheduled:
        return kindWord(study::CardKind::Review);
    case ReviewKind::First:
        return kindWord(study::CardKind::New);
    case ReviewKind::Drill:
        return kindWord(study::CardKind::Drill);
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject outcomesJson(const sm2::Outcomes& outcomes)
{
    QJsonObject json;
    for (const sm2::Outcome& outcome : outcomes) {
        json.insert(QString::number(static_cast<int>(outcome.grade)),
            QJsonObject{{u"interval"_s, outcome.after.intervalDays},
                {u"ease"_s, outcome.after.easeHundredths}, {u"due"_s, isoDate(outcome.after.due)}});
    }
    return json;
}

QString outcomesText(const sm2::Outcomes& outcomes)
{
    QList<QStringList> rows{{StudyText::tr("Grade"), StudyText::tr("Days", "an interval"),
        StudyText::tr("Ease"), StudyText::tr("Due", "a date")}};
    for (const sm2::Outcome& outcome : outcomes) {
        rows.append({QString::number(static_cast<int>(outcome.grade)),
            QString::number(outcome.after.intervalDays),
            QString::number(outcome.after.easeHundredths), isoDate(outcome.after.due)});
    }
    return columns(rows);
}

CommandResult applied(const Result<std::optional<JournalStep>>& step, const QString& nothing)
{
    if (!step) {
        return std::unexpected(step.error());
    }
    const std::optional<JournalStep>& done = *step;
    if (!done) {
        return Output{.json = QJsonObject{{u"name"_s, QJsonValue::Null}}, .notices = {nothing}};
    }
    return Output{.json = QJsonObject{{u"name"_s, done->name}}, .text = describe(*done) + u'\n'};
}

} // namespace

CommandResult next(Collection& collection, const Call& call)
{
    TopicId topic = rootTopic;
    if (call.line.has(option::topic)) {
        const auto named = collection.topics().byPath(call.line.value(option::topic));
        if (!named) {
            return std::unexpected(named.error());
        }
        topic = named->id;
    }
    const auto question = study::next(collection, topic, call.today());
    if (!question) {
        return std::unexpected(question.error());
    }
    const std::optional<study::Question>& asked = *question;
    if (!asked) {
        return Output{
            .json = QJsonValue::Null, .notices = {StudyText::tr("Nothing is left today.")}};
    }
    return Output{
        .json = QJsonObject{{u"card"_s, asked->card.id.value}, {u"kind"_s, kindWord(asked->kind)},
            {u"outcomes"_s, outcomesJson(asked->outcomes)}},
        .text =
            labelled({{StudyText::tr("Card"), QString::number(asked->card.id.value)},
                {StudyText::tr("Kind", "of answer"), kindWord(asked->kind)},
                {StudyText::tr("Topic"), asked->topicPath},
                {StudyText::tr("Question"), plainLine(asked->face.question, asked->face.format)}})
            + u'\n' + outcomesText(asked->outcomes)};
}

CommandResult answer(Collection& collection, const Call& call)
{
    const auto grade = gradeNamed(call.argument(1));
    if (!grade) {
        return wrongUse(
            StudyText::tr("“%1” is no grade; 0 to 5, again, hard, good and easy are.", "")
                .arg(call.argument(1)));
    }
    bool timed = true;
    const QString typed = call.line.value(option::milliseconds);
    const int milliseconds = typed.isNull() ? 0 : typed.toInt(&timed);
    if (!timed || milliseconds < 0) {
        return wrongUse(StudyText::tr("“%1” is no number of milliseconds.").arg(typed));
    }
    const auto card = cardNamed(collection, call.argument(0));
    if (!card) {
        return std::unexpected(card.error());
    }
    const auto answered = study::answer(collection,
        {.card = card->id,
            .grade = *grade,
            .time = call.moment,
            .milliseconds = milliseconds,
            .early = call.line.has(option::early)});
    if (!answered) {
        return std::unexpected(answered.error());
    }
    const Review& review = answered->review;
    const auto& after = std::get<Schedule>(review.after);
    Output output{
        .json = QJsonObject{{u"card"_s, review.card.value},
            {u"grade"_s, static_cast<int>(review.grade)}, {u"kind"_s, reviewKindWord(review.kind)},
            {u"before"_s, scheduleJson(review.before)}, {u"after"_s, scheduleJson(review.after)}},
        .text = StudyText::tr("Card %1 was graded %2 and comes again on %3.")
                    .arg(QString::number(review.card.value),
                        QString::number(static_cast<int>(review.grade)), isoDate(after.due))
            + u'\n'};
    if (answered->becameLeech) {
        output.notices.append(
            StudyText::tr("This card was missed %n time(s). It might be worth asking differently.",
                nullptr, after.lapses));
    }
    return output;
}

CommandResult reviews(Collection& collection, const Call& call)
{
    Result<QList<Review>> found;
    if (call.line.arguments.isEmpty()) {
        found = collection.reviews().all();
    } else {
        const auto card = cardNamed(collection, call.argument(0));
        if (!card) {
            return std::unexpected(card.error());
        }
        found = collection.reviews().ofCard(card->id);
    }
    if (!found) {
        return std::unexpected(found.error());
    }
    QJsonArray json;
    QList<QStringList> rows{{StudyText::tr("Review"), StudyText::tr("Card"), StudyText::tr("Time"),
        StudyText::tr("Grade"), StudyText::tr("Kind", "of answer"),
        StudyText::tr("Days", "an interval"), StudyText::tr("Ease"),
        StudyText::tr("Due", "a date")}};
    for (const Review& review : *found) {
        const auto& after = std::get<Schedule>(review.after);
        json.append(QJsonObject{{u"id"_s, review.id.value}, {u"card"_s, review.card.value},
            {u"time"_s, isoTime(review.time)}, {u"day"_s, isoDate(review.time.day)},
            {u"grade"_s, static_cast<int>(review.grade)}, {u"kind"_s, reviewKindWord(review.kind)},
            {u"before"_s, scheduleJson(review.before)}, {u"after"_s, scheduleJson(review.after)},
            {u"milliseconds"_s, review.milliseconds}});
        rows.append({QString::number(review.id.value), QString::number(review.card.value),
            isoTime(review.time), QString::number(static_cast<int>(review.grade)),
            reviewKindWord(review.kind), QString::number(after.intervalDays),
            QString::number(after.easeHundredths), isoDate(after.due)});
    }
    return Output{.json = QJsonObject{{u"reviews"_s, json}}, .text = columns(rows)};
}

CommandResult undo(Collection& collection, const Call& /*call*/)
{
    return applied(collection.undo(), StudyText::tr("There is nothing to undo."));
}

CommandResult redo(Collection& collection, const Call& /*call*/)
{
    return applied(collection.redo(), StudyText::tr("There is nothing to redo."));
}

} // namespace reprise::commands
