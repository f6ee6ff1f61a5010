// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QHeaderView>

namespace reprise {

/// The head of the table of cards: small words over a hairline, an arrow at the
/// column that it is sorted by.
class TableHead final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHead(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// The section at the leading edge; -1 where all are hidden.
    [[nodiscard]] int firstSection() const;
    /// What a section's word and its arrow need.
    [[nodiscard]] int widthOf(int section) const;
    /// The section takes what room the others leave, and never less than `least`
    /// pixels; dragged wider, the table scrolls sideways.
    void setFilling(int section, int least);

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();

    const Theme& m_theme;
    int m_filling = -1;
    int m_least = 0;
    int m_wished = 0; ///< dragged
    bool m_isFilling = false;
};

} // namespace reprise
