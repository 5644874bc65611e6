# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""A backup of a running instance is one moment of it, and restoring gives it back row by row."""
import os
import re
import sqlite3
import subprocess
import threading
import unittest

from program import DONE, Filled, PROGRAM, REFUSED, environment, run, shipped_imports


def rows(path):
    """Table -> its rows, sorted. Full-text shadow tables included."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute('PRAGMA integrity_check').fetchone()[0] == 'ok'
        names = [name for name, in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
                for name in names}
    finally:
        connection.close()


class Backups(Filled):
    def setUp(self):
        super().setUp()
        self.file = f'{self.folder}/backup.tar'
        self.restored = f'{self.folder}/restored'

    def back_up(self):
        done = run('backup', self.file, '--data', self.data)
        self.assertEqual(done.returncode, DONE, done.stderr)

    def records(self):
        """All rows but those that a start without an administrator writes: its invitation, and the
        version that every command gives what visitors see."""
        found = rows(f'{self.data}/werkzaam.sqlite')
        found.pop('invitation')
        found.pop('shared_version')
        found.pop('job')  # what a start puts in the queue and does
        # A start seals what is new in the audit log; its entries are compared, and it verifies itself.
        for table in ('audit_leaf', 'audit_head', 'audit_name'):
            found.pop(table)
        found['audit_entry'] = [row for row in found['audit_entry']
                                if 'invitation.create' not in row]
        return found

    def restore(self, data):
        return run('restore', self.file, '--data', data)

    def test_a_running_instance_comes_back_row_by_row(self):
        server = self.serve()
        self.back_up()
        self.assertEqual(self.restore(self.restored).returncode, DONE)
        before, after = rows(f'{self.data}/werkzaam.sqlite'), rows(f'{self.restored}/werkzaam.sqlite')
        self.assertGreater(sum(map(len, before.values())), 2000)
        self.assertEqual(sorted(before), sorted(after))
        for table, content in before.items():
            self.assertEqual(after[table], content, table)
        self.assertEqual(self.root_of(self.restored), self.root_of(self.data))
        self.assertEqual(server.get('/healthz').status, 200)

    def root_of(self, data):
        """The last signed root of the audit log, when everything under it is in order."""
        checked = run('audit', 'verify', '--data', data)
        self.assertEqual(checked.returncode, DONE, checked.stdout + checked.stderr)
        return re.search(r'last head: .* root ([0-9a-f]{64})', checked.stdout)[1]

    def test_a_backup_during_imports_and_requests_holds_whole_imports_only(self):
        server = self.serve()
        evaluation_files = [f for f in shipped_imports() if f[0] == 'evaluations']
        done = threading.Event()

        def read():
            while not done.is_set():
                assert server.get('/v1/guidance-cards').status == 200

        reader = threading.Thread(target=read)
        reader.start()
        try:
            writers = [subprocess.Popen([PROGRAM, 'import', kind, path, '--data', self.data],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                        text=True, env=environment())
                       for kind, path in evaluation_files]
            self.back_up()
            for writer in writers:
                _, said = writer.communicate(timeout=60)
                self.assertEqual(writer.returncode, DONE, said)
        finally:
            done.set()
            reader.join()
        self.assertEqual(self.restore(self.restored).returncode, DONE)
        before, after = rows(f'{self.data}/werkzaam.sqlite'), rows(f'{self.restored}/werkzaam.sqlite')
        for table in ('evaluation', 'effect', 'pool', 'pool_version'):
            self.assertEqual(after[table], before[table], table)

    def test_a_folder_in_use_and_a_damaged_file_are_refused_and_nothing_is_lost(self):
        self.back_up()
        before = self.records()
        server = self.serve()
        refused = self.restore(self.data)
        self.assertEqual(refused.returncode, REFUSED)
        self.assertIn('in gebruik', refused.stderr)
        server.stop()
        with open(self.file, 'r+b') as file:
            file.seek(os.path.getsize(self.file) // 2)
            file.write(b'damaged')
        damaged = self.restore(self.data)
        self.assertEqual(damaged.returncode, REFUSED)
        self.assertIn('geen bruikbare reservekopie', damaged.stderr)
        self.assertEqual(self.records(), before)

    def test_what_was_there_is_kept_when_a_backup_is_put_back(self):
        self.back_up()
        self.assertEqual(self.restore(self.data).returncode, DONE)
        kept = [name for name in os.listdir(f'{self.data}/backups')
                if name.startswith('before-restore-')]
        self.assertEqual(len(kept), 1)
        self.assertEqual(self.serve().get('/v1/elements').json()['total'], 49)

    def test_an_existing_file_is_not_overwritten(self):
        self.back_up()
        size = os.path.getsize(self.file)
        self.assertNotEqual(run('backup', self.file, '--data', self.data).returncode, DONE)
        self.assertEqual(os.path.getsize(self.file), size)

    def test_migrating_twice_changes_nothing(self):
        before = rows(f'{self.data}/werkzaam.sqlite')
        done = run('migrate', '--data', self.data)
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertIn('evidence/0001_evidence.sql\n', done.stdout)
        self.assertEqual(rows(f'{self.data}/werkzaam.sqlite'), before)


if __name__ == '__main__':
    unittest.main()
