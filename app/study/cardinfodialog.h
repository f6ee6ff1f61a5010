// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/storage/settingsstore.h"
#include "core/study/study.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QGridLayout;
class QTableView;

namespace reprise {

class Button;
class Label;
class ReviewHistoryModel;

/// What is known of a card: its schedule, what each grade would make of it, and
/// every answer it has had. Deletes itself when closed.
class CardInfoDialog final : public QDialog
{
    Q_OBJECT

public:
    CardInfoDialog(Workspace& workspace, CardId card, QWidget* parent = nullptr);

    /// All of it as lines of text; empty until the card has been read.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Information
    {
        study::CardHistory history;
        GradeButtons buttons = GradeButtons::Four;
        StudyDay today;
    };

    void fill();
    void addFact(const QString& name, const QString& value);
    [[nodiscard]] static QString stateText(const Information& information);
    void fillFacts(const Information& information);
    void fillOutcomes(const Information& information);
    void copy() const;
    void restyle();

    Workspace& m_workspace;
    std::optional<Information> m_information;
    Label* m_title;
    Label* m_path;
    QWidget* m_factsPart;
    Label* m_outcomesTitle;
    QWidget* m_outcomesPart;
    Label* m_historyTitle;
    QTableView* m_table;
    ReviewHistoryModel* m_model;
    Label* m_noHistory;
    Button* m_copy;
    Button* m_close;
    QStringList m_lines; ///< facts and outcomes, for copying
};

} // namespace reprise
