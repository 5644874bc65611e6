#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every requirement of ASVS in docs/compliance/asvs.toml has a test, a document, or says why not.

A test counts by its name: TEST_F(Any, V6_2_1_...) in C++, test_V6_2_1_... in Python, a title that
begins with "V6.2.1" in TypeScript; several ids may stand one after another. A test that names an id
outside the list is a fault, and so is a list that no longer says what docs/compliance/asvs.md says;
`--update` writes that file."""
import argparse
import os
import re
import tomllib

import repository

LIST, PAGE = 'docs/compliance/asvs.toml', 'docs/compliance/asvs.md'
KINDS = {'A': 'by a program', 'P': 'partly by a program', 'D': 'a document'}
KEYS = {'level', 'kind', 'words', 'document', 'not_applicable', 'open'}
WORDS_MOST = 80  # our own few words, never a sentence of the standard
CPP = re.compile(r'\bTEST(?:_F|_P)?\(\s*(\w+)\s*,\s*(\w+)\s*\)')
PYTHON = re.compile(r'^(?:class (\w+)|    def (test_\w+))', re.M)
SCRIPT = re.compile(r'\btest\(\s*([\'"`])(V\d.*?)\1', re.S)
IN_NAME = re.compile(r'(?:^|_)V(\d+_\d+_\d+)(?=_|$)')
LOWER = re.compile(r'(?:^|_)v(\d+_\d+_\d+)(?=_|$)')
IN_TITLE = re.compile(r'\bV(\d+\.\d+\.\d+)\b')
HEADER = """<!-- SPDX-FileCopyrightText: 2026 werkzaam contributors -->
<!-- SPDX-License-Identifier: CC0-1.0 -->
<!-- Written by tools/check_asvs.py --update from asvs.toml and the names of the tests. -->
# OWASP ASVS 5.0.0

The requirements that people, access, records and storage touch, in our own words; what the standard says is
in the standard. A requirement is tested when a test that bears its id is part of `./test`, which fails when
that test does. What is open says what is missing, also where tests prove the rest.
"""


def cpp_tests(text):
    for suite, name in CPP.findall(repository.without_comments(text)):
        yield f'{suite}.{name}', name


def python_tests(text):
    suite = ''
    for found, name in PYTHON.findall(text):
        suite = found or suite
        if name:
            yield f'{suite}.{name}', name


def script_tests(text):
    for _, title in SCRIPT.findall(repository.without_comments(text)):
        yield title, title


READERS = (('src', ('_test.cpp', '_test.h'), cpp_tests, IN_NAME),
           ('tests', ('.py',), python_tests, IN_NAME),
           ('web/test', ('.ts', '.tsx'), script_tests, IN_TITLE))


def named(root):
    """(id, file, test) of every test that bears an id, and the faults in such names."""
    found, faults = [], []
    for folder, suffixes, read, pattern in READERS:
        for path in repository.files(root, suffixes, folder):
            for shown, name in read(repository.read(root, path)):
                found += [(number.replace('_', '.'), path, shown) for number in pattern.findall(name)]
                if pattern is IN_NAME and LOWER.search(name):
                    faults.append(f'{path}: {name} has an id in small letters, write V')
    return found, faults


def anchors(text):
    """The headings of a page, as addresses name them."""
    for heading in re.findall(r'^#+ +(.*)$', text, re.M):
        yield re.sub(r'[^\w\- ]', '', heading.lower()).strip().replace(' ', '-')


def document_fault(root, document):
    path, _, heading = document.partition('#')
    if not os.path.isfile(os.path.join(root, path)):
        return f'{path} does not exist'
    if heading and heading not in anchors(repository.read(root, path)):
        return f'{path} has no heading #{heading}'
    return None


class Requirement:
    def __init__(self, section, number, row, tests):
        self.number, self.row, self.tests = number, row, tests
        self.section = section
        self.why_not = row.get('not_applicable', section.get('not_applicable'))

    def state(self):
        if self.why_not:
            return 'not applicable'
        if 'open' in self.row:
            return 'open'
        return 'tested' if self.tests else 'document'

    def cell(self):
        """What the page says about it."""
        parts = []
        if self.why_not:
            parts.append(f'not applicable: {self.why_not}')
        parts += [f'`{test}`' for _, test in self.tests]
        if 'document' in self.row:
            parts.append(f'[{self.row["document"]}]({"../../" + self.row["document"]})')
        if 'open' in self.row:
            parts.append(f'**open**: {self.row["open"]}')
        return '<br>'.join(parts).replace('|', '\\|')

    def faults(self, root, name):
        if not self.number.startswith(f'{name}.'):
            yield f'does not belong to {name}'
        if set(self.row) - KEYS or not {'level', 'kind', 'words'} <= set(self.row):
            yield f'has {", ".join(sorted(self.row))}; may have {", ".join(sorted(KEYS))}'
            return
        if self.row['level'] not in (1, 2, 3) or self.row['kind'] not in KINDS:
            yield f'level {self.row["level"]}, kind {self.row["kind"]}'
        if len(self.row['words']) > WORDS_MOST:
            yield f'{len(self.row["words"])} signs; a few words of our own are enough'
        if not (self.tests or self.why_not or 'document' in self.row or 'open' in self.row):
            yield 'neither a test nor a document, and no word why not'
        if self.why_not and (self.tests or 'open' in self.row):
            yield 'does not apply, and yet is tested or open'
        fault = 'document' in self.row and document_fault(root, self.row['document'])
        if fault:
            yield fault


def requirements(sections, tests):
    """Section -> its requirements, each with the tests that bear its id."""
    by_id = {}
    for number, path, shown in tests:
        by_id.setdefault(number, []).append((path, shown))
    return {name: [Requirement(section, number, row, sorted(by_id.get(number, [])))
                   for number, row in section.items() if isinstance(row, dict)]
            for name, section in sections.items()}


def counts(every):
    states = ('tested', 'document', 'not applicable', 'open')
    yield '| level | ' + ' | '.join(states) + ' | all |'
    yield '|---|' + '--:|' * 5
    for level in (1, 2, 3, None):
        of_level = [item for item in every if level in (None, item.row['level'])]
        cells = [sum(item.state() == state for item in of_level) for state in states]
        yield f'| {level or "all"} | ' + ' | '.join(map(str, [*cells, len(of_level)])) + ' |'
    able = [item for item in every if item.row['kind'] == 'A' and item.state() != 'not applicable']
    tested = sum(item.state() == 'tested' for item in able)
    yield ''
    yield (f'Of the {len(able)} that apply and that a program can test, {tested} are tested; '
           f'{len({test for item in every for test in item.tests})} tests bear an id.')


def page(sections, listed):
    lines = [HEADER, *counts([item for items in listed.values() for item in items])]
    for name, items in listed.items():
        lines += ['', f'## V{name} {sections[name]["title"]}', '', '| id | level | kind | what | state |',
                  '|---|--:|---|---|---|']
        lines += [f'| V{item.number} | {item.row["level"]} | {item.row["kind"]} | {item.row["words"]} '
                  f'| {item.cell()} |' for item in items]
    lines += ['', 'Kinds: ' + ', '.join(f'{kind} {words}' for kind, words in KINDS.items()) + '.']
    return '\n'.join(lines) + '\n'


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--root', default=repository.HOME)
    parser.add_argument('--update', action='store_true')
    options = parser.parse_args()
    sections = tomllib.loads(repository.read(options.root, LIST))
    tests, errors = named(options.root)
    listed = requirements(sections, tests)
    known = {item.number for items in listed.values() for item in items}
    errors += [f'{path}: {shown} names V{number}, which is not in {LIST}'
               for number, path, shown in tests if number not in known]
    for name, items in listed.items():
        errors += [f'{LIST}: V{item.number}: {fault}' for item in items
                   for fault in item.faults(options.root, name)]
    path = os.path.join(options.root, PAGE)
    if not errors:
        text = page(sections, listed)
        if options.update:
            with open(path, 'w', encoding='utf8') as file:
                file.write(text)
        elif not os.path.exists(path) or repository.read(options.root, PAGE) != text:
            errors.append(f'{PAGE} is not what the tests say: tools/check_asvs.py --update')
    repository.report('asvs', errors)


if __name__ == '__main__':
    main()
