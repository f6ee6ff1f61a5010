// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints, for collections of growing size, how long a package for Anki takes
// to be written and to be brought into an empty collection, with schedule and
// history, and how much memory; and beside it what Anki's own engine takes for
// the same file and for writing it anew, where REPRISE_ANKI_PYTHON names a
// Python that has it. Usage: bench_transfer [FOLDER] [NOTES...]

#include "app/cardface/codehighlighter.h"
#include "app/cardface/inlinecolours.h"
#include "core/transfer/anki/packagewriter.h"
#include "core/transfer/merge.h"
#include "core/transfer/openincoming.h"
#include "tests/bench/bigcollection.h"
#include "tests/bench/process.h"
#include "tests/bench/times.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace reprise;
using bench::Times;

namespace {

const QDateTime now(QDate(2026, 11, 2), QTime(9, 0));
constexpr int runs = 3;

QString line(const QString& name, double ours, double theirs)
{
    const QString beside = theirs > 0
        ? u"   Anki %1 s   %2 x as fast"_s.arg(theirs, 7, 'f', 2).arg(theirs / ours, 5, 'f', 2)
        : QString();
    return u"  %1 %2 s%3\n"_s.arg(name, -34).arg(ours, 7, 'f', 2).arg(beside);
}

double seconds(Times times)
{
    return times.percentile(50) / 1e3;
}

/// The whole way: read ahead, compared, a backup, written.
std::optional<ImportReport> bringIn(const QString& file, const QString& folder)
{
    (void)QDir(folder).removeRecursively();
    auto collection = Collection::open({folder}, now);
    auto incoming = openIncoming(
        file, {.zone = now.timeZone(), .scratch = {}, .isLarge = true, .isCancelled = [] {
                   return false;
               }});
    if (!collection || !incoming) {
        return std::nullopt;
    }
    const auto goOn = [](double) { return true; };
    const auto ahead = readAhead(**incoming, goOn);
    if (!ahead) {
        return std::nullopt;
    }
    auto report =
        runImport(**collection, **incoming, *ahead, {.withSchedule = true, .notes = {}}, now, goOn);
    return report ? std::optional(std::move(*report)) : std::nullopt;
}

/// Seconds that Anki's engine takes, by what it did; empty without it.
QJsonObject anki(const QString& ours, const QString& folder)
{
    const QString python = qEnvironmentVariable("REPRISE_ANKI_PYTHON");
    if (python.isEmpty()) {
        return {};
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(python, {QStringLiteral(ANKI_TRANSFER), ours, folder});
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

bool run(const QString& folder, int notes, QTextStream& out)
{
    const Collection::Files files{u"%1/%2"_s.arg(folder).arg(notes)};
    const QString ours = u"%1/%2.apkg"_s.arg(folder).arg(notes);
    const bool isNew = !QFile::exists(files.collection());
    Times writing;
    {
        auto collection = Collection::open(files, now);
        if (!collection || (isNew && !bench::fill(**collection, notes, now))) {
            out << "cannot make the collection\n";
            return false;
        }
        for (int i = 0; i < runs; ++i) {
            CodeHighlighter highlighter;
            const anki::PackageOptions options{.notes = {},
                .withSchedule = true,
                .colour =
                    [&](const QString& code, const QString& language) {
                        return withInlineColours(highlighter, code, language);
                    },
                .now = now};
            const auto written = writing.time([&] {
                return anki::writePackage(**collection, ours, options, [](double) { return true; });
            });
            if (!written) {
                out << written.error().detail << '\n';
                return false;
            }
        }
    }
    const QString scratch = folder + u"/transfer"_s;
    const QJsonObject theirs = anki(ours, scratch);
    const QString theirFile = theirs.value("file"_L1).toString();
    Times reading;
    Times readingTheirs;
    std::optional<ImportReport> report;
    for (int i = 0; i < runs; ++i) {
        report = reading.time([&] { return bringIn(ours, scratch + u"/mine"_s); });
        if (!report || report->notes.added != notes) {
            out << "the package did not come in whole\n";
            return false;
        }
        if (!theirFile.isEmpty()
            && !readingTheirs.time([&] { return bringIn(theirFile, scratch + u"/mine"_s); })) {
            out << "Anki's package did not come in\n";
            return false;
        }
    }
    out << notes << " notes, " << report->reviews.added << " reviews, "
        << QFileInfo(ours).size() / 1'000'000 << " MB\n"
        << line(u"written"_s, seconds(writing), theirs.value("written"_L1).toDouble())
        << line(u"brought in"_s, seconds(reading), theirs.value("read"_L1).toDouble());
    if (!theirFile.isEmpty()) {
        out << line(u"Anki's newer form brought in"_s, seconds(readingTheirs),
            theirs.value("readNewer"_L1).toDouble());
        out << u"  Anki wrote its newer form in %1 s; its memory came to %2 MB\n"_s
                   .arg(theirs.value("writtenNewer"_L1).toDouble(), 0, 'f', 2)
                   .arg(theirs.value("megabytes"_L1).toInt());
    }
    out << u"  memory came to %1 MB\n"_s.arg(bench::mostMemory(), 0, 'f', 0);
    out.flush();
    return true;
}

} // namespace

int main(int argc, char* argv[])
{
    return bench::forEachSize(argc, argv, run, {u"10000"_s, u"100000"_s});
}
