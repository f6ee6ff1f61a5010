// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/search/fold.h"

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <expected>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace reprise::search {

/// Typed words: anywhere in the fields, the tags or the topic.
struct TextTerm
{
    Needle needle;
};

/// A pattern with `*` for anything and `_` for any one letter, compared with a
/// whole name, folded; a backslash before either makes it that letter. A name of
/// levels matches with everything below it.
struct Pattern
{
    QString text; ///< folded
    QString compiled; ///< the same with a noncharacter in place of each wildcard

    explicit Pattern(QStringView typed);
    /// What it stands for where it has no wildcard.
    [[nodiscard]] std::optional<QString> literal() const;
    /// `folded` as a whole.
    [[nodiscard]] bool matches(const QString& folded) const;
    /// `folded` or what is above it, where levels are separated by `separator`.
    [[nodiscard]] bool matchesLevels(const QString& folded, QLatin1StringView separator) const;
};

/// One field: anywhere in it, or all of it. With nothing to look for: it is
/// not empty.
struct FieldTerm
{
    QString field; ///< folded; empty for the first one
    std::optional<Needle> needle;
    std::optional<Pattern> whole;
};

struct RegexTerm
{
    QRegularExpression expression;
    QString typed;
    std::optional<QString> field; ///< folded; else any
    bool inTags = false; ///< in place of fields
};

/// Whole words, as Anki's `w:`; `*` stands for anything within a word, `_` for
/// any one letter.
struct WordTerm
{
    QRegularExpression expression; ///< over folded text
    QString typed;
};

struct TopicTerm
{
    Pattern pattern; ///< levels separated by " / "
    bool fromTheTop = false; ///< the first level is a deck; else any level
};

struct TagTerm
{
    std::optional<Pattern> pattern; ///< none: without a tag
};

struct TypeTerm
{
    Pattern pattern; ///< the note type's name
};

struct TemplateTerm
{
    std::optional<int> ordinal; ///< from 0
    std::optional<Pattern> name; ///< the template's
};

enum class State
{
    Due,
    New,
    Learn, ///< it waits to be drilled today
    Review,
    Suspended,
    Buried,
    Leech,
    Flagged,
    Marked,
    HasCode,
    HasImage,
};

enum class Number
{
    DueInDays, ///< from today; never of an unseen card
    IntervalDays,
    EaseHundredths,
    Lapses,
    Reviews,
    Position,
    Flag,
};

enum class Comparison
{
    Less,
    AtMost,
    Equal,
    Unequal,
    AtLeast,
    More,
};
[[nodiscard]] bool compares(Comparison comparison, qint64 left, qint64 right);

/// Numbers that only a schedule has are none for an unseen card, and compare
/// as false. As Anki's `prop:` has it, interval and ease of an unseen card are 0,
/// and only what is neither suspended nor buried is due.
struct NumberTerm
{
    Number number;
    Comparison comparison;
    int value = 0;
    bool asInAnki = false;
};

enum class Event
{
    Added,
    Edited,
    Answered,
    Introduced,
};

struct EventTerm
{
    Event event;
    int days = 1; ///< 1: today
    int endDaysAgo = 0; ///< the last of them, for Answered
    std::optional<int> least; ///< grades, for Answered
    std::optional<int> most;
};

struct IdTerm
{
    QList<CardId> cards;
    QList<NoteId> notes;
    QStringList guids;
    QList<TopicId> topics; ///< not those below
    QList<NoteTypeId> types;
};

struct Node;
using Nodes = std::vector<Node>;

struct All
{
    Nodes nodes; ///< none: everything
};
struct Any
{
    Nodes nodes; ///< none: nothing
};
struct Not
{
    std::shared_ptr<const Node> node;
};

struct Node
{
    std::variant<All, Any, Not, TextTerm, FieldTerm, RegexTerm, WordTerm, TopicTerm, TagTerm,
        TypeTerm, TemplateTerm, State, NumberTerm, EventTerm, IdTerm>
        term;
};

struct Query
{
    Node root{All{}};

    /// It says nothing that a card could fail: no term, or `""`.
    [[nodiscard]] bool isEverything() const;
    /// What is looked for in texts and not excluded; to be marked where it is found.
    [[nodiscard]] QList<Needle> needles() const;
};

/// What is wrong with a query, and where.
struct QueryFault
{
    enum class Kind
    {
        UnclosedQuote,
        UnclosedGroup,
        EmptyGroup,
        NothingAfter, ///< an `or` or `-` or key that stands alone
        UnknownState, ///< after `is:`
        UnknownThing, ///< after `has:`
        UnknownProperty, ///< after `prop:`
        NotANumber,
        BadExpression, ///< after `re:`
        TooLong,
    };

    Kind kind;
    qsizetype start = 0; ///< in UTF-16 units
    qsizetype length = 0;
    QString text; ///< the piece that is wrong

    friend bool operator==(const QueryFault&, const QueryFault&) = default;
};

/// `fields`: the names of fields that there are; a word before a colon is
/// looked up there, and is text where it is none.
[[nodiscard]] std::expected<Query, QueryFault> parse(
    const QString& text, const QStringList& fields = {});

/// A query as it can stand within another one. Nothing where it cannot: a bracket
/// that is searched for would close the group.
[[nodiscard]] std::optional<QString> grouped(const QString& text, const QStringList& fields = {});

/// Both must hold.
[[nodiscard]] Query both(Query first, Query second);

/// Text as it must be typed to be looked for as it stands.
[[nodiscard]] QString quoted(const QString& text);
/// The same for a name behind a key, where wildcards would mean more.
[[nodiscard]] QString quotedName(const QString& name);

/// The words that may stand before a colon, and after some of them, without
/// those that are there for queries written for Anki.
[[nodiscard]] QStringList queryKeys();
[[nodiscard]] QStringList queryStates();

} // namespace reprise::search
