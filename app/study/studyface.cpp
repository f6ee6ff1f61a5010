// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studyface.h"

#include "app/cardface/cardview.h"
#include "app/cardface/typedanswerdiff.h"
#include "app/preferences.h"
#include "app/study/answerinput.h"
#include "app/study/scratcheditor.h"
#include "app/widgets/panel.h"
#include "core/study/study.h"

#include <QEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace reprise {

namespace {

constexpr double stackedBelow = 1080; // below, an answer stands under its question
// At a width of 1180 it has 72 columns of code, and what is written 40. Of the
// Python deck's 200 answers in code, 3 % are wider, and 13 % than 70 columns.
constexpr double answerShare = 0.625;

} // namespace

StudyFace::StudyFace(Workspace& workspace, CodeHighlighter& highlighter, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_highlighter(highlighter)
    , m_view(new CardView(workspace.theme, highlighter, this))
    , m_line(new Hairline(workspace.theme, this, Qt::Vertical))
    , m_answer(new CardView(workspace.theme, highlighter, this))
{
    m_line->hide();
    m_answer->hide();
    for (CardView* view : {m_view, m_answer}) {
        view->setZoom(workspace.preferences.zoom());
        view->setMediaProvider([this](const QString& name) { return m_media.value(name); });
        connect(view, &CardView::linkActivated, this, &StudyFace::linkActivated);
        connect(view, &CardView::followUpChosen, this, &StudyFace::followUpChosen);
        connect(view, &CardView::zoomChanged, &workspace.preferences, &Preferences::setZoom);
    }
    connect(&workspace.preferences, &Preferences::zoomChanged, this, &StudyFace::setZoom);
    connect(&workspace.theme, &Theme::changed, this, &StudyFace::restyle);
    restyle();
}

void StudyFace::showQuestion(
    const study::Question& question, const QHash<QString, QByteArray>& media, bool keepWriting)
{
    m_face = question.face;
    m_media = media;
    m_revealed = false;
    m_answer->hide();
    placeField(question, keepWriting);
    arrange();
    m_view->showQuestion(m_face);
}

Grade StudyFace::showAnswer()
{
    m_revealed = true;
    const Grade suggested = m_input ? compareTyped() : Grade::Hesitant;
    if (m_twoPanes) {
        showBeside();
    } else {
        m_view->showAnswer();
    }
    return suggested;
}

void StudyFace::showBeside()
{
    Face answer = m_face;
    answer.question.clear();
    answer.replacesQuestion = true;
    m_answer->show(); // first, so that it has its size
    m_answer->showQuestion(answer);
    m_answer->showAnswer();
}

void StudyFace::showNothing()
{
    m_revealed = false;
    m_view->showNothing();
    m_answer->hide();
    m_answer->showNothing();
    m_face = {};
    m_media.clear();
}

void StudyFace::showHint()
{
    if (!m_view->showNextHint() && m_answer->isVisible()) {
        m_answer->showNextHint();
    }
}

void StudyFace::playSound()
{
    if (!m_answer->isVisible() || !m_answer->playSound()) {
        m_view->playSound();
    }
}

void StudyFace::write()
{
    if (m_scratch) {
        m_scratch->setFocus(Qt::ShortcutFocusReason);
    }
}

QString StudyFace::answerKey() const
{
    if (m_input && m_input->isOneLine()) {
        return tr("Enter", "a key");
    }
    const bool writing = !m_input.isNull() || (!m_scratch.isNull() && scratch()->hasFocus());
    return writing ? tr("Ctrl+Enter", "two keys") : tr("Space", "a key");
}

QWidget* StudyFace::input() const
{
    return m_input ? m_input->focusProxy() : nullptr;
}

QWidget* StudyFace::scratch() const
{
    return m_scratch ? m_scratch->focusProxy() : nullptr;
}

CodeField* StudyFace::field() const
{
    return m_input ? static_cast<CodeField*>(m_input) : m_scratch;
}

void StudyFace::placeField(const study::Question& question, bool keepWriting)
{
    if (keepWriting && m_scratch && question.isWriteCode()) {
        return;
    }
    m_input = nullptr;
    m_scratch = nullptr;
    if (m_face.typed) {
        const auto lines = static_cast<int>(m_face.expected.count(u'\n')) + 1;
        m_input = new AnswerInput(m_workspace.theme, lines, m_view);
        m_view->setInset(m_input);
    } else if (question.isWriteCode()) {
        m_scratch = new ScratchEditor(m_workspace.theme, m_highlighter, m_view);
        connect(m_scratch, &ScratchEditor::focusChanged, this, &StudyFace::answerKeyChanged);
        connect(m_scratch, &ScratchEditor::entered, this, &StudyFace::showField);
        connect(m_scratch, &ScratchEditor::left, this, &StudyFace::left);
        connect(m_scratch, &ScratchEditor::pasteCut, this, &StudyFace::pasteCut);
        connect(m_scratch, &ScratchEditor::cursorMoved, this, &StudyFace::showCursor,
            Qt::QueuedConnection);
        m_view->setInset(m_scratch, FaceSource::Inset::OfQuestion);
    } else if (m_view->inset() != nullptr) {
        m_view->setInset(nullptr);
    }
    if (CodeField* placed = field()) {
        placed->setZoom(m_view->zoom() / 100.0);
        connect(placed, &CodeField::submitted, this, &StudyFace::answerRequested);
        // In a low window it begins below what is in sight. Queued: it may have grown.
        connect(placed, &CodeField::edited, this, &StudyFace::showField, Qt::QueuedConnection);
    }
}

void StudyFace::showField()
{
    if (const CodeField* shown = field()) {
        const int margin = m_workspace.theme.px(16);
        if (shown->height() + 2 * margin <= m_view->viewport()->height()) {
            scrollTo(shown->geometry());
        } else {
            showCursor();
        }
    }
}

void StudyFace::showCursor()
{
    if (const CodeField* shown = field()) {
        scrollTo(shown->cursorRect().translated(shown->pos()));
    }
}

void StudyFace::scrollTo(const QRect& wanted)
{
    const int margin = m_workspace.theme.px(16);
    const int above = wanted.top() - margin;
    const int below = wanted.bottom() + margin - m_view->viewport()->height();
    QScrollBar* bar = m_view->verticalScrollBar();
    bar->setValue(bar->value() + (below > 0 ? std::min(below, above) : std::min(0, above)));
}

Grade StudyFace::compareTyped()
{
    auto* comparison = new TypedAnswerDiff(
        m_workspace.theme, compareLines(m_input->text(), m_face.expected), m_view);
    comparison->setZoom(m_view->zoom());
    m_input = nullptr; // the view deletes it
    m_view->setInset(comparison);
    return comparison->comparison().agrees() ? Grade::Hesitant : Grade::WrongSeemedEasy;
}

void StudyFace::setZoom(int percent)
{
    m_view->setZoom(percent);
    m_answer->setZoom(percent);
    if (CodeField* placed = field()) {
        placed->setZoom(percent / 100.0);
    } else if (auto* comparison = qobject_cast<TypedAnswerDiff*>(m_view->inset())) {
        comparison->setZoom(percent);
    }
    arrange();
}

void StudyFace::restyle()
{
    setMinimumHeight(m_workspace.theme.px(32));
    arrange();
}

void StudyFace::arrange()
{
    const double enough = m_workspace.theme.px(stackedBelow) * m_view->zoom() / 100.0;
    const bool two = !m_scratch.isNull() && width() >= enough;
    const int whole = m_answer->widthOfWholeColumn();
    const int beside = std::max(width() / 2, std::min(whole, qRound(width() * answerShare)));
    const int left = two ? width() - beside - 1 : width();
    const auto place = [this](QWidget* widget, int from, int extent) {
        widget->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(from, 0, extent, height())));
    };
    place(m_view, 0, left);
    place(m_line, left, 1);
    place(m_answer, left + 1, beside);
    m_line->setVisible(two);
    setTwoPanes(two);
}

void StudyFace::setTwoPanes(bool two)
{
    if (std::exchange(m_twoPanes, two) == two || !m_revealed) {
        return;
    }
    // The editor stays where it is, with all that is in it.
    const int scrolled = m_view->verticalScrollBar()->value();
    if (two) {
        m_view->showQuestion(m_face);
        showBeside();
    } else {
        m_answer->hide();
        m_view->showAnswer();
    }
    m_view->verticalScrollBar()->setValue(scrolled);
}

void StudyFace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StudyFace::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
}

} // namespace reprise
