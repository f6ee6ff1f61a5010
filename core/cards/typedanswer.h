// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace reprise {

/// A part of a line, in UTF-16 units.
struct LineSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

/// A typed line beside the expected one.
struct LinePair
{
    enum class Match
    {
        Same, ///< but for spaces at their ends
        Changed,
        Missing, ///< expected and not typed
        Extra, ///< typed and not expected
    };

    Match match = Match::Same;
    QString typed;
    QString expected;
    bool onlySpacesDiffer = false; ///< of a Changed pair
    /// Of a Changed pair: what the other side does not have.
    QList<LineSpan> typedMarks;
    QList<LineSpan> expectedMarks;

    friend bool operator==(const LinePair&, const LinePair&) = default;
};

struct TypedComparison
{
    std::vector<LinePair> lines;
    int expectedLines = 0;

    [[nodiscard]] int count(LinePair::Match match) const;
    /// Changed pairs in which only spaces differ.
    [[nodiscard]] int countOnlySpaces() const;
    /// All lines are the same: suggests Good, else Again.
    [[nodiscard]] bool agrees() const;
};

/// Lines are paired along their longest common subsequence; what lies between
/// is paired by likeness. All kinds of line ends are the same; spaces at the
/// ends of lines, and blank lines at the end of the text, do not count. The
/// work is bounded: very long texts are paired, and very long lines marked,
/// more coarsely.
[[nodiscard]] TypedComparison compareLines(const QString& typed, const QString& expected);

} // namespace reprise
