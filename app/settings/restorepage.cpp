// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/restorepage.h"

#include "app/dates.h"
#include "app/describe.h"
#include "app/settings/backupmodel.h"
#include "app/startup/startup.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"
#include "app/widgets/progressline.h"
#include "app/widgets/quietheader.h"
#include "core/storage/collectionthread.h"

#include <QAction>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace reprise {

namespace {
constexpr int columnWidth = 640;
constexpr int lowBelow = 480;
constexpr int padding = 12;

/// Rows of the look's height, with room at both ends.
class BackupDelegate final : public QStyledItemDelegate
{
public:
    BackupDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(m_theme.font(FontRole::Body));
        return {metrics.horizontalAdvance(index.data().toString()) + m_theme.px(2 * padding),
            std::max(m_theme.px(32), metrics.height() + m_theme.px(4))};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        cell.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);

        const auto column = static_cast<BackupModel::Column>(index.column());
        const auto* backup = static_cast<const BackupModel*>(index.model())->backup(index);
        painter->save();
        painter->setFont(Theme::tabular(m_theme.font(FontRole::Body)));
        painter->setPen(m_theme.color(!backup->verified  ? Token::Danger
                : column == BackupModel::Column::Checked ? Token::Text2
                                                         : Token::Text));
        const QRect rect =
            option.rect.adjusted(column == BackupModel::Column::Time ? m_theme.px(padding) : 0, 0,
                column == BackupModel::Column::Checked ? -m_theme.px(padding) : 0, 0);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rect),
            static_cast<int>(QStyle::visualAlignment(option.direction, cell.displayAlignment))
                | Qt::TextSingleLine,
            index.data().toString());
        painter->restore();
    }

private:
    const Theme& m_theme;
};

} // namespace

RestorePage::RestorePage(Workspace& workspace, Startup& startup, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_startup(startup)
    , m_model(new BackupModel(this))
    , m_back(new Button(workspace.theme, Icon::Back, QString(), this))
    , m_title(new Label(workspace.theme, FontRole::PageTitle, Token::Text, this))
    , m_sentence(new Label(workspace.theme, FontRole::Body, Token::Text2, this))
    , m_progress(new ProgressLine(workspace.theme, QString(), this))
    , m_banner(new Banner(workspace.theme, Banner::Kind::Warning, this))
    , m_list(new QTreeView(this))
    , m_none(new Label(workspace.theme, FontRole::Body, Token::Text2, this))
    , m_restore(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
    , m_backUp(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
    , m_cancel(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
    , m_panel(new Panel(workspace.theme, this))
    , m_question(new Label(workspace.theme, FontRole::Heading, Token::Text, m_panel))
    , m_kept(new Label(workspace.theme, FontRole::Body, Token::Text2, m_panel))
    , m_confirm(new Button(workspace.theme, Button::Kind::Primary, QString(), m_panel))
    , m_decline(new Button(workspace.theme, Button::Kind::Normal, QString(), m_panel))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new BackupDelegate(workspace.theme, m_list));
    m_list->setHeader(new QuietHeader(workspace.theme, padding, padding, m_list));
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(
        static_cast<int>(BackupModel::Column::Time), QHeaderView::Stretch);
    m_progress->setRange(0, 0);
    for (Label* label : {m_sentence, m_question, m_kept, m_none}) {
        label->setWordWrap(true);
    }
    for (Button* button : {m_restore, m_backUp, m_cancel, m_confirm, m_decline}) {
        button->setAutoDefault(true);
    }
    m_banner->setDismissible(true);
    m_banner->hide();
    m_panel->hide();
    makeLayout();

    auto* leave = new QAction(this);
    leave->setShortcut(Qt::Key_Escape);
    leave->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(leave);
    connect(leave, &QAction::triggered, this, [this] {
        if (m_asked) {
            stopAsking();
        } else {
            Q_EMIT left();
        }
    });
    connect(m_back, &Button::clicked, this, &RestorePage::left);
    connect(m_backUp, &Button::clicked, this, &RestorePage::backUp);
    connect(m_cancel, &Button::clicked, this, [this] { m_backingUp.cancel(); });
    connect(m_restore, &Button::clicked, this, &RestorePage::ask);
    connect(m_confirm, &Button::clicked, this, &RestorePage::restore);
    connect(m_decline, &Button::clicked, this, &RestorePage::stopAsking);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_panel->hide();
        m_asked.reset();
        showState();
    });
    connect(&startup, &Startup::backedUp, this, [this] {
        if (isVisible() && m_work != Work::Restoring) {
            reload();
        }
    });
    connect(&startup, &Startup::restored, this, [this] { setWork(Work::None); });
    connect(&startup, &Startup::restoreFailed, this, [this] { setWork(Work::None); });
    connect(&workspace.theme, &Theme::changed, this, &RestorePage::restyle);
    retranslate();
    restyle();
    showState();
}

void RestorePage::makeLayout()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addWidget(m_backUp);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto* answers = new QHBoxLayout;
    answers->addWidget(m_confirm);
    answers->addWidget(m_decline);
    answers->addStretch();
    auto* question = new QVBoxLayout(m_panel);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_question);
    question->addWidget(m_kept);
    question->addLayout(answers);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addWidget(m_progress);
    column->addWidget(m_banner);
    column->addWidget(m_list);
    column->addWidget(m_none);
    column->addWidget(m_panel);
    column->addLayout(buttons);
    column->addStretch();
}

void RestorePage::restyle()
{
    const Theme& theme = m_workspace.theme;
    const bool low = height() < theme.px(lowBelow);
    // As wide as the column of settings, at the leading side.
    const int room = width() - theme.px(columnWidth) - theme.px(32);
    layout()->setContentsMargins(theme.px(32), theme.px(low ? 16 : 28),
        std::max(theme.px(32), room), theme.px(low ? 12 : 24));
    layout()->setSpacing(theme.px(low ? 8 : 12));
    m_panel->layout()->setSpacing(theme.px(8));
    m_list->setMinimumHeight(theme.px(72));
}

void RestorePage::reload()
{
    m_banner->hide();
    setWork(Work::Reading);
    // Each backup is opened and counted.
    QtConcurrent::run([folder = m_startup.files().backups()] {
        return backups::list(folder);
    }).then(this, [this](const Result<QList<backups::Backup>>& list) {
        setWork(Work::None);
        m_read = true;
        m_model->setBackups(list.value_or(QList<backups::Backup>()));
        if (!list) {
            m_banner->setText(describe(list.error()));
            m_banner->show();
        }
        m_list->setCurrentIndex(m_model->index(0, 0));
        showState();
    });
}

void RestorePage::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void RestorePage::setWork(Work work)
{
    m_work = work;
    showState();
}

void RestorePage::showState()
{
    const auto* chosen = m_model->backup(m_list->currentIndex());
    const bool idle = m_work == Work::None;
    const bool empty = m_read && m_model->rowCount() == 0;
    m_list->setVisible(!empty);
    m_none->setVisible(empty);
    m_restore->setEnabled(idle && chosen != nullptr && chosen->verified && !m_asked);
    m_backUp->setEnabled(idle && m_startup.isOpen());
    m_backUp->setVisible(m_work != Work::BackingUp);
    m_cancel->setVisible(m_work == Work::BackingUp);
    m_progress->setVisible(!idle);
    m_progress->setAccessibleName(m_work == Work::BackingUp ? tr("A backup is being made")
            : m_work == Work::Restoring                     ? tr("The backup is being restored")
                                                            : tr("The backups are being read"));
}

void RestorePage::backUp()
{
    setWork(Work::BackingUp);
    m_cancel->setFocus();
    m_backingUp = m_workspace.collection.backUp(m_workspace.clock.now());
    m_backingUp
        .then(this,
            [this](const Result<backups::Backup>& made) {
                reload();
                if (!made && made.error().code != ErrorCode::Cancelled) {
                    m_banner->setText(describe(made.error()));
                    m_banner->show();
                }
            })
        .onCanceled(this, [this] { setWork(Work::None); });
}

void RestorePage::ask()
{
    const auto* chosen = m_model->backup(m_list->currentIndex());
    if (chosen == nullptr) {
        return;
    }
    m_asked = *chosen;
    retranslate();
    m_panel->show();
    showState();
    m_confirm->setFocus();
}

void RestorePage::stopAsking()
{
    m_asked.reset();
    m_panel->hide();
    showState();
    m_list->setFocus();
}

void RestorePage::restore()
{
    if (!m_asked) {
        return;
    }
    const QString name = m_asked->name;
    stopAsking();
    setWork(Work::Restoring);
    m_startup.restore(name);
}

void RestorePage::retranslate()
{
    m_back->setAccessibleName(tr("Back to Settings"));
    m_back->setToolTip(m_back->accessibleName());
    m_title->setText(tr("Backups"));
    m_sentence->setText(tr("One is made at the first start of each day. The last ten are kept, "
                           "then one a week and one a month."));
    m_list->setAccessibleName(tr("Backups"));
    m_none->setText(tr("There are no backups yet."));
    m_restore->setText(tr("Restore…"));
    m_backUp->setText(tr("Back Up Now"));
    m_cancel->setText(tr("Cancel"));
    m_confirm->setText(tr("Restore This Backup"));
    m_decline->setText(tr("Cancel"));
    if (m_asked) {
        const QLocale locale;
        //: %1 is a date and time
        m_question->setText(tr("Go back to the backup of %1?").arg(dateAndTime(m_asked->time)));
        //: %1 and %2 are numbers
        m_kept->setText(tr("It holds %1 cards and %2 reviews. Your present collection is not "
                           "deleted: it is kept beside the new one, and you are told where.")
                .arg(locale.toString(m_asked->cards), locale.toString(m_asked->reviews)));
    }
}

void RestorePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
        m_list->viewport()->update();
    }
    QWidget::changeEvent(event);
}

void RestorePage::resizeEvent(QResizeEvent* event)
{
    restyle();
    QWidget::resizeEvent(event);
}

} // namespace reprise
