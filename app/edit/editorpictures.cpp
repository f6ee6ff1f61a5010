// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editorpictures.h"

#include "app/describe.h"
#include "app/edit/cardpreview.h"
#include "app/edit/editorrequests.h"
#include "app/edit/fieldedit.h"
#include "app/edit/fieldspane.h"
#include "app/edit/markup.h"
#include "core/storage/collectionthread.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace reprise {

EditorPictures::EditorPictures(
    Workspace& workspace, FieldsPane& fields, CardPreview& preview, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_fields(fields)
    , m_preview(preview)
    , m_window(window)
{
    connect(&fields, &FieldsPane::imagesOffered, this, &EditorPictures::keep);
    connect(&preview, &CardPreview::mediaWanted, this, &EditorPictures::read);
}

void EditorPictures::read(const QStringList& names)
{
    m_workspace.collection
        .request([deck = m_deck, names](
                     Collection& collection) { return mediaNamed(collection, deck, names); })
        .then(this, [this](const Result<QHash<QString, QByteArray>>& media) {
            if (media) {
                m_preview.addMedia(*media);
            }
        });
}

void EditorPictures::keep(const QList<OfferedImage>& images)
{
    for (const OfferedImage& image : images) {
        m_workspace.collection
            .request([deck = m_deck, image](
                         Collection& collection) { return keepImage(collection, deck, image); })
            .then(this,
                [this, field = QPointer(m_fields.currentField())](const Result<QString>& name) {
                    if (!name) {
                        Q_EMIT refused(name.error().code == ErrorCode::InvalidValue
                                ? tr("“%1” is no picture that cards can show: PNG, JPEG, GIF or "
                                     "WebP, at most %2 MB.")
                                      .arg(name.error().detail,
                                          m_window->locale().toString(
                                              OfferedImage::mostBytes >> 20))
                                : describe(name.error()));
                        return;
                    }
                    if (field) {
                        markup::image(field->editor(), field->format(), *name);
                        read({*name});
                    }
                });
    }
}

void EditorPictures::choose()
{
    auto* dialog = new QFileDialog(m_window, tr("Add Picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pictures (%1)").arg("*.png *.jpg *.jpeg *.gif *.webp"_L1));
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        QList<OfferedImage> images;
        for (const QString& file : files) {
            images.append({.file = file});
        }
        keep(images);
    });
    dialog->open();
}

} // namespace reprise
