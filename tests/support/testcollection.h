// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/collection.h"

#include <QTemporaryDir>

#include <memory>

namespace reprise::test {

/// The value of a result that has no business to fail here; ends the test if
/// it did.
template <typename T>
T must(Result<T> result)
{
    if (!result) {
        qFatal("error %d: %s", static_cast<int>(result.error().code),
            qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

/// The value of a result that must be there, too.
template <typename T>
T mustFind(Result<std::optional<T>> result)
{
    auto found = must(std::move(result));
    if (!found) {
        qFatal("nothing found");
    }
    return std::move(*found);
}

/// Noon UTC of that day, without an offset.
[[nodiscard]] Moment noonOf(StudyDay day);

/// Where temporary folders are best made: in memory where the system has such
/// a place, since waiting for a disk would be most of these tests' time.
[[nodiscard]] QString temporaryTemplate();

/// An open collection in a folder of its own that goes away with it. What is
/// added through here leaves no journal step.
class TestCollection final
{
public:
    TestCollection();

    [[nodiscard]] Collection& operator*() const { return *m_collection; }
    [[nodiscard]] Collection* operator->() const { return m_collection.get(); }
    [[nodiscard]] Collection::Files files() const { return {m_folder.path()}; }
    [[nodiscard]] QDateTime now() const;

    void close() { m_collection.reset(); }
    void reopen();

    /// The topic of that path, made with what is missing above it.
    TopicId topic(const QString& path, const TopicSettings& settings = {});
    /// A note of a note type with one card, both of them its own.
    NoteId note(const QString& text = QStringLiteral("front"));
    /// An unseen card; positions grow with every card. Without a note it gets one.
    CardId card(TopicId topic, std::optional<NoteId> note = {});
    /// A card that waits for `due` with that interval, answered before.
    CardId dueCard(TopicId topic, StudyDay due, int intervalDays, std::optional<NoteId> note = {});
    /// Changes one card outside the journal.
    void edit(CardId card, const std::function<void(Card&)>& change);

private:
    QTemporaryDir m_folder{temporaryTemplate()};
    std::unique_ptr<Collection> m_collection;
    int m_made = 0;
};

/// Every row of every table that the journal records, as text.
[[nodiscard]] QString dump(Database& database);

/// Runs SQL on a file behind the program's back, without any of its guards.
void tamper(const QString& path, const QByteArray& sql);

} // namespace reprise::test
