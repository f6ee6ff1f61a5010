// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/windowsocket.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestWindowSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondStartRaisesTheFirst();
    void secondStartHandsItsFileOver();
    void nobodyListens();
    void whatACrashLeftIsReplaced();
    void onlyThisPersonMayUseIt();
    void longPathsHaveASocketElsewhere();
};

void TestWindowSocket::secondStartRaisesTheFirst()
{
    const QTemporaryDir folder;
    WindowSocket socket(folder.path());
    socket.listen();
    QSignalSpy raised(&socket, &WindowSocket::raiseRequested);
    qputenv("XDG_ACTIVATION_TOKEN", "token-of-the-second");
    const auto second =
        QtConcurrent::run([path = folder.path()] { return WindowSocket::raiseOther(path); });
    QVERIFY(raised.wait());
    QVERIFY(second.result());
    QCOMPARE(raised.at(0).at(0).toByteArray(), "token-of-the-second");
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void TestWindowSocket::secondStartHandsItsFileOver()
{
    const QTemporaryDir folder;
    WindowSocket socket(folder.path());
    socket.listen();
    const QString file = u"/home/me/Décks\tand\nmore.apkg"_s;
    QSignalSpy raised(&socket, &WindowSocket::raiseRequested);
    QSignalSpy imported(&socket, &WindowSocket::importRequested);
    const auto second = QtConcurrent::run(
        [path = folder.path(), file] { return WindowSocket::raiseOther(path, file); });
    QTRY_COMPARE(imported.size(), 1);
    QVERIFY(second.result());
    QCOMPARE(raised.size(), 1);
    QCOMPARE(imported.first().first().toString(), file);
}

void TestWindowSocket::nobodyListens()
{
    const QTemporaryDir folder;
    QVERIFY(!WindowSocket::raiseOther(folder.path()));
    QVERIFY(!WindowSocket::raiseOther(folder.filePath(u"missing"_s)));
}

void TestWindowSocket::whatACrashLeftIsReplaced()
{
    const QTemporaryDir folder;
    QFile left(WindowSocket::nameFor(folder.path()));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(!WindowSocket::raiseOther(folder.path()));
    WindowSocket socket(folder.path());
    socket.listen();
    const auto second =
        QtConcurrent::run([path = folder.path()] { return WindowSocket::raiseOther(path); });
    QSignalSpy raised(&socket, &WindowSocket::raiseRequested);
    QVERIFY(raised.wait());
    QVERIFY(second.result());
}

void TestWindowSocket::onlyThisPersonMayUseIt()
{
    const QTemporaryDir folder;
    WindowSocket socket(folder.path());
    socket.listen();
    const auto permissions = QFileInfo(WindowSocket::nameFor(folder.path())).permissions();
    QVERIFY(!(permissions
        & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void TestWindowSocket::longPathsHaveASocketElsewhere()
{
    const QTemporaryDir folder;
    const QString deep = folder.filePath(QString(90, u'x'));
    QVERIFY(QDir().mkpath(deep));
    const QString name = WindowSocket::nameFor(deep);
    QVERIFY(!name.startsWith(deep));
    QVERIFY(name != WindowSocket::nameFor(folder.path()));
    QCOMPARE(name, WindowSocket::nameFor(deep + u"/../"_s + QString(90, u'x')));
}

QTEST_GUILESS_MAIN(TestWindowSocket)
#include "tst_windowsocket.moc"
