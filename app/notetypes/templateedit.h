// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/codefield.h"

namespace reprise {

/// One side of a card template as it is written, its tags coloured.
class TemplateEdit final : public CodeField
{
    Q_OBJECT

public:
    TemplateEdit(const Theme& theme, QWidget* parent);

    void setName(const QString& name);
    /// From now on undo goes back to this and no further.
    void setText(const QString& text);
    /// At the cursor, as the author's own change.
    void insert(const QString& text);
    [[nodiscard]] QPlainTextEdit& editor() const { return edit(); }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void focused();

protected:
    bool filterKey(QKeyEvent& /*event*/) override { return false; }
    void retranslate() override { }
    void restyle() override;

private:
    class Colours;
    Colours* m_colours = nullptr;
};

} // namespace reprise
