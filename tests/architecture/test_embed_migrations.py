# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every migration of every library exists for both engines, or the build ends."""
import glob
import os
import subprocess
import sys
import tempfile
import unittest

from small_tree import HOME

SCRIPT = f'{HOME}/cmake/embed_migrations.py'


class EmbedMigrations(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = holder.name
        self.out = f'{holder.name}/made/out.cpp'

    def write(self, path, text):
        os.makedirs(os.path.dirname(f'{self.folder}/{path}'), exist_ok=True)
        with open(f'{self.folder}/{path}', 'w', encoding='utf8') as file:
            file.write(text)

    def run_script(self):
        return subprocess.run([sys.executable, SCRIPT, self.out, 'werkzaam::x', self.folder],
                              capture_output=True, text=True, check=False)

    def test_both_dialects_of_each_step_are_embedded_in_order(self):
        for engine in ('sqlite', 'postgres'):
            for name in ('0002_b', '0001_a'):
                self.write(f'{engine}/{name}.sql', f'-- {engine} {name}')
        self.assertEqual(self.run_script().returncode, 0)
        with open(self.out, encoding='utf8') as file:
            text = file.read()
        places = [text.index(word) for word in
                  ('"0001_a.sql"', 'sqlite 0001_a', 'postgres 0001_a', '"0002_b.sql"',
                   'sqlite 0002_b', 'postgres 0002_b')]
        self.assertEqual(places, sorted(places))

    def test_a_step_that_one_engine_misses_ends_the_build(self):
        self.write('sqlite/0001_a.sql', '')
        self.write('postgres/0001_a.sql', '')
        for extra, missing in (('sqlite/0002_b.sql', 'postgres/0002_b.sql'),
                               ('postgres/0003_c.sql', 'sqlite/0003_c.sql')):
            self.write(extra, '')
            done = self.run_script()
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(f'{missing} is missing', done.stderr)
            self.assertFalse(os.path.exists(self.out))
            os.remove(f'{self.folder}/{extra}')

    def test_the_folders_of_every_library_are_the_same(self):
        folders = glob.glob(f'{HOME}/src/**/migrations', recursive=True)
        self.assertGreater(len(folders), 4)
        for folder in folders:
            names = [sorted(os.listdir(f'{folder}/{engine}')) for engine in ('sqlite', 'postgres')]
            self.assertEqual(names[0], names[1], folder)


if __name__ == '__main__':
    unittest.main()
