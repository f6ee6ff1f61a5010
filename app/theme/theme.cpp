// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

#include "app/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QIconEngine>
#include <QPainter>
#include <QPointer>
#include <QScopedValueRollback>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <utility>

namespace reprise {

namespace {

struct FontUse
{
    double points; ///< added to the system's size
    QFont::Weight weight;
    double line; ///< as a multiple of the size
};

// look.md, section 2; in the order of FontRole.
constexpr std::array<FontUse, 14> fontUses{{
    {-1.5, QFont::Normal, 1.4},
    {-1, QFont::Normal, 1.4},
    {0, QFont::Normal, 1.4},
    {0, QFont::DemiBold, 1.4},
    {3, QFont::DemiBold, 1.25},
    {8, QFont::DemiBold, 1.25},
    {12, QFont::DemiBold, 1.25},
    {10, QFont::DemiBold, 1.2},
    {6, QFont::DemiBold, 1.35},
    {3, QFont::Normal, 1.5},
    {1, QFont::Normal, 1.5},
    {2.5, QFont::DemiBold, 1.35},
    {1, QFont::Normal, 1.5},
    {-0.5, QFont::Normal, 1.5},
}};

const FontUse& useOf(FontRole role)
{
    return fontUses[static_cast<std::size_t>(role)];
}

/// Paints with the theme as it is at that moment, so that a button's or an
/// action's icon needs no renewal when colours change.
class ThemeIconEngine final : public QIconEngine
{
public:
    ThemeIconEngine(const Theme& theme, Icon icon, Token color)
        : m_theme(&theme)
        , m_icon(icon)
        , m_color(color)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        if (m_theme == nullptr)
            return;
        const Token token = mode == QIcon::Disabled ? Token::Text3 : m_color;
        m_theme->paintIcon(
            *painter, m_icon, rect, m_theme->color(token), QGuiApplication::layoutDirection());
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        // `size` counts device pixels here.
        pixmap.setDevicePixelRatio(scale);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), (QSizeF(size) / scale).toSize()), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemeIconEngine(*this); }
    bool isNull() override { return m_icon == Icon::None; }

private:
    QPointer<const Theme> m_theme;
    Icon m_icon;
    Token m_color;
};

} // namespace

Theme::Theme(Appearance appearance, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_desktopStyle(QApplication::style()->name())
{
    QApplication::instance()->installEventFilter(this);
    apply();
}

Theme::~Theme() = default;

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    apply();
}

void Theme::setCodeFamily(const QString& family)
{
    if (std::exchange(m_codeFamily, family) != family)
        reload();
}

void Theme::apply()
{
    {
        const QScopedValueRollback guard(m_applying, true);
        if (m_appearance == Appearance::System) {
            QApplication::setStyle(QStyleFactory::create(m_desktopStyle));
            QApplication::setPalette(QPalette());
        } else {
            const Tokens& tokens =
                m_appearance == Appearance::Dark ? Tokens::dark() : Tokens::light();
            QApplication::setStyle(new Style(tokens));
            QApplication::setPalette(tokens.palette());
        }
    }
    reload();
}

void Theme::reload()
{
    switch (m_appearance) {
    case Appearance::System:
        m_tokens = Tokens::fromPalette(QApplication::palette());
        break;
    case Appearance::Light:
        m_tokens = Tokens::light();
        break;
    case Appearance::Dark:
        m_tokens = Tokens::dark();
        break;
    }
    m_font = QApplication::font();
    m_unit = std::max(4, qRound(QFontMetrics(m_font).height() / 4.0));
    m_pixmaps.clear();
    m_fonts.clear();
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if ((event->type() == QEvent::ApplicationPaletteChange
            || event->type() == QEvent::ApplicationFontChange)
        && watched == QApplication::instance() && !m_applying)
        reload();
    return QObject::eventFilter(watched, event);
}

QFont Theme::font(FontRole role, double zoom) const
{
    // A font that was used already knows its glyphs; a new one has to find them.
    const auto key = std::pair(role, zoom);
    const auto found = m_fonts.constFind(key);
    return found != m_fonts.cend() ? *found : *m_fonts.insert(key, made(role, zoom));
}

QFont Theme::made(FontRole role, double zoom) const
{
    const FontUse& use = useOf(role);
    QFont font = m_font;
    // A font given in pixels has no point size of its own.
    const double points =
        m_font.pointSizeF() > 0 ? m_font.pointSizeF() : QFontInfo(m_font).pointSizeF();
    if (role == FontRole::Code || role == FontRole::PreviewCode) {
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (!m_codeFamily.isEmpty())
            font.setFamily(m_codeFamily);
        font.setStyleHint(QFont::Monospace);
        font.setFixedPitch(true);
        // != and -> are read character by character when code is learnt.
        for (const QFont::Tag tag : {QFont::Tag("liga"), QFont::Tag("calt"), QFont::Tag("clig")})
            font.setFeature(tag, 0);
        // QTextCharFormat carries no features, but this.
        font.setStyleStrategy(QFont::PreferNoShaping);
    }
    font.setPointSizeF(std::max(4.0, (points + use.points) * zoom));
    font.setWeight(use.weight);
    return font;
}

double Theme::lineHeight(FontRole role, double zoom) const
{
    return QFontInfo(font(role, zoom)).pixelSize() * useOf(role).line;
}

QFont Theme::tabular(QFont font)
{
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

QIcon Theme::icon(Icon icon, Token color) const
{
    return QIcon(new ThemeIconEngine(*this, icon, color));
}

void Theme::paintIcon(QPainter& painter, Icon icon, const QRectF& where, const QColor& color,
    Qt::LayoutDirection direction) const
{
    if (icon == Icon::None)
        return;
    const double ratio = painter.device()->devicePixelRatioF();
    const int size = qRound(std::min(where.width(), where.height()));
    const QPixmap pixmap = iconPixmap(icon, size, color, ratio, direction);
    QPointF corner = where.center() - QPointF(size / 2.0, size / 2.0);
    const QTransform device = painter.deviceTransform();
    if (device.type() <= QTransform::TxScale)
        corner = device.inverted().map(device.map(corner).toPoint().toPointF());
    painter.drawPixmap(corner, pixmap);
}

QPixmap Theme::iconPixmap(Icon icon, int size, const QColor& color, double devicePixelRatio,
    Qt::LayoutDirection direction) const
{
    const bool mirrored = direction == Qt::RightToLeft && isMirroredRightToLeft(icon);
    const PixmapKey key{icon, size, color.rgba(), qRound(devicePixelRatio * 100), mirrored};
    if (const auto found = m_pixmaps.constFind(key); found != m_pixmaps.cend())
        return *found;

    const int pixels = qRound(size * devicePixelRatio);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        QSvgRenderer(iconFile(icon)).render(&painter, QRectF(0, 0, pixels, pixels));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    if (mirrored)
        image.mirror(true, false);
    QPixmap pixmap = QPixmap::fromImage(std::move(image));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    m_pixmaps.insert(key, pixmap);
    return pixmap;
}

} // namespace reprise
