// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studypage.h"

#include "app/cardface/cardview.h"
#include "app/cardface/codehighlighter.h"
#include "app/describe.h"
#include "app/preferences.h"
#include "app/study/answerinput.h"
#include "app/study/gradebar.h"
#include "app/study/studyactions.h"
#include "app/study/studyhead.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/panel.h"
#include "core/storage/collectionthread.h"

#include <QAccessible>
#include <QApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reprise {

namespace {

constexpr double narrow = 920; // below, the bottom bar's icons are in a menu
constexpr int zoomStep = 10;
/// A request that is quicker than this changes nothing on screen but its result.
constexpr auto noticeableWait = 150ms;

constexpr int digits = 6; // 0 to 5
// Linux numbers keys from 8; the top row begins with 1.
constexpr quint32 scanCodeOfOne = 10;
constexpr quint32 scanCodeOfZero = 19;

/// The digit that stands on the pressed key of the top row where the layout
/// gives it with Shift only, as French ones do.
std::optional<int> digitOfTopRow(const QKeyEvent& event)
{
#ifdef Q_OS_LINUX
    const quint32 code = event.nativeScanCode();
    if (event.modifiers() == Qt::NoModifier && !event.isAutoRepeat()) {
        if (code == scanCodeOfZero) {
            return 0;
        }
        if (code >= scanCodeOfOne && code < scanCodeOfOne + digits - 1) {
            return static_cast<int>(code - scanCodeOfOne) + 1;
        }
    }
#else
    Q_UNUSED(event);
#endif
    return std::nullopt;
}

Result<StudyDay> dayOf(Collection& collection, const QDateTime& now)
{
    return collection.settings().dayStartsAtMinutes().transform(
        [&now](int minutes) { return Moment::at(now, minutes).day; });
}

/// A long address gets places to break at, or it would push the page wider.
QString breakable(const QString& address)
{
    QString text;
    for (const QChar c : address) {
        text += c;
        if (!c.isLetterOrNumber()) {
            text += QChar(0x200B);
        }
    }
    return text;
}

/// But for spaces at the ends of lines.
bool agree(const QString& typed, const QString& expected)
{
    const auto trimmed = [](const QString& text) {
        QStringList lines = text.split(u'\n');
        for (QString& line : lines) {
            while (line.endsWith(u' ')) {
                line.chop(1);
            }
        }
        return lines;
    };
    return trimmed(typed) == trimmed(expected);
}

} // namespace

StudyPage::StudyPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_highlighter(std::make_unique<CodeHighlighter>())
    , m_head(new StudyHead(workspace.theme, this))
    , m_view(new CardView(workspace.theme, *m_highlighter, this))
    , m_warning(new Banner(workspace.theme, Banner::Kind::Warning, this))
    , m_information(new Banner(workspace.theme, Banner::Kind::Info, this))
    , m_banners(new QWidget(this))
    , m_line(new Hairline(workspace.theme, this))
    , m_bottom(new QWidget(this))
    , m_leading(new QWidget(m_bottom))
    , m_trailing(new QWidget(m_bottom))
    , m_grades(new GradeBar(workspace.theme, m_bottom))
    , m_undo(new Button(workspace.theme, Icon::Undo, QString(), m_leading))
    , m_flag(new Button(workspace.theme, Icon::Flag, QString(), m_trailing))
    , m_info(new Button(workspace.theme, Icon::Info, QString(), m_trailing))
    , m_more(new Button(workspace.theme, Icon::More, QString(), m_trailing))
    , m_narrowMore(new Button(workspace.theme, Icon::More, QString(), m_head))
    , m_actions(new StudyActions(workspace.theme, *this))
{
    m_view->setZoom(workspace.preferences.zoom());
    m_view->setMediaProvider([this](const QString& name) {
        return m_asked ? m_asked->media.value(name) : QByteArray();
    });
    m_head->addTrailing(m_narrowMore);
    // Only the keyboard stops at these: a click must leave Space to the grades.
    for (Button* button : {m_undo, m_flag, m_info, m_more, m_narrowMore, m_head->backButton()}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_flag->setMenu(m_actions->flagMenu);
    m_more->setMenu(m_actions->moreMenu);
    m_narrowMore->setMenu(m_actions->moreMenu);

    auto* leading = new QHBoxLayout(m_leading);
    leading->setContentsMargins(0, 0, 0, 0);
    leading->addWidget(m_undo);
    leading->addStretch();
    auto* trailing = new QHBoxLayout(m_trailing);
    trailing->setContentsMargins(0, 0, 0, 0);
    trailing->addStretch();
    for (Button* button : {m_flag, m_info, m_more}) {
        trailing->addWidget(button);
    }
    auto* bottom = new QHBoxLayout(m_bottom);
    bottom->addWidget(m_leading);
    bottom->addWidget(m_grades, 1);
    bottom->addWidget(m_trailing);
    auto* banners = new QVBoxLayout(m_banners);
    banners->addWidget(m_warning);
    banners->addWidget(m_information);

    // Below the face, so that a message does not move the question.
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    column->addWidget(m_banners);
    column->addWidget(m_line);
    column->addWidget(m_bottom);

    m_waiting.setSingleShot(true);
    m_waiting.setInterval(noticeableWait);
    connect(&m_waiting, &QTimer::timeout, this, [this] { m_grades->setWaiting(true); });
    connectActions();
    addKeys();
    hideBanners();
    restyle();
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
    connect(m_view, &CardView::linkActivated, this, &StudyPage::askAboutLink);
    connect(m_view, &CardView::zoomChanged, &given.preferences, &Preferences::setZoom);
    connect(&given.preferences, &Preferences::zoomChanged, this, [this](int percent) {
        m_view->setZoom(percent);
        if (m_input) {
            m_input->setZoom(percent / 100.0);
        }
    });
    connect(&given.theme, &Theme::changed, this, &StudyPage::restyle);
    connect(&given.collection, &CollectionThread::changed, this, &StudyPage::refresh);
    connect(m_warning, &Banner::actionTriggered, this, [this] {
        const auto retry = std::exchange(m_retry, {});
        m_warning->hide();
        closeBanners();
        retry();
    });
    connect(m_information, &Banner::actionTriggered, this, [this] {
        const auto act = std::exchange(m_act, {});
        m_information->hide();
        closeBanners();
        act();
    });
    for (Banner* banner : {m_warning, m_information}) {
        connect(banner, &Banner::dismissed, this, &StudyPage::closeBanners);
    }

    connect(m_undo, &Button::clicked, this, &StudyPage::undo);
    connect(m_info, &Button::clicked, this, &StudyPage::showInformation);
    connect(m_actions->undo, &QAction::triggered, this, &StudyPage::undo);
    connect(m_actions->information, &QAction::triggered, this, &StudyPage::showInformation);
    connect(m_actions->leave, &QAction::triggered, this, &StudyPage::leave);
    connect(m_actions->buryCard, &QAction::triggered, this, [this] { bury(false); });
    connect(m_actions->buryNote, &QAction::triggered, this, [this] { bury(true); });
    connect(m_actions->suspendCard, &QAction::triggered, this, [this] { suspend(false); });
    connect(m_actions->suspendNote, &QAction::triggered, this, [this] { suspend(true); });
    connect(m_actions->mark, &QAction::triggered, this, &StudyPage::toggleMark);
    connect(m_actions->larger, &QAction::triggered, this,
        [this] { setZoom(m_view->zoom() + zoomStep); });
    connect(m_actions->smaller, &QAction::triggered, this,
        [this] { setZoom(m_view->zoom() - zoomStep); });
    connect(m_actions->normalSize, &QAction::triggered, this, [this] { setZoom(100); });
    for (int flag = 0; flag < StudyActions::flagCount; ++flag) {
        connect(m_actions->flags.at(static_cast<std::size_t>(flag)), &QAction::triggered, this,
            [this, flag] { setFlag(flag); });
    }
}

void StudyPage::addKeys()
{
    const auto add = [this](const QKeySequence& key, auto press) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false); // a held key would grade card after card
        connect(shortcut, &QShortcut::activated, this, press);
    };
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) {
        add(key, &StudyPage::pressPrimary);
    }
    for (int digit = 0; digit < digits; ++digit) {
        add(QKeySequence(QString::number(digit)), [this, digit] { pressDigit(digit); });
    }
}

void StudyPage::keyPressEvent(QKeyEvent* event)
{
    if (const auto digit = digitOfTopRow(*event)) {
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
    m_round.clear();
    m_asked.reset();
    hideBanners();
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
    hideBanners();
    askNow();
}

std::function<Result<Asked>(Collection&)> StudyPage::presentAsk() const
{
    const QDateTime now = m_workspace.clock.now();
    if (isRound()) {
        return [card = m_round.at(m_roundAt), now](
                   Collection& collection) { return askCard(collection, card, now); };
    }
    return
        [topic = m_topic, now](Collection& collection) { return askNext(collection, topic, now); };
}

void StudyPage::askNow()
{
    send(presentAsk(), [this](Result<Asked> result) { receive(std::move(result), false); });
}

void StudyPage::refresh(const ChangeSet&)
{
    // Our own changes come with their next card, and what others change while
    // a request of ours waits is in its result.
    if (m_pending || !isVisible() || (!m_asked && !isRound())) {
        return;
    }
    send(presentAsk(), [this](Result<Asked> result) { receive(std::move(result), true); });
}

void StudyPage::receive(Result<Asked> result, bool keepAnswer)
{
    if (!result) {
        warn(describe(result.error()), [this] { askNow(); });
        return;
    }
    show(std::move(*result), keepAnswer);
}

void StudyPage::show(Asked asked, bool keepAnswer)
{
    const study::Question* before = question();
    const bool same = keepAnswer && before && asked.question
        && before->card.id == asked.question->card.id && before->kind == asked.question->kind
        && before->face == asked.question->face;
    m_asked = std::move(asked);
    m_actions->setCard(question());
    if (question() == nullptr) {
        m_view->showNothing();
        Q_EMIT finished(m_topic);
        return;
    }
    showLabels();
    showHead();
    if (same) {
        return;
    }
    m_revealed = false;
    placeInput();
    m_view->showQuestion(question()->face);
    showPrompt();
    if (m_input) {
        m_input->setFocus(Qt::OtherFocusReason);
    }
    orderTabs();
    m_sinceAsked.start();
    Q_EMIT questionShown(question()->card.id);
}

void StudyPage::showPrompt()
{
    if (m_revealed) {
        m_grades->setPrompt(tr("Next"), tr("Space", "a key"));
    } else {
        m_grades->setPrompt(tr("Show answer"),
            !m_input                   ? tr("Space", "a key")
                : m_input->isOneLine() ? tr("Enter", "a key")
                                       : tr("Ctrl+Enter", "two keys"));
    }
    m_grades->showPrompt();
}

void StudyPage::showLabels()
{
    m_grades->setChoices(isRound() ? std::vector<GradeChoice>()
                                   : gradeChoices(question()->outcomes, question()->card.progress,
                                         question()->kind, m_asked->buttons));
    const int flag = question()->card.flag;
    m_flag->setText(flag == 0 ? QString() : locale().toString(flag));
    const QString flagName = flag == 0 ? tr("Flag") : tr("Flag %1").arg(flag);
    m_flag->setAccessibleName(flagName);
    m_flag->setToolTip(flag == 0 ? tr("Flag (Ctrl+1 to Ctrl+7)") : flagName);
    arrange();

    const bool canUndo = m_asked->undoStep && !isRound();
    const QString undoName =
        canUndo ? tr("Undo: %1", "what is undone").arg(describe(*m_asked->undoStep)) : tr("Undo");
    m_undo->setEnabled(canUndo);
    m_undo->setToolTip(undoName);
    m_undo->setAccessibleName(undoName);
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

void StudyPage::placeInput()
{
    const Face& face = question()->face;
    if (!face.typed) {
        if (m_view->inset() != nullptr) {
            m_view->setInset(nullptr);
        }
        m_input = nullptr;
        return;
    }
    const auto lines = static_cast<int>(face.expected.count(u'\n')) + 1;
    m_input = new AnswerInput(m_workspace.theme, lines, m_view);
    m_input->setZoom(m_view->zoom() / 100.0);
    connect(m_input, &AnswerInput::submitted, this, &StudyPage::showAnswer);
    m_view->setInset(m_input);
}

void StudyPage::showAnswer()
{
    if (m_pending || m_revealed || question() == nullptr) {
        return;
    }
    m_revealed = true;
    Grade suggested = Grade::Hesitant;
    if (m_input) {
        suggested = compareTyped();
    }
    m_view->showAnswer();
    if (isRound()) {
        showPrompt();
    } else {
        m_grades->showGrades(suggested);
    }
    orderTabs();
    m_sinceRevealed.start();
    announce(tr("Answer shown"));
}

Grade StudyPage::compareTyped()
{
    const QString typed = m_input->text();
    m_input = nullptr;
    m_view->setInset(nullptr);
    return agree(typed, question()->face.expected) ? Grade::Hesitant : Grade::WrongSeemedEasy;
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
    if (m_pending || !m_revealed || question() == nullptr || isRound() || isTooEarly()) {
        return;
    }
    hideBanners();
    const GradeRequest request{.card = question()->card.id,
        .kind = question()->kind,
        .askedOn = m_asked->today,
        .grade = grade,
        .milliseconds =
            static_cast<int>(std::min<qint64>(m_sinceAsked.elapsed(), longestAnswerMilliseconds)),
        .topic = m_topic,
        .now = m_workspace.clock.now()};
    send([request](Collection& collection) { return gradeAndAsk(collection, request); },
        [this, grade](Result<Graded> result) { receiveGraded(grade, std::move(result)); });
}

void StudyPage::receiveGraded(Grade given, Result<Graded> result)
{
    if (!result) {
        const Error& error = result.error();
        const bool outdated = error.code == ErrorCode::NotFound || error.code == ErrorCode::NotDue
            || error.code == ErrorCode::AnsweredToday;
        if (outdated) {
            warn(describe(error));
            askNow();
        } else {
            warn(tr("The answer was not recorded. %1", "what went wrong").arg(describe(error)),
                [this, given] { grade(given); });
        }
        return;
    }
    const auto& answered = result->answered;
    if (!answered) {
        inform(tr("A new day has begun, and the drill ended with the old one. The card comes "
                  "again on its day."));
    } else if (answered->becameLeech) {
        const int lapses = std::get<Schedule>(answered->review.after).lapses;
        inform(tr("This card has been missed %n time(s); it is tagged leech.",
            "about the card before the one on screen", lapses));
    }
    const QString word = gradeWord(given, m_asked->buttons);
    if (!result->next) {
        // The answer is recorded: the card must not be graded again.
        m_asked.reset();
        m_view->showNothing();
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
void StudyPage::change(Change change, AfterChange after)
{
    if (m_pending || question() == nullptr) {
        return;
    }
    send(
        [change, now = m_workspace.clock.now(), ask = presentAsk()](
            Collection& collection) -> Result<Asked> {
            const auto day = dayOf(collection, now);
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
                warn(describe(result.error()));
            } else if (after == AfterChange::NextCard && isRound()) {
                skipInRound();
            } else {
                show(std::move(*result), after == AfterChange::SameCard);
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
    hideBanners();
    send(
        [ask = presentAsk()](Collection& collection) -> Result<Asked> {
            const auto undone = collection.undo();
            return undone ? ask(collection) : std::unexpected(undone.error());
        },
        [this](Result<Asked> result) {
            if (!result) {
                warn(describe(result.error()));
                return;
            }
            announce(tr("Undone"));
            show(std::move(*result), false);
        });
}

void StudyPage::showInformation() { }

void StudyPage::leave()
{
    ++m_request; // what is under way is recorded, but no longer of interest
    m_pending = false;
    m_waiting.stop();
    m_grades->setWaiting(false);
    m_asked.reset();
    m_round.clear();
    m_view->showNothing();
    Q_EMIT left();
}

void StudyPage::setZoom(int percent)
{
    m_workspace.preferences.setZoom(percent);
}

void StudyPage::askAboutLink(const QUrl& url)
{
    // As it would be sent: letters that only look like others show themselves.
    const QString address = url.toString(QUrl::FullyEncoded);
    inform(tr("Open %1 in the web browser?", "a web address").arg(breakable(address)), tr("Open"),
        [url] { QDesktopServices::openUrl(url); });
}

void StudyPage::warn(const QString& text, std::function<void()> retry)
{
    m_retry = std::move(retry);
    m_warning->setText(text);
    m_warning->setAction(m_retry ? tr("Retry") : QString());
    m_warning->setDismissible(!m_retry);
    m_warning->show();
    m_banners->show();
    if (m_retry) {
        m_warning->setFocus(Qt::OtherFocusReason);
    }
    announce(text);
}

void StudyPage::inform(const QString& text, const QString& action, std::function<void()> act)
{
    m_act = std::move(act);
    m_information->setText(text);
    m_information->setAction(action);
    m_information->setDismissible(true);
    m_information->show();
    m_banners->show();
    if (m_act) {
        m_information->setFocus(Qt::OtherFocusReason);
    }
    announce(text);
}

void StudyPage::closeBanners()
{
    m_banners->setVisible(!m_warning->isHidden() || !m_information->isHidden());
    m_grades->primary()->setFocus(Qt::OtherFocusReason);
}

void StudyPage::hideBanners()
{
    m_warning->hide();
    m_information->hide();
    m_banners->hide();
    m_retry = {};
    m_act = {};
}

void StudyPage::announce(const QString& text)
{
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void StudyPage::orderTabs()
{
    std::vector<QWidget*> order;
    if (m_input) {
        order.push_back(m_input->focusProxy());
    }
    for (Button* button : m_grades->inTabOrder()) {
        order.push_back(button);
    }
    order.insert(
        order.end(), {m_undo, m_view, m_flag, m_info, m_more, m_narrowMore, m_head->backButton()});
    for (std::size_t i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
}

void StudyPage::arrange()
{
    const Theme& theme = m_workspace.theme;
    const bool isNarrow = width() < theme.px(narrow);
    if (m_isNarrow != isNarrow) {
        m_isNarrow = isNarrow;
        m_actions->setNarrow(isNarrow);
        m_leading->setVisible(!isNarrow);
        m_trailing->setVisible(!isNarrow);
        m_narrowMore->setVisible(isNarrow);
    }
    // The grades have 4 pixels around them for the focus ring.
    const int side = theme.px(isNarrow ? 24 : 20) - (isNarrow ? 4 : 0);
    m_bottom->layout()->setContentsMargins(side, theme.px(16) - 4, side, theme.px(15) - 4);
    // The same on both sides, so that the grades stand under the face.
    const int wide =
        std::max(m_leading->layout()->sizeHint().width(), m_trailing->layout()->sizeHint().width());
    m_leading->setFixedWidth(wide);
    m_trailing->setFixedWidth(wide);
}

void StudyPage::restyle()
{
    const Theme& theme = m_workspace.theme;
    m_bottom->layout()->setSpacing(theme.px(8));
    m_leading->layout()->setSpacing(theme.px(2));
    m_trailing->layout()->setSpacing(theme.px(2));
    const int side = theme.px(24);
    m_view->setMinimumHeight(theme.px(32)); // or the bars would not fit a low window
    m_banners->layout()->setContentsMargins(side, theme.px(8), side, theme.px(8));
    m_banners->layout()->setSpacing(theme.px(8));
    arrange();
}

void StudyPage::retranslate()
{
    m_actions->retranslate();
    m_info->setAccessibleName(tr("Card information"));
    m_info->setToolTip(tr("Card information (I)"));
    for (Button* more : {m_more, m_narrowMore}) {
        more->setAccessibleName(tr("More"));
        more->setToolTip(tr("More"));
    }
    if (question() == nullptr) {
        return;
    }
    showLabels();
    showHead();
    if (!m_grades->isShowingGrades()) {
        showPrompt();
    }
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
