#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hold `werkzaam analyse` to reference results. Usage: run_oracles.py BINARY [FOLDER]

FOLDER (default: this one) has one request in each *.json, the tables they name, and
expected/<case>.json with the reference and its tolerance. A folder in which request and reference
are one file works too: the program is then given copies without `expected`, `tolerance` and
`yardstick`. A method that is not built yet must answer `error` and name the method.

A number passes if abs(got - expected) <= abs + rel * abs(expected); a key of `tolerance` other
than rel and abs replaces rel for the field, or the object, of that name. Arrays must have the same
length; null is "not defined"; "Infinity" is infinity; texts, booleans and null must be equal.
Fields beyond the expected ones are allowed. An expected `error` asks for a refusal, in any words.
Whole numbers are compared as such: k, p and degrees of freedom have no tolerance."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

BUILT = {'escalc', 'meta.uni', 'meta.leave1out', 'meta.influence', 'meta.cumulative'}
REFERENCE = {'expected', 'tolerance', 'yardstick'}
EXACT = {'k', 'p', 'ddf', 'QE_df', 'QM_df', 'QM_df2'}
HERE = os.path.dirname(os.path.abspath(__file__))


def read(path):
    with open(path, encoding='utf8') as file:
        return json.load(file)


class Case:
    """One request with what it must answer."""

    def __init__(self, folder, name):
        self.name = name
        whole = read(os.path.join(folder, name + '.json'))
        beside = os.path.join(folder, 'expected', name + '.json')
        reference = read(beside) if os.path.exists(beside) else whole
        self.request = {key: value for key, value in whole.items() if key not in REFERENCE}
        self.expected = reference['expected']
        self.tolerance = reference.get('tolerance', {})

    def faults(self, answer):
        """What is wrong with an answer; empty if nothing."""
        if answer.get('case') != self.request['case']:
            return [f'answers for case {answer.get("case")!r}']
        method = self.request['method']
        if method not in BUILT:
            named = 'result' not in answer and method in answer.get('error', '')
            return [] if named else [f'must refuse and name {method}']
        if set(self.expected) == {'error'}:
            refused = 'error' in answer and 'result' not in answer
            return [] if refused else ['must be refused']
        if 'result' not in answer:
            return [f'refused: {answer.get("error")}']
        return list(compare(self.expected, answer['result'], self.tolerance, []))


def compare(expected, got, tolerance, path):
    """Every place where `got` is not what was expected."""
    where = '.'.join(map(str, path)) or 'result'
    if isinstance(expected, dict):
        if not isinstance(got, dict):
            yield f'{where}: not an object'
            return
        for key, value in expected.items():
            if key in got:
                yield from compare(value, got[key], tolerance, path + [key])
            else:
                yield f'{where}: no {key}'
    elif isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            yield f'{where}: not a list of {len(expected)}'
            return
        for index, (value, other) in enumerate(zip(expected, got)):
            yield from compare(value, other, tolerance, path + [index])
    elif not equal(expected, got, tolerance, path):
        yield f'{where}: {got!r}, expected {expected!r}'


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def equal(expected, got, tolerance, path):
    if not is_number(expected):
        return type(got) is type(expected) and got == expected
    if not is_number(got) or abs(got) == float('inf') or got != got:
        return False
    if path and path[-1] in EXACT:
        return got == expected
    rel = tolerance.get('rel', 0)
    for key in path:
        if key not in ('rel', 'abs') and key in tolerance:
            rel = tolerance[key]
    return abs(got - expected) <= tolerance.get('abs', 0) + rel * abs(expected)


def run(binary, files):
    """The lines the program prints, as objects; a line that is not JSON ends the reading."""
    done = subprocess.run([binary, 'analyse', *files], capture_output=True, text=True, check=False)
    answers = []
    for line in done.stdout.splitlines():
        try:
            answers.append(json.loads(line, parse_constant=refuse_constant))
        except ValueError:
            break
    if done.returncode not in (0, 2):
        print(f'the program ended with status {done.returncode}: {done.stderr.strip()[:500]}')
    return answers


def refuse_constant(name):
    raise ValueError(f'{name} is not JSON')


def check(binary, folder, cases):
    """Prints what fails and returns how many did."""
    with tempfile.TemporaryDirectory() as place:
        data = os.path.join(folder, 'data')
        if os.path.isdir(data):
            shutil.copytree(data, os.path.join(place, 'data'))
        files = []
        for case in cases:
            files.append(os.path.join(place, case.name + '.json'))
            with open(files[-1], 'w', encoding='utf8') as file:
                json.dump(case.request, file)
        answers = run(binary, files)
    failed = 0
    for index, case in enumerate(cases):
        faults = case.faults(answers[index]) if index < len(answers) else ['no answer']
        failed += bool(faults)
        for fault in faults[:10]:
            print(f'{case.name}: {fault}')
    return failed


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__)
        return 64
    folder = arguments[1] if len(arguments) == 2 else HERE
    names = sorted(f[:-5] for f in os.listdir(folder) if f.endswith('.json'))
    cases = [Case(folder, name) for name in names]
    failed = check(arguments[0], folder, cases)
    print(f'{len(cases) - failed} passed, {failed} failed')
    return 1 if failed or not cases else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
