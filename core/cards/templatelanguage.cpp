// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/templatelanguage.h"

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr size_t deepestSection = 32;

class TemplateParser
{
public:
    explicit TemplateParser(const QString& source)
        : m_source(source)
    {
    }

    Result<std::vector<TemplateNode>> parse();

private:
    void addText(qsizetype end);
    Result<> addTag(const QString& tag);
    std::vector<TemplateNode>& current()
    {
        return m_sections.empty() ? m_nodes : m_sections.back().children;
    }

    const QString& m_source;
    qsizetype m_textStart = 0;
    std::vector<TemplateNode> m_nodes;
    std::vector<TemplateNode> m_sections; ///< those that are open
};

Result<std::vector<TemplateNode>> TemplateParser::parse()
{
    qsizetype position = 0;
    while (true) {
        const qsizetype open = m_source.indexOf("{{"_L1, position);
        const qsizetype comment = m_source.indexOf("<!--"_L1, position);
        if (comment >= 0 && (open < 0 || comment < open)) {
            const qsizetype end = m_source.indexOf("-->"_L1, comment + 4);
            position = end < 0 ? m_source.size() : end + 3;
            continue;
        }
        if (open < 0) {
            break;
        }
        const qsizetype close = m_source.indexOf("}}"_L1, open + 2);
        if (close < 0) {
            return failure(ErrorCode::InvalidValue,
                m_source.sliced(open, std::min<qsizetype>(40, m_source.size() - open)));
        }
        addText(open);
        if (auto added = addTag(m_source.sliced(open + 2, close - open - 2).trimmed()); !added) {
            return std::unexpected(added.error());
        }
        m_textStart = position = close + 2;
    }
    addText(m_source.size());
    if (!m_sections.empty()) {
        return failure(ErrorCode::InvalidValue, "{{#"_L1 + m_sections.back().text + "}}"_L1);
    }
    return std::move(m_nodes);
}

void TemplateParser::addText(qsizetype end)
{
    if (end > m_textStart) {
        current().push_back(
            {TemplateNode::Kind::Text, m_source.sliced(m_textStart, end - m_textStart), {}, {}});
    }
}

Result<> TemplateParser::addTag(const QString& tag)
{
    using Kind = TemplateNode::Kind;
    const QString name = tag.isEmpty() ? tag : tag.sliced(1).trimmed();
    if (tag.startsWith(u'#') || tag.startsWith(u'^')) {
        if (m_sections.size() >= deepestSection) {
            return failure(ErrorCode::InvalidValue, "{{"_L1 + tag + "}}"_L1);
        }
        m_sections.push_back({tag.startsWith(u'#') ? Kind::IfFilled : Kind::IfEmpty, name, {}, {}});
    } else if (tag.startsWith(u'=')) { // {{=<% %>=}}: other delimiters from there on
        return failure(ErrorCode::InvalidValue, "{{"_L1 + tag.left(40) + "}}"_L1);
    } else if (tag.startsWith(u'/')) {
        if (m_sections.empty() || m_sections.back().text != name) {
            return failure(ErrorCode::InvalidValue, "{{"_L1 + tag + "}}"_L1);
        }
        TemplateNode section = std::move(m_sections.back());
        m_sections.pop_back();
        current().push_back(std::move(section));
    } else {
        QStringList parts = tag.split(u':');
        TemplateNode node{Kind::Field, parts.takeLast().trimmed(), {}, {}};
        for (const QString& filter : parts) {
            if (!filter.trimmed().isEmpty()) {
                node.filters.prepend(filter.trimmed());
            }
        }
        current().push_back(std::move(node));
    }
    return {};
}

} // namespace

Result<std::vector<TemplateNode>> parseTemplate(const QString& source)
{
    return TemplateParser(source).parse();
}

} // namespace reprise
