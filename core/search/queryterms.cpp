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
        {u"learn"_s, State::Learn}, {u"review"_s, State::Review},
        {u"suspended"_s, State::Suspended}, {u"buried"_s, State::Buried},
        {u"leech"_s, State::Leech}, {u"flagged"_s, State::Flagged}, {u"marked"_s, State::Marked}};
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

Term numberTerm(const QString& word, bool asInAnki)
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
    return Node{NumberTerm{split->number, split->comparison, static_cast<int>(scaled), asInAnki}};
}

/// What Anki has and Reprise has not: there is no such card.
Term nothing(const QString& /*value*/)
{
    return Node{Any{}};
}

/// Said by a term: other than where no term stands.
Term everything()
{
    return Node{All{{Node{All{}}}}};
}

/// Answered on days that are counted from today on: -1 is yesterday.
Term ratedTerm(Comparison comparison, int day)
{
    constexpr int longAgo = -1'000'000;
    const auto between = [](int first, int last) {
        return last < first || first > 0 ? Node{Any{}}
                                         : Node{EventTerm{.event = Event::Answered,
                                               .days = 1 - first,
                                               .endDaysAgo = -last,
                                               .least = {},
                                               .most = {}}};
    };
    if (day > 0 || day < longAgo) {
        return std::unexpected(Fault::NotANumber);
    }
    switch (comparison) {
    case Comparison::Less:
        return between(longAgo, day - 1);
    case Comparison::AtMost:
        return between(longAgo, day);
    case Comparison::Equal:
        return between(day, day);
    case Comparison::Unequal:
        return Node{Any{{between(longAgo, day - 1), between(day + 1, 0)}}};
    case Comparison::AtLeast:
        return between(day, 0);
    case Comparison::More:
        return between(day + 1, 0);
    }
    Q_UNREACHABLE_RETURN(nothing({}));
}

/// Anki's properties: ours, the days of answers, and what belongs to FSRS or to
/// add-ons, which no card has here.
Term propertyTerm(const QString& value)
{
    static const QRegularExpression others(
        u"^(?:(rated)|resched|cdn:[^<>=!]+|cds:[^<>=!]+|[sdr])(<=|>=|!=|=|<|>)(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = others.match(value);
    if (!match.hasMatch()) {
        return numberTerm(value, true);
    }
    if (match.captured(1).isEmpty()) {
        return nothing(value);
    }
    const auto day = wholeNumber(match.captured(3));
    const auto* sign = std::ranges::find(comparisonSigns, match.captured(2), &ComparisonSign::sign);
    return day ? ratedTerm(sign->comparison, *day) : std::unexpected(Fault::NotANumber);
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
    EventTerm term{.event = event, .days = 1, .endDaysAgo = 0, .least = {}, .most = {}};
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
    if (parts.size() != 1 || !days || *days < 0) {
        return std::unexpected(Fault::NotANumber);
    }
    term.days = std::max(1, *days);
    return Node{term};
}

/// Limits what a hostile or unlucky expression may cost in one text; where it
/// is reached the match is none that is valid.
QRegularExpression expression(const QString& pattern)
{
    return QRegularExpression(u"(*LIMIT_MATCH=100000)"_s + pattern,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption
            | QRegularExpression::UseUnicodePropertiesOption);
}

Term regexTerm(const QString& value)
{
    if (value.isEmpty()) {
        return std::unexpected(Fault::NothingAfter);
    }
    RegexTerm term{expression(value), value, {}, false};
    if (!term.expression.isValid()) {
        return std::unexpected(Fault::BadExpression);
    }
    return Node{term};
}

/// The expression behind `re:`, which may stand behind a field or `tag:` too.
std::optional<QString> expressionIn(const QString& value)
{
    constexpr QLatin1StringView prefix("re:");
    return value.startsWith(prefix, Qt::CaseInsensitive)
        ? std::optional(value.sliced(prefix.size()))
        : std::nullopt;
}

Term regexInField(const QString& value, const QString& field)
{
    return regexTerm(value).transform([&](Node node) {
        std::get<RegexTerm>(node.term).field = folded(field);
        return node;
    });
}

Term wordTerm(const QString& value)
{
    if (value.isEmpty()) {
        return std::unexpected(Fault::NothingAfter);
    }
    QString pattern;
    const QString word = folded(value);
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word.at(i);
        const QChar next = i + 1 < word.size() ? word.at(i + 1) : QChar();
        if (c == u'\\' && (next == u'*' || next == u'_')) {
            pattern += QRegularExpression::escape(QString(word.at(++i)));
        } else if (c == u'*') {
            pattern += u"\\w*"_s;
        } else if (c == u'_') {
            pattern += u'.';
        } else if (c.isHighSurrogate() && next.isLowSurrogate()) {
            pattern += word.sliced(i++, 2);
        } else {
            pattern += QRegularExpression::escape(QString(c));
        }
    }
    return Node{WordTerm{expression(u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(pattern)), value}};
}

Term fieldTerm(const QString& value)
{
    const qsizetype colon = value.indexOf(u':');
    FieldTerm term{folded(colon < 0 ? value : value.first(colon)), {}, {}};
    if (term.field.isEmpty()) {
        return std::unexpected(Fault::NothingAfter);
    }
    if (const auto typed = expressionIn(value.sliced(colon + 1)); typed && colon >= 0) {
        return regexInField(*typed, term.field);
    }
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

/// Numbers that `member` of an IdTerm takes.
template <auto member>
Term idsTerm(const QString& value)
{
    IdTerm term;
    auto& ids = term.*member;
    const auto found = idsIn<typename std::remove_cvref_t<decltype(ids)>::value_type>(value);
    if (!found) {
        return std::unexpected(Fault::NotANumber);
    }
    ids = *found;
    return Node{term};
}

/// dupe:TYPE,TEXT: notes of a type, by its number, whose first field says that.
Term duplicateTerm(const QString& value)
{
    const qsizetype comma = value.indexOf(u',');
    bool isNumber = false;
    const NoteTypeId type{value.first(std::max<qsizetype>(0, comma)).toLongLong(&isNumber)};
    if (!isNumber) {
        return std::unexpected(Fault::NotANumber);
    }
    IdTerm types;
    types.types = {type};
    QString text = value.sliced(comma + 1);
    text.replace(u'*', R"(\*)"_L1).replace(u'_', R"(\_)"_L1);
    return Node{All{{Node{types}, Node{FieldTerm{{}, {}, Pattern(text)}}}}};
}

Term textTerm(const QString& value)
{
    return value.isEmpty() ? std::unexpected(Fault::NothingAfter)
                           : Term(Node{TextTerm{Needle(value)}});
}

Term stateTerm(const QString& value)
{
    // Only a person buries cards here.
    if (value.toLower() == "buried-sibling"_L1) {
        return nothing(value);
    }
    if (value.toLower() == "buried-manually"_L1) {
        return Node{State::Buried};
    }
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
    return flag ? Term(Node{NumberTerm{Number::Flag, Comparison::Equal, *flag, false}})
                : std::unexpected(Fault::NotANumber);
}

Term tagTerm(const QString& value)
{
    if (value.toLower() == "none"_L1) {
        return Node{TagTerm{}};
    }
    if (const auto typed = expressionIn(value)) {
        return regexTerm(*typed).transform([](Node node) {
            std::get<RegexTerm>(node.term).inTags = true;
            return node;
        });
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
    if (value.toLower() == "filtered"_L1) {
        return nothing(value); // there are no such decks
    }
    if (value.toLower() == "current"_L1) {
        return everything(); // none is more current than another
    }
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
        {u"cid"_s, idsTerm<&IdTerm::cards>}, {u"nid"_s, idsTerm<&IdTerm::notes>},
        {u"re"_s, regexTerm}, {u"w"_s, wordTerm}, {u"nc"_s, textTerm}, {u"field"_s, fieldTerm},
        {u"card"_s, templateTerm}, {u"prop"_s, propertyTerm},
        {u"note"_s, [](const QString& value) { return Term(Node{TypeTerm{Pattern(value)}}); }},
        {u"added"_s, [](const QString& value) { return eventTerm(Event::Added, value); }},
        {u"edited"_s, [](const QString& value) { return eventTerm(Event::Edited, value); }},
        {u"answered"_s, [](const QString& value) { return eventTerm(Event::Answered, value); }},
        {u"rated"_s, [](const QString& value) { return eventTerm(Event::Answered, value); }},
        {u"introduced"_s,
            [](const QString& value) { return eventTerm(Event::Introduced, value); }}};
    return table;
}

/// Understood, but not offered.
const QHash<QString, MakeTerm>& keysOfAnki()
{
    // Cloze deletions are searched as they are shown anyway.
    static const QHash<QString, MakeTerm> table{{u"mid"_s, idsTerm<&IdTerm::types>},
        {u"did"_s, idsTerm<&IdTerm::topics>}, {u"dupe"_s, duplicateTerm}, {u"sc"_s, textTerm},
        {u"preset"_s, nothing}, {u"has-cd"_s, nothing},
        {u"resched"_s, [](const QString& value) {
             return eventTerm(Event::Answered, value).and_then([](const Node& /*node*/) {
                 return nothing({}); // what is done by hand is no answer
             });
         }}};
    return table;
}

} // namespace

bool isKey(const QString& word, const QStringList& fields)
{
    return keys().contains(word.toLower()) || keysOfAnki().contains(word.toLower())
        || fields.contains(word, Qt::CaseInsensitive);
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
                                                : numberTerm(value, false);
    }
    const MakeTerm make = keys().value(key, keysOfAnki().value(key));
    if (make != nullptr) {
        return value.isEmpty() && !isQuoted ? std::unexpected(Fault::NothingAfter) : make(value);
    }
    if (const auto typed = expressionIn(value)) {
        return regexInField(*typed, key);
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
