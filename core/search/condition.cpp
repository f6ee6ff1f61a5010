// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/condition.h"

#include "core/search/indexednote.h"
#include "core/storage/collection.h"
#include "core/study/topictree.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

using Candidates = SearchIndex::Candidates;
using Made = Result<Condition>;

bool holdsAlways(const Examined& /*card*/)
{
    return true;
}

/// Sorted lists without repetitions; not known to be few where one of them is not.
Candidates merged(const Candidates& first, const Candidates& second)
{
    if (!first || !second) {
        return {};
    }
    QList<NoteId> all;
    std::ranges::set_union(*first, *second, std::back_inserter(all));
    return all;
}

bool hasTag(const IndexedCard& card, QLatin1StringView tag)
{
    return card.tags.contains(u' ' + tag + u' ');
}

/// Makes the condition of one kind of term each.
class Maker final
{
public:
    Maker(Collection& collection, SearchIndex& index, StudyDay today, int most)
        : m_collection(collection)
        , m_index(index)
        , m_today(today)
        , m_most(most)
    {
    }

    Result<> lookUp(const QList<Topic>& topics);
    Made operator()(const All& all);
    Made operator()(const Any& any);
    Made operator()(const Not& excluded);
    Made operator()(const TextTerm& term);
    Made operator()(const FieldTerm& term);
    Made operator()(const RegexTerm& term);
    Made operator()(const WordTerm& term);
    Made operator()(const TopicTerm& term);
    Made operator()(const TagTerm& term);
    Made operator()(const TypeTerm& term);
    Made operator()(const TemplateTerm& term);
    Made operator()(State state);
    Made operator()(const NumberTerm& term);
    Made operator()(const EventTerm& term);
    Made operator()(const IdTerm& term);

private:
    static Made make(std::function<bool(const Examined&)> holds, Result<Candidates> candidates)
    {
        if (!candidates) {
            return std::unexpected(candidates.error());
        }
        return Condition{std::move(holds), std::move(*candidates), {}};
    }
    /// In UTC milliseconds; local time decides, as everywhere.
    [[nodiscard]] Result<qint64> beginOf(StudyDay day) const;
    Made tagged(QLatin1StringView tag);
    Made inSet(const Result<QSet<CardId>>& cards);
    /// For every note type the places of the fields of that name.
    [[nodiscard]] QHash<NoteTypeId, QList<qsizetype>> placesOf(const QString& foldedName) const;
    template <typename Matches>
    QList<TopicId> topicsWhere(Matches matches) const;
    template <typename Matches>
    QStringList tagsWhere(Matches matches) const;

    Collection& m_collection;
    SearchIndex& m_index;
    StudyDay m_today;
    int m_most;
    QHash<TopicId, QString> m_topics; ///< folded paths
    QList<NoteType> m_types;
    QStringList m_tags;
};

Result<> Maker::lookUp(const QList<Topic>& topics)
{
    auto types = m_collection.notes().types();
    const auto tags = m_index.tags();
    if (const Error* error = firstError(types, tags)) {
        return std::unexpected(*error);
    }
    const TopicTree tree(topics);
    for (const TopicTree::Node& node : tree.nodes()) {
        m_topics.insert(node.topic.id, folded(node.path));
    }
    m_types = std::move(*types);
    m_tags = tags->keys();
    return {};
}

template <typename Matches>
QList<TopicId> Maker::topicsWhere(Matches matches) const
{
    QList<TopicId> found;
    for (auto topic = m_topics.cbegin(); topic != m_topics.cend(); ++topic) {
        if (matches(topic.value())) {
            found.append(topic.key());
        }
    }
    return found;
}

template <typename Matches>
QStringList Maker::tagsWhere(Matches matches) const
{
    QStringList found;
    std::ranges::copy_if(m_tags, std::back_inserter(found), matches);
    return found;
}

Made Maker::operator()(const All& all)
{
    Condition together{holdsAlways, {}, {}};
    QList<Needle> needles;
    std::vector<std::function<bool(const Examined&)>> conditions;
    for (const Node& node : all.nodes) {
        auto made = std::visit(*this, node.term);
        if (!made) {
            return made;
        }
        Condition& one = *made;
        if (one.candidates
            && (!together.candidates || one.candidates->size() < together.candidates->size())) {
            together.candidates = std::move(one.candidates);
        }
        if (one.needle) {
            needles.append(*one.needle);
        }
        conditions.push_back(std::move(one.holds));
    }
    if (!together.candidates && needles.size() > 1) {
        auto candidates = m_index.withTexts(needles, m_most);
        if (!candidates) {
            return std::unexpected(candidates.error());
        }
        together.candidates = std::move(*candidates);
    }
    if (!conditions.empty()) {
        together.holds = [conditions = std::move(conditions)](const Examined& card) {
            return std::ranges::all_of(
                conditions, [&card](const auto& holds) { return holds(card); });
        };
    }
    return together;
}

Made Maker::operator()(const Any& any)
{
    Candidates candidates = QList<NoteId>();
    std::vector<std::function<bool(const Examined&)>> conditions;
    for (const Node& node : any.nodes) {
        auto made = std::visit(*this, node.term);
        if (!made) {
            return made;
        }
        candidates = merged(candidates, made->candidates);
        conditions.push_back(std::move(made->holds));
    }
    return Condition{[conditions = std::move(conditions)](const Examined& card) {
                         return std::ranges::any_of(
                             conditions, [&card](const auto& holds) { return holds(card); });
                     },
        std::move(candidates)};
}

Made Maker::operator()(const Not& excluded)
{
    auto made = std::visit(*this, excluded.node->term);
    if (!made) {
        return made;
    }
    return Condition{
        [holds = std::move(made->holds)](const Examined& card) { return !holds(card); }, {}};
}

Made Maker::operator()(const TextTerm& term)
{
    const Needle& needle = term.needle;
    const auto isIn = [&needle](const QString& text) { return needle.isIn(text); };
    const QList<TopicId> topics = topicsWhere(isIn);
    const QStringList tags = tagsWhere(isIn);
    const auto texts = m_index.withText(needle, m_most);
    const auto inTopics = m_index.inTopics(topics, m_most);
    const auto withTags = m_index.withTags(tags, m_most);
    if (const Error* error = firstError(texts, inTopics, withTags)) {
        return std::unexpected(*error);
    }
    Candidates candidates = merged(*texts, merged(*inTopics, *withTags));
    const QSet<TopicId> topicSet(topics.begin(), topics.end());
    return Condition{[needle, topicSet, hasTags = !tags.isEmpty()](const Examined& card) {
                         return topicSet.contains(card.card.topic)
                             || (hasTags
                                 && std::ranges::any_of(card.card.tags.split(u' '),
                                     [&](const QString& tag) { return needle.isIn(tag); }))
                             || needle.isIn(folded(card.text()));
                     },
        std::move(candidates),
        topics.isEmpty() && tags.isEmpty() ? std::optional(needle) : std::nullopt};
}

QHash<NoteTypeId, QList<qsizetype>> Maker::placesOf(const QString& foldedName) const
{
    QHash<NoteTypeId, QList<qsizetype>> places;
    for (const NoteType& type : m_types) {
        for (qsizetype i = 0; i < type.fields.size(); ++i) {
            if (Pattern(foldedName).matches(folded(type.fields.at(i)))) {
                places[type.id].append(i);
            }
        }
    }
    return places;
}

Made Maker::operator()(const FieldTerm& term)
{
    Result<Candidates> candidates = Candidates();
    if (term.needle) {
        candidates = m_index.withText(*term.needle, m_most);
    } else if (term.whole && !term.whole->text.contains(u'*')) {
        candidates = m_index.withText(Needle(term.whole->text), m_most);
    }
    return make(
        [term, places = placesOf(term.field)](const Examined& card) {
            const QStringList fields = folded(card.text()).split(fieldSeparator);
            const auto matches = [&](qsizetype place) {
                const QString field = fields.value(place);
                if (term.needle) {
                    return term.needle->isIn(field);
                }
                return term.whole
                    ? term.whole->matches(field) || term.whole->matches(withoutAccents(field))
                    : !field.isEmpty();
            };
            return std::ranges::any_of(places.value(card.card.type), matches);
        },
        std::move(candidates));
}

Made Maker::operator()(const RegexTerm& term)
{
    return Condition{
        [expression = term.expression](const Examined& card) {
            return std::ranges::any_of(card.text().split(fieldSeparator),
                [&](const QString& field) { return expression.match(field).hasMatch(); });
        },
        {}};
}

Made Maker::operator()(const WordTerm& term)
{
    return Condition{[expression = term.expression](const Examined& card) {
                         return expression.match(folded(card.text())).hasMatch();
                     },
        {}};
}

Made Maker::operator()(const TopicTerm& term)
{
    const auto topics = topicsWhere([&term](const QString& path) {
        if (term.pattern.matchesLevels(path, " / "_L1)) {
            return true;
        }
        for (qsizetype level = path.indexOf(" / "_L1); level >= 0 && !term.fromTheTop;
            level = path.indexOf(" / "_L1, level + 3)) {
            if (term.pattern.matchesLevels(path.sliced(level + 3), " / "_L1)) {
                return true;
            }
        }
        return false;
    });
    return make([set = QSet(topics.begin(), topics.end())](
                    const Examined& card) { return set.contains(card.card.topic); },
        m_index.inTopics(topics, m_most));
}

Made Maker::operator()(const TagTerm& term)
{
    if (!term.pattern) {
        return Condition{[](const Examined& card) { return card.card.tags.isEmpty(); }, {}};
    }
    const QStringList tags = tagsWhere(
        [&term](const QString& tag) { return term.pattern->matchesLevels(tag, "::"_L1); });
    return make(
        [set = QSet(tags.begin(), tags.end())](const Examined& card) {
            return std::ranges::any_of(card.card.tags.split(u' ', Qt::SkipEmptyParts),
                [&set](const QString& tag) { return set.contains(tag); });
        },
        m_index.withTags(tags, m_most));
}

Made Maker::operator()(const TypeTerm& term)
{
    QSet<NoteTypeId> types;
    for (const NoteType& type : m_types) {
        if (term.pattern.matches(folded(type.name))) {
            types.insert(type.id);
        }
    }
    return Condition{[types](const Examined& card) { return types.contains(card.card.type); }, {}};
}

Made Maker::operator()(const TemplateTerm& term)
{
    if (term.ordinal) {
        return Condition{[ordinal = *term.ordinal](
                             const Examined& card) { return card.card.ordinal == ordinal; },
            {}};
    }
    QHash<NoteTypeId, QSet<int>> ordinals;
    for (const NoteType& type : m_types) {
        for (int i = 0; i < type.templates.size(); ++i) {
            if (term.name && term.name->matches(folded(type.templates.at(i).name))) {
                ordinals[type.id].insert(i);
            }
        }
    }
    return Condition{[ordinals](const Examined& card) {
                         return ordinals.value(card.card.type).contains(card.card.ordinal);
                     },
        {}};
}

Made Maker::tagged(QLatin1StringView tag)
{
    return make([tag](const Examined& card) { return hasTag(card.card, tag); },
        m_index.withTags({tag}, m_most));
}

Made Maker::operator()(State state)
{
    const StudyDay today = m_today;
    switch (state) {
    case State::Due:
        return make(
            [today](const Examined& card) {
                return card.card.due <= today.number && !card.card.suspended
                    && card.card.buriedOn != today;
            },
            m_index.numbered(Number::DueInDays, Comparison::AtMost, today.number, m_most));
    case State::New:
        return Condition{[](const Examined& card) { return card.card.isUnseen(); }, {}};
    case State::Review:
        return Condition{[](const Examined& card) { return !card.card.isUnseen(); }, {}};
    case State::Suspended:
        return make(
            [](const Examined& card) { return card.card.suspended; }, m_index.suspended(m_most));
    case State::Buried:
        return Condition{[today](const Examined& card) { return card.card.buriedOn == today; }, {}};
    case State::Leech:
        return tagged(leechTag);
    case State::Flagged:
        return make(
            [](const Examined& card) { return card.card.flag > 0; }, m_index.flagged(m_most));
    case State::Marked:
        return tagged(markedTag);
    case State::HasCode:
        return Condition{[](const Examined& card) { return card.card.hasCode; }, {}};
    case State::HasImage:
        return Condition{[](const Examined& card) { return card.card.hasImage; }, {}};
    }
    Q_UNREACHABLE_RETURN(Condition());
}

Made Maker::operator()(const NumberTerm& term)
{
    const qint64 value =
        term.number == Number::DueInDays ? qint64(term.value) + m_today.number : term.value;
    return make(
        [term, value](const Examined& card) {
            const auto number = card.card.number(term.number);
            return number && compares(term.comparison, *number, value);
        },
        m_index.numbered(term.number, term.comparison, value, m_most));
}

Made Maker::inSet(const Result<QSet<CardId>>& cards)
{
    if (!cards) {
        return std::unexpected(cards.error());
    }
    return make([set = *cards](const Examined& card) { return set.contains(card.card.id); },
        m_index.ofCards(cards->values(), m_most));
}

Result<qint64> Maker::beginOf(StudyDay day) const
{
    return m_collection.settings().dayStartsAtMinutes().transform([day](int minutes) {
        return QDateTime(day.date(), QTime(0, 0).addSecs(minutes * 60)).toMSecsSinceEpoch();
    });
}

Made Maker::operator()(const EventTerm& term)
{
    const StudyDay first = m_today.plusDays(1 - term.days);
    switch (term.event) {
    case Event::Added:
        return beginOf(first).and_then([this](qint64 since) {
            return make([since](const Examined& card) { return card.card.id.value >= since; },
                m_index.addedSince(since, m_most));
        });
    case Event::Edited:
        return beginOf(first).and_then([this](qint64 since) {
            return make([since](const Examined& card) { return card.card.editedMs >= since; },
                m_index.editedSince(since, m_most));
        });
    case Event::Answered:
        return inSet(m_collection.reviews().cardsAnsweredSince(first,
            static_cast<Grade>(term.least.value_or(0)),
            static_cast<Grade>(term.most.value_or(gradeCount - 1))));
    case Event::Introduced:
        return inSet(m_collection.reviews().cardsIntroducedSince(first));
    }
    Q_UNREACHABLE_RETURN(Condition());
}

Made Maker::operator()(const IdTerm& term)
{
    // A card of a deck may be named without its deck.
    const bool isWhole =
        std::ranges::all_of(term.guids, [](const QString& guid) { return guid.contains(u':'); });
    const auto ofCards = m_index.ofCards(term.cards, m_most);
    const auto ofGuids = m_index.withGuids(term.guids, m_most);
    if (const Error* error = firstError(ofCards, ofGuids)) {
        return std::unexpected(*error);
    }
    Candidates candidates;
    if (isWhole && term.notes.size() <= m_most) {
        QList<NoteId> notes = term.notes;
        std::ranges::sort(notes);
        candidates = merged(notes, merged(*ofCards, *ofGuids));
    }
    return Condition{
        [term](const Examined& card) {
            return term.cards.contains(card.card.id) || term.notes.contains(card.card.note)
                || std::ranges::any_of(term.guids, [&](const QString& guid) {
                       return card.card.guid == guid || card.card.guid.endsWith(u':' + guid);
                   });
        },
        std::move(candidates)};
}

} // namespace

Result<Condition> condition(const Query& query, Collection& collection, SearchIndex& index,
    const QList<Topic>& topics, StudyDay today, int most)
{
    Maker maker(collection, index, today, most);
    if (auto ready = maker.lookUp(topics); !ready) {
        return std::unexpected(ready.error());
    }
    return std::visit(maker, query.root.term);
}

} // namespace reprise::search
