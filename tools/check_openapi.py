#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The API description the program prints is the one committed, and is clean under our ruleset.

Usage: check_openapi.py WERKZAAM [--update], or check_openapi.py --lint FILE"""
import json
import os
import subprocess
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMMITTED = os.path.join(HOME, 'docs', 'api', 'openapi.json')
SPECTRAL = os.path.join(HOME, 'tools', 'spectral', 'node_modules', '.bin', 'spectral')
RULES = os.path.join(HOME, 'tools', 'adr.spectral.yaml')


def printed_by(program):
    done = subprocess.run([program, 'openapi'], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f'{program} openapi ended with {done.returncode}: {done.stderr.strip()}')
    return done.stdout


def committed():
    if not os.path.exists(COMMITTED):
        return ''
    with open(COMMITTED, encoding='utf8') as file:
        return file.read()


def lint(path):
    """What the ruleset says against a description; a description without paths says nothing and is
    refused here, because the linter finds no fault in it."""
    with open(path, encoding='utf8') as file:
        document = json.load(file)
    if not document.get('paths'):
        return 1, f'{path} describes no path\n'
    done = subprocess.run([SPECTRAL, 'lint', '--ruleset', RULES, '--fail-severity', 'error',
                           '--format', 'text', path], capture_output=True, text=True, check=False,
                          env={**os.environ, 'SCARF_ANALYTICS': 'false'})
    return done.returncode, done.stdout + done.stderr


def main(arguments):
    if arguments[:1] == ['--lint']:
        status, said = lint(arguments[1])
        print(said, end='')
        return 1 if status else 0
    if not arguments:
        sys.exit(__doc__)
    current = printed_by(arguments[0])
    if '--update' in arguments:
        os.makedirs(os.path.dirname(COMMITTED), exist_ok=True)
        with open(COMMITTED, 'w', encoding='utf8') as file:
            file.write(current)
    if current != committed():
        print('docs/api/openapi.json is not what `werkzaam openapi` prints; look at the difference '
              'and run tools/check_openapi.py WERKZAAM --update')
        return 1
    status, said = lint(COMMITTED)
    print(said, end='')
    return 1 if status else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
