# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the drills share: the program under test, its data folder, and where figures go.

A drill is an executable file in this folder. It takes --short (the form ./test runs) and --seed; it
ends with 0 when it found nothing. The environment names the program: WERKZAAM. The full form adds
its figures to docs/drills.md, because whoever runs it will want to see them later."""
import argparse
import datetime
import os
import platform
import subprocess
import sys
import tomllib

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CANNOT_RUN = 77
FIGURES = os.path.join(HOME, 'docs', 'drills.md')
HEAD = """<!-- SPDX-FileCopyrightText: 2026 werkzaam contributors -->
<!-- SPDX-License-Identifier: CC0-1.0 -->
# Drills

Figures of the full drills (`./test long`), newest last. The short forms run in every `./test`.

| date | drill | figures | found | machine |
|---|---|---|---|---|
"""


def options(doc):
    parser = argparse.ArgumentParser(description=doc.split('\n')[0])
    parser.add_argument('--short', action='store_true', help='the form that ./test runs')
    parser.add_argument('--seed', type=int, default=20260601)
    parser.add_argument('--minutes', type=float, help='how long, instead of the usual time')
    return parser.parse_args()


def program():
    """The program under test, as an absolute path."""
    path = os.path.abspath(os.environ.get('WERKZAAM', f'{HOME}/build/release/werkzaam'))
    if not os.access(path, os.X_OK):
        sys.exit(f'{path} is not there; build it or name it in WERKZAAM')
    return path


def clean_environment():
    """Without the settings of an installation that happens to run here."""
    return {key: value for key, value in os.environ.items() if not key.startswith('WERKZAAM')}


def shipped_imports():
    """(kind, path) of every import of a first start, in order."""
    with open(f'{HOME}/data/manifest.toml', 'rb') as file:
        manifest = tomllib.load(file)
    return [(item['kind'], f'{HOME}/data/{item["file"]}') for item in manifest['import']]


def run(*arguments, **more):
    return subprocess.run([program(), *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, check=False, env=clean_environment(), **more)


def finish(name, chosen, figures, faults):
    """Prints what was found, records a full run, and gives the exit status."""
    for fault in faults[:20]:
        print(f'FAULT {fault}')
    said = '; '.join(f'{key} {value}' for key, value in figures.items())
    print(f'{name}: {said}; {len(faults)} faults')
    if not chosen.short:
        record(name, said, faults)
    return 1 if faults else 0


def cannot_run(name, reason):
    """The exit status that ./test counts as skipped, with the reason in sight."""
    print(f'CANNOT RUN {name}: {reason}')
    return CANNOT_RUN


def record(name, said, faults):
    if not os.path.exists(FIGURES):
        with open(FIGURES, 'w', encoding='utf8') as file:
            file.write(HEAD)
    machine = f'{os.cpu_count()} cores, Linux {platform.release().split("-")[0]}'
    today = datetime.date.today().isoformat()
    with open(FIGURES, 'a', encoding='utf8') as file:
        file.write(f'| {today} | {name} | {said} | {len(faults) or "nothing"} | {machine} |\n')
