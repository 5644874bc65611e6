#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The comparison with reference results must fail where it should."""
import contextlib
import io
import json
import os
import stat
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
import run_oracles  # noqa: E402

REQUEST = {'case': 'a__b', 'method': 'meta.uni', 'options': {}, 'data': 'data/x.csv',
           'columns': {'yi': 'yi', 'vi': 'vi'}}
EXPECTED = {'k': 3, 'beta': {'intercept': 0.5}, 'tau2': 0.25, 'pi': [None, 1.5], 'upper': 'Infinity'}
TOLERANCE = {'rel': 1e-8, 'abs': 1e-10, 'tau2': 1e-3}
# Prints the prepared answers, and fails when a request carries its reference.
PROGRAM = '''#!/usr/bin/env python3
import json, sys
for path in sys.argv[2:]:
    if set(json.load(open(path))) & {'expected', 'tolerance', 'yardstick'}:
        sys.exit('the request carries its reference')
print(open(%r).read(), end='')
'''


class RunOracles(unittest.TestCase):
    def verdict(self, answer, request=None, expected=None, one_file=False):
        """What the runner says of one case: (status, printed)."""
        request = dict(REQUEST, **(request or {}))
        reference = {'expected': EXPECTED if expected is None else expected, 'tolerance': TOLERANCE}
        with tempfile.TemporaryDirectory() as place:
            folder = os.path.join(place, 'cases')
            os.makedirs(os.path.join(folder, 'expected'))
            self.write(os.path.join(folder, 'a__b.json'),
                       json.dumps(dict(request, **reference) if one_file else request))
            if not one_file:
                self.write(os.path.join(folder, 'expected', 'a__b.json'), json.dumps(reference))
            lines = os.path.join(place, 'lines')
            self.write(lines, answer if isinstance(answer, str) else json.dumps(answer) + '\n')
            program = os.path.join(place, 'program')
            self.write(program, PROGRAM % lines)
            os.chmod(program, stat.S_IRWXU)
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                status = run_oracles.main([program, folder])
        return status, printed.getvalue()

    @staticmethod
    def write(path, text):
        with open(path, 'w', encoding='utf8') as file:
            file.write(text)

    def answer(self, **changed):
        return {'case': 'a__b', 'result': dict(EXPECTED, **changed), 'warnings': []}

    def test_the_right_figures_pass_also_with_more_fields(self):
        status, printed = self.verdict(self.answer(more=1))
        self.assertEqual((status, printed), (0, '1 passed, 0 failed\n'))

    def test_a_folder_with_request_and_reference_in_one_file_passes(self):
        self.assertEqual(self.verdict(self.answer(), one_file=True)[0], 0)

    def test_a_figure_at_the_edge_of_its_tolerance(self):
        self.assertEqual(self.verdict(self.answer(beta={'intercept': 0.5 + 5e-9}))[0], 0)
        self.assertEqual(self.verdict(self.answer(beta={'intercept': 0.5 + 6e-9}))[0], 1)

    def test_a_field_with_a_tolerance_of_its_own(self):
        self.assertEqual(self.verdict(self.answer(tau2=0.2502))[0], 0)
        self.assertEqual(self.verdict(self.answer(tau2=0.2503))[0], 1)

    def test_wrong_answers_fail(self):
        cases = {
            'a count': self.answer(k=4),
            'a number for null': self.answer(pi=[0, 1.5]),
            'null for a number': self.answer(tau2=None),
            'a list that is too short': self.answer(pi=[None]),
            'a number for infinity': self.answer(upper=1e300),
            'a text for a number': self.answer(tau2='0.25'),
            'a boolean for a number': self.answer(k=True),
            'a coefficient by another name': self.answer(beta={'b0': 0.5}),
            'a refusal': {'case': 'a__b', 'error': 'no'},
            'another case': dict(self.answer(), case='c'),
            'no answer at all': '',
            'NaN': '{"case": "a__b", "result": {"k": NaN}}\n',
        }
        for what, answer in cases.items():
            with self.subTest(what):
                status, printed = self.verdict(answer)
                self.assertEqual(status, 1)
                self.assertTrue(printed.endswith('0 passed, 1 failed\n'), printed)

    def test_a_refusal_that_is_expected(self):
        refusal = {'case': 'a__b', 'error': 'too few studies'}
        self.assertEqual(self.verdict(refusal, expected={'error': 'x'})[0], 0)
        self.assertEqual(self.verdict(self.answer(), expected={'error': 'x'})[0], 1)
        both = dict(refusal, result={})
        self.assertEqual(self.verdict(both, expected={'error': 'x'})[0], 1)

    def test_a_method_that_is_not_built_is_refused_by_name(self):
        other = {'method': 'power.crt'}
        named = {'case': 'a__b', 'error': 'Method power.crt is not yet available.'}
        self.assertEqual(self.verdict(named, request=other)[0], 0)
        self.assertEqual(self.verdict(dict(named, error='no'), request=other)[0], 1)
        self.assertEqual(self.verdict(self.answer(), request=other)[0], 1)

    def test_an_empty_folder_is_no_success(self):
        with tempfile.TemporaryDirectory() as place, contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(run_oracles.main(['true', place]), 1)


if __name__ == '__main__':
    unittest.main()
