-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Answers to requests with an Idempotency-Key, for whoever asks the same again. What was answered is
-- sealed with that key, which is kept nowhere.
CREATE TABLE kept_answer (
    place TEXT PRIMARY KEY, -- hash of the key, who asked and the operation
    asked TEXT NOT NULL, -- hash of what was sent
    sealed TEXT NOT NULL,
    at BIGINT NOT NULL -- microseconds since 1970, UTC
);
CREATE INDEX kept_answer_at ON kept_answer (at);

COMMENT ON TABLE kept_answer IS 'application: select, insert, delete';
