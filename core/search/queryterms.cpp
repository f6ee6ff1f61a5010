// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/queryterms.h"

#include "core/model/card.h"
#include "core/model/topic.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

using Fault = QueryFault::Kind;
using Term = std::expected<Node, Fault>;
using MakeTerm = Term (*)(const QString& value);

struct NumberName
{
    QLatin1StringView name;
    Number number;
};
constexpr std::array numberNames{NumberName{"interval"_L1, Number::IntervalDays},
    NumberName{"ivl"_L1, Number::IntervalDays}, NumberName{"ease"_L1, Number::EaseHundredths},
    NumberName{"lapses"_L1, Number::Lapses}, NumberName{"reviews"_L1, Number::Reviews},
    NumberName{"reps"_L1, Number::Reviews}, NumberName{"due"_L1, Number::DueInDays},
    NumberName{"position"_L1, Number::Position}, NumberName{"pos"_L1, Number::Position}};

struct ComparisonSign
{
    QLatin1StringView sign;
    Comparison comparison;
};
// The longer ones first.
constexpr std::array comparisonSigns{ComparisonSign{"<="_L1, Comparison::AtMost},
    ComparisonSign{">="_L1, Comparison::AtLeast}, ComparisonSign{"!="_L1, Comparison::Unequal},
    ComparisonSign{"="_L1, Comparison::Equal}, ComparisonSign{"<"_L1, Comparison::Less},
    ComparisonSign{">"_L1, Comparison::More}};

const QHash<QString, State>& states()
{
    static const QHash<QString, State> table{{u"due"_s, State::Due}, {u"new"_s, State::New},
        {u"review"_s, State::Review}, {u"suspended"_s, State::Suspended},
        {u"buried"_s, State::Buried}, {u"leech"_s, State::Leech}, {u"flagged"_s, State::Flagged},
        {u"marked"_s, State::Marked}};
    return table;
}

std::optional<int> wholeNumber(const QString& text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

struct SplitComparison
{
    Number number;
    Comparison comparison;
    QString value;
};

std::optional<SplitComparison> splitComparison(const QString& word)
{
    for (const auto& [name, number] : numberNames) {
        if (!word.startsWith(name, Qt::CaseInsensitive)) {
            continue;
        }
        const QString rest = word.sliced(name.size());
        for (const auto& [sign, comparison] : comparisonSigns) {
            if (rest.startsWith(sign)) {
                return SplitComparison{number, comparison, rest.sliced(sign.size())};
            }
        }
    }
    return std::nullopt;
}

Term numberTerm(const QString& word)
{
    const auto split = splitComparison(word);
    if (!split) {
        return std::unexpected(Fault::UnknownProperty);
    }
    bool isNumber = false;
    const double value = split->value.toDouble(&isNumber);
    const double scaled = split->number == Number::EaseHundredths ? std::round(value * 100) : value;
    if (!isNumber || std::abs(scaled) > 1e9 || scaled != std::floor(scaled)) {
        return std::unexpected(Fault::NotANumber);
    }
    return Node{NumberTerm{split->number, split->comparison, static_cast<int>(scaled)}};
}

/// Buttons as Anki counts them, by word or from 1; grades of SM-2 stand behind them.
std::optional<std::pair<int, int>> gradesOf(const QString& button)
{
    const int failed = static_cast<int>(Grade::WrongSeemedEasy);
    const QHash<QString, std::pair<int, int>> buttons{{u"again"_s, {0, failed}},
        {u"hard"_s, {3, 3}}, {u"good"_s, {4, 4}}, {u"easy"_s, {5, 5}}, {u"1"_s, {0, failed}},
        {u"2"_s, {3, 3}}, {u"3"_s, {4, 4}}, {u"4"_s, {5, 5}}};
    const auto found = buttons.constFind(button.toLower());
    return found == buttons.cend() ? std::nullopt : std::optional(*found);
}

Term eventTerm(Event event, const QString& value)
{
    QStringList parts = value.split(u':');
    EventTerm term{.event = event, .days = 1, .least = {}, .most = {}};
    // answered:again:7, and rated:7:1 as Anki has it.
    if (event == Event::Answered && parts.size() == 2) {
        const bool wordFirst = !parts.first().isEmpty() && parts.first().at(0).isLetter();
        const auto grades = gradesOf(wordFirst ? parts.takeFirst() : parts.takeLast());
        if (!grades) {
            return std::unexpected(Fault::NotANumber);
        }
        term.least = grades->first;
        term.most = grades->second;
    }
    const auto days = wholeNumber(parts.first());
    if (parts.size() != 1 || !days || *days < 1) {
        return std::unexpected(Fault::NotANumber);
    }
    term.days = *days;
    return Node{term};
}

/// Ends what a hostile or unlucky expression may cost in one text.
QRegularExpression expression(const QString& pattern)
{
    return QRegularExpression(u"(*LIMIT_MATCH=100000)"_s + pattern,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption
            | QRegularExpression::UseUnicodePropertiesOption);
}

Term regexTerm(const QString& value)
{
    RegexTerm term{expression(value), {}};
    if (!term.expression.isValid()) {
        return std::unexpected(Fault::BadExpression);
    }
    return Node{term};
}

Term wordTerm(const QString& value)
{
    QString pattern;
    for (const QString& part : folded(value).split(u'*')) {
        pattern += pattern.isNull() ? QRegularExpression::escape(part)
                                    : u"\\w*"_s + QRegularExpression::escape(part);
    }
    return Node{WordTerm{expression(u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(pattern))}};
}

Term fieldTerm(const QString& value)
{
    const qsizetype colon = value.indexOf(u':');
    FieldTerm term{folded(colon < 0 ? value : value.first(colon)), {}, {}};
    if (colon >= 0 && colon + 1 < value.size()) {
        term.needle = Needle(QStringView(value).sliced(colon + 1));
    }
    return Node{term};
}

Term idTerm(const QString& value)
{
    IdTerm term;
    for (const QString& part : value.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const qint64 number = part.toLongLong(&isNumber);
        if (isNumber) {
            term.cards.append(CardId{number});
        } else {
            term.guids.append(part);
        }
    }
    return Node{term};
}

template <typename Id>
std::optional<QList<Id>> idsIn(const QString& value)
{
    QList<Id> found;
    for (const QString& part : value.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        found.append(Id{part.toLongLong(&isNumber)});
        if (!isNumber) {
            return std::nullopt;
        }
    }
    return found;
}

Term noteIds(const QString& value)
{
    const auto ids = idsIn<NoteId>(value);
    return ids ? Term(Node{IdTerm{.cards = {}, .notes = *ids, .guids = {}}})
               : std::unexpected(Fault::NotANumber);
}

Term cardIds(const QString& value)
{
    const auto ids = idsIn<CardId>(value);
    return ids ? Term(Node{IdTerm{.cards = *ids, .notes = {}, .guids = {}}})
               : std::unexpected(Fault::NotANumber);
}

Term stateTerm(const QString& value)
{
    const auto found = states().constFind(value.toLower());
    return found == states().cend() ? std::unexpected(Fault::UnknownState) : Term(Node{*found});
}

Term contentTerm(const QString& value)
{
    const QString thing = value.toLower();
    if (thing == "code"_L1) {
        return Node{State::HasCode};
    }
    if (thing == "image"_L1) {
        return Node{State::HasImage};
    }
    return std::unexpected(Fault::UnknownThing);
}

Term flagTerm(const QString& value)
{
    const auto flag = wholeNumber(value);
    return flag ? Term(Node{NumberTerm{Number::Flag, Comparison::Equal, *flag}})
                : std::unexpected(Fault::NotANumber);
}

Term tagTerm(const QString& value)
{
    if (value.toLower() == "none"_L1) {
        return Node{TagTerm{}};
    }
    return Node{TagTerm{Pattern(value)}};
}

template <QLatin1StringView const& prefix>
Term prefixedTag(const QString& value)
{
    return Node{TagTerm{Pattern(prefix + value)}};
}
constexpr QLatin1StringView levelTags{"level::"};
constexpr QLatin1StringView roleTags{"role::"};
constexpr QLatin1StringView kindTags{"kind::"};

Term topicTerm(const QString& value)
{
    return Node{TopicTerm{Pattern(topicPath(topicLevels(value))), false}};
}

Term deckTerm(const QString& value)
{
    return Node{TopicTerm{Pattern(topicPath(topicLevels(value))), true}};
}

Term templateTerm(const QString& value)
{
    if (const auto number = wholeNumber(value)) {
        return Node{TemplateTerm{.ordinal = *number - 1, .name = {}}};
    }
    return Node{TemplateTerm{.ordinal = {}, .name = Pattern(value)}};
}

const QHash<QString, MakeTerm>& keys()
{
    static const QHash<QString, MakeTerm> table{{u"topic"_s, topicTerm}, {u"deck"_s, deckTerm},
        {u"tag"_s, tagTerm}, {u"level"_s, prefixedTag<levelTags>},
        {u"role"_s, prefixedTag<roleTags>}, {u"kind"_s, prefixedTag<kindTags>},
        {u"is"_s, stateTerm}, {u"has"_s, contentTerm}, {u"flag"_s, flagTerm}, {u"id"_s, idTerm},
        {u"cid"_s, cardIds}, {u"nid"_s, noteIds}, {u"re"_s, regexTerm}, {u"w"_s, wordTerm},
        {u"nc"_s, [](const QString& value) { return Term(Node{TextTerm{Needle(value)}}); }},
        {u"field"_s, fieldTerm}, {u"card"_s, templateTerm}, {u"prop"_s, numberTerm},
        {u"note"_s, [](const QString& value) { return Term(Node{TypeTerm{Pattern(value)}}); }},
        {u"added"_s, [](const QString& value) { return eventTerm(Event::Added, value); }},
        {u"edited"_s, [](const QString& value) { return eventTerm(Event::Edited, value); }},
        {u"answered"_s, [](const QString& value) { return eventTerm(Event::Answered, value); }},
        {u"rated"_s, [](const QString& value) { return eventTerm(Event::Answered, value); }},
        {u"introduced"_s,
            [](const QString& value) { return eventTerm(Event::Introduced, value); }}};
    return table;
}

} // namespace

bool isKey(const QString& word, const QStringList& fields)
{
    return keys().contains(word.toLower()) || fields.contains(word, Qt::CaseInsensitive);
}

bool isComparison(const QString& word)
{
    const auto split = splitComparison(word);
    return split && !split->value.isEmpty();
}

Term term(const QString& key, const QString& value, bool isQuoted)
{
    if (key.isEmpty()) {
        return isQuoted || !isComparison(value) ? Term(Node{TextTerm{Needle(value)}})
                                                : numberTerm(value);
    }
    if (value.isEmpty() && !isQuoted) {
        return std::unexpected(Fault::NothingAfter);
    }
    if (const auto make = keys().value(key)) {
        return make(value);
    }
    FieldTerm field{folded(key), {}, Pattern(value)};
    return Node{field};
}

QStringList queryKeys()
{
    QStringList names = keys().keys();
    names.sort();
    return names;
}

QStringList queryStates()
{
    QStringList names = states().keys();
    names.sort();
    return names;
}

} // namespace reprise::search
