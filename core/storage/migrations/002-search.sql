-- SPDX-FileCopyrightText: 2026 Reprise contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A schedule that was once set by hand (reset, or given a day) does not follow
-- from the answers.
ALTER TABLE cards ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1));

-- Searches that were given a name.
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

-- Not recorded by the journal from here on.

-- Which rows each change touched, in the transaction of that change: what is
-- derived from the collection and kept elsewhere is brought up to date from it.
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    token INTEGER NOT NULL, -- by chance: tells this history from that of a restored copy
    touched TEXT NOT NULL -- JSON: cards and notes, or everything
) STRICT;
INSERT INTO changes (token, touched) VALUES (random(), '{"everything":true}');

-- What was typed into an editor and not yet saved.
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    note INTEGER UNIQUE, -- NULL for a new one; without a foreign key, as it outlives the note
    note_type INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    format INTEGER NOT NULL CHECK (format IN (0, 1)),
    fields TEXT NOT NULL, -- JSON: texts
    tags TEXT NOT NULL,
    saved INTEGER NOT NULL -- UTC milliseconds
) STRICT;

-- How many notes or cards a step was about.
ALTER TABLE journal ADD COLUMN count INTEGER NOT NULL DEFAULT 1;
