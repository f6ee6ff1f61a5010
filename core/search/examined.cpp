// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/examined.h"

#include "core/search/fold.h"

namespace reprise::search {

const QString& Examined::text() const
{
    if (!m_text) {
        auto asked = m_index.text(card.note);
        if (!asked) {
            fail(asked.error());
        }
        m_text = asked.value_or(QString());
    }
    return *m_text;
}

const QString& Examined::foldedText() const
{
    if (!m_folded) {
        m_folded = folded(text());
    }
    return *m_folded;
}

const QString& Examined::textWithoutAccents() const
{
    if (!m_withoutAccents) {
        m_withoutAccents = hasAccents(foldedText()) ? withoutAccents(foldedText()) : foldedText();
    }
    return *m_withoutAccents;
}

const QStringList& Examined::tags() const
{
    if (!m_tags) {
        m_tags = card.tags.split(u' ', Qt::SkipEmptyParts);
    }
    return *m_tags;
}

void Examined::fail(const Error& error) const
{
    if (!m_error) {
        m_error = error;
    }
}

bool Examined::matches(
    const QRegularExpression& expression, const QString& typed, const QString& text) const
{
    const auto match = expression.match(text);
    if (!match.isValid()) {
        fail({ErrorCode::PatternTooSlow, typed.left(200)});
    }
    return match.hasMatch();
}

} // namespace reprise::search
