// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace reprise {

Translations::Translations(QObject* parent)
    : QObject(parent)
{
}

QStringList Translations::languages()
{
    return {u"en"_s, u"de"_s};
}

QString Translations::systemLanguage()
{
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QString code = QLocale::languageToCode(QLocale(wanted).language());
        if (languages().contains(code)) {
            return code;
        }
    }
    return languages().first();
}

void Translations::apply(const QString& code)
{
    const bool chosen = languages().contains(code);
    const QString language = chosen ? code : systemLanguage();
    // Who speaks the language keeps their own country's dates and numbers.
    const QLocale system = QLocale::system();
    const bool own = !chosen || QLocale::languageToCode(system.language()) == language;
    QLocale::setDefault(own ? system : QLocale(language));

    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    // Ours over Qt's. English has a file for its plural forms.
    if (m_ours.load(u":/i18n/reprise_"_s + language)) {
        QCoreApplication::installTranslator(&m_ours);
    }
}

} // namespace reprise
