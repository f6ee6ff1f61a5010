// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/nearest.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct Nearest
{
    Q_DECLARE_TR_FUNCTIONS(Nearest)
};

constexpr int suggested = 3;

/// Levenshtein's: how many letters to add, drop or change.
int editDistance(QStringView from, QStringView to)
{
    QList<int> row(to.size() + 1);
    for (int i = 0; i < row.size(); ++i) {
        row[i] = i;
    }
    for (qsizetype i = 0; i < from.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (qsizetype j = 0; j < to.size(); ++j) {
            const int change = diagonal + (from.at(i) == to.at(j) ? 0 : 1);
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({change, diagonal + 1, row.at(j) + 1});
        }
    }
    return row.last();
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
