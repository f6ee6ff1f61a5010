// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/reviewhistorymodel.h"

#include "app/study/wording.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

QString intervalOf(const Progress& progress)
{
    const auto* schedule = std::get_if<Schedule>(&progress);
    return schedule ? intervalText(schedule->intervalDays)
                    : ReviewHistoryModel::tr("new", "a card's state before its first answer");
}

QString easeOf(const Progress& progress)
{
    const auto* schedule = std::get_if<Schedule>(&progress);
    return schedule ? easeText(schedule->easeHundredths) : QString(QChar(0x2013));
}

} // namespace

ReviewHistoryModel::ReviewHistoryModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ReviewHistoryModel::setReviews(const QList<Review>& reviews, GradeButtons buttons)
{
    beginResetModel();
    m_reviews = reviews;
    std::ranges::reverse(m_reviews);
    m_buttons = buttons;
    endResetModel();
}

int ReviewHistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reviews.size());
}

int ReviewHistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ReviewHistoryModel::cell(const Review& review, int column) const
{
    const QLocale locale;
    const bool drill = review.kind == ReviewKind::Drill;
    switch (column) {
    case Time:
        return locale.toString(
            QDateTime::fromMSecsSinceEpoch(review.time.utcMilliseconds,
                QTimeZone::fromSecondsAheadOfUtc(review.time.offsetMinutes * 60)),
            QLocale::ShortFormat);
    case GradeColumn:
        return tr("%1 (%2)", "a grade's word, and its number from 0 to 5")
            .arg(gradeWord(review.grade, m_buttons),
                locale.toString(static_cast<int>(review.grade)));
    case Kind:
        return drill                           ? tr("Drill", "a kind of answer")
            : review.kind == ReviewKind::First ? tr("First", "a kind of answer: of a new card")
                                               : tr("Review", "a kind of answer");
    case Interval:
        return drill ? intervalOf(review.after)
                     : tr("%1 → %2", "before and after")
                           .arg(intervalOf(review.before), intervalOf(review.after));
    case Ease:
        return drill
            ? easeOf(review.after)
            : tr("%1 → %2", "before and after").arg(easeOf(review.before), easeOf(review.after));
    case Duration:
        return tr("%1 s", "seconds").arg(locale.toString(review.milliseconds / 1000.0, 'f', 1));
    default:
        return {};
    }
}

QVariant ReviewHistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cell(m_reviews.at(index.row()), index.column());
    case Qt::TextAlignmentRole:
        return {
            (index.column() == Duration ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter};
    default:
        return {};
    }
}

QVariant ReviewHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return {(section == Duration ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter};
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Time:
        return tr("Date and time");
    case GradeColumn:
        return tr("Grade");
    case Kind:
        return tr("Kind", "of an answer");
    case Interval:
        return tr("Interval");
    case Ease:
        return tr("Ease");
    case Duration:
        return tr("Took", "how long an answer took");
    default:
        return {};
    }
}

QString ReviewHistoryModel::text(const QList<int>& rows) const
{
    QStringList head;
    for (int column = 0; column < columns; ++column) {
        head.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    QStringList lines{head.join(u'\t')};
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < columns; ++column) {
            cells.append(cell(m_reviews.at(row), column));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace reprise
