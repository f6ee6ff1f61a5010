// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QDialog>
#include <QList>
#include <QString>

class QAction;

namespace reprise {

/// All keys, read from the actions that have them.
class KeySheet final : public QDialog
{
    Q_OBJECT

public:
    struct Section
    {
        QString title;
        QList<QAction*> actions; ///< those without a key or a text are left out
    };
    KeySheet(const Theme& theme, const QList<Section>& sections, QWidget* parent);
};

} // namespace reprise
