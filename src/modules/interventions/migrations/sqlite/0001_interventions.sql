-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
CREATE TABLE source (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    citation TEXT NOT NULL,
    url TEXT NOT NULL,
    doi TEXT NOT NULL,
    published_on TEXT NOT NULL,
    note_nl TEXT NOT NULL,
    note_en TEXT NOT NULL,
    fingerprint TEXT NOT NULL
) STRICT;

CREATE TABLE element (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('works', 'precondition', 'limit', 'risk')),
    title_nl TEXT NOT NULL,
    title_en TEXT NOT NULL,
    text_nl TEXT NOT NULL,
    text_en TEXT NOT NULL,
    practice TEXT NOT NULL,
    evidence_label TEXT NOT NULL CHECK (evidence_label IN ('a', 'b', 'c', 'd')),
    note_nl TEXT NOT NULL,
    note_en TEXT NOT NULL,
    sources TEXT NOT NULL,
    fingerprint TEXT NOT NULL
) STRICT;

-- `number` is the row in the full-text index; nobody outside this table sees it.
CREATE TABLE intervention (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    collection TEXT NOT NULL CHECK (collection IN ('catalogue', 'reference')),
    status TEXT NOT NULL,
    owner TEXT NOT NULL,
    owner_name TEXT NOT NULL,
    summary_nl TEXT NOT NULL,
    summary_en TEXT NOT NULL,
    goal_nl TEXT NOT NULL,
    goal_en TEXT NOT NULL,
    sub_goals_nl TEXT NOT NULL,
    sub_goals_en TEXT NOT NULL,
    target_groups TEXT NOT NULL,
    age_min INTEGER,
    age_max INTEGER,
    phases TEXT NOT NULL,
    settings TEXT NOT NULL,
    phenomena TEXT NOT NULL,
    themes TEXT NOT NULL,
    approach_nl TEXT NOT NULL,
    approach_en TEXT NOT NULL,
    duration_nl TEXT NOT NULL,
    duration_en TEXT NOT NULL,
    expertise_nl TEXT NOT NULL,
    expertise_en TEXT NOT NULL,
    cost_band TEXT NOT NULL CHECK (cost_band IN ('unknown', 'low', 'middle', 'high')),
    cost_text_nl TEXT NOT NULL,
    cost_text_en TEXT NOT NULL,
    languages TEXT NOT NULL,
    manual_url TEXT NOT NULL,
    quality_control_nl TEXT NOT NULL,
    quality_control_en TEXT NOT NULL,
    preconditions_nl TEXT NOT NULL,
    preconditions_en TEXT NOT NULL,
    risks_nl TEXT NOT NULL,
    risks_en TEXT NOT NULL,
    used_in TEXT NOT NULL,
    letter_says_nl TEXT NOT NULL,
    letter_says_en TEXT NOT NULL,
    letter_source TEXT NOT NULL,
    research_says_nl TEXT NOT NULL,
    research_says_en TEXT NOT NULL,
    research_sources TEXT NOT NULL,
    sources TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX intervention_by_name ON intervention (collection, name);

CREATE TABLE intervention_element (
    intervention TEXT NOT NULL REFERENCES intervention (code),
    element TEXT NOT NULL REFERENCES element (code),
    PRIMARY KEY (intervention, element)
) STRICT, WITHOUT ROWID;
CREATE INDEX intervention_element_by_element ON intervention_element (element);

CREATE TABLE recognition (
    intervention TEXT NOT NULL REFERENCES intervention (code),
    position INTEGER NOT NULL,
    scheme TEXT NOT NULL CHECK (scheme IN ('nji', 'justice', 'effect_ladder')),
    level TEXT NOT NULL,
    awarded_on TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (intervention, position)
) STRICT, WITHOUT ROWID;

-- One row for each value that a list can be narrowed by, in the order in which they are counted.
CREATE TABLE intervention_facet (
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    number INTEGER NOT NULL REFERENCES intervention (number),
    PRIMARY KEY (facet, value, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX intervention_facet_by_number ON intervention_facet (number, facet);

-- Written only on behalf of the evidence module.
CREATE TABLE intervention_evidence (
    intervention TEXT PRIMARY KEY REFERENCES intervention (code),
    state TEXT NOT NULL,
    evaluations INTEGER NOT NULL,
    effect_studies INTEGER NOT NULL,
    reported TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Words are folded and stemmed before they come here, so that every database finds the same.
-- Beginnings of one to three letters have an index of their own: there are too many words to try.
CREATE VIRTUAL TABLE intervention_search
    USING fts5 (name, body, tokenize = 'unicode61', prefix = '1 2 3');
