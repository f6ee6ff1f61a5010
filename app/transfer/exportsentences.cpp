// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/exportsentences.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

} // namespace

QString describe(const ExportWarning& warning)
{
    if (warning.code == "note-left-out"_L1) {
        return ExportText::tr(
            "Left out, because it makes no card or a deck of text cannot hold it: %1")
            .arg(warning.detail);
    }
    if (warning.code == "media-name-used-twice"_L1) {
        return ExportText::tr("“%1” names two files; the first one was written.")
            .arg(warning.detail);
    }
    return ExportText::tr("The file “%1” is missing.").arg(warning.detail);
}

QString describe(const ExportReport& report, const QString& folder)
{
    const auto leftOut =
        int(std::ranges::count(report.warnings, u"note-left-out"_s, &ExportWarning::code));
    const int media = int(report.warnings.size()) - leftOut;
    QStringList sentences{
        ExportText::tr("%Ln note(s) written to %1.", "a folder", report.notes).arg(folder)};
    if (leftOut > 0) {
        sentences.append(ExportText::tr("%Ln note(s) left out: they make no card, or a deck of "
                                        "text cannot hold them.",
            "", leftOut));
    }
    if (media > 0) {
        sentences.append(
            ExportText::tr("%Ln file(s) missing, or named like another one.", "", media));
    }
    return sentences.join(u' ');
}

} // namespace reprise
