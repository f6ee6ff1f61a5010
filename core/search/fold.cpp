// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/fold.h"

#include <algorithm>

namespace reprise::search {

namespace {

bool isAccent(QChar c)
{
    return c.unicode() >= 0x300 && c.unicode() <= 0x36f;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// By way of capitals, since Qt's own case folding leaves sharp s as it is,
/// which Unicode's full folding does not.
QString withoutCase(const QString& text)
{
    return text.toUpper().toCaseFolded();
}

/// Appends one code point, folded. Its case is folded before and after it is
/// taken apart, since either makes work for the other.
void appendFolded(QString& result, QStringView codePoint)
{
    result +=
        withoutCase(withoutCase(codePoint.toString()).normalized(QString::NormalizationForm_KD));
}

QStringView codePointAt(QStringView text, qsizetype at)
{
    const bool pair =
        text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return text.sliced(at, pair ? 2 : 1);
}

} // namespace

QString folded(QStringView text)
{
    if (isAscii(text)) {
        return text.toString().toLower();
    }
    QString result;
    result.reserve(text.size() + 8);
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text.at(at);
        if (c.unicode() < 0x80) {
            result += c.toLower();
            ++at;
            continue;
        }
        const QStringView codePoint = codePointAt(text, at);
        appendFolded(result, codePoint);
        at += codePoint.size();
    }
    return result;
}

QString withoutAccents(const QString& folded)
{
    QString result = folded;
    result.removeIf(isAccent);
    return result;
}

bool hasAccents(QStringView folded)
{
    return std::ranges::any_of(folded, isAccent);
}

Needle::Needle(QStringView typed)
    : m_text(folded(typed))
    , m_hasAccents(hasAccents(m_text))
{
}

bool Needle::isIn(const QString& folded) const
{
    return folded.contains(m_text)
        || (!m_hasAccents && hasAccents(folded) && withoutAccents(folded).contains(m_text));
}

bool Needle::isIn(const QString& folded, const QString& withoutAccents) const
{
    return folded.contains(m_text)
        || (!m_hasAccents && withoutAccents.size() < folded.size()
            && withoutAccents.contains(m_text));
}

namespace {

/// A folded text, and for every unit of it the place in the text that it
/// comes from.
struct Haystack
{
    QString text;
    QList<qsizetype> sources;

    void append(QChar c, qsizetype source)
    {
        text += c;
        sources += source;
    }
};

/// With accents, and without.
std::pair<Haystack, Haystack> haystacks(QStringView text)
{
    std::pair<Haystack, Haystack> result;
    auto& [exact, plain] = result;
    QString piece;
    for (qsizetype at = 0; at < text.size();) {
        const QChar first = text.at(at);
        if (first.unicode() < 0x80) {
            exact.append(first.toLower(), at);
            plain.append(first.toLower(), at);
            ++at;
            continue;
        }
        const QStringView codePoint = codePointAt(text, at);
        piece.clear();
        appendFolded(piece, codePoint);
        for (const QChar c : std::as_const(piece)) {
            exact.append(c, at);
            if (!isAccent(c)) {
                plain.append(c, at);
            }
        }
        at += codePoint.size();
    }
    exact.sources += text.size();
    plain.sources += text.size();
    return result;
}

} // namespace

QList<Hit> hits(QStringView text, const QList<Needle>& needles)
{
    const QString all = folded(text); // most texts have none, and this is quick
    if (std::ranges::none_of(needles, [&all](const Needle& needle) { return needle.isIn(all); })) {
        return {};
    }
    const auto [exact, plain] = haystacks(text);
    QList<Hit> found;
    for (const Needle& needle : needles) {
        if (needle.text().isEmpty()) {
            continue;
        }
        const Haystack& haystack = hasAccents(needle.text()) ? exact : plain;
        for (qsizetype at = haystack.text.indexOf(needle.text()); at >= 0;
            at = haystack.text.indexOf(needle.text(), at + needle.text().size())) {
            const qsizetype start = haystack.sources.at(at);
            const qsizetype last = at + needle.text().size();
            // Half of what one letter folds to still marks the letter.
            qsizetype end = haystack.sources.at(last);
            if (end == haystack.sources.at(last - 1)) {
                end += codePointAt(text, end).size();
            }
            found.append({start, end - start});
        }
    }
    std::ranges::sort(found, {}, &Hit::start);
    QList<Hit> merged;
    for (const Hit& hit : std::as_const(found)) {
        if (!merged.isEmpty() && hit.start < merged.last().start + merged.last().length) {
            Hit& last = merged.last();
            last.length = std::max(last.length, hit.start + hit.length - last.start);
        } else {
            merged.append(hit);
        }
    }
    return merged;
}

} // namespace reprise::search
