// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/kvtml/kvtml.h"

#include "core/cards/builtinnotetypes.h"
#include "core/scheduler/sm2.h"
#include "core/transfer/text/textincoming.h"
#include "core/transfer/wholeincoming.h"
#include "core/transfer/xmlelement.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reprise::kvtml {

namespace {

/// In days, of the grades 1 to 7: what the program's own boxes come to.
constexpr std::array intervals{1, 2, 4, 7, 14, 30, 60};

const XmlElement* translationOf(const XmlElement& entry, int language)
{
    const auto found = std::ranges::find_if(entry.children, [language](const XmlElement& child) {
        return child.name == "translation"_L1
            && child.attribute("id"_L1) == QString::number(language);
    });
    return found == entry.children.cend() ? nullptr : &*found;
}

Progress progressOf(const XmlElement& translation)
{
    const XmlElement* const grade = translation.child("grade"_L1);
    if (grade == nullptr) {
        return Unseen();
    }
    const int box = grade->textOf("currentgrade"_L1).toInt();
    const QDate date = QDateTime::fromString(grade->textOf("date"_L1), Qt::ISODate).date();
    if (box < 1 || box > int(intervals.size()) || !date.isValid()) {
        return Unseen();
    }
    Schedule schedule;
    schedule.intervalDays = intervals.at(size_t(box - 1));
    schedule.easeHundredths = sm2::firstEaseHundredths;
    schedule.repetitions = box;
    schedule.lapses = std::clamp(grade->textOf("errorcount"_L1).toInt(), 0, 100'000);
    schedule.answeredOn = StudyDay::fromDate(date);
    schedule.due = schedule.answeredOn.plusDays(schedule.intervalDays);
    return schedule;
}

class Vocabulary
{
public:
    Vocabulary(const XmlElement& root, const QString& name)
        : m_root(root)
        , m_file(u"kvtml"_s, name)
        , m_name(name)
    {
    }

    WholeFile read();

private:
    void readContainer(const XmlElement& container, const QStringList& levels);
    void addEntry(const XmlElement& entry);
    [[nodiscard]] QString backOf(const XmlElement& entry) const;

    const XmlElement& m_root;
    WholeFile m_file;
    QString m_name;
    QHash<QString, QStringList> m_levels; ///< by the entry's id
    QStringList m_languages;
};

void Vocabulary::readContainer(const XmlElement& container, const QStringList& levels)
{
    const QString name = container.textOf("name"_L1);
    const QStringList here = name.isEmpty() ? levels : levels + QStringList(name);
    for (const XmlElement& child : container.children) {
        if (child.name == "container"_L1) {
            readContainer(child, here);
        } else if (child.name == "entry"_L1 && !m_levels.contains(child.attribute("id"_L1))) {
            m_levels.insert(child.attribute("id"_L1), here);
        }
    }
}

QString Vocabulary::backOf(const XmlElement& entry) const
{
    QStringList lines;
    for (qsizetype language = 1; language < m_languages.size(); ++language) {
        const XmlElement* const translation = translationOf(entry, int(language));
        if (translation == nullptr || translation->textOf("text"_L1).isEmpty()) {
            continue;
        }
        QString line = translation->textOf("text"_L1);
        if (const QString spoken = translation->textOf("pronunciation"_L1); !spoken.isEmpty()) {
            line += u" [%1]"_s.arg(spoken);
        }
        lines.append(language == 1 ? line : u"%1: %2"_s.arg(m_languages.at(language), line));
        if (const QString comment = translation->textOf("comment"_L1); !comment.isEmpty()) {
            lines.append(u"(%1)"_s.arg(comment));
        }
    }
    return htmlOfPlainText(lines.join(u'\n'));
}

void Vocabulary::addEntry(const XmlElement& entry)
{
    const XmlElement* const asked = translationOf(entry, 0);
    const XmlElement* const answered = translationOf(entry, 1);
    IncomingNote note;
    note.fields = {
        asked == nullptr ? QString() : htmlOfPlainText(asked->textOf("text"_L1)), backOf(entry)};
    if (note.fields.first().isEmpty() || note.fields.last().isEmpty()) {
        m_file.reject(note.fields.first().isEmpty() ? u"first-field-empty"_s : u"answer-missing"_s,
            entry.line, note.fields.first());
        return;
    }
    note.type = m_file.type(*builtInNoteType(u"basic"));
    note.format = TextFormat::Html;
    note.topic = m_file.topic(m_levels.value(entry.attribute("id"_L1)));
    note.place = QString::number(entry.line);
    m_file.add(note);
    m_file.addCard(0, answered == nullptr ? Progress() : progressOf(*answered));
}

WholeFile Vocabulary::read()
{
    if (const XmlElement* const languages = m_root.child("identifiers"_L1)) {
        for (const XmlElement& language : languages->children) {
            m_languages.append(language.textOf("name"_L1));
        }
    }
    // A vocabulary has two languages at least, named or not.
    m_languages.resize(std::max(m_languages.size(), qsizetype(2)));
    if (const XmlElement* const lessons = m_root.child("lessons"_L1)) {
        readContainer(*lessons, {m_name});
    }
    if (const XmlElement* const entries = m_root.child("entries"_L1)) {
        for (const XmlElement& entry : entries->children) {
            if (entry.name == "entry"_L1) {
                addEntry(entry);
            }
        }
    }
    return std::move(m_file);
}

} // namespace

Readable<std::unique_ptr<Incoming>> open(const QString& path, const OpenOptions& options)
{
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly)) {
        return unreadable(u"file-unreadable"_s, {}, device.errorString());
    }
    const auto root = readXml(device, options);
    if (!root) {
        return std::unexpected(root.error());
    }
    if (!root->attribute("version"_L1).startsWith(u'2')) {
        return unreadable(u"format-unknown"_s);
    }
    const XmlElement* const information = root->child("information"_L1);
    const QString title = information == nullptr ? QString() : information->textOf("title"_L1);
    return std::make_unique<WholeIncoming>(
        Vocabulary(*root, title.isEmpty() ? QFileInfo(path).completeBaseName() : title).read());
}

} // namespace reprise::kvtml
