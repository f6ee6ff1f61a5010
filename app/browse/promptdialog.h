// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;

namespace reprise {

class Button;

/// Asks for one line of text, with words that it may go on with. Deletes
/// itself when closed.
class PromptDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString label;
        QString text; ///< to begin with
        QString action; ///< on the button
        QStringList words;
        bool severalWords = false; ///< words are parted by blanks
    };
    PromptDialog(const Theme& theme, const Question& question, QWidget* parent);

    [[nodiscard]] QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void answered(const QString& text);

private:
    QLineEdit* m_field;
    Button* m_accept;
};

} // namespace reprise
