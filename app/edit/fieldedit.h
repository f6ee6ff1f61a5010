// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/edit/offeredimage.h"
#include "app/widgets/codefield.h"
#include "app/widgets/codetyping.h"
#include "core/model/note.h"

#include <QKeySequence>
#include <QList>

#include <optional>

namespace reprise {

class CodeHighlighter;

/// One field of a note as its author writes it, coloured, in fenced code with
/// the keys of code. What is pasted becomes text of the field's format, and
/// pictures are offered to whoever can keep them.
class FieldEdit final : public CodeField
{
    Q_OBJECT

public:
    /// In characters; what is pasted beyond is cut off. A face shows no more.
    static constexpr int longestText = 256 * 1024;

    /// The highlighter outlives the field.
    FieldEdit(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent);

    /// Character for character: a no-break space is one.
    [[nodiscard]] QString text() const override;
    void setFormat(TextFormat format);
    [[nodiscard]] TextFormat format() const { return m_format; }
    void setName(const QString& name);
    /// As the author's own change, which undo takes back.
    void replaceText(const QString& text);
    /// From now on undo goes back to this and no further.
    void setText(const QString& text);
    /// Keys that are the window's, also where text has a use for them.
    void setReserved(const QList<QKeySequence>& keys) { m_reserved = keys; }

    [[nodiscard]] QPlainTextEdit& editor() const { return edit(); }
    void pastePlain();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void focused();
    void cursorMoved();
    void pasteCut();
    void imagesOffered(const QList<reprise::OfferedImage>& images);

protected:
    bool filterKey(QKeyEvent& event) override;
    void retranslate() override { }
    void restyle() override;

private:
    class Edit;

    /// Where the cursor is in fenced code, what that is.
    [[nodiscard]] std::optional<codetyping::Code> codeAtCursor() const;
    bool typeCode(const QKeyEvent& event);
    void insert(const QString& text);
    void paste(const QMimeData& source);
    void colour();

    CodeHighlighter& m_highlighter;
    Edit* m_edit;
    TextFormat m_format = TextFormat::Markdown;
    QList<QKeySequence> m_reserved;
    std::optional<QString> m_definition; ///< in which it is coloured now; empty for none
    bool m_isDark = false;
};

} // namespace reprise
