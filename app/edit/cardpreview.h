// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/model/note.h"

#include <QHash>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace reprise {

class Button;
class CardView;
class CodeHighlighter;
class Label;

/// The cards that a note would make, one at a time with question and answer, as
/// Study shows them, smaller. It follows what is typed after a short while.
class CardPreview final : public QWidget
{
    Q_OBJECT

public:
    /// The highlighter outlives the preview.
    CardPreview(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent = nullptr);

    /// Shown when no further one has come for a moment.
    void setNote(const NoteType& type, const Note& note, const QStringList& topicPath);
    /// For the names that mediaWanted() asked for.
    void addMedia(const QHash<QString, QByteArray>& media);
    /// Which card is shown, by its place among those that the note makes.
    void showNext(int by);
    /// This one from now on, whether the note makes it or not; nothing: any.
    void follow(std::optional<int> ordinal);
    [[nodiscard]] CardView* view() const { return m_view; }

Q_SIGNALS:
    void mediaWanted(const QStringList& names);
    void linkActivated(const QUrl& url);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    void restyle();
    void retranslate();
    void nameCard();
    [[nodiscard]] bool isAbsent() const; ///< the one that it follows

    const Theme& m_theme;
    Label* m_title;
    Label* m_count;
    Button* m_previous;
    Button* m_next;
    Label* m_nothing;
    CardView* m_view;
    QTimer m_delay;

    NoteType m_type;
    Note m_note;
    QStringList m_path;
    std::vector<int> m_ordinals;
    std::size_t m_at = 0;
    std::optional<int> m_followed;
    QHash<QString, QByteArray> m_media;
    QStringList m_asked; ///< media that was asked for, there or not
    QString m_fault; ///< why the card cannot be shown
};

} // namespace reprise
