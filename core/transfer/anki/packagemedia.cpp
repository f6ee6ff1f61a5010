// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/packagemedia.h"

#include "core/storage/collection.h"
#include "core/transfer/anki/mediamap.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace reprise::anki {

Result<> PackageMedia::prepare(Collection& collection)
{
    return collection.decks().media().transform([this](const QList<DeckStore::Medium>& media) {
        for (const DeckStore::Medium& medium : media) {
            m_known.insert({medium.deck, medium.name}, medium.sha256);
            if (medium.deck.isEmpty() && medium.name.startsWith(u'_')) {
                m_named.insert(medium.name, medium.sha256);
                m_ofTypes.insert(medium.name);
            }
        }
    });
}

std::optional<QString> PackageMedia::nameFor(const QString& deck, const QString& written)
{
    QString sha256 = m_known.value({deck, written});
    if (sha256.isEmpty()) {
        sha256 = m_known.value({u""_s, written});
    }
    if (sha256.isEmpty()) {
        return {};
    }
    // What is escaped as in a URL is so for the page, not in the file's name.
    const QString decoded = QUrl::fromPercentEncoding(written.toUtf8()).section(u'/', -1);
    QString name = normalizedMediaName(decoded);
    if (name.isEmpty()) {
        name = sha256;
    }
    while (m_named.value(name, sha256) != sha256) {
        const qsizetype dot = name.lastIndexOf(u'.');
        const qsizetype stem = dot > 0 ? dot : name.size();
        name = name.first(stem) + u'-' + sha256.first(8) + name.sliced(stem);
    }
    m_named.insert(name, sha256);
    m_ofTypes.remove(name);
    return name;
}

void PackageMedia::keepOnly(const QList<reprise::NoteType>& types)
{
    QString texts;
    for (const reprise::NoteType& type : types) {
        texts += type.style;
        for (const CardTemplate& made : type.templates) {
            texts += made.front + made.back;
        }
    }
    m_named.removeIf([&](const auto& medium) {
        return m_ofTypes.contains(medium.key()) && !texts.contains(medium.key());
    });
}

} // namespace reprise::anki
