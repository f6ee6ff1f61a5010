// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QStringListModel;

namespace reprise {

class TagChip;

/// Tags as chips, and behind them a line in which further ones are written.
/// Enter, a comma or a blank ends a tag; Backspace in the empty line takes the
/// last one back into it.
class TagField final : public QWidget
{
    Q_OBJECT

public:
    explicit TagField(const Theme& theme, QWidget* parent = nullptr);
    ~TagField() override;

    /// With what stands in the line and is not yet a chip.
    [[nodiscard]] QStringList tags() const;
    void setTags(const QStringList& tags);
    /// What is offered while one is written.
    void setKnownTags(const QStringList& tags);
    [[nodiscard]] QLineEdit* line() const { return m_line; }
    /// What stands in the line becomes chips.
    void take();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool filterKey(const QKeyEvent& event);
    [[nodiscard]] QStringList written() const;
    void complete(const QString& tag);
    void addChip(const QString& tag);
    void removeChip(TagChip* chip);
    void goFrom(const TagChip* chip, int by);
    void restyle();
    void retranslate();
    /// Places chips and line; the height that they take.
    [[nodiscard]] int arrange(int width, bool place) const;
    void placeParts();

    const Theme& m_theme;
    QList<TagChip*> m_chips;
    QLineEdit* m_line;
    QStringListModel* m_known;
    bool m_hasComma = false; ///< the tag in the line: there a comma does not end it
};

} // namespace reprise
