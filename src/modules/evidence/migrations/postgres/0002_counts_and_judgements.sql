-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Which evaluations the lists counted under an intervention, so that an evaluation that moves to
-- another intervention is also taken off the first.
CREATE TABLE counted_evaluation (
    intervention TEXT NOT NULL,
    evaluation TEXT NOT NULL,
    PRIMARY KEY (intervention, evaluation)
);
CREATE INDEX counted_evaluation_by_evaluation ON counted_evaluation (evaluation);

-- A judgement is about the version that was in front; with other studies it has to be given again.
ALTER TABLE certainty_judgement ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- What the roles may do; see src/platform/db/README.md.
COMMENT ON TABLE counted_evaluation IS 'application: select, insert, delete';
