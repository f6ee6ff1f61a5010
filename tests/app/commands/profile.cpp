// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/profile.h"

#include "app/commands/runcommand.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {
const QByteArray picture = "not really a picture";
}

QJsonValue Ran::json() const
{
    // QJsonDocument reads no value but an object or an array.
    QJsonParseError fault;
    const auto wrapped = QJsonDocument::fromJson("[" + out.toUtf8() + "]", &fault);
    return fault.error == QJsonParseError::NoError && wrapped.array().size() == 1
        ? wrapped.array().first()
        : QJsonValue(QJsonValue::Undefined);
}

void Profile::write(const QString& path, const QByteArray& contents) const
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

void Profile::writeTinyDeck() const
{
    write(deck() + u"/deck.json"_s, R"({"format": 1, "id": "tiny", "name": "Tiny deck",
"version": "1.0", "language": "en", "license": "CC0-1.0", "authors": ["A"], "description": "D"})");
    write(deck() + u"/01.md"_s, R"(# Alpha

## What is `a < b`?
<!-- card: alpha.basic
     tags: level::entry role::general kind::concept -->

---

A comparison.

![a dot](media/dot.png)

Then they ask: beta.typed

## The capital of France
<!-- card: alpha.reversed
     type: reversed
     tags: level::entry role::general kind::concept -->

---

Paris
)");
    write(deck() + u"/02.md"_s, R"(# Alpha / Beta

## {{c1::Lists}} change, {{c2::tuples}} do not
<!-- card: beta.cloze
     type: cloze
     tags: level::entry role::general kind::concept -->

## What does this print?
<!-- card: beta.typed
     type: typed
     tags: level::mid role::general kind::predict-output -->

```python
print(1 + 1)
```

---

```output
2
```

Whole numbers add up.
)");
    write(deck() + u"/media/dot.png"_s, picture);
}

bool Profile::importTinyDeck() const
{
    // Importing anew for each of some hundred rows would take most of the time.
    static QByteArray imported;
    writeTinyDeck();
    if (!imported.isEmpty()) {
        write(files().collection(), imported);
        const auto hash = QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex();
        write(files().media() + u'/' + QString::fromLatin1(hash), picture);
        return true;
    }
    const bool done = run({u"import"_s, deck()}).status == ExitStatus::Done;
    QFile file(files().collection());
    imported = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return done && !imported.isEmpty();
}

Ran Profile::run(const QStringList& arguments, const QByteArray& input) const
{
    Ran ran;
    QBuffer in;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    QTextStream out(&ran.out);
    QTextStream error(&ran.error);
    const auto line = readCommandLine(
        QStringList{u"reprise"_s, u"--profile"_s, folder(), u"--now"_s, m_now} + arguments);
    if (!line) {
        return {ExitStatus::WrongUse, {}, line.error()};
    }
    ran.status = runCommand(*line, in, out, error);
    out.flush();
    error.flush();
    return ran;
}

QJsonValue Profile::json(const QStringList& arguments) const
{
    const Ran ran = run(arguments + QStringList{u"--json"_s});
    return ran.status == ExitStatus::Done ? ran.json() : QJsonValue(QJsonValue::Undefined);
}

QJsonObject Profile::listed(const QString& name) const
{
    QString id = name;
    int place = 1;
    if (const qsizetype hash = name.indexOf(u'#'); hash >= 0) {
        id = name.left(hash);
        place = name.mid(hash + 1).toInt();
    }
    const QJsonArray cards = json({u"list"_s}).toObject().value(u"cards"_s).toArray();
    for (const auto& card : cards) {
        if (card.toObject().value(u"deckCard"_s).toString() == id && --place == 0) {
            return card.toObject();
        }
    }
    return {};
}

QString Profile::card(const QString& name) const
{
    return QString::number(listed(name).value(u"id"_s).toInteger());
}

QString Profile::dump() const
{
    const QString connection = u"dump"_s;
    QString text;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(files().collection());
        if (!database.open()) {
            return {};
        }
        QStringList tables = database.tables();
        tables.sort();
        for (const QString& table : std::as_const(tables)) {
            QSqlQuery query(database);
            query.exec(u"SELECT * FROM \"%1\" ORDER BY 1, 2"_s.arg(table));
            while (query.next()) {
                QStringList cells{table};
                for (int i = 0; i < query.record().count(); ++i) {
                    cells.append(query.isNull(i)
                            ? u"NULL"_s
                            : QString::fromLatin1(
                                  query.value(i).toByteArray().toPercentEncoding()));
                }
                text += cells.join(u' ') + u'\n';
            }
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return text;
}

QString shape(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"bool"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Undefined:
        return u"undefined"_s;
    case QJsonValue::Array: {
        QStringList shapes;
        const QJsonArray array = value.toArray();
        for (const auto& element : array) {
            shapes.append(shape(element));
        }
        shapes.removeDuplicates();
        shapes.sort();
        return u'[' + shapes.join(u'|') + u']';
    }
    case QJsonValue::Object: {
        QStringList members;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            members.append(member.key() + u':' + shape(member.value()));
        }
        return u'{' + members.join(u',') + u'}';
    }
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace reprise
