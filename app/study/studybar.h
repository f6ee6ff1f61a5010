// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace reprise {

class Button;
class GradeBar;
class StudyActions;

/// The bottom of the Study page: Undo, then the grades under the face, then
/// what else can be done with the card. Narrow, it holds the grades alone.
class StudyBar final : public QWidget
{
    Q_OBJECT

public:
    StudyBar(const Theme& theme, const StudyActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] GradeBar* grades() const { return m_grades; }
    [[nodiscard]] Button* undo() const { return m_undo; }
    [[nodiscard]] Button* edit() const { return m_edit; }
    void setEditable(bool editable);
    /// Flag, Card information and More, in this order.
    [[nodiscard]] QList<Button*> trailing() const { return {m_flag, m_information, m_more}; }

    void setNarrow(bool narrow);
    /// 0 for none, 1 to 7.
    void setFlag(int flag);
    void setUndo(const QString& name, bool enabled);
    void retranslate();

private:
    void restyle();
    void showFlag();

    const Theme& m_theme;
    QWidget* m_leadingPart;
    QWidget* m_trailingPart;
    GradeBar* m_grades;
    Button* m_undo;
    Button* m_edit;
    Button* m_flag;
    Button* m_information;
    Button* m_more;
    bool m_narrow = false;
    int m_flagShown = 0;
};

} // namespace reprise
