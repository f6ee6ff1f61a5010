// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/edit/findreplace.h"

#include <QStyledItemDelegate>

namespace reprise {

/// A field before and after a replacement, a line each around the first place
/// where something is found, with what goes and what comes marked.
class ReplacementDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ReplacementDelegate(const Theme& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

private:
    void paintLine(QPainter& painter, const QRect& where, const QString& text,
        const QList<edit::TextSpan>& spans, Token mark) const;

    const Theme& m_theme;
};

} // namespace reprise
