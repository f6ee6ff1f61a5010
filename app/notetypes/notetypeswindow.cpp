// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/notetypeswindow.h"

#include "app/browse/promptdialog.h"
#include "app/cardface/codehighlighter.h"
#include "app/describe.h"
#include "app/edit/cardpreview.h"
#include "app/edit/editorrequests.h"
#include "app/notetypes/impactsentence.h"
#include "app/notetypes/notetypesmodel.h"
#include "app/notetypes/partspane.h"
#include "app/notetypes/rowdelegate.h"
#include "app/notetypes/typepane.h"
#include "app/preferences.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"
#include "app/widgets/panes.h"
#include "core/cards/builtinnotetypes.h"
#include "core/storage/collectionthread.h"

#include <QAccessible>
#include <QAction>
#include <QCloseEvent>
#include <QListView>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reprise {

namespace {

constexpr double narrow = 960; // below, one part at a time
constexpr QSize wanted(1180, 760);
constexpr QSize smallest(480, 360);
constexpr int leftWide = 216;
constexpr auto impactDelay = 300ms;
constexpr auto reloadDelay = 100ms;

/// Fields that show their own names.
Note namesOfFields(const NoteType& type)
{
    Note note{.type = type.id, .format = TextFormat::Markdown, .fields = type.fields};
    for (QString& field : note.fields) {
        const bool hasDeletions = std::ranges::any_of(type.templates,
            [&](const CardTemplate& card) { return card.front.contains("cloze:"_L1 + field); });
        if (hasDeletions) {
            field = u"{{c1::%1}}"_s.arg(field);
        }
    }
    return note;
}

} // namespace

NoteTypesWindow::NoteTypesWindow(Workspace& workspace, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_workspace(workspace)
    , m_highlighter(std::make_unique<CodeHighlighter>())
    , m_model(new NoteTypesModel(this))
    , m_banner(new Banner(workspace.theme, Banner::Kind::Warning, this))
    , m_tabs(new QTabBar(this))
    , m_left(new QWidget(this))
    , m_title(new Label(workspace.theme, FontRole::Heading, Token::Text, m_left))
    , m_list(new QListView(m_left))
    , m_add(new Button(workspace.theme, Button::Kind::Normal, QString(), m_left))
    , m_remove(new Button(workspace.theme, Button::Kind::Normal, QString(), m_left))
    , m_why(new Label(workspace.theme, FontRole::Caption, Token::Text2, m_left))
    , m_leftLine(new Hairline(workspace.theme, this, Qt::Vertical))
    , m_pane(new TypePane(workspace.theme, this))
    , m_rightLine(new Hairline(workspace.theme, this, Qt::Vertical))
    , m_right(new QWidget(this))
    , m_preview(new CardPreview(workspace.theme, *m_highlighter, m_right))
    , m_exampleNote(new Label(workspace.theme, FontRole::Caption, Token::Text2, m_right))
    , m_footLine(new Hairline(workspace.theme, this))
    , m_foot(new QWidget(this))
    , m_impact(new Label(workspace.theme, FontRole::Body, Token::Text2, m_foot))
    , m_cancel(new Button(workspace.theme, Button::Kind::Normal, QString(), m_foot))
    , m_save(new Button(workspace.theme, Button::Kind::Primary, QString(), m_foot))
    , m_question(workspace.collection, *this,
          [this](const Result<edit::TypeImpact>& impact) { receiveImpact(impact); })
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_banner->setDismissible(true);
    m_banner->hide();
    for (int tab = 0; tab < 3; ++tab) {
        m_tabs->addTab({});
    }
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setCurrentIndex(1);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(workspace.theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setBuddy(m_list);
    for (Label* label : {m_why, m_exampleNote, m_impact}) {
        label->setWordWrap(true);
    }
    m_add->setSize(Button::Size::Small);
    m_remove->setSize(Button::Size::Small);
    arrangeParts();
    m_impactDelay.setSingleShot(true);
    m_impactDelay.setInterval(impactDelay);
    m_reloadDelay.setSingleShot(true);
    m_reloadDelay.setInterval(reloadDelay);
    connectParts();
    addKeys();
    m_pane->setDraft(nullptr);
    m_save->setEnabled(false);
    m_remove->setEnabled(false);
    resize(workspace.theme.px(wanted.width()), workspace.theme.px(wanted.height()));
    restoreGeometry(workspace.preferences.noteTypesGeometry());
    restyle();
    retranslate();
    m_list->setFocus();
    load();
}

NoteTypesWindow::~NoteTypesWindow() = default;

void NoteTypesWindow::arrangeParts()
{
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* left = new QVBoxLayout(m_left);
    left->addWidget(m_title);
    left->addWidget(m_list, 1);
    left->addLayout(buttons);
    left->addWidget(m_why);
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_preview, 1);
    right->addWidget(m_exampleNote);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_left);
    body->addWidget(m_leftLine);
    body->addWidget(m_pane, 5);
    body->addWidget(m_rightLine);
    body->addWidget(m_right, 4);
    auto* foot = new QHBoxLayout(m_foot);
    foot->addWidget(m_impact, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_tabs);
    column->addLayout(body, 1);
    column->addWidget(m_footLine);
    column->addWidget(m_foot);
}

void NoteTypesWindow::connectParts()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& index) {
            if (index.isValid()) {
                choose(m_model->types().at(index.row()).type.id);
            }
        });
    connect(m_add, &Button::clicked, this, &NoteTypesWindow::askForName);
    connect(m_remove, &Button::clicked, this, &NoteTypesWindow::removeType);
    connect(m_pane, &TypePane::edited, this, &NoteTypesWindow::followEdit);
    connect(m_pane, &TypePane::cardChosen, this, &NoteTypesWindow::showPreview);
    connect(m_preview, &CardPreview::mediaWanted, this, [this](const QStringList& names) {
        m_workspace.collection
            .request([deck = m_example ? m_example->deck : QString(), names](
                         Collection& collection) { return mediaNamed(collection, deck, names); })
            .then(this, [this](const Result<QHash<QString, QByteArray>>& media) {
                if (media) {
                    m_preview->addMedia(*media);
                }
            });
    });
    connect(m_banner, &Banner::actionTriggered, this, &NoteTypesWindow::discard);
    connect(m_cancel, &Button::clicked, this, [this] {
        m_closing = true;
        close();
    });
    connect(m_save, &Button::clicked, this, &NoteTypesWindow::save);
    connect(m_tabs, &QTabBar::currentChanged, this, &NoteTypesWindow::arrange);
    connect(&m_impactDelay, &QTimer::timeout, this, &NoteTypesWindow::askForImpact);
    connect(&m_reloadDelay, &QTimer::timeout, this, &NoteTypesWindow::load);
    connect(&m_workspace.collection, &CollectionThread::changed, this, &NoteTypesWindow::refresh);
    connect(&m_workspace.theme, &Theme::changed, this, &NoteTypesWindow::restyle);
}

void NoteTypesWindow::addKeys()
{
    const auto add = [this](const QList<QKeySequence>& keys, const auto& then) {
        auto* action = new QAction(this);
        action->setShortcuts(keys);
        action->setAutoRepeat(false);
        addAction(action);
        connect(action, &QAction::triggered, this, then);
    };
    const QList<QWidget*> panes{m_left, m_pane, m_right, m_foot};
    add({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)}, [this] { save(); });
    add({QKeySequence(Qt::Key_F6)}, [panes] { focusPane(panes, 1); });
    add({QKeySequence(Qt::SHIFT | Qt::Key_F6)}, [panes] { focusPane(panes, -1); });
    add({QKeySequence(Qt::Key_F1)}, [this] { Q_EMIT keysRequested(actions() + m_pane->keys()); });
    add({QKeySequence(Qt::Key_Escape)}, [this] { close(); });
}

void NoteTypesWindow::showType(NoteTypeId type)
{
    m_wanted = type;
    if (const int row = m_model->rowOf(type); row >= 0) {
        m_wanted.reset();
        m_list->setCurrentIndex(m_model->index(row));
    }
}

void NoteTypesWindow::load()
{
    m_workspace.collection.request(listedTypes)
        .then(this, [this](const Result<QList<ListedType>>& listed) { receive(listed); });
}

void NoteTypesWindow::receive(const Result<QList<ListedType>>& listed)
{
    if (!listed) {
        warn(describe(listed.error()));
        return;
    }
    m_model->setTypes(*listed);
    renewDrafts();
    const int row = m_wanted && m_model->rowOf(*m_wanted) >= 0 ? m_model->rowOf(*m_wanted)
        : m_current                                            ? m_model->rowOf(*m_current)
                                                               : 0;
    m_wanted.reset();
    m_list->setCurrentIndex(m_model->index(std::max(0, row)));
    if (!m_current && !listed->isEmpty()) {
        choose(listed->first().type.id);
    }
    showRemovable();
    loadExample();
    m_impactDelay.start();
}

void NoteTypesWindow::renewDrafts()
{
    std::erase_if(m_drafts, [this](auto& item) {
        auto& [id, draft] = item;
        const ListedType* listed = m_model->type(NoteTypeId{id});
        const bool gone = listed == nullptr;
        if (gone && m_current == NoteTypeId{id}) {
            m_pane->setDraft(nullptr);
            m_current.reset();
        } else if (!gone && draft.isEmpty() && draft.edit().before() != listed->type) {
            draft = TypeDraft(listed->type);
            if (m_current == NoteTypeId{id}) {
                m_pane->setDraft(&draft);
            }
        }
        return gone;
    });
}

TypeDraft* NoteTypesWindow::draft()
{
    const auto found = m_drafts.find(m_current.value_or(NoteTypeId{}).value);
    return m_current && found != m_drafts.end() ? &found->second : nullptr;
}

int NoteTypesWindow::unsaved() const
{
    return static_cast<int>(
        std::ranges::count_if(m_drafts, [](const auto& item) { return !item.second.isEmpty(); }));
}

void NoteTypesWindow::choose(NoteTypeId type)
{
    const ListedType* listed = m_model->type(type);
    if (m_current == type || listed == nullptr) {
        return;
    }
    m_current = type;
    m_example.reset();
    m_drafts.try_emplace(type.value, listed->type);
    m_pane->setDraft(draft());
    showRemovable();
    loadExample();
    askForImpact();
}

void NoteTypesWindow::loadExample()
{
    if (!m_current) {
        return;
    }
    m_workspace.collection
        .request(
            [type = *m_current](Collection& collection) { return exampleOf(collection, type); })
        .then(this, [this, type = *m_current](const Result<std::optional<TypeExample>>& example) {
            if (example && m_current == type) {
                m_example = *example;
                showPreview();
            }
        });
}

void NoteTypesWindow::followEdit()
{
    m_done.clear();
    if (std::exchange(m_asksToClose, false)) {
        m_banner->hide(); // it goes on
    }
    QSet<NoteTypeId> changed;
    for (const auto& [id, draft] : m_drafts) {
        if (!draft.isEmpty()) {
            changed.insert(NoteTypeId{id});
        }
    }
    m_model->setChanged(changed);
    setWindowModified(!changed.isEmpty());
    m_cancel->setText(changed.isEmpty() ? tr("Close") : tr("Cancel"));
    m_save->setEnabled(false); // until it is known what it would do
    m_saveWanted = false;
    m_question.forget();
    m_impactDelay.start();
    showPreview();
}

void NoteTypesWindow::showPreview()
{
    const TypeDraft* shown = draft();
    if (shown == nullptr) {
        return;
    }
    const NoteType& type = shown->after();
    Note note = m_example ? m_example->note : namesOfFields(type);
    if (m_example) {
        const QStringList before = note.fields;
        note.fields.clear();
        for (const std::optional<int>& source : shown->edit().fields()) {
            note.fields.append(source ? before.value(*source) : QString());
        }
    }
    m_preview->follow(
        type.kind == NoteTypeKind::Cloze ? std::nullopt : std::optional(m_pane->card()));
    m_preview->setNote(type, note, m_example ? m_example->topicPath : QStringList());
    m_exampleNote->setText(m_example
            ? tr("With the oldest note of this type as the example.")
            : tr("There is no note of this type yet: its fields show their names."));
}

void NoteTypesWindow::askForImpact()
{
    m_question.forget();
    m_impactDelay.stop();
    m_save->setEnabled(false);
    const TypeDraft* asked = draft();
    if (asked == nullptr || asked->isEmpty()) {
        say(m_done);
        return;
    }
    if (asked->hasFaultyName()) {
        say(tr("A note type needs a name."), true);
        return;
    }
    if (const auto faulty = asked->faultyTemplate()) {
        say(tr("What “%1” shows cannot be saved as it is written.")
                .arg(asked->after().templates.at(*faulty).name),
            true);
        return;
    }
    m_question.ask([edit = asked->edit(), now = m_workspace.clock.now()](
                       Collection& collection) -> Result<edit::TypeImpact> {
        return collection.settings().dayStartsAtMinutes().and_then(
            [&](int minutes) { return edit::preview(collection, edit, Moment::at(now, minutes)); });
    });
}

void NoteTypesWindow::receiveImpact(const Result<edit::TypeImpact>& impact)
{
    m_save->setEnabled(impact.has_value());
    const bool isWanted = std::exchange(m_saveWanted, false);
    if (impact) {
        say(describe(*impact));
        // What takes something away is read first.
        if (isWanted && impact->cardsRemoved == 0 && impact->cardsGone == 0
            && impact->notesWithoutCards == 0) {
            save();
        }
        return;
    }
    say(describe(impact.error()), true);
    if (impact.error().code == ErrorCode::Outdated) {
        say(tr("It cannot be saved over what has changed meanwhile."), true);
        warn(tr("“%1” was changed elsewhere while you edited it. Your changes are still here.")
                 .arg(impact.error().detail),
            tr("Discard My Changes"));
    }
}

void NoteTypesWindow::say(const QString& sentence, bool isFault)
{
    m_impact->setColor(isFault ? Token::Danger : Token::Text2);
    if (sentence != m_impact->text()) {
        m_impact->setText(sentence);
        QAccessibleAnnouncementEvent event(this, sentence);
        QAccessible::updateAccessibility(&event);
    }
}

void NoteTypesWindow::save()
{
    m_pane->commit();
    if (m_saving || draft() == nullptr) {
        return;
    }
    if (!m_save->isEnabled()) {
        m_saveWanted = !draft()->isEmpty();
        if (m_impactDelay.isActive()) {
            askForImpact();
        }
        return;
    }
    m_saving = true;
    m_save->setEnabled(false);
    m_focused = focusWidget();
    m_pane->setEnabled(false); // what is typed now would be of another state
    m_workspace.collection
        .request([edit = draft()->edit(), now = m_workspace.clock.now()](
                     Collection& collection) -> Result<edit::TypeImpact> {
            return collection.settings().dayStartsAtMinutes().and_then([&](int minutes) {
                return edit::editNoteType(collection, edit, Moment::at(now, minutes));
            });
        })
        .then(this, [this, after = draft()->after()](const Result<edit::TypeImpact>& result) {
            receiveSaved(after, result);
        });
}

void NoteTypesWindow::receiveSaved(const NoteType& type, const Result<edit::TypeImpact>& result)
{
    m_saving = false;
    m_pane->setEnabled(true);
    if (m_focused && m_pane->isAncestorOf(m_focused)) {
        m_focused->setFocus(Qt::OtherFocusReason);
    }
    if (!result) {
        receiveImpact(std::unexpected(result.error()));
        return;
    }
    m_drafts.at(type.id.value) = TypeDraft(type);
    m_banner->hide();
    followEdit();
    m_done = tr("Saved. Ctrl+Z in the main window takes it back.");
    Q_EMIT saved(type.id);
    load();
}

/// What the banner offers: to give up what is not saved.
void NoteTypesWindow::discard()
{
    m_banner->hide();
    if (m_asksToClose) {
        m_closing = true;
        close();
        return;
    }
    const ListedType* listed = m_current ? m_model->type(*m_current) : nullptr;
    if (listed != nullptr) {
        *draft() = TypeDraft(listed->type);
        m_pane->setDraft(draft());
        followEdit();
    }
}

void NoteTypesWindow::askForName()
{
    const ListedType* from = m_current ? m_model->type(*m_current) : nullptr;
    if (from == nullptr) {
        return;
    }
    auto* prompt = new PromptDialog(m_workspace.theme,
        {.title = tr("New Note Type"),
            .label = tr("What is it called? It begins as a copy of “%1”.").arg(from->type.name),
            .text = tr("%1 2", "a note type's name, of a copy of it").arg(from->type.name),
            .action = tr("Make It"),
            .words = {}},
        this);
    connect(prompt, &PromptDialog::answered, this, &NoteTypesWindow::addType);
    prompt->open();
}

void NoteTypesWindow::addType(const QString& name)
{
    const ListedType* from = m_current ? m_model->type(*m_current) : nullptr;
    if (from == nullptr) {
        return;
    }
    NoteType copy = from->type;
    copy.name = name;
    m_workspace.collection
        .request([copy](Collection& collection) { return edit::addNoteType(collection, copy); })
        .then(this, [this](const Result<NoteTypeId>& added) {
            if (!added) {
                warn(describe(added.error()));
                return;
            }
            m_wanted = *added;
            load();
        });
}

void NoteTypesWindow::removeType()
{
    if (!m_current || !m_remove->isEnabled()) {
        return;
    }
    m_remove->setEnabled(false);
    m_workspace.collection
        .request([type = *m_current](
                     Collection& collection) { return edit::removeNoteType(collection, type); })
        .then(this, [this](const Result<>& removed) {
            if (!removed) {
                warn(describe(removed.error()));
                showRemovable();
                return;
            }
            m_done = tr("Deleted. Ctrl+Z in the main window brings it back.");
            load();
        });
}

void NoteTypesWindow::showRemovable()
{
    const ListedType* listed = m_current ? m_model->type(*m_current) : nullptr;
    QString why;
    if (listed != nullptr && isBuiltIn(listed->type)) {
        why = tr("It comes with Reprise and stays.");
    } else if (listed != nullptr && listed->notes > 0) {
        why = tr("It cannot be deleted: %Ln note(s) are of it.", nullptr,
            static_cast<int>(listed->notes));
    }
    m_remove->setEnabled(listed != nullptr && why.isEmpty());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

void NoteTypesWindow::refresh(const ChangeSet& changes)
{
    if (changes.everything || !changes.notes.isEmpty()) {
        m_reloadDelay.start();
    }
}

void NoteTypesWindow::warn(const QString& sentence, const QString& action)
{
    m_asksToClose = false;
    m_banner->setText(sentence);
    m_banner->setAction(action);
    m_banner->show();
}

void NoteTypesWindow::arrange()
{
    const Theme& theme = m_workspace.theme;
    const bool isNarrow = width() < theme.px(narrow);
    const int tab = m_tabs->currentIndex();
    m_tabs->setVisible(isNarrow);
    m_left->setVisible(!isNarrow || tab == 0);
    m_pane->setVisible(!isNarrow || tab == 1);
    m_right->setVisible(!isNarrow || tab == 2);
    m_leftLine->setVisible(!isNarrow);
    m_rightLine->setVisible(!isNarrow);
    m_left->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : theme.px(leftWide));
    m_left->setMinimumWidth(isNarrow ? 0 : theme.px(leftWide));
}

void NoteTypesWindow::restyle()
{
    const Theme& theme = m_workspace.theme;
    setMinimumSize(theme.px(smallest.width()), theme.px(smallest.height()));
    const int side = theme.px(16);
    m_left->layout()->setContentsMargins(side, theme.px(18), side, side);
    m_left->layout()->setSpacing(theme.px(8));
    m_exampleNote->setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(12));
    m_foot->layout()->setContentsMargins(theme.px(24), theme.px(14), theme.px(24), theme.px(14));
    m_foot->layout()->setSpacing(theme.px(10));
    arrange();
}

void NoteTypesWindow::retranslate()
{
    setWindowTitle(tr("Note Types") + u"[*]"_s);
    m_title->setText(tr("Note Types"));
    m_list->setAccessibleName(tr("Note Types"));
    const QStringList tabs{tr("Note Types"), tr("Fields and Cards"), tr("Preview")};
    for (int tab = 0; tab < tabs.size(); ++tab) {
        m_tabs->setTabText(tab, tabs.at(tab));
    }
    m_tabs->setAccessibleName(tr("Parts of the window"));
    m_add->setText(tr("New…"));
    m_add->setToolTip(tr("Make a copy of this note type under another name"));
    m_remove->setText(tr("Delete"));
    m_cancel->setText(unsaved() == 0 ? tr("Close") : tr("Cancel"));
    m_cancel->setToolTip(tr("Close, and forget what is not saved"));
    m_save->setText(tr("Save"));
    m_save->setKeyCap(tr("Ctrl+Enter", "two keys"));
    const QStringList keys{tr("Save"), tr("Next part of the window"),
        tr("Previous part of the window"), tr("Keys"), tr("Close")};
    for (int key = 0; key < keys.size(); ++key) {
        actions().at(key)->setText(keys.at(key));
    }
    showRemovable();
    showPreview();
    m_impactDelay.start();
}

void NoteTypesWindow::closeEvent(QCloseEvent* event)
{
    m_pane->commit();
    if (const int count = unsaved(); count > 0 && !m_closing) {
        warn(tr("%Ln note type(s) have changes that are not saved.", nullptr, count),
            tr("Close Without Saving"));
        m_asksToClose = true;
        m_banner->setFocus(Qt::OtherFocusReason);
        event->ignore();
        return;
    }
    m_workspace.preferences.setNoteTypesGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

void NoteTypesWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void NoteTypesWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
