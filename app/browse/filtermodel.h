// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/browse/facets.h"
#include "core/search/query.h"

#include <QAbstractItemModel>

#include <expected>
#include <optional>
#include <vector>

namespace reprise {

/// What the table can be narrowed down to: topics, levels, roles, tags and
/// saved searches, each in a section of its own. It keeps which of them are
/// chosen and which are left out, and says so as a query.
class FilterModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        CountRole = Qt::UserRole, ///< missing where it is not known
        SectionRole, ///< whether it is a section's head
        ChoiceRole, ///< Choice
        QueryRole,
        SavedRole, ///< the number of a saved search; missing elsewhere
        TopicRole, ///< the number of a topic; missing elsewhere
        TopicPathRole,
        PathRole, ///< what it is called from its section on; stays the same
    };
    enum class Choice
    {
        None,
        Chosen,
        LeftOut,
    };
    enum class How
    {
        Alone, ///< and no other; the only one chosen is given up
        Also,
        Without,
    };

    explicit FilterModel(QObject* parent = nullptr);

    void setFacets(const Facets& facets);
    void choose(const QModelIndex& index, How how);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_choices.isEmpty(); }
    /// Of one section any, of several all, and none of what is left out. Piece by
    /// piece: a saved search may look for a bracket.
    [[nodiscard]] std::expected<search::Query, search::QueryFault> query(
        const QStringList& fields) const;
    /// The same as text, to be saved; nothing where a saved search cannot stand
    /// within another.
    [[nodiscard]] std::optional<QString> queryText(const QStringList& fields) const;
    void retranslate();

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void queryChanged();

private:
    enum class Section
    {
        Topics,
        Level,
        Role,
        Tags,
        SavedSearches,
    };
    struct Node
    {
        Section section = Section::Topics;
        int parent = -1; ///< of a section's head
        int row = 0;
        QString name;
        QString query; ///< in brackets where somebody wrote it; empty for a head
        QString path;
        std::optional<int> count;
        std::optional<SavedSearchId> saved;
        std::optional<TopicId> topic;
        QString topicPath;
        std::vector<int> children;

        friend bool operator==(const Node&, const Node&) = default;
    };
    using Nodes = std::vector<Node>;
    struct Chosen
    {
        Section section;
        Choice choice;
        QString query; ///< without brackets
    };

    void rebuild();
    [[nodiscard]] Nodes build() const;
    static int add(Nodes& nodes, int parent, Node node);
    void addTopics(Nodes& nodes, int head) const;
    void addWords(Nodes& nodes, int head, QLatin1StringView key) const;
    void addTags(Nodes& nodes, int head) const;
    [[nodiscard]] const Node& node(const QModelIndex& index) const;
    [[nodiscard]] QString spoken(const Node& node) const;
    void choicesChanged();

    Facets m_facets;
    Nodes m_nodes;
    std::vector<int> m_heads;
    QHash<QString, Chosen> m_choices; ///< by query
};

} // namespace reprise
