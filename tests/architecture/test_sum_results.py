# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""./test counts what the suites wrote, and nothing that went wrong looks like a pass."""
import contextlib
import io
import json
import os
import sys
import tempfile
import unittest

from small_tree import HOME

sys.path.insert(0, f'{HOME}/tools')
import run_tests  # noqa: E402
import sum_results  # noqa: E402

GOOGLETEST = """<testsuites><testsuite>
<testcase name="adds" classname="Money" status="run" result="completed"/>
<testcase name="rounds" classname="Money" status="run" result="completed">
  <failure message="1 is not 2"/></testcase>
<testcase name="DISABLED_x" classname="Money" status="notrun" result="suppressed"/>
</testsuite></testsuites>"""


def junit(**programs):
    cases = ''.join(f'<testcase name="{name}" status="{status}"/>' for name, status in programs.items())
    return f'<testsuite>{cases}</testsuite>'


class Readers(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = self.temporary.name

    def tearDown(self):
        self.temporary.cleanup()

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf8') as file:
            file.write(content if isinstance(content, str) else json.dumps(content))
        return path

    def test_googletest_cases_are_counted_one_by_one(self):
        count = sum_results.googletest_file(self.write('core_test.xml', GOOGLETEST))
        self.assertEqual(count.line(), '1 passed, 1 failed, 1 skipped')
        self.assertEqual(count.failures, ['Money.rounds'])

    def test_a_program_without_a_result_file_is_one_test(self):
        self.write('core_test.xml', GOOGLETEST)
        path = self.write('ctest.xml', junit(core='fail', db='fail', check='run'))
        count = sum_results.ctest(path, self.folder)
        self.assertEqual(count.line(), '2 passed, 2 failed, 1 skipped')

    def test_a_program_that_fails_after_its_cases_passed_is_a_failure(self):
        self.write('core_test.xml', GOOGLETEST.replace('<failure message="1 is not 2"/>', ''))
        path = self.write('ctest.xml', junit(core='fail'))
        self.assertEqual(sum_results.ctest(path, self.folder).line(), '2 passed, 1 failed, 1 skipped')

    def test_no_results_are_a_failure(self):
        gone = os.path.join(self.folder, 'gone')
        for read in (sum_results.vitest, sum_results.playwright, sum_results.counted):
            self.assertEqual(read(gone).failed, 1)
        self.assertEqual(sum_results.ctest(gone, self.folder).failed, 1)
        self.assertEqual(sum_results.ctest(self.write('empty.xml', junit()), self.folder).failed, 1)
        empty = {'passed': 0, 'failed': 0, 'skipped': 0}
        self.assertEqual(sum_results.counted(self.write('empty.json', empty)).failed, 1)

    def test_vitest(self):
        count = sum_results.vitest(self.write('v.json', {
            'numPassedTests': 3, 'numPendingTests': 1, 'numTodoTests': 1, 'testResults': [
                {'name': 'a', 'status': 'failed', 'assertionResults': [
                    {'status': 'failed', 'fullName': 'a b'}, {'status': 'passed', 'fullName': 'c'}]},
                {'name': 'broken.test.ts', 'status': 'failed', 'assertionResults': []}]}))
        self.assertEqual(count.line(), '3 passed, 2 failed, 2 skipped')
        self.assertEqual(count.failures, ['a b', 'broken.test.ts does not load'])

    def test_playwright_counts_flaky_as_failed_and_names_what_failed(self):
        count = sum_results.playwright(self.write('p.json', {
            'stats': {'expected': 4, 'unexpected': 1, 'flaky': 1, 'skipped': 2},
            'errors': [{'message': 'web server did not start\nmore'}],
            'suites': [{'title': 'a.spec.ts', 'specs': [{'title': 'opens', 'ok': True}], 'suites': [
                {'title': 'search', 'specs': [{'title': 'finds', 'ok': False}]}]}]}))
        self.assertEqual(count.line(), '4 passed, 3 failed, 2 skipped')
        self.assertEqual(count.failures, ['a.spec.ts > search > finds', 'web server did not start'])


    def test_a_program_that_counts_on_its_last_line(self):
        path = self.write('a.log', '1 passed, 0 failed\nmore\n215 passed, 1 failed\n')
        self.assertEqual(sum_results.last_line(path).line(), '215 passed, 1 failed, 0 skipped')
        for nothing in ('', '0 passed, 0 failed\n', 'no count here: 3 passed\n'):
            self.assertEqual(sum_results.last_line(self.write('b.log', nothing)).failed, 1)


class Runs(unittest.TestCase):
    """Whole runs over small steps: the last line and the exit status."""

    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.results, run_tests.RESULTS = run_tests.RESULTS, self.temporary.name

    def tearDown(self):
        run_tests.RESULTS = self.results
        self.temporary.cleanup()

    def run_steps(self, *steps):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = run_tests.run_all(steps)
        return status, out.getvalue().splitlines()[-1]

    def counting(self, name, status, **numbers):
        path = os.path.join(self.temporary.name, f'{name}.json')
        code = (f'import json, sys; json.dump({numbers!r}, open({path!r}, "w")); sys.exit({status})')
        return run_tests.Step(name, [sys.executable, '-c', code],
                              lambda: sum_results.counted(path), forget=(path,))

    def test_results_are_summed_over_the_suites(self):
        self.assertEqual(
            self.run_steps(self.counting('a', 0, passed=3), self.counting('b', 0, passed=2, skipped=1),
                           run_tests.Step('gate', ['true'])),
            (0, '6 passed, 0 failed, 1 skipped'))

    def test_one_failed_case_fails_the_run(self):
        self.assertEqual(
            self.run_steps(self.counting('a', 1, passed=3, failed=1, failures=['x'])),
            (1, '3 passed, 1 failed, 0 skipped'))

    def test_a_suite_that_ends_badly_fails_although_its_cases_passed(self):
        self.assertEqual(self.run_steps(self.counting('a', 139, passed=3)),
                         (1, '3 passed, 1 failed, 0 skipped'))

    def test_a_step_that_cannot_start_is_a_failure(self):
        self.assertEqual(self.run_steps(run_tests.Step('gone', ['./no-such-program'])),
                         (1, '0 passed, 1 failed, 0 skipped'))

    def test_what_needs_a_failed_step_fails_with_it(self):
        self.assertEqual(
            self.run_steps(run_tests.Step('build', ['false'], silent=True),
                           run_tests.Step('unit', ['true'], needs=('build',)),
                           run_tests.Step('other', ['true'])),
            (1, '1 passed, 2 failed, 0 skipped'))

    def test_results_of_an_earlier_run_do_not_count(self):
        self.run_steps(self.counting('a', 0, passed=3))
        path = os.path.join(self.temporary.name, 'a.json')
        crashed = run_tests.Step('a', ['false'], lambda: sum_results.counted(path), forget=(path,))
        self.assertEqual(self.run_steps(crashed)[1], '0 passed, 1 failed, 0 skipped')

    def test_a_half_written_result_is_a_failure(self):
        path = os.path.join(self.temporary.name, 'half.json')
        step = run_tests.Step('half', ['sh', '-c', f'echo "{{" > {path}'],
                              lambda: sum_results.counted(path))
        self.assertEqual(self.run_steps(step), (1, '0 passed, 1 failed, 0 skipped'))

    def test_a_drill_that_cannot_run_here_is_skipped_in_sight(self):
        drill = ['sh', '-c', 'echo CANNOT RUN x: no disk; exit 77']
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            run_tests.run_all([run_tests.Step('drill-x', drill), run_tests.Step('other', drill)])
        self.assertIn('CANNOT RUN x: no disk', out.getvalue())
        # Only a drill may say so.
        self.assertEqual(out.getvalue().splitlines()[-1], '0 passed, 1 failed, 1 skipped')

    def test_a_run_of_nothing_is_no_success(self):
        self.assertEqual(self.run_steps(), (1, '0 passed, 0 failed, 0 skipped'))

    def test_a_step_brings_what_it_needs(self):
        steps = [run_tests.Step('a', ['true']), run_tests.Step('b', ['true'], needs=('a',)),
                 run_tests.Step('c', ['true'])]
        self.assertEqual([step.name for step in run_tests.selected(steps, ['b'])], ['a', 'b'])


if __name__ == '__main__':
    unittest.main()
