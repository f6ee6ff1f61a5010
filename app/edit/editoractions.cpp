// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editoractions.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace reprise {

EditorActions::EditorActions(const Theme& theme, QWidget& window)
    : QObject(&window)
    , languageMenu(new QMenu(&window))
    , moreMenu(new QMenu(&window))
    , m_theme(theme)
    , m_window(window)
    , m_language(u"python"_s)
{
    save = add({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    save->setAutoRepeat(false); // a held key would add note after note
    bold = add({QKeySequence(u"Ctrl+B"_s)}, Icon::Bold);
    italic = add({QKeySequence(u"Ctrl+I"_s)}, Icon::Italic);
    code = add({QKeySequence(u"Ctrl+Shift+C"_s)}, Icon::Code);
    codeBlock = add({QKeySequence(u"Ctrl+Shift+K"_s)}, Icon::CodeBlock);
    list = add({QKeySequence(u"Ctrl+Shift+L"_s)}, Icon::List);
    link = add({QKeySequence(u"Ctrl+K"_s)}, Icon::Link);
    image = add({QKeySequence(u"Ctrl+Shift+I"_s)}, Icon::Image);
    clozeNext = add({QKeySequence(u"Ctrl+Shift+O"_s)}, Icon::Cloze);
    clozeSame = add({QKeySequence(u"Ctrl+Alt+Shift+O"_s)});
    pastePlain = add({QKeySequence(u"Ctrl+Shift+V"_s)});
    nextCard = add({QKeySequence(u"Alt+PgDown"_s)});
    previousCard = add({QKeySequence(u"Alt+PgUp"_s)});
    nextPane = add({QKeySequence(Qt::Key_F6)});
    previousPane = add({QKeySequence(Qt::SHIFT | Qt::Key_F6)});
    restoreOriginal = add({}, Icon::Clock);
    discardDraft = add({});
    noteTypes = add({});
    keys = add({QKeySequence(Qt::Key_F1)});
    close = add({QKeySequence(Qt::Key_Escape)});
    moreMenu->addActions({pastePlain, clozeSame});
    moreMenu->addSeparator();
    moreMenu->addActions({nextCard, previousCard});
    moreMenu->addSeparator();
    moreMenu->addActions({restoreOriginal, discardDraft, noteTypes, keys});
    fillLanguages();
    retranslate();
}

QAction* EditorActions::add(const QList<QKeySequence>& shortcuts, Icon icon)
{
    auto* action = new QAction(&m_window);
    action->setShortcuts(shortcuts);
    if (icon != Icon::None) {
        action->setIcon(m_theme.icon(icon));
    }
    m_window.addAction(action);
    return action;
}

void EditorActions::fillLanguages()
{
    struct Language
    {
        QString word;
        QString name;
    };
    static const QList<Language> languages{{u"python"_s, u"Python"_s}, {u"bash"_s, u"Bash"_s},
        {u"sql"_s, u"SQL"_s}, {u"json"_s, u"JSON"_s}, {u"yaml"_s, u"YAML"_s},
        {u"html"_s, u"HTML"_s}, {u"javascript"_s, u"JavaScript"_s}, {u"cpp"_s, u"C++"_s},
        {u"java"_s, u"Java"_s}, {u"rust"_s, u"Rust"_s}, {u"go"_s, u"Go"_s}};
    auto* group = new QActionGroup(this);
    const auto offer = [this, group](const QString& word, const QString& name) {
        QAction* action = languageMenu->addAction(name);
        action->setCheckable(true);
        action->setChecked(word == m_language);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, word] {
            m_language = word;
            retranslate();
            Q_EMIT languageChosen();
        });
    };
    for (const Language& language : languages) {
        offer(language.word, language.name);
    }
    languageMenu->addSeparator();
    offer(u"output"_s, {});
    offer({}, {});
}

void EditorActions::setNew(bool isNew)
{
    m_isNew = isNew;
    retranslate();
}

QList<QKeySequence> EditorActions::keysOfAll() const
{
    QList<QKeySequence> all;
    for (const QAction* action : m_window.actions()) {
        all += action->shortcuts();
    }
    return all;
}

void EditorActions::retranslate() const
{
    save->setText(m_isNew ? tr("Add") : tr("Save"));
    close->setText(tr("Close and keep a draft"));
    bold->setText(tr("Bold"));
    italic->setText(tr("Italic"));
    code->setText(tr("Code"));
    codeBlock->setText(tr("Code Block"));
    list->setText(tr("List"));
    link->setText(tr("Link"));
    image->setText(tr("Picture…"));
    clozeNext->setText(tr("Cloze, next number"));
    clozeSame->setText(tr("Cloze, same number"));
    pastePlain->setText(tr("Paste as Plain Text"));
    nextCard->setText(tr("Preview the Next Card"));
    previousCard->setText(tr("Preview the Previous Card"));
    nextPane->setText(tr("Next part of the window"));
    previousPane->setText(tr("Previous part of the window"));
    restoreOriginal->setText(tr("Restore the Original"));
    discardDraft->setText(tr("Discard Draft"));
    noteTypes->setText(tr("Note Types…"));
    keys->setText(tr("Keys"));
    languageMenu->setTitle(tr("Language of the code"));
    const QList<QAction*> languages = languageMenu->actions();
    languages.at(languages.size() - 2)->setText(tr("Output", "what a program prints"));
    languages.last()->setText(tr("No Language"));
    for (QAction* action : languages) {
        if (action->isChecked()) {
            codeBlock->setIconText(action->text());
        }
    }
}

} // namespace reprise
