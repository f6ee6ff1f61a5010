// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/cardfile.h"

#include "core/cards/fences.h"
#include "core/transfer/markdown/escaping.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

bool isCardHeading(QStringView line)
{
    return line == "##"_L1 || line.startsWith("## "_L1);
}

bool isTopicHeading(QStringView line)
{
    return line == "#"_L1 || line.startsWith("# "_L1);
}

class CardFileReader
{
public:
    CardFileReader(const QString& path, const std::function<bool(const QString&)>& isCloze,
        QList<DeckFault>& faults)
        : m_path(path)
        , m_isCloze(isCloze)
        , m_faults(faults)
    {
    }

    [[nodiscard]] CardFile read(const QString& text);

private:
    enum class Section
    {
        Front,
        Back,
        Field
    };

    void readLine(const QString& line);
    void readOutside(const QString& line);
    void readStructure(const QString& line);
    void startTopic(const QString& line);
    void startCard(const QString& line);
    void startComment(const QString& line);
    void readKeys();
    void readKey(const QString& line, int number);
    void startBack();
    void startField(const QString& name);
    void addText(const QString& line);
    void finish();
    void fault(FaultCode code, int line, const QString& detail = {});
    [[nodiscard]] int number() const { return int(m_index) + 1; }

    const QString& m_path;
    const std::function<bool(const QString&)>& m_isCloze;
    QList<DeckFault>& m_faults;
    QStringList m_lines;
    qsizetype m_index = 0;
    CardFile m_file;
    FenceScanner m_fences;
    QString m_fence; ///< the open one
    int m_fenceLine = 0;
    int m_commentLine = 0; ///< of the open one, else 0
    bool m_hasTopic = false;
    bool m_saidStray = false;
    bool m_expectsKeys = false;
    bool m_afterHeading = false;
    bool m_afterBlank = false;
    bool m_cloze = false;
    Section m_section = Section::Front;
};

CardFile CardFileReader::read(const QString& text)
{
    m_lines = text.split(u'\n');
    for (m_index = 0; m_index < m_lines.size(); ++m_index) {
        QString& line = m_lines[m_index];
        if (line.endsWith(u'\r')) {
            line.chop(1);
        }
        readLine(line);
        m_afterBlank = line.trimmed().isEmpty();
    }
    finish();
    return std::move(m_file);
}

void CardFileReader::readLine(const QString& line)
{
    if (m_fences.isInside()) {
        (void)m_fences.read(line);
        addText(line);
    } else if (m_commentLine > 0) {
        if (line.startsWith("<!--"_L1)) {
            fault(FaultCode::CommentUnclosed, m_commentLine);
            m_commentLine = number();
        }
        if (line.contains("-->"_L1)) {
            m_commentLine = 0;
        }
        addText(line);
    } else {
        readOutside(line);
    }
}

void CardFileReader::readOutside(const QString& line)
{
    if (line.trimmed().isEmpty()) {
        (void)m_fences.read(line);
        addText(line);
        return;
    }
    const bool expectsKeys = std::exchange(m_expectsKeys, false);
    if (isTopicHeading(line)) {
        startTopic(line);
    } else if (isCardHeading(line)) {
        startCard(line);
    } else if (line.startsWith("<!--"_L1)) {
        if (expectsKeys && !fieldBegun(line)) {
            readKeys();
        } else {
            startComment(line);
        }
    } else if (line == "---"_L1 && m_afterBlank && m_section == Section::Front
        && !m_file.cards.isEmpty()) {
        startBack();
    } else {
        if (m_fences.read(line) == FenceScanner::Line::Opening) {
            m_fence = m_fences.opening().trimmed();
            m_fenceLine = number();
        }
        addText(unescapedLine(line, m_cloze));
    }
}

void CardFileReader::startTopic(const QString& line)
{
    const QString path = line.sliced(1).trimmed();
    if (m_hasTopic) {
        fault(FaultCode::TopicRepeated, number(), path);
        return;
    }
    m_hasTopic = true;
    m_file.topic = topicLevels(path);
    if (m_file.topic.isEmpty() && path != "/"_L1) {
        fault(FaultCode::TopicMissing, number());
    } else if (m_file.topic.size() > mostTopicLevels) {
        fault(FaultCode::TopicTooDeep, number(), QString::number(m_file.topic.size()));
    }
}

void CardFileReader::startCard(const QString& line)
{
    if (!m_hasTopic && m_file.cards.isEmpty() && !m_saidStray) {
        fault(FaultCode::TopicMissing, number());
    }
    m_fences = FenceScanner();
    m_section = Section::Front;
    m_expectsKeys = true;
    m_cloze = false;
    CardSource card;
    card.line = number();
    const QString heading = line.sliced(2).trimmed();
    m_afterHeading = !heading.isEmpty();
    if (m_afterHeading) {
        card.front.add(heading, number());
        card.front.add({}, number());
    }
    m_file.cards.append(card);
}

void CardFileReader::startComment(const QString& line)
{
    if (const auto name = fieldBegun(line); name && !m_file.cards.isEmpty()) {
        startField(*name);
        return;
    }
    if (!line.contains("-->"_L1)) {
        m_commentLine = number();
    }
    if (!m_file.cards.isEmpty()) {
        addText(line);
    }
}

void CardFileReader::readKeys()
{
    const int first = number();
    QString line = m_lines[m_index].sliced(4);
    while (true) {
        const qsizetype end = line.indexOf("-->"_L1);
        readKey(line.first(end < 0 ? line.size() : end).trimmed(), number());
        if (end >= 0) {
            m_cloze = m_isCloze(m_file.cards.last().value("type"_L1));
            if (const QString rest = line.sliced(end + 3); !rest.trimmed().isEmpty()) {
                addText(rest);
            }
            return;
        }
        const bool hasNext = m_index + 1 < m_lines.size();
        if (!hasNext || isCardHeading(m_lines[m_index + 1])
            || m_lines[m_index + 1].startsWith("<!--"_L1)) {
            fault(FaultCode::CommentUnclosed, first);
            return;
        }
        line = m_lines[++m_index];
    }
}

void CardFileReader::readKey(const QString& line, int number)
{
    static const QRegularExpression pattern(u"^([A-Za-z][A-Za-z0-9_-]*):(?:\\s+(.*))?$"_s);
    static const QSet<QString> single{u"card"_s, u"type"_s, u"guid"_s, u"format"_s};
    if (line.isEmpty()) {
        return;
    }
    QList<CardKey>& keys = m_file.cards.last().keys;
    const auto match = pattern.match(line);
    if (match.hasMatch()) {
        const QString key = match.captured(1);
        if (single.contains(key) && std::ranges::contains(keys, key, &CardKey::key)) {
            fault(FaultCode::KeyRepeated, number, key);
        }
        keys.append({key, unescapedValue(match.captured(2).trimmed()), number});
    } else if (!keys.isEmpty()) {
        keys.last().value += u' ' + line;
    } else {
        fault(FaultCode::KeyMalformed, number, line);
    }
}

void CardFileReader::startBack()
{
    (void)m_fences.read(m_lines[m_index]);
    m_section = Section::Back;
    m_file.cards.last().back.emplace();
}

void CardFileReader::startField(const QString& name)
{
    m_fences = FenceScanner();
    m_section = Section::Field;
    m_file.cards.last().fields.append({name, {}});
}

void CardFileReader::addText(const QString& line)
{
    if (m_file.cards.isEmpty()) {
        if (line.trimmed().isEmpty() || m_saidStray) {
            return;
        }
        m_saidStray = true;
        fault(m_hasTopic ? FaultCode::TextBeforeCard : FaultCode::TopicMissing, number());
        return;
    }
    if (m_afterHeading && line.trimmed().isEmpty()) {
        return; // one empty line follows the heading's text, and it is there
    }
    m_afterHeading = false;
    CardSource& card = m_file.cards.last();
    switch (m_section) {
    case Section::Front:
        card.front.add(line, number());
        break;
    case Section::Back:
        if (card.back) { // by startBack()
            card.back->add(line, number());
        }
        break;
    case Section::Field:
        card.fields.last().second.add(line, number());
        break;
    }
}

void CardFileReader::finish()
{
    if (m_fences.isInside()) {
        fault(FaultCode::FenceUnclosed, m_fenceLine, m_fence);
    }
    if (m_commentLine > 0) {
        fault(FaultCode::CommentUnclosed, m_commentLine);
    }
    if (!m_hasTopic && m_file.cards.isEmpty() && !m_saidStray) {
        fault(FaultCode::TopicMissing, 1);
    }
    for (CardSource& card : m_file.cards) {
        card.front.trim();
        if (card.back) {
            card.back->trim();
        }
        for (auto& [name, text] : card.fields) {
            text.trim();
        }
    }
}

void CardFileReader::fault(FaultCode code, int line, const QString& detail)
{
    m_faults.append({m_path, line, code, detail});
}

/// The number of the first line that is not UTF-8, else 0.
int firstBadLine(const QByteArray& contents)
{
    int number = 1;
    for (const QByteArray& line : contents.split('\n')) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(line);
        if (decoder.hasError()) {
            return number;
        }
        ++number;
    }
    return 0;
}

} // namespace

void SourceText::add(const QString& line, int number)
{
    lines.append(line);
    numbers.append(number);
}

void SourceText::trim()
{
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty()) {
        lines.removeLast();
        numbers.removeLast();
    }
    qsizetype blank = 0;
    while (blank < lines.size() && lines[blank].trimmed().isEmpty()) {
        ++blank;
    }
    lines.remove(0, blank);
    numbers.remove(0, blank);
}

QString CardSource::value(QLatin1StringView key) const
{
    const auto found = std::ranges::find(keys, key, &CardKey::key);
    return found == keys.end() ? QString() : found->value;
}

int CardSource::lineOf(QLatin1StringView key) const
{
    const auto found = std::ranges::find(keys, key, &CardKey::key);
    return found == keys.end() ? line : found->line;
}

CardFile readCardFile(const QString& path, const QByteArray& contents,
    const std::function<bool(const QString&)>& isCloze, QList<DeckFault>& faults)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // takes a byte order mark off
    const QString text = decoder(contents);
    if (decoder.hasError()) {
        faults.append({path, firstBadLine(contents), FaultCode::NotUtf8, {}});
        return {};
    }
    return CardFileReader(path, isCloze, faults).read(text);
}

} // namespace reprise
