-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Work to be done in the background, by whichever process takes it. Never with names or contents.
CREATE TABLE job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    about TEXT NOT NULL, -- an id, or empty
    recurs BIGINT NOT NULL, -- 1: returns by itself, and there is one of its kind
    due_at BIGINT NOT NULL, -- microseconds since 1970, UTC
    attempts BIGINT NOT NULL, -- since it last went well
    holder TEXT, -- who does it, until then
    held_until BIGINT,
    stood_aside_at BIGINT, -- it failed too often
    reason TEXT
);
CREATE UNIQUE INDEX job_recurring ON job (kind) WHERE recurs = 1;
CREATE INDEX job_due ON job (due_at) WHERE stood_aside_at IS NULL;

COMMENT ON TABLE job IS 'application: select, insert, update, delete';
