// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/facedocument.h"

#include "app/cardface/codehighlighter.h"
#include "app/cardface/deckimage.h"
#include "app/cardface/facerepair.h"
#include "app/cardface/facetables.h"

#include <QDeadlineTimer>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

enum Property
{
    InlineCodeProperty = QTextFormat::UserProperty + 1,
    DividerProperty,
};

constexpr int codeColumns = 76;
// 640 of 704 pixels in the pictures, where prose has 17.3: about 70 characters.
constexpr double proseEms = 37;
// What code may take of a frame; the rest stays in the normal colour.
constexpr int highlightMilliseconds = 20;
// A question of more text than this is a text, not a headline.
constexpr qsizetype longestHeadline = 300;
constexpr int deepestIndent = 8;

// Of a code panel, in pixels of the pictures.
constexpr double panelStrip = 30;
constexpr double panelSide = 16;
constexpr double panelBottom = 14;
constexpr double outline = 1;
constexpr double afterPanel = 16;

const QString pictureName = u"face-picture-"_s;

bool isCode(const QTextBlockFormat& format)
{
    return format.hasProperty(QTextFormat::BlockCodeLanguage)
        || format.hasProperty(QTextFormat::BlockCodeFence) || format.nonBreakableLines();
}

bool isWebLink(const QString& href)
{
    const QUrl url(href, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

/// A name within the collection, never a place elsewhere.
QString mediaName(const QString& source)
{
    QString name = QUrl::fromPercentEncoding(source.toUtf8());
    if (name.isEmpty() || name.contains(u':') || name.contains(u'\\') || name.startsWith(u'/')
        || name.split(u'/').contains(".."_L1))
        return {};
    return name;
}

} // namespace

FaceDocument::FaceDocument(const Theme& theme, CodeHighlighter& highlighter, const Face& face,
    const Options& options, const MediaProvider& media)
    : m_theme(theme)
    , m_highlighter(highlighter)
    , m_zoom(options.zoom)
    , m_devicePixelRatio(options.devicePixelRatio)
    , m_withAnswer(options.withAnswer)
    , m_isPreview(options.isPreview)
    , m_column(columnWidth(theme, options.zoom))
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    const QFont prose = font(Kind::Paragraph);
    setDefaultFont(prose);
    m_proseMargin = std::max(0.0, m_column - proseEms * QFontInfo(prose).pixelSize());
    m_presentProseMargin = m_proseMargin;
    QTextOption text = defaultTextOption();
    text.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTextDirection(Qt::LayoutDirectionAuto);
    text.setTabStopDistance(4 * QFontMetricsF(font(Kind::Code)).horizontalAdvance(u' '));
    setDefaultTextOption(text);
    setIndentWidth(scaled(24));

    const FaceSource source = FaceSource::prepared(face, options.withAnswer, options.inset);
    m_format = source.format;
    switch (source.format) {
    case FaceSource::Format::Markdown:
        setMarkdown(source.text,
            MarkdownFeatures(MarkdownDialectGitHub) | MarkdownFeatures(MarkdownNoHTML));
        break;
    case FaceSource::Format::Html:
        setHtml(source.text);
        break;
    case FaceSource::Format::Plain:
        setPlainText(source.text);
        break;
    }
    setBaseUrl(QUrl());

    repairAfterReading(*this, m_format);
    classify();
    format(media);
    if (face.gone)
        addNote(tr("This card is no longer made from its note. Suspend it, and it is not asked any "
                   "more; its history stays."));
    else if (source.cut)
        addNote(tr("Too long to show in full: this is the beginning, without its formatting."));
    else if (source.format == FaceSource::Format::Plain)
        addNote(tr("Nested too deeply to show with its formatting."));
    if (options.withAnswer && face.followUp)
        addFollowUp(face.followUp->question);
    collectPanels();
    colourCode();
    if (m_insetBlock >= 0)
        setInsetSize(options.insetSize);
}

FaceDocument::~FaceDocument() = default;

double FaceDocument::columnWidth(const Theme& theme, double zoom)
{
    const QFontMetricsF metrics(theme.font(FontRole::Code, zoom));
    return std::ceil(
        codeColumns * metrics.horizontalAdvance(u'0') + 2 * (theme.px(panelSide) * zoom + outline));
}

QVariant FaceDocument::loadResource(int type, const QUrl&)
{
    // An image that is not answered for would be looked for in the file system.
    if (type == ImageResource) {
        QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
        nothing.fill(Qt::transparent);
        return nothing;
    }
    return QByteArray("");
}

FaceDocument::Use FaceDocument::useOf(const QTextBlock& block, bool inAnswer) const
{
    const QTextBlockFormat format = block.blockFormat();
    Use use;
    use.quoteLevel = std::min(deepestIndent, format.intProperty(QTextFormat::BlockQuoteLevel));
    const auto* table = qobject_cast<const QTextTable*>(frameAt(block.position()));
    if (isCode(format))
        use.kind = table == nullptr ? Kind::Code : Kind::CodeCell;
    else if (table != nullptr)
        use.kind =
            table->cellAt(block.position()).row() < std::max(1, table->format().headerRowCount())
            ? Kind::HeadCell
            : Kind::Cell;
    else if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth))
        use.kind = Kind::Divider;
    else if (format.headingLevel() > 0)
        use.kind = Kind::Heading;
    else if (block.textList() != nullptr)
        use.kind = Kind::Item;
    else
        use.kind = inAnswer || use.quoteLevel > 0 ? Kind::Paragraph : Kind::Question;
    return use;
}

void FaceDocument::classify()
{
    bool inAnswer = m_withAnswer && !toRawText().contains(FaceSource::answerMark);
    if (inAnswer)
        m_answerBlock = 0;
    bool said = false;
    qsizetype headline = 0;
    m_uses.clear();
    m_uses.reserve(static_cast<std::size_t>(blockCount()));
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        Use use = useOf(block, inAnswer);
        const QString text = block.text();
        if (text == FaceSource::answerMark) {
            use.kind = Kind::Rule;
            m_ruleBlock = block.blockNumber();
            m_answerBlock = m_ruleBlock + 1;
            inAnswer = true;
        } else if (text == FaceSource::insetMark) {
            use.kind = Kind::Inset;
            m_insetBlock = block.blockNumber();
        } else if (use.kind == Kind::Question && headline > 0
            && m_format == FaceSource::Format::Markdown) {
            use.kind = Kind::Paragraph; // more of the question
        } else if (use.kind == Kind::Question) {
            headline += text.size();
        } else if (use.kind == Kind::Paragraph && use.quoteLevel == 0 && !said && !text.isEmpty()
            && m_format != FaceSource::Format::Plain) {
            use.kind = Kind::Say;
            said = true;
        }
        m_uses.push_back(use);
    }
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        Use& use = m_uses[static_cast<std::size_t>(block.blockNumber())];
        const auto isCell = [](Kind kind) {
            return kind == Kind::Cell || kind == Kind::HeadCell || kind == Kind::CodeCell;
        };
        const bool besideTable = isCell(useAt(block.blockNumber() - 1).kind)
            || isCell(useAt(block.blockNumber() + 1).kind);
        if (block.length() == 1 && besideTable && !isCell(use.kind) && use.kind != Kind::Code)
            use.kind = Kind::Filler;
        if (use.kind == Kind::Question
            && (headline > longestHeadline || m_format == FaceSource::Format::Plain))
            use.kind = Kind::Paragraph;
    }
}

FaceDocument::Use FaceDocument::useAt(int block) const
{
    if (block < 0 || block >= static_cast<int>(m_uses.size()))
        return {Kind::Filler, 0};
    return m_uses[static_cast<std::size_t>(block)];
}

void FaceDocument::format(const MediaProvider& media)
{
    QTextCursor cursor(this);
    cursor.beginEditBlock();
    formatLists();
    for (QTextBlock block = begin(); block.isValid(); block = block.next())
        formatBlock(block, useAt(block.blockNumber()));
    for (QTextBlock block = begin(); block.isValid(); block = block.next())
        formatText(block, useAt(block.blockNumber()), media);
    formatTables(*this, m_theme, m_zoom, [this](int block) { return bottomMargin(block); });
    cursor.endEditBlock();
}

void FaceDocument::formatLists()
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        QTextList* list = block.textList();
        if (list == nullptr)
            continue;
        const int indent = std::min(list->format().indent(), deepestIndent);
        if (indent != list->format().indent()) {
            QTextListFormat format = list->format();
            format.setIndent(indent);
            list->setFormat(format);
        }
        if (useAt(block.blockNumber()).kind != Kind::Code)
            continue;
        // Code within an item would get a marker for each of its lines.
        list->remove(block);
        QTextBlockFormat format = block.blockFormat();
        format.setIndent(indent);
        QTextCursor(block).setBlockFormat(format);
    }
}

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
    if (isWebLink(from.anchorHref())) {
        format.setAnchor(true);
        format.setAnchorHref(from.anchorHref());
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
    for (const Part& part : parts | std::views::reverse) {
        if (part.format.isImageFormat()) {
            for (int i = part.length - 1; i >= 0; --i)
                replaceImage(part.position + i, part.format, media);
            hasImage = true;
            continue;
        }
        cursor.setPosition(part.position);
        cursor.setPosition(part.position + part.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(fragmentFormat(part.format, base, use));
    }
    if (hasImage) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        QTextCursor(block).setBlockFormat(format);
    }
}

void FaceDocument::replaceImage(
    int position, const QTextCharFormat& format, const MediaProvider& media)
{
    QTextCursor cursor(this);
    cursor.setPosition(position);
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);

    const QTextImageFormat given = format.toImageFormat();
    const QString name = mediaName(given.name());
    const double widest = m_column - m_proseMargin;
    QImage image;
    if (!name.isEmpty() && media)
        image = decodedDeckImage(media(name), qCeil(widest * m_devicePixelRatio));
    if (image.isNull()) {
        QTextCharFormat note;
        note.setFont(m_theme.font(FontRole::Caption, m_zoom));
        note.setForeground(m_theme.color(Token::Text3));
        cursor.insertText(name.isEmpty() ? tr("[picture from elsewhere, not loaded]")
                                         : tr("[picture missing: %1]").arg(name.left(80)),
            note);
        return;
    }
    QSizeF size = QSizeF(image.size()) * m_zoom;
    if (given.width() > 0)
        size *= given.width() * m_zoom / size.width();
    if (size.width() > widest)
        size *= widest / size.width();
    const QString internal = pictureName + QString::number(m_pictures.size());
    addResource(ImageResource, QUrl(internal), image);
    QTextImageFormat shown;
    shown.setName(internal);
    shown.setWidth(size.width());
    shown.setHeight(size.height());
    shown.setProperty(QTextFormat::ImageAltText, given.property(QTextFormat::ImageAltText));
    cursor.insertImage(shown);
    m_pictures.push_back(size);
}

void FaceDocument::addNote(const QString& text)
{
    QTextCursor cursor(this);
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setTopMargin(scaled(16));
    QTextCharFormat look;
    look.setFont(m_theme.font(FontRole::Caption, m_zoom));
    look.setForeground(m_theme.color(Token::Text3));
    cursor.insertBlock(block, look);
    cursor.insertText(text, look);
    m_uses.push_back({});
}

QUrl FaceDocument::followUpUrl()
{
    return QUrl(u"reprise:follow-up"_s);
}

void FaceDocument::addFollowUp(const QString& question)
{
    QTextCursor cursor(this);
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setTopMargin(scaled(24));
    block.setRightMargin(m_presentProseMargin);
    block.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    QTextCharFormat words;
    words.setFont(font(Kind::Paragraph));
    words.setForeground(m_theme.color(Token::Text2));
    QTextCharFormat link = words;
    link.setForeground(m_theme.color(Token::AccentText));
    link.setFontUnderline(true);
    link.setAnchor(true);
    link.setAnchorHref(followUpUrl().toString());
    cursor.insertBlock(block, words);
    cursor.insertText(tr("Then they ask:") + u' ', words);
    cursor.insertText(question, link);
    m_uses.push_back({});
}

void FaceDocument::collectPanels()
{
    QString key;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        const int number = block.blockNumber();
        if (useAt(number).kind != Kind::Code) {
            key.clear();
            continue;
        }
        const QTextBlockFormat format = block.blockFormat();
        // Marked fences differ by their number, indented code has no fence.
        const QString own = format.stringProperty(QTextFormat::BlockCodeLanguage)
            + format.stringProperty(QTextFormat::BlockCodeFence) + u'/'
            + QString::number(format.indent());
        if (own == key) {
            m_panels.back().lastBlock = number;
            continue;
        }
        key = own;
        CodePanel panel;
        panel.firstBlock = panel.lastBlock = number;
        panel.language = format.stringProperty(QTextFormat::BlockCodeLanguage)
                             .section(FaceSource::languageMark, 0, 0);
        if (panel.language == "output"_L1)
            panel.label = tr("Output", "what a program prints, over a code block");
        else if (panel.language == "text"_L1)
            panel.label = tr("Text", "plain text, over a code block");
        else
            panel.label = m_highlighter.languageName(panel.language);
        m_panels.push_back(panel);
    }
    // Only now is it known where a panel begins and ends.
    for (const CodePanel& panel : m_panels) {
        const QTextBlock first = findBlockByNumber(panel.firstBlock);
        QTextBlockFormat format = first.blockFormat();
        const double before =
            panel.firstBlock > 0 ? first.previous().blockFormat().bottomMargin() : 0;
        const bool touches = useAt(panel.firstBlock - 1).kind == Kind::Code;
        const double between =
            touches ? scaled(panelBottom) + outline + scaled(afterPanel) : before;
        format.setTopMargin(between + outline + scaled(panelStrip));
        QTextCursor(first).setBlockFormat(format);
    }
}

void FaceDocument::colourCode()
{
    if (m_panels.empty())
        return;
    const QDeadlineTimer deadline(highlightMilliseconds);
    for (const CodePanel& panel : m_panels) {
        QStringList lines;
        for (QTextBlock block = findBlockByNumber(panel.firstBlock);
            block.isValid() && block.blockNumber() <= panel.lastBlock; block = block.next())
            lines.append(block.text());
        const auto formats =
            m_highlighter.formats(lines, panel.language, m_theme.isDark(), deadline);
        QTextBlock block = findBlockByNumber(panel.firstBlock);
        for (const QList<QTextLayout::FormatRange>& ranges : formats) {
            block.layout()->setFormats(ranges);
            block = block.next();
        }
    }
}

QString FaceDocument::codeText(const CodePanel& panel) const
{
    QStringList lines;
    for (QTextBlock block = findBlockByNumber(panel.firstBlock);
        block.isValid() && block.blockNumber() <= panel.lastBlock; block = block.next()) {
        QString line = block.text();
        // withBreakPoints() has put these into longer words only.
        if (line.size() > 2000)
            line.remove(QChar(0x200B));
        line.replace(QChar::Nbsp, u' ');
        line.replace(QChar::LineSeparator, u'\n');
        lines.append(line);
    }
    return lines.join(u'\n');
}

void FaceDocument::setColumn(double left, double width, double right)
{
    QTextFrameFormat root = rootFrame()->frameFormat();
    if (root.leftMargin() != left || root.rightMargin() != right) {
        root.setMargin(0);
        root.setPadding(0);
        // Qt forgets the first block's margin, where a panel has its strip.
        const bool panelFirst = useAt(0).kind == Kind::Code;
        const int outside = m_theme.px(m_isPreview ? 12 : 36);
        root.setTopMargin(outside + (panelFirst ? firstBlock().blockFormat().topMargin() : 0));
        root.setBottomMargin(outside);
        root.setLeftMargin(left);
        root.setRightMargin(right);
        rootFrame()->setFrameFormat(root);
    }
    const double prose = std::clamp(width - (m_column - m_proseMargin), 0.0, m_proseMargin);
    if (qFuzzyCompare(prose + 1, m_presentProseMargin + 1))
        return;
    QTextCursor cursor(this);
    cursor.beginEditBlock();
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (!qFuzzyCompare(format.rightMargin() + 1, m_presentProseMargin + 1)
            || useAt(block.blockNumber()).kind == Kind::Code)
            continue;
        format.setRightMargin(prose);
        QTextCursor(block).setBlockFormat(format);
    }
    fitPictures(std::min(width, m_column - m_proseMargin));
    cursor.endEditBlock();
    m_presentProseMargin = prose;
}

void FaceDocument::fitPictures(double widest)
{
    if (m_pictures.empty())
        return;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextImageFormat format = it.fragment().charFormat().toImageFormat();
            if (!format.name().startsWith(pictureName))
                continue;
            const QSizeF size = m_pictures.at(format.name().sliced(pictureName.size()).toULong());
            const double factor = std::min(1.0, widest / size.width());
            format.setWidth(size.width() * factor);
            format.setHeight(size.height() * factor);
            QTextCursor cursor(this);
            cursor.setPosition(it.fragment().position());
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
}

void FaceDocument::setInsetSize(const QSizeF& size)
{
    const QTextBlock block = findBlockByNumber(m_insetBlock);
    if (!block.isValid())
        return;
    // A transparent picture keeps the room: it needs no handler of its own.
    QTextImageFormat room;
    room.setName(u"face-inset"_s);
    room.setWidth(size.width());
    room.setHeight(size.height());
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertImage(room);
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
