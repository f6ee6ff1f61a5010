// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/protobuf.h"

#include <QtEndian>

#include <utility>

namespace reprise::anki {

std::optional<quint64> ProtoReader::varint()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
        const auto byte = static_cast<quint8>(m_rest.front());
        m_rest = m_rest.sliced(1);
        value |= static_cast<quint64>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0) {
            return value;
        }
    }
    return {};
}

std::optional<QByteArrayView> ProtoReader::taken(quint64 count)
{
    if (std::cmp_greater(count, m_rest.size())) {
        return {};
    }
    const QByteArrayView bytes = m_rest.first(static_cast<qsizetype>(count));
    m_rest = m_rest.sliced(bytes.size());
    return bytes;
}

bool ProtoReader::readValue(ProtoField& field, quint64 wireType)
{
    switch (wireType) {
    case 0:
        field.type = ProtoField::Type::Varint;
        return varint()
            .transform([&field](quint64 value) { return field.value = value; })
            .has_value();
    case 1:
        field.type = ProtoField::Type::Fixed64;
        return taken(8)
            .transform([&field](QByteArrayView bytes) {
                return field.value = qFromLittleEndian<quint64>(bytes.data());
            })
            .has_value();
    case 2:
        field.type = ProtoField::Type::Bytes;
        return varint()
            .and_then([this](quint64 count) { return taken(count); })
            .transform([&field](QByteArrayView bytes) { return field.bytes = bytes; })
            .has_value();
    case 5:
        field.type = ProtoField::Type::Fixed32;
        return taken(4)
            .transform([&field](QByteArrayView bytes) {
                return field.value = qFromLittleEndian<quint32>(bytes.data());
            })
            .has_value();
    default:
        return false;
    }
}

std::optional<ProtoField> ProtoReader::next()
{
    constexpr quint64 largestNumber = (quint64{1} << 29) - 1;
    if (m_rest.isEmpty() || m_isMalformed) {
        return {};
    }
    const std::optional<quint64> key = varint();
    const quint64 number = key.value_or(0) >> 3;
    ProtoField field{.number = static_cast<quint32>(number)};
    m_isMalformed = number == 0 || number > largestNumber || !readValue(field, key.value_or(0) & 7);
    return m_isMalformed ? std::nullopt : std::optional(field);
}

} // namespace reprise::anki
