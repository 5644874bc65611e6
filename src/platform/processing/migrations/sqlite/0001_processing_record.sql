-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Logboek Dataverwerkingen 1.0: what was done with personal data, one row for each action and person.
-- Never who did it: that is in the audit log. Rows go when another logbook confirmed them, or stay.
CREATE TABLE processing_record (
    span TEXT PRIMARY KEY, -- 16 hexadecimal digits
    trace TEXT NOT NULL, -- 32
    parent TEXT NOT NULL, -- span or empty
    status INTEGER NOT NULL, -- 0 unset, 1 ok, 2 error
    name TEXT NOT NULL,
    activity TEXT NOT NULL, -- URI of the version of the entry in the register
    subject TEXT NOT NULL, -- keyed hash; empty: nobody in particular
    subject_type TEXT NOT NULL,
    processor TEXT NOT NULL, -- address of the program that asked; empty: none said so
    started INTEGER NOT NULL, -- milliseconds since 1970, UTC
    ended INTEGER NOT NULL
) STRICT;
CREATE INDEX processing_record_started ON processing_record (started);
CREATE INDEX processing_record_subject ON processing_record (subject);
