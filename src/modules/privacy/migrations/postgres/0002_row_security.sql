-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A second wall behind the scopes: what a transaction sees (platform/db/sight.h) is what its rows are
-- held to by PostgreSQL itself, for every role but the owner of the tables. Where nothing is said,
-- nothing is seen.
ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
CREATE POLICY disclosure_seen ON disclosure FOR SELECT USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR organisation = ANY (string_to_array((SELECT current_setting('werkzaam.organisations', true)), ',')));
CREATE POLICY disclosure_added ON disclosure FOR INSERT WITH CHECK (true);

CREATE POLICY disclosure_about_erased ON disclosure_about FOR DELETE USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything');
ALTER TABLE disclosure_about ENABLE ROW LEVEL SECURITY;
CREATE POLICY disclosure_about_seen ON disclosure_about FOR SELECT USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR disclosure IN (SELECT d.id FROM disclosure d));
CREATE POLICY disclosure_about_added ON disclosure_about FOR INSERT WITH CHECK (true);
