// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/text/rowreader.h"

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qint64 chunkBytes = qint64{64} * 1024;

/// Ends what a file leaves unfinished, so that the decoder finds fault with it.
QByteArray finalByte()
{
    return "\n";
}

} // namespace

Readable<> RowReader::open(const QString& path, const QString& encoding, QChar separator)
{
    m_encoding = encoding;
    m_separator = separator;
    m_decoder = QStringDecoder(encoding);
    if (!m_decoder.isValid()) {
        return unreadable(u"encoding-unknown"_s, {}, encoding);
    }
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly)) {
        return unreadable(u"file-unreadable"_s, {}, m_file.errorString());
    }
    return {};
}

ImportFinding RowReader::undecodable()
{
    // Once more and byte by byte, to know where.
    QStringDecoder decoder(m_encoding);
    qint64 line = 1;
    qint64 column = 1;
    bool wasReturn = false;
    m_file.seek(0);
    const auto count = [&](const QString& text) {
        for (const QChar c : text) {
            if (c == u'\r' || (c == u'\n' && !wasReturn)) {
                ++line;
                column = 1;
            } else if (c != u'\n') {
                ++column;
            }
            wasReturn = c == u'\r';
        }
    };
    while (m_file.pos() < m_chunkBegin) {
        count(decoder(m_file.read(std::min(chunkBytes, m_chunkBegin - m_file.pos()))));
    }
    for (const char byte : m_file.read(chunkBytes)) {
        const QString text = decoder(QByteArrayView(&byte, 1));
        if (decoder.hasError()) {
            break;
        }
        count(text);
    }
    return {u"encoding-unsure"_s, u"%1:%2"_s.arg(line).arg(column), m_encoding};
}

bool RowReader::fill()
{
    if (m_isAtEnd || m_fault) {
        return false;
    }
    m_chunkBegin = m_file.pos();
    const QByteArray bytes = m_file.read(chunkBytes);
    if (m_file.error() != QFileDevice::NoError) {
        m_fault = ImportFinding{u"file-unreadable"_s, {}, m_file.errorString()};
        return false;
    }
    m_at = 0;
    if (bytes.isEmpty()) {
        m_isAtEnd = true;
        m_text.clear();
        [[maybe_unused]] const QString rest = m_decoder(finalByte());
        const bool isWide = m_encoding.startsWith("UTF-16"_L1);
        if (isWide ? m_file.size() % 2 != 0 : m_decoder.hasError()) {
            m_fault = undecodable();
        }
        return false;
    }
    m_text = m_decoder(bytes);
    if (m_decoder.hasError()) {
        m_fault = undecodable();
        return false;
    }
    return m_text.isEmpty() ? fill() : true;
}

bool RowReader::peek(QChar& next)
{
    if (m_at >= m_text.size() && !fill()) {
        return false;
    }
    next = m_text.at(m_at);
    return true;
}

Readable<bool> RowReader::ended(TextRow& row)
{
    for (const QString& cell : row.cells) {
        if (!cell.isValidUtf16()) {
            return unreadable(u"encoding-unsure"_s, u"%1:1"_s.arg(row.line), m_encoding);
        }
    }
    return true;
}

void RowReader::passEmptyLines()
{
    QChar c;
    while (peek(c) && (c == u'\n' || c == u'\r')) {
        ++m_at;
        QChar after;
        if (c == u'\r' && peek(after) && after == u'\n') {
            ++m_at;
        }
        ++m_line;
    }
}

bool RowReader::readQuoted(QString& cell, qint64& size)
{
    QChar c;
    while (++size <= longestRow && peek(c)) {
        ++m_at;
        QChar after;
        if (c != u'"') {
            cell += c;
            const bool endsLine = c == u'\n' || (c == u'\r' && !(peek(after) && after == u'\n'));
            m_line += endsLine ? 1 : 0;
        } else if (peek(after) && after == u'"') {
            ++m_at;
            cell += u'"';
        } else {
            return true;
        }
    }
    return false;
}

Readable<bool> RowReader::next(TextRow& row)
{
    row = {};
    passEmptyLines();
    QChar c;
    if (m_fault || !peek(c)) {
        return m_fault ? Readable<bool>(std::unexpected(*m_fault)) : false;
    }
    row.line = m_line;
    const bool isMarked = c == u'#';
    QString cell;
    qint64 size = 0;
    bool isClosed = true; // a quotation mark is
    bool isBegun = false; // a cell is
    while (isClosed && peek(c) && c != u'\n' && c != u'\r') {
        if (++size > longestRow || row.cells.size() >= mostCells) {
            break;
        }
        ++m_at;
        if (isMarked) {
            cell += c;
        } else if (c == m_separator) {
            row.cells.append(std::exchange(cell, {}));
            isBegun = false;
        } else if (c == u'"' && !isBegun) {
            isBegun = true;
            row.isQuoted = row.isQuoted || row.cells.isEmpty();
            isClosed = readQuoted(cell, size);
        } else {
            isBegun = true;
            cell += c;
        }
    }
    if (m_fault) {
        return std::unexpected(*m_fault);
    }
    if (size > longestRow || row.cells.size() >= mostCells) {
        return unreadable(u"row-too-large"_s, QString::number(row.line));
    }
    if (!isClosed) {
        return unreadable(u"quote-unclosed"_s, QString::number(row.line));
    }
    row.cells.append(cell);
    return ended(row);
}

} // namespace reprise
