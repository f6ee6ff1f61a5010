// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/asked.h"
#include "app/workspace.h"
#include "core/model/ids.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QList>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace reprise {

class Button;
class CodeHighlighter;
class GradeBar;
class Hairline;
class Notices;
class StudyActions;
class StudyBar;
class StudyFace;
class StudyHead;

/// Asks one card after another and records the answers. One request is under
/// way at a time; until it is back, keys and buttons do nothing, so no answer
/// is recorded twice.
class StudyPage final : public QWidget
{
    Q_OBJECT

public:
    /// A grade within this time of the answer's appearance is not meant.
    static constexpr int gradeGuardMilliseconds = 200;
    static constexpr int longestAnswerMilliseconds = 10 * 60 * 1000;

    explicit StudyPage(Workspace& workspace, QWidget* parent = nullptr);
    ~StudyPage() override;

    /// Asks today's cards of the topic (rootTopic: of everything).
    void study(TopicId topic);
    /// Shows these cards again, one after another, and records nothing.
    void goThrough(const QList<CardId>& cards);

Q_SIGNALS:
    /// The person goes back to Today.
    void left();
    /// Nothing is left today in the topic, or all cards were gone through.
    void finished(reprise::TopicId topic);
    /// The text of the card on screen is to be changed.
    void editRequested(reprise::CardId card);
    /// A question is on screen (not yet painted) and can be answered.
    void questionShown(reprise::CardId card);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectActions();
    void retranslate();
    void arrange();
    void orderTabs();

    template <typename Request, typename Use>
    void send(Request request, Use use);
    /// What the page asks for now: the topic's next card, or the round's.
    [[nodiscard]] std::function<Result<Asked>(Collection&)> presentAsk() const;
    void askNow();
    void receive(Result<Asked> result, bool keepAnswer);
    /// With `keepAnswer` the same card stays as it is on screen.
    void present(Asked asked, bool keepAnswer);
    void showPrompt();
    void nameKeys();
    void showLabels();
    void showHead();
    void showAnswer();
    void pressPrimary();
    void pressDigit(int digit);
    [[nodiscard]] bool isTooEarly() const;
    void grade(Grade grade);
    void receiveGraded(Grade given, GradeButtons buttons, Result<Graded> result);
    void nextOfRound();
    void skipInRound();

    enum class AfterChange
    {
        SameCard,
        NextCard
    };
    /// Runs a change of the present card, then asks anew.
    template <typename Change>
    void change(const Change& change, AfterChange after);
    void takeOut(bool wholeNote,
        const std::function<Result<int>(Collection&, const QList<CardId>&, StudyDay)>& take);
    void bury(bool wholeNote);
    void suspend(bool wholeNote);
    void toggleMark();
    void setFlag(int flag);
    void undo();
    void showInformation();
    void showFollowUp();
    void leave();
    void askAboutLink(const QUrl& url);
    void refresh(const ChangeSet& changes);

    void announce(const QString& text);

    [[nodiscard]] bool isRound() const { return !m_round.isEmpty(); }
    [[nodiscard]] const study::Question* question() const
    {
        return m_asked && m_asked->question ? &*m_asked->question : nullptr;
    }

    Workspace& m_workspace;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    StudyHead* m_head;
    StudyFace* m_face;
    Notices* m_notices;
    Hairline* m_line;
    StudyActions* m_actions;
    StudyBar* m_bar;
    GradeBar* m_grades; ///< of the bar
    Button* m_narrowMore;

    TopicId m_topic = rootTopic;
    std::shared_ptr<study::Session> m_session =
        std::make_shared<study::Session>(); ///< touched on the collection's thread only
    QList<CardId> m_round; ///< what is gone through again; empty while studying
    qsizetype m_roundAt = 0;
    std::optional<Asked> m_asked;
    std::optional<bool> m_isNarrow;
    bool m_revealed = false;
    bool m_pending = false;
    quint64 m_request = 0; ///< the newest; results of older ones are dropped
    QTimer m_waiting;
    QElapsedTimer m_sinceAsked;
    QElapsedTimer m_sinceRevealed;
};

} // namespace reprise
