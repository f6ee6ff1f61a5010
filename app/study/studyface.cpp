// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studyface.h"

#include "app/cardface/cardview.h"
#include "app/cardface/typedanswerdiff.h"
#include "app/preferences.h"
#include "app/study/answerinput.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace reprise {

StudyFace::StudyFace(Workspace& workspace, CodeHighlighter& highlighter, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_view(new CardView(workspace.theme, highlighter, this))
{
    m_view->setZoom(workspace.preferences.zoom());
    m_view->setMediaProvider([this](const QString& name) { return m_media.value(name); });
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_view);

    connect(m_view, &CardView::linkActivated, this, &StudyFace::linkActivated);
    connect(m_view, &CardView::followUpChosen, this, &StudyFace::followUpChosen);
    connect(m_view, &CardView::zoomChanged, &workspace.preferences, &Preferences::setZoom);
    connect(&workspace.preferences, &Preferences::zoomChanged, this, &StudyFace::setZoom);
    connect(&workspace.theme, &Theme::changed, this, &StudyFace::restyle);
    restyle();
}

void StudyFace::showQuestion(const Face& face, const QHash<QString, QByteArray>& media)
{
    m_media = media;
    m_expected = face.expected;
    placeInput(face);
    m_view->showQuestion(face);
}

Grade StudyFace::showAnswer()
{
    const Grade suggested = m_input ? compareTyped() : Grade::Hesitant;
    m_view->showAnswer();
    return suggested;
}

void StudyFace::showNothing()
{
    m_view->showNothing();
}

QString StudyFace::answerKey() const
{
    return !m_input            ? tr("Space", "a key")
        : m_input->isOneLine() ? tr("Enter", "a key")
                               : tr("Ctrl+Enter", "two keys");
}

QWidget* StudyFace::input() const
{
    return m_input ? m_input->focusProxy() : nullptr;
}

void StudyFace::placeInput(const Face& face)
{
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
    connect(m_input, &AnswerInput::submitted, this, &StudyFace::answerRequested);
    // In a low window it begins below what is in sight. Queued: it may have grown.
    connect(m_input, &AnswerInput::edited, this, &StudyFace::scrollToInput, Qt::QueuedConnection);
    m_view->setInset(m_input);
}

void StudyFace::scrollToInput()
{
    if (m_input) {
        const int below =
            m_input->geometry().bottom() + m_workspace.theme.px(16) - m_view->viewport()->height();
        QScrollBar* bar = m_view->verticalScrollBar();
        bar->setValue(bar->value() + std::max(0, below));
    }
}

Grade StudyFace::compareTyped()
{
    auto* comparison =
        new TypedAnswerDiff(m_workspace.theme, compareLines(m_input->text(), m_expected), m_view);
    comparison->setZoom(m_view->zoom());
    m_input = nullptr; // the view deletes it
    m_view->setInset(comparison);
    return comparison->comparison().agrees() ? Grade::Hesitant : Grade::WrongSeemedEasy;
}

void StudyFace::setZoom(int percent)
{
    m_view->setZoom(percent);
    if (m_input) {
        m_input->setZoom(percent / 100.0);
    } else if (auto* comparison = qobject_cast<TypedAnswerDiff*>(m_view->inset())) {
        comparison->setZoom(percent);
    }
}

void StudyFace::restyle()
{
    // The default is more than a low window has left with large fonts.
    m_view->setMinimumHeight(m_workspace.theme.px(32));
}

} // namespace reprise
