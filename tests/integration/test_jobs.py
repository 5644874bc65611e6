# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Background work from the queue in the database: what is over is erased by itself, several processes
share what there is to do, and what one of them leaves undone another does."""
import json
import time
import unittest
import uuid

import test_postgres
import test_processing
from program import DONE, REFUSED, run
from test_matrix import InTown
from town import SqliteRows, key, row

DAY = 86_400_000_000


def wait_until(found, seconds=20):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found():
            return True
        time.sleep(0.1)
    return False


class Erasing(InTown):
    def count(self, where):
        return self.rows.connection.execute(f'SELECT count(*) FROM {where}').fetchone()[0]

    def test_V14_2_7_what_is_over_goes_by_itself(self):
        self.settle()
        now = int(time.time() * 1_000_000)
        self.rows.run([
            f"UPDATE session SET ended_at = {now - 2 * DAY} WHERE id = '{key('session auditor ended')}'",
            row('person', id='gone', name='Iemand Anders', email='gone@werkzaam.example', language='nl',
                created_at=now - 800 * DAY, left_at=now - 400 * DAY),
            row('membership', id='m-gone', person_id='gone', organisation='GM0546', role='auditor',
                valid_from='2024-01-01', review_due='2025-01-01', created_at=1,
                ended_at=now - 400 * DAY),
            row('sign_in_failure', account_hash='a', address_hash='b', failures=1,
                last_at=now - 2 * DAY),
            'UPDATE job SET due_at = 0'])
        sessions = self.count("session WHERE ended_at IS NULL OR ended_at >= " + str(now - DAY))
        self.assertTrue(wait_until(lambda: self.count("person WHERE name = 'Iemand Anders'") == 0))
        self.assertEqual(self.count("person WHERE id = 'gone' AND name = '-' AND email = id"), 1)
        self.assertEqual(self.count('sign_in_failure'), 0)
        self.assertEqual(self.count('session'), sessions, 'those that are not over stay')
        self.assertEqual(self.count("audit_entry WHERE action = 'account.erase'"), 1)
        self.assertIn('"event":"erased","sessions":"1","failures":"1","invitations":"0","people":"1"',
                      self.server.log())


class Commands(InTown):
    def test_what_stands_aside_is_listed_and_tries_again_when_somebody_says_so(self):
        self.settle()
        self.server.stop()
        rows = SqliteRows(self.data)
        rows.run([row('job', id='j', kind='nothing_does_this', about='', recurs=0, due_at=1, attempts=10,
                      stood_aside_at=2, reason='the other side is away')])
        listed = json.loads(run('jobs', 'list', '--data', self.data).stdout)
        self.assertEqual({job['kind'] for job in listed},
                         {'forget_answers', 'erase_what_is_over', 'nothing_does_this'})
        (aside,) = [job for job in listed if job.get('stoodAsideAt')]
        self.assertEqual((aside['id'], aside['reason']), ('j', 'the other side is away'))
        wrong = run('jobs', 'retry', 'k', '--data', self.data)
        self.assertEqual(wrong.returncode, REFUSED)
        self.assertIn('jobs list', wrong.stderr)
        self.assertEqual(run('jobs', 'retry', 'j', '--data', self.data).returncode, DONE)
        self.assertEqual(run('jobs', 'retry', 'j', '--data', self.data).returncode, REFUSED)
        self.assertEqual(rows.connection.execute(
            "SELECT attempts, stood_aside_at FROM job WHERE id = 'j'").fetchone(), (0, None))
        rows.close()


def setUpModule():
    test_postgres.setUpModule()


def tearDownModule():
    test_postgres.tearDownModule()


class Several(test_postgres.OnPostgres):
    """Two processes on one database hand records over to a logbook."""

    def add_records(self, count):
        values = ', '.join(f"('{uuid.uuid4().hex[:16]}', '{uuid.uuid4().hex}', '', 1, 'readAccount', "
                           f"'urn:werkzaam:processing-activity:signing-in:1', '', '', '', {i}, {i})"
                           for i in range(count))
        test_postgres.postgres.sql(
            'INSERT INTO processing_record (span, trace, parent, status, name, activity, subject, '
            f'subject_type, processor, started, ended) VALUES {values}', self.database)

    def test_each_record_goes_once_and_all_go_when_a_process_is_killed(self):
        sink = test_processing.Sink()
        self.addCleanup(sink.server_close)
        self.addCleanup(sink.shutdown)
        more = {**self.settings(), 'WERKZAAM_PROCESSING_LOG': sink.address}
        self.migrate()
        first = self.serve(more=more)
        self.serve(data=self.make_folder('second'), more=more)
        for _ in range(4):
            self.add_records(300)
            time.sleep(2.5)
        self.assertTrue(wait_until(lambda: len(sink.spans()) >= 1200), len(sink.spans()))
        self.assertEqual(len({span['spanId'] for span in sink.spans()}), 1200)
        self.assertEqual(len(sink.spans()), 1200, 'none twice')
        first.process.kill()
        first.process.wait()
        # As if the five minutes had passed for which what it may have held was its own.
        test_postgres.postgres.sql('UPDATE job SET held_until = 0', self.database)
        self.add_records(300)
        self.assertTrue(wait_until(lambda: len({span['spanId'] for span in sink.spans()}) == 1500),
                        len(sink.spans()))


if __name__ == '__main__':
    unittest.main()
