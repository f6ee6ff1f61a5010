// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/openincoming.h"

#include "core/transfer/anki/ankiincoming.h"
#include "core/transfer/kvtml/kvtml.h"
#include "core/transfer/markdown/writtencards.h"
#include "core/transfer/mnemosyne/mnemosyne.h"
#include "core/transfer/supermemo/supermemo.h"
#include "core/transfer/text/textfile.h"
#include "core/transfer/text/textincoming.h"
#include "core/transfer/xmlelement.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// A table of text, or cards that somebody wrote.
Readable<std::unique_ptr<Incoming>> openPlainText(
    const QString& path, const QByteArray& beginning, const OpenOptions& options)
{
    const auto layout = TextLayout::guessed(path, options.noteTypes);
    const bool isTable = layout.has_value();
    if ((isTable && layout->isDeclared)
        || (!isTable && layout.error().code != "format-unknown"_L1
            && layout.error().code != "quote-unclosed"_L1)) {
        return isTable ? TextIncoming::open(path, *layout, options)
                       : std::unexpected(layout.error());
    }
    // Enough to know them by; a table may be much larger.
    const QString sample = QString::fromUtf8(beginning).replace("\r\n"_L1, "\n"_L1);
    const WrittenCards way = writtenCardsIn(sample);
    const bool isSuperMemo = supermemo::isQuestionsAndAnswers(sample);
    const bool isWritten = way != WrittenCards::None && (way != WrittenCards::Lines || !isTable);
    if (!isWritten && !isSuperMemo) {
        return isTable ? TextIncoming::open(path, *layout, options)
                       : std::unexpected(layout.error());
    }
    return readTextFile(path, options).and_then([&](const QString& text) {
        return isSuperMemo ? supermemo::openText(path, text, options)
                           : openWrittenCards(path, text, way, options);
    });
}

} // namespace

Readable<std::unique_ptr<Incoming>> openIncoming(const QString& path, const OpenOptions& options)
{
    QFile file(path);
    // Pipes and devices have no end that could be waited for.
    if (const QFileInfo info(path); info.exists() && !info.isFile()) {
        return unreadable(u"file-unreadable"_s, {}, u"no file"_s);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(u"file-unreadable"_s, {}, file.errorString());
    }
    constexpr qint64 enough = qint64{256} * 1024;
    const QByteArray beginning = file.peek(enough);
    if (beginning.startsWith("PK\x03\x04") || beginning.startsWith("PK\x05\x06")) {
        return mnemosyne::isCardSet(path) ? mnemosyne::openCardSet(path, options)
                                          : anki::AnkiIncoming::open(path, options);
    }
    const QString root = xmlRootOf(beginning);
    if (root == "mnemosyne"_L1) {
        return mnemosyne::openXml(path, options);
    }
    if (root == "SuperMemoCollection"_L1) {
        return supermemo::openXml(path, options);
    }
    if (root == "kvtml"_L1) {
        return kvtml::open(path, options);
    }
    return openPlainText(path, beginning, options);
}

} // namespace reprise
