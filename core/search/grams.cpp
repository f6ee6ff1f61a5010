// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/grams.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

bool standsAlone(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return QChar::isPunct(letter) || QChar::isSymbol(letter);
    }
}

QString pairWord(char32_t first, char32_t second)
{
    // Letters and digits only, whatever the pair is made of.
    return u"%1x%2"_s.arg(uint(first), 0, 16).arg(uint(second), 0, 16);
}

} // namespace

QString gramCondition(const QString& text)
{
    const QList<uint> letters = text.toUcs4();
    QStringList grams;
    for (qsizetype i = 0; i + 3 <= letters.size(); ++i) {
        // Letters that the index takes for the end of a text.
        if (std::any_of(letters.begin() + i, letters.begin() + i + 3,
                [](uint letter) { return letter == 0; })) {
            continue;
        }
        QString gram = QString::fromUcs4(
            reinterpret_cast<const char32_t*>(letters.constData()) + i, 3); // NOLINT
        grams.append(u'"' + gram.replace(u'"', uR"("")"_s) + u'"');
    }
    grams.removeDuplicates();
    return grams.join(" AND "_L1);
}

QString pairsIn(const QString& text)
{
    const QList<uint> letters = text.toUcs4();
    QSet<QString> pairs;
    for (qsizetype i = 0; i + 2 <= letters.size(); ++i) {
        if (standsAlone(letters.at(i)) && standsAlone(letters.at(i + 1))) {
            pairs.insert(pairWord(letters.at(i), letters.at(i + 1)));
        }
    }
    return QStringList(pairs.begin(), pairs.end()).join(u' ');
}

QString pairCondition(const QString& text)
{
    return text.toUcs4().size() == 2 ? pairsIn(text) : QString();
}

} // namespace reprise::search
