// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/builtinnotetypes.h"
#include "core/cards/fences.h"
#include "core/transfer/markdown/escaping.h"
#include "core/transfer/markdown/writtenreaders.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// A heading's text, without the marks that may close it.
QString headingOf(const QString& line, qsizetype level)
{
    static const QRegularExpression closing(u"(?:^|\\s)#+\\s*$"_s);
    return line.sliced(level).remove(closing).trimmed();
}

bool isHeading(const WrittenLine& line, qsizetype level)
{
    return !line.isCode && line.text.startsWith(QString(level, u'#') + u' ');
}

/// "[#tag]()" and nothing else, several of them perhaps.
QStringList takeTags(QString& line)
{
    static const QRegularExpression tag(u"\\[#([^\\]\\s]+)\\]\\([^)]*\\)"_s);
    QStringList tags;
    for (auto matches = tag.globalMatch(line); matches.hasNext();) {
        tags.append(matches.next().captured(1));
    }
    if (!tags.isEmpty()) {
        line.remove(tag);
    }
    return tags;
}

class HeadingReader
{
public:
    explicit HeadingReader(WholeFile& file)
        : m_file(file)
    {
    }

    void read(const WrittenLines& lines, const GoOn& goOn);
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

private:
    void begin(const WrittenLine& heading);
    void finish();
    /// The `key: value` lines of the comment that begins a card of a deck of
    /// ours; the comment goes.
    [[nodiscard]] QHash<QString, QString> takeKeys();
    /// Where the answer begins: behind the line that parts it from the question.
    [[nodiscard]] qsizetype partingLine(bool isOurs) const;

    WholeFile& m_file;
    QStringList m_topic;
    QString m_heading;
    qint64 m_line = 0;
    WrittenLines m_body;
    bool m_isCancelled = false;
};

QHash<QString, QString> HeadingReader::takeKeys()
{
    const auto first =
        std::ranges::find_if(m_body, [](const WrittenLine& line) { return !line.isBlank(); });
    if (first == m_body.end() || first->isCode || !first->text.startsWith("<!--"_L1)) {
        return {};
    }
    const auto last = std::find_if(
        first, m_body.end(), [](const WrittenLine& line) { return line.text.contains("-->"_L1); });
    QHash<QString, QString> keys;
    if (last == m_body.end()) {
        return keys;
    }
    QString comment = joined(WrittenLines(first, last + 1)).sliced(4);
    comment.truncate(comment.indexOf("-->"_L1));
    for (const QString& line : comment.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0) {
            keys.insert(
                line.first(colon).trimmed(), unescapedValue(line.sliced(colon + 1).trimmed()));
        }
    }
    if (keys.contains(u"card"_s)) {
        m_body.erase(first, last + 1);
    } else {
        keys.clear();
    }
    return keys;
}

qsizetype HeadingReader::partingLine(bool isOurs) const
{
    for (qsizetype at = 0; at < m_body.size(); ++at) {
        const WrittenLine& line = m_body.at(at);
        const bool isRule =
            isOurs && line.text == "---"_L1 && at > 0 && m_body.at(at - 1).isBlank();
        if (!line.isCode && (isRule || line.text.trimmed() == u'%')) {
            return at;
        }
    }
    return -1;
}

void HeadingReader::begin(const WrittenLine& heading)
{
    finish();
    m_heading = headingOf(heading.text, 2);
    m_line = heading.number;
}

void HeadingReader::finish()
{
    if (m_line == 0) {
        m_body.clear();
        return;
    }
    const auto keys = takeKeys();
    const bool isOurs = !keys.isEmpty();
    IncomingNote note;
    note.tags = keys.value(u"tags"_s).simplified().split(u' ', Qt::SkipEmptyParts);
    for (WrittenLine& line : m_body) {
        if (!line.isCode) {
            note.tags += takeTags(line.text);
        }
    }
    // A rule after the answer parts cards, as people write them.
    while (!isOurs && !m_body.isEmpty()
        && (m_body.last().isBlank() || (!m_body.last().isCode && m_body.last().text == "---"_L1))) {
        m_body.removeLast();
    }
    const qsizetype parting = partingLine(isOurs);
    QString front = m_heading;
    if (parting >= 0) {
        const QString more = joined(m_body.first(parting));
        front += more.isEmpty() ? QString() : u"\n\n"_s + more;
    }
    QString back = joined(m_body.sliced(parting + 1));
    const NoteType* type = builtInNoteType(keys.value(u"type"_s, u"basic"_s));
    type = type == nullptr ? builtInNoteType(u"basic") : type;
    const bool isCloze = type->kind == NoteTypeKind::Cloze;
    if (isOurs) {
        const auto unescaped = [isCloze](const QString& text) {
            QStringList lines = text.split(u'\n');
            FenceScanner fences;
            for (QString& line : lines) {
                if (fences.read(line) == FenceScanner::Line::Text) {
                    line = unescapedLine(line, isCloze);
                }
            }
            return lines.join(u'\n');
        };
        front = unescaped(front);
        back = unescaped(back);
    }
    if (m_heading.isEmpty()) {
        m_file.reject(u"first-field-empty"_s, m_line);
    } else if (back.isEmpty() && !isCloze) {
        m_file.reject(u"answer-missing"_s, m_line, m_heading);
    } else {
        note.type = m_file.type(*type);
        note.fields = {front, back};
        note.topic = m_file.topic(m_topic);
        note.place = QString::number(m_line);
        m_file.add(note);
    }
    m_line = 0;
    m_body.clear();
}

void HeadingReader::read(const WrittenLines& lines, const GoOn& goOn)
{
    const auto isTitle = [](const WrittenLine& line) { return isHeading(line, 1); };
    const bool hasOneTitle = std::ranges::count_if(lines, isTitle) == 1;
    bool saidOutside = false;
    for (const WrittenLine& line : lines) {
        if (!goOn()) {
            m_isCancelled = true;
            return;
        }
        if (isHeading(line, 1)) {
            finish();
            m_topic = headingOf(line.text, 1).split(u" / "_s, Qt::SkipEmptyParts);
            if (!hasOneTitle) {
                m_topic.prepend(m_file.name());
            }
            saidOutside = false;
        } else if (isHeading(line, 2) || (!line.isCode && line.text == "##"_L1)) {
            begin(line);
        } else if (m_line > 0) {
            m_body.append(line);
        } else if (!line.isBlank() && !std::exchange(saidOutside, true)) {
            m_file.find(u"text-outside-card"_s, line.number);
        }
    }
    finish();
}

} // namespace

bool readHeadings(const WrittenLines& lines, WholeFile& file, const GoOn& goOn)
{
    HeadingReader reader(file);
    reader.read(lines, goOn);
    return !reader.isCancelled();
}

} // namespace reprise
