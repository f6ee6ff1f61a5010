// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/icon.h"
#include "app/theme/tokens.h"

#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPixmap>

#include <utility>

class QPainter;

namespace reprise {

/// What a text is for; sizes are relative to the system's font.
enum class FontRole
{
    Axis,
    Caption,
    Body,
    Heading, ///< of a section
    PanelTitle,
    PageTitle,
    Done,
    Figure, ///< a count
    Question,
    Prose,
    Code,
    PreviewQuestion, ///< the last three on a face in a pane
    PreviewProse,
    PreviewCode,
};

/// Colours, fonts, measures and icons, as they are now. The application makes
/// one and passes it down; whoever paints with it repaints on changed().
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Appearance
    {
        System, ///< the desktop's palette and style
        Light,
        Dark,
    };
    Q_ENUM(Appearance)

    /// Needs the QApplication, and is destroyed before it.
    explicit Theme(Appearance appearance = Appearance::System, QObject* parent = nullptr);
    ~Theme() override;

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

    [[nodiscard]] bool isDark() const { return m_tokens.isDark(); }
    [[nodiscard]] const QColor& color(Token token) const { return m_tokens[token]; }

    /// A quarter of the height of a line: 4 at 10 points and 96 dpi.
    [[nodiscard]] int unit() const { return m_unit; }
    /// A measure of the look's pictures (pixels at 10 points) for the present
    /// font. Hairlines (1), focus ring (2) and progress bar (3) are not scaled.
    [[nodiscard]] int px(double pictured) const { return qRound(pictured * m_unit / 4.0); }

    /// `zoom` is a factor on top of the role's size.
    [[nodiscard]] QFont font(FontRole role, double zoom = 1) const;
    /// Distance of two base lines in pixels.
    [[nodiscard]] double lineHeight(FontRole role, double zoom = 1) const;
    /// The same font with digits of equal width, for columns.
    [[nodiscard]] static QFont tabular(QFont font);
    /// The family that code is set in; empty means the system's fixed font.
    void setCodeFamily(const QString& family);

    /// Follows the theme for as long as it lives; mirrored where it points and
    /// the application runs right to left.
    [[nodiscard]] QIcon icon(Icon icon, Token color = Token::Text2) const;
    /// Paints into the middle of `where`, as large as its shorter side and on
    /// whole device pixels.
    void paintIcon(QPainter& painter, Icon icon, const QRectF& where, const QColor& color,
        Qt::LayoutDirection direction) const;
    /// `size` in logical pixels.
    [[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor& color,
        double devicePixelRatio, Qt::LayoutDirection direction) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Colours, fonts or measures are new.
    void changed();

private:
    void apply();
    void reload();
    [[nodiscard]] QFont made(FontRole role, double zoom) const;

    Appearance m_appearance;
    Tokens m_tokens = Tokens::light();
    QString m_desktopStyle;
    QString m_codeFamily;
    QFont m_font;
    int m_unit = 4;
    bool m_applying = false;

    struct PixmapKey
    {
        Icon icon;
        int size;
        QRgb color;
        int ratioPercent;
        bool mirrored;

        friend bool operator==(const PixmapKey&, const PixmapKey&) = default;
        friend size_t qHash(const PixmapKey& key, size_t seed = 0)
        {
            return qHashMulti(seed, static_cast<int>(key.icon), key.size, key.color,
                key.ratioPercent, key.mirrored);
        }
    };
    mutable QHash<PixmapKey, QPixmap> m_pixmaps;
    mutable QHash<std::pair<FontRole, double>, QFont> m_fonts;
};

} // namespace reprise
