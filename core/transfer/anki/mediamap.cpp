// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/mediamap.h"

#include "core/transfer/anki/protobuf.h"
#include "core/transfer/jsondepth.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

constexpr auto listMember = "media"_L1;

/// Keeps the first of several media of one name.
class Names final
{
public:
    explicit Names(Findings& findings)
        : m_findings(findings)
    {
    }

    void add(QList<Medium>& media, const Medium& medium)
    {
        const QString member = QString::fromLatin1(medium.member);
        if (medium.name.isEmpty()) {
            m_findings.add(FindingCode::MediumNameUnusable, member);
        } else if (const auto other = m_members.constFind(medium.name);
            other != m_members.constEnd()) {
            m_findings.add(FindingCode::MediumNameRepeated, member, QString::fromLatin1(*other));
        } else {
            m_members.insert(medium.name, medium.member);
            media.append(medium);
        }
    }

private:
    Findings& m_findings;
    QHash<QString, QByteArray> m_members;
};

/// The longest beginning of `text` that takes at most `bytes` as UTF-8.
QString cutTo(const QString& text, qsizetype bytes)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes) {
        return text;
    }
    qsizetype end = std::max<qsizetype>(bytes, 0);
    while (end > 0 && (static_cast<quint8>(utf8[end]) & 0xc0) == 0x80) { // within a character
        --end;
    }
    return QString::fromUtf8(QByteArrayView(utf8).first(end));
}

QString shortened(const QString& name)
{
    constexpr qsizetype longestName = 120; // bytes, as Anki cuts
    constexpr qsizetype longestSuffix = 10;
    if (name.toUtf8().size() <= longestName) {
        return name;
    }
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 ? cutTo(name.sliced(dot), longestSuffix) : QString();
    return cutTo(dot > 0 ? name.first(dot) : name, longestName - suffix.toUtf8().size()) + suffix;
}

bool isNumber(const QString& key)
{
    return !key.isEmpty() && key.size() <= 10
        && std::ranges::all_of(key, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString normalizedMediaName(const QString& name)
{
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[1-9]|lpt[1-9])($|\\..*$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QString normal = name.normalized(QString::NormalizationForm_C);
    normal.replace(QChar::Nbsp, u' ');
    normal.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || u"[]<>:\"/?*^\\|"_s.contains(c);
    });
    normal.replace(device, u"\\1_\\2"_s);
    normal = shortened(normal);
    const bool namesFolder = normal == u"."_s || normal == u".."_s;
    return namesFolder || normal.trimmed().isEmpty() ? QString() : normal;
}

Read<QList<Medium>> readMediaJson(const QByteArray& json, Findings& findings)
{
    if (jsonDepth(json) > deepestJson) {
        return refusal(FindingCode::JsonTooDeep, listMember);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return refusal(FindingCode::JsonMalformed, listMember, error.errorString());
    }
    QList<Medium> media;
    Names names(findings);
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!isNumber(entry.key()) || !entry->isString()) {
            findings.add(FindingCode::RowMalformed, listMember, entry.key());
            continue;
        }
        names.add(media,
            {.member = entry.key().toLatin1(), .name = normalizedMediaName(entry->toString())});
    }
    return media;
}

Read<QList<Medium>> readMediaEntries(QByteArrayView message, Findings& findings)
{
    constexpr qsizetype sha1Bytes = 20;
    QList<Medium> media;
    Names names(findings);
    qint64 index = 0;
    const bool isWhole = readFields(message, [&](const ProtoField& entry) {
        if (entry.number != 1 || entry.type != ProtoField::Type::Bytes) {
            return true;
        }
        Medium medium{.member = QByteArray::number(index++), .size = 0};
        const bool isRead = readFields(entry.bytes, [&medium](const ProtoField& field) {
            if (field.number == 1) {
                medium.name = field.bytes.isValidUtf8() ? field.text() : QString();
            } else if (field.number == 2) {
                medium.size = static_cast<quint32>(field.value);
            } else if (field.number == 3) {
                medium.sha1 = field.bytes.toByteArray();
            }
            return true;
        });
        if (!isRead || medium.sha1.size() != sha1Bytes) {
            return false;
        }
        if (medium.name != normalizedMediaName(medium.name)) {
            medium.name.clear();
        }
        names.add(media, medium);
        return true;
    });
    if (!isWhole) {
        return refusal(FindingCode::ProtobufMalformed, listMember);
    }
    return media;
}

} // namespace reprise::anki
