# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first administrator: by the link on the console, once, over the real server."""
import base64
import hashlib
import hmac
import json
import os
import queue
import re
import stat
import struct
import threading
import time

from program import DONE, Filled, run

LINK = r'http://localhost:\d+/uitnodiging#([\w-]{43})'
PASSPHRASE = 'paarse fietsen in de regen'


def totp(secret, moment):
    """RFC 6238 with SHA-1, 30 seconds and six digits."""
    key = base64.b32decode(secret + '=' * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack('>Q', int(moment) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f'{(struct.unpack(">I", digest[at:at + 4])[0] & 0x7fffffff) % 1_000_000:06d}'


class FirstAdministrator(Filled):
    def console(self, server):
        """The line after the one that says the server is ready; empty when there is none."""
        lines = queue.Queue()
        threading.Thread(target=lambda: lines.put(server.process.stdout.readline()),
                         daemon=True).start()
        try:
            return lines.get(timeout=2)
        except queue.Empty:
            return ''

    def open(self, server, token):
        return server.post('/v1/invitations/_open', {'token': token})

    def accept(self, server, token):
        opened = self.open(server, token).json()
        return server.post('/v1/invitations/_accept', {
            'token': token, 'stepToken': opened['stepToken'], 'name': 'Anna de Wit',
            'email': 'anna@werkzaam.example', 'passphrase': PASSPHRASE, 'language': 'nl',
            'code': totp(opened['authenticator']['secret'], time.time())})

    def test_a_first_start_gives_a_link_that_works_once(self):
        server = self.serve()
        token = re.fullmatch(f'first administrator: {LINK}\n', self.console(server))[1]
        self.assertNotIn(token, server.log())
        self.assertIn('"event":"no_administrator"', server.log())
        accepted = self.accept(server, token)
        self.assertEqual(accepted.status, 200, accepted.body)
        cookie = accepted.headers.get_all('Set-Cookie')[0].split(';')[0]
        session = server.get('/v1/session', Cookie=cookie)
        self.assertEqual(session.json()['grants'][0]['permissions'], ['manage_organisations'])
        self.assertEqual(self.open(server, token).status, 404)
        self.assertNotIn('Access-Control-Allow-Origin', session.headers)
        # The next start has nobody to wait for.
        server.stop()
        again = self.serve()
        self.assertEqual(self.console(again), '')
        self.assertEqual(again.get('/v1/session', Cookie=cookie).status, 200)

    def test_a_newer_link_ends_the_one_before(self):
        server = self.serve()
        old = re.search(LINK, self.console(server))[1]
        done = run('administrator', 'invite', '--data', self.data)
        self.assertEqual(done.returncode, DONE, done.stderr)
        new = re.search(LINK, done.stdout)[1]
        self.assertEqual(self.open(server, old).status, 404)
        self.assertEqual(self.accept(server, new).status, 200)

    def test_nothing_of_the_link_is_in_the_log_or_in_an_address(self):
        server = self.serve()
        token = re.search(LINK, self.console(server))[1]
        self.accept(server, token)
        for secret in (token, PASSPHRASE, 'anna@', 'Anna'):
            self.assertNotIn(secret, server.log())
        lines = [json.loads(line) for line in server.log().splitlines() if 'authentication' in line]
        self.assertEqual([line['how'] for line in lines], ['invitation'])
        self.assertEqual(lines[0]['address'], '127.0.0.1')

    def test_V13_3_2_the_key_of_the_installation_is_its_owners_only(self):
        self.serve()
        mode = os.stat(f'{self.data}/installation.key').st_mode
        self.assertEqual(stat.S_IMODE(mode), 0o600)
