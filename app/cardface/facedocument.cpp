// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/facedocument.h"

#include "app/cardface/codehighlighter.h"
#include "app/cardface/faceformats.h"
#include "app/cardface/facemarks.h"
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
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int codeColumns = 76;
// 640 of 704 pixels in the pictures, where prose has 17.3: about 70 characters.
constexpr double proseEms = 37;
// What code may take of a frame; the rest gets its colours in later ones.
constexpr int highlightMilliseconds = 20;
// A question of more text than this is a text, not a headline.
constexpr qsizetype longestHeadline = 300;
constexpr int deepestIndent = 8;

bool isCode(const QTextBlockFormat& format)
{
    return format.hasProperty(QTextFormat::BlockCodeLanguage)
        || format.hasProperty(QTextFormat::BlockCodeFence) || format.nonBreakableLines();
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

    const FaceSource source =
        FaceSource::prepared(face, options.withAnswer, options.inset, options.shownHints);
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
    m_masks = options.withAnswer ? face.answerMasks : face.questionMasks;
    const double side = 0.9 * lineHeight(Kind::Paragraph); // lines keep their distance
    m_sounds = placeMarks(*this, face, options.withAnswer, QSizeF(1.4 * side, side), media).sounds;
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

QUrl FaceDocument::hintUrl(int hint)
{
    return QUrl(u"reprise:hint/%1"_s.arg(hint));
}

std::optional<int> FaceDocument::waitingHint() const
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const auto hint = hintOf(QUrl(it.fragment().charFormat().anchorHref()));
            if (hint)
                return hint;
        }
    }
    return std::nullopt;
}

int FaceDocument::newestSound() const
{
    QTextBlock block = m_answerBlock < 0 ? QTextBlock() : findBlockByNumber(m_answerBlock);
    for (; block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.hasProperty(SoundProperty))
                return format.intProperty(SoundProperty);
        }
    }
    return 0;
}

std::optional<int> FaceDocument::hintOf(const QUrl& link)
{
    for (int hint = 0; hint < Hint::most; ++hint) {
        if (link == hintUrl(hint))
            return hint;
    }
    return std::nullopt;
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
    const QDeadlineTimer deadline(highlightMilliseconds);
    for (; !isColoured(); ++m_uncoloured) {
        const CodePanel& panel = m_panels.at(m_uncoloured);
        QStringList lines;
        for (QTextBlock block = findBlockByNumber(panel.firstBlock);
            block.isValid() && block.blockNumber() <= panel.lastBlock; block = block.next())
            lines.append(block.text());
        QTextBlock block =
            findBlockByNumber(panel.firstBlock + static_cast<int>(m_colouredTo.line));
        const auto formats =
            m_highlighter.formats(lines, panel.language, m_theme.isDark(), deadline, m_colouredTo);
        for (const QList<QTextLayout::FormatRange>& ranges : formats) {
            block.layout()->setFormats(ranges);
            if (m_isLaidOut) {
                markContentsDirty(block.position(), block.length());
            }
            block = block.next();
        }
        if (m_colouredTo.line < lines.size()) {
            m_isLaidOut = true;
            QTimer::singleShot(0, this, &FaceDocument::colourCode);
            return;
        }
        m_colouredTo = {};
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

} // namespace reprise
