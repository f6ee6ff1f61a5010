// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/partspane.h"

#include "app/notetypes/partsmodel.h"
#include "app/notetypes/rowdelegate.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {
constexpr int fewestRows = 3;
constexpr int mostRows = 5;
} // namespace

PartsPane::PartsPane(const Theme& theme, Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_model(new PartsModel(this))
    , m_title(new Label(theme, FontRole::Heading, Token::Text, this))
    , m_list(new QListView(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_title->setBuddy(m_list);
    auto* head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(add(Icon::Plus, QKeySequence(Qt::Key_Insert), &PartsPane::requestAdd));
    head->addWidget(add(Icon::Edit, QKeySequence(Qt::Key_F2), &PartsPane::rename));
    head->addWidget(add(Icon::ChevronUp, QKeySequence(Qt::ALT | Qt::Key_Up), &PartsPane::moveUp));
    head->addWidget(
        add(Icon::ChevronDown, QKeySequence(Qt::ALT | Qt::Key_Down), &PartsPane::moveDown));
    head->addWidget(add(Icon::Close, QKeySequence(Qt::Key_Delete), &PartsPane::remove));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    m_panel = new QHBoxLayout;
    m_panel->addWidget(m_list);
    column->addLayout(m_panel);
    connect(m_model, &PartsModel::renameRequested, this, &PartsPane::renameRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& index) {
            enable();
            if (index.isValid()) {
                Q_EMIT currentChanged(index.row());
            }
        });
    for (const auto signal :
        {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, signal, this, [this] {
            restyle();
            enable();
        });
    }
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &PartsPane::enable);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        restyle();
        enable();
    });
    connect(&theme, &Theme::changed, this, &PartsPane::restyle);
    restyle();
    retranslate();
    enable();
}

Button* PartsPane::add(Icon icon, const QKeySequence& key, void (PartsPane::*then)())
{
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, then);
    auto* button = new Button(m_theme, icon, QString(), this);
    button->setSize(Button::Size::Small);
    connect(button, &Button::clicked, action, &QAction::trigger);
    m_actions.append(action);
    m_buttons.append(button);
    return button;
}

int PartsPane::current() const
{
    return m_list->currentIndex().row();
}

void PartsPane::setCurrent(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
}

void PartsPane::setFixed(const QString& reason)
{
    m_reason = reason;
    retranslate();
    enable();
}

void PartsPane::editName(int row)
{
    setCurrent(row);
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->edit(m_model->index(row));
}

void PartsPane::commitName()
{
    const QWidget* focused = QApplication::focusWidget();
    if (focused != m_list && m_list->isAncestorOf(focused)) {
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void PartsPane::enable()
{
    const int row = current();
    const int last = m_model->rowCount() - 1;
    const bool free = m_reason.isEmpty();
    const bool canRename =
        row >= 0 && m_model->flags(m_model->index(row)).testFlag(Qt::ItemIsEditable);
    const std::array allowed{
        free, canRename, free && row > 0, free && row >= 0 && row < last, free && row >= 0};
    for (std::size_t i = 0; i < allowed.size(); ++i) {
        m_actions.at(static_cast<qsizetype>(i))->setEnabled(allowed.at(i));
        m_buttons.at(static_cast<qsizetype>(i))->setEnabled(allowed.at(i));
    }
}

void PartsPane::restyle()
{
    layout()->setSpacing(m_theme.px(4));
    const int rows = std::clamp(m_model->rowCount(), fewestRows, mostRows);
    const int row = std::max(m_theme.px(32), m_list->sizeHintForRow(0));
    m_list->setFixedHeight(rows * row);
    const int pad = m_theme.px(4);
    m_panel->setContentsMargins(pad, pad, pad, pad);
    update();
}

void PartsPane::retranslate()
{
    const bool fields = m_kind == Kind::Fields;
    m_title->setText(fields ? tr("Fields") : tr("Cards"));
    m_list->setAccessibleName(fields ? tr("Fields") : tr("Cards"));
    const QStringList names = fields
        ? QStringList{tr("Add a field"), tr("Rename the field"), tr("Move the field up"),
              tr("Move the field down"), tr("Remove the field")}
        : QStringList{tr("Add a card"), tr("Rename the card"), tr("Move the card up"),
              tr("Move the card down"), tr("Remove the card")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_actions.at(i)->setText(names.at(i));
        m_buttons.at(i)->setAccessibleName(names.at(i));
        const QString key = m_actions.at(i)->shortcut().toString(QKeySequence::NativeText);
        const QString named =
            tr("%1 (%2)", "what a button does, and its key").arg(names.at(i), key);
        m_buttons.at(i)->setToolTip(
            m_reason.isEmpty() ? named : u"<p>%1</p>"_s.arg(m_reason.toHtmlEscaped()));
    }
}

/// The list's ground, with round corners.
void PartsPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::LineStrong), 1));
    painter.setBrush(m_theme.color(Token::Base));
    const double radius = m_theme.px(8);
    painter.drawRoundedRect(
        QRectF(m_panel->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void PartsPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
