-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
CREATE TABLE municipality (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    tooi_uri TEXT NOT NULL,
    province_code TEXT NOT NULL,
    safety_region_code TEXT,
    valid_from TEXT,
    valid_to TEXT,
    aliases TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);

CREATE TABLE municipality_change (
    code TEXT PRIMARY KEY,
    changed_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('merger', 'extension', 'rearrangement')),
    ended TEXT NOT NULL,
    created TEXT NOT NULL,
    extended TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    abbreviation TEXT NOT NULL,
    former_names TEXT NOT NULL,
    tooi_uri TEXT NOT NULL,
    website TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    fingerprint TEXT NOT NULL
);
CREATE INDEX organisation_kind ON organisation (kind, name);

-- What the roles may do; see src/platform/db/README.md.
COMMENT ON TABLE municipality IS 'application: select, insert, update';
COMMENT ON TABLE municipality_change IS 'application: select, insert, update';
COMMENT ON TABLE organisation IS 'application: select, insert, update';
