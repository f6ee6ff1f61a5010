// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tidy/dust.h"
#include "app/tidy/remedy.h"
#include "app/workspace.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QBoxLayout;
class QComboBox;
class QListView;
class QStackedWidget;

namespace reprise {

class Button;
class DustModel;
class EmptyState;
class KindModel;
class KindView;
class Label;
class Notices;
class Panel;
class ProgressLine;

/// What gathers in a collection, kind by kind, and what can be done about it.
/// A remedy is for the selected entries, or for all where none is selected.
class TidyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit TidyPage(Workspace& workspace, QWidget* parent = nullptr);

    /// To be called when the page is shown: looks, and then shows the first
    /// kind that there is anything of.
    void reload();
    void takeFocus();
    /// What F6 goes through.
    [[nodiscard]] QList<QWidget*> panes() const;

Q_SIGNALS:
    /// A search of Browse.
    void showRequested(const QString& query);
    /// Back to Browse.
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeLayout();
    void connectAll();
    void look();
    void lookOn(int question, int part);
    void take(const DustFound& found);
    void finishLooking();
    void choose(Dust kind);
    void showKind();
    void showState();
    void showButtons();
    [[nodiscard]] QWidget* chooser() const;
    [[nodiscard]] QList<DustItem> chosen() const;
    void start(Remedy remedy);
    void askFirst(Remedy remedy, const QList<DustItem>& items);
    void askForTopic(Remedy remedy, const QList<DustItem>& items);
    void stopAsking();
    void carryOut(Remedy remedy, const QList<DustItem>& items, const QString& topicPath);
    void showCurrent();
    void escape();
    void arrange();
    void retranslate();
    void announce(const QString& text);

    struct Asked
    {
        Remedy remedy = Remedy::DeleteNotes;
        QList<DustItem> items;
    };

    Workspace& m_workspace;
    DustFound m_found;
    Dust m_kind = Dust::Duplicates;
    int m_question = 0; ///< of several looks, only the newest one counts
    bool m_looking = false;
    bool m_fresh = false; ///< the page was just opened
    bool m_busy = false; ///< a remedy is being carried out
    bool m_narrow = false;
    std::optional<Asked> m_asked; ///< what the panel asks about
    QTimer m_lookingSoon; ///< one change is seldom alone
    QTimer m_progressSoon; ///< while it takes long

    KindModel* m_kinds;
    DustModel* m_model;
    Button* m_back;
    Label* m_title;
    ProgressLine* m_progress;
    QStackedWidget* m_stack;
    QWidget* m_body;
    QBoxLayout* m_sides; ///< the kinds, and what is shown of one
    KindView* m_kindView;
    QComboBox* m_kindBox; ///< in their place where it is narrow
    Label* m_heading;
    Label* m_count;
    Label* m_explanation;
    QListView* m_list;
    Label* m_none;
    QWidget* m_foot;
    QBoxLayout* m_buttonRow;
    std::array<Button*, 2> m_buttons{};
    Panel* m_panel;
    Label* m_text;
    Label* m_consequence;
    Button* m_confirm;
    Button* m_decline;
    EmptyState* m_tidy = nullptr;
    Notices* m_notices;
};

} // namespace reprise
