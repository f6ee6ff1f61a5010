// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/keyline.h"

#include "app/widgets/button.h"
#include "app/widgets/keycap.h"
#include "app/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace reprise {

KeyLine::KeyLine(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_close(new Button(theme, Icon::Close, QString(), this))
{
    m_close->setSize(Button::Size::Small);
    m_row->addStretch();
    m_row->addWidget(m_close);
    connect(m_close, &Button::clicked, this, &KeyLine::dismissed);
    connect(&theme, &Theme::changed, this, &KeyLine::restyle);
    restyle();
    retranslate();
}

void KeyLine::setGradeButtons(GradeButtons buttons)
{
    if (m_buttons != buttons) {
        m_buttons = buttons;
        retranslate();
    }
}

void KeyLine::restyle()
{
    const int leading = m_theme.px(26); // where names in the tree begin
    m_row->setContentsMargins(isRightToLeft() ? 0 : leading, 0, isRightToLeft() ? leading : 0, 0);
    m_row->setSpacing(m_theme.px(6));
    if (m_sentence != nullptr) {
        m_sentence->layout()->setSpacing(m_theme.px(6));
    }
}

void KeyLine::retranslate()
{
    m_close->setAccessibleName(tr("Close this line"));
    m_close->setToolTip(m_close->accessibleName());

    const bool four = m_buttons == GradeButtons::Four;
    const QStringList keys{QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText),
        four ? u"1"_s : u"0"_s, four ? u"4"_s : u"5"_s, u"?"_s};
    //: %1 to %4 are drawn as keys: "Space shows the answer, 1 – 4 grade it, ? lists all keys".
    QString sentence = tr("%1 shows the answer, %2 – %3 grade it, %4 lists all keys");

    delete m_sentence;
    m_sentence = new QWidget(this);
    auto* row = new QHBoxLayout(m_sentence);
    row->setContentsMargins(0, 0, 0, 0);
    static const QRegularExpression placeholder(u"%([1-4])"_s);
    qsizetype at = 0;
    const auto addText = [&](const QString& text) {
        if (!text.trimmed().isEmpty()) {
            row->addWidget(
                new Label(m_theme, FontRole::Caption, Token::Text2, text.trimmed(), m_sentence));
        }
    };
    for (auto matches = placeholder.globalMatch(sentence); matches.hasNext();) {
        const auto match = matches.next();
        addText(sentence.sliced(at, match.capturedStart() - at));
        row->addWidget(new KeyCap(m_theme, keys.at(match.captured(1).toInt() - 1), m_sentence));
        at = match.capturedEnd();
    }
    addText(sentence.sliced(at));
    m_row->insertWidget(0, m_sentence);
    setAccessibleName(sentence.arg(keys.at(0), keys.at(1), keys.at(2), keys.at(3)));
    restyle();
}

void KeyLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        restyle();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
