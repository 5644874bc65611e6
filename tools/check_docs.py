#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the documents name exists: paths, modules, and the map of libraries.

 1. every path in a link or in `code` of a *.md file is there;
 2. every module has a README;
 3. ARCHITECTURE.md has a table `| library | folder | depends on |` with one row for each library
    that CMake declares, and with what CMake says (`–` for nothing, `all` for the app);
 4. README.md names every module."""
import os
import re

import repository

LINK = re.compile(r'\]\(([^)#\s]+)(?:#[^)]*)?\)')
CODE = re.compile(r'`([^`\n]+)`')
FENCE = re.compile(r'^```.*?^```', re.M | re.S)
PATH = re.compile(r'^\.?[\w.\-]+(/[\w.\-]+)+/?$')
EXTENSIONS = ('.md', '.cpp', '.h', '.py', '.json', '.yml', '.yaml', '.ts', '.tsx', '.txt', '.csv',
              '.toml', '.sql', '.R', '.cmake')
TOP = ('src', 'docs', 'web', 'tests', 'tools', 'data', 'i18n', 'cmake', 'bench', 'deploy')
MADE = ('build/', 'var/', '.deps/', 'web/dist/', 'web/node_modules/')  # not in a fresh clone
MAP = re.compile(r'^\| library \| folder \| depends on \|\n\|[-|]+\|\n((?:\|.*\n?)+)', re.M)


def named_paths(text):
    for target in LINK.findall(text):
        if not re.match(r'^[a-z]+:', target):
            yield target
    for token in CODE.findall(FENCE.sub('', text)):
        parts = token.rstrip('/').split('/')
        named = parts[-1].endswith(EXTENSIONS) or parts[0] in TOP
        if PATH.match(token) and named and not f'{token.rstrip("/")}/'.startswith(MADE):
            yield token


def missing_paths(root, document):
    folder = os.path.dirname(document)
    for path in named_paths(repository.read(root, document)):
        places = (path.lstrip('/'), os.path.join(folder, path), f'src/{path}', f'web/src/{path}',
                  f'web/{path}')
        if not any(os.path.exists(os.path.join(root, place)) for place in places):
            yield f'{document}: {path} does not exist'


def written_map(root):
    """Library -> (folder, what it depends on), as ARCHITECTURE.md says."""
    path = os.path.join(root, 'ARCHITECTURE.md')
    table = MAP.search(repository.read(root, 'ARCHITECTURE.md')) if os.path.exists(path) else None
    rows = {}
    for line in table[1].strip().split('\n') if table else []:
        name, folder, depends = (cell.strip(' `') for cell in line.strip('|').split('|')[:3])
        rows[name] = (folder, set(re.findall(r'[a-z_0-9]+', depends)))
    return rows


def map_faults(root, libraries):
    """Differences between ARCHITECTURE.md's table and what CMake declares."""
    rows = written_map(root)
    for name, library in libraries.items():
        if name not in rows:
            yield f'ARCHITECTURE.md: no row for the library {name}'
            continue
        folder, depends = rows[name]
        if folder != f'src/{library.folder}':
            yield f'ARCHITECTURE.md: {name} lives in src/{library.folder}, the row says {folder}'
        if depends != set(library.depends) and not (library.layer == 'app' and depends == {'all'}):
            yield (f'ARCHITECTURE.md: {name} depends on {" ".join(library.depends) or "nothing"}, '
                   f'the row says {" ".join(sorted(depends)) or "nothing"}')
    for name in rows:
        if name not in libraries:
            yield f'ARCHITECTURE.md: {name} is no library of CMakeLists.txt'


def module_faults(root, libraries):
    path = os.path.join(root, 'README.md')
    readme = repository.read(root, 'README.md') if os.path.exists(path) else ''
    for library in libraries.values():
        if library.layer != 'module':
            continue
        if not os.path.exists(os.path.join(root, 'src', library.folder, 'README.md')):
            yield f'src/{library.folder}: no README.md'
        if not re.search(rf'\b{library.name}\b', readme):
            yield f'README.md: does not name the module {library.name}'


def main():
    options = repository.arguments(__doc__)
    libraries = repository.libraries(options.modules)
    errors = []
    for document in repository.files(options.root, ('.md',)):
        errors += missing_paths(options.root, document)
    errors += [*module_faults(options.root, libraries), *map_faults(options.root, libraries)]
    repository.report('docs', errors)


if __name__ == '__main__':
    main()
