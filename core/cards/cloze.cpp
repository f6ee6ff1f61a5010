// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/cloze.h"

#include "core/cards/fences.h"
#include "core/cards/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr size_t deepestCloze = 10;
constexpr int highestNumber = 500;
constexpr int mostMarks = 10'000; // beginnings and ends; the rest of a field is text

/// Text, or a deletion with what it holds.
struct Part
{
    QString text;
    std::vector<int> numbers; ///< empty for text
    std::vector<Part> parts;
    QString hint;
    qsizetype position = 0; ///< in the field

    [[nodiscard]] bool has(int number) const
    {
        return std::ranges::find(numbers, number) != numbers.end();
    }
};

std::vector<int> numbersOf(const QString& list)
{
    std::vector<int> numbers;
    for (const QString& item : list.split(u',')) {
        const int number = item.toInt();
        if (number >= 1 && number <= highestNumber) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

/// Reads a field from left to right; the deletions that are open form a stack.
class ClozeReader
{
public:
    std::vector<Part> read(const QString& field);

private:
    void addText(const QString& text, qsizetype position);
    void add(Part part);
    void close();

    std::vector<Part> m_result;
    std::vector<Part> m_open;
};

std::vector<Part> ClozeReader::read(const QString& field)
{
    static const QRegularExpression mark(u"(?<!\\\\)\\{\\{c([0-9]+(?:,[0-9]+)*)::|\\}\\}"_s);
    qsizetype from = 0;
    auto marks = mark.globalMatch(field);
    for (int i = 0; i < mostMarks && marks.hasNext(); ++i) {
        const auto match = marks.next();
        const bool opens = match.hasCaptured(1);
        const std::vector<int> numbers = numbersOf(match.captured(1));
        const bool isText =
            opens ? numbers.empty() || m_open.size() >= deepestCloze : m_open.empty();
        const qsizetype end = isText ? match.capturedEnd() : match.capturedStart();
        addText(field.sliced(from, end - from), from);
        from = match.capturedEnd();
        if (isText) {
            continue;
        }
        if (opens) {
            m_open.push_back({{}, numbers, {}, {}, match.capturedStart()});
        } else {
            close();
        }
    }
    addText(field.sliced(from), from);
    while (!m_open.empty()) { // never closed: text after all
        Part unclosed = std::move(m_open.back());
        m_open.pop_back();
        const qsizetype inner = field.indexOf("::"_L1, unclosed.position) + 2;
        add({field.sliced(unclosed.position, inner - unclosed.position), {}, {}, {},
            unclosed.position});
        for (Part& part : unclosed.parts) {
            add(std::move(part));
        }
        if (!unclosed.hint.isNull()) {
            add({"::"_L1 + unclosed.hint, {}, {}, {}, unclosed.position});
        }
    }
    return std::move(m_result);
}

void ClozeReader::addText(const QString& text, qsizetype position)
{
    if (m_open.empty()) {
        add({text, {}, {}, {}, position});
        return;
    }
    // The first "::" of a deletion's own text begins its hint, as in Anki.
    const qsizetype hint = text.indexOf("::"_L1);
    if (hint >= 0) {
        m_open.back().hint = text.sliced(hint + 2);
    }
    add({hint < 0 ? text : text.first(hint), {}, {}, {}, position});
}

void ClozeReader::add(Part part)
{
    if (part.numbers.empty() && part.text.isEmpty()) {
        return;
    }
    (m_open.empty() ? m_result : m_open.back().parts).push_back(std::move(part));
}

void ClozeReader::close()
{
    Part part = std::move(m_open.back());
    m_open.pop_back();
    add(std::move(part));
}

bool isPunctuation(QChar c)
{
    return c.isPunct() || c.isSymbol();
}

/// Whether Markdown takes `**text**` for strong there (the flanking rules).
bool canBeStrong(QChar before, const QString& text, QChar after)
{
    const auto outside = [](QChar c) { return c.isNull() || c.isSpace() || isPunctuation(c); };
    return !text.isEmpty() && !text.contains("**"_L1) && !text.contains("\n\n"_L1) && before != u'*'
        && after != u'*' && before != u'\\' && (outside(before) || !isPunctuation(text.front()))
        && (outside(after) || !isPunctuation(text.back()));
}

/// Writes one side of a cloze field.
class ClozeWriter
{
public:
    ClozeWriter(const QString& field, TextFormat format, int number, Side side)
        : m_format(format)
        , m_number(number)
        , m_side(side)
        , m_isCode(format == TextFormat::Markdown ? codeMap(field) : QList<bool>())
    {
    }

    void write(const std::vector<Part>& parts, bool withinActive = false);
    [[nodiscard]] QString result() const;

private:
    enum class Style
    {
        Plain,
        Code,
        Marker,
        Strong
    };
    struct Piece
    {
        QString text;
        Style style = Style::Plain;
    };

    [[nodiscard]] bool isCode(qsizetype position) const
    {
        return position < m_isCode.size() && m_isCode[position];
    }
    void writeActive(const Part& part);
    void writeText(const Part& part);

    TextFormat m_format;
    int m_number;
    Side m_side;
    QList<bool> m_isCode;
    QList<Piece> m_pieces;
};

void ClozeWriter::write(const std::vector<Part>& parts, bool withinActive)
{
    for (const Part& part : parts) {
        if (part.numbers.empty()) {
            writeText(part);
        } else if (part.has(m_number) && !withinActive) {
            writeActive(part);
        } else {
            write(part.parts, withinActive);
        }
    }
}

void ClozeWriter::writeText(const Part& part)
{
    static const QRegularExpression escape(u"\\\\(?=\\{\\{c[0-9]+(?:,[0-9]+)*::)"_s);
    QString text;
    qsizetype from = 0;
    for (const auto& match : escape.globalMatch(part.text)) {
        // Markdown itself takes the backslash away, but not in code.
        const qsizetype at = match.capturedStart();
        if (m_format == TextFormat::Markdown && !isCode(part.position + at)) {
            continue;
        }
        text += QStringView(part.text).sliced(from, at - from);
        from = at + 1;
    }
    m_pieces.append({text += QStringView(part.text).sliced(from), Style::Plain});
}

void ClozeWriter::writeActive(const Part& part)
{
    const bool code = isCode(part.position);
    if (m_side == Side::Question) {
        const QString shown = part.hint.trimmed().isEmpty() ? u"…"_s : part.hint.trimmed();
        m_pieces.append({u'[' + shown + u']', code ? Style::Code : Style::Marker});
        return;
    }
    const qsizetype first = m_pieces.size();
    write(part.parts, true);
    QString inner;
    while (m_pieces.size() > first) {
        inner.prepend(m_pieces.takeLast().text);
    }
    const QString trimmed = inner.trimmed();
    if (code || trimmed.isEmpty()) {
        m_pieces.append({inner, Style::Code});
        return;
    }
    const qsizetype start = inner.indexOf(trimmed);
    m_pieces.append({inner.first(start), Style::Plain});
    m_pieces.append({trimmed, Style::Strong});
    m_pieces.append({inner.sliced(start + trimmed.size()), Style::Plain});
}

QString ClozeWriter::result() const
{
    QString text;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const Piece& piece = m_pieces[i];
        if (piece.style == Style::Plain || piece.style == Style::Code) {
            text += piece.text;
        } else if (m_format == TextFormat::Html) {
            text += "<b>"_L1 + piece.text + "</b>"_L1;
        } else {
            qsizetype next = i + 1;
            while (next < m_pieces.size() && m_pieces[next].text.isEmpty()) {
                ++next;
            }
            const QChar before = text.isEmpty() ? QChar() : text.back();
            const QChar after = next < m_pieces.size() ? m_pieces[next].text.front() : QChar();
            if (canBeStrong(before, piece.text, after)) {
                text += "**"_L1 + piece.text + "**"_L1;
            } else if (piece.style == Style::Marker) {
                text += R"(\[)"_L1 + piece.text.sliced(1, piece.text.size() - 2) + R"(\])"_L1;
            } else {
                text += piece.text;
            }
        }
    }
    return text;
}

void collectNumbers(const std::vector<Part>& parts, std::vector<int>& numbers)
{
    for (const Part& part : parts) {
        numbers.insert(numbers.end(), part.numbers.begin(), part.numbers.end());
        collectNumbers(part.parts, numbers);
    }
}

QString textOf(const std::vector<Part>& parts)
{
    QString text;
    for (const Part& part : parts) {
        text += part.numbers.empty() ? part.text : textOf(part.parts);
    }
    return text;
}

void collectActive(const std::vector<Part>& parts, int number, std::vector<const Part*>& active)
{
    for (const Part& part : parts) {
        if (part.has(number)) {
            active.push_back(&part);
        } else {
            collectActive(part.parts, number, active);
        }
    }
}

} // namespace

std::vector<int> clozeNumbers(const QString& field)
{
    std::vector<int> numbers;
    if (field.contains("{{c"_L1)) {
        collectNumbers(ClozeReader().read(field), numbers);
    }
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers);
    numbers.erase(repeated.begin(), repeated.end());
    return numbers;
}

QString clozeText(const QString& field, TextFormat format, int number, Side side)
{
    const std::vector<Part> parts = ClozeReader().read(field);
    std::vector<int> numbers;
    collectNumbers(parts, numbers);
    if (std::ranges::find(numbers, number) == numbers.end()) {
        return {};
    }
    ClozeWriter writer(field, format, number, side);
    writer.write(parts);
    return writer.result();
}

QString clozeAnswer(const QString& field, TextFormat format, int number)
{
    const std::vector<Part> parts = ClozeReader().read(field);
    std::vector<const Part*> active;
    collectActive(parts, number, active);
    const QList<bool> isCode =
        format == TextFormat::Markdown ? codeMap(field) : QList<bool>(field.size(), false);
    QStringList answers;
    for (const Part* part : active) {
        const QString text = textOf(part->parts);
        answers += isCode[part->position] ? text : plainText(text, format);
    }
    return answers.join(", "_L1);
}

} // namespace reprise
