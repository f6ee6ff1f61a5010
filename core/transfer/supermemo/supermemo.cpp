// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/supermemo/supermemo.h"

#include "core/cards/builtinnotetypes.h"
#include "core/scheduler/sm2.h"
#include "core/transfer/text/textfile.h"
#include "core/transfer/text/textincoming.h"
#include "core/transfer/wholeincoming.h"
#include "core/transfer/xmlelement.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reprise::supermemo {

namespace {

constexpr int mostCount = 100'000;
/// Two-digit years belong to the time since SuperMemo's first version on a PC.
constexpr int firstYear = 1987;

/// "23.11.2000" or "27.01.06".
std::optional<StudyDay> dayOf(const QString& date)
{
    static const QRegularExpression pattern(u"^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2}|\\d{4})$"_s);
    const auto match = pattern.match(date.trimmed());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    constexpr int century = 100;
    int year = match.capturedView(3).toInt();
    if (year < century) {
        year += firstYear / century * century;
        year += year < firstYear ? century : 0;
    }
    const QDate day(year, match.capturedView(2).toInt(), match.capturedView(1).toInt());
    return day.isValid() ? std::optional(StudyDay::fromDate(day)) : std::nullopt;
}

struct LearningData
{
    int interval = 0; ///< days
    int repetitions = 0;
    int lapses = 0;
    std::optional<double> ease; ///< an E-Factor
    QString last; ///< the day of the last repetition
};

/// Unseen without a repetition or its day.
Progress progressOf(const LearningData& data)
{
    const auto last = dayOf(data.last);
    if (!last || data.interval < 1 || data.repetitions < 1) {
        return Unseen();
    }
    constexpr double hundredths = 100;
    constexpr double mostEase = 100;
    Schedule schedule;
    schedule.intervalDays = std::min(data.interval, sm2::longestIntervalDays);
    schedule.easeHundredths = data.ease && std::isfinite(*data.ease)
        ? std::max(sm2::leastEaseHundredths,
              int(std::lround(std::clamp(*data.ease, 0.0, mostEase) * hundredths)))
        : sm2::firstEaseHundredths;
    schedule.repetitions = std::min(data.repetitions, mostCount);
    schedule.lapses = std::clamp(data.lapses, 0, mostCount);
    schedule.answeredOn = *last;
    schedule.due = last->plusDays(schedule.intervalDays);
    return schedule;
}

/// Adds the question and its answer, or says why not.
void addItem(WholeFile& file, const QString& question, const QString& answer,
    const QStringList& levels, const LearningData& data, qint64 line)
{
    const auto html = [](const QString& text) {
        return looksLikeHtml(text) ? text : htmlOfPlainText(text);
    };
    if (question.isEmpty() || answer.isEmpty()) {
        file.reject(question.isEmpty() ? u"first-field-empty"_s : u"answer-missing"_s, line,
            question.left(80));
        return;
    }
    IncomingNote note;
    note.type = file.type(*builtInNoteType(u"basic"));
    note.format = TextFormat::Html;
    note.fields = {html(question), html(answer)};
    note.topic = file.topic(levels);
    note.place = QString::number(line);
    file.add(note);
    file.addCard(0, progressOf(data));
}

void addElement(WholeFile& file, const XmlElement& element, const QStringList& levels)
{
    const XmlElement* const content = element.child("Content"_L1);
    const XmlElement* const data = element.child("LearningData"_L1);
    const bool isItem = content != nullptr
        && (content->child("Question"_L1) != nullptr || content->child("Answer"_L1) != nullptr);
    LearningData learned;
    if (data != nullptr) {
        learned = {data->textOf("Interval"_L1).toInt(), data->textOf("Repetitions"_L1).toInt(),
            data->textOf("Lapses"_L1).toInt(), std::nullopt, data->textOf("LastRepetition"_L1)};
    }
    if (isItem) {
        addItem(file, content->textOf("Question"_L1), content->textOf("Answer"_L1), levels, learned,
            element.line);
    }
    const QString title = element.textOf("Title"_L1);
    for (const XmlElement& child : element.children) {
        if (child.name == "SuperMemoElement"_L1) {
            addElement(file, child, title.isEmpty() ? levels : levels + QStringList(title));
        }
    }
}

class TextReader
{
public:
    explicit TextReader(WholeFile& file)
        : m_file(file)
    {
    }

    void read(const QString& line, qint64 number);
    void finish();

private:
    void readLearningData(const QString& line);

    WholeFile& m_file;
    QStringList m_question;
    QStringList m_answer;
    QStringList* m_open = nullptr;
    LearningData m_data;
    qint64 m_line = 0;
};

void TextReader::readLearningData(const QString& line)
{
    static const QRegularExpression pattern(u"\\b([A-Z]+)=(\\S+)"_s);
    for (auto matches = pattern.globalMatch(line); matches.hasNext();) {
        const auto match = matches.next();
        const QString key = match.captured(1);
        const QString value = match.captured(2);
        if (key == "REP"_L1) {
            m_data.repetitions = value.toInt();
        } else if (key == "LAP"_L1) {
            m_data.lapses = value.toInt();
        } else if (key == "INT"_L1) {
            m_data.interval = value.toInt();
        } else if (key == "EF"_L1) {
            m_data.ease = value.toDouble();
        } else if (key == "LAST"_L1) {
            m_data.last = value;
        }
    }
}

void TextReader::read(const QString& line, qint64 number)
{
    static const QRegularExpression prefix(u"^(Q|A|A\\d+|I|O):\\s?"_s);
    if (line.trimmed().isEmpty()) {
        finish();
        return;
    }
    const auto match = prefix.match(line);
    const QString mark = match.captured(1);
    const QString rest = line.sliced(match.capturedLength());
    if (mark == "Q"_L1) {
        if (m_open == &m_answer) {
            finish();
        }
        m_open = &m_question;
        m_line = m_question.isEmpty() ? number : m_line;
        m_question.append(rest);
    } else if (mark == "A"_L1) {
        m_open = &m_answer;
        m_line = m_line == 0 ? number : m_line;
        m_answer.append(rest);
    } else if (mark == "I"_L1) {
        readLearningData(rest);
    } else if (mark.isEmpty() && m_open != nullptr) {
        m_open->append(line);
    } else if (mark.isEmpty()) {
        m_file.find(u"text-outside-card"_s, number);
    }
}

void TextReader::finish()
{
    if (m_open != nullptr) {
        addItem(m_file, m_question.join(u'\n').trimmed(), m_answer.join(u'\n').trimmed(), {},
            m_data, m_line);
    }
    m_question.clear();
    m_answer.clear();
    m_open = nullptr;
    m_data = {};
    m_line = 0;
}

} // namespace

Readable<std::unique_ptr<Incoming>> openXml(const QString& path, const OpenOptions& options)
{
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly)) {
        return unreadable(u"file-unreadable"_s, {}, device.errorString());
    }
    const auto root = readXml(device, options);
    if (!root) {
        return std::unexpected(root.error());
    }
    const QString name = QFileInfo(path).completeBaseName();
    WholeFile file(u"supermemo"_s, name);
    for (const XmlElement& element : root->children) {
        if (element.name == "SuperMemoElement"_L1) {
            addElement(file, element, {name});
        }
    }
    return std::make_unique<WholeIncoming>(std::move(file));
}

bool isQuestionsAndAnswers(const QString& text)
{
    static const QRegularExpression data(
        u"^I:\\s?.*\\bREP=\\d"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression repeated(
        u"^(Q|A):.*\\n\\1:"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression question(u"^Q:"_s, QRegularExpression::MultilineOption);
    return text.contains(question) && (text.contains(data) || text.contains(repeated));
}

Readable<std::unique_ptr<Incoming>> openText(
    const QString& path, const QString& text, const OpenOptions& options)
{
    WholeFile file(u"supermemo"_s, QFileInfo(path).completeBaseName());
    TextReader reader(file);
    qint64 number = 0;
    for (const QString& line : text.split(u'\n')) {
        constexpr qint64 often = 1'024;
        if (++number % often == 0 && options.isCancelled && options.isCancelled()) {
            return unreadable(u"cancelled"_s);
        }
        reader.read(line, number);
    }
    reader.finish();
    return std::make_unique<WholeIncoming>(std::move(file));
}

} // namespace reprise::supermemo
