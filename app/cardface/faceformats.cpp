// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/faceformats.h"

#include "app/cardface/deckcolours.h"
#include "app/cardface/facedocument.h"
#include "app/cardface/facerepair.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QUrl>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

bool isWebLink(const QString& href)
{
    const QUrl url(href, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

} // namespace

double FaceDocument::bottomMargin(int block) const
{
    switch (useAt(block).kind) {
    case Kind::Question:
    case Kind::Inset:
        return scaled(16);
    case Kind::Paragraph:
        return m_format == FaceSource::Format::Plain ? 0 : scaled(12);
    case Kind::Say:
        return scaled(12);
    case Kind::Heading:
        return scaled(8);
    case Kind::Code:
        return useAt(block + 1).kind == Kind::Code
            ? 0
            : scaled(panelBottom) + outline + scaled(afterPanel);
    case Kind::Item:
        return scaled(useAt(block + 1).kind == Kind::Item ? 4 : 12);
    case Kind::Divider:
    case Kind::Rule:
        return scaled(20);
    case Kind::Cell:
    case Kind::HeadCell:
    case Kind::CodeCell:
    case Kind::Filler:
        break;
    }
    return 0;
}

double FaceDocument::topMargin(int block) const
{
    const Use before = useAt(block - 1);
    // A rule keeps its distance from a panel's outline, not from its code.
    const double panelEnd = before.kind == Kind::Code ? scaled(panelBottom) + outline : 0;
    switch (useAt(block).kind) {
    case Kind::Heading:
        return block == 0 || before.kind == Kind::Rule ? 0 : scaled(20);
    case Kind::Rule:
        return scaled(24) + panelEnd;
    case Kind::Divider:
        return scaled(20) + panelEnd;
    default:
        return 0;
    }
}

FontRole FaceDocument::roleOf(Kind kind) const
{
    switch (kind) {
    case Kind::Question:
        return m_isPreview ? FontRole::PreviewQuestion : FontRole::Question;
    case Kind::Code:
    case Kind::CodeCell:
        return m_isPreview ? FontRole::PreviewCode : FontRole::Code;
    default:
        return m_isPreview ? FontRole::PreviewProse : FontRole::Prose;
    }
}

double FaceDocument::lineHeight(Kind kind) const
{
    return m_theme.lineHeight(roleOf(kind), m_zoom);
}

void FaceDocument::formatBlock(const QTextBlock& block, const Use& use)
{
    QTextBlockFormat format = block.blockFormat();
    format.clearBackground();
    format.clearForeground();
    format.clearProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
    format.clearProperty(QTextFormat::TextIndent);
    format.setNonBreakableLines(false);
    format.setTopMargin(topMargin(block.blockNumber()));
    format.setBottomMargin(bottomMargin(block.blockNumber()));
    format.setLeftMargin(scaled(16) * use.quoteLevel);
    format.setRightMargin(m_proseMargin);
    format.setLineHeight(lineHeight(use.kind), QTextBlockFormat::FixedHeight);

    switch (use.kind) {
    case Kind::Code:
        format.setLayoutDirection(Qt::LeftToRight);
        format.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
        format.setLeftMargin(format.leftMargin() + scaled(panelSide) + outline);
        format.setRightMargin(scaled(panelSide) + outline);
        break;
    case Kind::CodeCell:
        format.setLayoutDirection(Qt::LeftToRight);
        format.setRightMargin(0);
        break;
    case Kind::Cell:
    case Kind::HeadCell:
        format.setRightMargin(0);
        break;
    case Kind::Heading:
        if (format.headingLevel() == 1)
            format.setLineHeight(lineHeight(Kind::Question), QTextBlockFormat::FixedHeight);
        break;
    case Kind::Divider:
        format.setProperty(DividerProperty, true);
        [[fallthrough]];
    case Kind::Rule:
    case Kind::Filler:
        format.setRightMargin(0);
        format.setLineHeight(1, QTextBlockFormat::FixedHeight);
        break;
    case Kind::Inset:
        format.setRightMargin(0);
        format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        break;
    default:
        break;
    }
    QTextCursor(block).setBlockFormat(format);
}

QTextCharFormat FaceDocument::baseFormat(const Use& use) const
{
    QTextCharFormat format;
    QFont font = this->font(Kind::Paragraph);
    switch (use.kind) {
    case Kind::Question:
        font = this->font(Kind::Question);
        break;
    case Kind::Code:
    case Kind::CodeCell:
        font = this->font(Kind::Code);
        break;
    case Kind::Say:
        font.setWeight(QFont::Medium);
        break;
    case Kind::Heading:
    case Kind::HeadCell:
        font.setWeight(QFont::DemiBold);
        break;
    case Kind::Rule:
    case Kind::Divider:
    case Kind::Filler:
    case Kind::Inset:
        font.setPixelSize(1);
        break;
    default:
        break;
    }
    format.setFont(font);
    const Token color = use.quoteLevel > 0 && use.kind != Kind::Code ? Token::Text2 : Token::Text;
    format.setForeground(m_theme.color(color));
    return format;
}

/// Colours and size as a deck wants them, within bounds.
void FaceDocument::takeDeckStyle(QTextCharFormat& format, const QTextCharFormat& from) const
{
    takeColours(format, from, m_theme);
    if (!from.hasProperty(QTextFormat::FontPixelSize))
        return;
    constexpr double usual = 20; // pixels, see AllowedStyle
    const double factor =
        std::clamp(from.intProperty(QTextFormat::FontPixelSize) / usual, 0.5, 2.0);
    format.setFontPointSize(factor * format.fontPointSize());
}

QTextCharFormat FaceDocument::fragmentFormat(
    const QTextCharFormat& from, const QTextCharFormat& base, const Use& use) const
{
    QTextCharFormat format = base;
    const bool code = use.kind == Kind::Code || use.kind == Kind::CodeCell;
    // A heading and a head cell are as bold as they get.
    const bool alreadyStrong = use.kind == Kind::Heading || use.kind == Kind::HeadCell;
    if (from.fontWeight() > QFont::Medium && !alreadyStrong && !code)
        format.setFontWeight(use.kind == Kind::Question ? QFont::Bold : QFont::DemiBold);
    format.setFontItalic(from.fontItalic());
    format.setFontStrikeOut(from.fontStrikeOut());
    format.setFontUnderline(from.fontUnderline());
    if (from.verticalAlignment() == QTextCharFormat::AlignSuperScript
        || from.verticalAlignment() == QTextCharFormat::AlignSubScript)
        format.setVerticalAlignment(from.verticalAlignment());
    if (isFixedPitch(from) && !code) {
        QFont fixed = font(Kind::Code);
        fixed.setPointSizeF(0.9 * base.font().pointSizeF());
        fixed.setWeight(std::max(QFont::Medium, static_cast<QFont::Weight>(format.fontWeight())));
        fixed.setItalic(format.fontItalic());
        format.setFont(fixed, QTextCharFormat::FontPropertiesSpecifiedOnly);
        format.setProperty(InlineCodeProperty, true);
    }
    if (!code && m_format == FaceSource::Format::Html)
        takeDeckStyle(format, from);
    const bool isHint = from.hasProperty(HintProperty);
    if (isHint || isWebLink(from.anchorHref())) {
        format.setAnchor(true);
        format.setAnchorHref(
            isHint ? hintUrl(from.intProperty(HintProperty)).toString() : from.anchorHref());
        format.setForeground(m_theme.color(Token::AccentText));
        format.setFontUnderline(true);
    }
    return format;
}

void FaceDocument::formatText(const QTextBlock& block, const Use& use, const MediaProvider& media)
{
    const QTextCharFormat base = baseFormat(use);
    QTextCursor cursor(block);
    cursor.setBlockCharFormat(base);
    if (use.kind == Kind::Rule || use.kind == Kind::Inset) {
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        return;
    }
    if (use.kind == Kind::Code && block.length() > 1) {
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(base);
        return;
    }

    struct Part
    {
        int position;
        int length;
        QTextCharFormat format;
    };
    std::vector<Part> parts;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        parts.push_back({fragment.position(), fragment.length(), fragment.charFormat()});
    }
    // From the end, since an image may become a text of another length.
    bool hasImage = false;
    double tallest = 1;
    for (const Part& part : parts | std::views::reverse) {
        if (part.format.hasProperty(SoundProperty))
            continue;
        if (part.format.isImageFormat()) {
            for (int i = part.length - 1; i >= 0; --i)
                replaceImage(part.position + i, part.format, media);
            hasImage = true;
            continue;
        }
        cursor.setPosition(part.position);
        cursor.setPosition(part.position + part.length, QTextCursor::KeepAnchor);
        const QTextCharFormat format = fragmentFormat(part.format, base, use);
        cursor.setCharFormat(format);
        tallest = std::max(tallest, format.fontPointSize() / base.fontPointSize());
    }
    if (tallest > 1) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(tallest * lineHeight(use.kind), QTextBlockFormat::FixedHeight);
        QTextCursor(block).setBlockFormat(format);
    }
    if (hasImage) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        QTextCursor(block).setBlockFormat(format);
    }
}

bool FaceDocument::isInlineCode(const QTextCharFormat& format)
{
    return format.boolProperty(InlineCodeProperty);
}

bool FaceDocument::isDivider(const QTextBlockFormat& format)
{
    return format.boolProperty(DividerProperty);
}

} // namespace reprise
