// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/openincoming.h"

namespace reprise::supermemo {

/// The XML that SuperMemo exports.
[[nodiscard]] Readable<std::unique_ptr<Incoming>> openXml(
    const QString& path, const OpenOptions& options);

/// Whether the text is of questions and answers as SuperMemo exchanges them:
/// with its learning data, or with a mark before each of several lines.
[[nodiscard]] bool isQuestionsAndAnswers(const QString& text);

/// Text of that kind. `path` names the topic.
[[nodiscard]] Readable<std::unique_ptr<Incoming>> openText(
    const QString& path, const QString& text, const OpenOptions& options);

} // namespace reprise::supermemo
