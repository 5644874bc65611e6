# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names under which the product could keep something, and which of them are forbidden."""
import csv
import json
import os
import re
from dataclasses import dataclass

import repository
from guardrails import schema

STRUCT = re.compile(r'\b(?:BOOST|WZ)_DESCRIBE_STRUCT\(\s*(\w+)\s*,\s*\([^()]*\)\s*,\s*\(([^()]*)\)',
                    re.S)
ENUM = re.compile(r'\b(?:BOOST|WZ)_DESCRIBE_ENUM(?:_CLASS)?\(\s*(\w+)\s*,([^()]*)\)', re.S)
LABEL_PARTS = {'label', 'labels', 'field', 'fields', 'column', 'columns', 'facet', 'facets', 'form',
               'filter', 'filters', 'input', 'option', 'options'}


@dataclass(frozen=True)
class Name:
    kind: str    # sql, openapi, cpp, csv or label
    file: str
    owner: str   # the table, schema, struct or file it belongs to
    name: str
    words: str   # what is judged: the name itself, or a label's text


def snake(name):
    """lowerCamelCase, kebab-case and prose as words_in_a_row."""
    name = re.sub(r'(?<=[a-z0-9])(?=[A-Z])', '_', name)
    return re.sub(r'[^\w]+', '_', name).strip('_').lower()


def read_stems(path):
    with open(path, encoding='utf8') as file:
        lines = [line.strip() for line in file]
    return [stem for line in lines if line and line[0] not in '#[' for stem in line.split()]


def hit(words, stems):
    """The first forbidden stem in the words of a name, or nothing."""
    joined = '_' + snake(words) + '_'
    for stem in stems:
        needle = f'_{stem[1:]}_' if stem.startswith('=') else f'_{stem}'
        if needle in joined:
            return stem
    return None


def sql_names(root):
    for table in schema.tables(root):
        yield Name('sql', table.file, table.name, table.name, table.name)
        for column, definition in table.columns.items():
            yield Name('sql', table.file, table.name, column, column)
            for value in re.findall(r"'([^']*)'", definition):
                yield Name('sql', table.file, table.name, value, value)


def cpp_names(root):
    for path in repository.files(root, ('.h', '.cpp'), 'src'):
        text = repository.without_comments(repository.read(root, path))
        for pattern in (STRUCT, ENUM):
            for owner, members in pattern.findall(text):
                yield Name('cpp', path, owner, owner, owner)
                for member in re.findall(r'\w+', members):
                    yield Name('cpp', path, owner, member, member)


def openapi_names(root, path='docs/api/openapi.json'):
    if not os.path.exists(os.path.join(root, path)):
        return
    document = json.loads(repository.read(root, path))
    for owner, found in document.get('components', {}).get('schemas', {}).items():
        yield from openapi_schema(path, owner, found)
    for route, operations in document.get('paths', {}).items():
        for segment in re.findall(r'[\w-]+', route):
            yield Name('openapi', path, route, segment, segment)
        for node in [operations, *operations.values()] if isinstance(operations, dict) else []:
            for parameter in node.get('parameters', []) if isinstance(node, dict) else []:
                if 'name' in parameter:
                    yield Name('openapi', path, route, parameter['name'], parameter['name'])
        yield from openapi_schema(path, route, operations)


def openapi_schema(path, owner, node):
    """Every property name and enum value below a node."""
    if isinstance(node, list):
        for item in node:
            yield from openapi_schema(path, owner, item)
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key == 'properties' and isinstance(value, dict):
            for name in value:
                yield Name('openapi', path, owner, name, name)
        if key == 'enum' and isinstance(value, list):
            for name in value:
                yield Name('openapi', path, owner, str(name), str(name))
        yield from openapi_schema(path, owner, value)


def csv_names(root):
    for folder in ('data', 'docs/import'):
        for path in repository.files(root, ('.csv',), folder):
            header = next(csv.reader(repository.read(root, path).splitlines()[:1]), [])
            for name in header:
                yield Name('csv', path, path, name, name)


def label_names(root):
    for language in ('nl', 'en'):
        path = f'i18n/{language}.json'
        if os.path.exists(os.path.join(root, path)):
            for key, text in json.loads(repository.read(root, path)).items():
                if LABEL_PARTS & set(key.split('.')):
                    yield Name('label', path, key, key, text)


def all_names(root):
    for source in (sql_names, cpp_names, openapi_names, csv_names, label_names):
        yield from source(root)


def read_allowed(path, columns):
    """Rows `A | B | reason` of an allowlist."""
    with open(path, encoding='utf8') as file:
        rows = [line.strip() for line in file if line.strip() and not line.startswith('#')]
    split = [tuple(cell.strip() for cell in row.split('|')) for row in rows]
    for row in split:
        if len(row) != columns or not all(row):
            raise SystemExit(f'{path}: a line needs {columns} parts and a reason: {" | ".join(row)}')
    return split


def is_allowed(name, row):
    kind, allowed = row[0], row[1]
    if kind not in ('*', name.kind):
        return False
    return name.name.startswith(allowed[:-1]) if allowed.endswith('*') else name.name == allowed


def special_categories(root, lists):
    """No place to keep what the law gives special protection."""
    stems = read_stems(os.path.join(lists, 'forbidden_stems.txt'))
    allowed = read_allowed(os.path.join(lists, 'allowed_names.txt'), 3)
    needed, errors = set(), {}
    for name in all_names(root):
        stem = hit(name.words, stems)
        if stem is None:
            continue
        rows = [row for row in allowed if is_allowed(name, row)]
        needed |= set(rows)
        if not rows:
            errors[f'{name.file}: {name.owner}: "{name.name}" may hold special personal data '
                   f'({name.kind}, stem {stem})'] = None
    unneeded = [f'allowed_names.txt: nothing needs "{" | ".join(row)}"'
                for row in allowed if row not in needed]
    return [*errors, *unneeded]


PERSON = {'person', 'persons', 'people', 'signal', 'signals', 'household', 'households', 'case',
          'cases', 'member', 'members', 'participant', 'participants', 'subject_person', 'youth',
          'juvenile', 'juveniles', 'child', 'children', 'suspect', 'individual', 'individuals',
          'family', 'families', 'client', 'clients', 'persoon', 'personen', 'huishouden', 'signaal',
          'casus', 'jongere', 'jongeren', 'deelnemer', 'deelnemers', 'gezin'}
GRADES = {'score', 'scores', 'risk', 'risks', 'rank', 'ranking', 'rating', 'probability', 'chance',
          'likelihood', 'level', 'levels', 'colour', 'color', 'grade', 'priority', 'severity',
          'urgency', 'threat', 'danger', 'class', 'tier', 'weight', 'index', 'prediction', 'flagged',
          'watchlist', 'kans', 'risico', 'niveau', 'kleur', 'rang', 'rangorde', 'cijfer', 'dreiging',
          'gevaar', 'prioriteit', 'ernst', 'urgentie', 'voorspelling', 'gewicht', 'trede'}


def judgements_of_people(root):
    """No score, rank or level on a person, a signal or a household, and no sorting of people."""
    errors = {}
    for name in all_names(root):
        if name.kind == 'label' or name.name == name.owner:
            continue
        about_people = PERSON & set(snake(name.owner).split('_'))
        words = set(snake(name.name).split('_'))
        if about_people and GRADES & words:
            errors[f'{name.file}: {name.owner}: "{name.name}" would grade people ({name.kind})'] = None
        if about_people and name.kind == 'openapi' and name.name == 'sort':
            errors[f'{name.file}: {name.owner}: people may not be sorted'] = None
    return list(errors)
