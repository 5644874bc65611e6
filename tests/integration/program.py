# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real program for these tests: as commands, and as a server on a free port."""
import csv
import http.client
import json
import os
import re
import select
import shutil
import signal
import subprocess
import tempfile
import tomllib
import unittest

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.abspath(os.environ.get('WERKZAAM', f'{HOME}/build/dev/werkzaam'))
READY_SECONDS = 120
DONE, OUTSIDE, REFUSED, USAGE = 0, 1, 2, 64


def environment():
    """Without the settings of an installation that happens to run here."""
    return {key: value for key, value in os.environ.items() if not key.startswith('WERKZAAM')}


def run(*arguments, stdin='', more=None):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True,
                          text=True, check=False, timeout=300, cwd=HOME,
                          env={**environment(), **(more or {})})


def shipped_imports():
    """(kind, path) of every file of a first start, in order."""
    with open(f'{HOME}/data/manifest.toml', 'rb') as file:
        manifest = tomllib.load(file)
    return [(item['kind'], f'{HOME}/data/{item["file"]}') for item in manifest['import']]


class Answer:
    def __init__(self, response, body):
        self.status, self.headers, self.body = response.status, response.headers, body

    def json(self):
        return json.loads(self.body)


class Server:
    """`werkzaam serve` on a free port, with what it wrote to stdout and stderr."""

    def __init__(self, data, *options, before=(), more=None):
        self.log_path = os.path.join(data, 'test.log')
        self.log_file = open(self.log_path, 'w', encoding='utf8')
        self.process = subprocess.Popen(
            [*before, PROGRAM, 'serve', '--port', '0', '--data', data, *options], cwd=HOME,
            text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log_file,
            env={**environment(), **(more or {})})
        ready, _, _ = select.select([self.process.stdout], [], [], READY_SECONDS)
        self.line = self.process.stdout.readline() if ready else ''
        match = re.fullmatch(r'werkzaam is ready: http://localhost:(\d+)/\n', self.line)
        if not match:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f'not ready: {self.line!r}\n{self.log()}')
        self.port = int(match[1])

    def request(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=60)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            return Answer(response, response.read())
        finally:
            connection.close()

    def get(self, path, **headers):
        return self.request('GET', path, headers={k.replace('_', '-'): v for k, v in headers.items()})

    def post(self, path, content, **headers):
        return self.request('POST', path, json.dumps(content),
                            {'Content-Type': 'application/json',
                             **{k.replace('_', '-'): v for k, v in headers.items()}})

    def log(self):
        with open(self.log_path, encoding='utf8') as file:
            return file.read()

    def stop(self):
        """Ends the server as an operator does; its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(60)
        self.process.stdout.close()
        self.log_file.close()
        return status


class Filled(unittest.TestCase):
    """Each test gets a folder of its own with the shipped data in it."""
    template = None

    @classmethod
    def filled(cls):
        if Filled.template is None:
            Filled.template = tempfile.TemporaryDirectory()
            for kind, path in shipped_imports():
                done = run('import', kind, path, '--data', f'{Filled.template.name}/data')
                assert done.returncode == DONE, done.stderr
        return f'{Filled.template.name}/data'

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder, self.data = holder.name, f'{holder.name}/data'
        shutil.copytree(self.filled(), self.data)

    def serve(self, *options, **more):
        server = Server(self.data, *options, **more)
        self.addCleanup(server.stop)
        return server

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf8', newline='') as file:
            file.write(text)
        return path

    def table(self, name, rows):
        """A CSV file with these rows (dicts), written as a spreadsheet would."""
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf8', newline='') as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        return path

    def take_in(self, kind, path, *options):
        return run('import', kind, path, '--data', self.data, *options)
