// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/topicsettingsform.h"

#include "app/settings/settingrow.h"
#include "app/settings/settingsreport.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace reprise {

namespace {

constexpr int mostPerDay = 9999;
constexpr int mostLapses = 99;

using Node = TopicTree::Node;

QSpinBox* limitBox(QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(TopicSettings::unlimited, mostPerDay);
    box->setKeyboardTracking(false);
    return box;
}

QComboBox* choiceBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

void fill(QComboBox& box, const QStringList& texts)
{
    const int current = std::max(0, box.currentIndex());
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItems(texts);
    box.setCurrentIndex(current);
}

/// The nearest topic above of which something holds; nullptr for none.
template <typename Holds>
const Node* above(const QList<Node>& nodes, const Node& node, Holds holds)
{
    for (int place = node.parent; place >= 0; place = nodes.at(place).parent) {
        if (holds(nodes.at(place))) {
            return &nodes.at(place);
        }
    }
    return nullptr;
}

QString nameOf(const Node& node)
{
    return node.depth < 0 ? TopicSettingsForm::tr("All decks") : node.topic.name;
}

/// Where a limit comes from, and which one above it counts too.
QString limitOrigin(const QList<Node>& nodes, const Node& node, bool isOwn, int Node::* limit)
{
    const Node* from = above(
        nodes, node, [limit](const Node& at) { return at.*limit != TopicSettings::unlimited; });
    if (from == nullptr) {
        return isOwn ? TopicSettingsForm::tr("Set here.")
            : node.*limit == TopicSettings::unlimited
            ? TopicSettingsForm::tr("Not limited here.")
            : TopicSettingsForm::tr("As usual for a deck.");
    }
    const QString too =
        TopicSettingsForm::tr("“%1” allows %Ln in all.", "cards a day", from->*limit)
            .arg(nameOf(*from));
    return isOwn ? TopicSettingsForm::tr("Set here. %1", "%1: what is set above it").arg(too)
        : node.*limit == TopicSettings::unlimited
        ? TopicSettingsForm::tr("Not limited here. %1", "%1: what is set above it").arg(too)
        : TopicSettingsForm::tr("As usual for a deck. %1", "%1: what is set above it").arg(too);
}

/// Where an inherited setting comes from, or what it would be without it.
/// `spoken` names the value that a topic has.
template <typename Value, typename Spoken>
QString origin(const QList<Node>& nodes, const Node& node,
    std::optional<Value> TopicSettings::* setting, Spoken spoken)
{
    const bool isOwn = (node.topic.settings.*setting).has_value();
    const Node* from = above(nodes, node,
        [setting](const Node& at) { return (at.topic.settings.*setting).has_value(); });
    if (!isOwn) {
        return from == nullptr ? TopicSettingsForm::tr("As usual.")
                               : TopicSettingsForm::tr("As in “%1”.").arg(nameOf(*from));
    }
    if (node.parent < 0) {
        return TopicSettingsForm::tr("Set here.");
    }
    const QString value = spoken(nodes.at(node.parent));
    return from == nullptr
        ? TopicSettingsForm::tr("Set here. Usual is: %1", "a setting's value").arg(value)
        : TopicSettingsForm::tr("Set here. “%1” has: %2", "a topic, a setting's value")
              .arg(nameOf(*from), value);
}

} // namespace

TopicSettingsForm::TopicSettingsForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_changes(workspace.collection)
    , m_column(new QVBoxLayout(this))
    , m_newPerDay(limitBox(this))
    , m_reviewsPerDay(limitBox(this))
    , m_order(choiceBox(this))
    , m_leech(new QSpinBox(this))
    , m_reading(choiceBox(this))
{
    m_leech->setRange(1, mostLapses);
    m_leech->setKeyboardTracking(false);
    m_column->setContentsMargins(0, 0, 0, 0);
    const auto row = [&](QWidget* control, const Setting& clear) {
        auto* added = new SettingRow(workspace.theme, control, this);
        added->setResettable();
        connect(added, &SettingRow::resetRequested, this, [this, clear] { change(clear); });
        m_rows.append(added);
        m_column->addWidget(added);
        return added;
    };
    m_newRow = row(m_newPerDay, [](TopicSettings& settings) { settings.newPerDay.reset(); });
    m_reviewsRow =
        row(m_reviewsPerDay, [](TopicSettings& settings) { settings.reviewsPerDay.reset(); });
    m_orderRow = row(m_order, [](TopicSettings& settings) { settings.order.reset(); });
    m_leechRow = row(m_leech, [](TopicSettings& settings) { settings.leechThreshold.reset(); });
    m_readingRow = row(m_reading, [](TopicSettings& settings) { settings.reading.reset(); });
    connectControls();
    retranslate();
}

void TopicSettingsForm::connectControls()
{
    connect(m_newPerDay, &QSpinBox::valueChanged, this, [this](int value) {
        change([value](TopicSettings& settings) { settings.newPerDay = value; }, m_newPerDay);
    });
    connect(m_reviewsPerDay, &QSpinBox::valueChanged, this, [this](int value) {
        change(
            [value](TopicSettings& settings) { settings.reviewsPerDay = value; }, m_reviewsPerDay);
    });
    connect(m_order, &QComboBox::activated, this, [this](int place) {
        change([place](TopicSettings& settings) { settings.order = static_cast<NewOrder>(place); });
    });
    connect(m_leech, &QSpinBox::valueChanged, this, [this](int value) {
        change([value](TopicSettings& settings) { settings.leechThreshold = value; }, m_leech);
    });
    connect(m_reading, &QComboBox::activated, this, [this](int place) {
        change([place](
                   TopicSettings& settings) { settings.reading = static_cast<Sm2Reading>(place); });
    });
}

void TopicSettingsForm::change(const Setting& setting, const void* control)
{
    if (m_showing || !m_topic) {
        return;
    }
    auto request = [topic = *m_topic, setting](Collection& collection) {
        return changeTopicSettings(collection, topic, setting);
    };
    if (control != nullptr) {
        m_changes.makeSoon(control, std::move(request));
    } else {
        m_changes.make(std::move(request));
    }
}

const TopicTree::Node* TopicSettingsForm::node() const
{
    const auto found = std::ranges::find_if(
        m_nodes, [this](const Node& node) { return node.topic.id == m_topic; });
    return found == m_nodes.end() ? nullptr : &*found;
}

void TopicSettingsForm::showTopic(const QList<TopicTree::Node>& topics, TopicId topic)
{
    if (m_changes.isWaiting()) {
        return;
    }
    m_nodes = topics;
    m_topic = topic;
    const Node* shown = node();
    if (shown == nullptr) {
        return;
    }
    const QScopedValueRollback guard(m_showing, true);
    const auto show = [](QSpinBox& box, int value) {
        const auto* line = box.findChild<QLineEdit*>();
        const bool isTypedIn = box.hasFocus() && line != nullptr && line->isModified();
        if (!isTypedIn) {
            box.setValue(value);
        }
    };
    show(*m_newPerDay, shown->newPerDay);
    show(*m_reviewsPerDay, shown->reviewsPerDay);
    m_order->setCurrentIndex(static_cast<int>(shown->order));
    show(*m_leech, shown->leechThreshold);
    m_reading->setCurrentIndex(static_cast<int>(shown->reading));
    retranslateOrigins();
}

void TopicSettingsForm::setNarrow(bool narrow)
{
    for (SettingRow* row : std::as_const(m_rows)) {
        row->setNarrow(narrow);
    }
}

void TopicSettingsForm::setRowSpacing(int pixels)
{
    m_column->setSpacing(pixels);
}

void TopicSettingsForm::retranslate()
{
    for (QSpinBox* box : {m_newPerDay, m_reviewsPerDay}) {
        box->setSpecialValueText(tr("No limit"));
    }
    m_newRow->setTexts(tr("New cards a day"),
        tr("The most that are introduced in one day, here and in all topics below."));
    m_reviewsRow->setTexts(tr("Reviews a day"),
        tr("The most that are asked in one day. What is left over waits, and grows."));
    fill(*m_order, {tr("As in the deck"), tr("Shuffled")});
    m_orderRow->setTexts(tr("Order of new cards"),
        tr("Decks go from easy to hard; shuffled cards come from all over the topic."));
    m_leechRow->setTexts(tr("Leech after"),
        tr("A card forgotten this many times gets the tag “leech”, and you are told. It is "
           "never suspended unasked."));
    fill(*m_reading, {tr("As published"), tr("Reference code")});
    retranslateOrigins();
}

void TopicSettingsForm::retranslateOrigins()
{
    m_readingRow->setTexts(tr("Reading of SM-2"),
        m_reading->currentIndex() == 0
            ? tr("After a wrong answer the interval starts again and the ease stays.")
            : tr("Every answer changes the ease, a wrong one lowers it."));
    const Node* shown = node();
    if (shown == nullptr) {
        return;
    }
    const TopicSettings& own = shown->topic.settings;
    m_newRow->setOrigin(limitOrigin(m_nodes, *shown, own.newPerDay.has_value(), &Node::newPerDay),
        own.newPerDay.has_value());
    m_reviewsRow->setOrigin(
        limitOrigin(m_nodes, *shown, own.reviewsPerDay.has_value(), &Node::reviewsPerDay),
        own.reviewsPerDay.has_value());
    m_orderRow->setOrigin(
        origin(m_nodes, *shown, &TopicSettings::order,
            [this](const Node& at) { return m_order->itemText(static_cast<int>(at.order)); }),
        own.order.has_value());
    m_leechRow->setOrigin(origin(m_nodes, *shown, &TopicSettings::leechThreshold,
                              [](const Node& at) { return QLocale().toString(at.leechThreshold); }),
        own.leechThreshold.has_value());
    m_readingRow->setOrigin(
        origin(m_nodes, *shown, &TopicSettings::reading,
            [this](const Node& at) { return m_reading->itemText(static_cast<int>(at.reading)); }),
        own.reading.has_value());
}

void TopicSettingsForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const QScopedValueRollback guard(m_showing, true);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TopicSettingsForm::hideEvent(QHideEvent* event)
{
    m_changes.flush();
    QWidget::hideEvent(event);
}

} // namespace reprise
