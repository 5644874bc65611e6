# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Provisioning over the network, as Entra ID does it: its rounds, with its own way of writing, and what
no token may do. People sign in by a provider that is not ours (npm oidc-provider), and another
implementation (npm scimmy) reads what ours writes."""
import json
import sqlite3
import subprocess
import unittest
import urllib.parse
import urllib.request
import uuid
from concurrent import futures

import test_postgres
import test_provider
from program import DONE, HOME, REFUSED, USAGE, Filled, run, shipped_imports
from test_postgres import OnPostgres
from test_provider import Browser, rules

USER, GROUP = 'urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:core:2.0:Group'
PATCH, LIST = ('urn:ietf:params:scim:api:messages:2.0:' + name for name in ('PatchOp', 'ListResponse'))
ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'
ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
NOT_KEPT = 'kanarievogel'
KEPT = {'schemas', 'id', 'userName', 'displayName', 'name', 'active', 'emails', 'meta', 'externalId'}


def setUpModule():
    test_postgres.setUpModule()


def tearDownModule():
    test_postgres.tearDownModule()


class Directory:
    """The side that sends: with a token, and its own media type."""

    def __init__(self, server, token):
        self.server, self.token = server, token

    def send(self, method, path, body=None, **headers):
        given = {'Authorization': f'Bearer {self.token}', **headers}
        if body is not None:
            given.setdefault('Content-Type', 'application/scim+json; charset=utf-8')
        text = None if body is None else body if isinstance(body, str) else json.dumps(body)
        return self.server.request(method, f'/scim/v2{path}', text, given)

    def find(self, collection, condition, **more):
        query = urllib.parse.urlencode({'filter': condition, **more}, quote_via=urllib.parse.quote)
        return self.send('GET', f'/{collection}?{query}')

    def patch(self, path, *operations):
        return self.send('PATCH', path, {'schemas': [PATCH], 'Operations': list(operations)})

    def create(self, name, **more):
        """A new person as Entra ID sends one, with much that is not kept."""
        return self.send('POST', '/Users', {
            'schemas': [USER, ENTERPRISE], 'externalId': f'key of {name}',
            'userName': f'{name.upper()}@denhaag.example', 'active': True, 'displayName': 'Bea de Wit',
            'emails': [{'primary': True, 'type': 'work', 'value': f'{name}@denhaag.example'}],
            'name': {'formatted': 'Bea de Wit', 'givenName': 'Bea', 'familyName': 'de Wit'},
            'phoneNumbers': [{'type': 'work', 'value': NOT_KEPT}], 'title': NOT_KEPT,
            'addresses': [{'type': 'work', 'locality': NOT_KEPT}], 'preferredLanguage': 'nl',
            'photos': [{'type': 'photo', 'value': f'https://foto.example/{NOT_KEPT}'}],
            ENTERPRISE: {'department': NOT_KEPT, 'manager': {'value': NOT_KEPT}}, **more})


def error(answer):
    """Status and scimType of an error, which has the form of one."""
    body = answer.json()
    assert body['schemas'] == [ERROR] and body['status'] == str(answer.status), body
    assert answer.headers['Content-Type'] == 'application/scim+json', answer.headers
    return answer.status, body.get('scimType')


def total(answer):
    assert answer.status == 200 and answer.json()['schemas'] == [LIST], answer.body
    return answer.json()['totalResults']


def reads(lines):
    """What another implementation makes of each (kind, body)."""
    done = subprocess.run([test_provider.NODE, f'{HOME}/tests/provider/scim.mjs'], text=True,
                          input=''.join(json.dumps({'kind': kind, 'body': body}) + '\n' for kind, body in lines),
                          capture_output=True, check=True, timeout=60)
    return [json.loads(line) for line in done.stdout.splitlines()]


class WithDirectory(test_provider.WithProvider):
    """A server, a provider that signs people in, and the same provider as it provisions."""
    script = 'provider.mjs'

    def setUp(self):
        super().setUp()
        client = {'clientId': 'werkzaam', 'redirectAddress': self.added['redirectAddress'],
                  'logoutAddress': self.added['logoutAddress'],
                  'jwks': json.loads(self.added['publicKeys'])}
        self.program.stdin.write(json.dumps(client) + '\n')
        self.program.stdin.flush()
        self.assertEqual(self.program.stdout.readline(), 'ready\n', self.provider_log())
        self.made = self.token('add', self.there)
        self.directory = Directory(self.server, self.made['secretToken'])

    def command(self, *what):
        return run('provider', 'scim-token', *what, '--data', self.data, '--port', self.server.port,
                   more=self.more)

    def token(self, *what):
        done = self.command(*what)
        self.assertEqual(done.returncode, DONE, done.stderr)
        return json.loads(done.stdout)

    def become(self, name, **what):
        query = urllib.parse.urlencode(what)
        urllib.request.urlopen(f'{self.issuer}/as/{name}?{query}', timeout=30).close()

    def sign_in(self, name, **what):
        self.become(name, **what)
        browser = Browser(self.server)
        return browser, browser.sign_in(self.there)

    def group(self, name):
        found = self.directory.find('Groups', f'displayName eq "{name}"', excludedAttributes='members')
        self.assertEqual(total(found), 1)
        self.assertNotIn('members', found.json()['Resources'][0])
        return f"/Groups/{found.json()['Resources'][0]['id']}"

    def another(self):
        """The directory of another organisation on the same server."""
        other = self.add(organisation='GM0363', name='Amsterdam', issuer='http://127.0.0.1:9')
        return Directory(self.server, self.token('add', other['id'])['secretToken'])

    # --- what has to work ---------------------------------------------------------------------
    def test_a_round_of_entra_id(self):
        there = self.directory
        # The connection test, and the look for somebody before they are made.
        self.assertEqual(total(there.find('Users', f'userName eq "{uuid.uuid4()}"')), 0)
        made = there.create('bea')
        self.assertEqual(made.status, 201, made.body)
        bea = made.json()
        path = f"/Users/{bea['id']}"
        self.assertEqual(set(bea), KEPT)
        self.assertEqual(made.headers['Location'], bea['meta']['location'])
        self.assertTrue(bea['meta']['location'].endswith(f'/scim/v2{path}'))
        self.assertEqual((bea['userName'], bea['emails'][0]['value'], bea['active']),
                         ('BEA@denhaag.example', 'bea@denhaag.example', True))
        for condition in ('userName eq "bea@DENHAAG.example"', 'externalId eq "key of bea"',
                          f'id eq "{bea["id"]}" and active eq true',
                          'emails[type eq "work"].value eq "bea@denhaag.example"'):
            self.assertEqual(total(there.find('Users', condition)), 1, condition)
        self.assertEqual(there.send('GET', path).json(), bea)
        self.assertEqual(set(there.send('GET', f'{path}?attributes=userName').json()),
                         {'schemas', 'id', 'userName'})
        changed = there.patch(path, {'op': 'Replace', 'path': 'displayName', 'value': 'Bea Bakker'},
                              {'op': 'Add', 'path': 'emails[type eq "work"].value',
                               'value': 'bakker@denhaag.example'},
                              {'op': 'Replace', 'value': {'name.givenName': 'B', 'title': NOT_KEPT}})
        self.assertEqual((changed.status, changed.json()['displayName'],
                          changed.json()['emails'][0]['value']),
                         (200, 'Bea Bakker', 'bakker@denhaag.example'))
        # The provider's token has another address: its subject is the key by which it provisions.
        self.assertEqual(there.patch(path, {'op': 'Add', 'path': 'externalId', 'value': 'bea'}).status, 200)
        # In a group: a role, although no claim says so.
        self.assertEqual(self.refused_to('bea'), ['PROV-7'])
        beleid = self.group('beleid')
        joined = there.patch(beleid, {'op': 'Add', 'path': 'members', 'value': [{'value': bea['id']}]})
        self.assertEqual((joined.status, joined.body), (204, b''))
        browser, session = self.sign_in('bea')
        self.assertEqual(session.status, 200, session.body)
        self.assertEqual(session.json()['name'], 'Bea Bakker')
        self.assertEqual(session.json()['grants'][0]['permissions'], ['read_people'])
        self.assertTrue(browser.signed_in())
        # Out of it: the role and the session are gone at the next request.
        there.patch(beleid, {'op': 'Remove', 'path': f'members[value eq "{bea["id"]}"]'})
        self.assertFalse(browser.signed_in())
        self.assertEqual(self.refused_to('bea'), ['PROV-7'])

    def refused_to(self, name, **what):
        _, answer = self.sign_in(name, **what)
        self.assertEqual(answer.status, 400, answer.body)
        return rules(answer)

    def test_whoever_is_deactivated_is_out_at_once(self):
        there = self.directory
        bea = there.create('bea').json()
        path = f"/Users/{bea['id']}"
        there.patch(self.group('beleid'), {'op': 'Add', 'path': 'members', 'value': [{'value': bea['id']}]})
        # A second role by a claim.
        browser, session = self.sign_in('bea', roles='toets')
        self.assertEqual(session.json()['grants'][0]['permissions'], ['read_people', 'review_rights'])
        done = there.patch(path, {'op': 'Replace', 'path': 'active', 'value': 'False'})
        self.assertEqual((done.status, done.json()['active']), (200, False))
        self.assertFalse(browser.signed_in())
        self.assertEqual(self.refused_to('bea', roles='beleid,toets'), ['SCIM-9'])
        # Active again: what the group gives, and nothing else.
        self.assertIs(there.patch(path, {'op': 'Replace', 'value': {'active': True}}).json()['active'], True)
        self.assertFalse(browser.signed_in())
        browser, session = self.sign_in('bea')
        self.assertEqual(session.json()['grants'][0]['permissions'], ['read_people'])
        # And for good.
        self.assertEqual(there.patch(path, {'op': 'replace', 'path': 'active', 'value': False}).status, 200)
        self.assertEqual(there.send('DELETE', path).status, 204)
        for method in ('GET', 'DELETE'):
            self.assertEqual(error(there.send(method, path)), (404, None))
        self.assertFalse(browser.signed_in())
        self.assertEqual(self.refused_to('bea', roles='beleid'), ['PROV-6'])
        # Taken on again: the same account, without the old roles.
        again = there.create('bea')
        self.assertEqual(again.status, 201, again.body)
        self.assertNotEqual(again.json()['id'], bea['id'])
        self.assertEqual(self.refused_to('bea'), ['PROV-7'])

    def test_who_comes_twice_at_once_is_there_once(self):
        with futures.ThreadPoolExecutor(8) as pool:
            made = list(pool.map(lambda _: self.directory.create('bea'), range(8)))
        self.assertEqual(sorted(answer.status for answer in made), [201] + [409] * 7)
        bea = next(answer.json()['id'] for answer in made if answer.status == 201)
        beleid = self.group('beleid')
        change = ({'op': 'Add', 'path': 'members', 'value': [{'value': bea}]},
                  {'op': 'Remove', 'path': f'members[value eq "{bea}"]'})
        with futures.ThreadPoolExecutor(8) as pool:
            done = list(pool.map(lambda i: self.directory.patch(beleid, change[i % 2]).status, range(32)))
        self.assertEqual(set(done), {204})
        self.directory.patch(beleid, change[0])
        held = self.query("SELECT count(*) FROM membership WHERE ended_at IS NULL")
        self.assertEqual([int(count) for count in held], [1])

    def test_deleting_somebody_with_an_open_session_ends_it(self):
        bea = self.directory.create('bea').json()
        self.directory.send('PUT', self.group('beleid'), {
            'schemas': [GROUP], 'displayName': 'beleid', 'members': [{'value': bea['id']}]})
        browser, _ = self.sign_in('bea')
        self.assertTrue(browser.signed_in())
        self.assertEqual(self.directory.send('DELETE', f"/Users/{bea['id']}").status, 204)
        self.assertFalse(browser.signed_in())

    def test_describes_itself(self):
        there = self.directory
        service = there.send('GET', '/ServiceProviderConfig').json()
        self.assertEqual((service['patch'], service['bulk']['supported'], service['etag']),
                         ({'supported': True}, False, {'supported': False}))
        types = there.send('GET', '/ResourceTypes').json()
        self.assertEqual([one['endpoint'] for one in types['Resources']], ['/Users', '/Groups'])
        schemas = {one['id']: one for one in there.send('GET', '/Schemas').json()['Resources']}
        self.assertEqual(set(schemas), {USER, GROUP})
        self.assertEqual(there.send('GET', f'/Schemas/{USER}').json(), schemas[USER])
        self.assertEqual(error(there.send('GET', '/Schemas/other')), (404, None))
        # Nothing is shown that the schema does not name.
        named = {one['name'] for one in schemas[USER]['attributes']} | {'schemas', 'id', 'meta', 'externalId'}
        self.assertLessEqual(set(there.create('bea').json()), named)

    def test_another_implementation_reads_what_we_write(self):
        there = self.directory
        bea = there.create('bea').json()
        group = self.group('beleid')
        there.patch(group, {'op': 'Add', 'path': 'members', 'value': [{'value': bea['id']}]})
        errors = [there.find('Users', 'x'), there.create('bea'), there.send('GET', '/Users/none'),
                  there.patch('/Users/' + bea['id'], {'op': 'Remove'})]
        listed = there.send('GET', '/Users').json()
        lines = [('User', bea), ('Group', there.send('GET', group).json()), ('ListResponse', listed),
                 ('ServiceProviderConfig', there.send('GET', '/ServiceProviderConfig').json()),
                 *(('ResourceType', one) for one in there.send('GET', '/ResourceTypes').json()['Resources']),
                 *(('Error', answer.json()) for answer in errors)]
        for (kind, body), read in zip(lines, reads(lines), strict=True):
            self.assertNotIn('refused', read, (kind, body))
            self.assertEqual(set(read['read']), set(body), (kind, body))  # nothing that it does not know
            if kind == 'Error':
                self.assertEqual(read['read'], body)
        # Our schemas are a part of the standard's.
        for name, schema in zip(('User', 'Group'), there.send('GET', '/Schemas').json()['Resources']):
            known = {one['name']: one for one in reads([('Schema', name)])[0]['read']}
            for one in schema['attributes']:
                self.assertEqual([one[of] for of in ('type', 'multiValued')],
                                 [known[one['name']][of] for of in ('type', 'multiValued')], one)
        # It refuses what is wrong, so that the above says something.
        wrong = reads([('User', {**bea, 'active': 'yes'}), ('User', {'schemas': [USER]}),
                       ('ListResponse', {**listed, 'schemas': [USER]}),
                       ('Error', {**errors[0].json(), 'scimType': 'other'})])
        self.assertEqual([set(read) for read in wrong], [{'refused'}] * 4)

    def test_another_implementation_changes_people_as_we_do(self):
        there = self.directory
        bea = there.create('bea').json()
        for operations in (
                [{'op': 'replace', 'path': 'displayName', 'value': 'Bea Bakker'}],
                [{'op': 'replace', 'path': 'active', 'value': False}],
                [{'op': 'add', 'path': 'externalId', 'value': '2'},
                 {'op': 'replace', 'path': 'userName', 'value': 'b2@denhaag.example'}],
                [{'op': 'replace', 'value': {'active': True, 'displayName': 'Bea'}}],
                [{'op': 'replace', 'path': 'emails[type eq "work"].value', 'value': 'b3@denhaag.example'}],
                [{'op': 'replace', 'path': 'emails', 'value': [
                    {'value': 'b4@denhaag.example', 'type': 'work', 'primary': True}]}],
                [{'op': 'remove', 'path': 'externalId'}]):
            before = there.send('GET', '/Users/' + bea['id']).json()
            ours = there.patch('/Users/' + bea['id'], *operations).json()
            message = {'schemas': [PATCH], 'Operations': operations}
            theirs = reads([('Patch', {'before': before, 'message': message})])[0]
            # Ours keeps one name, which theirs does not know.
            for of in ('userName', 'externalId', 'displayName', 'emails', 'active'):
                self.assertEqual(ours.get(of), theirs['read'].get(of), (operations, of))

    # --- what no token may do -----------------------------------------------------------------
    def test_no_token_no_answer(self):
        there = self.directory
        path = f"/Users/{there.create('bea').json()['id']}"
        browser, _ = self.sign_in('bea', roles='beleid')
        self.assertTrue(browser.signed_in())
        cookie = f"{test_provider.SESSION}={browser.cookies[test_provider.SESSION]}"
        ended = self.token('add', self.there)
        self.assertEqual(self.command('end', ended['id']).returncode, DONE)
        wrong = {'none': {}, 'another': {'Authorization': 'Bearer wzscim_' + 'A' * 43},
                 'empty': {'Authorization': 'Bearer '}, 'a session': {'Cookie': cookie},
                 'a session as token': {'Authorization': f'Bearer {browser.cookies[test_provider.SESSION]}'},
                 'another scheme': {'Authorization': f'Basic {there.token}'},
                 'a bit less': {'Authorization': f'Bearer {there.token[:-1]}'},
                 'in the cookie': {'Cookie': f'{test_provider.SESSION}={there.token}'},
                 'ended': {'Authorization': f"Bearer {ended['secretToken']}"}}
        for what, headers in wrong.items():
            for method, place in (('GET', '/Users'), ('GET', path), ('DELETE', path), ('POST', '/Users'),
                                  ('GET', '/ServiceProviderConfig'), ('GET', '/nothing')):
                answer = self.server.request(method, f'/scim/v2{place}', None, headers)
                self.assertEqual((error(answer), answer.headers['WWW-Authenticate']),
                                 ((401, None), 'Bearer realm="werkzaam SCIM"'), (what, method, place))
        self.assertEqual(there.send('GET', path).status, 200)
        log = self.server.log()
        for secret in (there.token, ended['secretToken'], 'denhaag.example'):
            self.assertNotIn(secret, log)
        self.assertIn('"how":"scim_token"', log)

    def test_a_token_opens_nothing_else(self):
        as_token = {'Authorization': f'Bearer {self.directory.token}'}
        as_cookie = {'Cookie': f'{test_provider.SESSION}={self.directory.token}'}
        with open(f'{HOME}/docs/api/openapi.json', encoding='utf8') as file:
            paths = json.load(file)['paths']
        tried = 0
        for path, methods in paths.items():
            if 'get' not in methods or '{' in path:
                continue
            usual = self.server.get(f'/v1{path}').status
            for headers in (as_token, as_cookie):
                answer = self.server.request('GET', f'/v1{path}', None, headers)
                self.assertEqual(answer.status, usual, path)
            tried += 1
        self.assertGreater(tried, 20)
        self.assertEqual(self.server.get('/v1/account', **as_token).status, 401)

    def test_another_organisation_does_not_exist(self):
        bea = self.directory.create('bea').json()
        path, group = f"/Users/{bea['id']}", self.group('beleid')
        stranger = self.another()
        for method, place, body in (
                ('GET', path, None), ('DELETE', path, None), ('GET', group, None), ('DELETE', group, None),
                ('PUT', path, {'schemas': [USER], 'userName': 'x@denhaag.example'}),
                ('PATCH', path, {'schemas': [PATCH], 'Operations': [
                    {'op': 'Replace', 'path': 'active', 'value': False}]}),
                ('PATCH', group, {'schemas': [PATCH], 'Operations': [
                    {'op': 'Add', 'path': 'members', 'value': [{'value': bea['id']}]}]})):
            self.assertEqual(error(stranger.send(method, place, body)), (404, None), (method, place))
        self.assertEqual(total(stranger.send('GET', '/Users')), 0)
        self.assertEqual(total(stranger.find('Users', 'userName eq "bea@denhaag.example"')), 0)
        # Nor can it take somebody over, or put them in a group of its own.
        self.assertEqual(error(stranger.create('bea')), (409, 'uniqueness'))
        own = stranger.find('Groups', 'displayName eq "beleid"').json()['Resources'][0]['id']
        self.assertEqual(error(stranger.patch(f'/Groups/{own}', {
            'op': 'Add', 'path': 'members', 'value': [{'value': bea['id']}]})), (400, 'invalidValue'))
        self.assertIs(self.directory.send('GET', path).json()['active'], True)

    def test_says_what_is_wrong(self):
        there = self.directory
        bea = there.create('bea').json()
        there.create('cor')
        path, group = f"/Users/{bea['id']}", self.group('beleid')
        replace = lambda at, value: {'op': 'Replace', 'path': at, 'value': value}
        wrong = {
            (409, 'uniqueness'): [there.create('Bea'), there.patch(path, replace('userName', 'COR@denhaag.example')),
                                  there.patch(path, replace('externalId', 'key of cor')),
                                  there.patch(path, replace('emails[type eq "work"].value', 'cor@denhaag.example')),
                                  there.send('POST', '/Groups', {'schemas': [GROUP], 'displayName': 'beleid'})],
            (403, None): [there.send('POST', '/Groups', {'schemas': [GROUP], 'displayName': 'anders'})],
            (400, 'invalidFilter'): [there.find('Users', text) for text in (
                'userName', 'userName sw "b"', 'title eq "x"', 'userName eq "a" or userName eq "b"',
                'x' * 499, 'userName eq "' + 'x' * 600 + '"')],
            (400, 'invalidPath'): [there.patch(path, replace(at, 'x')) for at in ('colour', 'a b', 'name[')],
            (400, 'invalidValue'): [
                there.patch(path, replace('active', 'perhaps')), there.patch(path, replace('userName', '')),
                there.patch(path, replace('emails', [{'type': 'work', 'value': 'no address'}])),
                there.patch(group, {'op': 'Add', 'path': 'members', 'value': [{'value': str(uuid.uuid4())}]})],
            (400, 'mutability'): [there.patch(path, replace('id', 'x')),
                                  there.patch(group, replace('displayName', 'anders'))],
            (400, 'noTarget'): [there.patch(path, {'op': 'Remove'})],
            (400, 'invalidSyntax'): [
                there.send('POST', '/Users', '{'), there.send('POST', '/Users', {'userName': 'x'}),
                there.send('POST', '/Users', '[' * 40 + ']' * 40), there.patch(path),
                there.patch(path, {'op': 'move', 'path': 'userName', 'value': 'x'})],
            (404, None): [there.send('GET', f'/Users/{uuid.uuid4()}'), there.send('GET', '/Users/'),
                          there.send('GET', '/Me'), there.send('POST', '/Bulk', {})],
            (405, None): [there.send('DELETE', '/Users'), there.send('POST', path, {})],
            (406, None): [there.send('GET', '/Users', Accept='text/html')],
            (413, None): [there.send('POST', '/Users', '"' + 'x' * 1_048_576 + '"')],
            (415, None): [there.send('POST', '/Users', '{}', **{'Content-Type': 'text/plain'})],
        }
        for expected, answers in wrong.items():
            for answer in answers:
                self.assertEqual(error(answer), expected, answer.body)
                self.assertIn('API-Version', answer.headers)
                self.assertEqual(answer.headers['Cache-Control'], 'no-store')
        self.assertEqual(there.send('GET', path).json(), bea)
        self.assertEqual(there.send('HEAD', path).status, 200)

    # --- tokens, the log and what is kept --------------------------------------------------------
    def test_tokens_follow_each_other(self):
        self.assertRegex(self.made['secretToken'], r'^wzscim_[A-Za-z0-9_-]{43}$')
        self.assertEqual(urllib.parse.urlsplit(self.made['tenantUrl']).path, '/scim/v2')
        second = self.token('add', self.there)
        third = self.command('add', self.there)
        self.assertEqual((third.returncode, third.stdout), (REFUSED, ''))
        listed = self.token('list', self.there)
        self.assertEqual([(one['id'], one['inForce']) for one in listed],
                         [(second['id'], True), (self.made['id'], True)])
        self.assertNotIn('secretToken', listed[0])
        self.assertEqual(self.command('end', self.made['id']).returncode, DONE)
        self.assertEqual(self.directory.send('GET', '/Users').status, 401)
        self.assertEqual(Directory(self.server, second['secretToken']).send('GET', '/Users').status, 200)
        self.assertEqual(self.command('end', self.made['id']).returncode, REFUSED)
        for until in ('2020-01-01', '2999-01-01', 'tomorrow'):
            self.assertEqual(self.command('add', self.there, '--until', until).returncode, REFUSED, until)
        self.assertEqual(self.command('add', str(uuid.uuid4())).returncode, REFUSED)
        self.assertEqual(self.command('add').returncode, USAGE)
        # A provider that is gone takes its tokens along.
        run('provider', 'remove', self.there, '--data', self.data, more=self.more)
        self.assertEqual(Directory(self.server, second['secretToken']).send('GET', '/Users').status, 401)

    def test_every_change_is_in_the_log_and_nothing_else_is_kept(self):
        there = self.directory
        bea = there.create('bea').json()
        path, group = f"/Users/{bea['id']}", self.group('beleid')
        there.patch(group, {'op': 'Add', 'path': 'members', 'value': [{'value': bea['id']}]})
        there.patch(path, {'op': 'Replace', 'path': 'displayName', 'value': 'Bea Bakker'})
        there.patch(path, {'op': 'Replace', 'path': 'displayName', 'value': 'Bea Bakker'})  # no change
        there.patch(path, {'op': 'Replace', 'path': 'active', 'value': 'False'})
        there.patch(path, {'op': 'Replace', 'path': 'active', 'value': 'True'})
        there.patch(group, {'op': 'Remove', 'path': 'members', 'value': [{'value': bea['id']}]})
        there.send('DELETE', path)
        acts = self.query("SELECT e.action FROM audit_entry e JOIN audit_name n ON n.token = e.actor "
                          "WHERE n.name = 'Den Haag (SCIM)' AND e.organisation = 'GM0518' ORDER BY e.id")
        self.assertEqual([row for row in acts if not row.startswith('authentication.')], [
            'person.create', 'person.bring_in', 'group.join', 'membership.create', 'person.change',
            'person.deactivate', 'membership.end', 'person.reactivate', 'membership.create',
            'group.leave', 'membership.end', 'person.take_away'])
        records = self.query('SELECT name FROM processing_record ORDER BY started, span')
        for operation in ('scimCreateUser', 'scimChangeUser', 'scimChangeGroup', 'scimDeleteUser'):
            self.assertIn(operation, records)
        self.assertNotIn(NOT_KEPT, self.everything())

    def query(self, sql):
        """First column of each row."""
        raise NotImplementedError

    def everything(self):
        """All of the database as text."""
        raise NotImplementedError


class OnSqlite(WithDirectory, Filled):
    def query(self, sql):
        with sqlite3.connect(f'{self.data}/werkzaam.sqlite') as database:
            return [row[0] for row in database.execute(sql)]

    def everything(self):
        with sqlite3.connect(f'{self.data}/werkzaam.sqlite') as database:
            return '\n'.join(database.iterdump())


class AsRoleOnPostgres(WithDirectory, OnPostgres):
    """As the role of the application, which PostgreSQL itself holds to what a request may see."""

    def fill(self):
        self.more = {**test_provider.HERE, **self.settings()}
        self.migrate()
        kind, path = next(item for item in shipped_imports() if item[0] == 'municipalities')
        done = run('import', kind, path, '--data', self.data, more=self.settings())
        self.assertEqual(done.returncode, DONE, done.stderr)

    def query(self, sql):
        return test_postgres.postgres.sql(sql, self.database).splitlines()

    def everything(self):
        names = self.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return '\n'.join(line for name in names for line in self.query(f'SELECT t::text FROM "{name}" t'))


if __name__ == '__main__':
    unittest.main()
