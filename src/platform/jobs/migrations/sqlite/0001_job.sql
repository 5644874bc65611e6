-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Work to be done in the background, by whichever process takes it. Never with names or contents.
CREATE TABLE job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    about TEXT NOT NULL, -- an id, or empty
    recurs INTEGER NOT NULL, -- 1: returns by itself, and there is one of its kind
    due_at INTEGER NOT NULL, -- microseconds since 1970, UTC
    attempts INTEGER NOT NULL, -- since it last went well
    holder TEXT, -- who does it, until then
    held_until INTEGER,
    stood_aside_at INTEGER, -- it failed too often
    reason TEXT
) STRICT;
CREATE UNIQUE INDEX job_recurring ON job (kind) WHERE recurs = 1;
CREATE INDEX job_due ON job (due_at) WHERE stood_aside_at IS NULL;
