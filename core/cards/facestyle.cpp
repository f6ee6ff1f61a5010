// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/facestyle.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype mostCharacters = 100'000;
constexpr double ankiPixels = 20; // the size of Anki's own style sheet

/// A font's size, as if text around measured 20 pixels; empty if it is none.
QString pixelsOf(const QString& value, double usual)
{
    static const QRegularExpression size(u"^([0-9]{0,4}(?:\\.[0-9]{1,4})?)(px|pt|em|rem|%)$"_s);
    static const QHash<QString, double> words{{u"xx-small"_s, 0.6}, {u"x-small"_s, 0.75},
        {u"small"_s, 0.9}, {u"smaller"_s, 0.85}, {u"medium"_s, 1}, {u"large"_s, 1.2},
        {u"larger"_s, 1.2}, {u"x-large"_s, 1.5}, {u"xx-large"_s, 2}};
    double pixels = words.value(value) * ankiPixels;
    if (const auto match = size.match(value); match.hasMatch()) {
        const QString unit = match.captured(2);
        const double number = match.captured(1).toDouble();
        pixels = unit == "px"_L1 ? number * ankiPixels / usual
            : unit == "pt"_L1    ? number * 4 / 3 * ankiPixels / usual
            : unit == "%"_L1     ? number / 100 * ankiPixels
                                 : number * ankiPixels;
    }
    return pixels > 0 ? QString::number(std::lround(std::clamp(pixels, 10.0, 40.0))) + "px"_L1
                      : QString();
}

QString allowedValue(const QString& property, const QString& value, double usual)
{
    static const QSet<QString> words{u"font-weight"_s, u"font-style"_s, u"text-decoration"_s,
        u"text-align"_s, u"vertical-align"_s};
    static const QRegularExpression word(u"^[a-z0-9-]{1,16}$"_s);
    if (property == "font-size"_L1) {
        return pixelsOf(value, usual);
    }
    const bool taken = property == "color"_L1 || property == "background-color"_L1
        ? isColour(value)
        : words.contains(property) && word.match(value).hasMatch();
    return taken ? value : QString();
}

/// Declarations that are dropped without a word: the face has its own typeface.
bool isTypeface(const QString& property)
{
    return property == "font-family"_L1 || property == "line-height"_L1;
}

QString withoutComments(const QString& css)
{
    QString result;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = css.indexOf("/*"_L1, from);
        result += QStringView(css).sliced(from, (open < 0 ? css.size() : open) - from);
        const qsizetype close = open < 0 ? -1 : css.indexOf("*/"_L1, open + 2);
        if (close < 0) {
            return result;
        }
        from = close + 2;
    }
}

/// Without what Anki's own style sheet says of every card, ground and size.
QString withoutStock(const QString& style)
{
    static const QSet<QString> stock{
        u"color:black"_s, u"color:#000"_s, u"color:#000000"_s, u"text-align:center"_s};
    QStringList parts = style.split(u';', Qt::SkipEmptyParts);
    parts.removeIf([](const QString& p) {
        return stock.contains(p) || p.startsWith("background"_L1) || p.startsWith("font-size"_L1);
    });
    return parts.join(u';');
}

} // namespace

bool isColour(const QString& value)
{
    static const QRegularExpression colour(
        u"^(#[0-9a-f]{3,8}|[a-z]{3,24}|rgba?\\([0-9., %]{1,40}\\))$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return colour.match(value).hasMatch();
}

AllowedStyle allowedStyle(const QString& declarations, double usual)
{
    AllowedStyle result;
    QList<std::pair<QString, QString>> kept;
    for (const QString& part : declarations.left(2'000).split(u';')) {
        const qsizetype colon = part.indexOf(u':');
        if (colon < 0) {
            result.dropped = result.dropped || !part.trimmed().isEmpty();
            continue;
        }
        QString property = part.left(colon).trimmed().toLower();
        QString value = part.sliced(colon + 1).trimmed().toLower();
        if (value.endsWith("!important"_L1)) {
            value = value.chopped(10).trimmed();
        }
        if (property == "background"_L1) {
            property = u"background-color"_s;
        } else if (property == "text-decoration-line"_L1) {
            property = u"text-decoration"_s;
        }
        const QString allowed = allowedValue(property, value, usual);
        if (!allowed.isEmpty()) {
            kept.removeIf([&property](const auto& pair) { return pair.first == property; });
            kept.append({property, allowed});
        } else if (property == "display"_L1 && value == "none"_L1) {
            result.hides = true;
        } else if (!isTypeface(property)) {
            result.dropped = true;
            result.remote = result.remote || value.contains("url("_L1);
        }
    }
    QStringList parts;
    for (const auto& [property, value] : std::as_const(kept)) {
        parts += property + u':' + value;
    }
    result.style = parts.join(u';');
    return result;
}

FaceStyle::FaceStyle(const QString& css)
{
    const QString text = withoutComments(css.left(mostCharacters));
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype open = text.indexOf(u'{', from);
        const qsizetype statement = text.indexOf(u';', from);
        if (statement >= 0 && (open < 0 || statement < open)) { // @import and the like
            const QString rule = text.sliced(from, statement - from).trimmed().toLower();
            m_dropped = m_dropped || !rule.isEmpty();
            m_remote = m_remote || rule.startsWith("@import"_L1);
            from = statement + 1;
        } else if (open < 0) {
            m_dropped = m_dropped || !text.sliced(from).trimmed().isEmpty();
            return;
        } else {
            from = readBlock(text, from, open);
        }
    }
}

/// A rule or an @-rule with its braces; returns where the next begins.
qsizetype FaceStyle::readBlock(const QString& css, qsizetype from, qsizetype open)
{
    qsizetype end = open + 1;
    int depth = 1;
    for (; end < css.size() && depth > 0; ++end) {
        depth += css[end] == u'{' ? 1 : css[end] == u'}' ? -1 : 0;
    }
    const QString selectors = css.sliced(from, open - from).trimmed();
    const QString body = css.sliced(open + 1, end - open - (depth == 0 ? 2 : 1));
    if (selectors.startsWith(u'@') || body.contains(u'{')) {
        m_dropped = true;
        m_remote = m_remote || body.contains("url("_L1);
    } else {
        readRule(selectors, body);
    }
    return end;
}

void FaceStyle::readRule(const QString& selectors, const QString& declarations)
{
    static const QRegularExpression simple(
        u"^(?:(?:\\.card[0-9]*|body|html)\\s+)?([A-Za-z][A-Za-z0-9]*)?([.#][A-Za-z_][\\w-]*)?$"_s);
    static const QRegularExpression card(u"^(?:\\.card|html|body|\\*)$"_s);
    static const QRegularExpression elsewhere(
        u"\\.(?:nightMode|night_mode|mobile|win|mac|linux|iphone|ipad|android|chrome)\\b"_s);
    const AllowedStyle allowed = allowedStyle(declarations, m_usualPixels);
    m_remote = m_remote || allowed.remote;
    for (const QString& selector : selectors.split(u',')) {
        const QString name = selector.trimmed();
        if (elsewhere.match(name).hasMatch()) {
            continue; // the theme's task here
        }
        m_dropped = m_dropped || allowed.dropped;
        if (card.match(name).hasMatch()) {
            noteSize(declarations);
            m_card = allowedStyle(m_card + u';' + withoutStock(allowed.style)).style;
            continue;
        }
        const auto match = simple.match(name);
        if (!match.hasMatch() || name.isEmpty()) {
            m_dropped = true;
            continue;
        }
        const QString second = match.captured(2);
        QString& rule =
            m_rules[second.startsWith(u'#') ? second : match.captured(1).toLower() + second];
        const QString hidden = allowed.hides ? u";display:none"_s : QString();
        rule = (rule + u';' + allowed.style + hidden).right(1'000);
    }
}

void FaceStyle::noteSize(const QString& declarations)
{
    static const QRegularExpression size(
        u"(?:^|;)\\s*font-size\\s*:\\s*([0-9]{1,3}(?:\\.[0-9]{1,4})?)(px|pt)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = size.match(declarations); match.hasMatch()) {
        const double number = match.captured(1).toDouble();
        const double pixels = match.captured(2).toLower() == "pt"_L1 ? number * 4 / 3 : number;
        m_usualPixels = std::clamp(pixels, 8.0, 80.0);
    }
}

QString FaceStyle::of(const HtmlToken& element) const
{
    if (m_rules.isEmpty()) {
        return {};
    }
    QString style = m_rules.value(element.name);
    const QStringList classes = element.classes();
    for (const QString& name : classes) {
        style += u';' + m_rules.value(u'.' + name);
    }
    for (const QString& name : classes) {
        style += u';' + m_rules.value(element.name + u'.' + name);
    }
    const QString id = element.attribute("id"_L1);
    return id.isEmpty() ? style : style + u';' + m_rules.value(u'#' + id);
}

QStringList FaceStyle::dropped() const
{
    QStringList kinds;
    if (m_dropped) {
        kinds += u"style"_s;
    }
    if (m_remote) {
        kinds += u"remote"_s;
    }
    return kinds;
}

} // namespace reprise
