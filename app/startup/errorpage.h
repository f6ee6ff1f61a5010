// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/result.h"

#include <QWidget>

#include <optional>

class QBoxLayout;

namespace reprise {

class Button;
class Label;

/// Why there is no collection to show, and what can be done about it. Nothing
/// here writes to the file.
class ErrorPage final : public QWidget
{
    Q_OBJECT

public:
    ErrorPage(const Theme& theme, QString file, QWidget* parent = nullptr);

    void setError(const Error& error);
    void takeFocus();

Q_SIGNALS:
    void retryRequested();
    void restoreRequested();
    void quitRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void retranslate();
    void arrange();
    void openFolder() const;

    const Theme& m_theme;
    QString m_file;
    std::optional<Error> m_error;
    QWidget* m_column;
    Label* m_title;
    Label* m_sentence;
    Label* m_path;
    Button* m_restore;
    Button* m_folder;
    Button* m_retry;
    Button* m_quit;
    QBoxLayout* m_buttons;
};

} // namespace reprise
