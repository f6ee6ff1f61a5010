// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <md4c.h>

namespace reprise {

/// For what a walk through Markdown does not care about: MD4C calls all of its
/// functions.
inline int ignoreBlock(MD_BLOCKTYPE /*type*/, void* /*detail*/, void* /*data*/)
{
    return 0;
}

inline int ignoreSpan(MD_SPANTYPE /*type*/, void* /*detail*/, void* /*data*/)
{
    return 0;
}

inline int ignoreText(
    MD_TEXTTYPE /*type*/, const MD_CHAR* /*text*/, MD_SIZE /*size*/, void* /*data*/)
{
    return 0;
}

} // namespace reprise
