// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/transfer/importjob.h"
#include "app/workspace.h"

#include <QDialog>

class QBoxLayout;
class QHBoxLayout;
class QPlainTextEdit;
class QStackedWidget;

namespace reprise {

class Button;
class ColumnsPage;
class ElidedLabel;
class EmptyState;
class Figure;
class ImportPreviewPage;
class Label;
class Panel;
class ProgressLine;

/// Brings a file in: reads it, shows what it would change, does that, and
/// reports. Stands beside the window, which goes on; deletes itself when closed.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What it is at.
    enum class State
    {
        Reading,
        Columns,
        Preview,
        Importing,
        Report,
        Refused,
    };

    /// `name` is the file's.
    ImportDialog(Workspace& workspace, const QString& name, ImportJob::Open open, QWidget* parent);

    /// The file is at this path, so that a table can be read in another way.
    void setPath(const QString& path);

    [[nodiscard]] State state() const { return m_state; }
    /// Closing it gives up what it is at.
    void reject() override;

Q_SIGNALS:
    /// A search of Browse that shows where the notes went.
    void showRequested(const QString& query);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeWaiting();
    [[nodiscard]] QWidget* makeReport();
    void connectJob();
    void enter(State state);
    void accept() override;
    void showReport(const ImportReport& report);
    void showRefusal(const QString& sentence, const ImportFinding& finding = {});
    void showColumns();
    /// Whether another way to take it apart could help.
    [[nodiscard]] bool isTable() const;
    void follow();
    void arrange();
    void restyle();
    void retranslate();

    Workspace& m_workspace;
    QString m_name;
    ImportJob m_job;
    State m_state = State::Reading;
    QString m_path;
    ImportFinding m_finding; ///< why the file is refused
    bool m_isTooLarge = false;
    Label* m_title;
    ElidedLabel* m_subtitle;
    QStackedWidget* m_pages;
    Label* m_doing;
    ProgressLine* m_progress;
    ImportPreviewPage* m_preview;
    ColumnsPage* m_columns;
    EmptyState* m_refusal;
    Panel* m_figures;
    QHBoxLayout* m_figureRow;
    Label* m_done;
    QPlainTextEdit* m_warnings;
    QBoxLayout* m_foot;
    Label* m_promise;
    Button* m_toColumns;
    Button* m_cancel;
    Button* m_action; ///< imports, tries again, or shows what came
};

} // namespace reprise
