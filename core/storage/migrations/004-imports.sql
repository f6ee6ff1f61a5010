-- SPDX-FileCopyrightText: 2026 Reprise contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What other programs say of things and has no column here, as JSON: it goes
-- back to them.
ALTER TABLE note_types ADD COLUMN original TEXT;
ALTER TABLE topics ADD COLUMN original TEXT;
ALTER TABLE notes ADD COLUMN original TEXT;
ALTER TABLE cards ADD COLUMN original TEXT;
ALTER TABLE reviews ADD COLUMN original TEXT;

-- Rows of another program's history that were no answers: schedules set by hand
-- or by the program. Like a review, one outlives its card.
CREATE TABLE manual_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    card INTEGER NOT NULL,
    time INTEGER NOT NULL,
    original TEXT NOT NULL
) STRICT;
CREATE INDEX manual_changes_by_card ON manual_changes (card);

-- A note's text as a file last brought it, so that what was edited since can be
-- told from what was not. Outlives its note: what the user deleted stays away.
CREATE TABLE imported_notes (
    id INTEGER PRIMARY KEY, -- the note's
    guid TEXT NOT NULL,
    hash INTEGER NOT NULL
) STRICT;

-- Not recorded by the journal from here on.

-- The rows that a long import added, which are not in its changeset: JSON.
ALTER TABLE journal ADD COLUMN added TEXT;
