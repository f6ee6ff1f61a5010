// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cardface/facedocument.h"
#include "app/theme/theme.h"
#include "core/cards/face.h"
#include "core/search/fold.h"

#include <QPointer>
#include <QTextBrowser>

#include <memory>
#include <vector>

namespace reprise {

class CodeHighlighter;
class CopyButton;
class SoundButtons;
class SoundOutput;

/// Shows a card's face in a column in its middle. Text can be selected and is
/// copied plain; nothing is loaded but what the media provider returns, no link
/// is followed. Zoom and theme change in place, scroll and selection stay.
class CardView final : public QTextBrowser
{
    Q_OBJECT

public:
    /// The highlighter is the application's and outlives the view.
    CardView(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent = nullptr);
    ~CardView() override;

    void setMediaProvider(FaceDocument::MediaProvider provider);

    /// What plays the face's sounds, in place of Qt Multimedia.
    void setSoundOutput(std::unique_ptr<SoundOutput> output);

    /// Shows the question of a face, from its top.
    void showQuestion(const Face& face);
    /// Adds the answer to the question on screen, which keeps its place; scrolls
    /// as far as the answer needs, but no further than leaves the question's
    /// last line in sight, unless the answer's first would not be.
    void showAnswer();
    [[nodiscard]] bool isAnswerShown() const { return m_answerShown; }
    void showNothing();

    /// Puts a widget into the column, as high as its height for that width. The
    /// view owns it until the next setInset(); null takes it away and deletes it.
    void setInset(QWidget* inset, FaceSource::Inset place = FaceSource::Inset::OfAnswer);
    [[nodiscard]] QWidget* inset() const { return m_inset; }

    /// For a pane beside something else: smaller, with less room around.
    void setPreview(bool preview);
    /// What is marked wherever it stands in the face.
    void setNeedles(const QList<search::Needle>& needles);

    /// In percent, 50 to 300.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoomPercent; }

    /// The column's place within this widget; for what lines up with the face.
    [[nodiscard]] QRect columnRect() const;
    /// The width at which code of 76 characters does not wrap.
    [[nodiscard]] int widthOfWholeColumn() const;

    void scrollPage(int pages);
    /// Shows the first hint that waits; false if none does.
    bool showNextHint();
    /// As the button of the answer's first sound, or else of the first at all;
    /// false if there is none.
    bool playSound();

Q_SIGNALS:
    /// A link to http or https was chosen. Nothing has been opened.
    void linkActivated(const QUrl& url);
    /// The line below the answer that names the next question was chosen.
    void followUpChosen(CardId card);
    /// By Ctrl and the wheel.
    void zoomChanged(int percent);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    QVariant loadResource(int type, const QUrl& name) override;

private:
    void restyle();
    void rename();
    void rebuild();
    void rebuildInPlace();
    void openHint(int hint);
    void markHits();
    void placeColumn();
    void placeChildren();
    void refreshInset();
    [[nodiscard]] QSizeF insetSize() const;
    [[nodiscard]] QRectF panelRect(const FaceDocument::CodePanel& panel) const;
    [[nodiscard]] QRectF blockRect(int block) const;
    [[nodiscard]] QRectF slotRect(int block) const;
    [[nodiscard]] double textDrop() const;
    [[nodiscard]] double scrollForAnswer() const;
    [[nodiscard]] double scaled(double pictured) const;
    [[nodiscard]] QPointF scrolled() const;
    void paintGrounds(QPainter& painter, const QRectF& visible) const;
    void paintPanel(QPainter& painter, const FaceDocument::CodePanel& panel) const;
    void paintBlockGround(QPainter& painter, const QTextBlock& block) const;

    const Theme& m_theme;
    CodeHighlighter& m_highlighter;
    FaceDocument::MediaProvider m_media;
    Face m_face;
    std::unique_ptr<FaceDocument> m_document;
    std::vector<CopyButton*> m_copyButtons; ///< children of the viewport, by panel
    SoundButtons* m_sounds;
    QPointer<QWidget> m_inset;
    FaceSource::Inset m_insetPlace = FaceSource::Inset::OfAnswer;
    int m_zoomPercent = 100;
    QList<search::Needle> m_needles;
    quint32 m_shownHints = 0; ///< a bit for each
    bool m_answerShown = false;
    bool m_isPreview = false;
    bool m_placing = false;
};

} // namespace reprise
