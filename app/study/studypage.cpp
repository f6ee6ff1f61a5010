// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studypage.h"

#include "app/cardface/cardview.h"
#include "app/cardface/codehighlighter.h"
#include "app/describe.h"
#include "app/preferences.h"
#include "app/study/cardinfodialog.h"
#include "app/study/followupdialog.h"
#include "app/study/gradebar.h"
#include "app/study/notices.h"
#include "app/study/studyactions.h"
#include "app/study/studybar.h"
#include "app/study/studyface.h"
#include "app/study/studyhead.h"
#include "app/widgets/button.h"
#include "app/widgets/panel.h"
#include "core/storage/collectionthread.h"

#include <QAccessible>
#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reprise {

namespace {

constexpr double menuBelow = 920; // below, the bottom bar's icons are in a menu
constexpr int zoomStep = 10;
/// A request that is quicker than this changes nothing on screen but its result.
constexpr auto noticeableWait = 150ms;

} // namespace

StudyPage::StudyPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_highlighter(std::make_unique<CodeHighlighter>())
    , m_head(new StudyHead(workspace.theme, this))
    , m_face(new StudyFace(workspace, *m_highlighter, this))
    , m_notices(new Notices(workspace.theme, this))
    , m_line(new Hairline(workspace.theme, this))
    , m_actions(new StudyActions(workspace.theme, *this))
    , m_bar(new StudyBar(workspace.theme, *m_actions, this))
    , m_grades(m_bar->grades())
    , m_narrowMore(new Button(workspace.theme, Icon::More, QString(), m_head))
{
    m_head->addTrailing(m_narrowMore);
    // Only the keyboard stops at these: a click must leave Space to the grades.
    for (Button* button : {m_narrowMore, m_head->backButton()}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_narrowMore->setMenu(m_actions->moreMenu);

    // Below the face, so that a message does not move the question.
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_face, 1);
    column->addWidget(m_notices);
    column->addWidget(m_line);
    column->addWidget(m_bar);

    m_waiting.setSingleShot(true);
    m_waiting.setInterval(noticeableWait);
    connect(&m_waiting, &QTimer::timeout, this, [this] { m_grades->setWaiting(true); });
    connectActions();
    arrange();
    retranslate();
}

StudyPage::~StudyPage() = default;

void StudyPage::connectActions()
{
    const Workspace& given = m_workspace;
    connect(m_head, &StudyHead::backRequested, this, &StudyPage::leave);
    connect(m_grades, &GradeBar::prompted, this, [this] {
        if (m_revealed) {
            nextOfRound();
        } else {
            showAnswer();
        }
    });
    connect(m_grades, &GradeBar::graded, this, &StudyPage::grade);
    connect(m_face, &StudyFace::answerRequested, this, [this] {
        if (m_revealed) {
            m_grades->primary()->setFocus(Qt::OtherFocusReason);
        } else {
            showAnswer();
        }
    });
    connect(m_face, &StudyFace::answerKeyChanged, this, &StudyPage::nameKeys);
    connect(m_face, &StudyFace::left, this,
        [this] { m_grades->primary()->setFocus(Qt::OtherFocusReason); });
    connect(m_face, &StudyFace::pasteCut, this, [this] {
        m_notices->inform(tr("That was too long to paste: its end has been left out."));
    });
    connect(m_face, &StudyFace::linkActivated, this, &StudyPage::askAboutLink);
    connect(m_face, &StudyFace::followUpChosen, this, &StudyPage::showFollowUp);
    connect(&given.theme, &Theme::changed, this, &StudyPage::arrange);
    connect(&given.collection, &CollectionThread::changed, this, &StudyPage::refresh);
    connect(m_notices, &Notices::announced, this, &StudyPage::announce);
    connect(m_notices, &Notices::closed, this,
        [this] { m_grades->primary()->setFocus(Qt::OtherFocusReason); });

    connect(m_actions->primary, &QAction::triggered, this, &StudyPage::pressPrimary);
    for (int digit = 0; digit < StudyActions::digitCount; ++digit) {
        connect(m_actions->digits.at(static_cast<std::size_t>(digit)), &QAction::triggered, this,
            [this, digit] { pressDigit(digit); });
    }
    connect(m_actions->undo, &QAction::triggered, this, &StudyPage::undo);
    connect(m_actions->edit, &QAction::triggered, this, [this] {
        if (question() != nullptr) {
            Q_EMIT editRequested(question()->card.id);
        }
    });
    connect(m_actions->information, &QAction::triggered, this, &StudyPage::showInformation);
    connect(m_actions->followUp, &QAction::triggered, this, &StudyPage::showFollowUp);
    connect(m_actions->write, &QAction::triggered, m_face, &StudyFace::write);
    connect(m_actions->hint, &QAction::triggered, m_face, &StudyFace::showHint);
    connect(m_actions->sound, &QAction::triggered, m_face, &StudyFace::playSound);
    connect(m_actions->leave, &QAction::triggered, this, &StudyPage::leave);
    connect(m_actions->buryCard, &QAction::triggered, this, [this] { bury(false); });
    connect(m_actions->buryNote, &QAction::triggered, this, [this] { bury(true); });
    connect(m_actions->suspendCard, &QAction::triggered, this, [this] { suspend(false); });
    connect(m_actions->suspendNote, &QAction::triggered, this, [this] { suspend(true); });
    connect(m_actions->mark, &QAction::triggered, this, &StudyPage::toggleMark);
    Preferences& preferences = m_workspace.preferences;
    connect(m_actions->larger, &QAction::triggered, this,
        [&preferences] { preferences.setZoom(preferences.zoom() + zoomStep); });
    connect(m_actions->smaller, &QAction::triggered, this,
        [&preferences] { preferences.setZoom(preferences.zoom() - zoomStep); });
    connect(m_actions->normalSize, &QAction::triggered, this,
        [&preferences] { preferences.setZoom(100); });
    for (int flag = 0; flag < StudyActions::flagCount; ++flag) {
        connect(m_actions->flags.at(static_cast<std::size_t>(flag)), &QAction::triggered, this,
            [this, flag] { setFlag(flag); });
    }
}

void StudyPage::keyPressEvent(QKeyEvent* event)
{
    if (const auto digit = StudyActions::digitOfTopRow(*event)) {
        pressDigit(*digit);
        return;
    }
    QWidget::keyPressEvent(event);
}

template <typename Request, typename Use>
void StudyPage::send(Request request, Use use)
{
    using Value = std::invoke_result_t<Request, Collection&>;
    m_pending = true;
    m_waiting.start();
    const quint64 mine = ++m_request;
    m_workspace.collection.request(std::move(request))
        .then(this, [this, mine, use = std::move(use)](Value result) mutable {
            if (mine != m_request) {
                return;
            }
            m_pending = false;
            m_waiting.stop();
            m_grades->setWaiting(false);
            use(std::move(result));
        });
}

void StudyPage::study(TopicId topic)
{
    m_topic = topic;
    m_session = std::make_shared<study::Session>();
    m_round.clear();
    m_asked.reset();
    m_notices->clear();
    askNow();
}

void StudyPage::goThrough(const QList<CardId>& cards)
{
    if (cards.isEmpty()) {
        Q_EMIT finished(m_topic);
        return;
    }
    m_round = cards;
    m_roundAt = 0;
    m_asked.reset();
    m_notices->clear();
    askNow();
}

std::function<Result<Asked>(Collection&)> StudyPage::presentAsk() const
{
    const QDateTime now = m_workspace.clock.now();
    if (isRound()) {
        return [card = m_round.at(m_roundAt), now](
                   Collection& collection) { return askCard(collection, card, now); };
    }
    return [session = m_session, topic = m_topic, now](
               Collection& collection) { return askNext(collection, *session, topic, now); };
}

void StudyPage::askNow()
{
    send(presentAsk(), [this](Result<Asked> result) { receive(std::move(result), false); });
}

void StudyPage::refresh(const ChangeSet& changes)
{
    if (changes.everything) {
        m_session = std::make_shared<study::Session>(); // perhaps another file
    }
    // Our own changes come with their next card, and what others change while
    // a request of ours waits is in its result.
    if (m_pending || !isVisible() || (!m_asked && !isRound())) {
        return;
    }
    if (question() != nullptr && changes.notes.contains(question()->card.note)) {
        // The card whose text is new stays, also where it was out of its turn.
        send([ask = presentAsk(), card = question()->card.id, now = m_workspace.clock.now()](
                 Collection& collection) { return askAgain(collection, card, ask, now); },
            [this](Result<Asked> result) { receive(std::move(result), true); });
        return;
    }
    send(presentAsk(), [this](Result<Asked> result) { receive(std::move(result), true); });
}

void StudyPage::receive(Result<Asked> result, bool keepAnswer)
{
    if (!result) {
        m_notices->warn(describe(result.error()), [this] { askNow(); });
        return;
    }
    present(std::move(*result), keepAnswer);
}

void StudyPage::present(Asked asked, bool keepAnswer)
{
    const study::Question* before = question();
    const bool sameCard = keepAnswer && before != nullptr && asked.question
        && before->card.id == asked.question->card.id;
    const bool same =
        sameCard && before->kind == asked.question->kind && before->face == asked.question->face;
    m_asked = std::move(asked);
    m_actions->setCard(question());
    m_bar->setEditable(question() != nullptr);
    m_actions->setButtons(m_asked->buttons);
    if (question() == nullptr) {
        m_face->showNothing();
        Q_EMIT finished(m_topic);
        return;
    }
    showLabels();
    showHead();
    if (same) {
        return;
    }
    const bool wasRevealed = std::exchange(m_revealed, false);
    m_face->showQuestion(*question(), m_asked->media, sameCard);
    const bool writing = m_face->scratch() != nullptr && m_face->scratch()->hasFocus();
    showPrompt();
    if (writing) {
        m_face->write();
    } else if (m_face->input() != nullptr) {
        m_face->input()->setFocus(Qt::OtherFocusReason);
    }
    orderTabs();
    m_sinceAsked.start();
    if (sameCard && wasRevealed && m_face->input() == nullptr) {
        showAnswer(); // its new text is read where the old one was
    }
    Q_EMIT questionShown(question()->card.id);
}

void StudyPage::showPrompt()
{
    nameKeys();
    m_grades->showPrompt();
}

void StudyPage::nameKeys()
{
    if (m_revealed) {
        m_grades->setPrompt(tr("Next"), tr("Space", "a key"));
    } else {
        m_grades->setPrompt(tr("Show answer"), m_face->answerKey());
    }
}

void StudyPage::showLabels()
{
    if (!m_asked || !m_asked->question) {
        return;
    }
    const study::Question& asked = *m_asked->question;
    m_grades->setChoices(isRound()
            ? std::vector<GradeChoice>()
            : gradeChoices(asked.outcomes, asked.card.progress, asked.kind, m_asked->buttons));
    m_bar->setFlag(asked.card.flag);
    const bool canUndo = m_asked->undoStep && !isRound();
    const QString undoName =
        canUndo ? tr("Undo: %1", "what is undone").arg(describe(*m_asked->undoStep)) : tr("Undo");
    m_bar->setUndo(undoName, canUndo);
    m_actions->undo->setEnabled(canUndo);
    m_actions->undo->setText(undoName);
}

void StudyPage::showHead()
{
    const study::Question& asked = *question();
    if (isRound()) {
        m_head->setNotice(tr("Going through again, %1 of %2: nothing is recorded",
            "the number of a card, and how many there are")
                .arg(locale().toString(m_roundAt + 1))
                .arg(locale().toString(m_round.size())));
        m_head->setProgress(static_cast<int>(m_roundAt), static_cast<int>(m_round.size()));
        return;
    }
    m_head->setTopicPath(asked.topicPath);
    m_head->setCounts(asked.left, asked.kind);
    m_head->setProgress(asked.answered, asked.answered + asked.left.total());
}

void StudyPage::showAnswer()
{
    if (m_pending || m_revealed || question() == nullptr) {
        return;
    }
    m_revealed = true;
    const Grade suggested = m_face->showAnswer();
    if (isRound()) {
        showPrompt();
    } else {
        m_grades->showGrades(suggested);
    }
    orderTabs();
    m_sinceRevealed.start();
    announce(tr("Answer shown"));
}

void StudyPage::pressPrimary()
{
    // The button that the keyboard stands on is the one that is meant.
    auto* focused = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    if (focused != nullptr && isAncestorOf(focused)) {
        focused->click();
        return;
    }
    m_grades->primary()->click();
}

void StudyPage::pressDigit(int digit)
{
    if (!m_asked) {
        return;
    }
    if (const auto given = gradeOf(digit, m_asked->buttons)) {
        grade(*given);
    }
}

bool StudyPage::isTooEarly() const
{
    return m_sinceRevealed.elapsed() < gradeGuardMilliseconds;
}

void StudyPage::grade(Grade grade)
{
    if (m_pending || !m_revealed || !m_asked || !m_asked->question || isRound() || isTooEarly()) {
        return;
    }
    m_notices->clear();
    const GradeRequest request{.card = m_asked->question->card.id,
        .kind = m_asked->question->kind,
        .askedOn = m_asked->today,
        .grade = grade,
        .milliseconds =
            static_cast<int>(std::min<qint64>(m_sinceAsked.elapsed(), longestAnswerMilliseconds)),
        .topic = m_topic,
        .now = m_workspace.clock.now()};
    send([session = m_session, request](
             Collection& collection) { return gradeAndAsk(collection, *session, request); },
        [this, grade, buttons = m_asked->buttons](
            Result<Graded> result) { receiveGraded(grade, buttons, std::move(result)); });
}

void StudyPage::receiveGraded(Grade given, GradeButtons buttons, Result<Graded> result)
{
    if (!result) {
        const Error& error = result.error();
        const bool outdated = error.code == ErrorCode::NotFound || error.code == ErrorCode::NotDue
            || error.code == ErrorCode::AnsweredToday;
        if (outdated) {
            m_notices->warn(describe(error));
            askNow();
        } else {
            m_notices->warn(
                tr("The answer was not recorded. %1", "what went wrong").arg(describe(error)),
                [this, given] { grade(given); });
        }
        return;
    }
    const auto& answered = result->answered;
    if (!answered) {
        m_notices->inform(
            tr("A new day has begun, and the drill ended with the old one. The card comes "
               "again on its day."));
    } else if (answered->becameLeech) {
        const int lapses = std::get<Schedule>(answered->review.after).lapses;
        m_notices->inform(tr("This card has been missed %Ln time(s); it is tagged leech.",
            "about the card before the one on screen", lapses));
    }
    const QString word = gradeWord(given, buttons);
    if (!result->next) {
        // The answer is recorded: the card must not be graded again.
        m_asked.reset();
        m_face->showNothing();
        m_actions->setCard(nullptr);
    } else if (answered) {
        announce(result->next->question ? tr("Graded %1, next card", "a grade").arg(word)
                                        : tr("Graded %1, no card left", "a grade").arg(word));
    }
    receive(std::move(result->next), false);
}

void StudyPage::nextOfRound()
{
    if (m_pending || !isRound() || isTooEarly()) {
        return;
    }
    skipInRound();
}

void StudyPage::skipInRound()
{
    if (++m_roundAt < m_round.size()) {
        askNow();
        return;
    }
    m_round.clear();
    m_asked.reset();
    Q_EMIT finished(m_topic);
}

template <typename Change>
void StudyPage::change(const Change& change, AfterChange after)
{
    if (m_pending || question() == nullptr) {
        return;
    }
    send(
        [change, now = m_workspace.clock.now(), ask = presentAsk()](
            Collection& collection) -> Result<Asked> {
            const auto day = studyDay(collection, now);
            if (!day) {
                return std::unexpected(day.error());
            }
            if (auto changed = change(collection, *day); !changed) {
                return std::unexpected(changed.error());
            }
            return ask(collection);
        },
        [this, after](Result<Asked> result) {
            if (!result) {
                m_notices->warn(describe(result.error()));
            } else if (after == AfterChange::NextCard && isRound()) {
                skipInRound();
            } else {
                present(std::move(*result), after == AfterChange::SameCard);
            }
        });
}

void StudyPage::takeOut(bool wholeNote,
    const std::function<Result<int>(Collection&, const QList<CardId>&, StudyDay)>& take)
{
    if (question() == nullptr) {
        return;
    }
    change(
        [card = question()->card, wholeNote, take](
            Collection& collection, StudyDay today) -> Result<int> {
            if (!wholeNote) {
                return take(collection, {card.id}, today);
            }
            return study::cardsOfNote(collection, card.note)
                .and_then(
                    [&](const QList<CardId>& cards) { return take(collection, cards, today); });
        },
        AfterChange::NextCard);
}

void StudyPage::bury(bool wholeNote)
{
    takeOut(wholeNote, [](Collection& collection, const QList<CardId>& cards, StudyDay today) {
        return study::bury(collection, cards, today);
    });
}

void StudyPage::suspend(bool wholeNote)
{
    takeOut(wholeNote, [](Collection& collection, const QList<CardId>& cards, StudyDay) {
        return study::setSuspended(collection, cards, true);
    });
}

void StudyPage::toggleMark()
{
    if (question() == nullptr) {
        return;
    }
    change([note = question()->card.note, marked = !question()->isMarked()](Collection& collection,
               StudyDay) { return study::setMarked(collection, note, marked); },
        AfterChange::SameCard);
}

void StudyPage::setFlag(int flag)
{
    if (question() == nullptr) {
        return;
    }
    const Card& card = question()->card;
    change([id = card.id, flag = card.flag == flag ? 0 : flag](
               Collection& collection, StudyDay) { return study::setFlag(collection, {id}, flag); },
        AfterChange::SameCard);
}

void StudyPage::undo()
{
    if (m_pending || isRound()) {
        return;
    }
    m_notices->clear();
    send(
        [ask = presentAsk()](Collection& collection) -> Result<Asked> {
            const auto undone = collection.undo();
            return undone ? ask(collection) : std::unexpected(undone.error());
        },
        [this](Result<Asked> result) {
            if (!result) {
                m_notices->warn(describe(result.error()));
                return;
            }
            announce(tr("Undone"));
            present(std::move(*result), false);
        });
}

void StudyPage::showInformation()
{
    if (question() != nullptr) {
        (new CardInfoDialog(m_workspace, question()->card.id, this))->open();
    }
}

void StudyPage::showFollowUp()
{
    const study::Question* asked = question();
    if (m_revealed && asked != nullptr && asked->face.followUp) {
        const CardId card = asked->face.followUp->card;
        (new FollowUpDialog(m_workspace, *m_highlighter, card, this))->open();
    }
}

void StudyPage::leave()
{
    ++m_request; // what is under way is recorded, but no longer of interest
    m_pending = false;
    m_waiting.stop();
    m_grades->setWaiting(false);
    m_asked.reset();
    m_round.clear();
    m_face->showNothing();
    Q_EMIT left();
}

void StudyPage::askAboutLink(const QUrl& url)
{
    // As it would be sent: letters that only look like others show themselves.
    const QString address = url.toString(QUrl::FullyEncoded);
    m_notices->inform(tr("Open %1 in the web browser?", "a web address").arg(address), tr("Open"),
        [url] { QDesktopServices::openUrl(url); });
}

void StudyPage::announce(const QString& text)
{
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void StudyPage::orderTabs()
{
    std::vector<QWidget*> order;
    if (m_face->input() != nullptr) {
        order.push_back(m_face->input());
    }
    for (Button* button : m_grades->inTabOrder()) {
        order.push_back(button);
    }
    if (m_face->scratch() != nullptr) {
        order.push_back(m_face->scratch());
    }
    order.insert(order.end(), {m_bar->undo(), m_bar->edit(), m_face->view(), m_face->answerView()});
    for (Button* button : m_bar->trailing()) {
        order.push_back(button);
    }
    order.insert(order.end(), {m_narrowMore, m_head->backButton()});
    for (std::size_t i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
}

void StudyPage::arrange()
{
    const bool isNarrow = width() < m_workspace.theme.px(menuBelow);
    if (m_isNarrow != isNarrow) {
        m_isNarrow = isNarrow;
        m_actions->setNarrow(isNarrow);
        m_bar->setNarrow(isNarrow);
        m_narrowMore->setVisible(isNarrow);
    }
}

void StudyPage::retranslate()
{
    m_actions->retranslate();
    m_bar->retranslate();
    m_narrowMore->setAccessibleName(tr("More"));
    m_narrowMore->setToolTip(tr("More"));
    if (question() == nullptr) {
        return;
    }
    showLabels();
    showHead();
    nameKeys();
}

void StudyPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StudyPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
