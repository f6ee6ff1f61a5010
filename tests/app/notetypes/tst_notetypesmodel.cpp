// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/notetypesmodel.h"
#include "app/notetypes/partsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestNoteTypesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typesHaveTheirNotes();
    void sameTypesKeepTheirRows();
    void changedTypesAreMarked();
    void partsFollowEachChange();
    void namesAreAskedForAndNotTaken();
    void fixedNamesCannotBeEdited();

private:
    static ListedType type(int id, const QString& name, int notes)
    {
        return {.type = {.id = NoteTypeId{id}, .name = name, .fields = {}, .templates = {}},
            .notes = notes};
    }
    static QStringList rows(const QAbstractItemModel& model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            texts.append(model.index(row, 0).data().toString());
        }
        return texts;
    }
};

void TestNoteTypesModel::typesHaveTheirNotes()
{
    NoteTypesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTypes({type(1, u"Basic"_s, 214), type(7, u"<b>"_s, 0)});
    QCOMPARE(rows(model), (QStringList{u"Basic"_s, u"<b>"_s}));
    QCOMPARE(model.index(0).data(NoteTypesModel::CountRole).toInt(), 214);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"214"_s));
    QCOMPARE(model.index(1).data(Qt::ToolTipRole).toString(), u"<p>&lt;b&gt;</p>"_s);
    QCOMPARE(model.rowOf(NoteTypeId{7}), 1);
    QCOMPARE(model.rowOf(NoteTypeId{2}), -1);
    QVERIFY(model.type(NoteTypeId{2}) == nullptr);
}

void TestNoteTypesModel::sameTypesKeepTheirRows()
{
    NoteTypesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTypes({type(1, u"Basic"_s, 1)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setTypes({type(1, u"Basic"_s, 2)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.index(0).data(NoteTypesModel::CountRole).toInt(), 2);
    model.setTypes({type(2, u"Cloze"_s, 2)});
    QCOMPARE(reset.size(), 1);
}

void TestNoteTypesModel::changedTypesAreMarked()
{
    NoteTypesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTypes({type(1, u"Basic"_s, 1), type(2, u"Cloze"_s, 1)});
    model.setChanged({NoteTypeId{2}});
    QCOMPARE(rows(model), (QStringList{u"Basic"_s, u"Cloze *"_s}));
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().endsWith(u"not saved"_s));
}

void TestNoteTypesModel::partsFollowEachChange()
{
    PartsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"a"_s, u"b"_s, u"c"_s}, true);
    model.move(0, 2);
    QCOMPARE(rows(model), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    model.move(2, 0);
    QCOMPARE(rows(model), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    model.insert(1, u"x"_s);
    model.remove(0);
    model.rename(1, u"B"_s);
    QCOMPARE(rows(model), (QStringList{u"x"_s, u"B"_s, u"c"_s}));
}

void TestNoteTypesModel::namesAreAskedForAndNotTaken()
{
    PartsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"a"_s}, true);
    QSignalSpy asked(&model, &PartsModel::renameRequested);
    QVERIFY(!model.setData(model.index(0), u" b  c "_s, Qt::EditRole));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toString(), u"b c"_s);
    QCOMPARE(rows(model), QStringList{u"a"_s});
    QVERIFY(model.setData(model.index(0), u"a"_s, Qt::EditRole));
    QCOMPARE(asked.size(), 1);
}

void TestNoteTypesModel::fixedNamesCannotBeEdited()
{
    PartsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"a"_s}, false);
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsEditable));
    model.setNames({u"a"_s}, true);
    QVERIFY(model.flags(model.index(0)).testFlag(Qt::ItemIsEditable));
}

QTEST_GUILESS_MAIN(TestNoteTypesModel)
#include "tst_notetypesmodel.moc"
