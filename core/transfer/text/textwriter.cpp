// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/text/textwriter.h"

#include "core/storage/collection.h"
#include "core/storage/extraction.h"
#include "core/transfer/anki/fieldhtml.h"
#include "core/transfer/anki/fieldsource.h"
#include "core/transfer/progress.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// What begins so is a formula to some spreadsheet, or hides that it is one.
constexpr QLatin1StringView formulaSigns("=+-@\t\r\0'", 8);

class TextWriter final
{
public:
    TextWriter(Collection& collection, const TextOptions& options, const TransferProgress& progress)
        : m_collection(collection)
        , m_rows(collection.database(), options.notes)
        , m_options(options)
        , m_progress(progress)
    {
    }

    Result<int> write(const QString& path);

private:
    Result<> prepare();
    Result<> writeRows(QSaveFile& out);
    [[nodiscard]] QString head() const;
    [[nodiscard]] QString row(const Note& note) const;
    [[nodiscard]] QString cell(QString text) const;
    [[nodiscard]] QString topicOf(NoteId note) const;

    Collection& m_collection;
    Extraction m_rows;
    const TextOptions& m_options;
    const TransferProgress& m_progress;
    QHash<NoteTypeId, QString> m_types; ///< names
    QHash<TopicId, QString> m_topics; ///< levels, as in a cell
    struct FirstCard
    {
        int ordinal = 0;
        TopicId topic;
    };
    QHash<NoteId, FirstCard> m_firstCards;
    qsizetype m_fields = 1; ///< of the widest note type
    qint64 m_all = 1;
    QString m_lineEnd = m_options.separator == u'\t' ? u"\n"_s : u"\r\n"_s;
};

Result<> TextWriter::prepare()
{
    const auto types = m_collection.notes().types();
    const auto topics = m_collection.topics().all();
    const auto notes = m_collection.notes().count();
    if (const Error* error = firstError(types, topics, notes)) {
        return std::unexpected(*error);
    }
    m_all = std::max<qint64>(1, m_options.notes ? m_options.notes->size() : *notes);
    for (const NoteType& type : *types) {
        m_types.insert(type.id, type.name);
    }
    QHash<TopicId, Topic> known;
    for (const Topic& topic : *topics) {
        known.insert(topic.id, topic);
    }
    for (const Topic& topic : *topics) {
        QStringList levels;
        for (TopicId at = topic.id; at != rootTopic && known.contains(at);
            at = known.value(at).parent.value_or(rootTopic)) {
            levels.prepend(known.value(at).name);
        }
        levels.replaceInStrings(u"::"_s, u":"_s);
        m_topics.insert(topic.id, levels.join(u"::"_s));
    }
    return m_rows
        .forEachCard([this](const Card& card, const QByteArray&) -> Result<> {
            const auto first = m_firstCards.find(card.note);
            if (first == m_firstCards.end() || card.ordinal < first->ordinal) {
                m_firstCards.insert(card.note, {card.ordinal, card.topic});
            }
            return {};
        })
        .and_then([this] {
            return m_rows.forEachNote([this](const Note& note, const QByteArray&) -> Result<> {
                m_fields = std::max(m_fields, note.fields.size());
                return {};
            });
        });
}

QString TextWriter::head() const
{
    QStringList lines{m_options.separator == u'\t' ? u"#separator:tab"_s : u"#separator:comma"_s,
        u"#html:true"_s, u"#guid column:1"_s, u"#notetype column:2"_s, u"#deck column:3"_s,
        u"#tags column:%1"_s.arg(m_fields + 4)};
    if (m_options.isDefused) {
        lines.append(u"#reprise:defused"_s);
    }
    return lines.join(m_lineEnd) + m_lineEnd;
}

QString TextWriter::cell(QString text) const
{
    if (m_options.isDefused && !text.isEmpty() && formulaSigns.contains(text.front())) {
        text.prepend(u'\'');
    }
    const bool isQuoted = text.startsWith(u'#') || text.startsWith(u' ') || text.endsWith(u' ')
        || std::ranges::any_of(text, [this](QChar c) {
               return c == m_options.separator || c == u'"' || c == u'\n' || c == u'\r';
           });
    return isQuoted ? u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"' : text;
}

QString TextWriter::topicOf(NoteId note) const
{
    const auto first = m_firstCards.constFind(note);
    return first == m_firstCards.cend() ? QString() : m_topics.value(first->topic);
}

QString TextWriter::row(const Note& note) const
{
    QStringList cells{cell(note.guid), cell(m_types.value(note.type)), cell(topicOf(note.id))};
    for (qsizetype i = 0; i < m_fields; ++i) {
        const QString field = note.fields.value(i);
        cells.append(cell(note.format == TextFormat::Html || field.isEmpty()
                ? field
                : anki::withSource(anki::fieldHtml(field, {}), field)));
    }
    cells.append(cell(note.tags.join(u' ')));
    return cells.join(m_options.separator) + m_lineEnd;
}

Result<> TextWriter::writeRows(QSaveFile& out)
{
    qint64 done = 0;
    const auto put = [&out](const QString& text) -> Result<> {
        const QByteArray utf8 = text.toUtf8();
        return out.write(utf8) == utf8.size()
            ? Result<>()
            : failure(ErrorCode::FileUnwritable, out.errorString());
    };
    return put(head())
        .and_then([&] {
            return m_rows.forEachNote([&](const Note& note, const QByteArray&) -> Result<> {
                if (++done % rowsBetweenReports == 0
                    && !m_progress(std::min(1.0, double(done) / double(m_all)))) {
                    return failure(ErrorCode::Cancelled);
                }
                return put(row(note));
            });
        })
        .transform([&] { m_all = done; });
}

Result<int> TextWriter::write(const QString& path)
{
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::FileUnwritable, out.errorString());
    }
    return prepare().and_then([&] { return writeRows(out); }).and_then([&]() -> Result<int> {
        return out.commit() ? Result<int>(static_cast<int>(m_all))
                            : failure(ErrorCode::FileUnwritable, out.errorString());
    });
}

} // namespace

Result<int> writeText(Collection& collection, const QString& path, const TextOptions& options,
    const TransferProgress& progress)
{
    return TextWriter(collection, options, progress).write(path);
}

} // namespace reprise
