# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of ASVS cannot claim what no test bears out."""
import os
import subprocess
import sys
import unittest

from small_tree import HOME, CheckerTest

LIST, PAGE = 'docs/compliance/asvs.toml', 'docs/compliance/asvs.md'
CPP, PYTHON, SCRIPT = 'src/a/a_test.cpp', 'tests/integration/test_a.py', 'web/test/e2e/a.spec.ts'
REQUIREMENTS = '''["6.2"]
title = "Passphrases"
"6.2.1" = { level = 1, kind = "A", words = "eight" }
"6.2.2" = { level = 1, kind = "A", words = "change" }
"6.2.3" = { level = 1, kind = "A", words = "current" }
"6.2.4" = { level = 2, kind = "A", words = "leaked", open = "no list" }
"6.2.5" = { level = 2, kind = "D", words = "how", document = "docs/a.md#how-it-is-done" }
"6.2.6" = { level = 3, kind = "A", words = "telephone", not_applicable = "none" }

["4.3"]
title = "GraphQL"
not_applicable = "no GraphQL"
"4.3.1" = { level = 2, kind = "A", words = "bounded" }
'''


class AsvsCheck(CheckerTest):
    checker = 'check_asvs.py'
    clean = {LIST: REQUIREMENTS, 'docs/a.md': '# A\n\n## How it is done\n',
             CPP: 'TEST_F(AsvsA, V6_2_1_V6_2_2_ShortIsRefused) {}\nTEST(A, Other) {}\n',
             PYTHON: 'class A:\n    def test_V6_2_3_takes_the_current_one(self):\n        pass\n',
             SCRIPT: "test('V6.2.1, V6.2.2 on the page', async () => {});\n"}

    def setUp(self):
        super().setUp()
        self.update()

    def update(self):
        subprocess.run([sys.executable, f'{HOME}/tools/{self.checker}', '--root', self.root,
                        '--update'], capture_output=True, check=False)

    def page(self):
        with open(os.path.join(self.root, PAGE), encoding='utf8') as file:
            return file.read()

    def test_a_tree_in_order_passes(self):
        self.assert_clean()

    def test_the_page_counts_and_names(self):
        self.assertIn('| all | 3 | 1 | 2 | 1 | 7 |', self.page())
        self.assertIn('Of the 4 that apply and that a program can test, 3 are tested; 3 tests',
                      self.page())
        for words in ('`AsvsA.V6_2_1_V6_2_2_ShortIsRefused`<br>`V6.2.1, V6.2.2 on the page`',
                      '`A.test_V6_2_3_takes_the_current_one`', '**open**: no list',
                      '(../../docs/a.md#how-it-is-done)', 'not applicable: no GraphQL'):
            self.assertIn(words, self.page())

    def test_a_test_that_is_gone(self):
        self.replace(PYTHON, 'test_V6_2_3_takes', 'test_takes')
        self.assert_found('V6.2.3: neither a test nor a document')

    def test_a_test_that_is_commented_out(self):
        self.write(CPP, '// ' + self.clean[CPP])
        self.write(SCRIPT, '')
        self.assert_found('V6.2.1: neither a test nor a document')

    def test_a_title_that_only_mentions_an_id(self):
        self.write(CPP, '')
        self.replace(SCRIPT, 'V6.2.1, V6.2.2 on the page', 'as V6.2.1 and V6.2.2 say')
        self.assert_found('V6.2.1: neither a test nor a document')

    def test_an_id_that_is_not_in_the_list(self):
        self.append(CPP, 'TEST(A, V6_2_9_Long) {}\n')
        self.assert_found('A.V6_2_9_Long names V6.2.9, which is not in')

    def test_an_id_in_small_letters(self):
        self.append(PYTHON, '    def test_v6_2_1_short(self):\n        pass\n')
        self.assert_found('test_v6_2_1_short has an id in small letters')

    def test_a_page_that_somebody_wrote_by_hand(self):
        self.write(PAGE, self.page().replace('**open**: no list', 'fine'))
        self.assert_found('is not what the tests say')

    def test_a_new_test_that_the_page_does_not_name(self):
        self.append(CPP, 'TEST(A, V6_2_1_Again) {}\n')
        self.assert_found('is not what the tests say')

    def test_a_document_that_is_not_there(self):
        self.replace(LIST, 'docs/a.md#', 'docs/b.md#')
        self.assert_found('V6.2.5: docs/b.md does not exist')

    def test_a_heading_that_is_not_there(self):
        self.replace(LIST, '#how-it-is-done', '#how-it-was-done')
        self.assert_found('V6.2.5: docs/a.md has no heading #how-it-was-done')

    def test_what_does_not_apply_is_not_tested(self):
        self.append(CPP, 'TEST(A, V6_2_6_Telephone) {}\n')
        self.assert_found('V6.2.6: does not apply, and yet is tested or open')

    def test_a_misspelt_word(self):
        self.replace(LIST, 'open = ', 'opne = ')
        self.assert_found('V6.2.4: has kind, level, opne, words')

    def test_a_level_that_does_not_exist(self):
        self.replace(LIST, 'level = 3', 'level = 4')
        self.assert_found('V6.2.6: level 4, kind A')

    def test_a_sentence_of_the_standard(self):
        self.replace(LIST, '"leaked"', '"' + 'Verify that the application ' * 4 + '"')
        self.assert_found('V6.2.4: 112 signs')

    def test_an_id_under_another_heading(self):
        self.replace(LIST, '"6.2.4"', '"6.3.4"')
        self.assert_found('V6.3.4: does not belong to 6.2')


if __name__ == '__main__':
    unittest.main()
