# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requirements of OWASP ASVS 5.0 by their ids: messages, headers, input, files and logs.

What people do is in test_asvs_people.py, what is written down in test_asvs_running.py; docs/compliance/asvs.md says what is proved where."""
import json
import os
import re
import socket
import unittest

from program import HOME
from test_matrix import TABLE, InTown, Questions, described, fixed, read_table
from town import ROLES, headers_of, key

ELSEWHERE = 'https://elsewhere.example'
YEAR = 31_536_000
# Tables that say what happened, and when somebody was last seen.
RECORDS = re.compile('audit_|sqlite_|processing_|disclosure|job')
SQL = ("' OR '1'='1", "'; DROP TABLE person; --", '" OR ""="', "\\' OR 1=1 --", "x' UNION SELECT 1 --",
       "%' OR name LIKE '%", 'x) OR (1=1')


def document():
    with open(f'{HOME}/docs/api/openapi.json', encoding='utf8') as file:
        return json.load(file)


def best_session(operation):
    """Somebody who may do it, freshly; nobody where everybody may."""
    who = read_table(TABLE)[operation][0][0]
    return None if who is None else f'{next(role for role in who if role)} fresh'


class Asvs(InTown):
    def setUp(self):
        super().setUp()
        self.settle()

    def get(self, path, session=None, **headers):
        return self.server.request('GET', path, headers={
            **headers_of(session), **{name.replace('_', '-'): value
                                      for name, value in headers.items()}})

    def raw(self, text):
        """(head, everything after it) of what comes back to these bytes, until the other side closes."""
        with socket.create_connection(('127.0.0.1', self.server.port), timeout=20) as connection:
            connection.sendall(text)
            found = b''
            while part := connection.recv(65536):
                found += part
        head, _, rest = found.partition(b'\r\n\r\n')
        return head.decode('latin-1'), rest

    def rows_of_everything(self):
        """Every row that is not a record of what happened."""
        connection, found = self.rows.connection, {}
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
            if not RECORDS.match(table):
                columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')
                           if (table, row[1]) != ('session', 'seen_at')]
                found[table] = sorted(map(repr, connection.execute(
                    f'SELECT {", ".join(columns)} FROM "{table}"')))
        return found

    def assets(self):
        """The addresses of the files that pages are made of."""
        page = self.get('/', Accept='text/html').body.decode()
        found, todo = set(), set(re.findall(r'/assets/[\w.-]+', page))
        self.assertTrue(todo, 'the pages are not built: npm --prefix web run build')
        while todo:
            path = todo.pop()
            found.add(path)
            if path.endswith('.js'):
                text = self.get(path).body.decode()
                todo |= {f'/assets/{name}' for name in
                         re.findall(r'["\'`](?:\./|assets/|/assets/)([\w-]+\.(?:js|css))', text)} - found
        return sorted(found)

    def answers(self):
        """Every kind of answer there is, as (what, answer)."""
        officer, manager = 'protection_officer two_factors', 'organisation_administrator fresh'
        for path in ('/', '/interventies', '/aanmelden', '/account', '/icon.svg', '/gone.css'):
            yield path, self.get(path, Accept='text/html')
        for path in (*self.assets()[:3], '/healthz', '/.well-known/security.txt', '/v1/nothing'):
            yield path, self.get(path)
        for operation, (method, path) in described().items():
            if method == 'GET' and '{' not in path:
                for session in (None, officer, manager):
                    yield operation, self.get(f'/v1{path}', session)
        yield '400', self.get('/v1/interventions?x=1')
        yield '404', self.get(f'/v1/memberships/{key("x")}', manager)
        yield '405', self.send('PUT', '/interventions', {}, None)
        yield '415', self.server.request('POST', '/v1/sessions', 'x', {'Content-Type': 'text/plain'})
        yield '413', self.server.request('POST', '/v1/sessions', b'x' * (8 << 20),
                                         {'Content-Type': 'application/json'})
        yield '403', self.send('POST', '/invitations', {}, 'policy_adviser fresh')
        yield '204', self.send('POST', f'/invitations/{key("invitation colleague")}/_withdraw', None,
                               manager)
        yield 'csv', self.get('/v1/interventions/_export', Accept='text/csv')


class Headers(Asvs):
    def test_V3_4_1_V3_4_4_V3_4_5_V3_4_6_every_answer_carries_them(self):
        count = 0
        for what, answer in self.answers():
            count += 1
            transport = answer.headers['Strict-Transport-Security']
            self.assertGreaterEqual(int(re.search(r'max-age=(\d+)', transport)[1]), YEAR, what)
            self.assertIn('includeSubDomains', transport, what)
            self.assertEqual(answer.headers['X-Content-Type-Options'], 'nosniff', what)
            self.assertEqual(answer.headers['Referrer-Policy'], 'no-referrer', what)
            self.assertIn("frame-ancestors 'none'", answer.headers['Content-Security-Policy'], what)
        print(f'{count} answers', end=' ')
        head, _ = self.raw(b'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n')
        for name in ('Strict-Transport-Security', 'nosniff', 'no-referrer', 'frame-ancestors'):
            self.assertIn(name, head)

    def test_V3_4_3_the_policy_lets_nothing_run_that_is_not_ours(self):
        for what, answer in self.answers():
            rules = dict(part.strip().partition(' ')[::2]
                         for part in answer.headers['Content-Security-Policy'].split(';'))
            for name in ('default-src', 'object-src', 'base-uri', 'frame-ancestors'):
                self.assertEqual(rules[name], "'none'", (what, name))
            for name, value in rules.items():
                if name.endswith('-src') or name == 'form-action':
                    self.assertLessEqual(set(value.split()), {"'none'", "'self'"} | (
                        {'data:'} if name == 'img-src' else set()), (what, name))

    def test_V3_4_8_a_page_shares_no_window_with_other_sites(self):
        pages = [answer for _, answer in self.answers()
                 if answer.headers.get('Content-Type', '').startswith('text/html')]
        self.assertGreaterEqual(len(pages), 4)
        for answer in pages:
            self.assertEqual(answer.headers['Cross-Origin-Opener-Policy'], 'same-origin')

    def test_V3_5_8_no_answer_can_be_embedded_elsewhere(self):
        for what, answer in self.answers():
            self.assertEqual(answer.headers['Cross-Origin-Resource-Policy'], 'same-origin', what)

    def test_V3_4_2_other_sites_read_open_data_only_and_never_with_a_session(self):
        closed = {f'/v1{path}' for path, operations in document()['paths'].items()
                  if 'security' in operations.get('get', {}) or 'session' in path
                  or 'sign-in' in path}
        self.assertGreater(len(closed), 6)
        for operation, (method, path) in described().items():
            if method != 'GET' or '{' in path:
                continue
            told = []
            for session in (None, 'knowledge_editor passkey', 'organisation_administrator fresh'):
                answer = self.get(f'/v1{path}', session, Origin=ELSEWHERE)
                allowed = answer.headers['Access-Control-Allow-Origin']
                self.assertEqual(allowed, None if f'/v1{path}' in closed else '*', operation)
                self.assertNotIn('Access-Control-Allow-Credentials', answer.headers)
                told.append(answer.body)
            if f'/v1{path}' not in closed:  # what everybody may read holds nothing of a session
                self.assertEqual(told, [told[0]] * 3, operation)

    def test_V4_1_1_every_body_says_what_it_is(self):
        for what, answer in self.answers():
            kind = answer.headers.get('Content-Type', '')
            if not answer.body:
                continue
            self.assertTrue(kind, what)
            if kind.startswith('text/'):
                self.assertIn('charset=utf-8', kind, what)
                answer.body.decode('utf8')
            if kind.endswith('json'):
                json.loads(answer.body)

    def test_V4_2_2_our_own_length_is_right(self):
        paths = ['/', '/icon.svg', '/healthz', '/gone.css', '/v1/nothing', '/v1/interventions?x=1',
                 *(f'/v1{path}' for method, path in described().values()
                   if method == 'GET' and '{' not in path)]
        for path in paths:
            for method, accept in (('GET', '*/*'), ('HEAD', '*/*'), ('GET', 'image/png')):
                head, rest = self.raw(f'{method} {path} HTTP/1.1\r\nHost: a\r\nAccept: {accept}\r\n'
                                      'Connection: close\r\n\r\n'.encode())
                lengths = re.findall(r'(?mi)^content-length: *(\d+)', head)
                self.assertEqual(len(lengths), 1, head)
                self.assertNotRegex(head, '(?i)transfer-encoding')
                self.assertEqual(len(rest), 0 if method == 'HEAD' else int(lengths[0]), path)
        etag = self.get('/icon.svg').headers['ETag']
        head, rest = self.raw(f'GET /icon.svg HTTP/1.1\r\nHost: a\r\nIf-None-Match: {etag}\r\n'
                              'Connection: close\r\n\r\n'.encode())
        self.assertIn(' 304 ', head)
        self.assertEqual(rest, b'')


class OtherSites(Asvs):
    def test_V3_5_2_no_simple_request_changes_anything(self):
        """What a page of another site can send without asking first, with the cookies of somebody."""
        questions, before = Questions(self.server), self.rows_of_everything()
        count = 0
        for operation, (method, path) in described().items():
            session = best_session(operation)
            if method == 'GET' or session is None:
                continue
            asked, body = questions.ask(operation, path, 'own org', session.split()[0])
            for kind in ('text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'):
                for as_method in {'POST', method}:
                    answer = self.server.request(as_method, f'/v1{asked}', json.dumps(body or {}), {
                        'Cookie': headers_of(session)['Cookie'], 'Content-Type': kind,
                        'Origin': ELSEWHERE, 'Sec-Fetch-Site': 'cross-site'})
                    self.assertIn(answer.status, (400, 403, 404, 405, 415), (operation, kind))
                    count += 1
        self.assertEqual(self.rows_of_everything(), before)
        self.assertGreater(count, 70)
        # The same request with its token does change something.
        ended = self.send('POST', '/sessions/_end-others', None, 'evaluator fresh')
        self.assertEqual(ended.status, 200)
        self.assertNotEqual(self.rows_of_everything(), before)

    def test_V3_5_3_asking_changes_nothing(self):
        questions, before = Questions(self.server), self.rows_of_everything()
        count = 0
        for operation, (method, path) in described().items():
            for role in ROLES if method == 'GET' else ():
                asked, _ = questions.ask(operation, path, 'own org', role)
                for method in ('GET', 'HEAD', 'OPTIONS'):
                    self.send(method, asked, None, f'{role} fresh')
                    count += 1
        self.assertGreater(count, 1_000)
        self.assertEqual(self.rows_of_everything(), before)

    def test_V3_5_6_no_answer_is_a_script_that_calls_back(self):
        for operation, (method, path) in described().items():
            if method != 'GET' or '{' in path:
                continue
            for name in ('callback', 'jsonp', 'cb'):
                answer = self.get(f'/v1{path}?{name}=stolen', 'protection_officer fresh')
                self.assertEqual(answer.status, 400, operation)
                self.assertNotIn('script', answer.headers['Content-Type'])
                self.assertFalse(answer.body.startswith(b'stolen'), operation)

    def test_V3_5_7_scripts_are_the_same_for_everybody(self):
        scripts = [path for path in self.assets() if path.endswith('.js')]
        self.assertGreater(len(scripts), 5)
        for path in scripts:
            answer = self.get(path, 'organisation_administrator fresh')
            self.assertEqual(answer.body, self.get(path).body, path)
            self.assertNotIn(b'Name of', answer.body)


class Requests(Asvs):
    def test_V4_1_3_headers_of_a_proxy_are_not_for_clients_to_write(self):
        wrong = {'email': 'niemand@werkzaam.example', 'passphrase': 'verkeerde wachtzin'}
        written = {'X_Forwarded_For': '198.51.100.7, 203.0.113.9', 'X_Real_IP': '198.51.100.7',
                   'Forwarded': 'for=198.51.100.7'}
        self.server.post('/v1/sessions', wrong, **written)
        self.assertIn('"address":"127.0.0.1"', self.server.log())
        self.assertNotIn('198.51.100.7', self.server.log())
        self.server.stop()
        # Behind a proxy that is known, the address it saw counts and not what came before it.
        behind = self.serve(more={'WERKZAAM_TRUSTED_PROXY': '127.0.0.1'})
        behind.post('/v1/sessions', wrong, **written)
        self.assertIn('"address":"203.0.113.9"', behind.log())
        self.assertNotIn('198.51.100.7', behind.log())

    def test_V13_4_4_V4_1_4_methods_that_nobody_needs(self):
        for path in ('/', '/icon.svg', '/healthz', '/v1/interventions', '/v1/session'):
            for method in ('TRACE', 'TRACK', 'CONNECT', 'OPTIONS', 'PROPFIND', 'DEBUG', 'get'):
                head, rest = self.raw(f'{method} {path} HTTP/1.1\r\nHost: a\r\nX-Secret: canary\r\n'
                                      'Connection: close\r\n\r\n'.encode())
                self.assertRegex(head, r'^HTTP/1\.1 40[05] ', (method, path))
                self.assertNotIn('canary', head + rest.decode())

    def test_V1_2_1_nothing_typed_becomes_a_header_or_markup(self):
        injected = 'x%0d%0aX-Injected:%20yes'
        for path in (f'/v1/{injected}', f'/v1/interventions/{injected}', f'/{injected}',
                     f'/v1/interventions?page={injected}', f'/v1/pools/{injected}/versions'):
            for accept in ('text/html', '*/*', injected):
                answer = self.get(path, Accept=accept, Accept_Language=injected, traceparent=injected)
                self.assertNotIn('X-Injected', answer.headers, path)
        # Pages are one and the same text, whatever stands in their address.
        page = self.get('/', Accept='text/html').body
        for path in ('/<script>alert(1)</script>', '/interventies/%3Cimg%20src=x%3E?q="><b>'):
            head, rest = self.raw(f'GET {path} HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n'
                                  'Connection: close\r\n\r\n'.encode())
            self.assertTrue(rest == page or ' 400 ' in head and b'<' not in rest, path)

    def test_V1_2_4_nothing_typed_becomes_sql(self):
        before, count = self.rows_of_everything(), 0
        questions = Questions(self.server)
        for operation, (method, path) in described().items():
            session = best_session(operation)
            described_as = document()['paths'][path][method.lower()]
            names = [parameter['name'] for parameter in described_as.get('parameters', [])
                     if parameter.get('in') == 'query']
            for typed in SQL:
                quoted = ''.join(f'%{byte:02x}' for byte in typed.encode())
                asked = [re.sub(r'\{\w+\}', quoted, path)] if '{' in path else []
                own, body = questions.ask(operation, path, 'own org', 'policy_adviser')
                asked += [f'{own}?{name}={quoted}' for name in names] if method == 'GET' else []
                for address in asked:
                    answer = self.send(method, address, body, session)
                    plain = self.send(method, address.replace(quoted, 'zzz'), body, session)
                    # As a word that nothing has: nothing is found, and nothing breaks.
                    self.assertEqual(answer.status, plain.status, (operation, address))
                    self.assertIn(answer.status, (200, 400, 404), (operation, address))
                    if answer.status == 200:
                        self.assertEqual(fixed(answer.body).replace(typed.encode(), b'zzz'),
                                         fixed(plain.body), address)
                    count += 1
        for path in ('/municipalities/_search', '/interventions/_search'):
            for typed in SQL:
                answer = self.send('POST', path, {'text': typed}, None)
                plain = self.send('POST', path, {'text': re.sub(r'\W', ' ', typed)}, None)
                self.assertEqual((answer.status, answer.json()['total']),
                                 (200, plain.json()['total']), typed)
        for typed in SQL:
            answer = self.send('POST', '/audit-entries/_search', {'action': typed, 'name': typed},
                               'protection_officer fresh')
            self.assertIn(answer.status, (200, 400))
            self.assertFalse(answer.json().get('items'), typed)
            answer = self.server.post('/v1/sessions', {'email': typed, 'passphrase': typed})
            self.assertIn(answer.status, (400, 401, 429), typed)
        self.assertGreater(count, 300)
        after = self.rows_of_everything()
        self.assertEqual({table: rows for table, rows in after.items() if 'sign_in' not in table},
                         {table: rows for table, rows in before.items() if 'sign_in' not in table})

    def test_V1_2_9_signs_of_regular_expressions_are_only_signs(self):
        for path, word in (('/interventions/_search', 'theater'), ('/municipalities/_search', 'leiden')):
            def total(text, path=path):
                answer = self.send('POST', path, {'text': text}, None)
                self.assertEqual(answer.status, 200, text)
                return answer.json()['total']
            self.assertGreater(total(word), 0)
            for text in (word[:2] + '.' + word[3:], word[:2] + '.*' + word[-1], f'{word}x?',
                         word[:2] + '[a-z]' + word[3:], f'({word}|zzz)', f'^{word}$'):
                self.assertEqual(total(text), total(re.sub(r'\W', ' ', text)), text)
            self.assertEqual((total(word[:2] + '.' + word[3:]), total('.*')), (0, 0))
            total('(' * 90)
            total('(a+)+$' * 15)

    def test_V2_2_1_V2_2_2_every_value_is_held_against_its_description(self):
        schemas, questions, count = document()['components']['schemas'], Questions(self.server), 0
        for operation, (method, path) in described().items():
            session = best_session(operation)
            about = document()['paths'][path][method.lower()]
            asked, body = questions.ask(operation, path, 'own org', (session or 'x').split()[0])
            for wrong in wrong_queries(about):
                answer = self.send(method, f'{asked}?{wrong}', body, session)
                self.assertEqual(answer.status, 400, (operation, wrong, answer.body[:200]))
                self.assertTrue(answer.json()['errors'], (operation, wrong))
                count += 1
            content = about.get('requestBody', {}).get('content', {}).get('application/json')
            for wrong in wrong_bodies(schemas, content['schema']) if content else ():
                answer = self.send(method, asked, wrong, session)
                self.assertEqual(answer.status, 400, (operation, wrong, answer.body[:200]))
                self.assertTrue(answer.json()['errors'], (operation, wrong))
                count += 1
        print(f'{count} wrong values', end=' ')
        self.assertGreater(count, 300)

    def test_V8_2_3_no_field_is_written_that_is_not_offered(self):
        count = 0
        questions = Questions(self.server)
        for operation, (method, path) in described().items():
            session = best_session(operation)
            about = document()['paths'][path][method.lower()]
            # An analysis keeps nothing, and takes files of other programs with more in them.
            if operation == 'runAnalysis' or \
                    'application/json' not in about.get('requestBody', {}).get('content', {}):
                continue
            asked, body = questions.ask(operation, path, 'own org', (session or 'x').split()[0])
            for name, value in (('id', key('x')), ('person', key('colleague')), ('endedAt', None),
                                ('permissions', ['manage_people']), ('acceptedAt', None),
                                ('role', 'site_administrator'), ('organisation', 'GM0344')):
                schema = about['requestBody']['content']['application/json']['schema']['$ref']
                offered = document()['components']['schemas'][schema.split('/')[-1]]['properties']
                if name in offered:
                    continue
                answer = self.send(method, asked, {**(body or {}), name: value}, session)
                self.assertEqual(answer.status, 400, (operation, name))
                self.assertIn(f'"location":"/{name}"', answer.body.decode(), (operation, name))
                count += 1
        self.assertGreater(count, 100)

    def test_V8_2_3_V14_2_6_addresses_are_for_those_who_manage_people(self):
        def emails(session):
            return {item['email'] for item in self.get('/v1/memberships', session).json()['items']
                    if item['person'] == key('colleague')}
        self.assertEqual(emails('organisation_administrator two_factors'),
                         {'colleague@werkzaam.example'})
        for role in ('policy_adviser', 'rights_reviewer', 'protection_officer', 'knowledge_editor'):
            self.assertEqual(emails(f'{role} two_factors'), {''}, role)


def wrong_values(schema):
    """Values that do not fit a schema; none where it takes anything."""
    kinds = schema.get('type', [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if 'enum' in schema:
        yield 'nonsense'
    if 'string' in kinds:
        yield {'not': 'text'}
        yield 7
        yield 'nul \u0000'
        if 'maxLength' in schema:
            yield 'x' * (schema['maxLength'] + 1)
    if 'integer' in kinds or 'number' in kinds:
        yield 'seven'
        if 'minimum' in schema:
            yield schema['minimum'] - 1
        if 'maximum' in schema:
            yield schema['maximum'] + 1
    if 'boolean' in kinds:
        yield 'maybe'
    if 'array' in kinds or 'object' in kinds:
        yield 'text'


def wrong_bodies(schemas, schema):
    """Bodies with one wrong value each, and with one that has no place there."""
    properties = schemas[schema['$ref'].split('/')[-1]]['properties']
    for name, described_as in properties.items():
        for wrong in wrong_values(described_as):
            yield {name: wrong}
    yield {'nothingLikeIt': 1}
    yield []


def wrong_queries(about):
    for parameter in about.get('parameters', []):
        if parameter.get('in') != 'query':
            continue
        schema = parameter['schema'].get('items', parameter['schema'])
        for wrong in wrong_values(schema):
            if isinstance(wrong, (dict, float)) or wrong == 7:
                continue
            wrong = '%00' if '\u0000' in str(wrong) else wrong
            yield f'{parameter["name"]}={wrong}'
    yield 'nothingLikeIt=1'


if __name__ == '__main__':
    unittest.main()
