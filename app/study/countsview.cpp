// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/countsview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace reprise {

namespace {
constexpr int underline = 2;
}

CountsView::CountsView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (CountView*& view : m_views) {
        view = new CountView(theme, this);
        row->addWidget(view);
    }
    const auto restyle = [this, row] { row->setSpacing(m_theme.px(18)); };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
}

void CountsView::setCounts(const study::Counts& counts, study::CardKind current)
{
    m_counts = {counts.fresh, counts.drill, counts.due};
    m_current = current == study::CardKind::New ? 0 : current == study::CardKind::Drill ? 1 : 2;
    retranslate();
}

void CountsView::setWordsShown(bool shown)
{
    if (m_wordsShown != shown) {
        m_wordsShown = shown;
        retranslate();
    }
}

void CountsView::retranslate()
{
    const std::array words{tr("new", "cards left today, after a figure"),
        tr("drill", "cards left today, after a figure"),
        tr("due", "cards left today, after a figure")};
    const std::array sentences{tr("%Ln new card(s) left today", nullptr, m_counts[0]),
        tr("%Ln card(s) to drill", nullptr, m_counts[1]),
        tr("%Ln review(s) due", nullptr, m_counts[2])};
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        m_views[i]->setCount(m_counts[i], m_wordsShown ? words[i] : QString(), i == m_current);
        m_views[i]->setToolTip(sentences[i]);
        m_views[i]->setAccessibleName(sentences[i]);
    }
}

void CountsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

CountView::CountView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CountView::setCount(int count, const QString& word, bool current)
{
    const bool same = m_count == count && m_word == word && m_current == current;
    m_count = count;
    m_word = word;
    m_current = current;
    if (!same) {
        updateGeometry();
        update();
    }
}

QFont CountView::figureFont() const
{
    return Theme::tabular(m_theme.font(FontRole::Heading));
}

QString CountView::figure() const
{
    return locale().toString(m_count);
}

QSize CountView::sizeHint() const
{
    const QFontMetrics word(m_theme.font(FontRole::Body));
    int width = QFontMetrics(figureFont()).horizontalAdvance(figure()) + 1;
    if (!m_word.isEmpty()) {
        width += m_theme.px(5) + word.horizontalAdvance(m_word) + 1;
    }
    return {width, word.height() + m_theme.px(2) + 1 + underline};
}

void CountView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int figureWide = QFontMetrics(figureFont()).horizontalAdvance(figure()) + 1;
    const int top = m_theme.px(2);
    const int high = height() - top - underline - 1;
    const auto visual = [this](const QRect& part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    painter.setFont(figureFont());
    painter.setPen(m_theme.color(m_count == 0 ? Token::Text3 : Token::Text));
    painter.drawText(
        visual({0, top, figureWide, high}), Qt::AlignCenter | Qt::TextSingleLine, figure());
    if (!m_word.isEmpty()) {
        painter.setFont(m_theme.font(FontRole::Body));
        painter.setPen(m_theme.color(m_current ? Token::Text : Token::Text2));
        const int left = figureWide + m_theme.px(5);
        painter.drawText(visual({left, top, width() - left, high}),
            Qt::AlignCenter | Qt::TextSingleLine, m_word);
    }
    if (m_current) {
        painter.fillRect(
            0, height() - underline, width(), underline, m_theme.color(Token::AccentText));
    }
}

} // namespace reprise
