#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""publiccode.yml says what catalogues of public software need, in the form of the standard.

Checked against publiccode.yml 0.7: the mandatory keys, their allowed values and lengths, and that
name, licence and version are those of the repository itself."""
import re

import repository

STATUS = {'concept', 'development', 'beta', 'stable', 'obsolete'}
SOFTWARE = {'standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web',
            'standalone/backend', 'standalone/other', 'addon', 'library', 'configurationFiles'}
MAINTENANCE = {'internal', 'contract', 'community', 'none'}
MANDATORY = ['publiccodeYmlVersion', 'name', 'url', 'platforms', 'developmentStatus', 'softwareType',
             'description', 'legal.license', 'maintenance.type', 'localisation.localisationReady',
             'localisation.availableLanguages']
SHORT_MOST, LONG_LEAST, LONG_MOST = 150, 150, 10000


def scalar(text):
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in '"\'':
        return text[1:-1]
    return {'true': True, 'false': False}.get(text, text)


class Yaml:
    """The part of YAML that publiccode.yml needs: nested keys, lists and folded texts."""

    def __init__(self, text):
        rows = [row for row in text.split('\n') if row.strip() and not row.lstrip().startswith('#')]
        self.rows = [(len(row) - len(row.lstrip()), row.strip()) for row in rows]
        self.at = 0

    def block(self, indent):
        if self.rows[self.at][1].startswith('- '):
            return self.sequence(indent)
        found = {}
        while self.at < len(self.rows) and self.rows[self.at][0] == indent:
            key, colon, rest = self.rows[self.at][1].partition(':')
            if not colon:
                raise ValueError(f'no key in "{self.rows[self.at][1]}"')
            self.at += 1
            found[key] = self.value(rest.strip(), indent)
        return found

    def value(self, rest, indent):
        if rest in ('>-', '>', '|', '|-'):
            words = []
            while self.at < len(self.rows) and self.rows[self.at][0] > indent:
                words.append(self.rows[self.at][1])
                self.at += 1
            return ' '.join(words)
        if rest:
            return scalar(rest)
        if self.at < len(self.rows) and self.rows[self.at][0] > indent:
            return self.block(self.rows[self.at][0])
        return ''

    def sequence(self, indent):
        found = []
        while self.at < len(self.rows) and self.rows[self.at][0] == indent \
                and self.rows[self.at][1].startswith('- '):
            item = self.rows[self.at][1][2:]
            if re.match(r'^[\w.]+:(\s|$)', item):
                self.rows[self.at] = (indent + 2, item)
                found.append(self.block(indent + 2))
            else:
                found.append(scalar(item))
                self.at += 1
        return found


def find(document, path):
    for key in path.split('.'):
        document = document.get(key, '') if isinstance(document, dict) else ''
    return document


def value_faults(document):
    for path in MANDATORY:
        if find(document, path) in ('', [], {}):
            yield f'{path} is missing'
    for path, allowed in (('developmentStatus', STATUS), ('softwareType', SOFTWARE),
                          ('maintenance.type', MAINTENANCE)):
        if find(document, path) not in allowed:
            yield f'{path} is "{find(document, path)}", must be one of {", ".join(sorted(allowed))}'
    if not re.match(r'^https?://', str(find(document, 'url'))):
        yield 'url is no web address'
    if find(document, 'localisation.localisationReady') not in (True, False):
        yield 'localisation.localisationReady is neither true nor false'
    if find(document, 'maintenance.type') in ('internal', 'community'):
        for contact in find(document, 'maintenance.contacts') or [{}]:
            if not (isinstance(contact, dict) and contact.get('name')):
                yield 'maintenance.contacts needs a name'


def description_faults(document):
    descriptions = find(document, 'description') or {}
    complete = 0
    for language, texts in descriptions.items():
        short, long = texts.get('shortDescription', ''), texts.get('longDescription', '')
        if not 0 < len(short) <= SHORT_MOST:
            yield f'description.{language}.shortDescription has {len(short)} of 1 to {SHORT_MOST} signs'
        if long and not LONG_LEAST <= len(long) <= LONG_MOST:
            yield f'description.{language}.longDescription has {len(long)} signs'
        complete += bool(long and texts.get('features'))
    if not complete:
        yield 'no description has a longDescription and features'


def repository_faults(root, document):
    """What the file says about us is what the repository is."""
    build = repository.read(root, 'CMakeLists.txt')
    version = re.search(r'project\(\s*(\w+)\s+VERSION\s+([\d.]+)', build)
    if version and document.get('name') != version[1]:
        yield f'name is {document.get("name")}, CMakeLists.txt says {version[1]}'
    if version and document.get('softwareVersion') != version[2]:
        yield f'softwareVersion is {document.get("softwareVersion")}, CMakeLists.txt says {version[2]}'
    licence = find(document, 'legal.license')
    if not repository.files(root, (f'{licence}.txt',), 'LICENSES'):
        yield f'legal.license is {licence}, which is not in LICENSES/'


def main():
    root = repository.arguments(__doc__).root
    try:
        document = Yaml(repository.read(root, 'publiccode.yml')).block(0)
    except (OSError, ValueError, IndexError) as error:
        repository.report('publiccode', [f'publiccode.yml cannot be read: {error}'])
    errors = [*value_faults(document), *description_faults(document),
              *repository_faults(root, document)]
    repository.report('publiccode', [f'publiccode.yml: {error}' for error in errors])


if __name__ == '__main__':
    main()
