// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints, for collections of growing size, what the parts of a review cost
// without a window: opening, the topic tree, the queue, an answer with its
// durable commit. Usage: bench_core [FOLDER] [CARDS...]; collections are kept
// in FOLDER and made only once.

#include "core/study/study.h"
#include "tests/bench/bigcollection.h"
#include "tests/bench/times.h"

#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace reprise;
using bench::row;
using bench::Times;

namespace {

const QDateTime now(QDate(2026, 11, 2), QTime(9, 0));

bool run(const QString& folder, int cards, QTextStream& out)
{
    const Collection::Files files{u"%1/%2"_s.arg(folder).arg(cards)};
    const bool isNew = !QFile::exists(files.collection());
    {
        const auto filled =
            Collection::open(files, now).and_then([&](const auto& collection) -> Result<> {
                return isNew ? bench::fill(*collection, cards, now) : Result<>();
            });
        if (!filled) {
            out << "cannot make the collection: " << filled.error().detail << '\n';
            return false;
        }
    }
    out << cards << " cards\n";
    Times opening;
    for (int i = 0; i < 5; ++i) {
        (void)opening.time([&] { return Collection::open(files, now).has_value(); });
    }
    auto collection = Collection::open(files, now);
    const Moment moment = Moment::at(now, defaultDayStartsAtMinutes);
    Times tree;
    Times queue;
    int due = 0;
    for (int i = 0; i < 20; ++i) {
        (void)tree.time([&] { return study::topicSummaries(**collection, moment.day); });
        due = queue.time([&] {
            auto day = study::Day::read(**collection, moment.day);
            return static_cast<int>(day->queue(rootTopic)->due.size());
        });
    }
    Times answering;
    Times next;
    Moment time = moment;
    for (int i = 0; i < 300; ++i) {
        const auto question =
            next.time([&] { return study::next(**collection, rootTopic, moment.day); });
        if (!question || !*question) {
            break;
        }
        time.utcMilliseconds += 10'000;
        const auto answered = answering.time([&] {
            return study::answer(**collection,
                {.card = (*question)->card.id,
                    .grade = Grade::Hesitant,
                    .time = time,
                    .milliseconds = 9'000});
        });
        if (!answered) {
            out << answered.error().detail << '\n';
            return false;
        }
    }
    // Leaves the collection as it was for the next run.
    for (qsizetype i = 0; i < answering.milliseconds.size(); ++i) {
        if (const auto undone = (*collection)->undo(); !undone || !*undone) {
            break;
        }
    }
    out << "  due today: " << due << '\n'
        << row(u"open"_s, opening) << row(u"topic tree, all counts"_s, tree)
        << row(u"queue of everything"_s, queue) << row(u"next question"_s, next)
        << row(u"answer, durable"_s, answering);
    out.flush();
    return true;
}

} // namespace

int main(int argc, char* argv[])
{
    return reprise::bench::forEachSize(argc, argv, run);
}
