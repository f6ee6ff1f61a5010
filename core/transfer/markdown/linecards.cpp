// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/builtinnotetypes.h"
#include "core/cards/fences.h"
#include "core/scheduler/sm2.h"
#include "core/transfer/anki/scheduling.h"
#include "core/transfer/markdown/writtenreaders.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// "!2024-08-16,51,230" for each card of a note: due, interval in days, ease in
/// percent; or "!fsrs,due,interval,…".
QList<Progress> schedulesOf(const QString& comment)
{
    constexpr int mostEase = 10'000;
    QList<Progress> made;
    for (const QString& group : comment.split(u'!', Qt::SkipEmptyParts)) {
        QStringList parts = group.trimmed().split(u',');
        const bool isFsrs = parts.first() == "fsrs"_L1;
        if (isFsrs) {
            parts.removeFirst();
        }
        const QDate due = QDate::fromString(parts.value(0).left(10), Qt::ISODate);
        const int interval =
            int(std::clamp(parts.value(1).toDouble(), 0.0, double(sm2::longestIntervalDays)));
        // A card that was never asked stands between others as due on this day.
        if (!due.isValid() || due == QDate(2000, 1, 1)) {
            made.append(Unseen());
            continue;
        }
        Schedule schedule;
        schedule.intervalDays = std::max(interval, 1);
        schedule.easeHundredths = isFsrs
            ? sm2::firstEaseHundredths
            : std::clamp(parts.value(2).toInt(), sm2::leastEaseHundredths, mostEase);
        schedule.repetitions = anki::repetitionsOf(std::nullopt, schedule.intervalDays);
        schedule.due = StudyDay::fromDate(due);
        schedule.answeredOn = schedule.due.plusDays(-schedule.intervalDays);
        made.append(schedule);
    }
    return made;
}

/// "==hidden==" and "==hidden==^[hint]", outside of code, as numbered deletions.
QString marksClozed(const QString& text)
{
    static const QRegularExpression mark(
        u"==([^=\\n](?:[^\\n]*?[^=\\n])?)==(?:\\^\\[([^\\]]*)\\])?"_s);
    const QList<bool> isCode = codeMap(text);
    QString made;
    int number = 0;
    qsizetype at = 0;
    for (auto matches = mark.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (isCode.at(match.capturedStart())) {
            continue;
        }
        made += text.sliced(at, match.capturedStart() - at);
        made += u"{{c%1::"_s.arg(++number) + match.captured(1)
            + (match.captured(2).isEmpty() ? QString() : "::"_L1 + match.captured(2)) + "}}"_L1;
        at = match.capturedEnd();
    }
    return number == 0 ? QString() : made + text.sliced(at);
}

class LineReader
{
public:
    explicit LineReader(WholeFile& file)
        : m_file(file)
    {
    }

    void read(const WrittenLine& line);
    void finish();

private:
    /// Takes the tag that says where cards go, and the schedules.
    void takeMarks(WrittenLine& line);
    void addLine(const WrittenLines& block, qsizetype at);
    void add(const QString& word, const QString& front, const QString& back, qint64 line);

    WholeFile& m_file;
    QStringList m_topic;
    WrittenLines m_block; ///< since the last blank line
    QHash<qint64, QList<Progress>> m_schedules; ///< by their line
};

void LineReader::takeMarks(WrittenLine& line)
{
    static const QRegularExpression schedule(u"\\s*<!--SR:(.*?)-->"_s);
    static const QRegularExpression tag(u"(?:^|\\s)#flashcards((?:/[\\w-]+)*)(?=\\s|$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = schedule.match(line.text); match.hasMatch()) {
        m_schedules.insert(line.number, schedulesOf(match.captured(1)));
        line.text.remove(schedule);
    }
    if (const auto match = tag.match(line.text); match.hasMatch()) {
        m_topic = match.captured(1).split(u'/', Qt::SkipEmptyParts);
        line.text.remove(tag);
    }
}

void LineReader::read(const WrittenLine& line)
{
    if (line.isBlank()) {
        finish();
        return;
    }
    m_block.append(line);
    if (!line.isCode) {
        takeMarks(m_block.last());
    }
}

void LineReader::add(const QString& word, const QString& front, const QString& back, qint64 line)
{
    if (front.trimmed().isEmpty() || (back.trimmed().isEmpty() && word != "cloze"_L1)) {
        m_file.reject(front.trimmed().isEmpty() ? u"first-field-empty"_s : u"answer-missing"_s,
            line, front.left(80));
        return;
    }
    IncomingNote note;
    note.type = m_file.type(*builtInNoteType(word));
    note.fields = {front, back};
    note.topic = m_file.topic(m_topic);
    note.place = QString::number(line);
    m_file.add(note);
}

void LineReader::addLine(const WrittenLines& block, qsizetype at)
{
    const WrittenLine& line = block.at(at);
    const auto separator = separatorOf(line.text);
    if (!separator) {
        return;
    }
    add(separator->length == 3 ? u"reversed"_s : u"basic"_s,
        line.text.first(separator->at).trimmed(),
        line.text.sliced(separator->at + separator->length).trimmed(), line.number);
    // Its schedules stand behind it, or alone in the next line.
    const bool isNext = at + 1 < block.size() && block.at(at + 1).text.trimmed().isEmpty();
    const auto known = m_schedules.value(
        m_schedules.contains(line.number) || !isNext ? line.number : line.number + 1);
    for (qsizetype ordinal = 0; ordinal < known.size(); ++ordinal) {
        m_file.addCard(int(ordinal), known.at(ordinal));
    }
}

void LineReader::finish()
{
    const WrittenLines block = std::exchange(m_block, {});
    const auto schedules = m_schedules;
    const auto parting = std::ranges::find_if(block, isParting);
    qsizetype before = m_file.head.notes;
    if (parting != block.end()) {
        add(parting->text.trimmed().size() == 2 ? u"reversed"_s : u"basic"_s,
            joined(WrittenLines(block.begin(), parting)),
            joined(WrittenLines(parting + 1, block.end())), block.first().number);
    } else if (std::ranges::any_of(block, [](const WrittenLine& line) {
                   return !line.isCode && separatorOf(line.text).has_value();
               })) {
        for (qsizetype at = 0; at < block.size(); ++at) {
            if (!block.at(at).isCode) {
                addLine(block, at);
            }
        }
        before = m_file.head.notes;
    } else if (const QString text = marksClozed(joined(block)); !text.isEmpty()) {
        add(u"cloze"_s, text, {}, block.first().number);
    }
    if (m_file.head.notes > before) {
        int ordinal = 0;
        for (const WrittenLine& line : block) {
            for (const Progress& progress : schedules.value(line.number)) {
                m_file.addCard(ordinal++, progress);
            }
        }
    }
    m_schedules.clear();
}

} // namespace

bool isParting(const WrittenLine& line)
{
    const QString text = line.text.trimmed();
    return !line.isCode && (text == u'?' || text == "??"_L1);
}

std::optional<Separator> separatorOf(const QString& line)
{
    if (!line.contains("::"_L1)) {
        return std::nullopt;
    }
    const QList<bool> isCode = codeMap(line);
    for (qsizetype at = line.indexOf("::"_L1); at >= 0; at = line.indexOf("::"_L1, at + 1)) {
        if (isCode.at(at)) {
            continue;
        }
        qsizetype length = 2;
        while (at + length < line.size() && line.at(at + length) == u':') {
            ++length;
        }
        const bool hasBoth =
            !line.first(at).trimmed().isEmpty() && !line.sliced(at + length).trimmed().isEmpty();
        return length <= 3 && hasBoth ? std::optional(Separator{at, length}) : std::nullopt;
    }
    return std::nullopt;
}

bool readCardLines(const WrittenLines& lines, WholeFile& file, const GoOn& goOn)
{
    LineReader reader(file);
    for (const WrittenLine& line : lines) {
        if (!goOn()) {
            return false;
        }
        reader.read(line);
    }
    reader.finish();
    return true;
}

} // namespace reprise
