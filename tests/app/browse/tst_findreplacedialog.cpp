// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/findreplacedialog.h"
#include "app/browse/replacementmodel.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "tests/app/study/profile.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestFindReplaceDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWouldChangeIsShownFirst();
    void replacingIsOneStepOfUndo();
    void onlyTheChosenFieldIsLookedAt();
    void aWrongPatternIsSaid();
    void aTextThatChangedMeanwhileIsNotOverwritten();

private:
    void open();
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] QString front(CardId card) const;
    [[nodiscard]] QStringList sentences() const;

    std::unique_ptr<test::Profile> m_profile;
    QList<CardId> m_cards;
    std::unique_ptr<QWidget> m_window;
    QPointer<FindReplaceDialog> m_dialog;
    QLineEdit* m_find = nullptr;
    QLineEdit* m_with = nullptr;
    Button* m_replace = nullptr;
};

void TestFindReplaceDialog::init()
{
    m_profile = std::make_unique<test::Profile>();
    const QString types = u"Python / Types"_s;
    m_cards = {
        m_profile->add(types, u"Is a tuple mutable?"_s, u"No tuple is."_s, Unseen(), u"basic"),
        m_profile->add(types, u"Name a mutable type"_s, u"list"_s, Unseen(), u"basic")};
}

void TestFindReplaceDialog::cleanup()
{
    m_window.reset();
    m_profile.reset();
}

void TestFindReplaceDialog::open()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_window->show();
    m_dialog = new FindReplaceDialog(
        m_profile->workspace, m_cards, {u"Front"_s, u"Back"_s}, m_window.get());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    const auto fields = m_dialog->findChildren<QLineEdit*>(Qt::FindDirectChildrenOnly);
    QCOMPARE(fields.size(), 2);
    m_find = fields.first();
    m_with = fields.last();
    for (Button* button : m_dialog->findChildren<Button*>()) {
        if (button->kind() == Button::Kind::Primary) {
            m_replace = button;
        }
    }
    QVERIFY(m_find->hasFocus());
    new QAbstractItemModelTester(m_dialog->findChild<ReplacementModel*>(), m_dialog);
}

QStringList TestFindReplaceDialog::shown() const
{
    const auto* model = m_dialog->findChild<ReplacementModel*>();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row) {
        texts.append(model->index(row, 0).data().toString());
    }
    return texts;
}

QString TestFindReplaceDialog::front(CardId card) const
{
    const NoteId note = m_profile->card(card).note;
    return m_profile->workspace.collection
        .request([note](Collection& collection) {
            return required(collection.notes().note(note), QString());
        })
        .result()
        ->fields.first();
}

QStringList TestFindReplaceDialog::sentences() const
{
    QStringList texts;
    for (const Label* label : m_dialog->findChildren<Label*>()) {
        texts.append(label->text());
    }
    return texts;
}

void TestFindReplaceDialog::whatWouldChangeIsShownFirst()
{
    open();
    QVERIFY(!m_replace->isEnabled());
    QTest::keyClicks(m_find, u"tuple"_s);
    QTest::keyClick(m_find, Qt::Key_Tab);
    QVERIFY(m_with->hasFocus());
    QTest::keyClicks(m_with, u"string"_s);
    QTRY_COMPARE(shown(),
        (QStringList{u"Front: “Is a tuple mutable?” becomes “Is a string mutable?”"_s,
            u"Back: “No tuple is.” becomes “No string is.”"_s}));
    QVERIFY(m_replace->isEnabled());
    QCOMPARE(front(m_cards.first()), u"Is a tuple mutable?"_s);
    m_find->setText(u"frozenset"_s);
    QVERIFY(!m_replace->isEnabled());
    QTRY_VERIFY(sentences().contains(u"It stands in none of the selected notes."_s));
    QCOMPARE(shown(), QStringList());
}

void TestFindReplaceDialog::replacingIsOneStepOfUndo()
{
    open();
    QSignalSpy done(m_dialog, &FindReplaceDialog::replaced);
    QTest::keyClicks(m_find, u"mutable"_s);
    QTest::keyClick(m_find, Qt::Key_Tab);
    QTest::keyClicks(m_with, u"frozen"_s);
    QTRY_COMPARE(shown().size(), 2);
    QTRY_VERIFY(m_replace->isEnabled());
    QTest::keyClick(m_with, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(done.size(), 1);
    QCOMPARE(front(m_cards.first()), u"Is a tuple frozen?"_s);
    QCOMPARE(front(m_cards.last()), u"Name a frozen type"_s);
    QVERIFY(m_profile->workspace.collection
            .request([](Collection& collection) { return collection.undo(); })
            .result());
    QCOMPARE(front(m_cards.first()), u"Is a tuple mutable?"_s);
    QCOMPARE(front(m_cards.last()), u"Name a mutable type"_s);
}

void TestFindReplaceDialog::onlyTheChosenFieldIsLookedAt()
{
    open();
    QTest::keyClicks(m_find, u"TUPLE"_s);
    QTRY_COMPARE(shown().size(), 2);
    m_dialog->findChild<QComboBox*>()->setCurrentIndex(2);
    QTRY_COMPARE(shown(), QStringList{u"Back: “No tuple is.” becomes “No is.”"_s});
    const auto boxes = m_dialog->findChildren<QCheckBox*>();
    boxes.last()->click(); // match case
    QTRY_COMPARE(shown(), QStringList());
}

void TestFindReplaceDialog::aWrongPatternIsSaid()
{
    open();
    m_dialog->findChildren<QCheckBox*>().first()->click();
    QTest::keyClicks(m_find, u"(tuple"_s);
    QTRY_VERIFY(!sentences().filter(u"missing closing parenthesis"_s).isEmpty());
    QVERIFY(!m_replace->isEnabled());
    QTest::keyClicks(m_find, u") "_s);
    QTest::keyClicks(m_with, u"[\\1]"_s);
    QTRY_COMPARE(
        shown().value(0), u"Front: “Is a tuple mutable?” becomes “Is a [tuple]mutable?”"_s);
}

void TestFindReplaceDialog::aTextThatChangedMeanwhileIsNotOverwritten()
{
    open();
    QTest::keyClicks(m_find, u"mutable"_s);
    QTRY_VERIFY(m_replace->isEnabled());
    const NoteId note = m_profile->card(m_cards.first()).note;
    QVERIFY(m_profile->workspace.collection
            .request([note](Collection& collection) {
                return collection.change({u"edit"_s, {}}, [&] {
                    return required(collection.notes().note(note), QString())
                        .and_then([&](Note text) {
                            text.fields[0] = u"something else"_s;
                            return collection.notes().update(text);
                        });
                });
            })
            .result());
    m_replace->click();
    QTRY_COMPARE(shown().size(), 1); // looked for anew
    QVERIFY(m_dialog);
    const QStringList said = sentences().filter(u"would change"_s);
    QCOMPARE(said.size(), 1);
    QVERIFY2(!said.first().startsWith(u'1'), qPrintable(said.first())); // the reason comes first
    QCOMPARE(front(m_cards.first()), u"something else"_s);
    QCOMPARE(front(m_cards.last()), u"Name a mutable type"_s);
}

QTEST_MAIN(TestFindReplaceDialog)
#include "tst_findreplacedialog.moc"
