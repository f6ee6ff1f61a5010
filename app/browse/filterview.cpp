// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/filterview.h"

#include "app/browse/filtermodel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace reprise {

namespace {

constexpr int rowHigh = 26;
constexpr int headHigh = 34; // its word stands at the bottom
constexpr int side = 16;
constexpr int indent = 12;
constexpr int chevron = 16;
constexpr int scrollEdge = 20; // near which a drag scrolls

/// Says how high rows are; the view paints them.
class RowDelegate final : public QStyledItemDelegate
{
public:
    RowDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool isHead = index.data(FilterModel::SectionRole).toBool();
        const int text = QFontMetrics(m_theme.font(FontRole::Body)).height();
        return {0, std::max(m_theme.px(isHead ? headHigh : rowHigh), text + m_theme.px(4))};
    }

private:
    const Theme& m_theme;
};

} // namespace

FilterView::FilterView(const Theme& theme, FilterModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new RowDelegate(theme, this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &FilterView::keepOpen);
    connect(&model, &QAbstractItemModel::modelReset, this, &FilterView::openAgain);
    connect(&model, &FilterModel::queryChanged, viewport(), qOverload<>(&QWidget::update));
    m_dragScroll.setInterval(60ms);
    connect(&m_dragScroll, &QTimer::timeout, this, &FilterView::drag);
    connect(&theme, &Theme::changed, this, &FilterView::restyle);
    retranslate();
    restyle();
}

QSize FilterView::sizeHint() const
{
    return {m_theme.px(244), m_theme.px(400)};
}

void FilterView::restyle()
{
    setMinimumWidth(m_theme.px(140));
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void FilterView::retranslate()
{
    setAccessibleName(tr("Filters"));
}

void FilterView::keepOpen()
{
    m_open.clear();
    m_current = currentIndex().data(FilterModel::PathRole).toString();
    QModelIndexList left{QModelIndex()};
    while (!left.isEmpty()) {
        const QModelIndex above = left.takeFirst();
        for (int row = 0; row < m_model.rowCount(above); ++row) {
            const QModelIndex index = m_model.index(row, 0, above);
            if (isExpanded(index)) {
                m_open.append(index.data(FilterModel::PathRole).toString());
                left.append(index);
            }
        }
    }
}

void FilterView::openAgain()
{
    // At first the decks are open, with what is right below them.
    const bool isFirst = m_open.isEmpty();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex head = m_model.index(row, 0);
        setFirstColumnSpanned(row, {}, true);
        expand(head);
        if (isFirst && row == 0) {
            for (int deck = 0; deck < m_model.rowCount(head); ++deck) {
                expand(m_model.index(deck, 0, head));
            }
        }
    }
    QModelIndexList left{QModelIndex()};
    while (!left.isEmpty()) {
        const QModelIndex above = left.takeFirst();
        for (int row = 0; row < m_model.rowCount(above); ++row) {
            const QModelIndex index = m_model.index(row, 0, above);
            const QString path = index.data(FilterModel::PathRole).toString();
            if (path == m_current) {
                setCurrentIndex(index);
            }
            if (m_open.contains(path)) {
                expand(index);
            }
            left.append(index);
        }
    }
}

void FilterView::choose(const QModelIndex& index, Qt::KeyboardModifiers modifiers)
{
    m_model.choose(index,
        modifiers.testFlag(Qt::AltModifier)           ? FilterModel::How::Without
            : modifiers.testFlag(Qt::ControlModifier) ? FilterModel::How::Also
                                                      : FilterModel::How::Alone);
}

void FilterView::keyPressEvent(QKeyEvent* event)
{
    if (m_dragging && event->key() == Qt::Key_Escape) {
        endDrag();
        m_pressed = QModelIndex();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        choose(currentIndex(), event->modifiers());
        return;
    }
    if (takesTopicKey(*event)) {
        return;
    }
    if (event->key() == Qt::Key_Delete) {
        removeSaved(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

bool FilterView::takesTopicKey(const QKeyEvent& event)
{
    const QVariant number = currentIndex().data(FilterModel::TopicRole);
    if (!number.isValid()) {
        return false;
    }
    const TopicId topic{number.toLongLong()};
    const QString path = currentIndex().data(FilterModel::TopicPathRole).toString();
    const bool isUp = event.key() == Qt::Key_Up;
    if (event.key() == Qt::Key_F2) {
        Q_EMIT topicRenameRequested(topic, path);
    } else if (event.key() == Qt::Key_Delete) {
        Q_EMIT topicRemoveRequested(topic, path);
    } else if ((isUp || event.key() == Qt::Key_Down) && event.modifiers() == Qt::AltModifier) {
        Q_EMIT topicShiftRequested(topic, isUp ? -1 : 1);
    } else {
        return false;
    }
    return true;
}

void FilterView::removeSaved(const QModelIndex& index)
{
    if (const QVariant saved = index.data(FilterModel::SavedRole); saved.isValid()) {
        Q_EMIT removeRequested(SavedSearchId{saved.toLongLong()});
    }
}

void FilterView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QPoint at =
        byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    if (const QVariant topic = index.data(FilterModel::TopicRole); topic.isValid()) {
        Q_EMIT topicMenuRequested(
            TopicId{topic.toLongLong()}, index.data(FilterModel::TopicPathRole).toString(), at);
        return;
    }
    if (!index.data(FilterModel::SavedRole).isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Remove this search")), &QAction::triggered, this,
        [this, index] { removeSaved(index); });
    menu->popup(at);
}

void FilterView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressed = QModelIndex();
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        QTreeView::mousePressEvent(event);
        return;
    }
    const QRect row(0, visualRect(index).top(), viewport()->width(), visualRect(index).height());
    if (m_model.hasChildren(index) && index.parent().isValid()
        && chevronOf(index, row).contains(event->position().toPoint())) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    m_pressed = index;
    m_pressedAt = event->position().toPoint();
    if (index.parent().isValid()) {
        setCurrentIndex(index);
    }
}

void FilterView::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_dragging) {
        drop();
    } else if (event->button() == Qt::LeftButton && index.isValid() && m_pressed == index) {
        choose(index, event->modifiers());
    }
    m_pressed = QModelIndex();
}

// Qt's own drag and drop would wait in an event loop of its own.
void FilterView::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || !m_pressed.isValid()) {
        QTreeView::mouseMoveEvent(event);
        return;
    }
    const int moved = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (!m_dragging && m_pressed.data(FilterModel::TopicRole).isValid()
        && moved >= QApplication::startDragDistance()) {
        m_dragging = true;
        m_dragScroll.start();
        viewport()->setCursor(Qt::DragMoveCursor);
    }
    if (m_dragging) {
        m_draggedTo = event->position().toPoint();
        drag();
    }
}

void FilterView::drag()
{
    const int edge = m_theme.px(scrollEdge);
    if (m_draggedTo.y() < edge) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    } else if (m_draggedTo.y() > viewport()->height() - edge) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    }
    m_drop = dropAt(m_draggedTo);
    viewport()->update();
}

std::optional<FilterView::Drop> FilterView::dropAt(const QPoint& position) const
{
    const QModelIndex index = indexAt(position);
    const bool isTopic = index.data(FilterModel::TopicRole).isValid();
    const bool isHeadOfTopics =
        index.isValid() && index == m_model.index(0, 0) && m_pressed.parent() != index;
    for (QModelIndex above = index; above.isValid(); above = above.parent()) {
        if (above == m_pressed) {
            return {}; // into itself
        }
    }
    if (!isTopic) {
        return isHeadOfTopics ? std::optional(Drop{index, Drop::Into}) : std::nullopt;
    }
    const QRect row = visualRect(index);
    const int third = row.height() / 3;
    if (position.y() < row.top() + third) {
        return Drop{index, Drop::Above};
    }
    // Below one that is open stand its own.
    const bool isOpen = isExpanded(index) && m_model.hasChildren(index);
    return Drop{index, position.y() > row.bottom() - third && !isOpen ? Drop::Below : Drop::Into};
}

void FilterView::drop()
{
    const auto where = m_drop;
    const TopicId topic{m_pressed.data(FilterModel::TopicRole).toLongLong()};
    endDrag();
    if (!where || !where->target.isValid()) {
        return;
    }
    const QVariant target = where->target.data(FilterModel::TopicRole);
    const TopicId at = target.isValid() ? TopicId{target.toLongLong()} : rootTopic;
    if (where->where == Drop::Into) {
        Q_EMIT topicDroppedInto(topic, at);
    } else {
        Q_EMIT topicDroppedBeside(topic, at, where->where == Drop::Below);
    }
}

void FilterView::endDrag()
{
    m_dragging = false;
    m_drop.reset();
    m_dragScroll.stop();
    viewport()->unsetCursor();
    viewport()->update();
}

bool FilterView::event(QEvent* event)
{
    // Esc ends a drag, and is not the page's then.
    if (m_dragging && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void FilterView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update();
}

void FilterView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QTreeView::changeEvent(event);
}

bool FilterView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        m_hovered = indexAt(static_cast<QHoverEvent*>(event)->position().toPoint());
        viewport()->update();
        break;
    case QEvent::HoverLeave:
        m_hovered = QModelIndex();
        viewport()->update();
        break;
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid() && index.parent().isValid()) {
            QToolTip::showText(help->globalPos(),
                tr("<p>%1</p><p>Ctrl adds it, Alt leaves it out.</p>", "about a filter")
                    .arg(index.data().toString().toHtmlEscaped()),
                viewport());
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QTreeView::viewportEvent(event);
}

int FilterView::levelOf(const QModelIndex& index)
{
    int level = -1;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
        ++level;
    }
    return level;
}

QRect FilterView::chevronOf(const QModelIndex& index, const QRect& row) const
{
    const int size = m_theme.px(chevron);
    const QRect rect(m_theme.px(side) - m_theme.px(5) + levelOf(index) * m_theme.px(indent),
        row.center().y() - (size - 1) / 2, size, size);
    return QStyle::visualRect(layoutDirection(), row, rect);
}

void FilterView::drawGround(QPainter& painter, const QRect& row, const QModelIndex& index) const
{
    const auto choice =
        static_cast<FilterModel::Choice>(index.data(FilterModel::ChoiceRole).toInt());
    const bool isHead = index.data(FilterModel::SectionRole).toBool();
    const QRect inner = row.adjusted(m_theme.px(6), 0, -m_theme.px(6), 0);
    if (!isHead && (choice == FilterModel::Choice::Chosen || index == m_hovered)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(
            choice == FilterModel::Choice::Chosen ? Token::AccentSoft : Token::ControlHover));
        painter.drawRoundedRect(inner, m_theme.px(6), m_theme.px(6));
        painter.restore();
    }
    if (index == currentIndex() && hasFocus()
        && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        const QColor line = m_theme.color(Token::AccentText);
        painter.fillRect(QRect(inner.left(), row.top(), inner.width(), 1), line);
        painter.fillRect(QRect(inner.left(), row.bottom(), inner.width(), 1), line);
    }
}

void FilterView::drawDrop(QPainter& painter, const QRect& row, const QModelIndex& index) const
{
    if (!m_drop || m_drop->target != index) {
        return;
    }
    const QRect inner = row.adjusted(m_theme.px(6), 0, -m_theme.px(6), 0);
    const QColor accent = m_theme.color(Token::AccentText);
    const int thick = m_theme.px(2);
    painter.save();
    if (m_drop->where == Drop::Into) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(accent, thick));
        painter.drawRoundedRect(QRectF(inner).adjusted(1, 1, -1, -1), m_theme.px(6), m_theme.px(6));
    } else {
        const int top = m_drop->where == Drop::Above ? row.top() : row.bottom() + 1 - thick;
        painter.fillRect(QRect(inner.left(), top, inner.width(), thick), accent);
    }
    painter.restore();
}

void FilterView::drawRow(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    drawGround(*painter, row, index);
    drawDrop(*painter, row, index);
    const auto visual = [&](const QRect& rect) {
        return QStyle::visualRect(layoutDirection(), row, rect);
    };
    const auto leading = static_cast<int>(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const int edge = m_theme.px(side);
    const QString name = index.data().toString();
    painter->save();
    if (index.data(FilterModel::SectionRole).toBool()) {
        painter->setFont(m_theme.font(FontRole::Caption));
        painter->setPen(m_theme.color(Token::Text3));
        painter->drawText(visual(row.adjusted(edge, row.height() - m_theme.px(rowHigh), -edge, 0)),
            leading | Qt::TextSingleLine, name);
        painter->restore();
        return;
    }
    if (m_model.hasChildren(index)) {
        m_theme.paintIcon(*painter, isExpanded(index) ? Icon::ChevronDown : Icon::ChevronRight,
            chevronOf(index, row), m_theme.color(Token::Text3), layoutDirection());
    }
    const auto choice =
        static_cast<FilterModel::Choice>(index.data(FilterModel::ChoiceRole).toInt());
    int right = row.right() - edge;
    if (const QVariant count = index.data(FilterModel::CountRole); count.isValid()) {
        painter->setFont(Theme::tabular(m_theme.font(FontRole::Caption)));
        painter->setPen(m_theme.color(Token::Text3));
        const QString text = QLocale().toString(count.toInt());
        const int wide = painter->fontMetrics().horizontalAdvance(text) + 1;
        painter->drawText(visual(QRect(right - wide + 1, row.top(), wide, row.height())),
            Qt::AlignCenter | Qt::TextSingleLine, text);
        right -= wide + m_theme.px(8);
    }
    const int left = edge * 2 + levelOf(index) * m_theme.px(indent);
    QFont font =
        m_theme.font(choice == FilterModel::Choice::Chosen ? FontRole::Heading : FontRole::Body);
    font.setStrikeOut(choice == FilterModel::Choice::LeftOut);
    painter->setFont(font);
    painter->setPen(
        m_theme.color(choice == FilterModel::Choice::LeftOut ? Token::Text2 : Token::Text));
    const QRect where(left, row.top(), right - left + 1, row.height());
    const QString shown = choice == FilterModel::Choice::LeftOut ? QChar(0x2212) + name : name;
    painter->drawText(visual(where), leading | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(shown, Qt::ElideMiddle, where.width()));
    painter->restore();
}

} // namespace reprise
