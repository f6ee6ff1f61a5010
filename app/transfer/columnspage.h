// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/model/note.h"
#include "core/transfer/text/textincoming.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace reprise {

class Label;
class Panel;

/// What the columns of a table become, beside its first rows: as it was guessed,
/// to be put right.
class ColumnsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsPage(const Theme& theme, QWidget* parent = nullptr);

    /// `noteTypes` are those of the collection.
    void showLayout(const TextLayout& layout, const QList<NoteType>& noteTypes);
    /// The rows that textLayout() makes of the file, or why it makes none.
    void showRows(const QList<TextRow>& rows);
    void showFault(const QString& sentence);
    [[nodiscard]] const TextLayout& textLayout() const { return m_layout; }
    /// Some column is a field, and the rows could be read.
    [[nodiscard]] bool isComplete() const;
    void takeFocus();

Q_SIGNALS:
    /// The file is to be taken apart in another way: showRows() follows.
    void rowsWanted();
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeColumns();
    void fillTypes();
    void fillUses(QComboBox& uses, qsizetype column) const;
    void choose(qsizetype column, int index);
    [[nodiscard]] QString sampleOf(qsizetype column) const;
    [[nodiscard]] QString nameOf(qsizetype column) const;
    [[nodiscard]] QStringList fieldsOfType() const;
    void restyle();
    void retranslate();

    const Theme& m_theme;
    TextLayout m_layout;
    QList<NoteType> m_noteTypes;
    QList<TextRow> m_rows;
    QComboBox* m_encoding;
    QComboBox* m_separator;
    QComboBox* m_type;
    QCheckBox* m_hasHeaderRow;
    QCheckBox* m_isHtml;
    QList<Label*> m_names; ///< of the three boxes
    Label* m_fault;
    Panel* m_panel;
    QWidget* m_body = nullptr; ///< the columns, made anew for each layout
    QList<QComboBox*> m_uses;
};

} // namespace reprise
