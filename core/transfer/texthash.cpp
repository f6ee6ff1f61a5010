// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/texthash.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace reprise {

namespace {

quint64 beginning(const QByteArray& bytes)
{
    return qFromBigEndian<quint64>(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).constData());
}

} // namespace

bool isStateTag(const QString& tag)
{
    return tag.compare(leechTag, Qt::CaseInsensitive) == 0
        || tag.compare(markedTag, Qt::CaseInsensitive) == 0;
}

QList<quint64> textHashes(const QStringList& fields, const QStringList& tags)
{
    QList<quint64> hashes;
    hashes.reserve(fields.size() + 1);
    for (const QString& field : fields) {
        hashes.append(beginning(field.toUtf8()));
    }
    QStringList sorted = tags;
    sorted.removeIf(isStateTag);
    std::ranges::sort(sorted);
    hashes.append(beginning(sorted.join(u' ').toUtf8()));
    return hashes;
}

quint64 textHash(TextFormat format, const QList<quint64>& hashes)
{
    QByteArray all(1, static_cast<char>(format));
    for (const quint64 hash : hashes) {
        all += QByteArray::number(hash, 16) + ' ';
    }
    return beginning(all);
}

} // namespace reprise
