// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/templatefields.h"

#include "core/cards/templatelanguage.h"

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

using Nodes = std::vector<TemplateNode>;
using Kind = TemplateNode::Kind;

/// What templates can name besides fields (see FaceContext).
constexpr std::array specials{"FrontSide"_L1, "Tags"_L1, "Type"_L1, "Deck"_L1, "Subdeck"_L1,
    "Card"_L1, "CardFlag"_L1, "CardID"_L1};

QString written(const Nodes& nodes)
{
    QString text;
    for (const TemplateNode& node : nodes) {
        switch (node.kind) {
        case Kind::Text:
            text += node.text;
            break;
        case Kind::Field:
            text += "{{"_L1;
            for (const QString& filter : std::views::reverse(node.filters)) {
                text += filter + u':';
            }
            text += node.text + "}}"_L1;
            break;
        case Kind::IfFilled:
        case Kind::IfEmpty:
            text += (node.kind == Kind::IfFilled ? "{{#"_L1 : "{{^"_L1) + node.text + "}}"_L1
                + written(node.children) + "{{/"_L1 + node.text + "}}"_L1;
            break;
        }
    }
    return text;
}

Nodes renamed(Nodes nodes, const QString& from, const QString& to)
{
    for (TemplateNode& node : nodes) {
        if (node.kind != Kind::Text && node.text == from) {
            node.text = to;
        }
        node.children = renamed(std::move(node.children), from, to);
    }
    return nodes;
}

Nodes without(const Nodes& nodes, const QString& field)
{
    Nodes left;
    for (TemplateNode node : nodes) {
        node.children = without(node.children, field);
        const bool named = node.kind != Kind::Text && node.text == field;
        if (!named) {
            left.push_back(std::move(node));
        } else if (node.kind == Kind::IfEmpty) {
            std::ranges::move(node.children, std::back_inserter(left));
        }
    }
    return left;
}

Result<> checkNames(const Nodes& nodes, const QStringList& fields)
{
    for (const TemplateNode& node : nodes) {
        if (node.kind != Kind::Text && !fields.contains(node.text)
            && !std::ranges::contains(specials, node.text)) {
            return failure(ErrorCode::NotFound, node.text);
        }
        if (auto below = checkNames(node.children, fields); !below) {
            return below;
        }
    }
    return {};
}

} // namespace

QString withFieldRenamed(const QString& source, const QString& from, const QString& to)
{
    return parseTemplate(source)
        .transform([&](const Nodes& nodes) { return written(renamed(nodes, from, to)); })
        .value_or(source);
}

QString withoutField(const QString& source, const QString& field)
{
    return parseTemplate(source)
        .transform([&](const Nodes& nodes) { return written(without(nodes, field)); })
        .value_or(source);
}

Result<> checkTemplate(const CardTemplate& card, const QStringList& fields)
{
    for (const QString& side : {card.front, card.back}) {
        const auto checked = parseTemplate(side).and_then(
            [&](const Nodes& nodes) { return checkNames(nodes, fields); });
        if (!checked) {
            return checked;
        }
    }
    return {};
}

bool isFieldName(const QString& name)
{
    const auto breaks = [](QChar c) { return c == u'{' || c == u'}' || c == u':' || c < u' '; };
    return !name.isEmpty() && name == name.trimmed() && std::ranges::none_of(name, breaks)
        && !u"#^/"_s.contains(name.front()) && !std::ranges::contains(specials, name);
}

} // namespace reprise::edit
