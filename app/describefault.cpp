// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe.h"
#include "core/transfer/markdown/deck.h"

#include <QCoreApplication>

namespace reprise {

namespace {

/// Each sentence says what is wrong and what would be right.
struct FaultText
{
    Q_DECLARE_TR_FUNCTIONS(DeckFault)
};

QString describeFile(FaultCode code, const QString& detail)
{
    switch (code) {
    case FaultCode::FolderMissing:
        return FaultText::tr("There is no folder “%1”.").arg(detail);
    case FaultCode::FileUnreadable:
        return FaultText::tr("The file cannot be read: %1").arg(detail);
    case FaultCode::FileTooLarge:
        return FaultText::tr("The file has %1 bytes; at most 64 MB are read.").arg(detail);
    case FaultCode::NotUtf8:
        return FaultText::tr("The text is not UTF-8; save it in that encoding.");
    case FaultCode::LinkOutside:
        return FaultText::tr("The link leads out of the deck's folder; put the file itself there.");
    case FaultCode::DeckFileMissing:
        return FaultText::tr("There is no deck.json; a deck's folder needs one with format, id and "
                             "name.");
    case FaultCode::JsonMalformed:
        return detail.isEmpty()
            ? FaultText::tr("This is no object: it begins with “{” and ends with “}”.")
            : FaultText::tr("This is no JSON: %1").arg(detail);
    case FaultCode::JsonTooDeep:
        return FaultText::tr("The values are nested too deeply; 64 levels are read.");
    case FaultCode::FormatUnsupported:
        return FaultText::tr("The format is “%1”; this version of Reprise reads 1.").arg(detail);
    case FaultCode::DeckIdMissing:
        return FaultText::tr("The deck has no “id”; give it one that will stay.");
    case FaultCode::DeckIdMalformed:
        return FaultText::tr("“%1” is no deck id; use a to z, 0 to 9, dots and dashes.")
            .arg(detail);
    case FaultCode::DeckNameMissing:
        return FaultText::tr("The deck has no “name”; it is what people read.");
    case FaultCode::ValueMalformed:
        return FaultText::tr("The value of “%1” is of the wrong kind or out of range.").arg(detail);
    case FaultCode::NoteTypeRepeated:
        return FaultText::tr("There are two note types “%1”; each needs its own name.").arg(detail);
    case FaultCode::TopicMissing:
        return FaultText::tr(
            "The file does not begin with a topic; write “# Topic / Sub-topic” first.");
    case FaultCode::TopicTooDeep:
        return FaultText::tr("The topic has %1 levels; at most 32 are possible.").arg(detail);
    case FaultCode::TopicRepeated:
        return FaultText::tr(
            "“%1” would be a second topic; a file has one. Put a backslash before the "
            "“#”, or the cards into a file of their own.")
            .arg(detail);
    case FaultCode::TextBeforeCard:
        return FaultText::tr("Text stands before the first card; a card begins with “## ”.");
    case FaultCode::FenceUnclosed:
        return FaultText::tr("The code block is not closed; end it with “%1”.").arg(detail);
    case FaultCode::CommentUnclosed:
        return FaultText::tr("The comment is not closed; end it with “-->”.");
    case FaultCode::TooManyCards:
        return FaultText::tr("The deck has too many cards; at most %1 are read.").arg(detail);
    default:
        return {};
    }
}

QString describeCard(FaultCode code, const QString& detail)
{
    switch (code) {
    case FaultCode::KeyMalformed:
        return FaultText::tr("“%1” is no line of a card's comment; write “key: value”.")
            .arg(detail);
    case FaultCode::KeyRepeated:
        return FaultText::tr("“%1” stands there twice; keep one.").arg(detail);
    case FaultCode::CardIdMissing:
        return FaultText::tr(
            "The card has no id; write “<!-- card: some.id -->” under its heading.");
    case FaultCode::CardIdMalformed:
        return FaultText::tr("“%1” is no card id; use a to z, 0 to 9, dots and dashes.")
            .arg(detail);
    case FaultCode::CardIdRepeated:
        return FaultText::tr("The card id is taken: %1. Give this card another.").arg(detail);
    case FaultCode::GuidRepeated:
        return FaultText::tr("The guid is taken: %1. Each note has its own.").arg(detail);
    case FaultCode::TypeUnknown:
        return FaultText::tr(
            "There is no note type “%1”; use basic, reversed, cloze or typed, or list "
            "it in deck.json.")
            .arg(detail);
    case FaultCode::FormatUnknown:
        return FaultText::tr("There is no format “%1”; use markdown or html.").arg(detail);
    case FaultCode::BackMissing:
        return FaultText::tr(
            "The card has no back; put a line “---” after an empty line before it.");
    case FaultCode::BackUnexpected:
        return FaultText::tr("The note type “%1” has one field; take the line “---” away.")
            .arg(detail);
    case FaultCode::FieldUnknown:
        return FaultText::tr("The note type has no field “%1”.").arg(detail);
    case FaultCode::FieldRepeated:
        return FaultText::tr("The field “%1” stands there twice; keep one.").arg(detail);
    case FaultCode::ClozeMissing:
        return FaultText::tr("The cloze card hides nothing; write {{c1::what is asked for}}.");
    case FaultCode::CardMissing:
        return FaultText::tr(
            "The note type “%1” makes no card of it: no front of its templates shows "
            "a field that is filled.")
            .arg(detail);
    case FaultCode::MediaOutside:
        return FaultText::tr("“%1” lies outside the deck's folder; put a copy into media/.")
            .arg(detail);
    case FaultCode::MediaMissing:
        return FaultText::tr("There is no file “%1”; put it into media/.").arg(detail);
    case FaultCode::MediaRemote:
        return FaultText::tr(
            "“%1” is on the web, and nothing is loaded from there; put a copy into "
            "media/.")
            .arg(detail);
    default:
        return {};
    }
}

QString describeLint(FaultCode code, const QString& detail)
{
    switch (code) {
    case FaultCode::KeyUnknown:
        return FaultText::tr("Nothing reads the key “%1”; is it spelled right?").arg(detail);
    case FaultCode::LevelMissing:
        return FaultText::tr("The card has no tag level::…; add level::entry, level::mid or "
                             "level::senior.");
    case FaultCode::RoleMissing:
        return FaultText::tr("The card has no tag role::…; add role::general or another.");
    case FaultCode::KindMissing:
        return FaultText::tr("The card has no tag kind::…; add kind::explain or another.");
    case FaultCode::CodeTooWide:
        return FaultText::tr("The line of code has %1 columns; 76 fit.").arg(detail);
    case FaultCode::NorunWithoutReason:
        return FaultText::tr(
            "The code is not run and no reason is given; add a line “norun: why” to "
            "the card's comment.");
    case FaultCode::PipeInTableCode:
        return FaultText::tr("A “|” inside code ends a table's cell; say it outside of the table.");
    case FaultCode::DunderOutsideCode:
        return FaultText::tr("“%1” would turn bold; put it between backticks.").arg(detail);
    case FaultCode::AsterisksOutsideCode:
        return FaultText::tr(
            "The asterisks around “%1” would vanish; put the text between backticks.")
            .arg(detail);
    case FaultCode::CodeBlocksAdjacent:
        return FaultText::tr(
            "Two blocks of %1 follow each other; put a line of prose between them.")
            .arg(detail);
    case FaultCode::FrontRepeated:
        return FaultText::tr("Another card asks the same: %1. Ask differently.").arg(detail);
    case FaultCode::FollowUpUnknown:
        return FaultText::tr("No card has the id “%1”.").arg(detail);
    case FaultCode::FollowUpNotLast:
        return FaultText::tr(
            "“Then they ask:” names one card id, in a paragraph of its own that ends "
            "the back.");
    case FaultCode::ClozeInOtherType:
        return FaultText::tr("The card hides text but is no cloze card; add “type: cloze”.");
    default:
        return {};
    }
}

} // namespace

QString describe(const DeckFault& fault)
{
    for (auto* part : {describeFile, describeCard, describeLint}) {
        if (const QString sentence = part(fault.code, fault.detail); !sentence.isEmpty()) {
            return sentence;
        }
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace reprise
