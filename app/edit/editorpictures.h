// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/edit/offeredimage.h"
#include "app/workspace.h"

#include <QObject>
#include <QStringList>

namespace reprise {

class CardPreview;
class FieldsPane;

/// Puts the pictures that an editor is offered into the collection and their
/// names into its fields, and reads those that its preview shows.
class EditorPictures final : public QObject
{
    Q_OBJECT

public:
    /// Fields and preview outlive it; the window owns it.
    EditorPictures(Workspace& workspace, FieldsPane& fields, CardPreview& preview, QWidget* window);
    /// Whose media the note may show; empty for none.
    void setDeck(const QString& deck) { m_deck = deck; }
    void choose();

Q_SIGNALS:
    void refused(const QString& sentence);

private:
    void keep(const QList<OfferedImage>& images);
    void read(const QStringList& names);

    Workspace& m_workspace;
    FieldsPane& m_fields;
    CardPreview& m_preview;
    QWidget* m_window;
    QString m_deck;
};

} // namespace reprise
