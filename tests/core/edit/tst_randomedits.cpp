// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/findreplace.h"
#include "core/edit/notes.h"
#include "core/edit/notetypes.h"
#include "core/edit/selection.h"
#include "core/edit/topics.h"
#include "core/storage/integrity.h"
#include "core/study/study.h"
#include "tests/core/edit/editmodel.h"
#include "tests/support/testcollection.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

using test::EditModel;
using test::must;
using test::mustFind;
using test::TestCollection;

namespace {

constexpr quint32 usualSeed = 20'261'122;
constexpr int fullComparison = 200; // steps from one to the next
constexpr int journalSteps = 200; // see Journal::Bounds
constexpr qsizetype mostNotes = 120;
constexpr qsizetype mostTopics = 24;

/// Does the same to a collection and to the model, at random.
class Play final
{
public:
    explicit Play(quint32 seed);

    /// What it did, for whoever reads a failure.
    QString step();
    /// What differs; empty where nothing does.
    [[nodiscard]] QString difference(bool everything);

private:
    using Ids = QList<CardId>;

    int below(qsizetype end) { return m_random.bounded(static_cast<int>(end)); }
    bool oneIn(int times) { return below(times) == 0; }
    template <typename Map>
    auto keyOf(const Map& map)
    {
        return std::next(map.cbegin(), below(map.size())).key();
    }
    Ids someCards();
    QList<NoteId> someNotes();
    QString word();
    QStringList fieldsFor(NoteTypeId type);
    TopicId anyTopic() { return keyOf(m_now.topics); }
    [[nodiscard]] EditModel::IdOf idOf() const;
    template <typename T>
    bool done(const Result<T>& result, bool expected);

    QString addNote();
    QString updateNote();
    QString tagNotes();
    QString moveCards();
    QString schedule();
    QString takeOut();
    QString deleteNotes();
    QString answer();
    QString changeTopic();
    QString moveTopic();
    QString removeTopic();
    QString changeType();
    QString replace();
    QString travel();

    TestCollection m_collection;
    QRandomGenerator m_random;
    EditModel m_now;
    EditModel m_before; ///< as of the last step
    QList<EditModel> m_undo;
    QList<EditModel> m_redo;
    StudyDay m_today{20'700};
    Moment m_time = test::noonOf(m_today);
    int m_made = 0;
    QString m_fault;
};

Play::Play(quint32 seed)
    : m_random(seed)
{
    for (const Topic& topic : must(m_collection->topics().all())) {
        m_now.topics.insert(topic.id, topic);
    }
    const auto typeNamed = [this](const QString& name) {
        return mustFind(m_collection->notes().typeByName(name)).id;
    };
    m_now.basic = typeNamed(u"Basic"_s);
    m_now.reversed = typeNamed(u"Basic and reversed"_s);
    m_now.cloze = typeNamed(u"Cloze"_s);
    m_before = m_now;
}

Play::Ids Play::someCards()
{
    Ids cards;
    for (int i = 1 + below(oneIn(10) ? 40 : 4); i > 0 && !m_now.cards.isEmpty(); --i) {
        if (const CardId card = keyOf(m_now.cards); !cards.contains(card)) {
            cards.append(card);
        }
    }
    return cards;
}

QList<NoteId> Play::someNotes()
{
    QList<NoteId> notes;
    for (int i = 1 + below(4); i > 0 && !m_now.notes.isEmpty(); --i) {
        if (const NoteId note = keyOf(m_now.notes); !notes.contains(note)) {
            notes.append(note);
        }
    }
    return notes;
}

QString Play::word()
{
    static const QStringList words{u"alpha"_s, u"beta"_s, u"a < b"_s, u"__init__"_s, u"日本"_s,
        u"\"\\"_s, u"%_'"_s, u"::"_s, u"\n```\n"_s, u"{{"_s};
    return words.at(below(words.size()));
}

QStringList Play::fieldsFor(NoteTypeId type)
{
    QStringList fields{word() + u' ' + word(), oneIn(3) ? QString() : word()};
    if (type == m_now.cloze) {
        for (int i = 1 + below(3); i > 0; --i) {
            fields[0] += u" {{c%1::x}}"_s.arg(1 + below(4));
        }
        fields[0].replace(u"{{ "_s, u"("_s);
        fields[0].replace(u"```"_s, u"'"_s);
    }
    return fields;
}

EditModel::IdOf Play::idOf() const
{
    return [this](NoteId note, int ordinal) {
        for (const Card& card : must(m_collection->cards().ofNote(note))) {
            if (card.ordinal == ordinal) {
                return card.id;
            }
        }
        return CardId{};
    };
}

/// Whether the collection did it; it must where the model can.
template <typename T>
bool Play::done(const Result<T>& result, bool expected)
{
    if (result.has_value() != expected) {
        m_fault = expected ? u"refused: "_s + result.error().detail : u"not refused"_s;
    }
    return result.has_value() && expected;
}

QString Play::addNote()
{
    const QList<NoteTypeId> types{m_now.basic, m_now.reversed, m_now.cloze};
    const NoteTypeId type = types.at(below(3));
    const edit::NewNote fresh{.guid = u"n%1"_s.arg(++m_made),
        .type = type,
        .fields = fieldsFor(type),
        .tags = {u"new"_s},
        .topic = anyTopic()};
    const auto added = edit::addNote(*m_collection, fresh, m_time);
    if (done(added, true)) {
        m_now.notes.insert(added->note,
            {.id = added->note,
                .guid = fresh.guid,
                .type = type,
                .fields = fresh.fields,
                .tags = fresh.tags,
                .modifiedMs = m_time.utcMilliseconds});
        m_now.makeCards(added->note, idOf(), fresh.topic);
    }
    return u"add note"_s;
}

QString Play::updateNote()
{
    const NoteId id = keyOf(m_now.notes);
    Note& note = m_now.notes[id];
    const QStringList fields = fieldsFor(note.type);
    if (done(edit::updateNote(*m_collection, id, {fields, note.tags}, m_time), true)
        && fields != note.fields) {
        note.fields = fields;
        note.modifiedMs = m_time.utcMilliseconds;
        m_now.makeCards(id, idOf());
    }
    return u"update note %1"_s.arg(id.value);
}

QString Play::tagNotes()
{
    static const QStringList tags{u"a"_s, u"a::b"_s, u"ab"_s, u"%"_s, u"leech"_s};
    const QString& tag = tags.at(below(tags.size()));
    const QList<NoteId> notes = someNotes();
    const bool add = !oneIn(3);
    const auto change = add ? edit::addTags : edit::removeTags;
    if (done(change(*m_collection, notes, {tag}, m_time), true)) {
        for (const NoteId id : notes) {
            Note& note = m_now.notes[id];
            if (note.tags.contains(tag) == add) {
                continue;
            }
            if (add) {
                note.tags.append(tag);
            } else {
                note.tags.removeOne(tag);
            }
            note.modifiedMs = m_time.utcMilliseconds;
        }
    }
    return (add ? u"tag "_s : u"untag "_s) + tag;
}

QString Play::moveCards()
{
    const Ids cards = someCards();
    const TopicId topic = anyTopic();
    if (done(edit::move(*m_collection, cards, topic), true)) {
        m_now.move(cards, topic);
    }
    return u"move %1 cards to %2"_s.arg(cards.size()).arg(topic.value);
}

QString Play::schedule()
{
    const Ids cards = someCards();
    if (oneIn(2)) {
        const StudyDay due = m_today.plusDays(below(20) - 1);
        if (done(edit::setDue(*m_collection, cards, due, m_today), due >= m_today)) {
            m_now.setDue(cards, due, m_today);
        }
        return u"set due"_s;
    }
    if (done(edit::reset(*m_collection, cards), true)) {
        for (const CardId card : cards) {
            m_now.cards[card].progress = Unseen{};
        }
    }
    return u"reset"_s;
}

QString Play::takeOut()
{
    const Ids cards = someCards();
    const int which = below(5);
    const int flag = below(8);
    const auto result = which == 0 ? study::bury(*m_collection, cards, m_today)
        : which == 1               ? study::unbury(*m_collection, cards)
        : which == 2               ? study::setFlag(*m_collection, cards, flag)
                                   : study::setSuspended(*m_collection, cards, which == 3);
    if (done(result, true)) {
        for (const CardId id : cards) {
            Card& card = m_now.cards[id];
            switch (which) {
            case 0:
                card.buriedOn = m_today;
                break;
            case 1:
                card.buriedOn = std::nullopt;
                break;
            case 2:
                card.flag = flag;
                break;
            default:
                card.suspended = which == 3;
            }
        }
    }
    return u"take out %1"_s.arg(which);
}

QString Play::deleteNotes()
{
    const QList<NoteId> notes = someNotes();
    if (done(edit::deleteNotes(*m_collection, notes), true)) {
        for (const NoteId note : notes) {
            m_now.removeNote(note);
        }
    }
    return u"delete %1 notes"_s.arg(notes.size());
}

QString Play::answer()
{
    const CardId id = keyOf(m_now.cards);
    Card& card = m_now.cards[id];
    const auto grade = static_cast<Grade>(below(gradeCount));
    const auto answered =
        study::answer(*m_collection, {.card = id, .grade = grade, .time = m_time, .early = true});
    if (!answered) {
        const auto* waits = std::get_if<Schedule>(&card.progress);
        done(answered, waits == nullptr || waits->answeredOn != m_today);
        return u"answer refused"_s;
    }
    if (answered->review.before != card.progress) {
        m_fault = u"answered from another schedule"_s;
    }
    card.progress = answered->review.after;
    m_now.answers.append({id, grade, answered->review.after});
    QStringList& tags = m_now.notes[card.note].tags;
    if (answered->becameLeech && !tags.contains(leechTag)) {
        tags.append(leechTag);
    }
    return u"answer %1"_s.arg(id.value);
}

QString Play::changeTopic()
{
    static const QStringList names{
        u"One"_s, u"Two"_s, u"a/b"_s, u"日"_s, u"x::y"_s, QString(), QString(300, u'n')};
    const QString& name = names.at(below(names.size()));
    const bool canBe = !name.isEmpty() && !name.contains(u"::"_s);
    const TopicId topic = anyTopic();
    if (oneIn(3)) {
        const auto parent = m_now.topics.value(topic).parent;
        const bool can = parent
            && (m_now.topics.value(topic).name == name
                || (canBe && !m_now.hasChild(*parent, name)));
        if (done(edit::renameTopic(*m_collection, topic, name), can)) {
            m_now.topics[topic].name = name;
        }
        return u"rename topic"_s;
    }
    if (m_now.topics.size() >= mostTopics) {
        return u"nothing"_s;
    }
    const auto added = edit::addTopic(*m_collection, topic, name);
    if (done(added, canBe && !m_now.hasChild(topic, name))) {
        m_now.topics.insert(*added,
            {.id = *added,
                .parent = topic,
                .name = name,
                .position = m_now.endPosition(topic),
                .settings = {}});
    }
    return u"add topic"_s;
}

QString Play::moveTopic()
{
    const TopicId topic = anyTopic();
    const TopicId parent = anyTopic();
    const int place = below(4);
    const auto was = m_now.topics.value(topic).parent;
    const bool can = was && !m_now.subtree(topic).contains(parent)
        && (was == parent || !m_now.hasChild(parent, m_now.topics.value(topic).name));
    if (done(edit::moveTopic(*m_collection, topic, parent, place), can)) {
        m_now.moveTopic(topic, parent, place);
    }
    return u"move topic %1 below %2"_s.arg(topic.value).arg(parent.value);
}

QString Play::removeTopic()
{
    const TopicId topic = anyTopic();
    const TopicId other = anyTopic();
    const QList<TopicId> inside = m_now.subtree(topic);
    if (oneIn(2)) {
        const bool can = topic != rootTopic && other != rootTopic && !inside.contains(other)
            && !m_now.subtree(other).contains(topic);
        if (done(edit::mergeTopics(*m_collection, topic, other), can)) {
            m_now.mergeTopics(topic, other);
        }
        return u"merge topics"_s;
    }
    const auto cardsTo = oneIn(4) ? std::nullopt : std::optional(other);
    const bool can = topic != rootTopic && (!cardsTo || !inside.contains(*cardsTo));
    if (done(edit::deleteTopic(*m_collection, topic, cardsTo), can)) {
        m_now.deleteTopic(topic, cardsTo);
    }
    return u"delete topic"_s;
}

QString Play::changeType()
{
    const NoteId id = keyOf(m_now.notes);
    const NoteTypeId from = m_now.notes.value(id).type;
    if (from == m_now.cloze) {
        return u"nothing"_s;
    }
    const bool swapped = from == m_now.reversed && oneIn(2);
    const NoteTypeId to = oneIn(2) ? m_now.basic : m_now.reversed;
    edit::TypeChange change{.notes = {id}, .to = to, .fields = {0, 1}, .templates = {0, 1}};
    if (swapped) {
        std::ranges::reverse(change.fields);
        std::ranges::reverse(change.templates);
    }
    if (to == m_now.basic) {
        std::ranges::replace(change.templates, std::optional(1), std::nullopt);
    }
    if (done(edit::changeType(*m_collection, change, m_time), true)) {
        m_now.changeType(id, to, swapped, m_time.utcMilliseconds, idOf());
    }
    return u"change type of %1"_s.arg(id.value);
}

QString Play::replace()
{
    const QList<NoteId> notes = someNotes();
    const auto hits =
        must(edit::findHits(*m_collection, notes, {.find = u"alpha"_s, .with = u"beta beta"_s}));
    if (done(edit::replaceHits(*m_collection, hits, m_time), true)) {
        for (const NoteId id : notes) {
            Note& note = m_now.notes[id];
            QStringList fields = note.fields;
            fields.replaceInStrings(u"alpha"_s, u"beta beta"_s);
            if (fields != note.fields) {
                note.fields = fields;
                note.modifiedMs = m_time.utcMilliseconds;
                // A card that went with its topic comes back.
                m_now.makeCards(id, idOf());
            }
        }
    }
    return u"replace"_s;
}

/// Back and forth, perhaps by way of closing the file.
QString Play::travel()
{
    if (oneIn(20)) {
        m_collection.reopen();
        return u"reopen"_s;
    }
    const bool back = !oneIn(3);
    for (int times = oneIn(20) ? 30 : 1 + below(3); times > 0; --times) {
        QList<EditModel>& from = back ? m_undo : m_redo;
        const auto step = back ? m_collection->undo() : m_collection->redo();
        if (!done(step, true) || step->has_value() == from.isEmpty()) {
            m_fault = m_fault.isEmpty() ? u"another number of steps"_s : m_fault;
            break;
        }
        if (from.isEmpty()) {
            break;
        }
        (back ? m_redo : m_undo).append(std::exchange(m_now, from.takeLast()));
    }
    return back ? u"undo"_s : u"redo"_s;
}

QString Play::step()
{
    m_before = m_now;
    m_time.utcMilliseconds += 1 + below(60'000);
    if (oneIn(60)) {
        m_today = m_today.plusDays(1);
        m_time.day = m_today;
    }
    if (oneIn(4)) {
        return travel();
    }
    using Act = QString (Play::*)();
    static constexpr std::array often{&Play::answer, &Play::answer, &Play::answer, &Play::addNote,
        &Play::addNote, &Play::updateNote, &Play::tagNotes, &Play::moveCards, &Play::schedule,
        &Play::takeOut, &Play::deleteNotes, &Play::changeTopic, &Play::changeTopic,
        &Play::moveTopic, &Play::removeTopic, &Play::changeType, &Play::replace};
    Act act = often.at(static_cast<size_t>(below(often.size())));
    if (m_now.notes.isEmpty() || m_now.cards.isEmpty()) {
        act = &Play::addNote;
    } else if (m_now.notes.size() > mostNotes) {
        act = &Play::deleteNotes;
    }
    const EditModel before = m_now;
    QString what = (this->*act)();
    if (m_now != before) {
        m_redo.clear();
        m_undo.append(before);
        if (m_undo.size() > journalSteps) {
            m_undo.removeFirst();
        }
    }
    return what;
}

/// The keys under which two maps differ.
template <typename Key, typename Value>
QList<Key> changed(const QMap<Key, Value>& before, const QMap<Key, Value>& after)
{
    QList<Key> keys;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!after.contains(it.key())) {
            keys.append(it.key());
        }
    }
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        if (const auto was = before.constFind(it.key());
            was == before.cend() || *was != it.value()) {
            keys.append(it.key());
        }
    }
    return keys;
}

QString Play::difference(bool everything)
{
    if (!m_fault.isEmpty()) {
        return m_fault;
    }
    const auto of = [](const auto& map, auto id) {
        const auto found = map.constFind(id);
        return found == map.cend() ? std::nullopt : std::optional(*found);
    };
    for (const NoteId id : everything ? m_now.notes.keys() : changed(m_before.notes, m_now.notes)) {
        if (must(m_collection->notes().note(id)) != of(m_now.notes, id)) {
            return u"note %1"_s.arg(id.value);
        }
    }
    for (const CardId id : everything ? m_now.cards.keys() : changed(m_before.cards, m_now.cards)) {
        if (must(m_collection->cards().card(id)) != of(m_now.cards, id)) {
            return u"card %1"_s.arg(id.value);
        }
    }
    QMap<TopicId, Topic> topics;
    for (const Topic& topic : must(m_collection->topics().all())) {
        topics.insert(topic.id, topic);
    }
    if (topics != m_now.topics) {
        return u"topics"_s;
    }
    qsizetype cards = 0;
    for (const auto& count : must(m_collection->cards().countByTopic())) {
        cards += count.count;
    }
    if (must(m_collection->notes().count()) != m_now.notes.size() || cards != m_now.cards.size()
        || must(m_collection->reviews().count()) != m_now.answers.size()) {
        return u"another number of notes, cards or answers"_s;
    }
    if (!everything) {
        return {};
    }
    const auto reviews = must(m_collection->reviews().all());
    const bool same = std::ranges::equal(
        reviews, m_now.answers, [](const Review& review, const EditModel::Answer& answer) {
            return review.card == answer.card && review.grade == answer.grade
                && review.after == answer.after;
        });
    if (!same) {
        return u"answers"_s;
    }
    for (const Problem& problem : must(check(*m_collection))) {
        // Removing cards may leave a note without; it is not a fault of the file.
        if (problem.code != u"note-without-cards"_s) {
            return u"%1: %2 %3"_s.arg(problem.code).arg(problem.id).arg(problem.detail);
        }
    }
    return {};
}

} // namespace

/// Edits, answers, moves, deletions, undos, redos and reopens at random,
/// compared with a simple model at every step. REPRISE_RANDOM_STEPS says how many, and
/// REPRISE_RANDOM_SEED which.
class TestRandomEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCollectionIsAsTheModelAtEveryStep();
};

void TestRandomEdits::theCollectionIsAsTheModelAtEveryStep()
{
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("REPRISE_RANDOM_STEPS", &given);
    const int steps = given ? asked : 1'500;
    const int otherSeed = qEnvironmentVariableIntValue("REPRISE_RANDOM_SEED", &given);
    const quint32 seed = given ? static_cast<quint32>(otherSeed) : usualSeed;
    Play play(seed);
    QStringList last;
    for (int step = 1; step <= steps; ++step) {
        last.append(play.step());
        last = last.last(std::min<qsizetype>(last.size(), 5));
        const QString difference = play.difference(step % fullComparison == 0 || step == steps);
        QVERIFY2(difference.isEmpty(),
            qPrintable(u"seed %1, step %2 (%3): %4"_s.arg(seed).arg(step).arg(
                last.join(u", "_s), difference)));
    }
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestRandomEdits)
#include "tst_randomedits.moc"
