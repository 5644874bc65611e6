# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The size check counts code lines of functions and all lines of files, each side of its limit."""
import sys
import unittest

from small_tree import HOME, CheckerTest

sys.path.insert(0, f'{HOME}/tools')
import function_spans  # noqa: E402


def cpp_function(lines, comments=0):
    return ('int f(int x) {\n' + '    // why\n' * comments
            + '    x += 1;\n' * (lines - 2) + '}\n')


class SizeCheck(CheckerTest):
    checker = 'check_sizes.py'
    clean = {
        'src/core/a.cpp': cpp_function(70, comments=30),
        'src/core/b_test.cpp': '\n' * 900,
        'web/src/ui/c.tsx': 'export function Card() {\n' + '  x();\n' * 68 + '}\n',
        'tools/d.py': 'def f(x):\n' + '    x += 1\n' * 69,
    }

    def test_everything_at_its_limit_passes(self):
        self.assert_clean()

    def test_a_long_text_in_a_raw_literal_is_no_code(self):
        self.write('src/core/a.cpp', 'auto f() {\n    return R"(\n' + 'x <- 1\n' * 100 + ')";\n}\n')
        self.assert_clean()

    def test_a_function_one_code_line_too_long(self):
        self.write('src/core/a.cpp', cpp_function(71))
        self.assert_found('src/core/a.cpp: f() has 71 lines, at most 70')

    def test_a_typescript_function_too_long(self):
        self.write('web/src/ui/c.tsx', 'export function Card() {\n' + '  x();\n' * 69 + '}\n')
        self.assert_found('web/src/ui/c.tsx: Card() has 71 lines')

    def test_a_python_function_too_long(self):
        self.append('tools/d.py', '    x += 1\n')
        self.assert_found('tools/d.py: f() has 71 lines')

    def test_a_file_too_long(self):
        self.write('src/core/a.cpp', '\n' * 601)
        self.assert_found('src/core/a.cpp has 601 lines, at most 600')

    def test_a_test_file_too_long(self):
        self.write('src/core/b_test.cpp', '\n' * 901)
        self.assert_found('src/core/b_test.cpp has 901 lines, at most 900')

    def test_the_list_of_exceptions_may_not_grow(self):
        self.write('src/core/a.cpp', cpp_function(71))
        self.write('tools/size_exceptions.txt', 'src/core/a.cpp f 71\n')
        self.assert_found('1 exceptions, at most 0')

    def test_an_exception_that_shrank_must_be_lowered(self):
        self.write('tools/size_exceptions.txt', 'src/core/a.cpp f 80\n')
        self.assert_found('lower the number or remove the line')


class FunctionSpans(unittest.TestCase):
    def names(self, text):
        return [(f.name, f.first, f.last) for f in function_spans.cpp(text)]

    def test_methods_constructors_and_lambdas(self):
        text = ('namespace a {\nstruct B {\n    B(int x) : x_{x} {\n    }\n'
                '    int get() const { return x_; }\n    int x_ = 0;\n};\n'
                'auto B::twice(int y) -> int {\n    auto f = [](int z) { return z; };\n'
                '    if (y) {\n        return f(y);\n    }\n    return 0;\n}\n}\n')
        self.assertEqual([name for name, _, _ in self.names(text)], ['B', 'get', 'twice'])
        self.assertEqual(self.names(text)[2], ('twice', 8, 14))

    def test_braces_in_literals_and_comments_do_not_count(self):
        text = 'void f() {\n    g("}");  // }\n    h(R"({)");\n}\nvoid k() {\n}\n'
        self.assertEqual(self.names(text), [('f', 1, 4), ('k', 5, 6)])


if __name__ == '__main__':
    unittest.main()
