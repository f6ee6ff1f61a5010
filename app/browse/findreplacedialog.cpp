// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/findreplacedialog.h"

#include "app/browse/replacementdelegate.h"
#include "app/browse/replacementmodel.h"
#include "app/describe.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/edit/selection.h"
#include "core/storage/collectionthread.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace reprise {

namespace {

constexpr int delayMs = 150; // a pause between two keys

} // namespace

FindReplaceDialog::FindReplaceDialog(
    Workspace& workspace, QList<CardId> cards, QStringList fields, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_cards(std::move(cards))
    , m_fields(std::move(fields))
    , m_findLabel(new Label(workspace.theme, FontRole::Body, Token::Text, {}, this))
    , m_find(new QLineEdit(this))
    , m_withLabel(new Label(workspace.theme, FontRole::Body, Token::Text, {}, this))
    , m_with(new QLineEdit(this))
    , m_fieldLabel(new Label(workspace.theme, FontRole::Body, Token::Text, {}, this))
    , m_field(new QComboBox(this))
    , m_isPattern(new QCheckBox(this))
    , m_isCaseSensitive(new QCheckBox(this))
    , m_sentence(new Label(workspace.theme, FontRole::Body, Token::Text2, {}, this))
    , m_list(new QListView(this))
    , m_model(new ReplacementModel(this))
    , m_replace(new Button(workspace.theme, Button::Kind::Primary, QString(), this))
    , m_cancel(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
    , m_hits(
          workspace.collection, *this, [this](const Result<QList<edit::Hit>>& hits) { show(hits); })
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_findLabel->setBuddy(m_find);
    m_withLabel->setBuddy(m_with);
    m_fieldLabel->setBuddy(m_field);
    m_sentence->setWordWrap(true);
    m_field->addItem(QString()); // all of them
    m_field->addItems(m_fields);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ReplacementDelegate(workspace.theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_replace->setDefault(true);
    m_replace->setEnabled(false);

    auto* inputs = new QGridLayout;
    inputs->addWidget(m_findLabel, 0, 0);
    inputs->addWidget(m_find, 0, 1);
    inputs->addWidget(m_withLabel, 1, 0);
    inputs->addWidget(m_with, 1, 1);
    inputs->addWidget(m_fieldLabel, 2, 0);
    inputs->addWidget(m_field, 2, 1);
    auto* options = new QHBoxLayout;
    options->addWidget(m_isPattern);
    options->addWidget(m_isCaseSensitive);
    options->addStretch();
    inputs->addLayout(options, 3, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_replace);
    auto* column = new QVBoxLayout(this);
    column->addLayout(inputs);
    column->addWidget(m_sentence);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);

    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { look(); });
    const auto later = [this] {
        m_replace->setEnabled(false); // until it is known what it would do
        m_hits.forget();
        m_delay.start();
    };
    connect(m_find, &QLineEdit::textChanged, this, later);
    connect(m_with, &QLineEdit::textChanged, this, later);
    connect(m_field, &QComboBox::currentIndexChanged, this, later);
    connect(m_isPattern, &QCheckBox::toggled, this, later);
    connect(m_isCaseSensitive, &QCheckBox::toggled, this, later);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_replace, &Button::clicked, this, &FindReplaceDialog::replace);
    connect(&workspace.theme, &Theme::changed, this, &FindReplaceDialog::restyle);
    restyle();
    retranslate();
    resize(workspace.theme.px(720), workspace.theme.px(560));
    m_find->setFocus();
}

edit::Replacement FindReplaceDialog::replacement() const
{
    const int field = m_field->currentIndex();
    return {.find = m_find->text(),
        .with = m_with->text(),
        .isPattern = m_isPattern->isChecked(),
        .isCaseSensitive = m_isCaseSensitive->isChecked(),
        .field = field > 0 ? std::optional(m_fields.at(field - 1)) : std::nullopt};
}

void FindReplaceDialog::look(const QString& failure)
{
    m_failure = failure;
    if (m_find->text().isEmpty()) {
        m_hits.forget();
        m_model->setHits({});
        showSentence(QString(), false);
        return;
    }
    m_hits.ask([cards = m_cards, what = replacement()](Collection& collection) {
        return edit::notesOf(collection, cards).and_then([&](const QList<NoteId>& notes) {
            return edit::findHits(collection, notes, what);
        });
    });
}

void FindReplaceDialog::show(const Result<QList<edit::Hit>>& hits)
{
    m_model->setHits(hits.value_or(QList<edit::Hit>()));
    m_replace->setEnabled(hits && !hits->isEmpty());
    if (!hits) {
        showSentence(describe(hits.error()), true);
    } else if (hits->isEmpty()) {
        showSentence(tr("It stands in none of the selected notes."), false);
    } else {
        showSentence(tr("%Ln field(s) would change, as shown before and after.", nullptr,
                         static_cast<int>(hits->size())),
            false);
    }
}

void FindReplaceDialog::showSentence(const QString& sentence, bool isFault)
{
    m_sentence->setColor(isFault || !m_failure.isEmpty() ? Token::Danger : Token::Text2);
    m_sentence->setText(m_failure.isEmpty() ? sentence : m_failure + u' ' + sentence);
}

void FindReplaceDialog::replace()
{
    m_replace->setEnabled(false);
    m_workspace.collection
        .request([hits = m_model->hits(), now = m_workspace.clock.now()](
                     Collection& collection) -> Result<int> {
            return collection.settings().dayStartsAtMinutes().and_then([&](int minutes) {
                return edit::replaceHits(collection, hits, Moment::at(now, minutes));
            });
        })
        .then(this, [this](const Result<int>& notes) {
            if (!notes) {
                look(describe(notes.error())); // what would be replaced is another text by now
                return;
            }
            Q_EMIT replaced(tr("%Ln note(s) changed. Ctrl+Z takes it back.", nullptr, *notes));
            accept();
        });
}

void FindReplaceDialog::restyle()
{
    const Theme& theme = m_workspace.theme;
    layout()->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout()->setSpacing(theme.px(12));
    const QFont code = theme.font(FontRole::Code, 0.9);
    m_find->setFont(code);
    m_with->setFont(code);
}

void FindReplaceDialog::retranslate()
{
    setWindowTitle(tr("Find and replace"));
    m_findLabel->setText(tr("Find"));
    m_withLabel->setText(tr("Replace with"));
    m_fieldLabel->setText(tr("In"));
    m_field->setItemText(0, tr("All fields"));
    m_isPattern->setText(tr("Regular expression"));
    m_isCaseSensitive->setText(tr("Match case"));
    m_list->setAccessibleName(tr("What would change"));
    m_replace->setText(tr("Replace"));
    m_cancel->setText(tr("Cancel"));
}

void FindReplaceDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
