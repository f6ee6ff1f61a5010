// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/exportcommand.h"

#include "app/cardface/codehighlighter.h"
#include "app/cardface/inlinecolours.h"
#include "app/commands/cardnames.h"
#include "app/commands/output.h"
#include "app/transfer/exportsentences.h"
#include "core/transfer/anki/packagewriter.h"
#include "core/transfer/markdown/deckexport.h"
#include "core/transfer/text/textwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

/// What `--topic` and `--search` leave of the collection.
std::expected<QList<NoteId>, Refusal> notesWanted(Collection& collection, const Call& call)
{
    const auto topic = call.line.has(option::topic)
        ? collection.topics()
              .byPath(call.line.value(option::topic))
              .transform([](const Topic& found) { return found.id; })
        : Result<TopicId>(rootTopic);
    const auto below = topic.and_then([&](TopicId id) { return notesBelow(collection, id); });
    if (!below) {
        return std::unexpected(below.error());
    }
    if (!call.line.has(option::search)) {
        return *below;
    }
    const auto cards = cardsFound(collection, call, call.line.value(option::search));
    if (!cards) {
        return std::unexpected(cards.error());
    }
    auto notes = collection.notes().ofCards(*cards);
    if (!notes) {
        return std::unexpected(notes.error());
    }
    const QSet<NoteId> wanted(below->begin(), below->end());
    notes->removeIf([&wanted](NoteId id) { return !wanted.contains(id); });
    return std::move(*notes);
}

Output outputOf(QJsonObject json, const QString& text, const QList<ExportWarning>& warnings)
{
    Output output;
    QJsonArray array;
    for (const ExportWarning& warning : warnings) {
        const QString sentence = reprise::describe(warning);
        array.append(QJsonObject{
            {u"code"_s, warning.code}, {u"place"_s, warning.detail}, {u"message"_s, sentence}});
        output.notices.append(sentence);
    }
    json.insert(u"warnings"_s, array);
    output.json = json;
    output.text = text;
    return output;
}

CommandResult writeFolder(Collection& collection, const Call& call, const QList<NoteId>& notes)
{
    const QString folder = QDir::cleanPath(QFileInfo(call.argument(0)).absoluteFilePath());
    const auto report =
        gatherDeck(
            collection, notes, QFileInfo(folder).fileName(), call.line.has(option::withSchedule))
            .and_then([&](const GatheredDeck& gathered) { return saveDeck(gathered, folder); });
    if (!report) {
        return std::unexpected(report.error());
    }
    return outputOf({{u"notes"_s, report->notes}, {u"media"_s, report->media}},
        labelled({{ExportText::tr("Notes written"), QString::number(report->notes)},
            {ExportText::tr("Media written"), QString::number(report->media)}}),
        report->warnings);
}

CommandResult writeAnki(Collection& collection, const Call& call, anki::PackageOptions options)
{
    CodeHighlighter highlighter;
    options.colour = [&highlighter](const QString& code, const QString& language) {
        return withInlineColours(highlighter, code, language);
    };
    options.now = call.now;
    const auto report = anki::writePackage(collection,
        QFileInfo(call.argument(0)).absoluteFilePath(), options, [](double) { return true; });
    if (!report) {
        return std::unexpected(report.error());
    }
    return outputOf({{u"notes"_s, report->notes}, {u"cards"_s, report->cards},
                        {u"reviews"_s, report->reviews}, {u"media"_s, report->media}},
        labelled({{ExportText::tr("Notes written"), QString::number(report->notes)},
            {ExportText::tr("Cards written"), QString::number(report->cards)},
            {ExportText::tr("Reviews written"), QString::number(report->reviews)},
            {ExportText::tr("Media written"), QString::number(report->media)}}),
        report->warnings);
}

CommandResult writeTable(Collection& collection, const Call& call, TextOptions options)
{
    options.isDefused = !call.line.has(option::raw);
    const auto notes = writeText(collection, QFileInfo(call.argument(0)).absoluteFilePath(),
        options, [](double) { return true; });
    if (!notes) {
        return std::unexpected(notes.error());
    }
    return outputOf({{u"notes"_s, *notes}},
        labelled({{ExportText::tr("Notes written"), QString::number(*notes)}}), {});
}

enum class Format
{
    Markdown,
    Csv,
    Tsv,
    Apkg,
    Colpkg,
};

/// As it is named, else by the file's name; a folder of Markdown has no ending
/// that says so.
std::optional<Format> formatOf(const Call& call)
{
    const bool isNamed = call.line.has(option::format);
    const QString word =
        isNamed ? call.line.value(option::format) : QFileInfo(call.argument(0)).suffix().toLower();
    return word == "apkg"_L1                ? std::optional(Format::Apkg)
        : word == "colpkg"_L1               ? std::optional(Format::Colpkg)
        : word == "csv"_L1                  ? std::optional(Format::Csv)
        : word == "tsv"_L1                  ? std::optional(Format::Tsv)
        : word == "markdown"_L1 || !isNamed ? std::optional(Format::Markdown)
                                            : std::nullopt;
}

} // namespace

CommandResult exportFile(Collection& collection, const Call& call)
{
    const auto format = formatOf(call);
    const bool isPart = call.line.has(option::topic) || call.line.has(option::search);
    if (!format) {
        return wrongUse(ExportText::tr("“%1” is no format; use apkg, colpkg, csv, tsv or markdown.")
                .arg(call.line.value(option::format)));
    }
    const bool isTable = format == Format::Csv || format == Format::Tsv;
    if (isTable && call.line.has(option::withSchedule)) {
        return wrongUse(
            ExportText::tr("A table has no place for schedules; use apkg, colpkg or markdown."));
    }
    if (!isTable && call.line.has(option::raw)) {
        return wrongUse(ExportText::tr("Only tables, csv and tsv, can be raw."));
    }
    if (format == Format::Colpkg) {
        return isPart ? wrongUse(ExportText::tr(
                            "A .colpkg is the whole collection; use .apkg for a part of it."))
                      : writeAnki(collection, call, {.notes = {}, .withSchedule = true});
    }
    if (format == Format::Apkg && !isPart) {
        return writeAnki(
            collection, call, {.notes = {}, .withSchedule = call.line.has(option::withSchedule)});
    }
    const auto notes = notesWanted(collection, call);
    if (!notes) {
        return std::unexpected(notes.error());
    }
    if (isTable) {
        return writeTable(
            collection, call, {.notes = *notes, .separator = format == Format::Csv ? u',' : u'\t'});
    }
    return format == Format::Markdown
        ? writeFolder(collection, call, *notes)
        : writeAnki(collection, call,
              {.notes = *notes, .withSchedule = call.line.has(option::withSchedule)});
}

} // namespace reprise::commands
