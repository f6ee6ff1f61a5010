// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QListView>

namespace reprise {

class KindModel;

/// The kinds of dust one below the other, as high and as wide as they are. The
/// one that the keyboard is on is the one that is shown.
class KindView final : public QListView
{
    Q_OBJECT

public:
    KindView(const Theme& theme, KindModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowChosen(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void restyle();
};

} // namespace reprise
