// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/latestquestion.h"
#include "app/workspace.h"
#include "core/edit/findreplace.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListView;

namespace reprise {

class Button;
class Label;
class ReplacementModel;

/// Replaces text in the fields of notes: says first what would become what,
/// and then does exactly that, as one step of undo. Deletes itself when closed.
class FindReplaceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The notes of these cards. `fields`: the names that there are.
    FindReplaceDialog(
        Workspace& workspace, QList<CardId> cards, QStringList fields, QWidget* parent);

Q_SIGNALS:
    /// What was done, as a sentence.
    void replaced(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] edit::Replacement replacement() const;
    /// Why the last attempt to replace failed stays in front of what is said.
    void look(const QString& failure = {});
    void show(const Result<QList<edit::Hit>>& hits);
    void showSentence(const QString& sentence, bool isFault);
    void replace();
    void restyle();
    void retranslate();

    Workspace& m_workspace;
    QList<CardId> m_cards;
    QStringList m_fields;
    Label* m_findLabel;
    QLineEdit* m_find;
    Label* m_withLabel;
    QLineEdit* m_with;
    Label* m_fieldLabel;
    QComboBox* m_field;
    QCheckBox* m_isPattern;
    QCheckBox* m_isCaseSensitive;
    Label* m_sentence;
    QListView* m_list;
    ReplacementModel* m_model;
    Button* m_replace;
    Button* m_cancel;
    QTimer m_delay; ///< while somebody types
    LatestQuestion<QList<edit::Hit>> m_hits;
    QString m_failure;
};

} // namespace reprise
