// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times the real program in a window, for collections of growing size: from
// exec to its first paint beside an empty Qt window's, from the key that grades
// to the next card painted, from keys and clicks in Browse to the rows painted,
// and the memory it takes. What stops the window for over 50 ms is named. Usage:
// bench_window [FOLDER] [CARDS...]; the collections are those of bench_core.

#include "app/application.h"
#include "app/cardface/cardview.h"
#include "app/window/mainwindow.h"
#include "tests/bench/browsewatcher.h"
#include "tests/bench/process.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTest>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace reprise;
using bench::memory;
using bench::nanoseconds;

namespace {

constexpr auto modeVariable = "REPRISE_BENCH_MODE";
constexpr auto startVariable = "REPRISE_BENCH_START";
constexpr int startsPerSize = 7;
constexpr int answers = 60;
// A grade this soon after the answer appeared is taken for a slip.
constexpr auto beforeGrading = 230ms;

double sinceExec()
{
    return static_cast<double>(nanoseconds() - qEnvironmentVariable(startVariable).toLongLong())
        / 1e6;
}

void print(const QString& line)
{
    QTextStream(stdout) << line << Qt::endl;
}

/// Watches the program from within its event loop and presses its keys.
class Watcher final : public QObject
{
public:
    explicit Watcher(QObject* parent)
        : QObject(parent)
        , m_answers(qEnvironmentVariable(modeVariable) == u"answer"_s)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* widget = event->type() == QEvent::Paint ? qobject_cast<QWidget*>(watched) : nullptr;
        if (!widget) {
            return false;
        }
        // Once the paint is done and flushed.
        QTimer::singleShot(0, this, [this, painted = QPointer(widget)] {
            if (painted) {
                afterPaint(painted);
            }
        });
        return false;
    }

private:
    void afterPaint(QWidget* widget)
    {
        if (!m_windowPainted && qobject_cast<MainWindow*>(widget->window())) {
            m_windowPainted = true;
            print(u"window %1"_s.arg(sinceExec()));
        }
        const auto* list = qobject_cast<QAbstractItemView*>(widget->parent());
        if (!m_treePainted && list && list->model() && list->model()->rowCount() > 1) {
            m_treePainted = true;
            print(u"tree %1"_s.arg(sinceExec()));
            print(u"memory %1"_s.arg(memory()));
            if (qEnvironmentVariable(modeVariable) == u"browse"_s) {
                m_browse = std::make_unique<bench::BrowseWatcher>(
                    *static_cast<MainWindow*>(widget->window()),
                    [](const QString& name, double value) {
                        print(u"%1 %2"_s.arg(name).arg(value));
                    });
                return;
            }
            if (!m_answers) {
                QCoreApplication::exit();
                return;
            }
            QTimer::singleShot(1s, this,
                [widget] { static_cast<MainWindow*>(widget->window())->study(rootTopic); });
        }
        if (auto* card = qobject_cast<CardView*>(widget->parent()); card && m_answers) {
            afterCardPaint(card);
        }
    }

    void afterCardPaint(CardView* card)
    {
        if (!card->isAnswerShown() && !card->toPlainText().isEmpty() && m_waitsFor != Answer) {
            if (m_pressedAt > 0) {
                print(u"next %1"_s.arg(static_cast<double>(nanoseconds() - m_pressedAt) / 1e6));
                m_pressedAt = 0;
                if (++m_answered == answers) {
                    print(u"memory-after %1"_s.arg(memory()));
                    QCoreApplication::exit();
                    return;
                }
            }
            m_waitsFor = Answer;
            QTimer::singleShot(
                50ms, this, [card] { QTest::keyClick(card->window(), Qt::Key_Space); });
        } else if (card->isAnswerShown() && m_waitsFor == Answer) {
            m_waitsFor = Question;
            QTimer::singleShot(beforeGrading, this, [this, card] {
                m_pressedAt = nanoseconds();
                QTest::keyClick(card->window(), Qt::Key_3);
            });
        }
    }

    enum Waits
    {
        Question,
        Answer,
    };
    bool m_answers;
    bool m_windowPainted = false;
    bool m_treePainted = false;
    Waits m_waitsFor = Question;
    qint64 m_pressedAt = 0;
    int m_answered = 0;
    std::unique_ptr<bench::BrowseWatcher> m_browse;
};

void watch()
{
    if (qEnvironmentVariableIsSet(modeVariable)
        && qEnvironmentVariable(modeVariable) != u"empty"_s) {
        new Watcher(QCoreApplication::instance()); // NOLINT: the application owns it
    }
}

class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QTimer::singleShot(0, this, [] {
            print(u"window %1"_s.arg(sinceExec()));
            QCoreApplication::exit();
        });
    }
};

int runEmpty(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1180, 760);
    window.show();
    return QApplication::exec();
}

using Figures = QHash<QString, QList<double>>;

void runChild(const QString& mode, const QString& profile, Figures& figures)
{
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1StringView(modeVariable), mode);
    environment.insert(QLatin1StringView(startVariable), QString::number(nanoseconds()));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
        {u"--profile"_s, profile, u"--now"_s, u"2026-11-02T09:00:00"_s, u"--size"_s,
            u"1180x760"_s});
    child.waitForFinished(120'000);
    for (const QByteArray& line : child.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2) {
            figures[mode + u' ' + QString::fromLatin1(words.first())].append(
                words.last().toDouble());
        }
    }
}

double percentile(QList<double> values, int percent)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values.at((values.size() - 1) * percent / 100);
}

void measure(const QString& folder, const QString& cards)
{
    const QString profile = folder + u'/' + cards;
    Figures figures;
    runChild(u"start"_s, profile, figures); // warms the cache and makes the day's backup
    figures.clear();
    for (int i = 0; i < startsPerSize; ++i) {
        runChild(u"empty"_s, profile, figures);
        runChild(u"start"_s, profile, figures);
    }
    runChild(u"answer"_s, profile, figures);
    for (int i = 0; i < startsPerSize; ++i) {
        runChild(u"browse"_s, profile, figures);
    }
    const auto at = [&](const QString& name, int percent = 50) {
        return percentile(figures.value(name), percent);
    };
    const double empty = at(u"empty window"_s);
    print(u"%1 cards\n"_s.arg(cards)
        + u"  empty Qt window, first paint       p50 %1 ms\n"_s.arg(empty, 7, 'f', 1)
        + u"  Reprise, first paint               p50 %1 ms   %2 times the empty window\n"_s
            .arg(at(u"start window"_s), 7, 'f', 1)
            .arg(at(u"start window"_s) / empty, 0, 'f', 2)
        + u"  Reprise, topic tree with counts    p50 %1 ms   %2 times the empty window\n"_s
            .arg(at(u"start tree"_s), 7, 'f', 1)
            .arg(at(u"start tree"_s) / empty, 0, 'f', 2)
        + u"  grade to next card painted         p50 %1 ms   p99 %2 ms   (%3 answers, durable)\n"_s
            .arg(at(u"answer next"_s), 7, 'f', 1)
            .arg(at(u"answer next"_s, 99), 0, 'f', 1)
            .arg(figures.value(u"answer next"_s).size())
        + u"  memory (PSS) at start, after these %1 MB, %2 MB"_s
            .arg(at(u"start memory"_s), 7, 'f', 1)
            .arg(at(u"answer memory-after"_s), 0, 'f', 1));
    for (const auto& [name, text] : {std::pair(u"open"_s, u"Browse, first rows painted"_s),
             {u"word"_s, u"key to painted rows: a word"_s},
             {u"part-of-a-word"_s, u"  part of a word"_s}, {u"operator"_s, u"  ->"_s},
             {u"two-characters"_s, u"  two Chinese characters"_s},
             {u"one-letter"_s, u"  a letter"_s}, {u"two-words"_s, u"  two words"_s},
             {u"sort-text"_s, u"sorted by question, painted"_s}, {u"sort-number"_s, u"  by ease"_s},
             {u"sort-day"_s, u"  by due day"_s}, {u"sort-count"_s, u"  by reviews"_s},
             {u"sort-topic"_s, u"  by topic"_s}}) {
        const QString key = u"browse "_s + name;
        print(u"  %1 p50 %2 ms   p99 %3 ms   (%4 runs)"_s.arg(text, -34)
                .arg(at(key), 7, 'f', 1)
                .arg(at(key, 99), 0, 'f', 1)
                .arg(figures.value(key).size()));
    }
    print(u"  memory (PSS) with everything listed     %1 MB"_s.arg(
        at(u"browse memory"_s), 7, 'f', 1));
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)

int main(int argc, char* argv[])
{
    const QString mode = qEnvironmentVariable(modeVariable);
    if (mode == u"empty"_s) {
        return runEmpty(argc, argv);
    }
    if (!mode.isEmpty()) {
        return runApplication(argc, argv);
    }
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString folder =
        arguments.isEmpty() ? QDir::tempPath() + u"/reprise-bench"_s : arguments.takeFirst();
    if (arguments.isEmpty()) {
        arguments = {u"1000"_s, u"10000"_s, u"100000"_s, u"1000000"_s};
    }
    for (const QString& cards : std::as_const(arguments)) {
        measure(folder, cards);
    }
    return 0;
}
