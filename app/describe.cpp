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
    switch (error.code) {
    case ErrorCode::FileLocked:
        return Describe::tr("The collection is open in another window of Reprise.");
    case ErrorCode::FileNewer:
        return Describe::tr("The collection was written by a newer version of Reprise "
                            "(its schema is %1). Please update Reprise.")
            .arg(error.detail);
    case ErrorCode::FileDamaged:
        return Describe::tr("The file is damaged and was left as it is: %1").arg(error.detail);
    case ErrorCode::FileForeign:
        return Describe::tr("This is not a collection of Reprise, and it was left as it is: %1")
            .arg(error.detail);
    case ErrorCode::FileUnreadable:
        return Describe::tr("The file cannot be read: %1").arg(error.detail);
    case ErrorCode::FileUnwritable:
        return Describe::tr("The file cannot be written: %1").arg(error.detail);
    case ErrorCode::DiskFull:
        return Describe::tr("The disk is full. Nothing was changed.");
    case ErrorCode::Database:
        return Describe::tr("The collection refused a change that should be possible: %1")
            .arg(error.detail);
    case ErrorCode::NotFound:
        return Describe::tr("Not found: %1").arg(error.detail);
    case ErrorCode::NotDue:
        return Describe::tr("The card waits for its day, %1.").arg(error.detail);
    case ErrorCode::AnsweredToday:
        return Describe::tr("The card was answered today and comes again on %1.").arg(error.detail);
    case ErrorCode::InvalidValue:
        return Describe::tr("This value cannot be used: %1").arg(error.detail);
    case ErrorCode::DeckFaulty:
        return Describe::tr("The deck has faults and was not brought in: %1").arg(error.detail);
    case ErrorCode::UndoConflict:
        return Describe::tr("This step no longer fits the collection: %1").arg(error.detail);
    case ErrorCode::Cancelled:
        return Describe::tr("Cancelled. Nothing was changed.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString describe(const JournalStep& step)
{
    if (step.name == step::answer) {
        return Describe::tr("Answer", "a step that can be undone");
    }
    if (step.name == step::suspend) {
        return Describe::tr("Suspend", "a step that can be undone");
    }
    if (step.name == step::unsuspend) {
        return Describe::tr("Unsuspend", "a step that can be undone");
    }
    if (step.name == step::bury) {
        return Describe::tr("Bury", "a step that can be undone");
    }
    if (step.name == step::unbury) {
        return Describe::tr("Unbury", "a step that can be undone");
    }
    if (step.name == step::flag) {
        return Describe::tr("Flag", "a step that can be undone");
    }
    if (step.name == step::mark) {
        return Describe::tr("Mark", "a step that can be undone");
    }
    if (step.name == step::unmark) {
        return Describe::tr("Remove mark", "a step that can be undone");
    }
    if (step.name == step::set) {
        return Describe::tr("Change of a setting", "a step that can be undone");
    }
    if (step.name == step::import) {
        return Describe::tr("Import", "a step that can be undone");
    }
    if (step.name == step::restoreText) {
        return Describe::tr("Restored text", "a step that can be undone");
    }
    return step.name;
}

} // namespace reprise
