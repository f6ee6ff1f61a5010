// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/writtencards.h"

#include "core/cards/fences.h"
#include "core/transfer/markdown/writtenreaders.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

const QString rule = u"---"_s;

/// How many of the lines are front matter, with the rules around it.
qsizetype frontMatterLines(const QStringList& lines)
{
    static const QRegularExpression entry(u"^(?:[\\w-]+\\s*[:=].*|\\s+.*|#.*|)$"_s);
    if (lines.first() != rule) {
        return 0;
    }
    for (qsizetype at = 1; at < lines.size(); ++at) {
        if (lines.at(at) == rule) {
            return at + 1;
        }
        if (!entry.match(lines.at(at)).hasMatch()) {
            return 0;
        }
    }
    return 0;
}

} // namespace

WrittenLines writtenLines(const QString& text)
{
    WrittenLines made;
    const QStringList lines = text.split(u'\n');
    FenceScanner fences;
    for (qsizetype at = frontMatterLines(lines); at < lines.size(); ++at) {
        const bool isCode = fences.read(lines.at(at)) != FenceScanner::Line::Text;
        made.append({lines.at(at), at + 1, isCode});
    }
    return made;
}

QString frontMatter(const QString& text, QLatin1StringView key)
{
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines.first(frontMatterLines(lines))) {
        const qsizetype end = line.indexOf(QRegularExpression(u"[:=]"_s));
        if (end > 0 && line.first(end).trimmed() == key) {
            QString value = line.sliced(end + 1).trimmed();
            if (value.size() >= 2 && value.front() == value.back()
                && (value.front() == u'"' || value.front() == u'\'')) {
                value = value.sliced(1, value.size() - 2);
            }
            return value;
        }
    }
    return {};
}

QString joined(const WrittenLines& lines)
{
    const auto isText = [](const WrittenLine& line) { return !line.isBlank(); };
    const auto first = std::ranges::find_if(lines, isText);
    const auto last = std::find_if(lines.crbegin(), lines.crend(), isText).base();
    QStringList texts;
    std::for_each(first, std::max(first, last),
        [&texts](const WrittenLine& line) { texts.append(line.text); });
    return texts.join(u'\n');
}

WrittenCards writtenCardsIn(const QString& text)
{
    const WrittenLines lines = writtenLines(text);
    const auto has = [&lines](auto&& test) {
        return std::ranges::any_of(
            lines, [&test](const WrittenLine& line) { return !line.isCode && test(line); });
    };
    const auto begins = [&has](QLatin1StringView mark) {
        return has([mark](const WrittenLine& line) { return line.text.startsWith(mark); });
    };
    if ((begins("Q:"_L1) && begins("A:"_L1)) || has([](const WrittenLine& line) {
            static const QRegularExpression cloze(u"^C:.*\\[[^\\]]+\\](?!\\()"_s);
            return line.text.contains(cloze);
        })) {
        return WrittenCards::Questions;
    }
    const bool hasLines = has([](const WrittenLine& line) {
        return isParting(line) || separatorOf(line.text).has_value();
    });
    if (hasLines
        && has([](const WrittenLine& line) { return line.text.contains("#flashcards"_L1); })) {
        return WrittenCards::Lines;
    }
    if (begins("## "_L1)) {
        return WrittenCards::Headings;
    }
    return hasLines ? WrittenCards::Lines : WrittenCards::None;
}

Readable<std::unique_ptr<Incoming>> openWrittenCards(
    const QString& path, const QString& text, WrittenCards way, const OpenOptions& options)
{
    const QString name = frontMatter(text, "name"_L1);
    WholeFile file(u"markdown"_s, name.isEmpty() ? QFileInfo(path).completeBaseName() : name);
    const WrittenLines lines = writtenLines(text);
    const GoOn goOn = [&options, count = 0]() mutable {
        constexpr int often = 1'024;
        return ++count % often != 0 || !options.isCancelled || !options.isCancelled();
    };
    const bool isWhole = way == WrittenCards::Headings ? readHeadings(lines, file, goOn)
        : way == WrittenCards::Questions               ? readQuestions(lines, file, goOn)
                                                       : readCardLines(lines, file, goOn);
    if (!isWhole) {
        return unreadable(u"cancelled"_s);
    }
    return std::make_unique<WholeIncoming>(std::move(file));
}

} // namespace reprise
