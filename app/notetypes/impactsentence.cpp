// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/impactsentence.h"

#include "app/describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct Impact
{
    Q_DECLARE_TR_FUNCTIONS(Impact)
};

} // namespace

QString describe(const edit::TypeImpact& impact)
{
    if (impact.notes == 0) {
        return Impact::tr("There are no notes of this type: nothing else changes.");
    }
    QStringList sentences{Impact::tr("This concerns %Ln note(s).", nullptr, impact.notes)};
    if (impact.cardsAdded > 0) {
        sentences.append(Impact::tr("%Ln card(s) are added.", nullptr, impact.cardsAdded));
    }
    if (impact.cardsRemoved > 0) {
        sentences.append(Impact::tr(
            "%Ln card(s) are removed, with their schedule.", nullptr, impact.cardsRemoved));
    }
    if (impact.cardsGone > 0) {
        sentences.append(
            Impact::tr("%Ln card(s) stay, but have nothing to ask.", nullptr, impact.cardsGone));
    }
    if (impact.notesWithoutCards > 0) {
        sentences.append(
            Impact::tr("%Ln note(s) would have no card.", nullptr, impact.notesWithoutCards));
    }
    if (sentences.size() == 1) {
        sentences.append(Impact::tr("No card is added or removed."));
    }
    return sentences.join(u' ');
}

QString describeTemplateFault(const Error& error)
{
    if (error.code == ErrorCode::NotFound) {
        return Impact::tr("There is no field “%1”.").arg(error.detail);
    }
    if (error.code != ErrorCode::InvalidValue) {
        return describe(error);
    }
    const QString tag = error.detail;
    if (tag.startsWith("{{#"_L1) || tag.startsWith("{{^"_L1)) {
        return Impact::tr("The section %1 has no end, or too many others stand around it.")
            .arg(tag);
    }
    return tag.startsWith("{{/"_L1) && tag.endsWith("}}"_L1)
        ? Impact::tr("%1 ends a section that was not begun.").arg(tag)
        : Impact::tr("This tag has no end, “}}”: %1").arg(tag);
}

} // namespace reprise
