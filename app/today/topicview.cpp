// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/topicview.h"

#include "app/today/topicdelegate.h"
#include "app/today/topicmodel.h"
#include "app/widgets/quietheader.h"

#include <QAction>
#include <QHelpEvent>
#include <QHoverEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolTip>

namespace reprise {

namespace {

constexpr int countWidth = 60;
constexpr int rowPadding = 12; // after the last count
constexpr int chevronAt = 6;
constexpr int nameAt = 26;
constexpr int indent = 18;
constexpr int leastRows = 2;

} // namespace

TopicView::TopicView(const Theme& theme, TopicModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_study(new QAction(this))
    , m_settings(new QAction(this))
{
    setModel(&model);
    setItemDelegate(new TopicDelegate(theme, this));
    setHeader(new QuietHeader(theme, nameAt, rowPadding, this));
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setAttribute(Qt::WA_Hover);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);

    m_study->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_study->setShortcutContext(Qt::WidgetShortcut);
    m_settings->setShortcuts({Qt::ALT | Qt::Key_Return, Qt::ALT | Qt::Key_Enter});
    m_settings->setShortcutContext(Qt::WidgetShortcut);
    addActions({m_study, m_settings});
    setContextMenuPolicy(Qt::ActionsContextMenu);

    const auto followOpening = [this] {
        updateGeometry();
        if (!m_restoring) {
            Q_EMIT openPathsChanged();
        }
    };
    connect(this, &QTreeView::expanded, this, followOpening);
    connect(this, &QTreeView::collapsed, this, followOpening);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        layOutColumns();
    });
    connect(&theme, &Theme::changed, this, &TopicView::restyle);
    retranslate();
    restyle();
}

void TopicView::restyle()
{
    setIndentation(m_theme.px(indent));
    layOutColumns();
    // Rows get the height of the new font.
    scheduleDelayedItemsLayout();
    updateGeometry();
    viewport()->update();
}

void TopicView::retranslate()
{
    m_study->setText(tr("Study the Selected Topic"));
    m_settings->setText(tr("Settings of the Selected Topic…"));
    setAccessibleName(tr("Topics"));
    m_model.retranslate();
    layOutColumns();
}

void TopicView::layOutColumns()
{
    const auto* head = static_cast<const QuietHeader*>(header());
    for (int section = 1; section < TopicModel::columns; ++section) {
        const bool last = section == TopicModel::columns - 1;
        header()->resizeSection(section,
            std::max(head->widthOf(section),
                m_theme.px(countWidth) + (last ? m_theme.px(rowPadding) : 0)));
    }
}

std::optional<TopicId> TopicView::selectedTopic() const
{
    const auto* topic = m_model.topic(currentIndex());
    return topic == nullptr ? std::nullopt : std::optional(topic->id);
}

void TopicView::selectTopic(TopicId topic)
{
    const QModelIndex index = m_model.indexOf(topic);
    if (!index.isValid()) {
        return;
    }
    const QScopedValueRollback guard(m_restoring, true);
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
        expand(above);
    }
    setCurrentIndex(index);
}

QStringList TopicView::openPaths() const
{
    QStringList paths;
    QModelIndexList left;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        left.append(m_model.index(row, 0));
    }
    while (!left.isEmpty()) {
        const QModelIndex index = left.takeFirst();
        if (!isExpanded(index)) {
            continue;
        }
        paths.append(index.data(TopicModel::PathRole).toString());
        for (int row = 0; row < m_model.rowCount(index); ++row) {
            left.append(m_model.index(row, 0, index));
        }
    }
    return paths;
}

void TopicView::setOpenPaths(const QStringList& paths)
{
    const QScopedValueRollback guard(m_restoring, true);
    collapseAll();
    bool known = false;
    QModelIndexList left;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        left.append(m_model.index(row, 0));
    }
    const QModelIndexList decks = left;
    while (!left.isEmpty()) {
        const QModelIndex index = left.takeFirst();
        if (!paths.contains(index.data(TopicModel::PathRole).toString())) {
            continue;
        }
        known = true;
        expand(index);
        for (int row = 0; row < m_model.rowCount(index); ++row) {
            left.append(m_model.index(row, 0, index));
        }
    }
    if (known) {
        return;
    }
    for (const QModelIndex& deck : decks) {
        expand(deck);
        // A deck with one topic would show next to nothing.
        if (m_model.rowCount(deck) == 1) {
            expand(m_model.index(0, 0, deck));
        }
    }
}

int TopicView::openRows(const QModelIndex& parent) const
{
    int rows = m_model.rowCount(parent);
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const QModelIndex child = m_model.index(row, 0, parent);
        if (isExpanded(child)) {
            rows += openRows(child);
        }
    }
    return rows;
}

int TopicView::rowsHeight() const
{
    const int row = itemDelegate()->sizeHint({}, m_model.index(0, 0)).height();
    return openRows({}) * row;
}

QSize TopicView::sizeHint() const
{
    return {m_theme.px(480), header()->sizeHint().height() + rowsHeight()};
}

QSize TopicView::minimumSizeHint() const
{
    const int row = itemDelegate()->sizeHint({}, m_model.index(0, 0)).height();
    return {m_theme.px(240), header()->sizeHint().height() + leastRows * row};
}

void TopicView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update();
    if (const auto* topic = m_model.topic(current)) {
        Q_EMIT topicSelected(topic->id);
    }
}

void TopicView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QTreeView::changeEvent(event);
}

bool TopicView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        m_hovered =
            indexAt(static_cast<QHoverEvent*>(event)->position().toPoint()).siblingAtColumn(0);
        viewport()->update();
        break;
    case QEvent::HoverLeave:
        m_hovered = QModelIndex();
        viewport()->update();
        break;
    case QEvent::ToolTip: {
        // A name that does not fit; as rich text a deck's name would be read for markup.
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString name = index.data(Qt::DisplayRole).toString();
        const int room = columnWidth(0) - visualRect(index).left() - m_theme.px(nameAt - indent);
        if (index.column() == 0
            && QFontMetrics(m_theme.font(FontRole::Heading)).horizontalAdvance(name) > room) {
            QToolTip::showText(help->globalPos(),
                QStringLiteral("<p>%1</p>").arg(name.toHtmlEscaped()), viewport());
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QTreeView::viewportEvent(event);
}

void TopicView::drawGround(QPainter& painter, const QRect& row, const QModelIndex& index) const
{
    const bool selected = selectionModel()->isSelected(index);
    if (selected || index == m_hovered) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(selected ? Token::AccentSoft : Token::ControlHover));
        painter.drawRoundedRect(row, m_theme.px(6), m_theme.px(6));
        painter.restore();
    }
    if (index == currentIndex().siblingAtColumn(0) && hasFocus()
        && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        const QColor line = m_theme.color(Token::AccentText);
        painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), line);
        painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), line);
    }
}

void TopicView::drawRow(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* topic = m_model.topic(index);
    if (topic == nullptr) {
        return;
    }
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    drawGround(*painter, row, index);

    const auto visual = [&](const QRect& rect) {
        return QStyle::visualRect(layoutDirection(), row, rect);
    };
    const int shift = topic->depth * m_theme.px(indent);
    if (m_model.hasChildren(index)) {
        const int side = m_theme.px(16);
        const QRect chevron(
            m_theme.px(chevronAt) + shift, row.center().y() - (side - 1) / 2, side, side);
        m_theme.paintIcon(*painter, isExpanded(index) ? Icon::ChevronDown : Icon::ChevronRight,
            visual(chevron), m_theme.color(Token::Text3), layoutDirection());
    }

    QStyleOptionViewItem cell = option;
    cell.direction = layoutDirection();
    cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    int left = 0;
    for (int column = 0; column < TopicModel::columns; ++column) {
        QRect rect(left, row.top(), columnWidth(column), row.height());
        left += rect.width();
        if (column == 0) {
            rect.setLeft(m_theme.px(nameAt) + shift);
        } else if (column == TopicModel::columns - 1) {
            rect.setRight(rect.right() - m_theme.px(rowPadding));
        }
        cell.rect = visual(rect);
        itemDelegate()->paint(painter, cell, index.siblingAtColumn(column));
    }
}

} // namespace reprise
