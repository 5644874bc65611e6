-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Provisioning by identity providers (SCIM): with what they show who they are, and whom they brought in.
CREATE TABLE scim_token (
    id TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES identity_provider (id),
    token_hash TEXT NOT NULL UNIQUE, -- of what was shown once
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
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
    active INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
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
) STRICT;
CREATE INDEX scim_group_member_group ON scim_group_member (claim_value, scim_user_id);
