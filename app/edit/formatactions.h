// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace reprise {

class EditorActions;
class FieldsPane;

/// What shapes text is done to the field that had the focus last. Both live
/// equally long.
void connectFormatting(const EditorActions& actions, FieldsPane& fields);

} // namespace reprise
