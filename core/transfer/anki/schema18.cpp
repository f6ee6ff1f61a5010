// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/protobuf.h"
#include "core/transfer/anki/schemas.h"
#include "core/transfer/jsondepth.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

using Type = ProtoField::Type;

int count(const ProtoField& field)
{
    return static_cast<int>(
        std::min<quint64>(field.value, static_cast<quint64>(std::numeric_limits<int>::max())));
}

/// Every row of a table through `read(row)`, which says whether it is of use.
class TableReader final
{
public:
    TableReader(ForeignDatabase& database, Findings& findings)
        : m_database(database)
        , m_findings(findings)
    {
    }

    template <typename ReadRow>
    Read<> read(const QByteArray& sql, const QString& table, ReadRow readRow)
    {
        return m_database.forEach(sql, [&](const ForeignRow& row) {
            const std::optional<qint64> id = row.integer(0);
            if (!id || !readRow(*id, row)) {
                m_findings.add(FindingCode::RowMalformed,
                    u"%1 %2"_s.arg(table, row.text(0).value_or(QString())));
            }
        });
    }

private:
    ForeignDatabase& m_database;
    Findings& m_findings;
};

bool readNoteType(NoteType& type, const QByteArray& config)
{
    type.original = config;
    return readFields(config, [&type](const ProtoField& field) {
        if (field.number == 1) {
            type.kind = field.value == 1 ? NoteTypeKind::Cloze : NoteTypeKind::Standard;
        } else if (field.number == 3) {
            type.style = field.text();
        }
        return true;
    });
}

bool readTemplate(Template& one, const QByteArray& config)
{
    one.original = config;
    return readFields(config, [&one](const ProtoField& field) {
        if (field.number == 1) {
            one.front = field.text();
        } else if (field.number == 2) {
            one.back = field.text();
        }
        return true;
    });
}

bool readDeck(Deck& deck, const QByteArray& kind)
{
    deck.original = kind;
    bool isOfAKind = false;
    QByteArrayView normal;
    const bool isWhole = readFields(kind, [&](const ProtoField& field) {
        if (field.type == Type::Bytes && (field.number == 1 || field.number == 2)) {
            isOfAKind = true;
            deck.isFiltered = field.number == 2;
            normal = field.number == 1 ? field.bytes : QByteArrayView();
        }
        return true;
    });
    deck.preset = deck.isFiltered ? 0 : 1;
    return isWhole && isOfAKind && readFields(normal, [&deck](const ProtoField& field) {
        switch (field.number) {
        case 1:
            deck.preset = field.integer();
            break;
        case 4:
            deck.description = field.text();
            break;
        case 6:
            deck.reviewsPerDay = count(field);
            break;
        case 7:
            deck.newPerDay = count(field);
            break;
        default:
            break;
        }
        return true;
    });
}

bool readPreset(Preset& preset, const QByteArray& config)
{
    preset.original = config;
    // What is absent in a message is 0.
    preset.newPerDay = 0;
    preset.reviewsPerDay = 0;
    return readFields(config, [&preset](const ProtoField& field) {
        switch (field.number) {
        case 9:
            preset.newPerDay = count(field);
            break;
        case 10:
            preset.reviewsPerDay = count(field);
            break;
        case 20:
            preset.order = field.value == 1 ? NewOrder::Shuffled : NewOrder::Deck;
            break;
        case 21:
            preset.leechSuspends = field.value == 0;
            break;
        case 22:
            preset.leechThreshold = std::max(1, count(field));
            break;
        default:
            break;
        }
        return true;
    });
}

Read<> readNoteTypes(ForeignDatabase& database, Contents& contents, Findings& findings)
{
    TableReader tables(database, findings);
    QHash<qint64, NoteType> types;
    const auto typeOf = [&types](qint64 id) {
        const auto found = types.find(id);
        return found == types.end() ? nullptr : &*found;
    };
    auto read =
        tables
            .read("SELECT id, name, mtime_secs, config FROM notetypes"_ba, u"notetypes"_s,
                [&](qint64 id, const ForeignRow& row) {
                    NoteType type{.id = id,
                        .name = row.text(1).value_or(QString()),
                        .modified = row.integer(2).value_or(0)};
                    const bool isRead = readNoteType(type, row.bytes(3).toByteArray());
                    if (isRead) {
                        types.insert(id, type);
                    }
                    return isRead;
                })
            .and_then([&] {
                return tables.read("SELECT ntid, name, config FROM fields ORDER BY ntid, ord"_ba,
                    u"fields"_s, [&](qint64 id, const ForeignRow& row) {
                        if (NoteType* const type = typeOf(id)) {
                            type->fields.append(
                                {row.text(1).value_or(QString()), row.bytes(2).toByteArray()});
                        }
                        return true; // Anki leaves those of types that it takes out
                    });
            })
            .and_then([&] {
                return tables.read("SELECT ntid, name, config FROM templates ORDER BY ntid, ord"_ba,
                    u"templates"_s, [&](qint64 id, const ForeignRow& row) {
                        NoteType* const type = typeOf(id);
                        Template one{.name = row.text(1).value_or(QString())};
                        if (!type) {
                            return true;
                        }
                        if (!readTemplate(one, row.bytes(2).toByteArray())) {
                            return false;
                        }
                        type->templates.append(one);
                        return true;
                    });
            });
    for (NoteType& type : types) {
        if (type.fields.isEmpty() || type.templates.isEmpty()) {
            findings.add(FindingCode::RowMalformed, u"notetypes %1"_s.arg(type.id));
        } else {
            contents.noteTypes.append(std::move(type));
        }
    }
    std::ranges::sort(contents.noteTypes, {}, &NoteType::id);
    return read;
}

Read<> readSettings(ForeignDatabase& database, Contents& contents)
{
    return database.forEach("SELECT KEY, val FROM config"_ba, [&contents](const ForeignRow& row) {
        const QByteArrayView json = row.bytes(1);
        if (jsonDepth(json) >= deepestJson) {
            return;
        }
        // The value may be a bare number, which is no document of its own.
        const QJsonDocument document = QJsonDocument::fromJson('[' + json.toByteArray() + ']');
        takeSetting(contents, row.text(0).value_or(QString()), document.array().at(0));
    });
}

} // namespace

Read<> readSchema18(ForeignDatabase& database, Contents& contents, Findings& findings)
{
    TableReader tables(database, findings);
    return readNoteTypes(database, contents, findings)
        .and_then([&] {
            return tables.read("SELECT id, name, kind FROM decks ORDER BY id"_ba, u"decks"_s,
                [&contents](qint64 id, const ForeignRow& row) {
                    Deck deck{.id = id,
                        .levels = deckLevels(row.text(1).value_or(QString()), QChar(0x1f))};
                    const bool isRead = readDeck(deck, row.bytes(2).toByteArray());
                    if (isRead) {
                        contents.decks.append(deck);
                    }
                    return isRead;
                });
        })
        .and_then([&] {
            return tables.read("SELECT id, name, config FROM deck_config ORDER BY id"_ba,
                u"deck_config"_s, [&contents](qint64 id, const ForeignRow& row) {
                    Preset preset{.id = id, .name = row.text(1).value_or(QString())};
                    const bool isRead = readPreset(preset, row.bytes(2).toByteArray());
                    if (isRead) {
                        contents.presets.append(preset);
                    }
                    return isRead;
                });
        })
        .and_then([&] { return readSettings(database, contents); });
}

} // namespace reprise::anki
