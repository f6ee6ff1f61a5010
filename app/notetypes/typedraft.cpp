// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/typedraft.h"

#include "core/edit/templatefields.h"

#include <algorithm>

namespace reprise {

TypeDraft::TypeDraft(const NoteType& type)
    : m_edit(type)
    , m_unread(type.templates.size())
{
}

QString TypeDraft::name() const
{
    return m_unreadName.value_or(after().name);
}

CardTemplate TypeDraft::card(int place) const
{
    CardTemplate card = after().templates.value(place);
    if (const auto unread = m_unread.value(place)) {
        card.front = unread->front;
        card.back = unread->back;
    }
    return card;
}

bool TypeDraft::isEmpty() const
{
    return m_edit.isEmpty() && !m_unreadName && !faultyTemplate();
}

/// Texts that wait to be mended follow the fields, and may be right by now.
template <typename Change>
void TypeDraft::changeUnread(Change change)
{
    for (int place = 0; place < m_unread.size(); ++place) {
        if (const auto unread = m_unread.at(place)) {
            setTemplate(place, change(unread->front), change(unread->back));
        }
    }
}

Result<> TypeDraft::addField(const QString& name, int place)
{
    return m_edit.addField(name, place).transform([this] {
        changeUnread([](const QString& text) { return text; });
    });
}

Result<> TypeDraft::renameField(int field, const QString& name)
{
    const QString before = after().fields.value(field);
    return m_edit.renameField(field, name).transform([&] {
        changeUnread([&](const QString& text) {
            return edit::withFieldRenamed(text, before, after().fields.at(field));
        });
    });
}

Result<> TypeDraft::moveField(int from, int to)
{
    return m_edit.moveField(from, to);
}

Result<> TypeDraft::removeField(int field)
{
    const QString before = after().fields.value(field);
    return m_edit.removeField(field).transform([&] {
        changeUnread([&](const QString& text) { return edit::withoutField(text, before); });
    });
}

Result<> TypeDraft::addTemplate(const CardTemplate& card, int place)
{
    return m_edit.addTemplate(card, place).transform([&] {
        m_unread.insert(std::clamp<qsizetype>(place, 0, m_unread.size()), std::nullopt);
    });
}

Result<> TypeDraft::renameTemplate(int card, const QString& name)
{
    return m_edit.renameTemplate(card, name);
}

Result<> TypeDraft::moveTemplate(int from, int to)
{
    return m_edit.moveTemplate(from, to).transform([&] { m_unread.move(from, to); });
}

Result<> TypeDraft::removeTemplate(int card)
{
    return m_edit.removeTemplate(card).transform([&] { m_unread.removeAt(card); });
}

void TypeDraft::rename(const QString& name)
{
    const auto done = m_edit.rename(name);
    m_unreadName = done ? std::nullopt : std::optional(name);
}

void TypeDraft::setTemplate(int card, const QString& front, const QString& back)
{
    const auto done = m_edit.setTemplate(card, front, back);
    m_unread[card] = done ? std::nullopt : std::optional(Sides{front, back});
}

std::optional<int> TypeDraft::faultyTemplate() const
{
    const auto faulty =
        std::ranges::find_if(m_unread, [](const auto& sides) { return sides.has_value(); });
    return faulty == m_unread.end()
        ? std::nullopt
        : std::optional(static_cast<int>(std::distance(m_unread.begin(), faulty)));
}

std::optional<Error> TypeDraft::faultOf(const QString& side) const
{
    const auto checked = edit::checkTemplate({{}, side, {}}, after().fields);
    return checked ? std::nullopt : std::optional(checked.error());
}

} // namespace reprise
