// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/tagfield.h"

#include "app/edit/pastedtext.h"
#include "app/edit/tagchip.h"
#include "core/edit/notes.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

TagField::TagField(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_line(new QLineEdit(this))
    , m_known(new QStringListModel(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_line);
    m_line->setFrame(false);
    m_line->installEventFilter(this);
    auto* completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setWidget(m_line);
    connect(
        completer, qOverload<const QString&>(&QCompleter::activated), this, &TagField::complete);
    connect(m_line, &QLineEdit::textEdited, this, [this, completer](const QString& text) {
        // A tag has no blanks, so this is where one ends.
        m_hasComma = m_hasComma && !text.isEmpty();
        if (text.contains(u' ') || (text.contains(u',') && !m_hasComma)) {
            take();
        } else if (text.isEmpty()) {
            completer->popup()->hide();
        } else {
            completer->setCompletionPrefix(text);
            completer->complete(QRect(0, 0, m_theme.px(280), m_line->height()));
        }
        Q_EMIT edited();
    });
    connect(m_line, &QLineEdit::editingFinished, this, [this, completer] {
        // Enter on a completion comes here first.
        const QAbstractItemView* popup = completer->popup();
        if (!popup->isVisible() || !popup->currentIndex().isValid()) {
            take();
        }
    });
    connect(&theme, &Theme::changed, this, &TagField::restyle);
    restyle();
    retranslate();
}

TagField::~TagField()
{
    m_line->disconnect(this); // it loses the focus when it goes
}

QStringList TagField::tags() const
{
    QStringList tags;
    for (const TagChip* chip : m_chips) {
        tags.append(chip->tag());
    }
    return edit::cleanTags(tags + written());
}

/// The tags in the line.
QStringList TagField::written() const
{
    QString line = pastedPlain(m_line->text());
    if (!m_hasComma) {
        line.replace(u',', u' ');
    }
    return edit::cleanTags({line});
}

void TagField::setTags(const QStringList& tags)
{
    while (!m_chips.isEmpty()) {
        TagChip* chip = m_chips.takeLast();
        chip->hide();
        chip->deleteLater(); // it may be the one that is pressed
    }
    m_line->clear();
    m_hasComma = false;
    for (const QString& tag : tags) {
        addChip(tag);
    }
    updateGeometry();
    placeParts();
}

void TagField::setKnownTags(const QStringList& tags)
{
    m_known->setStringList(tags);
}

void TagField::addChip(const QString& tag)
{
    auto* chip = new TagChip(m_theme, tag, this);
    m_chips.append(chip);
    connect(chip, &TagChip::clicked, this, [this, chip] { removeChip(chip); });
    connect(chip, &TagChip::stepped, this, [this, chip](int by) { goFrom(chip, by); });
    chip->show();
}

void TagField::removeChip(TagChip* chip)
{
    goFrom(chip, 1);
    m_chips.removeOne(chip);
    chip->hide();
    chip->deleteLater();
    updateGeometry();
    placeParts();
    Q_EMIT edited();
}

void TagField::goFrom(const TagChip* chip, int by)
{
    const qsizetype to = m_chips.indexOf(chip) + by;
    if (to >= m_chips.size()) {
        m_line->setFocus(Qt::OtherFocusReason);
    } else {
        m_chips.at(std::max<qsizetype>(0, to))->setFocus(Qt::OtherFocusReason);
    }
}

void TagField::take()
{
    // Chips that are there stay: one of them may be what takes the focus.
    const QStringList added = written();
    if (added.isEmpty()) {
        return;
    }
    m_line->clear();
    m_hasComma = false;
    for (const QString& tag : added) {
        if (!std::ranges::contains(m_chips, tag, &TagChip::tag)) {
            addChip(tag);
        }
    }
    updateGeometry();
    placeParts();
}

void TagField::complete(const QString& tag)
{
    m_line->setText(tag);
    m_hasComma = tag.contains(u',');
    take();
    Q_EMIT edited();
}

bool TagField::filterKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if ((event.modifiers() & Qt::ControlModifier) != 0) {
            return false;
        }
        take();
        return true;
    case Qt::Key_Backspace:
        if (!m_line->text().isEmpty() || m_chips.isEmpty()) {
            return false;
        }
        m_line->setText(m_chips.last()->tag());
        m_hasComma = m_line->text().contains(u',');
        removeChip(m_chips.last());
        return true;
    case Qt::Key_Left:
        if (!m_line->text().isEmpty() || m_chips.isEmpty()) {
            return false;
        }
        m_chips.last()->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

bool TagField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line) {
        if (event->type() == QEvent::KeyPress && filterKey(*static_cast<QKeyEvent*>(event))) {
            return true;
        }
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            update();
        }
    }
    return QWidget::eventFilter(watched, event);
}

int TagField::arrange(int width, bool place) const
{
    const int margin = m_theme.px(5);
    const int gap = m_theme.px(6);
    const int row = m_theme.px(22);
    const int right = width - margin;
    int x = margin;
    int y = margin;
    const auto put = [&](QWidget* widget, int wanted) {
        const int wide = std::min(wanted, right - margin);
        if (x > margin && x + wide > right) {
            x = margin;
            y += row + margin;
        }
        if (place) {
            widget->setGeometry(
                QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, wide, row)));
        }
        x += wide + gap;
    };
    for (TagChip* chip : m_chips) {
        put(chip, chip->sizeHint().width());
    }
    // The line takes what is left of its row.
    const int least = m_theme.px(120);
    const int left = right - x;
    put(m_line, left >= least ? left : right - margin);
    return y + row + margin;
}

void TagField::placeParts()
{
    static_cast<void>(arrange(width(), true));
}

QSize TagField::sizeHint() const
{
    return {m_theme.px(240), arrange(std::max(width(), m_theme.px(240)), false)};
}

int TagField::heightForWidth(int width) const
{
    return arrange(width, false);
}

void TagField::paintEvent(QPaintEvent* /*event*/)
{
    const bool focused = m_line->hasFocus();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(m_theme.color(focused ? Token::AccentText : Token::LineStrong), focused ? 2 : 1));
    painter.setBrush(m_theme.color(Token::Base));
    const double inset = focused ? 1 : 0.5;
    const double radius = m_theme.px(6);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

void TagField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeParts();
}

void TagField::mousePressEvent(QMouseEvent* event)
{
    m_line->setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

void TagField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        placeParts();
    }
}

void TagField::restyle()
{
    m_line->setFont(m_theme.font(FontRole::Body));
    updateGeometry();
    placeParts();
    update();
}

void TagField::retranslate()
{
    m_line->setPlaceholderText(tr("Add a tag"));
    m_line->setAccessibleName(tr("Tags"));
    m_line->setAccessibleDescription(
        tr("Enter adds the tag, Backspace takes back the last one, Left goes to the tags"));
}

} // namespace reprise
