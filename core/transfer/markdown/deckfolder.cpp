// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qint64 largestFile = qint64{64} * 1024 * 1024;

class FolderReader
{
public:
    FolderReader(QString root, QList<DeckFault>& faults)
        : m_root(std::move(root))
        , m_faults(faults)
    {
    }

    void readBelow(const QString& folder, const QString& prefix);
    [[nodiscard]] QList<DeckFile> files() { return std::move(m_files); }

private:
    void readFile(const QFileInfo& info, const QString& path);

    QString m_root;
    QList<DeckFault>& m_faults;
    QList<DeckFile> m_files;
};

void FolderReader::readBelow(const QString& folder, const QString& prefix)
{
    const auto entries = QDir(folder).entryInfoList(
        QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        const QString path = prefix + entry.fileName();
        if (entry.fileName().startsWith(u'.')) {
            continue;
        }
        const QString target = entry.canonicalFilePath();
        if (entry.isSymLink() && target != m_root && !target.startsWith(m_root + u'/')) {
            m_faults.append({path, 0, FaultCode::LinkOutside, {}});
        } else if (entry.isDir() && !entry.isSymLink()) {
            readBelow(entry.filePath(), path + u'/');
        } else if (entry.isFile()) {
            readFile(entry, path);
        }
    }
}

void FolderReader::readFile(const QFileInfo& info, const QString& path)
{
    if (info.size() > largestFile) {
        m_faults.append({path, 0, FaultCode::FileTooLarge, QString::number(info.size())});
        return;
    }
    if (!path.endsWith(".md"_L1) && path != "deck.json"_L1) {
        m_files.append({path, {}, info.filePath()});
        return;
    }
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly)) {
        m_faults.append({path, 0, FaultCode::FileUnreadable, file.errorString()});
        return;
    }
    m_files.append({path, file.read(largestFile), {}});
}

} // namespace

QList<DeckFile> readFolder(const QString& folder, QList<DeckFault>& faults)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    if (root.isEmpty() || !QFileInfo(root).isDir()) {
        faults.append({{}, 0, FaultCode::FolderMissing, folder});
        return {};
    }
    FolderReader reader(root, faults);
    reader.readBelow(root, {});
    QList<DeckFile> files = reader.files();
    std::ranges::sort(files, {}, &DeckFile::path);
    return files;
}

} // namespace reprise
