# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who looked at what: recorded before it is shown, seen by the officer of that organisation only,
and proved by signed roots in two places."""
import csv
import io
import json
import shutil
import sqlite3
import unittest

from program import DONE, REFUSED, run
from test_matrix import InTown
from town import OTHER, OWN, headers_of

OFFICER, ADVISER = 'protection_officer two_factors', 'policy_adviser two_factors'
MANAGER = 'organisation_administrator two_factors'


class Log(InTown):
    def setUp(self):
        super().setUp()
        self.settle()

    def get(self, path, session):
        return self.server.request('GET', f'/v1{path}', None, headers_of(session))

    def search(self, query=None, session=OFFICER, purpose='oversight', path='/audit-entries/_search'):
        headers = {**headers_of(session), 'Content-Type': 'application/json'}
        if purpose:
            headers['Werkzaam-Purpose'] = purpose
        return self.server.request('POST', f'/v1{path}', json.dumps(query or {}), headers)

    def actions(self, **query):
        return [line['action'] for line in self.search(query).json()['items']]

    def number_of_entries(self):
        (count,) = self.rows.connection.execute('SELECT count(*) FROM audit_entry').fetchone()
        return count


class Looking(Log):
    def test_V16_2_1_the_officer_finds_who_looked_at_what(self):
        self.assertEqual(self.get('/memberships', MANAGER).status, 200)
        found = self.search({'action': 'read.listMemberships'}).json()
        self.assertEqual(found['total'], 1)
        line = found['items'][0]
        self.assertEqual((line['result'], line['rule'], line['address']),
                         ('done', 'AUT-10', '127.0.0.1'))
        self.assertTrue(line['actor'])
        self.assertEqual(self.search({'name': line['actor']}).json()['items'][0]['at'], line['at'])

    def test_that_the_officer_looks_is_recorded_with_the_purpose(self):
        self.search(purpose='incident')
        line = self.search({'action': 'read.searchAuditEntries'}).json()['items'][1]
        self.assertEqual((line['purpose'], line['rule']), ('incident', 'AUT-20'))

    def test_without_a_purpose_nothing_is_shown_or_recorded(self):
        before = self.number_of_entries()
        for path in ('/audit-entries/_search', '/audit-entries/_export', '/disclosures/_search'):
            answer = self.search(purpose=None, path=path)
            self.assertEqual((answer.status, answer.json()['code']), (400, 'access.purpose'), path)
        self.assertEqual(self.number_of_entries(), before)

    def test_ones_own_account_and_open_knowledge_are_no_looks_at_others(self):
        before = self.number_of_entries()
        for path in ('/account', '/sessions', '/account/factors', '/session', '/interventions'):
            self.assertEqual(self.get(path, MANAGER).status, 200, path)
        self.assertEqual(self.number_of_entries(), before)

    def test_V16_3_2_what_somebody_was_refused_is_there(self):
        self.assertEqual(self.get('/invitations', ADVISER).status, 403)
        line = self.search({'result': 'refused'}).json()['items'][0]
        self.assertEqual(line['action'], 'try.listInvitations')

    def test_entries_of_another_organisation_are_nowhere(self):
        self.assertEqual(self.get('/memberships', MANAGER).status, 200)
        (other,) = {row[0] for row in self.rows.connection.execute(
            'SELECT organisation FROM membership') if row[0] == OTHER}
        self.rows.run([
            'INSERT INTO audit_entry (at, action, result, rule, purpose, organisation, person, actor, '
            "session, address, object, subject) SELECT at, 'read.elsewhere', result, rule, purpose, "
            f"'{other}', person, actor, session, address, object, subject FROM audit_entry WHERE "
            "action = 'read.listMemberships'"])
        everything = self.search({'pageSize': 100}).json()
        self.assertEqual({line['organisation'] for line in everything['items']}, {OWN})
        (own,) = self.rows.connection.execute(
            'SELECT count(*) FROM audit_entry WHERE organisation = ?', (OWN,)).fetchone()
        self.assertEqual(everything['total'], own)
        for query in ({'action': 'read.elsewhere'}, {'about': OTHER}):
            self.assertEqual(self.search(query).json()['total'], 0, query)
        exported = self.search(path='/audit-entries/_export').body.decode()
        self.assertNotIn('elsewhere', exported)

    def test_a_file_of_the_log_stands_in_the_ledger(self):
        self.get('/memberships', MANAGER)
        answer = self.search({'action': 'read.'}, path='/audit-entries/_export')
        self.assertEqual(answer.status, 200)
        lines = list(csv.DictReader(io.StringIO(answer.body.decode())))
        self.assertIn('read.listMemberships', [line['action'] for line in lines])
        ledger = self.search(path='/disclosures/_search').json()
        self.assertEqual(ledger['items'][0]['what'], 'audit-entries')
        self.assertEqual(ledger['items'][0]['rows'], len(lines))

    def test_V2_2_3_a_period_the_wrong_way_round_is_told(self):
        answer = self.search({'from': '2026-02-02', 'to': '2026-02-01'})
        self.assertEqual(answer.status, 400)
        self.assertEqual(answer.json()['errors'][0]['code'], 'LOG-1')


class Proving(Log):
    def verify(self, *options, data=None):
        return run('audit', 'verify', '--data', data or self.data, *options)

    def test_what_nobody_touched_is_in_order_also_while_serving(self):
        self.get('/memberships', MANAGER)
        checked = self.verify()
        self.assertEqual(checked.returncode, DONE, checked.stdout)
        self.server.stop()
        checked = self.verify()
        self.assertEqual(checked.returncode, DONE, checked.stdout)
        self.assertIn(f'{self.number_of_entries()} entries', checked.stdout)
        key = run('audit', 'key', '--data', self.data).stdout.strip()
        self.assertEqual(self.verify('--key', key).returncode, DONE)
        self.assertEqual(self.verify('--key', 'A' + key[1:]).returncode, REFUSED)

    def test_V16_4_2_a_changed_entry_is_found(self):
        self.get('/memberships', MANAGER)
        self.server.stop()
        with sqlite3.connect(f'{self.data}/werkzaam.sqlite') as connection:
            with self.assertRaisesRegex(sqlite3.DatabaseError, 'only ever added to'):
                connection.execute("UPDATE audit_entry SET action = 'x'")
            connection.execute('DROP TRIGGER audit_entry_not_updated')
            connection.execute("UPDATE audit_entry SET action = 'read.nothing' WHERE action = "
                               "'read.listMemberships'")
        checked = self.verify()
        self.assertEqual(checked.returncode, REFUSED)
        self.assertIn('the entry is not what was sealed', checked.stdout)

    def test_a_log_that_was_put_back_by_hand_is_found_by_the_second_place(self):
        self.server.stop()
        shutil.copy(f'{self.data}/werkzaam.sqlite', f'{self.folder}/earlier.sqlite')
        self.server = self.serve()
        self.get('/memberships', MANAGER)
        self.server.stop()
        shutil.copy(f'{self.folder}/earlier.sqlite', f'{self.data}/werkzaam.sqlite')
        checked = self.verify()
        self.assertEqual(checked.returncode, REFUSED)
        self.assertIn('the second place knows of more entries', checked.stdout)

    def test_a_backup_that_was_put_back_is_known(self):
        self.assertEqual(run('backup', f'{self.folder}/b.tar', '--data', self.data).returncode, DONE)
        self.get('/memberships', MANAGER)
        self.server.stop()
        restored = run('restore', f'{self.folder}/b.tar', '--data', self.data)
        self.assertEqual(restored.returncode, DONE, restored.stderr)
        checked = self.verify()
        self.assertEqual(checked.returncode, DONE, checked.stdout)
        self.assertIn('a backup was put back 1 times', checked.stdout)

    def test_the_second_place_is_where_the_configuration_says(self):
        self.server.stop()
        elsewhere = f'{self.folder}/heads.txt'
        self.server = self.serve(more={'WERKZAAM_AUDIT_HEADS': elsewhere})
        self.get('/memberships', MANAGER)
        self.server.stop()
        with open(elsewhere, encoding='ascii') as file:
            self.assertRegex(file.read(), r'^head \d+ [0-9a-f]{64} \d+ \S+ \S+\n')
        self.assertEqual(self.verify('--heads', elsewhere).returncode, DONE)
        missing = self.verify('--heads', f'{self.folder}/none.txt')
        self.assertEqual(missing.returncode, REFUSED)
        self.assertIn('bestaat niet', missing.stderr)


if __name__ == '__main__':
    unittest.main()
