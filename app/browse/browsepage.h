// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/browse/cardtableview.h"
#include "app/browse/facets.h"
#include "app/workspace.h"
#include "core/search/searcher.h"
#include "core/storage/journal.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace reprise {

class BrowseActions;
class BrowseBar;
class CardSearch;
class CardTableModel;
class EmptyState;
class FacePane;
class FilterModel;
class FilterView;
class Label;
class Notices;
class ProgressLine;
class QuietSplitter;
class SearchField;
class SelectionBar;
class SelectionChanges;
class TableHead;
class TopicChanges;

/// Where cards are looked for, read and put in order: filters, the table of
/// what was found, and the face of the card that the table is on.
class BrowsePage final : public QWidget
{
    Q_OBJECT

public:
    explicit BrowsePage(Workspace& workspace, QWidget* parent = nullptr);
    ~BrowsePage() override;

    /// To be called when the page is shown.
    void reload();
    /// This card alone, from wherever it is asked for.
    void showCard(CardId card);
    /// What a query finds, without any filter.
    void showSearch(const QString& query);
    /// Whether editRequested() and newCardRequested() lead somewhere.
    void setEditable(bool editable);
    void takeFocus();
    /// What F6 goes through.
    [[nodiscard]] QList<QWidget*> panes() const;

Q_SIGNALS:
    void editRequested(reprise::CardId card);
    /// The topic of the card that the table is on.
    void newCardRequested(reprise::TopicId topic);
    void tidyRequested();
    void importRequested();
    /// Back to Today.
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectSearch();
    void connectActions();
    void runSearch();
    void showFault(const QString& sentence);
    void showFound();
    void showCount();
    void showSelection();
    void refresh(const ChangeSet& changes);
    void readFacets();
    void takeFacets(const Facets& facets);
    [[nodiscard]] std::optional<QString> query() const;
    void saveSearch();
    void removeSearch(SavedSearchId search);
    void clearSearch();
    void escape();
    void showInformation();
    void fillColumnsMenu();
    void restoreTable();
    void keepView();
    void arrange();
    void restyle();
    void retranslate();
    void announce(const QString& text);

    Workspace& m_workspace;
    CardTableModel* m_model;
    FilterModel* m_filterModel;
    QMenu* m_columns;
    BrowseBar* m_bar;
    SearchField* m_field;
    Label* m_fault;
    ProgressLine* m_progress;
    QuietSplitter* m_outer; // filters beside the rest
    FilterView* m_filters;
    QuietSplitter* m_inner; // table and face
    QWidget* m_centre;
    QStackedWidget* m_stack;
    CardTableView* m_table;
    EmptyState* m_nothingFound;
    EmptyState* m_noCards;
    SelectionBar* m_selection;
    FacePane* m_face;
    Notices* m_notices;
    BrowseActions* m_actions;
    SelectionChanges* m_changes;
    TopicChanges* m_topics;
    CardSearch* m_search;

    Facets m_facets;
    CardTableView::Place m_place; ///< while the table changes
    std::optional<CardId> m_current;
    QString m_faultSentence;
    QTimer m_faultDelay; ///< while somebody types, what is wrong may become right
    QTimer m_refreshing;
    QTimer m_keeping;
    bool m_begun = false;
    bool m_outdated = false; ///< something changed while nobody looked
    bool m_facetsOutdated = true;
    bool m_editable = false;
    bool m_tellsOfChange = false; ///< the notice; another one makes it wrong
    bool m_below = false; ///< the face is below the table
    bool m_folded = false; ///< the filters have no place of their own
};

} // namespace reprise
