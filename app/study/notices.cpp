// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/notices.h"

#include "app/widgets/banner.h"

#include <QVBoxLayout>

#include <utility>

namespace reprise {

namespace {

constexpr int longWord = 40;

/// A long address gets places to break at, or it would push the page wider.
QString breakable(const QString& message)
{
    QStringList words = message.split(u' ');
    for (QString& word : words) {
        for (qsizetype i = word.size() > longWord ? word.size() - 1 : 0; i > 0; --i) {
            if (!word.at(i - 1).isLetterOrNumber()) {
                word.insert(i, QChar(0x200B));
            }
        }
    }
    return words.join(u' ');
}

} // namespace

Notices::Notices(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_warning(new Banner(theme, Banner::Kind::Warning, this))
    , m_information(new Banner(theme, Banner::Kind::Info, this))
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_warning);
    column->addWidget(m_information);
    connect(m_warning, &Banner::actionTriggered, this, [this] {
        const auto retry = std::exchange(m_retry, {});
        close(*m_warning);
        retry();
    });
    connect(m_information, &Banner::actionTriggered, this, [this] {
        const auto act = std::exchange(m_act, {});
        close(*m_information);
        act();
    });
    for (Banner* banner : {m_warning, m_information}) {
        connect(banner, &Banner::dismissed, this, [this, banner] { close(*banner); });
    }
    connect(&theme, &Theme::changed, this, &Notices::restyle);
    restyle();
    clear();
}

void Notices::warn(const QString& text, std::function<void()> retry)
{
    m_retry = std::move(retry);
    m_warning->setText(breakable(text));
    m_warning->setAction(m_retry ? tr("Retry") : QString());
    m_warning->setDismissible(!m_retry);
    m_warning->show();
    show();
    if (m_retry) {
        m_warning->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT announced(text);
}

void Notices::inform(const QString& text, const QString& action, std::function<void()> act)
{
    m_act = std::move(act);
    m_information->setText(breakable(text));
    m_information->setAction(action);
    m_information->setDismissible(true);
    m_information->show();
    show();
    if (m_act) {
        m_information->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT announced(text);
}

void Notices::clear()
{
    m_warning->hide();
    m_information->hide();
    hide();
    m_retry = {};
    m_act = {};
}

void Notices::clearInformation()
{
    m_information->hide();
    m_act = {};
    setVisible(!m_warning->isHidden());
}

void Notices::close(Banner& banner)
{
    banner.hide();
    setVisible(!m_warning->isHidden() || !m_information->isHidden());
    Q_EMIT closed();
}

void Notices::restyle()
{
    const int side = m_theme.px(24);
    layout()->setContentsMargins(side, m_theme.px(8), side, m_theme.px(8));
    layout()->setSpacing(m_theme.px(8));
}

} // namespace reprise
