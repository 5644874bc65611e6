# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""./run builds what changed, and only that, then hands its options to the program."""
import os
import shutil
import subprocess
import tempfile
import unittest

from small_tree import HOME

NPM = '#!/bin/sh\necho npm >>log\nmkdir -p web/dist && echo page >web/dist/index.html\n'
CMAKE = """#!/bin/sh
echo cmake "$1" >>log
[ ! -e fail ] || exit 1
mkdir -p build/release
printf '#!/bin/sh\\nprintf "%%s|" "$@"\\n' >build/release/werkzaam
chmod +x build/release/werkzaam
"""
BUILT_ALL = ['npm', 'cmake --preset', 'cmake --build']


class Run(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.root = self.temporary.name
        for path in ('src/a.cpp', 'src/a_test.cpp', 'web/src/a.ts', 'web/test/a.ts', 'i18n/nl.json',
                     'cmake/a.cmake', 'CMakeLists.txt', 'CMakePresets.json', 'packages.txt',
                     'tools/node/package-lock.json', '.deps/stamps/x'):
            self.write(path, '')
        for path, text in (('setup', '#!/bin/sh\n'), ('.deps/node/bin/npm', NPM),
                           ('.deps/node/bin/cmake', CMAKE)):
            self.write(path, text)
            os.chmod(os.path.join(self.root, path), 0o755)
        shutil.copy(f'{HOME}/run', self.root)

    def tearDown(self):
        self.temporary.cleanup()

    def write(self, path, text):
        full = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, 'w', encoding='utf8') as file:
            file.write(text)

    def start(self, *options, cwd=None):
        """What was built, what the program got, and how it ended."""
        self.write('log', '')
        done = subprocess.run([f'{self.root}/run', *options], cwd=cwd or self.root, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        with open(f'{self.root}/log', encoding='utf8') as file:
            return file.read().splitlines(), done.stdout, done.returncode

    def test_the_second_start_builds_nothing(self):
        self.assertEqual(self.start(), (BUILT_ALL, 'serve|', 0))
        self.assertEqual(self.start(), ([], 'serve|', 0))

    def test_a_changed_source_is_built_again_and_a_changed_test_is_not(self):
        self.start()
        self.write('src/a.cpp', 'int x;')
        self.assertEqual(self.start()[0], ['cmake --preset', 'cmake --build'])
        self.write('web/src/a.ts', 'x')
        self.assertEqual(self.start()[0], ['npm'])
        self.write('src/a_test.cpp', 'int x;')
        self.write('web/test/a.ts', 'x')
        self.assertEqual(self.start()[0], [])

    def test_a_sentence_is_in_both(self):
        self.start()
        self.write('i18n/nl.json', '{}')
        self.assertEqual(self.start()[0], BUILT_ALL)

    def test_a_product_that_is_gone_is_built_again(self):
        self.start()
        os.remove(f'{self.root}/build/release/werkzaam')
        self.assertEqual(self.start()[0], ['cmake --preset', 'cmake --build'])

    def test_a_failed_build_serves_nothing_and_is_tried_again(self):
        self.write('fail', '')
        built, out, status = self.start()
        self.assertEqual((out, status != 0), ('', True))
        os.remove(f'{self.root}/fail')
        self.assertEqual(self.start()[0], ['cmake --preset', 'cmake --build'])

    def test_options_are_passed_on_and_folders_are_the_callers(self):
        with tempfile.TemporaryDirectory() as elsewhere:
            here = os.path.realpath(elsewhere)
            self.assertEqual(self.start('--port', '0', '--data', 'my data', cwd=elsewhere)[1],
                             f'serve|--port|0|--data|{here}/my data|')
            self.assertEqual(self.start('--data=x', cwd=elsewhere)[1], f'serve|--data|{here}/x|')


if __name__ == '__main__':
    unittest.main()
