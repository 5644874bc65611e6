#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compare `werkzaam analyse` with reference results. Usage: run_oracles.py WERKZAAM FOLDER [--out F]

Each case is a request with the result expected of it and the tolerances. The program is handed the
request only. A method that is not built yet must say so by name; the methods below are built, and
every other method that answers is compared too."""
import argparse
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import sum_results  # noqa: E402

BUILT = {'escalc', 'meta.uni', 'meta.leave1out', 'meta.influence', 'meta.cumulative'}
WITHHELD = ('expected', 'tolerance', 'yardstick', 'source', 'notes')
DEFAULT_TOLERANCE = {'rel': 1e-9, 'abs': 1e-12}


def read_cases(folder):
    """Path relative to the folder -> the case, for every JSON file that is one."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in sorted(names):
            path = os.path.join(place, name)
            if name.endswith('.json'):
                with open(path, encoding='utf8') as file:
                    case = json.load(file)
                if isinstance(case, dict) and 'expected' in case:
                    found[os.path.relpath(path, folder)] = case
    return dict(sorted(found.items()))


def write_requests(cases, folder, target):
    for path, case in cases.items():
        request = {key: value for key, value in case.items() if key not in WITHHELD}
        place = os.path.join(target, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, 'w', encoding='utf8') as file:
            json.dump(request, file)
        if case.get('data'):
            table = os.path.normpath(os.path.join(os.path.dirname(place), case['data']))
            os.makedirs(os.path.dirname(table), exist_ok=True)
            source = os.path.join(folder, os.path.dirname(path), case['data'])
            shutil.copyfile(source, table)


def answers(program, cases, folder):
    """One answer a case, in order; fewer when the program stopped."""
    with tempfile.TemporaryDirectory() as target:
        write_requests(cases, folder, target)
        done = subprocess.run([program, 'analyse', *[os.path.join(target, path) for path in cases]],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    sys.stderr.write(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]


def number(value):
    if value == 'Infinity':
        return math.inf
    return -math.inf if value == '-Infinity' else value


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def differences(expected, got, tolerance, rel, where=''):
    """What differs, as text; the tolerance of a field counts for everything below it."""
    if isinstance(expected, dict):
        if not isinstance(got, dict):
            yield f'{where or "result"}: no object'
            return
        for key, value in expected.items():
            if key not in got:
                yield f'{where}{key}: missing'
            else:
                yield from differences(value, got[key], tolerance, tolerance.get(key, rel),
                                       f'{where}{key}.')
    elif isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            yield f'{where}: not {len(expected)} values'
            return
        for i, (one, other) in enumerate(zip(expected, got)):
            yield from differences(one, other, tolerance, rel, f'{where}{i}.')
    elif not equal(expected, got, rel, tolerance.get('abs', 0)):
        yield f'{where[:-1]}: expected {expected!r}, got {got!r}'


def equal(expected, got, rel, absolute):
    want, have = number(expected), number(got)
    if is_number(want) and is_number(have):
        if math.isinf(want) or math.isinf(have):
            return want == have
        return abs(have - want) <= absolute + rel * abs(want)
    return type(expected) is type(got) and expected == got


def judge(case, answer):
    """Why a case fails, or nothing."""
    if answer.get('case') != case['case']:
        return f'the answer is of case {answer.get("case")!r}'
    if set(case['expected']) == {'error'}:
        return None if 'error' in answer and 'result' not in answer else 'must be refused'
    if 'result' not in answer:
        error = str(answer.get('error', ''))
        if case['method'] not in BUILT and case['method'] in error:
            return None
        return f'no result: {error}'
    tolerance = case.get('tolerance', DEFAULT_TOLERANCE)
    found = list(differences(case['expected'], answer['result'], tolerance, tolerance.get('rel', 0)))
    return '; '.join(found[:4]) + (f' and {len(found) - 4} more' if len(found) > 4 else '') or None


def compare(cases, replies):
    count = sum_results.Count()
    for i, (path, case) in enumerate(cases.items()):
        reason = judge(case, replies[i]) if i < len(replies) else 'no answer: the program stopped'
        if reason:
            count.fail(f'{path}: {reason}')
            print(f'FAILED {path}: {reason}')
        else:
            count.passed += 1
            print(f'ok     {path}' + ('' if 'result' in replies[i] else ' (refused by name)'))
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('program')
    parser.add_argument('folder')
    parser.add_argument('--out')
    options = parser.parse_args()
    cases = read_cases(options.folder)
    count = compare(cases, answers(options.program, cases, options.folder)) if cases \
        else sum_results.nothing_written(options.folder)
    print(count.line())
    if options.out:
        sum_results.write_count(count, options.out)
    return 1 if count.failed else 0


if __name__ == '__main__':
    sys.exit(main())
