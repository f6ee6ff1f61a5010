// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/describe.h"
#include "core/search/query.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// Each sentence says what is wrong and what would be right.
struct QueryText
{
    Q_DECLARE_TR_FUNCTIONS(QueryFault)
};

} // namespace

QString describe(const search::QueryFault& fault)
{
    using Kind = search::QueryFault::Kind;
    constexpr qsizetype longestPiece = 60;
    const QString piece =
        fault.text.size() > longestPiece ? fault.text.first(longestPiece - 1) + u'…' : fault.text;
    switch (fault.kind) {
    case Kind::UnclosedQuote:
        return QueryText::tr("The end of “%1” is missing: close it as it was opened.").arg(piece);
    case Kind::UnclosedGroup:
        return QueryText::tr("A “)” is missing for this “(”. In quotes, “\"(\"” is searched for.");
    case Kind::EmptyGroup:
        return QueryText::tr("Nothing stands in “%1”. In quotes, it is searched for.").arg(piece);
    case Kind::NothingAfter:
        return QueryText::tr("Something is missing beside “%1”. In quotes, it is searched for.")
            .arg(piece);
    case Kind::UnknownState:
        return QueryText::tr("“%1” is not known; there are: %2.")
            .arg(piece, u"is:"_s + search::queryStates().join(u", is:"_s));
    case Kind::UnknownThing:
        return QueryText::tr("“%1” is not known; there are has:code and has:image.").arg(piece);
    case Kind::UnknownProperty:
        return QueryText::tr("“%1” is not known; write for example prop:ease<2.0, prop:ivl>=30, "
                             "prop:lapses>3 or prop:due<=7.")
            .arg(piece);
    case Kind::NotANumber:
        return QueryText::tr("The number in “%1” cannot be used; write for example ease<2.0, "
                             "interval>=30, added:7 or answered:again:7.")
            .arg(piece);
    case Kind::BadExpression:
        return QueryText::tr("“%1” is not a regular expression.").arg(piece);
    case Kind::TooLong:
        return QueryText::tr("The search is too long.");
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace reprise
