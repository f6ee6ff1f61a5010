// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/fieldedit.h"

#include "app/cardface/codehighlighter.h"
#include "app/edit/pastedtext.h"
#include "core/cards/fences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextBlock>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int fewestLines = 5;
constexpr int mostLines = 60;
constexpr double zoom = 10.0 / 11; // as large as the window's text, not a face's code
/// Longer text stays in one colour: each key would cost a frame.
constexpr int mostColoured = 64 * 1024;

bool isPython(const QString& info)
{
    static const QStringList words{u"python"_s, u"py"_s, u"python3"_s};
    return words.contains(info.section(u' ', 0, 0).toLower());
}

} // namespace

class FieldEdit::Edit final : public QPlainTextEdit
{
public:
    explicit Edit(FieldEdit& owner)
        : QPlainTextEdit(&owner)
        , m_owner(owner)
    {
    }

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override
    {
        return source->hasText() || source->hasImage() || source->hasUrls();
    }
    void insertFromMimeData(const QMimeData* source) override { m_owner.paste(*source); }

private:
    FieldEdit& m_owner;
};

FieldEdit::FieldEdit(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent)
    : CodeField(theme, parent)
    , m_highlighter(highlighter)
    , m_edit(new Edit(*this))
{
    m_edit->setTabChangesFocus(true);
    setEdit(m_edit, fewestLines, mostLines);
    setZoom(zoom);
    QTextOption option = m_edit->document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    m_edit->document()->setDefaultTextOption(option);
    m_edit->document()->clearUndoRedoStacks();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &FieldEdit::cursorMoved);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldEdit::colour);
    colour();
}

QString FieldEdit::text() const
{
    // QPlainTextEdit::toPlainText() makes blanks of no-break spaces.
    return m_edit->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void FieldEdit::setFormat(TextFormat format)
{
    m_format = format;
    colour();
}

void FieldEdit::setName(const QString& name)
{
    m_edit->setAccessibleName(name);
}

void FieldEdit::setText(const QString& text)
{
    m_edit->setPlainText(text);
}

void FieldEdit::replaceText(const QString& text)
{
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void FieldEdit::restyle()
{
    CodeField::restyle();
    if (m_edit != nullptr) {
        colour();
    }
}

void FieldEdit::colour()
{
    const bool isDark = theme().isDark();
    const QString definition = m_edit->document()->characterCount() > mostColoured ? QString()
        : m_format == TextFormat::Html                                             ? u"html"_s
                                                                                   : u"markdown"_s;
    if (definition == m_definition && isDark == m_isDark) {
        return;
    }
    m_definition = definition;
    m_isDark = isDark;
    QPalette colors;
    colors.setColor(QPalette::Text, m_highlighter.normalColor(isDark));
    m_edit->setPalette(colors);
    const QSignalBlocker blocker(m_edit); // new colours are no new text
    m_highlighter.follow(*m_edit->document(), definition, isDark);
}

bool FieldEdit::eventFilter(QObject* watched, QEvent* event)
{
    const bool done = CodeField::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        Q_EMIT focused();
    }
    return done;
}

std::optional<codetyping::Code> FieldEdit::codeAtCursor() const
{
    if (m_format != TextFormat::Markdown) {
        return std::nullopt;
    }
    const QTextCursor cursor = m_edit->textCursor();
    const QTextBlock last = m_edit->document()->findBlock(cursor.selectionStart());
    FenceScanner scanner;
    codetyping::Code code;
    FenceScanner::Line line = FenceScanner::Line::Text;
    for (QTextBlock block = m_edit->document()->begin();; block = block.next()) {
        line = scanner.read(block.text());
        if (line == FenceScanner::Line::Opening) {
            code = {
                .begin = block.position() + block.length(), .isPython = isPython(scanner.info())};
        }
        if (block == last) {
            break;
        }
    }
    return line == FenceScanner::Line::Code ? std::optional(code) : std::nullopt;
}

bool FieldEdit::typeCode(const QKeyEvent& event)
{
    const bool isKey = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab
        || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter
        || event.key() == Qt::Key_Backspace;
    if (!isKey || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0) {
        return false;
    }
    const auto code = codeAtCursor();
    if (!code) {
        return false;
    }
    const bool press = event.type() == QEvent::KeyPress;
    switch (event.key()) {
    case Qt::Key_Tab:
        if (press) {
            codetyping::indent(*m_edit);
        }
        return true;
    case Qt::Key_Backtab:
        if (press) {
            codetyping::outdent(*m_edit);
        }
        return true;
    case Qt::Key_Backspace:
        if (!codetyping::isInIndentation(*m_edit)) {
            return false;
        }
        if (press) {
            codetyping::outdentAtCursor(*m_edit);
        }
        return true;
    default:
        if (press) {
            codetyping::breakLine(*m_edit, *code);
        }
        return true;
    }
}

bool FieldEdit::filterKey(QKeyEvent& event)
{
    if (event.type() == QEvent::ShortcutOverride
        && m_reserved.contains(QKeySequence(event.keyCombination()))) {
        event.ignore();
        return true;
    }
    if (typeCode(event)) {
        event.accept();
        return true;
    }
    return false;
}

void FieldEdit::insert(const QString& text)
{
    QTextCursor cursor = m_edit->textCursor();
    const qsizetype kept = m_edit->document()->characterCount() - 1
        - (cursor.selectionEnd() - cursor.selectionStart());
    const qsizetype room = std::max<qsizetype>(0, longestText - kept);
    QString fitting = text;
    if (text.size() > room) {
        fitting.truncate(room > 0 && text.at(room - 1).isHighSurrogate() ? room - 1 : room);
    }
    if (kept + fitting.size() > mostColoured) {
        const QSignalBlocker blocker(m_edit);
        m_definition = QString();
        m_highlighter.follow(*m_edit->document(), {}, m_isDark); // before it has to colour all that
    }
    cursor.insertText(fitting);
    m_edit->setTextCursor(cursor);
    m_edit->ensureCursorVisible();
    if (fitting.size() < text.size()) {
        Q_EMIT pasteCut();
    }
}

void FieldEdit::paste(const QMimeData& source)
{
    if (const QList<OfferedImage> images = offeredImages(source); !images.isEmpty()) {
        Q_EMIT imagesOffered(images);
        return;
    }
    if (source.hasHtml() && m_format == TextFormat::Markdown && !codeAtCursor()) {
        if (const QString markdown = markdownFromHtml(source.html()); !markdown.isEmpty()) {
            insert(markdown);
            return;
        }
    }
    insert(pastedPlain(source.text()));
}

void FieldEdit::pastePlain()
{
    insert(pastedPlain(QGuiApplication::clipboard()->text()));
}

} // namespace reprise
