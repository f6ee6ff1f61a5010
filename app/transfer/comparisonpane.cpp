// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/comparisonpane.h"

#include "app/dates.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"
#include "core/cards/plaintext.h"
#include "core/cards/typedanswer.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype mostShown = 5'000; // letters of a field; the rest is not compared
constexpr int padding = 14;
constexpr qsizetype wholeNote = -1; // in place of a part

/// The ground of a choice: soft where it is taken.
class Cell final : public QWidget
{
public:
    Cell(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , radio(new QRadioButton(this))
        , m_theme(theme)
    {
        connect(radio, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
    }

    QRadioButton* radio;

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (radio->isChecked()) {
            QPainter(this).fillRect(rect(), m_theme.color(Token::AccentSoft));
        }
    }
    void mousePressEvent(QMouseEvent*) override
    {
        radio->setFocus(Qt::MouseFocusReason);
        radio->setChecked(true);
    }

private:
    const Theme& m_theme;
};

QString shownText(const QString& field, TextFormat format)
{
    const QString text = format == TextFormat::Html ? plainText(field, format) : field;
    return text.size() > mostShown ? text.first(mostShown) + u'…' : text;
}

QString span(const QString& text, const QColor& ground)
{
    return u"<span style=\"background-color:%1\">%2</span>"_s.arg(
        ground.name(), text.toHtmlEscaped());
}

/// The words in which something differs, together where only blanks part them:
/// single letters that two sentences share by chance help nobody.
QList<LineSpan> wholeWords(const QString& line, const QList<LineSpan>& marks)
{
    const auto isWord = [&](qsizetype at) {
        return at >= 0 && at < line.size() && line.at(at).isLetterOrNumber();
    };
    QList<LineSpan> words;
    for (const LineSpan& mark : marks) {
        qsizetype from = mark.start;
        qsizetype to = mark.start + mark.length;
        while (isWord(from) && isWord(from - 1)) {
            --from;
        }
        while (isWord(to) && isWord(to - 1)) {
            ++to;
        }
        const qsizetype before = words.isEmpty() ? 0 : words.last().start + words.last().length;
        if (!words.isEmpty()
            && (from <= before || line.sliced(before, from - before).trimmed().isEmpty())) {
            words.last().length = std::max(to, before) - words.last().start;
        } else {
            words.append({from, to - from});
        }
    }
    return words;
}

QString lineWith(const QString& line, const QList<LineSpan>& marks, const QColor& ground)
{
    QString html;
    qsizetype from = 0;
    for (const LineSpan& mark : wholeWords(line, marks)) {
        html += line.sliced(from, mark.start - from).toHtmlEscaped();
        html += span(line.sliced(mark.start, mark.length), ground);
        from = mark.start + mark.length;
    }
    return html + line.sliced(from).toHtmlEscaped();
}

/// Lines as they were typed, those between fences in the font of code.
class Lines final
{
public:
    explicit Lines(const QString& codeFamily)
        : m_codeFamily(codeFamily.toHtmlEscaped())
    {
    }

    void add(const QString& plain, const QString& html)
    {
        const QString trimmed = plain.trimmed();
        const bool isFence = trimmed.startsWith("```"_L1) || trimmed.startsWith("~~~"_L1);
        m_lines.append(m_isCode || isFence
                ? u"<span style=\"font-family:'%1'\">%2</span>"_s.arg(m_codeFamily, html)
                : html);
        m_isCode = m_isCode != isFence;
    }

    [[nodiscard]] QString html() const
    {
        return u"<div style=\"white-space:pre-wrap\">"_s + m_lines.join(u"<br>"_s) + u"</div>"_s;
    }

private:
    QString m_codeFamily;
    QStringList m_lines;
    bool m_isCode = false;
};

} // namespace

ComparisonPane::ComparisonPane(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_area(new QScrollArea(this))
{
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
    connect(&theme, &Theme::changed, this, &ComparisonPane::renew);
}

void ComparisonPane::show(const Subject& subject)
{
    m_subject = subject;
    m_sentence.clear();
    m_area->verticalScrollBar()->setValue(0);
    renew();
}

void ComparisonPane::showSentence(const QString& title, const QString& sentence)
{
    m_subject.reset();
    m_sentenceTitle = title;
    m_sentence = sentence;
    renew();
}

void ComparisonPane::clear()
{
    showSentence({}, {});
}

void ComparisonPane::setScheduleNote(const QString& sentence)
{
    if (m_scheduleNote != sentence) {
        m_scheduleNote = sentence;
        renew();
    }
}

void ComparisonPane::renew()
{
    const bool hadFocus = m_body != nullptr && m_body->isAncestorOf(focusWidget());
    m_body = new QWidget;
    m_body->setAutoFillBackground(false);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->setColumnStretch(2, 1);
    m_grid->setColumnStretch(4, 1);
    m_area->setWidget(m_body); // the former one goes
    m_area->widget()->setAutoFillBackground(false);
    if (m_subject) {
        addHeads();
        const Subject& subject = *m_subject;
        if (!subject.mine && !subject.taken.isEmpty()) {
            addDiffering(tr("Note"), wholeNote, tr("You deleted it. It stays away."),
                tr("It comes back with its cards."));
        }
        const qsizetype tags = subject.theirs.fields.size();
        for (qsizetype part = 0; part <= tags; ++part) {
            const bool isTags = part == tags;
            const QString name = isTags ? tr("Tags") : subject.fields.value(part);
            const QString theirs = isTags
                ? subject.theirs.tags.join(u' ')
                : shownText(subject.theirs.fields.at(part), subject.theirs.format);
            if (!subject.mine) {
                addAgreeing(name, marked(theirs, theirs).second);
                continue;
            }
            const Note& note = subject.mine->note;
            const QString mine =
                isTags ? note.tags.join(u' ') : shownText(note.fields.value(part), note.format);
            if (!subject.seen.differs.value(part)) {
                addAgreeing(name, marked(mine, mine).first);
            } else if (mine == theirs && !isTags) {
                // Nothing but the markup differs.
                const auto [a, b] = marked(note.fields.value(part), subject.theirs.fields.at(part));
                addDiffering(name, part, a, b);
            } else {
                const auto [a, b] = marked(mine, theirs);
                addDiffering(name, part, a, b);
            }
        }
        addSchedule();
    } else if (!m_sentence.isEmpty()) {
        addRow(m_sentenceTitle, [this](int row) {
            auto* label = text(m_sentence.toHtmlEscaped(), Token::Danger);
            m_grid->addWidget(label, row, 2, 1, 3);
        });
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    if (hadFocus) {
        m_area->setFocus();
    }
}

Label* ComparisonPane::text(const QString& html, Token color) const
{
    auto* label = new Label(m_theme, FontRole::Body, color, m_body);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setText(html);
    label->setContentsMargins(
        m_theme.px(padding), m_theme.px(padding), m_theme.px(padding), m_theme.px(padding));
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    return label;
}

void ComparisonPane::addRow(const QString& name, const std::function<void(int row)>& fill)
{
    const int row = m_grid->rowCount();
    auto* label = new ElidedLabel(m_theme, FontRole::Body, Token::Text2, Qt::ElideRight, m_body);
    label->setText(name);
    label->setContentsMargins(
        m_theme.px(padding), m_theme.px(padding), m_theme.px(padding), m_theme.px(padding));
    label->setFixedWidth(std::clamp(label->sizeHint().width(), m_theme.px(86), m_theme.px(180)));
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(new Hairline(m_theme, m_body, Qt::Vertical), row, 1);
    fill(row);
    m_grid->addWidget(new Hairline(m_theme, m_body), row + 1, 0, 1, 5);
}

void ComparisonPane::addHeads()
{
    if (!m_subject->mine) {
        return;
    }
    const auto day = [](qint64 ms) {
        return dayAndMonth(QDateTime::fromMSecsSinceEpoch(ms).date());
    };
    const int row = m_grid->rowCount();
    const auto add = [&](int column, const QString& sentence) {
        auto* label = new Label(m_theme, FontRole::Caption, Token::Text2, sentence, m_body);
        label->setContentsMargins(
            m_theme.px(padding), m_theme.px(6), m_theme.px(padding), m_theme.px(6));
        m_grid->addWidget(label, row, column);
    };
    add(2, tr("Yours, edited %1", "a date").arg(day(m_subject->mine->note.modifiedMs)));
    add(4,
        m_subject->theirs.modifiedMs > 0
            ? tr("In the file, edited %1", "a date").arg(day(m_subject->theirs.modifiedMs))
            : tr("In the file"));
    m_grid->addWidget(new Hairline(m_theme, m_body), row + 1, 0, 1, 5);
}

void ComparisonPane::addAgreeing(const QString& name, const QString& html)
{
    addRow(name, [&](int row) { m_grid->addWidget(text(html, Token::Text2), row, 2, 1, 3); });
}

void ComparisonPane::addDiffering(
    const QString& name, qsizetype part, const QString& mine, const QString& theirs)
{
    addRow(name, [&](int row) {
        if (m_subject->taken.isEmpty()) {
            m_grid->addWidget(text(mine), row, 2);
            m_grid->addWidget(text(theirs), row, 4);
        } else {
            auto* group = new QButtonGroup(m_body);
            int column = 2;
            for (const bool isTheirs : {false, true}) {
                auto* made = static_cast<Cell*>(cell(part, isTheirs, isTheirs ? theirs : mine));
                made->radio->setAccessibleName(isTheirs ? tr("%1 of the file", "a field").arg(name)
                                                        : tr("Your %1", "a field").arg(name));
                group->addButton(made->radio);
                m_grid->addWidget(made, row, column);
                column += 2;
            }
        }
        m_grid->addWidget(new Hairline(m_theme, m_body, Qt::Vertical), row, 3);
    });
}

QWidget* ComparisonPane::cell(qsizetype part, bool isTheirs, const QString& html)
{
    auto* made = new Cell(m_theme, m_body);
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(m_theme.px(padding), 0, 0, 0);
    row->setSpacing(0);
    auto* radioColumn = new QVBoxLayout;
    radioColumn->setContentsMargins(0, m_theme.px(padding - 2), 0, 0);
    radioColumn->addWidget(made->radio);
    radioColumn->addStretch();
    row->addLayout(radioColumn);
    auto* label = text(html);
    label->setContentsMargins(
        m_theme.px(8), m_theme.px(padding), m_theme.px(padding), m_theme.px(padding));
    label->setAttribute(Qt::WA_TransparentForMouseEvents); // the whole cell chooses
    row->addWidget(label, 1);
    made->radio->setChecked(isTaken(part) == isTheirs);
    connect(made->radio, &QRadioButton::toggled, this, [this, part, isTheirs](bool checked) {
        if (checked) {
            choose(part, isTheirs);
        }
    });
    return made;
}

bool ComparisonPane::isTaken(qsizetype part) const
{
    return part == wholeNote ? m_subject->taken.contains(true) : m_subject->taken.value(part);
}

void ComparisonPane::choose(qsizetype part, bool isTheirs)
{
    if (m_subject && isTaken(part) != isTheirs) {
        if (part == wholeNote) {
            m_subject->taken.fill(isTheirs);
        } else {
            m_subject->taken[part] = isTheirs;
        }
        Q_EMIT chosen(m_subject->taken);
    }
}

void ComparisonPane::addSchedule()
{
    const auto& mine = m_subject->mine;
    if (!mine) {
        return;
    }
    QStringList sentences;
    if (mine->schedule) {
        const QLocale locale;
        const QString interval = tr("%Ln day(s)", nullptr, mine->schedule->intervalDays);
        sentences.append(tr("Due %1, interval %2, %3.", "a date, days, reviews")
                .arg(dayAndMonth(mine->schedule->due.date()), interval,
                    tr("%Ln review(s)", nullptr, mine->reviews)));
    } else {
        sentences.append(tr("Not studied yet."));
    }
    if (!m_scheduleNote.isEmpty()) {
        sentences.append(m_scheduleNote);
    }
    addAgreeing(tr("Schedule"), sentences.join(u' ').toHtmlEscaped());
}

std::pair<QString, QString> ComparisonPane::marked(const QString& mine, const QString& theirs) const
{
    const QString family = m_theme.font(FontRole::Code).family();
    Lines left(family);
    Lines right(family);
    const QColor removed = m_theme.color(Token::DangerMark);
    const QColor added = m_theme.color(Token::OkMark);
    for (const LinePair& pair : compareLines(mine, theirs).lines) {
        using Match = LinePair::Match;
        const bool isChanged = pair.match == Match::Changed;
        if (pair.match != Match::Missing) {
            left.add(pair.typed,
                pair.match == Match::Extra ? span(pair.typed, removed)
                    : isChanged            ? lineWith(pair.typed, pair.typedMarks, removed)
                                           : pair.typed.toHtmlEscaped());
        }
        if (pair.match != Match::Extra) {
            right.add(pair.expected,
                pair.match == Match::Missing ? span(pair.expected, added)
                    : isChanged              ? lineWith(pair.expected, pair.expectedMarks, added)
                                             : pair.expected.toHtmlEscaped());
        }
    }
    return {left.html(), right.html()};
}

void ComparisonPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        renew();
    }
}

} // namespace reprise
