-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A second wall behind the scopes: what a transaction sees (platform/db/sight.h) is what its rows are
-- held to by PostgreSQL itself, for every role but the owner of the tables. Where nothing is said,
-- nothing is seen.
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY membership_seen ON membership USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR organisation = ANY (string_to_array((SELECT current_setting('werkzaam.organisations', true)), ','))
    OR person_id = (SELECT current_setting('werkzaam.person', true)));

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY invitation_seen ON invitation USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR organisation = ANY (string_to_array((SELECT current_setting('werkzaam.organisations', true)), ','))
    OR (SELECT current_setting('werkzaam.founds', true)) = 'yes');

ALTER TABLE rights_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY rights_review_seen ON rights_review USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR organisation = ANY (string_to_array((SELECT current_setting('werkzaam.organisations', true)), ',')));

ALTER TABLE rights_review_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY rights_review_item_seen ON rights_review_item USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR review_id IN (SELECT r.id FROM rights_review r));

-- People are seen with the memberships that are.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_seen ON person USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR id = (SELECT current_setting('werkzaam.person', true))
    OR id IN (SELECT m.person_id FROM membership m));

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY session_seen ON session USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR person_id = (SELECT current_setting('werkzaam.person', true))
    OR person_id IN (SELECT m.person_id FROM membership m));

ALTER TABLE factor ENABLE ROW LEVEL SECURITY;
CREATE POLICY factor_seen ON factor USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR person_id = (SELECT current_setting('werkzaam.person', true))
    OR person_id IN (SELECT m.person_id FROM membership m));

ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
CREATE POLICY delegation_seen ON delegation USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR lent_to = (SELECT current_setting('werkzaam.person', true))
    OR membership_id IN (SELECT m.id FROM membership m));

ALTER TABLE external_identity ENABLE ROW LEVEL SECURITY;
CREATE POLICY external_identity_seen ON external_identity USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR person_id = (SELECT current_setting('werkzaam.person', true)));
