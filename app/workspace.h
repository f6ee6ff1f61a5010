// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"

namespace reprise {

class CollectionThread;
class Preferences;
class Theme;
namespace search {
class Searcher;
}

/// What pages are given: built once in the application, passed down by
/// reference, outliving every page.
struct Workspace
{
    CollectionThread& collection;
    search::Searcher& searcher;
    Preferences& preferences;
    Theme& theme;
    const Clock& clock;
};

} // namespace reprise
