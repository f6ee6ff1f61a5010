// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/topic.h"

using namespace Qt::StringLiterals;

namespace reprise {

QStringList topicLevels(const QString& path)
{
    QString text = path;
    text.replace(u"::"_s, u" / "_s);
    QStringList levels;
    QString level;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && i + 1 < text.size() && text.at(i + 1) == u'/') {
            level += u'/';
            ++i;
        } else if (text.at(i) == u'/' && (i == 0 || text.at(i - 1) == u' ')
            && (i + 1 == text.size() || text.at(i + 1) == u' ')) {
            levels.append(level.trimmed());
            level.clear();
        } else {
            level += text.at(i);
        }
    }
    levels.append(level.trimmed());
    levels.removeAll(QString());
    return levels;
}

QString topicPath(const QStringList& levels)
{
    QStringList escaped;
    for (QString level : levels) {
        escaped.append(level.replace(u'/', u"\\/"_s));
    }
    return escaped.join(u" / "_s);
}

} // namespace reprise
