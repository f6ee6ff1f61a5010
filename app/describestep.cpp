// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe.h"

#include <QCoreApplication>

namespace reprise {

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(Describe)
};

/// Of one card, or of what is not counted.
QString describeOne(const QString& name)
{
    if (name == step::answer) {
        return StepText::tr("Answer", "a step that can be undone");
    }
    if (name == step::suspend) {
        return StepText::tr("Suspend", "a step that can be undone");
    }
    if (name == step::unsuspend) {
        return StepText::tr("Unsuspend", "a step that can be undone");
    }
    if (name == step::bury) {
        return StepText::tr("Bury", "a step that can be undone");
    }
    if (name == step::unbury) {
        return StepText::tr("Unbury", "a step that can be undone");
    }
    if (name == step::flag) {
        return StepText::tr("Flag", "a step that can be undone");
    }
    if (name == step::mark) {
        return StepText::tr("Mark", "a step that can be undone");
    }
    if (name == step::unmark) {
        return StepText::tr("Remove mark", "a step that can be undone");
    }
    if (name == step::set) {
        return StepText::tr("Change of a setting", "a step that can be undone");
    }
    if (name == step::import) {
        return StepText::tr("Import", "a step that can be undone");
    }
    if (name == step::restoreText) {
        return StepText::tr("Restored text", "a step that can be undone");
    }
    return {};
}

QString describeSeveral(const QString& name, int count)
{
    if (name == step::suspend) {
        return StepText::tr("Suspend %n card(s)", "a step that can be undone", count);
    }
    if (name == step::unsuspend) {
        return StepText::tr("Unsuspend %n card(s)", "a step that can be undone", count);
    }
    if (name == step::bury) {
        return StepText::tr("Bury %n card(s)", "a step that can be undone", count);
    }
    if (name == step::unbury) {
        return StepText::tr("Unbury %n card(s)", "a step that can be undone", count);
    }
    if (name == step::flag) {
        return StepText::tr("Flag %n card(s)", "a step that can be undone", count);
    }
    if (name == step::restoreText) {
        return StepText::tr("Restored text of %n note(s)", "a step that can be undone", count);
    }
    return {};
}

QString describeSelection(const QString& name, int count)
{
    if (name == step::deleteNotes) {
        return StepText::tr("Delete %n note(s)", "a step that can be undone", count);
    }
    if (name == step::deleteCards) {
        return StepText::tr("Delete %n card(s)", "a step that can be undone", count);
    }
    if (name == step::giveCards) {
        return StepText::tr("Make %n card(s)", "a step that can be undone", count);
    }
    if (name == step::move) {
        return StepText::tr("Move %n card(s)", "a step that can be undone", count);
    }
    if (name == step::tag) {
        return StepText::tr("Tag %n note(s)", "a step that can be undone", count);
    }
    if (name == step::untag) {
        return StepText::tr("Remove tags from %n note(s)", "a step that can be undone", count);
    }
    if (name == step::setDue) {
        return StepText::tr("Set the due date of %n card(s)", "a step that can be undone", count);
    }
    if (name == step::reset) {
        return StepText::tr("Reset %n card(s)", "a step that can be undone", count);
    }
    if (name == step::changeType) {
        return StepText::tr("Change the type of %n note(s)", "a step that can be undone", count);
    }
    if (name == step::replace) {
        return StepText::tr("Replace in %n note(s)", "a step that can be undone", count);
    }
    if (name == step::removeMedia) {
        return StepText::tr("Remove %n unused file(s)", "a step that can be undone", count);
    }
    return {};
}

QString describeEdit(const QString& name)
{
    if (name == step::addNote) {
        return StepText::tr("Add note", "a step that can be undone");
    }
    if (name == step::editNote) {
        return StepText::tr("Edit note", "a step that can be undone");
    }
    if (name == step::addMedium) {
        return StepText::tr("Add picture", "a step that can be undone");
    }
    if (name == step::addTopic) {
        return StepText::tr("New topic", "a step that can be undone");
    }
    if (name == step::renameTopic) {
        return StepText::tr("Rename topic", "a step that can be undone");
    }
    if (name == step::moveTopic) {
        return StepText::tr("Move topic", "a step that can be undone");
    }
    if (name == step::mergeTopics) {
        return StepText::tr("Merge topics", "a step that can be undone");
    }
    if (name == step::deleteTopic) {
        return StepText::tr("Delete topic", "a step that can be undone");
    }
    if (name == step::addNoteType) {
        return StepText::tr("New note type", "a step that can be undone");
    }
    if (name == step::editNoteType) {
        return StepText::tr("Change of a note type", "a step that can be undone");
    }
    if (name == step::deleteNoteType) {
        return StepText::tr("Delete note type", "a step that can be undone");
    }
    if (name == step::saveSearch) {
        return StepText::tr("Save search", "a step that can be undone");
    }
    if (name == step::editSearches) {
        return StepText::tr("Change of saved searches", "a step that can be undone");
    }
    return {};
}

} // namespace

QString describe(const JournalStep& step)
{
    for (const QString& sentence :
        {step.count > 1 ? describeSeveral(step.name, step.count) : QString(),
            describeOne(step.name), describeSelection(step.name, step.count),
            describeEdit(step.name)}) {
        if (!sentence.isEmpty()) {
            return sentence;
        }
    }
    return step.name;
}

} // namespace reprise
