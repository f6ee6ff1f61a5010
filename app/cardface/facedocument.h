// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cardface/codehighlighter.h"
#include "app/cardface/facesource.h"
#include "app/theme/theme.h"
#include "core/cards/face.h"

#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextDocument>

#include <functional>
#include <optional>
#include <vector>

class QTextBlock;

namespace reprise {

/// A card's face laid out as the look says, in the colours of the moment. It is
/// made once and thrown away when face, zoom or theme change. Nothing that a
/// card says makes it read anything but what the media provider returns.
class FaceDocument final : public QTextDocument
{
    Q_OBJECT

public:
    /// The bytes of a medium by its name in the collection; empty if there is none.
    using MediaProvider = std::function<QByteArray(const QString& name)>;

    struct Options
    {
        bool withAnswer = false;
        double zoom = 1;
        FaceSource::Inset inset = FaceSource::Inset::None;
        QSizeF insetSize;
        double devicePixelRatio = 1;
        bool isPreview = false; ///< smaller, for a pane beside something else
        quint32 shownHints = 0; ///< a bit for each
    };

    /// A run of code lines that share one panel.
    struct CodePanel
    {
        int firstBlock = 0;
        int lastBlock = 0;
        QString language; ///< the author's word
        QString label; ///< as a reader sees it; may be empty
    };

    FaceDocument(const Theme& theme, CodeHighlighter& highlighter, const Face& face,
        const Options& options, const MediaProvider& media);
    ~FaceDocument() override;

    /// Width of the column in pixels: 76 characters of code and its panel.
    [[nodiscard]] static double columnWidth(const Theme& theme, double zoom);
    /// Places the column in a viewport: `left` pixels from its left edge, `width`
    /// wide, `right` pixels off its right edge.
    void setColumn(double left, double width, double right);

    /// Long code gets its colours piece by piece, once the card is shown.
    [[nodiscard]] bool isColoured() const { return m_uncoloured >= m_panels.size(); }
    [[nodiscard]] const std::vector<CodePanel>& codePanels() const { return m_panels; }
    /// The code as it was written: no break points, no special blanks.
    [[nodiscard]] QString codeText(const CodePanel& panel) const;
    /// The empty block on which the rule is painted, or -1.
    [[nodiscard]] int ruleBlock() const { return m_ruleBlock; }
    /// The block that leaves room for the inset, or -1.
    [[nodiscard]] int insetBlock() const { return m_insetBlock; }
    void setInsetSize(const QSizeF& size);
    /// First block of the answer, or -1.
    [[nodiscard]] int answerBlock() const { return m_answerBlock; }

    /// The sounds that have room for a button, by number: their names.
    [[nodiscard]] const QStringList& sounds() const { return m_sounds; }
    /// The room for a sound's button in pixels of the document; empty if none.
    [[nodiscard]] QRectF soundRoom(int sound) const;

    /// The first sound of the answer if it is shown and has one, else 0.
    [[nodiscard]] int newestSound() const;

    /// The first hint whose link is there.
    [[nodiscard]] std::optional<int> waitingHint() const;
    /// Which hint a link is for, if it is one that waits; no card's own link can be.
    [[nodiscard]] static std::optional<int> hintOf(const QUrl& link);
    /// Where the follow-up's link leads; no card's own link can.
    [[nodiscard]] static QUrl followUpUrl();
    [[nodiscard]] static bool isInlineCode(const QTextCharFormat& format);
    /// A rule that the author drew.
    [[nodiscard]] static bool isDivider(const QTextBlockFormat& format);

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    enum class Kind
    {
        Question,
        Paragraph,
        Say, ///< the first paragraph of the answer
        Heading,
        Code,
        CodeCell, ///< code within a table
        Item,
        Cell,
        HeadCell,
        Divider,
        Rule,
        Inset,
        Filler, ///< the empty block that Qt puts beside a table
    };
    struct Use
    {
        Kind kind = Kind::Paragraph;
        int quoteLevel = 0;
    };
    void classify();
    [[nodiscard]] Use useOf(const QTextBlock& block, bool inAnswer) const;
    void format(const MediaProvider& media);
    void formatBlock(const QTextBlock& block, const Use& use);
    void formatText(const QTextBlock& block, const Use& use, const MediaProvider& media);
    void formatLists();
    void replaceImage(int position, const QTextCharFormat& format, const MediaProvider& media);
    void fitPictures(double widest);
    [[nodiscard]] static QUrl hintUrl(int hint);
    void addNote(const QString& text);
    void addFollowUp(const QString& question);
    void collectPanels();
    /// Goes on where it stopped, for a moment, and asks for its next turn.
    void colourCode();

    [[nodiscard]] double scaled(double pictured) const { return m_theme.px(pictured) * m_zoom; }
    [[nodiscard]] FontRole roleOf(Kind kind) const;
    [[nodiscard]] QFont font(Kind kind) const { return m_theme.font(roleOf(kind), m_zoom); }
    [[nodiscard]] double lineHeight(Kind kind) const;
    [[nodiscard]] QTextCharFormat baseFormat(const Use& use) const;
    [[nodiscard]] QTextCharFormat fragmentFormat(
        const QTextCharFormat& from, const QTextCharFormat& base, const Use& use) const;
    void takeDeckStyle(QTextCharFormat& format, const QTextCharFormat& from) const;
    [[nodiscard]] double topMargin(int block) const;
    [[nodiscard]] double bottomMargin(int block) const;
    [[nodiscard]] Use useAt(int block) const;

    const Theme& m_theme;
    CodeHighlighter& m_highlighter;
    double m_zoom;
    double m_devicePixelRatio;
    bool m_withAnswer;
    bool m_isPreview;
    double m_column;
    double m_proseMargin = 0; ///< right of prose in the full column
    double m_presentProseMargin = 0;
    FaceSource::Format m_format = FaceSource::Format::Markdown;
    std::vector<Use> m_uses; ///< by block number
    std::vector<CodePanel> m_panels;
    std::size_t m_uncoloured = 0; ///< the first panel that is not done
    CodeHighlighter::Place m_colouredTo; ///< in it
    bool m_isLaidOut = false; ///< so that further colours ask to be painted
    QStringList m_sounds;
    std::vector<OcclusionMask> m_masks; ///< of the pictures that ask for them
    qint64 m_pixels = 0; ///< of all pictures
    std::vector<QSizeF> m_pictures; ///< as they want to be, by number
    int m_ruleBlock = -1;
    int m_insetBlock = -1;
    int m_answerBlock = -1;
};

} // namespace reprise
