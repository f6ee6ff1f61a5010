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

namespace study {
struct Question;
}
class AnswerInput;
class CardView;
class CodeField;
class CodeHighlighter;
class Hairline;
class ScratchEditor;

/// The card on the Study page: its face, what its answer is typed into, and
/// what was typed beside what was expected. A card that asks for code has an
/// editor below its question, and where the page is wide enough its answer
/// beside both. What is written there is gone with the card.
class StudyFace final : public QWidget
{
    Q_OBJECT

public:
    /// The highlighter is the application's and outlives the face.
    StudyFace(Workspace& workspace, CodeHighlighter& highlighter, QWidget* parent = nullptr);

    /// `media` is what the face shows, by name. With `keepWriting` it is the
    /// card on screen with another text, and what was written stays.
    void showQuestion(
        const study::Question& question, const QHash<QString, QByteArray>& media, bool keepWriting);
    /// Returns the grade to suggest: Good, or Again where what was typed differs
    /// from what was expected.
    Grade showAnswer();
    void showNothing();
    /// The first hint that waits, the answer's last.
    void showHint();
    /// The answer's first sound once it is shown, else the question's.
    void playSound();
    /// Goes to the editor, if the card has one.
    void write();

    /// The key that shows the answer, as a reader calls it.
    [[nodiscard]] QString answerKey() const;
    /// What an answer is typed into; null where none is asked for, or left.
    [[nodiscard]] QWidget* input() const;
    /// What code is written into; null where none is asked for.
    [[nodiscard]] QWidget* scratch() const;
    /// The question's, which in one column is the answer's too, and the answer's.
    [[nodiscard]] CardView* view() const { return m_view; }
    [[nodiscard]] CardView* answerView() const { return m_answer; }

Q_SIGNALS:
    /// By the input's or the editor's key.
    void answerRequested();
    void answerKeyChanged();
    /// The editor is done with.
    void left();
    /// More was pasted than the editor holds.
    void pasteCut();
    /// A link to http or https was chosen. Nothing has been opened.
    void linkActivated(const QUrl& url);
    void followUpChosen(reprise::CardId card);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void setZoom(int percent);
    void placeField(const study::Question& question, bool keepWriting);
    [[nodiscard]] CodeField* field() const;
    /// Scrolls to all of the field, or to its cursor if that is too high.
    void showField();
    void showCursor();
    void scrollTo(const QRect& wanted);
    Grade compareTyped();
    void arrange();
    void setTwoPanes(bool two);
    void showBeside();

    Workspace& m_workspace;
    CodeHighlighter& m_highlighter;
    CardView* m_view;
    Hairline* m_line;
    CardView* m_answer;
    QPointer<AnswerInput> m_input;
    QPointer<ScratchEditor> m_scratch;
    Face m_face;
    QHash<QString, QByteArray> m_media;
    bool m_twoPanes = false;
    bool m_revealed = false;
};

} // namespace reprise
