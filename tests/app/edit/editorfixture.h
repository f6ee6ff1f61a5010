// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cardface/cardview.h"
#include "app/edit/cardpreview.h"
#include "app/edit/editorhead.h"
#include "app/edit/editorwindow.h"
#include "app/edit/fieldedit.h"
#include "app/edit/fieldspane.h"
#include "app/widgets/banner.h"
#include "core/edit/notetypes.h"
#include "tests/app/study/profile.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

namespace reprise::test {

using namespace Qt::StringLiterals;

/// A collection of one card, and the editor that is open on it.
class EditorFixture : public QObject
{
protected:
    void start()
    {
        m_profile = std::make_unique<Profile>();
        m_card = m_profile->add(u"Python / Lists"_s, u"Front text"_s, u"Back text"_s, Unseen{},
            u"basic", {u"level::entry"_s});
    }

    void end()
    {
        delete m_editor;
        m_profile.reset();
    }

    void open(const EditorSubject& subject)
    {
        delete m_editor;
        m_editor = new EditorWindow(m_profile->workspace, subject, nullptr);
        m_editor->resize(1180, 760);
        m_editor->show();
        QTRY_VERIFY(m_editor->isEnabled()); // it has read what there is to edit
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
    }

    [[nodiscard]] QPlainTextEdit& field(int number) const
    {
        return m_editor->findChild<FieldsPane*>()->fields().at(number)->editor();
    }

    void type(int number, const QString& text)
    {
        field(number).setFocus();
        field(number).selectAll();
        QTest::keyClicks(&field(number), text);
    }

    /// Adds what is in the window by Ctrl+Enter and waits for it.
    void addNote(const QString& front)
    {
        QSignalSpy saved(m_editor, &EditorWindow::saved);
        type(0, front);
        key(Qt::Key_Return);
        QTRY_VERIFY(!saved.isEmpty());
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    void choose(const QString& type)
    {
        auto* box = m_editor->findChild<EditorHead*>()->typeBox();
        box->setCurrentIndex(box->findText(type));
        Q_EMIT box->activated(box->currentIndex());
    }

    /// A note type with the fields Front and Back.
    [[nodiscard]] NoteType addType(const QString& name)
    {
        return m_profile->ask([name](Collection& in) {
            return edit::addNoteType(in,
                {.id = {},
                    .name = name,
                    .fields = {u"Front"_s, u"Back"_s},
                    .templates = {{u"Card"_s, u"{{Front}}"_s, u"{{Back}}"_s}},
                    .style = {}})
                .and_then([&](NoteTypeId id) { return required(in.notes().type(id), QString()); });
        });
    }

    [[nodiscard]] Note note(CardId card)
    {
        return m_profile->ask([card](Collection& in) -> Result<Note> {
            return *in.notes().note((*in.cards().card(card))->note).value();
        });
    }

    [[nodiscard]] QList<Draft> drafts()
    {
        return m_profile->ask([](Collection& in) { return in.drafts().all(); });
    }

    [[nodiscard]] QString previewed() const
    {
        return m_editor->findChild<CardPreview*>()->view()->toPlainText();
    }

    [[nodiscard]] QString warning() const
    {
        for (const Banner* banner : m_editor->findChildren<Banner*>()) {
            if (banner->isVisible()) {
                return banner->text();
            }
        }
        return {};
    }

    std::unique_ptr<Profile> m_profile;
    QPointer<EditorWindow> m_editor;
    CardId m_card;
};

} // namespace reprise::test
