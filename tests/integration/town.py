# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""People in two organisations, written straight into the database: every role in Leiden, with a
session of every kind, and who they may and may not see.

Sessions of one factor, fresh for exactly as long as needed or already over cannot be made through the
API; everything else here could."""
import hashlib
import sqlite3
import time
import uuid

OWN, OTHER = 'GM0546', 'GM0344'
ROLES = ('site_administrator', 'organisation_administrator', 'rights_reviewer', 'knowledge_editor',
         'policy_adviser', 'evaluator', 'assessor', 'support_officer', 'network_coordinator',
         'liaison_officer', 'case_chair', 'case_partner', 'protection_officer', 'auditor')
STATES = ('anonymous', 'one_factor', 'two_factors', 'fresh', 'passkey', 'ended', 'membership_ended')
ASSURANCE = {'one_factor': 'one_factor', 'passkey': 'passkey'}
MINUTE = 60_000_000


def hashed(token, purpose):
    """As the program keeps a token."""
    text = f'{len(purpose)}:{purpose}{token}'.encode()
    return hashlib.blake2b(text, digest_size=32).hexdigest()


def key(name):
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f'town {name}'))


def token_of(name):
    return hashlib.sha256(name.encode()).hexdigest()[:43]


def headers_of(session):
    """What a browser with this session sends; nothing for a visitor."""
    if session is None:
        return {}
    token = token_of(session)
    return {'Cookie': f'__Host-werkzaam={token}',
            'Werkzaam-Token': hashed(token, 'changes in a session')}


class SqliteRows:
    """Runs statements in the database of a server that is serving."""

    def __init__(self, data):
        self.connection = sqlite3.connect(f'{data}/werkzaam.sqlite', timeout=30,
                                          isolation_level=None)

    def run(self, statements):
        self.connection.execute('BEGIN IMMEDIATE')
        for statement in statements:
            self.connection.execute(statement)
        self.connection.execute('COMMIT')

    def close(self):
        self.connection.close()


def text(value):
    """A value of SQL."""
    if value is None:
        return 'NULL'
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def row(table, **columns):
    return (f'INSERT INTO {table} ({", ".join(columns)}) '
            f'VALUES ({", ".join(text(value) for value in columns.values())})')


class Town:
    """The statements that make it, and the keys of what is in it."""

    def __init__(self):
        self.now = int(time.time() * 1_000_000)
        # The link for the first administrator is nobody's to see.
        self.statements = ['DELETE FROM invitation']
        for name, organisation in (('colleague', OWN), ('stranger', OTHER)):
            self.person(name, organisation, 'policy_adviser')
            self.session(f'{name} target', name, 'two_factors')
            self.row('invitation', id=key(f'invitation {name}'), token_hash=f'invitation {name}',
                     organisation=organisation, role='evaluator', name=f'Guest of {name}',
                     email=f'guest.of.{name}@werkzaam.example', invited_by=None, valid_to=None,
                     created_at=self.now, expires_at=self.now + 10**12)
        for role in ROLES:
            self.person(role, OWN, role)
            for state in ('one_factor', 'two_factors', 'fresh', 'passkey', 'ended'):
                self.session(f'{role} {state}', role, state)
            self.session(f'{role} target', role, 'two_factors')
            self.person(f'ex {role}', OWN, role, ended=True)
            self.session(f'{role} membership_ended', f'ex {role}', 'fresh')
            self.session(f'ex {role} target', f'ex {role}', 'two_factors')
        for name, organisation in (('borrower', OWN), ('stranger borrower', OTHER)):
            self.person(name, organisation, 'evaluator', ended=True)
        for name in ('colleague', *ROLES):
            self.delegation(name, name, 'borrower')
        self.delegation('stranger', 'stranger', 'stranger borrower')
        for name, organisation in (('colleague', OWN), ('stranger', OTHER)):
            for kind in ('yearly', 'quarterly'):
                self.review(f'{kind} {name}', organisation, kind)
        for member in ('colleague', *ROLES):
            self.item('yearly colleague', member, 'open' if member in ROLES else 'confirmed')
        self.item('yearly stranger', 'stranger', 'open')

    def row(self, table, **columns):
        self.statements.append(row(table, **columns))

    def person(self, name, organisation, role, ended=False):
        self.row('person', id=key(name), name=f'Name of {name}', language='nl',
                 email=f'{name.replace(" ", ".")}@werkzaam.example', created_at=self.now)
        self.row('membership', id=key(f'membership {name}'), person_id=key(name),
                 organisation=organisation, role=role, valid_from='2026-01-01', valid_to=None,
                 review_due='2999-01-01', created_at=self.now, ended_at=self.now if ended else None)
        for kind in ('passphrase', 'passkey'):
            self.row('factor', id=key(f'{kind} {name}'), person_id=key(name), kind=kind, label=kind,
                     credential_id=f'{kind} {name}' if kind == 'passkey' else None, secret='none',
                     counter=0, created_at=self.now, confirmed_at=self.now)
        self.row('factor', id=key(f'authenticator {name}'), person_id=key(name), label='app',
                 kind='authenticator', secret='none', counter=0, created_at=self.now)

    def session(self, name, person, state):
        began = self.now - 20 * MINUTE
        self.row('session', id=key(f'session {name}'), person_id=key(person),
                 token_hash=hashed(token_of(name), 'session'), created_at=began, seen_at=self.now,
                 assurance=ASSURANCE.get(state, 'two_factors'), address='192.0.2.1',
                 # Just over, or far enough in the future for everything that is tried.
                 fresh_until=self.now + 600 * MINUTE if state == 'fresh' else began + 10 * MINUTE,
                 ended_at=self.now if state == 'ended' else None)

    def review(self, name, organisation, kind):
        self.row('rights_review', id=key(f'review {name}'), organisation=organisation, kind=kind,
                 started_on='2026-11-01', due_on='2999-01-01',
                 started_by=key('colleague'), closed_at=None)

    def delegation(self, name, holder, borrower):
        self.row('delegation', id=key(f'delegation {name}'), lent_to=key(borrower),
                 membership_id=key(f'membership {holder}'), valid_from='2026-01-01',
                 valid_to='2999-01-01', reason='verlof', created_at=self.now)

    def item(self, review, member, outcome):
        self.row('rights_review_item', review_id=key(f'review {review}'), outcome=outcome,
                 membership_id=key(f'membership {member}'))

    def restored(self):
        """Statements that undo what the requests of the matrix do."""
        return ['UPDATE session SET ended_at = NULL, end_reason = NULL WHERE '
                f'ended_at <> {self.now} AND ended_at IS NOT NULL',
                f'UPDATE session SET seen_at = {int(time.time() * 1_000_000)}',
                'UPDATE delegation SET ended_at = NULL WHERE ended_at IS NOT NULL',
                'UPDATE invitation SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL',
                "DELETE FROM factor WHERE kind = 'recovery_code'"]
