-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Who received what: every export, download and hand-over of personal or confidential data. Rows are
-- only ever added.
CREATE TABLE disclosure (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL, -- microseconds since 1970, UTC
    organisation TEXT NOT NULL, -- whose data it was
    what TEXT NOT NULL, -- the kind of records
    receiver TEXT NOT NULL, -- name, as it was then
    receiver_person TEXT NOT NULL, -- empty: somebody without an account
    basis TEXT NOT NULL, -- legal basis
    purpose TEXT NOT NULL,
    fields TEXT NOT NULL, -- names of the columns, separated by commas
    number_of_rows INTEGER NOT NULL
) STRICT;
CREATE INDEX disclosure_organisation ON disclosure (COALESCE(organisation, ''), at);
CREATE INDEX disclosure_receiver ON disclosure (receiver, at);

-- Whose data was among it, as far as that is known one by one.
CREATE TABLE disclosure_about (
    disclosure TEXT NOT NULL REFERENCES disclosure (id),
    about TEXT NOT NULL, -- id of the record
    PRIMARY KEY (about, disclosure)
) STRICT;
