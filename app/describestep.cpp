// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe.h"

#include <QCoreApplication>

namespace reprise {

namespace {

struct Describe
{
    Q_DECLARE_TR_FUNCTIONS(Describe)
};

/// Of one card, or of what is not counted.
QString describeOne(const QString& name)
{
    if (name == step::answer) {
        return Describe::tr("Answer", "a step that can be undone");
    }
    if (name == step::suspend) {
        return Describe::tr("Suspend", "a step that can be undone");
    }
    if (name == step::unsuspend) {
        return Describe::tr("Unsuspend", "a step that can be undone");
    }
    if (name == step::bury) {
        return Describe::tr("Bury", "a step that can be undone");
    }
    if (name == step::unbury) {
        return Describe::tr("Unbury", "a step that can be undone");
    }
    if (name == step::flag) {
        return Describe::tr("Flag", "a step that can be undone");
    }
    if (name == step::mark) {
        return Describe::tr("Mark", "a step that can be undone");
    }
    if (name == step::unmark) {
        return Describe::tr("Remove mark", "a step that can be undone");
    }
    if (name == step::set) {
        return Describe::tr("Change of a setting", "a step that can be undone");
    }
    if (name == step::import) {
        return Describe::tr("Import", "a step that can be undone");
    }
    if (name == step::restoreText) {
        return Describe::tr("Restored text", "a step that can be undone");
    }
    return {};
}

QString describeSeveral(const QString& name, int count)
{
    if (name == step::suspend) {
        return Describe::tr("Suspend %n card(s)", "a step that can be undone", count);
    }
    if (name == step::unsuspend) {
        return Describe::tr("Unsuspend %n card(s)", "a step that can be undone", count);
    }
    if (name == step::bury) {
        return Describe::tr("Bury %n card(s)", "a step that can be undone", count);
    }
    if (name == step::unbury) {
        return Describe::tr("Unbury %n card(s)", "a step that can be undone", count);
    }
    if (name == step::flag) {
        return Describe::tr("Flag %n card(s)", "a step that can be undone", count);
    }
    if (name == step::restoreText) {
        return Describe::tr("Restored text of %n note(s)", "a step that can be undone", count);
    }
    return {};
}

QString describeSelection(const QString& name, int count)
{
    if (name == step::deleteNotes) {
        return Describe::tr("Delete %n note(s)", "a step that can be undone", count);
    }
    if (name == step::deleteCards) {
        return Describe::tr("Delete %n card(s)", "a step that can be undone", count);
    }
    if (name == step::giveCards) {
        return Describe::tr("Make %n card(s)", "a step that can be undone", count);
    }
    if (name == step::move) {
        return Describe::tr("Move %n card(s)", "a step that can be undone", count);
    }
    if (name == step::tag) {
        return Describe::tr("Tag %n note(s)", "a step that can be undone", count);
    }
    if (name == step::untag) {
        return Describe::tr("Remove tags from %n note(s)", "a step that can be undone", count);
    }
    if (name == step::setDue) {
        return Describe::tr("Set the due date of %n card(s)", "a step that can be undone", count);
    }
    if (name == step::reset) {
        return Describe::tr("Reset %n card(s)", "a step that can be undone", count);
    }
    if (name == step::changeType) {
        return Describe::tr("Change the type of %n note(s)", "a step that can be undone", count);
    }
    if (name == step::replace) {
        return Describe::tr("Replace in %n note(s)", "a step that can be undone", count);
    }
    if (name == step::removeMedia) {
        return Describe::tr("Remove %n unused file(s)", "a step that can be undone", count);
    }
    return {};
}

QString describeEdit(const QString& name)
{
    if (name == step::addNote) {
        return Describe::tr("Add note", "a step that can be undone");
    }
    if (name == step::editNote) {
        return Describe::tr("Edit note", "a step that can be undone");
    }
    if (name == step::addMedium) {
        return Describe::tr("Add picture", "a step that can be undone");
    }
    if (name == step::addTopic) {
        return Describe::tr("New topic", "a step that can be undone");
    }
    if (name == step::renameTopic) {
        return Describe::tr("Rename topic", "a step that can be undone");
    }
    if (name == step::moveTopic) {
        return Describe::tr("Move topic", "a step that can be undone");
    }
    if (name == step::mergeTopics) {
        return Describe::tr("Merge topics", "a step that can be undone");
    }
    if (name == step::deleteTopic) {
        return Describe::tr("Delete topic", "a step that can be undone");
    }
    if (name == step::addNoteType) {
        return Describe::tr("New note type", "a step that can be undone");
    }
    if (name == step::editNoteType) {
        return Describe::tr("Change of a note type", "a step that can be undone");
    }
    if (name == step::deleteNoteType) {
        return Describe::tr("Delete note type", "a step that can be undone");
    }
    if (name == step::saveSearch) {
        return Describe::tr("Save search", "a step that can be undone");
    }
    if (name == step::editSearches) {
        return Describe::tr("Change of saved searches", "a step that can be undone");
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
