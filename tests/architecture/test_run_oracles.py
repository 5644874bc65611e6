# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The comparison with reference results finds a digit that is off, and hands out no answers."""
import json
import os
import sys
import tempfile
import unittest

from small_tree import HOME

sys.path.insert(0, f'{HOME}/tools')
import run_oracles  # noqa: E402

CASE = {'case': 'a__b', 'method': 'meta.uni', 'options': {}, 'data': 'data/a.csv',
        'expected': {'k': 3, 'beta': {'intercept': [1.0]}, 'i2': None, 'ub': 'Infinity', 'p': 0.5},
        'tolerance': {'rel': 1e-9, 'abs': 0, 'p': 1e-3}}


def answer(**changes):
    result = {'k': 3, 'beta': {'intercept': [1.0 + 1e-10]}, 'i2': None, 'ub': 'Infinity',
              'p': 0.5002, 'extra': 1, **changes}
    return {'case': 'a__b', 'result': result}


class Judge(unittest.TestCase):
    def test_within_tolerance_passes_and_more_keys_are_welcome(self):
        self.assertIsNone(run_oracles.judge(CASE, answer()))

    def test_every_kind_of_difference_is_found(self):
        for change in ({'k': 4}, {'beta': {'intercept': [1.0 + 2e-9]}}, {'beta': {'intercept': []}},
                       {'beta': None}, {'i2': 0}, {'ub': 1e308}, {'p': 0.501}, {'p': '0.5'},
                       {'p': True}):
            self.assertIsNotNone(run_oracles.judge(CASE, answer(**change)), change)

    def test_a_missing_field_is_found(self):
        got = answer()
        del got['result']['p']
        self.assertIn('p: missing', run_oracles.judge(CASE, got))

    def test_an_error_instead_of_a_result_fails_for_what_is_built(self):
        said = {'case': 'a__b', 'error': 'meta.uni is not built yet'}
        self.assertIn('no result', run_oracles.judge(CASE, said))

    def test_a_method_not_built_yet_must_be_named(self):
        case = {**CASE, 'method': 'sdc.suppress_table'}
        named = {'case': 'a__b', 'error': 'sdc.suppress_table is not built yet'}
        self.assertIsNone(run_oracles.judge(case, named))
        self.assertIsNotNone(run_oracles.judge(case, {'case': 'a__b', 'error': 'no'}))

    def test_what_must_be_refused(self):
        case = {**CASE, 'expected': {'error': 'k < 2'}}
        self.assertIsNone(run_oracles.judge(case, {'case': 'a__b', 'error': 'anything'}))
        self.assertIsNotNone(run_oracles.judge(case, answer()))

    def test_an_answer_to_another_case_fails(self):
        self.assertIn('is of case', run_oracles.judge(CASE, {**answer(), 'case': 'c'}))

    def test_cases_without_an_answer_fail(self):
        count = run_oracles.compare({'1.json': CASE, '2.json': CASE}, [answer()])
        self.assertEqual(count.line(), '1 passed, 1 failed, 0 skipped')


class Requests(unittest.TestCase):
    def test_the_program_sees_the_request_and_the_table_only(self):
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as target:
            os.makedirs(f'{folder}/cases/data')
            with open(f'{folder}/cases/data/a.csv', 'w', encoding='utf8') as file:
                file.write('yi,vi\n')
            with open(f'{folder}/cases/a__b.json', 'w', encoding='utf8') as file:
                json.dump(CASE, file)
            cases = run_oracles.read_cases(folder)
            run_oracles.write_requests(cases, folder, target)
            with open(f'{target}/cases/a__b.json', encoding='utf8') as file:
                self.assertEqual(set(json.load(file)), {'case', 'method', 'options', 'data'})
            self.assertTrue(os.path.exists(f'{target}/cases/data/a.csv'))


if __name__ == '__main__':
    unittest.main()
