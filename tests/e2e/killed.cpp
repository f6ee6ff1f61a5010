// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backups.h"
#include "core/storage/collection.h"
#include "core/study/study.h"
#include "core/transfer/markdown/deckreader.h"
#include "core/transfer/markdown/install.h"
#include "core/transfer/merge.h"
#include "core/transfer/openincoming.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <cstdio>

// Works as fast as it can until tst_kill kills it, and says on standard output
// what is done: a line is written when the work before it has returned.

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

const QDateTime firstDay(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC);

void say(const QString& line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

[[noreturn]] void fail(const Error& error)
{
    const QString line = u"error %1: %2\n"_s.arg(static_cast<int>(error.code)).arg(error.detail);
    std::fputs(qPrintable(line), stderr);
    std::exit(3);
}

template <typename Value>
Value need(Result<Value> result)
{
    if (!result) {
        fail(result.error());
    }
    if constexpr (!std::is_void_v<Value>) {
        return std::move(*result);
    }
}

/// One card after the other, a round of all cards a day, with every grade; what
/// goes to the drill is drilled at once.
[[noreturn]] void answerForEver(Collection& collection)
{
    const auto cards = need(collection.cards().all());
    qint64 answered = 0;
    for (const Review& review : need(collection.reviews().all())) {
        answered += review.kind == ReviewKind::Drill ? 0 : 1;
    }
    for (;; ++answered) {
        const Card& card = cards.at(answered % cards.size());
        const QDateTime now = firstDay.addDays(answered / cards.size());
        study::AnswerRequest request{.card = card.id,
            .grade = static_cast<Grade>(answered % gradeCount),
            .time = Moment::at(now, defaultDayStartsAtMinutes),
            .milliseconds = 1,
            .early = true};
        say(QString::number(need(study::answer(collection, request)).review.id.value));
        if (drills(request.grade)) {
            request.grade = Grade::Hesitant;
            say(QString::number(need(study::answer(collection, request)).review.id.value));
        }
    }
}

[[noreturn]] void backUpForEver(Collection& collection)
{
    auto made = need(backups::list(collection.files().backups()));
    QDateTime now = made.isEmpty() ? firstDay : made.first().time;
    for (;;) {
        now = now.addSecs(1);
        say(need(backups::make(collection.database(), collection.files().backups(), now)).name);
    }
}

[[noreturn]] void restoreForEver(const Collection::Files& files)
{
    const auto found = need(backups::list(files.backups()));
    for (qsizetype i = 0;; ++i) {
        const QString name = found.at(i % found.size()).name;
        need(backups::restore(files.backups(), name, files.collection(), firstDay.addSecs(i)));
        say(name);
    }
}

void bringIn(Collection& collection, const QString& file)
{
    const TransferProgress goOn = [](double) { return true; };
    const auto incoming = openIncoming(file, {.zone = QTimeZone::UTC});
    if (!incoming) {
        fail({ErrorCode::InvalidValue, incoming.error().code});
    }
    const auto report = readAhead(**incoming, goOn).and_then([&](const ReadAhead& ahead) {
        ImportChoices choices;
        choices.withSchedule = true;
        return runImport(collection, **incoming, ahead, choices, firstDay, goOn);
    });
    if (!report) {
        fail(report.error().error);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString work = arguments.value(1);
    const Collection::Files files{arguments.value(2)};
    if (work == u"restore"_s) {
        restoreForEver(files);
    }
    const auto collection = need(Collection::open(files, firstDay));
    say(u"open"_s);
    if (work == u"answer"_s) {
        answerForEver(*collection);
    }
    if (work == u"back-up"_s) {
        backUpForEver(*collection);
    }
    if (work == u"bring-in"_s) {
        bringIn(*collection, arguments.value(3));
        say(u"imported"_s);
    }
    if (work == u"import"_s) {
        const QString folder = arguments.value(3);
        const auto deck = readDeck(folder);
        if (!deck) {
            return 4;
        }
        need(importDeck(*collection, *deck, folder, firstDay));
        say(u"imported"_s);
    }
    return 0;
}
