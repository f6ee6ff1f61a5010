// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/promptdialog.h"

#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

namespace reprise {

PromptDialog::PromptDialog(const Theme& theme, const Question& question, QWidget* parent)
    : QDialog(parent)
    , m_field(new QLineEdit(question.text, this))
    , m_accept(new Button(theme, Button::Kind::Primary, question.action, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    auto* label = new Label(theme, FontRole::Body, Token::Text, question.label, this);
    label->setWordWrap(true);
    label->setBuddy(m_field);
    m_field->setAccessibleName(question.label);
    m_field->setMinimumWidth(theme.px(360));
    m_field->selectAll();
    m_accept->setDefault(true);
    auto* cancel = new Button(theme, Button::Kind::Normal, tr("Cancel"), this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(12));
    column->addWidget(label);
    column->addWidget(m_field);
    column->addLayout(buttons);

    auto* completer = new QCompleter(question.words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    if (question.severalWords) {
        completer->setWidget(m_field);
        connect(m_field, &QLineEdit::textEdited, completer, [this, completer] {
            const QString begun = m_field->text().section(u' ', -1);
            completer->setCompletionPrefix(begun);
            if (begun.isEmpty() || completer->completionCount() == 0) {
                completer->popup()->hide();
            } else {
                completer->complete();
            }
        });
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this](const QString& word) {
                const QString text = m_field->text();
                m_field->setText(
                    text.first(text.size() - text.section(u' ', -1).size()) + word + u' ');
            });
    } else {
        m_field->setCompleter(completer);
    }
    const auto enable = [this] { m_accept->setEnabled(!m_field->text().trimmed().isEmpty()); };
    connect(m_field, &QLineEdit::textChanged, this, enable);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_accept, &Button::clicked, this, [this] {
        Q_EMIT answered(m_field->text().trimmed());
        accept();
    });
    enable();
    m_field->setFocus();
}

} // namespace reprise
