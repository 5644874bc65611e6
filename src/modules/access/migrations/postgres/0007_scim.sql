-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Provisioning by identity providers (SCIM): with what they show who they are, and whom they brought in.
CREATE TABLE scim_token (
    id TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES identity_provider (id),
    token_hash TEXT NOT NULL UNIQUE, -- of what was shown once
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX scim_token_provider ON scim_token (provider_id);

-- By issuer and organisation, as external_identity is: a provider that was removed and added anew is
-- the same one to whoever it brought in.
CREATE TABLE scim_user (
    id TEXT PRIMARY KEY,
    issuer TEXT NOT NULL,
    organisation TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    user_name TEXT NOT NULL,
    user_key TEXT NOT NULL, -- user_name in lower case
    external_id TEXT NOT NULL, -- empty: none
    active BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX scim_user_key ON scim_user (issuer, organisation, user_key);
CREATE UNIQUE INDEX scim_user_external ON scim_user (issuer, organisation, external_id) WHERE external_id <> '';
CREATE UNIQUE INDEX scim_user_person ON scim_user (issuer, organisation, person_id);
CREATE INDEX scim_user_created ON scim_user (issuer, organisation, created_at, id);
CREATE INDEX scim_user_of_person ON scim_user (person_id);

-- Who is in which group: a value of the role claim in the operator's table.
CREATE TABLE scim_group_member (
    scim_user_id TEXT NOT NULL REFERENCES scim_user (id),
    claim_value TEXT NOT NULL,
    PRIMARY KEY (scim_user_id, claim_value)
);
CREATE INDEX scim_group_member_group ON scim_group_member (claim_value, scim_user_id);

-- What the roles may do; see src/platform/db/README.md.
COMMENT ON TABLE scim_token IS 'application: select, insert, update';
COMMENT ON TABLE scim_user IS 'application: select, insert, update, delete';
COMMENT ON TABLE scim_group_member IS 'application: select, insert, delete';

-- A provider sees whom it brought in, also while they hold no role yet.
ALTER TABLE scim_user ENABLE ROW LEVEL SECURITY;
CREATE POLICY scim_user_seen ON scim_user USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR organisation = ANY (string_to_array((SELECT current_setting('werkzaam.organisations', true)), ','))
    OR person_id = (SELECT current_setting('werkzaam.person', true)));

ALTER TABLE scim_group_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY scim_group_member_seen ON scim_group_member USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR scim_user_id IN (SELECT s.id FROM scim_user s));

DROP POLICY person_seen ON person;
CREATE POLICY person_seen ON person USING (
    (SELECT current_setting('werkzaam.sees', true)) = 'everything'
    OR id = (SELECT current_setting('werkzaam.person', true))
    OR id IN (SELECT m.person_id FROM membership m)
    OR id IN (SELECT s.person_id FROM scim_user s));
