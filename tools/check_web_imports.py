#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The web's own architecture: who may import whom in web/src, and who may talk to the server.

 1. modules/* use ui, charts, api, i18n and themselves; no module uses another;
 2. ui uses i18n only, charts use ui and i18n, api uses i18n, i18n uses nothing of ours;
 3. only the entry (files directly in web/src) and app/ see everything, and nothing uses them;
 4. only web/src/api calls fetch or opens another connection."""
import os
import re

import repository

MAY_USE = {
    'app': {'modules', 'ui', 'charts', 'api', 'i18n', 'styles'},  # routes and frame
    'modules': {'ui', 'charts', 'api', 'i18n', 'styles'},
    'charts': {'ui', 'i18n', 'styles'},
    'ui': {'i18n', 'styles'},
    'api': {'i18n'},
    'i18n': set(),
    'styles': set(),
}
IMPORT = re.compile(r'''(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["']([^"']+)["']''')
CONNECT = re.compile(r'\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport)\s*\(')


def part_of(path):
    """The part of web/src a path belongs to: ('modules', 'evidence'), ('ui', ''), ('', '')."""
    parts = path.split('/')
    if len(parts) < 2:
        return (path, '') if path in MAY_USE else ('', '')  # a folder's index, or the entry
    return (parts[0], parts[1]) if parts[0] == 'modules' else (parts[0], '')


def resolve(path, target):
    """The path inside web/src that an import names, or nothing for a package."""
    if target.startswith('@/'):
        return target[2:]
    if target.startswith('.'):
        return os.path.normpath(os.path.join(os.path.dirname(path), target))
    return None


def import_fault(path, target):
    inside = resolve(path, target)
    if inside is None or inside.startswith('..'):
        return None  # a package, or the shared catalogues beside web/
    mine, theirs = part_of(path), part_of(inside)
    if mine[0] == '' or mine == theirs:
        return None
    if mine[0] == theirs[0] == 'modules':
        return f'module {mine[1]} must not use module {theirs[1]}'
    if theirs[0] not in MAY_USE.get(mine[0], set()):
        return f'{mine[0]} must not use {theirs[0] or "the entry"}'
    return None


def is_test(path):
    return '.test.' in path


def faults(root, path):
    text = repository.without_comments(repository.read(root, f'web/src/{path}'))
    part = part_of(path)[0]
    if part and part not in MAY_USE:
        yield f'web/src/{path}: {part}/ is no part of the layout'
    for match in IMPORT.finditer(text):
        reason = import_fault(path, match[1])
        if reason:
            yield f'web/src/{path}:{repository.line_of(text, match.start())}: {reason}'
    if part != 'api' and not is_test(path):
        for match in CONNECT.finditer(text):
            yield (f'web/src/{path}:{repository.line_of(text, match.start())}: '
                   f'only web/src/api may call {match[1]}')


def main():
    root = repository.arguments(__doc__).root
    source = os.path.join(root, 'web', 'src')
    errors = [] if os.path.isdir(source) else ['web/src is missing']
    for path in repository.files(source, ('.ts', '.tsx')):
        errors += faults(root, path)
    repository.report('web imports', errors)


if __name__ == '__main__':
    main()
