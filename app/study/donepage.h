// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/storage/settingsstore.h"
#include "core/study/study.h"

#include <QList>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QListView;
class QScrollArea;

namespace reprise {

class Banner;
class Button;
class ElidedLabel;
class Figure;
class Hairline;
class KeyCap;
class Label;
class MissedDelegate;
class MissedModel;

/// What a study day came to, and what can follow it.
class DonePage final : public QWidget
{
    Q_OBJECT

public:
    explicit DonePage(Workspace& workspace, QWidget* parent = nullptr);

    /// Reads the present study day's report of the topic (rootTopic: of
    /// everything) and shows it.
    void showReport(TopicId topic);

Q_SIGNALS:
    /// New cards were let in, or an answer was taken back.
    void studyRequested(reprise::TopicId topic);
    void goThroughRequested(const QList<reprise::CardId>& cards);
    /// A missed card is to be looked at in Browse.
    void cardChosen(reprise::CardId card);
    /// The person goes back to Today.
    void left();
    /// The report is on screen.
    void reportShown();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Report
    {
        study::DayReport day;
        study::Pace pace;
        GradeButtons buttons = GradeButtons::Four;
        StudyDay today;
    };

    void fillMissed();
    void fillNext();
    void fillLastAnswer();
    void read(bool focus);
    void present(const Report& report);
    void showFigures(const study::DayReport& day);
    void showNext(const Report& report);
    void focusFirst();
    void tenMore();
    void undo();
    void warn(const Error& error);
    void arrange();
    void restyle();

    Workspace& m_workspace;
    QScrollArea* m_scroll;
    QWidget* m_column;
    Banner* m_warning;
    Label* m_date;
    Label* m_title;
    Label* m_others;
    QWidget* m_figures;
    Figure* m_cards;
    Figure* m_time;
    Figure* m_passed;
    Hairline* m_missedLine;
    QWidget* m_missedPart;
    QBoxLayout* m_missedRow = nullptr;
    Label* m_missedTitle = nullptr;
    Label* m_missedText = nullptr;
    Button* m_again = nullptr;
    QListView* m_list = nullptr;
    MissedModel* m_missed = nullptr;
    MissedDelegate* m_delegate = nullptr;
    Hairline* m_nextLine;
    QWidget* m_nextPart;
    QBoxLayout* m_nextRow = nullptr;
    Label* m_nextTitle = nullptr;
    Label* m_nextText = nullptr;
    Button* m_tenMore = nullptr;
    QWidget* m_lastPart;
    Label* m_lastIcon = nullptr;
    ElidedLabel* m_last = nullptr;
    Button* m_undo = nullptr;
    TopicId m_topic = rootTopic;
    std::optional<Report> m_report;
    quint64 m_request = 0; ///< the newest; results of older ones are dropped
};

} // namespace reprise
