#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every header of src/ compiles alone, so that the order of includes never matters.

A header whose own .cpp includes it before anything else is shown to stand alone by the build; the
others are compiled here. A header that compiled is remembered by the content of itself and of everything of ours that it
includes, in build/header-check/; only what changed is compiled again."""
import concurrent.futures
import hashlib
import os
import re
import subprocess

import repository

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.M)
FLAGS = ['-std=c++20', '-fsyntax-only', '-Wall', '-Wextra', '-march=x86-64-v2', '-x', 'c++',
         '-DWZ_SOURCE_DIR="."']  # as cmake/module.cmake gives it to tests
OUTSIDE = ['.deps/boost/usr/include', '/usr/include/eigen3', '/usr/include/soci']
PARALLEL = 2


def shown_by_the_build(root, path):
    """True when the file of the same name compiles this header first."""
    source = f'src/{path[:-2]}.cpp'
    if not os.path.exists(os.path.join(root, source)):
        return False
    first = re.search(r'^[ \t]*#[ \t]*include[ \t]*(\S+)', repository.read(root, source), re.M)
    return bool(first) and first[1] == f'"{path}"'


def closure(root, path, texts):
    """The header and every file of ours that it reaches."""
    if path in texts or not os.path.exists(os.path.join(root, 'src', path)):
        return texts
    texts[path] = repository.read(root, f'src/{path}')
    for target in INCLUDE.findall(texts[path]):
        closure(root, target, texts)
    return texts


def fingerprint(root, path, compiler):
    texts = closure(root, path, {})
    sums = hashlib.sha256(' '.join([compiler, path, *FLAGS]).encode())
    for name in sorted(texts):
        sums.update(f'\0{name}\0{texts[name]}'.encode())
    return sums.hexdigest()


def compile_alone(root, path):
    """What the compiler says against the header, or nothing."""
    outside = [flag for folder in OUTSIDE for flag in ('-isystem', os.path.join(root, folder))]
    done = subprocess.run(['g++', *FLAGS, '-I', os.path.join(root, 'src'), *outside, '-'],
                          input=f'#include "{path}"\n', capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return None
    said = [line for line in done.stderr.splitlines() if 'error' in line] or ['does not compile']
    return f'src/{path}: does not compile alone: {said[0]}'


def check(root, path, compiler):
    mark = os.path.join(root, 'build', 'header-check', fingerprint(root, path, compiler))
    if os.path.exists(mark):
        return None
    error = compile_alone(root, path)
    if error is None:
        with open(mark, 'w', encoding='utf8'):
            pass
    return error


def main():
    root = repository.arguments(__doc__).root
    os.makedirs(os.path.join(root, 'build', 'header-check'), exist_ok=True)
    compiler = subprocess.run(['g++', '--version'], capture_output=True, text=True,
                              check=True).stdout.split('\n')[0]
    headers = [path for path in repository.files(os.path.join(root, 'src'), ('.h',))
               if not shown_by_the_build(root, path)]
    with concurrent.futures.ThreadPoolExecutor(PARALLEL) as pool:
        errors = pool.map(lambda path: check(root, path, compiler), headers)
    repository.report('headers', [error for error in errors if error])


if __name__ == '__main__':
    main()
