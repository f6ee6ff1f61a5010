// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/importdialog.h"

#include "app/describe.h"
#include "app/describeimport.h"
#include "app/transfer/columnspage.h"
#include "app/transfer/importpreviewpage.h"
#include "app/widgets/button.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/figure.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"
#include "app/widgets/progressline.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr QSize wanted(1180, 760);
constexpr QSize smallest(480, 360);
constexpr int dialogSide = 28;
constexpr int footGap = 20; // between the options and the buttons
constexpr int lineSteps = 1000;

QString nameOfFormat(const QString& format)
{
    static const QHash<QString, QString> names{{u"anki"_s, u"Anki"_s}, {u"csv"_s, u"CSV"_s},
        {u"markdown"_s, u"Markdown"_s}, {u"mnemosyne"_s, u"Mnemosyne"_s},
        {u"supermemo"_s, u"SuperMemo"_s}, {u"kvtml"_s, u"KVTML"_s}};
    return names.value(format, format);
}

} // namespace

ImportDialog::ImportDialog(
    Workspace& workspace, const QString& name, ImportJob::Open open, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_name(name)
    , m_job(workspace, std::move(open), nullptr)
    , m_title(new Label(workspace.theme, FontRole::PageTitle, Token::Text, this))
    , m_subtitle(
          new ElidedLabel(workspace.theme, FontRole::Body, Token::Text2, Qt::ElideRight, this))
    , m_pages(new QStackedWidget(this))
    , m_preview(new ImportPreviewPage(workspace.theme, m_job, m_pages))
    , m_columns(new ColumnsPage(workspace.theme, m_pages))
    , m_refusal(new EmptyState(workspace.theme, Icon::Warning, QString(), QString(), m_pages))
    , m_foot(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_promise(new Label(workspace.theme, FontRole::Caption, Token::Text2, this))
    , m_toColumns(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
    , m_cancel(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
    , m_action(new Button(workspace.theme, Button::Kind::Primary, QString(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_subtitle, 1, Qt::AlignBottom);
    head->addWidget(m_toColumns);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_promise);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_action);
    m_foot->addWidget(m_preview->options());
    m_foot->addLayout(buttons);
    m_pages->addWidget(makeWaiting());
    m_pages->addWidget(m_preview);
    m_pages->addWidget(makeReport());
    m_pages->addWidget(m_refusal);
    m_pages->addWidget(m_columns);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    column->addLayout(m_foot);
    connectJob();
    auto* enterAction = new QAction(this);
    enterAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    addAction(enterAction);
    connect(enterAction, &QAction::triggered, m_action, &QAbstractButton::click);
    connect(&workspace.theme, &Theme::changed, this, &ImportDialog::restyle);
    resize(workspace.theme.px(wanted.width()), workspace.theme.px(wanted.height()));
    restyle();
    enter(State::Reading);
    m_job.read();
}

void ImportDialog::setPath(const QString& path)
{
    m_path = path;
    retranslate();
}

QWidget* ImportDialog::makeWaiting()
{
    const Theme& theme = m_workspace.theme;
    auto* page = new QWidget(m_pages);
    m_doing = new Label(theme, FontRole::Body, Token::Text, page);
    m_progress = new ProgressLine(theme, tr("Progress"), page);
    m_progress->setRange(0, lineSteps);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_doing);
    column->addWidget(m_progress);
    column->addStretch();
    return page;
}

QWidget* ImportDialog::makeReport()
{
    const Theme& theme = m_workspace.theme;
    auto* page = new QWidget(m_pages);
    m_figures = new Panel(theme, page);
    m_figureRow = new QHBoxLayout(m_figures);
    m_done = new Label(theme, FontRole::Body, Token::Text, page);
    m_done->setWordWrap(true);
    m_warnings = new QPlainTextEdit(page);
    m_warnings->setReadOnly(true);
    m_warnings->setTabChangesFocus(true);
    m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_figures);
    column->addWidget(m_done);
    column->addWidget(m_warnings, 1);
    column->addStretch();
    return page;
}

void ImportDialog::connectJob()
{
    connect(&m_job, &ImportJob::progressed, this,
        [this](double share) { m_progress->setValue(static_cast<int>(share * lineSteps)); });
    connect(&m_job, &ImportJob::previewed, this, [this] {
        enter(State::Preview);
        m_preview->showPreview();
        follow();
        m_preview->takeFocus();
    });
    connect(&m_job, &ImportJob::done, this, &ImportDialog::showReport);
    connect(&m_job, &ImportJob::refused, this, [this](const ImportFinding& finding) {
        showRefusal(describe(ImportFailure{finding, {}}), finding);
    });
    connect(&m_job, &ImportJob::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::Cancelled && m_state == State::Importing) {
            enter(State::Preview); // nothing has happened
            follow();
            m_preview->takeFocus();
        } else if (error.code == ErrorCode::Cancelled) {
            QDialog::reject();
        } else {
            showRefusal(describe(error));
        }
    });
    connect(m_preview, &ImportPreviewPage::choicesChanged, this, &ImportDialog::follow);
    connect(&m_job, &ImportJob::sampled, this,
        [this](const TextLayout& layout, const Readable<QList<TextRow>>& rows) {
            m_columns->showLayout(layout, m_job.noteTypes());
            if (rows) {
                m_columns->showRows(*rows);
            } else {
                m_columns->showFault(describe(ImportFailure{rows.error(), {}}));
            }
            if (m_state != State::Columns) {
                enter(State::Columns);
                m_columns->takeFocus();
            }
        });
    connect(m_columns, &ColumnsPage::rowsWanted, this,
        [this] { m_job.sample(m_path, m_columns->textLayout()); });
    connect(m_columns, &ColumnsPage::changed, this, &ImportDialog::follow);
    connect(m_toColumns, &Button::clicked, this, &ImportDialog::showColumns);
    connect(m_cancel, &Button::clicked, this, &ImportDialog::reject);
    connect(m_action, &Button::clicked, this, &ImportDialog::accept);
}

void ImportDialog::enter(State state)
{
    m_state = state;
    m_progress->setValue(0);
    m_pages->setCurrentIndex(state == State::Preview ? 1
            : state == State::Report                 ? 2
            : state == State::Refused                ? 3
            : state == State::Columns                ? 4
                                                     : 0);
    retranslate();
}

bool ImportDialog::isTable() const
{
    static const QStringList helped{u"format-unknown"_s, u"encoding-unsure"_s,
        u"encoding-unknown"_s, u"quote-unclosed"_s, u"row-too-large"_s, u"separator-unknown"_s};
    return !m_path.isEmpty()
        && ((m_state == State::Preview && m_job.head().format == "csv"_L1)
            || (m_state == State::Refused && helped.contains(m_finding.code)));
}

void ImportDialog::showColumns()
{
    // What was chosen before is begun with.
    const bool isAgain = !m_columns->textLayout().columns.isEmpty();
    m_job.sample(m_path, isAgain ? std::optional(m_columns->textLayout()) : std::nullopt);
}

void ImportDialog::accept()
{
    switch (m_state) {
    case State::Columns:
        if (m_columns->isComplete()) {
            enter(State::Reading);
            m_job.readTable(m_path, m_columns->textLayout());
        }
        break;
    case State::Preview: {
        const ImportChoices choices = m_preview->choices();
        enter(State::Importing);
        m_cancel->setFocus(Qt::OtherFocusReason);
        m_job.run(choices);
        break;
    }
    case State::Refused:
        if (m_isTooLarge) {
            enter(State::Reading);
            m_job.read(true);
        }
        break;
    case State::Report:
        Q_EMIT showRequested(m_job.head().topics.isEmpty()
                ? QString()
                : u"deck:\"%1\""_s.arg(m_job.head().topics.first().levels.first()));
        QDialog::reject();
        break;
    case State::Reading:
    case State::Importing:
        break;
    }
}

void ImportDialog::reject()
{
    if (m_state == State::Importing) {
        m_job.cancel(); // and stay, with the choices that were made
        return;
    }
    m_job.cancel();
    QDialog::reject();
}

void ImportDialog::follow()
{
    if (m_state == State::Columns) {
        m_action->setEnabled(m_columns->isComplete());
    }
    if (m_state != State::Preview) {
        return;
    }
    const int count = m_preview->count();
    const bool hasWork = count > 0 || m_preview->choices().replaceSchedules;
    m_action->setEnabled(hasWork);
    m_action->setKeyCap(hasWork ? tr("Ctrl+Enter", "two keys") : QString());
    m_action->setText(count > 0 ? tr("Import %Ln note(s)", nullptr, count)
            : hasWork           ? tr("Import Schedules")
                                : tr("Nothing new"));
}

void ImportDialog::showReport(const ImportReport& report)
{
    while (QLayoutItem* item = m_figureRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [&](int count, const QString& name) {
        auto* figure = new Figure(m_workspace.theme, m_figures);
        figure->setFigure(locale().toString(count), name, count == 0);
        m_figureRow->addWidget(figure, 1);
    };
    add(report.notes.added, tr("notes added"));
    add(report.notes.updated, tr("notes updated"));
    add(report.cardsAdded, tr("cards added"));
    add(report.reviews.added, tr("reviews added"));
    add(report.mediaAdded, tr("media files added"));
    QStringList sentences{
        tr("It is done. A backup was made first, and Ctrl+Z in the main window takes all of it "
           "back.")};
    if (report.notes.conflicting > 0) {
        sentences.append(tr(
            "%Ln note(s) in conflict stayed as you have them.", nullptr, report.notes.conflicting));
    }
    if (report.notes.rejected > 0) {
        sentences.append(
            tr("%Ln note(s) could not be brought in.", nullptr, report.notes.rejected));
    }
    if (report.mediaRenamed > 0) {
        sentences.append(tr("%Ln media file(s) got another name, as theirs were taken.", nullptr,
            report.mediaRenamed));
    }
    m_done->setText(sentences.join(u' '));
    QStringList lines;
    for (const ImportFinding& warning : report.warnings) {
        lines.append(placed(warning.place, describe(warning)));
    }
    m_warnings->setPlainText(lines.join(u'\n'));
    m_warnings->setVisible(!lines.isEmpty());
    enter(State::Report);
    m_action->setFocus(Qt::OtherFocusReason);
    QAccessibleAnnouncementEvent event(this, m_done->text());
    QAccessible::updateAccessibility(&event);
}

void ImportDialog::showRefusal(const QString& sentence, const ImportFinding& finding)
{
    m_finding = finding;
    m_isTooLarge = finding.code == "too-large"_L1 || finding.code == "too-many-entries"_L1
        || finding.code == "too-many-elements"_L1;
    const QString whole = sentence + u' ' + tr("Nothing was changed.");
    m_refusal->setSentence(whole);
    enter(State::Refused);
    m_cancel->setFocus(Qt::OtherFocusReason);
    QAccessibleAnnouncementEvent event(this, whole);
    QAccessible::updateAccessibility(&event);
}

void ImportDialog::restyle()
{
    const Theme& theme = m_workspace.theme;
    setMinimumSize(theme.px(smallest.width()), theme.px(smallest.height()));
    layout()->setContentsMargins(
        theme.px(dialogSide), theme.px(20), theme.px(dialogSide), theme.px(18));
    layout()->setSpacing(theme.px(16));
    layout()->itemAt(0)->layout()->setSpacing(theme.px(12));
    m_foot->setSpacing(theme.px(8));
    m_foot->itemAt(1)->layout()->setSpacing(theme.px(8));
    arrange();
    m_subtitle->setContentsMargins(0, 0, 0, theme.px(2));
    for (QWidget* page : {m_doing->parentWidget(), m_done->parentWidget()}) {
        page->layout()->setSpacing(theme.px(12));
    }
}

void ImportDialog::arrange()
{
    const int needed = m_preview->options()->sizeHint().width()
        + m_foot->itemAt(1)->sizeHint().width() + m_workspace.theme.px(2 * dialogSide + footGap);
    m_foot->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ImportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    arrange();
}

void ImportDialog::retranslate()
{
    const bool isKnown =
        m_state == State::Preview || m_state == State::Importing || m_state == State::Report;
    setWindowTitle(tr("Import"));
    m_title->setText(tr("Import “%1”", "a file's name").arg(m_name));
    if (isKnown) {
        const IncomingHead& head = m_job.head();
        QStringList parts{tr("%Ln note(s)", nullptr,
            static_cast<int>(m_job.ahead().notes.size() + m_job.ahead().rejectedCount))};
        if (!head.media.isEmpty()) {
            parts.append(tr("%Ln media file(s)", nullptr, static_cast<int>(head.media.size())));
        }
        parts.append(tr("from %1", "a program or a format").arg(nameOfFormat(head.format)));
        m_subtitle->setText(parts.join(tr(", ", "between parts of a description")));
    } else {
        m_subtitle->setText({});
    }
    m_doing->setText(
        m_state == State::Importing ? tr("Bringing the notes in…") : tr("Reading the file…"));
    m_progress->setAccessibleName(m_doing->text());
    m_warnings->setAccessibleName(tr("What is to be known"));
    m_promise->setText(tr("Backed up first. One undo takes it all back."));
    m_promise->setVisible(m_state == State::Preview);
    m_preview->options()->setVisible(m_state == State::Preview);
    const bool isOver = m_state == State::Report || m_state == State::Refused;
    m_cancel->setText(isOver ? tr("Close") : tr("Cancel"));
    m_toColumns->setText(tr("Columns…"));
    m_toColumns->setVisible(isTable());
    m_action->setVisible(m_state == State::Preview || m_state == State::Report
        || m_state == State::Columns || (m_state == State::Refused && m_isTooLarge));
    m_action->setEnabled(true);
    m_action->setKeyCap({});
    if (m_state == State::Columns) {
        m_action->setText(tr("Show the Notes"));
        m_action->setKeyCap(tr("Ctrl+Enter", "two keys"));
        m_action->setEnabled(m_columns->isComplete());
    } else if (m_state == State::Report) {
        m_action->setText(tr("Show in Browse"));
    } else if (m_state == State::Refused) {
        m_action->setText(tr("Allow It to Be Larger"));
    }
    m_action->setDefault(true);
    follow();
    arrange();
}

void ImportDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
