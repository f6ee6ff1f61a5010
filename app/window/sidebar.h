// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QMenu;

namespace reprise {

class Button;
class Label;

/// A page that the sidebar leads to.
struct Destination
{
    int page = 0; ///< the owner's number for it
    Icon icon = Icon::None;
    QString name;
    int count = 0; ///< beside the name; 0 shows nothing

    friend bool operator==(const Destination&, const Destination&) = default;
};

class DestinationModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        PageRole = Qt::UserRole,
        IconRole,
        CountRole,
        CurrentRole, ///< whether it is the page on screen
    };

    using QAbstractListModel::QAbstractListModel;

    void setDestinations(const QList<Destination>& destinations);
    void setCurrent(int page);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Destination> m_destinations;
    int m_current = -1;
};

/// A list of destinations, or of their icons alone.
class DestinationView final : public QListView
{
    Q_OBJECT

public:
    DestinationView(const Theme& theme, DestinationModel& model, QWidget* parent = nullptr);

    void setRail(bool rail);
    /// As high as its rows.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int page);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void choose(const QModelIndex& index);

    const Theme& m_theme;
    bool m_rail = false;
};

/// The way from page to page, at the side of the window; with little room a
/// rail of icons.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    /// `menu` is what the menu button opens.
    Sidebar(const Theme& theme, QMenu* menu, QWidget* parent = nullptr);

    /// The second list stands at the bottom.
    void setDestinations(const QList<Destination>& top, const QList<Destination>& bottom);
    /// No page is current where the number is not among the destinations.
    void setCurrent(int page);
    void setRail(bool rail);
    [[nodiscard]] bool isRail() const { return m_rail; }
    void takeFocus();

Q_SIGNALS:
    void chosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();

    const Theme& m_theme;
    bool m_rail = false;
    DestinationModel* m_topModel;
    DestinationModel* m_bottomModel;
    Label* m_mark;
    Label* m_name;
    Button* m_menu;
    DestinationView* m_top;
    DestinationView* m_bottom;
    QBoxLayout* m_brand;
    QBoxLayout* m_foot;
};

} // namespace reprise
