// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describeimport.h"

#include "app/describe.h"
#include "core/transfer/merge.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// What is said of a code; %1 is the finding's detail.
struct Sentence
{
    QLatin1StringView code;
    const char* text;
    const char* withoutDetail = nullptr; ///< where the detail may be empty
    bool isInBytes = false; ///< the detail is a number of bytes
};

/// Why a whole file is refused.
constexpr std::array refusals{
    Sentence{"cancelled"_L1, QT_TRANSLATE_NOOP("ImportFinding", "Cancelled. Nothing was changed.")},
    Sentence{"format-unknown"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "This is no kind of file that Reprise brings in. Anki packages (.apkg, .colpkg), "
            "tables "
            "of text (.csv, .tsv), Markdown, and what Mnemosyne, SuperMemo or Parley export would "
            "be one.")},
    Sentence{"encoding-unsure"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "The text here is not %1; save the file as UTF-8.")},
    Sentence{"encoding-unknown"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "There is no encoding called “%1”.")},
    Sentence{"separator-unknown"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The file says that “%1” separates its cells; it takes one character, or tab, comma, "
            "semicolon, pipe, colon or space.")},
    Sentence{"file-changed"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "The file was changed after it was read; open it again.")},
    Sentence{"quote-unclosed"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "The quotation mark that opens here is never closed.")},
    Sentence{"row-too-large"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "The row that begins here is longer than any note.")},
    Sentence{"too-many-names"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The file names more than %1 note types or decks, more than anybody has.")},
    Sentence{
        "file-unreadable"_L1, QT_TRANSLATE_NOOP("ImportFinding", "The file cannot be read: %1")},
    Sentence{"disk-full"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "The disk is too full: unpacking takes another %1 for a while."),
        nullptr, true},
    Sentence{"file-unwritable"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "There is no place to unpack it: %1")},
    Sentence{
        "not-a-package"_L1, QT_TRANSLATE_NOOP("ImportFinding", "The file is no Anki package.")},
    Sentence{"zip-faulty"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The package does not hold what its directory says (%1); export it again.")},
    Sentence{"too-many-entries"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The package holds %1 files, more than packages do; allow a large file if you trust "
            "it.")},
    Sentence{"member-missing"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This part of the package is missing.")},
    Sentence{"member-odd"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "This part is stored as no part of an Anki package is: %1")},
    Sentence{"member-damaged"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This part of the package is damaged: %1")},
    Sentence{"too-large"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "There is more than %1 in it; allow a large file if you trust it."),
        nullptr, true},
    Sentence{"ratio-too-high"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "It unpacks to more than %1 times its size, as only files do that are made to fill the "
            "disk.")},
    Sentence{"version-too-new"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The version (%1) is newer than Reprise reads; export it from Anki with “Support older "
            "Anki versions”.")},
    Sentence{"version-unknown"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The version (%1) is older than Reprise reads; open it in Anki and export it again.")},
    Sentence{"protobuf-malformed"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This is no message as Anki writes it.")},
    Sentence{"xml-malformed"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This is no XML as its program writes it: %1")},
    Sentence{"xml-too-deep"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "The elements are nested too deeply; 64 levels are read.")},
    Sentence{"xml-entities"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The file declares its own entities, as no file of cards does; it may be made to fill "
            "the memory.")},
    Sentence{"too-many-elements"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The file has more than %1 elements; allow a large file if you trust it.")},
    Sentence{"json-malformed"_L1, QT_TRANSLATE_NOOP("ImportFinding", "This is no JSON: %1")},
    Sentence{"json-too-deep"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "The values are nested too deeply; 64 levels are read.")},
    Sentence{
        "not-sqlite"_L1, QT_TRANSLATE_NOOP("ImportFinding", "The package holds no collection.")},
    Sentence{"database-faulty"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The collection in the package is damaged (%1); check it in Anki and export it "
            "again.")},
    Sentence{"table-missing"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "The collection in the package lacks this table.")},
    Sentence{"column-missing"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "The table has no column “%1” as Anki makes it.")},
    Sentence{"virtual-table"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "This is a virtual table, and no collection of Anki has any.")},
    Sentence{"too-many-steps"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "Reading the collection takes far longer than its size would explain.")},
};

/// What was left out of a file, or changed on the way.
constexpr std::array changes{
    Sentence{"row-malformed"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This was left out: “%1” has no value of its kind."),
        QT_TRANSLATE_NOOP("ImportFinding", "This cannot be understood.")},
    Sentence{"note-type-missing"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This was left out: there is no note type %1.")},
    Sentence{"note-missing"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This was left out: there is no note %1."),
        QT_TRANSLATE_NOOP("ImportFinding", "There is no such note.")},
    Sentence{"template-missing"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "This was left out: its note type has no template number %1.")},
    Sentence{"card-repeated"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "This was left out: its note has another card of template number %1.")},
    Sentence{"guid-repeated"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "This was left out: another note of the file has the guid “%1”.")},
    Sentence{"no-cards"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This was left out, since it makes no card: %1")},
    Sentence{"row-too-long"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This was left out: the row has too many cells.")},
    Sentence{"first-field-empty"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This was left out: its first field is empty.")},
    Sentence{"answer-missing"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "This was left out, since it has no answer: %1"),
        QT_TRANSLATE_NOOP("ImportFinding", "This was left out, since it has no answer.")},
    Sentence{"text-outside-card"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "The text from here on belongs to no card.")},
    Sentence{"note-type-guessed"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The file does not say what the cards of type “%1” look like: the first field asks, "
            "the others answer.")},
    Sentence{"read-as-html"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "Some cells hold HTML, so all of them are read as HTML; “#html:false” in the first "
            "line "
            "says otherwise.")},
    Sentence{"row-is-comment"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "This was left out: the row begins with “#”, which makes it a comment unless it stands "
            "in quotation marks.")},
    Sentence{"media-name-unusable"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "This was left out: no file can have the name that it has.")},
    Sentence{"media-name-repeated"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "This was left out: it has the same name as the file %1.")},
    Sentence{"media-damaged"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "This was left out: it is not the file that the package lists, by its %1.")},
    Sentence{"media-missing"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "There is no file “%1”; the card has a gap there.")},
    Sentence{"media-remote"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "“%1” is on the web, and nothing is loaded from there.")},
    Sentence{"html-dropped"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "Cards do not show these parts of it, which stay in its text: %1")},
    Sentence{"media-name-used-twice"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "“%1” names two files; the first one is shown.")},
    Sentence{"older-version"_L1,
        QT_TRANSLATE_NOOP("ImportFinding",
            "The deck is older than the one that is there, and changed nothing: %1")},
    Sentence{"schema-object-ignored"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "The collection has a view or trigger, which was not run.")},
    Sentence{"value-clamped"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "“%1” was out of range and became the nearest value."),
        QT_TRANSLATE_NOOP("ImportFinding", "A value was out of range and became the nearest one.")},
    Sentence{"reviews-in-future"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "Answers from days to come were left out; there were %1.")},
    Sentence{"deck-missing"_L1,
        QT_TRANSLATE_NOOP(
            "ImportFinding", "There is no deck %1; this went to the first one that there is.")},
    Sentence{"fields-added"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "Fields that were missing, and are empty: %1")},
    Sentence{"fields-joined"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "Fields too many, which joined the last one: %1")},
    Sentence{"text-not-utf8"_L1,
        QT_TRANSLATE_NOOP("ImportFinding", "“%1” holds bytes that are no text; they became “�”.")},
};

const Sentence* find(const QString& code)
{
    const auto isOf = [&code](const Sentence& sentence) { return sentence.code == code; };
    if (const auto* found = std::ranges::find_if(refusals, isOf); found != refusals.end()) {
        return found;
    }
    const auto* found = std::ranges::find_if(changes, isOf);
    return found == changes.end() ? nullptr : found;
}

/// The kinds of droppedFrom() as a person calls them.
QString droppedParts(const QString& kinds)
{
    static const std::array parts{
        std::pair("script"_L1, QT_TRANSLATE_NOOP("ImportFinding", "scripts")),
        std::pair("frame"_L1, QT_TRANSLATE_NOOP("ImportFinding", "frames and plug-ins")),
        std::pair("form"_L1, QT_TRANSLATE_NOOP("ImportFinding", "forms")),
        std::pair("remote"_L1, QT_TRANSLATE_NOOP("ImportFinding", "what is on the web")),
        std::pair("drawing"_L1, QT_TRANSLATE_NOOP("ImportFinding", "drawings (SVG)")),
        std::pair("style"_L1, QT_TRANSLATE_NOOP("ImportFinding", "part of its style"))};
    QStringList named;
    for (const QString& kind : kinds.split(u' ')) {
        const auto* part =
            std::ranges::find_if(parts, [&kind](const auto& known) { return known.first == kind; });
        named +=
            part == parts.end() ? kind : QCoreApplication::translate("ImportFinding", part->second);
    }
    return QLocale().createSeparatedList(named);
}

} // namespace

QString describe(const ImportFinding& finding)
{
    const Sentence* const sentence = find(finding.code);
    if (!sentence) {
        return finding.detail.isEmpty() ? finding.code : finding.detail;
    }
    const bool isBare = finding.detail.isEmpty() && sentence->withoutDetail != nullptr;
    QString text = QCoreApplication::translate(
        "ImportFinding", isBare ? sentence->withoutDetail : sentence->text);
    if (!text.contains("%1"_L1)) {
        return text;
    }
    // It may be as long as the file's author likes; a sentence is read.
    constexpr qsizetype longestDetail = 500;
    const QString detail = sentence->isInBytes
        ? QLocale().formattedDataSize(finding.detail.toLongLong())
        : finding.code == "html-dropped"_L1 ? droppedParts(finding.detail)
                                            : finding.detail;
    return text.arg(
        detail.size() > longestDetail ? detail.first(longestDetail - 1) + u'…' : detail);
}

QString describe(const ImportFailure& failure)
{
    return failure.refused ? placed(failure.refused->place, describe(*failure.refused))
                           : describe(failure.error);
}

QString placed(const QString& place, const QString& sentence)
{
    static const QRegularExpression lineAndColumn(u"^(\\d+)(?::(\\d+))?$"_s);
    const QRegularExpressionMatch match = lineAndColumn.match(place);
    if (match.hasCaptured(2)) {
        return QCoreApplication::translate(
            "ImportFinding", "Line %1, column %2: %3", "the last one: what is wrong there")
            .arg(match.captured(1), match.captured(2), sentence);
    }
    if (match.hasMatch()) {
        return QCoreApplication::translate(
            "ImportFinding", "Line %1: %2", "%2: what is wrong there")
            .arg(match.captured(1), sentence);
    }
    return place.isEmpty() ? sentence : u"%1: %2"_s.arg(place, sentence);
}

} // namespace reprise
