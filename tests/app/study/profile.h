// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "app/preferences.h"
#include "app/theme/theme.h"
#include "app/workspace.h"
#include "core/cards/builtinnotetypes.h"
#include "core/search/searcher.h"
#include "core/storage/collectionthread.h"
#include "core/study/study.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <memory>

namespace reprise::test {

/// The English plurals of "%n card(s)" as the program's own translation gives them.
class EnglishPlurals final : public QTranslator
{
public:
    QString translate(const char*, const char* source, const char*, int n) const override
    {
        QString text = QString::fromUtf8(source);
        return text.replace(QLatin1StringView("(s)"), QLatin1StringView(n == 1 ? "" : "s"));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// A collection in a folder of its own, on a Monday morning.
class Profile final
{
public:
    Profile()
        : preferences(folder.filePath(QStringLiteral("test.conf")))
    {
        open();
    }

    void open()
    {
        const auto opened =
            collection.open({folder.filePath(QStringLiteral("profile"))}, clock.now()).result();
        if (!opened)
            qFatal("%ls", qUtf16Printable(opened.error().detail));
    }

    [[nodiscard]] StudyDay today() const { return clock.moment(defaultDayStartsAtMinutes).day; }

    /// Runs it on the collection's thread and waits.
    template <typename Run>
    auto ask(Run run)
    {
        auto result = collection.request(std::move(run)).result();
        if (!result)
            qFatal("%ls", qUtf16Printable(result.error().detail));
        return *result;
    }

    /// The collection's thread runs nothing more until it is released. What is
    /// asked of an idle thread may be answered before the call returns.
    void hold(QSemaphore& until)
    {
        std::ignore = collection.run([&until] { until.acquire(); });
    }

    /// A Markdown card in its own note; `word` is a built-in note type's.
    CardId add(const QString& path, const QString& front, const QString& back,
        const Progress& progress = Unseen{}, QStringView word = u"basic",
        const QStringList& tags = {})
    {
        ++m_count;
        return ask([=, number = m_count, name = builtInNoteType(word)->name](
                       Collection& in) -> Result<CardId> {
            return in.changeForGood([&]() -> Result<CardId> {
                TopicId topic = rootTopic;
                for (const QString& level : topicLevels(path)) {
                    topic = in.topics().ensure(topic, level).value();
                }
                const auto type = in.notes().typeByName(name).value();
                const auto note = in.notes().add({.id = NoteId{number},
                    .guid = QStringLiteral("test:%1").arg(number),
                    .type = type->id,
                    .fields = {front, back},
                    .tags = tags});
                return in.cards().add({.id = CardId{1'700'000'000'000 + number},
                    .note = note.value(),
                    .topic = topic,
                    .position = number,
                    .progress = progress});
            });
        });
    }

    /// Due today after this interval.
    [[nodiscard]] Schedule due(int interval, int ease = 250, int repetitions = 3) const
    {
        return {.intervalDays = interval,
            .easeHundredths = ease,
            .repetitions = repetitions,
            .due = today(),
            .answeredOn = today().plusDays(-interval)};
    }

    [[nodiscard]] QList<Review> reviews()
    {
        return ask([](Collection& in) { return in.reviews().all(); });
    }
    [[nodiscard]] Card card(CardId id)
    {
        return *ask([id](Collection& in) { return in.cards().card(id); });
    }
    [[nodiscard]] TopicId topic(const QString& path)
    {
        return ask([path](Collection& in) { return in.topics().byPath(path); }).id;
    }
    /// Until it is lifted, every change of the collection fails.
    void refuseChanges(bool refuse)
    {
        ask([refuse](Collection& in) {
            return in.database().run(refuse ? QStringLiteral("PRAGMA query_only=1")
                                            : QStringLiteral("PRAGMA query_only=0"));
        });
    }

    QTemporaryDir folder;
    CollectionThread collection;
    Preferences preferences;
    Theme theme{Theme::Appearance::Light};
    Clock clock{QDateTime(QDate(2026, 11, 23), QTime(9, 0))};
    search::Searcher searcher{collection};
    Workspace workspace{collection, searcher, preferences, theme, clock};

private:
    int m_count = 0;
};

} // namespace reprise::test
