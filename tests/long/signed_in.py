# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who are signed in, for drills and for bench/load: invited, accepted, with two factors."""
import base64
import hashlib
import hmac
import http.client
import json
import struct
import time

PASSPHRASE = 'paarse fietsen in de regen'


def totp(secret, moment):
    """RFC 6238 with SHA-1, 30 seconds and six digits."""
    key = base64.b32decode(secret + '=' * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack('>Q', int(moment) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f'{(struct.unpack(">I", digest[at:at + 4])[0] & 0x7fffffff) % 1_000_000:06d}'


class Refused(Exception):
    """An answer that is no success; `status` and `code` say which."""

    def __init__(self, status, body):
        super().__init__(f'{status}: {body[:300]!r}')
        self.status, self.body = status, body
        try:
            self.code = json.loads(body)['code']
        except (ValueError, KeyError, TypeError):
            self.code = f'{status} without a code'


class Client:
    """One connection as somebody: with a session when `cookie` is set."""

    def __init__(self, port, cookie='', token='', timeout=30):
        self.port, self.cookie, self.token = port, cookie, token
        self.timeout, self.connection, self.headers = timeout, None, {}

    def ask(self, method, path, content=None):
        """The answer as JSON (nothing when it is empty). Throws Refused, OSError, HTTPException."""
        headers = {'Accept-Language': 'nl'}
        if self.cookie:
            headers |= {'Cookie': self.cookie, 'Werkzaam-Token': self.token}
        if content is not None:
            headers['Content-Type'] = 'application/json'
        if self.connection is None:
            self.connection = http.client.HTTPConnection('127.0.0.1', self.port,
                                                         timeout=self.timeout)
        try:
            self.connection.request(method, path, None if content is None else json.dumps(content),
                                    headers)
            answer = self.connection.getresponse()
            body, self.headers = answer.read(), answer.headers
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        if answer.status >= 300:
            raise Refused(answer.status, body)
        return json.loads(body) if body else None

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def accept(port, token, name, email):
    """Somebody who took the link with `token`: signed in with a passphrase and an authenticator."""
    client = Client(port)
    opened = client.ask('POST', '/v1/invitations/_open', {'token': token})
    client.ask('POST', '/v1/invitations/_accept', {
        'token': token, 'stepToken': opened['stepToken'], 'name': name, 'email': email,
        'passphrase': PASSPHRASE, 'language': 'nl',
        'code': totp(opened['authenticator']['secret'], time.time())})
    client.cookie = client.headers.get_all('Set-Cookie')[0].split(';')[0]
    client.token = client.ask('GET', '/v1/session')['token']
    return client


def first_administrator(server):
    return accept(server.port, server.first_link(), 'Beheerder', 'beheer@werkzaam.example')


def organisations(client, count):
    """Ids of organisations that people can be invited to."""
    out = []
    for collection, member in (('organisations', 'id'), ('municipalities', 'code')):
        page = 1
        while page and len(out) < count:
            listed = client.ask('GET', f'/v1/{collection}?pageSize=100&page={page}')
            out += [item[member] for item in listed['items'] if not item.get('validTo')]
            page = page + 1 if page * 100 < listed['total'] else 0
    return out[:count]


def offer(organisation, role, number):
    return {'organisation': organisation, 'role': role, 'name': f'Persoon {number}',
            'email': f'persoon{number}@werkzaam.example'}


def invite(client, what):
    """The id and the token of an invitation that was acknowledged."""
    made = client.ask('POST', '/v1/invitations', what)
    return made['invitation']['id'], made['token']
