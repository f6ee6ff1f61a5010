// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/search/condition.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <utility>

namespace reprise::search {

/// Makes the condition of one kind of term each.
class ConditionMaker final
{
    using Candidates = SearchIndex::Candidates;
    using Made = Result<Condition>;

public:
    ConditionMaker(Collection& collection, SearchIndex& index, StudyDay today, int most)
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
    /// Sorted lists without repetitions; not known to be few where one of them is not.
    [[nodiscard]] static Candidates merged(const Candidates& first, const Candidates& second);
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
    Made drilled();
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

} // namespace reprise::search
