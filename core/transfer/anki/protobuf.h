// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace reprise::anki {

/// One field of a protobuf message as it stands on the wire. Bytes are views
/// into the message, so whatever a field declares, nothing is allocated for it.
struct ProtoField
{
    enum class Type
    {
        Varint,
        Fixed64,
        Bytes, ///< texts, messages and packed numbers too
        Fixed32,
    };

    quint32 number = 0;
    Type type = Type::Varint;
    quint64 value = 0; ///< of the number types
    QByteArrayView bytes;

    [[nodiscard]] qint64 integer() const { return static_cast<qint64>(value); }
    [[nodiscard]] QString text() const { return QString::fromUtf8(bytes); }
};

/// Walks over the fields of one message, and never into them: how deep a
/// message is read is up to the reader who knows its fields. Encoding:
/// protobuf.dev/programming-guides/encoding. Groups, which no message of
/// Anki's has, count as malformed.
class ProtoReader final
{
public:
    explicit ProtoReader(QByteArrayView message)
        : m_rest(message)
    {
    }

    /// Nothing at the end, and where the message is malformed.
    [[nodiscard]] std::optional<ProtoField> next();
    [[nodiscard]] bool isMalformed() const { return m_isMalformed; }

private:
    std::optional<quint64> varint();
    std::optional<QByteArrayView> taken(quint64 count);
    bool readValue(ProtoField& field, quint64 wireType);

    QByteArrayView m_rest;
    bool m_isMalformed = false;
};

/// Every field of `message` through `visit(const ProtoField&)`, which says
/// whether it can be used. False where it cannot, or the message is malformed.
template <typename Visit>
[[nodiscard]] bool readFields(QByteArrayView message, Visit visit)
{
    ProtoReader reader(message);
    while (const std::optional<ProtoField> field = reader.next()) {
        if (!visit(*field)) {
            return false;
        }
    }
    return !reader.isMalformed();
}

} // namespace reprise::anki
