// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct Describe
{
    Q_DECLARE_TR_FUNCTIONS(Describe)
};

} // namespace

QString describe(const Error& error)
{
    // A name may be as long as somebody likes; a sentence is read.
    constexpr qsizetype longestDetail = 500;
    const QString detail = error.detail.size() > longestDetail
        ? error.detail.first(longestDetail - 1) + u'…'
        : error.detail;
    switch (error.code) {
    case ErrorCode::FileLocked:
        return Describe::tr(
            "The collection is in use: another window or command of Reprise has it open.");
    case ErrorCode::FileNewer:
        return Describe::tr("The collection was written by a newer version of Reprise "
                            "(its schema is %1). Please update Reprise.")
            .arg(detail);
    case ErrorCode::FileDamaged:
        return Describe::tr("The file is damaged and was left as it is: %1").arg(detail);
    case ErrorCode::FileForeign:
        return Describe::tr("This is not a collection of Reprise, and it was left as it is: %1")
            .arg(detail);
    case ErrorCode::FileUnreadable:
        return Describe::tr("The file cannot be read: %1").arg(detail);
    case ErrorCode::FileUnwritable:
        return Describe::tr("The file cannot be written: %1").arg(detail);
    case ErrorCode::FolderNotEmpty:
        return Describe::tr("There is something there already: %1. Choose a new folder.")
            .arg(detail);
    case ErrorCode::DiskFull:
        return Describe::tr("The disk is full. Nothing was changed.");
    case ErrorCode::Database:
        return Describe::tr("The collection refused a change that should be possible: %1")
            .arg(detail);
    case ErrorCode::NotFound:
        return Describe::tr("Not found: %1").arg(detail);
    case ErrorCode::NotDue:
        return Describe::tr("The card waits for its day, %1.").arg(detail);
    case ErrorCode::AnsweredToday:
        return Describe::tr("The card was answered today and comes again on %1.").arg(detail);
    case ErrorCode::InvalidValue:
        if (detail.trimmed().isEmpty()) {
            return Describe::tr("A name or a value is missing.");
        }
        return Describe::tr("This value cannot be used: %1").arg(detail);
    case ErrorCode::DeckFaulty:
        return Describe::tr("The deck has faults and was not brought in: %1").arg(detail);
    case ErrorCode::UndoConflict:
        return Describe::tr("This step no longer fits the collection: %1").arg(detail);
    case ErrorCode::NameTaken:
        return Describe::tr("There is already “%1” here.").arg(detail);
    case ErrorCode::NoCards:
        return Describe::tr("No card would come of it: for the note type “%1”, what the question "
                            "shows is empty.")
            .arg(detail);
    case ErrorCode::InsideItself:
        return Describe::tr("“%1” cannot go below itself.").arg(detail);
    case ErrorCode::LastOne:
        return Describe::tr("“%1” is the last one, and there has to be one.").arg(detail);
    case ErrorCode::BuiltIn:
        return Describe::tr("Decks rely on the name and the fields of “%1”; they stay as they are.")
            .arg(detail);
    case ErrorCode::InUse:
        return Describe::tr("There are notes of the type “%1”.").arg(detail);
    case ErrorCode::PatternFaulty:
        return Describe::tr("The pattern cannot be read: %1").arg(detail);
    case ErrorCode::PatternTooSlow:
        return Describe::tr("The pattern would take too long: %1").arg(detail);
    case ErrorCode::Outdated:
        return Describe::tr("It has changed since; please look again: %1").arg(detail);
    case ErrorCode::Cancelled:
        return Describe::tr("Cancelled. Nothing was changed.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace reprise
