// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/browse/completion.h"
#include "app/workspace.h"
#include "core/model/card.h"
#include "core/result.h"
#include "core/search/search.h"

#include <QObject>

#include <functional>

class QWidget;

namespace reprise {

class BrowseActions;
class CardTableView;
class Collection;
class DeckExporter;

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
    /// What a row of the table stands for.
    void setUnit(search::Unit unit) { m_unit = unit; }

Q_SIGNALS:
    void failed(const reprise::Error& error);
    /// To be said: what is gone from the table would else be missed.
    void done(const QString& sentence);

private:
    using Change = std::function<Result<int>(Collection&, const QList<CardId>&, const Moment&)>;
    using Sentence = std::function<QString(int count)>; ///< empty where there is none to say
    /// With the selected cards, or all cards of the selected notes.
    void make(const Change& change, const Sentence& sentence = {});
    /// With the notes of the selected cards, which the change finds itself.
    void makeOfNotes(const Change& change, const Sentence& sentence = {});
    /// The same with all cards of their notes.
    static Change ofNotes(const Change& change);
    void askForTopic();
    void askForTags(bool add);
    void askForDueDate();
    void askForReplacement();
    void askForType();
    void exportNotes();
    void tag(const QStringList& tags, bool add);

    Workspace& m_workspace;
    const CardTableView& m_table;
    QWidget& m_page;
    DeckExporter* m_exporter;
    QueryWords m_words;
    search::Unit m_unit = search::Unit::Cards;
};

} // namespace reprise
