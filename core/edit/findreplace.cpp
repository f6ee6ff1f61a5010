// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/findreplace.h"

#include "core/cards/followup.h"
#include "core/edit/cardmaking.h"
#include "core/storage/collection.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

Result<QRegularExpression> expressionOf(const Replacement& replacement)
{
    if (replacement.find.isEmpty()) {
        return failure(ErrorCode::InvalidValue, replacement.find);
    }
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !replacement.isCaseSensitive);
    options.setFlag(QRegularExpression::MultilineOption, replacement.isPattern);
    // What the library understands at the very beginning of a pattern. Of two
    // such limits it takes the lower, so a pattern cannot raise it.
    const QString limit = u"(*LIMIT_MATCH=1000000)"_s;
    QRegularExpression expression(limit
            + (replacement.isPattern ? replacement.find
                                     : QRegularExpression::escape(replacement.find)),
        options);
    if (!expression.isValid()) {
        return failure(ErrorCode::PatternFaulty,
            u"%1 (%2)"_s.arg(expression.errorString())
                .arg(std::max<qsizetype>(0, expression.patternErrorOffset() - limit.size())));
    }
    return expression;
}

QString written(const Replacement& replacement, const QRegularExpressionMatch& match)
{
    if (!replacement.isPattern) {
        return replacement.with;
    }
    QString text;
    for (qsizetype i = 0; i < replacement.with.size(); ++i) {
        const QChar c = replacement.with.at(i);
        if (c != u'\\' || i + 1 == replacement.with.size()) {
            text += c;
            continue;
        }
        const QChar next = replacement.with.at(++i);
        if (next >= u'0' && next <= u'9') {
            text += match.captured(next.digitValue());
        } else {
            text += next == u'n' ? u'\n' : next == u't' ? u'\t' : next;
        }
    }
    return text;
}

/// Nothing where the text stays as it is. The line that names what they would ask
/// then stays: it holds a card's id, and a search does not look there either.
Result<std::optional<Hit>> hitIn(const QString& text, TextFormat format,
    const QRegularExpression& expression, const Replacement& replacement)
{
    Hit hit{.note = {}, .before = text};
    const auto followUp = format == TextFormat::Markdown ? followUpLine(text) : std::nullopt;
    const qsizetype end = followUp ? followUp->start : text.size();
    qsizetype copied = 0;
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedEnd() > end) {
            break;
        }
        hit.after += QStringView(text).sliced(copied, match.capturedStart() - copied);
        copied = match.capturedEnd();
        const QString by = written(replacement, match);
        hit.found.append({match.capturedStart(), match.capturedLength()});
        hit.replaced.append({hit.after.size(), by.size()});
        hit.after += by;
    }
    // The iterator ends alike where there is no more and where it gave up.
    if (!expression.match(text, copied).isValid()) {
        return failure(ErrorCode::PatternTooSlow, replacement.find.left(200));
    }
    hit.after += QStringView(text).sliced(copied);
    if (hit.after == hit.before) {
        return std::nullopt;
    }
    return hit;
}

} // namespace

Result<QList<Hit>> findHits(
    Collection& collection, const QList<NoteId>& ids, const Replacement& replacement)
{
    const auto expression = expressionOf(replacement);
    const auto notes = collection.notes().notes(ids);
    const auto types = collection.notes().types();
    const auto missing = collection.notes().firstMissing(ids);
    if (!expression || !notes || !types || !missing) {
        return std::unexpected(!expression ? expression.error()
                : !notes                   ? notes.error()
                : !types                   ? types.error()
                                           : missing.error());
    }
    if (const std::optional<NoteId>& first = *missing) {
        return failure(ErrorCode::NotFound, QString::number(first->value));
    }
    QHash<NoteTypeId, QStringList> fieldsOf;
    for (const NoteType& type : *types) {
        fieldsOf.insert(type.id, type.fields);
    }
    QList<Hit> hits;
    for (const Note& note : *notes) {
        const QStringList names = fieldsOf.value(note.type);
        for (int field = 0; field < note.fields.size(); ++field) {
            const QString name = names.value(field);
            if (replacement.field.value_or(name) != name) {
                continue;
            }
            auto found = hitIn(note.fields.at(field), note.format, *expression, replacement);
            if (!found) {
                return std::unexpected(found.error());
            }
            if (std::optional<Hit>& hit = *found) {
                hit->note = note.id;
                hit->field = field;
                hit->fieldName = name;
                hits.append(std::move(*hit));
            }
        }
    }
    return hits;
}

Result<int> replaceHits(Collection& collection, const QList<Hit>& hits, const Moment& now)
{
    JournalStep step{step::replace};
    return collection.change(step, [&]() -> Result<int> {
        QList<NoteId> ids;
        QHash<NoteId, QStringList> fieldsOf;
        for (const Hit& hit : hits) {
            if (!fieldsOf.contains(hit.note)) {
                const auto note =
                    required(collection.notes().note(hit.note), QString::number(hit.note.value));
                if (!note) {
                    return std::unexpected(note.error());
                }
                ids.append(hit.note);
                fieldsOf.insert(hit.note, note->fields);
            }
            QStringList& fields = fieldsOf[hit.note];
            if (hit.field < 0 || hit.field >= fields.size() || fields.at(hit.field) != hit.before) {
                return failure(ErrorCode::Outdated, QString::number(hit.note.value));
            }
            fields[hit.field] = hit.after;
        }
        for (const NoteId id : std::as_const(ids)) {
            if (auto set =
                    collection.notes().setFields(id, fieldsOf.value(id), now.utcMilliseconds);
                !set) {
                return std::unexpected(set.error());
            }
        }
        step.count = static_cast<int>(ids.size());
        return makeCards(collection, ids, now).transform([&](const QList<CardId>&) {
            return step.count;
        });
    });
}

} // namespace reprise::edit
