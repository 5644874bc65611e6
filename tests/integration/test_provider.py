# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in by an identity provider, over the network: a real one (npm oidc-provider) for what has to
work, and one that lies as it is told to for what has to be refused."""
import http.cookiejar
import json
import subprocess
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request

import test_postgres
from program import DONE, HOME, REFUSED, Filled, run, shipped_imports
from test_postgres import OnPostgres

def setUpModule():
    test_postgres.setUpModule()


def tearDownModule():
    test_postgres.tearDownModule()


NODE = f'{HOME}/.deps/node/bin/node'
HERE = {'WERKZAAM_LOOPBACK_PROVIDERS': 'yes'}
ASKED, SESSION = '__Host-werkzaam-asked', '__Host-werkzaam'


class Browser:
    """Keeps the cookies of our server, and follows a provider until it sends it back."""

    def __init__(self, server):
        self.server, self.cookies = server, {}
        self.opener = urllib.request.build_opener(
            Stops(), urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def post(self, path, content):
        cookies = '; '.join(f'{name}={value}' for name, value in self.cookies.items())
        answer = self.server.post(path, content, **({'Cookie': cookies} if cookies else {}))
        for cookie in answer.headers.get_all('Set-Cookie') or []:
            name, _, rest = cookie.partition('=')
            self.cookies[name] = rest.partition(';')[0]
            if 'Max-Age=0' in cookie:
                del self.cookies[name]
        return answer

    def leave(self, provider):
        """The address that our server sends the browser to."""
        return self.post('/v1/sessions/_provider', {'provider': provider})

    def follow(self, address):
        """With what the provider sends the browser back: the path, and its parameters."""
        for _ in range(10):
            try:
                self.opener.open(address, timeout=30)
                raise AssertionError(f'stays at {address}')
            except urllib.error.HTTPError as error:
                if error.code not in (302, 303):
                    raise AssertionError(f'{error.code} {error.read()[:500]}') from error
                address = urllib.parse.urljoin(address, error.headers['Location'])
            if '/aanmelden/terug/' in address:
                parts = urllib.parse.urlsplit(address)
                return parts.path, dict(urllib.parse.parse_qsl(parts.query))
        raise AssertionError('sent around in circles')

    def come_back(self, provider, found):
        names = {'state': 'state', 'code': 'code', 'iss': 'issuer', 'error': 'error'}
        given = {names[name]: value for name, value in found.items() if name in names}
        return self.post('/v1/sessions/_provider-return', {'provider': provider, **given})

    def sign_in(self, provider):
        _, found = self.follow(self.leave(provider).json()['address'])
        return self.come_back(provider, found)

    def signed_in(self):
        cookie = f'{SESSION}={self.cookies.get(SESSION, "")}'
        return self.server.get('/v1/account', Cookie=cookie).status == 200


class Stops(urllib.request.HTTPRedirectHandler):
    """Each redirect is looked at."""

    def redirect_request(self, *_):
        return None


def rules(answer):
    return [error['code'] for error in answer.json().get('errors', [])]


class WithProvider:
    """A server, and a program that is a provider of one organisation there."""
    script, more = None, HERE

    def setUp(self):
        super().setUp()
        self.fill()
        self.server = self.serve(more=self.more)
        with open(f'{self.folder}/provider.log', 'w', encoding='utf8') as log:
            self.program = subprocess.Popen(
                [NODE, f'{HOME}/tests/provider/{self.script}'], text=True, stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=log)
        self.addCleanup(self.end)
        self.issuer = self.program.stdout.readline().strip()
        self.added = self.add()
        self.there = self.added['id']

    def fill(self):
        """Puts the organisation in, where it is not there yet."""

    def end(self):
        self.program.kill()
        self.program.wait()
        self.program.stdin.close()
        self.program.stdout.close()

    def add(self, **more):
        setup = json.dumps({
            'organisation': 'GM0518', 'name': 'Den Haag', 'issuer': self.issuer,
            'clientId': 'werkzaam', 'admission': 'everyone',
            'roles': [{'value': 'beleid', 'role': 'policy_adviser'},
                      {'value': 'toets', 'role': 'rights_reviewer'}],
            'secondFactors': [{'claim': 'acr', 'value': 'urn:two'}], **more})
        done = run('provider', 'add', '-', '--data', self.data, '--port', self.server.port,
                   stdin=setup, more=self.more)
        self.assertEqual(done.returncode, DONE, done.stderr)
        return json.loads(done.stdout)

    def provider_log(self):
        with open(f'{self.folder}/provider.log', encoding='utf8') as file:
            return file.read()

    def log_out(self, token):
        return self.server.request(
            'POST', f'/v1/sign-in-providers/{self.there}/_logout',
            urllib.parse.urlencode({'logout_token': token}),
            {'Content-Type': 'application/x-www-form-urlencoded'})


class WithRealProvider(WithProvider):
    script = 'provider.mjs'

    def setUp(self):
        super().setUp()
        client = {'clientId': 'werkzaam', 'redirectAddress': self.added['redirectAddress'],
                  'logoutAddress': self.added['logoutAddress'],
                  'jwks': json.loads(self.added['publicKeys'])}
        self.program.stdin.write(json.dumps(client) + '\n')
        self.program.stdin.flush()
        self.assertEqual(self.program.stdout.readline(), 'ready\n', self.provider_log())
        self.become('bea', roles='beleid')

    def become(self, name, **what):
        query = urllib.parse.urlencode(what)
        urllib.request.urlopen(f'{self.issuer}/as/{name}?{query}', timeout=30).close()

    def test_signs_somebody_in_with_the_roles_it_gives(self):
        self.become('bea', roles='beleid,anders', acr='urn:two')
        browser = Browser(self.server)
        path, found = browser.follow(browser.leave(self.there).json()['address'])
        self.assertEqual(path, f'/aanmelden/terug/{self.there}')
        answer = browser.come_back(self.there, found)
        self.assertEqual(answer.status, 200, (answer.body, self.provider_log()))
        session = answer.json()
        self.assertEqual((session['name'], session['assurance'], session['freshUntil']),
                         ('Bea de Wit', 'two_factors', None))
        self.assertEqual([(grant['organisation'], grant['permissions'])
                          for grant in session['grants']], [('GM0518', ['read_people'])])
        self.assertTrue(browser.signed_in())
        for secret in (found['code'], found['state'], 'bea@', 'Bea', browser.cookies[SESSION]):
            self.assertNotIn(secret, self.server.log())
        self.assertIn('"outcome":"success","how":"provider"', self.server.log())

    def test_a_role_goes_with_its_claim(self):
        first, second = Browser(self.server), Browser(self.server)
        self.assertEqual(first.sign_in(self.there).status, 200)
        self.become('bea', roles='toets')
        session = second.sign_in(self.there).json()
        self.assertEqual(session['grants'][0]['permissions'], ['read_people', 'review_rights'])
        self.assertEqual(session['assurance'], 'one_factor')
        self.assertFalse(first.signed_in())
        self.become('bea')
        self.assertEqual(rules(second.sign_in(self.there)), ['PROV-7'])
        self.assertFalse(second.signed_in())

    def test_V10_2_1_a_code_counts_once_and_for_its_own_question(self):
        browser, thief = Browser(self.server), Browser(self.server)
        _, found = browser.follow(browser.leave(self.there).json()['address'])
        # Somebody who got hold of it before it was used: the verifier is another.
        _, theirs = thief.follow(thief.leave(self.there).json()['address'])
        stolen = thief.come_back(self.there, {**theirs, 'code': found['code']})
        self.assertEqual((stolen.status, rules(stolen)), (400, ['OIDC-9']))
        browser = Browser(self.server)
        _, found = browser.follow(browser.leave(self.there).json()['address'])
        self.assertEqual(browser.come_back(self.there, found).status, 200)
        _, theirs = thief.follow(thief.leave(self.there).json()['address'])
        again = thief.come_back(self.there, {**theirs, 'code': found['code']})
        self.assertEqual((again.status, rules(again)), (400, ['OIDC-9']))
        self.assertFalse(thief.signed_in())

    def test_says_no(self):
        self.become('nobody')
        self.assertEqual(rules(Browser(self.server).sign_in(self.there)), ['PROV-9'])

    def test_V10_5_5_signing_out_there_ends_the_session_here_at_once(self):
        browser, other = Browser(self.server), Browser(self.server)
        self.assertEqual(browser.sign_in(self.there).status, 200)
        self.become('cor', roles='beleid')
        self.assertEqual(other.sign_in(self.there).status, 200)
        self.assertTrue(browser.signed_in())
        began = time.monotonic()
        urllib.request.urlopen(f'{self.issuer}/log-out/bea', timeout=30).close()
        self.assertFalse(browser.signed_in())
        self.assertLess(time.monotonic() - began, 1)
        self.assertTrue(other.signed_in())
        self.assertIn('"how":"provider_logout"', self.server.log())

    def test_is_over_when_it_is_removed(self):
        browser = Browser(self.server)
        self.assertEqual(browser.sign_in(self.there).status, 200)
        command = lambda *what: run('provider', *what, '--data', self.data, more=self.more)
        listed = json.loads(command('list').stdout)
        self.assertEqual([item['id'] for item in listed], [self.there])
        self.assertEqual(command('remove', self.there).returncode, DONE)
        self.assertFalse(browser.signed_in())
        self.assertEqual(browser.leave(self.there).status, 404)
        self.assertEqual(command('remove', self.there).returncode, REFUSED)


class RealProvider(WithRealProvider, Filled):
    pass


class RealProviderOnPostgres(WithRealProvider, OnPostgres):
    """As the role of the application, which PostgreSQL itself holds to what a request may see."""

    def fill(self):
        self.more = {**HERE, **self.settings()}
        self.migrate()
        kind, path = next(item for item in shipped_imports() if item[0] == 'municipalities')
        done = run('import', kind, path, '--data', self.data, more=self.settings())
        self.assertEqual(done.returncode, DONE, done.stderr)


# What is told to the provider, and by which rule its answer is refused.
LIES = {
    'v10_5_1 another nonce': ({'claims': {'nonce': 'another'}}, 'OIDC-8'),
    'v10_5_1 no nonce': ({'claims': {'nonce': None}}, 'OIDC-8'),
    'v9_2_1 expired': ({'seconds': {'exp': -61}}, 'OIDC-7'),
    'v9_2_1 without an end': ({'claims': {'exp': None}}, 'OIDC-7'),
    'v9_2_1 from the future': ({'seconds': {'iat': 120}}, 'OIDC-7'),
    'v9_2_1 not in force yet': ({'seconds': {'nbf': 120}}, 'OIDC-7'),
    'v10_5_4 another audience': ({'claims': {'aud': 'another'}}, 'OIDC-6'),
    'v10_5_4 for us and another': ({'claims': {'aud': ['werkzaam', 'another']}}, 'OIDC-6'),
    'v10_5_4 authorised for another': ({'claims': {'azp': 'another'}}, 'OIDC-6'),
    'v10_5_3 another issuer': ({'claims': {'iss': 'https://login.example'}}, 'OIDC-5'),
    'v10_5_3 the issuer with a slash': ({'slash': True}, 'OIDC-5'),
    'v10_5_2 nobody in particular': ({'claims': {'sub': ''}}, 'OIDC-13'),
    'v9_1_2 alg none': ({'made': {'alg': 'none'}}, 'OIDC-3'),
    'v9_1_2 alg nOnE': ({'made': {'header': {'alg': 'nOnE'}}}, 'OIDC-3'),
    'v9_1_2 HS256 with the public key': ({'made': {'alg': 'HS256'}}, 'OIDC-3'),
    'v9_1_2 HS256 with the modulus': ({'made': {'alg': 'HS256', 'key': 'modulus'}}, 'OIDC-3'),
    'v9_1_2 RS256 where PS256 was agreed': ({'made': {'alg': 'RS256'}}, 'OIDC-3'),
    'v9_1_2 crit': ({'made': {'header': {'crit': ['exp']}}}, 'OIDC-3'),
    'v6_8_2 a broken signature': ({'made': {'key': 'broken'}}, 'OIDC-4'),
    'v9_1_3 an unknown key under a known name': ({'made': {'key': 'unknown'}}, 'OIDC-4'),
    'v9_1_3 an unknown key': ({'made': {'key': 'unknown', 'kid': 'two'}}, 'OIDC-4'),
    'v9_1_3 its own key along with it': (
        {'made': {'key': 'unknown', 'header': {'jku': 'http://127.0.0.1/keys'}}}, 'OIDC-4'),
    'v9_2_2 a logout token': ({'claims': {'events': {
        'http://schemas.openid.net/event/backchannel-logout': {}}}}, 'OIDC-13'),
    'v9_2_2 an access token': ({'made': {'header': {'typ': 'at+jwt'}}}, 'OIDC-13'),
    'v9_2_2 no token': ({'token': 'x.y.z'}, 'OIDC-13'),
    'v6_8_1 an address that it doubts, of somebody here': (
        {'claims': {'email_verified': False}}, 'PROV-6'),
    'roles that are not mapped': ({'claims': {'roles': ['site_administrator']}}, 'PROV-7'),
}
# The same for messages about signing out.
LOGOUT_LIES = {
    'a nonce': ({'claims': {'nonce': 'n'}}, 'OIDC-11'),
    'no event': ({'claims': {'events': None}}, 'OIDC-11'),
    'no number': ({'claims': {'jti': None}}, 'OIDC-11'),
    'nobody': ({'claims': {'sid': None, 'sub': None}}, 'OIDC-11'),
    'expired': ({'seconds': {'exp': -61}}, 'OIDC-7'),
    'another audience': ({'claims': {'aud': 'another'}}, 'OIDC-6'),
    'another issuer': ({'claims': {'iss': 'https://login.example'}}, 'OIDC-5'),
    'alg none': ({'made': {'alg': 'none'}}, 'OIDC-3'),
    'HS256 with the public key': ({'made': {'alg': 'HS256'}}, 'OIDC-3'),
    'an unknown key': ({'made': {'key': 'unknown'}}, 'OIDC-4'),
}
# What a browser may not do with the parameters it comes back with.
DETOURS = {
    'v10_1_2 another state': ({'state': 'x' * 43}, 'OIDC-1'),
    'v10_2_2 the name of another issuer': ({'iss': 'https://login.example'}, 'OIDC-2'),
    'v10_2_2 no name of an issuer': ({'iss': None}, 'OIDC-2'),
    'an error beside a code': ({'error': 'server_error'}, 'PROV-9'),
    'no code': ({'code': None}, 'PROV-9'),
}
ELSEWHERE = ('authorization_endpoint', 'token_endpoint', 'jwks_uri')


class HostileProvider(WithProvider, Filled):
    script = 'hostile.mjs'

    def lie(self, lie):
        if lie.pop('slash', False):
            lie['claims'] = {'iss': self.issuer + '/'}
        self.to_provider('/next', lie)

    def to_provider(self, path, content=None):
        data = None if content is None else json.dumps(content).encode()
        with urllib.request.urlopen(f'{self.issuer}{path}', data, timeout=30) as answer:
            return json.load(answer)

    def refused(self, answer, rule, what):
        self.assertEqual((answer.status, rules(answer)), (400, [rule]), what)
        self.assertNotIn('Set-Cookie', answer.headers, what)

    def test_V6_8_2_V9_1_2_V9_1_3_V9_2_1_what_it_may_not_say(self):
        # An account that a doubted address must not lead to.
        browser = Browser(self.server)
        self.assertEqual(browser.sign_in(self.there).status, 200, self.provider_log())
        for what, (lie, rule) in LIES.items():
            lie = json.loads(json.dumps(lie))
            if rule == 'PROV-6':
                lie['claims']['sub'] = 'somebody else'
            self.lie(lie)
            tried = Browser(self.server)
            self.refused(tried.sign_in(self.there), rule, what)
            self.assertFalse(tried.signed_in(), what)
        self.lie({})
        self.assertEqual(Browser(self.server).sign_in(self.there).status, 200)
        counted = self.server.log().count('"outcome":"failure","how":"provider"')
        print(f'{len(LIES)} lies refused', end=' ')
        self.assertEqual(counted, len(LIES))

    def test_V7_6_2_V10_1_2_how_a_browser_may_not_come_back(self):
        for what, (change, rule) in DETOURS.items():
            browser = Browser(self.server)
            _, found = browser.follow(browser.leave(self.there).json()['address'])
            found = {name: value for name, value in {**found, **change}.items() if value is not None}
            self.refused(browser.come_back(self.there, found), rule, what)
        with self.subTest('v10_1_2 the state of another browser'):
            browser, other = Browser(self.server), Browser(self.server)
            _, found = browser.follow(browser.leave(self.there).json()['address'])
            other.leave(self.there)
            self.refused(other.come_back(self.there, found), 'OIDC-1', 'another browser')
            self.refused(Browser(self.server).come_back(self.there, found), 'OIDC-1', 'no browser')
            self.assertEqual(browser.come_back(self.there, found).status, 200)
            self.refused(browser.come_back(self.there, found), 'OIDC-1', 'twice')
        with self.subTest('v10_1_2 never asked'):
            browser = Browser(self.server)
            made_up = {'state': 'y' * 43, 'code': 'x', 'iss': self.issuer}
            self.refused(browser.come_back(self.there, made_up), 'OIDC-1', 'never asked')
        print(f'{len(DETOURS) + 4} detours refused', end=' ')

    def test_V10_2_2_an_answer_of_one_provider_is_not_taken_for_another(self):
        honest = self.add(issuer='http://127.0.0.1:9')['id']
        browser = Browser(self.server)
        _, found = browser.follow(browser.leave(self.there).json()['address'])
        self.refused(browser.come_back(honest, found), 'OIDC-2', 'another address')

    def test_V10_5_5_what_it_may_not_say_about_signing_out(self):
        browser = Browser(self.server)
        self.assertEqual(browser.sign_in(self.there).status, 200)
        for what, (lie, rule) in LOGOUT_LIES.items():
            self.lie(json.loads(json.dumps(lie)))
            answer = self.log_out(self.to_provider('/made?kind=logout')['token'])
            self.assertEqual((answer.status, rules(answer)), (400, [rule]), what)
        self.lie({})
        id_token = self.log_out(self.to_provider('/made?kind=id')['token'])
        self.assertEqual(id_token.status, 400)
        self.assertIn('OIDC-11', rules(id_token))
        self.assertTrue(browser.signed_in())
        token = self.to_provider('/made?kind=logout')['token']
        self.assertEqual(self.log_out(token).json(), {'ended': 1})
        self.assertFalse(browser.signed_in())
        self.assertEqual(rules(self.log_out(token)), ['OIDC-12'])
        print(f'{len(LOGOUT_LIES) + 2} messages about signing out refused', end=' ')

    def test_V10_5_3_what_it_may_not_say_about_itself(self):
        for name in ELSEWHERE:
            self.lie({'metadata': {name: 'http://127.0.0.1:9/elsewhere'}})
            answer = Browser(self.server).leave(self.there)
            self.assertEqual((answer.status, rules(answer)), (400, ['OIDC-10']), name)
        self.lie({'metadata': {'issuer': 'https://login.example'}})
        self.assertEqual(rules(Browser(self.server).leave(self.there)), ['OIDC-10'])

    def test_V16_5_2_that_is_gone_is_told(self):
        self.program.kill()
        self.program.wait()
        answer = Browser(self.server).leave(self.there)
        self.assertEqual((answer.status, answer.json()['code']), (503, 'provider.unreachable'))


class Setup(Filled):
    def test_refuses_what_is_wrong_all_at_once(self):
        file = self.write('wrong.json', json.dumps({
            'organisation': 'GM9999', 'name': '', 'issuer': 'http://127.0.0.1:9',
            'clientId': 'a b', 'roles': [{'value': 'x', 'role': 'site_administrator'}]}))
        done = run('provider', 'add', file, '--data', self.data)
        self.assertEqual((done.returncode, done.stdout), (REFUSED, ''))
        self.assertEqual([line.split(':')[0] for line in done.stderr.splitlines()[:-1]],
                         ['issuer', 'organisation', 'name', 'clientId', 'roles'])
        self.assertEqual(json.loads(run('provider', 'list', '--data', self.data).stdout), [])


if __name__ == '__main__':
    unittest.main()
