// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "core/cards/builtinnotetypes.h"
#include "core/cards/cloze.h"
#include "core/cards/droppedhtml.h"
#include "core/cards/face.h"
#include "core/cards/headline.h"
#include "core/cards/safehtml.h"
#include "core/search/query.h"
#include "core/transfer/anki/collectionfile.h"
#include "core/transfer/anki/mediamap.h"
#include "core/transfer/markdown/deckreader.h"
#include "core/transfer/markdown/mediareferences.h"
#include "core/transfer/merge.h"
#include "core/transfer/openincoming.h"
#include "tests/core/transfer/anki/ankidatabase.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reprise::fuzz {

namespace {

/// A file of these bytes, the same one each time.
QString written(const QByteArray& bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"input"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write");
    }
    return path;
}

void readFile(const QByteArray& input)
{
    OpenOptions options;
    options.zone = QTimeZone(QTimeZone::UTC);
    auto incoming = openIncoming(written(input), options);
    if (!incoming) {
        return;
    }
    const auto ahead = readAhead(**incoming, [](double) { return true; });
    constexpr qsizetype enough = 3;
    for (qsizetype i = 0; i < std::min(enough, (*incoming)->head().media.size()); ++i) {
        (void)(*incoming)->medium(i);
    }
    if (ahead && !ahead->notes.isEmpty()) {
        (void)(*incoming)->note(ahead->notes.last().id);
    }
}

void readCollection(const QByteArray& input)
{
    auto file = anki::CollectionFile::open(written(input));
    if (!file) {
        return;
    }
    (void)(*file)->summary();
    (void)(*file)->forEachNote([](const anki::Note&) { });
    (void)(*file)->forEachCard([](const anki::Card&) { });
    (void)(*file)->forEachAnswer([](const anki::Answer&) { });
}

void readMedia(const QByteArray& input)
{
    anki::Findings findings;
    (void)anki::readMediaEntries(input, findings);
    (void)anki::readMediaJson(input, findings);
}

void renderAll(const NoteType& type, const QString& text, TextFormat format)
{
    Note note;
    note.format = format;
    note.fields.fill(text, type.fields.size());
    constexpr std::size_t enough = 3;
    const auto made = ordinals(type, note);
    for (std::size_t i = 0; i < std::min(enough, made.size()); ++i) {
        (void)render(type, note, made.at(i), {});
    }
}

void readHtml(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    (void)safeHtml(text, FaceStyle(text));
    (void)droppedFrom(text);
    (void)plainText(headline(text, TextFormat::Html));
    (void)withReferences(text, TextFormat::Html, {{u"a.png"_s, u"b.png"_s}});
    renderAll(*builtInNoteType(u"typed"), text, TextFormat::Html);
}

void readMarkdown(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    (void)plainText(headline(text, TextFormat::Markdown));
    (void)withReferences(text, TextFormat::Markdown, {{u"a.png"_s, u"b.png"_s}});
    renderAll(*builtInNoteType(u"typed"), text, TextFormat::Markdown);
}

void readTemplate(const QByteArray& input)
{
    NoteType type = *builtInNoteType(u"basic");
    type.templates[0].front = QString::fromUtf8(input);
    type.templates[0].back = u"{{FrontSide}}"_s + QString::fromUtf8(input);
    renderAll(type, u"**x** <b>y</b> {{c1::z}} 日本[にほん]"_s, TextFormat::Html);
    renderAll(type, u"**x** `y` {{c1::z}}"_s, TextFormat::Markdown);
}

void readCloze(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    renderAll(*builtInNoteType(u"cloze"), text, TextFormat::Html);
    renderAll(*builtInNoteType(u"cloze"), text, TextFormat::Markdown);
}

void readQuery(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    if (const auto query = search::parse(text, {u"Front"_s, u"Back"_s})) {
        (void)query->needles();
        (void)search::grouped(text);
    }
}

void readOwnDeck(const QByteArray& input)
{
    const QByteArray header = R"({"format": 1, "id": "d", "name": "D", "version": "1",
        "language": "en", "license": "CC0-1.0", "authors": ["A"], "description": "x"})"_ba;
    (void)lint({{u"a.md"_s, input, {}}, {u"deck.json"_s, header, {}}});
    (void)readDeck(QList<DeckFile>{{u"deck.json"_s, input, {}}});
}

constexpr std::array all{Target{"cloze", readCloze}, Target{"collection", readCollection},
    Target{"deck", readOwnDeck}, Target{"file", readFile}, Target{"html", readHtml},
    Target{"markdown", readMarkdown}, Target{"media", readMedia}, Target{"query", readQuery},
    Target{"template", readTemplate}};

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write");
    }
}

} // namespace

std::span<const Target> targets()
{
    return all;
}

const Target* targetNamed(const QString& name)
{
    const auto found = std::ranges::find_if(
        all, [&name](const Target& target) { return name == QLatin1StringView(target.name); });
    return found == all.end() ? nullptr : &*found;
}

void writeSeeds(const QString& target, const QString& folder)
{
    using namespace anki::test;
    if (target == "media"_L1) {
        write(folder + u"/entries"_s, mediaEntries({{"a.png", "1"}, {"ä b.mp3", "22"}}));
    }
    for (const int schema : {11, 18}) {
        const QString path = u"%1/schema%2"_s.arg(folder).arg(schema);
        if (target != "collection"_L1 && target != "file"_L1) {
            return;
        }
        {
            constexpr qint64 first = 1'704'200'000'000;
            AnkiDatabase made(path, schema);
            made.addNote(first);
            made.addCard({.id = first,
                .note = first,
                .type = 2,
                .queue = 2,
                .due = 9,
                .interval = 7,
                .factor = 2'500});
            made.addAnswer(first + 1, first, {3, 7, 1, 2'500, 900, 1});
        }
        if (target == "file"_L1) {
            writePackage(path + u".apkg"_s, path, {{.name = "0", .contents = "x"}});
            QFile::remove(path);
        }
    }
}

} // namespace reprise::fuzz
