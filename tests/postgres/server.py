#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL of its own for tests: server.py COMMAND... runs COMMAND with WZ_TEST_DB.

It lives in a temporary folder, listens on a socket there and on a free port of 127.0.0.1, forgets
everything at the end and never waits for the disk. PostgreSQL refuses to run as root, so root
becomes the user that Debian's package made. When this process ends, however, so does the server."""
import glob
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

READY_SECONDS = 60
ACCESS = 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n'
SETTINGS = {'fsync': 'off', 'full_page_writes': 'off', 'synchronous_commit': 'off',
            'max_connections': '200', 'shared_buffers': '64MB', 'autovacuum': 'off',
            'max_locks_per_transaction': '256', 'log_min_messages': 'panic'}


def program(name):
    """The newest installed version's program."""
    found = sorted(glob.glob(f'/usr/lib/postgresql/*/bin/{name}'),
                   key=lambda path: int(path.split('/')[4]))
    if not found:
        raise FileNotFoundError(f'{name} of PostgreSQL is not installed; run ./setup --tests')
    return found[-1]


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


class Postgres:
    """`url` is a superuser's, through the socket; `port` is open to users with a password."""

    def __init__(self, **settings):
        self.folder = tempfile.mkdtemp(prefix='werkzaam-pg-')
        self.user = 'postgres' if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        self.prefix = []
        if os.getuid() == 0:
            shutil.chown(self.folder, 'postgres', 'postgres')
            self.prefix = ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups']
        self.data, self.port = f'{self.folder}/data', free_port()
        self.settings = {**SETTINGS, **settings}
        self.server = None
        try:
            self.make()
            self.start()
        except BaseException:
            self.stop()
            raise

    def make(self):
        subprocess.run([*self.prefix, program('initdb'), '--pgdata', self.data, '--auth=trust',
                        f'--username={self.user}', '--encoding=UTF8', '--locale=C', '--no-sync'],
                       check=True, stdout=subprocess.DEVNULL, cwd=self.folder)
        with open(f'{self.data}/pg_hba.conf', 'w', encoding='utf8') as file:
            file.write(ACCESS)

    def start(self):
        options = {**self.settings, 'listen_addresses': '127.0.0.1', 'port': str(self.port),
                   'unix_socket_directories': self.folder}
        # The kernel ends the server when this process is gone.
        prefix = self.prefix or ['setpriv']
        self.server = subprocess.Popen(
            [*prefix, '--pdeathsig=INT', program('postgres'), '-D', self.data,
             *(word for name, value in options.items() for word in ('-c', f'{name}={value}'))],
            cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        for _ in range(READY_SECONDS * 50):
            if self.answers():
                return
            if self.server.poll() is not None:
                break
            time.sleep(0.02)
        raise RuntimeError('PostgreSQL did not start')

    def answers(self):
        return subprocess.run([program('pg_isready'), '--quiet', '--timeout=1',
                               f'--host={self.folder}', f'--port={self.port}',
                               f'--username={self.user}'],
                              check=False).returncode == 0

    def address(self, database='postgres', user=None, password=None):
        """A URL: with a password over 127.0.0.1, else through the socket."""
        if password:
            return f'postgres://{user}:{password}@127.0.0.1:{self.port}/{database}'
        return f'postgres:///{database}?host={self.folder}&port={self.port}&user={user or self.user}'

    @property
    def url(self):
        return self.address()

    def sql(self, text, database='postgres'):
        """What psql prints for these statements."""
        return subprocess.run(['psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', self.address(database)],
                              input=text, text=True, check=True, capture_output=True).stdout

    def halt(self, how=signal.SIGINT):
        """Ends the server; its files stay."""
        if self.server is not None and self.server.poll() is None:
            self.server.send_signal(how)
            self.server.wait(60)

    def stop(self):
        self.halt()
        shutil.rmtree(self.folder, ignore_errors=True)


def environment_for(command, url):
    """GoogleTest names its results after the program, which ran without PostgreSQL as well."""
    out = {**os.environ, 'WZ_TEST_DB': url}
    results = out.get('GTEST_OUTPUT', '')
    if results.startswith('xml:') and results.endswith('/'):
        name = os.path.basename(command[0]).removesuffix('_test')
        out['GTEST_OUTPUT'] = f'{results}{name}_postgres_test.xml'
    return out


def main(command):
    if not command:
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    postgres = Postgres()
    try:
        return subprocess.run(command, check=False,
                              env=environment_for(command, postgres.url)).returncode
    finally:
        postgres.stop()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
