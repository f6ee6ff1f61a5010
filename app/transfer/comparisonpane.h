// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/transfer/merge.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <utility>

class QGridLayout;

class QScrollArea;

namespace reprise {

class Label;

/// One note of a file beside the collection's, field by field. What differs has
/// a choice; what agrees stands once.
class ComparisonPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonPane(const Theme& theme, QWidget* parent = nullptr);

    struct Subject
    {
        QString title;
        QStringList fields; ///< their names
        IncomingNote theirs;
        std::optional<NoteHere> mine;
        ImportPreview::Note seen;
        NoteChoice taken; ///< as long as seen.differs; empty: nothing is to be chosen
    };
    void show(const Subject& subject);
    /// A note that nothing is known of but why it is rejected.
    void showSentence(const QString& title, const QString& sentence);
    void clear();
    /// What says that schedules stay; empty where they do not.
    void setScheduleNote(const QString& sentence);

Q_SIGNALS:
    void chosen(const reprise::NoteChoice& taken);

protected:
    void changeEvent(QEvent* event) override;

private:
    void renew();
    void addHeads();
    void addAgreeing(const QString& name, const QString& html);
    void addDiffering(
        const QString& name, qsizetype part, const QString& mine, const QString& theirs);
    void addRow(const QString& name, const std::function<void(int row)>& fill);
    [[nodiscard]] QWidget* cell(qsizetype part, bool isTheirs, const QString& html);
    [[nodiscard]] Label* text(const QString& html, Token color = Token::Text) const;
    /// Mine and theirs with what differs marked, as HTML.
    [[nodiscard]] std::pair<QString, QString> marked(
        const QString& mine, const QString& theirs) const;
    [[nodiscard]] bool isTaken(qsizetype part) const;
    void choose(qsizetype part, bool isTheirs);
    void addSchedule();

    const Theme& m_theme;
    std::optional<Subject> m_subject;
    QString m_sentence;
    QString m_sentenceTitle;
    QString m_scheduleNote;
    QScrollArea* m_area;
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
};

} // namespace reprise
