// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/media.h"

#include "core/storage/collection.h"
#include "core/storage/mediafiles.h"

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

QString numbered(const QString& name, int number)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype end = dot > 0 ? dot : name.size();
    return u"%1-%2%3"_s.arg(name.first(end)).arg(number).arg(name.sliced(end));
}

} // namespace

QString mediumName(const QString& wanted)
{
    constexpr qsizetype longest = 80;
    const qsizetype slash = std::max(wanted.lastIndexOf(u'/'), wanted.lastIndexOf(u'\\'));
    QString name = wanted.sliced(slash + 1).normalized(QString::NormalizationForm_C);
    for (QChar& c : name) {
        if (!c.isLetterOrNumber() && c != u'.' && c != u'_' && c != u'-') {
            c = u'-';
        }
    }
    while (name.startsWith(u'.') || name.startsWith(u'-')) {
        name.removeFirst();
    }
    const QString suffix = name.sliced(std::max<qsizetype>(0, name.lastIndexOf(u'.')));
    if (name.size() > longest && suffix.size() < longest / 2) {
        name = name.first(longest - suffix.size()) + suffix;
    }
    return name.isEmpty() ? u"picture"_s : name.left(longest);
}

Result<QString> addMedium(
    Collection& collection, const QString& deck, const QString& wanted, const QByteArray& bytes)
{
    const auto file = keepMedium(collection.files().media(), bytes);
    if (!file) {
        return file;
    }
    const QString base = mediumName(wanted);
    QString name = base;
    for (int number = 2;; ++number) {
        const auto known = collection.decks().medium(deck, name);
        if (!known) {
            return std::unexpected(known.error());
        }
        const std::optional<DeckStore::Medium>& medium = *known;
        if (!medium) {
            break;
        }
        if (medium->sha256 == *file) {
            return name;
        }
        name = numbered(base, number);
    }
    return collection
        .change(JournalStep{step::addMedium},
            [&] { return collection.decks().putMedium({deck, name, *file, bytes.size()}); })
        .transform([&] { return name; });
}

} // namespace reprise::edit
