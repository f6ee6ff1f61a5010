// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/cards/face.h"
#include "core/model/card.h"

#include <QHash>
#include <QPointer>
#include <QUrl>
#include <QWidget>

namespace reprise {

class AnswerInput;
class CardView;
class CodeHighlighter;

/// The card on the Study page: its face, what its answer is typed into, and
/// what was typed beside what was expected.
class StudyFace final : public QWidget
{
    Q_OBJECT

public:
    /// The highlighter is the application's and outlives the face.
    StudyFace(Workspace& workspace, CodeHighlighter& highlighter, QWidget* parent = nullptr);

    /// `media` is what the face shows, by name.
    void showQuestion(const Face& face, const QHash<QString, QByteArray>& media);
    /// Returns the grade to suggest: Good, or Again where what was typed differs
    /// from what was expected.
    Grade showAnswer();
    void showNothing();

    /// The key that shows the answer, as a reader calls it.
    [[nodiscard]] QString answerKey() const;
    /// What an answer is typed into; null where none is asked for, or left.
    [[nodiscard]] QWidget* input() const;
    [[nodiscard]] CardView* view() const { return m_view; }

Q_SIGNALS:
    /// By the input's key.
    void answerRequested();
    /// A link to http or https was chosen. Nothing has been opened.
    void linkActivated(const QUrl& url);
    void followUpChosen(reprise::CardId card);

private:
    void restyle();
    void setZoom(int percent);
    void placeInput(const Face& face);
    void scrollToInput();
    Grade compareTyped();

    Workspace& m_workspace;
    CardView* m_view;
    QPointer<AnswerInput> m_input;
    QHash<QString, QByteArray> m_media;
    QString m_expected;
};

} // namespace reprise
