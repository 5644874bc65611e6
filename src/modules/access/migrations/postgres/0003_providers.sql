-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Identity providers of organisations: set up on the server itself, removed ones are kept.
CREATE TABLE identity_provider (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL, -- the only one in which it gives rights
    name TEXT NOT NULL,
    issuer TEXT NOT NULL,
    client_id TEXT NOT NULL,
    algorithms TEXT NOT NULL, -- separated by spaces
    scope TEXT NOT NULL,
    role_claim TEXT NOT NULL,
    admission TEXT NOT NULL CHECK (admission IN ('known', 'everyone')),
    private_key TEXT NOT NULL, -- encrypted: never readable by itself
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE UNIQUE INDEX identity_provider_issuer ON identity_provider (issuer) WHERE removed_at IS NULL;

-- Which role a value of the role claim gives. What is not here gives none.
CREATE TABLE provider_role (
    provider_id TEXT NOT NULL REFERENCES identity_provider (id),
    claim_value TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (provider_id, claim_value, role)
);

-- Which values of which claims say that somebody showed two factors there.
CREATE TABLE provider_second_factor (
    provider_id TEXT NOT NULL REFERENCES identity_provider (id),
    claim TEXT NOT NULL,
    claim_value TEXT NOT NULL,
    PRIMARY KEY (provider_id, claim, claim_value)
);

-- What a browser was sent to a provider with; gone when it comes back.
CREATE TABLE provider_question (
    state_hash TEXT PRIMARY KEY,
    browser_hash TEXT NOT NULL,
    provider_id TEXT NOT NULL REFERENCES identity_provider (id),
    secrets TEXT NOT NULL, -- nonce and PKCE verifier, encrypted
    expires_at BIGINT NOT NULL
);

-- Logout tokens that were used, until they are over.
CREATE TABLE provider_logout (
    provider_id TEXT NOT NULL REFERENCES identity_provider (id),
    token_number TEXT NOT NULL, -- a hash of "jti"
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (provider_id, token_number)
);

-- Empty: signed in here. `provider_session` is the "sid" of that provider.
ALTER TABLE session ADD COLUMN provider_id TEXT REFERENCES identity_provider (id);
-- Empty: given by people here.
ALTER TABLE membership ADD COLUMN provider_id TEXT REFERENCES identity_provider (id);
CREATE INDEX session_provider ON session (provider_id, provider_session);

-- What the roles may do; see src/platform/db/README.md.
COMMENT ON TABLE identity_provider IS 'application: select, insert, update';
COMMENT ON TABLE provider_role IS 'application: select, insert';
COMMENT ON TABLE provider_second_factor IS 'application: select, insert';
COMMENT ON TABLE provider_question IS 'application: select, insert, delete';
COMMENT ON TABLE provider_logout IS 'application: select, insert, delete';
