// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/fieldspane.h"

#include "app/edit/fieldedit.h"
#include "app/edit/tagfield.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <algorithm>

namespace reprise {

FieldsPane::FieldsPane(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_highlighter(highlighter)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_fieldColumn(new QVBoxLayout)
    , m_spare(new Label(theme, FontRole::Caption, Token::Warn, m_content))
    , m_duplicate(new QWidget(m_content))
    , m_duplicateText(new Label(theme, FontRole::Caption, Token::Warn, m_duplicate))
    , m_duplicateShow(new Button(theme, Button::Kind::Link, QString(), m_duplicate))
    , m_tagsName(new Label(theme, FontRole::Caption, Token::Text, m_content))
    , m_tags(new TagField(theme, m_content))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_tagsName->setBuddy(m_tags->line());
    auto* duplicate = new QHBoxLayout(m_duplicate);
    duplicate->setContentsMargins(0, 0, 0, 0);
    duplicate->addWidget(m_duplicateText);
    duplicate->addWidget(m_duplicateShow);
    duplicate->addStretch();
    m_duplicate->hide();
    m_spare->setWordWrap(true);
    m_column->addLayout(m_fieldColumn, 1);
    m_column->addWidget(m_spare);
    m_column->addWidget(m_tagsName);
    m_column->addWidget(m_tags);
    setWidget(m_content);
    connect(m_tags, &TagField::edited, this, &FieldsPane::edited);
    connect(m_duplicateShow, &Button::clicked, this, &FieldsPane::duplicatesRequested);
    connect(&theme, &Theme::changed, this, &FieldsPane::restyle);
    restyle();
    retranslate();
}

FieldEdit* FieldsPane::addField()
{
    auto* name = new Label(m_theme, FontRole::Caption, Token::Text, m_content);
    auto* field = new FieldEdit(m_theme, m_highlighter, m_content);
    name->setBuddy(&field->editor());
    field->setReserved(m_reserved);
    m_fieldColumn->addWidget(name);
    m_fieldColumn->addWidget(field);
    if (m_fields.isEmpty()) {
        m_fieldColumn->addWidget(m_duplicate);
    }
    name->show(); // not only when the layout comes to it
    field->show();
    m_names.append(name);
    m_fields.append(field);
    connect(field, &FieldEdit::edited, this, &FieldsPane::edited);
    connect(field, &FieldEdit::pasteCut, this, &FieldsPane::pasteCut);
    connect(field, &FieldEdit::imagesOffered, this, [this, field](const auto& images) {
        m_current = std::max<qsizetype>(0, m_fields.indexOf(field)); // a drop gives no focus
        Q_EMIT imagesOffered(images);
    });
    connect(field, &FieldEdit::focused, this,
        [this, field] { m_current = std::max<qsizetype>(0, m_fields.indexOf(field)); });
    // Queued: the field may have grown.
    connect(
        field, &FieldEdit::cursorMoved, this, [this, field] { showCursor(field); },
        Qt::QueuedConnection);
    return field;
}

void FieldsPane::setType(const NoteType& type, TextFormat format)
{
    QStringList texts = this->texts() + m_spareTexts;
    while (m_fields.size() > type.fields.size()) {
        delete m_fields.takeLast();
        delete m_names.takeLast();
    }
    for (qsizetype i = m_fields.size(); i < type.fields.size(); ++i) {
        addField()->setText(texts.value(i));
    }
    setSpare(texts.mid(type.fields.size()));
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_names.at(i)->setText(type.fields.at(i));
        m_fields.at(i)->setName(type.fields.at(i));
        m_fields.at(i)->setFormat(format);
        m_fieldColumn->setStretchFactor(m_fields.at(i), i + 1 == m_fields.size() ? 1 : 0);
    }
    m_current = std::min(m_current, m_fields.size() - 1);
    QWidget* before = nullptr;
    for (const FieldEdit* field : std::as_const(m_fields)) {
        if (before != nullptr) {
            setTabOrder(before, &field->editor());
        }
        before = &field->editor();
    }
    if (before != nullptr) {
        setTabOrder(before, m_tags->line());
    }
    restyle();
}

QStringList FieldsPane::texts() const
{
    QStringList texts;
    for (const FieldEdit* field : m_fields) {
        texts.append(field->text());
    }
    return texts;
}

void FieldsPane::setTexts(const QStringList& texts)
{
    setSpare({});
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_fields.at(i)->setText(texts.value(i));
    }
}

void FieldsPane::replaceTexts(const QStringList& texts)
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_fields.at(i)->text() != texts.value(i)) {
            m_fields.at(i)->replaceText(texts.value(i));
        }
    }
    setSpare(texts.mid(m_fields.size()));
}

void FieldsPane::setSpare(const QStringList& texts)
{
    m_spareTexts = texts;
    while (!m_spareTexts.isEmpty() && m_spareTexts.last().isEmpty()) {
        m_spareTexts.removeLast();
    }
    const auto count = static_cast<int>(m_spareTexts.size() - m_spareTexts.count(QString()));
    m_spare->setVisible(count > 0);
    m_spare->setText(tr("%n more field(s) with text: this note type does not have them, and what "
                        "is in them is not saved with the note.",
        nullptr, count));
}

void FieldsPane::setReserved(const QList<QKeySequence>& keys)
{
    m_reserved = keys;
    for (FieldEdit* field : std::as_const(m_fields)) {
        field->setReserved(keys);
    }
}

void FieldsPane::setDuplicates(int count)
{
    m_duplicates = count;
    m_duplicate->setVisible(count > 0);
    m_duplicateText->setText(tr("%n other note(s) with the same front", nullptr, count));
}

FieldEdit* FieldsPane::currentField() const
{
    return m_fields.value(m_current);
}

void FieldsPane::takeFocus()
{
    if (!m_fields.isEmpty()) {
        m_fields.first()->editor().setFocus(Qt::OtherFocusReason);
    }
}

void FieldsPane::showCursor(const FieldEdit* field)
{
    if (!std::ranges::contains(m_fields, field) || !field->editor().hasFocus()) {
        return;
    }
    const QRect cursor = field->cursorRect().translated(field->mapTo(m_content, QPoint()));
    ensureVisible(cursor.center().x(), cursor.center().y(), 0, m_theme.px(28));
}

void FieldsPane::restyle()
{
    const int side = m_theme.px(24);
    m_column->setContentsMargins(side, m_theme.px(4), side, m_theme.px(16));
    m_column->setSpacing(m_theme.px(6));
    m_fieldColumn->setSpacing(m_theme.px(6));
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        m_names.at(i)->setContentsMargins(0, m_theme.px(i == 0 ? 0 : 8), 0, 0);
    }
    m_tagsName->setContentsMargins(0, m_theme.px(8), 0, 0);
    for (Label* name : m_names + QList{m_tagsName}) {
        QFont bold = m_theme.font(FontRole::Caption);
        bold.setWeight(QFont::DemiBold);
        name->setFont(bold);
    }
}

void FieldsPane::retranslate()
{
    setAccessibleName(tr("Fields"));
    m_tagsName->setText(tr("Tags"));
    m_duplicateShow->setText(tr("Show"));
    m_duplicateShow->setAccessibleName(tr("Show the notes with the same front"));
    setDuplicates(m_duplicates);
    setSpare(QStringList(m_spareTexts));
}

void FieldsPane::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
