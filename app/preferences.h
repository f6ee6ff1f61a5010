// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QObject>
#include <QSettings>
#include <QString>

namespace reprise {

/// What belongs to this person's window and not to the collection. Written at
/// once, in one small file; every key is named here.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// Made where missing.
    explicit Preferences(const QString& file, QObject* parent = nullptr);

    [[nodiscard]] Theme::Appearance appearance() const;
    void setAppearance(Theme::Appearance appearance);
    /// A language code such as "de"; empty follows the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// Of card faces, in percent, 50 to 300.
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);
    /// The line of keys under the topic tree was closed.
    [[nodiscard]] bool isKeyLineClosed() const;
    void closeKeyLine();
    /// The path of the topic selected last; empty at first.
    [[nodiscard]] QString topicPath() const;
    void setTopicPath(const QString& path);
    /// Paths of the topics that are open in the tree; empty at first.
    [[nodiscard]] QStringList openTopics() const;
    void setOpenTopics(const QStringList& paths);
    [[nodiscard]] bool isMenuBarShown() const;
    void setMenuBarShown(bool shown);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// Of Browse: sizes of the panes from side to side, and of table and face
    /// beside or below each other; what its table shows and how it is sorted.
    [[nodiscard]] QByteArray browsePanes() const;
    void setBrowsePanes(const QByteArray& panes);
    [[nodiscard]] QByteArray browseFace(bool isBelow) const;
    void setBrowseFace(bool isBelow, const QByteArray& panes);
    [[nodiscard]] QByteArray browseColumns() const;
    void setBrowseColumns(const QByteArray& columns);
    [[nodiscard]] bool isBrowsingNotes() const;
    void setBrowsingNotes(bool notes);
    /// Of the editor's window.
    [[nodiscard]] QByteArray editorGeometry() const;
    void setEditorGeometry(const QByteArray& geometry);
    /// Of the window of note types.
    [[nodiscard]] QByteArray noteTypesGeometry() const;
    void setNoteTypesGeometry(const QByteArray& geometry);

Q_SIGNALS:
    void appearanceChanged(reprise::Theme::Appearance appearance);
    void languageChanged(const QString& code);
    void zoomChanged(int percent);

private:
    QSettings m_settings;
};

} // namespace reprise
