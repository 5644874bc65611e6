# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands a newcomer types, as far as they can be tried without building anything."""
import glob
import json
import os
import subprocess
import sys
import unittest

from small_tree import HOME

sys.path.insert(0, f'{HOME}/tools')
import run_tests  # noqa: E402

LOCKS = ['tests/cedar', 'tests/provider', 'tools/node', 'tools/spectral', 'web', 'web/tools/apigen']


def call(*command):
    return subprocess.run(command, cwd=HOME, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          check=False)


class Commands(unittest.TestCase):
    def test_help_is_a_few_lines(self):
        for command in ('./setup', './run', './test'):
            done = call(command, '--help')
            self.assertEqual(done.returncode, 0, command)
            self.assertIn(command, done.stdout)
            self.assertLess(done.stdout.count('\n'), 10)

    def test_wrong_use_is_refused(self):
        self.assertEqual(call('./setup', '--nonsense').returncode, 64)
        self.assertEqual(call('./run', '--data').returncode, 64)
        self.assertNotEqual(call('python3', 'tools/run_tests.py', 'no-such-step').returncode, 0)
        self.assertNotEqual(call('python3', 'tools/run_tests.py', 'long', 'no-such').returncode, 0)

    def test_shell_scripts_parse(self):
        for script in ('setup', 'run', 'test', '.ci/run'):
            self.assertEqual(call('bash', '-n', script).returncode, 0, script)

    def test_continuous_integration_runs_the_tests(self):
        with open(f'{HOME}/.ci/run', encoding='utf8') as file:
            self.assertIn('exec ./test', file.read())

    def test_every_checker_and_drill_is_a_step(self):
        names = {step.name for step in run_tests.usual_steps()}
        for path in glob.glob(f'{HOME}/tools/check_*.py'):
            checker = os.path.basename(path)[len('check_'):-len('.py')]
            step = {'openapi': 'openapi', 'web_types': 'web-types'}.get(checker, f'check-{checker}')
            self.assertIn(step, names)
        for drill in run_tests.drills():
            self.assertIn(f'drill-{drill}', names)

    def test_what_a_step_needs_is_a_step_before_it(self):
        before = set()
        for step in run_tests.usual_steps():
            self.assertLessEqual(set(step.needs), before, step.name)
            before.add(step.name)


class LockFiles(unittest.TestCase):
    def test_every_package_is_pinned_by_checksum_and_by_no_address(self):
        for folder in LOCKS:
            with open(f'{HOME}/{folder}/package-lock.json', encoding='utf8') as file:
                packages = json.load(file)['packages']
            for name, package in packages.items():
                if name and not package.get('link') and not package.get('inBundle'):
                    self.assertIn('integrity', package, f'{folder}: {name}')
                self.assertNotIn('resolved', package, f'{folder}: {name}')

    def test_versions_are_exact(self):
        for folder in LOCKS:
            with open(f'{HOME}/{folder}/package.json', encoding='utf8') as file:
                package = json.load(file)
            for kind in ('dependencies', 'devDependencies'):
                for name, version in package.get(kind, {}).items():
                    self.assertRegex(version, r'^\d', f'{folder}: {name}')


if __name__ == '__main__':
    unittest.main()
