-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The version of what all visitors may see: answers made of it are kept until it changes.
CREATE TABLE shared_version (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    version TEXT NOT NULL -- random, new whenever what is shared changes
) STRICT;
INSERT INTO shared_version (only_row, version) VALUES (1, lower(hex(randomblob(16))));
