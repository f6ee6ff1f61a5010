// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/latestquestion.h"
#include "app/notetypes/notetyperequests.h"
#include "app/workspace.h"
#include "core/edit/notetypes.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QGridLayout;
class QScrollArea;

namespace reprise {

class Button;
class Label;

/// Gives notes of one type another one: which field takes what, which card
/// becomes which, what is lost and what it would come to; then it is done as
/// one step of undo. Deletes itself when closed.
class TypeChangeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The notes of these cards; `to` is chosen at first, if it is given.
    TypeChangeDialog(Workspace& workspace, const QList<CardId>& cards, std::optional<NoteTypeId> to,
        QWidget* parent);

Q_SIGNALS:
    /// What was done, as a sentence.
    void typeChanged(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void receive(const Result<ConvertibleNotes>& notes);
    [[nodiscard]] const NoteType* target() const;
    void propose();
    void addHead(const QString& left, const QString& right);
    QComboBox* addRow(const QString& name, const QStringList& choices, std::optional<int> chosen);
    void follow();
    [[nodiscard]] bool cardsMeet() const;
    void showLost();
    void askForImpact();
    void receiveImpact(const Result<edit::TypeImpact>& impact);
    void say(const QString& sentence, bool isFault = false);
    void change();
    void restyle();
    void retranslate();

    Workspace& m_workspace;
    ConvertibleNotes m_notes;
    std::optional<NoteTypeId> m_wanted;
    edit::TypeChange m_change;
    Label* m_count;
    QComboBox* m_type;
    QScrollArea* m_scroll;
    QWidget* m_table;
    QGridLayout* m_grid = nullptr;
    Label* m_lost;
    Label* m_impact;
    Button* m_accept;
    Button* m_cancel;
    QList<QComboBox*> m_fields; ///< one for each field of the new type
    QList<QComboBox*> m_cards; ///< one for each card of the old type
    QTimer m_delay;
    LatestQuestion<edit::TypeImpact> m_question;
};

} // namespace reprise
