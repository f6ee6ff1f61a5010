// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/model/preparation.h"

#include <QWidget>

class QAction;
class QMenu;

namespace reprise {

class Button;

/// "I prepare for: mid · web": says which new cards come, and opens the menu
/// in which that is chosen. The menu stays open while roles are chosen.
class PreparationButton final : public QWidget
{
    Q_OBJECT

public:
    explicit PreparationButton(const Theme& theme, QWidget* parent = nullptr);

    /// `roles` are those that occur in the collection.
    void setPreparation(const Preparation& preparation, const QStringList& roles);
    /// Without the words "I prepare for", where there is no room.
    void setShort(bool isShort);
    [[nodiscard]] Button* button() const { return m_button; }

Q_SIGNALS:
    void chosen(const reprise::Preparation& preparation);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillMenu();
    void retranslate();
    void choose(const Preparation& preparation);

    Button* m_button;
    QMenu* m_menu;
    Preparation m_preparation;
    QStringList m_roles;
    bool m_short = false;
};

} // namespace reprise
