// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/codehighlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QDeadlineTimer>
#include <QHash>
#include <QTextDocument>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// Words of fences that KSyntaxHighlighting does not know.
QString withoutAlias(const QString& word)
{
    static const QHash<QString, QString> names{{u"python3"_s, u"python"_s},
        {u"python2"_s, u"python"_s}, {u"pycon"_s, u"python"_s}, {u"ipython"_s, u"python"_s},
        {u"doctest"_s, u"python"_s}, {u"sh"_s, u"bash"_s}, {u"shell"_s, u"bash"_s},
        {u"console"_s, u"bash"_s}, {u"shell-session"_s, u"bash"_s}, {u"ini"_s, u"ini files"_s},
        {u"cfg"_s, u"ini files"_s}, {u"jsonc"_s, u"json"_s}, {u"yml"_s, u"yaml"_s},
        {u"c++"_s, u"cpp"_s}, {u"docker"_s, u"dockerfile"_s}};
    const QString lower = word.toLower();
    return names.value(lower, lower);
}

/// Of languages whose blocks show a session: only what was typed is code.
QStringList promptsOf(const QString& word)
{
    static const QHash<QString, QStringList> prompts{{u"pycon"_s, {u">>> "_s, u"... "_s}},
        {u"doctest"_s, {u">>> "_s, u"... "_s}}, {u"console"_s, {u"$ "_s}},
        {u"shell-session"_s, {u"$ "_s}}};
    return prompts.value(word.toLower());
}

bool isPlainWord(const QString& word)
{
    static const QStringList words{
        u"output"_s, u"text"_s, u"txt"_s, u"plain"_s, u"plaintext"_s, u"none"_s};
    return word.isEmpty() || words.contains(word.toLower());
}

} // namespace

class CodeHighlighter::LineState final
{
public:
    KSyntaxHighlighting::State state;
};

class CodeHighlighter::Engine final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    KSyntaxHighlighting::Definition definitionFor(const QString& word)
    {
        if (isPlainWord(word))
            return {};
        const QString name = withoutAlias(word);
        auto found = m_repository.definitionForName(name);
        if (found.isValid())
            return found;
        // Most other words are the ending of such files: rs, kt, go.
        const bool simple = std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber(); });
        return simple && name.size() <= 10 ? m_repository.definitionForFileName("x."_L1 + name)
                                           : KSyntaxHighlighting::Definition();
    }

    void useTheme(bool dark)
    {
        if (m_isDark == dark) {
            return;
        }
        m_isDark = dark;
        m_looks.clear();
        const auto wanted = m_repository.theme(dark ? u"VSCodium Dark"_s : u"GitHub Light"_s);
        setTheme(wanted.isValid()
                ? wanted
                : m_repository.defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme
                                                 : KSyntaxHighlighting::Repository::LightTheme));
    }

    [[nodiscard]] QColor normalColor() const
    {
        return QColor::fromRgb(theme().textColor(KSyntaxHighlighting::Theme::Normal));
    }

    /// Appends the line's ranges, moved by `indent`.
    KSyntaxHighlighting::State highlight(QStringView line, const KSyntaxHighlighting::State& state,
        int indent, QList<QTextLayout::FormatRange>& ranges)
    {
        m_ranges = &ranges;
        m_indent = indent;
        const auto next = highlightLine(line, state);
        m_ranges = nullptr;
        return next;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override
    {
        if (m_ranges == nullptr || length == 0)
            return;
        auto look = m_looks.constFind(format.id());
        if (look == m_looks.cend())
            look = m_looks.insert(format.id(), lookOf(format));
        if (!look->isEmpty())
            m_ranges->append({offset + m_indent, length, *look});
    }

private:
    /// Empty for what looks like any other text.
    [[nodiscard]] QTextCharFormat lookOf(const KSyntaxHighlighting::Format& format) const
    {
        QTextCharFormat look;
        if (format.isDefaultTextStyle(theme()))
            return look;
        if (format.hasTextColor(theme()))
            look.setForeground(format.textColor(theme()));
        if (format.isBold(theme()))
            look.setFontWeight(QFont::Bold);
        if (format.isItalic(theme()))
            look.setFontItalic(true);
        if (format.isUnderline(theme()))
            look.setFontUnderline(true);
        return look;
    }

    KSyntaxHighlighting::Repository m_repository;
    std::optional<bool> m_isDark;
    QHash<int, QTextCharFormat> m_looks; ///< of the theme, by the format's id
    QList<QTextLayout::FormatRange>* m_ranges = nullptr;
    int m_indent = 0;
};

/// Colours a document while it is edited. KSyntaxHighlighting's Markdown shows
/// code as paler than the words around it, and knows more than notes have: a
/// first line like "Note: it depends" would be metadata.
class CodeHighlighter::Live final : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    using SyntaxHighlighter::SyntaxHighlighter;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override
    {
        using Style = KSyntaxHighlighting::Theme::TextStyle;
        static const QStringList plain{
            u"Metadata"_s, u"Metadata Title"_s, u"Highlight Text"_s, u"Emoji"_s};
        const QString name = definition().name() == "Markdown"_L1 ? format.name() : QString();
        if (name == "Code"_L1) {
            // The words of a block without a language are called so, too.
            if (currentBlock().text().left(offset + 1).contains(u'`')) {
                colour(offset, length, Style::String);
            }
        } else if (name == "Fenced Code"_L1) {
            const QString line = currentBlock().text().trimmed();
            if (line.startsWith("```"_L1) || line.startsWith("~~~"_L1)) {
                colour(offset, length, Style::Comment);
            }
        } else if (!plain.contains(name)) {
            SyntaxHighlighter::applyFormat(offset, length, format);
        }
    }

private:
    void colour(int offset, int length, KSyntaxHighlighting::Theme::TextStyle style)
    {
        QTextCharFormat look;
        look.setForeground(QColor::fromRgb(theme().textColor(style)));
        setFormat(offset, length, look);
    }
};

CodeHighlighter::CodeHighlighter() = default;
CodeHighlighter::~CodeHighlighter() = default;

CodeHighlighter::Engine& CodeHighlighter::engine()
{
    if (!m_engine)
        m_engine = std::make_unique<Engine>();
    return *m_engine;
}

QString CodeHighlighter::languageName(const QString& word)
{
    const auto definition = engine().definitionFor(word);
    return definition.isValid() ? definition.translatedName() : word;
}

void CodeHighlighter::follow(QTextDocument& document, const QString& word, bool dark)
{
    Live* live = nullptr;
    for (QObject* child : document.children()) {
        live = live != nullptr ? live : dynamic_cast<Live*>(child);
    }
    if (live == nullptr) {
        live = new Live(&document);
    }
    Engine& engine = this->engine();
    engine.useTheme(dark);
    live->setTheme(engine.theme());
    live->setDefinition(engine.definitionFor(word));
    live->rehighlight();
}

QColor CodeHighlighter::normalColor(bool dark)
{
    engine().useTheme(dark);
    return engine().normalColor();
}

std::vector<QList<QTextLayout::FormatRange>> CodeHighlighter::formats(
    const QStringList& lines, const QString& word, bool dark)
{
    Place place;
    return formats(lines, word, dark, QDeadlineTimer::Forever, place);
}

std::vector<QList<QTextLayout::FormatRange>> CodeHighlighter::formats(const QStringList& lines,
    const QString& word, bool dark, const QDeadlineTimer& deadline, Place& place)
{
    Engine& engine = this->engine();
    engine.useTheme(dark);
    QTextCharFormat normal;
    normal.setForeground(engine.normalColor());
    const qsizetype size = std::accumulate(lines.cbegin(), lines.cend(), qsizetype{0},
        [](qsizetype sum, const QString& line) { return sum + line.size() + 1; });
    const auto definition = engine.definitionFor(word);
    const bool isPlain = !definition.isValid() || lines.size() > mostLines || size > mostCharacters;
    if (!isPlain) {
        engine.setDefinition(definition);
    }
    const QStringList prompts = promptsOf(word);
    KSyntaxHighlighting::State state = place.state ? place.state->state : LineState().state;
    std::vector<QList<QTextLayout::FormatRange>> formats;
    do {
        if (place.line >= lines.size()) {
            break;
        }
        const QString& line = lines.at(place.line);
        ++place.line;
        formats.push_back({{0, static_cast<int>(line.size()), normal}});
        if (isPlain) {
            continue;
        }
        int typedFrom = 0;
        if (!prompts.isEmpty()) {
            const auto prompt = std::ranges::find_if(
                prompts, [&line](const QString& p) { return line.startsWith(p); });
            if (prompt == prompts.end()) {
                state = {};
                continue;
            }
            if (prompt == prompts.begin())
                state = {};
            typedFrom = static_cast<int>(prompt->size());
        }
        state =
            engine.highlight(QStringView(line).sliced(typedFrom), state, typedFrom, formats.back());
    } while (!deadline.hasExpired());
    place.state = std::make_shared<LineState>(state);
    return formats;
}

} // namespace reprise
