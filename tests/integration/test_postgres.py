# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program on PostgreSQL, as its roles: what it answers is what it answers on SQLite, and
everything around it (migrating, importing, approving, backups, several processes) works as well."""
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import unittest
from urllib.parse import quote

from program import DONE, HOME, OUTSIDE, PROGRAM, REFUSED, Server, environment, run, shipped_imports

sys.path.insert(0, f'{HOME}/tests/postgres')
from server import Postgres  # noqa: E402

INSTANT = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z')
PASSWORD = 'k3ep-0ut'
ROLES = ('werkzaam_owner', 'werkzaam_app', 'werkzaam_audit')
WORDS = ('polarisatie', 'jongeren', 'weerbaarheid school', 'mentor', 'gesprek', 'ouders', 'interventies',
         'rad', 'weer', 'w', 'theater', 'training leraar', 'evaluatie', 'dialoog wijk', 'burgerschap',
         'nietbestaandwoord', '?!', "a' | b", 'klas:*', 'extremisme preventie', 'Diamant', 'de')
postgres = None


def setUpModule():
    global postgres
    postgres = Postgres()
    for role in ROLES:
        postgres.sql(f"CREATE ROLE {role} LOGIN PASSWORD '{PASSWORD}'")


def tearDownModule():
    postgres.stop()


class OnPostgres(unittest.TestCase):
    """A database made as docs/postgresql.md says."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = holder.name
        self.data = self.make_folder('data')
        self.database = self.make_database('werkzaam')

    def make_folder(self, name):
        os.mkdir(f'{self.folder}/{name}')
        return f'{self.folder}/{name}'

    def make_database(self, name):
        name = f'{name}_{os.getpid()}_{os.path.basename(self.folder).lower()}'
        postgres.sql(f"CREATE DATABASE \"{name}\" OWNER werkzaam_owner TEMPLATE template0 "
                     f"ENCODING 'UTF8' LOCALE 'C'; REVOKE ALL ON DATABASE \"{name}\" FROM PUBLIC; "
                     f'GRANT CONNECT ON DATABASE "{name}" TO werkzaam_app, werkzaam_audit')
        self.addCleanup(postgres.sql, f'DROP DATABASE "{name}" WITH (FORCE)')
        return name

    def settings(self, owner=False, database=None):
        """What the program is told: with `owner` also by whom the tables may be changed."""
        url = lambda role: postgres.address(quote(database or self.database), role, PASSWORD)
        out = {'WERKZAAM_DB': url('werkzaam_app'), 'WERKZAAM_DB_AUDIT': url('werkzaam_audit')}
        return {**out, 'WERKZAAM_DB_OWNER': url('werkzaam_owner')} if owner else out

    def migrate(self, **how):
        done = run('migrate', '--data', self.data, more=self.settings(owner=True, **how))
        self.assertEqual(done.returncode, DONE, done.stderr)
        return done

    def serve(self, data=None, **more):
        server = Server(data or self.data, more=more.get('more') or self.settings())
        self.addCleanup(server.stop)
        return server

    def rows(self, database=None):
        """Table -> its rows as text."""
        names = postgres.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' "
                             'ORDER BY 1', database or self.database).split()
        return {name: sorted(postgres.sql(f'SELECT t FROM "{name}" t', database or self.database)
                             .splitlines()) for name in names}


def question(method, path, body=None):
    return method, '/v1' + path, body


def every_item(server, path, member='id'):
    """A member of every item of a list, page by page."""
    page, items = 1, []
    join = '&' if '?' in path else '?'
    while True:
        got = server.get(f'/v1{path}{join}pageSize=100&page={page}').json()
        items += got['items']
        if len(items) >= got['total'] or not got['items']:
            return [item[member] for item in items]
        page += 1


def all_questions(server):
    """Every list with its filters, every detail, every download, every search in a fixed order."""
    described = server.get('/v1/openapi.json').json()['paths']
    for path in described:
        if 'get' in described[path] and '{' not in path:
            yield question('GET', path)
    for path in ('/interventions?includeReference=true&pageSize=100', '/interventions?setting=school',
                 '/interventions?sort=-updatedAt&pageSize=100', '/elements?kind=risk&pageSize=100',
                 '/interventions/_export?includeReference=true', '/organisations?pageSize=100&page=2',
                 '/evaluations?includeReference=true&pageSize=100', '/pools?reference=true&pageSize=100',
                 '/evaluations?includeReference=true&pageSize=100&page=2&kind=effect',
                 '/municipalities?includeEnded=true&pageSize=100&page=6',
                 '/guidance-cards?reference=true&pageSize=100', '/evidence-map?includeReference=true',
                 '/evidence-map/_export?includeReference=true', '/evaluations?direction=mixed',
                 '/municipalities?on=2015-01-01&pageSize=100', '/elements/not-there'):
        yield question('GET', path)
    for path in ('/interventions?includeReference=true', '/organisations', '/elements', '/outcomes',
                 '/evaluations?includeReference=true'):
        for identifier in every_item(server, path):
            yield question('GET', f'{path.split("?")[0]}/{identifier}')
    for code in every_item(server, '/municipalities?includeEnded=true', 'code')[::40]:
        yield question('GET', f'/municipalities/{code}')
    for identifier in every_item(server, '/pools'):
        yield question('GET', f'/guidance-cards/{identifier}')
        for rest in ('', '/versions', '/contributions', '/versions/1', '/versions/1/data',
                     '/versions/1/script'):
            yield question('GET', f'/pools/{identifier}{rest}')
        yield question('GET', f'/evidence-ladders/{identifier}')
    for words in WORDS:
        for sort in ('name', '-updatedAt'):
            yield question('POST', '/interventions/_search', search(words, sort))
    yield question('POST', '/interventions/_search',
                   search('', 'name', {'setting': ['school'], 'evidence': ['no_effect_figures']}))
    for words in ('den haag', "'s-grav", 'Súdwest'):
        yield question('POST', '/municipalities/_search', {'text': words, 'includeEnded': True})


def search(words, sort, facets=None):
    return {'text': words, 'facets': facets or {}, 'includeReference': True, 'sort': sort, 'page': 1,
            'pageSize': 100}


def answer(server, asked):
    method, path, body = asked
    got = server.get(path) if method == 'GET' else server.post(path, body)
    text = INSTANT.sub('INSTANT', got.body.decode())
    if got.status >= 400:
        text = re.sub(r'"(traceId|instance|incident)":"[^"]*"', '', text)
    return got.status, text


class SameAnswers(OnPostgres):
    def setUp(self):
        super().setUp()
        self.migrate()
        self.on_postgres = self.serve()
        self.on_sqlite = self.serve(self.make_folder('sqlite'), more={'WERKZAAM_DB': 'sqlite'})

    def test_every_list_detail_download_and_search_is_the_same(self):
        count, statuses = 0, set()
        for asked in all_questions(self.on_sqlite):
            expected, actual = answer(self.on_sqlite, asked), answer(self.on_postgres, asked)
            self.assertEqual(expected, actual, asked)
            statuses.add(expected[0])
            count += 1
        print(f'{count} answers the same', end=' ')
        self.assertGreater(count, 500)
        # 401: what is only for who signed in is closed on both.
        self.assertEqual(statuses, {200, 401, 404})

    def test_the_same_hits_come_in_much_the_same_order(self):
        firsts, found = 0, 0
        for words in WORDS:
            bodies = [server.post('/v1/interventions/_search', search(words, 'relevance')).json()
                      for server in (self.on_sqlite, self.on_postgres)]
            ids = [[item['id'] for item in body['items']] for body in bodies]
            self.assertEqual(sorted(ids[0]), sorted(ids[1]), words)
            self.assertEqual(bodies[0]['facets'], bodies[1]['facets'], words)
            if ids[0]:
                found += 1
                firsts += ids[0][0] in ids[1][:3]
        print(f'{firsts} of {found} best hits among the first three', end=' ')
        self.assertGreater(found, 10)
        self.assertGreaterEqual(firsts, found * 3 // 4)


class Running(OnPostgres):
    def test_several_start_at_once_and_serve_the_same(self):
        starters = [subprocess.Popen([PROGRAM, 'migrate', '--data', self.make_folder(f'm{i}')],
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                     env={**environment(), **self.settings(owner=True)})
                    for i in range(3)]
        told = [starter.communicate(timeout=120) for starter in starters]
        self.assertEqual([starter.returncode for starter in starters], [DONE] * 3, told)
        self.assertEqual(sum(err.count('"migrated"') for _, err in told), len(told[0][0].split()))
        first = self.serve()
        second = self.serve(self.make_folder('second'))
        self.assertNotIn('"imported"', second.log())
        self.assertEqual(first.get('/v1/elements').body, second.get('/v1/elements').body)

    def test_imports_and_approvals_side_by_side_lose_nothing(self):
        self.migrate()
        server = self.serve()
        pool = server.get('/v1/pools?reference=true').json()['items'][0]['id']
        decide = ('--by', 'Redactie', '--reason', 'Nagekeken', '--data', self.data)
        commands = [('guidance', 'approve', pool, *decide),
                    *(('guidance', 'judge', pool, '--domain', domain, '--rating', 'very_serious', *decide)
                      for domain in ('risk_of_bias', 'indirectness', 'publication_bias')),
                    *(('import', kind, path, '--data', self.data)
                      for kind, path in shipped_imports() if kind in ('evaluations', 'effects'))]
        done = [None] * len(commands)

        def work(number):
            done[number] = run(*commands[number], more=self.settings())

        threads = [threading.Thread(target=work, args=(i,)) for i in range(len(commands))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([d.returncode for d in done], [DONE] * len(done), [d.stderr for d in done])
        stored = self.rows()
        self.assertEqual(len([row for row in stored['certainty_judgement'] if pool in row]), 3)
        states = postgres.sql(f"SELECT state FROM pool_version WHERE pool = '{pool}'",
                              self.database).split()
        self.assertEqual(states, ['published'])
        again = run('guidance', 'approve', pool, *decide, more=self.settings())
        self.assertEqual(again.returncode, REFUSED, again.stderr)

    def test_V16_5_2_a_restarted_database_is_found_again(self):
        self.migrate()
        server = self.serve()
        before = server.get('/v1/elements').body
        postgres.halt()
        self.assertEqual(server.get('/v1/elements').status, 503)
        postgres.start()
        self.assertEqual(server.get('/v1/elements').body, before)

    def test_V16_2_5_what_is_wrong_is_told_without_a_password(self):
        wrong = {'WERKZAAM_DB': postgres.address(self.database, 'werkzaam_app', 'wr0ng')}
        for words, more, code in (
                (('guidance', 'list'), wrong, OUTSIDE),
                (('guidance', 'list'), self.settings(), REFUSED),
                (('serve', '--port', '0'), self.settings(), OUTSIDE),
                (('config', 'check'), {'WERKZAAM_DB': f'mysql://x:{PASSWORD}@y'}, REFUSED)):
            done = run(*words, '--data', self.data, more=more)
            self.assertEqual(done.returncode, code, (words, done.stderr))
            self.assertNotIn('wr0ng', done.stderr + done.stdout)
            self.assertNotIn(PASSWORD, done.stderr + done.stdout)
        checked = run('config', 'check', more=self.settings(owner=True)).stdout
        self.assertIn('user=werkzaam_owner', checked)
        self.assertNotIn(PASSWORD, checked)


class Backups(OnPostgres):
    def setUp(self):
        super().setUp()
        self.migrate()
        self.serve().stop()  # fills it
        self.file = f'{self.folder}/backup.tar'

    def run_as_owner(self, *words, database=None):
        return run(*words, more=self.settings(owner=True, database=database))

    def test_a_running_instance_comes_back_row_by_row_and_serves(self):
        server = self.serve()
        done = self.run_as_owner('backup', self.file, '--data', self.data)
        self.assertEqual(done.returncode, DONE, done.stderr)
        listed = subprocess.run(['tar', '-tf', self.file], text=True, capture_output=True, check=True)
        self.assertEqual(listed.stdout.split(), ['werkzaam.pgdump', 'SHA256SUMS'])
        refused = self.run_as_owner('restore', self.file, '--data', self.make_folder('elsewhere'))
        self.assertEqual(refused.returncode, REFUSED, 'somebody works in it')
        other, folder = self.make_database('other'), self.make_folder('other')
        done = self.run_as_owner('restore', self.file, '--data', folder, database=other)
        self.assertEqual(done.returncode, DONE, done.stderr)
        before, after = self.rows(), self.rows(other)
        self.assertGreater(sum(map(len, before.values())), 2000)
        self.assertEqual(sorted(before), sorted(after))
        del before['job']  # what the server that runs puts in its queue meanwhile
        for table, content in before.items():
            self.assertEqual(after[table], content, table)
        restored = self.serve(folder, more=self.settings(database=other))
        for path in ('/v1/elements', '/v1/interventions', '/v1/guidance-cards?reference=true'):
            self.assertEqual(server.get(path).body, restored.get(path).body)

    def test_what_was_there_is_kept_and_comes_back(self):
        self.assertEqual(self.run_as_owner('backup', self.file, '--data', self.data).returncode, DONE)
        postgres.sql("UPDATE element SET title_nl = 'later'", self.database)
        later = self.rows()
        done = self.run_as_owner('restore', self.file, '--data', self.data)
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertNotEqual(self.rows()['element'], later['element'])
        kept = [n for n in os.listdir(f'{self.data}/backups') if n.startswith('before-restore-')]
        self.assertEqual(len(kept), 1)
        done = self.run_as_owner('restore', f'{self.data}/backups/{kept[0]}', '--data', self.data)
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertEqual(self.rows(), later)


if __name__ == '__main__':
    unittest.main()
