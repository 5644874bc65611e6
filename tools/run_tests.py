#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run every check and test; ./test calls this. Usage: run_tests.py [--list] [STEP...] | long [NAME]

Progress goes to stdout, the full output of each step to build/test-results/<step>.log. The last
line is `N passed, N failed, N skipped`; the exit status is 0 only when nothing failed."""
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from typing import Callable, Optional

import sum_results
from sum_results import Count

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RESULTS = os.path.join(ROOT, 'build', 'test-results')
SHARED_ORACLES = os.path.join(ROOT, '..', 'shared', 'oracles')
LOG_TAIL = 60
CANNOT_RUN = 77  # a drill ends with it, and says why, where the machine has not what it harms


@dataclass
class Step:
    """One command. `read` turns what it wrote into a Count; without it the step itself is one
    test; `silent` steps (builds) count only when they fail."""
    name: str
    command: list
    read: Optional[Callable[[], Count]] = None
    cwd: str = ROOT
    env: dict = field(default_factory=dict)
    needs: tuple = ()
    silent: bool = False
    forget: tuple = ()
    minutes: int = 20


def result_path(name):
    return os.path.join(RESULTS, name)


def build_steps(preset):
    yield Step(f'configure-{preset}', ['cmake', '--preset', preset, '-Wno-dev'], silent=True)
    yield Step(f'build-{preset}', ['cmake', '--build', '--preset', preset], silent=True,
               needs=(f'configure-{preset}',), minutes=40)


def ctest_step(preset):
    junit, folder = result_path(f'ctest-{preset}.xml'), result_path(f'googletest-{preset}')
    os.makedirs(folder, exist_ok=True)
    return Step(f'ctest-{preset}',
                ['ctest', '--test-dir', f'build/{preset}', '--output-on-failure', '-j2',
                 '--timeout', '600', '--no-tests=error', '--output-junit', junit],
                lambda: sum_results.ctest(junit, folder), needs=(f'build-{preset}',),
                env={'GTEST_OUTPUT': f'xml:{folder}/', 'GTEST_COLOR': 'no'},
                forget=(junit, folder), minutes=30)


def python_step(name, script, *arguments, needs=()):
    """A program of ours that writes its own count."""
    out = result_path(f'{name}.json')
    return Step(name, [sys.executable, script, *arguments, '--out', out],
                lambda: sum_results.counted(out), needs=needs, forget=(out,), minutes=60)


CHECKERS = ('includes', 'headers', 'sizes', 'rules', 'docs', 'i18n', 'guardrails', 'habits',
            'web_imports', 'publiccode', 'asvs')


def checker_steps():
    for name in CHECKERS:
        # The declared architecture is what CMake wrote down when it configured.
        yield Step(f'check-{name}', [sys.executable, f'tools/check_{name}.py'],
                   needs=('configure-dev',))
    yield python_step('architecture-tests', 'tools/run_unittests.py', 'tests/architecture',
                      needs=('configure-dev',))
    yield python_step('oracle-tests', 'tools/run_unittests.py', 'tests/oracles')
    yield Step('reuse', ['reuse', 'lint'])


def web_steps():
    web = os.path.join(ROOT, 'web')
    vitest, playwright = result_path('vitest.json'), result_path('playwright.json')
    for name in ('typecheck', 'lint'):
        yield Step(f'web-{name}', ['npm', 'run', '--silent', name], cwd=web)
    yield Step('web-types', [sys.executable, 'tools/check_web_types.py'])
    yield Step('web-unit', ['npx', '--no-install', 'vitest', 'run', '--reporter=json',
                            f'--outputFile={vitest}'],
               lambda: sum_results.vitest(vitest), cwd=web, forget=(vitest,))
    yield Step('web-build', ['npm', 'run', '--silent', 'build'], cwd=web, silent=True)
    yield Step('web-size', ['npm', 'run', '--silent', 'size'], cwd=web, needs=('web-build',))
    yield Step('web-browser', ['npx', '--no-install', 'playwright', 'test', '--reporter=json'],
               lambda: sum_results.playwright(playwright), cwd=web,
               needs=('web-build', 'build-dev'), forget=(playwright,), minutes=40,
               env={'PLAYWRIGHT_JSON_OUTPUT_NAME': playwright,
                    'WERKZAAM': os.path.join(ROOT, 'build', 'dev', 'werkzaam')})


def oracle_step(name, binary, folder):
    return Step(name, [sys.executable, 'tests/oracles/run_oracles.py', binary, folder],
                lambda: sum_results.last_line(result_path(f'{name}.log')), needs=('build-dev',))


def product_steps():
    binary = os.path.join(ROOT, 'build', 'dev', 'werkzaam')
    built = ('build-dev',)
    integration = result_path('integration.json')
    yield Step('integration-tests', [sys.executable, 'tools/run_unittests.py', 'tests/integration',
                                     '--out', integration],
               lambda: sum_results.counted(integration), env={'WERKZAAM': binary}, needs=(*built, 'web-build'),
               forget=(integration,))
    yield Step('openapi', [sys.executable, 'tools/check_openapi.py', binary], needs=built)
    yield oracle_step('oracles', binary, os.path.join(ROOT, 'tests', 'oracles'))
    if os.path.isdir(SHARED_ORACLES):
        yield oracle_step('shared-oracles', binary, SHARED_ORACLES)
    asan = os.path.join(ROOT, 'build', 'asan', 'werkzaam')
    for drill in drills():
        checked = drill == 'fuzz_analyse'  # its short form replays inputs on the checked build
        yield Step(f'drill-{drill}', [f'tests/long/{drill}', '--short'],
                   env={'WERKZAAM': asan if checked else binary},
                   needs=('build-asan',) if checked else built)


def drills():
    folder = os.path.join(ROOT, 'tests', 'long')
    return sorted(name for name in os.listdir(folder)
                  if os.access(os.path.join(folder, name), os.X_OK)
                  and os.path.isfile(os.path.join(folder, name)))


def usual_steps():
    return [*build_steps('dev'), *checker_steps(), ctest_step('dev'), *web_steps(),
            *build_steps('asan'), ctest_step('asan'), *product_steps()]


def long_steps(names):
    unknown = sorted(set(names) - set(drills()))
    if unknown:
        sys.exit(f'no such drill: {", ".join(unknown)}; there are {", ".join(drills())}')
    binary = os.path.join(ROOT, 'build', 'release', 'werkzaam')
    steps = list(build_steps('release'))
    chosen = names or drills()
    if 'cedar' in chosen:  # its questions come from a program of the tests
        steps += build_steps('dev')
    for drill in chosen:
        steps.append(Step(f'drill-{drill}', [f'tests/long/{drill}'], env={'WERKZAAM': binary},
                          needs=('build-release', *(('build-dev',) if drill == 'cedar' else ())),
                          minutes=240))
    return steps


def selected(steps, names):
    """The named steps and what they need, in order."""
    by_name = {step.name: step for step in steps}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        sys.exit(f'no such step: {", ".join(unknown)}; ./test --list names them')
    wanted, queue = set(), list(names)
    while queue:
        name = queue.pop()
        if name in by_name and name not in wanted:
            wanted.add(name)
            queue += by_name[name].needs
    return [step for step in steps if step.name in wanted]


def execute(step, log):
    """The exit status, or the reason why there is none."""
    for old in step.forget:
        sum_results.forget(old)
    try:
        return subprocess.run(step.command, cwd=step.cwd, env={**os.environ, **step.env},
                              stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                              timeout=step.minutes * 60, check=False).returncode
    except (OSError, subprocess.TimeoutExpired) as error:
        log.write(f'\n{error}\n')
        return str(error)


def count_step(step, status):
    if step.read is None:
        if status == CANNOT_RUN and step.name.startswith('drill-'):
            return Count(skipped=1)
        if status == 0:
            return Count() if step.silent else Count(passed=1)
        return Count(failed=1, failures=[step.name])
    try:
        count = step.read()
    except Exception as error:  # a half-written result file is a failed step, whatever it holds
        return Count(failed=1, failures=[f'{step.name}: unreadable results ({error})'])
    if status != 0 and count.failed == 0:
        count.fail(f'{step.name}: ended with {status}')
    return count


def run_step(step, broken):
    """Counts one step and adds its name to `broken` when what needs it cannot start."""
    missing = [name for name in step.needs if name in broken]
    if missing:
        broken.add(step.name)
        print(f'{step.name:20} FAILED  not run: {", ".join(missing)} failed', flush=True)
        return Count(failed=1, failures=[f'{step.name} (not run)'])
    print(f'{step.name:20} ', end='', flush=True)
    path, start = result_path(f'{step.name}.log'), time.monotonic()
    with open(path, 'w', encoding='utf8') as log:
        count = count_step(step, execute(step, log))
    word = 'FAILED' if count.failed else 'ok    '
    print(f'{word}  {count.line()}  ({time.monotonic() - start:.1f} s)', flush=True)
    if count.skipped and step.read is None:
        with open(path, encoding='utf8', errors='replace') as log:
            print('    ' + '\n    '.join(line for line in log.read().splitlines()
                                         if line.startswith('CANNOT RUN')))
    if count.failed:
        broken.add(step.name)
        show_failure(path, count)
    return count


def show_failure(path, count):
    with open(path, encoding='utf8', errors='replace') as log:
        for line in log.read().splitlines()[-LOG_TAIL:]:
            print('    ' + line)
    for failure in count.failures:
        print(f'  - {failure}')


def run_all(steps):
    os.makedirs(RESULTS, exist_ok=True)
    total, broken = Count(), set()
    for step in steps:
        total.add(run_step(step, broken))
    if total.failures:
        print('\nfailed:\n' + '\n'.join(f'  {failure}' for failure in total.failures))
    print(total.line(), flush=True)
    return 1 if total.failed or not total.passed else 0


def main(arguments):
    if arguments[:1] == ['long']:
        return run_all(long_steps(arguments[1:]))
    steps = usual_steps()
    if arguments[:1] == ['--list']:
        print('\n'.join(step.name for step in steps))
        return 0
    return run_all(selected(steps, arguments) if arguments else steps)


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
