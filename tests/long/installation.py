# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Installations that drills harm: the program with its database, as shipped, on either engine."""
import contextlib
import ctypes
import os
import shutil
import signal
import sqlite3
import subprocess
import sys

import drill
import running
import signed_in

sys.path.insert(0, f'{drill.HOME}/tests/postgres')
from server import Postgres, program  # noqa: E402

# What a database of an installation has, whatever tests/postgres/server.py spares tests.
SHIPPED = {'fsync': 'on', 'full_page_writes': 'on', 'synchronous_commit': 'on', 'autovacuum': 'on'}
PR_SET_CHILD_SUBREAPER = 36
INVITATIONS = 'SELECT id FROM invitation'
ENTRIES = ("SELECT n.name FROM audit_entry e JOIN audit_name n ON n.token = e.object "
           "WHERE e.action = 'invitation.create'")
STAY_FRESH = 'UPDATE session SET fresh_until = created_at + 43200000000'


class Sqlite:
    """In a folder; its log is somewhere else, so that the folder may be on a disk that fails."""
    engine = 'sqlite'

    def __init__(self, folder, logs):
        self.folder, self.logs, self.server, self.person = folder, logs, None, None
        self.settings = {}

    @property
    def file(self):
        return f'{self.folder}/werkzaam.sqlite'

    def start(self):
        self.server = running.Server(self.folder, more=self.settings, logs=self.logs)
        return self.server

    def begin(self):
        """Starts, and signs in the first administrator: for as long as a drill takes."""
        self.start()
        self.person = signed_in.first_administrator(self.server)
        self.person.organisation = signed_in.organisations(self.person, 1)[0]
        self.person.close()
        self.change(STAY_FRESH)

    def change(self, statement):
        with contextlib.closing(sqlite3.connect(self.file, timeout=10)) as connection:
            connection.execute(statement)
            connection.commit()

    def written(self):
        with contextlib.closing(sqlite3.connect(self.file, timeout=10)) as connection:
            return tuple({row[0] for row in connection.execute(query)}
                         for query in (INVITATIONS, ENTRIES))

    def fault(self):
        """What is wrong inside the file, or nothing."""
        with contextlib.closing(sqlite3.connect(self.file, timeout=10)) as connection:
            found = connection.execute('PRAGMA integrity_check').fetchone()[0]
            return None if found == 'ok' else f'integrity_check: {found}'

    def kill_everything(self):
        self.server.kill()

    def power_on(self):
        """What starts before the program does, once there is power."""

    def stop(self):
        if self.server is not None and self.server.process.poll() is None:
            self.server.stop()


class OnPostgres(Sqlite):
    """With a PostgreSQL of its own; its files are in `folder` as well, or its tables in `tables`."""
    engine = 'postgres'

    def __init__(self, folder, logs, tables=None, **settings):
        super().__init__(folder, logs)
        # Its sessions become children of this process when it is killed, and not of nobody.
        os.chmod(os.path.dirname(folder), 0o711)  # PostgreSQL runs as somebody else
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.postgres = PostgresIn(folder, tables, **{**SHIPPED, **settings})
        self.postgres.sql("CREATE DATABASE werkzaam TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
        # Starting after a cut syncs every file there is: fewer of them, and more cuts in an hour.
        self.postgres.sql("UPDATE pg_database SET datistemplate = false WHERE datname = 'template0'")
        self.postgres.sql('DROP DATABASE template0', 'werkzaam')
        self.postgres.sql('DROP DATABASE postgres', 'werkzaam')
        self.settings = {'WERKZAAM_DB': self.postgres.address('werkzaam')}

    def change(self, statement):
        self.postgres.sql(statement, 'werkzaam')

    def written(self):
        return tuple(set(self.postgres.sql(query, 'werkzaam').split())
                     for query in (INVITATIONS, ENTRIES))

    def fault(self):
        """What pg_amcheck finds, or nothing."""
        done = subprocess.run(
            [program('pg_amcheck'), '--install-missing', '--heapallindexed', f'--host={self.postgres.folder}',
             f'--port={self.postgres.port}', f'--username={self.postgres.user}', 'werkzaam'],
            capture_output=True, text=True, check=False)
        return None if done.returncode == 0 else f'pg_amcheck: {done.stdout[-300:]}{done.stderr[-300:]}'

    def kill_everything(self):
        self.server.kill()
        self.postgres.kill()

    def power_on(self):
        self.postgres.start()

    def stop(self):
        super().stop()
        self.postgres.stop()


class PostgresIn(Postgres):
    """A PostgreSQL whose files are in a folder of the caller's; its socket is not."""

    def __init__(self, folder, tables, **settings):
        self.place, self.tables = folder, tables
        super().__init__(**settings)

    def make(self):
        self.data = f'{self.tables or self.place}/postgres'
        os.mkdir(self.data, 0o700)
        if os.getuid() == 0:
            shutil.chown(self.data, self.user, self.user)
        super().make()
        if self.tables:
            # The write-ahead log on a disk of its own.
            subprocess.run([*self.prefix, 'sh', '-c', 'mv "$1/pg_wal" "$2" && ln -s "$2" "$1/pg_wal"',
                            'sh', self.data, f'{self.folder}/wal'], check=True)

    def kill(self):
        """As a machine that stops: the server and its sessions, at once."""
        pid = self.server.pid
        with open(f'/proc/{pid}/task/{pid}/children', encoding='ascii') as file:
            sessions = [int(word) for word in file.read().split()]
        for each in (pid, *sessions):
            with contextlib.suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        self.server.wait()
        for each in sessions:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(each, 0)
        # A machine that starts again finds an empty /run.
        with contextlib.suppress(FileNotFoundError):
            os.remove(f'{self.folder}/.s.PGSQL.{self.port}.lock')
