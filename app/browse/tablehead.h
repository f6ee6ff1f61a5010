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

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const Theme& m_theme;
};

} // namespace reprise
