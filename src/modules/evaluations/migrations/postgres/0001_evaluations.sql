-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
CREATE TABLE outcome (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    construct TEXT NOT NULL,
    construct_name_nl TEXT NOT NULL,
    construct_name_en TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('higher_is_better', 'lower_is_better')),
    kind TEXT NOT NULL,
    measure_family TEXT NOT NULL,
    scale_min DOUBLE PRECISION,
    scale_max DOUBLE PRECISION,
    scale_text_nl TEXT NOT NULL,
    scale_text_en TEXT NOT NULL,
    smallest_relevant_effect DOUBLE PRECISION,
    smallest_relevant_reason_nl TEXT NOT NULL,
    smallest_relevant_reason_en TEXT NOT NULL,
    not_measured_nl TEXT NOT NULL,
    not_measured_en TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);
CREATE INDEX outcome_by_construct ON outcome (construct);

CREATE TABLE moderator (
    name TEXT PRIMARY KEY,
    label_nl TEXT NOT NULL,
    label_en TEXT NOT NULL,
    study_set TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);

CREATE TABLE evaluation (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'process', 'effect')),
    collection TEXT NOT NULL CHECK (collection IN ('catalogue', 'reference')),
    design TEXT NOT NULL,
    maryland_level BIGINT CHECK (maryland_level BETWEEN 1 AND 5),
    maryland_variant TEXT NOT NULL,
    randomised TEXT NOT NULL,
    allocation_unit TEXT NOT NULL,
    comparison TEXT NOT NULL,
    country TEXT NOT NULL,
    municipalities TEXT NOT NULL,
    year BIGINT,
    n_start BIGINT,
    n_end BIGINT,
    conducted_by TEXT NOT NULL,
    commissioned_by TEXT NOT NULL,
    independence TEXT NOT NULL,
    quality TEXT NOT NULL,
    status TEXT NOT NULL,
    finding_nl TEXT NOT NULL,
    finding_en TEXT NOT NULL,
    direction TEXT NOT NULL,
    sources TEXT NOT NULL,
    url TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);
CREATE INDEX evaluation_by_collection ON evaluation (collection, year, code);

CREATE TABLE evaluation_intervention (
    evaluation TEXT NOT NULL REFERENCES evaluation (id),
    intervention TEXT NOT NULL,
    PRIMARY KEY (evaluation, intervention)
);
CREATE INDEX evaluation_intervention_by_intervention
    ON evaluation_intervention (intervention, evaluation);

CREATE TABLE evaluation_outcome (
    evaluation TEXT NOT NULL REFERENCES evaluation (id),
    outcome TEXT NOT NULL REFERENCES outcome (id),
    PRIMARY KEY (evaluation, outcome)
);
CREATE INDEX evaluation_outcome_by_outcome ON evaluation_outcome (outcome, evaluation);

CREATE TABLE evaluation_element (
    evaluation TEXT NOT NULL REFERENCES evaluation (id),
    element TEXT NOT NULL,
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'mentions')),
    PRIMARY KEY (evaluation, element)
);
CREATE INDEX evaluation_element_by_element ON evaluation_element (element, evaluation);

-- One effect of one evaluation: what was printed, and what was made of it.
CREATE TABLE effect (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    evaluation TEXT NOT NULL REFERENCES evaluation (id),
    outcome TEXT NOT NULL REFERENCES outcome (id),
    label TEXT NOT NULL,
    timing TEXT NOT NULL CHECK (timing IN ('post', 'follow_up')),
    months DOUBLE PRECISION,
    is_primary BIGINT NOT NULL,
    measure TEXT NOT NULL,
    n1 DOUBLE PRECISION, m1 DOUBLE PRECISION, sd1 DOUBLE PRECISION,
    n2 DOUBLE PRECISION, m2 DOUBLE PRECISION, sd2 DOUBLE PRECISION,
    a DOUBLE PRECISION, b DOUBLE PRECISION, c DOUBLE PRECISION, d DOUBLE PRECISION,
    t DOUBLE PRECISION, f DOUBLE PRECISION, p DOUBLE PRECISION,
    estimate DOUBLE PRECISION, se DOUBLE PRECISION, ci_lb DOUBLE PRECISION, ci_ub DOUBLE PRECISION, ci_level DOUBLE PRECISION,
    r DOUBLE PRECISION, printed_yi DOUBLE PRECISION, printed_vi DOUBLE PRECISION,
    yi DOUBLE PRECISION,
    vi DOUBLE PRECISION,
    metric TEXT NOT NULL,
    conversion TEXT NOT NULL,
    warnings TEXT NOT NULL,
    moderators TEXT NOT NULL,
    elements TEXT NOT NULL,
    note TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);
CREATE INDEX effect_by_evaluation ON effect (evaluation);
CREATE INDEX effect_by_outcome ON effect (outcome);

-- What the roles may do; see src/platform/db/README.md.
COMMENT ON TABLE outcome IS 'application: select, insert, update';
COMMENT ON TABLE moderator IS 'application: select, insert, update';
COMMENT ON TABLE evaluation IS 'application: select, insert, update';
COMMENT ON TABLE evaluation_intervention IS 'application: select, insert, delete';
COMMENT ON TABLE evaluation_outcome IS 'application: select, insert, delete';
COMMENT ON TABLE evaluation_element IS 'application: select, insert, delete';
COMMENT ON TABLE effect IS 'application: select, insert, update';
