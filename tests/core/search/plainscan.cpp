// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/plainscan.h"

#include "core/cards/plaintext.h"
#include "core/search/indexednote.h"
#include "core/study/topictree.h"
#include "tests/support/testcollection.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace reprise::search;

namespace reprise::test {

namespace {

QString fold(const QString& text)
{
    return text.toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KD)
        .toUpper()
        .toCaseFolded();
}

QString bare(QString text)
{
    static const QRegularExpression accents(uR"([\x{300}-\x{36f}])"_s);
    return text.remove(accents);
}

bool isIn(const QString& text, const Needle& needle)
{
    const QString folded = fold(text);
    return folded.contains(needle.text())
        || (bare(needle.text()) == needle.text() && bare(folded).contains(needle.text()));
}

bool isLike(const QString& text, const QString& pattern)
{
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString rest = pattern.sliced(i);
        if (rest.startsWith(uR"(\*)"_s) || rest.startsWith(uR"(\_)"_s)) {
            expression += QRegularExpression::escape(rest.sliced(1, 1));
            ++i;
        } else if (rest.at(0) == u'*' || rest.at(0) == u'_') {
            expression += rest.at(0) == u'*' ? u".*"_s : u"."_s;
        } else if (rest.at(0).isSurrogate()) {
            expression += rest.at(0);
        } else {
            expression += QRegularExpression::escape(rest.first(1));
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
        QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

/// Whether the pattern is like the first levels of a name.
bool isAbove(const QString& name, const QString& pattern, const QString& separator)
{
    const QStringList levels = fold(name).split(separator);
    for (qsizetype count = 1; count <= levels.size(); ++count) {
        if (isLike(levels.first(count).join(separator), pattern)) {
            return true;
        }
    }
    return false;
}

struct Holds
{
    const Facts& facts;

    bool operator()(const All& all) const
    {
        return std::ranges::all_of(
            all.nodes, [this](const Node& node) { return std::visit(*this, node.term); });
    }
    bool operator()(const Any& any) const
    {
        return std::ranges::any_of(
            any.nodes, [this](const Node& node) { return std::visit(*this, node.term); });
    }
    bool operator()(const Not& excluded) const { return !std::visit(*this, excluded.node->term); }
    bool operator()(const TextTerm& term) const
    {
        bool found = isIn(facts.topic, term.needle);
        for (const QString& text : facts.texts) {
            found |= isIn(text, term.needle);
        }
        for (const QString& tag : facts.note.tags) {
            found |= isIn(tag, term.needle);
        }
        return found;
    }
    bool operator()(const FieldTerm& term) const
    {
        for (qsizetype i = 0; i < facts.texts.size(); ++i) {
            const QString& text = facts.texts.at(i);
            if (term.field.isEmpty() ? i > 0 : !isLike(fold(facts.type.fields.at(i)), term.field)) {
                continue;
            }
            if (term.needle      ? isIn(text, *term.needle)
                    : term.whole ? isLike(fold(text), term.whole->text)
                        || isLike(bare(fold(text)), term.whole->text)
                                 : !text.isEmpty()) {
                return true;
            }
        }
        return false;
    }
    bool operator()(const RegexTerm& term) const
    {
        bool found = false;
        const QStringList searched = term.inTags ? facts.note.tags : facts.texts;
        for (qsizetype i = 0; i < searched.size(); ++i) {
            if (!term.field || isLike(fold(facts.type.fields.value(i)), *term.field)) {
                found |= term.expression.match(searched.at(i)).hasMatch();
            }
        }
        return found;
    }
    bool operator()(const WordTerm& term) const
    {
        return std::ranges::any_of(facts.texts,
            [&term](const QString& text) { return term.expression.match(fold(text)).hasMatch(); });
    }
    bool operator()(const TopicTerm& term) const
    {
        QStringList levels = facts.topic.split(u" / "_s);
        do {
            if (isAbove(levels.join(u" / "_s), term.pattern.text, u" / "_s)) {
                return true;
            }
            levels.removeFirst();
        } while (!levels.isEmpty() && !term.fromTheTop);
        return false;
    }
    bool operator()(const TagTerm& term) const
    {
        return term.pattern
            ? std::ranges::any_of(facts.note.tags,
                  [&](const QString& tag) { return isAbove(tag, term.pattern->text, u"::"_s); })
            : facts.note.tags.isEmpty();
    }
    bool operator()(const TypeTerm& term) const
    {
        return isLike(fold(facts.type.name), term.pattern.text);
    }
    bool operator()(const TemplateTerm& term) const
    {
        return term.ordinal
            ? facts.card.ordinal == *term.ordinal
            : isLike(fold(facts.type.templates.value(facts.card.ordinal).name), term.name->text);
    }
    bool operator()(State state) const
    {
        switch (state) {
        case State::Due:
            return facts.schedule() != nullptr && facts.schedule()->due <= facts.today
                && !facts.card.suspended && facts.card.buriedOn != facts.today;
        case State::New:
            return facts.schedule() == nullptr;
        case State::Learn: {
            bool waits = false;
            for (const Review& review : facts.reviews) {
                if (review.time.day == facts.today) {
                    waits = static_cast<int>(review.grade) < 4
                        && (waits || review.kind != ReviewKind::Drill);
                }
            }
            return waits && !facts.card.suspended && facts.card.buriedOn != facts.today;
        }
        case State::Review:
            return facts.schedule() != nullptr;
        case State::Suspended:
            return facts.card.suspended;
        case State::Buried:
            return facts.card.buriedOn == facts.today;
        case State::Leech:
            return facts.note.tags.contains(u"leech"_s);
        case State::Flagged:
            return facts.card.flag != 0;
        case State::Marked:
            return facts.note.tags.contains(u"marked"_s);
        case State::HasCode:
            return facts.note.fields.join(u'\n').contains(u"```"_s);
        case State::HasImage:
            return facts.note.fields.join(u'\n').contains(u"!["_s);
        }
        return false;
    }
    bool operator()(const NumberTerm& term) const
    {
        const Schedule* schedule = facts.schedule();
        std::optional<int> number;
        switch (term.number) {
        case Number::DueInDays:
            number =
                schedule ? std::optional(schedule->due.number - facts.today.number) : std::nullopt;
            break;
        case Number::IntervalDays:
            number = schedule ? std::optional(schedule->intervalDays) : std::nullopt;
            break;
        case Number::EaseHundredths:
            number = schedule ? std::optional(schedule->easeHundredths) : std::nullopt;
            break;
        case Number::Lapses:
            number = schedule ? schedule->lapses : 0;
            break;
        case Number::Reviews:
            number = static_cast<int>(facts.reviews.size());
            break;
        case Number::Position:
            number = schedule ? std::nullopt : std::optional<int>(facts.card.position);
            break;
        case Number::Flag:
            number = facts.card.flag;
            break;
        }
        if (term.asInAnki && !schedule
            && (term.number == Number::IntervalDays || term.number == Number::EaseHundredths)) {
            number = 0;
        }
        if (term.asInAnki && term.number == Number::DueInDays
            && (facts.card.suspended || facts.card.buriedOn == facts.today)) {
            number.reset();
        }
        if (!number) {
            return false;
        }
        switch (term.comparison) {
        case Comparison::Less:
            return *number < term.value;
        case Comparison::AtMost:
            return *number <= term.value;
        case Comparison::Equal:
            return *number == term.value;
        case Comparison::Unequal:
            return *number != term.value;
        case Comparison::AtLeast:
            return *number >= term.value;
        case Comparison::More:
            return *number > term.value;
        }
        return false;
    }
    bool operator()(const EventTerm& term) const
    {
        const StudyDay first = facts.today.plusDays(1 - term.days);
        // Tests run in UTC, and their day turns at 04:00.
        const qint64 since = (first.number * 24LL + 4) * 3'600'000;
        switch (term.event) {
        case Event::Added:
            return facts.card.id.value >= since;
        case Event::Edited:
            return facts.note.modifiedMs >= since;
        case Event::Answered:
            return std::ranges::any_of(facts.reviews, [&](const Review& review) {
                const int grade = static_cast<int>(review.grade);
                return review.time.day >= first
                    && review.time.day <= facts.today.plusDays(-term.endDaysAgo)
                    && grade >= term.least.value_or(0) && grade <= term.most.value_or(5);
            });
        case Event::Introduced:
            return std::ranges::any_of(facts.reviews, [&](const Review& review) {
                return review.time.day >= first && review.kind == ReviewKind::First;
            });
        }
        return false;
    }
    bool operator()(const IdTerm& term) const
    {
        return term.cards.contains(facts.card.id) || term.notes.contains(facts.card.note)
            || term.topics.contains(facts.card.topic) || term.types.contains(facts.type.id)
            || std::ranges::any_of(term.guids, [this](const QString& guid) {
                   return facts.note.guid == guid || facts.note.guid.endsWith(u':' + guid);
               });
    }
};

int levelOf(const Note& note)
{
    const QStringList levels{u"level::entry"_s, u"level::mid"_s, u"level::senior"_s};
    for (int i = 0; i < levels.size(); ++i) {
        if (note.tags.contains(levels.at(i))) {
            return i;
        }
    }
    return 3;
}

/// What a card is sorted by: a number or a text, the other one always the same.
std::tuple<qint64, QByteArray> keyOf(const Facts& facts, Column column)
{
    const Schedule* schedule = facts.schedule();
    const Schedule numbers = schedule ? *schedule : Schedule{.easeHundredths = 0};
    switch (column) {
    case Column::Topic:
        return {facts.topicPlace * 100'000 + facts.card.position, {}};
    case Column::Question:
        return {0, sortableQuestion(facts.type, facts.note, facts.card.ordinal).toUtf8()};
    case Column::Level:
        return {levelOf(facts.note), {}};
    case Column::Due:
        return {schedule ? schedule->due.number : 1'000'000'000, {}};
    case Column::Interval:
        return {numbers.intervalDays, {}};
    case Column::Ease:
        return {numbers.easeHundredths, {}};
    case Column::Lapses:
        return {numbers.lapses, {}};
    case Column::Reviews:
        return {facts.reviews.size(), {}};
    case Column::State:
        return {facts.card.suspended ? 2 : schedule ? 1 : 0, {}};
    case Column::Tags:
        return {0, facts.note.tags.join(u' ').toUtf8()};
    case Column::Created:
        return {facts.card.id.value, {}};
    case Column::Edited:
        return {facts.note.modifiedMs, {}};
    }
    return {};
}

} // namespace

QList<Facts> allFacts(Collection& collection, StudyDay today)
{
    const TopicTree tree(must(collection.topics().all()));
    QList<Facts> all;
    for (const Card& card : must(collection.cards().all())) {
        const Note note = mustFind(collection.notes().note(card.note));
        QStringList texts;
        for (const QString& field : note.fields) {
            texts.append(plainText(field, note.format));
        }
        all.append({.card = card,
            .note = note,
            .type = mustFind(collection.notes().type(note.type)),
            .texts = texts,
            .topic = tree.find(card.topic)->path,
            .topicPlace = tree.placeOf(card.topic),
            .reviews = must(collection.reviews().ofCard(card.id)),
            .today = today});
    }
    return all;
}

QList<CardId> plainScan(const QList<Facts>& cards, const Request& request)
{
    struct Found
    {
        std::tuple<qint64, QByteArray> key;
        CardId card;
        NoteId note;
    };
    QList<Found> found;
    for (const Facts& facts : cards) {
        if (std::visit(Holds{facts}, request.query.root.term)) {
            found.append({keyOf(facts, request.order.column), facts.card.id, facts.note.id});
        }
    }
    std::ranges::sort(found, {}, [](const Found& one) { return std::tuple(one.key, one.card); });
    if (request.order.descending) {
        std::ranges::reverse(found);
    }
    QList<CardId> result;
    QSet<NoteId> notes;
    for (const Found& one : std::as_const(found)) {
        if (request.unit == Unit::Cards || !notes.contains(one.note)) {
            notes.insert(one.note);
            result.append(one.card);
        }
    }
    return result;
}

} // namespace reprise::test
