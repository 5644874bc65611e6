# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is installed runs, the service is shut in, and nginx in front of it serves over TLS."""
import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
import unittest

import program

BUILD = os.path.dirname(program.PROGRAM)
UNIT = f'{program.HOME}/deploy/systemd/werkzaam.service'
EXPOSURE = 1.6


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def quiet(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=True, **more).stdout


class Package(unittest.TestCase):
    """The Debian package, unpacked."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp()
        quiet('cpack', '-G', 'DEB', '--config', f'{BUILD}/CPackConfig.cmake', '-B', cls.folder)
        cls.package = next(os.path.join(cls.folder, name) for name in os.listdir(cls.folder)
                           if name.endswith('.deb'))
        cls.root = os.path.join(cls.folder, 'root')
        quiet('dpkg', '-x', cls.package, cls.root)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_names_what_it_needs(self):
        fields = quiet('dpkg-deb', '--field', self.package)
        self.assertIn('Package: werkzaam', fields)
        for needed in ('libc6', 'libsqlite3-0', 'libsodium23'):
            self.assertRegex(fields, rf'Depends: .*\b{needed}\b')

    def test_keeps_the_configuration_of_whoever_changed_it(self):
        control = os.path.join(self.folder, 'control')
        quiet('dpkg', '-e', self.package, control)
        with open(f'{control}/conffiles', encoding='utf8') as file:
            self.assertEqual(file.read().split(), ['/etc/werkzaam/werkzaam.toml'])
        for script in ('postinst', 'prerm', 'postrm'):
            self.assertTrue(os.access(f'{control}/{script}', os.X_OK), script)
            quiet('sh', '-n', f'{control}/{script}')

    def test_serves_with_what_it_brings(self):
        data, port = os.path.join(self.folder, 'data'), free_port()
        command = [f'{self.root}/usr/bin/werkzaam', 'serve', '--config',
                   f'{self.root}/etc/werkzaam/werkzaam.toml', '--data', data, '--port', str(port)]
        with subprocess.Popen(command, cwd='/', stdout=subprocess.PIPE, text=True,
                              stderr=subprocess.DEVNULL, env=program.environment()) as server:
            try:
                self.assertRegex(server.stdout.readline(), '^werkzaam is ready: http')
                connection = http.client.HTTPConnection('127.0.0.1', port, timeout=10)
                self.addCleanup(connection.close)
                for path, wanted in (('/', b'<div id="app"'), ('/v1/interventions', b'"items"')):
                    connection.request('GET', path, headers={'Accept': '*/*'})
                    answer = connection.getresponse()
                    self.assertEqual(answer.status, 200, path)
                    self.assertIn(wanted, answer.read(), path)
            finally:
                server.terminate()


class Service(unittest.TestCase):
    def exposure(self, unit):
        out = subprocess.run(['systemd-analyze', 'security', '--offline=true', '--no-pager', unit],
                             capture_output=True, text=True, check=False).stdout
        return float(re.search(r'Overall exposure level for \S+: ([\d.]+)', out)[1])

    def test_V13_2_5_is_shut_in(self):
        self.assertLessEqual(self.exposure(UNIT), EXPOSURE)
        with open(UNIT, encoding='utf8') as file:
            unit = file.read()
        # What it may talk to is a list, and so is what it may start.
        for line in ('IPAddressDeny=any', 'IPAddressAllow=localhost', 'NoExecPaths=/',
                     'ExecPaths=/usr/bin/werkzaam /usr/lib /lib /lib64'):
            self.assertEqual(unit.count(f'\n{line}\n'), 1, line)
        self.assertEqual(unit.count('IPAddressAllow='), 1)

    def test_would_be_found_when_it_were_opened(self):
        with open(UNIT, encoding='utf8') as file:
            lines = [line for line in file
                     if not line.startswith(('SystemCall', 'Protect', 'Capability', 'DynamicUser'))]
        with tempfile.TemporaryDirectory() as folder:
            path = f'{folder}/werkzaam.service'
            with open(path, 'w', encoding='utf8') as file:
                file.writelines(lines)
            self.assertGreater(self.exposure(path), EXPOSURE)


class BehindNginx(unittest.TestCase):
    """The example of deploy/nginx, with a certificate and ports of this test."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp()
        os.chmod(cls.folder, 0o755)
        quiet('openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256',
              '-nodes', '-days', '2', '-subj', '/CN=werkzaam.example.nl', '-keyout',
              f'{cls.folder}/privkey.pem', '-out', f'{cls.folder}/fullchain.pem')
        cls.server = program.Server(tempfile.mkdtemp(dir=cls.folder))
        cls.plain, cls.secure = free_port(), free_port()
        cls.nginx = subprocess.Popen(['nginx', '-e', f'{cls.folder}/error.log', '-c',
                                      cls.configuration(), '-g', 'daemon off;'])
        cls.wait_until_it_listens()

    @classmethod
    def configuration(cls):
        with open(f'{program.HOME}/deploy/nginx/werkzaam.conf', encoding='utf8') as file:
            site = file.read()
        for old, new in (('127.0.0.1:8080', f'127.0.0.1:{cls.server.port}'),
                         ('listen 80;', f'listen 127.0.0.1:{cls.plain};'),
                         ('listen 443 ', f'listen 127.0.0.1:{cls.secure} '),
                         ('/etc/ssl/werkzaam', cls.folder)):
            if old not in site:
                raise AssertionError(f'the example has no {old}')
            site = site.replace(old, new)
        site = re.sub(r'^ *listen \[::\].*\n', '', site, flags=re.M)
        temporary = '\n'.join(f'{name}_temp_path {cls.folder}/{name};' for name in (
            'client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'))
        path = f'{cls.folder}/nginx.conf'
        with open(path, 'w', encoding='utf8') as file:
            file.write(f'pid {cls.folder}/nginx.pid;\nevents {{}}\n'
                       f'http {{\n{temporary}\n{site}\n}}\n')
        return path

    @classmethod
    def wait_until_it_listens(cls):
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(('127.0.0.1', cls.secure)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError('nginx does not listen')

    @classmethod
    def tearDownClass(cls):
        cls.nginx.terminate()
        cls.nginx.wait(20)
        cls.server.stop()
        shutil.rmtree(cls.folder)

    def ask(self, method, path, body=None, headers=None, version=ssl.TLSVersion.TLSv1_3):
        context = ssl.create_default_context(cafile=f'{self.folder}/fullchain.pem')
        context.check_hostname = False
        context.minimum_version = context.maximum_version = version
        connection = http.client.HTTPSConnection('127.0.0.1', self.secure, timeout=20,
                                                 context=context)
        try:
            connection.request(method, path, body,
                               {'Host': 'werkzaam.example.nl', **(headers or {})})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def test_serves_pages_and_api_over_tls(self):
        status, headers, body = self.ask('GET', '/', headers={'Accept': 'text/html'})
        self.assertEqual(status, 200)
        self.assertIn(b'<div id="app"', body)
        self.assertIn('Content-Security-Policy', headers)
        self.assertIn('Strict-Transport-Security', headers)
        self.assertNotRegex(headers.get('Server', ''), r'\d')
        status, headers, _ = self.ask('GET', '/v1/interventions')
        self.assertEqual((status, headers['API-Version'][:2]), (200, '0.'))

    def in_the_clear(self, path):
        connection = http.client.HTTPConnection('127.0.0.1', self.plain, timeout=20)
        connection.request('GET', path, headers={'Host': 'werkzaam.example.nl'})
        self.addCleanup(connection.close)
        answer = connection.getresponse()
        return answer.status, answer.getheader('Location')

    def test_V4_1_2_sends_visitors_of_pages_to_tls_and_no_programs(self):
        self.assertEqual(self.in_the_clear('/elementen'),
                         (301, 'https://werkzaam.example.nl/elementen'))
        self.assertEqual(self.in_the_clear('/v1/elements'), (403, None))

    def test_takes_no_old_tls(self):
        with self.assertRaises((ssl.SSLError, ConnectionError, ValueError)):
            self.ask('GET', '/', version=ssl.TLSVersion.TLSv1_1)

    def test_takes_what_the_program_takes_and_no_more(self):
        search = '{"text": "jongeren"}'
        json = {'Content-Type': 'application/json'}
        status, _, _ = self.ask('POST', '/v1/interventions/_search', search, json)
        self.assertEqual(status, 200)
        status, _, _ = self.ask('POST', '/v1/interventions/_search', 'x' * (9 << 20), json)
        self.assertEqual(status, 413)


if __name__ == '__main__':
    unittest.main()
