// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/builtinnotetypes.h"
#include "core/cards/fences.h"
#include "core/transfer/markdown/writtenreaders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// "[hidden]" as numbered deletions; not in code, and not where it is an image
/// or a link. "\[" is a bracket.
QString bracketsClozed(const QString& text)
{
    const QList<bool> isCode = codeMap(text);
    QString made;
    int number = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        const bool isEscape = letter == u'\\' && !isCode.at(at) && at + 1 < text.size()
            && (text.at(at + 1) == u'[' || text.at(at + 1) == u']');
        if (isEscape) {
            made += text.sliced(at, 2); // in Markdown it means the same
            ++at;
            continue;
        }
        if (letter != u'[' || isCode.at(at)) {
            made += letter;
            continue;
        }
        qsizetype close = at + 1;
        while (close < text.size() && (text.at(close) != u']' || isCode.at(close))) {
            close += text.at(close) == u'\\' && !isCode.at(close) ? 2 : 1;
        }
        const bool isElse = close >= text.size() || close == at + 1
            || (close + 1 < text.size() && text.at(close + 1) == u'(')
            || (at > 0 && text.at(at - 1) == u'!');
        if (isElse) {
            made += letter;
            continue;
        }
        made += u"{{c%1::"_s.arg(++number) + text.sliced(at + 1, close - at - 1) + "}}"_L1;
        at = close;
    }
    return made;
}

class QuestionReader
{
public:
    explicit QuestionReader(WholeFile& file)
        : m_file(file)
    {
    }

    void read(const WrittenLine& line);
    void finish();

private:
    void begin(WrittenLines& part, const WrittenLine& line);

    WholeFile& m_file;
    WrittenLines m_question;
    WrittenLines m_answer;
    WrittenLines m_cloze;
    WrittenLines* m_open = nullptr;
    bool m_saidOutside = false;
};

void QuestionReader::begin(WrittenLines& part, const WrittenLine& line)
{
    m_open = &part;
    part.append(line);
    part.last().text = line.text.sliced(2);
    if (part.last().text.startsWith(u' ')) {
        part.last().text.remove(0, 1);
    }
}

void QuestionReader::read(const WrittenLine& line)
{
    if (!line.isCode && (line.text.startsWith("Q:"_L1) || line.text.startsWith("C:"_L1))) {
        finish();
        begin(line.text.startsWith(u'Q') ? m_question : m_cloze, line);
    } else if (!line.isCode && line.text.startsWith("A:"_L1) && m_open == &m_question) {
        begin(m_answer, line);
    } else if (!line.isCode && line.text == "---"_L1) {
        finish();
    } else if (m_open != nullptr) {
        m_open->append(line);
    } else if (!line.isBlank() && !std::exchange(m_saidOutside, true)) {
        m_file.find(u"text-outside-card"_s, line.number);
    }
}

void QuestionReader::finish()
{
    if (m_open == nullptr) {
        return;
    }
    m_open = nullptr;
    m_saidOutside = false;
    const bool isCloze = !m_cloze.isEmpty();
    const qint64 line = (isCloze ? m_cloze : m_question).first().number;
    const QString front = isCloze ? bracketsClozed(joined(m_cloze)) : joined(m_question);
    const QString back = joined(m_answer);
    m_question.clear();
    m_answer.clear();
    m_cloze.clear();
    if (front.trimmed().isEmpty()) {
        m_file.reject(u"first-field-empty"_s, line);
    } else if (back.isEmpty() && !isCloze) {
        m_file.reject(u"answer-missing"_s, line, front.left(80));
    } else {
        IncomingNote note;
        note.type = m_file.type(*builtInNoteType(isCloze ? u"cloze" : u"basic"));
        note.fields = {front, back};
        note.topic = m_file.topic({});
        note.place = QString::number(line);
        m_file.add(note);
    }
}

} // namespace

bool readQuestions(const WrittenLines& lines, WholeFile& file, const GoOn& goOn)
{
    QuestionReader reader(file);
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
