// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/soundoutput.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace reprise {

std::unique_ptr<SoundOutput> loadSoundOutput()
{
    // Only from where it is installed, never by a search path.
    QPluginLoader loader(QCoreApplication::applicationDirPath() + u"/"_s
        + QStringLiteral(REPRISE_PLUGINS) + u"/reprise-sound"_s);
    auto* maker = qobject_cast<SoundOutputMaker*>(loader.instance());
    return maker != nullptr ? maker->make() : nullptr;
}

} // namespace reprise
