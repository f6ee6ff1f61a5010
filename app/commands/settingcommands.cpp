// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/settingcommands.h"

#include "app/commands/nearest.h"

#include <QCoreApplication>
#include <QTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct SettingText
{
    Q_DECLARE_TR_FUNCTIONS(SettingCommands)
};

const QString noneWord = u"none"_s;
const QString unlimitedWord = u"unlimited"_s;
const QString anyWord = u"any"_s;
constexpr int largestNumber = 1'000'000;

/// A value that was understood: how it is printed again, and how it is kept.
struct Value
{
    QJsonValue json;
    std::optional<int> number; ///< none: unset
    QStringList words; ///< of a value that is no number
};

std::optional<Value> number(const QString& text, int least)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= largestNumber
        ? std::optional(Value{number, number})
        : std::nullopt;
}

std::optional<Value> limit(const QString& text)
{
    return text == unlimitedWord ? Value{text, TopicSettings::unlimited} : number(text, 0);
}

/// One of several words; a number is what the word stands for.
std::optional<Value> choice(const QString& text, const QStringList& words)
{
    const auto place = static_cast<int>(words.indexOf(text.toLower()));
    return place < 0 ? std::nullopt : std::optional(Value{words.at(place), place});
}

std::optional<Value> policy(const QString& text)
{
    // The page on SM-2 calls its readings T and S.
    const QString word = text.toLower() == u"t"_s ? u"published"_s
        : text.toLower() == u"s"_s                ? u"reference"_s
                                                  : text;
    return choice(word, {u"published"_s, u"reference"_s});
}

template <auto Member>
void assign(TopicSettings& settings, std::optional<int> number)
{
    auto& member = settings.*Member;
    using Setting = std::remove_reference_t<decltype(member)>::value_type;
    member = number.transform([](int value) { return static_cast<Setting>(value); });
}

struct TopicKey
{
    QLatin1StringView name;
    std::optional<Value> (*read)(const QString&);
    void (*assign)(TopicSettings&, std::optional<int>);
    const char* values; ///< to be translated
};

const std::array topicKeys{
    TopicKey{"new-per-day"_L1, limit, assign<&TopicSettings::newPerDay>,
        QT_TRANSLATE_NOOP("SettingCommands", "a number from 0, unlimited or none")},
    TopicKey{"reviews-per-day"_L1, limit, assign<&TopicSettings::reviewsPerDay>,
        QT_TRANSLATE_NOOP("SettingCommands", "a number from 0, unlimited or none")},
    TopicKey{"order"_L1,
        [](const QString& text) { return choice(text, {u"deck"_s, u"shuffled"_s}); },
        assign<&TopicSettings::order>,
        QT_TRANSLATE_NOOP("SettingCommands", "deck, shuffled or none")},
    TopicKey{"leech-threshold"_L1, [](const QString& text) { return number(text, 1); },
        assign<&TopicSettings::leechThreshold>,
        QT_TRANSLATE_NOOP("SettingCommands", "a number from 1 or none")},
    TopicKey{"policy"_L1, policy, assign<&TopicSettings::reading>,
        QT_TRANSLATE_NOOP("SettingCommands", "published, reference or none")},
};

std::optional<Value> dayStart(const QString& text)
{
    const QTime time = QTime::fromString(text, u"H:mm"_s);
    const int minutes = time.msecsSinceStartOfDay() / 60'000;
    return time.isValid() ? std::optional(Value{time.toString(u"HH:mm"_s), minutes}) : std::nullopt;
}

std::optional<Value> buttons(const QString& text)
{
    const auto count = number(text, 4);
    return count && (count->number == 4 || count->number == 6) ? count : std::nullopt;
}

std::optional<Value> level(const QString& text)
{
    if (text == anyWord) {
        return Value{text, std::nullopt};
    }
    return levelOf(text) ? std::optional(Value{text, std::nullopt, {text}}) : std::nullopt;
}

std::optional<Value> roles(const QString& text)
{
    if (text == anyWord) {
        return Value{text, std::nullopt};
    }
    QStringList words = text.split(u',', Qt::SkipEmptyParts);
    words.sort();
    words.removeDuplicates();
    const bool blank = std::ranges::any_of(words, [](const QString& word) {
        return std::ranges::any_of(word, [](QChar c) { return c.isSpace(); });
    });
    return words.isEmpty() || blank ? std::nullopt
                                    : std::optional(Value{words.join(u','), std::nullopt, words});
}

struct CollectionKey
{
    QLatin1StringView name;
    std::optional<Value> (*read)(const QString&);
    Result<> (*write)(SettingsStore&, const Value&);
    const char* values; ///< to be translated
};

const std::array collectionKeys{
    CollectionKey{"day-starts-at"_L1, dayStart,
        [](SettingsStore& settings, const Value& minutes) {
            return settings.setDayStartsAtMinutes(*minutes.number);
        },
        QT_TRANSLATE_NOOP("SettingCommands", "a time of day from 00:00 to 23:59")},
    CollectionKey{"buttons"_L1, buttons,
        [](SettingsStore& settings, const Value& count) {
            return settings.setGradeButtons(static_cast<GradeButtons>(*count.number));
        },
        QT_TRANSLATE_NOOP("SettingCommands", "4 or 6")},
    CollectionKey{"level"_L1, level,
        [](SettingsStore& settings, const Value& chosen) {
            return settings.preparation().and_then([&](Preparation preparation) {
                preparation.level = levelOf(chosen.words.value(0));
                return settings.setPreparation(preparation);
            });
        },
        QT_TRANSLATE_NOOP("SettingCommands", "entry, mid, senior or any")},
    CollectionKey{"roles"_L1, roles,
        [](SettingsStore& settings, const Value& chosen) {
            return settings.preparation().and_then([&](Preparation preparation) {
                preparation.roles = chosen.words;
                return settings.setPreparation(preparation);
            });
        },
        QT_TRANSLATE_NOOP("SettingCommands", "roles with commas between, or any")},
};

std::unexpected<Refusal> noSuchValue(const QString& value, const QString& key, const char* values)
{
    return wrongUse(SettingText::tr("“%1” is no value of %2: it takes %3.")
            .arg(value, key, QCoreApplication::translate("SettingCommands", values)));
}

Output written(const QString& topic, const QString& key, const QJsonValue& value)
{
    return Output{.json = QJsonObject{{u"topic"_s, topic}, {u"key"_s, key}, {u"value"_s, value}},
        .text = u"%1: %2 = %3\n"_s.arg(
            topic, key, value.isNull() ? noneWord : value.toVariant().toString())};
}

CommandResult setOfTopic(Collection& collection, const Topic& topic, const QString& path,
    const TopicKey& key, const Value& value)
{
    const auto done = collection.change({step::set, std::nullopt}, [&] {
        TopicSettings settings = topic.settings;
        key.assign(settings, value.number);
        return collection.topics().setSettings(topic.id, settings);
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return written(path, key.name, value.json);
}

CommandResult setOfCollection(Collection& collection, const CollectionKey& key, const Value& value)
{
    const auto done = collection.change(
        {step::set, std::nullopt}, [&] { return key.write(collection.settings(), value); });
    if (!done) {
        return std::unexpected(done.error());
    }
    return written(u"/"_s, key.name, value.json);
}

std::unexpected<Refusal> noSuchKey(const QString& name)
{
    QStringList names;
    for (const TopicKey& key : topicKeys) {
        names.append(key.name);
    }
    for (const CollectionKey& key : collectionKeys) {
        names.append(key.name);
    }
    return wrongUse(withSuggestion(
        SettingText::tr("There is no setting “%1”.").arg(name), nearest(name, names)));
}

} // namespace

CommandResult set(Collection& collection, const Call& call)
{
    const QString typedPath = call.argument(0);
    const QString name = call.argument(1);
    const QString typed = call.argument(2);
    const auto* topicKey = std::ranges::find(topicKeys, name, &TopicKey::name);
    const auto* collectionKey = std::ranges::find(collectionKeys, name, &CollectionKey::name);
    if (topicKey == topicKeys.end() && collectionKey == collectionKeys.end()) {
        return noSuchKey(name);
    }
    const bool isTopicKey = topicKey != topicKeys.end();
    const auto value = !isTopicKey ? collectionKey->read(typed)
        : typed == noneWord        ? std::optional(Value{QJsonValue::Null, std::nullopt})
                                   : topicKey->read(typed);
    if (!value) {
        return noSuchValue(typed, name, isTopicKey ? topicKey->values : collectionKey->values);
    }
    const bool isRoot = topicLevels(typedPath).isEmpty();
    if (!isTopicKey) {
        return isRoot
            ? setOfCollection(collection, *collectionKey, *value)
            : wrongUse(SettingText::tr("%1 belongs to the whole collection: its topic is “/”.")
                      .arg(name));
    }
    const auto topic = collection.topics().byPath(typedPath);
    if (!topic) {
        return std::unexpected(topic.error());
    }
    return setOfTopic(
        collection, *topic, isRoot ? u"/"_s : topicPath(topicLevels(typedPath)), *topicKey, *value);
}

} // namespace reprise::commands
