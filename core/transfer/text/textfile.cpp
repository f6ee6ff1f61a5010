// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/text/textfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

qint64 largestText(const OpenOptions& options)
{
    constexpr qint64 bytes = qint64{64} * 1024 * 1024;
    constexpr qint64 times = 16;
    return options.isLarge ? bytes * times : bytes;
}

Readable<QString> encodingOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(u"file-unreadable"_s, {}, file.errorString());
    }
    constexpr qint64 looked = 4'096;
    const QByteArray begin = file.read(looked);
    if (begin.startsWith("\xFF\xFE")) {
        return u"UTF-16LE"_s;
    }
    if (begin.startsWith("\xFE\xFF")) {
        return u"UTF-16BE"_s;
    }
    // Control characters that no text has, nor what a terminal prints: a picture,
    // say, or a program.
    const auto isControl = [](char letter) {
        return static_cast<unsigned char>(letter) < ' '
            && !QByteArrayView("\t\n\v\f\r\a\b\x1b").contains(letter);
    };
    if (std::ranges::any_of(begin, isControl)) {
        return unreadable(u"format-unknown"_s);
    }
    return u"UTF-8"_s;
}

Readable<QString> readTextFile(const QString& path, const OpenOptions& options)
{
    auto encoding = encodingOf(path);
    if (!encoding) {
        return encoding;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(u"file-unreadable"_s, {}, file.errorString());
    }
    const qint64 most = largestText(options);
    const QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most) {
        return unreadable(u"too-large"_s, {}, QString::number(most));
    }
    QStringDecoder decoder(encoding->toLatin1().constData());
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        const qsizetype bad = text.indexOf(QChar::ReplacementCharacter);
        const qsizetype line = QStringView(text).left(std::max(bad, qsizetype(0))).count(u'\n') + 1;
        return unreadable(u"encoding-unsure"_s, QString::number(line), *encoding);
    }
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    return text;
}

bool looksLikeHtml(const QString& text)
{
    static const QRegularExpression element(
        u"</"
        u"?(?:a|b|br|code|div|em|font|hr|i|img|li|ol|p|pre|span|strong|sub|sup|table|td|th|tr|u|ul)"
        "(?:\\s+[a-z-]+\\s*=[^<>]*)?\\s*/?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(element);
}

} // namespace reprise
