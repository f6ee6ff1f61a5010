// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/cardpreview.h"

#include "app/cardface/cardview.h"
#include "app/describe.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/transfer/markdown/mediareferences.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace reprise {

namespace {

constexpr int shortestDelay = 150; ///< milliseconds
constexpr int longestDelay = 2000;

} // namespace

CardPreview::CardPreview(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new Label(theme, FontRole::Heading, Token::Text, this))
    , m_count(new Label(theme, FontRole::Caption, Token::Text2, this))
    , m_previous(new Button(theme, Icon::Back, QString(), this))
    , m_next(new Button(theme, Icon::ChevronRight, QString(), this))
    , m_nothing(new Label(theme, FontRole::Body, Token::Text2, this))
    , m_view(new CardView(theme, highlighter, this))
{
    m_view->setPreview(true);
    m_view->setMediaProvider([this](const QString& name) { return m_media.value(name); });
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_count);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    column->addStretch(); // where no card is to be seen
    for (Button* button : {m_previous, m_next}) {
        button->setSize(Button::Size::Small);
        button->hide();
    }
    m_delay.setSingleShot(true);
    m_delay.setInterval(shortestDelay);
    connect(&m_delay, &QTimer::timeout, this, &CardPreview::render);
    connect(m_view, &CardView::linkActivated, this, &CardPreview::linkActivated);
    connect(m_previous, &Button::clicked, this, [this] { showNext(-1); });
    connect(m_next, &Button::clicked, this, [this] { showNext(1); });
    connect(&theme, &Theme::changed, this, &CardPreview::restyle);
    restyle();
    retranslate();
}

void CardPreview::setNote(const NoteType& type, const Note& note, const QStringList& topicPath)
{
    m_type = type;
    m_note = note;
    m_path = topicPath;
    m_delay.start();
}

void CardPreview::addMedia(const QHash<QString, QByteArray>& media)
{
    if (!media.isEmpty()) {
        m_media.insert(media);
        m_delay.start();
    }
}

void CardPreview::showNext(int by)
{
    const auto last = static_cast<int>(m_ordinals.size()) - 1;
    if (last > 0) {
        m_at = static_cast<std::size_t>(std::clamp(static_cast<int>(m_at) + by, 0, last));
        render();
    }
}

void CardPreview::follow(std::optional<int> ordinal)
{
    m_followed = ordinal;
    m_delay.start();
}

bool CardPreview::isAbsent() const
{
    return m_ordinals.empty() || (m_followed && !std::ranges::contains(m_ordinals, *m_followed));
}

void CardPreview::render()
{
    QElapsedTimer time;
    time.start();
    m_ordinals = ordinals(m_type, m_note);
    m_at = m_ordinals.empty() ? 0 : std::min(m_at, m_ordinals.size() - 1);
    if (m_followed && !isAbsent()) {
        m_at = static_cast<std::size_t>(
            std::distance(m_ordinals.begin(), std::ranges::find(m_ordinals, *m_followed)));
    }
    m_fault.clear();
    Face face;
    if (!isAbsent()) {
        auto rendered = reprise::render(m_type, m_note, m_ordinals[m_at], {.topicPath = m_path});
        if (rendered) {
            face = std::move(*rendered);
        } else {
            m_fault = describe(rendered.error());
        }
    }
    // Here the author sees both, also where the answer takes the question's place.
    face.replacesQuestion = false;
    if (face.followUp && face.followUp->question.isEmpty()) {
        face.followUp.reset(); // which card that is, only a card knows
    }
    const int scrolled = m_view->verticalScrollBar()->value();
    m_view->showQuestion(face);
    m_view->showAnswer();
    m_view->verticalScrollBar()->setValue(scrolled);
    nameCard();
    // A long note is not laid out anew at each key.
    m_delay.setInterval(
        std::clamp(static_cast<int>(4 * time.elapsed()), shortestDelay, longestDelay));

    QStringList wanted =
        mediaReferences(face.question, face.format) + mediaReferences(face.answer, face.format);
    for (const Hint& hint : face.hints) {
        wanted += mediaReferences(hint.text, face.format);
    }
    wanted.removeIf([this](const QString& name) { return m_asked.contains(name); });
    wanted.removeDuplicates();
    if (!wanted.isEmpty()) {
        m_asked += wanted;
        Q_EMIT mediaWanted(wanted);
    }
}

void CardPreview::nameCard()
{
    const auto count = static_cast<int>(m_ordinals.size());
    const bool several = count > 1 && !m_followed;
    if (m_followed) {
        m_count->setText(m_type.templates.value(*m_followed).name);
    } else if (!several) {
        m_count->setText(tr("%n card(s)", "that a note makes", count));
    } else {
        const int ordinal = m_ordinals[m_at];
        const QString name = m_type.kind == NoteTypeKind::Cloze
            ? tr("Cloze %1", "the number of a deletion").arg(ordinal + 1)
            : m_type.templates.value(ordinal).name;
        m_count->setText(tr("Card %1 of %2: %3", "its number, how many, its name")
                .arg(locale().toString(static_cast<int>(m_at) + 1))
                .arg(locale().toString(count))
                .arg(name));
    }
    m_previous->setVisible(several);
    m_next->setVisible(several);
    m_previous->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < m_ordinals.size());
    m_nothing->setVisible(isAbsent() || !m_fault.isEmpty());
    m_nothing->setText(!m_fault.isEmpty() ? m_fault
            : m_type.kind == NoteTypeKind::Cloze
            ? tr("No card yet: mark what is to be asked with Ctrl+Shift+O.")
            : tr("No card yet: what the question shows is empty."));
    m_view->setVisible(!isAbsent());
}

void CardPreview::restyle()
{
    // With the face, which keeps 18 free at its sides.
    layout()->setContentsMargins(m_theme.px(6), m_theme.px(12), 0, 0);
    layout()->setSpacing(m_theme.px(4));
    const int side = m_theme.px(18);
    layout()->itemAt(0)->layout()->setContentsMargins(side, 0, side, 0);
    m_nothing->setContentsMargins(side, m_theme.px(12), side, 0);
}

void CardPreview::retranslate()
{
    m_title->setText(tr("Preview"));
    m_previous->setAccessibleName(tr("Previous card"));
    m_previous->setToolTip(tr("Previous card (Alt+Page Up)"));
    m_next->setAccessibleName(tr("Next card"));
    m_next->setToolTip(tr("Next card (Alt+Page Down)"));
    nameCard();
}

void CardPreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
