-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Code, name and everyday names as they are searched for, with a line end between them. Those of
-- rows that were there come with the next import; until then they are looked through one by one.
ALTER TABLE municipality ADD COLUMN searched_names TEXT NOT NULL DEFAULT '';
UPDATE municipality SET fingerprint = '';
