-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A second wall behind the scopes: what a transaction sees (platform/db/sight.h) is what its rows are
-- held to by PostgreSQL itself, for every role but the owner of the tables. Where nothing is said,
-- nothing is seen.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_entry_seen ON audit_entry FOR SELECT USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR organisation = ANY (string_to_array((SELECT current_setting('werkzaam.organisations', true)), ',')));
CREATE POLICY audit_entry_added ON audit_entry FOR INSERT WITH CHECK (true);
