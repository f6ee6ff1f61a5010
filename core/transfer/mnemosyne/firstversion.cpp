// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/builtinnotetypes.h"
#include "core/transfer/mnemosyne/learningstate.h"
#include "core/transfer/mnemosyne/mnemosyne.h"
#include "core/transfer/wholeincoming.h"
#include "core/transfer/xmlelement.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reprise::mnemosyne {

namespace {

constexpr auto inverse = ".inv"_L1;
constexpr auto translation = ".tr.1"_L1;

/// The item that another one was made from by turning it round; empty for one
/// that was not.
QString sourceOf(const QString& id)
{
    for (const QLatin1StringView ending : {inverse, translation}) {
        if (id.endsWith(ending)) {
            return id.chopped(ending.size());
        }
    }
    return {};
}

/// Version 1 counts days from its first start.
class DayCount
{
public:
    DayCount(const XmlElement& root, const QTimeZone& zone)
        : m_first(QDateTime::fromSecsSinceEpoch(
              qint64(std::clamp(numberOf(root, "time_of_start"_L1), 0.0, lastSecond)), zone)
                  .date())
    {
    }

    [[nodiscard]] Progress progressOf(const XmlElement& item) const
    {
        return mnemosyne::progressOf(item, day(item, "l_rp"_L1), day(item, "n_rp"_L1));
    }

private:
    [[nodiscard]] StudyDay day(const XmlElement& item, QLatin1StringView key) const
    {
        constexpr double most = 1'000'000;
        return StudyDay::fromDate(m_first).plusDays(
            int(std::clamp(std::floor(numberOf(item, key)), -most, most)));
    }

    static constexpr double lastSecond = 253'402'300'799; // of the year 9999

    QDate m_first;
};

} // namespace

Readable<std::unique_ptr<Incoming>> openXml(const QString& path, const OpenOptions& options)
{
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly)) {
        return unreadable(u"file-unreadable"_s, {}, device.errorString());
    }
    const auto root = readXml(device, options);
    if (!root) {
        return std::unexpected(root.error());
    }
    QHash<QString, const XmlElement*> items;
    QHash<QString, const XmlElement*> turned; ///< by the id of what they were made from
    for (const XmlElement& element : root->children) {
        if (element.name == "item"_L1) {
            items.insert(element.attribute("id"_L1), &element);
        }
    }
    for (const XmlElement& element : root->children) {
        const QString source = sourceOf(element.attribute("id"_L1));
        if (element.name == "item"_L1 && !source.isEmpty() && items.contains(source)) {
            turned.insert(source, &element);
        }
    }
    const DayCount days(*root, options.zone);
    WholeFile file(u"mnemosyne"_s, QFileInfo(path).completeBaseName());
    for (const XmlElement& item : root->children) {
        const QString id = item.attribute("id"_L1);
        if (item.name != "item"_L1 || items.contains(sourceOf(id))) {
            continue;
        }
        const XmlElement* const reverse = turned.value(id);
        IncomingNote note;
        note.guid = id.isEmpty() ? QString() : "mnemosyne:"_L1 + id;
        note.type = file.type(*builtInNoteType(reverse == nullptr ? u"basic" : u"reversed"));
        note.format = TextFormat::Html;
        note.fields = {htmlOf(item.textOf("Q"_L1)), htmlOf(item.textOf("A"_L1))};
        // Its only grouping: the category is where its cards are found again.
        const QString category = item.textOf("cat"_L1);
        note.topic = file.topic(category.isEmpty() || category == "<default>"_L1
                ? QStringList()
                : category.split(u"::"_s, Qt::SkipEmptyParts));
        note.place = QString::number(item.line);
        if (note.fields.first().isEmpty()) {
            file.reject(u"first-field-empty"_s, item.line);
            continue;
        }
        file.add(note);
        file.addCard(0, days.progressOf(item));
        if (reverse != nullptr) {
            file.addCard(1, days.progressOf(*reverse));
        }
    }
    return std::make_unique<WholeIncoming>(std::move(file));
}

} // namespace reprise::mnemosyne
