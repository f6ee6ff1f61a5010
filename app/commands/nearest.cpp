// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/nearest.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct Nearest
{
    Q_DECLARE_TR_FUNCTIONS(Nearest)
};

constexpr int suggested = 3;

/// How many letters to add, drop, change or swap with their neighbour.
int editDistance(QStringView from, QStringView to)
{
    QList<int> beforeLast;
    QList<int> last(to.size() + 1);
    std::ranges::iota(last, 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        QList<int> row{static_cast<int>(i) + 1};
        for (qsizetype j = 0; j < to.size(); ++j) {
            const int change = last.at(j) + (from.at(i) == to.at(j) ? 0 : 1);
            int least = std::min({change, last.at(j + 1) + 1, row.at(j) + 1});
            if (i > 0 && j > 0 && from.at(i) == to.at(j - 1) && from.at(i - 1) == to.at(j)) {
                least = std::min(least, beforeLast.at(j - 1) + 1);
            }
            row.append(least);
        }
        beforeLast = std::exchange(last, row);
    }
    return last.last();
}

} // namespace

QStringList nearest(const QString& typed, const QStringList& names)
{
    const QString wanted = typed.toLower();
    int best = wanted.size() < 4 ? 1 : 2; // further off it is another word
    QStringList result;
    for (const QString& name : names) {
        const bool begun = wanted.size() > 1 && name.startsWith(wanted);
        const int distance = begun ? 0 : editDistance(wanted, name);
        if (distance < best) {
            result.clear();
        }
        if (distance <= best) {
            best = distance;
            result.append(name);
        }
    }
    return result.first(std::min<qsizetype>(suggested, result.size()));
}

QString withSuggestion(const QString& sentence, const QStringList& names)
{
    return names.isEmpty() ? sentence
                           : Nearest::tr("%1 Did you mean %2?", "a sentence; one or more names")
                                 .arg(sentence, names.join(Nearest::tr(", ", "between names")));
}

} // namespace reprise
