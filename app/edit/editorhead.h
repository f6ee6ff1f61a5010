// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/model/note.h"

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace reprise {

class Button;
class EditorActions;
class Label;

/// The bar of the editor: note type and topic, then what else there is.
class EditorHead final : public QWidget
{
    Q_OBJECT

public:
    EditorHead(const Theme& theme, const EditorActions& actions, QWidget* parent = nullptr);

    void setTypes(const QList<NoteType>& types, NoteTypeId chosen);
    void setType(NoteTypeId type);
    void setTopics(const QStringList& paths);
    /// The path as it is written.
    [[nodiscard]] QString topic() const;
    void setTopic(const QString& path);
    void setChanged(bool changed);

    [[nodiscard]] QComboBox* typeBox() const { return m_type; }
    [[nodiscard]] QComboBox* topicBox() const { return m_topic; }
    [[nodiscard]] QList<QWidget*> inTabOrder() const;

Q_SIGNALS:
    void typeChosen(reprise::NoteTypeId type);
    void topicEdited();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void retranslate();

    const Theme& m_theme;
    Label* m_typeLabel;
    QComboBox* m_type;
    Label* m_topicLabel;
    QComboBox* m_topic;
    QStringList m_paths;
    Button* m_restore;
    Button* m_more;
};

} // namespace reprise
