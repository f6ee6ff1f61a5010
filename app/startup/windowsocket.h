// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

class QLocalServer;

namespace reprise {

/// Lets a second start of the program raise the window that has a profile
/// open. The socket can be used by this person only.
class WindowSocket final : public QObject
{
    Q_OBJECT

public:
    explicit WindowSocket(QString profile, QObject* parent = nullptr);

    /// Asks the window that has the profile open to come to the front, and to
    /// import `file`, if there is one; false where there is no window.
    [[nodiscard]] static bool raiseOther(const QString& profile, const QString& file = {});
    /// To be called by whoever has the profile open, and only by them: takes
    /// the place of what a crashed window left behind.
    void listen();
    /// The socket's path.
    [[nodiscard]] static QString nameFor(const QString& profile);

Q_SIGNALS:
    /// `token` lets a window come to the front on Wayland; often empty.
    void raiseRequested(const QByteArray& token);
    void importRequested(const QString& file);

private:
    QString m_profile;
    QLocalServer* m_server = nullptr;
};

} // namespace reprise
