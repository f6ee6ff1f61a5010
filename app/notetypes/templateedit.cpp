// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/templateedit.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSyntaxHighlighter>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {
constexpr int fewestLines = 4;
constexpr int mostLines = 14;
constexpr double codeSize = 0.95;
} // namespace

class TemplateEdit::Colours final : public QSyntaxHighlighter
{
public:
    Colours(QTextDocument* document, const Theme& theme)
        : QSyntaxHighlighter(document)
        , m_theme(theme)
    {
    }

protected:
    void highlightBlock(const QString& text) override
    {
        static const QRegularExpression pieces(u"(\\{\\{.*?\\}\\})|(<[^>]*>)"_s);
        for (auto matches = pieces.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const bool isTag = match.capturedLength(1) > 0;
            setFormat(static_cast<int>(match.capturedStart()),
                static_cast<int>(match.capturedLength()),
                m_theme.color(isTag ? Token::AccentText : Token::Text2));
        }
    }

private:
    const Theme& m_theme;
};

TemplateEdit::TemplateEdit(const Theme& theme, QWidget* parent)
    : CodeField(theme, parent)
{
    auto* edit = new QPlainTextEdit(this);
    edit->setTabChangesFocus(true);
    setEdit(edit, fewestLines, mostLines);
    setZoom(codeSize);
    m_colours = new Colours(edit->document(), theme);
}

void TemplateEdit::setName(const QString& name)
{
    edit().setAccessibleName(name);
}

void TemplateEdit::setText(const QString& text)
{
    const QSignalBlocker blocker(this); // nobody typed it
    edit().setPlainText(text);
}

void TemplateEdit::insert(const QString& text)
{
    edit().textCursor().insertText(text);
    edit().setFocus(Qt::OtherFocusReason);
}

bool TemplateEdit::eventFilter(QObject* watched, QEvent* event)
{
    const bool done = CodeField::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        Q_EMIT focused();
    }
    return done;
}

void TemplateEdit::restyle()
{
    CodeField::restyle();
    if (m_colours != nullptr) {
        const QSignalBlocker blocker(this);
        m_colours->rehighlight();
    }
}

} // namespace reprise
