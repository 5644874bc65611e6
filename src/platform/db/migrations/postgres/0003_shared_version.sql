-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The version of what all visitors may see: answers made of it are kept until it changes.
CREATE TABLE shared_version (
    only_row BIGINT PRIMARY KEY CHECK (only_row = 1),
    version TEXT NOT NULL -- random, new whenever what is shared changes
);
INSERT INTO shared_version (only_row, version) VALUES (1, gen_random_uuid()::text);

COMMENT ON TABLE shared_version IS 'application: select, update';
