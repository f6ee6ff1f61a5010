// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/result.h"

#include <QScrollArea>

class QLineEdit;

namespace reprise {

class Button;
class Label;
class PartsPane;
class TemplateEdit;
class TypeDraft;

/// One note type to be edited: its name, its fields, its templates and the two
/// sides of the one that is chosen.
class TypePane final : public QScrollArea
{
    Q_OBJECT

public:
    TypePane(const Theme& theme, QWidget* parent);

    /// Shows it from its first template on, and edits it from now on; nullptr
    /// for none. It outlives the pane or is replaced.
    void setDraft(TypeDraft* draft);
    /// The template that is chosen.
    [[nodiscard]] int card() const;
    /// Takes what is being typed into a list.
    void commit();
    [[nodiscard]] PartsPane& fields() const { return *m_fields; }
    [[nodiscard]] PartsPane& cards() const { return *m_cards; }
    [[nodiscard]] QList<QAction*> keys() const;

Q_SIGNALS:
    void edited();
    void cardChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectParts();
    void addField();
    void addCard();
    /// Shows what a change has done, or why it could not be.
    bool took(const Result<>& done, bool isField);
    void takeSides();
    void showCard();
    void showFaults();
    void fillMenu();
    void restyle();
    void retranslate();

    const Theme& m_theme;
    TypeDraft* m_draft = nullptr;
    QWidget* m_content;
    Label* m_nameLabel;
    QLineEdit* m_name;
    Label* m_nameFault;
    PartsPane* m_fields;
    PartsPane* m_cards;
    Label* m_fixed; ///< why some things cannot change
    Label* m_refusal; ///< why the last thing could not be done
    Label* m_frontLabel;
    Button* m_insert;
    TemplateEdit* m_front;
    Label* m_frontFault;
    Label* m_backLabel;
    TemplateEdit* m_back;
    Label* m_backFault;
    TemplateEdit* m_side; ///< the one that had the focus last
};

} // namespace reprise
