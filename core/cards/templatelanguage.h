// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace reprise {

/// A piece of a card template in Anki's template language.
struct TemplateNode
{
    enum class Kind
    {
        Text, ///< literal; comments stand in it as they are
        Field, ///< {{filter:Field}}
        IfFilled, ///< {{#Field}} … {{/Field}}
        IfEmpty, ///< {{^Field}} … {{/Field}}
    };

    Kind kind = Kind::Text;
    QString text; ///< the literal, or the field's name
    QStringList filters; ///< in the order in which they apply: right to left in the source
    std::vector<TemplateNode> children; ///< of a section
};

/// InvalidValue with the tag at fault: a tag or section that does not end, a
/// section that ends unopened, sections more than 32 deep, or delimiters other
/// than `{{` and `}}`. Whether fields exist is for whoever renders.
[[nodiscard]] Result<std::vector<TemplateNode>> parseTemplate(const QString& source);

} // namespace reprise
