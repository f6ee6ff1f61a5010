// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "app/transfer/importmodel.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QCheckBox;
class QTreeView;

namespace reprise {

class Button;
class ComparisonPane;
class CountTile;
class ElidedLabel;
class ImportJob;
class Label;
class Panel;

/// What a file would bring, before anything is changed, and what is to become
/// of notes that are here already.
class ImportPreviewPage final : public QWidget
{
    Q_OBJECT

public:
    /// `job` outlives it.
    ImportPreviewPage(const Theme& theme, ImportJob& job, QWidget* parent = nullptr);

    /// Of what the job has read.
    void showPreview();
    void takeFocus();
    [[nodiscard]] ImportChoices choices() const { return m_choices; }
    /// What holds for all notes; stands where its owner puts it.
    [[nodiscard]] QWidget* options() const { return m_options; }
    /// How many notes would be added or changed.
    [[nodiscard]] int count() const;

Q_SIGNALS:
    /// count() may be another.
    void choicesChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeLayout();
    void connectAll();
    void showGroup(ImportModel::Group group);
    void showCurrent();
    void showFetched(
        qsizetype index, const IncomingNote& theirs, const std::optional<NoteHere>& mine);
    void step(int by);
    void showPlace();
    [[nodiscard]] NoteChoice takenOf(qsizetype note) const;
    [[nodiscard]] bool isTaken(qsizetype note) const;
    void take(qsizetype note, const NoteChoice& taken);
    /// Of every conflict: whether the file's is taken.
    void takeConflicts(const std::function<bool(const ImportPreview::Note&)>& isTheirs);
    void followOptions();
    void arrange();
    void restyle();
    void retranslate();

    const Theme& m_theme;
    ImportJob& m_job;
    ImportModel* m_model;
    ImportChoices m_choices;
    Panel* m_counts;
    std::array<CountTile*, ImportModel::groupCount> m_tiles{};
    QBoxLayout* m_sides;
    Panel* m_listPanel;
    QTreeView* m_list;
    Panel* m_notePanel;
    ElidedLabel* m_title;
    Label* m_place;
    Button* m_previous;
    Button* m_next;
    ComparisonPane* m_comparison;
    QWidget* m_all;
    Label* m_allText;
    Button* m_keepAll;
    Button* m_takeAll;
    Button* m_takeNewer;
    QWidget* m_options;
    QCheckBox* m_withSchedule;
    QCheckBox* m_replaceSchedules;
    QCheckBox* m_update;
};

} // namespace reprise
