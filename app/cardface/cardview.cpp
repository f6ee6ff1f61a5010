// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/cardview.h"

#include "app/cardface/codehighlighter.h"
#include "app/cardface/copybutton.h"
#include "app/cardface/faceformats.h"
#include "app/cardface/soundbuttons.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int smallestZoom = 50;
constexpr int largestZoom = 300;
constexpr int zoomStep = 10;

} // namespace

CardView::CardView(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent)
    : QTextBrowser(parent)
    , m_theme(theme)
    , m_highlighter(highlighter)
    , m_sounds(new SoundButtons(theme, viewport()))
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setAcceptDrops(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rename();
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
            Q_EMIT linkActivated(url);
        else if (m_face.followUp && url == FaceDocument::followUpUrl())
            Q_EMIT followUpChosen(m_face.followUp->card);
        else if (const auto hint = FaceDocument::hintOf(url))
            openHint(*hint);
    });
    connect(&theme, &Theme::changed, this, &CardView::restyle);
    restyle();
}

CardView::~CardView()
{
    // The base class must not outlive what it shows.
    setDocument(nullptr);
}

void CardView::setMediaProvider(FaceDocument::MediaProvider provider)
{
    m_media = std::move(provider);
}

void CardView::setSoundOutput(std::unique_ptr<SoundOutput> output)
{
    m_sounds->setOutput(std::move(output));
}

void CardView::showQuestion(const Face& face)
{
    m_sounds->stop();
    m_face = face;
    m_answerShown = false;
    m_shownHints = 0;
    rebuild();
    verticalScrollBar()->setValue(0);
}

void CardView::showAnswer()
{
    if (m_answerShown)
        return;
    m_answerShown = true;
    const int before = m_face.replacesQuestion ? 0 : verticalScrollBar()->value();
    rebuild();
    verticalScrollBar()->setValue(before);
    const int wanted = static_cast<int>(std::ceil(scrollForAnswer()));
    if (wanted > before && !m_face.replacesQuestion)
        verticalScrollBar()->setValue(wanted);
}

void CardView::rename()
{
    setAccessibleName(!m_answerShown  ? tr("Question")
            : m_face.replacesQuestion ? tr("Answer")
                                      : tr("Question and answer"));
    for (std::size_t i = 0; i < m_copyButtons.size(); ++i)
        m_copyButtons[i]->setAccessibleName(tr("Copy code block %1").arg(i + 1));
}

void CardView::showNothing()
{
    setInset(nullptr);
    showQuestion(Face());
}

void CardView::setInset(QWidget* inset, FaceSource::Inset place)
{
    if (m_inset != nullptr && m_inset != inset) {
        m_inset->hide();
        m_inset->deleteLater();
    }
    m_inset = inset;
    m_insetPlace = place;
    if (inset != nullptr) {
        inset->setParent(viewport());
        // Not the viewport's, whose base is the page's ground.
        inset->setPalette(QGuiApplication::palette());
    }
    rebuildInPlace();
    if (inset != nullptr)
        inset->show();
}

void CardView::setZoom(int percent)
{
    const int zoom = std::clamp(percent, smallestZoom, largestZoom);
    if (std::exchange(m_zoomPercent, zoom) == zoom)
        return;
    rebuildInPlace();
    Q_EMIT zoomChanged(zoom);
}

void CardView::setPreview(bool preview)
{
    if (std::exchange(m_isPreview, preview) != preview)
        rebuildInPlace();
}

void CardView::setNeedles(const QList<search::Needle>& needles)
{
    if (std::exchange(m_needles, needles) != needles)
        markHits();
}

void CardView::markHits()
{
    QList<ExtraSelection> marks;
    for (QTextBlock block = document()->begin(); block.isValid() && !m_needles.isEmpty();
        block = block.next()) {
        // Without the places where a long line of code may be broken.
        const QString text = block.text();
        QString seen;
        QList<int> places;
        for (int i = 0; i < text.size(); ++i) {
            if (text.at(i) != QChar(0x200B)) {
                seen += text.at(i) == QChar(QChar::Nbsp) ? QChar(u' ') : text.at(i);
                places.append(i);
            }
        }
        for (const search::Hit& hit : search::hits(seen, m_needles)) {
            ExtraSelection mark;
            mark.format.setBackground(m_theme.color(Token::Hit));
            mark.format.setForeground(m_theme.color(Token::Text));
            mark.cursor = QTextCursor(block);
            mark.cursor.setPosition(block.position() + places.at(hit.start));
            mark.cursor.setPosition(block.position() + places.at(hit.start + hit.length - 1) + 1,
                QTextCursor::KeepAnchor);
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
}

double CardView::scaled(double pictured) const
{
    return m_theme.px(pictured) * m_zoomPercent / 100.0;
}

void CardView::restyle()
{
    QPalette colors;
    // The page's ground, not a panel's: the base class fills with Base.
    colors.setColor(QPalette::Base, m_theme.color(Token::Window));
    colors.setColor(QPalette::Text, m_theme.color(Token::Text));
    colors.setColor(QPalette::Highlight, m_theme.color(Token::Selection));
    colors.setColor(QPalette::HighlightedText, m_theme.color(Token::Text));
    colors.setColor(QPalette::Link, m_theme.color(Token::AccentText));
    setPalette(colors);
    if (m_inset != nullptr)
        m_inset->setPalette(QGuiApplication::palette());
    rebuildInPlace();
}

/// A new document for the same text: what was at the top stays there, what was
/// selected stays selected.
void CardView::rebuildInPlace()
{
    if (!m_document) {
        rebuild();
        return;
    }
    const int top = cursorForPosition(QPoint(viewport()->width() / 2, 1)).position();
    const int anchor = textCursor().anchor();
    const int position = textCursor().position();
    const bool atTop = verticalScrollBar()->value() == 0;
    const int characters = m_document->characterCount();
    rebuild();
    if (m_document->characterCount() != characters)
        return;
    QTextCursor selection(m_document.get());
    selection.setPosition(anchor);
    selection.setPosition(position, QTextCursor::KeepAnchor);
    setTextCursor(selection);
    QTextCursor restored(m_document.get());
    restored.setPosition(top);
    verticalScrollBar()->setValue(
        atTop ? 0 : verticalScrollBar()->value() + cursorRect(restored).top());
}

/// The text that the link stood for takes its place; what is above keeps its own.
void CardView::openHint(int hint)
{
    m_shownHints |= 1U << static_cast<unsigned>(hint);
    const int before = verticalScrollBar()->value();
    rebuild();
    verticalScrollBar()->setValue(before);
}

void CardView::rebuild()
{
    FaceDocument::Options options;
    options.withAnswer = m_answerShown;
    options.zoom = m_zoomPercent / 100.0;
    if (m_inset != nullptr) {
        options.inset = m_insetPlace;
        options.insetSize = insetSize();
    }
    options.devicePixelRatio = devicePixelRatioF();
    options.isPreview = m_isPreview;
    options.shownHints = m_shownHints;
    auto document =
        std::make_unique<FaceDocument>(m_theme, m_highlighter, m_face, options, m_media);
    {
        const QScopedValueRollback guard(m_placing, true);
        setExtraSelections({}); // they are places in the former one
        setDocument(document.get());
        m_document = std::move(document);
    }

    const std::vector<FaceDocument::CodePanel>& panels = m_document->codePanels();
    while (m_copyButtons.size() > panels.size()) {
        delete m_copyButtons.back();
        m_copyButtons.pop_back();
    }
    while (m_copyButtons.size() < panels.size()) {
        auto* button = new CopyButton(m_theme, viewport());
        const std::size_t index = m_copyButtons.size();
        connect(button, &QToolButton::clicked, this, [this, button, index] {
            QGuiApplication::clipboard()->setText(
                m_document->codeText(m_document->codePanels().at(index)));
            button->showCopied();
        });
        m_copyButtons.push_back(button);
    }
    m_sounds->show(*m_document, m_media);
    rename();
    connect(m_document->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &CardView::placeChildren);
    placeColumn();
    markHits();
}

QRect CardView::columnRect() const
{
    // By the whole width: a scroll bar that comes must not move the column.
    const int column =
        std::max(1, std::min(widthOfWholeColumn(), width()) - m_theme.px(m_isPreview ? 36 : 48));
    return {(width() - column) / 2, 0, column, height()};
}

int CardView::widthOfWholeColumn() const
{
    const double column = FaceDocument::columnWidth(m_theme, m_zoomPercent / 100.0);
    return static_cast<int>(column) + m_theme.px(48);
}

void CardView::placeColumn()
{
    if (!m_document)
        return;
    const QRect column = columnRect();
    const int left = column.left() - viewport()->x();
    {
        const QScopedValueRollback guard(m_placing, true);
        m_document->setColumn(left, column.width(), viewport()->width() - left - column.width());
        if (m_document->insetBlock() >= 0)
            m_document->setInsetSize(insetSize());
    }
    // Qt lays long documents out bit by bit; ours are bounded, and positions
    // are needed now.
    std::ignore = blockRect(m_document->blockCount() - 1);
    placeChildren();
}

QPointF CardView::scrolled() const
{
    return {0, static_cast<double>(verticalScrollBar()->value())};
}

QRectF CardView::blockRect(int block) const
{
    return m_document->documentLayout()->blockBoundingRect(m_document->findBlockByNumber(block));
}

/// The room that a block's lines take, margins apart. blockBoundingRect() leaves
/// out what a fixed line height adds below the last line.
QRectF CardView::slotRect(int block) const
{
    const QTextBlock b = m_document->findBlockByNumber(block);
    QRectF rect = blockRect(block);
    if (b.blockFormat().lineHeightType() == QTextBlockFormat::FixedHeight)
        rect.setHeight(b.layout()->lineCount() * b.blockFormat().lineHeight());
    return rect;
}

QRectF CardView::panelRect(const FaceDocument::CodePanel& panel) const
{
    const QRectF first = slotRect(panel.firstBlock);
    const QRectF last = slotRect(panel.lastBlock);
    const QTextBlock block = m_document->findBlockByNumber(panel.firstBlock);
    const double side = scaled(panelSide) + 1;
    const QTextLine line = block.layout()->lineAt(0);
    const double left = first.left() + (line.isValid() ? line.x() : 0) - side;
    const double width = (line.isValid() ? line.width() : 0) + 2 * side;
    const double top = first.top() - scaled(panelStrip) - 1;
    return QRectF(left, top, width, last.bottom() + scaled(panelBottom) + 1 - top)
        .translated(0, textDrop());
}

/// How much lower than in the middle of its slot Qt puts a line of fixed height
/// (its base line is at four fifths); what stands beside text goes with it.
double CardView::textDrop() const
{
    return scaled(1.75);
}

void CardView::placeChildren()
{
    if (!m_document || m_placing)
        return;
    const QScopedValueRollback guard(m_placing, true);
    const QPointF offset = scrolled();
    const auto& panels = m_document->codePanels();
    for (std::size_t i = 0; i < panels.size() && i < m_copyButtons.size(); ++i) {
        CopyButton* button = m_copyButtons[i];
        const QRectF panel = panelRect(panels[i]).translated(-offset);
        const QSize size = button->sizeHint();
        const double strip = scaled(panelStrip);
        const int inset = m_theme.px(6);
        const double left = layoutDirection() == Qt::RightToLeft
            ? panel.left() + inset
            : panel.right() - inset - size.width();
        button->setGeometry(QRect(
            QPoint(qRound(left), qRound(panel.top() + 1 + (strip - size.height()) / 2)), size));
        button->setVisible(panel.bottom() > 0 && panel.top() < viewport()->height());
    }
    m_sounds->place(*m_document, offset);
    if (m_inset != nullptr && m_document->insetBlock() >= 0) {
        const QPointF at = blockRect(m_document->insetBlock()).topLeft() - offset;
        m_inset->setGeometry(QRect(
            QPoint(columnRect().left() - viewport()->x(), qRound(at.y())), insetSize().toSize()));
    }
}

QSizeF CardView::insetSize() const
{
    if (m_inset == nullptr)
        return {};
    const int width = columnRect().width();
    const int height = m_inset->hasHeightForWidth() ? m_inset->heightForWidth(width)
                                                    : m_inset->sizeHint().height();
    return QSize(width, std::max(1, height)).toSizeF();
}

void CardView::refreshInset()
{
    if (m_inset == nullptr || !m_document || m_document->insetBlock() < 0
        || insetSize() == QSizeF(m_inset->size()))
        return;
    m_document->setInsetSize(insetSize());
    placeChildren();
}

double CardView::scrollForAnswer() const
{
    const int rule = m_document->ruleBlock();
    if (rule < 1 || rule + 1 >= m_document->blockCount()) // an empty answer has no line
        return 0;
    const double view = viewport()->height();
    const double margin = m_theme.px(16);
    const double end = m_document->documentLayout()->documentSize().height()
        - m_theme.px(m_isPreview ? 12 : 36) + margin;

    const QTextBlock last = m_document->findBlockByNumber(rule - 1);
    const QTextLine line = last.layout()->lineAt(last.layout()->lineCount() - 1);
    const double lastLineTop = slotRect(rule - 1).bottom() - (line.isValid() ? line.height() : 0);

    const QRectF answer = blockRect(rule + 1);
    const QTextLine first = m_document->findBlockByNumber(rule + 1).layout()->lineAt(0);
    // An inset's one line is all of it: its head is enough.
    const bool isInset = rule + 1 == m_document->insetBlock();
    const double firstHeight = isInset ? std::min(answer.height(), 80.0 * m_theme.unit() / 4)
                                       : (first.isValid() ? first.height() : answer.height());
    const double firstIn = answer.top() + firstHeight + margin - view;

    const double whole = end - view;
    return std::max(firstIn, std::min(whole, lastLineTop - margin));
}

bool CardView::showNextHint()
{
    const auto hint = m_document ? m_document->waitingHint() : std::nullopt;
    if (hint)
        openHint(*hint);
    return hint.has_value();
}

bool CardView::playSound()
{
    if (!m_document || m_document->sounds().isEmpty())
        return false;
    m_sounds->click(m_document->newestSound());
    return true;
}

void CardView::scrollPage(int pages)
{
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(bar->value() + pages * bar->pageStep());
}

bool CardView::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        placeColumn();
    if (event->type() == QEvent::DevicePixelRatioChange || event->type() == QEvent::LanguageChange)
        rebuildInPlace();
    return QTextBrowser::event(event);
}

bool CardView::viewportEvent(QEvent* event)
{
    const bool handled = QTextBrowser::viewportEvent(event);
    // Posted to the parent of a widget whose size hint is new.
    if (event->type() == QEvent::LayoutRequest)
        refreshInset();
    return handled;
}

void CardView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    placeColumn();
}

void CardView::scrollContentsBy(int dx, int dy)
{
    QTextBrowser::scrollContentsBy(dx, dy);
    placeChildren();
}

void CardView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QTextBrowser::wheelEvent(event);
        return;
    }
    const int delta = event->angleDelta().y();
    if (delta != 0)
        setZoom(m_zoomPercent + (delta > 0 ? zoomStep : -zoomStep));
    event->accept();
}

void CardView::keyPressEvent(QKeyEvent* event)
{
    // The base class would scroll by it; it belongs to the page.
    if (event->key() == Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTextBrowser::keyPressEvent(event);
}

void CardView::mousePressEvent(QMouseEvent* event)
{
    // A press on the selection would begin to drag it out of the window.
    if (event->button() == Qt::LeftButton && textCursor().hasSelection()
        && !(event->modifiers() & Qt::ShiftModifier)) {
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
    }
    QTextBrowser::mousePressEvent(event);
}

QMimeData* CardView::createMimeDataFromSelection() const
{
    QString text = textCursor().selection().toPlainText();
    text.remove(QChar::ObjectReplacementCharacter);
    text.remove(QChar(0x200B));
    auto* plain = new QMimeData;
    plain->setText(text);
    return plain;
}

QVariant CardView::loadResource(int, const QUrl&)
{
    // The document answers for all of its resources; this is never the way.
    return QByteArray("");
}

void CardView::paintEvent(QPaintEvent* event)
{
    if (m_document) {
        QPainter painter(viewport());
        const QPointF offset = scrolled();
        painter.translate(-offset);
        paintGrounds(painter, QRectF(event->rect()).translated(offset));
    }
    QTextBrowser::paintEvent(event);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        QPainter painter(viewport());
        painter.setPen(QPen(m_theme.color(Token::AccentText), 2));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void CardView::paintGrounds(QPainter& painter, const QRectF& visible) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const FaceDocument::CodePanel& panel : m_document->codePanels()) {
        if (panelRect(panel).intersects(visible))
            paintPanel(painter, panel);
    }
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        const QRectF rect = m_document->documentLayout()->blockBoundingRect(block);
        // Cells of a row stand side by side, so what is below may come first.
        if (rect.bottom() < visible.top() || rect.top() > visible.bottom())
            continue;
        paintBlockGround(painter, block);
    }
}

void CardView::paintPanel(QPainter& painter, const FaceDocument::CodePanel& panel) const
{
    const QRectF rect = panelRect(panel);
    painter.setPen(QPen(m_theme.color(Token::Line), 1));
    painter.setBrush(m_theme.color(Token::Base));
    const double radius = scaled(8);
    const QRectF snapped(qRound(rect.left()) + 0.5, qRound(rect.top()) + 0.5,
        qRound(rect.width()) - 1, qRound(rect.height()) - 1);
    painter.drawRoundedRect(snapped, radius, radius);

    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(m_theme.color(Token::Text3));
    const int side = qRound(scaled(panelSide)) + 1;
    const QRect strip(qRound(rect.left()) + side, qRound(rect.top()) + 1,
        qRound(rect.width()) - 2 * side, qRound(scaled(panelStrip)));
    painter.drawText(strip,
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(panel.label, Qt::ElideRight, strip.width() / 2));
}

void CardView::paintBlockGround(QPainter& painter, const QTextBlock& block) const
{
    const QRectF rect = m_document->documentLayout()->blockBoundingRect(block);
    const QTextBlockFormat format = block.blockFormat();
    const QRect column = columnRect().translated(-viewport()->x(), 0);
    if (block.blockNumber() == m_document->ruleBlock() || FaceDocument::isDivider(format)) {
        const bool isRule = block.blockNumber() == m_document->ruleBlock();
        painter.fillRect(QRectF(column.left(), qRound(rect.top() + textDrop()), column.width(), 1),
            m_theme.color(isRule ? Token::LineStrong : Token::Line));
        return;
    }
    const QTextLayout* layout = block.layout();
    if (format.intProperty(QTextFormat::BlockQuoteLevel) > 0) {
        const QTextBlock next = block.next();
        const bool goesOn = next.blockFormat().intProperty(QTextFormat::BlockQuoteLevel) > 0;
        const QRectF slot = slotRect(block.blockNumber()).translated(0, textDrop());
        const double bottom =
            goesOn ? blockRect(next.blockNumber()).top() + textDrop() : slot.bottom();
        painter.fillRect(QRectF(column.left(), slot.top(), 2, bottom - slot.top()),
            m_theme.color(Token::LineStrong));
    }
    if (format.hasProperty(QTextFormat::BlockCodeLanguage)
        || format.hasProperty(QTextFormat::BlockCodeFence)) {
        // A line that goes on says so at its end.
        painter.setPen(m_theme.color(Token::Text3));
        painter.setFont(m_theme.font(FontRole::Caption));
        for (int i = 0; i + 1 < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const QRectF mark(rect.left() + line.x() + line.width(), rect.top() + line.y(),
                scaled(panelSide), line.height());
            painter.drawText(mark, Qt::AlignCenter, QString(QChar(0x21A9)));
        }
        return;
    }
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!FaceDocument::isInlineCode(fragment.charFormat()))
            continue;
        const int from = fragment.position() - block.position();
        const int to = from + fragment.length();
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::CodeInline));
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int start = std::max(from, line.textStart());
            const int end = std::min(to, line.textStart() + line.textLength());
            if (start >= end)
                continue;
            const double a = line.cursorToX(start);
            const double b = line.cursorToX(end);
            const QFontMetricsF metrics(fragment.charFormat().font());
            // Around the glyphs, 3 pixels beyond their ends.
            const double baseline = rect.top() + line.y() + line.ascent();
            const QRectF ground(rect.left() + std::min(a, b) - 3, baseline - metrics.ascent() - 1,
                std::abs(b - a) + 6, metrics.height() + 2);
            painter.drawRoundedRect(ground, m_theme.px(4), m_theme.px(4));
        }
    }
}

} // namespace reprise
