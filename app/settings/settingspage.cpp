// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingspage.h"

#include "app/dates.h"
#include "app/preferences.h"
#include "app/settings/settingrow.h"
#include "app/settings/topicsettingsform.h"
#include "app/translations.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/storage/collection.h"
#include "core/storage/collectionthread.h"

#include <QComboBox>
#include <QEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int settingsWidth = 640;
constexpr int narrowBelow = 520; // of the column

void fill(QComboBox& box, const QStringList& texts)
{
    const int current = std::max(0, box.currentIndex());
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItems(texts);
    box.setCurrentIndex(current);
}

} // namespace

SettingsPage::SettingsPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_changes(new SettingChanges(workspace.collection, this))
    , m_scroll(new QScrollArea(this))
    , m_sheet(new QWidget)
{
    makeControls();
    makeLayout();
    connectControls();
    retranslate();
    restyle();
}

void SettingsPage::makeControls()
{
    const Theme& theme = m_workspace.theme;
    m_title = new Label(theme, FontRole::PageTitle, Token::Text, m_sheet);
    for (Label** head : {&m_windowHead, &m_dayHead, &m_topicHead, &m_backupHead}) {
        *head = new Label(theme, FontRole::Heading, Token::Text, m_sheet);
    }
    for (QComboBox** box : {&m_appearance, &m_language, &m_buttons, &m_topics}) {
        *box = new QComboBox(m_sheet);
        // Long topic paths must not make the page wide.
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_dayStartsAt = new QTimeEdit(m_sheet);
    m_dayStartsAt->setLayoutDirection(Qt::LeftToRight); // a time is read so everywhere
    m_dayStartsAt->setKeyboardTracking(false);
    m_form = new TopicSettingsForm(m_workspace, m_sheet);
    m_reset = new Button(theme, Button::Kind::Normal, QString(), m_sheet);
    m_backups = new Button(theme, Button::Kind::Normal, QString(), m_sheet);
}

SettingRow* SettingsPage::addRow(QWidget* control)
{
    auto* row = new SettingRow(m_workspace.theme, control, m_sheet);
    m_rows.append(row);
    m_column->addWidget(row);
    return row;
}

void SettingsPage::makeLayout()
{
    m_column = new QVBoxLayout;
    m_column->addWidget(m_title);
    m_column->addWidget(m_windowHead);
    m_appearanceRow = addRow(m_appearance);
    m_languageRow = addRow(m_language);
    m_column->addWidget(m_dayHead);
    m_dayRow = addRow(m_dayStartsAt);
    m_buttonsRow = addRow(m_buttons);
    m_column->addWidget(m_topicHead);
    m_topicRow = addRow(m_topics);
    m_column->addWidget(m_form);
    m_resetRow = addRow(m_reset);
    m_column->addWidget(m_backupHead);
    m_backupsRow = addRow(m_backups);
    m_column->addStretch();

    auto* side = new QHBoxLayout(m_sheet);
    side->setContentsMargins(0, 0, 0, 0);
    side->addLayout(m_column, 1);
    side->addStretch(0);
    m_scroll->setWidget(m_sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_sheet->setAutoFillBackground(false);
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_scroll);
}

void SettingsPage::connectControls()
{
    connect(m_appearance, &QComboBox::activated, this, [this](int place) {
        m_workspace.preferences.setAppearance(static_cast<Theme::Appearance>(place));
    });
    connect(m_language, &QComboBox::activated, this, [this](int place) {
        m_workspace.preferences.setLanguage(m_language->itemData(place).toString());
    });
    connect(m_dayStartsAt, &QTimeEdit::timeChanged, this, [this](QTime time) {
        if (m_showing) {
            return;
        }
        m_changes->makeSoon(m_dayStartsAt,
            [minutes = time.msecsSinceStartOfDay() / 60'000](
                Collection& collection) { return setDayStartsAt(collection, minutes); });
    });
    connect(m_buttons, &QComboBox::activated, this, [this](int place) {
        m_changes->make(
            [buttons = place == 0 ? GradeButtons::Four : GradeButtons::Six](
                Collection& collection) { return setGradeButtons(collection, buttons); });
    });
    connect(m_topics, &QComboBox::activated, this, [this](int place) {
        m_form->changes().flush();
        m_topic = TopicId{m_topics->itemData(place).toLongLong()};
        showTopic();
    });
    connect(m_reset, &Button::clicked, this, [this] {
        if (m_topic) {
            m_form->changes().make([topic = *m_topic](Collection& collection) {
                return changeTopicSettings(
                    collection, topic, [](TopicSettings& settings) { settings = {}; });
            });
        }
    });
    for (SettingChanges* changes : {m_changes, &m_form->changes()}) {
        connect(changes, &SettingChanges::failed, this, [this](const Error& error) {
            Q_EMIT failed(error);
            reload();
        });
    }
    connect(m_backups, &Button::clicked, this, &SettingsPage::restoreRequested);
    connect(&m_workspace.collection, &CollectionThread::changed, this, [this] {
        if (isVisible()) {
            reload();
        }
    });
    connect(&m_workspace.theme, &Theme::changed, this, &SettingsPage::restyle);
}

void SettingsPage::reload()
{
    m_workspace.collection.request(&readSettings)
        .then(this, [this](const Result<SettingsReport>& report) {
            if (report) {
                showReport(*report);
            } else if (report.error().code != ErrorCode::NotFound) {
                Q_EMIT failed(report.error());
            }
        });
}

void SettingsPage::showReport(const SettingsReport& report)
{
    // A value on its way to the collection is newer than what came from there.
    if (m_changes->isWaiting() || m_form->changes().isWaiting()) {
        return;
    }
    m_report = report;
    const QScopedValueRollback guard(m_showing, true);
    m_dayStartsAt->setTime(QTime(0, 0).addSecs(report.dayStartsAtMinutes * 60));
    m_buttons->setCurrentIndex(report.buttons == GradeButtons::Four ? 0 : 1);
    m_topics->clear();
    for (const auto& node : report.topics) {
        const QString name = node.depth < 0
            ? tr("All decks")
            : QString(qsizetype{2} * node.depth, QChar(QChar::Nbsp)) + node.topic.name;
        m_topics->addItem(name, node.topic.id.value);
    }
    // A deck of one's own is what most people mean to set.
    const auto* selected = selectedTopic();
    const TopicId topic = selected != nullptr
        ? selected->topic.id
        : report.topics.value(1, report.topics.value(0)).topic.id;
    m_topic = topic;
    m_topics->setCurrentIndex(m_topics->findData(topic.value));
    showTopic();
}

const TopicTree::Node* SettingsPage::selectedTopic() const
{
    if (!m_report || !m_topic) {
        return nullptr;
    }
    const auto found = std::ranges::find(
        m_report->topics, *m_topic, [](const TopicTree::Node& node) { return node.topic.id; });
    return found == m_report->topics.end() ? nullptr : &*found;
}

void SettingsPage::showTopic()
{
    const auto* node = selectedTopic();
    if (node == nullptr || !m_report) {
        return;
    }
    m_form->showTopic(m_report->topics, node->topic.id);
    m_reset->setEnabled(node->topic.settings != TopicSettings{});
    retranslateReset();
}

void SettingsPage::takeFocus()
{
    m_appearance->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::restyle()
{
    const Theme& theme = m_workspace.theme;
    const int side = theme.px(width() < theme.px(narrowBelow) + theme.px(64) ? 24 : 32);
    const int column = std::min(theme.px(settingsWidth), width() - 2 * side);
    // Not by the rows' greatest widths: how high they get would be reckoned
    // without them.
    m_column->setContentsMargins(
        side, theme.px(28), std::max(side, width() - side - column), theme.px(24));
    m_column->setSpacing(theme.px(16));
    for (Label* head : {m_windowHead, m_dayHead, m_topicHead, m_backupHead}) {
        head->setContentsMargins(0, theme.px(8), 0, 0);
    }
    for (SettingRow* row : m_rows) {
        row->setNarrow(column < theme.px(narrowBelow));
    }
    m_form->setNarrow(column < theme.px(narrowBelow));
    m_form->setRowSpacing(theme.px(16));
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_windowHead->setText(tr("Window"));
    m_dayHead->setText(tr("Study"));
    m_topicHead->setText(tr("Decks and topics"));
    m_backupHead->setText(tr("Backups"));

    fill(*m_appearance, {tr("As the system", "appearance"), tr("Light"), tr("Dark")});
    m_appearance->setCurrentIndex(static_cast<int>(m_workspace.preferences.appearance()));
    m_appearanceRow->setTexts(tr("Appearance"), QString());
    m_language->clear();
    m_language->addItem(tr("As the system", "language"), QString());
    for (const QString& code : Translations::languages()) {
        // Each language by its own name, whatever the present one is.
        const QLocale locale(code);
        QString name = locale.nativeLanguageName();
        m_language->addItem(code == u"en"_s ? u"English"_s : name, code);
    }
    m_language->setCurrentIndex(
        std::max(0, m_language->findData(m_workspace.preferences.language())));
    m_languageRow->setTexts(tr("Language"), QString());

    m_dayStartsAt->setDisplayFormat(timeFormat());
    m_dayRow->setTexts(tr("A study day starts at"),
        tr("Until then, what you study still belongs to the day before."));
    fill(*m_buttons, {tr("Four: Again to Easy"), tr("Six: 0 to 5")});
    m_buttonsRow->setTexts(tr("Grade buttons"),
        tr("Four are quick. Six are those of SM-2, with three shades of not knowing."));

    m_topicRow->setTexts(tr("Settings of"), tr("Everything below in this part is about it."));
    m_reset->setText(tr("Reset"));
    m_backups->setText(tr("Backups…"));
    m_backupsRow->setTexts(tr("Back up and restore"),
        tr("A backup is made at the first start of each day. Here you make one now, or go "
           "back to one."));
    retranslateReset();
    if (m_report && m_topics->count() > 0) {
        m_topics->setItemText(0, tr("All decks"));
    }
}

void SettingsPage::retranslateReset()
{
    const auto* node = selectedTopic();
    m_resetRow->setTexts(tr("What is set here"),
        node == nullptr || node->topic.settings == TopicSettings{}
            ? tr("Nothing: what is above it, or the usual, holds.")
            : tr("Back to what is above it, or to the usual."));
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const QScopedValueRollback guard(m_showing, true);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    restyle();
    QWidget::resizeEvent(event);
}

void SettingsPage::hideEvent(QHideEvent* event)
{
    m_changes->flush();
    QWidget::hideEvent(event);
}

} // namespace reprise
