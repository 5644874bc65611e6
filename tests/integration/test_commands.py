# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each command answers, and how it ends."""
import json
import os
import re
import tempfile
import time
import unittest

from program import DONE, HOME, OUTSIDE, REFUSED, Server, USAGE, run


class Commands(unittest.TestCase):
    def test_help_explains_every_command_on_one_screen_with_an_example(self):
        text = run('--help').stdout
        self.assertLessEqual(len(text.splitlines()), 45)
        self.assertLessEqual(max(map(len, text.splitlines())), 100)
        commands = ['serve', 'import', 'analyse', 'guidance list', 'guidance show',
                    'guidance approve', 'guidance judge', 'backup', 'restore', 'migrate', 'openapi',
                    'config check', 'version']
        for command in commands:
            self.assertRegex(text, rf'\n  {command}\b', command)
            self.assertRegex(text, rf'\n +werkzaam {command}\b', f'{command}: an example')
        for words in (['guidance', '--help'], ['import', '--help']):
            self.assertEqual(run(*words).stdout, text)

    def test_version_is_that_of_the_api(self):
        version = json.loads(run('openapi').stdout)['info']['version']
        self.assertEqual(run('version').stdout, f'werkzaam {version}\n')
        self.assertEqual(run('--version').stdout, f'werkzaam {version}\n')

    def test_wrong_use_says_what_is_wrong(self):
        for words, said in ((['wat'], '"wat"'), (['serve', '--bogus'], '"--bogus"'),
                            (['guidance', 'wat'], '"wat"'), ([], 'subcommand'),
                            (['import'], 'KIND'), (['backup'], 'FILE'),
                            (['guidance', 'approve', 'x'], '--by'), (['serve', '--port'], '--port')):
            done = run(*words)
            self.assertEqual(done.returncode, USAGE, words)
            self.assertIn(said, done.stderr, words)
            self.assertIn('werkzaam --help', done.stderr, words)
            self.assertEqual(done.stdout, '', words)

    def test_the_api_document_is_printed_for_people_and_always_the_same(self):
        text = run('openapi').stdout
        self.assertEqual(text, run('openapi').stdout)
        self.assertEqual(text, json.dumps(json.loads(text), indent=2, ensure_ascii=False) + '\n')

    def test_a_folder_without_a_database_is_told_and_not_made(self):
        with tempfile.TemporaryDirectory() as folder:
            data = f'{folder}/misspelt'
            for words in (['backup', f'{folder}/b.tar'], ['guidance', 'list'],
                          ['guidance', 'show', 'x'],
                          ['guidance', 'approve', 'x', '--by', 'A', '--reason', 'b']):
                done = run(*words, '--data', data)
                self.assertEqual(done.returncode, REFUSED, words)
                self.assertIn(data, done.stderr, words)
            self.assertEqual(os.listdir(folder), [])


class Configuration(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.file = f'{holder.name}/werkzaam.toml'

    def check(self, text, *options, more=None):
        with open(self.file, 'w', encoding='utf8') as file:
            file.write(text)
        return run('config', 'check', '--config', self.file, *options, more=more)

    def test_a_flag_goes_before_the_environment_before_the_file(self):
        text = 'port = 1001\ndata = "from-file"\nlog_level = "error"\n'
        done = self.check(text, '--port', '1003',
                          more={'WERKZAAM_PORT': '1002', 'WERKZAAM_DATA': 'from-environment'})
        self.assertEqual(done.returncode, DONE, done.stderr)
        for line in ('port = 1003', 'data = "from-environment"', 'log_level = "error"',
                     'bind = "127.0.0.1"', 'db = "sqlite"'):
            self.assertIn(line + '\n', done.stdout)

    def test_every_fault_is_named_at_once(self):
        done = self.check('port = "x"\nprot = 1\ndb = "mysql"\nlog_level = "loud"\n',
                          more={'WERKZAAM_PRT': '1'})
        self.assertEqual(done.returncode, REFUSED)
        for name in ('port', 'prot', 'db', 'log_level', 'WERKZAAM_PRT'):
            self.assertRegex(done.stderr, rf'(?m)^{name}: ')
        self.assertEqual(done.stdout, '')

    def test_a_file_that_is_no_toml_is_named_with_its_line(self):
        done = self.check('port = 80\nbind = =\n')
        self.assertEqual(done.returncode, REFUSED)
        self.assertTrue(done.stderr.startswith(f'{self.file}:2: '), done.stderr)

    def test_a_file_that_is_not_there_is_refused_by_every_command(self):
        for words in (['config', 'check'], ['serve'], ['guidance', 'list'], ['migrate']):
            done = run(*words, '--config', f'{self.file}-none')
            self.assertEqual(done.returncode, REFUSED, words)
            self.assertIn(f'{self.file}-none', done.stderr, words)


class Serving(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = holder.name

    def serve(self, *options):
        server = Server(self.folder, *options)
        self.addCleanup(server.stop)
        return server

    def test_an_empty_folder_is_filled_once(self):
        first = self.serve()
        self.assertEqual(first.get('/v1/municipalities?includeEnded=true').json()['total'], 605)
        self.assertEqual(first.get('/v1/elements').json()['total'], 49)
        self.assertEqual(first.stop(), DONE)
        start = time.monotonic()
        second = self.serve()
        print(f'second start in {time.monotonic() - start:.2f} s', end=' ')
        self.assertNotIn('"imported"', second.log())
        self.assertEqual(second.get('/v1/elements').json()['total'], 49)

    def test_what_it_writes_is_for_its_own_user_only(self):
        server, backup = self.serve(), f'{self.folder}/made/b.tar'
        os.mkdir(os.path.dirname(backup))
        self.assertEqual(run('backup', backup, '--data', self.folder).returncode, DONE)
        server.stop()
        self.assertEqual(run('restore', backup, '--data', self.folder).returncode, DONE)
        written = [os.path.join(place, name) for place, folders, files in os.walk(self.folder)
                   for name in files + folders if name not in ('test.log', 'made')]
        self.assertGreater(len(written), 3)
        for path in written:
            self.assertEqual(os.stat(path).st_mode & 0o077, 0, path)

    def test_the_log_is_lines_of_json_and_holds_no_search_text(self):
        server = self.serve()
        secret = 'buurvrouwzoekt'
        query = {'text': secret, 'facets': {}, 'includeReference': False, 'sort': 'name',
                 'page': 1, 'pageSize': 10}
        for path, body in (('/v1/interventions/_search', query),
                           ('/v1/municipalities/_search', {'text': secret, 'includeEnded': False})):
            answer = server.post(path, body)
            self.assertEqual(answer.status, 200, answer.body)
        server.get(f'/v1/interventions?q={secret}')
        server.get(f'/v1/interventions/{secret}')
        server.get(f'/{secret}', Accept='text/html', Referer=f'http://x/{secret}', User_Agent=secret)
        server.request('POST', '/v1/analyses', '{"case": "' + secret)
        server.stop()
        log = server.log()
        self.assertGreaterEqual(log.count('"request"'), 6)
        for line in log.splitlines():
            self.assertLessEqual({'time', 'level', 'event'}, set(json.loads(line)))
        self.assertNotIn(secret, log)

    def test_reference_data_with_a_fault_leave_nothing_behind(self):
        reference = f'{self.folder}/reference'
        os.mkdir(reference)
        with open(f'{reference}/manifest.toml', 'w', encoding='utf8') as file:
            file.write('[[import]]\nkind = "sources"\nfile = "good.csv"\n'
                       '[[import]]\nkind = "sources"\nfile = "bad.csv"\n')
        with open(f'{HOME}/data/sources.csv', encoding='utf8') as file:
            good = file.read()
        for name, text in (('good', good), ('bad', good + 'Wrong Code,x\n')):
            with open(f'{reference}/{name}.csv', 'w', encoding='utf8') as file:
                file.write(text)
        done = run('serve', '--port', '0', '--data', f'{self.folder}/d', '--reference', reference)
        self.assertEqual(done.returncode, REFUSED)
        self.assertEqual(done.stdout, '')
        self.assertRegex(done.stderr, rf'(?m)^{re.escape(reference)}/bad.csv:\d+: ')
        with open(f'{reference}/manifest.toml', 'w', encoding='utf8') as file:
            file.write('[[import]]\nkind = "sources"\nfile = "good.csv"\n')
        server = Server(f'{self.folder}/d', '--reference', reference)
        self.addCleanup(server.stop)
        self.assertGreater(server.get('/v1/sources').json()['total'], 50)

    def test_a_taken_port_is_told(self):
        port = self.serve().port
        done = run('serve', '--port', port, '--data', self.folder)
        self.assertEqual(done.returncode, OUTSIDE)
        self.assertIn(str(port), done.stderr)


class Analysing(unittest.TestCase):
    ORACLES = f'{HOME}/tests/oracles'

    def test_each_file_gets_one_line_in_order_whatever_is_in_it(self):
        with tempfile.TemporaryDirectory() as folder:
            texts = {'empty': '', 'garbage': '\x00\x01{', 'deep': '[' * 1_000_000, 'array': '[]',
                     'unknown': '{"case": "u", "method": "meta.nothing"}'}
            for name, text in texts.items():
                with open(f'{folder}/{name}.json', 'w', encoding='utf8') as file:
                    file.write(text)
            os.mkdir(f'{folder}/folder.json')
            files = [f'{folder}/{name}.json' for name in [*texts, 'folder', 'missing']]
            done = run('analyse', *files, f'{self.ORACLES}/bcg_rr__REML.json')
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([line['case'] for line in lines],
                         ['empty', 'garbage', 'deep', 'array', 'u', 'folder', 'missing',
                          'bcg_rr__REML'])
        self.assertEqual(['error' in line for line in lines], [True] * 7 + [False])
        self.assertEqual(done.returncode, REFUSED)
        for line in lines[:-1]:
            self.assertRegex(line['error'], r'[^.]\.$')

    def test_an_answer_alone_ends_with_success(self):
        self.assertEqual(run('analyse', f'{self.ORACLES}/bcg_rr__REML.json').returncode, DONE)

    def test_stdin_is_a_file_too(self):
        done = run('analyse', '-', stdin=json.dumps(
            {'case': 'piped', 'method': 'meta.uni', 'columns': {'yi': 'y', 'vi': 'v'},
             'data': {'columns': ['y', 'v'], 'rows': [[0.1, 0.02], [0.3, 0.03], [0.2, 0.01]]},
             'options': {'tau2_method': 'FE'}}))
        self.assertEqual(done.returncode, DONE, done.stdout)
        estimate = json.loads(done.stdout)['result']['beta']['intercept']
        weights = [1 / 0.02, 1 / 0.03, 1 / 0.01]
        expected = sum(w * y for w, y in zip(weights, [0.1, 0.3, 0.2])) / sum(weights)
        self.assertAlmostEqual(estimate, expected, delta=1e-12)


if __name__ == '__main__':
    unittest.main()
