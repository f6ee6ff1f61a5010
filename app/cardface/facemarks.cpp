// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/facemarks.h"

#include "app/cardface/decksound.h"
#include "app/cardface/faceformats.h"
#include "app/cardface/facerepair.h"
#include "app/cardface/facesource.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

class MarkPlacer
{
    Q_DECLARE_TR_FUNCTIONS(reprise::FaceMarks)

public:
    MarkPlacer(QTextDocument& document, const Face& face, const QSizeF& button,
        const std::function<QByteArray(const QString&)>& bytes)
        : m_document(document)
        , m_face(face)
        , m_button(button)
        , m_bytes(bytes)
    {
    }

    void placeHints(const QTextBlock& block);
    void placeSounds(const QTextBlock& block);
    void placeMasks(bool withAnswer);
    [[nodiscard]] FaceMarks result() const { return m_marks; }

private:
    [[nodiscard]] QTextCursor selected(const QTextBlock& block, qsizetype at, qsizetype length);

    static constexpr int mostSounds = 100; // on a card, missing ones too

    QTextDocument& m_document;
    const Face& m_face;
    QSizeF m_button;
    const std::function<QByteArray(const QString&)>& m_bytes;
    FaceMarks m_marks;
    int m_tried = 0;
};

QTextCursor MarkPlacer::selected(const QTextBlock& block, qsizetype at, qsizetype length)
{
    QTextCursor cursor(&m_document);
    cursor.setPosition(block.position() + static_cast<int>(at));
    cursor.setPosition(block.position() + static_cast<int>(at + length), QTextCursor::KeepAnchor);
    return cursor;
}

void MarkPlacer::placeHints(const QTextBlock& block)
{
    for (qsizetype hint = 0; hint < m_face.hints.size() && hint < Hint::most; ++hint) {
        const QChar mark = Hint::mark(hint);
        for (qsizetype at = 0; (at = block.text().indexOf(mark, at)) >= 0;) {
            QTextCursor cursor = selected(block, at, 1);
            QTextCharFormat link;
            link.setProperty(HintProperty, static_cast<int>(hint));
            cursor.insertText(
                tr("Show hint: %1", "a link on a card").arg(m_face.hints[hint].name), link);
        }
    }
}

void MarkPlacer::placeSounds(const QTextBlock& block)
{
    static const QRegularExpression sound(u"\\[sound:([^\\]\\n]{1,255})\\]"_s);
    for (qsizetype from = 0; m_tried < mostSounds; ++m_tried) {
        const auto match = sound.match(block.text(), from);
        if (!match.hasMatch())
            return;
        from = match.capturedStart() + 1;
        QTextCursor cursor = selected(block, match.capturedStart(), match.capturedLength());
        const QTextCharFormat former = cursor.charFormat();
        if (isFixedPitch(former))
            continue;
        const QString name = match.captured(1).trimmed();
        const QByteArray bytes = m_bytes ? m_bytes(name) : QByteArray();
        if (!isDeckSound(bytes)) {
            cursor.insertText(
                (bytes.isEmpty() ? tr("[sound missing: %1]") : tr("[not a sound: %1]"))
                    .arg(name.left(80)),
                former);
            continue;
        }
        QTextImageFormat room;
        room.setName(u"face-sound"_s);
        room.setWidth(m_button.width());
        room.setHeight(m_button.height());
        room.setProperty(SoundProperty, static_cast<int>(m_marks.sounds.size()));
        cursor.insertImage(room);
        m_marks.sounds.append(name);
    }
}

void MarkPlacer::placeMasks(bool withAnswer)
{
    const auto& masks = withAnswer ? m_face.answerMasks : m_face.questionMasks;
    bool placed = masks.empty();
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (block.text() == FaceSource::answerMark)
            placed = masks.empty();
        for (auto it = block.begin(); !it.atEnd() && !placed; ++it) {
            QTextCharFormat format = it.fragment().charFormat();
            if (!format.isImageFormat() || format.hasProperty(SoundProperty))
                continue;
            format.setProperty(MasksProperty, true);
            selected(block, it.fragment().position() - block.position(), 1).setCharFormat(format);
            placed = true;
            break; // the iterator's fragment is another now
        }
    }
}

} // namespace

FaceMarks placeMarks(QTextDocument& document, const Face& face, bool withAnswer,
    const QSizeF& button, const std::function<QByteArray(const QString&)>& bytes)
{
    MarkPlacer placer(document, face, button, bytes);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        placer.placeHints(block);
        if (!block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage)
            && !block.blockFormat().nonBreakableLines() && block.text().contains("[sound:"_L1))
            placer.placeSounds(block);
    }
    placer.placeMasks(withAnswer);
    return placer.result();
}

} // namespace reprise
