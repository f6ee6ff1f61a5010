// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/cardinfodialog.h"

#include "app/describe.h"
#include "app/study/asked.h"
#include "app/study/reviewhistorymodel.h"
#include "app/study/wording.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "app/widgets/quietheader.h"
#include "core/storage/collectionthread.h"

#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int mostRowsShown = 8;

QString dateText(StudyDay day)
{
    return QLocale().toString(day.date(), QLocale::ShortFormat);
}

} // namespace

CardInfoDialog::CardInfoDialog(Workspace& workspace, CardId card, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_title(new Label(workspace.theme, FontRole::PanelTitle, Token::Text, this))
    , m_path(new Label(workspace.theme, FontRole::Caption, Token::Text2, this))
    , m_factsPart(new QWidget(this))
    , m_outcomesTitle(new Label(workspace.theme, FontRole::Heading, Token::Text, this))
    , m_outcomesPart(new QWidget(this))
    , m_historyTitle(new Label(workspace.theme, FontRole::Heading, Token::Text, this))
    , m_table(new QTableView(this))
    , m_model(new ReviewHistoryModel(this))
    , m_noHistory(new Label(workspace.theme, FontRole::Body, Token::Text2, this))
    , m_copy(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
    , m_close(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setWordWrap(true);
    m_path->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setHorizontalHeader(new QuietHeader(workspace.theme, 3, 3, m_table));
    m_table->viewport()->setAutoFillBackground(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_copy->setThemeIcon(Icon::Copy);
    m_close->setDefault(true);

    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_path, m_factsPart,
             m_outcomesTitle, m_outcomesPart, m_historyTitle, m_noHistory, m_table}) {
        column->addWidget(part);
    }
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(4, 0, 4, 0);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* page = new QVBoxLayout(this);
    page->addWidget(scroll, 1);
    page->addLayout(buttons);
    setTabOrder({m_close, m_copy, m_table});

    auto* copyRows = new QShortcut(QKeySequence::Copy, m_table);
    copyRows->setContext(Qt::WidgetShortcut);
    connect(copyRows, &QShortcut::activated, this, &CardInfoDialog::copy);
    connect(
        m_copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_close, &Button::clicked, this, &QDialog::accept);
    connect(&workspace.theme, &Theme::changed, this, &CardInfoDialog::restyle);
    restyle();
    fill();

    workspace.collection
        .request(
            [card, now = workspace.clock.now()](Collection& collection) -> Result<Information> {
                const auto dayStartsAt = collection.settings().dayStartsAtMinutes();
                const auto offered = collection.settings().gradeButtons();
                if (!dayStartsAt || !offered) {
                    return std::unexpected(!dayStartsAt ? dayStartsAt.error() : offered.error());
                }
                const StudyDay today = Moment::at(now, *dayStartsAt).day;
                return study::history(collection, card, today)
                    .transform([&](const study::CardHistory& history) {
                        return Information{history, *offered, today};
                    });
            })
        .then(this, [this](const Result<Information>& information) {
            if (!information) {
                m_title->setText(describe(information.error()));
                return;
            }
            m_information = *information;
            fill();
        });
}

void CardInfoDialog::fill()
{
    setWindowTitle(tr("Card information"));
    m_outcomesTitle->setText(tr("What each grade would do"));
    m_historyTitle->setText(tr("All answers"));
    m_noHistory->setText(tr("This card has not been answered yet."));
    m_table->setAccessibleName(tr("All answers"));
    m_copy->setText(tr("Copy"));
    m_close->setText(tr("Close"));
    const bool known = m_information.has_value();
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_factsPart, m_outcomesTitle, m_outcomesPart, m_historyTitle}) {
        part->setVisible(known);
    }
    m_copy->setEnabled(known);
    const bool answered = known && !m_information->history.reviews.isEmpty();
    m_table->setVisible(answered);
    m_noHistory->setVisible(known && !answered);
    if (!m_information) {
        return;
    }
    const Information& information = *m_information;
    const study::Question& question = information.history.question;
    m_title->setText(plainText(headline(question.face.question, question.face.format)));
    m_path->setText(question.topicPath);
    m_lines = {m_title->text(), m_path->text()};
    fillFacts(information);
    fillOutcomes(information);
    m_model->setReviews(information.history.reviews, information.buttons);
    restyle();
}

void CardInfoDialog::addFact(const QString& name, const QString& value)
{
    const Theme& theme = m_workspace.theme;
    auto* text = new Label(theme, FontRole::Body, Token::Text, value, m_factsPart);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* form = static_cast<QFormLayout*>(m_factsPart->layout());
    form->addRow(new Label(theme, FontRole::Body, Token::Text2, name, m_factsPart), text);
    m_lines.append(name + u'\t' + value);
}

QString CardInfoDialog::stateText(const Information& information)
{
    const study::Question& question = information.history.question;
    QStringList states{
        question.card.isUnseen() ? tr("New", "state of a card") : tr("Review", "state of a card")};
    if (question.kind == study::CardKind::Drill) {
        states.append(tr("in today's drill", "state of a card"));
    }
    if (question.card.suspended) {
        states.append(tr("suspended", "state of a card"));
    }
    if (question.card.buriedOn == information.today) {
        states.append(tr("buried until tomorrow", "state of a card"));
    }
    if (question.card.flag > 0) {
        states.append(tr("flag %1", "state of a card").arg(question.card.flag));
    }
    return QLocale().createSeparatedList(states);
}

void CardInfoDialog::fillFacts(const Information& information)
{
    delete m_factsPart->layout();
    qDeleteAll(m_factsPart->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    new QFormLayout(m_factsPart);
    const study::CardHistory& history = information.history;
    addFact(tr("State", "of a card"), stateText(information));
    addFact(tr("Tags"),
        history.question.tags.isEmpty() ? tr("none", "no tags")
                                        : history.question.tags.join(u", "_s));
    addFact(tr("Added"),
        QLocale().toString(history.addedUtc.toLocalTime().date(), QLocale::ShortFormat));
    const auto* schedule = std::get_if<Schedule>(&history.question.card.progress);
    if (!schedule) {
        return;
    }
    addFact(tr("Due"), dateText(schedule->due));
    addFact(tr("Interval"), intervalText(schedule->intervalDays));
    addFact(tr("Ease"), easeText(schedule->easeHundredths));
    addFact(tr("Repetitions", "passes since the last failure"),
        QLocale().toString(schedule->repetitions));
    addFact(tr("Lapses", "times the card was forgotten"), QLocale().toString(schedule->lapses));
}

void CardInfoDialog::fillOutcomes(const Information& information)
{
    delete m_outcomesPart->layout();
    qDeleteAll(m_outcomesPart->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    const Theme& theme = m_workspace.theme;
    auto* grid = new QGridLayout(m_outcomesPart);
    grid->setContentsMargins(0, 0, 0, 0);
    const study::Question& question = information.history.question;
    const bool drill = question.kind == study::CardKind::Drill;
    QStringList head{tr("Grade"), tr("Then", "what follows a grade")};
    if (!drill) {
        head.append({tr("Due"), tr("Ease")});
    }
    const auto addRow = [&](int row, const QStringList& cells) {
        for (int at = 0; at < cells.size(); ++at) {
            grid->addWidget(new Label(theme, row == 0 ? FontRole::Caption : FontRole::Body,
                                row == 0      ? Token::Text3
                                    : at == 0 ? Token::Text
                                              : Token::Text2,
                                cells.at(at), m_outcomesPart),
                row, at);
        }
        m_lines.append(cells.join(u'\t'));
    };
    addRow(0, head);
    int row = 0;
    for (const Grade grade : offeredGrades(information.buttons)) {
        const auto& outcome = question.outcomes.at(static_cast<std::size_t>(grade));
        QStringList cells{
            gradeWord(grade, information.buttons), outcomeText(outcome, question.kind)};
        if (!drill) {
            cells.append({dateText(outcome.after.due), easeText(outcome.after.easeHundredths)});
        }
        addRow(++row, cells);
    }
    grid->setColumnStretch(grid->columnCount(), 1);
}

QString CardInfoDialog::text() const
{
    QList<int> rows(m_model->rowCount());
    std::ranges::iota(rows, 0);
    if (m_lines.isEmpty()) {
        return {};
    }
    QStringList lines = m_lines;
    if (!rows.isEmpty()) {
        lines.append(m_model->text(rows));
    }
    return lines.join(u'\n') + u'\n';
}

void CardInfoDialog::copy() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    std::ranges::sort(rows);
    QGuiApplication::clipboard()->setText(m_model->text(rows));
}

void CardInfoDialog::restyle()
{
    const Theme& theme = m_workspace.theme;
    const int edge = theme.px(20);
    layout()->setContentsMargins(edge, edge, edge, theme.px(16));
    layout()->setSpacing(theme.px(12));
    auto* column = m_title->parentWidget()->layout();
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(theme.px(4));
    m_outcomesTitle->setContentsMargins(0, theme.px(16), 0, 0);
    m_historyTitle->setContentsMargins(0, theme.px(16), 0, theme.px(4));
    m_factsPart->setContentsMargins(0, theme.px(12), 0, 0);
    if (auto* form = static_cast<QFormLayout*>(m_factsPart->layout())) {
        form->setContentsMargins(0, 0, 0, 0);
        form->setHorizontalSpacing(theme.px(24));
        form->setVerticalSpacing(theme.px(4));
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    }
    if (auto* grid = static_cast<QGridLayout*>(m_outcomesPart->layout())) {
        grid->setHorizontalSpacing(theme.px(32));
        grid->setVerticalSpacing(theme.px(4));
    }
    const int row = theme.px(32);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    m_table->verticalHeader()->setMinimumSectionSize(row);
    m_table->horizontalHeader()->setFont(theme.font(FontRole::Caption));
    const QAbstractItemView* view = m_table;
    const auto* head = static_cast<const QuietHeader*>(m_table->horizontalHeader());
    for (int at = 0; at < ReviewHistoryModel::columns; ++at) {
        m_table->setColumnWidth(
            at, std::max(head->widthOf(at), view->sizeHintForColumn(at)) + theme.px(16));
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
        + std::min(m_model->rowCount(), mostRowsShown) * row + 2 * m_table->frameWidth());
    resize(std::max(width(), theme.px(720)), std::max(height(), theme.px(620)));
}

void CardInfoDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
}

} // namespace reprise
