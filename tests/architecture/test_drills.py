# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The drills find what they are for: tried on small programs that do it wrong."""
import importlib.machinery
import importlib.util
import json
import os
import random
import socketserver
import subprocess
import sys
import tempfile
import threading
import unittest
from unittest import mock

from small_tree import HOME

sys.path.insert(0, f'{HOME}/tests/long')

# Imports three rows, slowly; `each` commits after every row, as nothing of ours may.
IMPORTER = '''#!{python}
import sqlite3, sys, time
_, _, kind, path, _, folder = sys.argv
db = sqlite3.connect(folder + '/werkzaam.sqlite', isolation_level=None)
db.execute('CREATE TABLE IF NOT EXISTS records (kind TEXT, n INTEGER)')
db.execute('BEGIN')
for n in range(3):
    db.execute('INSERT INTO records VALUES (?, ?)', (kind, n))
    if '{mode}' == 'each':
        db.execute('COMMIT')
        db.execute('BEGIN')
    time.sleep(0.3)
db.execute('COMMIT')
'''


def load(name):
    loader = importlib.machinery.SourceFileLoader(name, f'{HOME}/tests/long/{name}')
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


with mock.patch.object(sys, 'dont_write_bytecode', True):
    import acknowledged
    import signed_in
    kill9_import, soak, fuzz_analyse, hostile, openapi_requests, sign_in_timing, cedar = (
        load(name) for name in ('kill9_import', 'soak', 'fuzz_analyse', 'hostile',
                                'openapi_requests', 'sign_in_timing', 'cedar'))


class KillDrill(unittest.TestCase):
    def trial(self, mode):
        """Kill the second import after its first rows."""
        with tempfile.TemporaryDirectory() as folder:
            program = os.path.join(folder, 'importer')
            with open(program, 'w', encoding='utf8') as file:
                file.write(IMPORTER.format(python=sys.executable, mode=mode))
            os.chmod(program, 0o755)
            with mock.patch.dict(os.environ, {'WERKZAAM': program}):
                imports = [('a', 'a.csv'), ('b', 'b.csv')]
                expected, seconds = kill9_import.stages(imports)
                return kill9_import.trial(imports, expected, 0.75 * seconds)

    def test_imports_that_are_whole_pass(self):
        self.assertIsNone(self.trial('whole'))

    def test_a_half_import_is_found(self):
        self.assertIn('1 acknowledged', self.trial('each'))


class WhatWasAcknowledged(unittest.TestCase):
    def lost(self, rows, entries):
        return acknowledged.lost(['a', 'b'], mock.Mock(written=lambda: (set(rows), set(entries))))

    def test_what_is_there_is_not_lost(self):
        self.assertEqual(self.lost('abc', 'abc'), [])

    def test_a_missing_row_or_entry_of_the_audit_trail_is_found(self):
        self.assertEqual(self.lost('ac', 'abc'), ['b'])
        self.assertEqual(self.lost('abc', 'b'), ['a'])

    def test_a_writer_remembers_only_what_was_acknowledged(self):
        person = mock.Mock(cookie='', token='', organisation='o')
        answers = [('a', 't'), ('b', 't'), signed_in.Refused(503, b'{"code": "x"}')]
        with mock.patch.object(signed_in, 'invite', side_effect=answers):
            writers = acknowledged.Writers(1, person, count=1)
            writers.threads[0].join()
        self.assertEqual((writers.acknowledged, writers.refused), (['a', 'b'], ['x']))


class SignInTimingDrill(unittest.TestCase):
    def test_a_difference_of_a_tenth_of_the_spread_is_found_in_ten_thousand(self):
        chooser = random.Random(7)
        one = [chooser.gauss(0.150, 0.010) for _ in range(5000)]
        same = [chooser.gauss(0.150, 0.010) for _ in range(5000)]
        slower = [chooser.gauss(0.151, 0.010) for _ in range(5000)]
        self.assertGreater(sign_in_timing.p_value(one, same), sign_in_timing.LEAST_P)
        self.assertLess(sign_in_timing.p_value(one, slower), sign_in_timing.LEAST_P)

    def test_p_is_that_of_the_normal_approximation(self):
        # U = 6 of 5 x 6: z = (6 - 15) / sqrt(30 * 12 / 12) = -1.643
        self.assertAlmostEqual(sign_in_timing.p_value([1, 2, 3, 6, 9], [4, 5, 7, 8, 10, 11]),
                               0.1003, 4)

    def test_codes_are_those_of_the_standard(self):
        # RFC 6238, appendix B, the last six digits of the values for SHA-1.
        secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
        for moment, code in ((59, '287082'), (1111111109, '081804'), (20000000000, '353130')):
            self.assertEqual(sign_in_timing.totp(secret, moment), code)


class SoakDrill(unittest.TestCase):
    def test_the_slope_is_that_of_the_line(self):
        self.assertAlmostEqual(soak.slope([(i, 10 + 2 * i / 3600) for i in range(100)]), 2)
        self.assertEqual(soak.slope([(0, 1), (0, 2)]), 0)

    def test_growing_memory_and_files_are_found(self):
        steady = [(i, 50.0, 20, 8) for i in range(100)]
        self.assertEqual(soak.judge(steady, 60)[1], [])
        growing = [(i, 50 + i / 100, 20, 8) for i in range(100)]
        self.assertIn('memory grows by 36.00 MiB an hour', soak.judge(growing, 60)[1])
        self.assertEqual(soak.judge(growing, 2)[1], [], 'two minutes say nothing about an hour')
        leaking = [(i, 50.0, 20 + i, 8) for i in range(100)]
        self.assertIn('more open files', soak.judge(leaking, 60)[1][0])


class FuzzDrill(unittest.TestCase):
    def faults(self, status=0, out='', err=''):
        done = subprocess.CompletedProcess([], status, out, err)
        return list(fuzz_analyse.faults_of(['1.json'], done))

    def test_an_answer_or_a_refusal_passes(self):
        self.assertEqual(self.faults(0, '{"case": "1", "result": {}}\n'), [])
        self.assertEqual(self.faults(2, '{"case": "1", "error": "no"}\n'), [])

    def test_a_crash_a_silence_and_a_spoken_check_are_found(self):
        self.assertTrue(self.faults(-11, '{"case": "1", "result": {}}\n'))
        self.assertTrue(self.faults(0, ''))
        self.assertTrue(self.faults(0, '{"case": "1"}\n'))
        self.assertTrue(self.faults(0, '{"case": "1", "error": "x"}\n',
                                    'a.cpp:3: runtime error: signed integer overflow'))

    def test_mutants_repeat_for_a_seed_and_differ_between_seeds(self):
        sources = [{'case': 'a', 'options': {'level': 0.95}, 'columns': {'mods': ['x', 'y']}}]

        def some(seed):
            dice = random.Random(seed)
            return [fuzz_analyse.mutant(dice, sources) for _ in range(50)]
        self.assertEqual(some(1), some(1))
        self.assertNotEqual(some(1), some(2))
        self.assertGreater(len(set(some(1))), 30)

    def test_reference_requests_carry_their_table_and_no_answer(self):
        requests = list(fuzz_analyse.requests())
        self.assertGreater(len(requests), 50)
        for request in requests:
            self.assertNotIn('expected', request)
            self.assertIsInstance(request.get('data'), (dict, type(None)), request['case'])
        json.dumps(requests)


class Gullible(socketserver.BaseRequestHandler):
    """Answers what hides behind a request as well."""

    def handle(self):
        while self.request.recv(65536):
            pass
        self.request.sendall(b'HTTP/1.1 400 Bad Request\r\n\r\nHTTP/1.1 200 OK\r\n\r\n')


class HostileDrill(unittest.TestCase):
    def test_finds_a_server_that_answers_what_was_hidden(self):
        faults = []
        with socketserver.ThreadingTCPServer(('127.0.0.1', 0), Gullible) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            tried = hostile.smuggle(server.server_address[1], faults)
            server.shutdown()
        self.assertEqual(len(faults), tried)
        self.assertGreaterEqual(tried, 200)

    def test_no_variant_is_tried_twice(self):
        every = [sent for _, sent in hostile.variants()]
        self.assertEqual(len(every), len(set(every)))


class OpenApiDrill(unittest.TestCase):
    OPERATION = {'responses': {'200': {}, '404': {}}}

    def fault(self, status, kind, body=b'{}'):
        answer = mock.Mock(status=status)
        answer.getheader.return_value = kind
        return openapi_requests.fault_in(self.OPERATION, answer, body)

    def test_finds_what_the_description_does_not_say(self):
        self.assertIsNone(self.fault(200, 'application/json'))
        self.assertIsNone(self.fault(404, 'application/problem+json'))
        self.assertIn('not described', self.fault(409, 'application/problem+json'))
        self.assertIn('failed', self.fault(500, 'application/problem+json'))
        self.assertIn('refusal as', self.fault(404, 'text/html'))
        self.assertIn('JSON that is none', self.fault(200, 'application/json', b'{'))

    def test_makes_right_and_wrong_values(self):
        description = openapi_requests.Description({'paths': {}})
        maker = openapi_requests.Maker(description, random.Random(1), [])
        made = [maker.value({'type': 'integer', 'minimum': 1, 'maximum': 5}) for _ in range(400)]
        self.assertTrue({1, 2, 3, 4, 5, 0, 6} <= {value for value in made if isinstance(value, int)})
        self.assertTrue(any(isinstance(value, str) for value in made))


class CedarDrill(unittest.TestCase):
    GOOD = {'examples': [], 'differences': 0, 'by_rule': {'AUT-1': 3},
            'combinations': {str(n): 1 for n in range(72)}}

    def faults(self, missed=(), **changed):
        return list(cedar.faults_in({**self.GOOD, **changed}, {'missed': list(missed)}))

    def test_what_differs_or_was_not_asked_is_found(self):
        self.assertEqual(self.faults(), [])
        self.assertIn('1 differences', self.faults(differences=1))
        self.assertTrue(self.faults(by_rule={'AUT-1': 3, 'AUT-2': 0}))
        self.assertTrue(self.faults(combinations={'read person': 5}))
        self.assertTrue(self.faults(missed=['AUT-1 dropped']))

    def test_counts_add_up_and_go_on_where_they_were(self):
        with tempfile.TemporaryDirectory() as folder, \
                mock.patch.object(cedar, 'fingerprint', return_value='x'):
            progress = cedar.Progress(f'{folder}/kept.json')
            progress.note(0, {'requests': 2, 'by_rule': {'AUT-1': 1}, 'examples': ['a']})
            progress.note(50, {'requests': 3, 'by_rule': {'AUT-1': 1, 'AUT-2': 4}, 'examples': []})
            again = cedar.Progress(f'{folder}/kept.json')
            self.assertEqual(again.done, [0, 50])
            self.assertEqual(again.total, {'requests': 5, 'by_rule': {'AUT-1': 2, 'AUT-2': 4},
                                           'examples': ['a']})
            with mock.patch.object(cedar, 'fingerprint', return_value='y'):
                self.assertEqual(cedar.Progress(f'{folder}/kept.json').done, [])

    def test_a_comparison_that_ends_badly_is_no_result(self):
        for writer in ('/bin/false', '/bin/true'):
            with mock.patch.dict(os.environ, {'POLICY_REQUESTS': writer}), \
                    mock.patch.object(cedar, 'COMPARE', ['echo', '{"requests": 0}']):
                self.assertRaises(RuntimeError, cedar.compare, 1, 0, 50)


if __name__ == '__main__':
    unittest.main()
