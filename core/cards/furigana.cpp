// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/furigana.h"

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int mostReadings = 10'000; // what comes after them stays as it is

} // namespace

QString withReadings(const QString& field, TextFormat format, Reading reading)
{
    QString text = field;
    text.replace("&nbsp;"_L1, " "_L1);
    QString result;
    qsizetype done = 0;
    int readings = 0;
    for (qsizetype open = text.indexOf(u'['); open >= 0 && readings < mostReadings;
        open = text.indexOf(u'[', open + 1)) {
        qsizetype word = open;
        while (word > done && text[word - 1] != u' ' && text[word - 1] != u'>') {
            --word;
        }
        const qsizetype close = text.indexOf(u']', open);
        if (close < 0) {
            break;
        }
        const QString spoken = text.sliced(open + 1, close - open - 1);
        if (word == open || spoken.isEmpty() || spoken.contains(u'\n')
            || spoken.startsWith("sound:"_L1)) {
            result += QStringView(text).sliced(done, close + 1 - done);
            done = close + 1;
            open = close;
            continue;
        }
        ++readings;
        const QString written = text.sliced(word, open - word);
        const qsizetype before = word > done && text[word - 1] == u' ' ? word - 1 : word;
        result += QStringView(text).sliced(done, before - done);
        if (reading == Reading::Alone) {
            result += spoken;
        } else if (reading == Reading::Word) {
            result += written;
        } else if (format == TextFormat::Html) {
            result += "<ruby>"_L1 + written + "<rt>"_L1 + spoken + "</rt></ruby>"_L1;
        } else {
            result += written + u'(' + spoken + u')';
        }
        done = close + 1;
        open = close;
    }
    result += QStringView(text).sliced(done);
    return result;
}

} // namespace reprise
