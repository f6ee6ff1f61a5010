// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QHeaderView>

namespace reprise {

/// The head of a table or tree: small words over a hairline, nothing to click.
class QuietHeader final : public QHeaderView
{
    Q_OBJECT

public:
    /// How far the first word stands from the leading edge and the last from
    /// the trailing one, in pixels of the pictures.
    QuietHeader(const Theme& theme, int leading, int trailing, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// What a section's word needs, with the room to its neighbours.
    [[nodiscard]] int widthOf(int section) const;

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const Theme& m_theme;
    int m_leading;
    int m_trailing;
};

} // namespace reprise
