// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/safehtml.h"

#include "core/cards/codelanguage.h"
#include "core/cards/droppedhtml.h"
#include "core/cards/htmlcode.h"
#include "core/cards/htmlmath.h"
#include "core/cards/htmltokens.h"
#include "core/cards/plaintext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype mostCharacters = qsizetype{256} * 1024;
constexpr qsizetype deepest = 32;
constexpr qsizetype mostTables = 3;
constexpr qint64 mostCells = 20'000;
constexpr int longestRun = 2'000;
constexpr int mostBidiControls = 1'000;

class BreakPoints
{
public:
    void startLine() { m_run = 0; }
    QString apply(const QString& text);

private:
    int m_run = 0;
    int m_bidiControls = 0;
};

bool isBidiControl(QChar c)
{
    return (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
}

QString BreakPoints::apply(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isBidiControl(c) && ++m_bidiControls > mostBidiControls) {
            continue;
        }
        m_run = c.isSpace() && c != QChar::Nbsp ? 0 : m_run + 1;
        if (m_run > longestRun && !c.isLowSurrogate()) {
            result += u'\u200B';
            m_run = 1;
        }
        result += c;
    }
    return result;
}

/// The element that stands for `name` in the result; none if only its content stays.
QString allowedElement(const QString& name)
{
    static const QHash<QString, QString> renamed{{u"strike"_s, u"s"_s}, {u"del"_s, u"s"_s},
        {u"ins"_s, u"u"_s}, {u"section"_s, u"div"_s}, {u"article"_s, u"div"_s},
        {u"main"_s, u"div"_s}, {u"header"_s, u"div"_s}, {u"footer"_s, u"div"_s},
        {u"aside"_s, u"div"_s}, {u"nav"_s, u"div"_s}, {u"figure"_s, u"div"_s},
        {u"figcaption"_s, u"div"_s}, {u"details"_s, u"div"_s}, {u"summary"_s, u"div"_s},
        {u"form"_s, u"div"_s}, {u"address"_s, u"div"_s}};
    static const QSet<QString> kept{u"a"_s, u"b"_s, u"big"_s, u"blockquote"_s, u"br"_s, u"center"_s,
        u"cite"_s, u"code"_s, u"dd"_s, u"dfn"_s, u"div"_s, u"dl"_s, u"dt"_s, u"em"_s, u"font"_s,
        u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"hr"_s, u"i"_s, u"img"_s, u"kbd"_s,
        u"li"_s, u"ol"_s, u"p"_s, u"pre"_s, u"rt"_s, u"s"_s, u"samp"_s, u"small"_s, u"span"_s,
        u"strong"_s, u"sub"_s, u"sup"_s, u"table"_s, u"tbody"_s, u"td"_s, u"tfoot"_s, u"th"_s,
        u"thead"_s, u"tr"_s, u"tt"_s, u"u"_s, u"ul"_s, u"var"_s};
    const auto found = renamed.constFind(name);
    if (found != renamed.cend()) {
        return *found;
    }
    return kept.contains(name) ? name : QString();
}

/// A web address as it may be shown and, after a question, opened.
QString allowedLink(QString href)
{
    href.removeIf([](QChar c) { return c.unicode() <= u' '; });
    const bool web = href.startsWith("http://"_L1, Qt::CaseInsensitive)
        || href.startsWith("https://"_L1, Qt::CaseInsensitive);
    return web ? href : QString();
}

/// The name of a medium inside the collection, never a place elsewhere.
QString allowedMedium(const QString& source)
{
    QString name = source.trimmed();
    const bool strange = std::ranges::any_of(name,
        [](QChar c) { return c.unicode() < u' ' || c == u':' || c == u'\\' || isBidiControl(c); });
    if (name.isEmpty() || name.size() > 255 || strange || name.startsWith(u'/')
        || name.split(u'/').contains(".."_L1)) {
        return {};
    }
    return name;
}

std::optional<int> clamped(const QString& value, int least, int most)
{
    static const QRegularExpression digits(u"^\\s*([0-9]+)"_s);
    const auto match = digits.match(value);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    bool fits = false;
    const int number = match.captured(1).toInt(&fits);
    return fits ? std::clamp(number, least, most) : most;
}

QString attributeText(QLatin1StringView name, const QString& value)
{
    return u' ' + name + R"(=")"_L1 + value.toHtmlEscaped() + u'"';
}

QString numbers(
    const HtmlToken& token, std::initializer_list<std::pair<const char*, int>> names, int least = 1)
{
    QString result;
    for (const auto& [name, most] : names) {
        const QLatin1StringView key(name);
        if (const auto number = clamped(token.attribute(key), least, most)) {
            result += attributeText(key, QString::number(*number));
        }
    }
    return result;
}

QString specificAttributes(const QString& element, const HtmlToken& token)
{
    if (element == "a"_L1) {
        const QString link = allowedLink(token.attribute("href"_L1));
        return link.isEmpty() ? QString() : attributeText("href"_L1, link);
    }
    if (element == "td"_L1 || element == "th"_L1) {
        return numbers(token, {{"colspan", 20}, {"rowspan", 20}});
    }
    if (element == "table"_L1) {
        return numbers(token, {{"border", 10}, {"cellpadding", 20}, {"cellspacing", 20}}, 0);
    }
    if (element == "ol"_L1) {
        return numbers(token, {{"start", 1'000'000}}, 0);
    }
    if (element == "font"_L1) {
        const QString colour = token.attribute("color"_L1).trimmed();
        return isColour(colour) ? attributeText("color"_L1, colour) : QString();
    }
    if (element == "pre"_L1) {
        const QString language = languageOfClass(token);
        return language.isEmpty() ? QString()
                                  : attributeText("class"_L1, "language-"_L1 + language);
    }
    return {};
}

QString directionAttributes(const HtmlToken& token)
{
    QString result;
    const QString direction = token.attribute("dir"_L1).toLower();
    if (direction == "ltr"_L1 || direction == "rtl"_L1) {
        result += attributeText("dir"_L1, direction);
    }
    const QString align = token.attribute("align"_L1).toLower();
    if (align == "left"_L1 || align == "right"_L1 || align == "center"_L1) {
        result += attributeText("align"_L1, align);
    }
    return result;
}

class Normaliser
{
public:
    explicit Normaliser(const FaceStyle& style)
        : m_style(style)
    {
    }
    /// False: a limit is passed.
    [[nodiscard]] bool read(const QString& html);
    [[nodiscard]] QString result();

private:
    struct Open
    {
        QString name;
        QString closing;
    };
    struct Table
    {
        qint64 rows = 0;
        qint64 columns = 0;
        qint64 widest = 0;
    };

    [[nodiscard]] bool start(const HtmlToken& token);
    [[nodiscard]] bool countCells(const QString& element, const HtmlToken& token);
    void end(const QString& element);
    void image(const HtmlToken& token);
    void sound(const HtmlToken& token);
    /// Hides the element, too, if it is to be.
    [[nodiscard]] QString styleAttribute(const HtmlToken& token);
    void closeImplied(const QString& element);
    void closeUpTo(const QSet<QString>& names, const QSet<QString>& barriers);
    void pop();

    const FaceStyle& m_style;
    QString m_hidden; ///< the element that is not shown, nor what is in it
    int m_hiddenDepth = 0;
    QString m_out;
    QList<Open> m_open;
    QList<Table> m_tables;
    BreakPoints m_breaks;
};

bool Normaliser::read(const QString& html)
{
    std::vector<HtmlToken> tokens;
    HtmlTokens source(html);
    while (auto token = source.next()) {
        tokens.push_back(std::move(*token));
    }
    for (const HtmlToken& token : withReadableMath(withCodeBlocks(std::move(tokens)))) {
        if (m_hiddenDepth > 0) {
            const bool same = token.kind != HtmlToken::Kind::Text && token.name == m_hidden;
            m_hiddenDepth += !same ? 0 : token.kind == HtmlToken::Kind::StartTag ? 1 : -1;
            continue;
        }
        switch (token.kind) {
        case HtmlToken::Kind::Text:
            m_out += m_breaks.apply(token.text).toHtmlEscaped();
            break;
        case HtmlToken::Kind::StartTag:
            if (!start(token)) {
                return false;
            }
            break;
        case HtmlToken::Kind::EndTag:
            end(allowedElement(token.name));
            break;
        }
    }
    return true;
}

QString Normaliser::result()
{
    while (!m_open.isEmpty()) {
        pop();
    }
    return m_out;
}

bool Normaliser::start(const HtmlToken& token)
{
    const QString element = allowedElement(token.name);
    if (element.isEmpty()) {
        sound(token);
        if (token.name == "button"_L1) { // it would do nothing
            m_hidden = token.name;
            m_hiddenDepth = 1;
        }
        return true;
    }
    const QString style = styleAttribute(token);
    if (m_hiddenDepth > 0) {
        return true;
    }
    if (isBlockElement(element) || element == "br"_L1 || element == "td"_L1 || element == "th"_L1) {
        m_breaks.startLine();
    }
    if (element == "img"_L1) {
        image(token);
        return true;
    }
    closeImplied(element);
    if (element == "br"_L1 || element == "hr"_L1) {
        m_out += u'<' + element + "/>"_L1;
        return true;
    }
    if (m_open.size() >= deepest || !countCells(element, token)) {
        return false;
    }
    if (element == "rt"_L1) { // no ruby in QTextDocument: 漢字(かんじ)
        m_out += u'(';
        m_open.append({element, u")"_s});
        return true;
    }
    m_out += u'<' + element + specificAttributes(element, token) + style
        + directionAttributes(token) + u'>';
    m_open.append({element, "</"_L1 + element + u'>'});
    return true;
}

bool Normaliser::countCells(const QString& element, const HtmlToken& token)
{
    if (element == "table"_L1) {
        m_tables.append(Table{});
        return m_tables.size() <= mostTables;
    }
    if (m_tables.isEmpty()) {
        return true;
    }
    Table& table = m_tables.last();
    if (element == "tr"_L1) {
        ++table.rows;
        table.columns = 0;
    } else if (element == "td"_L1 || element == "th"_L1) {
        table.columns += clamped(token.attribute("colspan"_L1), 1, 20).value_or(1);
        table.widest = std::max(table.widest, table.columns);
    }
    return table.rows * table.widest <= mostCells && table.widest <= 1'000;
}

void Normaliser::image(const HtmlToken& token)
{
    const QString written = token.attribute("src"_L1);
    const QString source = allowedMedium(written);
    const QString description = token.attribute("alt"_L1).left(1'000);
    if (source.isEmpty()) {
        if (written == "elsewhere:"_L1 || isFromElsewhere(written)) {
            m_out += R"(<img src="elsewhere:"/>)"_L1; // whoever shows it says so
            m_out += description.isEmpty() ? QString() : u" "_s;
        }
        m_out += m_breaks.apply(description).toHtmlEscaped();
        return;
    }
    m_out += "<img"_L1 + attributeText("src"_L1, source)
        + numbers(token, {{"width", 2'000}, {"height", 2'000}});
    if (!description.isEmpty()) {
        m_out += attributeText("alt"_L1, description);
    }
    m_out += "/>"_L1;
}

void Normaliser::sound(const HtmlToken& token)
{
    if (token.name == "audio"_L1 || token.name == "video"_L1 || token.name == "source"_L1) {
        const QString name = allowedMedium(token.attribute("src"_L1));
        if (!name.isEmpty() && !name.contains(u']')) {
            m_out += ("[sound:"_L1 + name + u']').toHtmlEscaped();
        }
    }
}

QString Normaliser::styleAttribute(const HtmlToken& token)
{
    static const QSet<QString> empty{u"br"_s, u"hr"_s, u"img"_s};
    const QString inherited = m_style.of(token);
    const QString own = token.attribute("style"_L1);
    if (inherited.isEmpty() && own.isEmpty()) {
        return {};
    }
    const AllowedStyle said = allowedStyle(own, m_style.usualPixels());
    const AllowedStyle allowed = allowedStyle(inherited + u';' + said.style);
    if ((said.hides || allowed.hides) && !empty.contains(token.name)) {
        m_hidden = token.name;
        m_hiddenDepth = 1;
    }
    return allowed.style.isEmpty() ? QString() : attributeText("style"_L1, allowed.style);
}

void Normaliser::closeImplied(const QString& element)
{
    static const QSet<QString> cells{u"td"_s, u"th"_s};
    static const QSet<QString> rows{u"td"_s, u"th"_s, u"tr"_s};
    static const QSet<QString> groups{
        u"td"_s, u"th"_s, u"tr"_s, u"thead"_s, u"tbody"_s, u"tfoot"_s};
    static const QSet<QString> table{u"table"_s};
    if (cells.contains(element)) {
        closeUpTo(cells, table);
    } else if (element == "tr"_L1) {
        closeUpTo(rows, table);
    } else if (groups.contains(element)) {
        closeUpTo(groups, table);
    } else if (element == "li"_L1) {
        closeUpTo({u"li"_s}, {u"ul"_s, u"ol"_s, u"table"_s});
    } else if (element == "dt"_L1 || element == "dd"_L1) {
        closeUpTo({u"dt"_s, u"dd"_s}, {u"dl"_s, u"table"_s});
    } else if (isBlockElement(element)) {
        closeUpTo({u"p"_s}, {u"td"_s, u"th"_s, u"li"_s, u"div"_s, u"blockquote"_s, u"table"_s});
    }
}

/// Closes the outermost open element of `names` inside the nearest of `barriers`.
void Normaliser::closeUpTo(const QSet<QString>& names, const QSet<QString>& barriers)
{
    qsizetype outermost = m_open.size();
    for (qsizetype i = m_open.size() - 1; i >= 0 && !barriers.contains(m_open[i].name); --i) {
        if (names.contains(m_open[i].name)) {
            outermost = i;
        }
    }
    while (m_open.size() > outermost) {
        pop();
    }
}

void Normaliser::end(const QString& element)
{
    if (element.isEmpty()) {
        return;
    }
    if (isBlockElement(element)) {
        m_breaks.startLine();
    }
    const bool crossesTable = element == "table"_L1 || element == "td"_L1 || element == "th"_L1
        || element == "tr"_L1 || element == "thead"_L1 || element == "tbody"_L1
        || element == "tfoot"_L1;
    qsizetype i = m_open.size() - 1;
    while (i >= 0 && m_open[i].name != element) {
        const bool inCell = m_open[i].name == "td"_L1 || m_open[i].name == "th"_L1;
        if (m_open[i].name == "table"_L1 || (inCell && !crossesTable)) {
            return;
        }
        --i;
    }
    while (i >= 0 && m_open.size() > i) {
        pop();
    }
}

void Normaliser::pop()
{
    const Open open = m_open.takeLast();
    if (open.name == "table"_L1) {
        m_tables.removeLast();
    }
    m_out += open.closing;
}

} // namespace

SafeHtml safeHtml(const QString& html, const FaceStyle& style)
{
    if (html.size() <= mostCharacters) {
        Normaliser normaliser(style);
        if (normaliser.read(html)) {
            return {normaliser.result(), false};
        }
    }
    // Of a text that is much too long, markup and all, the beginning is enough.
    QString text = plainText(html.left(4 * mostCharacters), TextFormat::Html);
    if (text.size() > mostCharacters) {
        text = text.left(mostCharacters) + u'…';
    }
    text = withBreakPoints(text).toHtmlEscaped();
    return {text.replace(u'\n', "<br/>"_L1), true};
}

QString withBreakPoints(const QString& text)
{
    return BreakPoints().apply(text);
}

} // namespace reprise
