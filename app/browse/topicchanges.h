// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/model/topic.h"
#include "core/result.h"

#include <QObject>
#include <QPoint>
#include <QStringList>

#include <functional>

class QWidget;

namespace reprise {

class Collection;
class DeckExporter;

/// What can be done with one topic of the tree: its menu, and the questions
/// that some of it asks first. Each is one step of undo.
class TopicChanges final : public QObject
{
    Q_OBJECT

public:
    TopicChanges(Workspace& workspace, QWidget& page);

    /// Paths that questions about a topic are completed from.
    void setPaths(const QStringList& paths) { m_paths = paths; }

    /// `path` is the topic's own.
    void showMenu(TopicId topic, const QString& path, const QPoint& at);
    void askForName(TopicId topic, const QString& path);
    void askForNewName(TopicId parent);
    /// One place up or down among its siblings.
    void shift(TopicId topic, int by);
    /// To the end of those in another.
    void moveInto(TopicId topic, TopicId parent);
    /// Right above or below another, whichever topic that is in.
    void moveBeside(TopicId topic, TopicId sibling, bool below);
    void askWhereCardsGo(TopicId topic, const QString& path);

Q_SIGNALS:
    void failed(const reprise::Error& error);
    /// Something was done, as a sentence.
    void done(const QString& sentence);

private:
    using Change = std::function<Result<QString>(Collection&)>; ///< gives the sentence, or none
    void make(const Change& change);
    struct Question
    {
        QString title;
        QString label;
        QString text;
        QString action;
    };
    void ask(const Question& question, bool isPath, const std::function<void(QString)>& then);
    void askForParent(TopicId topic, const QString& path);
    void askForTarget(TopicId topic, const QString& path);
    void removeWithCards(TopicId topic);
    void exportNotes(TopicId topic, const QString& path);

    Workspace& m_workspace;
    QWidget& m_page;
    DeckExporter* m_exporter;
    QStringList m_paths;
};

} // namespace reprise
