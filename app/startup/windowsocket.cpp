// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/windowsocket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {
// sockaddr_un has room for 108 bytes, the temporary name of the socket is longer than this.
constexpr qsizetype longestPath = 90;
constexpr int patience = 500; // milliseconds
constexpr char separator = '\t'; // between the token and the file's path
constexpr qint64 longestLine = 16'384; // a path's every byte may be encoded as three
} // namespace

WindowSocket::WindowSocket(QString profile, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
{
}

QString WindowSocket::nameFor(const QString& profile)
{
    // In the profile, because two containers that share it need not share anything else.
    const QString folder = QDir(profile).canonicalPath();
    QString inside = folder + u"/window.socket"_s;
    if (QFile::encodeName(inside).size() <= longestPath) {
        return inside;
    }
    const QByteArray hash =
        QCryptographicHash::hash(QFile::encodeName(folder), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/reprise-"_s
        + QString::fromLatin1(hash.first(16));
}

bool WindowSocket::raiseOther(const QString& profile, const QString& file)
{
    const QString name = nameFor(profile);
    if (!QFile::exists(name)) {
        return false;
    }
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(patience)) {
        return false;
    }
    socket.write(
        qgetenv("XDG_ACTIVATION_TOKEN") + separator + file.toUtf8().toPercentEncoding() + '\n');
    return socket.waitForBytesWritten(patience);
}

void WindowSocket::listen()
{
    if (m_server != nullptr) {
        return;
    }
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    const QString name = nameFor(m_profile);
    QLocalServer::removeServer(name);
    // Without it a second start says that the collection is open, which is true.
    static_cast<void>(m_server->listen(name));
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (socket->canReadLine()) {
                    const QByteArray line = socket->readLine(longestLine).chopped(1);
                    const QList<QByteArray> parts = line.split(separator);
                    Q_EMIT raiseRequested(parts.first());
                    if (parts.last().size() > 0 && parts.size() == 2) {
                        Q_EMIT importRequested(
                            QString::fromUtf8(QByteArray::fromPercentEncoding(parts.last())));
                    }
                    socket->disconnectFromServer();
                }
            });
        }
    });
}

} // namespace reprise
