// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/codefield.h"

namespace reprise {

/// Where an answer is typed that is compared: as high as what is expected, up
/// to eight lines.
class AnswerInput final : public CodeField
{
    Q_OBJECT

public:
    /// With one expected line Enter submits, else Ctrl+Enter does.
    AnswerInput(const Theme& theme, int expectedLines, QWidget* parent = nullptr);

    [[nodiscard]] bool isOneLine() const { return m_expectedLines == 1; }

protected:
    bool filterKey(QKeyEvent& event) override;
    void retranslate() override;

private:
    int m_expectedLines;
};

} // namespace reprise
