// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/notetypeedit.h"

#include "core/cards/builtinnotetypes.h"
#include "core/edit/templatefields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

NoteTypeEdit::Sources asTheyAre(qsizetype count)
{
    NoteTypeEdit::Sources sources;
    for (int place = 0; place < count; ++place) {
        sources.append(place);
    }
    return sources;
}

bool isPlace(int place, qsizetype count)
{
    return place >= 0 && place < count;
}

} // namespace

NoteTypeEdit::NoteTypeEdit(const NoteType& type)
    : m_before(type)
    , m_after(type)
    , m_fields(asTheyAre(type.fields.size()))
    , m_templates(asTheyAre(type.templates.size()))
{
}

bool NoteTypeEdit::keepsFields() const
{
    return m_fields == asTheyAre(m_before.fields.size());
}

bool NoteTypeEdit::keepsTemplates() const
{
    return m_templates == asTheyAre(m_before.templates.size());
}

Result<> NoteTypeEdit::fieldsMayChange(int place) const
{
    if (isBuiltIn(m_before)) {
        return failure(ErrorCode::BuiltIn, m_before.name);
    }
    return isPlace(place, m_after.fields.size())
        ? Result<>()
        : failure(ErrorCode::NotFound, u"field %1"_s.arg(place));
}

Result<> NoteTypeEdit::templatesMayChange(int place) const
{
    return isPlace(place, m_after.templates.size())
        ? Result<>()
        : failure(ErrorCode::NotFound, u"template %1"_s.arg(place));
}

Result<> NoteTypeEdit::mayBeField(const QString& name) const
{
    if (!isFieldName(name)) {
        return failure(ErrorCode::InvalidValue, name.left(200));
    }
    return m_after.fields.contains(name) ? failure(ErrorCode::NameTaken, name) : Result<>();
}

Result<> NoteTypeEdit::mayBeTemplate(const QString& name) const
{
    if (name.isEmpty()) {
        return failure(ErrorCode::InvalidValue, name);
    }
    return std::ranges::contains(m_after.templates, name, &CardTemplate::name)
        ? failure(ErrorCode::NameTaken, name)
        : Result<>();
}

Result<> NoteTypeEdit::rename(const QString& name)
{
    const QString clean = name.simplified();
    if (clean == m_after.name) {
        return {};
    }
    if (isBuiltIn(m_before)) {
        return failure(ErrorCode::BuiltIn, m_before.name);
    }
    if (clean.isEmpty()) {
        return failure(ErrorCode::InvalidValue, name.left(200));
    }
    m_after.name = clean;
    return {};
}

Result<> NoteTypeEdit::addField(const QString& name, int place)
{
    const QString clean = name.simplified();
    return fieldsMayChange(0).and_then([&] { return mayBeField(clean); }).transform([&] {
        const auto at = std::clamp<qsizetype>(place, 0, m_after.fields.size());
        m_after.fields.insert(at, clean);
        m_fields.insert(at, std::nullopt);
    });
}

Result<> NoteTypeEdit::renameField(int field, const QString& name)
{
    const QString clean = name.simplified();
    if (m_after.fields.value(field) == clean) {
        return fieldsMayChange(field);
    }
    return fieldsMayChange(field).and_then([&] { return mayBeField(clean); }).transform([&] {
        const QString before = std::exchange(m_after.fields[field], clean);
        for (CardTemplate& card : m_after.templates) {
            card.front = withFieldRenamed(card.front, before, clean);
            card.back = withFieldRenamed(card.back, before, clean);
        }
    });
}

Result<> NoteTypeEdit::moveField(int from, int to)
{
    return fieldsMayChange(from).and_then([&] { return fieldsMayChange(to); }).transform([&] {
        m_after.fields.move(from, to);
        m_fields.move(from, to);
    });
}

Result<> NoteTypeEdit::removeField(int field)
{
    return fieldsMayChange(field).and_then([&]() -> Result<> {
        if (m_after.fields.size() == 1) {
            return failure(ErrorCode::LastOne, m_after.fields.first());
        }
        const QString gone = m_after.fields.takeAt(field);
        m_fields.removeAt(field);
        for (CardTemplate& card : m_after.templates) {
            card.front = withoutField(card.front, gone);
            card.back = withoutField(card.back, gone);
        }
        return {};
    });
}

Result<> NoteTypeEdit::addTemplate(const CardTemplate& card, int place)
{
    CardTemplate clean = card;
    clean.name = card.name.simplified();
    if (m_after.kind == NoteTypeKind::Cloze) {
        return failure(ErrorCode::InvalidValue, clean.name.left(200));
    }
    return mayBeTemplate(clean.name)
        .and_then([&] { return checkTemplate(clean, m_after.fields); })
        .transform([&] {
            const auto at = std::clamp<qsizetype>(place, 0, m_after.templates.size());
            m_after.templates.insert(at, clean);
            m_templates.insert(at, std::nullopt);
        });
}

Result<> NoteTypeEdit::renameTemplate(int card, const QString& name)
{
    const QString clean = name.simplified();
    return templatesMayChange(card).and_then([&]() -> Result<> {
        if (m_after.templates.at(card).name == clean) {
            return {};
        }
        return mayBeTemplate(clean).transform([&] { m_after.templates[card].name = clean; });
    });
}

Result<> NoteTypeEdit::moveTemplate(int from, int to)
{
    return templatesMayChange(from).and_then([&] { return templatesMayChange(to); }).transform([&] {
        m_after.templates.move(from, to);
        m_templates.move(from, to);
    });
}

Result<> NoteTypeEdit::removeTemplate(int card)
{
    return templatesMayChange(card).and_then([&]() -> Result<> {
        if (m_after.templates.size() == 1) {
            return failure(ErrorCode::LastOne, m_after.templates.first().name);
        }
        m_after.templates.removeAt(card);
        m_templates.removeAt(card);
        return {};
    });
}

Result<> NoteTypeEdit::setTemplate(int card, const QString& front, const QString& back)
{
    return templatesMayChange(card)
        .and_then([&] { return checkTemplate({{}, front, back}, m_after.fields); })
        .transform([&] {
            m_after.templates[card].front = front;
            m_after.templates[card].back = back;
        });
}

} // namespace reprise::edit
