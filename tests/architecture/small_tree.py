# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small trees on which the checkers are checked: each planted fault must be found and named."""
import os
import subprocess
import sys
import tempfile
import unittest

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class CheckerTest(unittest.TestCase):
    """A clean tree (`clean`: path -> text) passes `checker`; every planted change must fail it."""
    checker = ''
    clean = {}

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = self.folder.name
        for path, text in self.clean.items():
            self.write(path, text)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, path, text):
        full = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, 'w', encoding='utf8') as file:
            file.write(text)

    def append(self, path, text):
        self.write(path, self.clean[path] + text)

    def replace(self, path, old, new):
        self.assertIn(old, self.clean[path])
        self.write(path, self.clean[path].replace(old, new))

    def run_checker(self):
        done = subprocess.run([sys.executable, f'{HOME}/tools/{self.checker}', '--root', self.root],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def assert_clean(self):
        status, out = self.run_checker()
        self.assertEqual(status, 0, out)

    def assert_found(self, words):
        status, out = self.run_checker()
        self.assertEqual(status, 1, out)
        self.assertIn(words, out)
