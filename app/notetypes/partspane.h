// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QListView;

namespace reprise {

class Button;
class Label;
class PartsModel;

/// The fields or the templates of a note type in their order, and what can be
/// done with them by buttons or keys. It changes nothing by itself.
class PartsPane final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind
    {
        Fields,
        Templates,
    };
    PartsPane(const Theme& theme, Kind kind, QWidget* parent = nullptr);

    [[nodiscard]] PartsModel& model() const { return *m_model; }
    [[nodiscard]] QListView& list() const { return *m_list; }
    [[nodiscard]] int current() const;
    void setCurrent(int row);
    /// A sentence why there can be no others and in no other order; empty where
    /// there can. It is the tooltip of what is then disabled.
    void setFixed(const QString& reason);
    /// Opens the name for typing.
    void editName(int row);
    /// Takes the name that is being typed.
    void commitName();

Q_SIGNALS:
    void addRequested();
    void renameRequested(int row, const QString& name);
    void moveRequested(int from, int to);
    void removeRequested(int row);
    void currentChanged(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Button* add(Icon icon, const QKeySequence& key, void (PartsPane::*then)());
    void requestAdd() { Q_EMIT addRequested(); }
    void rename() { editName(current()); }
    void moveUp() { Q_EMIT moveRequested(current(), current() - 1); }
    void moveDown() { Q_EMIT moveRequested(current(), current() + 1); }
    void remove() { Q_EMIT removeRequested(current()); }
    void enable();
    void restyle();
    void retranslate();

    const Theme& m_theme;
    Kind m_kind;
    QString m_reason;
    PartsModel* m_model;
    Label* m_title;
    QListView* m_list;
    QHBoxLayout* m_panel = nullptr;
    QList<QAction*> m_actions;
    QList<Button*> m_buttons;
};

} // namespace reprise
