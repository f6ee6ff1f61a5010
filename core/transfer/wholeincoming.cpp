// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/wholeincoming.h"

#include "core/cards/builtinnotetypes.h"
#include "core/cards/face.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

QString placeOf(qint64 line)
{
    return line > 0 ? QString::number(line) : QString();
}

} // namespace

WholeFile::WholeFile(const QString& format, const QString& topic)
    : m_topic(topic)
{
    head.format = format;
    head.listsCards = false;
}

qsizetype WholeFile::type(const NoteType& type)
{
    const auto known = std::ranges::find(
        head.types, type, [](const IncomingType& incoming) { return incoming.type; });
    if (known != head.types.end()) {
        return known - head.types.begin();
    }
    head.types.append({type, {}, isBuiltIn(type)});
    return head.types.size() - 1;
}

qsizetype WholeFile::topic(const QStringList& levels)
{
    QStringList path;
    for (const QString& level : levels) {
        if (const QString name = level.simplified(); !name.isEmpty()) {
            path.append(name);
        }
    }
    if (path.isEmpty()) {
        path = {m_topic};
    }
    const auto known = m_topics.constFind(path);
    if (known != m_topics.constEnd()) {
        return *known;
    }
    head.topics.append({path, {}, {}});
    m_topics.insert(path, head.topics.size() - 1);
    return head.topics.size() - 1;
}

IncomingNote& WholeFile::add(IncomingNote note)
{
    note.id = m_notes.size() + 1;
    note.tags.removeDuplicates();
    m_notes.append(std::move(note));
    head.notes = m_notes.size();
    return m_notes.last();
}

void WholeFile::addCard(int ordinal, const Progress& progress)
{
    IncomingCard card;
    card.id = m_cards.size() + 1;
    card.note = m_notes.last().id;
    card.ordinal = ordinal;
    card.topic = m_notes.last().topic;
    card.position = m_notes.last().id;
    card.progress = progress;
    m_cards.append(card);
    head.hasSchedule = head.hasSchedule || std::holds_alternative<Schedule>(progress);
}

void WholeFile::reject(const QString& code, qint64 line, const QString& detail)
{
    ++m_rejectedCount;
    if (m_rejected.size() < mostFindings) {
        m_rejected.append({code, placeOf(line), detail});
    }
}

void WholeFile::find(const QString& code, qint64 line, const QString& detail)
{
    if (m_findings.size() < mostFindings) {
        m_findings.append({code, placeOf(line), detail});
    }
}

void WholeFile::complete()
{
    if (!head.hasSchedule) {
        m_cards.clear();
        return;
    }
    head.listsCards = true;
    QList<IncomingCard> known;
    known.swap(m_cards);
    QList<IncomingNote> notes;
    notes.swap(m_notes);
    auto next = known.cbegin();
    for (const IncomingNote& incoming : notes) {
        Note note;
        note.format = incoming.format;
        note.fields = incoming.fields;
        const auto made = ordinals(head.types.at(incoming.type).type, note);
        const auto last = std::find_if(
            next, known.cend(), [&](const IncomingCard& card) { return card.note != incoming.id; });
        if (made.empty()) {
            next = last;
            ++m_rejectedCount;
            if (m_rejected.size() < mostFindings) {
                m_rejected.append({u"no-cards"_s, incoming.place, incoming.fields.first()});
            }
            continue;
        }
        m_notes.append(incoming);
        for (const int ordinal : made) {
            const auto card = std::find_if(
                next, last, [&](const IncomingCard& one) { return one.ordinal == ordinal; });
            addCard(ordinal, card == last ? Progress() : card->progress);
        }
        next = last;
    }
    head.notes = m_notes.size();
}

WholeIncoming::WholeIncoming(WholeFile file, Medium medium)
    : m_file(std::move(file))
    , m_medium(std::move(medium))
{
    m_file.complete();
}

Readable<> WholeIncoming::forEachNote(const Visit<IncomingNote>& visit)
{
    for (const IncomingNote& note : std::as_const(m_file.m_notes)) {
        if (auto visited = visit(note); !visited) {
            return visited;
        }
    }
    return {};
}

Readable<IncomingNote> WholeIncoming::note(qint64 id)
{
    const auto found = std::ranges::lower_bound(
        m_file.m_notes, id, {}, [](const IncomingNote& note) { return note.id; });
    return found != m_file.m_notes.end() && found->id == id ? Readable<IncomingNote>(*found)
                                                            : unreadable(u"note-missing"_s);
}

Readable<> WholeIncoming::forEachCard(const Visit<IncomingCard>& visit)
{
    for (const IncomingCard& card : std::as_const(m_file.m_cards)) {
        if (auto visited = visit(card); !visited) {
            return visited;
        }
    }
    return {};
}

Readable<QByteArray> WholeIncoming::medium(qsizetype index)
{
    return m_medium ? m_medium(index) : unreadable(u"medium-missing"_s);
}

} // namespace reprise
