// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/cloze.h"
#include "core/cards/fences.h"
#include "core/cards/followup.h"
#include "core/transfer/markdown/deckcontents.h"
#include "core/transfer/markdown/deckfolder.h"
#include "core/transfer/markdown/markdownstructure.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype widestCode = 76;

class Linter
{
public:
    explicit Linter(DeckContents contents)
        : m_contents(std::move(contents))
    {
        m_faults = m_contents.faults + m_contents.deck.warnings;
        for (const DeckNote& note : std::as_const(m_contents.deck.notes)) {
            m_ids.insert(note.cardId);
        }
    }

    [[nodiscard]] QList<DeckFault> run(const QByteArray& header);

private:
    void checkHeader(const QByteArray& header);
    void checkKeys();
    void checkTags();
    void checkFront();
    void checkNorun();
    void checkCode(qsizetype field, const QString& text);
    void checkProse(qsizetype field, const QString& text);
    void checkFollowUps(qsizetype field, const QString& text);
    void checkDeletions(qsizetype field, const QString& text);
    void fault(FaultCode code, int line, const QString& detail = {})
    {
        m_faults.append({m_note->file, line, code, detail});
    }

    DeckContents m_contents;
    QList<DeckFault> m_faults;
    QSet<QString> m_ids;
    QHash<QString, QString> m_fronts; ///< to "id file:line"
    const DeckNote* m_note = nullptr; ///< the one that is looked at
    const NotePlaces* m_places = nullptr;
};

QList<DeckFault> Linter::run(const QByteArray& header)
{
    checkHeader(header);
    for (qsizetype i = 0; i < m_contents.deck.notes.size(); ++i) {
        m_note = &m_contents.deck.notes[i];
        m_places = &m_contents.places[i];
        checkKeys();
        checkTags();
        checkFront();
        if (m_note->format == TextFormat::Html) {
            continue;
        }
        checkNorun();
        for (qsizetype field = 0; field < m_note->fields.size(); ++field) {
            const QString& text = m_note->fields[field];
            checkCode(field, text);
            checkProse(field, text);
            checkFollowUps(field, text);
            checkDeletions(field, text);
        }
    }
    return inOrder(std::move(m_faults));
}

void Linter::checkHeader(const QByteArray& header)
{
    for (const QString& key : m_contents.deck.otherKeys.keys()) {
        const qsizetype place = header.indexOf('"' + key.toUtf8() + '"');
        const qsizetype line = place < 0 ? 1 : header.first(place).count('\n') + 1;
        m_faults.append({u"deck.json"_s, int(line), FaultCode::KeyUnknown, key});
    }
}

void Linter::checkKeys()
{
    static const QSet<QString> known{
        u"card"_s, u"type"_s, u"tags"_s, u"covers"_s, u"guid"_s, u"format"_s, u"norun"_s};
    for (const CardKey& key : m_places->keys) {
        if (!known.contains(key.key)) {
            fault(FaultCode::KeyUnknown, key.line, key.key);
        }
    }
}

void Linter::checkTags()
{
    const auto lacks = [this](QLatin1StringView prefix) {
        return std::ranges::none_of(
            m_note->tags, [prefix](const QString& tag) { return tag.startsWith(prefix); });
    };
    if (lacks("level::"_L1)) {
        fault(FaultCode::LevelMissing, m_note->line);
    }
    if (lacks("role::"_L1)) {
        fault(FaultCode::RoleMissing, m_note->line);
    }
    if (lacks("kind::"_L1)) {
        fault(FaultCode::KindMissing, m_note->line);
    }
}

void Linter::checkFront()
{
    const QString front = shownMarkdown(m_note->fields.value(0)).simplified().toCaseFolded();
    const QString place =
        m_note->cardId + u' ' + m_note->file + u':' + QString::number(m_note->line);
    if (const QString before = m_fronts.value(front); !before.isEmpty()) {
        fault(FaultCode::FrontRepeated, m_note->line, before);
    } else {
        m_fronts.insert(front, place);
    }
}

/// A reason stands in a comment of the card, one "norun:" line for each block.
void Linter::checkNorun()
{
    static const QRegularExpression reason(
        u"^\\s*(?:<!--\\s*)?norun:\\s*\\S"_s, QRegularExpression::MultilineOption);
    qsizetype reasons = std::ranges::count_if(m_places->keys,
        [](const CardKey& key) { return key.key == "norun"_L1 && !key.value.isEmpty(); });
    for (const QString& text : m_note->fields) {
        reasons += text.count(reason);
    }
    for (qsizetype field = 0; field < m_note->fields.size(); ++field) {
        for (const CodeBlock& block : codeBlocks(m_note->fields[field])) {
            if (block.words.split(u' ').contains("norun"_L1) && --reasons < 0) {
                fault(FaultCode::NorunWithoutReason, m_places->fieldLines[field][block.line]);
            }
        }
    }
}

void Linter::checkCode(qsizetype field, const QString& text)
{
    const QList<int>& numbers = m_places->fieldLines[field];
    const QStringList lines = text.split(u'\n');
    const CodeBlock* previous = nullptr;
    const QList<CodeBlock> blocks = codeBlocks(text);
    int proseFrom = 0;
    bool prose = true;
    for (const CodeBlock& block : blocks) {
        for (int i = proseFrom; i < block.line; ++i) {
            prose = prose || !(lines[i].trimmed().isEmpty() || lines[i].startsWith("<!--"_L1));
        }
        proseFrom = block.lastLine + 1;
        if (block.words.split(u' ').contains("check"_L1)) {
            continue; // never shown
        }
        if (previous && !prose && previous->language == block.language) {
            fault(FaultCode::CodeBlocksAdjacent, numbers[block.line], block.language);
        }
        prose = false;
        previous = &block;
        int number = block.line;
        for (const QString& line : block.code.split(u'\n')) {
            ++number;
            if (const qsizetype width = line.toUcs4().size(); width > widestCode) {
                fault(FaultCode::CodeTooWide, numbers[number], QString::number(width));
            }
        }
    }
}

void Linter::checkProse(qsizetype field, const QString& text)
{
    for (const ProseFault& found : proseFaults(text)) {
        fault(found.code, m_places->fieldLines[field].value(found.line), found.detail);
    }
}

void Linter::checkFollowUps(qsizetype field, const QString& text)
{
    const auto last = followUpLine(text);
    FenceScanner fences;
    qsizetype start = 0;
    qsizetype number = 0;
    for (const QString& line : text.split(u'\n')) {
        if (fences.read(line) == FenceScanner::Line::Text && line.startsWith(followUpWords)) {
            const int place = m_places->fieldLines[field][number];
            if (!last || last->start != start) {
                fault(FaultCode::FollowUpNotLast, place);
            } else if (!m_ids.contains(last->card)) {
                fault(FaultCode::FollowUpUnknown, place, last->card);
            }
        }
        start += line.size() + 1;
        ++number;
    }
}

void Linter::checkDeletions(qsizetype field, const QString& text)
{
    static const QRegularExpression deletion(u"(?<!\\\\)\\{\\{c[0-9]+(?:,[0-9]+)*::"_s);
    const NoteType* type = m_contents.deck.noteType(m_note->type);
    if (type->kind == NoteTypeKind::Cloze || !text.contains("{{c"_L1)) {
        return;
    }
    const QList<bool> isCode = codeMap(text);
    for (const auto& match : deletion.globalMatch(text)) {
        if (!isCode[match.capturedStart()]) {
            fault(
                FaultCode::ClozeInOtherType, m_places->lineAt(field, text, match.capturedStart()));
        }
    }
}

} // namespace

QList<DeckFault> lint(const QString& folder)
{
    QList<DeckFault> faults;
    const QList<DeckFile> files = readFolder(folder, faults);
    if (files.isEmpty() && !faults.isEmpty()) {
        return faults;
    }
    return inOrder(faults + lint(files));
}

QList<DeckFault> lint(const QList<DeckFile>& files)
{
    const auto header = std::ranges::find(files, "deck.json"_L1, &DeckFile::path);
    return Linter(readContents(files)).run(header == files.end() ? QByteArray() : header->contents);
}

} // namespace reprise
