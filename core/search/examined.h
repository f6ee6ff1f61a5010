// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/search/searchindex.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace reprise::search {

/// A card that is looked at. What a query of a thousand terms asks of it is read
/// and folded once.
class Examined final
{
public:
    Examined(const IndexedCard& examined, SearchIndex& index)
        : card(examined)
        , m_index(index)
    {
    }

    const IndexedCard& card;

    /// What its note's fields show, joined by fieldSeparator; empty where it
    /// cannot be read.
    [[nodiscard]] const QString& text() const;
    [[nodiscard]] const QString& foldedText() const;
    [[nodiscard]] const QString& textWithoutAccents() const; ///< folded
    [[nodiscard]] const QStringList& tags() const; ///< folded
    /// Whether an expression matches a text of it; `typed` is what the error
    /// names where PCRE gave up.
    [[nodiscard]] bool matches(
        const QRegularExpression& expression, const QString& typed, const QString& text) const;
    /// Why it cannot be said whether it is found.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    void fail(const Error& error) const;

    SearchIndex& m_index;
    mutable std::optional<QString> m_text;
    mutable std::optional<QString> m_folded;
    mutable std::optional<QString> m_withoutAccents;
    mutable std::optional<QStringList> m_tags;
    mutable std::optional<Error> m_error;
};

} // namespace reprise::search
