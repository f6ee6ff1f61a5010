// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keysheet.h"

#include "app/widgets/button.h"
#include "app/widgets/keycap.h"
#include "app/widgets/label.h"

#include <QAction>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

QString plainText(const QAction& action)
{
    QString text = action.text();
    text.remove(u'&');
    if (text.endsWith(u'…')) {
        text.chop(1);
    }
    return text;
}

void addRow(const Theme& theme, const QAction& action, QGridLayout& grid, QWidget* parent)
{
    const int row = grid.rowCount();
    auto* keys = new QHBoxLayout;
    keys->setSpacing(theme.px(6));
    QStringList spoken;
    for (const QKeySequence& sequence : action.shortcuts()) {
        const QString key = sequence.toString(QKeySequence::NativeText);
        keys->addWidget(new KeyCap(theme, key, parent));
        spoken.append(key);
    }
    keys->addStretch();
    auto* text = new Label(theme, FontRole::Body, Token::Text, plainText(action), parent);
    text->setWordWrap(true);
    text->setAccessibleName(u"%1: %2"_s.arg(plainText(action), spoken.join(u", "_s)));
    grid.addLayout(keys, row, 0);
    grid.addWidget(text, row, 1);
}

} // namespace

KeySheet::KeySheet(const Theme& theme, const QList<Section>& sections, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20));
    column->setSpacing(theme.px(8));
    for (const Section& section : sections) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(theme.px(16));
        grid->setVerticalSpacing(theme.px(8));
        grid->setColumnMinimumWidth(0, theme.px(150));
        grid->setColumnStretch(1, 1);
        for (const QAction* action : section.actions) {
            if (!action->shortcuts().isEmpty() && !action->text().isEmpty()) {
                addRow(theme, *action, *grid, sheet);
            }
        }
        auto* title = new Label(theme, FontRole::Heading, Token::Text, section.title, sheet);
        title->setContentsMargins(0, column->count() == 0 ? 0 : theme.px(12), 0, 0);
        column->addWidget(title);
        column->addLayout(grid);
    }
    column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(windowTitle());
    auto* close = new Button(theme, Button::Kind::Normal, tr("Close"), this);
    close->setAutoDefault(true);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(16));
    foot->addStretch();
    foot->addWidget(close);
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->setSpacing(0);
    around->addWidget(scroll, 1);
    around->addLayout(foot);
    close->setFocus();

    const QSize wanted = sheet->sizeHint()
        + QSize(scroll->verticalScrollBar()->sizeHint().width(), foot->sizeHint().height());
    resize(wanted.expandedTo({theme.px(480), 0})
            .boundedTo(parent->size() - QSize(theme.px(32), theme.px(32))));
}

} // namespace reprise
