// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/typedanswerdiff.h"

#include "app/widgets/focusring.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

using Match = LinePair::Match;

// In pixels of the pictures.
constexpr double gutter = 36;
constexpr double rowHeight = 26;
constexpr double headRow = 30;
constexpr double rightPadding = 12;
constexpr double narrowWidth = 640;
constexpr qsizetype describedLines = 50;

/// Spaces as dots, tabs as arrows, a blank line by its end.
QString withVisibleSpaces(const QString& line)
{
    if (line.isEmpty())
        return {QChar(0x21B5)};
    QString text = line;
    text.replace(u' ', QChar(0x00B7));
    text.replace(u'\t', QChar(0x2192));
    return text;
}

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    if (className != QLatin1StringView(TypedAnswerDiff::staticMetaObject.className()))
        return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::StaticText);
}

double laidOut(QTextLayout& layout, double width, double lineHeight)
{
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    return y;
}

} // namespace

TypedAnswerDiff::TypedAnswerDiff(const Theme& theme, TypedComparison comparison, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_comparison(std::move(comparison))
    , m_copy(new QAction(this))
    , m_selectAll(new QAction(this))
{
    QAccessible::installFactory(makeInterface);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    new FocusRing(theme, *this, 8);

    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copy, &QAction::triggered, this, &TypedAnswerDiff::copy);
    connect(m_selectAll, &QAction::triggered, this, &TypedAnswerDiff::selectAll);
    addActions({m_copy, m_selectAll});

    describe();
    connect(&theme, &Theme::changed, this, &TypedAnswerDiff::restyle);
    arrange();
}

TypedAnswerDiff::~TypedAnswerDiff() = default;

void TypedAnswerDiff::setZoom(int percent)
{
    m_zoom = percent / 100.0;
    restyle();
}

double TypedAnswerDiff::scaled(double pictured) const
{
    return m_theme.px(pictured) * m_zoom;
}

QString TypedAnswerDiff::headline(const TypedComparison& comparison)
{
    if (comparison.agrees()) {
        if (comparison.expectedLines == 0)
            return tr("Nothing is expected, and nothing was typed");
        //: A typed answer is right in all of its lines.
        return tr("All %n line(s) match", nullptr, comparison.expectedLines);
    }
    //: %1: how many lines of a typed answer are right; %n: how many are expected.
    return tr("%1 of %n line(s) match", nullptr, comparison.expectedLines)
        .arg(comparison.count(Match::Same));
}

QString TypedAnswerDiff::remarks(const TypedComparison& comparison)
{
    const int missing = comparison.count(Match::Missing);
    const int extra = comparison.count(Match::Extra);
    const int spaces = comparison.countOnlySpaces();
    const int other = comparison.count(Match::Changed) - spaces;
    QStringList sentences;
    if (missing > 0)
        //: Lines of the expected answer that were not typed.
        sentences.append(tr("%n line(s) missing.", nullptr, missing));
    if (extra > 0)
        //: Typed lines that are not expected.
        sentences.append(tr("%n line(s) too many.", nullptr, extra));
    if (spaces > 0)
        sentences.append(tr("In %n line(s) only the spaces differ.", nullptr, spaces));
    if (other > 0)
        sentences.append(tr("%n line(s) differ(s).", nullptr, other));
    return sentences.join(u' ');
}

void TypedAnswerDiff::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        restyle();
    }
    QWidget::changeEvent(event);
}

void TypedAnswerDiff::describe()
{
    m_copy->setText(tr("Copy"));
    m_selectAll->setText(tr("Select all"));
    setAccessibleName(headline(m_comparison) + u". "_s + remarks(m_comparison));
    QStringList lines;
    for (const LinePair& pair : m_comparison.lines) {
        if (lines.size() == describedLines)
            break;
        switch (pair.match) {
        case Match::Same:
            lines.append(tr("Same: %1").arg(pair.expected));
            break;
        case Match::Missing:
            lines.append(tr("Missing: %1").arg(pair.expected));
            break;
        case Match::Extra:
            lines.append(tr("Too many: %1").arg(pair.typed));
            break;
        case Match::Changed:
            //: One line of a typed answer; %1 was typed, %2 is right.
            lines.append(tr("Typed: %1, expected: %2").arg(pair.typed, pair.expected));
            break;
        }
    }
    setAccessibleDescription(lines.join(u'\n'));
}

void TypedAnswerDiff::restyle()
{
    arrange();
    updateGeometry();
    update();
}

void TypedAnswerDiff::arrange()
{
    m_arrangement = arranged(width());
    // A place is a cell, and their number depends on the width.
    m_anchor = m_end = Place();
}

int TypedAnswerDiff::hiddenRows() const
{
    return std::max(0, static_cast<int>(m_comparison.lines.size()) - mostRows);
}

TypedAnswerDiff::Arrangement TypedAnswerDiff::arranged(double width) const
{
    Arrangement a;
    a.narrow = width < m_theme.px(narrowWidth);

    const QString head = headline(m_comparison);
    const QString rest = remarks(m_comparison);
    a.sentence = std::make_unique<QTextLayout>(
        rest.isEmpty() ? head : head + QChar(0x2002) + rest, m_theme.font(FontRole::Body));
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    strong.setForeground(m_theme.color(Token::Text));
    QTextCharFormat quiet;
    quiet.setForeground(m_theme.color(Token::Text2));
    const int headLength = static_cast<int>(head.size());
    a.sentence->setFormats({{0, headLength, strong},
        {headLength, static_cast<int>(a.sentence->text().size()) - headLength, quiet}});
    const double sentence = laidOut(*a.sentence, width, m_theme.lineHeight(FontRole::Body));

    const double top = sentence + m_theme.px(8);
    a.headHeight = m_theme.px(headRow);
    double y = top + a.headHeight;
    const auto rows = std::min(m_comparison.lines.size(), static_cast<std::size_t>(mostRows));
    for (std::size_t i = 0; i < rows; ++i)
        y = appendRow(a, m_comparison.lines[i], y, width);
    if (hiddenRows() > 0)
        y += m_theme.px(headRow);
    a.table = QRectF(0, top, width, y - top + 1);
    a.height = std::ceil(a.table.bottom());
    return a;
}

TypedAnswerDiff::Look TypedAnswerDiff::lookOf(Side side, const LinePair& pair)
{
    if (pair.match == Match::Same)
        return Look::Same;
    if (side == Side::Typed)
        return pair.match == Match::Missing ? Look::Absent : Look::Removed;
    return pair.match == Match::Extra ? Look::Absent : Look::Added;
}

double TypedAnswerDiff::appendRow(
    Arrangement& arrangement, const LinePair& pair, double top, double width) const
{
    std::vector<Cell>& cells = arrangement.cells;
    if (!arrangement.narrow) {
        const double column = (width - 1) / 2;
        appendCell(arrangement, Side::Typed, pair, 0, top, column);
        appendCell(arrangement, Side::Expected, pair, column + 1, top, column);
        Cell& left = cells[cells.size() - 2];
        Cell& right = cells.back();
        const double bottom = std::max(left.rect.bottom(), right.rect.bottom());
        left.rect.setBottom(bottom);
        right.rect.setBottom(bottom);
        return bottom;
    }
    // What was typed above what is expected; once where they agree.
    double bottom = top;
    for (const Side side : {Side::Typed, Side::Expected}) {
        const Look look = lookOf(side, pair);
        if (look == Look::Absent || (look == Look::Same && side == Side::Typed))
            continue;
        appendCell(arrangement, side, pair, 0, bottom, width);
        bottom = cells.back().rect.bottom();
    }
    return bottom;
}

void TypedAnswerDiff::appendCell(Arrangement& arrangement, Side side, const LinePair& pair,
    double left, double top, double width) const
{
    const Look look = lookOf(side, pair);
    const double least = scaled(rowHeight);
    Cell cell;
    cell.side = side;
    cell.look = look;
    double height = least;
    if (look != Look::Absent) {
        cell.text = side == Side::Typed ? pair.typed : pair.expected;
        cell.marks = side == Side::Typed ? pair.typedMarks : pair.expectedMarks;
        const QString shown = look == Look::Same ? cell.text : withVisibleSpaces(cell.text);
        const QFont font = m_theme.font(FontRole::Code, m_zoom);
        cell.layout = std::make_unique<QTextLayout>(shown, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAnywhere);
        option.setTextDirection(Qt::LeftToRight);
        option.setTabStopDistance(4 * QFontMetricsF(font).horizontalAdvance(u' '));
        cell.layout->setTextOption(option);

        QList<QTextLayout::FormatRange> formats;
        if (look != Look::Same) {
            QTextCharFormat faint;
            faint.setForeground(m_theme.color(Token::Text3));
            for (int i = 0; i < shown.size(); ++i) {
                const bool isMarked = std::ranges::any_of(cell.marks, [i](const LineSpan& mark) {
                    return i >= mark.start && i < mark.start + mark.length;
                });
                const bool isSpace =
                    i >= cell.text.size() || cell.text[i] == u' ' || cell.text[i] == u'\t';
                if (isSpace && !isMarked)
                    formats.append({i, 1, faint});
            }
        }
        cell.layout->setFormats(formats);
        const double lineHeight = m_theme.lineHeight(FontRole::Code, m_zoom);
        const double text =
            laidOut(*cell.layout, width - scaled(gutter) - scaled(rightPadding), lineHeight);
        height = std::max(least, text + (least - lineHeight));
        cell.textAt = {left + scaled(gutter), top + (least - lineHeight) / 2};
    }
    cell.rect = QRectF(left, top, width, height);
    arrangement.cells.push_back(std::move(cell));
}

QSize TypedAnswerDiff::sizeHint() const
{
    const int width = m_theme.px(704);
    return {width, heightForWidth(width)};
}

int TypedAnswerDiff::heightForWidth(int width) const
{
    if (width == this->width())
        return static_cast<int>(m_arrangement.height);
    return static_cast<int>(arranged(width).height);
}

void TypedAnswerDiff::resizeEvent(QResizeEvent* event)
{
    if (event->oldSize().width() != width())
        arrange();
    QWidget::resizeEvent(event);
}

QTextLayout::FormatRange TypedAnswerDiff::selectionIn(int cell) const
{
    Place from = m_anchor;
    Place to = m_end;
    if (std::pair(to.cell, to.position) < std::pair(from.cell, from.position))
        std::swap(from, to);
    QTextLayout::FormatRange range;
    range.start = range.length = 0;
    const Cell& c = m_arrangement.cells[static_cast<std::size_t>(cell)];
    if (from.cell < 0 || cell < from.cell || cell > to.cell || c.side != m_side || !c.layout)
        return range;
    const int length = static_cast<int>(c.layout->text().size());
    range.start = cell == from.cell ? from.position : 0;
    range.length = (cell == to.cell ? to.position : length) - range.start;
    range.format.setBackground(m_theme.color(Token::Selection));
    range.format.setForeground(m_theme.color(Token::Text));
    return range;
}

QString TypedAnswerDiff::selectedText() const
{
    QStringList lines;
    const int first = std::min(m_anchor.cell, m_end.cell);
    const int last = std::max(m_anchor.cell, m_end.cell);
    for (int i = std::max(0, first); i <= last; ++i) {
        const Cell& cell = m_arrangement.cells[static_cast<std::size_t>(i)];
        if (cell.side != m_side || !cell.layout)
            continue;
        const QTextLayout::FormatRange range = selectionIn(i);
        lines.append(cell.text.mid(range.start, range.length));
    }
    return lines.join(u'\n');
}

void TypedAnswerDiff::selectAll()
{
    m_anchor = m_end = Place();
    for (std::size_t i = 0; i < m_arrangement.cells.size(); ++i) {
        const Cell& cell = m_arrangement.cells[i];
        if (cell.side != m_side || !cell.layout)
            continue;
        if (m_anchor.cell < 0)
            m_anchor = {static_cast<int>(i), 0};
        m_end = {static_cast<int>(i), static_cast<int>(cell.layout->text().size())};
    }
    update();
}

void TypedAnswerDiff::copy() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TypedAnswerDiff::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else
        QWidget::keyPressEvent(event);
}

TypedAnswerDiff::Side TypedAnswerDiff::sideAt(const QPointF& at) const
{
    for (const Cell& cell : m_arrangement.cells) {
        if (cell.layout && cell.rect.contains(at))
            return cell.side;
    }
    return at.x() < width() / 2.0 ? Side::Typed : Side::Expected;
}

TypedAnswerDiff::Place TypedAnswerDiff::placeAt(const QPointF& at, Side side) const
{
    Place place;
    for (std::size_t i = 0; i < m_arrangement.cells.size(); ++i) {
        const Cell& cell = m_arrangement.cells[i];
        if (cell.side != side || !cell.layout)
            continue;
        if (place.cell >= 0 && at.y() < cell.rect.top())
            break;
        const QPointF inside = at - cell.textAt;
        QTextLine line = cell.layout->lineAt(0);
        for (int k = 1; k < cell.layout->lineCount() && inside.y() >= cell.layout->lineAt(k).y();
            ++k)
            line = cell.layout->lineAt(k);
        place = {static_cast<int>(i), line.isValid() ? line.xToCursor(inside.x()) : 0};
    }
    return place;
}

void TypedAnswerDiff::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_side = sideAt(event->position());
    m_anchor = m_end = placeAt(event->position(), m_side);
    update();
}

void TypedAnswerDiff::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    m_end = placeAt(event->position(), m_side);
    update();
}

void TypedAnswerDiff::paintHead(QPainter& painter) const
{
    const QRectF table = m_arrangement.table;
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(m_theme.color(Token::Text3));
    const auto write = [&](double left, double right, const QString& text) {
        const QRectF where(left + scaled(gutter), table.top(), right - left - scaled(gutter),
            m_arrangement.headHeight);
        painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(
                text, Qt::ElideRight, static_cast<int>(where.width())));
    };
    if (m_arrangement.narrow) {
        //: Over one column that shows both, told apart by the signs.
        write(table.left(), table.right(), tr("Your answer (−) and expected output (+)"));
    } else {
        const double middle = table.center().x();
        write(table.left(), middle, tr("Your answer"));
        write(middle, table.right(), tr("Expected output"));
    }
    const double below = table.top() + m_arrangement.headHeight - 1;
    painter.fillRect(QRectF(table.left(), below, table.width(), 1), m_theme.color(Token::Line));
}

void TypedAnswerDiff::paintCell(QPainter& painter, const Cell& cell, int index) const
{
    const QRectF sign(cell.rect.left(), cell.rect.top(), scaled(gutter), scaled(rowHeight));
    switch (cell.look) {
    case Look::Absent:
        painter.fillRect(cell.rect, QBrush(m_theme.color(Token::LineStrong), Qt::BDiagPattern));
        return;
    case Look::Same:
        m_theme.paintIcon(painter, Icon::Tick,
            QRectF(sign.center() - QPointF(m_theme.px(8), m_theme.px(8)),
                QSizeF(m_theme.px(16), m_theme.px(16))),
            m_theme.color(Token::Text3), Qt::LeftToRight);
        break;
    case Look::Removed:
    case Look::Added: {
        const bool removed = cell.look == Look::Removed;
        painter.fillRect(cell.rect, m_theme.color(removed ? Token::DangerSoft : Token::OkSoft));
        QFont font = m_theme.font(FontRole::Caption);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(m_theme.color(removed ? Token::Danger : Token::Ok));
        painter.drawText(sign, Qt::AlignCenter, removed ? QString(QChar(0x2212)) : u"+"_s);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(removed ? Token::DangerMark : Token::OkMark));
        for (const LineSpan& mark : cell.marks) {
            const int from = static_cast<int>(mark.start);
            const int to = from + static_cast<int>(mark.length);
            for (int i = 0; i < cell.layout->lineCount(); ++i) {
                const QTextLine line = cell.layout->lineAt(i);
                const int start = std::max(from, line.textStart());
                const int end = std::min(to, line.textStart() + line.textLength());
                if (start >= end)
                    continue;
                const double x = line.cursorToX(start);
                painter.drawRoundedRect(QRectF(cell.textAt.x() + x, cell.textAt.y() + line.y(),
                                            line.cursorToX(end) - x, line.height()),
                    2, 2);
            }
        }
        break;
    }
    }
    painter.setPen(m_theme.color(Token::Text));
    const QTextLayout::FormatRange selection = selectionIn(index);
    cell.layout->draw(&painter, cell.textAt,
        selection.length > 0 ? QList<QTextLayout::FormatRange>{selection}
                             : QList<QTextLayout::FormatRange>());
}

void TypedAnswerDiff::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_arrangement.sentence->draw(&painter, QPointF(0, 0));

    const QRectF table = m_arrangement.table.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    const double radius = m_theme.px(8);
    outline.addRoundedRect(table, radius, radius);
    painter.fillPath(outline, m_theme.color(Token::Base));
    painter.save();
    painter.setClipPath(outline);
    for (std::size_t i = 0; i < m_arrangement.cells.size(); ++i) {
        const Cell& cell = m_arrangement.cells[i];
        if (cell.rect.intersects(event->rect()))
            paintCell(painter, cell, static_cast<int>(i));
    }
    paintHead(painter);
    if (!m_arrangement.narrow)
        painter.fillRect(QRectF((width() - 1) / 2.0, table.top(), 1, table.height()),
            m_theme.color(Token::Line));
    if (hiddenRows() > 0) {
        painter.setFont(m_theme.font(FontRole::Caption));
        painter.setPen(m_theme.color(Token::Text3));
        painter.drawText(QRectF(table.left() + scaled(gutter), table.bottom() - m_theme.px(headRow),
                             table.width(), m_theme.px(headRow)),
            Qt::AlignLeft | Qt::AlignVCenter, tr("%n more line(s)", nullptr, hiddenRows()));
    }
    painter.restore();
    painter.setPen(QPen(m_theme.color(Token::Line), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

} // namespace reprise
