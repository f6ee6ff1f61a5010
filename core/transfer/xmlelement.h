// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/openincoming.h"

class QIODevice;

namespace reprise {

struct XmlElement
{
    QString name;
    QList<std::pair<QString, QString>> attributes;
    QString text; ///< its own, without its children's
    QList<XmlElement> children;
    qint64 line = 0; ///< where it begins

    /// Empty where there is none.
    [[nodiscard]] QString attribute(QLatin1StringView key) const;
    /// The first of that name, else nullptr.
    [[nodiscard]] const XmlElement* child(QLatin1StringView key) const;
    /// The text of the first child of that name, trimmed; empty where there is none.
    [[nodiscard]] QString textOf(QLatin1StringView key) const;
};

/// Reads a whole document. Entities that a document declares for itself are
/// refused with the document, since they may grow without end; a document type
/// that only names its definition is passed over, and never fetched.
/// "too-large", "too-many-elements", "xml-malformed" (with the line),
/// "xml-too-deep", "xml-entities", "cancelled".
[[nodiscard]] Readable<XmlElement> readXml(QIODevice& device, const OpenOptions& options);

/// The root's name, without reading further; empty where no XML begins.
[[nodiscard]] QString xmlRootOf(const QByteArray& beginning);

} // namespace reprise
