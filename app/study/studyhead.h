// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/study/queue.h"

#include <QWidget>

class QGridLayout;

namespace reprise {

class Button;
class CountsView;
class ElidedLabel;
class ProgressLine;

/// The top of the Study page: the way back, where the card stands in the tree,
/// what is left, and how far the day has come.
class StudyHead final : public QWidget
{
    Q_OBJECT

public:
    explicit StudyHead(const Theme& theme, QWidget* parent = nullptr);

    /// "Deck / Topic / Sub-topic".
    void setTopicPath(const QString& path);
    /// Instead of a path; hides the counts.
    void setNotice(const QString& text);
    void setCounts(const study::Counts& counts, study::CardKind current);
    void setProgress(int done, int planned);
    /// Stands at the trailing end; the head takes it over.
    void addTrailing(QWidget* widget);
    [[nodiscard]] Button* backButton() const { return m_back; }

Q_SIGNALS:
    void backRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();
    void refreshPath();

    const Theme& m_theme;
    QWidget* m_row;
    QGridLayout* m_layout;
    Button* m_back;
    ElidedLabel* m_path;
    QWidget* m_trailing;
    CountsView* m_counts;
    ProgressLine* m_progress;
    QString m_topicPath;
    bool m_hasNotice = false;
};

} // namespace reprise
