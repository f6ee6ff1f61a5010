// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"
#include "core/study/study.h"
#include "tests/core/search/plainscan.h"
#include "tests/support/testcollection.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::search;
using namespace reprise::test;

constexpr StudyDay today{20'000};

class TestRandomSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomQueriesFindWhatAPlainScanFinds();
};

/// A collection with notes of all sorts.
class Sample
{
public:
    explicit Sample(quint32 seed)
        : m_random(seed)
    {
        for (const auto* path : {u"Python", u"Python / Generators", u"Python / Généralités",
                 u"Rust / 所有権", u"Rust / a_b"}) {
            topics.append(collection.topic(QString::fromUtf16(path)));
        }
    }

    int below(int bound) { return m_random.bounded(bound); }
    const QString& any(const QStringList& of) { return of.at(below(int(of.size()))); }

    QString text()
    {
        QStringList words;
        for (int i = 0, count = 1 + below(9); i < count; ++i) {
            words.append(any(wordsUsed));
        }
        return words.join(any({u" "_s, u" "_s, u"\n\n"_s, u", "_s}));
    }

    QStringList tags()
    {
        QStringList tags;
        for (const auto& tag : {u"level::entry"_s, u"level::mid"_s, u"kind::predict-output"_s,
                 u"kind::compare"_s, u"leech"_s, u"Ärger"_s, u"role::web"_s}) {
            if (below(4) == 0) {
                tags.append(tag);
            }
        }
        return tags;
    }

    /// A note with up to two cards.
    void add()
    {
        const NoteId id = collection.note(text());
        must(collection->changeForGood([&] {
            Note note = mustFind(collection->notes().note(id));
            note.fields[1] = below(3) == 0 ? u"```python\n%1\n```"_s.arg(text()) : text();
            note.tags = tags();
            note.modifiedMs = (today.number - below(20)) * 86'400'000LL;
            return collection->notes().update(note);
        }));
        for (int i = 0, count = 1 + below(2); i < count; ++i) {
            const TopicId topic = topics.at(below(int(topics.size())));
            const CardId card = below(2) == 0
                ? collection.card(topic, id)
                : collection.dueCard(topic, today.plusDays(below(40) - 10), 1 + below(60), id);
            collection.edit(card, [&](Card& change) {
                change.flag = below(3) == 0 ? below(8) : 0;
                change.suspended = below(5) == 0;
                change.buriedOn = below(6) == 0 ? std::optional(today) : std::nullopt;
                if (auto* schedule = std::get_if<Schedule>(&change.progress)) {
                    schedule->easeHundredths = 130 + below(200);
                    schedule->lapses = below(6);
                }
            });
            cards.append(card);
            notes.append(id);
        }
    }

    QString term()
    {
        switch (below(16)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return quoted(any(wordsUsed));
        case 4: {
            const QString word = any(wordsUsed);
            const qsizetype start = below(int(word.size()));
            return quoted(word.sliced(start, 1 + below(int(word.size() - start))));
        }
        case 5:
            return any({u"topic:Generators"_s, u"topic:python"_s, u"deck:Rust"_s,
                u"deck:Rust::a_b"_s, u"topic:*b"_s, u"topic:nothing"_s, u"topic:a_b"_s,
                u"topic:\"a\\\\_b\""_s, u"deck:_*"_s, u"deck:current"_s, u"deck:filtered"_s,
                u"did:%1"_s.arg(topics.at(below(5)).value)});
        case 6:
            return any({u"tag:kind"_s, u"tag:kind::*"_s, u"tag:none"_s, u"level:mid"_s,
                u"role:web"_s, u"kind:compare"_s, u"tag:*rger"_s, u"tag:none-such"_s,
                u"tag:_rger"_s, u"tag:kin_"_s, u"tag:re:^kind"_s, u"tag:re:e.h$"_s});
        case 7:
            return any({u"is:due"_s, u"is:new"_s, u"is:learn"_s, u"is:buried-sibling"_s,
                u"is:buried-manually"_s, u"is:review"_s, u"is:suspended"_s, u"is:buried"_s,
                u"is:leech"_s, u"is:flagged"_s, u"is:marked"_s, u"has:code"_s, u"has:image"_s});
        case 8:
            return any({u"ease"_s, u"interval"_s, u"prop:ease"_s, u"prop:ivl"_s, u"prop:due"_s,
                       u"lapses"_s, u"reviews"_s, u"due"_s, u"position"_s})
                + any({u"<"_s, u"<="_s, u"="_s, u"!="_s, u">="_s, u">"_s})
                + any({u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"30"_s, u"-3"_s});
        case 9:
            return any(
                {u"added:1"_s, u"added:7000"_s, u"edited:2"_s, u"edited:9"_s, u"answered:1"_s,
                    u"answered:again:7"_s, u"rated:0"_s, u"prop:rated<0"_s, u"prop:rated=0"_s,
                    u"prop:rated!=-1"_s, u"prop:r>0.5"_s, u"rated:3:4"_s, u"introduced:2"_s});
        case 10:
            return any({u"front:*mut*"_s, u"field:front:mut"_s, u"field:back"_s, u"back:list"_s,
                u"front:"_s, u"back:_*"_s, u"front:m_table"_s, u"front:re:^mut"_s,
                u"field:back:re:l.st"_s, u"front:café"_s});
        case 11:
            return any({u"re:/[a-c]{2}/"_s, u"re:/^def /"_s, u"re:/\\bmut/"_s, u"w:mut*"_s,
                u"w:list"_s, u"w:l_st"_s, u"w:*ble"_s});
        case 12:
            return u"flag:%1"_s.arg(below(8));
        case 13:
            return any({u"card:1"_s, u"card:2"_s, u"card:Card*"_s, u"note:Test"_s, u"note:B*"_s});
        case 14:
            return u"cid:%1,%2"_s.arg(cards.at(below(int(cards.size()))).value)
                .arg(cards.at(below(int(cards.size()))).value);
        default:
            return u"id:guid-%1"_s.arg(below(100));
        }
    }

    QString query(int depth = 0)
    {
        QStringList parts;
        for (int i = 0, count = 1 + below(3); i < count; ++i) {
            QString part = depth < 2 && below(5) == 0 ? u'(' + query(depth + 1) + u')' : term();
            if (below(5) == 0 && part.at(0).isLetter()) {
                part.prepend(u'-');
            }
            parts.append(part);
        }
        return parts.join(below(4) == 0 ? u" or "_s : u" "_s);
    }

    /// One change of the kinds there are, through the journal.
    void change()
    {
        const qsizetype place = below(int(cards.size()));
        switch (below(5)) {
        case 0:
            must(collection->change({u"edit"_s, {}}, [&] {
                Note note = mustFind(collection->notes().note(notes.at(place)));
                note.fields[0] = text();
                note.tags = tags();
                return collection->notes().update(note);
            }));
            break;
        case 1:
            must(study::setSuspended(*collection, {cards.at(place)}, below(2) == 0));
            break;
        case 2:
            (void)study::answer(*collection,
                {.card = cards.at(place),
                    .grade = static_cast<Grade>(below(6)),
                    .time = noonOf(today),
                    .early = true});
            break;
        case 3:
            must(collection->undo());
            break;
        default:
            must(collection->redo());
        }
    }

    TestCollection collection;
    QList<TopicId> topics;
    QList<CardId> cards;
    QList<NoteId> notes;

private:
    QRandomGenerator m_random;
    const QStringList wordsUsed{u"mutable"_s, u"immutable"_s, u"list"_s, u"`__init__`"_s,
        u"a < b"_s, u"x -> y"_s, u"yield from"_s, u"getElementById"_s, u"café"_s, u"cafe"_s,
        u"résumé"_s, u"日本語"_s, u"文字列"_s, u"所有"_s, u"C++"_s, u"<<"_s, u":="_s, u"def f"_s,
        u"Σίσυφος"_s, u"naïve"_s, u"ab"_s, u"𝔘nicode"_s};
};

namespace {

QList<CardId> found(const Sample& sample, SearchIndex& index, const Request& request)
{
    while (!must(index.catchUp(*sample.collection, 50)).isCurrent()) { }
    return must(find(*sample.collection, index, request, today));
}

Query read(const QString& text)
{
    auto query = parse(text, {u"Front"_s, u"Back"_s});
    if (!query) {
        qFatal("%s", qPrintable(text));
    }
    return *query;
}

} // namespace

void TestRandomSearch::randomQueriesFindWhatAPlainScanFinds()
{
    const quint32 seed = 20'261'122;
    Sample sample(seed);
    for (int i = 0; i < 120; ++i) {
        sample.add();
    }
    auto index = must(SearchIndex::open(sample.collection.files().folder));
    QList<Facts> facts = allFacts(*sample.collection, today);
    int hits = 0;
    for (int round = 0; round < 10'000; ++round) {
        if (round % 25 == 0) {
            sample.change();
            facts = allFacts(*sample.collection, today);
        }
        if (round % 1'000 == 0) {
            // As if the program had been started again.
            index.reset();
            sample.collection.reopen();
            index = must(SearchIndex::open(sample.collection.files().folder));
        }
        const QString text = sample.query();
        const Request request{.query = read(text),
            .order = {static_cast<Column>(sample.below(12)), sample.below(2) == 0},
            .unit = sample.below(3) == 0 ? Unit::Notes : Unit::Cards};
        const QList<CardId> expected = plainScan(facts, request);
        hits += expected.isEmpty() ? 0 : 1;
        const QList<CardId> actual = found(sample, *index, request);
        QVERIFY2(actual == expected,
            qPrintable(u"round %1: %2, sorted by %3: %4 instead of %5"_s.arg(round)
                    .arg(text)
                    .arg(static_cast<int>(request.order.column))
                    .arg(actual.size())
                    .arg(expected.size())));
    }
    QVERIFY2(hits > 4'000, "the queries say something");
}

QTEST_GUILESS_MAIN(TestRandomSearch)
#include "tst_randomsearch.moc"
