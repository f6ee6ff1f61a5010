// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckreader.h"
#include "tests/core/transfer/markdown/decktext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestDeckLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsAreLimited();
};

void TestDeckLimits::cardsAreLimited()
{
    const auto cards = [](int count) {
        QByteArray text = "# T\n";
        for (int i = 0; i < count; ++i)
            text += "## Q\n<!-- card: " + QByteArray::number(i) + " -->\n\n---\n";
        return readDeck({{u"deck.json"_s, plainHeader, {}}, {u"cards.md"_s, text, {}}});
    };
    const auto most = cards(200'000);
    QVERIFY(most);
    QCOMPARE(most->notes.size(), 200'000);
    const auto tooMany = cards(200'001);
    QVERIFY(!tooMany);
    QCOMPARE(described(tooMany.error()),
        described(QList<DeckFault>{{{}, 0, FaultCode::TooManyCards, u"200000"_s}}));
}

QTEST_GUILESS_MAIN(TestDeckLimits)
#include "tst_decklimits.moc"
