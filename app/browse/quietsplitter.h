// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QSplitter>

namespace reprise {

/// Panes with a hairline between them.
class QuietSplitter final : public QSplitter
{
    Q_OBJECT

public:
    QuietSplitter(const Theme& theme, Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;

private:
    const Theme& m_theme;
};

} // namespace reprise
