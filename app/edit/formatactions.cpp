// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/formatactions.h"

#include "app/edit/editoractions.h"
#include "app/edit/fieldedit.h"
#include "app/edit/fieldspane.h"
#include "app/edit/markup.h"
#include "core/cards/cloze.h"

#include <QPlainTextEdit>

#include <algorithm>

namespace reprise {

namespace {

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

} // namespace

void connectFormatting(const EditorActions& actions, FieldsPane& fields)
{
    const auto onField = [&fields](QAction* action, auto change) {
        QObject::connect(action, &QAction::triggered, &fields, [&fields, change] {
            if (FieldEdit* field = fields.currentField()) {
                change(*field);
                field->editor().setFocus(Qt::OtherFocusReason);
            }
        });
    };
    onField(actions.bold, [](FieldEdit& f) { markup::bold(f.editor(), f.format()); });
    onField(actions.italic, [](FieldEdit& f) { markup::italic(f.editor(), f.format()); });
    onField(actions.code, [](FieldEdit& f) { markup::code(f.editor(), f.format()); });
    onField(actions.codeBlock, [&actions](FieldEdit& f) {
        markup::codeBlock(f.editor(), f.format(), actions.language());
    });
    onField(actions.list, [](FieldEdit& f) { markup::list(f.editor(), f.format()); });
    onField(actions.link, [](FieldEdit& f) { markup::link(f.editor(), f.format()); });
    onField(actions.pastePlain, [](FieldEdit& f) { f.pastePlain(); });
    onField(actions.clozeNext,
        [&fields](FieldEdit& f) { markup::cloze(f.editor(), greatestCloze(fields.texts()) + 1); });
    onField(actions.clozeSame, [&fields](FieldEdit& f) {
        markup::cloze(f.editor(), std::max(1, greatestCloze(fields.texts())));
    });
}

} // namespace reprise
