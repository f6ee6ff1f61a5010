// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studyhead.h"

#include "app/study/countsview.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "app/widgets/progressline.h"
#include "core/model/topic.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {
constexpr double wordlessBelow = 700; // below, figures stand without words
}

StudyHead::StudyHead(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QWidget(this))
    , m_layout(new QGridLayout(m_row))
    , m_back(new Button(theme, Button::Kind::Flat, QString(), m_row))
    , m_path(new ElidedLabel(theme, FontRole::Caption, Token::Text2, Qt::ElideLeft, m_row))
    , m_trailing(new QWidget(m_row))
    , m_counts(new CountsView(theme, m_trailing))
    , m_progress(new ProgressLine(theme, QString(), this))
{
    m_back->setThemeIcon(Icon::Back);
    m_back->setSize(Button::Size::Small);
    m_path->setAlignment(Qt::AlignCenter);
    m_path->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    auto* trailing = new QHBoxLayout(m_trailing);
    trailing->setContentsMargins(0, 0, 0, 0);
    trailing->addWidget(m_counts);

    m_layout->addWidget(m_back, 0, 0, Qt::AlignLeading | Qt::AlignVCenter);
    m_layout->addWidget(m_path, 0, 1);
    m_layout->addWidget(m_trailing, 0, 2, Qt::AlignTrailing | Qt::AlignVCenter);
    m_layout->setColumnStretch(0, 1);
    m_layout->setColumnStretch(2, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_row);
    column->addWidget(m_progress);

    connect(m_back, &Button::clicked, this, &StudyHead::backRequested);
    connect(&theme, &Theme::changed, this, &StudyHead::restyle);
    restyle();
    retranslate();
}

void StudyHead::setTopicPath(const QString& path)
{
    const bool hadNotice = std::exchange(m_hasNotice, false);
    if (std::exchange(m_topicPath, path) != path || hadNotice) {
        m_counts->show();
        refreshPath();
    }
}

void StudyHead::setNotice(const QString& text)
{
    m_hasNotice = true;
    m_counts->hide();
    m_path->setElideMode(Qt::ElideRight);
    m_path->setText(text);
    m_path->setToolTip(QString());
}

void StudyHead::setCounts(const study::Counts& counts, study::CardKind current)
{
    m_counts->setCounts(counts, current);
}

void StudyHead::setProgress(int done, int planned)
{
    m_progress->setRange(0, std::max(1, planned));
    m_progress->setValue(done);
}

void StudyHead::addTrailing(QWidget* widget)
{
    m_trailing->layout()->addWidget(widget);
}

void StudyHead::restyle()
{
    m_row->setFixedHeight(m_theme.px(48));
    m_layout->setContentsMargins(m_theme.px(12), 0, m_theme.px(24), 0);
    m_layout->setHorizontalSpacing(m_theme.px(16));
    m_trailing->layout()->setSpacing(m_theme.px(12));
}

void StudyHead::retranslate()
{
    m_back->setText(tr("Today", "back to the page of that name"));
    m_back->setToolTip(tr("Back to Today (Esc)"));
    m_progress->setAccessibleName(tr("Answered of today's cards"));
}

void StudyHead::refreshPath()
{
    if (m_hasNotice) {
        return;
    }
    QStringList levels = topicLevels(m_topicPath);
    const QString whole = levels.join(u" › "_s);
    if (width() < m_theme.px(wordlessBelow)) {
        levels = levels.mid(std::max(0, static_cast<int>(levels.size()) - 1));
    } else if (levels.size() > 1) {
        levels.removeFirst(); // the deck is what all of it is about
    }
    m_path->setElideMode(Qt::ElideLeft);
    m_path->setText(levels.join(u"\u2002›\u2002"_s));
    m_path->setToolTip(whole.toHtmlEscaped());
    m_path->setAccessibleName(whole);
}

void StudyHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_counts->setWordsShown(width() >= m_theme.px(wordlessBelow));
    refreshPath();
}

void StudyHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
