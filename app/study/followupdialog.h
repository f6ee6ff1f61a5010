// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/asked.h"
#include "app/workspace.h"

#include <QDialog>

namespace reprise {

class Button;
class CardView;
class CodeHighlighter;
class ElidedLabel;

/// A card to read beside the one that is studied: its question, and its answer
/// when asked for. Nothing is recorded. Deletes itself when closed.
class FollowUpDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The highlighter outlives the dialog.
    FollowUpDialog(
        Workspace& workspace, CodeHighlighter& highlighter, CardId card, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask(CardId card);
    void receive(Result<Asked> result);
    void showAnswer();
    void followOn();
    void restyle();
    void retranslate();

    Workspace& m_workspace;
    Asked m_asked;
    ElidedLabel* m_path;
    CardView* m_view;
    Button* m_reveal;
    Button* m_close;
};

} // namespace reprise
