// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/typechangedialog.h"

#include "app/describe.h"
#include "app/notetypes/impactsentence.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/storage/collectionthread.h"

#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int delayMs = 150; // a pause between two keys
constexpr int mostCards = 50; // rows; what is beyond follows by its number

/// Does it, unless one of the types is no longer the one that was shown.
template <typename Run>
Result<edit::TypeImpact> run(Collection& collection, const NoteType& from, const NoteType& to,
    const QDateTime& now, Run what)
{
    for (const NoteType& shown : {from, to}) {
        const auto present = required(collection.notes().type(shown.id), shown.name);
        if (!present) {
            return std::unexpected(present.error());
        }
        if (*present != shown) {
            return failure(ErrorCode::Outdated, shown.name);
        }
    }
    return collection.settings().dayStartsAtMinutes().and_then(
        [&](int minutes) { return what(Moment::at(now, minutes)); });
}

} // namespace

TypeChangeDialog::TypeChangeDialog(
    Workspace& workspace, const QList<CardId>& cards, std::optional<NoteTypeId> to, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_wanted(to)
    , m_count(new Label(workspace.theme, FontRole::Body, Token::Text, this))
    , m_type(new QComboBox(this))
    , m_scroll(new QScrollArea(this))
    , m_table(new QWidget(m_scroll))
    , m_lost(new Label(workspace.theme, FontRole::Body, Token::Warn, this))
    , m_impact(new Label(workspace.theme, FontRole::Body, Token::Text2, this))
    , m_accept(new Button(workspace.theme, Button::Kind::Primary, QString(), this))
    , m_cancel(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
    , m_question(workspace.collection, *this,
          [this](const Result<edit::TypeImpact>& impact) { receiveImpact(impact); })
{
    setAttribute(Qt::WA_DeleteOnClose);
    for (Label* label : {m_count, m_lost, m_impact}) {
        label->setWordWrap(true);
    }
    m_count->setBuddy(m_type);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scroll->setWidget(m_table);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_table->setAutoFillBackground(false);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    m_type->hide();
    m_lost->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_count);
    column->addWidget(m_type);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_lost);
    column->addWidget(m_impact);
    column->addLayout(buttons);

    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &TypeChangeDialog::askForImpact);
    connect(m_type, &QComboBox::currentIndexChanged, this, &TypeChangeDialog::propose);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_accept, &Button::clicked, this, &TypeChangeDialog::change);
    connect(&workspace.theme, &Theme::changed, this, &TypeChangeDialog::restyle);
    restyle();
    retranslate();
    resize(workspace.theme.px(600), workspace.theme.px(520));
    workspace.collection
        .request([cards](Collection& collection) { return convertible(collection, cards); })
        .then(this, [this](const Result<ConvertibleNotes>& notes) { receive(notes); });
}

void TypeChangeDialog::receive(const Result<ConvertibleNotes>& notes)
{
    if (!notes) {
        say(describe(notes.error()), true);
        return;
    }
    m_notes = *notes;
    retranslate();
    if (m_notes.of.size() != 1) {
        m_cancel->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QSignalBlocker blocker(m_type);
    for (const NoteType& type : std::as_const(m_notes.types)) {
        if (type.id != m_notes.of.first().id) {
            m_type->addItem(type.name, type.id.value);
        }
    }
    m_type->setCurrentIndex(m_wanted ? std::max(0, m_type->findData(m_wanted->value)) : 0);
    m_type->show();
    m_type->setFocus(Qt::OtherFocusReason);
    propose();
}

const NoteType* TypeChangeDialog::target() const
{
    const NoteTypeId id{m_type->currentData().toLongLong()};
    const auto found = std::ranges::find(m_notes.types, id, &NoteType::id);
    return m_notes.of.size() == 1 && found != m_notes.types.end() ? &*found : nullptr;
}

/// Fills the table for the type that is chosen.
void TypeChangeDialog::propose()
{
    const NoteType* to = target();
    if (to == nullptr) {
        return;
    }
    const NoteType& from = m_notes.of.first();
    const bool fromCloze = from.kind == NoteTypeKind::Cloze;
    const bool toCloze = to->kind == NoteTypeKind::Cloze;
    m_change = edit::proposedChange(m_notes.notes, from, *to);
    QStringList oldCards;
    QStringList newCards;
    for (const CardTemplate& card : from.templates) {
        oldCards.append(card.name);
    }
    for (const CardTemplate& card : to->templates) {
        newCards.append(card.name);
    }
    const auto numbered = [](int count) {
        QStringList names;
        for (int number = 1; number <= count; ++number) {
            names.append(tr("Cloze %1", "the number of a deletion").arg(number));
        }
        return names;
    };
    if (fromCloze) {
        oldCards = numbered(std::clamp(m_notes.cardsOfANote, 1, mostCards));
        while (!toCloze && m_change.templates.size() < oldCards.size()) {
            const auto next = static_cast<int>(m_change.templates.size());
            m_change.templates.append(next < newCards.size() ? std::optional(next) : std::nullopt);
        }
    }
    if (toCloze) {
        newCards = numbered(static_cast<int>(oldCards.size()));
    }

    // A layout of its own for each table: rows of a grid cannot be taken back.
    const auto old = m_table->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    qDeleteAll(old);
    delete m_grid;
    m_grid = new QGridLayout(m_table);
    m_fields.clear();
    m_cards.clear();
    addHead(tr("Field of “%1”", "a note type").arg(to->name),
        tr("takes what is in", "as in: Front takes what is in Text"));
    const QStringList choices = QStringList{tr("Nothing", "which field is taken")} + from.fields;
    for (int place = 0; place < to->fields.size(); ++place) {
        m_fields.append(addRow(to->fields.at(place), choices, m_change.fields.at(place)));
    }
    if (fromCloze && toCloze) {
        addHead(tr("The cards keep their numbers."), {});
    } else {
        addHead(tr("Card of “%1”", "a note type").arg(from.name),
            tr("becomes", "as in: Card 1 becomes Cloze 1"));
        const QStringList cards = QStringList{tr("Nothing: it is removed")} + newCards;
        for (int place = 0; place < m_change.templates.size(); ++place) {
            m_cards.append(addRow(oldCards.at(place), cards, m_change.templates.at(place)));
        }
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    QWidget* before = m_type;
    for (QComboBox* box : m_fields + m_cards) {
        setTabOrder(before, box);
        before = box;
    }
    setTabOrder(before, m_accept);
    setTabOrder(m_accept, m_cancel);
    restyle();
    follow();
}

void TypeChangeDialog::addHead(const QString& left, const QString& right)
{
    const int row = m_grid->rowCount();
    int column = 0;
    for (const QString& text : {left, right}) {
        auto* label = new Label(m_workspace.theme, FontRole::Caption, Token::Text3, text, m_table);
        label->setWordWrap(true);
        label->setContentsMargins(0, row > 1 ? m_workspace.theme.px(12) : 0, 0, 0);
        m_grid->addWidget(label, row, column++);
        label->show();
    }
}

QComboBox* TypeChangeDialog::addRow(
    const QString& name, const QStringList& choices, std::optional<int> chosen)
{
    const int row = m_grid->rowCount();
    auto* label =
        new ElidedLabel(m_workspace.theme, FontRole::Body, Token::Text, Qt::ElideMiddle, m_table);
    label->setText(name);
    auto* box = new QComboBox(m_table);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItems(choices);
    box->setCurrentIndex(chosen ? *chosen + 1 : 0);
    box->setAccessibleName(name);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(box, row, 1);
    connect(box, &QComboBox::currentIndexChanged, this, &TypeChangeDialog::follow);
    label->show();
    box->show();
    return box;
}

void TypeChangeDialog::follow()
{
    const auto chosen = [](const QComboBox& box) {
        return box.currentIndex() > 0 ? std::optional(box.currentIndex() - 1) : std::nullopt;
    };
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_change.fields[i] = chosen(*m_fields.at(i));
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_change.templates[i] = chosen(*m_cards.at(i));
    }
    m_accept->setEnabled(false); // until it is known what it would do
    m_question.forget();
    showLost();
    if (cardsMeet()) {
        m_delay.stop();
        say(tr("Two cards of a note cannot become the same one."), true);
    } else {
        m_delay.start();
    }
}

bool TypeChangeDialog::cardsMeet() const
{
    QSet<int> taken;
    return std::ranges::any_of(m_cards, [&taken](const QComboBox* box) {
        const int card = box->currentIndex();
        return card > 0 && (taken.contains(card) || (taken.insert(card), false));
    });
}

void TypeChangeDialog::showLost()
{
    QStringList lost;
    const QStringList& fields = m_notes.of.first().fields;
    for (int place = 0; place < fields.size(); ++place) {
        if (!m_change.fields.contains(std::optional(place))) {
            lost.append(fields.at(place));
        }
    }
    m_lost->setVisible(!lost.isEmpty());
    m_lost->setText(lost.isEmpty()
            ? QString()
            : tr("No field takes what is in these, and it is lost: %1.", "names of fields")
                  .arg(locale().createSeparatedList(lost)));
}

void TypeChangeDialog::askForImpact()
{
    const NoteType* to = target();
    if (to == nullptr) {
        return;
    }
    m_question.ask([change = m_change, from = m_notes.of.first(), to = *to,
                       now = m_workspace.clock.now()](Collection& collection) {
        return run(collection, from, to, now,
            [&](const Moment& moment) { return edit::preview(collection, change, moment); });
    });
}

void TypeChangeDialog::receiveImpact(const Result<edit::TypeImpact>& impact)
{
    m_accept->setEnabled(impact.has_value());
    say(impact ? describe(*impact) : describe(impact.error()), !impact);
}

void TypeChangeDialog::say(const QString& sentence, bool isFault)
{
    m_impact->setColor(isFault ? Token::Danger : Token::Text2);
    m_impact->setText(sentence);
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void TypeChangeDialog::change()
{
    const NoteType* to = target();
    if (to == nullptr) {
        return;
    }
    m_accept->setEnabled(false);
    m_workspace.collection
        .request([change = m_change, from = m_notes.of.first(), to = *to,
                     now = m_workspace.clock.now()](Collection& collection) {
            return run(collection, from, to, now,
                [&](const Moment& moment) { return edit::changeType(collection, change, moment); });
        })
        .then(this, [this, name = to->name](const Result<edit::TypeImpact>& impact) {
            if (!impact) {
                receiveImpact(impact);
                return;
            }
            Q_EMIT typeChanged(tr("%Ln note(s) are of the type “%1” now. Ctrl+Z takes it back.",
                nullptr, impact->notes)
                    .arg(name));
            accept();
        });
}

void TypeChangeDialog::restyle()
{
    const Theme& theme = m_workspace.theme;
    layout()->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout()->setSpacing(theme.px(12));
    if (m_grid != nullptr) {
        // Room for the ring of what has the focus.
        m_grid->setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4));
        m_grid->setHorizontalSpacing(theme.px(16));
        m_grid->setVerticalSpacing(theme.px(8));
    }
}

void TypeChangeDialog::retranslate()
{
    setWindowTitle(tr("Change Note Type"));
    m_type->setAccessibleName(tr("New note type"));
    m_accept->setText(tr("Change"));
    const bool several = m_notes.of.size() > 1;
    m_accept->setVisible(!several);
    m_cancel->setText(several ? tr("Close") : tr("Cancel"));
    if (several) {
        QStringList names;
        for (const NoteType& type : std::as_const(m_notes.of)) {
            names.append(u"“%1”"_s.arg(type.name));
        }
        m_count->setText(tr("These notes are of several types: %1. Only notes of one type can "
                            "be given another: select those of one, which a search such as "
                            "note:Basic finds.",
            "keep note:Basic as it is")
                .arg(locale().createSeparatedList(names)));
    } else if (!m_notes.of.isEmpty()) {
        m_count->setText(tr("%Ln note(s) of the type “%1” get the type:", nullptr,
            static_cast<int>(m_notes.notes.size()))
                .arg(m_notes.of.first().name));
        if (m_type->count() > 0) {
            propose();
        }
    }
}

void TypeChangeDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
