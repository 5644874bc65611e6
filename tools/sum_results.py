# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read what the test programs wrote and add it up. Used by run_tests.py.

Every reader returns a Count. Nothing to read is a failure, never a zero: a suite that wrote no
result did not run."""
import glob
import json
import os
import re
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field


@dataclass
class Count:
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    failures: list = field(default_factory=list)

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.failures += other.failures

    def fail(self, what):
        self.failed += 1
        self.failures.append(what)

    def line(self):
        return f'{self.passed} passed, {self.failed} failed, {self.skipped} skipped'


def nothing_written(path):
    return Count(failed=1, failures=[f'no results in {path}'])


def googletest_file(path):
    """One test program's --gtest_output=xml file."""
    count = Count()
    for case in xml.parse(path).iter('testcase'):
        name = f'{case.get("classname")}.{case.get("name")}'
        if case.find('failure') is not None:
            count.fail(name)
        elif case.get('status') == 'notrun' or case.get('result') == 'skipped':
            count.skipped += 1
        else:
            count.passed += 1
    return count


def ctest(junit_path, googletest_folder):
    """CTest's JUnit file says which programs ran; each program's own file says which cases did.

    A program without a file (it crashed, or is not a GoogleTest program) counts as one test; a
    program that failed although its cases passed (a sanitizer spoke at exit) counts as a failure."""
    if not os.path.exists(junit_path):
        return nothing_written(junit_path)
    count = Count()
    programs = list(xml.parse(junit_path).iter('testcase'))
    for program in programs:
        name, ran_well = program.get('name'), program.get('status') == 'run'
        own_file = os.path.join(googletest_folder, f'{name}_test.xml')
        cases = googletest_file(own_file) if os.path.exists(own_file) else Count()
        if cases == Count():
            cases = Count(passed=1) if ran_well else Count(failed=1, failures=[name])
        elif not ran_well and cases.failed == 0:
            cases.fail(f'{name}: its cases passed, the program failed')
        count.add(cases)
    return count if programs else nothing_written(junit_path)


def vitest(path):
    if not os.path.exists(path):
        return nothing_written(path)
    with open(path, encoding='utf8') as file:
        report = json.load(file)
    count = Count(passed=report['numPassedTests'],
                  skipped=report['numPendingTests'] + report.get('numTodoTests', 0))
    for suite in report['testResults']:
        failed = [a['fullName'] for a in suite['assertionResults'] if a['status'] == 'failed']
        if suite['status'] == 'failed' and not failed:
            failed = [f'{suite["name"]} does not load']
        for name in failed:
            count.fail(name)
    return count if count != Count() else nothing_written(path)


def playwright_failures(suite, trail=()):
    for spec in suite.get('specs', []):
        if not spec['ok']:
            yield ' > '.join(trail + (spec['title'],))
    for inner in suite.get('suites', []):
        yield from playwright_failures(inner, trail + (inner['title'],))


def playwright(path):
    """A flaky test is a failed one: it did not pass when asked."""
    if not os.path.exists(path):
        return nothing_written(path)
    with open(path, encoding='utf8') as file:
        report = json.load(file)
    stats = report['stats']
    count = Count(passed=stats['expected'], skipped=stats['skipped'],
                  failed=stats['unexpected'] + stats['flaky'])
    for suite in report['suites']:
        count.failures += list(playwright_failures(suite, (suite['title'],)))
    for error in report.get('errors', []):
        count.fail(error.get('message', 'error').split('\n')[0])
    return count if count != Count() else nothing_written(path)


def counted(path):
    """Our own programs write {"passed": n, "failed": n, "skipped": n, "failures": [...]}."""
    if not os.path.exists(path):
        return nothing_written(path)
    with open(path, encoding='utf8') as file:
        count = Count(**json.load(file))
    return count if count.passed + count.failed + count.skipped else nothing_written(path)


def last_line(path):
    """A program that says `N passed, N failed` at the end of what it prints."""
    with open(path, encoding='utf8', errors='replace') as file:
        said = re.findall(r'^(\d+) passed, (\d+) failed', file.read(), re.M)
    if not said or said[-1] == ('0', '0'):
        return nothing_written(path)
    return Count(passed=int(said[-1][0]), failed=int(said[-1][1]))


def write_count(count, path):
    with open(path, 'w', encoding='utf8') as file:
        json.dump(count.__dict__, file)


def forget(path):
    """Results of an earlier run must not be taken for this one's."""
    for old in glob.glob(os.path.join(path, '*.xml')) if os.path.isdir(path) else [path]:
        if os.path.exists(old):
            os.remove(old)
