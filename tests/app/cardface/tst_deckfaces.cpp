// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/cardview.h"
#include "app/cardface/codehighlighter.h"
#include "core/cards/builtinnotetypes.h"
#include "core/transfer/markdown/deckreader.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace reprise;
using namespace Qt::StringLiterals;

/// Every card of the deck that ships, at the size of the pictures.
class TestDeckFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCardFits_data();
    void everyCardFits();

private:
    std::unique_ptr<Theme> m_theme;
    CodeHighlighter m_highlighter;
    std::unique_ptr<CardView> m_view;
};

void TestDeckFaces::initTestCase()
{
    QFont font = QApplication::font();
    font.setFamily(u"Inter"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    m_theme = std::make_unique<Theme>(Theme::Appearance::Light);
    m_view = std::make_unique<CardView>(*m_theme, m_highlighter);
    m_view->resize(1180, 620); // a window of 1180 × 760 without the bars
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestDeckFaces::everyCardFits_data()
{
    QTest::addColumn<Face>("face");
    const auto deck = readDeck(u":/decks/python-interview"_s);
    QVERIFY(deck.has_value());
    for (const DeckNote& shipped : deck->notes) {
        Note note;
        note.fields = shipped.fields;
        const NoteType* type = deck->noteType(shipped.type);
        QVERIFY(type != nullptr);
        for (const int ordinal : ordinals(*type, note)) {
            const auto face = render(*type, note, ordinal, {});
            QVERIFY(face.has_value());
            QTest::addRow("%s #%d", qPrintable(shipped.cardId), ordinal + 1) << *face;
        }
    }
}

void TestDeckFaces::everyCardFits()
{
    QFETCH(Face, face);
    m_view->showQuestion(face);
    m_view->showAnswer();
    const auto* document = qobject_cast<FaceDocument*>(m_view->document());
    QVERIFY(document != nullptr);
    QTRY_VERIFY(document->isColoured());
    QVERIFY2(document->size().width() <= m_view->viewport()->width(), "wider than the page");
    const double column = m_view->columnRect().width();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        const QTextLayout* layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            QVERIFY2(layout->lineAt(i).naturalTextWidth() <= column + 1, qPrintable(block.text()));
        }
    }
    for (const FaceDocument::CodePanel& panel : document->codePanels()) {
        bool coloured = false;
        for (int number = panel.firstBlock; number <= panel.lastBlock; ++number) {
            const QTextBlock block = document->findBlockByNumber(number);
            QVERIFY2(block.layout()->lineCount() <= 1, qPrintable(block.text()));
            coloured = coloured || block.layout()->formats().size() > 1;
        }
        if (panel.language == "python"_L1) {
            QVERIFY2(coloured, qPrintable(document->codeText(panel)));
        }
    }
}

QTEST_MAIN(TestDeckFaces)
#include "tst_deckfaces.moc"
