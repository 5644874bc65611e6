-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- People, how they sign in, and what they may do in an organisation. Instants are microseconds since
-- 1970, UTC; days are ISO dates. `organisation` is a municipality's code or an organisation's id.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    left_at BIGINT
);

-- Who somebody is at an identity provider.
CREATE TABLE external_identity (
    issuer TEXT NOT NULL,
    external_subject TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    organisation TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, external_subject)
);
CREATE INDEX external_identity_person ON external_identity (person_id);

CREATE TABLE factor (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('passphrase', 'authenticator', 'passkey', 'recovery_code')),
    label TEXT NOT NULL,
    credential_id TEXT UNIQUE, -- of a passkey
    secret TEXT NOT NULL, -- a hash, a public key, or encrypted: never readable by itself
    counter BIGINT NOT NULL, -- last time step or signature count
    created_at BIGINT NOT NULL,
    confirmed_at BIGINT, -- empty until somebody showed that it works
    used_at BIGINT
);
CREATE INDEX factor_person ON factor (person_id, kind);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES person (id),
    assurance TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    fresh_until BIGINT,
    address TEXT NOT NULL,
    provider_session TEXT, -- "sid" of an identity provider, for its logout
    ended_at BIGINT,
    end_reason TEXT
);
CREATE INDEX session_person ON session (person_id, ended_at);

-- What was asked of a browser and may be answered once: passkey challenges, sign-ins half done.
CREATE TABLE sign_in_step (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    person_id TEXT REFERENCES person (id),
    kind TEXT NOT NULL,
    challenge TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

-- Failed attempts, by a hash of what was typed and of where it came from.
CREATE TABLE sign_in_failure (
    account_hash TEXT NOT NULL,
    address_hash TEXT NOT NULL,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (account_hash, address_hash)
);

CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    organisation TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    invited_by TEXT REFERENCES person (id),
    valid_to TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT,
    withdrawn_at BIGINT
);
CREATE INDEX invitation_organisation ON invitation (organisation, created_at);

CREATE TABLE membership (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    organisation TEXT NOT NULL,
    role TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    review_due TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    end_reason TEXT
);
CREATE INDEX membership_person ON membership (person_id);
CREATE INDEX membership_organisation ON membership (organisation, role);

-- Lent rights: those of one membership, by whoever holds it, to a colleague, for a period.
CREATE TABLE delegation (
    id TEXT PRIMARY KEY,
    membership_id TEXT NOT NULL REFERENCES membership (id),
    lent_to TEXT NOT NULL REFERENCES person (id),
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX delegation_lent_to ON delegation (lent_to, valid_to);

CREATE TABLE rights_review (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('yearly', 'quarterly')),
    started_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    started_by TEXT NOT NULL REFERENCES person (id),
    closed_at BIGINT
);
CREATE INDEX rights_review_organisation ON rights_review (organisation, started_on);

CREATE TABLE rights_review_item (
    review_id TEXT NOT NULL REFERENCES rights_review (id),
    membership_id TEXT NOT NULL REFERENCES membership (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'confirmed', 'ended', 'lapsed')),
    decided_by TEXT REFERENCES person (id),
    decided_at BIGINT,
    reason TEXT,
    PRIMARY KEY (review_id, membership_id)
);

-- What the roles may do; see src/platform/db/README.md.
COMMENT ON TABLE person IS 'application: select, insert, update';
COMMENT ON TABLE external_identity IS 'application: select, insert, update, delete';
COMMENT ON TABLE factor IS 'application: select, insert, update, delete';
COMMENT ON TABLE session IS 'application: select, insert, update, delete';
COMMENT ON TABLE sign_in_step IS 'application: select, insert, update, delete';
COMMENT ON TABLE sign_in_failure IS 'application: select, insert, update, delete';
COMMENT ON TABLE invitation IS 'application: select, insert, update';
COMMENT ON TABLE membership IS 'application: select, insert, update';
COMMENT ON TABLE delegation IS 'application: select, insert, update';
COMMENT ON TABLE rights_review IS 'application: select, insert, update';
COMMENT ON TABLE rights_review_item IS 'application: select, insert, update';
