// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace reprise {

/// A row of the missed cards: the question with its inline code, the topic at
/// the end.
class MissedDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MissedDelegate(const Theme& theme, QObject* parent = nullptr);

    [[nodiscard]] int rowHeight() const;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace reprise
