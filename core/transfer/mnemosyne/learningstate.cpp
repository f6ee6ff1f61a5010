// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mnemosyne/learningstate.h"

#include "core/scheduler/sm2.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reprise::mnemosyne {

double numberOf(const XmlElement& element, QLatin1StringView key)
{
    const double number = element.attribute(key).toDouble();
    constexpr double largest = 1e15; // far beyond any date, and still exact
    return std::isfinite(number) ? std::clamp(number, -largest, largest) : 0;
}

Progress progressOf(const XmlElement& card, StudyDay last, StudyDay next)
{
    bool isGraded = false;
    const int grade = card.attribute("gr"_L1).toInt(&isGraded);
    if (!isGraded || grade < 0) {
        return Unseen();
    }
    constexpr int firstPassingGrade = 2;
    constexpr double hundredths = 100;
    constexpr double mostEase = 100;
    constexpr double mostCount = 100'000;
    const bool isKnown = grade >= firstPassingGrade;
    Schedule schedule;
    schedule.intervalDays =
        isKnown ? std::clamp(next.number - last.number, 1, sm2::longestIntervalDays) : 1;
    schedule.easeHundredths = std::max(sm2::leastEaseHundredths,
        int(std::lround(std::min(numberOf(card, "e"_L1), mostEase) * hundredths)));
    schedule.repetitions =
        isKnown ? int(std::clamp(numberOf(card, "rt_rp_l"_L1) + 1, 1.0, mostCount)) : 0;
    schedule.lapses = int(std::clamp(numberOf(card, "lps"_L1), 0.0, mostCount));
    schedule.due = next;
    schedule.answeredOn = std::min(last, next);
    return schedule;
}

QString htmlOf(const QString& text)
{
    static const QRegularExpression kept(
        u"(?:<pre\\b.*?</pre>|<script\\b.*?</script>|<style\\b.*?</style>)"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sound(
        u"<(audio|video)\\b[^>]*?\\bsrc\\s*=\\s*\"([^\"]*)\"[^>]*>(?:\\s*</\\1>)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression formula(u"<(/?)(latex|\\$\\$?)>"_s);
    QString html;
    qsizetype at = 0;
    const auto addProse = [&](qsizetype end) {
        html += text.sliced(at, end - at).replace(u'\n', "<br>"_L1);
    };
    for (auto matches = kept.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        addProse(match.capturedStart());
        html += match.captured();
        at = match.capturedEnd();
    }
    addProse(text.size());
    html.replace(sound, u"[sound:\\2]"_s);
    html.replace(formula, u"[\\1\\2]"_s);
    return html;
}

QString tagOf(const QString& name)
{
    const QString tag = name.trimmed();
    return tag == "__UNTAGGED__"_L1 ? QString() : QString(tag).replace(u' ', u'_');
}

} // namespace reprise::mnemosyne
