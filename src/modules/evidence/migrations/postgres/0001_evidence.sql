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
    reference BIGINT NOT NULL CHECK (reference IN (0, 1)),
    sort_name TEXT NOT NULL,
    pool TEXT NOT NULL
);
CREATE INDEX pool_by_construct ON pool (construct, reference);
CREATE INDEX pool_by_subject ON pool (subject_kind, subject_code);

-- Which evaluations the newest version of a pool drew on, also those it left out.
CREATE TABLE pool_evaluation (
    pool TEXT NOT NULL REFERENCES pool (id),
    evaluation TEXT NOT NULL,
    PRIMARY KEY (pool, evaluation)
);
CREATE INDEX pool_evaluation_by_evaluation ON pool_evaluation (evaluation);

-- Frozen results. Only state and approval ever change; what was computed never does.
CREATE TABLE pool_version (
    pool TEXT NOT NULL REFERENCES pool (id),
    number BIGINT NOT NULL CHECK (number > 0),
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
);
CREATE UNIQUE INDEX one_published_version ON pool_version (pool) WHERE state = 'published';
CREATE UNIQUE INDEX one_provisional_version ON pool_version (pool) WHERE state = 'provisional';

-- Every judgement ever given; the newest of a domain counts.
CREATE TABLE certainty_judgement (
    pool TEXT NOT NULL REFERENCES pool (id),
    domain TEXT NOT NULL,
    number BIGINT NOT NULL,
    rating TEXT NOT NULL CHECK (rating IN ('not_serious', 'serious', 'very_serious')),
    judged_by TEXT NOT NULL,
    judged_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (pool, domain, number)
);

CREATE TABLE synthesis (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    scope_nl TEXT NOT NULL,
    scope_en TEXT NOT NULL,
    k BIGINT,
    measure TEXT NOT NULL,
    estimate DOUBLE PRECISION NOT NULL,
    se DOUBLE PRECISION NOT NULL,
    nested_in TEXT NOT NULL,
    construct TEXT NOT NULL,
    interventions TEXT NOT NULL,
    note_nl TEXT NOT NULL,
    note_en TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);

-- What the roles may do; see src/platform/db/README.md.
COMMENT ON TABLE pool IS 'application: select, insert, update';
COMMENT ON TABLE pool_evaluation IS 'application: select, insert, delete';
COMMENT ON TABLE pool_version IS 'application: select, insert, update';
COMMENT ON TABLE certainty_judgement IS 'application: select, insert';
COMMENT ON TABLE synthesis IS 'application: select, insert, update';
