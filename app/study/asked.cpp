// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/asked.h"

#include "core/cards/fences.h"
#include "core/cards/plaintext.h"
#include "core/storage/collection.h"
#include "core/transfer/markdown/mediareferences.h"

#include <QFile>

#include <utility>

namespace reprise {

namespace {

/// Larger files are no pictures or sounds for a card.
constexpr qint64 mostBytes = 64LL << 20;

/// What the face shows besides text. A medium that is missing is left out: the
/// card can be studied without.
QHash<QString, QByteArray> mediaOf(Collection& collection, const study::Question& question)
{
    QHash<QString, QByteArray> media;
    QStringList texts{question.face.question, question.face.answer};
    for (const Hint& hint : question.face.hints) {
        texts += hint.text;
    }
    for (const QString& side : std::as_const(texts)) {
        for (const QString& name : mediaReferences(side, question.face.format)) {
            const auto medium = required(collection.decks().medium(question.deck, name), name);
            if (media.contains(name) || !medium || medium->bytes > mostBytes) {
                continue;
            }
            QFile file(collection.files().media() + u'/' + medium->sha256);
            if (file.open(QIODevice::ReadOnly)) {
                media.insert(name, file.readAll());
            }
        }
    }
    return media;
}

/// The comparison shows what was expected, so the answer need not repeat it.
void dropExpected(Face& face)
{
    if (face.typed && face.format == TextFormat::Html
        && plainText(face.answer, face.format) == face.expected.trimmed()) {
        face.answer.clear();
    }
    if (!face.typed || face.format != TextFormat::Markdown) {
        return;
    }
    for (const CodeBlock& block : codeBlocks(face.answer)) {
        if (block.code == face.expected) {
            QStringList lines = face.answer.split(u'\n');
            lines.remove(block.line, block.lastLine - block.line + 1);
            face.answer = lines.join(u'\n');
            return;
        }
    }
}

Asked withoutExpected(Asked asked)
{
    if (asked.question) {
        dropExpected(asked.question->face);
    }
    return asked;
}

template <typename Ask>
Result<Asked> ask(Collection& collection, const QDateTime& now, Ask question)
{
    const auto today = studyDay(collection, now);
    const auto buttons = collection.settings().gradeButtons();
    if (!today || !buttons) {
        return std::unexpected(!today ? today.error() : buttons.error());
    }
    auto found = question(*today);
    const auto undoStep = collection.journal().nextUndo();
    if (!found || !undoStep) {
        return std::unexpected(!found ? found.error() : undoStep.error());
    }
    Asked asked{
        .question = std::move(*found), .buttons = *buttons, .today = *today, .undoStep = *undoStep};
    if (asked.question) {
        asked.media = mediaOf(collection, *asked.question);
    }
    return asked;
}

} // namespace

Result<StudyDay> studyDay(Collection& collection, const QDateTime& now)
{
    return collection.settings().dayStartsAtMinutes().transform(
        [&now](int minutes) { return Moment::at(now, minutes).day; });
}

Result<Asked> askNext(
    Collection& collection, study::Session& session, TopicId topic, const QDateTime& now)
{
    return ask(collection, now, [&](StudyDay today) {
        return session.next(collection, topic, today);
    }).transform(withoutExpected);
}

Result<Asked> askCard(Collection& collection, CardId card, const QDateTime& now)
{
    return readCard(collection, card, now).transform(withoutExpected);
}

Result<Asked> readCard(Collection& collection, CardId card, const QDateTime& now)
{
    return ask(collection, now, [&](StudyDay today) {
        return study::questionOf(collection, card, today).transform([](study::Question question) {
            return std::optional(std::move(question));
        });
    });
}

Result<Asked> askAgain(Collection& collection, CardId card,
    const std::function<Result<Asked>(Collection&)>& next, const QDateTime& now)
{
    auto asked = next(collection);
    if (!asked) {
        return asked;
    }
    const std::optional<study::Question>& due = asked->question;
    if (!due || due->card.id == card) {
        return asked;
    }
    const auto there = required(collection.cards().card(card), QString::number(card.value));
    if (!there || there->suspended || there->buriedOn == asked->today) {
        return asked;
    }
    auto same = askCard(collection, card, now);
    if (!same) {
        return asked;
    }
    std::optional<study::Question>& question = same->question;
    if (!question || question->face.gone) {
        return asked;
    }
    question->left = due->left;
    question->answered = due->answered;
    return same;
}

Result<Graded> gradeAndAsk(
    Collection& collection, study::Session& session, const GradeRequest& request)
{
    const auto dayStartsAt = collection.settings().dayStartsAtMinutes();
    if (!dayStartsAt) {
        return std::unexpected(dayStartsAt.error());
    }
    const Moment moment = Moment::at(request.now, *dayStartsAt);
    Graded graded;
    // What the buttons promised ("done") ended with the day; the same grade
    // would be a scheduled answer now.
    if (request.kind != study::CardKind::Drill || moment.day == request.askedOn) {
        auto answered = session.answer(collection,
            {.card = request.card,
                .grade = request.grade,
                .time = moment,
                .milliseconds = request.milliseconds});
        if (!answered) {
            return std::unexpected(answered.error());
        }
        graded.answered = *answered;
    }
    graded.next = askNext(collection, session, request.topic, request.now);
    return graded;
}

} // namespace reprise
