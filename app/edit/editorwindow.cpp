// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editorwindow.h"

#include "app/cardface/codehighlighter.h"
#include "app/describe.h"
#include "app/edit/cardpreview.h"
#include "app/edit/draftkeeper.h"
#include "app/edit/editoractions.h"
#include "app/edit/editorfoot.h"
#include "app/edit/editorhead.h"
#include "app/edit/fieldedit.h"
#include "app/edit/fieldspane.h"
#include "app/edit/formatbar.h"
#include "app/edit/markup.h"
#include "app/edit/tagfield.h"
#include "app/notetypes/typechangedialog.h"
#include "app/preferences.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/panel.h"
#include "app/widgets/panes.h"
#include "core/cards/cloze.h"
#include "core/edit/notes.h"
#include "core/storage/collectionthread.h"

#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reprise {

namespace {

constexpr double narrow = 900; // below, the preview is behind a tab
constexpr QSize wanted(1180, 760);
constexpr QSize smallest(480, 360);
constexpr int fieldsShare = 600; // of wanted
constexpr auto duplicateDelay = 400ms;

template <typename Thing>
auto idOf(const std::optional<Thing>& thing)
{
    return thing ? std::optional(thing->id) : std::nullopt;
}

/// The greatest number of a deletion in these texts; 0 for none.
int greatestCloze(const QStringList& texts)
{
    int greatest = 0;
    for (const QString& text : texts) {
        const std::vector<int> numbers = clozeNumbers(text);
        greatest = numbers.empty() ? greatest : std::max(greatest, numbers.back());
    }
    return greatest;
}

/// What was typed at the end of texts; nothing where they were changed otherwise.
std::optional<QString> typedBehind(const QStringList& before, const QStringList& now)
{
    QString typed;
    for (qsizetype i = 0; i < now.size(); ++i) {
        const QString was = before.value(i);
        if (!now.at(i).startsWith(was)) {
            return std::nullopt;
        }
        typed += now.at(i).sliced(was.size());
    }
    return typed;
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
    , m_tabRow(new QHBoxLayout)
    , m_tabs(new QTabBar(this))
    , m_left(new QWidget(this))
    , m_format(new FormatBar(workspace.theme, *m_actions, m_left))
    , m_fields(new FieldsPane(workspace.theme, *m_highlighter, m_left))
    , m_middleLine(new Hairline(workspace.theme, this, Qt::Vertical))
    , m_preview(new CardPreview(workspace.theme, *m_highlighter, this))
    , m_footLine(new Hairline(workspace.theme, this))
    , m_foot(new EditorFoot(workspace.theme, *m_drafts, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_warning->setDismissible(true);
    m_warning->hide();
    m_draftNotice->setDismissible(true);
    m_draftNotice->hide();
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);

    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_format);
    left->addWidget(m_fields, 1);
    m_tabRow->addWidget(m_tabs);
    m_tabRow->addStretch();
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_left, fieldsShare);
    body->addWidget(m_middleLine);
    body->addWidget(m_preview, wanted.width() - fieldsShare);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_headLine);
    column->addWidget(m_warning);
    column->addWidget(m_draftNotice);
    column->addLayout(m_tabRow);
    column->addLayout(body, 1);
    column->addWidget(m_footLine);
    column->addWidget(m_foot);

    m_actions->setNew(isNew());
    m_foot->setNew(isNew());
    m_fields->setReserved(m_actions->keysOfAll());
    m_drafts->setContents([this]() -> std::optional<EditedNote> {
        return m_loaded && isChanged() ? std::optional(edited()) : std::nullopt;
    });
    m_duplicateDelay.setSingleShot(true);
    m_duplicateDelay.setInterval(duplicateDelay);
    connectParts();
    connectActions();
    resize(workspace.theme.px(wanted.width()), workspace.theme.px(wanted.height()));
    restoreGeometry(workspace.preferences.editorGeometry());
    setEnabled(false); // until there is something to edit
    orderTabs();
    arrange();
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
    connect(m_fields, &FieldsPane::imagesOffered, this, &EditorWindow::keepImages);
    connect(m_fields, &FieldsPane::pasteCut, this,
        [this] { warn(tr("That was too long to paste: its end has been left out.")); });
    connect(m_fields, &FieldsPane::duplicatesRequested, this, [this] {
        QStringList numbers;
        for (const NoteId note : std::as_const(m_duplicates)) {
            numbers.append(QString::number(note.value));
        }
        Q_EMIT showRequested(u"nid:"_s + numbers.join(u','));
    });
    connect(m_preview, &CardPreview::mediaWanted, this, &EditorWindow::requestMedia);
    connect(m_preview, &CardPreview::linkActivated, this, &EditorWindow::askAboutLink);
    connect(m_foot, &EditorFoot::saveRequested, this, &EditorWindow::save);
    connect(m_foot, &EditorFoot::cancelRequested, this, &EditorWindow::cancel);
    connect(m_drafts, &DraftKeeper::failed, this, [this](const Error& error) {
        m_foot->say(tr("The draft could not be kept. %1").arg(describe(error)));
    });
    connect(m_drafts, &DraftKeeper::changed, this,
        [this] { m_actions->discardDraft->setEnabled(m_drafts->keptSecondsAgo().has_value()); });
    connect(m_draftNotice, &Banner::actionTriggered, this, &EditorWindow::discardDraft);
    connect(m_tabs, &QTabBar::currentChanged, this, &EditorWindow::arrange);
    connect(&m_duplicateDelay, &QTimer::timeout, this, &EditorWindow::lookForDuplicates);
    connect(&m_workspace.collection, &CollectionThread::changed, this, &EditorWindow::refresh);
    connect(&m_workspace.theme, &Theme::changed, this, &EditorWindow::arrange);
}

void EditorWindow::connectActions()
{
    const auto onField = [this](QAction* action, auto change) {
        connect(action, &QAction::triggered, this, [this, change] {
            if (FieldEdit* field = m_fields->currentField()) {
                change(*field);
                field->editor().setFocus(Qt::OtherFocusReason);
            }
        });
    };
    onField(m_actions->bold, [](FieldEdit& f) { markup::bold(f.editor(), f.format()); });
    onField(m_actions->italic, [](FieldEdit& f) { markup::italic(f.editor(), f.format()); });
    onField(m_actions->code, [](FieldEdit& f) { markup::code(f.editor(), f.format()); });
    onField(m_actions->codeBlock,
        [this](FieldEdit& f) { markup::codeBlock(f.editor(), f.format(), m_actions->language()); });
    onField(m_actions->list, [](FieldEdit& f) { markup::list(f.editor(), f.format()); });
    onField(m_actions->link, [](FieldEdit& f) { markup::link(f.editor(), f.format()); });
    onField(m_actions->pastePlain, [](FieldEdit& f) { f.pastePlain(); });
    onField(m_actions->clozeNext,
        [this](FieldEdit& f) { markup::cloze(f.editor(), greatestCloze(m_fields->texts()) + 1); });
    onField(m_actions->clozeSame, [this](FieldEdit& f) {
        markup::cloze(f.editor(), std::max(1, greatestCloze(m_fields->texts())));
    });
    const QList<QWidget*> panes{m_left, m_head, m_preview, m_foot};
    connect(m_actions->nextPane, &QAction::triggered, this, [panes] { focusPane(panes, 1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [panes] { focusPane(panes, -1); });
    connect(m_actions->nextCard, &QAction::triggered, this, [this] { m_preview->showNext(1); });
    connect(
        m_actions->previousCard, &QAction::triggered, this, [this] { m_preview->showNext(-1); });
    connect(m_actions->image, &QAction::triggered, this, &EditorWindow::chooseImage);
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
        load();
    }
}

void EditorWindow::load()
{
    m_workspace.collection
        .request([subject = m_subject](
                     Collection& collection) { return openEditor(collection, subject); })
        .then(this, [this](Result<EditorContents> result) { receive(std::move(result)); });
}

void EditorWindow::receive(Result<EditorContents> result)
{
    if (!result) {
        setEnabled(true);
        warn(result.error().code == ErrorCode::NotFound
                ? tr("This note is not in the collection any more.")
                : describe(result.error()));
        return;
    }
    // What was typed while it was read again stays.
    if (m_loaded && isChanged()) {
        return;
    }
    const bool first = !std::exchange(m_loaded, true);
    m_contents = std::move(*result);
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
    const NoteTypeId type = note    ? note->type
        : typeOf(m_type) != nullptr ? m_type
                                    : m_contents.types.first().id;
    m_textFormat = note ? note->format : TextFormat::Markdown;
    m_head->setTypes(m_contents.types, type);
    m_head->setTopics(m_contents.topics);
    m_head->setTopic(m_contents.topic);
    m_head->setChanged(m_contents.original.has_value());
    m_actions->restoreOriginal->setEnabled(m_contents.original.has_value());
    useType(type);
    m_fields->setTexts(note ? note->fields : QStringList());
    m_fields->tags()->setKnownTags(m_contents.tags);
    m_fields->tags()->setTags(note ? note->tags : QStringList());
    m_before = edited();
    m_drafts->startAnew(idOf(m_contents.draft));
    setWindowModified(false);
    showPreview();
    m_duplicateDelay.start();
}

void EditorWindow::restoreDraft(const Draft& draft)
{
    if (isNew() && typeOf(draft.type) != nullptr) {
        m_head->setType(draft.type);
        useType(draft.type);
    }
    m_fields->replaceTexts(draft.fields);
    m_fields->tags()->setTags(draft.tags);
    if (!m_contents.draftTopic.isEmpty()) {
        m_head->setTopic(m_contents.draftTopic);
    }
    followEdit();
    m_draftNotice->setText(tr("This is your draft of %1, which was not saved.", "a date and time")
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
    return std::ranges::any_of(now.fields, [](const QString& text) { return !text.isEmpty(); });
}

void EditorWindow::followEdit()
{
    if (!m_loaded) {
        return;
    }
    setWindowModified(isChanged());
    m_drafts->noteChange();
    m_duplicateDelay.start();
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

void EditorWindow::lookForDuplicates()
{
    if (m_saving || m_fields->fields().isEmpty()) {
        return;
    }
    const QString front = m_fields->fields().first()->text();
    m_workspace.collection
        .request([front, type = m_type, except = m_before.note](Collection& collection) {
            return edit::duplicatesOf(collection, front, type, except);
        })
        .then(this, [this, front](const Result<QList<NoteId>>& found) {
            if (!found || m_fields->fields().isEmpty()
                || m_fields->fields().first()->text() != front) {
                return; // a later look is on its way
            }
            m_duplicates = *found;
            m_fields->setDuplicates(static_cast<int>(found->size()));
        });
}

void EditorWindow::requestMedia(const QStringList& names)
{
    m_workspace.collection
        .request([deck = m_contents.deck, names](
                     Collection& collection) { return mediaNamed(collection, deck, names); })
        .then(this, [this](const Result<QHash<QString, QByteArray>>& media) {
            if (media) {
                m_preview->addMedia(*media);
            }
        });
}

void EditorWindow::keepImages(const QList<OfferedImage>& images)
{
    for (const OfferedImage& image : images) {
        m_workspace.collection
            .request([deck = m_contents.deck, image](
                         Collection& collection) { return keepImage(collection, deck, image); })
            .then(this,
                [this, field = QPointer(m_fields->currentField())](const Result<QString>& name) {
                    if (!name) {
                        warn(name.error().code == ErrorCode::InvalidValue
                                ? tr("“%1” is no picture that cards can show: PNG, JPEG, GIF or "
                                     "WebP, at most %2 MB.")
                                      .arg(name.error().detail,
                                          locale().toString(OfferedImage::mostBytes >> 20))
                                : describe(name.error()));
                        return;
                    }
                    if (field) {
                        markup::image(field->editor(), field->format(), *name);
                        requestMedia({*name});
                    }
                });
    }
}

void EditorWindow::chooseImage()
{
    auto* dialog = new QFileDialog(this, tr("Add Picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pictures (%1)").arg("*.png *.jpg *.jpeg *.gif *.webp"_L1));
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        QList<OfferedImage> images;
        for (const QString& file : files) {
            images.append({.file = file});
        }
        keepImages(images);
    });
    dialog->open();
}

void EditorWindow::save()
{
    if (m_saving || !m_loaded) {
        return;
    }
    const EditedNote now = edited();
    if (topicLevels(now.topic).isEmpty() && (isNew() || now.topic != m_before.topic)) {
        warn(tr("Which topic is the card for? Choose one, or write a new one."));
        m_head->topicBox()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_saving = true;
    m_drafts->pause();
    m_workspace.collection
        .request([request = SaveRequest{.edited = now,
                      .guid = QUuid::createUuid().toString(QUuid::WithoutBraces),
                      .moves = now.topic != m_before.topic,
                      .draft = m_drafts->slot(),
                      .now = m_workspace.clock.now()}](
                     Collection& collection) { return reprise::save(collection, request); })
        .then(this, [this, now](const Result<NoteId>& result) { receiveSaved(now, result); });
}

void EditorWindow::receiveSaved(const EditedNote& sent, const Result<NoteId>& result)
{
    m_saving = false;
    if (!result) {
        m_drafts->noteChange();
        warn(tr("Not saved: %1", "why").arg(describe(result.error())));
        return;
    }
    Q_EMIT saved(*result);
    if (isNew()) {
        startNext(sent);
        return;
    }
    m_before = sent;
    if (isChanged()) { // somebody types faster than it is saved
        m_drafts->noteChange();
        return;
    }
    m_finished = true;
    close();
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
        warn(tr("The deck has this note as another type: its text does not fit these fields."));
        return;
    }
    m_fields->replaceTexts(original.fields);
    m_fields->takeFocus();
}

void EditorWindow::refresh(const ChangeSet& changes)
{
    const bool ours = m_contents.note && changes.notes.contains(m_contents.note->id);
    if (m_loaded && !m_saving && !m_finished && !isNew() && (ours || changes.everything)
        && !isChanged()) {
        load();
    }
}

void EditorWindow::warn(const QString& sentence)
{
    m_warning->setText(sentence);
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
    order += {m_foot->saveButton(), m_foot->cancelButton(), m_tabs};
    for (Button* button : m_format->buttons()) {
        order.append(button);
    }
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }
}

void EditorWindow::arrange()
{
    const Theme& theme = m_workspace.theme;
    setMinimumSize(theme.px(smallest.width()), theme.px(smallest.height()));
    const bool isNarrow = width() < theme.px(narrow);
    const bool showsPreview = m_tabs->currentIndex() == 1;
    m_tabs->setVisible(isNarrow);
    m_tabRow->setContentsMargins(theme.px(12), isNarrow ? theme.px(4) : 0, theme.px(12), 0);
    m_left->setVisible(!isNarrow || !showsPreview);
    m_preview->setVisible(!isNarrow || showsPreview);
    m_middleLine->setVisible(!isNarrow);
    m_format->setContentsMargins(theme.px(18), theme.px(12), theme.px(18), theme.px(4));
}

void EditorWindow::retranslate()
{
    setWindowTitle((isNew() ? tr("New Card") : tr("Edit Note")) + u"[*]"_s);
    m_tabs->setTabText(0, tr("Fields"));
    m_tabs->setTabText(1, tr("Preview"));
    m_tabs->setAccessibleName(tr("Fields or preview"));
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

void EditorWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void EditorWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
