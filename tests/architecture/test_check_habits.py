# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check of habits finds each kind of line that must not be there."""
import unittest

from small_tree import CheckerTest

CPP, HEADER, TEST, STATS = 'src/core/a.cpp', 'src/core/a.h', \
    'src/core/a_test.cpp', 'src/stats/b.cpp'
WEB, SPEC, CMAKE = 'web/src/ui/a.tsx', 'web/test/e2e/a.spec.ts', 'cmake/a.cmake'


class HabitCheck(CheckerTest):
    checker = 'check_habits.py'
    clean = {
        CPP: '// Not std::regex: it crashes.\nstruct Service_ {};\nint size() const;\n',
        HEADER: 'inline int size() { return library.get_size(); }\n',
        TEST: 'TEST(Money, adds) {}\n',
        STATS: '#include <cmath>\n',
        WEB: 'const company = 1;\n',
        SPEC: "test('opens', () => {});\n",
        CMAKE: 'add_compile_options(-O1)\n',
    }

    def test_good_habits_pass(self):
        self.assert_clean()


PLANTED = [
    (CPP, 'std::regex r;\n', 'use RE2'),
    (CPP, '#include <regex>\n', 'use RE2'),
    (CPP, 'strcpy(a, b);\n', 'writes without a bound'),
    (CPP, 'co_await x;\n', 'compiles coroutines wrongly'),
    (CPP, '#include <nlohmann/json.hpp>\n', 'not among the libraries'),
    (CPP, 'class PoolManager {};\n', 'a name that names nothing'),
    (HEADER, 'int get_size() const;\n', 'say what'),
    (CPP, '// TODO later\n', 'finish it'),
    (STATS, '#include <iostream>\n', 'stats does no IO'),
    (TEST, 'TEST(A, DISABLED_b) {}\n', 'a test that does not run'),
    (TEST, 'GTEST_SKIP();\n', 'a test that does not run'),
    (SPEC, "test.skip('x');\n", 'a test that does not run'),
    (SPEC, "test.only('x');\n", 'a test that does not run'),
    (WEB, 'x.innerHTML = text;\n', 'runs text as code'),
    (WEB, '// @ts-ignore\n', 'switches the types off'),
    (WEB, 'const x = y as any;\n', 'switches the types off'),
    (CMAKE, 'add_compile_options(-march=native)\n', 'digits would differ'),
]


def planted(path, line, words):
    def test(self):
        self.append(path, line)
        self.assert_found(words)
    return test


for number, (path, line, words) in enumerate(PLANTED):
    label = ''.join(c if c.isalnum() else '_' for c in line.strip())
    setattr(HabitCheck, f'test_{number:02}_{label}', planted(path, line, words))

if __name__ == '__main__':
    unittest.main()
