// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/deckimage.h"
#include "app/cardface/facedocument.h"
#include "app/cardface/faceformats.h"
#include "app/cardface/occlusionpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

// Far above what cards have; a card that was made to fill the memory has more.
constexpr std::size_t mostPictures = 200;
constexpr qint64 mostPicturePixels = 64'000'000; // 256 MB

const QString pictureName = u"face-picture-"_s;

/// A name within the collection, never a place elsewhere.
QString mediaName(const QString& source)
{
    QString name = QUrl::fromPercentEncoding(source.toUtf8());
    if (name.isEmpty() || name.contains(u':') || name.contains(u'\\') || name.startsWith(u'/')
        || name.split(u'/').contains(".."_L1))
        return {};
    return name;
}

} // namespace

void FaceDocument::replaceImage(
    int position, const QTextCharFormat& format, const MediaProvider& media)
{
    QTextCursor cursor(this);
    cursor.setPosition(position);
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);

    const QTextImageFormat given = format.toImageFormat();
    const QString name = mediaName(given.name());
    const double widest = m_column - m_proseMargin;
    const bool isTooMuch = m_pictures.size() >= mostPictures || m_pixels >= mostPicturePixels;
    const QByteArray bytes = !name.isEmpty() && media && !isTooMuch ? media(name) : QByteArray();
    QImage image = decodedDeckImage(bytes, qCeil(widest * m_devicePixelRatio));
    m_pixels += qint64(image.width()) * image.height();
    if (image.isNull()) {
        QTextCharFormat note;
        note.setFont(m_theme.font(FontRole::Caption, m_zoom));
        note.setForeground(m_theme.color(Token::Text3));
        cursor.insertText(isTooMuch ? tr("[picture not shown: the card has too many]")
                : name.isEmpty()    ? tr("[picture from elsewhere, not loaded]")
                : !bytes.isEmpty()  ? tr("[picture of a kind not shown: %1]").arg(name.left(80))
                                    : tr("[picture missing: %1]").arg(name.left(80)),
            note);
        return;
    }
    QSizeF size = QSizeF(image.size()) * m_zoom;
    if (given.width() > 0)
        size *= given.width() * m_zoom / size.width();
    if (size.width() > widest)
        size *= widest / size.width();
    if (given.hasProperty(MasksProperty))
        paintMasks(image, m_masks, m_theme, image.width() / size.width() * m_zoom);
    const QString internal = pictureName + QString::number(m_pictures.size());
    addResource(ImageResource, QUrl(internal), image);
    QTextImageFormat shown;
    shown.setName(internal);
    shown.setWidth(size.width());
    shown.setHeight(size.height());
    shown.setProperty(QTextFormat::ImageAltText, given.property(QTextFormat::ImageAltText));
    cursor.insertImage(shown);
    m_pictures.push_back(size);
}

void FaceDocument::fitPictures(double widest)
{
    if (m_pictures.empty())
        return;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextImageFormat format = it.fragment().charFormat().toImageFormat();
            if (!format.name().startsWith(pictureName))
                continue;
            const QSizeF size = m_pictures.at(format.name().sliced(pictureName.size()).toULong());
            const double factor = std::min(1.0, widest / size.width());
            format.setWidth(size.width() * factor);
            format.setHeight(size.height() * factor);
            QTextCursor cursor(this);
            cursor.setPosition(it.fragment().position());
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
}

QRectF FaceDocument::soundRoom(int sound) const
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (!format.hasProperty(SoundProperty) || format.intProperty(SoundProperty) != sound)
                continue;
            const QRectF rect = documentLayout()->blockBoundingRect(block);
            const int at = fragment.position() - block.position();
            const QTextLine line = block.layout()->lineForTextPosition(at);
            if (!line.isValid())
                return {};
            const QTextImageFormat room = format.toImageFormat();
            const double a = line.cursorToX(at);
            const double b = line.cursorToX(at + 1);
            // In the middle of the capitals beside it.
            const double middle = rect.top() + line.y() + line.ascent()
                - QFontMetricsF(block.charFormat().font()).capHeight() / 2;
            return {rect.left() + std::min(a, b), middle - room.height() / 2, room.width(),
                room.height()};
        }
    }
    return {};
}

void FaceDocument::setInsetSize(const QSizeF& size)
{
    const QTextBlock block = findBlockByNumber(m_insetBlock);
    if (!block.isValid())
        return;
    // A transparent picture keeps the room: it needs no handler of its own.
    QTextImageFormat room;
    room.setName(u"face-inset"_s);
    room.setWidth(size.width());
    room.setHeight(size.height());
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertImage(room);
}

} // namespace reprise
