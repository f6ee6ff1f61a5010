// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editorwindow.h"

#include "app/cardface/codehighlighter.h"
#include "app/describe.h"
#include "app/edit/cardpreview.h"
#include "app/edit/draftkeeper.h"
#include "app/edit/duplicatewatch.h"
#include "app/edit/editedmerge.h"
#include "app/edit/editoractions.h"
#include "app/edit/editorbody.h"
#include "app/edit/editorfoot.h"
#include "app/edit/editorhead.h"
#include "app/edit/editorpictures.h"
#include "app/edit/fieldedit.h"
#include "app/edit/fieldspane.h"
#include "app/edit/formatactions.h"
#include "app/edit/formatbar.h"
#include "app/edit/tagfield.h"
#include "app/notetypes/typechangedialog.h"
#include "app/preferences.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/panel.h"
#include "app/widgets/panes.h"
#include "core/storage/collectionthread.h"

#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDesktopServices>
#include <QInputMethod>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr QSize wanted(1180, 760);
constexpr QSize smallest(480, 360);

template <typename Thing>
auto idOf(const std::optional<Thing>& thing)
{
    return thing ? std::optional(thing->id) : std::nullopt;
}

} // namespace

EditorWindow::EditorWindow(Workspace& workspace, const EditorSubject& subject, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_workspace(workspace)
    , m_subject(subject)
    , m_highlighter(std::make_unique<CodeHighlighter>())
    , m_actions(new EditorActions(workspace.theme, *this))
    , m_drafts(new DraftKeeper(workspace, this))
    , m_head(new EditorHead(workspace.theme, *m_actions, this))
    , m_headLine(new Hairline(workspace.theme, this))
    , m_warning(new Banner(workspace.theme, Banner::Kind::Warning, this))
    , m_draftNotice(new Banner(workspace.theme, Banner::Kind::Info, this))
    , m_body(new EditorBody(workspace.theme, *m_highlighter, *m_actions, this))
    , m_format(m_body->format())
    , m_fields(m_body->fields())
    , m_preview(m_body->preview())
    , m_duplicates(new DuplicateWatch(workspace, *m_fields, this))
    , m_pictures(new EditorPictures(workspace, *m_fields, *m_preview, this))
    , m_footLine(new Hairline(workspace.theme, this))
    , m_foot(new EditorFoot(workspace.theme, *m_drafts, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_warning->setDismissible(true);
    m_warning->hide();
    m_draftNotice->setDismissible(true);
    m_draftNotice->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_headLine);
    column->addWidget(m_warning);
    column->addWidget(m_draftNotice);
    column->addWidget(m_body, 1);
    column->addWidget(m_footLine);
    column->addWidget(m_foot);

    m_actions->setNew(isNew());
    m_foot->setNew(isNew());
    m_fields->setReserved(m_actions->keysOfAll());
    m_drafts->setContents([this]() -> std::optional<EditedNote> {
        EditedNote now = edited();
        if (!m_loaded || !isChanged()) {
            return std::nullopt;
        }
        if (!topicIsTyped(now)) {
            now.topic.clear(); // the cards may be elsewhere when it is read again
        }
        return now;
    });
    connectParts();
    connectActions();
    resize(workspace.theme.px(wanted.width()), workspace.theme.px(wanted.height()));
    restoreGeometry(workspace.preferences.editorGeometry());
    setEnabled(false); // until there is something to edit
    orderTabs();
    restyle();
    retranslate();
    load();
}

EditorWindow::~EditorWindow()
{
    if (!m_finished) {
        m_drafts->flush();
    }
}

void EditorWindow::connectParts()
{
    connect(m_head, &EditorHead::typeChosen, this, [this](NoteTypeId type) {
        if (isNew()) {
            useType(type);
            followEdit();
        } else {
            convert(type);
        }
    });
    connect(m_head, &EditorHead::topicEdited, this, &EditorWindow::followEdit);
    connect(m_fields, &FieldsPane::edited, this, &EditorWindow::followEdit);
    connect(m_fields, &FieldsPane::pasteCut, this,
        [this] { warn(tr("That was too long to paste: its end has been left out.")); });
    connect(m_duplicates, &DuplicateWatch::showRequested, this, &EditorWindow::showRequested);
    connect(m_pictures, &EditorPictures::refused, this, &EditorWindow::warn);
    connect(m_preview, &CardPreview::linkActivated, this, &EditorWindow::askAboutLink);
    connect(m_foot, &EditorFoot::saveRequested, this, &EditorWindow::save);
    connect(m_foot, &EditorFoot::cancelRequested, this, &EditorWindow::cancel);
    connect(m_drafts, &DraftKeeper::failed, this, [this](const Error& error) {
        m_foot->say(tr("The draft could not be kept. %1").arg(describe(error)));
    });
    connect(m_drafts, &DraftKeeper::changed, this,
        [this] { m_actions->discardDraft->setEnabled(m_drafts->keptSecondsAgo().has_value()); });
    connect(m_draftNotice, &Banner::actionTriggered, this, &EditorWindow::discardDraft);
    connect(m_warning, &Banner::actionTriggered, this, &EditorWindow::addAsNew);
    connect(&m_workspace.collection, &CollectionThread::changed, this, &EditorWindow::refresh);
    connect(&m_workspace.theme, &Theme::changed, this, &EditorWindow::restyle);
}

void EditorWindow::connectActions()
{
    connectFormatting(*m_actions, *m_fields);
    const QList<QWidget*> panes{m_body->left(), m_head, m_preview, m_foot};
    connect(m_actions->nextPane, &QAction::triggered, this, [panes] { focusPane(panes, 1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [panes] { focusPane(panes, -1); });
    connect(m_actions->nextCard, &QAction::triggered, this, [this] { m_preview->showNext(1); });
    connect(
        m_actions->previousCard, &QAction::triggered, this, [this] { m_preview->showNext(-1); });
    connect(m_actions->image, &QAction::triggered, m_pictures, &EditorPictures::choose);
    connect(m_actions->save, &QAction::triggered, this, &EditorWindow::save);
    connect(m_actions->close, &QAction::triggered, this, [this] {
        // Esc closes what is in front.
        QWidget* popup = QApplication::activePopupWidget();
        (popup != nullptr ? popup : this)->close();
    });
    connect(m_actions->restoreOriginal, &QAction::triggered, this, &EditorWindow::restoreOriginal);
    connect(m_actions->discardDraft, &QAction::triggered, this, &EditorWindow::discardDraft);
    connect(m_actions->keys, &QAction::triggered, this, &EditorWindow::keysRequested);
    connect(m_actions->noteTypes, &QAction::triggered, this, &EditorWindow::noteTypesRequested);
}

bool EditorWindow::isFor(CardId card) const
{
    return m_subject.card && (m_subject.card == card || m_contents.cards.contains(card));
}

void EditorWindow::setTopic(TopicId topic)
{
    if (isNew() && !isChanged()) {
        m_subject.topic = topic;
        m_topicIsWanted = true;
        load();
    }
}

void EditorWindow::load()
{
    m_workspace.collection
        .request([subject = m_subject](
                     Collection& collection) { return openEditor(collection, subject); })
        .then(this, [this, card = m_subject.card](Result<EditorContents> result) {
            if (card == m_subject.card) { // else it has become a new note meanwhile
                receive(std::move(result));
            }
        });
}

void EditorWindow::receive(Result<EditorContents> result)
{
    if (m_saving) {
        m_isStale = true;
        return;
    }
    if (!result) {
        setEnabled(true);
        if (result.error().code == ErrorCode::NotFound && !isNew()) {
            showGone();
        } else {
            warn(describe(result.error()));
        }
        return;
    }
    if (std::exchange(m_isGone, false)) {
        m_warning->hide(); // it is back
    }
    const bool first = !std::exchange(m_loaded, true);
    if (!first && (isNew() || isChanged())) {
        adopt(std::move(*result));
        return;
    }
    const bool isSame =
        !first && result->note == m_contents.note && result->topic == m_contents.topic;
    m_contents = std::move(*result);
    if (isSame) { // the cursor stays where it is
        const QScopedValueRollback showing(m_isShowing, true);
        showChoices();
        return;
    }
    m_subject.note = idOf(m_contents.note);
    showContents();
    if (first) {
        setEnabled(true);
        if (m_contents.draft) {
            restoreDraft(*m_contents.draft);
        }
        m_fields->takeFocus();
        Q_EMIT ready();
    }
}

void EditorWindow::showContents()
{
    const std::optional<Note>& note = m_contents.note;
    if (m_contents.types.isEmpty()) {
        return;
    }
    const QScopedValueRollback showing(m_isShowing, true);
    m_textFormat = note ? note->format : TextFormat::Markdown;
    showChoices();
    m_head->setTopic(m_contents.topic);
    m_fields->setTexts(note ? note->fields : QStringList());
    m_fields->tags()->setTags(note ? note->tags : QStringList());
    m_before = edited();
    m_drafts->startAnew(idOf(m_contents.draft));
    setWindowModified(false);
    showPreview();
    m_duplicates->noteChange(m_type, m_before.note);
}

/// All but what is typed.
void EditorWindow::showChoices()
{
    const NoteTypeId type = m_contents.note ? m_contents.note->type
        : typeOf(m_type) != nullptr         ? m_type
                                            : m_contents.types.first().id;
    m_head->setTypes(m_contents.types, type);
    m_head->setTopics(m_contents.topics);
    m_head->setChanged(m_contents.original.has_value());
    m_actions->restoreOriginal->setEnabled(m_contents.original.has_value());
    m_fields->tags()->setKnownTags(m_contents.tags);
    m_pictures->setDeck(m_contents.deck);
    useType(type);
}

/// What has changed elsewhere comes in; what was typed stays.
void EditorWindow::adopt(EditorContents contents)
{
    EditedNote shown = edited();
    const bool takesTopic = std::exchange(m_topicIsWanted, false) && !isChanged();
    if (isNew() && !takesTopic) {
        contents.topic = shown.topic;
    }
    const QStringList from = fieldNames();
    m_contents = std::move(contents);
    if (m_contents.types.isEmpty()) {
        return;
    }
    const QScopedValueRollback showing(m_isShowing, true);
    m_textFormat = m_contents.note ? m_contents.note->format : m_textFormat;
    showChoices();
    if (m_contents.note) {
        const EditedNote now = editedAs(*m_contents.note, m_contents.topic);
        const Merged all = merged(m_before, shown, from, now, fieldNames());
        shown = all.note;
        m_before = now;
        if (all.hasConflict) {
            warn(tr("This note was changed elsewhere too. What you typed is still here, and saving "
                    "it replaces the other change."));
        }
    } else {
        shown.fields = carriedOver(shown.fields + shown.spare, from, fieldNames());
        shown.spare.clear();
        shown.topic = m_contents.topic;
    }
    m_fields->replaceTexts(shown.fields + shown.spare);
    if (shown.tags != m_fields->tags()->tags()) {
        m_fields->tags()->setTags(shown.tags);
    }
    m_head->setTopic(shown.topic);
    showEdit();
}

void EditorWindow::showGone()
{
    m_isGone = true;
    warn(tr("This note is not in the collection any more."));
    m_warning->setAction(m_loaded ? tr("Add as a New Note") : QString());
}

/// What is typed, of a note that is gone.
void EditorWindow::addAsNew()
{
    if (m_saving) {
        return;
    }
    m_isGone = false;
    m_warning->hide();
    m_subject = {};
    m_contents.note.reset();
    m_contents.cards.clear();
    m_contents.original.reset();
    m_before.note.reset();
    m_head->setChanged(false);
    m_actions->restoreOriginal->setEnabled(false);
    m_actions->setNew(true);
    m_foot->setNew(true);
    retranslate();
    save();
}

void EditorWindow::restoreDraft(const Draft& draft)
{
    if (isNew() && typeOf(draft.type) != nullptr) {
        m_textFormat = draft.format;
        m_head->setType(draft.type);
        useType(draft.type);
    }
    // A new note keeps what its type has no field for.
    const qsizetype count = m_fields->fields().size();
    const bool fits = draft.type == m_type && draft.format == m_textFormat
        && (isNew() || draft.fields.size() == count);
    m_fields->replaceTexts(fits ? draft.fields : withDraft(m_fields->texts(), draft.fields));
    m_fields->tags()->setTags(draft.tags);
    if (!m_contents.draftTopic.isEmpty()) {
        m_head->setTopic(m_contents.draftTopic);
    }
    followEdit();
    m_draftNotice->setText(
        (fits ? tr("This is your draft of %1, which was not saved.", "a date and time")
              : tr("This is your draft of %1, which was not saved. It was written for "
                   "other fields: its text is in the last one.",
                    "a date and time"))
            .arg(locale().toString(
                QDateTime::fromMSecsSinceEpoch(draft.savedMs), QLocale::ShortFormat)));
    m_draftNotice->setAction(tr("Discard Draft"));
    m_draftNotice->show();
}

void EditorWindow::discardDraft()
{
    m_draftNotice->hide();
    m_drafts->forget();
    m_contents.draft.reset();
    m_type = m_before.type;
    showContents();
    m_fields->takeFocus();
}

const NoteType* EditorWindow::typeOf(NoteTypeId id) const
{
    const auto found = std::ranges::find(m_contents.types, id, &NoteType::id);
    return found == m_contents.types.end() ? nullptr : &*found;
}

QStringList EditorWindow::fieldNames() const
{
    const NoteType* type = typeOf(m_type);
    return type != nullptr ? type->fields : QStringList();
}

void EditorWindow::useType(NoteTypeId id)
{
    if (const NoteType* type = typeOf(id)) {
        m_type = id;
        m_fields->setType(*type, m_textFormat);
        m_format->setCloze(type->kind == NoteTypeKind::Cloze);
        orderTabs();
    }
}

/// A note that is there gets another type by itself, with a table of its fields.
void EditorWindow::convert(NoteTypeId type)
{
    m_head->setType(m_type);
    if (type == m_type || m_contents.cards.isEmpty()) {
        return;
    }
    if (isChanged()) {
        warn(tr("Save first what you have changed. Then the note can get another type."));
        return;
    }
    auto* dialog = new TypeChangeDialog(m_workspace, m_contents.cards.first(1), type, this);
    connect(dialog, &TypeChangeDialog::typeChanged, m_foot, &EditorFoot::say);
    dialog->open();
}

EditedNote EditorWindow::edited() const
{
    return {.note = idOf(m_contents.note),
        .type = m_type,
        .format = m_textFormat,
        .fields = m_fields->texts(),
        .spare = m_fields->spareTexts(),
        .tags = m_fields->tags()->tags(),
        .topic = m_head->topic()};
}

bool EditorWindow::isChanged() const
{
    const EditedNote now = edited();
    if (!isNew()) {
        return now != m_before;
    }
    // Type, topic and tags of a new note are no loss.
    return !(now.fields + now.spare).join(QString()).isEmpty();
}

bool EditorWindow::topicIsTyped(const EditedNote& now) const
{
    return isNew() || now.topic != m_before.topic;
}

void EditorWindow::followEdit()
{
    if (m_loaded && !m_isShowing) {
        showEdit();
    }
}

void EditorWindow::showEdit()
{
    setWindowModified(isChanged());
    m_drafts->noteChange();
    m_duplicates->noteChange(m_type, m_before.note);
    showPreview();
}

void EditorWindow::showPreview()
{
    if (const NoteType* type = typeOf(m_type)) {
        const EditedNote now = edited();
        m_preview->setNote(*type,
            {.type = m_type, .format = m_textFormat, .fields = now.fields, .tags = now.tags},
            topicLevels(now.topic));
    }
}

/// Also what is not quite in its place yet.
void EditorWindow::takeAllTyped()
{
    QGuiApplication::inputMethod()->commit();
    // A completion that stays open would get the next card's text.
    if (QWidget* popup = QApplication::activePopupWidget()) {
        popup->close();
    }
    m_fields->tags()->take();
}

void EditorWindow::save()
{
    if (m_saving || !m_loaded) {
        return;
    }
    takeAllTyped();
    const EditedNote now = edited();
    if (topicLevels(now.topic).isEmpty() && topicIsTyped(now)) {
        warn(tr("Which topic is the card for? Choose one, or write a new one."));
        m_head->topicBox()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_saving = true;
    m_drafts->pause();
    m_workspace.collection
        .request([request = SaveRequest{.edited = now,
                      .guid = QUuid::createUuid().toString(QUuid::WithoutBraces),
                      .before = m_before,
                      .fieldNames = fieldNames(),
                      .moves = topicIsTyped(now),
                      .draft = m_drafts->slot(),
                      .now = m_workspace.clock.now()}](
                     Collection& collection) { return reprise::save(collection, request); })
        .then(this, [this, now](const Result<NoteId>& result) { receiveSaved(now, result); });
}

void EditorWindow::receiveSaved(const EditedNote& sent, const Result<NoteId>& result)
{
    m_saving = false;
    bool isStale = std::exchange(m_isStale, false);
    if (!result) {
        m_drafts->noteChange();
        if (result.error().code == ErrorCode::NotFound && !isNew()) {
            showGone();
        } else if (result.error().code == ErrorCode::Outdated) {
            warn(tr("Not saved: the note or its type was changed elsewhere meanwhile. Look at it "
                    "and save again."));
            isStale = true;
        } else {
            warn(tr("Not saved: %1", "why").arg(describe(result.error())));
        }
    } else {
        Q_EMIT saved(*result);
        if (isNew()) {
            startNext(sent);
        } else {
            m_before = sent;
            m_finished = !isChanged();
            if (m_finished) {
                close();
                return;
            }
            m_drafts->noteChange(); // somebody types faster than it is saved
        }
    }
    if (isStale) {
        load();
    }
}

void EditorWindow::startNext(const EditedNote& added)
{
    if (!added.topic.isEmpty() && !m_contents.topics.contains(added.topic)) {
        m_contents.topics.append(added.topic);
        m_head->setTopics(m_contents.topics);
    }
    m_contents.draft.reset();
    m_contents.topic = added.topic;
    m_warning->hide();
    m_draftNotice->hide();
    m_drafts->forget(); // one may have been written meanwhile
    m_drafts->startAnew();
    // Keys that came while it was added are the next one's first.
    const std::optional<QString> typed = typedBehind(added.fields, m_fields->texts());
    if (typed) {
        m_fields->setTexts({*typed});
        m_fields->setDuplicates(0);
        m_fields->takeFocus();
        m_fields->fields().first()->editor().moveCursor(QTextCursor::End);
    }
    m_before = edited();
    if (isChanged()) {
        followEdit();
    } else {
        setWindowModified(false);
        showPreview();
    }
    m_foot->say(tr("Added"));
}

void EditorWindow::cancel()
{
    m_drafts->forget();
    m_finished = true;
    close();
}

void EditorWindow::restoreOriginal()
{
    if (!m_contents.original || !m_contents.note) {
        return;
    }
    const DeckStore::ShippedNote& original = *m_contents.original;
    if (original.type != m_type || original.format != m_textFormat) {
        if (isChanged()) {
            warn(tr("Save first what you have changed. The deck has this note as another type."));
            return;
        }
        m_workspace.collection
            .request([note = m_contents.note->id, now = m_workspace.clock.now()](
                         Collection& collection) {
                return reprise::restoreOriginal(collection, note, now);
            })
            .then(this, [this](const Result<int>& restored) {
                if (restored) {
                    m_foot->say(tr("As the deck has it"));
                } else {
                    warn(describe(restored.error()));
                }
            });
        return;
    }
    m_fields->replaceTexts(original.fields);
    m_fields->takeFocus();
}

void EditorWindow::refresh(const ChangeSet& changes)
{
    const bool ours = m_contents.note
        && (changes.notes.contains(m_contents.note->id)
            || std::ranges::any_of(m_contents.cards,
                [&changes](CardId card) { return changes.cards.contains(card); }));
    if (!m_loaded || m_finished || !(ours || changes.everything)) {
        return;
    }
    if (m_saving) {
        m_isStale = true;
    } else {
        load();
    }
}

void EditorWindow::warn(const QString& sentence)
{
    m_warning->setText(sentence);
    m_warning->setAction({});
    m_warning->show();
}

void EditorWindow::askAboutLink(const QUrl& url)
{
    // A link is looked at where it is studied; here its address is in the text.
    m_foot->say(url.toString(QUrl::FullyEncoded));
}

void EditorWindow::orderTabs()
{
    QList<QWidget*> order;
    for (const FieldEdit* field : m_fields->fields()) {
        order.append(&field->editor());
    }
    order.append(m_fields->tags()->line());
    order += m_head->inTabOrder();
    order += {m_foot->saveButton(), m_foot->cancelButton(), m_body->tabs()};
    for (Button* button : m_format->buttons()) {
        order.append(button);
    }
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }
}

void EditorWindow::restyle()
{
    setMinimumSize(m_workspace.theme.px(smallest.width()), m_workspace.theme.px(smallest.height()));
}

void EditorWindow::retranslate()
{
    setWindowTitle((isNew() ? tr("New Card") : tr("Edit Note")) + u"[*]"_s);
    m_actions->retranslate();
    m_format->retranslate();
    if (m_draftNotice->isVisible()) {
        m_draftNotice->setAction(tr("Discard Draft"));
    }
}

void EditorWindow::closeEvent(QCloseEvent* event)
{
    m_workspace.preferences.setEditorGeometry(saveGeometry());
    if (!m_finished) {
        m_drafts->flush();
    }
    QWidget::closeEvent(event);
}

void EditorWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
