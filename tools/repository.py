# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the checkers share: which files there are, the declared architecture, and how to report."""
import argparse
import os
import re
import sys
from dataclasses import dataclass

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NOT_OURS = {'.git', '.deps', 'build', 'node_modules', 'var', 'dist', 'coverage', '__pycache__',
            '.cache', 'test-results', 'playwright-report'}
# Literals come first, so that what looks like a comment inside one stays.
LITERAL_OR_COMMENT = re.compile(
    r'R"(?P<mark>\w*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    r'|`(?:\\.|[^`\\])*`|//[^\n]*|/\*.*?\*/', re.S)


def arguments(doc):
    """Every checker takes --root (a tree to check) and --modules (the rows CMake wrote)."""
    parser = argparse.ArgumentParser(description=doc.split('\n')[0])
    parser.add_argument('--root', default=HOME)
    parser.add_argument('--modules')
    options = parser.parse_args()
    options.root = os.path.abspath(options.root)
    if options.modules is None:
        options.modules = os.path.join(options.root, 'build', 'dev', 'modules.tsv')
    return options


def files(root, suffixes, under=''):
    """Paths relative to `root`, sorted, of our own files with one of the suffixes."""
    found = []
    for folder, folders, names in os.walk(os.path.join(root, under)):
        folders[:] = sorted(name for name in folders if name not in NOT_OURS)
        found += [os.path.relpath(os.path.join(folder, name), root)
                  for name in names if name.endswith(suffixes)]
    return sorted(found)


def read(root, path):
    with open(os.path.join(root, path), encoding='utf8') as file:
        return file.read()


def without_comments(text):
    """C++ or TypeScript with its comments blanked, line numbers and string literals kept."""
    def blank(match):
        found = match[0]
        return re.sub(r'[^\n]', ' ', found) if found[0] == '/' else found
    return LITERAL_OR_COMMENT.sub(blank, text)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


@dataclass
class Library:
    name: str
    layer: str
    folder: str
    depends: list


def libraries(path):
    """The rows `wz_library` declared: name, layer, folder under src/, what it may use."""
    found = {}
    with open(path, encoding='utf8') as file:
        for row in file.read().splitlines():
            if row.strip():
                name, layer, folder, depends = (row.split('\t') + [''])[:4]
                found[name] = Library(name, layer, folder, [d for d in depends.split(',') if d])
    return found


def report(name, errors):
    for error in errors:
        print(error)
    print(f'{name}: {len(errors)} faults' if errors else f'{name}: ok')
    sys.exit(1 if errors else 0)
