// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/quietsplitter.h"

#include <QPainter>

namespace reprise {

namespace {

class Handle final : public QSplitterHandle
{
public:
    Handle(const Theme& theme, Qt::Orientation orientation, QSplitter* parent)
        : QSplitterHandle(orientation, parent)
        , m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(contentsRect(), m_theme.color(Token::Line));
    }

private:
    const Theme& m_theme;
};

} // namespace

QuietSplitter::QuietSplitter(const Theme& theme, Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent)
    , m_theme(theme)
{
    setHandleWidth(1); // wider for the pointer, as Qt does it
    setChildrenCollapsible(false);
}

QSplitterHandle* QuietSplitter::createHandle()
{
    return new Handle(m_theme, orientation(), this);
}

} // namespace reprise
