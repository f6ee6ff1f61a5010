// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tidy/kindview.h"

#include "app/tidy/kindmodel.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace reprise {

namespace {

constexpr int rowHigh = 32;
constexpr int gapBelow = 2;
constexpr int viewSide = 12;

/// As the sidebar's entries: the name, and the count at the end.
class KindDelegate final : public QStyledItemDelegate
{
public:
    KindDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(m_theme.font(FontRole::Heading));
        const int count =
            QFontMetrics(m_theme.font(FontRole::Caption)).horizontalAdvance(QLatin1Char('0')) * 7;
        return {metrics.horizontalAdvance(index.data(KindModel::NameRole).toString()) + count
                + m_theme.px(3 * viewSide),
            std::max(m_theme.px(rowHigh), metrics.height() + m_theme.px(8)) + m_theme.px(gapBelow)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const auto* view = static_cast<const QListView*>(option.widget);
        const bool isCurrent = index == view->currentIndex();
        const QRect row = option.rect.adjusted(0, 0, 0, -m_theme.px(gapBelow));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(m_theme.color(isCurrent ? Token::AccentSoft : Token::ControlHover));
            painter->drawRoundedRect(row, m_theme.px(6), m_theme.px(6));
        }
        if (isCurrent && view->hasFocus()
            && view->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter->setPen(QPen(m_theme.color(Token::AccentText), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(
                QRectF(row).adjusted(1, 1, -1, -1), m_theme.px(6) - 1, m_theme.px(6) - 1);
        }
        paintTexts(*painter, option,
            row.adjusted(m_theme.px(viewSide), 0, -m_theme.px(viewSide), 0), index, isCurrent);
        painter->restore();
    }

private:
    void paintTexts(QPainter& painter, const QStyleOptionViewItem& option, QRect where,
        const QModelIndex& index, bool isCurrent) const
    {
        const QRect all = where;
        const int count = index.data(KindModel::CountRole).toInt();
        painter.setPen(m_theme.color(isCurrent ? Token::AccentText
                : count > 0                    ? Token::Text
                                               : Token::Text3));
        if (count > 0) {
            painter.setFont(Theme::tabular(m_theme.font(FontRole::Caption)));
            const QString text = QLocale().toString(count);
            const int wide = painter.fontMetrics().horizontalAdvance(text) + 1;
            painter.drawText(QStyle::visualRect(option.direction, all,
                                 QRect(all.right() - wide + 1, all.top(), wide, all.height())),
                Qt::AlignCenter | Qt::TextSingleLine, text);
            where.setWidth(where.width() - wide - m_theme.px(8));
        }
        painter.setFont(m_theme.font(isCurrent ? FontRole::Heading : FontRole::Body));
        painter.drawText(QStyle::visualRect(option.direction, all, where),
            static_cast<int>(
                QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(
                index.data(KindModel::NameRole).toString(), Qt::ElideRight, where.width()));
    }

    const Theme& m_theme;
};

} // namespace

KindView::KindView(const Theme& theme, KindModel& model, QWidget* parent)
    : QListView(parent)
{
    setModel(&model);
    setItemDelegate(new KindDelegate(theme, this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setCurrentIndex(model.index(0));
    connect(&model, &QAbstractItemModel::dataChanged, this, &KindView::restyle);
    connect(&theme, &Theme::changed, this, &KindView::restyle);
}

QSize KindView::sizeHint() const
{
    QSize size(0, 0);
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QSize one = itemDelegate()->sizeHint({}, model()->index(row, 0));
        size = {std::max(size.width(), one.width()), size.height() + one.height()};
    }
    return size;
}

QSize KindView::minimumSizeHint() const
{
    return {0, itemDelegate()->sizeHint({}, model()->index(0, 0)).height()};
}

void KindView::restyle()
{
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void KindView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid()) {
        Q_EMIT rowChosen(current.row());
    }
}

} // namespace reprise
