// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/codelanguage.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

QString languageOfClass(const HtmlToken& element)
{
    static const QRegularExpression prefixed(
        u"^(?:language-|lang-|highlight-source-|brush:)([A-Za-z0-9+#_.-]{1,40})$"_s);
    static const QSet<QString> names{u"python"_s, u"python2"_s, u"python3"_s, u"py"_s, u"pycon"_s,
        u"bash"_s, u"sh"_s, u"shell"_s, u"console"_s, u"sql"_s, u"javascript"_s, u"js"_s,
        u"typescript"_s, u"java"_s, u"c"_s, u"cpp"_s, u"c++"_s, u"csharp"_s, u"go"_s, u"rust"_s,
        u"ruby"_s, u"php"_s, u"html"_s, u"xml"_s, u"css"_s, u"json"_s, u"yaml"_s, u"toml"_s,
        u"diff"_s, u"kotlin"_s, u"swift"_s, u"scala"_s, u"haskell"_s, u"lua"_s, u"perl"_s,
        u"dockerfile"_s};
    const QStringList classes = element.classes();
    for (const QString& name : classes) {
        if (const auto match = prefixed.match(name); match.hasMatch()) {
            return match.captured(1);
        }
    }
    const auto known =
        std::ranges::find_if(classes, [](const QString& n) { return names.contains(n.toLower()); });
    return known != classes.end() ? known->toLower() : QString();
}

QString guessedLanguage(const QString& code)
{
    constexpr auto options = QRegularExpression::MultilineOption;
    constexpr qsizetype enough = 20'000;
    static const QRegularExpression session(u"^>>> \\S"_s, options);
    // Each is Python, and not so in the other languages that cards are written in.
    static const QRegularExpression certain(
        u"^[ \\t]*(?:(?:async )?def \\w{1,80}\\((?:.*:(?: .*)?)?|class \\w{1,80}(?:\\(.*\\))?:"
        u"|(?:if|elif|for|while|with|except)\\b.*:|(?:else|try|finally):"
        u"|from [\\w.]{1,80} import .*|import \\w[\\w.]{0,80}(?: as \\w+)?|@\\w[\\w.]{0,80})"
        u"[ \\t]*(?:#.*)?$"_s,
        options);
    static const QRegularExpression likely(
        u"\\b(?:print|len|range|isinstance|enumerate|sorted|type|list|dict|set|tuple)\\("
        u"|\\b(?:None|True|False|lambda|elif|is not|not in)\\b|\\b__\\w+__\\b|\\bself\\."
        u"|\\[[^\\]\\n]{1,80}\\bfor\\b[^\\]\\n]{1,80}\\bin\\b|[^\\w]f[\"']|\\*\\*\\w"_s);
    static const QRegularExpression other(
        u";[ \\t]*$|\\)[ \\t]*[{][ \\t]*$|^[ \\t]*//|^#include|^[ \\t]*<|=>|&&|\\|\\||\\bend$|^\\$ "
        u"|\\bthen$|\\bdo$|\\b(?:println|console\\.log|function \\w*\\()"
        u"|^[ \\t]*(?:def|class|if|else|for|while|object|struct|impl|enum|interface|type)\\b.*[{]"
        u"[ \\t]*$|^[ \\t]*(?:var|let|const|public|private|static|void|fn|func|namespace|SELECT) "_s,
        options);
    const QString text = code.left(enough);
    if (session.match(text).hasMatch()) {
        return u"pycon"_s;
    }
    if (other.match(text).hasMatch()) {
        return {};
    }
    if (certain.match(text).hasMatch()) {
        return u"python"_s;
    }
    auto hints = likely.globalMatch(text);
    int count = 0;
    for (; hints.hasNext() && count < 2; ++count) {
        hints.next();
    }
    return count >= 2 ? u"python"_s : QString();
}

} // namespace reprise
