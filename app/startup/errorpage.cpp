// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/errorpage.h"

#include "app/describe.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace reprise {

namespace {
constexpr int columnWidth = 520;
}

ErrorPage::ErrorPage(const Theme& theme, QString file, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_file(std::move(file))
    , m_column(new QWidget(this))
    , m_title(new Label(theme, FontRole::PageTitle, Token::Text, m_column))
    , m_sentence(new Label(theme, FontRole::Body, Token::Text, m_column))
    , m_path(new Label(theme, FontRole::Body, Token::Text2, m_column))
    , m_restore(new Button(theme, Button::Kind::Primary, QString(), m_column))
    , m_folder(new Button(theme, Button::Kind::Normal, QString(), m_column))
    , m_retry(new Button(theme, Button::Kind::Normal, QString(), m_column))
    , m_quit(new Button(theme, Button::Kind::Normal, QString(), m_column))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_path->setWordWrap(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_path);
    for (Button* button : {m_restore, m_retry, m_folder, m_quit}) {
        button->setAutoDefault(true);
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    auto* around = new QGridLayout(this);
    around->addWidget(m_column, 1, 1);
    around->setRowStretch(0, 1);
    around->setRowStretch(2, 2);
    around->setColumnStretch(0, 1);
    around->setColumnStretch(2, 1);
    around->setColumnStretch(1, 1000);

    connect(m_restore, &Button::clicked, this, &ErrorPage::restoreRequested);
    connect(m_retry, &Button::clicked, this, &ErrorPage::retryRequested);
    connect(m_folder, &Button::clicked, this, &ErrorPage::openFolder);
    connect(m_quit, &Button::clicked, this, &ErrorPage::quitRequested);
    connect(&theme, &Theme::changed, this, &ErrorPage::restyle);
    retranslate();
    restyle();
}

void ErrorPage::setError(const Error& error)
{
    m_error = error;
    // A collection that is open elsewhere is no loss.
    m_restore->setVisible(error.code != ErrorCode::FileLocked);
    retranslate();
}

void ErrorPage::takeFocus()
{
    (m_restore->isVisibleTo(this) ? m_restore : m_retry)->setFocus(Qt::OtherFocusReason);
}

void ErrorPage::restyle()
{
    layout()->setContentsMargins(m_theme.px(24), m_theme.px(16), m_theme.px(24), m_theme.px(16));
    m_column->setMaximumWidth(m_theme.px(columnWidth));
    m_column->layout()->setSpacing(m_theme.px(12));
    m_buttons->setSpacing(m_theme.px(8));
    arrange();
}

void ErrorPage::arrange()
{
    // Below each other where the row does not fit.
    const int room = std::min(m_theme.px(columnWidth), width() - 2 * m_theme.px(24));
    int row = 0;
    for (const Button* button : {m_restore, m_retry, m_folder, m_quit}) {
        if (button->isVisibleTo(this)) {
            row += button->sizeHint().width() + m_buttons->spacing();
        }
    }
    m_buttons->setDirection(row > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ErrorPage::resizeEvent(QResizeEvent* event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void ErrorPage::retranslate()
{
    m_title->setText(tr("Your collection cannot be opened"));
    m_sentence->setText(m_error ? describe(*m_error) : QString());
    m_path->setText(QDir::toNativeSeparators(m_file));
    m_restore->setText(tr("Restore a Backup…"));
    m_retry->setText(tr("Try Again"));
    m_folder->setText(tr("Open Folder"));
    m_quit->setText(tr("Quit"));
    arrange();
}

void ErrorPage::openFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath()));
}

void ErrorPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
