// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {
const QString appearanceKey = u"appearance"_s;
const QString languageKey = u"language"_s;
const QString zoomKey = u"zoom"_s;
const QString keyLineClosedKey = u"today/key-line-closed"_s;
const QString topicPathKey = u"today/topic"_s;
const QString openTopicsKey = u"today/open-topics"_s;
const QString menuBarKey = u"window/menu-bar"_s;
const QString geometryKey = u"window/geometry"_s;
const QString browsePanesKey = u"browse/panes"_s;
const QString browseFaceBesideKey = u"browse/face-beside"_s;
const QString browseFaceBelowKey = u"browse/face-below"_s;
const QString browseColumnsKey = u"browse/columns"_s;
const QString browseNotesKey = u"browse/notes"_s;
const QString editorGeometryKey = u"editor/geometry"_s;
const QString noteTypesGeometryKey = u"noteTypes/geometry"_s;

constexpr int leastZoom = 50;
constexpr int mostZoom = 300;
} // namespace

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
}

Theme::Appearance Preferences::appearance() const
{
    const QString value = m_settings.value(appearanceKey).toString();
    return value == u"light"_s ? Theme::Appearance::Light
        : value == u"dark"_s   ? Theme::Appearance::Dark
                               : Theme::Appearance::System;
}

void Preferences::setAppearance(Theme::Appearance appearance)
{
    m_settings.setValue(appearanceKey,
        appearance == Theme::Appearance::Light      ? u"light"_s
            : appearance == Theme::Appearance::Dark ? u"dark"_s
                                                    : u"system"_s);
    Q_EMIT appearanceChanged(appearance);
}

QString Preferences::language() const
{
    return m_settings.value(languageKey).toString();
}

void Preferences::setLanguage(const QString& code)
{
    m_settings.setValue(languageKey, code);
    Q_EMIT languageChanged(code);
}

int Preferences::zoom() const
{
    return std::clamp(m_settings.value(zoomKey, 100).toInt(), leastZoom, mostZoom);
}

void Preferences::setZoom(int percent)
{
    m_settings.setValue(zoomKey, std::clamp(percent, leastZoom, mostZoom));
    Q_EMIT zoomChanged(zoom());
}

bool Preferences::isKeyLineClosed() const
{
    return m_settings.value(keyLineClosedKey).toBool();
}

void Preferences::closeKeyLine()
{
    m_settings.setValue(keyLineClosedKey, true);
}

QString Preferences::topicPath() const
{
    return m_settings.value(topicPathKey).toString();
}

void Preferences::setTopicPath(const QString& path)
{
    m_settings.setValue(topicPathKey, path);
}

QStringList Preferences::openTopics() const
{
    return m_settings.value(openTopicsKey).toStringList();
}

void Preferences::setOpenTopics(const QStringList& paths)
{
    m_settings.setValue(openTopicsKey, paths);
}

bool Preferences::isMenuBarShown() const
{
    return m_settings.value(menuBarKey).toBool();
}

void Preferences::setMenuBarShown(bool shown)
{
    m_settings.setValue(menuBarKey, shown);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray& geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

QByteArray Preferences::browsePanes() const
{
    return m_settings.value(browsePanesKey).toByteArray();
}

void Preferences::setBrowsePanes(const QByteArray& panes)
{
    m_settings.setValue(browsePanesKey, panes);
}

QByteArray Preferences::browseFace(bool isBelow) const
{
    return m_settings.value(isBelow ? browseFaceBelowKey : browseFaceBesideKey).toByteArray();
}

void Preferences::setBrowseFace(bool isBelow, const QByteArray& panes)
{
    m_settings.setValue(isBelow ? browseFaceBelowKey : browseFaceBesideKey, panes);
}

QByteArray Preferences::browseColumns() const
{
    return m_settings.value(browseColumnsKey).toByteArray();
}

void Preferences::setBrowseColumns(const QByteArray& columns)
{
    m_settings.setValue(browseColumnsKey, columns);
}

bool Preferences::isBrowsingNotes() const
{
    return m_settings.value(browseNotesKey).toBool();
}

void Preferences::setBrowsingNotes(bool notes)
{
    m_settings.setValue(browseNotesKey, notes);
}

QByteArray Preferences::editorGeometry() const
{
    return m_settings.value(editorGeometryKey).toByteArray();
}

void Preferences::setEditorGeometry(const QByteArray& geometry)
{
    m_settings.setValue(editorGeometryKey, geometry);
}

QByteArray Preferences::noteTypesGeometry() const
{
    return m_settings.value(noteTypesGeometryKey).toByteArray();
}

void Preferences::setNoteTypesGeometry(const QByteArray& geometry)
{
    m_settings.setValue(noteTypesGeometryKey, geometry);
}

} // namespace reprise
