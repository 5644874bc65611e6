#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The web's types of the API are those that docs/api/openapi.json gives today."""
import os
import subprocess
import tempfile

import repository

GENERATOR = 'web/tools/apigen/node_modules/.bin/openapi-typescript'
DESCRIPTION, TYPES = 'docs/api/openapi.json', 'web/src/api/schema.gen.ts'


def generated(root):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, 'schema.ts')
        subprocess.run([os.path.join(repository.HOME, GENERATOR), os.path.join(root, DESCRIPTION),
                        '--output', out], check=True, stdout=subprocess.DEVNULL)
        return repository.read(folder, 'schema.ts')


def body(text):
    """Without the licence lines that stand above the generated text."""
    lines = text.split('\n')
    while lines and (lines[0].startswith('// SPDX') or not lines[0].strip()):
        lines.pop(0)
    return '\n'.join(lines).strip()


def main():
    root = repository.arguments(__doc__).root
    missing = [f'{path} is missing' for path in (DESCRIPTION, TYPES)
               if not os.path.exists(os.path.join(root, path))]
    if missing:
        repository.report('web types', missing)
    same = body(generated(root)) == body(repository.read(root, TYPES))
    repository.report('web types', [] if same else [
        f'{TYPES} is not what {DESCRIPTION} gives; run npm --prefix web run apigen'])


if __name__ == '__main__':
    main()
