// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/markdown/deckreader.h"

#include <QStringList>

namespace reprise {

inline const QByteArray plainHeader = R"({"format": 1, "id": "d", "name": "Deck", "version": "1"})";

/// A deck of one card file, `cards.md`, below a plain deck.json.
inline QList<DeckFile> deckOf(const QString& cards, const QByteArray& header = plainHeader)
{
    return {{QStringLiteral("deck.json"), header, {}},
        {QStringLiteral("cards.md"), cards.toUtf8(), {}}};
}

/// One row of a table of faults, easily read where two differ.
inline QString described(const DeckFault& fault)
{
    return QStringLiteral("%1:%2: %3 %4")
        .arg(
            fault.file, QString::number(fault.line), QString::number(int(fault.code)), fault.detail)
        .trimmed();
}

inline QStringList described(const QList<DeckFault>& faults)
{
    QStringList lines;
    for (const DeckFault& fault : faults)
        lines += described(fault);
    return lines;
}

} // namespace reprise
