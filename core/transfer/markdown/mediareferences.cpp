// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/mediareferences.h"

#include "core/cards/fences.h"
#include "core/cards/htmltokens.h"
#include "core/cards/ignoredevents.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

int noteImage(MD_SPANTYPE type, void* detail, void* data)
{
    if (type == MD_SPAN_IMG) {
        const MD_ATTRIBUTE& source = static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src;
        static_cast<QStringList*>(data)->append(
            QString::fromUtf8(source.text, qsizetype(source.size)));
    }
    return 0;
}

QStringList markdownImages(const QString& field)
{
    if (!field.contains("!["_L1)) {
        return {};
    }
    const QByteArray utf8 = field.toUtf8();
    QStringList references;
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML;
    parser.enter_block = ignoreBlock;
    parser.leave_block = ignoreBlock;
    parser.enter_span = noteImage;
    parser.leave_span = ignoreSpan;
    parser.text = ignoreText;
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &references);
    return references;
}

QStringList soundsIn(const QString& text)
{
    static const QRegularExpression sound(u"\\[sound:([^\\]\\n]{1,255})\\]"_s);
    QStringList references;
    if (text.contains("[sound:"_L1)) {
        for (const auto& match : sound.globalMatch(text)) {
            references += match.captured(1);
        }
    }
    return references;
}

QStringList htmlReferences(const QString& field)
{
    static const QSet<QString> elements{
        u"img"_s, u"audio"_s, u"video"_s, u"source"_s, u"embed"_s, u"object"_s};
    if (!field.contains(u'<') && !field.contains(u'&')) {
        return soundsIn(field);
    }
    QStringList references;
    HtmlTokens tokens(field);
    while (const auto token = tokens.next()) {
        if (token->kind == HtmlToken::Kind::Text) {
            references += soundsIn(token->text);
        } else if (token->kind == HtmlToken::Kind::StartTag && elements.contains(token->name)) {
            references += token->attribute(token->name == "object"_L1 ? "data"_L1 : "src"_L1);
        }
    }
    return references;
}

/// The text with other names for those that `pattern` finds outside of code: its
/// second group is one, perhaps in quotes or pointed brackets.
QString replaced(const QString& text, const QRegularExpression& pattern,
    const QHash<QString, QString>& names, const QList<bool>& isCode)
{
    QString made;
    qsizetype at = 0;
    for (const auto& match : pattern.globalMatch(text)) {
        const qsizetype start = match.capturedStart(2);
        QString written = match.captured(2);
        const bool isQuoted = written.size() >= 2 && u"\"'<"_s.contains(written.front());
        if (isQuoted) {
            written = written.sliced(1, written.size() - 2);
        }
        const auto name = names.constFind(decodeEntities(written));
        if (name == names.cend() || isCode.value(start)) {
            continue;
        }
        const qsizetype inside = start + (isQuoted ? 1 : 0);
        made += text.sliced(at, inside - at);
        made += isCode.isEmpty()                     ? name->toHtmlEscaped()
            : isQuoted || text.at(start - 1) == u':' ? *name
                                                     : QString(*name)
                                                           .replace(u' ', "%20"_L1)
                                                           .replace(u'(', "%28"_L1)
                                                           .replace(u')', "%29"_L1);
        at = inside + written.size();
    }
    return made + text.sliced(at);
}

bool leavesFolder(const QString& path)
{
    return path == ".."_L1 || path.startsWith("../"_L1);
}

} // namespace

QStringList mediaReferences(const QString& field, TextFormat format)
{
    QStringList references = format == TextFormat::Html ? htmlReferences(field)
                                                        : markdownImages(field) + soundsIn(field);
    references.removeAll(QString());
    references.removeDuplicates();
    return references;
}

QString withReferences(
    const QString& field, TextFormat format, const QHash<QString, QString>& names)
{
    if (names.isEmpty()) {
        return field;
    }
    // What is between the groups is the name as it is written there.
    static const QRegularExpression inHtml(
        u"(<(?:img|audio|video|source|embed|object)\\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*?"
        "\\s(?:src|data)\\s*=\\s*)(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inMarkdown(
        u"(!\\[[^\\]\\n]*\\]\\(\\s*|^ {0,3}\\[[^\\]\\n]+\\]:\\s*)(<[^>\\n]*>|[^\\s)<]+)"_s,
        QRegularExpression::MultilineOption);
    const bool isHtml = format == TextFormat::Html;
    const QString images = replaced(
        field, isHtml ? inHtml : inMarkdown, names, isHtml ? QList<bool>() : codeMap(field));
    static const QRegularExpression sound(u"(\\[sound:)([^\\]\\n]{1,255})"_s);
    return replaced(images, sound, names, isHtml ? QList<bool>() : codeMap(images));
}

ResolvedMedium resolveMedium(const QString& written, const QString& folder,
    const std::function<bool(const QString&)>& exists)
{
    using Kind = ResolvedMedium::Kind;
    static const QRegularExpression web(
        u"^\\s*(?:https?|data):"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression elsewhere(u"^\\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\\\:])"_s);
    if (web.match(written).hasMatch()) {
        return {Kind::Remote, {}};
    }
    if (elsewhere.match(written).hasMatch()) {
        return {Kind::Outside, {}};
    }
    const QString decoded = QUrl::fromPercentEncoding(decodeEntities(written).toUtf8());
    bool inside = false;
    for (const QString& name : {written, decoded}) {
        QStringList candidates{folder.isEmpty() ? name : folder + u'/' + name, name};
        if (!leavesFolder(QDir::cleanPath(name))) {
            candidates += "media/"_L1 + name;
        }
        for (const QString& candidate : std::as_const(candidates)) {
            const QString path = QDir::cleanPath(candidate);
            if (leavesFolder(path)) {
                continue;
            }
            inside = inside || name == decoded;
            if (exists(path)) {
                return {Kind::Found, path};
            }
        }
    }
    return {inside ? Kind::Missing : Kind::Outside, {}};
}

} // namespace reprise
