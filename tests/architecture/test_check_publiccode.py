# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check of publiccode.yml finds what a catalogue would refuse."""
import unittest

from small_tree import HOME, CheckerTest

FILE = 'publiccode.yml'
with open(f'{HOME}/{FILE}', encoding='utf8') as ours:
    OURS = ours.read()
VERSION = next(line.split()[1] for line in OURS.split('\n') if line.startswith('softwareVersion'))


class PubliccodeCheck(CheckerTest):
    checker = 'check_publiccode.py'
    clean = {FILE: OURS, 'CMakeLists.txt': f'project(werkzaam VERSION {VERSION} LANGUAGES CXX)\n',
             'LICENSES/EUPL-1.2.txt': 'text'}

    def test_our_own_file_passes(self):
        self.assert_clean()

    def test_a_missing_key(self):
        self.replace(FILE, 'url: https://werkzaam.example\n', '')
        self.assert_found('url is missing')

    def test_an_unknown_status(self):
        self.replace(FILE, 'developmentStatus: development', 'developmentStatus: nearly')
        self.assert_found('developmentStatus is "nearly"')

    def test_a_short_description_that_is_long(self):
        self.replace(FILE, 'shortDescription: Living', 'shortDescription: ' + 'Living ' * 30)
        self.assert_found('description.en.shortDescription has')

    def test_a_community_without_contact(self):
        self.replace(FILE, '    - name: werkzaam maintainers\n      email', '    - email')
        self.assert_found('maintenance.contacts needs a name')

    def test_another_version_than_the_build(self):
        self.write('CMakeLists.txt', 'project(werkzaam VERSION 9.9.9 LANGUAGES CXX)\n')
        self.assert_found('CMakeLists.txt says 9.9.9')

    def test_a_licence_that_is_not_here(self):
        self.replace(FILE, 'license: EUPL-1.2', 'license: MIT')
        self.assert_found('legal.license is MIT')


if __name__ == '__main__':
    unittest.main()
