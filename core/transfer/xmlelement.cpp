// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/xmlelement.h"

#include "core/transfer/text/textfile.h"

#include <QIODevice>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int deepest = 64;
constexpr qsizetype mostElements = 1'000'000; // a deck of 100,000 cards has half of it

class Tree
{
public:
    Tree(QIODevice& device, const OpenOptions& options)
        : m_reader(&device)
        , m_options(options)
    {
    }

    Readable<XmlElement> read();

private:
    /// What is in the element that has just begun.
    Readable<> readInto(XmlElement& element, int depth);
    [[nodiscard]] XmlElement begun() const;
    [[nodiscard]] Readable<> counted();
    [[nodiscard]] std::unexpected<ImportFinding> refused(const QString& code) const
    {
        return unreadable(code, QString::number(m_reader.lineNumber()),
            code == "xml-malformed"_L1 ? m_reader.errorString() : QString());
    }

    QXmlStreamReader m_reader;
    const OpenOptions& m_options;
    qsizetype m_elements = 0;
};

XmlElement Tree::begun() const
{
    XmlElement element;
    element.name = m_reader.name().toString();
    element.line = m_reader.lineNumber();
    for (const QXmlStreamAttribute& attribute : m_reader.attributes()) {
        element.attributes.append({attribute.name().toString(), attribute.value().toString()});
    }
    return element;
}

Readable<> Tree::counted()
{
    constexpr qsizetype often = 1'024;
    constexpr qsizetype times = 16;
    const qsizetype most = m_options.isLarge ? mostElements * times : mostElements;
    if (++m_elements > most) {
        return unreadable(u"too-many-elements"_s, {}, QString::number(most));
    }
    if (m_elements % often == 0 && m_options.isCancelled && m_options.isCancelled()) {
        return unreadable(u"cancelled"_s);
    }
    return {};
}

Readable<> Tree::readInto(XmlElement& element, int depth)
{
    if (depth > deepest) {
        return refused(u"xml-too-deep"_s);
    }
    if (auto fits = counted(); !fits) {
        return fits;
    }
    while (!m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            element.children.append(begun());
            if (auto read = readInto(element.children.last(), depth + 1); !read) {
                return read;
            }
            break;
        case QXmlStreamReader::EndElement:
            return {};
        case QXmlStreamReader::Characters:
            element.text += m_reader.text();
            break;
        default:
            break;
        }
    }
    return refused(u"xml-malformed"_s);
}

Readable<XmlElement> Tree::read()
{
    while (!m_reader.atEnd()) {
        const auto token = m_reader.readNext();
        if (token == QXmlStreamReader::DTD && m_reader.text().contains(u'[')) {
            return refused(u"xml-entities"_s);
        }
        if (token == QXmlStreamReader::StartElement) {
            XmlElement root = begun();
            if (auto read = readInto(root, 1); !read) {
                return std::unexpected(read.error());
            }
            return root;
        }
    }
    return refused(u"xml-malformed"_s);
}

} // namespace

QString XmlElement::attribute(QLatin1StringView key) const
{
    const auto found = std::ranges::find(attributes, key, &std::pair<QString, QString>::first);
    return found == attributes.cend() ? QString() : found->second;
}

const XmlElement* XmlElement::child(QLatin1StringView key) const
{
    const auto found = std::ranges::find(children, key, &XmlElement::name);
    return found == children.cend() ? nullptr : &*found;
}

QString XmlElement::textOf(QLatin1StringView key) const
{
    const XmlElement* const found = child(key);
    return found == nullptr ? QString() : found->text.trimmed();
}

Readable<XmlElement> readXml(QIODevice& device, const OpenOptions& options)
{
    if (const qint64 most = largestText(options); device.size() > most) {
        return unreadable(u"too-large"_s, {}, QString::number(most));
    }
    return Tree(device, options).read();
}

QString xmlRootOf(const QByteArray& beginning)
{
    QXmlStreamReader reader(beginning);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            return reader.name().toString();
        }
    }
    return {};
}

} // namespace reprise
