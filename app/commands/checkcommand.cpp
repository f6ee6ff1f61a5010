// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/checkcommand.h"

#include "app/commands/output.h"
#include "core/storage/integrity.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

const QString damaged = u"damaged"_s;

struct Sentence
{
    QLatin1StringView code;
    const char* text; ///< to be translated
};

constexpr std::array sentences{
    Sentence{"damaged"_L1, QT_TRANSLATE_NOOP("CheckCommand", "The file is damaged.")},
    Sentence{"foreign-key"_L1,
        QT_TRANSLATE_NOOP("CheckCommand", "The row refers to one that is not there.")},
    Sentence{"card-without-note"_L1, QT_TRANSLATE_NOOP("CheckCommand", "The card has no note.")},
    Sentence{"note-without-cards"_L1, QT_TRANSLATE_NOOP("CheckCommand", "The note has no card.")},
    Sentence{"note-without-guid"_L1, QT_TRANSLATE_NOOP("CheckCommand", "The note has no guid.")},
    Sentence{"topic-not-in-tree"_L1,
        QT_TRANSLATE_NOOP("CheckCommand", "The topic hangs outside of the tree.")},
    Sentence{"review-chain"_L1,
        QT_TRANSLATE_NOOP(
            "CheckCommand", "The answer began from another schedule than the card had.")},
    Sentence{"schedule-differs"_L1,
        QT_TRANSLATE_NOOP("CheckCommand", "The card waits otherwise than its newest answer said.")},
    Sentence{"media-missing"_L1,
        QT_TRANSLATE_NOOP("CheckCommand", "The file is not in the media folder.")},
    Sentence{"media-differs"_L1,
        QT_TRANSLATE_NOOP("CheckCommand", "The file in the media folder is another.")},
    Sentence{
        "journal-unreadable"_L1, QT_TRANSLATE_NOOP("CheckCommand", "The step cannot be undone.")},
};

QString messageOf(const Problem& problem)
{
    const auto* known = std::ranges::find(sentences, problem.code, &Sentence::code);
    const QString sentence = known == sentences.end()
        ? problem.code
        : QCoreApplication::translate("CheckCommand", known->text);
    return problem.detail.isEmpty() ? sentence : u"%1 (%2)"_s.arg(sentence, problem.detail);
}

Output report(const QList<Problem>& problems)
{
    QJsonArray json;
    QList<QStringList> rows{{CheckText::tr("Code"), CheckText::tr("Table"), CheckText::tr("Row"),
        CheckText::tr("Problem")}};
    for (const Problem& problem : problems) {
        const QString message = messageOf(problem);
        const bool hasRow = problem.id != 0;
        json.append(QJsonObject{{u"code"_s, problem.code},
            {u"table"_s, problem.table.isEmpty() ? QJsonValue() : QJsonValue(problem.table)},
            {u"id"_s, hasRow ? QJsonValue(problem.id) : QJsonValue()}, {u"message"_s, message}});
        rows.append({problem.code, problem.table, hasRow ? QString::number(problem.id) : QString(),
            message});
    }
    return Output{.json = QJsonObject{{u"ok"_s, problems.isEmpty()}, {u"problems"_s, json}},
        .text = problems.isEmpty() ? CheckText::tr("The collection is in order.") + u'\n'
                                   : columns(rows),
        .status = problems.isEmpty() ? ExitStatus::Done : ExitStatus::Refused};
}

} // namespace

CommandResult check(const Call& call)
{
    const auto collection = Collection::open(call.files, call.now);
    if (!collection && collection.error().code == ErrorCode::FileDamaged) {
        return report({{.code = damaged, .detail = collection.error().detail}});
    }
    if (!collection) {
        return std::unexpected(collection.error());
    }
    const auto problems = reprise::check(**collection);
    if (!problems) {
        return std::unexpected(problems.error());
    }
    return report(*problems);
}

} // namespace reprise::commands
