// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editorbody.h"

#include "app/edit/cardpreview.h"
#include "app/edit/fieldspane.h"
#include "app/edit/formatbar.h"
#include "app/widgets/panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTabBar>

namespace reprise {

namespace {

constexpr double narrow = 900; // below, the preview is behind a tab
constexpr int fieldsShare = 600;
constexpr int previewShare = 580;

} // namespace

EditorBody::EditorBody(
    const Theme& theme, CodeHighlighter& highlighter, const EditorActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabRow(new QHBoxLayout)
    , m_tabs(new QTabBar(this))
    , m_left(new QWidget(this))
    , m_format(new FormatBar(theme, actions, m_left))
    , m_fields(new FieldsPane(theme, highlighter, m_left))
    , m_line(new Hairline(theme, this, Qt::Vertical))
    , m_preview(new CardPreview(theme, highlighter, this))
{
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_format);
    left->addWidget(m_fields, 1);
    m_tabRow->addWidget(m_tabs);
    m_tabRow->addStretch();
    auto* panes = new QHBoxLayout;
    panes->setSpacing(0);
    panes->addWidget(m_left, fieldsShare);
    panes->addWidget(m_line);
    panes->addWidget(m_preview, previewShare);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_tabRow);
    column->addLayout(panes, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &EditorBody::arrange);
    connect(&theme, &Theme::changed, this, &EditorBody::arrange);
    arrange();
    retranslate();
}

void EditorBody::arrange()
{
    const bool isNarrow = width() < m_theme.px(narrow);
    const bool showsPreview = m_tabs->currentIndex() == 1;
    m_tabs->setVisible(isNarrow);
    m_tabRow->setContentsMargins(m_theme.px(12), isNarrow ? m_theme.px(4) : 0, m_theme.px(12), 0);
    m_left->setVisible(!isNarrow || !showsPreview);
    m_preview->setVisible(!isNarrow || showsPreview);
    m_line->setVisible(!isNarrow);
    m_format->setContentsMargins(m_theme.px(18), m_theme.px(12), m_theme.px(18), m_theme.px(4));
}

void EditorBody::retranslate()
{
    m_tabs->setTabText(0, tr("Fields"));
    m_tabs->setTabText(1, tr("Preview"));
    m_tabs->setAccessibleName(tr("Fields or preview"));
}

void EditorBody::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void EditorBody::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
