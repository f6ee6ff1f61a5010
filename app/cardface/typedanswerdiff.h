// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/cards/typedanswer.h"

#include <QTextLayout>
#include <QWidget>

#include <memory>
#include <vector>

class QAction;

namespace reprise {

/// A typed answer beside the expected one, line by line, under a sentence that
/// sums it up. As high as its height for the width. The text of either side can
/// be selected and copied; assistive technology reads the sentence and, as the
/// description, the lines.
class TypedAnswerDiff final : public QWidget
{
    Q_OBJECT

public:
    /// Rows beyond are counted, not shown.
    static constexpr int mostRows = 400;

    TypedAnswerDiff(const Theme& theme, TypedComparison comparison, QWidget* parent = nullptr);
    ~TypedAnswerDiff() override;

    [[nodiscard]] const TypedComparison& comparison() const { return m_comparison; }
    /// In percent, as CardView's.
    void setZoom(int percent);

    /// "2 of 4 lines match" and what is wrong with the others.
    [[nodiscard]] static QString headline(const TypedComparison& comparison);
    [[nodiscard]] static QString remarks(const TypedComparison& comparison);

    [[nodiscard]] QString selectedText() const;
    /// Of the side that was clicked last; the typed one at first.
    void selectAll();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    enum class Side
    {
        Typed,
        Expected,
    };
    enum class Look
    {
        Same,
        Removed,
        Added,
        Absent, ///< hatched: no such line on this side
    };
    struct Cell
    {
        Side side;
        Look look;
        QString text; ///< as it is copied
        QRectF rect;
        QPointF textAt;
        std::unique_ptr<QTextLayout> layout; ///< null where Absent
        QList<LineSpan> marks;
    };
    struct Arrangement
    {
        std::vector<Cell> cells;
        std::unique_ptr<QTextLayout> sentence;
        QRectF table;
        double headHeight = 0;
        bool narrow = false; ///< one column
        double height = 0;
    };
    struct Place
    {
        int cell = -1;
        int position = 0;
    };

    [[nodiscard]] Arrangement arranged(double width) const;
    [[nodiscard]] static Look lookOf(Side side, const LinePair& pair);
    /// Returns the bottom.
    double appendRow(
        Arrangement& arrangement, const LinePair& pair, double top, double width) const;
    void appendCell(Arrangement& arrangement, Side side, const LinePair& pair, double left,
        double top, double width) const;
    void arrange();
    void restyle();
    void describe();
    void copy() const;
    [[nodiscard]] Place placeAt(const QPointF& at, Side side) const;
    [[nodiscard]] Side sideAt(const QPointF& at) const;
    [[nodiscard]] QTextLayout::FormatRange selectionIn(int cell) const;
    void paintCell(QPainter& painter, const Cell& cell, int index) const;
    void paintHead(QPainter& painter) const;
    [[nodiscard]] double scaled(double pictured) const;
    [[nodiscard]] int hiddenRows() const;

    const Theme& m_theme;
    TypedComparison m_comparison;
    QAction* m_copy;
    QAction* m_selectAll;
    Arrangement m_arrangement;
    Side m_side = Side::Typed;
    Place m_anchor;
    Place m_end;
    double m_zoom = 1;
};

} // namespace reprise
