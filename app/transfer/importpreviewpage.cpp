// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/importpreviewpage.h"

#include "app/transfer/comparisonpane.h"
#include "app/transfer/counttile.h"
#include "app/transfer/importdelegate.h"
#include "app/transfer/importjob.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int narrow = 900; // below, the list goes above the fields
constexpr int listWide = 356;

using Group = ImportModel::Group;

// As the counts stand in a row; the list begins with what needs somebody.
constexpr std::array counted{
    Group::New, Group::Changed, Group::Same, Group::Conflict, Group::Rejected};

Token colorOf(Group group)
{
    return group == Group::Conflict ? Token::Warn
        : group == Group::Rejected  ? Token::Danger
                                    : Token::Text;
}

} // namespace

ImportPreviewPage::ImportPreviewPage(const Theme& theme, ImportJob& job, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_job(job)
    , m_model(new ImportModel(this))
    , m_counts(new Panel(theme, this))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_listPanel(new Panel(theme, this))
    , m_list(new QTreeView(m_listPanel))
    , m_notePanel(new Panel(theme, this))
    , m_title(new ElidedLabel(theme, FontRole::Heading, Token::Text, Qt::ElideRight, m_notePanel))
    , m_place(new Label(theme, FontRole::Caption, Token::Text2, m_notePanel))
    , m_previous(new Button(theme, Icon::ChevronUp, QString(), m_notePanel))
    , m_next(new Button(theme, Icon::ChevronDown, QString(), m_notePanel))
    , m_comparison(new ComparisonPane(theme, m_notePanel))
    , m_all(new QWidget(m_notePanel))
    , m_allText(new Label(theme, FontRole::Body, Token::Text2, m_all))
    , m_keepAll(new Button(theme, Button::Kind::Normal, QString(), m_all))
    , m_takeAll(new Button(theme, Button::Kind::Normal, QString(), m_all))
    , m_takeNewer(new Button(theme, Button::Kind::Normal, QString(), m_all))
    , m_options(new QWidget(this))
    , m_withSchedule(new QCheckBox(m_options))
    , m_replaceSchedules(new QCheckBox(m_options))
    , m_update(new QCheckBox(m_options))
{
    for (std::size_t i = 0; i < counted.size(); ++i) {
        m_tiles.at(i) = new CountTile(theme, colorOf(counted.at(i)), m_counts);
    }
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ImportDelegate(theme, m_list));
    m_list->setHeaderHidden(true);
    m_list->setIndentation(0);
    m_list->setRootIsDecorated(false);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_update->setChecked(true);
    for (Button* button : {m_keepAll, m_takeAll, m_takeNewer}) {
        button->setSize(Button::Size::Small);
    }
    makeLayout();
    connectAll();
    connect(&theme, &Theme::changed, this, &ImportPreviewPage::restyle);
    restyle();
    retranslate();
}

void ImportPreviewPage::makeLayout()
{
    auto* counts = new QHBoxLayout(m_counts);
    counts->setContentsMargins(0, 0, 0, 0);
    counts->setSpacing(0);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        if (i > 0) {
            counts->addWidget(new Hairline(m_theme, m_counts, Qt::Vertical));
        }
        counts->addWidget(m_tiles.at(i), 1);
    }
    (new QVBoxLayout(m_listPanel))->addWidget(m_list);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_place);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    auto* all = new QHBoxLayout;
    all->addWidget(m_allText, 1);
    all->addWidget(m_keepAll);
    all->addWidget(m_takeAll);
    all->addWidget(m_takeNewer);
    auto* foot = new QVBoxLayout(m_all);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(new Hairline(m_theme, m_all));
    foot->addLayout(all);
    auto* note = new QVBoxLayout(m_notePanel);
    note->addLayout(head);
    note->addWidget(new Hairline(m_theme, m_notePanel));
    note->addWidget(m_comparison, 1);
    note->addWidget(m_all);
    m_sides->addWidget(m_listPanel);
    m_sides->addWidget(m_notePanel, 1);
    auto* options = new QHBoxLayout(m_options);
    options->setContentsMargins(0, 0, 0, 0);
    options->addWidget(m_withSchedule);
    options->addWidget(m_replaceSchedules);
    options->addWidget(m_update);
    options->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_counts);
    column->addLayout(m_sides, 1);
}

void ImportPreviewPage::connectAll()
{
    for (std::size_t i = 0; i < counted.size(); ++i) {
        connect(m_tiles.at(i), &QAbstractButton::clicked, this,
            [this, group = counted.at(i)] { showGroup(group); });
    }
    const auto toggle = [this](const QModelIndex& index) {
        if (!index.parent().isValid()) {
            m_list->setExpanded(index, !m_list->isExpanded(index));
        }
    };
    connect(m_list, &QTreeView::clicked, this, toggle);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ImportPreviewPage::showCurrent);
    connect(m_previous, &Button::clicked, this, [this] { step(-1); });
    connect(m_next, &Button::clicked, this, [this] { step(1); });
    connect(&m_job, &ImportJob::fetched, this, &ImportPreviewPage::showFetched);
    connect(m_comparison, &ComparisonPane::chosen, this, [this](const NoteChoice& taken) {
        if (const auto note = m_model->noteAt(m_list->currentIndex())) {
            take(*note, taken);
        }
    });
    connect(m_keepAll, &Button::clicked, this,
        [this] { takeConflicts([](const auto&) { return false; }); });
    connect(m_takeAll, &Button::clicked, this,
        [this] { takeConflicts([](const auto&) { return true; }); });
    connect(m_takeNewer, &Button::clicked, this,
        [this] { takeConflicts([](const auto& seen) { return seen.isNewer; }); });
    for (QCheckBox* box : {m_withSchedule, m_replaceSchedules, m_update}) {
        connect(box, &QCheckBox::toggled, this, &ImportPreviewPage::followOptions);
    }
}

void ImportPreviewPage::showPreview()
{
    m_choices = {};
    m_model->setPreview(m_job.head(), m_job.ahead(), m_job.preview());
    for (std::size_t i = 0; i < counted.size(); ++i) {
        m_tiles.at(i)->setCount(m_model->count(counted.at(i)), QString());
    }
    const bool hasHistory = m_job.head().hasSchedule || m_job.head().reviews > 0;
    m_withSchedule->setVisible(hasHistory);
    m_withSchedule->setChecked(hasHistory && m_job.head().wantsSchedule);
    followOptions();
    retranslate();
    Group first = Group::Conflict;
    for (const Group group :
        {Group::Conflict, Group::Rejected, Group::Changed, Group::New, Group::Same}) {
        if (m_model->count(group) > 0) {
            first = group;
            break;
        }
    }
    for (const Group group : {Group::Conflict, Group::Rejected}) {
        m_list->setExpanded(m_model->groupIndex(group), true);
    }
    showGroup(first);
}

void ImportPreviewPage::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ImportPreviewPage::showGroup(Group group)
{
    const QModelIndex parent = m_model->groupIndex(group);
    m_list->setExpanded(parent, true);
    if (m_model->rowCount(parent) > 0) {
        m_list->setCurrentIndex(m_model->index(0, 0, parent));
        m_list->scrollTo(parent, QAbstractItemView::PositionAtTop);
    }
    showCurrent();
}

void ImportPreviewPage::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const auto group = ImportModel::groupOf(current);
    m_title->setText(group ? current.data().toString() : QString());
    if (const auto note = m_model->noteAt(current)) {
        m_job.fetch(*note);
    } else if (group) {
        m_comparison->showSentence(tr("Why"), current.data(ImportModel::DetailRole).toString());
    } else {
        m_comparison->clear();
    }
    showPlace();
}

void ImportPreviewPage::showPlace()
{
    const QModelIndex current = m_list->currentIndex();
    const auto group = ImportModel::groupOf(current);
    const int rows = m_model->rowCount(current.parent());
    m_place->setVisible(group.has_value());
    m_previous->setVisible(group.has_value());
    m_next->setVisible(group.has_value());
    if (group) {
        m_place->setText(tr("%1 of %2", "a number of a count")
                .arg(locale().toString(current.row() + 1), locale().toString(rows)));
        m_previous->setEnabled(current.row() > 0);
        m_next->setEnabled(current.row() + 1 < rows);
    }
    m_all->setVisible(m_model->count(Group::Conflict) > 0 && group == Group::Conflict);
}

void ImportPreviewPage::step(int by)
{
    const QModelIndex current = m_list->currentIndex();
    if (const QModelIndex next = current.siblingAtRow(current.row() + by); next.isValid()) {
        m_list->setCurrentIndex(next);
    }
}

void ImportPreviewPage::showFetched(
    qsizetype index, const IncomingNote& theirs, const std::optional<NoteHere>& mine)
{
    if (m_model->noteAt(m_list->currentIndex()) != index) {
        return;
    }
    const ImportPreview::Note& seen = m_job.preview().notes.at(index);
    const bool hasChoice =
        seen.outcome == NoteOutcome::Conflict || seen.outcome == NoteOutcome::Changed;
    m_comparison->show({.title = m_title->text(),
        .fields = m_job.head().types.at(theirs.type).type.fields,
        .theirs = theirs,
        .mine = mine,
        .seen = seen,
        .taken = hasChoice ? takenOf(index) : NoteChoice()});
}

/// As long as what differs, also where nothing is taken.
NoteChoice ImportPreviewPage::takenOf(qsizetype note) const
{
    const ImportPreview::Note& seen = m_job.preview().notes.at(note);
    const auto chosen = m_choices.notes.constFind(m_job.ahead().notes.at(note).id);
    if (chosen != m_choices.notes.cend()) {
        return *chosen;
    }
    return seen.outcome == NoteOutcome::Changed && !seen.isOlder
            && m_choices.rule == UpdateRule::Newer
        ? seen.differs
        : NoteChoice(seen.differs.size(), false);
}

bool ImportPreviewPage::isTaken(qsizetype note) const
{
    return takenOf(note).contains(true);
}

void ImportPreviewPage::take(qsizetype note, const NoteChoice& taken)
{
    m_choices.notes.insert(m_job.ahead().notes.at(note).id, taken);
    Q_EMIT choicesChanged();
}

void ImportPreviewPage::takeConflicts(
    const std::function<bool(const ImportPreview::Note&)>& isTheirs)
{
    for (const qsizetype note : m_model->notesIn(Group::Conflict)) {
        const ImportPreview::Note& seen = m_job.preview().notes.at(note);
        m_choices.notes.insert(m_job.ahead().notes.at(note).id,
            isTheirs(seen) ? seen.differs : NoteChoice(seen.differs.size(), false));
    }
    showCurrent();
    Q_EMIT choicesChanged();
}

void ImportPreviewPage::followOptions()
{
    m_choices.withSchedule = m_withSchedule->isChecked();
    m_choices.replaceSchedules = m_choices.withSchedule && m_replaceSchedules->isChecked();
    m_choices.rule = m_update->isChecked() ? UpdateRule::Newer : UpdateRule::Never;
    const bool hasMatches = m_model->count(Group::Same) + m_model->count(Group::Changed)
            + m_model->count(Group::Conflict)
        > 0;
    m_replaceSchedules->setVisible(m_choices.withSchedule && hasMatches);
    m_update->setVisible(m_model->count(Group::Changed) > 0);
    m_comparison->setScheduleNote(m_choices.replaceSchedules
            ? tr("The one in the file takes its place.")
            : m_choices.withSchedule ? tr("Kept; those of new notes come with them.")
                                     : tr("Kept, as the schedule in the file is not imported."));
    if (ImportModel::groupOf(m_list->currentIndex()) == Group::Changed) {
        showCurrent();
    }
    Q_EMIT choicesChanged();
}

int ImportPreviewPage::count() const
{
    qsizetype notes = m_model->notesIn(Group::New).size();
    for (const Group group : {Group::Changed, Group::Conflict}) {
        notes += std::ranges::count_if(
            m_model->notesIn(group), [this](qsizetype note) { return isTaken(note); });
    }
    return static_cast<int>(notes);
}

void ImportPreviewPage::arrange()
{
    const bool isNarrow = width() < m_theme.px(narrow);
    m_sides->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sides->setStretchFactor(m_listPanel, isNarrow ? 1 : 0);
    m_sides->setStretchFactor(m_notePanel, isNarrow ? 2 : 1);
    m_listPanel->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : m_theme.px(listWide));
    m_listPanel->setMinimumWidth(isNarrow ? 0 : m_theme.px(listWide));
}

void ImportPreviewPage::restyle()
{
    for (Panel* panel : {m_counts, m_listPanel, m_notePanel}) {
        panel->setContentsMargins(1, 1, 1, 1); // the outline; what is inside has its own
    }
    m_listPanel->layout()->setContentsMargins(
        m_theme.px(6), m_theme.px(6), m_theme.px(6), m_theme.px(6));
    auto* note = static_cast<QVBoxLayout*>(m_notePanel->layout());
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(0);
    note->itemAt(0)->layout()->setContentsMargins(
        m_theme.px(16), m_theme.px(8), m_theme.px(8), m_theme.px(8));
    auto* foot = static_cast<QVBoxLayout*>(m_all->layout());
    foot->setSpacing(0);
    foot->itemAt(1)->layout()->setContentsMargins(
        m_theme.px(16), m_theme.px(12), m_theme.px(12), m_theme.px(12));
    foot->itemAt(1)->layout()->setSpacing(m_theme.px(8));
    m_sides->setSpacing(m_theme.px(16));
    layout()->setSpacing(m_theme.px(16));
    m_options->layout()->setSpacing(m_theme.px(20));
    arrange();
}

void ImportPreviewPage::retranslate()
{
    const std::array names{tr("new", "count of notes"), tr("changed", "count of notes"),
        tr("the same", "count of notes"), tr("in conflict", "count of notes"),
        tr("rejected", "count of notes")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_tiles.at(i)->setCount(m_model->count(counted.at(i)), names.at(i));
    }
    m_list->setAccessibleName(tr("Notes of the file"));
    m_comparison->setAccessibleName(tr("The note here and in the file"));
    m_previous->setToolTip(tr("Previous note"));
    m_previous->setAccessibleName(tr("Previous note"));
    m_next->setToolTip(tr("Next note"));
    m_next->setAccessibleName(tr("Next note"));
    m_allText->setText(tr("All conflicts"));
    m_keepAll->setText(tr("Keep mine"));
    m_takeAll->setText(tr("Take the file's"));
    m_takeNewer->setText(tr("Take the newer"));
    m_withSchedule->setText(tr("Import schedules and history"));
    m_replaceSchedules->setText(tr("Also of cards that are here"));
    m_update->setText(tr("Update changed notes"));
    m_model->retranslate();
    showPlace();
}

void ImportPreviewPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ImportPreviewPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace reprise
