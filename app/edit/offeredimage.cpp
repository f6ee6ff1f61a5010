// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/offeredimage.h"

#include "app/cardface/deckimage.h"
#include "core/edit/media.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace reprise {

QList<OfferedImage> offeredImages(const QMimeData& data)
{
    static const QStringList endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s};
    QList<OfferedImage> found;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()
            && endings.contains(QFileInfo(url.toLocalFile()).suffix().toLower())) {
            found.append({.file = url.toLocalFile()});
        }
    }
    // A program that has copied text may offer a picture of it as well.
    if (found.isEmpty() && data.hasImage() && data.text().trimmed().isEmpty()) {
        if (const auto pixels = data.imageData().value<QImage>(); !pixels.isNull()) {
            found.append({.pixels = pixels});
        }
    }
    return found;
}

Result<QString> keepImage(Collection& collection, const QString& deck, const OfferedImage& image)
{
    QByteArray bytes;
    QString name = u"picture.png"_s;
    if (image.file.isEmpty()) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.pixels.save(&buffer, "png");
    } else {
        QFile file(image.file);
        name = QFileInfo(file).fileName();
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::FileUnreadable, u"%1: %2"_s.arg(name, file.errorString()));
        }
        bytes = file.read(OfferedImage::mostBytes + 1);
    }
    if (bytes.size() > OfferedImage::mostBytes || decodedDeckImage(bytes, 16).isNull()) {
        return failure(ErrorCode::InvalidValue, name);
    }
    return edit::addMedium(collection, deck, name, bytes);
}

} // namespace reprise
