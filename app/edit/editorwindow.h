// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/edit/editorrequests.h"
#include "app/workspace.h"

#include <QUrl>
#include <QWidget>

#include <memory>
#include <optional>

namespace reprise {

class Banner;
class CardPreview;
class CodeHighlighter;
class DraftKeeper;
class DuplicateWatch;
class EditorActions;
class EditorBody;
class EditorFoot;
class EditorHead;
class EditorPictures;
class FieldsPane;
class FormatBar;
class Hairline;

/// A window in which one note is edited, or notes are added one after another,
/// beside the cards that they make. What is typed is kept as a draft until it
/// is saved or cancelled, whatever becomes of the window.
class EditorWindow final : public QWidget
{
    Q_OBJECT

public:
    /// It shows itself when it is told to, and is deleted when it is closed.
    EditorWindow(Workspace& workspace, const EditorSubject& subject, QWidget* parent);
    ~EditorWindow() override;

    /// For new notes.
    [[nodiscard]] bool isNew() const { return !m_subject.card; }
    /// Of the note that is edited, also before it has been read.
    [[nodiscard]] bool isFor(CardId card) const;
    /// Where the next note is added, if nothing has been typed yet.
    void setTopic(TopicId topic);

Q_SIGNALS:
    /// What is to be edited is on screen.
    void ready();
    /// Durable. The window of a note that was there closes now.
    void saved(reprise::NoteId note);
    /// What a search for it would find is to be shown.
    void showRequested(const QString& query);
    void keysRequested();
    void noteTypesRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectParts();
    void connectActions();
    void restyle();
    void retranslate();
    void orderTabs();

    void load();
    void receive(Result<EditorContents> result);
    void showContents();
    void showChoices();
    void adopt(EditorContents contents);
    void showGone();
    void addAsNew();
    void restoreDraft(const Draft& draft);
    void discardDraft();
    [[nodiscard]] const NoteType* typeOf(NoteTypeId id) const;
    [[nodiscard]] QStringList fieldNames() const;
    void useType(NoteTypeId id);
    void convert(NoteTypeId type);

    [[nodiscard]] EditedNote edited() const;
    [[nodiscard]] bool isChanged() const;
    /// The cards go there when it is saved.
    [[nodiscard]] bool topicIsTyped(const EditedNote& now) const;
    void followEdit();
    void showEdit();
    void showPreview();

    void takeAllTyped();
    void save();
    void receiveSaved(const EditedNote& sent, const Result<NoteId>& result);
    void startNext(const EditedNote& added);
    void cancel();
    void restoreOriginal();
    void refresh(const ChangeSet& changes);

    void warn(const QString& sentence);
    void askAboutLink(const QUrl& url);

    Workspace& m_workspace;
    EditorSubject m_subject;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    EditorActions* m_actions;
    DraftKeeper* m_drafts;
    EditorHead* m_head;
    Hairline* m_headLine;
    Banner* m_warning;
    Banner* m_draftNotice;
    EditorBody* m_body;
    FormatBar* m_format;
    FieldsPane* m_fields;
    CardPreview* m_preview;
    DuplicateWatch* m_duplicates;
    EditorPictures* m_pictures;
    Hairline* m_footLine;
    EditorFoot* m_foot;

    EditorContents m_contents;
    NoteTypeId m_type;
    TextFormat m_textFormat = TextFormat::Markdown;
    EditedNote m_before; ///< as it is saved, or as a new one begins
    bool m_loaded = false;
    bool m_saving = false;
    bool m_isShowing = false; ///< what changes in the parts was not typed
    bool m_isStale = false; ///< it was changed while it was saved
    bool m_isGone = false; ///< the note
    bool m_topicIsWanted = false; ///< that of m_subject, once it is read
    bool m_finished = false; ///< saved or cancelled: there is no draft to keep
};

} // namespace reprise
