// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckreader.h"
#include "tests/core/transfer/markdown/decktext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

const QByteArray oneCard = "# T\n## Q\n<!-- card: a -->\n\n---\n\n![x](media/x.png)\n";

void write(const QString& path, const QByteArray& contents)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

} // namespace

class TestDeckFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void folderAndFilesReadAlike();
    void foreignFilesAreLeftAlone();
    void mediaCountForTheContentHash();
    void linksThatLeaveAreRefused();
    void linksThatStayAreRead();
    void oversizedFilesAreRefused();
    void missingFolderIsNamed();

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString deck() const { return at(u"deck"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDeckFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"deck/media"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u"deck/sub"_s));
    write(at(u"deck/deck.json"_s), plainHeader);
    write(at(u"deck/sub/1.md"_s), oneCard);
    write(at(u"deck/media/x.png"_s), "1");
}

void TestDeckFolder::folderAndFilesReadAlike()
{
    const auto fromFolder = readDeck(deck());
    const auto fromFiles = readDeck({{u"deck.json"_s, plainHeader, {}}, {u"media/x.png"_s, "1", {}},
        {u"sub/1.md"_s, oneCard, {}}});
    QVERIFY(fromFolder && fromFiles);
    QCOMPARE(*fromFolder, *fromFiles);
    QCOMPARE(fromFolder->notes.size(), 1);
    QCOMPARE(readDeck(deck() + u"/sub/.."_s)->contentHash, fromFolder->contentHash);
}

void TestDeckFolder::foreignFilesAreLeftAlone()
{
    const QByteArray before = readDeck(deck())->contentHash;
    QVERIFY(QDir(deck()).mkdir(u".git"_s));
    write(at(u"deck/.git/x.md"_s), "no card");
    write(at(u"deck/README.md"_s), "no card");
    write(at(u"deck/schedule.jsonl"_s), "{}");
    write(at(u"deck/media/unused.png"_s), "2");
    QCOMPARE(readDeck(deck())->contentHash, before);
}

void TestDeckFolder::mediaCountForTheContentHash()
{
    const QByteArray before = readDeck(deck())->contentHash;
    write(at(u"deck/media/x.png"_s), "2");
    QVERIFY(readDeck(deck())->contentHash != before);
}

void TestDeckFolder::linksThatLeaveAreRefused()
{
    // A folder whose name begins alike is outside all the same.
    QVERIFY(QDir(m_folder->path()).mkdir(u"deck-evil"_s));
    write(at(u"deck-evil/2.md"_s), oneCard);
    QVERIFY(QFile::link(at(u"deck-evil/2.md"_s), at(u"deck/2.md"_s)));
    QVERIFY(QFile::link(at(u"deck-evil"_s), at(u"deck/evil"_s)));
    QVERIFY(QFile::link(u"/dev/zero"_s, at(u"deck/media/zero.png"_s)));
    const auto read = readDeck(deck());
    QVERIFY(!read);
    QCOMPARE(described(read.error()),
        described(QList<DeckFault>{{u"2.md"_s, 0, FaultCode::LinkOutside, {}},
            {u"evil"_s, 0, FaultCode::LinkOutside, {}},
            {u"media/zero.png"_s, 0, FaultCode::LinkOutside, {}}}));
}

void TestDeckFolder::linksThatStayAreRead()
{
    QVERIFY(QFile::link(u"x.png"_s, at(u"deck/media/y.png"_s)));
    QVERIFY(QFile::link(u"../sub"_s, at(u"deck/media/loop"_s)));
    QVERIFY(QFile::link(deck(), at(u"deck/sub/deck"_s)));
    write(at(u"deck/sub/1.md"_s), QByteArray(oneCard).replace("x.png", "y.png"));
    const auto read = readDeck(deck());
    if (!read)
        QFAIL(qPrintable(described(read.error()).join(u'\n')));
    QCOMPARE(read->notes.size(), 1);
    QCOMPARE(read->notes[0].media, (QList<MediaReference>{{u"media/y.png"_s, u"media/y.png"_s}}));
}

void TestDeckFolder::oversizedFilesAreRefused()
{
    QFile file(at(u"deck/big.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(64 * 1024 * 1024 + 1)); // a hole, which takes no space
    const auto read = readDeck(deck());
    QVERIFY(!read);
    QCOMPARE(described(read.error()),
        described(QList<DeckFault>{{u"big.md"_s, 0, FaultCode::FileTooLarge, u"67108865"_s}}));
}

void TestDeckFolder::missingFolderIsNamed()
{
    const QList<DeckFault> missing{{{}, 0, FaultCode::FolderMissing, at(u"none"_s)}};
    QCOMPARE(described(readDeck(at(u"none"_s)).error()), described(missing));
    QCOMPARE(described(lint(at(u"none"_s))), described(missing));
    QVERIFY(!readDeck(at(u"deck/deck.json"_s)));
    QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
    QCOMPARE(readDeck(at(u"empty"_s)).error()[0].code, FaultCode::DeckFileMissing);
}

QTEST_GUILESS_MAIN(TestDeckFolder)
#include "tst_deckfolder.moc"
