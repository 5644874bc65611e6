# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The header check finds a header that leans on what its includer included."""
import os
import unittest

from small_tree import CheckerTest


class HeaderCheck(CheckerTest):
    checker = 'check_headers.py'
    clean = {
        'src/core/money.h': '#pragma once\nstruct Euro { long cents; };\n',
        'src/core/price.h': '#pragma once\n#include "core/money.h"\nstruct Price { Euro sum; };\n',
    }

    def test_headers_that_include_what_they_use_pass(self):
        self.assert_clean()

    def test_a_header_that_leans_on_its_includer(self):
        self.write('src/core/price.h', '#pragma once\nstruct Price { Euro sum; };\n')
        self.assert_found('src/core/price.h: does not compile alone')

    def test_a_header_that_passed_is_not_compiled_again(self):
        self.assert_clean()
        folder = os.path.join(self.root, 'build/header-check')
        before = sorted(os.listdir(folder))
        self.assert_clean()
        self.assertEqual(len(before), 2)
        self.assertEqual(before, sorted(os.listdir(folder)))

    def test_a_header_that_its_own_source_includes_first_is_left_to_the_build(self):
        self.write('src/core/price.h', '#pragma once\nstruct Price { Euro sum; };\n')
        self.write('src/core/price.cpp', '#include "core/price.h"\n')
        self.assert_clean()

    def test_a_source_that_includes_something_before_its_header_shows_nothing(self):
        self.write('src/core/price.h', '#pragma once\nstruct Price { Euro sum; };\n')
        self.write('src/core/price.cpp', '#include "core/money.h"\n#include "core/price.h"\n')
        self.assert_found('src/core/price.h: does not compile alone')

    def test_a_change_below_makes_a_header_be_compiled_again(self):
        self.assert_clean()
        self.write('src/core/money.h', '#pragma once\nstruct Cents { long cents; };\n')
        self.assert_found('src/core/price.h: does not compile alone')


if __name__ == '__main__':
    unittest.main()
