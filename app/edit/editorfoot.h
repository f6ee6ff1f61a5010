// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace reprise {

class Button;
class DraftKeeper;
class ElidedLabel;

/// The bottom of the editor: what became of the draft, Cancel, Save or Add.
class EditorFoot final : public QWidget
{
    Q_OBJECT

public:
    EditorFoot(const Theme& theme, const DraftKeeper& drafts, QWidget* parent = nullptr);

    void setNew(bool isNew);
    /// Instead of the draft's age, until the next draft.
    void say(const QString& sentence);
    [[nodiscard]] Button* saveButton() const { return m_save; }
    [[nodiscard]] Button* cancelButton() const { return m_cancel; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void saveRequested();
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showDraft();
    void restyle();
    void retranslate();

    const Theme& m_theme;
    const DraftKeeper& m_drafts;
    ElidedLabel* m_state;
    Button* m_cancel;
    Button* m_save;
    QTimer m_age;
    bool m_isNew = false;
};

} // namespace reprise
