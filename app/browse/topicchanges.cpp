// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/topicchanges.h"

#include "app/browse/promptdialog.h"
#include "app/settings/topicsettingsdialog.h"
#include "app/transfer/deckexporter.h"
#include "core/edit/topics.h"
#include "core/storage/collectionthread.h"
#include "core/transfer/markdown/deckexport.h"

#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// For what speaks for itself.
template <typename Value>
QString quietly(const Value& /*value*/)
{
    return {};
}

/// The topic that a path names; "/" or nothing is the top.
Result<TopicId> topicOf(Collection& collection, const QString& path)
{
    if (path == "/"_L1) {
        return rootTopic;
    }
    return collection.topics().byPath(path).transform([](const Topic& topic) { return topic.id; });
}

/// Where a topic stands among its siblings, and below which topic.
Result<std::pair<TopicId, int>> placeOf(Collection& collection, TopicId id)
{
    return collection.topics().all().and_then(
        [&](const QList<Topic>& topics) -> Result<std::pair<TopicId, int>> {
            const auto topic = std::ranges::find(topics, id, &Topic::id);
            if (topic == topics.end() || !topic->parent) {
                return failure(ErrorCode::NotFound, QString::number(id.value));
            }
            // In the order of the tree; positions may be alike.
            const auto before =
                std::ranges::count(topics.begin(), topic, topic->parent, &Topic::parent);
            return std::pair(*topic->parent, static_cast<int>(before));
        });
}

} // namespace

TopicChanges::TopicChanges(Workspace& workspace, QWidget& page)
    : QObject(&page)
    , m_workspace(workspace)
    , m_page(page)
    , m_exporter(new DeckExporter(workspace, page))
{
    connect(m_exporter, &DeckExporter::failed, this, &TopicChanges::failed);
    connect(m_exporter, &DeckExporter::done, this, &TopicChanges::done);
}

void TopicChanges::make(const Change& change)
{
    m_workspace.collection.request(change).then(this, [this](const Result<QString>& sentence) {
        if (!sentence) {
            Q_EMIT failed(sentence.error());
        } else if (!sentence->isEmpty()) {
            Q_EMIT done(*sentence);
        }
    });
}

void TopicChanges::showMenu(TopicId topic, const QString& path, const QPoint& at)
{
    auto* menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QKeySequence& key, const auto& then) {
        QAction* action = menu->addAction(text);
        action->setShortcut(key); // shown; the tree itself takes the keys
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, then);
    };
    add(tr("New topic in it…"), {}, [this, topic] { askForNewName(topic); });
    add(tr("New deck…"), {}, [this] { askForNewName(rootTopic); });
    add(tr("Settings…"), {}, [this, topic] {
        auto* dialog = new TopicSettingsDialog(m_workspace, topic, &m_page);
        connect(dialog, &TopicSettingsDialog::failed, this, &TopicChanges::failed);
        dialog->open();
    });
    add(tr("Rename…"), QKeySequence(Qt::Key_F2), [this, topic, path] { askForName(topic, path); });
    menu->addSeparator();
    add(tr("Up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this, topic] { shift(topic, -1); });
    add(tr("Down"), QKeySequence(Qt::ALT | Qt::Key_Down), [this, topic] { shift(topic, 1); });
    add(tr("Move into another topic…"), {}, [this, topic, path] { askForParent(topic, path); });
    add(tr("Merge into another topic…"), {}, [this, topic, path] { askForTarget(topic, path); });
    add(tr("Export…"), {}, [this, topic, path] { exportNotes(topic, path); });
    menu->addSeparator();
    add(tr("Delete, and keep its cards…"), QKeySequence(Qt::Key_Delete),
        [this, topic, path] { askWhereCardsGo(topic, path); });
    add(tr("Delete with its cards"), {}, [this, topic] { removeWithCards(topic); });
    menu->popup(at);
}

void TopicChanges::exportNotes(TopicId topic, const QString& path)
{
    const QStringList levels = topicLevels(path);
    m_exporter->ask(levels.value(levels.size() - 1),
        [topic](Collection& collection) { return notesBelow(collection, topic); });
}

void TopicChanges::ask(
    const Question& question, bool isPath, const std::function<void(QString)>& then)
{
    auto* prompt = new PromptDialog(m_workspace.theme,
        {.title = question.title,
            .label = question.label,
            .text = question.text,
            .action = question.action,
            .words = isPath ? m_paths : QStringList()},
        &m_page);
    connect(prompt, &PromptDialog::answered, this, then);
    prompt->open();
}

void TopicChanges::askForNewName(TopicId parent)
{
    ask({.title = tr("New Topic"),
            .label = tr("What is the new topic called?"),
            .text = {},
            .action = tr("Add", "a topic")},
        false, [this, parent](const QString& name) {
            make([parent, name](Collection& collection) {
                return edit::addTopic(collection, parent, name).transform(quietly<TopicId>);
            });
        });
}

void TopicChanges::askForName(TopicId topic, const QString& path)
{
    ask({.title = tr("Rename Topic"),
            .label = tr("What is “%1” to be called?").arg(path),
            .text = topicLevels(path).value(topicLevels(path).size() - 1),
            .action = tr("Rename")},
        false, [this, topic](const QString& name) {
            make([topic, name](Collection& collection) {
                return edit::renameTopic(collection, topic, name).transform([] {
                    return QString();
                });
            });
        });
}

void TopicChanges::shift(TopicId topic, int by)
{
    make([topic, by](Collection& collection) {
        return placeOf(collection, topic)
            .and_then([&](const std::pair<TopicId, int>& at) {
                return edit::moveTopic(collection, topic, at.first, std::max(0, at.second + by));
            })
            .transform([] { return QString(); });
    });
}

void TopicChanges::moveInto(TopicId topic, TopicId parent)
{
    make([topic, parent](Collection& collection) {
        return edit::moveTopic(collection, topic, parent, std::numeric_limits<int>::max())
            .transform([] { return QString(); });
    });
}

void TopicChanges::moveBeside(TopicId topic, TopicId sibling, bool below)
{
    make([topic, sibling, below](Collection& collection) -> Result<QString> {
        const auto own = placeOf(collection, topic);
        const auto other = placeOf(collection, sibling);
        if (const Error* error = firstError(own, other)) {
            return std::unexpected(*error);
        }
        const auto [parent, place] = *other;
        // It does not count among its siblings any more when it is put there.
        const int gone = own->first == parent && own->second < place ? 1 : 0;
        return edit::moveTopic(collection, topic, parent, place + (below ? 1 : 0) - gone)
            .transform([] { return QString(); });
    });
}

void TopicChanges::askForParent(TopicId topic, const QString& path)
{
    ask({.title = tr("Move Topic"),
            .label = tr("Which topic is “%1” to stand in? / makes it a deck.").arg(path),
            .text = topicPath(topicLevels(path).first(topicLevels(path).size() - 1)),
            .action = tr("Move")},
        true, [this, topic](const QString& parent) {
            make([topic, parent](Collection& collection) {
                return topicOf(collection, parent)
                    .and_then([&](TopicId into) {
                        return edit::moveTopic(
                            collection, topic, into, std::numeric_limits<int>::max());
                    })
                    .transform([] { return QString(); });
            });
        });
}

void TopicChanges::askForTarget(TopicId topic, const QString& path)
{
    ask({.title = tr("Merge Topic"),
            .label = tr("Into which topic do all cards and topics of “%1” go?").arg(path),
            .text = {},
            .action = tr("Merge")},
        true, [this, topic](const QString& target) {
            make([topic, target](Collection& collection) {
                return topicOf(collection, target)
                    .and_then(
                        [&](TopicId into) { return edit::mergeTopics(collection, topic, into); })
                    .transform([](int cards) { return tr("%Ln card(s) moved.", nullptr, cards); });
            });
        });
}

void TopicChanges::askWhereCardsGo(TopicId topic, const QString& path)
{
    ask({.title = tr("Delete Topic"),
            .label =
                tr("“%1” and the topics in it are deleted. Where do their cards go?").arg(path),
            .text = topicPath(topicLevels(path).first(topicLevels(path).size() - 1)),
            .action = tr("Delete")},
        true, [this, topic](const QString& target) {
            make([topic, target](Collection& collection) {
                return topicOf(collection, target)
                    .and_then(
                        [&](TopicId into) { return edit::deleteTopic(collection, topic, into); })
                    .transform(quietly<edit::Deleted>);
            });
        });
}

void TopicChanges::removeWithCards(TopicId topic)
{
    make([topic](Collection& collection) {
        return edit::deleteTopic(collection, topic, {}).transform([](const edit::Deleted& deleted) {
            return tr("%Ln card(s) deleted. Ctrl+Z brings them back.", nullptr, deleted.cards);
        });
    });
}

} // namespace reprise
