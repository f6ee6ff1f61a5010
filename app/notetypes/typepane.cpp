// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/typepane.h"

#include "app/describe.h"
#include "app/notetypes/impactsentence.h"
#include "app/notetypes/partsmodel.h"
#include "app/notetypes/partspane.h"
#include "app/notetypes/templateedit.h"
#include "app/notetypes/typedraft.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/cards/builtinnotetypes.h"
#include "core/edit/templatefields.h"

#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

QStringList namesOf(const QList<CardTemplate>& cards)
{
    QStringList names;
    for (const CardTemplate& card : cards) {
        names.append(card.name);
    }
    return names;
}

/// "Card 3", with the first number that is free.
template <typename Named>
QString freeName(const QStringList& taken, Named named)
{
    auto number = static_cast<int>(taken.size()) + 1;
    while (taken.contains(named(number))) {
        ++number;
    }
    return named(number);
}

} // namespace

TypePane::TypePane(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget(this))
    , m_nameLabel(new Label(theme, FontRole::Heading, Token::Text, m_content))
    , m_name(new QLineEdit(m_content))
    , m_nameFault(new Label(theme, FontRole::Caption, Token::Danger, m_content))
    , m_fields(new PartsPane(theme, PartsPane::Kind::Fields, m_content))
    , m_cards(new PartsPane(theme, PartsPane::Kind::Templates, m_content))
    , m_fixed(new Label(theme, FontRole::Caption, Token::Text2, m_content))
    , m_refusal(new Label(theme, FontRole::Caption, Token::Danger, m_content))
    , m_frontLabel(new Label(theme, FontRole::Heading, Token::Text, m_content))
    , m_insert(new Button(theme, Button::Kind::Flat, QString(), m_content))
    , m_front(new TemplateEdit(theme, m_content))
    , m_frontFault(new Label(theme, FontRole::Caption, Token::Danger, m_content))
    , m_backLabel(new Label(theme, FontRole::Heading, Token::Text, m_content))
    , m_back(new TemplateEdit(theme, m_content))
    , m_backFault(new Label(theme, FontRole::Caption, Token::Danger, m_content))
    , m_side(m_front)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_nameLabel->setBuddy(m_name);
    m_frontLabel->setBuddy(&m_front->editor());
    m_backLabel->setBuddy(&m_back->editor());
    for (Label* label : {m_nameFault, m_fixed, m_refusal, m_frontFault, m_backFault}) {
        label->setWordWrap(true);
        label->hide();
    }
    m_insert->setSize(Button::Size::Small);
    m_insert->setThemeIcon(Icon::ChevronDown);
    m_insert->setMenu(new QMenu(m_insert));
    auto* name = new QHBoxLayout;
    name->addWidget(m_nameLabel);
    name->addWidget(m_name, 1);
    auto* parts = new QHBoxLayout;
    parts->addWidget(m_fields, 1);
    parts->addWidget(m_cards, 1);
    auto* front = new QHBoxLayout;
    front->addWidget(m_frontLabel, 1);
    front->addWidget(m_insert);
    auto* column = new QVBoxLayout(m_content);
    column->addLayout(name);
    column->addWidget(m_nameFault);
    column->addLayout(parts);
    column->addWidget(m_refusal);
    column->addWidget(m_fixed);
    column->addLayout(front);
    column->addWidget(m_front, 1);
    column->addWidget(m_frontFault);
    column->addWidget(m_backLabel);
    column->addWidget(m_back, 1);
    column->addWidget(m_backFault);
    setWidget(m_content);
    connectParts();
    connect(&theme, &Theme::changed, this, &TypePane::restyle);
    restyle();
    retranslate();
}

void TypePane::connectParts()
{
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_draft->rename(name);
        showFaults();
        Q_EMIT edited();
    });
    connect(m_fields, &PartsPane::addRequested, this, &TypePane::addField);
    connect(m_fields, &PartsPane::renameRequested, this, [this](int row, const QString& name) {
        if (took(m_draft->renameField(row, name), true)) {
            m_fields->model().rename(row, m_draft->after().fields.at(row));
            showCard();
        }
    });
    connect(m_fields, &PartsPane::moveRequested, this, [this](int from, int to) {
        if (took(m_draft->moveField(from, to), true)) {
            m_fields->model().move(from, to);
        }
    });
    connect(m_fields, &PartsPane::removeRequested, this, [this](int row) {
        if (took(m_draft->removeField(row), true)) {
            m_fields->model().remove(row);
            showCard();
        }
    });
    connect(m_cards, &PartsPane::addRequested, this, &TypePane::addCard);
    connect(m_cards, &PartsPane::renameRequested, this, [this](int row, const QString& name) {
        if (took(m_draft->renameTemplate(row, name), false)) {
            m_cards->model().rename(row, m_draft->after().templates.at(row).name);
            showCard();
        }
    });
    connect(m_cards, &PartsPane::moveRequested, this, [this](int from, int to) {
        if (took(m_draft->moveTemplate(from, to), false)) {
            m_cards->model().move(from, to);
            showCard();
        }
    });
    connect(m_cards, &PartsPane::removeRequested, this, [this](int row) {
        if (took(m_draft->removeTemplate(row), false)) {
            m_cards->model().remove(row);
            showCard();
        }
    });
    connect(m_cards, &PartsPane::currentChanged, this, &TypePane::showCard);
    for (TemplateEdit* side : {m_front, m_back}) {
        connect(side, &TemplateEdit::edited, this, &TypePane::takeSides);
        connect(side, &TemplateEdit::focused, this, [this, side] { m_side = side; });
    }
}

void TypePane::setDraft(TypeDraft* draft)
{
    m_draft = nullptr; // what is shown meanwhile is nobody's change
    m_content->setEnabled(draft != nullptr);
    m_refusal->hide();
    if (draft == nullptr) {
        return;
    }
    const NoteType& type = draft->after();
    const bool builtIn = isBuiltIn(draft->edit().before());
    const bool cloze = type.kind == NoteTypeKind::Cloze;
    m_name->setText(draft->name());
    m_name->setReadOnly(builtIn);
    m_fields->model().setNames(type.fields, !builtIn);
    m_cards->model().setNames(namesOf(type.templates), true);
    m_draft = draft;
    m_fields->setCurrent(0);
    m_cards->setCurrent(0);
    const QString ofBuiltIn = tr("“%1” comes with Reprise, and decks rely on it: its name and its "
                                 "fields stay as they are. What its cards show can change.")
                                  .arg(type.name);
    const QString ofCloze = tr("A cloze type has one template: its cards are the numbers of the "
                               "deletions.");
    m_fields->setFixed(builtIn ? ofBuiltIn : QString());
    m_cards->setFixed(cloze ? ofCloze : QString());
    m_name->setToolTip(builtIn ? u"<p>%1</p>"_s.arg(ofBuiltIn.toHtmlEscaped()) : QString());
    m_fixed->setText(builtIn && cloze ? ofBuiltIn + u' ' + ofCloze : builtIn ? ofBuiltIn : ofCloze);
    m_fixed->setVisible(builtIn || cloze);
    showCard();
}

int TypePane::card() const
{
    return std::max(0, m_cards->current());
}

void TypePane::commit()
{
    m_fields->commitName();
    m_cards->commitName();
}

QList<QAction*> TypePane::keys() const
{
    return m_fields->list().actions() + m_cards->list().actions();
}

void TypePane::addField()
{
    const QString name =
        freeName(m_draft->after().fields, [](int number) { return tr("Field %1").arg(number); });
    const int place = m_fields->current() + 1;
    if (took(m_draft->addField(name, place), true)) {
        m_fields->model().insert(place, name);
        m_fields->editName(place);
        showCard();
    }
}

/// Basic's card the other way round: the second field is asked for.
void TypePane::addCard()
{
    const NoteType& type = m_draft->after();
    CardTemplate card = builtInNoteType(u"basic")->templates.first();
    card.name =
        freeName(namesOf(type.templates), [](int number) { return tr("Card %1").arg(number); });
    const QString asked = type.fields.value(1, type.fields.first());
    card.front = edit::withFieldRenamed(card.front, u"Front"_s, asked);
    card.back = edit::withFieldRenamed(card.back, u"Back"_s, type.fields.first());
    const auto place = m_cards->current() + 1;
    if (took(m_draft->addTemplate(card, place), false)) {
        m_cards->model().insert(place, card.name);
        m_cards->editName(place);
    }
}

bool TypePane::took(const Result<>& done, bool isField)
{
    m_refusal->setVisible(!done);
    if (done) {
        Q_EMIT edited();
        return true;
    }
    const Error& error = done.error();
    m_refusal->setText(error.code != ErrorCode::InvalidValue ? describe(error)
            : !isField                                       ? tr("A card needs a name.")
            : error.detail.isEmpty()
            ? tr("A field needs a name.")
            : tr("No field can be called “%1”: templates could not name it.").arg(error.detail));
    return false;
}

void TypePane::takeSides()
{
    if (m_draft != nullptr) {
        m_draft->setTemplate(card(), m_front->text(), m_back->text());
        m_refusal->hide();
        showFaults();
        Q_EMIT edited();
    }
}

void TypePane::showCard()
{
    if (m_draft == nullptr) {
        return;
    }
    const CardTemplate shown = m_draft->card(card());
    if (m_front->text() != shown.front) {
        m_front->setText(shown.front);
    }
    if (m_back->text() != shown.back) {
        m_back->setText(shown.back);
    }
    const QString front = tr("Front of “%1”", "a card template").arg(shown.name);
    const QString back = tr("Back of “%1”", "a card template").arg(shown.name);
    m_frontLabel->setText(front);
    m_backLabel->setText(back);
    m_front->setName(front);
    m_back->setName(back);
    fillMenu();
    showFaults();
    Q_EMIT cardChosen();
}

void TypePane::showFaults()
{
    m_nameFault->setVisible(m_draft->hasFaultyName());
    for (const auto& [side, label] : {std::pair(m_front, m_frontFault), {m_back, m_backFault}}) {
        const auto fault = m_draft->faultOf(side->text());
        label->setVisible(fault.has_value());
        label->setText(fault ? describeTemplateFault(*fault) : QString());
        side->editor().setAccessibleDescription(label->text());
    }
}

void TypePane::fillMenu()
{
    QMenu* menu = m_insert->menu();
    menu->clear();
    const auto offer = [this, menu](const QString& shown, const QString& tag) {
        // An ampersand would mark a key.
        QAction* action = menu->addAction(QString(shown).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, tag] { m_side->insert(tag); });
    };
    const NoteType& type = m_draft->after();
    for (const QString& field : type.fields) {
        offer(field, u"{{%1}}"_s.arg(field));
    }
    menu->addSeparator();
    if (type.kind == NoteTypeKind::Cloze) {
        for (const QString& field : type.fields) {
            offer(tr("%1, with its deletions", "a field").arg(field), u"{{cloze:%1}}"_s.arg(field));
        }
    } else {
        for (const QString& field : type.fields) {
            offer(tr("%1, to be typed", "a field").arg(field), u"{{type:%1}}"_s.arg(field));
        }
    }
    menu->addSeparator();
    offer(tr("The front again", "on the back of a card"), u"{{FrontSide}}"_s);
    offer(tr("The tags"), u"{{Tags}}"_s);
    offer(tr("The topic"), u"{{Subdeck}}"_s);
}

void TypePane::restyle()
{
    const int side = m_theme.px(24);
    m_content->layout()->setContentsMargins(side, m_theme.px(16), side, m_theme.px(16));
    m_content->layout()->setSpacing(m_theme.px(8));
    for (int item : {0, 2, 5}) {
        m_content->layout()->itemAt(item)->layout()->setSpacing(m_theme.px(16));
    }
}

void TypePane::retranslate()
{
    m_nameLabel->setText(tr("Name", "of a note type"));
    m_name->setAccessibleName(tr("Name of the note type"));
    m_nameFault->setText(tr("A note type needs a name."));
    m_insert->setText(tr("Insert a Field"));
    if (m_draft != nullptr) {
        setDraft(m_draft);
    }
}

void TypePane::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
