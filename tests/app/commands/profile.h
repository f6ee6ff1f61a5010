// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace reprise {

/// What one command gave.
struct Ran
{
    ExitStatus status = ExitStatus::Done;
    QString out;
    QString error;

    /// What --json printed. Undefined where that is no JSON.
    [[nodiscard]] QJsonValue json() const;
};

/// A folder for one test, with commands run on it inside the test program.
class Profile final
{
public:
    /// Four notes, six cards: basic, reversed (two), cloze (two), typed.
    void writeTinyDeck() const;
    /// Fails the test's expectations where the deck does not come in.
    [[nodiscard]] bool importTinyDeck() const;

    [[nodiscard]] Ran run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// With --json; fails to nothing where the status is not Done.
    [[nodiscard]] QJsonValue json(const QStringList& arguments) const;
    /// The number of a card of the tiny deck, "alpha.basic" or "alpha.reversed#2".
    [[nodiscard]] QString card(const QString& name) const;
    /// What `list` says of that card.
    [[nodiscard]] QJsonObject listed(const QString& name) const;

    void setNow(const QString& iso) { m_now = iso; }
    [[nodiscard]] QString folder() const { return m_folder.path() + QStringLiteral("/profile"); }
    [[nodiscard]] QString deck() const { return m_folder.path() + QStringLiteral("/deck"); }
    [[nodiscard]] Collection::Files files() const { return {folder()}; }
    /// Every row of every table, so that two states can be compared.
    [[nodiscard]] QString dump() const;
    void write(const QString& path, const QByteArray& contents) const;

private:
    QTemporaryDir m_folder;
    QString m_now = QStringLiteral("2026-03-02T09:00:00"); // a Monday
};

/// The keys and types of a value: {ok:bool,problems:[]}; an array shows its
/// elements' common shape, and two where they differ.
[[nodiscard]] QString shape(const QJsonValue& value);

} // namespace reprise
