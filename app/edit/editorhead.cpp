// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editorhead.h"

#include "app/edit/editoractions.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

namespace reprise {

namespace {
constexpr double labelled = 700; // below, the boxes stand without their words
}

EditorHead::EditorHead(const Theme& theme, const EditorActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_typeLabel(new Label(theme, FontRole::Body, Token::Text2, this))
    , m_type(new QComboBox(this))
    , m_topicLabel(new Label(theme, FontRole::Body, Token::Text2, this))
    , m_topic(new QComboBox(this))
    , m_restore(new Button(theme, Icon::Clock, QString(), this))
    , m_more(new Button(theme, Icon::More, QString(), this))
{
    m_typeLabel->setBuddy(m_type);
    m_topicLabel->setBuddy(m_topic);
    m_topic->setEditable(true);
    m_topic->setInsertPolicy(QComboBox::NoInsert);
    m_topic->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_topic->setMinimumContentsLength(12);
    m_topic->completer()->setFilterMode(Qt::MatchContains);
    m_topic->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_topic->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_more->setMenu(actions.moreMenu);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_typeLabel);
    row->addWidget(m_type);
    row->addWidget(m_topicLabel);
    row->addWidget(m_topic, 4);
    row->addStretch(1);
    row->addWidget(m_restore);
    row->addWidget(m_more);
    connect(m_type, &QComboBox::activated, this,
        [this] { Q_EMIT typeChosen(NoteTypeId{m_type->currentData().toLongLong()}); });
    connect(m_topic, &QComboBox::currentTextChanged, this, &EditorHead::topicEdited);
    connect(m_restore, &Button::clicked, actions.restoreOriginal, &QAction::trigger);
    connect(&theme, &Theme::changed, this, &EditorHead::restyle);
    setChanged(false);
    restyle();
    retranslate();
}

void EditorHead::setTypes(const QList<NoteType>& types, NoteTypeId chosen)
{
    m_type->clear();
    for (const NoteType& type : types) {
        m_type->addItem(type.name, type.id.value);
    }
    setType(chosen);
}

void EditorHead::setType(NoteTypeId type)
{
    m_type->setCurrentIndex(m_type->findData(type.value));
}

void EditorHead::setTopics(const QStringList& paths)
{
    if (paths == m_paths) {
        return; // there may be thousands
    }
    m_paths = paths;
    const QString written = topic();
    m_topic->clear();
    m_topic->addItems(paths);
    setTopic(written);
}

QString EditorHead::topic() const
{
    return m_topic->currentText().simplified();
}

void EditorHead::setTopic(const QString& path)
{
    m_topic->setCurrentText(path);
    m_topic->lineEdit()->setCursorPosition(0);
}

void EditorHead::setChanged(bool changed)
{
    m_restore->setVisible(changed);
}

QList<QWidget*> EditorHead::inTabOrder() const
{
    return {m_topic, m_type, m_restore, m_more};
}

void EditorHead::restyle()
{
    const int side = m_theme.px(24);
    layout()->setContentsMargins(side, m_theme.px(12), side, m_theme.px(12));
    layout()->setSpacing(m_theme.px(8));
    setFixedHeight(m_theme.px(56));
    m_type->setMinimumWidth(m_theme.px(124));
    m_topic->setMaximumWidth(m_theme.px(560));
}

void EditorHead::retranslate()
{
    m_typeLabel->setText(tr("Type", "of a note"));
    m_topicLabel->setText(tr("Topic"));
    m_type->setAccessibleName(tr("Note type"));
    m_topic->setAccessibleName(tr("Topic"));
    m_topic->lineEdit()->setAccessibleName(tr("Topic"));
    m_topic->lineEdit()->setPlaceholderText(tr("Deck / Topic"));
    m_restore->setAccessibleName(tr("Restore the original"));
    m_restore->setToolTip(tr("Restore the text that the deck came with"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
}

void EditorHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void EditorHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= m_theme.px(labelled);
    m_typeLabel->setVisible(wide);
    m_topicLabel->setVisible(wide);
}

} // namespace reprise
