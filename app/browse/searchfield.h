// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/browse/completion.h"
#include "app/theme/theme.h"

#include <QLineEdit>

#include <optional>

class QCompleter;
class QStringListModel;

namespace reprise {

class Button;
class Label;

/// Where a query is typed: with what it found at its end, and words that it
/// could go on with below.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const Theme& theme, QWidget* parent = nullptr);

    void setWords(const QueryWords& words) { m_words = words; }
    /// Stands at the end of the field; empty for none.
    void setCount(const QString& count);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Down: to what was found.
    void downPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void retranslate();
    void suggest();
    void complete(const QString& word);

    const Theme& m_theme;
    QueryWords m_words;
    Label* m_count;
    Button* m_clear;
    QStringListModel* m_suggestions;
    QCompleter* m_completer;
    std::optional<Completion> m_completion;
};

} // namespace reprise
