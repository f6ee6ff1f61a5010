// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/mediafiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

bool holds(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

} // namespace

Result<QString> keepMedium(const QString& folder, const QByteArray& bytes)
{
    QString name =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString path = folder + u'/' + name;
    if (holds(path, bytes)) {
        return name;
    }
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::FileUnwritable, folder);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileUnwritable, u"%1: %2"_s.arg(path, file.errorString()));
    }
    return name;
}

} // namespace reprise
