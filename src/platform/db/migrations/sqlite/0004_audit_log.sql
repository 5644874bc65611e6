-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The audit log as a tree of hashes (RFC 9162) whose roots are signed. What leads to a person stands
-- in audit_name only: taken out there, the entry and its hash stay what they were.
ALTER TABLE audit_entry RENAME TO audit_entry_before;
DROP TRIGGER audit_entry_not_updated;
DROP TRIGGER audit_entry_not_deleted;

CREATE TABLE audit_name (
    token TEXT PRIMARY KEY, -- random, what entries hold instead of the name
    kind TEXT NOT NULL, -- person, actor/<person>, session, address, object
    name TEXT NOT NULL,
    UNIQUE (kind, name)
) STRICT;

CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL, -- microseconds since 1970, UTC
    action TEXT NOT NULL,
    result TEXT NOT NULL, -- done, refused, failed
    rule TEXT NOT NULL, -- of the policy; empty: none was asked
    purpose TEXT NOT NULL, -- as stated by who asked; empty: not stated
    organisation TEXT NOT NULL, -- whose officer sees it
    person TEXT NOT NULL, -- token; empty for a visitor and for commands on the server itself
    actor TEXT NOT NULL, -- token of the name shown
    session TEXT NOT NULL, -- token or empty
    address TEXT NOT NULL, -- token or empty
    object TEXT NOT NULL, -- token or empty
    subject TEXT NOT NULL -- token or empty: the person it is about
) STRICT;
CREATE INDEX audit_entry_organisation ON audit_entry (COALESCE(organisation, ''), at);
CREATE INDEX audit_entry_person ON audit_entry (person, at);
CREATE INDEX audit_entry_subject ON audit_entry (subject, at);
CREATE INDEX audit_entry_object ON audit_entry (object, at);

INSERT INTO audit_name (token, kind, name)
SELECT lower(hex(randomblob(16))), 'person', user_id FROM audit_entry_before WHERE user_id <> ''
GROUP BY user_id
UNION ALL
SELECT lower(hex(randomblob(16))), 'actor/' || user_id, actor FROM audit_entry_before
GROUP BY user_id, actor
UNION ALL
SELECT lower(hex(randomblob(16))), 'object', subject FROM audit_entry_before WHERE subject <> ''
GROUP BY subject;
INSERT INTO audit_entry
SELECT b.id, b.at, b.action, 'done', '', '', '9dbab38e-b97f-5d2f-91cd-fa75b93d8caf', coalesce(p.token, ''), a.token, '', '',
       coalesce(o.token, ''), ''
FROM audit_entry_before b
JOIN audit_name a ON a.kind = 'actor/' || b.user_id AND a.name = b.actor
LEFT JOIN audit_name p ON p.kind = 'person' AND p.name = b.user_id
LEFT JOIN audit_name o ON o.kind = 'object' AND o.name = b.subject;
DROP TABLE audit_entry_before;

-- The place of each entry in the tree, given when it is sealed.
CREATE TABLE audit_leaf (
    position INTEGER PRIMARY KEY, -- from 0, without gaps
    entry INTEGER NOT NULL UNIQUE,
    hash TEXT NOT NULL -- 64 hexadecimal digits
) STRICT;

-- The signed roots.
CREATE TABLE audit_head (
    size INTEGER PRIMARY KEY, -- number of leaves under the root
    root TEXT NOT NULL,
    at INTEGER NOT NULL,
    key TEXT NOT NULL, -- public half, Ed25519
    signature TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_entry_not_updated BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is only ever added to'); END;
CREATE TRIGGER audit_entry_not_deleted BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is only ever added to'); END;
CREATE TRIGGER audit_leaf_not_updated BEFORE UPDATE ON audit_leaf
BEGIN SELECT RAISE(ABORT, 'the audit trail is only ever added to'); END;
CREATE TRIGGER audit_leaf_not_deleted BEFORE DELETE ON audit_leaf
BEGIN SELECT RAISE(ABORT, 'the audit trail is only ever added to'); END;
CREATE TRIGGER audit_head_not_updated BEFORE UPDATE ON audit_head
BEGIN SELECT RAISE(ABORT, 'the audit trail is only ever added to'); END;
CREATE TRIGGER audit_head_not_deleted BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'the audit trail is only ever added to'); END;
CREATE TRIGGER audit_name_not_updated BEFORE UPDATE ON audit_name
BEGIN SELECT RAISE(ABORT, 'a name in the audit trail is erased or stays'); END;
