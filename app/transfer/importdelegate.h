// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace reprise {

/// A group with its count behind a chevron, and a note in one line or two.
class ImportDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ImportDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGroup(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintNote(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const Theme& m_theme;
};

} // namespace reprise
