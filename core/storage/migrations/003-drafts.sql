-- SPDX-FileCopyrightText: 2026 Reprise contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A topic as it is written that is not there yet; '' where it is.
ALTER TABLE drafts ADD COLUMN path TEXT NOT NULL DEFAULT '';

-- Only a topic that was chosen is kept of a note that is there; which of these
-- were, nobody knows, and cards had better stay where they are.
UPDATE drafts SET topic = 1 WHERE note IS NOT NULL;
