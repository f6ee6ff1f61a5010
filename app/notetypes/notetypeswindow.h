// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/latestquestion.h"
#include "app/notetypes/notetyperequests.h"
#include "app/notetypes/typedraft.h"
#include "app/workspace.h"
#include "core/edit/notetypes.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>

class QListView;
class QTabBar;

namespace reprise {

class Banner;
class Button;
class CardPreview;
class CodeHighlighter;
class Hairline;
class Label;
class NoteTypesModel;
class TypePane;
struct ChangeSet;

/// A window in which note types are made and changed, beside the cards that
/// come of them, and with what a change would do to the notes that are there.
/// What is changed of one type waits until it is saved or the window closes.
class NoteTypesWindow final : public QWidget
{
    Q_OBJECT

public:
    /// It shows itself when it is told to, and is deleted when it is closed.
    NoteTypesWindow(Workspace& workspace, QWidget* parent);
    ~NoteTypesWindow() override;

    /// As soon as they have been read.
    void showType(NoteTypeId type);

Q_SIGNALS:
    /// Durable.
    void saved(reprise::NoteTypeId type);
    void keysRequested(const QList<QAction*>& actions);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrangeParts();
    void connectParts();
    void addKeys();
    void load();
    void receive(const Result<QList<ListedType>>& listed);
    /// Drafts without a change follow what is there.
    void renewDrafts();
    void choose(NoteTypeId type);
    void loadExample();
    [[nodiscard]] TypeDraft* draft();
    [[nodiscard]] int unsaved() const;

    void followEdit();
    void showPreview();
    void askForImpact();
    void receiveImpact(const Result<edit::TypeImpact>& impact);
    void say(const QString& sentence, bool isFault = false);
    void save();
    void receiveSaved(const NoteType& type, const Result<edit::TypeImpact>& result);
    void discard();
    void askForName();
    void addType(const QString& name);
    void removeType();
    void showRemovable();
    void refresh(const ChangeSet& changes);
    void warn(const QString& sentence, const QString& action = {});

    void arrange();
    void restyle();
    void retranslate();

    Workspace& m_workspace;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    NoteTypesModel* m_model;
    Banner* m_banner;
    QTabBar* m_tabs;
    QWidget* m_left;
    Label* m_title;
    QListView* m_list;
    Button* m_add;
    Button* m_remove;
    Label* m_why; ///< it cannot be deleted
    Hairline* m_leftLine;
    TypePane* m_pane;
    Hairline* m_rightLine;
    QWidget* m_right;
    CardPreview* m_preview;
    Label* m_exampleNote;
    Hairline* m_footLine;
    QWidget* m_foot;
    Label* m_impact;
    Button* m_cancel;
    Button* m_save;

    std::map<qint64, TypeDraft> m_drafts; ///< by type; a draft stays where it is
    std::optional<NoteTypeId> m_current;
    std::optional<NoteTypeId> m_wanted; ///< to be chosen when it is there
    std::optional<TypeExample> m_example;
    QTimer m_impactDelay; ///< while somebody types
    QTimer m_reloadDelay; ///< changes come in crowds
    QString m_done; ///< what was done, until the next change
    QPointer<QWidget> m_focused; ///< before it was saved
    LatestQuestion<edit::TypeImpact> m_question;
    bool m_saveWanted = false; ///< as soon as it is known what it would do
    bool m_saving = false;
    bool m_asksToClose = false; ///< the banner does
    bool m_closing = false; ///< whatever is not saved
};

} // namespace reprise
