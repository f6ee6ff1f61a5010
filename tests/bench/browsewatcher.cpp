// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/browsewatcher.h"

#include "app/browse/cardtablemodel.h"
#include "app/browse/cardtableview.h"
#include "app/browse/searchfield.h"
#include "app/browse/tablehead.h"
#include "app/window/mainwindow.h"
#include "tests/bench/process.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reprise::bench {

namespace {

constexpr int runs = 5;
constexpr auto pause = 250ms; // for what is left of the step before
using Column = CardTableModel::Column;

} // namespace

BrowseWatcher::BrowseWatcher(MainWindow& window, std::function<void(const QString&, double)> report)
    : m_window(window)
    , m_report(std::move(report))
{
    QCoreApplication::instance()->installEventFilter(this);
    const auto browse = [this] { QTest::keyClick(&m_window, Qt::Key_2, Qt::AltModifier); };
    m_steps.push({u"open"_s, browse});
    QTimer::singleShot(pause, this, &BrowseWatcher::next);
}

void BrowseWatcher::type(const QString& text) const
{
    auto* field = m_window.findChild<SearchField*>();
    for (const QChar letter : text) {
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
}

void BrowseWatcher::planSearches()
{
    // Each up to its last letter first, which is what is timed.
    for (const auto& [name, text] :
        {std::pair(u"word"_s, u"setdefault"_s), {u"part-of-a-word"_s, u"tdefau"_s},
            {u"operator"_s, u"->"_s}, {u"two-characters"_s, u"文字"_s}, {u"one-letter"_s, u"q"_s},
            {u"two-words"_s, u"prints dict"_s}}) {
        for (int run = 0; run < runs; ++run) {
            m_steps.push({{}, [this, text] {
                              m_window.findChild<SearchField*>()->setText(
                                  text.first(text.size() - 1));
                          }});
            m_steps.push({name, [this, text] { type(text.last(1)); }});
        }
    }
    m_steps.push({{}, [this] { m_window.findChild<SearchField*>()->clear(); }});
    for (const auto& [name, column] : {std::pair(u"sort-text"_s, Column::Question),
             {u"sort-number"_s, Column::Ease}, {u"sort-day"_s, Column::Due},
             {u"sort-count"_s, Column::Reviews}, {u"sort-topic"_s, Column::Topic}}) {
        for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            m_steps.push({name, [this, column, order] {
                              static_cast<CardTableView*>(m_table)->head()->setSortIndicator(
                                  static_cast<int>(column), order);
                          }});
        }
    }
}

void BrowseWatcher::next()
{
    if (m_steps.empty()) {
        m_report(u"memory"_s, memory());
        QCoreApplication::exit();
        return;
    }
    m_hasNewRows = false;
    m_since = nanoseconds();
    m_steps.front().act();
    findTable();
}

void BrowseWatcher::findTable()
{
    if (m_table) {
        return;
    }
    m_table = m_window.findChild<CardTableView*>();
    if (!m_table) {
        return;
    }
    const auto* model = m_table->model();
    connect(model, &QAbstractItemModel::modelReset, this,
        [this, model] { m_hasNewRows = model->rowCount() > 0; });
    m_hasNewRows = model->rowCount() > 0;
}

bool BrowseWatcher::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_since > 0 && m_hasNewRows && m_table
        && watched == m_table->viewport()) {
        QTimer::singleShot(0, this, &BrowseWatcher::painted); // once it is flushed
    }
    return false;
}

void BrowseWatcher::painted()
{
    if (m_since == 0) {
        return;
    }
    const double spent = static_cast<double>(nanoseconds() - m_since) / 1e6;
    m_since = 0;
    const QString name = m_steps.front().name;
    m_steps.pop();
    if (!name.isEmpty()) {
        m_report(name, spent);
    }
    if (name == u"open"_s) {
        planSearches();
    }
    QTimer::singleShot(pause, this, &BrowseWatcher::next);
}

} // namespace reprise::bench
