# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The side doors through which systems like this one have leaked, each of them tried.

Search, expand, lists by parent, counts, totals of pages, gaps in serial numbers, autocomplete, exports,
the audit view, error texts, and the time an answer takes. Where there is no such door, a test says so
about the description of the API, and fails on the day there is one."""
import importlib.machinery
import importlib.util
import json
import random
import re
import statistics
import sys
import time
from unittest import mock

from program import HOME
from test_matrix import InTown, code_of, described, fixed
from town import OTHER, OWN, ROLES, STATES, key, row

CANARY = 'kanarievogel'
# Everything that gives many rows at once to take along: all of it is open data.
EXPORTS = {'exportInterventions', 'exportElements', 'exportEvaluations', 'exportEvidenceMap',
           'downloadPoolData', 'downloadPoolScript', 'downloadExplorationScript',
           'downloadExplorationData'}
# What goes to an officer, of one organisation; test_audit.py tries it.
FOR_OFFICERS = {'exportAuditEntries'}
SEARCHES = {'searchMunicipalities', 'searchInterventions', 'searchAuditEntries', 'searchDisclosures'}
# Lists without pages.
WHOLE = {'listModerators', 'listSyntheses', 'listFactors', 'listSignInProviders',
         'listAccountNotices'}
FOREIGN = (  # operations on one row: the path with its key, and a body that is fine
    ('PATCH', '/memberships/{}', {'validTo': None, 'reason': 'Niet meer nodig'}, 'membership'),
    ('POST', '/memberships/{}/_end', {'reason': 'Niet meer nodig'}, 'membership'),
    ('POST', '/invitations/{}/_withdraw', None, 'invitation'),
    ('DELETE', '/sessions/{}', None, 'session'),
    ('GET', '/rights-reviews/{}', None, 'review yearly'),
    ('DELETE', '/account/factors/{}', None, 'passkey'),
    ('POST', '/account/factors/{}/_confirm', {'code': '000000'}, 'authenticator'),
    ('POST', '/memberships/{}/delegations', {'reason': 'Kort verlof'}, 'membership'),
    ('POST', '/delegations/{}/_end', None, 'delegation'))


def paths():
    with open(f'{HOME}/docs/api/openapi.json', encoding='utf8') as file:
        return json.load(file)


def p_value(one, other):
    loader = importlib.machinery.SourceFileLoader('sign_in_timing', f'{HOME}/tests/long/sign_in_timing')
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('sign_in_timing', loader))
    sys.path.insert(0, f'{HOME}/tests/long')
    with mock.patch.object(sys, 'dont_write_bytecode', True):
        loader.exec_module(module)
    return module.p_value(one, other)


def sessions():
    """A name of a session of every kind that sees something; nothing for a visitor."""
    yield None
    for role in ROLES:
        for state in STATES:
            if state not in ('anonymous', 'ended'):
                yield f'{role} {state}'


class Leaks(InTown):
    def setUp(self):
        super().setUp()
        self.settle()
        self.rows.run([f"UPDATE person SET name = '{CANARY}', email = '{CANARY}@werkzaam.example' "
                       f"WHERE id = '{key('stranger')}'",
                       f"UPDATE invitation SET name = '{CANARY}' WHERE organisation = '{OTHER}'"])

    def get(self, path, session):
        return self.send('GET', path, None, session)

    def manager(self, method, path, body=None):
        """As whoever may do the most with such a row."""
        role = 'rights_reviewer' if 'rights-reviews' in path else 'organisation_administrator'
        return self.send(method, path, body, f'{role} fresh')

    def lists(self):
        """Every list of the API, as (path without its first part, operation)."""
        for operation, (method, path) in described().items():
            if method == 'GET' and '{' not in path:
                yield operation, path

    def more_strangers(self, count):
        """More of everything in the other organisation."""
        statements = []
        for n in range(count):
            person = key(f'more {n}')
            statements += [
                row('person', id=person, name=f'{CANARY} {n}', email=f'{CANARY}.{n}@werkzaam.example',
                    language='nl', created_at=self.town.now),
                row('membership', id=key(f'membership more {n}'), person_id=person,
                    organisation=OTHER, role='evaluator', valid_from='2026-01-01',
                    review_due='2999-01-01', created_at=self.town.now),
                row('invitation', id=key(f'invitation more {n}'), token_hash=f'more {n}',
                    organisation=OTHER, role='evaluator', name=CANARY, created_at=self.town.now,
                    email=f'{CANARY}.{n}@werkzaam.example', expires_at=self.town.now + 10**12),
                row('rights_review', id=key(f'review more {n}'), organisation=OTHER, kind='yearly',
                    started_on='2026-11-01', due_on='2999-01-01', started_by=person),
                row('delegation', id=key(f'delegation more {n}'), lent_to=key('stranger borrower'),
                    membership_id=key(f'membership more {n}'), valid_from='2026-01-01',
                    valid_to='2999-01-01', reason=CANARY, created_at=self.town.now)]
        self.rows.run(statements)

    def who_founds(self, session):
        return session is not None and session.startswith('site_administrator')

    def test_V8_4_1_no_answer_names_somebody_elsewhere(self):
        """All lists and exports, by everybody: only who founds organisations sees an invitation."""
        count = 0
        for operation, path in self.lists():
            for session in sessions():
                count += 1
                paged = operation.startswith('list') and operation not in WHOLE
                answer = self.get(f'{path}?pageSize=100' if paged else path, session)
                self.assertIn(answer.status, (200, 401, 403), operation)
                body = answer.body.decode()
                if CANARY in body and not (operation == 'listInvitations' and self.who_founds(session)):
                    self.fail(f'{operation} as {session}: {body[:300]}')
        print(f'{count} answers', end=' ')
        self.assertGreater(count, 1_500)
        # What is looked for would be found where it may be seen.
        self.assertIn(CANARY.encode(), self.get('/invitations', 'site_administrator fresh').body)
        self.assertIn(b'Name of colleague', self.get('/memberships', 'auditor fresh').body +
                      self.get('/memberships', 'policy_adviser fresh').body)

    def test_search(self):
        found = {name for name in described() if 'search' in name.lower()}
        self.assertEqual(found, SEARCHES, 'a new search: what may it find?')
        for path, body in (('/municipalities/_search', {'text': CANARY}),
                           ('/interventions/_search', {'text': CANARY})):
            for session in (None, 'organisation_administrator fresh', 'knowledge_editor passkey'):
                answer = self.send('POST', path, body, session)
                self.assertEqual((answer.status, answer.json()['total']), (200, 0), path)

    def test_expand(self):
        for path, methods in paths()['paths'].items():
            for operation in methods.values():
                for parameter in operation.get('parameters', []):
                    self.assertNotRegex(parameter.get('name', ''), r'(?i)expand|embed|fields|select|with',
                                        f'{path}: what may it add?')
        for operation, path in self.lists():
            for wish in ('expand=person', 'include=factors', 'fields=email', 'embed=sessions'):
                answer = self.get(f'{path}?{wish}', 'organisation_administrator fresh')
                self.assertEqual((answer.status, code_of(answer)), (400, 'request.invalid'), operation)

    def test_lists_by_parent(self):
        for session in sessions():
            foreign = self.get(f'/memberships?organisation={OTHER}&includePast=true', session)
            nowhere = self.get('/memberships?organisation=GM9999&includePast=true', session)
            self.assertEqual(foreign.status, nowhere.status, session)
            if foreign.status == 200:
                self.assertEqual((foreign.json()['items'], foreign.json()['total']), ([], 0), session)
        self.assertEqual(self.manager('GET', f'/memberships?organisation={OWN}').json()['total'],
                         len(ROLES) + 1)

    def test_counts_totals_and_links_do_not_know_of_rows_elsewhere(self):
        asked = [(path, session) for operation, path in self.lists() for session in sessions()
                 if operation in ('listMemberships', 'listInvitations', 'listRightsReviews',
                                  'listSessions', 'listDelegations', 'listOwnDelegations')]

        def answers():
            out = []
            for path, session in asked:
                if self.who_founds(session) and path == '/invitations':
                    continue  # sees every invitation
                answer = self.get(f'{path}?pageSize=2', session)
                out.append((path, session, answer.status, answer.headers.get('Link'),
                            answer.headers.get('Content-Length'), re.sub(
                                r'"seenAt":"[^"]*"', '', fixed(answer.body).decode())))
            return out
        before = answers()
        self.more_strangers(40)
        self.assertEqual(before, answers())
        self.assertTrue(any('rel="next"' in (link or '') for _, _, _, link, _, _ in before))

    def test_pages_hold_as_many_rows_as_they_say(self):
        self.more_strangers(5)
        for session in sessions():
            for path in ('/memberships', '/invitations', '/rights-reviews', '/sessions', '/delegations',
                         '/account/delegations'):
                first = self.get(f'{path}?pageSize=3', session)
                if first.status != 200:
                    continue
                total, seen, page = first.json()['total'], 0, 1
                while True:
                    items = self.get(f'{path}?pageSize=3&page={page}', session).json()['items']
                    seen, page = seen + len(items), page + 1
                    if not items:
                        break
                self.assertEqual(seen, total, (path, session))

    def test_serial_numbers(self):
        """Keys are random or made of what they name: none counts rows."""
        for name, schema in paths()['components']['schemas'].items():
            for member, about in schema.get('properties', {}).items():
                if re.fullmatch(r'(?i)id|.*Id|key|serial|sequence', member):
                    self.assertNotIn(about.get('type'), ('integer', 'number'), f'{name}.{member}')
        made = []
        for n in range(6):
            offer = {'organisation': OWN, 'role': 'evaluator', 'name': f'Gast {n}',
                     'email': f'gast{n}@werkzaam.example'}
            answer = self.manager('POST', '/invitations', offer)
            self.assertEqual(answer.status, 201, answer.body)
            made.append(answer.json()['invitation']['id'])
        for identifier in made:
            self.assertRegex(identifier, r'^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-')
        tails = [int(identifier.replace('-', '')[16:], 16) for identifier in made]
        self.assertEqual(len(set(tails)), len(tails))
        self.assertGreater(min(abs(a - b) for a, b in zip(tails, tails[1:])), 2**32)

    def test_autocomplete(self):
        text = json.dumps({path: list(methods) for path, methods in paths()['paths'].items()})
        self.assertNotRegex(text, r'(?i)suggest|complete|typeahead|lookup|hint',
                            'a new door: try what it tells about people')

    def test_exports(self):
        doors = {name for name in described() if re.match(r'(?i)export|download', name)}
        self.assertEqual(doors, EXPORTS | FOR_OFFICERS, 'a new export: who may have what is in it?')
        for operation in ('exportInterventions', 'exportElements', 'exportEvaluations',
                          'exportEvidenceMap'):
            path = described()[operation][1]
            bodies = {fixed(self.get(path, session).body) for session in
                      (None, 'organisation_administrator fresh', 'site_administrator passkey',
                       'knowledge_editor fresh', 'protection_officer fresh')}
            self.assertEqual(len(bodies), 1, operation)
            self.assertNotIn(CANARY.encode(), bodies.pop())

    def test_audit_view(self):
        """What happens elsewhere is in no row, total, file or gap; test_audit.py has what is there."""
        doors = {path for path in paths()['paths'] if re.search(r'(?i)audit|disclosure|ledger', path)}
        self.assertEqual(doors, {'/audit-entries/_search', '/audit-entries/_export',
                                 '/disclosures/_search'}, 'a new door: write the test that tries it')
        self.more_strangers(3)
        officer = 'protection_officer two_factors'
        told = []
        for _ in range(2):
            answer = self.send('POST', '/audit-entries/_search', {'action': 'membership.'}, officer)
            told.append((answer.json()['total'], fixed(answer.body)))
            self.assertNotIn(CANARY.encode(), answer.body)
            # Somebody elsewhere is very busy.
            self.rows.run([row('audit_entry', at=self.town.now + n, action='membership.end',
                               result='done', rule='', purpose='', organisation=OTHER, person='',
                               actor='', session='', address='', object='', subject='')
                           for n in range(50)])
        self.assertEqual(told[0], told[1])
        shown = self.send('POST', '/audit-entries/_search', {}, officer).json()['items'][0]
        self.assertFalse({'id', 'number', 'position'} & set(shown), 'a number has gaps')

    def test_error_texts(self):
        """A row elsewhere is refused word for word as one that is not there, with the same headers."""
        self.more_strangers(1)
        for method, path, body, kind in FOREIGN:
            name = 'stranger target' if kind == 'session' else 'stranger'
            told = []
            for identifier in (key(f'{kind} {name}'), key('nothing')):
                answer = self.manager(method, path.format(identifier), body)
                headers = {name: value for name, value in answer.headers.items()
                           if name not in ('Date', 'X-Request-Id', 'traceparent')}
                text = fixed(answer.body).decode().replace(identifier, 'ID')
                told.append((answer.status, headers, text))
            self.assertEqual(told[0][0], 404)
            self.assertEqual(told[0], told[1], path)
            self.assertNotIn(CANARY, told[0][2])

    def test_V6_3_8_error_texts_of_invitations_do_not_tell_who_has_an_account(self):
        told = []
        for email in (f'{CANARY}@werkzaam.example', 'niemand@werkzaam.example'):
            answer = self.manager('POST', '/invitations', {
                'organisation': OWN, 'role': 'evaluator', 'name': 'Iemand', 'email': email})
            invitation = answer.json()['invitation']
            told.append((answer.status, sorted(answer.json()), sorted(invitation),
                         {k: v for k, v in invitation.items()
                          if k not in ('id', 'email', 'createdAt', 'expiresAt')}))
        self.assertEqual(told[0], told[1])

    def test_the_time_does_not_tell_whether_a_row_exists(self):
        chooser = random.Random(20261127)
        for method, path, body, kind in FOREIGN[:5]:
            name = 'stranger target' if kind == 'session' else 'stranger'
            # Both asked about often: an id that the log saw for the first time takes longer.
            there, nowhere, times = key(f'{kind} {name}'), key('nothing'), ([], [])
            for _ in range(500):
                exists = chooser.random() < 0.5
                identifier = there if exists else nowhere
                start = time.perf_counter()
                status = self.manager(method, path.format(identifier), body).status
                took = time.perf_counter() - start
                self.assertEqual(status, 404)
                times[0 if exists else 1].append(took)
            apart = abs(statistics.median(times[0]) - statistics.median(times[1])) * 1000
            # On a machine that does other work: only what nobody could miss.
            self.assertGreater(p_value(*times), 1e-9, f'{path}: {apart:.2f} ms apart')
            self.assertLess(apart, 1.0, path)
