// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/filtermodel.h"

#include "core/model/preparation.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr QLatin1StringView levelKey{"level"};
constexpr QLatin1StringView roleKey{"role"};
constexpr QLatin1StringView separator{"::"};

QString term(QLatin1StringView key, const QString& value)
{
    return key + u':' + search::quotedName(value);
}

/// Levels in the order of what they ask, then other words.
bool isBefore(const QString& a, const QString& b)
{
    const auto rank = [](const QString& word) {
        const auto level = levelOf(word);
        return level ? static_cast<int>(*level) : 100;
    };
    return rank(a) != rank(b) ? rank(a) < rank(b) : a < b;
}

} // namespace

FilterModel::FilterModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void FilterModel::setFacets(const Facets& facets)
{
    m_facets = facets;
    rebuild();
}

void FilterModel::rebuild()
{
    Nodes nodes = build();
    const auto sameShape = [](const Node& a, const Node& b) {
        return a.path == b.path && a.parent == b.parent && a.name == b.name && a.query == b.query;
    };
    if (std::ranges::equal(nodes, m_nodes, sameShape)) {
        // Only counts are others: what is open and current stays.
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (m_nodes[i].count != nodes[i].count) {
                m_nodes[i].count = nodes[i].count;
                const QModelIndex changed = createIndex(m_nodes[i].row, 0, i);
                Q_EMIT dataChanged(changed, changed);
            }
        }
        return;
    }
    beginResetModel();
    m_nodes = std::move(nodes);
    m_heads.clear();
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].parent < 0) {
            m_heads.push_back(static_cast<int>(i));
        }
    }
    endResetModel();
    const auto before = m_choices.size();
    m_choices.removeIf([this](auto choice) {
        return std::ranges::none_of(
            m_nodes, [&](const Node& node) { return node.query == choice.key(); });
    });
    if (m_choices.size() != before) {
        Q_EMIT queryChanged();
    }
}

int FilterModel::add(Nodes& nodes, int parent, Node node)
{
    const int number = static_cast<int>(nodes.size());
    node.parent = parent;
    if (parent >= 0) {
        auto& siblings = nodes[static_cast<std::size_t>(parent)].children;
        node.row = static_cast<int>(siblings.size());
        siblings.push_back(number);
    }
    nodes.push_back(std::move(node));
    return number;
}

FilterModel::Nodes FilterModel::build() const
{
    Nodes nodes;
    int row = 0;
    const auto section = [&](Section which, const QString& name, auto fill) {
        Nodes part = nodes;
        const int head = add(part, -1, {.section = which, .row = row, .name = name, .path = name});
        fill(part, head);
        if (static_cast<int>(part.size()) > head + 1) {
            nodes = std::move(part); // a head alone says nothing
            ++row;
        }
    };
    section(
        Section::Topics, tr("Topics"), [this](Nodes& part, int head) { addTopics(part, head); });
    section(Section::Level, tr("Level"),
        [this](Nodes& part, int head) { addWords(part, head, levelKey); });
    section(Section::Role, tr("Role"),
        [this](Nodes& part, int head) { addWords(part, head, roleKey); });
    section(Section::Tags, tr("Tags"), [this](Nodes& part, int head) { addTags(part, head); });
    section(Section::SavedSearches, tr("Saved searches"), [this](Nodes& part, int head) {
        for (const SavedSearch& saved : m_facets.saved) {
            add(part, head,
                {.section = Section::SavedSearches,
                    .name = saved.name,
                    .query = u'(' + saved.query + u')',
                    .path = u"saved/"_s + saved.name,
                    .saved = saved.id});
        }
    });
    return nodes;
}

void FilterModel::addTopics(Nodes& nodes, int head) const
{
    QHash<TopicId, int> places;
    for (const auto& topic : m_facets.topics) {
        const int parent = topic.parent ? places.value(*topic.parent, head) : head;
        places.insert(topic.id,
            add(nodes, parent,
                {.section = Section::Topics,
                    .name = topic.name,
                    .query = term("deck"_L1, topic.path),
                    .path = u"topic/"_s + topic.path,
                    .count = topic.cards,
                    .topic = topic.id,
                    .topicPath = topic.path}));
    }
}

void FilterModel::addWords(Nodes& nodes, int head, QLatin1StringView key) const
{
    const QString prefix = key + separator;
    QStringList words;
    for (const QString& tag : m_facets.tags.names) {
        if (tag.startsWith(prefix, Qt::CaseInsensitive)) {
            words.append(tag.sliced(prefix.size()));
        }
    }
    std::ranges::sort(words, isBefore);
    for (const QString& word : std::as_const(words)) {
        add(nodes, head,
            {.section = key == levelKey ? Section::Level : Section::Role,
                .name = word,
                .query = term(key, word),
                .path = prefix + word,
                .count = m_facets.tags.notes.value(search::folded(prefix + word))});
    }
}

void FilterModel::addTags(Nodes& nodes, int head) const
{
    QStringList tags = m_facets.tags.names;
    tags.removeIf([](const QString& tag) {
        return tag.startsWith(levelKey + separator, Qt::CaseInsensitive)
            || tag.startsWith(roleKey + separator, Qt::CaseInsensitive);
    });
    tags.sort(Qt::CaseInsensitive);
    QHash<QString, int> places{{QString(), head}};
    for (const QString& tag : std::as_const(tags)) {
        QString path;
        int parent = head;
        for (const QString& level : tag.split(separator)) {
            path += path.isEmpty() ? level : separator + level;
            const QString name = search::folded(path);
            if (!places.contains(name)) {
                places.insert(name,
                    add(nodes, parent,
                        {.section = Section::Tags,
                            .name = level,
                            .query = term("tag"_L1, path),
                            .path = u"tag/"_s + path,
                            .count = m_facets.tags.notes.value(name)}));
            }
            parent = places.value(name);
        }
    }
}

void FilterModel::choose(const QModelIndex& index, How how)
{
    if (!index.isValid() || node(index).query.isEmpty()) {
        return;
    }
    const Node& chosen = node(index);
    const auto present = m_choices.constFind(chosen.query);
    const Choice before = present == m_choices.cend() ? Choice::None : present->choice;
    const Choice wanted = how == How::Without ? Choice::LeftOut : Choice::Chosen;
    const bool givesUp = before == wanted && (how != How::Alone || m_choices.size() == 1);
    if (how == How::Alone) {
        m_choices.clear();
    }
    if (givesUp) {
        m_choices.remove(chosen.query);
    } else {
        m_choices.insert(chosen.query,
            {chosen.section, wanted,
                chosen.saved ? chosen.query.sliced(1, chosen.query.size() - 2) : chosen.query});
    }
    choicesChanged();
}

void FilterModel::clear()
{
    if (!m_choices.isEmpty()) {
        m_choices.clear();
        choicesChanged();
    }
}

void FilterModel::choicesChanged()
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const QModelIndex changed = createIndex(m_nodes[i].row, 0, i);
        Q_EMIT dataChanged(changed, changed, {ChoiceRole, Qt::AccessibleTextRole});
    }
    Q_EMIT queryChanged();
}

std::expected<search::Query, search::QueryFault> FilterModel::query(const QStringList& fields) const
{
    QMap<Section, search::Nodes> chosen;
    search::Query all;
    for (const Chosen& choice : m_choices) {
        auto read = search::parse(choice.query, fields);
        if (!read) {
            return read;
        }
        if (choice.choice == Choice::LeftOut) {
            search::Node without{
                search::Not{std::make_shared<const search::Node>(std::move(read->root))}};
            all = search::both(std::move(all), {std::move(without)});
        } else {
            chosen[choice.section].push_back(std::move(read->root));
        }
    }
    for (search::Nodes& any : chosen) {
        all = search::both(std::move(all),
            {any.size() == 1 ? std::move(any.front()) : search::Node{search::Any{std::move(any)}}});
    }
    return all;
}

std::optional<QString> FilterModel::queryText(const QStringList& fields) const
{
    QMap<Section, QStringList> chosen;
    QStringList terms;
    QStringList without;
    for (const Chosen& choice : m_choices) {
        const auto piece = choice.section == Section::SavedSearches
            ? search::grouped(choice.query, fields)
            : choice.query;
        if (!piece) {
            return std::nullopt;
        }
        if (choice.choice == Choice::LeftOut) {
            without.append(u'-' + *piece);
        } else {
            chosen[choice.section].append(*piece);
        }
    }
    for (QStringList& any : chosen) {
        any.sort();
        terms.append(any.size() == 1 ? any.first() : u'(' + any.join(u" or "_s) + u')');
    }
    without.sort();
    return (terms + without).join(u' ');
}

void FilterModel::retranslate()
{
    rebuild();
}

const FilterModel::Node& FilterModel::node(const QModelIndex& index) const
{
    return m_nodes[index.internalId()];
}

QModelIndex FilterModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const auto& siblings = parent.isValid() ? node(parent).children : m_heads;
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex FilterModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || node(index).parent < 0) {
        return {};
    }
    const int above = node(index).parent;
    return createIndex(
        m_nodes[static_cast<std::size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int FilterModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(parent.isValid() ? node(parent).children.size() : m_heads.size());
}

int FilterModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString FilterModel::spoken(const Node& node) const
{
    if (node.query.isEmpty()) {
        return node.name;
    }
    QString name = node.count ? tr("%1, %2", "a filter and how many it finds, read aloud")
                                    .arg(node.name, QLocale().toString(*node.count))
                              : node.name;
    const auto choice = m_choices.constFind(node.query);
    if (choice == m_choices.cend()) {
        return name;
    }
    return choice->choice == Choice::Chosen ? tr("%1, chosen", "a filter, read aloud").arg(name)
                                            : tr("%1, left out", "a filter, read aloud").arg(name);
}

QVariant FilterModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node& one = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return one.name;
    case Qt::AccessibleTextRole:
        return spoken(one);
    case CountRole:
        return one.count ? QVariant(*one.count) : QVariant();
    case SectionRole:
        return one.query.isEmpty();
    case ChoiceRole:
        return static_cast<int>(m_choices.value(one.query, {one.section, Choice::None, {}}).choice);
    case QueryRole:
        return one.query;
    case SavedRole:
        return one.saved ? QVariant(one.saved->value) : QVariant();
    case TopicRole:
        return one.topic ? QVariant(one.topic->value) : QVariant();
    case TopicPathRole:
        return one.topicPath;
    case PathRole:
        return one.path;
    default:
        return {};
    }
}

Qt::ItemFlags FilterModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return node(index).query.isEmpty() ? Qt::ItemFlags(Qt::ItemIsEnabled)
                                       : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace reprise
