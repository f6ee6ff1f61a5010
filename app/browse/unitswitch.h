// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/search/search.h"

#include <QWidget>

class QAbstractButton;

namespace reprise {

/// Cards or notes.
class UnitSwitch final : public QWidget
{
    Q_OBJECT

public:
    explicit UnitSwitch(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] search::Unit unit() const;
    void setUnit(search::Unit unit);

Q_SIGNALS:
    void unitChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QAbstractButton* m_cards;
    QAbstractButton* m_notes;
};

} // namespace reprise
