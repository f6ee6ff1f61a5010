// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dates.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// The locale's long format without one of its parts and what sets it off.
QString without(QString format, const QString& part)
{
    // A word before or after the part belongs to it ("d 'de' MMMM 'de' yyyy").
    const QRegularExpression set(u"(?:\\s*'[^']*')?[\\s,]*%1[.年]?[\\s,]*"_s.arg(part));
    const auto match = set.match(format);
    if (!match.hasMatch()) {
        return format;
    }
    const bool between = match.capturedStart() > 0 && match.capturedEnd() < format.size();
    return format.replace(match.capturedStart(), match.capturedLength(), between ? u" "_s : u""_s);
}

QString longFormat()
{
    return without(QLocale().dateFormat(QLocale::LongFormat), u"y+"_s);
}

} // namespace

QString weekdayAndDate(QDate date)
{
    return QLocale().toString(date, longFormat());
}

QString dayAndMonth(QDate date)
{
    QString text = QLocale().toString(date, without(longFormat(), u"dddd"_s));
    return text.replace(u' ', QChar(QChar::Nbsp)); // stays on one line of a sentence
}

QString shortDate(QDate date, QDate today)
{
    const QString format = QLocale().dateFormat(QLocale::LongFormat);
    QString text =
        without(date.year() == today.year() ? without(format, u"y+"_s) : format, u"dddd"_s);
    return QLocale().toString(date, text.replace(u"MMMM"_s, u"MMM"_s));
}

QString timeFormat()
{
    return QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s);
}

QString dateAndTime(const QDateTime& time)
{
    const QLocale locale;
    return locale.toString(time.date(), QLocale::ShortFormat) + u", "_s
        + locale.toString(time.time(), timeFormat());
}

} // namespace reprise
