// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/edit/offeredimage.h"
#include "app/theme/theme.h"
#include "core/model/note.h"

#include <QKeySequence>
#include <QScrollArea>

class QVBoxLayout;

namespace reprise {

class Button;
class CodeHighlighter;
class FieldEdit;
class Label;
class TagField;

/// The fields of a note, one below the other, then its tags.
class FieldsPane final : public QScrollArea
{
    Q_OBJECT

public:
    /// The highlighter outlives the pane.
    FieldsPane(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent = nullptr);

    /// Makes the fields of that type. Texts stay where they are; those of fields
    /// that the type does not have are kept for another one.
    void setType(const NoteType& type, TextFormat format);
    [[nodiscard]] QStringList texts() const;
    /// Of fields that the type does not have; a line says that they are there.
    [[nodiscard]] QStringList spareTexts() const { return m_spareTexts; }
    /// Undo goes back to these and no further.
    void setTexts(const QStringList& texts);
    /// As the author's own change. Those beyond the fields are spare.
    void replaceTexts(const QStringList& texts);
    void setReserved(const QList<QKeySequence>& keys);
    /// Notes with the same front; none hides the line.
    void setDuplicates(int count);

    [[nodiscard]] QList<FieldEdit*> fields() const { return m_fields; }
    /// The field that had the focus last.
    [[nodiscard]] FieldEdit* currentField() const;
    [[nodiscard]] TagField* tags() const { return m_tags; }
    void takeFocus();

Q_SIGNALS:
    void edited();
    void imagesOffered(const QList<reprise::OfferedImage>& images);
    void pasteCut();
    void duplicatesRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    FieldEdit* addField();
    void setSpare(const QStringList& texts);
    void showCursor(const FieldEdit* field);
    void restyle();
    void retranslate();

    const Theme& m_theme;
    CodeHighlighter& m_highlighter;
    QWidget* m_content;
    QVBoxLayout* m_column;
    QVBoxLayout* m_fieldColumn;
    QList<Label*> m_names;
    QList<FieldEdit*> m_fields; ///< of the type
    QStringList m_spareTexts;
    Label* m_spare;
    qsizetype m_current = 0;
    QWidget* m_duplicate;
    Label* m_duplicateText;
    Button* m_duplicateShow;
    int m_duplicates = 0;
    Label* m_tagsName;
    TagField* m_tags;
    QList<QKeySequence> m_reserved;
};

} // namespace reprise
