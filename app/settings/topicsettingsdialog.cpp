// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/topicsettingsdialog.h"

#include "app/settings/settingsreport.h"
#include "app/settings/topicsettingsform.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/storage/collectionthread.h"

#include <QEvent>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace reprise {

namespace {
constexpr int wide = 600;
constexpr int high = 560;
} // namespace

TopicSettingsDialog::TopicSettingsDialog(Workspace& workspace, TopicId topic, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_topic(topic)
    , m_title(new Label(workspace.theme, FontRole::Heading, Token::Text, this))
    , m_form(new TopicSettingsForm(workspace))
    , m_close(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setWordWrap(true);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    connect(m_close, &Button::clicked, this, &QDialog::close);
    connect(&m_form->changes(), &SettingChanges::failed, this, &TopicSettingsDialog::failed);
    connect(&m_form->changes(), &SettingChanges::failed, this, &TopicSettingsDialog::reload);
    connect(&workspace.collection, &CollectionThread::changed, this, &TopicSettingsDialog::reload);
    connect(&workspace.theme, &Theme::changed, this, &TopicSettingsDialog::restyle);
    retranslate();
    restyle();
    const Theme& theme = workspace.theme;
    resize(QSize(theme.px(wide), theme.px(high)).boundedTo(screen()->availableSize()));
    reload();
}

void TopicSettingsDialog::reload()
{
    m_workspace.collection.request(&readSettings)
        .then(this, [this](const Result<SettingsReport>& report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            const auto node = std::ranges::find(
                report->topics, m_topic, [](const TopicTree::Node& at) { return at.topic.id; });
            if (node == report->topics.end()) {
                close();
                return;
            }
            m_path = node->path;
            retranslate();
            m_form->showTopic(report->topics, m_topic);
        });
}

void TopicSettingsDialog::restyle()
{
    const Theme& theme = m_workspace.theme;
    layout()->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout()->setSpacing(theme.px(16));
    m_form->setRowSpacing(theme.px(16));
}

void TopicSettingsDialog::retranslate()
{
    setWindowTitle(tr("Topic Settings"));
    m_title->setText(m_path.isEmpty() ? tr("All decks") : m_path);
    m_close->setText(tr("Close"));
}

void TopicSettingsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace reprise
