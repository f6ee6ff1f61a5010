// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/openincoming.h"

#include "core/transfer/anki/ankiincoming.h"
#include "core/transfer/text/textincoming.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace reprise {

Readable<std::unique_ptr<Incoming>> openIncoming(const QString& path, const OpenOptions& options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(u"file-unreadable"_s, {}, file.errorString());
    }
    constexpr qint64 enough = 4;
    const QByteArray beginning = file.peek(enough);
    if (beginning.startsWith("PK\x03\x04") || beginning.startsWith("PK\x05\x06")) {
        return anki::AnkiIncoming::open(path, options);
    }
    return openText(path, options);
}

} // namespace reprise
