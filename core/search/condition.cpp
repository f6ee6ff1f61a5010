// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/condition.h"

#include "core/search/conditionmaker.h"
#include "core/search/indexednote.h"
#include "core/storage/collection.h"
#include "core/study/topictree.h"

#include <algorithm>
#include <utility>

// What is asked of a card's text, its topic, its tags and its note's type.

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

using Made = Result<Condition>;

bool holdsAlways(const Examined& /*card*/)
{
    return true;
}

} // namespace

ConditionMaker::Candidates ConditionMaker::merged(const Candidates& first, const Candidates& second)
{
    if (!first || !second) {
        return {};
    }
    QList<NoteId> all;
    std::ranges::set_union(*first, *second, std::back_inserter(all));
    return all;
}

Result<> ConditionMaker::lookUp(const QList<Topic>& topics)
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
QList<TopicId> ConditionMaker::topicsWhere(Matches matches) const
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
QStringList ConditionMaker::tagsWhere(Matches matches) const
{
    QStringList found;
    std::ranges::copy_if(m_tags, std::back_inserter(found), matches);
    return found;
}

Made ConditionMaker::operator()(const All& all)
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

Made ConditionMaker::operator()(const Any& any)
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

Made ConditionMaker::operator()(const Not& excluded)
{
    auto made = std::visit(*this, excluded.node->term);
    if (!made) {
        return made;
    }
    return Condition{
        [holds = std::move(made->holds)](const Examined& card) { return !holds(card); }, {}};
}

Made ConditionMaker::operator()(const TextTerm& term)
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
                                 && std::ranges::any_of(card.tags(),
                                     [&](const QString& tag) { return needle.isIn(tag); }))
                             || needle.isIn(card.foldedText(), card.textWithoutAccents());
                     },
        std::move(candidates),
        topics.isEmpty() && tags.isEmpty() ? std::optional(needle) : std::nullopt};
}

QHash<NoteTypeId, QList<qsizetype>> ConditionMaker::placesOf(const QString& foldedName) const
{
    QHash<NoteTypeId, QList<qsizetype>> places;
    const Pattern name(foldedName);
    for (const NoteType& type : m_types) {
        for (qsizetype i = 0; i < type.fields.size(); ++i) {
            if (foldedName.isEmpty() ? i == 0 : name.matches(folded(type.fields.at(i)))) {
                places[type.id].append(i);
            }
        }
    }
    return places;
}

Made ConditionMaker::operator()(const FieldTerm& term)
{
    Result<Candidates> candidates = Candidates();
    if (term.needle) {
        candidates = m_index.withText(*term.needle, m_most);
    } else if (const auto literal =
                   term.whole.and_then([](const Pattern& whole) { return whole.literal(); })) {
        candidates = m_index.withText(Needle(*literal), m_most);
    }
    return make(
        [term, places = placesOf(term.field)](const Examined& card) {
            const auto matches = [&](qsizetype place) {
                const QString field = card.foldedText().section(fieldSeparator, place, place);
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

Made ConditionMaker::operator()(const RegexTerm& term)
{
    if (term.inTags) {
        return Condition{[term](const Examined& card) {
                             return std::ranges::any_of(card.tags(), [&](const QString& tag) {
                                 return card.matches(term.expression, term.typed,
                                     tag.normalized(QString::NormalizationForm_C));
                             });
                         },
            {}};
    }
    if (term.field) {
        return Condition{[term, places = placesOf(*term.field)](const Examined& card) {
                             return std::ranges::any_of(
                                 places.value(card.card.type), [&](qsizetype place) {
                                     return card.matches(term.expression, term.typed,
                                         card.text().section(fieldSeparator, place, place));
                                 });
                         },
            {}};
    }
    return Condition{[term](const Examined& card) {
                         return std::ranges::any_of(
                             card.text().split(fieldSeparator), [&](const QString& field) {
                                 return card.matches(term.expression, term.typed, field);
                             });
                     },
        {}};
}

Made ConditionMaker::operator()(const WordTerm& term)
{
    return Condition{[term](const Examined& card) {
                         return card.matches(term.expression, term.typed, card.foldedText());
                     },
        {}};
}

Made ConditionMaker::operator()(const TopicTerm& term)
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

Made ConditionMaker::operator()(const TagTerm& term)
{
    if (!term.pattern) {
        return Condition{[](const Examined& card) { return card.card.tags.isEmpty(); }, {}};
    }
    const QStringList tags = tagsWhere(
        [&term](const QString& tag) { return term.pattern->matchesLevels(tag, "::"_L1); });
    return make(
        [set = QSet(tags.begin(), tags.end())](const Examined& card) {
            return std::ranges::any_of(
                card.tags(), [&set](const QString& tag) { return set.contains(tag); });
        },
        m_index.withTags(tags, m_most));
}

Made ConditionMaker::operator()(const TypeTerm& term)
{
    QSet<NoteTypeId> types;
    for (const NoteType& type : m_types) {
        if (term.pattern.matches(folded(type.name))) {
            types.insert(type.id);
        }
    }
    return Condition{[types](const Examined& card) { return types.contains(card.card.type); }, {}};
}

Made ConditionMaker::operator()(const TemplateTerm& term)
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

Result<Condition> condition(const Query& query, Collection& collection, SearchIndex& index,
    const QList<Topic>& topics, StudyDay today, int most)
{
    ConditionMaker maker(collection, index, today, most);
    if (auto ready = maker.lookUp(topics); !ready) {
        return std::unexpected(ready.error());
    }
    return std::visit(maker, query.root.term);
}

} // namespace reprise::search
