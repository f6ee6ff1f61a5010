// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/browse/completion.h"
#include "app/workspace.h"
#include "core/model/card.h"
#include "core/result.h"

#include <QObject>

#include <functional>

class QWidget;

namespace reprise {

class BrowseActions;
class CardTableView;
class Collection;

/// Does with the selected cards what the actions say. Each is one request and
/// one step of undo.
class SelectionChanges final : public QObject
{
    Q_OBJECT

public:
    SelectionChanges(
        Workspace& workspace, BrowseActions& actions, const CardTableView& table, QWidget& page);

    /// What topics and tags there are to choose from.
    void setWords(const QueryWords& words) { m_words = words; }

Q_SIGNALS:
    void failed(const reprise::Error& error);
    /// To be said: what is gone from the table would else be missed.
    void done(const QString& sentence);

private:
    using Change = std::function<Result<int>(Collection&, const QList<CardId>&, const Moment&)>;
    using Sentence = std::function<QString(int count)>;
    void make(const Change& change, const Sentence& sentence = {});
    /// The same with all cards of their notes.
    static Change ofNotes(const Change& change);
    void askForTopic();
    void askForTags(bool add);
    void askForDueDate();
    void askForReplacement();
    void askForType();
    void tag(const QStringList& tags, bool add);

    Workspace& m_workspace;
    const CardTableView& m_table;
    QWidget& m_page;
    QueryWords m_words;
};

} // namespace reprise
