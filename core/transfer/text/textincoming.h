// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/openincoming.h"
#include "core/transfer/text/rowreader.h"

#include <QDateTime>
#include <QHash>

namespace reprise {

/// What the columns of a text file mean. guessed() finds out, people may know better.
struct TextLayout
{
    enum class Use : int
    {
        Ignored,
        Field, ///< of the note type
        Tags, ///< separated by spaces
        Topic, ///< levels separated by "::"
        Type, ///< the note type's name
        Guid
    };

    struct Column
    {
        Use use = Use::Field;
        qsizetype field = -1; ///< of the note type's; -1: the next that no column names

        friend bool operator==(const Column&, const Column&) = default;
    };

    QString encoding = QStringLiteral("UTF-8"); ///< as QStringDecoder knows it
    QChar separator = u'\t';
    bool hasHeaderRow = false; ///< the first row names the columns
    bool isHtml = false; ///< else cells are plain text
    bool isHtmlGuessed = false; ///< from the cells
    bool isDeclared = false; ///< the file says that it is a table
    bool isDefused = false; ///< an apostrophe before a cell is not its own
    QString type; ///< a note type's name; empty for what fits
    QString topic; ///< levels separated by "::"; empty for the file's name
    QStringList tags; ///< of each note
    QStringList names; ///< of the columns, as far as the file names them
    QList<Column> columns;

    /// From the `#key:value` lines that Anki writes and from the first rows;
    /// `noteTypes` are those of the collection, whose fields columns may name.
    /// "format-unknown" where the rows do not look like those of one table,
    /// "separator-unknown", or what RowReader refuses.
    [[nodiscard]] static Readable<TextLayout> guessed(
        const QString& path, const QList<NoteType>& noteTypes = {});
    /// The first rows, as this layout takes them apart. What RowReader refuses.
    [[nodiscard]] Readable<QList<TextRow>> sample(const QString& path) const;
    [[nodiscard]] qsizetype count(Use use) const;
    /// Whether a line that begins with # says something about the table.
    [[nodiscard]] static bool isHeader(const QString& line);

    friend bool operator==(const TextLayout&, const TextLayout&) = default;
};

/// What a CSV or TSV file brings. Plain text becomes HTML that shows it as it is.
class TextIncoming final : public Incoming
{
public:
    static constexpr qint64 largestFile = qint64{1} * 1'024 * 1'024 * 1'024; ///< bytes
    static constexpr qsizetype mostNames = 10'000; ///< of types, and of topics

    /// Reads the file once through: what cannot be decoded or taken apart is
    /// refused now. "too-large", "too-many-names", "cancelled", or what
    /// RowReader refuses.
    [[nodiscard]] static Readable<std::unique_ptr<Incoming>> open(
        const QString& path, const TextLayout& layout, const OpenOptions& options);

    [[nodiscard]] const IncomingHead& head() const override { return m_head; }
    [[nodiscard]] Readable<> forEachNote(const Visit<IncomingNote>& visit) override;
    [[nodiscard]] Readable<IncomingNote> note(qint64 id) override;
    [[nodiscard]] Readable<> forEachCard(const Visit<IncomingCard>&) override { return {}; }
    [[nodiscard]] Readable<> forEachReview(const Visit<IncomingReview>&) override { return {}; }
    [[nodiscard]] Readable<QByteArray> medium(qsizetype) override;
    [[nodiscard]] QList<ImportFinding> rejected() const override { return m_rejected; }
    [[nodiscard]] qint64 rejectedCount() const override { return m_rejectedCount; }
    [[nodiscard]] QList<ImportFinding> findings() const override { return m_findings; }

private:
    TextIncoming() = default;
    [[nodiscard]] Readable<> rows(const std::function<Readable<>(const TextRow&, qint64)>& take);
    [[nodiscard]] Readable<> readHead();
    [[nodiscard]] QString cell(const TextRow& row, TextLayout::Use use) const;
    [[nodiscard]] QString topicOf(const TextRow& row) const;
    void addType(const QString& name);
    /// For each column the field of the type that it fills; -1 for none.
    [[nodiscard]] QList<qsizetype> targetsIn(const NoteType& type) const;
    void reject(const QString& code, const TextRow& row);

    /// "file-changed" for one that is not the file that was opened: its rows are
    /// known by their number.
    [[nodiscard]] Readable<> isUnchanged() const;

    QString m_path;
    qint64 m_size = 0;
    QDateTime m_changed;
    TextLayout m_layout;
    OpenOptions m_options;
    IncomingHead m_head;
    QHash<QString, qsizetype> m_types; ///< of the head's, by the name in the file
    QList<QList<qsizetype>> m_targets; ///< targetsIn() each of the head's types
    QHash<QString, qsizetype> m_topics; ///< likewise
    QList<ImportFinding> m_rejected;
    qint64 m_rejectedCount = 0;
    QList<ImportFinding> m_findings;
};

/// The type of that name, of those or built in; nullptr where there is none.
[[nodiscard]] const NoteType* noteTypeNamed(const QString& name, const QList<NoteType>& noteTypes);

/// The text as HTML that shows it as it is.
[[nodiscard]] QString htmlOfPlainText(const QString& text);

} // namespace reprise
