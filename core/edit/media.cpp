// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/media.h"

#include "core/storage/collection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

Result<> writeFile(const QString& folder, const QString& hash, const QByteArray& bytes)
{
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::FileUnwritable, folder);
    }
    const QString target = folder + u'/' + hash;
    if (QFile::exists(target)) {
        return {};
    }
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileUnwritable, u"%1: %2"_s.arg(target, file.errorString()));
    }
    return {};
}

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
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString base = mediumName(wanted);
    QString name = base;
    for (int number = 2;; ++number) {
        const auto known = collection.decks().medium(deck, name);
        if (!known) {
            return std::unexpected(known.error());
        }
        if (*known && (*known)->sha256 == hash) {
            return writeFile(collection.files().media(), hash, bytes).transform([&] {
                return name;
            });
        }
        if (!*known) {
            break;
        }
        name = numbered(base, number);
    }
    if (auto written = writeFile(collection.files().media(), hash, bytes); !written) {
        return std::unexpected(written.error());
    }
    return collection
        .change(JournalStep{step::addMedium},
            [&] { return collection.decks().putMedium({deck, name, hash, bytes.size()}); })
        .transform([&] { return name; });
}

} // namespace reprise::edit
