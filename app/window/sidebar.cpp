// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sidebar.h"

#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int wide = 176;
constexpr int narrow = 52;
constexpr int side = 8;

class DestinationDelegate final : public QStyledItemDelegate
{
public:
    DestinationDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void setRail(bool rail) { m_rail = rail; }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const int name = QFontMetrics(m_theme.font(FontRole::Heading))
                             .horizontalAdvance(index.data().toString());
        const int text = QFontMetrics(m_theme.font(FontRole::Body)).height();
        const int count = index.data(DestinationModel::CountRole).toInt() > 0 ? 8 + 32 : 0;
        // Two pixels between rows.
        return {m_rail ? 0 : name + m_theme.px(8 + 16 + 10 + count + 8),
            std::max(m_theme.px(m_rail ? 36 : 32), text + m_theme.px(8)) + m_theme.px(2)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const bool current = index.data(DestinationModel::CurrentRole).toBool();
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const QRect row = option.rect.adjusted(0, 0, 0, -m_theme.px(2));
        const auto visual = [&](const QRect& rect) {
            return QStyle::visualRect(option.direction, row, rect);
        };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || hovered) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.color(current ? Token::AccentSoft : Token::ControlHover));
            painter->drawRoundedRect(row, m_theme.px(6), m_theme.px(6));
        }
        drawFocus(*painter, option, row);

        const QColor color = m_theme.color(current ? Token::AccentText : Token::Text2);
        const int icon = m_theme.px(16);
        const int left =
            m_rail ? row.left() + (row.width() - icon) / 2 : row.left() + m_theme.px(8);
        m_theme.paintIcon(*painter,
            static_cast<Icon>(index.data(DestinationModel::IconRole).toInt()),
            visual(QRect(left, row.center().y() - (icon - 1) / 2, icon, icon)), color,
            option.direction);
        if (!m_rail) {
            drawTexts(*painter, index, visual, row, left + icon + m_theme.px(10), color);
        }
        painter->restore();
    }

private:
    /// Within the row, since rows touch each other and the edge.
    void drawFocus(QPainter& painter, const QStyleOptionViewItem& option, const QRect& row) const
    {
        if (!option.state.testFlag(QStyle::State_HasFocus)
            || !option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            return;
        }
        painter.setPen(QPen(m_theme.color(Token::AccentText), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            QRectF(row).adjusted(1, 1, -1, -1), m_theme.px(6) - 1, m_theme.px(6) - 1);
    }

    template <typename Visual>
    void drawTexts(QPainter& painter, const QModelIndex& index, const Visual& visual,
        const QRect& row, int left, const QColor& color) const
    {
        const bool current = index.data(DestinationModel::CurrentRole).toBool();
        int right = row.right() - m_theme.px(8);
        painter.setPen(color);
        const auto direction = static_cast<const QWidget*>(parent())->layoutDirection();
        if (const int count = index.data(DestinationModel::CountRole).toInt(); count > 0) {
            QFont font = Theme::tabular(m_theme.font(FontRole::Caption));
            font.setWeight(QFont::Medium);
            painter.setFont(font);
            const QString text = QLocale().toString(count);
            const int width = painter.fontMetrics().horizontalAdvance(text) + 1;
            painter.drawText(visual(QRect(right - width + 1, row.top(), width, row.height())),
                Qt::AlignCenter | Qt::TextSingleLine, text);
            right -= width + m_theme.px(8);
        }
        painter.setFont(m_theme.font(current ? FontRole::Heading : FontRole::Body));
        const QRect rect(left, row.top(), right - left + 1, row.height());
        painter.drawText(visual(rect),
            static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter))
                | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(
                index.data().toString(), Qt::ElideRight, rect.width()));
    }

    const Theme& m_theme;
    bool m_rail = false;
};

} // namespace

void DestinationModel::setDestinations(const QList<Destination>& destinations)
{
    const auto pages = [](const QList<Destination>& list) {
        QList<int> result;
        for (const Destination& one : list) {
            result.append(one.page);
        }
        return result;
    };
    if (pages(destinations) != pages(m_destinations)) {
        beginResetModel();
        m_destinations = destinations;
        endResetModel();
        return;
    }
    for (int row = 0; row < destinations.size(); ++row) {
        if (m_destinations.at(row) != destinations.at(row)) {
            m_destinations[row] = destinations.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

void DestinationModel::setCurrent(int page)
{
    if (m_current != page) {
        m_current = page;
        if (!m_destinations.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
    }
}

int DestinationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_destinations.size());
}

QVariant DestinationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Destination& destination = m_destinations.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return destination.name;
    case Qt::AccessibleTextRole:
        return destination.count == 0
            ? destination.name
            : tr("%1, %Ln cards left", nullptr, destination.count).arg(destination.name);
    case Qt::ToolTipRole:
        return destination.name;
    case PageRole:
        return destination.page;
    case IconRole:
        return static_cast<int>(destination.icon);
    case CountRole:
        return destination.count;
    case CurrentRole:
        return destination.page == m_current;
    default:
        return {};
    }
}

DestinationView::DestinationView(const Theme& theme, DestinationModel& model, QWidget* parent)
    : QListView(parent)
    , m_theme(theme)
{
    setModel(&model);
    setItemDelegate(new DestinationDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, &DestinationView::choose);
}

void DestinationView::setRail(bool rail)
{
    m_rail = rail;
    static_cast<DestinationDelegate*>(itemDelegate())->setRail(rail);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize DestinationView::sizeHint() const
{
    QSize size(0, 0);
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QSize one = itemDelegate()->sizeHint({}, model()->index(row, 0));
        size = {std::max(size.width(), one.width()), size.height() + one.height()};
    }
    return size;
}

QSize DestinationView::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void DestinationView::choose(const QModelIndex& index)
{
    if (index.isValid()) {
        Q_EMIT chosen(index.data(DestinationModel::PageRole).toInt());
    }
}

void DestinationView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(currentIndex());
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void DestinationView::focusInEvent(QFocusEvent* event)
{
    if (!currentIndex().isValid()) {
        setCurrentIndex(model()->index(0, 0));
    }
    QListView::focusInEvent(event);
}

Sidebar::Sidebar(const Theme& theme, QMenu* menu, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_topModel(new DestinationModel(this))
    , m_bottomModel(new DestinationModel(this))
    , m_mark(new Label(theme, FontRole::Body, Token::AccentText, this))
    , m_name(new Label(theme, FontRole::Heading, Token::Text, u"Reprise"_s, this))
    , m_menu(new Button(theme, Icon::Menu, QString(), this))
    , m_top(new DestinationView(theme, *m_topModel, this))
    , m_bottom(new DestinationView(theme, *m_bottomModel, this))
    , m_brand(new QHBoxLayout)
    , m_foot(new QVBoxLayout)
{
    m_menu->setSize(Button::Size::Small);
    m_brand->addWidget(m_mark, 0, Qt::AlignVCenter);
    m_brand->addWidget(m_name, 1);
    m_brand->addWidget(m_menu);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(m_brand);
    column->addWidget(m_top);
    column->addStretch();
    column->addWidget(m_bottom);
    column->addLayout(m_foot);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setTabOrder(m_top, m_bottom);
    setTabOrder(m_bottom, m_menu);

    connect(m_top, &DestinationView::chosen, this, &Sidebar::chosen);
    connect(m_bottom, &DestinationView::chosen, this, &Sidebar::chosen);
    connect(m_menu, &Button::clicked, menu, [this, menu] {
        const QPoint corner(
            layoutDirection() == Qt::LeftToRight ? 0 : m_menu->width() - menu->sizeHint().width(),
            m_menu->height());
        menu->popup(m_menu->mapToGlobal(corner));
    });
    connect(&theme, &Theme::changed, this, &Sidebar::restyle);
    retranslate();
    restyle();
}

void Sidebar::setDestinations(const QList<Destination>& top, const QList<Destination>& bottom)
{
    m_topModel->setDestinations(top);
    m_bottomModel->setDestinations(bottom);
    restyle();
}

void Sidebar::setCurrent(int page)
{
    m_topModel->setCurrent(page);
    m_bottomModel->setCurrent(page);
}

void Sidebar::setRail(bool rail)
{
    if (m_rail == rail) {
        return;
    }
    m_rail = rail;
    m_top->setRail(rail);
    m_bottom->setRail(rail);
    m_name->setVisible(!rail);
    // In the rail the menu stands at the foot, under the mark there is no room.
    m_brand->removeWidget(m_menu);
    m_foot->removeWidget(m_menu);
    if (rail) {
        m_foot->addWidget(m_menu, 0, Qt::AlignHCenter);
    } else {
        m_brand->addWidget(m_menu);
    }
    restyle();
}

void Sidebar::takeFocus()
{
    m_top->setFocus(Qt::OtherFocusReason);
}

void Sidebar::restyle()
{
    const int edge = m_theme.px(side);
    const auto mirrored = [this](int leading, int top, int trailing, int bottom) {
        return isRightToLeft() ? QMargins(trailing, top, leading, bottom)
                               : QMargins(leading, top, trailing, bottom);
    };
    layout()->setContentsMargins(mirrored(edge, m_theme.px(14), edge + 1, edge));
    m_brand->setContentsMargins(mirrored(
        m_rail ? (m_theme.px(narrow - 16) / 2 - edge) : edge, 0, m_theme.px(2), m_theme.px(14)));
    m_brand->setSpacing(m_theme.px(10));
    m_mark->setPixmap(m_theme.iconPixmap(Icon::Brand, m_theme.px(16),
        m_theme.color(Token::AccentText), devicePixelRatioF(), Qt::LeftToRight));
    m_mark->setMinimumHeight(m_theme.px(28));
    setFixedWidth(m_rail ? m_theme.px(narrow)
                         : std::max({m_theme.px(wide), m_top->sizeHint().width() + 2 * edge + 1,
                               m_bottom->sizeHint().width() + 2 * edge + 1}));
    m_top->setRail(m_rail); // rows have the height of the new font
    m_bottom->setRail(m_rail);
    update();
}

void Sidebar::retranslate()
{
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    m_top->setAccessibleName(tr("Pages"));
    m_bottom->setAccessibleName(tr("More pages"));
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Sidebar));
    painter.fillRect(
        QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height())),
        m_theme.color(Token::Line));
}

void Sidebar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        restyle();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        restyle();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
