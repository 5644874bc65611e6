# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The docs check finds a path, a module or a map that is not as written."""
import unittest

from small_tree import CheckerTest


class DocsCheck(CheckerTest):
    checker = 'check_docs.py'
    clean = {
        'build/dev/modules.tsv': 'core\tcore\tcore\t\ngrants\tmodule\tmodules/grants\tcore\n',
        'README.md': 'See [the map](ARCHITECTURE.md) and the module grants.\n'
                     'Data in `var/werkzaam.sqlite`, types `text/csv`, `core/money.h`.\n'
                     'Built pages in `web/dist`, also called `web/dist/`.\n',
        'ARCHITECTURE.md': '| library | folder | depends on |\n|---|---|---|\n'
                           '| core | `src/core` | – |\n| grants | `src/modules/grants` | core |\n',
        'src/core/money.h': '',
        'src/modules/grants/README.md': '# Grants\n',
    }

    def test_documents_that_are_right_pass(self):
        self.assert_clean()

    def test_a_link_to_nowhere(self):
        self.append('README.md', '[x](docs/gone.md)\n')
        self.assert_found('README.md: docs/gone.md does not exist')

    def test_a_path_in_code_that_is_gone(self):
        self.append('README.md', 'Start at `src/app/gone.cpp`.\n')
        self.assert_found('README.md: src/app/gone.cpp does not exist')

    def test_a_path_that_only_starts_like_one_that_building_makes(self):
        self.append('README.md', 'See `web/distant/x.ts`.\n')
        self.assert_found('README.md: web/distant/x.ts does not exist')

    def test_a_module_without_a_readme(self):
        self.append('build/dev/modules.tsv', 'cases\tmodule\tmodules/cases\tcore\n')
        self.assert_found('src/modules/cases: no README.md')

    def test_a_module_that_the_readme_does_not_name(self):
        self.write('README.md', 'Nothing.\n')
        self.assert_found('README.md: does not name the module grants')

    def test_a_library_without_a_row(self):
        self.replace('ARCHITECTURE.md', '| core | `src/core` | – |\n', '')
        self.assert_found('no row for the library core')

    def test_a_row_with_other_dependencies(self):
        self.replace('ARCHITECTURE.md', '| core |', '| core stats |')
        self.assert_found('grants depends on core, the row says core stats')

    def test_a_row_for_no_library(self):
        self.append('ARCHITECTURE.md', '| ghost | `src/ghost` | core |\n')
        self.assert_found('ghost is no library')

    def test_a_row_with_another_folder(self):
        self.replace('ARCHITECTURE.md', 'src/modules/grants', 'src/grants')
        self.assert_found('grants lives in src/modules/grants')

    def test_no_map_at_all(self):
        self.write('ARCHITECTURE.md', '# Architecture\n')
        self.assert_found('no row for the library core')


if __name__ == '__main__':
    unittest.main()
