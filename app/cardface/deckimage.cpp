// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/deckimage.h"

#include <QBuffer>
#include <QImageReader>

namespace reprise {

namespace {

constexpr qint64 mostPixels = 40'000'000;

QByteArray formatOf(const QByteArray& data)
{
    if (data.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", 8)))
        return "png";
    if (data.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (data.startsWith("GIF87a") || data.startsWith("GIF89a"))
        return "gif";
    if (data.startsWith("RIFF") && data.sliced(4).size() >= 8
        && QByteArrayView(data).sliced(8).startsWith("WEBP"))
        return "webp";
    return {};
}

} // namespace

QImage decodedDeckImage(const QByteArray& data, int widest)
{
    const QByteArray format = formatOf(data);
    if (format.isEmpty())
        return {};
    QByteArray bytes = data;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader;
    reader.setAutoDetectImageFormat(false);
    reader.setFormat(format);
    reader.setDevice(&buffer);
    const QSize size = reader.size();
    if (size.isEmpty() || static_cast<qint64>(size.width()) * size.height() > mostPixels)
        return {};
    if (size.width() > widest && widest > 0)
        reader.setScaledSize(
            QSize(widest, std::max(1, qRound(1.0 * size.height() * widest / size.width()))));
    reader.setAutoTransform(true);
    return reader.read();
}

} // namespace reprise
