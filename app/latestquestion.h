// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/collectionthread.h"

#include <functional>
#include <optional>
#include <utility>

namespace reprise {

/// Asks the collection about what somebody is still typing: one question at a
/// time, so that long ones do not pile up on the thread that everything else
/// waits for. While one is under way only the newest of those that follow
/// waits, and only the newest one's answer is handed on. A member of the
/// object that receives the answers.
template <typename Value>
class LatestQuestion final
{
public:
    using Question = std::function<Result<Value>(Collection&)>;
    using Receive = std::function<void(const Result<Value>&)>;

    LatestQuestion(CollectionThread& collection, QObject& receiver, Receive receive)
        : m_collection(collection)
        , m_receiver(receiver)
        , m_receive(std::move(receive))
    {
    }

    void ask(Question question)
    {
        if (m_isUnderWay) {
            m_next = std::move(question);
        } else {
            start(std::move(question));
        }
    }

    /// What was asked is no longer of interest.
    void forget()
    {
        m_next.reset();
        m_isWanted = false;
    }

private:
    void start(Question question)
    {
        m_isUnderWay = true;
        m_isWanted = true;
        m_collection.request(std::move(question))
            .then(&m_receiver, [this](const Result<Value>& answer) {
                m_isUnderWay = false;
                if (auto next = std::exchange(m_next, std::nullopt)) {
                    start(std::move(*next));
                } else if (m_isWanted) {
                    m_receive(answer);
                }
            });
    }

    CollectionThread& m_collection;
    QObject& m_receiver;
    Receive m_receive;
    std::optional<Question> m_next; ///< waits for the one under way
    bool m_isUnderWay = false;
    bool m_isWanted = false; ///< the answer to the one under way
};

} // namespace reprise
