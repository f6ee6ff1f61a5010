// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bigcollection.h"

#include "core/scheduler/sm2.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reprise::bench {

namespace {

constexpr int decks = 10;
constexpr int topicsPerDeck = 15;
constexpr int answersPerCard = 10;

/// One of some 8,000 made-up words; the earlier ones are much more common, as
/// in any language.
QString word(QRandomGenerator& random)
{
    static const QStringList syllables{u"ba"_s, u"cor"_s, u"del"_s, u"fi"_s, u"gan"_s, u"hu"_s,
        u"jet"_s, u"ka"_s, u"lom"_s, u"mi"_s, u"nar"_s, u"pel"_s, u"qui"_s, u"ros"_s, u"ste"_s,
        u"tu"_s, u"ver"_s, u"wol"_s, u"xa"_s, u"zen"_s};
    const auto rank = static_cast<int>(std::pow(8'000.0, random.generateDouble())) - 1;
    return syllables.at(rank % 20) + syllables.at(rank / 20 % 20) + syllables.at(rank / 400 % 20);
}

QString sentence(int number)
{
    QRandomGenerator random(static_cast<quint32>(number));
    QStringList words;
    for (int i = 0; i < 12; ++i) {
        words.append(word(random));
    }
    if (number % 100 == 3) {
        words.append(u"`f(x) -> y`"_s);
    }
    if (number % 200 == 5) {
        words.append(u"文字列"_s);
    }
    return words.join(u' ');
}

Note noteNumber(int number, NoteTypeId type)
{
    const QString front =
        u"What does `step_%1` print, and why?\n\n```python\ndef step_%1(items, seen=None):\n"
        u"    seen = {} if seen is None else seen\n    for place, item in enumerate(items):\n"
        u"        seen.setdefault(item, []).append(place + %2)\n    return seen\n\n"
        u"print(step_%1([\"a\", \"b\", \"a\"]))\n```"_s.arg(number)
            .arg(number % 97);
    const QString back =
        u"It prints a dict from each item to its places, because `setdefault` makes the list "
        u"once.\n\nThe places are counted from %1:\n\n```output\n{'a': [%1, %2], 'b': [%3]}\n```"_s
            .arg(number % 97)
            .arg(number % 97 + 2)
            .arg(number % 97 + 1);
    return {.id = NoteId{1'600'000'000'000 + number},
        .guid = u"bench:%1"_s.arg(number),
        .type = type,
        .fields = {front, back + u"\n\n"_s + sentence(number)},
        .tags = {number % 3 == 0 ? u"level::entry"_s : u"level::mid"_s, u"role::general"_s,
            u"kind::predict-output"_s},
        .modifiedMs = 1'600'000'000'000};
}

/// A plausible history that ends with the card due around today.
Result<> addHistory(Collection& collection, Card& card, StudyDay today, QRandomGenerator& random)
{
    Progress progress = Unseen{};
    QList<Review> reviews;
    int span = 0;
    for (int answer = 0; answer < answersPerCard; ++answer) {
        const int dice = random.bounded(100);
        const auto grade = static_cast<Grade>(dice < 10 ? 2 : dice < 22 ? 3 : dice < 85 ? 4 : 5);
        Review review{.card = card.id,
            .grade = grade,
            .before = progress,
            .milliseconds = 4'000 + random.bounded(30'000)};
        review.kind = answer == 0 ? ReviewKind::First : ReviewKind::Scheduled;
        const auto after =
            sm2::outcomes(progress, {}, StudyDay{span}).at(static_cast<size_t>(grade)).after;
        if (after.intervalDays > 400) {
            break; // three years of history, not thirty
        }
        review.after = after;
        review.time.day = StudyDay{span};
        reviews.append(review);
        progress = after;
        span = after.due.number;
    }
    // Somebody who keeps up: two days of some months' worth are due, one of them late.
    auto last = std::get<Schedule>(progress);
    const int ahead = random.bounded(std::max(150, last.intervalDays * 3 / 2)) - 1;
    const int shift = today.number + ahead - last.due.number;
    for (Review& review : reviews) {
        const auto shifted = [shift](const Progress& value) -> Progress {
            const auto* schedule = std::get_if<Schedule>(&value);
            if (!schedule) {
                return value;
            }
            Schedule moved = *schedule;
            moved.due = moved.due.plusDays(shift);
            moved.answeredOn = moved.answeredOn.plusDays(shift);
            return moved;
        };
        review.before = shifted(review.before);
        review.after = shifted(review.after);
        review.time.day = std::min(review.time.day.plusDays(shift), today.plusDays(-1));
        // A day's answers come one after the other.
        review.time.utcMilliseconds =
            review.time.day.number * 86'400'000LL + 36'000'000 + card.id.value * 97 % 10'000'000;
        if (auto added = collection.reviews().add(review); !added) {
            return std::unexpected(added.error());
        }
        card.progress = review.after;
    }
    auto& schedule = std::get<Schedule>(card.progress);
    schedule.answeredOn = std::min(schedule.answeredOn, today.plusDays(-1));
    return collection.cards().update(card);
}

} // namespace

Result<> fill(Collection& collection, int cards, const QDateTime& now)
{
    QRandomGenerator random(20261122);
    const StudyDay today = Moment::at(now, defaultDayStartsAtMinutes).day;
    return collection.changeForGood([&]() -> Result<> {
        QList<TopicId> topics;
        for (int deck = 0; deck < decks; ++deck) {
            const auto top = collection.topics().ensure(rootTopic, u"Deck %1"_s.arg(deck + 1));
            if (!top) {
                return std::unexpected(top.error());
            }
            for (int topic = 0; topic < topicsPerDeck; ++topic) {
                const auto id = collection.topics().ensure(*top, u"Topic %1"_s.arg(topic + 1));
                if (!id) {
                    return std::unexpected(id.error());
                }
                topics.append(*id);
            }
        }
        const auto type = collection.notes().typeByName(u"Basic"_s);
        if (!type || !*type) {
            return failure(ErrorCode::NotFound, u"Basic"_s);
        }
        for (int number = 0; number < cards; ++number) {
            const auto note = collection.notes().add(noteNumber(number, (*type)->id));
            if (!note) {
                return std::unexpected(note.error());
            }
            Card card{.id = CardId{1'600'000'000'000 + number},
                .note = *note,
                .topic = topics.at(number % topics.size()),
                .position = number};
            if (auto added = collection.cards().add(card); !added) {
                return std::unexpected(added.error());
            }
            if (number % 10 == 0) {
                continue;
            }
            if (auto done = addHistory(collection, card, today, random); !done) {
                return done;
            }
        }
        return {};
    });
}

int forEachSize(int argc, char* argv[],
    const std::function<bool(const QString& folder, int cards, QTextStream& out)>& run,
    const QStringList& sizes)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString folder =
        arguments.isEmpty() ? QDir::tempPath() + u"/reprise-bench"_s : arguments.takeFirst();
    if (arguments.isEmpty()) {
        arguments = sizes;
    }
    const bool fine = std::ranges::all_of(
        arguments, [&](const QString& cards) { return run(folder, cards.toInt(), out); });
    return fine ? 0 : 1;
}

} // namespace reprise::bench
