// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/figure.h"

#include "app/widgets/label.h"

#include <QVBoxLayout>

namespace reprise {

Figure::Figure(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_figure(new Label(theme, FontRole::Figure, Token::Text, this))
    , m_caption(new Label(theme, FontRole::Caption, Token::Text2, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_figure);
    column->addWidget(m_caption);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Figure::setFigure(const QString& figure, const QString& caption, bool quiet)
{
    m_figure->setText(figure);
    m_figure->setColor(quiet ? Token::Text3 : Token::Text);
    m_caption->setText(caption);
    //: A figure and what it counts, read aloud as one: "38 due".
    setAccessibleName(tr("%1 %2").arg(figure, caption));
}

QString Figure::figure() const
{
    return m_figure->text();
}

QString Figure::caption() const
{
    return m_caption->text();
}

} // namespace reprise
