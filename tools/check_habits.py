#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Habits that one line can break: what must not be called, named, skipped or left half done.

Each row: which files, what is looked for, why not. Comments count only where the row says so."""
import re

import repository

CPP, WEB, TESTS = ('.h', '.cpp'), ('.ts', '.tsx'), ('_test.cpp', '.test.ts', '.test.tsx', '.spec.ts')
ROWS = [
    # folder, suffixes, pattern, why not
    ('src', CPP, r'std::(?:w?regex|regex_\w+)\b|#\s*include\s*<regex>',
     'std::regex crashes on long input; use RE2'),
    ('src', CPP, r'\b(?:strcpy|strcat|sprintf|vsprintf|gets|strtok)\s*\(', 'writes without a bound'),
    ('src', CPP, r'\bstd::rand\b|\brand\s*\(\)|random_shuffle', 'not random and not repeatable'),
    ('src', CPP, r'\bco_(?:await|return|yield)\b', 'g++ 12 compiles coroutines wrongly'),
    ('src', CPP, r'#\s*include\s*[<"](?:nlohmann|httplib)', 'not among the libraries we chose'),
    ('src', CPP, r'\b(?:class|struct)\s+\w*(?:Manager|Helper|Util|Utils|Service|Impl|Base)\b',
     'a name that names nothing'),
    ('src', ('.h',), r'(?<![.>:\w])(?:get|set)_\w+\s*\(', 'say what, not get or set'),
    ('src/stats', CPP, r'\b(?:time|clock|chrono|iostream|fstream|cstdio)>', 'stats does no IO'),
    ('src', CPP, r'\b(?:DISABLED_|GTEST_SKIP)', 'a test that does not run'),
    ('web', WEB, r'\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b|\bxit\(|\bxdescribe\(',
     'a test that does not run'),
    ('web/src', WEB, r'\bdangerouslySetInnerHTML\b|\.innerHTML\s*=|\beval\(|new Function\(',
     'runs text as code'),
    ('web/src', WEB, r'@ts-(?:ignore|nocheck)|\bas any\b|:\s*any\b', 'switches the types off'),
    ('cmake', ('.cmake',), r'-march=native|-ffast-math|-Ofast', 'digits would differ by machine'),
]
UNFINISHED = re.compile(r'\b(?:TODO|XXX|HACK)\b')


def found(root, folder, suffixes, pattern):
    for path in repository.files(root, suffixes, folder):
        if '.gen.' in path:
            continue
        text = repository.without_comments(repository.read(root, path))
        if '@ts-' in pattern:  # lives in comments
            text = repository.read(root, path)
        for match in re.finditer(pattern, text):
            yield f'{path}:{repository.line_of(text, match.start())}', match[0].split('\n')[0]


def main():
    root = repository.arguments(__doc__).root
    errors = []
    for folder, suffixes, pattern, why in ROWS:
        errors += [f'{where}: "{what}": {why}' for where, what in found(root, folder, suffixes, pattern)]
    for folder in ('src', 'web/src', 'web/test', 'cmake'):
        for path in repository.files(root, (*CPP, *WEB, '.css', '.cmake', '.sql'), folder):
            text = repository.read(root, path)
            errors += [f'{path}:{repository.line_of(text, match.start())}: "{match[0]}": finish it or '
                       'write FIXME with the rule it breaks' for match in UNFINISHED.finditer(text)]
    repository.report('habits', errors)


if __name__ == '__main__':
    main()
