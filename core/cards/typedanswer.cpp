// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/typedanswer.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

using Match = LinePair::Match;

// Cells of the tables below; beyond, lines are paired in order and lines marked
// as a whole between what they have in common at their ends.
constexpr qsizetype mostLineCells = 1'000'000;
constexpr qsizetype mostCharacterCells = 250'000;
constexpr qsizetype mostLikenessCells = 400;
constexpr qsizetype likenessLength = 200;
// For all lines of a comparison together.
constexpr qsizetype mostMarkingCells = 4'000'000;
// Lines with less in common are two lines, not one that was changed.
constexpr double alike = 0.5;

QStringView withoutEnd(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

QString withoutSpaces(const QString& line)
{
    QString text = line;
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QStringList linesOf(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && withoutEnd(lines.last()).isEmpty())
        lines.removeLast();
    return lines;
}

/// For each of a's items the index of the item of b that it is paired with
/// along a longest common subsequence, or -1.
template <typename Same>
std::vector<qsizetype> commonSubsequence(qsizetype a, qsizetype b, const Same& same)
{
    std::vector<qsizetype> partner(static_cast<std::size_t>(a), -1);
    const qsizetype width = b + 1;
    // The length of the longest one of a[i…] and b[j…].
    std::vector<int> length(static_cast<std::size_t>((a + 1) * width), 0);
    const auto at = [&](qsizetype i, qsizetype j) -> int& {
        return length[static_cast<std::size_t>(i * width + j)];
    };
    for (qsizetype i = a - 1; i >= 0; --i) {
        for (qsizetype j = b - 1; j >= 0; --j)
            at(i, j) = same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    for (qsizetype i = 0, j = 0; i < a && j < b;) {
        if (same(i, j))
            partner[static_cast<std::size_t>(i++)] = j++;
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
    return partner;
}

/// What two texts have in common, 0 to 1, spaces apart.
double likeness(const QString& a, const QString& b)
{
    const QString x = withoutSpaces(a).left(likenessLength);
    const QString y = withoutSpaces(b).left(likenessLength);
    if (x.isEmpty() && y.isEmpty())
        return 1;
    const auto partner = commonSubsequence(
        x.size(), y.size(), [&](qsizetype i, qsizetype j) { return x[i] == y[j]; });
    const auto common = std::ranges::count_if(partner, [](qsizetype p) { return p >= 0; });
    return 2.0 * static_cast<double>(common) / static_cast<double>(x.size() + y.size());
}

/// The places that are not paired, as spans; never half a surrogate pair.
QList<LineSpan> spans(const QString& line, const std::vector<bool>& isPaired, qsizetype offset)
{
    QList<LineSpan> found;
    for (std::size_t k = 0; k < isPaired.size(); ++k) {
        if (isPaired[k])
            continue;
        qsizetype start = offset + static_cast<qsizetype>(k);
        qsizetype end = start + 1;
        if (line[start].isLowSurrogate() && start > 0)
            --start;
        if (end < line.size() && line[end].isLowSurrogate())
            ++end;
        if (!found.isEmpty() && found.last().start + found.last().length >= start)
            found.last().length = end - found.last().start;
        else
            found.append({start, end - start});
    }
    return found;
}

/// Marks what differs; takes the work from `budget`, and marks coarsely without.
void mark(LinePair& pair, qsizetype& budget)
{
    const QStringView a = withoutEnd(pair.typed);
    const QStringView b = withoutEnd(pair.expected);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head
        && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const QStringView x = a.sliced(head, a.size() - head - tail);
    const QStringView y = b.sliced(head, b.size() - head - tail);

    std::vector<bool> xPaired(static_cast<std::size_t>(x.size()), false);
    std::vector<bool> yPaired(static_cast<std::size_t>(y.size()), false);
    const qsizetype cells = x.size() * y.size();
    budget -= std::min(cells, mostCharacterCells) + likenessLength;
    // Islands of chance letters in unlike lines help nobody.
    if (cells <= mostCharacterCells && budget > 0 && likeness(pair.typed, pair.expected) >= alike) {
        const auto partner = commonSubsequence(
            x.size(), y.size(), [&](qsizetype i, qsizetype j) { return x[i] == y[j]; });
        for (std::size_t i = 0; i < partner.size(); ++i) {
            if (partner[i] < 0)
                continue;
            xPaired[i] = true;
            yPaired[static_cast<std::size_t>(partner[i])] = true;
        }
    }
    pair.typedMarks = spans(pair.typed, xPaired, head);
    pair.expectedMarks = spans(pair.expected, yPaired, head);
}

class Comparison
{
public:
    Comparison(const QStringList& typed, const QStringList& expected)
        : m_typed(typed)
        , m_expected(expected)
    {
    }

    std::vector<LinePair> run();

private:
    void same(qsizetype i, qsizetype j)
    {
        m_lines.push_back({Match::Same, m_typed[i], m_expected[j], false, {}, {}});
    }
    void extra(qsizetype i) { m_lines.push_back({Match::Extra, m_typed[i], {}, false, {}, {}}); }
    void missing(qsizetype j)
    {
        m_lines.push_back({Match::Missing, {}, m_expected[j], false, {}, {}});
    }
    void changed(qsizetype i, qsizetype j)
    {
        LinePair pair{Match::Changed, m_typed[i], m_expected[j], false, {}, {}};
        pair.onlySpacesDiffer = withoutSpaces(pair.typed) == withoutSpaces(pair.expected);
        mark(pair, m_budget);
        m_lines.push_back(pair);
    }
    /// Lines [i, iEnd) and [j, jEnd), none of which is in common.
    void between(qsizetype i, qsizetype iEnd, qsizetype j, qsizetype jEnd);
    void inOrder(qsizetype i, qsizetype iEnd, qsizetype j, qsizetype jEnd);

    const QStringList& m_typed;
    const QStringList& m_expected;
    std::vector<LinePair> m_lines;
    qsizetype m_budget = mostMarkingCells;
};

std::vector<LinePair> Comparison::run()
{
    QHash<QStringView, int> numbers;
    const auto numbered = [&numbers](const QStringList& lines) {
        std::vector<int> result;
        for (const QString& line : lines) {
            const auto next = static_cast<int>(numbers.size());
            int& number = numbers[withoutEnd(line)];
            if (number == 0)
                number = next + 1;
            result.push_back(number);
        }
        return result;
    };
    const std::vector<int> a = numbered(m_typed);
    const std::vector<int> b = numbered(m_expected);

    const auto [aHead, bHead] = std::ranges::mismatch(a, b);
    const auto head = static_cast<qsizetype>(aHead - a.begin());
    qsizetype tail = 0;
    while (tail < m_typed.size() - head && tail < m_expected.size() - head
        && *(a.rbegin() + tail) == *(b.rbegin() + tail))
        ++tail;

    for (qsizetype k = 0; k < head; ++k)
        same(k, k);
    const qsizetype aEnd = m_typed.size() - tail;
    const qsizetype bEnd = m_expected.size() - tail;
    qsizetype i = head;
    qsizetype j = head;
    if ((aEnd - head) * (bEnd - head) <= mostLineCells) {
        const auto partner =
            commonSubsequence(aEnd - head, bEnd - head, [&](qsizetype x, qsizetype y) {
                return a[static_cast<std::size_t>(head + x)]
                    == b[static_cast<std::size_t>(head + y)];
            });
        for (std::size_t k = 0; k < partner.size(); ++k) {
            if (partner[k] < 0)
                continue;
            const qsizetype x = head + static_cast<qsizetype>(k);
            const qsizetype y = head + partner[k];
            between(i, x, j, y);
            same(x, y);
            i = x + 1;
            j = y + 1;
        }
    }
    between(i, aEnd, j, bEnd);
    for (qsizetype k = 0; k < tail; ++k)
        same(aEnd + k, bEnd + k);
    return m_lines;
}

void Comparison::inOrder(qsizetype i, qsizetype iEnd, qsizetype j, qsizetype jEnd)
{
    while (i < iEnd || j < jEnd) {
        if (i < iEnd && j < jEnd)
            changed(i++, j++);
        else if (i < iEnd)
            extra(i++);
        else
            missing(j++);
    }
}

void Comparison::between(qsizetype i, qsizetype iEnd, qsizetype j, qsizetype jEnd)
{
    const qsizetype rows = iEnd - i;
    const qsizetype columns = jEnd - j;
    if (rows == 0 || columns == 0 || (rows == 1 && columns == 1)
        || rows * columns > mostLikenessCells) {
        inOrder(i, iEnd, j, jEnd);
        return;
    }
    // The pairing with the most likeness; unlike lines may share a row where
    // that costs nothing.
    constexpr double sharedRow = 0.001;
    const auto cell = [columns](qsizetype x, qsizetype y) {
        return static_cast<std::size_t>(x * (columns + 1) + y);
    };
    std::vector<double> gain(cell(rows, columns) + 1, 0);
    std::vector<double> pairGain(gain.size(), 0);
    for (qsizetype x = rows - 1; x >= 0; --x) {
        for (qsizetype y = columns - 1; y >= 0; --y) {
            const double like = likeness(m_typed[i + x], m_expected[j + y]);
            pairGain[cell(x, y)] = like >= alike ? like : sharedRow;
            gain[cell(x, y)] = std::max({gain[cell(x + 1, y)], gain[cell(x, y + 1)],
                gain[cell(x + 1, y + 1)] + pairGain[cell(x, y)]});
        }
    }
    qsizetype x = 0;
    qsizetype y = 0;
    while (x < rows && y < columns) {
        if (gain[cell(x, y)] == gain[cell(x + 1, y + 1)] + pairGain[cell(x, y)]) {
            changed(i + x++, j + y++);
        } else if (gain[cell(x, y)] == gain[cell(x + 1, y)]) {
            extra(i + x++);
        } else {
            missing(j + y++);
        }
    }
    inOrder(i + x, iEnd, j + y, jEnd);
}

} // namespace

int TypedComparison::count(LinePair::Match match) const
{
    return static_cast<int>(std::ranges::count(lines, match, &LinePair::match));
}

int TypedComparison::countOnlySpaces() const
{
    return static_cast<int>(std::ranges::count(lines, true, &LinePair::onlySpacesDiffer));
}

bool TypedComparison::agrees() const
{
    return std::ranges::all_of(
        lines, [](const LinePair& pair) { return pair.match == Match::Same; });
}

TypedComparison compareLines(const QString& typed, const QString& expected)
{
    const QStringList typedLines = linesOf(typed);
    const QStringList expectedLines = linesOf(expected);
    TypedComparison comparison;
    comparison.expectedLines = static_cast<int>(expectedLines.size());
    comparison.lines = Comparison(typedLines, expectedLines).run();
    return comparison;
}

} // namespace reprise
