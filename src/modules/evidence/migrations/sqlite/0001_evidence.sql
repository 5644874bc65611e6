-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2

-- A question to the evidence. `pool` is the whole record as JSON; the other columns are for finding.
CREATE TABLE pool (
    id TEXT PRIMARY KEY,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('intervention', 'element', 'outcome')),
    subject_id TEXT NOT NULL,
    subject_code TEXT NOT NULL,
    construct TEXT NOT NULL,
    metric TEXT NOT NULL,
    reference INTEGER NOT NULL CHECK (reference IN (0, 1)),
    sort_name TEXT NOT NULL,
    pool TEXT NOT NULL
) STRICT;
CREATE INDEX pool_by_construct ON pool (construct, reference);
CREATE INDEX pool_by_subject ON pool (subject_kind, subject_code);

-- Which evaluations the newest version of a pool drew on, also those it left out.
CREATE TABLE pool_evaluation (
    pool TEXT NOT NULL REFERENCES pool (id),
    evaluation TEXT NOT NULL,
    PRIMARY KEY (pool, evaluation)
) STRICT;
CREATE INDEX pool_evaluation_by_evaluation ON pool_evaluation (evaluation);

-- Frozen results. Only state and approval ever change; what was computed never does.
CREATE TABLE pool_version (
    pool TEXT NOT NULL REFERENCES pool (id),
    number INTEGER NOT NULL CHECK (number > 0),
    state TEXT NOT NULL CHECK (state IN ('provisional', 'published', 'superseded')),
    computed_at TEXT NOT NULL,
    approved_at TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    approval_reason TEXT NOT NULL,
    inputs_hash TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    question TEXT NOT NULL,
    method TEXT NOT NULL,
    studies TEXT NOT NULL,
    left_out TEXT NOT NULL,
    figures TEXT,
    sentences TEXT NOT NULL,
    warnings TEXT NOT NULL,
    difference TEXT,
    PRIMARY KEY (pool, number)
) STRICT;
CREATE UNIQUE INDEX one_published_version ON pool_version (pool) WHERE state = 'published';
CREATE UNIQUE INDEX one_provisional_version ON pool_version (pool) WHERE state = 'provisional';

-- Every judgement ever given; the newest of a domain counts.
CREATE TABLE certainty_judgement (
    pool TEXT NOT NULL REFERENCES pool (id),
    domain TEXT NOT NULL,
    number INTEGER NOT NULL,
    rating TEXT NOT NULL CHECK (rating IN ('not_serious', 'serious', 'very_serious')),
    judged_by TEXT NOT NULL,
    judged_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (pool, domain, number)
) STRICT;

CREATE TABLE synthesis (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    scope_nl TEXT NOT NULL,
    scope_en TEXT NOT NULL,
    k INTEGER,
    measure TEXT NOT NULL,
    estimate REAL NOT NULL,
    se REAL NOT NULL,
    nested_in TEXT NOT NULL,
    construct TEXT NOT NULL,
    interventions TEXT NOT NULL,
    note_nl TEXT NOT NULL,
    note_en TEXT NOT NULL,
    fingerprint TEXT NOT NULL
) STRICT;
