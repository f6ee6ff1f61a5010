// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/asked.h"
#include "app/workspace.h"
#include "core/search/fold.h"

#include <QUrl>
#include <QWidget>

#include <memory>
#include <optional>

namespace reprise {

class Button;
class CardView;
class CodeHighlighter;
class ElidedLabel;

/// The card that the table is on, as Study shows it: front and back, or the
/// front alone.
class FacePane final : public QWidget
{
    Q_OBJECT

public:
    explicit FacePane(Workspace& workspace, QWidget* parent = nullptr);
    ~FacePane() override;

    /// Reads the card, the one that is shown too, and shows it when it is
    /// there; none empties the pane.
    void setCard(std::optional<CardId> card);
    void setNeedles(const QList<search::Needle>& needles);
    /// Front alone, or both sides.
    void flip();
    void setEditable(bool editable);
    [[nodiscard]] CardView* view() const { return m_view; }

Q_SIGNALS:
    void editRequested();
    void informationRequested();
    void linkActivated(const QUrl& url);
    void cardChosen(reprise::CardId card);

protected:
    void changeEvent(QEvent* event) override;

private:
    void read(CardId card);
    void show();
    void showTopic();
    void restyle();
    void retranslate();

    Workspace& m_workspace;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    ElidedLabel* m_topic;
    Button* m_edit;
    Button* m_information;
    CardView* m_view;
    std::optional<CardId> m_card;
    Asked m_shown;
    bool m_reading = false;
    bool m_frontOnly = false;
};

} // namespace reprise
