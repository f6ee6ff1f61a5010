-- SPDX-FileCopyrightText: 2026 Reprise contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Times are UTC milliseconds, days are study-day numbers (days since
-- 1970-01-01), ease is in hundredths. No trigger stands on any table, because
-- its effect would make an undone change conflict.

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE topics (
    id INTEGER PRIMARY KEY,
    parent INTEGER REFERENCES topics (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    new_per_day INTEGER CHECK (new_per_day >= -1),
    reviews_per_day INTEGER CHECK (reviews_per_day >= -1),
    new_order INTEGER CHECK (new_order IN (0, 1)),
    leech_threshold INTEGER CHECK (leech_threshold >= 1),
    reading INTEGER CHECK (reading IN (0, 1)),
    UNIQUE (parent, name),
    CHECK ((parent IS NULL) = (id = 1))
) STRICT;
INSERT INTO topics (id, name, position) VALUES (1, '', 0);

CREATE TABLE note_types (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL CHECK (kind IN (0, 1)),
    fields TEXT NOT NULL, -- JSON: names
    templates TEXT NOT NULL, -- JSON: objects with name, front, back
    style TEXT NOT NULL
) STRICT;

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    guid TEXT NOT NULL UNIQUE,
    note_type INTEGER NOT NULL REFERENCES note_types (id) ON DELETE RESTRICT,
    format INTEGER NOT NULL CHECK (format IN (0, 1)), -- Markdown, HTML
    fields TEXT NOT NULL, -- JSON: texts
    tags TEXT NOT NULL, -- separated by spaces
    modified INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX notes_by_type ON notes (note_type);

-- A card that was never answered has no schedule: its six columns are NULL.
CREATE TABLE cards (
    id INTEGER PRIMARY KEY,
    note INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    topic INTEGER NOT NULL REFERENCES topics (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    due INTEGER,
    interval INTEGER CHECK (interval BETWEEN 1 AND 36500),
    ease INTEGER CHECK (ease >= 130),
    repetitions INTEGER CHECK (repetitions >= 0),
    lapses INTEGER CHECK (lapses >= 0),
    answered_on INTEGER,
    suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
    buried_on INTEGER,
    flag INTEGER NOT NULL DEFAULT 0 CHECK (flag BETWEEN 0 AND 7),
    UNIQUE (note, ordinal),
    CHECK (
        (due IS NULL) = (interval IS NULL) AND (due IS NULL) = (ease IS NULL)
        AND (due IS NULL) = (repetitions IS NULL) AND (due IS NULL) = (lapses IS NULL)
        AND (due IS NULL) = (answered_on IS NULL)
    )
) STRICT;
CREATE INDEX cards_by_topic ON cards (topic);
CREATE INDEX cards_due ON cards (due, interval, topic, note, answered_on, buried_on)
    WHERE due IS NOT NULL AND suspended = 0;
CREATE INDEX cards_unseen ON cards (topic, position, note, suspended, buried_on)
    WHERE due IS NULL;

-- A review names its card without a foreign key and outlives it.
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    card INTEGER NOT NULL,
    time INTEGER NOT NULL,
    offset INTEGER NOT NULL, -- minutes, local time minus UTC
    day INTEGER NOT NULL,
    grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 5),
    kind INTEGER NOT NULL CHECK (kind IN (0, 1, 2)), -- scheduled, first, drill
    before_due INTEGER,
    before_interval INTEGER,
    before_ease INTEGER,
    before_repetitions INTEGER,
    before_lapses INTEGER,
    before_answered_on INTEGER,
    after_due INTEGER NOT NULL,
    after_interval INTEGER NOT NULL,
    after_ease INTEGER NOT NULL,
    after_repetitions INTEGER NOT NULL,
    after_lapses INTEGER NOT NULL,
    after_answered_on INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0)
) STRICT;
CREATE INDEX reviews_by_card ON reviews (card);
CREATE INDEX reviews_by_day ON reviews (day, card, kind, grade, milliseconds);

CREATE TABLE decks (
    id TEXT PRIMARY KEY,
    topic INTEGER REFERENCES topics (id) ON DELETE SET NULL,
    version TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    about TEXT NOT NULL -- JSON: deck.json as it was read
) STRICT, WITHOUT ROWID;
CREATE INDEX decks_by_topic ON decks (topic);

-- A deck's notes as it last shipped them: what the user's own are compared
-- with, and what "restore" goes back to. A row without a note in notes is a
-- note that the user deleted.
CREATE TABLE deck_notes (
    guid TEXT PRIMARY KEY,
    deck TEXT NOT NULL REFERENCES decks (id) ON DELETE CASCADE,
    card TEXT NOT NULL, -- the card id within the deck
    note_type INTEGER NOT NULL REFERENCES note_types (id) ON DELETE RESTRICT,
    format INTEGER NOT NULL CHECK (format IN (0, 1)),
    fields TEXT NOT NULL,
    tags TEXT NOT NULL,
    topic INTEGER REFERENCES topics (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX deck_notes_by_deck ON deck_notes (deck);
CREATE INDEX deck_notes_by_type ON deck_notes (note_type);
CREATE INDEX deck_notes_by_topic ON deck_notes (topic);

CREATE TABLE media (
    id INTEGER PRIMARY KEY,
    deck TEXT NOT NULL, -- whose name it is; names are unique within a deck only
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL, -- the file's name in the media folder
    bytes INTEGER NOT NULL,
    UNIQUE (deck, name)
) STRICT;

-- Not recorded by the journal from here on.

-- Without a foreign key, which would keep the making of a topic from being undone.
CREATE TABLE extra_new (
    topic INTEGER NOT NULL,
    day INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (topic, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    card INTEGER, -- the one card that it was about, if there was one
    changeset BLOB NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
