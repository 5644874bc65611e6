# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three PostgreSQL under Patroni with three etcd, HAProxy in front, on one machine's loopback.

What each program is told is what it is told on machines of their own; README.md says which lines
change. Files and logs are in one folder; everything ends with the process that started it."""
import contextlib
import glob
import json
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request

NODES = 3
READY_SECONDS = 120
NO_CONNECTION = 2  # how psql ends when it had none, or lost it
PASSWORDS = {'superuser': 'wijzig-mij-1', 'replication': 'wijzig-mij-2', 'rewind': 'wijzig-mij-3',
             'werkzaam_owner': 'wijzig-mij-4', 'werkzaam_app': 'wijzig-mij-5',
             'werkzaam_audit': 'wijzig-mij-6'}


def postgres_programs():
    found = sorted(glob.glob('/usr/lib/postgresql/*/bin'), key=lambda path: int(path.split('/')[4]))
    return found[-1]


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(('127.0.0.1', 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def patroni_settings(name, folder, ports, etcd):
    """patroni.yml of one machine; JSON is YAML too. `ports`: PostgreSQL's and Patroni's own."""
    user = lambda kind, name: {'username': name, 'password': PASSWORDS[kind]}
    return {
        'scope': 'werkzaam', 'name': name,
        'restapi': {'listen': f'127.0.0.1:{ports[1]}', 'connect_address': f'127.0.0.1:{ports[1]}'},
        'etcd3': {'hosts': etcd},
        'bootstrap': {
            'dcs': {
                # A primary that is not heard of for `ttl` seconds is replaced; Patroni asks for
                # ttl >= loop_wait + 2 * retry_timeout and not below 20.
                'ttl': 20, 'loop_wait': 5, 'retry_timeout': 5,
                # A commit is answered when a standby has it on disk too, and waits when there is
                # none: what was acknowledged is never on one disk only.
                'synchronous_mode': True, 'synchronous_mode_strict': True,
                'maximum_lag_on_failover': 1048576,
                'postgresql': {'use_pg_rewind': True, 'parameters': {
                    'max_connections': 100, 'wal_log_hints': 'on', 'synchronous_commit': 'on'}}},
            'initdb': [{'encoding': 'UTF8'}, {'locale': 'C'}, 'data-checksums'],
            'pg_hba': ['local all all scram-sha-256', 'host all all 127.0.0.1/32 scram-sha-256',
                       'host replication all 127.0.0.1/32 scram-sha-256']},
        'postgresql': {
            'listen': f'127.0.0.1:{ports[0]}', 'connect_address': f'127.0.0.1:{ports[0]}',
            'data_dir': f'{folder}/{name}/data', 'bin_dir': postgres_programs(),
            'pgpass': f'{folder}/{name}/pgpass',
            'authentication': {'superuser': user('superuser', 'postgres'),
                               'replication': user('replication', 'replicator'),
                               'rewind': user('rewind', 'rewinder')},
            'parameters': {'unix_socket_directories': f'{folder}/{name}'}}}


def haproxy_settings(database, nodes, site, apps):
    """haproxy.cfg: one address for the primary, one for the site. `nodes`: (name, PostgreSQL's
    port, Patroni's port); `apps`: (name, port)."""
    servers = '\n'.join(f'    server {name} 127.0.0.1:{port} check port {asked}'
                        for name, port, asked in nodes)
    programs = '\n'.join(f'    server {name} 127.0.0.1:{port} check' for name, port in apps)
    return f'''global
    maxconn 1000
defaults
    timeout connect 2s
    timeout client 1h
    timeout server 1h
listen primary
    mode tcp
    bind 127.0.0.1:{database}
    option httpchk OPTIONS /primary
    http-check expect status 200
    default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
{servers}
listen site
    mode http
    bind 127.0.0.1:{site}
    timeout client 30s
    timeout server 60s
    option httpchk
    http-check send meth GET uri /healthz ver HTTP/1.1 hdr Host localhost
    http-check expect status 200
    option forwardfor
    option redispatch
    retry-on conn-failure
    balance leastconn
    default-server inter 1s fall 2 rise 1
{programs}
'''


class Cluster:
    """`folder` is emptied by nobody. Start it with `with`."""

    def __init__(self, folder, program):
        self.folder, self.program, self.running = folder, program, {}
        self.prefix = ['setpriv', '--pdeathsig=TERM']
        if os.getuid() == 0:  # PostgreSQL refuses to be root
            self.prefix += ['--reuid=postgres', '--regid=postgres', '--clear-groups']
            shutil.chown(folder, 'postgres', 'postgres')
        os.chmod(folder, 0o711)
        ports = free_ports(4 * NODES + 4)
        self.etcd = [(f'etcd{i + 1}', *ports[2 * i:2 * i + 2]) for i in range(NODES)]
        rest = ports[2 * NODES:]
        self.nodes = [(f'pg{i + 1}', *rest[2 * i:2 * i + 2]) for i in range(NODES)]
        self.database_port, self.site_port, *self.app_ports = rest[2 * NODES:]

    def __enter__(self):
        try:
            self.start_etcd()
            for node in self.nodes:
                self.start_node(node[0])
            self.start_haproxy()
            self.wait_until(lambda: self.primary() and len(self.streaming()) == NODES - 1,
                            'a primary and its standbys')
            self.make_database()
            return self
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        order = sorted(self.running, key=lambda name: name.startswith(('etcd', 'pg')))
        for name in order:
            self.end(name)

    def launch(self, name, command, as_postgres=True):
        prefix = self.prefix if as_postgres else ['setpriv', '--pdeathsig=TERM']
        log = open(f'{self.folder}/{name}.log', 'a', encoding='utf8')
        self.running[name] = subprocess.Popen([*prefix, *command], cwd=self.folder, stdout=log,
                                              stderr=log, stdin=subprocess.DEVNULL)
        log.close()

    def end(self, name):
        process = self.running.pop(name, None)
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def wait_until(self, true, what, seconds=READY_SECONDS):
        """Seconds that it took."""
        start = time.monotonic()
        while not true():
            if time.monotonic() - start > seconds:
                raise RuntimeError(f'no {what} after {seconds} s; the logs are in {self.folder}')
            time.sleep(0.1)
        return time.monotonic() - start

    def start_etcd(self):
        peers = ','.join(f'{name}=http://127.0.0.1:{peer}' for name, _, peer in self.etcd)
        for name, client, peer in self.etcd:
            self.launch(name, [
                'etcd', '--name', name, '--data-dir', f'{self.folder}/{name}',
                '--listen-client-urls', f'http://127.0.0.1:{client}',
                '--advertise-client-urls', f'http://127.0.0.1:{client}',
                '--listen-peer-urls', f'http://127.0.0.1:{peer}',
                '--initial-advertise-peer-urls', f'http://127.0.0.1:{peer}',
                '--initial-cluster', peers, '--initial-cluster-token', 'werkzaam',
                '--initial-cluster-state', 'new'])

    def start_node(self, name):
        folder = f'{self.folder}/{name}'
        if not os.path.isdir(folder):
            os.mkdir(folder)
            if os.getuid() == 0:
                shutil.chown(folder, 'postgres', 'postgres')
        ports = next(node[1:] for node in self.nodes if node[0] == name)
        settings = patroni_settings(name, self.folder, ports,
                                    [f'127.0.0.1:{client}' for _, client, _ in self.etcd])
        with open(f'{folder}/patroni.yml', 'w', encoding='utf8') as file:
            json.dump(settings, file, indent=2)
        os.chmod(f'{folder}/patroni.yml', 0o644)  # of these passwords everybody knows
        self.launch(name, ['patroni', f'{folder}/patroni.yml'])

    def start_haproxy(self):
        with open(f'{self.folder}/haproxy.cfg', 'w', encoding='utf8') as file:
            apps = [(f'werkzaam{i + 1}', port) for i, port in enumerate(self.app_ports)]
            file.write(haproxy_settings(self.database_port, self.nodes, self.site_port, apps))
        self.launch('haproxy', ['haproxy', '-db', '-f', f'{self.folder}/haproxy.cfg'])

    def asked(self, name, path):
        """What Patroni of a node answers, or nothing."""
        port = next(node[2] for node in self.nodes if node[0] == name)
        with contextlib.suppress(OSError, ValueError):
            with urllib.request.urlopen(f'http://127.0.0.1:{port}{path}', timeout=2) as answer:
                return json.load(answer)
        return None

    def primary(self):
        """The node that takes writes, or nothing."""
        return next((name for name, *_ in self.nodes if self.asked(name, '/primary')), None)

    def streaming(self):
        """The standbys that follow."""
        return [name for name, *_ in self.nodes if self.asked(name, '/replica')]

    def synchronous(self):
        """The standby that a commit waits for, or nothing."""
        return next((name for name, *_ in self.nodes if self.asked(name, '/sync')), None)

    def address(self, role, database='werkzaam'):
        """Of the primary, wherever it is."""
        secret = PASSWORDS['superuser' if role == 'postgres' else role]
        return f'postgres://{role}:{secret}@127.0.0.1:{self.database_port}/{database}'

    def sql(self, text, database='werkzaam', patience=30):
        """What psql prints for statements that are fine twice: HAProxy may be changing over."""
        until = time.monotonic() + patience
        while True:
            done = subprocess.run(['psql', '-XqAt', '-v', 'ON_ERROR_STOP=1',
                                   self.address('postgres', database)],
                                  input=text, text=True, check=False, capture_output=True)
            if done.returncode != NO_CONNECTION or time.monotonic() > until:
                break
            time.sleep(0.5)
        if done.returncode:
            raise RuntimeError(f'psql: {done.stderr}')
        return done.stdout

    def make_database(self):
        """As docs/postgresql.md says."""
        self.wait_until(lambda: subprocess.run(
            ['psql', '-XqAtc', 'SELECT 1', self.address('postgres', 'postgres')], check=False,
            capture_output=True).returncode == 0, 'primary behind HAProxy')
        roles = ('werkzaam_owner', 'werkzaam_app', 'werkzaam_audit')
        self.sql(';'.join(f"CREATE ROLE {role} LOGIN PASSWORD '{PASSWORDS[role]}'" for role in roles),
                 'postgres', patience=0)
        self.sql("CREATE DATABASE werkzaam OWNER werkzaam_owner TEMPLATE template0 ENCODING 'UTF8' "
                 "LOCALE 'C'", 'postgres', patience=0)
        self.sql('REVOKE ALL ON DATABASE werkzaam FROM PUBLIC;'
                 'GRANT CONNECT ON DATABASE werkzaam TO werkzaam_app, werkzaam_audit', 'postgres')
        subprocess.run([self.program, 'migrate', '--data', self.data('migrate')], check=True,
                       env=self.settings(owner=True), capture_output=True)

    def settings(self, owner=False):
        clean = {k: v for k, v in os.environ.items() if not k.startswith('WERKZAAM')}
        out = {**clean, 'WERKZAAM_DB': self.address('werkzaam_app'),
               'WERKZAAM_DB_AUDIT': self.address('werkzaam_audit')}
        return {**out, 'WERKZAAM_DB_OWNER': self.address('werkzaam_owner')} if owner else out

    def data(self, name):
        path = f'{self.folder}/{name}-data'
        os.makedirs(path, exist_ok=True)
        return path

    def start_app(self, number):
        """One of the programs that serve. The first makes the keys that all of them need."""
        data, name = self.data(f'werkzaam{number}'), f'werkzaam{number}'
        if number > 1:
            for key in ('installation.key', 'audit.key'):
                shutil.copy(f'{self.data("werkzaam1")}/{key}', data)
        log = open(f'{self.folder}/{name}.log', 'a', encoding='utf8')
        process = subprocess.Popen(
            ['setpriv', '--pdeathsig=TERM', self.program, 'serve', '--data', data, '--port',
             str(self.app_ports[number - 1])],
            env=self.settings(), stdout=subprocess.PIPE, stderr=log, stdin=subprocess.DEVNULL,
            text=True)
        log.close()
        self.running[name] = process
        line = process.stdout.readline()
        if 'is ready' not in line:
            raise RuntimeError(f'{name} does not serve: {line!r}; its log is in {self.folder}')
        return process

    def crash(self, name):
        """A node stops as a machine that loses power does."""
        with open(f'{self.folder}/{name}/data/postmaster.pid', encoding='ascii') as file:
            postmaster = int(file.readline())
        with open(f'/proc/{postmaster}/task/{postmaster}/children', encoding='ascii') as file:
            sessions = [int(word) for word in file.read().split()]
        patroni = self.running.pop(name)
        patroni.kill()
        for pid in (postmaster, *sessions):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        patroni.wait()

    def switch_over(self):
        """The primary becomes a standby in good order, as for maintenance."""
        subprocess.run([*self.prefix, 'patronictl', '-c', f'{self.folder}/{self.nodes[0][0]}/patroni.yml',
                        'switchover', '--force', 'werkzaam', '--master', self.primary(), '--candidate',
                        self.synchronous()], check=True, capture_output=True, cwd=self.folder)
