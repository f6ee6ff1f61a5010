// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/answerinput.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

#include <algorithm>

namespace reprise {

namespace {
constexpr int mostLines = 8;
} // namespace

AnswerInput::AnswerInput(const Theme& theme, int expectedLines, QWidget* parent)
    : CodeField(theme, parent)
    , m_expectedLines(std::max(1, expectedLines))
{
    auto* edit = new QPlainTextEdit(this);
    edit->setTabChangesFocus(true);
    setEdit(edit, std::min(m_expectedLines, mostLines), mostLines);
}

void AnswerInput::retranslate()
{
    edit().setAccessibleName(tr("Your answer"));
    edit().setPlaceholderText(isOneLine()
            ? tr("Type your answer, then press Enter")
            : tr("Type your answer, line by line, then press Ctrl+Enter"));
}

bool AnswerInput::filterKey(QKeyEvent& event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isEnter && (isOneLine() || event.modifiers().testFlag(Qt::ControlModifier))) {
        if (event.type() == QEvent::KeyPress && !event.isAutoRepeat()) {
            Q_EMIT submitted();
        }
        event.accept();
        return true;
    }
    // With nothing typed to take back, Undo is about the last card's answer.
    const QTextDocument& text = *edit().document();
    const bool nothing = (event.matches(QKeySequence::Undo) && !text.isUndoAvailable())
        || (event.matches(QKeySequence::Redo) && !text.isRedoAvailable());
    if (nothing) {
        event.ignore();
        return true;
    }
    return false;
}

} // namespace reprise
