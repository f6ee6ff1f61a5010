// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

/// Gives every reader every input that was ever worth keeping. What fails here
/// ends the program or is caught by the sanitizers.
class TestCorpora : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inputsAreReadOrRefused_data();
    void inputsAreReadOrRefused();
};

void TestCorpora::inputsAreReadOrRefused_data()
{
    QTest::addColumn<QString>("target");
    for (const fuzz::Target& target : fuzz::targets()) {
        QTest::newRow(target.name) << QString::fromLatin1(target.name);
    }
}

void TestCorpora::inputsAreReadOrRefused()
{
    QFETCH(QString, target);
    const QTemporaryDir made;
    fuzz::writeSeeds(target, made.path());
    int count = 0;
    for (const QString& folder : {QStringLiteral(CORPORA) + u'/' + target, made.path()}) {
        for (const QFileInfo& input : QDir(folder).entryInfoList(QDir::Files)) {
            QFile file(input.filePath());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(input.filePath()));
            const QByteArray bytes = file.readAll();
            fuzz::targetNamed(target)->run(bytes);
            // Cut off anywhere it is an input, too.
            fuzz::targetNamed(target)->run(bytes.first(bytes.size() / 2));
            ++count;
        }
    }
    QVERIFY2(count > 0, "the corpus is empty");
}

QTEST_GUILESS_MAIN(TestCorpora)
#include "tst_corpora.moc"
