// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/weekbars.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int barHeight = 64; // the highest
constexpr int gap = 6;

QAccessibleInterface* weekBarsInterface(const QString& className, QObject* object)
{
    if (object == nullptr
        || className != QLatin1StringView(WeekBars::staticMetaObject.className())) {
        return nullptr;
    }
    return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Chart);
}

} // namespace

WeekBars::WeekBars(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QAccessible::installFactory(weekBarsInterface); // once, however often it is called
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void WeekBars::setCounts(const QList<int>& counts, StudyDay first)
{
    m_counts = counts;
    m_first = first;
    describe();
    update();
}

QString WeekBars::dayName(qsizetype place) const
{
    const QDate date = m_first.plusDays(static_cast<int>(place)).date();
    return QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
}

void WeekBars::describe()
{
    setAccessibleName(tr("Due on the next days"));
    QStringList days;
    for (qsizetype place = 0; place < m_counts.size(); ++place) {
        //: A day and how many cards are due then: "Wed 31".
        days.append(tr("%1 %2").arg(dayName(place), QLocale().toString(m_counts.at(place))));
    }
    setAccessibleDescription(QLocale().createSeparatedList(days));
}

int WeekBars::lineHeight() const
{
    return qRound(m_theme.lineHeight(FontRole::Caption));
}

QSize WeekBars::sizeHint() const
{
    return {m_theme.px(268), 2 * lineHeight() + m_theme.px(3 + barHeight + 4) + 1};
}

void WeekBars::paintEvent(QPaintEvent*)
{
    if (m_counts.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int most = std::max(1, *std::ranges::max_element(m_counts));
    const double slot = (width() + m_theme.px(gap)) / double(m_counts.size());
    const int base = height() - 1 - m_theme.px(4) - lineHeight();
    for (qsizetype place = 0; place < m_counts.size(); ++place) {
        const int left = qRound(double(place) * slot);
        const int right = qRound(double(place + 1) * slot) - m_theme.px(gap);
        const int count = m_counts.at(place);
        const bool tomorrow = place == 0;
        const auto part = [&](int top, int tall) {
            return QStyle::visualRect(
                layoutDirection(), rect(), QRect(left, top, right - left, tall));
        };
        // A single card still has a bar that can be seen.
        const int tall =
            count == 0 ? 0 : std::max(2, qRound(m_theme.px(barHeight) * double(count) / most));

        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(tomorrow ? Token::Heat4 : Token::Heat3));
        const QRect bar = part(base - tall, tall);
        const double radius = std::min<double>(m_theme.px(3), tall / 2.0);
        painter.save();
        painter.setClipRect(bar);
        painter.drawRoundedRect(bar.adjusted(0, 0, 0, m_theme.px(3)), radius, radius);
        painter.restore();
        painter.fillRect(part(base, 1), m_theme.color(Token::LineStrong));

        QFont font = Theme::tabular(m_theme.font(FontRole::Caption));
        font.setWeight(tomorrow ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(m_theme.color(tomorrow ? Token::Text : Token::Text2));
        painter.drawText(part(base - tall - m_theme.px(3) - lineHeight(), lineHeight()),
            Qt::AlignCenter | Qt::TextDontClip, QLocale().toString(count));
        font.setWeight(tomorrow ? QFont::Medium : QFont::Normal);
        painter.setFont(font);
        painter.setPen(m_theme.color(tomorrow ? Token::Text : Token::Text3));
        painter.drawText(part(base + 1 + m_theme.px(4), lineHeight()),
            Qt::AlignCenter | Qt::TextDontClip, dayName(place));
    }
}

void WeekBars::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
