// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/study/queue.h"

#include <QWidget>

#include <array>

namespace reprise {

class CountView;

/// What is left today: new, drill and due, the kind on screen underlined.
class CountsView final : public QWidget
{
    Q_OBJECT

public:
    explicit CountsView(const Theme& theme, QWidget* parent = nullptr);

    void setCounts(const study::Counts& counts, study::CardKind current);
    /// Without words only the figures are drawn; tooltips always have them.
    void setWordsShown(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    std::array<CountView*, 3> m_views{}; ///< new, drill, due
    std::array<int, 3> m_counts{};
    std::size_t m_current = 0;
    bool m_wordsShown = true;
};

/// One of the three.
class CountView final : public QWidget
{
    Q_OBJECT

public:
    explicit CountView(const Theme& theme, QWidget* parent = nullptr);

    void setCount(int count, const QString& word, bool current);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont figureFont() const;
    [[nodiscard]] QString figure() const;

    const Theme& m_theme;
    int m_count = 0;
    QString m_word;
    bool m_current = false;
};

} // namespace reprise
