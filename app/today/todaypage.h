// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/today/todayreport.h"
#include "app/workspace.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;

namespace reprise {

class AheadView;
class Banner;
class Button;
class DosePanel;
class EmptyState;
class ElidedLabel;
class KeyLine;
class Label;
class PreparationButton;
class ProgressLine;
class TopicModel;
class TopicView;

/// Where the program opens: the topics, what is left of them today, and the
/// button that begins.
class TodayPage final : public QWidget
{
    Q_OBJECT

public:
    explicit TodayPage(Workspace& workspace, QWidget* parent = nullptr);

    /// Reads the collection again. Until the answer is there, the page keeps
    /// what it shows.
    void reload();
    /// Shows what goes on before there is anything to read; empty for nothing.
    void setBusy(const QString& sentence);
    [[nodiscard]] const std::optional<TodayReport>& report() const { return m_report; }
    /// The topic that studying begins with; the root before the first reading.
    [[nodiscard]] TopicId selectedTopic() const;
    /// What F6 goes through.
    [[nodiscard]] QList<QWidget*> panes() const;
    /// Gives the focus to the primary button, or to the tree where that is off.
    void takeFocus();

Q_SIGNALS:
    void studyRequested(reprise::TopicId topic);
    /// How many cards are left today in all topics.
    void leftChanged(int cards);
    void importRequested();
    void failed(const reprise::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showReport(const TodayReport& report);
    void showSelected();
    void lookAhead(TopicId topic);
    void letTenMoreIn(TopicId topic);
    void readRoles(const QList<study::TopicSummary>& topics);
    void prepareFor(const Preparation& preparation);
    void restyle();
    void arrange();
    void retranslate();
    void watchTheDay();

    Workspace& m_workspace;
    std::optional<TodayReport> m_report;
    QTimer m_dayTurn;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_showing = false;
    QStringList m_roles; ///< that occur in the collection
    int m_rolesOfCards = -1; ///< how many cards it had when they were read

    TopicModel* m_model;
    Label* m_title;
    Label* m_date;
    Label* m_streak;
    PreparationButton* m_preparation;
    ProgressLine* m_progress;
    Label* m_busy;
    Banner* m_clockBehind;
    QWidget* m_body;
    QBoxLayout* m_split;
    TopicView* m_tree;
    KeyLine* m_keys;
    QWidget* m_side;
    DosePanel* m_dose;
    AheadView* m_ahead;
    EmptyState* m_empty;
};

} // namespace reprise
