# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The second wall: PostgreSQL itself holds the application's role to what a transaction may see.

Tried by raw SQL as that role, with every scope of the program out of the way; and everybody gets the
same answers as on SQLite while it stands."""
import subprocess
import unittest

import test_matrix
import test_postgres
from program import DONE, run, shipped_imports
from test_matrix import CHANGING, TABLE, WHO, Questions, described, read_table
from test_postgres import PASSWORD, OnPostgres
from town import OTHER, OWN, ROLES, Town, key

HELD = ('membership', 'invitation', 'rights_review', 'rights_review_item', 'person', 'session',
        'factor', 'delegation', 'external_identity', 'audit_entry', 'disclosure', 'disclosure_about',
        'scim_user', 'scim_group_member')
OF_PEOPLE = ('membership', 'invitation', 'rights_review', 'rights_review_item', 'person', 'session',
             'factor', 'delegation')


def setUpModule():
    test_postgres.setUpModule()


def tearDownModule():
    test_postgres.tearDownModule()


class PostgresRows:
    """Runs statements as whoever owns everything."""

    def __init__(self, database):
        self.database = database

    def run(self, statements):
        test_postgres.postgres.sql(';\n'.join(['BEGIN', *statements, 'COMMIT;']), self.database)

    def close(self):
        pass


class InTownOnPostgres(OnPostgres):
    def settle(self):
        self.migrate()
        for kind, path in shipped_imports():
            done = run('import', kind, path, '--data', self.data, more=self.settings())
            self.assertEqual(done.returncode, DONE, done.stderr)
        self.server = self.serve()
        self.rows = PostgresRows(self.database)
        self.town = Town()
        self.rows.run(self.town.statements)


class RawSql(InTownOnPostgres):
    def setUp(self):
        super().setUp()
        self.settle()
        self.rows.run([
            "INSERT INTO delegation (id, membership_id, lent_to, valid_from, valid_to, reason, "
            f"created_at) VALUES ('d', '{key('membership stranger')}', '{key('stranger')}', "
            "'2026-01-01', '2999-01-01', '', 0)",
            "INSERT INTO external_identity (issuer, external_subject, person_id, organisation, "
            f"created_at) VALUES ('i', 's', '{key('stranger')}', '{OTHER}', 0)",
            "INSERT INTO scim_user VALUES ('u', 'i', '" + OTHER + f"', '{key('stranger')}', 'n', 'n', '', "
            "1, 0, 0)",
            "INSERT INTO scim_group_member VALUES ('u', 'beleid')",
            "INSERT INTO disclosure VALUES ('x', 0, '" + OTHER + "', '', '', '', '', '', '', 1)",
            "INSERT INTO disclosure_about VALUES ('x', 'r')",
            "INSERT INTO audit_entry (at, action, result, rule, purpose, organisation, person, actor, "
            f"session, address, object, subject) VALUES (0, 'x', 'done', '', '', '{OTHER}', '', '', "
            "'', '', '', '')"])

    def as_application(self, statement, **sight):
        """What the application's role gets, in a transaction that may see so much."""
        settings = ''.join(f"SELECT set_config('werkzaam.{name}', '{value}', true) \\g /dev/null\n"
                           for name, value in sight.items())
        address = test_postgres.postgres.address(self.database, 'werkzaam_app', PASSWORD)
        return subprocess.run(['psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', address], text=True,
                              input=f'BEGIN;\n{settings}{statement};\nCOMMIT;\n', check=False,
                              capture_output=True)

    def count(self, table, **sight):
        done = self.as_application(f'SELECT count(*) FROM {table}', **sight)
        self.assertEqual(done.returncode, 0, done.stderr)
        return int(done.stdout)

    def test_every_table_about_people_is_held(self):
        found = test_postgres.postgres.sql(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relkind = 'r' ORDER BY 1",
            self.database).split()
        self.assertEqual(found, sorted(HELD))

    def test_where_nothing_is_said_nothing_is_seen(self):
        for table in HELD:
            self.assertEqual(self.count(table), 0, table)
            self.assertGreater(self.count(table, sees='everything'), 0, table)

    def test_V8_4_1_V13_2_2_rows_of_ones_own_organisation_only(self):
        mine = {'sees': 'some', 'person': key('policy_adviser'), 'organisations': OWN}
        for table, column in (('membership', 'organisation'), ('invitation', 'organisation'),
                              ('rights_review', 'organisation'), ('audit_entry', 'organisation'),
                              ('disclosure', 'organisation')):
            seen = self.as_application(f'SELECT DISTINCT {column} FROM {table}', **mine).stdout.split()
            self.assertLessEqual(set(seen), {OWN}, table)
        strangers = {'person': 'id', 'session': 'person_id', 'factor': 'person_id',
                     'external_identity': 'person_id', 'delegation': 'lent_to',
                     'scim_user': 'person_id'}
        for table, column in strangers.items():
            where = f"{table} WHERE {column} = '{key('stranger')}'"
            self.assertEqual(self.count(where, **mine), 0, table)
            self.assertGreater(self.count(where, sees='everything'), 0, table)
        self.assertEqual(self.count('disclosure_about', **mine), 0)
        self.assertEqual(self.count('scim_group_member', **mine), 0)
        # Whom a provider brought in is seen in its organisation, also without any role.
        there = {'sees': 'some', 'organisations': OTHER}
        self.assertEqual(self.count('scim_group_member', **there), 1)
        for table in OF_PEOPLE:
            self.assertGreater(self.count(table, **mine), 0, table)

    def test_ones_own_rows_without_any_organisation(self):
        me = key('policy_adviser')
        mine = {'sees': 'some', 'person': me, 'organisations': ''}
        self.assertEqual(self.count('person', **mine), 1)
        self.assertEqual(self.count('membership', **mine), 1)
        self.assertEqual(self.count(f"session WHERE person_id <> '{me}'", **mine), 0)
        self.assertGreater(self.count('session', **mine), 0)
        self.assertEqual(self.count('invitation', **mine), 0)
        self.assertEqual(self.count('invitation', **mine, founds='yes'), 2)

    def test_V13_2_2_V16_4_2_the_application_can_change_no_table_and_no_log(self):
        everything = {'sees': 'everything', 'person': 'x', 'organisations': OWN}
        for statement in ('CREATE TABLE x (a int)', 'DROP TABLE person', 'TRUNCATE session',
                          'ALTER TABLE person ADD COLUMN x int', 'CREATE ROLE x SUPERUSER',
                          'CREATE POLICY x ON person USING (true)',
                          'ALTER TABLE person DISABLE ROW LEVEL SECURITY',
                          "UPDATE audit_entry SET action = 'x'", 'DELETE FROM audit_entry',
                          'DELETE FROM audit_head', 'DELETE FROM audit_leaf',
                          "COPY (SELECT 1) TO PROGRAM 'id'", "SELECT pg_read_file('/etc/passwd')",
                          'SELECT * FROM pg_authid', 'SET ROLE werkzaam_owner',
                          "CREATE FUNCTION x() RETURNS int LANGUAGE sql AS 'SELECT 1'"):
            done = self.as_application(statement, **everything)
            self.assertNotEqual(done.returncode, 0, statement)
            self.assertRegex(done.stderr, 'permission denied|must be', statement)
        self.assertEqual(self.count('person WHERE false', **everything), 0)  # it works at all

    def test_V8_4_1_rows_elsewhere_are_not_changed_or_made(self):
        mine = {'sees': 'some', 'person': key('policy_adviser'), 'organisations': OWN}
        for statement in (f"UPDATE membership SET ended_at = 1 WHERE organisation = '{OTHER}'",
                          f"UPDATE session SET ended_at = 1 WHERE person_id = '{key('stranger')}'",
                          f"DELETE FROM factor WHERE person_id = '{key('stranger')}'"):
            done = self.as_application(f'WITH changed AS ({statement} RETURNING 1) SELECT count(*) '
                                       'FROM changed', **mine)
            self.assertEqual(done.stdout.strip(), '0', statement)
        for statement in (
                f"UPDATE membership SET organisation = '{OTHER}' WHERE organisation = '{OWN}'",
                "INSERT INTO membership (id, person_id, organisation, role, valid_from, review_due, "
                f"created_at) VALUES ('n', '{key('stranger')}', '{OTHER}', 'auditor', '2026-01-01', "
                "'2999-01-01', 0)"):
            done = self.as_application(statement, **mine)
            self.assertIn('row-level security', done.stderr, statement)

    def test_the_log_is_added_to_by_whoever_sees_none_of_it(self):
        statement = ("INSERT INTO audit_entry (at, action, result, rule, purpose, organisation, "
                     "person, actor, session, address, object, subject) VALUES (0, 'y', 'done', '', "
                     f"'', '{OTHER}', '', '', '', '', '', '')")
        done = self.as_application(statement, sees='some', organisations=OWN)
        self.assertEqual(done.returncode, 0, done.stderr)


class MatrixOnPostgres(InTownOnPostgres):
    """What is about people, of the same table as on SQLite."""
    send, cells, fault = (test_matrix.Matrix.send, test_matrix.Matrix.cells,
                          test_matrix.Matrix.fault)
    fault_in_body = test_matrix.Matrix.fault_in_body
    fault_in_list = test_matrix.Matrix.fault_in_list

    def test_V8_3_3_everybody_gets_what_the_table_says(self):
        self.settle()
        everything = read_table(TABLE)
        self.table = {operation: lines for operation, lines in everything.items()
                      if lines[0][0] is not WHO['everybody']}
        self.described, self.first_bodies = described(), {}
        self.questions = Questions(self.server)
        faults, count = [], 0
        for cell in self.cells():
            count += 1
            fault = self.fault(cell)
            if fault:
                faults.append(fault)
            if cell[0] in CHANGING:
                self.rows.run(self.town.restored())
        print(f'{count} cells: {len(self.table)} operations, {len(ROLES)} roles', end=' ')
        self.assertEqual(faults, [], f'{len(faults)} of {count}:\n' + '\n'.join(faults[:60]))
        self.assertGreater(count, 3_000)


if __name__ == '__main__':
    unittest.main()
