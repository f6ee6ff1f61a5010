// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include "core/storage/collection.h"
#include "core/study/rendering.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace reprise::study {

namespace {

Result<Card> existing(Collection& collection, CardId id)
{
    return required(collection.cards().card(id), QString::number(id.value));
}

/// A drill changes nothing, so every grade leaves the schedule as it is.
sm2::Outcomes drillOutcomes(const Schedule& schedule)
{
    sm2::Outcomes outcomes;
    for (int q = 0; q < gradeCount; ++q) {
        const auto grade = static_cast<Grade>(q);
        outcomes[static_cast<size_t>(q)] = {grade, schedule, drills(grade)};
    }
    return outcomes;
}

Result<Question> question(Collection& collection, Day& day, CardId id, CardKind kind)
{
    const auto card = existing(collection, id);
    if (!card) {
        return std::unexpected(card.error());
    }
    const auto* node = day.tree().find(card->topic);
    if (!node) {
        return failure(ErrorCode::NotFound, QString::number(card->topic.value));
    }
    const auto rendered = renderCard(collection, *card, node->path);
    if (!rendered) {
        return std::unexpected(rendered.error());
    }
    const auto deck = collection.decks().deckOf(rendered->note.guid);
    if (!deck) {
        return std::unexpected(deck.error());
    }
    const auto* schedule = std::get_if<Schedule>(&card->progress);
    return Question{.card = *card,
        .kind = kind,
        .face = rendered->face,
        .topicPath = node->path,
        .tags = rendered->note.tags,
        .deck = deck->value_or(QString()),
        .outcomes = kind == CardKind::Drill && schedule
            ? drillOutcomes(*schedule)
            : sm2::outcomes(card->progress, sm2::Policy::of(node->reading), day.today())};
}

CardKind kindOf(const Day& day, const Card& card)
{
    return day.isDrilled(card.id) ? CardKind::Drill
        : card.isUnseen()         ? CardKind::New
                                  : CardKind::Review;
}

/// Lets a leech be seen: a tag on its note, never a suspension.
Result<> tagLeech(Collection& collection, NoteId id)
{
    auto found = collection.notes().note(id);
    if (!found) {
        return std::unexpected(found.error());
    }
    std::optional<Note>& note = *found;
    if (!note || note->tags.contains(leechTag)) {
        return {};
    }
    note->tags.append(leechTag);
    return collection.notes().update(*note);
}

/// The answer as it is to be recorded, of the kind that is this card's turn today.
/// Errors: NotDue, AnsweredToday.
Result<Review> reviewOf(
    const AnswerRequest& request, const Card& card, const TopicTree::Node& topic, bool drilled)
{
    Review review{.card = card.id,
        .time = request.time,
        .grade = request.grade,
        .before = card.progress,
        .after = card.progress,
        .milliseconds = request.milliseconds};
    const StudyDay today = request.time.day;
    const auto* schedule = std::get_if<Schedule>(&card.progress);
    if (drilled && schedule) {
        review.kind = ReviewKind::Drill;
        return review;
    }
    const QString due = schedule ? schedule->due.date().toString(Qt::ISODate) : QString();
    if (schedule && schedule->answeredOn == today) {
        return failure(ErrorCode::AnsweredToday, due);
    }
    if (schedule && schedule->due > today && !request.early) {
        return failure(ErrorCode::NotDue, due);
    }
    review.kind = schedule ? ReviewKind::Scheduled : ReviewKind::First;
    review.after = sm2::outcomes(card.progress, sm2::Policy::of(topic.reading), today)
                       .at(static_cast<size_t>(request.grade))
                       .after;
    return review;
}

/// Whether this answer is one lapse more and as many as call for a warning.
bool makesLeech(const Review& review, int threshold)
{
    const auto* before = std::get_if<Schedule>(&review.before);
    const auto* after = std::get_if<Schedule>(&review.after);
    return review.kind == ReviewKind::Scheduled && before != nullptr && after != nullptr
        && after->lapses > before->lapses && sm2::isLeechWarning(after->lapses, threshold);
}

/// `change` is one statement over all of them, and says how many it changed.
template <typename Change>
Result<int> changeCards(Collection& collection, const QLatin1StringView& name,
    const QList<CardId>& cards, Change change)
{
    JournalStep step{name, cards.size() == 1 ? std::optional(cards.first()) : std::nullopt};
    return collection.change(step, [&]() -> Result<int> {
        const auto missing = collection.cards().firstMissing(cards);
        if (!missing) {
            return std::unexpected(missing.error());
        }
        if (*missing) {
            return failure(ErrorCode::NotFound, QString::number((*missing)->value));
        }
        auto changed = change(collection.cards());
        step.count = changed.value_or(0);
        return changed;
    });
}

} // namespace

Result<QList<TopicSummary>> topicSummaries(Collection& collection, StudyDay today)
{
    auto day = Day::read(collection, today);
    const auto cards = collection.cards().countByTopic();
    const auto unseen = collection.cards().unseenByTopic();
    if (!day || !cards || !unseen) {
        return std::unexpected(!day ? day.error() : !cards ? cards.error() : unseen.error());
    }
    const auto toCome = day->preparation().isForEverything()
        ? unseen
        : collection.cards().unseenByTopic(day->preparation());
    if (!toCome) {
        return std::unexpected(toCome.error());
    }
    const auto& nodes = day->tree().nodes();
    const auto byPlace = [&](const QList<CardStore::TopicCount>& counts) {
        QList<int> own(nodes.size(), 0);
        for (const auto& [topic, count] : counts) {
            if (const int place = day->tree().placeOf(topic); place >= 0) {
                own[place] = count;
            }
        }
        return day->tree().rolledUp(own);
    };
    const QList<int> cardsBelow = byPlace(*cards);
    const QList<int> unseenBelow = byPlace(*unseen);
    const QList<int> toComeBelow = byPlace(*toCome);
    QList<TopicSummary> result;
    for (int place = 1; place < nodes.size(); ++place) {
        const auto& node = nodes.at(place);
        const auto queue = day->queue(node.topic.id);
        if (!queue) {
            return std::unexpected(queue.error());
        }
        result.append({.id = node.topic.id,
            .parent = node.depth == 0 ? std::nullopt : node.topic.parent,
            .name = node.topic.name,
            .path = node.path,
            .depth = node.depth,
            .cards = cardsBelow.at(place),
            .unseen = unseenBelow.at(place),
            .toCome = toComeBelow.at(place),
            .left = queue->counts()});
    }
    return result;
}

Result<std::optional<Question>> next(Collection& collection, TopicId topic, StudyDay today)
{
    return Session().next(collection, topic, today);
}

Result<Question> questionOf(Collection& collection, CardId id, StudyDay today)
{
    auto day = Day::read(collection, today);
    if (!day) {
        return std::unexpected(day.error());
    }
    const auto card = existing(collection, id);
    if (!card) {
        return std::unexpected(card.error());
    }
    return question(collection, *day, id, kindOf(*day, *card));
}

Result<Answered> answer(Collection& collection, const AnswerRequest& request)
{
    return Session().answer(collection, request);
}

Result<Day*> Session::dayOf(Collection& collection, StudyDay today)
{
    if (!m_day || m_day->today() != today || m_collection != &collection
        || m_changes != collection.database().changeCount()) {
        m_day.reset();
        auto day = Day::read(collection, today);
        if (!day) {
            return std::unexpected(day.error());
        }
        m_day = std::move(*day);
        m_collection = &collection;
        m_changes = collection.database().changeCount();
    }
    return &*m_day;
}

Result<std::optional<Question>> Session::next(Collection& collection, TopicId topic, StudyDay today)
{
    const auto day = dayOf(collection, today);
    if (!day) {
        return std::unexpected(day.error());
    }
    const auto queue = (*day)->queue(topic);
    if (!queue) {
        return std::unexpected(queue.error());
    }
    const auto item = queue->next();
    if (!item) {
        return std::nullopt;
    }
    return question(collection, **day, item->card, item->kind).transform([&](Question found) {
        found.left = queue->counts();
        found.answered = queue->dueAnswered + queue->freshAnswered + queue->drillAnswered;
        return std::optional(std::move(found));
    });
}

Result<Answered> Session::answer(Collection& collection, const AnswerRequest& request)
{
    const StudyDay today = request.time.day;
    const auto day = dayOf(collection, today);
    if (!day) {
        return std::unexpected(day.error());
    }
    auto card = existing(collection, request.card);
    if (!card) {
        return std::unexpected(card.error());
    }
    const auto* node = (*day)->tree().find(card->topic);
    if (!node) {
        return failure(ErrorCode::NotFound, QString::number(card->topic.value));
    }
    auto made = reviewOf(request, *card, *node, (*day)->isDrilled(card->id));
    if (!made) {
        return std::unexpected(made.error());
    }
    Review& review = *made;
    card->progress = review.after;
    const bool leech = makesLeech(review, node->leechThreshold);
    auto answered = collection.change({step::answer, card->id}, [&]() -> Result<Answered> {
        if (review.kind != ReviewKind::Drill) {
            if (auto written = collection.cards().update(*card); !written) {
                return std::unexpected(written.error());
            }
        }
        if (leech) {
            if (auto tagged = tagLeech(collection, card->note); !tagged) {
                return std::unexpected(tagged.error());
            }
        }
        return collection.reviews().add(review).transform([&](ReviewId id) {
            review.id = id;
            return Answered{review, leech};
        });
    });
    if (answered) {
        (*day)->add({.card = card->id,
            .note = card->note,
            .topic = card->topic,
            .grade = review.grade,
            .kind = review.kind,
            .takenOut = card->suspended || card->buriedOn == today});
        m_changes = collection.database().changeCount();
    }
    return answered;
}

Result<int> setSuspended(Collection& collection, const QList<CardId>& cards, bool suspended)
{
    return changeCards(collection, suspended ? step::suspend : step::unsuspend, cards,
        [&](CardStore& store) { return store.setSuspended(cards, suspended); });
}

Result<int> bury(Collection& collection, const QList<CardId>& cards, StudyDay today)
{
    return changeCards(collection, step::bury, cards,
        [&](CardStore& store) { return store.setBuried(cards, today); });
}

Result<int> unbury(Collection& collection, const QList<CardId>& cards)
{
    return changeCards(collection, step::unbury, cards,
        [&](CardStore& store) { return store.setBuried(cards, std::nullopt); });
}

Result<int> setFlag(Collection& collection, const QList<CardId>& cards, int flag)
{
    if (flag < 0 || flag > 7) {
        return failure(ErrorCode::InvalidValue, QString::number(flag));
    }
    return changeCards(collection, step::flag, cards,
        [&](CardStore& store) { return store.setFlag(cards, flag); });
}

Result<> setMarked(Collection& collection, NoteId id, bool marked)
{
    return collection.change({marked ? step::mark : step::unmark, std::nullopt}, [&]() -> Result<> {
        auto note = required(collection.notes().note(id), QString::number(id.value));
        if (!note) {
            return std::unexpected(note.error());
        }
        if (note->tags.contains(markedTag) == marked) {
            return {};
        }
        if (marked) {
            note->tags.append(markedTag);
        } else {
            note->tags.removeAll(markedTag);
        }
        return collection.notes().update(*note);
    });
}

Result<QList<CardId>> cardsOfNote(Collection& collection, NoteId note)
{
    return collection.cards().ofNote(note).transform([](const QList<Card>& cards) {
        QList<CardId> ids;
        for (const Card& card : cards) {
            ids.append(card.id);
        }
        return ids;
    });
}

Result<> addTenMore(Collection& collection, TopicId topic, StudyDay today)
{
    if (topic != rootTopic) {
        return collection.topics().addExtraNew(topic, today.number, tenMore);
    }
    // The limits stand at the decks, so that is where there must be more room.
    return collection.topics().all().and_then([&](const QList<Topic>& topics) -> Result<> {
        for (const Topic& each : topics) {
            if (each.parent == rootTopic) {
                if (auto added = collection.topics().addExtraNew(each.id, today.number, tenMore);
                    !added) {
                    return added;
                }
            }
        }
        return {};
    });
}

Result<CardHistory> history(Collection& collection, CardId card, StudyDay today)
{
    auto asked = questionOf(collection, card, today);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    return collection.reviews().ofCard(card).transform([&](const QList<Review>& reviews) {
        return CardHistory{
            std::move(*asked), reviews, QDateTime::fromMSecsSinceEpoch(card.value, QTimeZone::UTC)};
    });
}

Result<bool> isClockBehind(Collection& collection, const Moment& now)
{
    return collection.reviews().newest().transform([&now](const std::optional<Review>& newest) {
        return newest && newest->time.utcMilliseconds > now.utcMilliseconds;
    });
}

} // namespace reprise::study
