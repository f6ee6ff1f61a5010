// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/htmltokens.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace reprise {

/// The part of a deck's style declarations that a face takes.
struct AllowedStyle
{
    /// `property:value` by semicolons: color, background-color, font-weight,
    /// font-style, font-size in px (10 to 40; 20 is the text around),
    /// text-decoration, text-align and vertical-align, each once, the last wins.
    QString style;
    bool hides = false; ///< display:none
    bool dropped = false; ///< there was more; the typeface and its leading do not count
    bool remote = false; ///< what was dropped would have loaded something

    friend bool operator==(const AllowedStyle&, const AllowedStyle&) = default;
};

/// `usual` is the size of the text around in the declarations' own pixels.
[[nodiscard]] AllowedStyle allowedStyle(const QString& declarations, double usual = 20);

[[nodiscard]] bool isColour(const QString& value);

/// A note type's style sheet as far as a face takes it: rules for an element, a
/// class, both, or an id, within `.card` or not. At most 100,000 characters are
/// read, in linear time.
class FaceStyle
{
public:
    FaceStyle() = default;
    explicit FaceStyle(const QString& css);

    /// Of the whole card: what `.card` says and Anki's own style sheet does not,
    /// whose black, centred text is no author's wish. Ground and size are the
    /// theme's and the reader's.
    [[nodiscard]] const QString& ofCard() const { return m_card; }
    /// Of an element, besides what it says itself; the more precise rule later.
    [[nodiscard]] QString of(const HtmlToken& element) const;

    /// What `.card` says that text measures, in its pixels: others count by that.
    [[nodiscard]] double usualPixels() const { return m_usualPixels; }

    /// What was not taken: `style`, `remote`, both or neither.
    [[nodiscard]] QStringList dropped() const;

private:
    qsizetype readBlock(const QString& css, qsizetype from, qsizetype open);
    void noteSize(const QString& declarations);
    void readRule(const QString& selectors, const QString& declarations);

    QHash<QString, QString> m_rules; ///< declarations by selector: b, .c, b.c, #i
    QString m_card;
    double m_usualPixels = 20;
    bool m_dropped = false;
    bool m_remote = false;
};

} // namespace reprise
