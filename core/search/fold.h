// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace reprise::search {

// What is compared in a search is neither the text as it stands nor what was
// typed, but both of them folded: taken apart (Unicode's NFKD), without case.
// Folding goes code point by code point, so that a place in the folded text
// leads back to one in the text.

[[nodiscard]] QString folded(QStringView text);

/// Folded text without its accents (U+0300 to U+036F).
[[nodiscard]] QString withoutAccents(const QString& folded);
[[nodiscard]] bool hasAccents(QStringView folded);

/// What was typed, ready to be looked for: typed without accents, it is found
/// with and without them.
class Needle final
{
public:
    explicit Needle(QStringView typed);

    /// As it is compared, folded.
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QString plain() const { return withoutAccents(m_text); }
    [[nodiscard]] bool isIn(const QString& folded) const;
    /// The same where the text without its accents is at hand.
    [[nodiscard]] bool isIn(const QString& folded, const QString& withoutAccents) const;

    friend bool operator==(const Needle&, const Needle&) = default;

private:
    QString m_text;
    bool m_hasAccents;
};

/// A stretch of a text, in UTF-16 units.
struct Hit
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Hit&, const Hit&) = default;
};

/// Where any of the needles stands in a text as people see it; in order,
/// without overlaps.
[[nodiscard]] QList<Hit> hits(QStringView text, const QList<Needle>& needles);

} // namespace reprise::search
