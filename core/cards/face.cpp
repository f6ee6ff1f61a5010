// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/face.h"

#include "core/cards/cloze.h"
#include "core/cards/fences.h"
#include "core/cards/followup.h"
#include "core/cards/furigana.h"
#include "core/cards/htmltokens.h"
#include "core/cards/plaintext.h"
#include "core/cards/safehtml.h"
#include "core/cards/templatelanguage.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

using Nodes = std::vector<TemplateNode>;

bool isBlank(const QString& value, TextFormat format)
{
    static const QRegularExpression blankHtml(
        u"^(?:\\s|&nbsp;|</?(?:br|div) ?/?>)*+$"_s, QRegularExpression::CaseInsensitiveOption);
    if (format == TextFormat::Markdown) {
        return value.trimmed().isEmpty();
    }
    return blankHtml.matchView(value).hasMatch();
}

/// Text that is no author's, so that it reads as itself in the face's format.
QString escaped(const QString& text, TextFormat format)
{
    if (format == TextFormat::Html) {
        return text.toHtmlEscaped();
    }
    static const QRegularExpression special(u"([\\\\`*_{}\\[\\]<>()#+.!|~&-])"_s);
    return QString(text).replace(special, u"\\\\1"_s);
}

/// A template's own text is HTML; around Markdown fields only its structure stays.
QString literalAsMarkdown(const QString& literal)
{
    if (!literal.contains(u'<') && !literal.contains(u'&')) {
        return literal;
    }
    QString text;
    HtmlTokens tokens(literal);
    while (const auto token = tokens.next()) {
        if (token->kind == HtmlToken::Kind::Text) {
            text += token->text;
        } else if (token->name == "br"_L1) {
            text += u'\n';
        } else if (token->name == "hr"_L1) {
            text += "\n\n---\n\n"_L1;
        } else if (isBlockElement(token->name)) {
            text += "\n\n"_L1;
        }
    }
    return text;
}

/// Renders the templates of one card of one note.
class TemplateRenderer
{
public:
    TemplateRenderer(
        const NoteType& type, const Note& note, int ordinal, const FaceContext& context)
        : m_type(type)
        , m_note(note)
        , m_ordinal(ordinal)
        , m_context(context)
    {
    }

    [[nodiscard]] Result<QString> render(const Nodes& nodes, Side side);
    /// Whether the nodes show a field that is not empty.
    [[nodiscard]] Result<bool> showsField(const Nodes& nodes) const;

    void setQuestion(const QString& question) { m_question = question; }
    /// The field to be typed, if the front has asked for one.
    [[nodiscard]] const std::optional<TemplateNode>& typedField() const { return m_typed; }
    /// What is to be typed into that field.
    [[nodiscard]] QString expected(const TemplateNode& node) const;
    [[nodiscard]] QList<Hint> hints() const { return m_hints; }
    /// Of the fields that were shown as cloze.
    [[nodiscard]] std::vector<OcclusionMask> masks(Side side) const;

private:
    [[nodiscard]] std::optional<QString> fieldText(const QString& name) const;
    [[nodiscard]] std::optional<QString> specialText(const QString& name) const;
    [[nodiscard]] Result<bool> isFilled(const QString& name) const;
    [[nodiscard]] Result<QString> renderField(const TemplateNode& node, Side side);
    [[nodiscard]] QString filtered(
        const QString& filter, const QString& text, const TemplateNode& node, Side side);
    [[nodiscard]] QString cloze(const QString& text, Side side);
    [[nodiscard]] QString hint(const Hint& hint);

    const NoteType& m_type;
    const Note& m_note;
    int m_ordinal;
    const FaceContext& m_context;
    QString m_question;
    std::optional<TemplateNode> m_typed;
    QList<Hint> m_hints;
    QStringList m_occluding; ///< fields that cover a picture
};

Result<QString> TemplateRenderer::render(const Nodes& nodes, Side side)
{
    QString text;
    for (const TemplateNode& node : nodes) {
        Result<QString> piece;
        if (node.kind == TemplateNode::Kind::Text) {
            piece = m_note.format == TextFormat::Html ? node.text : literalAsMarkdown(node.text);
        } else if (node.kind == TemplateNode::Kind::Field) {
            piece = renderField(node, side);
        } else {
            const Result<bool> filled = isFilled(node.text);
            if (!filled) {
                return std::unexpected(filled.error());
            }
            if (*filled == (node.kind == TemplateNode::Kind::IfFilled)) {
                piece = render(node.children, side);
            }
        }
        if (!piece) {
            return piece;
        }
        text += *piece;
    }
    return text;
}

Result<bool> TemplateRenderer::showsField(const Nodes& nodes) const
{
    for (const TemplateNode& node : nodes) {
        Result<bool> shows = false;
        if (node.kind == TemplateNode::Kind::Field) {
            const auto text = fieldText(node.text);
            if (!text && !specialText(node.text)) {
                return failure(ErrorCode::NotFound, node.text);
            }
            shows = text && !isBlank(*text, m_note.format);
        } else if (node.kind != TemplateNode::Kind::Text) {
            const Result<bool> filled = isFilled(node.text);
            if (!filled) {
                return filled;
            }
            if (*filled == (node.kind == TemplateNode::Kind::IfFilled)) {
                shows = showsField(node.children);
            }
        }
        if (!shows || *shows) {
            return shows;
        }
    }
    return false;
}

std::optional<QString> TemplateRenderer::fieldText(const QString& name) const
{
    const qsizetype index = m_type.fields.indexOf(name);
    if (index < 0) {
        return std::nullopt;
    }
    const QString field = m_note.fields.value(index);
    return m_note.format == TextFormat::Markdown ? shownMarkdown(field) : field;
}

std::optional<QString> TemplateRenderer::specialText(const QString& name) const
{
    if (name == "FrontSide"_L1) {
        return m_question;
    }
    const auto text = [&]() -> std::optional<QString> {
        if (name == "Tags"_L1) {
            return m_note.tags.join(u' ');
        }
        if (name == "Type"_L1) {
            return m_type.name;
        }
        if (name == "Deck"_L1) {
            return m_context.topicPath.join(" / "_L1);
        }
        if (name == "Subdeck"_L1) {
            return m_context.topicPath.isEmpty() ? QString() : m_context.topicPath.last();
        }
        if (name == "Card"_L1) {
            return m_type.templates.value(m_type.kind == NoteTypeKind::Cloze ? 0 : m_ordinal).name;
        }
        if (name == "CardFlag"_L1) {
            return m_context.flag > 0 ? "flag"_L1 + QString::number(m_context.flag) : QString();
        }
        if (name == "CardID"_L1) {
            return QString::number(m_context.card.value);
        }
        return std::nullopt;
    }();
    return text ? escaped(*text, m_note.format) : text;
}

Result<bool> TemplateRenderer::isFilled(const QString& name) const
{
    if (const auto text = fieldText(name)) {
        return !isBlank(*text, m_note.format);
    }
    if (const auto text = specialText(name)) {
        return !text->isEmpty();
    }
    static const QRegularExpression card(u"^c([0-9]{1,3})$"_s);
    if (const auto match = card.match(name); match.hasMatch()) {
        return m_type.kind == NoteTypeKind::Cloze && match.captured(1).toInt() == m_ordinal + 1;
    }
    return failure(ErrorCode::NotFound, name);
}

Result<QString> TemplateRenderer::renderField(const TemplateNode& node, Side side)
{
    std::optional<QString> text = fieldText(node.text);
    if (!text) {
        text = specialText(node.text);
    }
    if (!text) {
        return failure(ErrorCode::NotFound, node.text);
    }
    if (side == Side::Question && node.filters.contains("type"_L1)) {
        if (!m_typed) {
            m_typed = node;
        }
        return QString();
    }
    for (const QString& filter : node.filters) {
        text = filtered(filter, *text, node, side);
    }
    return *text;
}

QString TemplateRenderer::filtered(
    const QString& filter, const QString& text, const TemplateNode& node, Side side)
{
    if (filter == "text"_L1) {
        return escaped(plainText(text, m_note.format), m_note.format);
    }
    if (filter == "cloze"_L1) {
        return cloze(text, side);
    }
    if (filter == "cloze-only"_L1) {
        return escaped(clozeAnswer(text, m_note.format, m_ordinal + 1), m_note.format);
    }
    if (filter == "furigana"_L1) {
        return withReadings(text, m_note.format, Reading::Beside);
    }
    if (filter == "kana"_L1) {
        return withReadings(text, m_note.format, Reading::Alone);
    }
    if (filter == "kanji"_L1) {
        return withReadings(text, m_note.format, Reading::Word);
    }
    if (filter == "hint"_L1) {
        return hint({node.text, text});
    }
    return text;
}

QString TemplateRenderer::cloze(const QString& text, Side side)
{
    const QString words = withoutOcclusions(text);
    if (words.size() == text.size()) {
        return clozeText(text, m_note.format, m_ordinal + 1, side);
    }
    if (!m_occluding.contains(text)) {
        m_occluding += text;
    }
    return isBlank(words, m_note.format) ? QString() : words;
}

std::vector<OcclusionMask> TemplateRenderer::masks(Side side) const
{
    std::vector<OcclusionMask> masks;
    for (const QString& field : m_occluding) {
        const auto more = occlusionMasks(field, m_ordinal + 1, side);
        masks.insert(masks.end(), more.begin(), more.end());
    }
    return masks;
}

/// The hint's mark; the same one where a side repeats the other.
QString TemplateRenderer::hint(const Hint& hint)
{
    if (isBlank(hint.text, m_note.format)) {
        return {};
    }
    qsizetype index = m_hints.indexOf(hint);
    if (index < 0 && m_hints.size() == Hint::most) {
        return hint.text;
    }
    if (index < 0) {
        index = m_hints.size();
        m_hints.append(hint);
    }
    return Hint::mark(index);
}

QString TemplateRenderer::expected(const TemplateNode& node) const
{
    const QString field = fieldText(node.text).value_or(QString());
    if (node.filters.contains("cloze"_L1)) {
        return clozeAnswer(field, m_note.format, m_ordinal + 1);
    }
    return m_note.format == TextFormat::Markdown ? expectedAnswer(field)
                                                 : plainText(field, TextFormat::Html);
}

/// A back without the repeated question, as template and text.
struct Back
{
    QString text;
    bool repeatsQuestion = false;
};

Result<Back> renderBack(TemplateRenderer& renderer, const QString& source, const QString& question)
{
    static const QRegularExpression rule(u"<hr\\s[^>]*id\\s*=\\s*[\"']?answer[\"']?[^>]*>"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression frontSide(u"^\\s*\\{\\{\\s*FrontSide\\s*\\}\\}"_s);

    if (const auto match = rule.match(source); match.hasMatch()) {
        // A section around the rule makes halves that cannot be read.
        const auto above = parseTemplate(source.first(match.capturedStart()));
        const auto below = parseTemplate(source.sliced(match.capturedEnd()));
        if (above && below) {
            const auto head = renderer.render(*above, Side::Answer);
            if (head && head->trimmed() == question.trimmed()) {
                return renderer.render(*below, Side::Answer).transform([](const QString& text) {
                    return Back{text, true};
                });
            }
        }
    }
    const auto match = frontSide.match(source);
    return parseTemplate(source.sliced(match.capturedLength()))
        .and_then([&](const Nodes& nodes) { return renderer.render(nodes, Side::Answer); })
        .transform([&](const QString& text) { return Back{text, match.hasMatch()}; });
}

QString finishedHtml(const QString& text, const FaceStyle& style)
{
    const QString html = safeHtml(text, style).html.trimmed();
    if (html.isEmpty() || style.ofCard().isEmpty()) {
        return html;
    }
    return R"(<div style=")"_L1 + style.ofCard() + R"(">)"_L1 + html + "</div>"_L1;
}

QString finished(const QString& text, TextFormat format, const FaceStyle& style = FaceStyle())
{
    if (format == TextFormat::Html) {
        return finishedHtml(text, style);
    }
    // Blank lines at both ends go; the indentation of a first line stays.
    static const QRegularExpression blankStart(u"^(?:[ \\t]*\\n)+"_s);
    QString trimmed = text;
    trimmed.remove(blankStart);
    while (!trimmed.isEmpty() && trimmed.back().isSpace()) {
        trimmed.chop(1);
    }
    return trimmed;
}

} // namespace

Result<Face> render(const NoteType& type, const Note& note, int ordinal, const FaceContext& context)
{
    const int index = type.kind == NoteTypeKind::Cloze ? 0 : ordinal;
    if (ordinal < 0 || index >= type.templates.size()) {
        return failure(ErrorCode::NotFound, QString::number(ordinal));
    }
    const CardTemplate& source = type.templates[index];
    TemplateRenderer renderer(type, note, ordinal, context);

    const auto front = parseTemplate(source.front);
    if (!front) {
        return std::unexpected(front.error());
    }
    const auto question = renderer.render(*front, Side::Question);
    if (!question) {
        return std::unexpected(question.error());
    }
    renderer.setQuestion(*question);
    const auto back = renderBack(renderer, source.back, *question);
    if (!back) {
        return std::unexpected(back.error());
    }

    Face face;
    face.format = note.format;
    const FaceStyle style(note.format == TextFormat::Html ? type.style : QString());
    face.question = finished(*question, note.format, style);
    face.answer = finished(back->text, note.format, style);
    face.replacesQuestion = !back->repeatsQuestion;
    face.typed = renderer.typedField().has_value();
    if (const auto& field = renderer.typedField()) {
        face.expected = renderer.expected(*field);
    }
    face.hints = renderer.hints();
    face.questionMasks = renderer.masks(Side::Question);
    face.answerMasks = renderer.masks(Side::Answer);
    if (note.format == TextFormat::Html) {
        for (Hint& hint : face.hints) {
            hint.text = finishedHtml(hint.text, style);
        }
    } else if (const auto line = followUpLine(face.answer)) {
        face.followUp = FollowUp{.deckCard = line->card};
        face.answer = finished(face.answer.first(line->start), note.format);
    }
    return face;
}

namespace {

void collectClozeFields(const Nodes& nodes, QStringList& names)
{
    for (const TemplateNode& node : nodes) {
        if (node.kind == TemplateNode::Kind::Field && node.filters.contains("cloze"_L1)) {
            names += node.text;
        }
        collectClozeFields(node.children, names);
    }
}

std::vector<int> clozeOrdinals(const NoteType& type, const Note& note)
{
    const auto front = parseTemplate(type.templates.value(0).front);
    if (!front) {
        return {};
    }
    QStringList names;
    collectClozeFields(*front, names);
    std::vector<int> found;
    for (const QString& name : std::as_const(names)) {
        for (const int number : clozeNumbers(note.fields.value(type.fields.indexOf(name)))) {
            found.push_back(number - 1);
        }
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

} // namespace

std::vector<int> ordinals(const NoteType& type, const Note& note)
{
    if (type.kind == NoteTypeKind::Cloze) {
        return clozeOrdinals(type, note);
    }
    std::vector<int> found;
    for (int ordinal = 0; ordinal < int(type.templates.size()); ++ordinal) {
        const FaceContext nowhere;
        const TemplateRenderer renderer(type, note, ordinal, nowhere);
        const auto shows =
            parseTemplate(type.templates[ordinal].front).and_then([&](const Nodes& nodes) {
                return renderer.showsField(nodes);
            });
        if (shows.value_or(false)) {
            found.push_back(ordinal);
        }
    }
    return found;
}

QString expectedAnswer(const QString& markdown)
{
    const QString shown = shownMarkdown(markdown);
    const QList<CodeBlock> blocks = codeBlocks(shown);
    const auto output = std::ranges::find(blocks, "output"_L1, &CodeBlock::language);
    if (output != blocks.end()) {
        return output->code;
    }
    if (!blocks.isEmpty()) {
        return blocks.first().code;
    }
    return plainText(shown, TextFormat::Markdown).section(u'\n', 0, 0);
}

} // namespace reprise
