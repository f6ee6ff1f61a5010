// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/importreport.h"

#include <QFile>
#include <QList>
#include <QString>
#include <QStringDecoder>

namespace reprise {

/// A row of a table in a text file.
struct TextRow
{
    QStringList cells;
    bool isQuoted = false; ///< its first cell is
    qint64 line = 1; ///< where it begins

    [[nodiscard]] bool isMarked() const { return !isQuoted && cells.first().startsWith(u'#'); }

    friend bool operator==(const TextRow&, const TextRow&) = default;
};

/// Reads a file row by row by RFC 4180; lines end in LF, CRLF or CR, and those
/// that are empty are passed over. A quotation mark within a cell that does not
/// begin with one is text. Lines that begin with # are one cell each.
class RowReader final
{
public:
    static constexpr qint64 longestRow = qint64{16} * 1024 * 1024; ///< UTF-16 units
    static constexpr qsizetype mostCells = 1'000;

    /// "file-unreadable", or "encoding-unknown" for a name that Qt does not know.
    [[nodiscard]] Readable<> open(const QString& path, const QString& encoding, QChar separator);
    /// False at the end. "encoding-unsure" (line:column), "quote-unclosed",
    /// "row-too-large", "file-unreadable".
    [[nodiscard]] Readable<bool> next(TextRow& row);

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] bool peek(QChar& next);
    void passEmptyLines();
    /// What stands behind a quotation mark. False where the file ends, or the row
    /// is too long, before the next one.
    [[nodiscard]] bool readQuoted(QString& cell, qint64& size);
    [[nodiscard]] Readable<bool> ended(TextRow& row);
    [[nodiscard]] ImportFinding undecodable();

    QFile m_file;
    QString m_encoding;
    QStringDecoder m_decoder;
    QChar m_separator;
    QString m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_chunkBegin = 0; ///< in the file, of the bytes that m_text came from
    bool m_isAtEnd = false;
    std::optional<ImportFinding> m_fault;
};

} // namespace reprise
