// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/droppedhtml.h"
#include "core/cards/face.h"
#include "core/cards/facestyle.h"
#include "core/cards/headline.h"
#include "core/transfer/markdown/mediareferences.h"
#include "core/transfer/merge.h"
#include "core/transfer/texthash.h"

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype mostFindings = 1'000;
constexpr int mostDropped = 200; // of them, since one habit may be in every note
constexpr qsizetype longestTitle = 80;
const QString stopped = u"stopped"_s;

class Reader
{
public:
    Reader(Incoming& incoming, const TransferProgress& progress)
        : m_incoming(incoming)
        , m_progress(progress)
        , m_all(std::max<qint64>(1,
              2 * incoming.head().notes
                  + (incoming.readsReviewsForCards() ? 0 : incoming.head().reviews)))
    {
        for (const IncomingMedium& medium : incoming.head().media) {
            m_media.insert(medium.name);
        }
    }

    Imported<ReadAhead> read();

private:
    Readable<> goOn();
    Readable<> take(const IncomingNote& note);
    void takeMedia(const IncomingNote& note);
    void tellDropped(const QString& place, const QStringList& kinds);
    void readFaces();
    void readFace(const IncomingNote& note);
    void reject(const QString& code, const QString& place, const QString& detail);

    Incoming& m_incoming;
    const TransferProgress& m_progress;
    qint64 m_all;
    qint64 m_rows = 0;
    QSet<QString> m_media;
    QSet<QString> m_guids;
    int m_dropped = 0;
    ReadAhead m_ahead;
};

Readable<> Reader::goOn()
{
    ++m_rows;
    if (m_rows % rowsBetweenReports == 0
        && !m_progress(std::min(1.0, double(m_rows) / double(m_all)))) {
        return unreadable(stopped);
    }
    return {};
}

void Reader::reject(const QString& code, const QString& place, const QString& detail)
{
    ++m_ahead.rejectedCount;
    if (m_ahead.rejected.size() < mostFindings) {
        m_ahead.rejected.append({code, place, detail});
    }
}

void Reader::takeMedia(const IncomingNote& note)
{
    for (const QString& field : note.fields) {
        for (const QString& written : mediaReferences(field, note.format)) {
            if (m_ahead.media.contains(written)) {
                continue;
            }
            const auto found = resolveMedium(
                written, {}, [this](const QString& name) { return m_media.contains(name); });
            if (found.kind == ResolvedMedium::Kind::Remote
                && m_ahead.findings.size() < mostFindings) {
                m_ahead.findings.append({u"media-remote"_s, note.place, written});
            }
            m_ahead.media.insert(written,
                {found.kind == ResolvedMedium::Kind::Found ? found.path : QString(), note.place,
                    found.kind == ResolvedMedium::Kind::Missing});
        }
    }
}

void Reader::tellDropped(const QString& place, const QStringList& kinds)
{
    if (!kinds.isEmpty() && m_dropped < mostDropped && m_ahead.findings.size() < mostFindings) {
        ++m_dropped;
        m_ahead.findings.append({u"html-dropped"_s, place, kinds.join(u' ')});
    }
}

void Reader::readFaces()
{
    for (const IncomingType& incoming : m_incoming.head().types) {
        QString sides;
        for (const CardTemplate& card : incoming.type.templates) {
            sides += card.front + card.back;
        }
        if (sides.contains("image-occlusion-canvas"_L1)) {
            continue; // faces draw what Anki's own script would
        }
        QStringList kinds = droppedFrom(sides);
        kinds += FaceStyle(incoming.type.style).dropped();
        kinds.removeDuplicates();
        tellDropped(incoming.type.name, kinds);
    }
}

/// What a note's own style loses is not told: pasted text is full of it.
void Reader::readFace(const IncomingNote& note)
{
    if (note.format != TextFormat::Html) {
        return;
    }
    QStringList kinds;
    for (const QString& field : note.fields) {
        kinds += droppedFrom(field);
    }
    kinds.removeDuplicates();
    kinds.removeAll(u"style"_s);
    const auto isRemote = [&note](const ImportFinding& finding) {
        return finding.code == "media-remote"_L1 && finding.place == note.place;
    };
    if (!m_ahead.findings.isEmpty() && isRemote(m_ahead.findings.last())) {
        kinds.removeAll(u"remote"_s);
    }
    tellDropped(note.place, kinds);
}

Readable<> Reader::take(const IncomingNote& note)
{
    const IncomingHead& head = m_incoming.head();
    if (!note.guid.isEmpty()) {
        if (m_guids.contains(note.guid)) {
            reject(u"guid-repeated"_s, note.place, note.guid);
            return goOn();
        }
        m_guids.insert(note.guid);
    }
    if (!head.listsCards) {
        const NoteType& type = head.types.at(note.type).type;
        Note made;
        made.format = note.format;
        made.fields = note.fields;
        if (ordinals(type, made).empty()) {
            reject(u"no-cards"_s, note.place,
                plainText(headline(note.fields.value(0), note.format)).left(longestTitle));
            return goOn();
        }
    }
    takeMedia(note);
    readFace(note);
    m_ahead.notes.append({.id = note.id,
        .guid = note.guid,
        .firstField = note.guid.isEmpty() ? note.fields.value(0) : QString(),
        .type = note.type,
        .format = note.format,
        .modifiedMs = note.modifiedMs,
        .hashes = textHashes(note.fields, note.tags),
        .title = plainText(headline(note.fields.value(0), note.format)).left(longestTitle)});
    return goOn();
}

Imported<ReadAhead> Reader::read()
{
    readFaces();
    const auto done =
        m_incoming.forEachNote([this](const IncomingNote& note) { return take(note); })
            .and_then([this] {
                return m_incoming.forEachCard([this](const IncomingCard&) { return goOn(); });
            })
            .and_then([this] {
                return m_incoming.readsReviewsForCards()
                    ? Readable<>()
                    : m_incoming.forEachReview([this](const IncomingReview&) { return goOn(); });
            });
    if (!done) {
        return std::unexpected(done.error().code == stopped
                ? ImportFailure{{}, {ErrorCode::Cancelled, {}}}
                : ImportFailure{done.error(), {}});
    }
    m_ahead.rejectedCount += m_incoming.rejectedCount();
    m_ahead.rejected =
        (m_incoming.rejected() + m_ahead.rejected)
            .first(std::min(mostFindings, m_incoming.rejected().size() + m_ahead.rejected.size()));
    m_ahead.findings =
        (m_incoming.findings() + m_ahead.findings)
            .first(std::min(mostFindings, m_incoming.findings().size() + m_ahead.findings.size()));
    return std::move(m_ahead);
}

} // namespace

Imported<ReadAhead> readAhead(Incoming& incoming, const TransferProgress& progress)
{
    return Reader(incoming, progress).read();
}

} // namespace reprise
