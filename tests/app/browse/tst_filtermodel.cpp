// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/filtermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

using How = FilterModel::How;

namespace {

study::TopicSummary topic(qint64 id, std::optional<qint64> parent, const QString& path, int cards)
{
    study::TopicSummary summary;
    summary.id = TopicId{id};
    if (parent) {
        summary.parent = TopicId{*parent};
    }
    summary.path = path;
    summary.name = path.section(u" / "_s, -1);
    summary.cards = cards;
    return summary;
}

Facets facets()
{
    Facets facets;
    facets.topics = {topic(2, {}, u"Python"_s, 5), topic(3, 2, u"Python / Types"_s, 3),
        topic(4, {}, u"Rust"_s, 1)};
    facets.tags.names = {u"level::senior"_s, u"level::entry"_s, u"level::mid"_s, u"role::web"_s,
        u"Kind::Output"_s, u"kind::trap"_s, u"leech"_s};
    facets.tags.notes = {{u"level"_s, 6}, {u"level::senior"_s, 1}, {u"level::entry"_s, 2},
        {u"level::mid"_s, 3}, {u"role"_s, 2}, {u"role::web"_s, 2}, {u"kind"_s, 4},
        {u"kind::output"_s, 3}, {u"kind::trap"_s, 2}, {u"leech"_s, 1}};
    return facets;
}

/// The tree as text, two blanks for each level.
QStringList drawn(const QAbstractItemModel& model, const QModelIndex& above = {}, int level = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(above); ++row) {
        const QModelIndex index = model.index(row, 0, above);
        const QVariant count = index.data(FilterModel::CountRole);
        lines.append(QString(qsizetype{2} * level, u' ') + index.data().toString()
            + (count.isValid() ? u" %1"_s.arg(count.toInt()) : QString()));
        lines += drawn(model, index, level + 1);
    }
    return lines;
}

} // namespace

class TestFilterModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sectionsHoldWhatThereIs();
    void onlyCountsChangeInPlace();
    void oneAloneIsChosenAndGivenUp();
    void ofOneSectionAnyOfSeveralAll();
    void leftOutIsExcluded();
    void savedSearchesMayLookForBrackets();
    void choiceThatIsGoneNoLongerFilters();

private:
    QModelIndex at(const QString& query);

    std::unique_ptr<FilterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFilterModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<FilterModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setFacets(facets());
}

QModelIndex TestFilterModel::at(const QString& query)
{
    const auto found = m_model->match(m_model->index(0, 0), FilterModel::QueryRole, query, 1,
        Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

void TestFilterModel::sectionsHoldWhatThereIs()
{
    const QStringList expected{u"Topics"_s, u"  Python 5"_s, u"    Types 3"_s, u"  Rust 1"_s,
        u"Level"_s, u"  entry 2"_s, u"  mid 3"_s, u"  senior 1"_s, u"Role"_s, u"  web 2"_s,
        u"Tags"_s, u"  Kind 4"_s, u"    Output 3"_s, u"    trap 2"_s, u"  leech 1"_s};
    QCOMPARE(drawn(*m_model), expected);
    Facets more = facets();
    more.saved = {{SavedSearchId{7}, u"Hard"_s, u"ease<2.0"_s}};
    m_model->setFacets(more);
    QCOMPARE(drawn(*m_model), expected + QStringList({u"Saved searches"_s, u"  Hard"_s}));
}

void TestFilterModel::onlyCountsChangeInPlace()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    Facets more = facets();
    more.tags.notes[u"leech"_s] = 2;
    m_model->setFacets(more);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(at(u"tag:\"leech\""_s).data(FilterModel::CountRole).toInt(), 2);
}

void TestFilterModel::oneAloneIsChosenAndGivenUp()
{
    QSignalSpy changed(m_model.get(), &FilterModel::queryChanged);
    m_model->choose(at(u"level:\"mid\""_s), How::Alone);
    QCOMPARE(m_model->queryText({}), std::optional(u"level:\"mid\""_s));
    m_model->choose(at(u"deck:\"Python / Types\""_s), How::Alone);
    QCOMPARE(m_model->queryText({}), std::optional(u"deck:\"Python / Types\""_s));
    m_model->choose(at(u"deck:\"Python / Types\""_s), How::Alone);
    QCOMPARE(m_model->queryText({}), std::optional<QString>(QString()));
    QVERIFY(m_model->isEmpty());
    QCOMPARE(changed.count(), 3);
}

void TestFilterModel::ofOneSectionAnyOfSeveralAll()
{
    m_model->choose(at(u"level:\"mid\""_s), How::Alone);
    m_model->choose(at(u"level:\"entry\""_s), How::Also);
    m_model->choose(at(u"deck:\"Python\""_s), How::Also);
    QCOMPARE(m_model->queryText({}),
        std::optional(u"deck:\"Python\" (level:\"entry\" or level:\"mid\")"_s));
    m_model->choose(at(u"level:\"entry\""_s), How::Also);
    QCOMPARE(m_model->queryText({}), std::optional(u"deck:\"Python\" level:\"mid\""_s));
}

void TestFilterModel::leftOutIsExcluded()
{
    m_model->choose(at(u"deck:\"Python\""_s), How::Alone);
    m_model->choose(at(u"tag:\"leech\""_s), How::Without);
    QCOMPARE(m_model->queryText({}), std::optional(u"deck:\"Python\" -tag:\"leech\""_s));
    QVERIFY(at(u"tag:\"leech\""_s).data(Qt::AccessibleTextRole).toString().contains(u"left out"_s));
}

void TestFilterModel::savedSearchesMayLookForBrackets()
{
    Facets more = facets();
    more.saved = {{SavedSearchId{7}, u"Call"_s, u"print("_s},
        {SavedSearchId{8}, u"End"_s, u"x) or y"_s}, {SavedSearchId{9}, u"Wrong"_s, u"is:blue"_s}};
    m_model->setFacets(more);
    const auto needles = [this] {
        QStringList texts;
        for (const search::Needle& needle : m_model->query({})->needles()) {
            texts.append(needle.text());
        }
        return texts;
    };
    m_model->choose(at(u"(print()"_s), How::Alone);
    QCOMPARE(needles(), QStringList{u"print("_s});
    QCOMPARE(m_model->queryText({}), std::optional(u"(print( )"_s));
    m_model->choose(at(u"level:\"mid\""_s), How::Also);
    QCOMPARE(needles(), QStringList{u"print("_s});
    QCOMPARE(m_model->queryText({}), std::optional(u"level:\"mid\" (print( )"_s));
    m_model->choose(at(u"(x) or y)"_s), How::Alone);
    QCOMPARE(needles(), (QStringList{u"x)"_s, u"y"_s}));
    QVERIFY(!m_model->queryText({})); // rather than another search
    m_model->choose(at(u"(x) or y)"_s), How::Without);
    QCOMPARE(needles(), QStringList());
    QVERIFY(!m_model->query({})->isEverything());
    m_model->choose(at(u"(is:blue)"_s), How::Alone);
    QCOMPARE(m_model->query({}).error().kind, search::QueryFault::Kind::UnknownState);
}

void TestFilterModel::choiceThatIsGoneNoLongerFilters()
{
    m_model->choose(at(u"tag:\"leech\""_s), How::Alone);
    QSignalSpy changed(m_model.get(), &FilterModel::queryChanged);
    Facets fewer = facets();
    fewer.tags.names.removeAll(u"leech"_s);
    m_model->setFacets(fewer);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_model->isEmpty());
}

QTEST_MAIN(TestFilterModel)
#include "tst_filtermodel.moc"
