// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/searchfield.h"

#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
#include <QStyledItemDelegate>

namespace reprise {

namespace {
constexpr int iconSide = 16;
constexpr int iconAt = 12;

/// Rows of the look's height, without a ring around the current one.
class WordDelegate final : public QStyledItemDelegate
{
public:
    WordDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(m_theme.px(26), size.height())};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false);
    }

private:
    const Theme& m_theme;
};

} // namespace

SearchField::SearchField(const Theme& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_count(new Label(theme, FontRole::Caption, Token::Text3, this))
    , m_clear(new Button(theme, Icon::Close, QString(), this))
    , m_suggestions(new QStringListModel(this))
    , m_completer(new QCompleter(m_suggestions, this))
{
    m_count->setTabular(true);
    m_count->setForegroundRole(QPalette::WindowText); // not the field's
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_clear->setSize(Button::Size::Small);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->hide();
    m_completer->setWidget(this);
    m_completer->popup()->setItemDelegate(new WordDelegate(theme, this));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_clear, &Button::clicked, this, [this] {
        clear();
        setFocus(Qt::OtherFocusReason);
    });
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
        &SearchField::complete);
    m_completer->popup()->installEventFilter(this);
    connect(this, &QLineEdit::textChanged, this, &SearchField::place);
    connect(this, &QLineEdit::textChanged, m_completer, [this](const QString& text) {
        if (text.isEmpty()) {
            m_completer->popup()->hide();
        }
    });
    connect(this, &QLineEdit::textEdited, this, &SearchField::suggest);
    connect(&theme, &Theme::changed, this, &SearchField::place);
    retranslate();
    place();
}

QSize SearchField::sizeHint() const
{
    return {m_theme.px(560), QLineEdit::sizeHint().height()};
}

void SearchField::retranslate()
{
    setPlaceholderText(tr("Search"));
    setAccessibleName(tr("Search"));
    m_clear->setAccessibleName(tr("Clear the search"));
    m_clear->setToolTip(tr("Clear the search"));
}

void SearchField::setCount(const QString& count)
{
    m_count->setText(count);
    setAccessibleDescription(count);
    place();
}

void SearchField::place()
{
    m_clear->setVisible(!text().isEmpty());
    const int gap = m_theme.px(8);
    const int side = m_theme.px(24);
    const int right = width() - m_theme.px(6) - side;
    const auto visual = [&](const QRect& part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    m_clear->setGeometry(visual(QRect(right, (height() - side) / 2, side, side)));
    const int wide = m_count->text().isEmpty() ? 0 : m_count->sizeHint().width();
    const bool fits = wide < width() / 2;
    m_count->setVisible(wide > 0 && fits);
    m_count->setGeometry(visual(QRect(right - gap - wide, 0, wide, height())));
    const int leading = m_theme.px(iconAt + iconSide);
    const int trailing = width() - right + (fits ? wide + gap : 0);
    const bool reversed = layoutDirection() == Qt::RightToLeft;
    setTextMargins(reversed ? trailing : leading, 0, reversed ? leading : trailing, 0);
}

void SearchField::suggest()
{
    m_completion = hasSelectedText() || echoMode() != Normal
        ? std::nullopt
        : completionAt(text(), cursorPosition(), m_words);
    if (!m_completion) {
        m_completer->popup()->hide();
        return;
    }
    QStringList shown = m_completion->words;
    m_suggestions->setStringList(shown);
    m_completer->popup()->setAccessibleName(tr("Words to go on with"));
    m_completer->complete();
}

void SearchField::complete(const QString& word)
{
    if (!m_completion) {
        return;
    }
    QString whole = text();
    const qsizetype cursor = m_completion->start + word.size();
    whole.replace(m_completion->start, m_completion->length, word);
    m_completion.reset();
    setText(whole);
    setCursorPosition(static_cast<int>(cursor));
    Q_EMIT textEdited(whole);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT downPressed();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

/// Escape closes the words first; what the page does with it comes after.
bool SearchField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_completer->popup() && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::eventFilter(watched, event);
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    place();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = m_theme.px(iconSide);
    const QRect icon(m_theme.px(iconAt), (height() - side) / 2, side, side);
    m_theme.paintIcon(painter, Icon::Search, QStyle::visualRect(layoutDirection(), rect(), icon),
        m_theme.color(Token::Text2), layoutDirection());
}

void SearchField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        place();
    }
    QLineEdit::changeEvent(event);
}

} // namespace reprise
