// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/fieldsource.h"

#include <QCryptographicHash>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

constexpr auto opening = "<!--reprise:1:"_L1;
constexpr auto closing = "-->"_L1;
constexpr qsizetype hashDigits = 16;

QString hashOf(QStringView html)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(html.toUtf8(), QCryptographicHash::Sha256).toHex())
        .first(hashDigits);
}

} // namespace

QString withSource(const QString& html, const QString& source)
{
    return html + opening + hashOf(html) + u':' + QString::fromLatin1(source.toUtf8().toBase64())
        + closing;
}

std::optional<QString> sourceOf(const QString& field)
{
    const qsizetype start = field.lastIndexOf(opening);
    if (start < 0 || !field.endsWith(closing)) {
        return {};
    }
    const QStringView comment =
        QStringView(field).sliced(start + opening.size()).chopped(closing.size());
    if (comment.size() <= hashDigits
        || comment.first(hashDigits) != hashOf(QStringView(field).first(start))
        || comment.at(hashDigits) != u':') {
        return {};
    }
    const auto bytes = QByteArray::fromBase64Encoding(
        comment.sliced(hashDigits + 1).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes) {
        return {};
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString source = utf8(*bytes);
    return utf8.hasError() ? std::nullopt : std::optional(source);
}

std::optional<QStringList> sourcesOf(const QStringList& fields)
{
    QStringList sources;
    bool hasSource = false;
    for (const QString& field : fields) {
        const auto source = sourceOf(field);
        if (!source && !field.isEmpty()) {
            return std::nullopt;
        }
        hasSource = hasSource || source;
        sources.append(source.value_or(QString()));
    }
    return hasSource ? std::optional(sources) : std::nullopt;
}

QString withoutSource(const QString& field)
{
    const qsizetype start = field.lastIndexOf(opening);
    return start >= 0 && field.endsWith(closing) ? field.first(start) : field;
}

} // namespace reprise::anki
