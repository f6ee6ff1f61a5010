// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace reprise {

/// The language of the window: texts, and how dates and numbers are written.
class Translations final : public QObject
{
    Q_OBJECT

public:
    explicit Translations(QObject* parent = nullptr);

    /// Codes of the languages that the program speaks, "en" first.
    [[nodiscard]] static QStringList languages();
    /// The best of languages() for the system's.
    [[nodiscard]] static QString systemLanguage();

    /// Applies at once; an empty code follows the system, one that the program
    /// does not speak too.
    void apply(const QString& code);

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace reprise
