// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/columnspage.h"

#include "app/widgets/label.h"
#include "app/widgets/panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStringDecoder>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int leastUseWide = 180;
constexpr qsizetype rowsShown = 3;
constexpr qsizetype longestSample = 200; // units; what does not fit is elided anyway

using Use = TextLayout::Use;

/// Those that files of cards come in, as far as this system's Qt reads them.
QStringList encodings()
{
    QStringList known{u"UTF-8"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"windows-1252"_s, u"ISO-8859-1"_s,
        u"ISO-8859-2"_s, u"windows-1250"_s, u"windows-1251"_s, u"KOI8-R"_s, u"Shift_JIS"_s,
        u"EUC-JP"_s, u"GB18030"_s, u"Big5"_s, u"EUC-KR"_s};
    known.removeIf(
        [](const QString& name) { return !QStringDecoder(name.toLatin1().constData()).isValid(); });
    return known;
}

constexpr std::array separators{u'\t', u',', u';', u'|', u':', u' '};

} // namespace

ColumnsPage::ColumnsPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_encoding(new QComboBox(this))
    , m_separator(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_hasHeaderRow(new QCheckBox(this))
    , m_isHtml(new QCheckBox(this))
    , m_fault(new Label(theme, FontRole::Body, Token::Danger, this))
    , m_panel(new Panel(theme, this))
{
    m_encoding->addItems(encodings());
    for (const char16_t separator : separators) {
        m_separator->addItem(QString(), QChar(separator));
    }
    auto* boxes = new QGridLayout;
    int at = 0;
    for (QComboBox* box : {m_encoding, m_separator, m_type}) {
        auto* name = new Label(theme, FontRole::Caption, Token::Text2, this);
        name->setBuddy(box);
        m_names.append(name);
        boxes->addWidget(name, 0, at);
        boxes->addWidget(box, 1, at);
        boxes->setColumnStretch(at++, 1);
    }
    m_fault->setWordWrap(true);
    m_fault->hide();
    new QVBoxLayout(m_panel);
    auto* checks = new QHBoxLayout;
    checks->addWidget(m_hasHeaderRow);
    checks->addWidget(m_isHtml);
    checks->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(boxes);
    column->addLayout(checks);
    column->addWidget(m_fault);
    column->addWidget(m_panel, 1);
    connect(m_encoding, &QComboBox::textActivated, this, [this](const QString& name) {
        m_layout.encoding = name;
        Q_EMIT rowsWanted();
    });
    connect(m_separator, &QComboBox::activated, this, [this] {
        m_layout.separator = m_separator->currentData().toChar();
        Q_EMIT rowsWanted();
    });
    connect(m_type, &QComboBox::activated, this, [this] {
        m_layout.type = m_type->currentData().toString();
        for (TextLayout::Column& one : m_layout.columns) {
            one.field = -1;
        }
        makeColumns();
    });
    connect(m_hasHeaderRow, &QCheckBox::toggled, this, [this](bool has) {
        m_layout.hasHeaderRow = has;
        makeColumns();
    });
    connect(m_isHtml, &QCheckBox::toggled, this, [this](bool isHtml) {
        m_layout.isHtml = isHtml;
        m_layout.isHtmlGuessed = false;
    });
    connect(&theme, &Theme::changed, this, &ColumnsPage::restyle);
    retranslate();
    restyle();
}

void ColumnsPage::showLayout(const TextLayout& layout, const QList<NoteType>& noteTypes)
{
    m_layout = layout;
    m_noteTypes = noteTypes;
    if (m_encoding->findText(layout.encoding) < 0) {
        m_encoding->addItem(layout.encoding);
    }
    m_encoding->setCurrentText(layout.encoding);
    m_separator->setCurrentIndex(std::max(0, m_separator->findData(layout.separator)));
    const QSignalBlocker headerBlocker(m_hasHeaderRow);
    const QSignalBlocker htmlBlocker(m_isHtml);
    m_hasHeaderRow->setChecked(layout.hasHeaderRow);
    m_isHtml->setChecked(layout.isHtml);
    fillTypes();
}

void ColumnsPage::showRows(const QList<TextRow>& rows)
{
    m_rows = rows;
    m_rows.removeIf([](const TextRow& row) { return row.isMarked(); });
    qsizetype width = 0;
    for (const TextRow& row : std::as_const(m_rows)) {
        width = std::max(width, row.cells.size());
    }
    m_layout.columns.resize(width);
    m_fault->hide();
    makeColumns();
}

void ColumnsPage::showFault(const QString& sentence)
{
    m_rows.clear();
    m_fault->setText(sentence);
    m_fault->show();
    makeColumns();
}

bool ColumnsPage::isComplete() const
{
    return !m_rows.isEmpty() && m_layout.count(Use::Field) > 0;
}

void ColumnsPage::takeFocus()
{
    (m_uses.isEmpty() || m_rows.isEmpty() ? m_encoding : m_uses.first())
        ->setFocus(Qt::OtherFocusReason);
}

QStringList ColumnsPage::fieldsOfType() const
{
    const NoteType* const type = noteTypeNamed(m_layout.type, m_noteTypes);
    return type == nullptr ? QStringList() : type->fields;
}

QString ColumnsPage::nameOf(qsizetype column) const
{
    const QString named = m_layout.hasHeaderRow && !m_rows.isEmpty()
        ? m_rows.first().cells.value(column).trimmed()
        : m_layout.names.value(column).trimmed();
    return named.isEmpty() ? tr("Column %1").arg(column + 1) : named;
}

QString ColumnsPage::sampleOf(qsizetype column) const
{
    QStringList cells;
    for (qsizetype at = m_layout.hasHeaderRow ? 1 : 0; at < m_rows.size(); ++at) {
        const QString cell = m_rows.at(at).cells.value(column).simplified().left(longestSample);
        if (!cell.isEmpty() && cells.size() < rowsShown) {
            cells.append(cell);
        }
    }
    return cells.join(u" · "_s);
}

void ColumnsPage::fillTypes()
{
    m_type->clear();
    m_type->addItem(tr("Whatever fits"), QString());
    for (const NoteType& type : std::as_const(m_noteTypes)) {
        m_type->addItem(type.name, type.name);
    }
    int at = m_type->findData(m_layout.type);
    if (at < 0) {
        m_type->addItem(tr("%1 (new)").arg(m_layout.type), m_layout.type);
        at = m_type->count() - 1;
    }
    m_type->setCurrentIndex(at);
}

void ColumnsPage::fillUses(QComboBox& uses, qsizetype column) const
{
    const auto add = [&uses](const QString& text, Use use, qsizetype field = -1) {
        uses.addItem(text, QVariant::fromValue(std::pair(static_cast<int>(use), field)));
    };
    add(tr("Next field"), Use::Field);
    const QStringList fields = fieldsOfType();
    for (qsizetype at = 0; at < fields.size(); ++at) {
        add(tr("Field “%1”").arg(fields.at(at)), Use::Field, at);
    }
    add(tr("Tags"), Use::Tags);
    add(tr("Topic"), Use::Topic);
    add(tr("Note type"), Use::Type);
    add(tr("Id (guid)"), Use::Guid);
    add(tr("Nothing"), Use::Ignored);
    const TextLayout::Column& now = m_layout.columns.at(column);
    for (int at = 0; at < uses.count(); ++at) {
        if (uses.itemData(at).value<std::pair<int, qsizetype>>()
            == std::pair(static_cast<int>(now.use), now.field)) {
            uses.setCurrentIndex(at);
        }
    }
}

void ColumnsPage::choose(qsizetype column, int index)
{
    const auto [use, field] = m_uses.at(column)->itemData(index).value<std::pair<int, qsizetype>>();
    TextLayout::Column& chosen = m_layout.columns[column];
    chosen = {static_cast<Use>(use), field};
    for (qsizetype at = 0; at < m_layout.columns.size(); ++at) {
        TextLayout::Column& other = m_layout.columns[at];
        const bool isSame = chosen.use == Use::Field
            ? field >= 0 && other == chosen
            : chosen.use != Use::Ignored && other.use == chosen.use;
        if (at != column && isSame) {
            other = {Use::Ignored, -1};
            m_uses.at(at)->setCurrentIndex(m_uses.at(at)->count() - 1);
        }
    }
    Q_EMIT changed();
}

void ColumnsPage::makeColumns()
{
    delete m_body;
    m_uses.clear();
    auto* area = new QScrollArea(m_panel);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = new QWidget(area);
    auto* grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_theme.px(16));
    grid->setVerticalSpacing(m_theme.px(10));
    grid->setColumnStretch(1, 1);
    for (qsizetype column = 0; column < m_layout.columns.size() && !m_rows.isEmpty(); ++column) {
        const int row = static_cast<int>(column);
        auto* name = new Label(m_theme, FontRole::Body, Token::Text, nameOf(column), inside);
        auto* sample =
            new ElidedLabel(m_theme, FontRole::Body, Token::Text2, Qt::ElideRight, inside);
        sample->setText(sampleOf(column));
        auto* uses = new QComboBox(inside);
        uses->setMinimumWidth(m_theme.px(leastUseWide));
        fillUses(*uses, column);
        uses->setAccessibleName(tr("What “%1” becomes").arg(nameOf(column)));
        name->setBuddy(uses);
        m_uses.append(uses);
        connect(uses, &QComboBox::activated, this,
            [this, column](int index) { choose(column, index); });
        grid->addWidget(name, row, 0);
        grid->addWidget(sample, row, 1);
        grid->addWidget(uses, row, 2);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // which the area has just set
    m_panel->layout()->addWidget(area);
    area->show(); // now, so that what had the focus is not gone for a moment
    m_body = area;
    Q_EMIT changed();
}

void ColumnsPage::restyle()
{
    layout()->setSpacing(m_theme.px(16));
    auto* boxes = static_cast<QGridLayout*>(layout()->itemAt(0)->layout());
    m_panel->layout()->setContentsMargins(0, 0, 0, 0); // the panel has its own
    boxes->setHorizontalSpacing(m_theme.px(16));
    boxes->setVerticalSpacing(m_theme.px(4));
    layout()->itemAt(1)->layout()->setSpacing(m_theme.px(20));
    makeColumns();
}

void ColumnsPage::retranslate()
{
    m_names.at(0)->setText(tr("Encoding"));
    m_names.at(1)->setText(tr("Cells are separated by"));
    m_names.at(2)->setText(tr("Note type"));
    const std::array names{tr("Tab"), tr("Comma"), tr("Semicolon"), tr("Pipe"), tr("Colon"),
        tr("Space", "the character")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_separator->setItemText(static_cast<int>(i), names.at(i));
    }
    m_encoding->setAccessibleName(m_names.at(0)->text());
    m_separator->setAccessibleName(m_names.at(1)->text());
    m_type->setAccessibleName(m_names.at(2)->text());
    m_hasHeaderRow->setText(tr("The first row names the columns"));
    m_isHtml->setText(tr("Cells are HTML"));
    fillTypes();
    makeColumns();
}

void ColumnsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
