# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requirements of OWASP ASVS 5.0 by their ids: signing in, factors and sessions of people."""
import collections
import json
import math
import re
import threading
import time
import unittest
import urllib.parse

from program import Filled, run
from test_asvs import Asvs, document
from test_matrix import TABLE, read_table
from test_sign_in import LINK, PASSPHRASE, totp
from town import SqliteRows, headers_of, key

EMAIL = 'anna@werkzaam.example'
SESSION, HERE, ASKED = '__Host-werkzaam', '__Host-werkzaam-here', '__Host-werkzaam-asked'
NEW = 'groene bomen langs het kanaal'
# Ways in, as docs/policy/sign-in.md has them; nothing else that a visitor may send makes a session.
WAYS_IN = {'startSignIn', 'showSecondFactor', 'askSignInPasskey', 'signInWithPasskey',
           'startProviderSignIn', 'finishProviderSignIn', 'receiveProviderLogout', 'openInvitation',
           'acceptInvitation'}
KNOWLEDGE = {'searchMunicipalities', 'searchInterventions', 'runAnalysis', 'explorePool',
             'downloadExplorationScript', 'downloadExplorationData'}


def bits(alphabet, length):
    return length * math.log2(alphabet)


class Person:
    """Somebody with a passphrase and an app for codes, and perhaps a session."""

    def __init__(self, server, email=EMAIL):
        self.server, self.email, self.cookies, self.token = server, email, {}, ''
        self.secret, self.used, self.recovery = '', set(), []

    def headers(self):
        cookies = '; '.join(f'{name}={value}' for name, value in self.cookies.items())
        return {'Cookie': cookies, 'Werkzaam-Token': self.token} if cookies else {}

    def ask(self, method, path, content=None, **more):
        headers = {**self.headers(), 'Content-Type': 'application/json', **more}
        answer = self.server.request(method, f'/v1{path}',
                                     None if content is None else json.dumps(content), headers)
        for cookie in answer.headers.get_all('Set-Cookie') or []:
            name, _, value = cookie.split(';')[0].partition('=')
            self.cookies[name] = value
        return answer

    def begin(self, token, **more):
        """Takes an invitation."""
        opened = self.ask('POST', '/invitations/_open', {'token': token}).json()
        self.secret = opened['authenticator']['secret']
        answer = self.ask('POST', '/invitations/_accept', {
            'token': token, 'stepToken': opened['stepToken'], 'name': 'Anna de Wit',
            'email': self.email, 'passphrase': PASSPHRASE, 'language': 'nl', 'code': self.code(),
            **more})
        if answer.status == 200:
            self.recovery = answer.json()['recovery']['codes']
            self.know_token()
        return answer

    def know_token(self):
        self.token = self.ask('GET', '/session').json()['token']

    def code(self):
        """One that was not used yet: the next step counts as well."""
        while True:
            for moment in (time.time(), time.time() + 30):
                code = totp(self.secret, moment)
                if code not in self.used:
                    self.used.add(code)
                    return code
            time.sleep(0.5)

    def passphrase(self, typed=PASSPHRASE):
        return self.ask('POST', '/sessions', {'email': self.email, 'passphrase': typed})

    def sign_in(self, typed=PASSPHRASE, **second):
        self.cookies, self.token = {}, ''
        first = self.passphrase(typed)
        if first.status != 200:
            return first
        answer = self.ask('POST', '/sessions/_second-factor',
                          {'stepToken': first.json()['stepToken'], **(second or {'code': self.code()})})
        if answer.status == 200:
            self.know_token()
        return answer

    def set_passphrase(self, new, current=PASSPHRASE):
        return self.ask('POST', '/account/factors/_set-passphrase',
                        {'passphrase': new, 'current': current})


class WithAnna(Filled):
    """The first administrator, signed in."""

    def setUp(self):
        super().setUp()
        self.server = self.serve()
        self.link = re.search(LINK, self.server.process.stdout.readline())[1]
        self.rows = SqliteRows(self.data)
        self.addCleanup(self.rows.close)
        self.anna = Person(self.server)

    def begin(self):
        answer = self.anna.begin(self.link)
        self.assertEqual(answer.status, 200, answer.body)
        return answer

    def count(self, table):
        return self.rows.connection.execute(f'SELECT count(*) FROM {table}').fetchone()[0]


class Passphrases(WithAnna):
    def test_V6_2_1_V6_2_5_eight_of_any_kind(self):
        self.begin()
        current = PASSPHRASE
        for short in ('x7!kQzp', ' ' * 3 + 'x7!k', ''):
            self.assertEqual(self.anna.set_passphrase(short, current).status, 400, short)
        for good in ('kat op dak', 'XVQJWKPZ', '83920174', '!@#%^&*(', 'éèêëüöäç', 'мышь и сыр'):
            answer = self.anna.set_passphrase(good, current)
            self.assertEqual(answer.status, 200, (good, answer.body))
            current = good

    def test_V6_2_2_can_be_changed(self):
        self.begin()
        self.assertEqual(self.anna.set_passphrase(NEW).status, 200)
        self.assertEqual(self.anna.sign_in(PASSPHRASE).status, 401)
        self.assertEqual(self.anna.sign_in(NEW).status, 200)

    def test_V6_2_8_V6_2_9_counts_as_it_was_typed_to_the_last_sign(self):
        self.begin()
        long = ('Vijf Fietsen In De Regen, en nog een; ' * 7)[:256]
        self.assertEqual(self.anna.set_passphrase(long[:64]).status, 200)
        self.assertEqual(self.anna.set_passphrase(long, long[:64]).status, 200)
        wrong = [long[:255], long[:255] + '?', long[:72], long.lower(), long.swapcase(), long + ' ',
                 ' ' + long[1:], long.replace('  ', ' ') + 'x']
        for typed in wrong:
            self.assertEqual(self.anna.passphrase(typed).status, 401, typed)
        self.assertEqual(self.anna.passphrase(long).status, 200)

    def test_V6_2_10_stays_valid_until_its_owner_changes_it(self):
        self.begin()
        self.rows.run([f'UPDATE factor SET created_at = created_at - {10 * 365 * 86_400_000_000}'])
        answer = self.anna.sign_in()
        self.assertEqual(answer.status, 200, answer.body)
        self.assertNotRegex(answer.body.decode(), '(?i)expire|renew|rotate')

    def test_V6_2_11_words_of_the_context(self):
        self.begin()
        for typed in ('annadewit', 'Anna de Wit!', 'werkzaam2026', 'anna@werkzaam.example',
                      'radicalisering'):
            answer = self.anna.set_passphrase(typed)
            self.assertIn('CRED-5', answer.body.decode(), typed)


class SigningIn(WithAnna):
    def test_V6_3_2_V13_2_3_nobody_has_an_account_from_the_start(self):
        for table in ('person', 'factor', 'session', 'membership', 'identity_provider'):
            self.assertEqual(self.count(table), 0, table)
        for name in ('admin', 'root', 'werkzaam', 'beheerder', 'test'):
            for typed in (name, '', 'werkzaam', 'admin', 'changeme123'):
                answer = self.server.post('/v1/sessions', {'email': f'{name}@werkzaam.example',
                                                           'passphrase': typed})
                self.assertIn(answer.status, (401, 429))

    def told(self):
        """What whoever signed in is told: kinds, and those that are news."""
        items = self.anna.ask('GET', '/account/notices').json()['items']
        return [one['kind'] for one in items], [one['kind'] for one in items if one['recent']]

    def test_V6_3_5_people_hear_of_suspicious_attempts(self):
        self.begin()
        self.assertEqual(self.told(), ([], []))
        for typed in ('een gok', 'nog een gok'):
            self.assertEqual(self.anna.passphrase(typed).status, 401)
        self.assertEqual(self.anna.sign_in().status, 200)
        self.assertEqual(self.told(), ([], []), 'two are slips')
        for typed in ('een gok', 'nog een gok', 'de derde gok'):
            self.assertEqual(self.anna.passphrase(typed).status, 401)
        self.assertEqual(self.told(), (['failed_attempts'], ['failed_attempts']))
        self.assertEqual(self.anna.sign_in().status, 200)
        self.assertEqual(self.told(), (['sign_in_after_failures'], ['sign_in_after_failures']))
        # News is news once; a wrong code counts like a wrong passphrase.
        self.assertEqual(self.anna.sign_in().status, 200)
        self.assertEqual(self.told(), (['sign_in_after_failures'], []))
        self.assertEqual(self.anna.sign_in(recoveryCode=self.anna.recovery[0]).status, 200)
        self.assertEqual(self.told()[1], ['recovery_code_used'])

    def test_V6_3_7_people_hear_when_what_they_sign_in_with_changes(self):
        self.begin()
        other = Person(self.server)
        other.secret, other.used = self.anna.secret, self.anna.used
        self.assertEqual(other.sign_in().status, 200)
        self.assertEqual(self.anna.set_passphrase(NEW).status, 200)
        self.assertEqual(self.anna.ask('POST', '/account/factors/_renew-recovery-codes').status, 200)
        self.anna.email = 'nieuw@werkzaam.example'
        self.assertEqual(self.anna.ask('PATCH', '/account', {'email': self.anna.email}).status, 200)
        kinds = ['factor_changed', 'factor_added', 'factor_changed']
        self.assertEqual(self.told(), (kinds, []), 'done here')
        self.assertEqual(self.anna.sign_in(NEW).status, 200)
        self.assertEqual(self.told(), (kinds, kinds))
        means = [one['means'] for one in self.anna.ask('GET', '/account/notices').json()['items']]
        self.assertEqual(means, ['email', 'recovery_code', 'passphrase'])

    def test_V6_3_3_a_passphrase_alone_is_no_session(self):
        self.begin()
        self.anna.cookies = {}
        first = self.anna.passphrase()
        self.assertEqual(first.status, 200)
        self.assertNotIn('Set-Cookie', first.headers)
        step = first.json()['stepToken']
        for stolen in (step, ''):
            self.assertEqual(self.server.get('/v1/session', Cookie=f'{SESSION}={stolen}').status, 401)
        for second in ({'code': '000000'}, {'code': ''}, {'recoveryCode': ''}, {'code': None}, {}):
            answer = self.anna.ask('POST', '/sessions/_second-factor', {'stepToken': step, **second})
            self.assertIn(answer.status, (400, 401), second)
            self.assertNotIn('Set-Cookie', answer.headers)

    def test_V2_3_1_no_step_is_skipped_or_taken_from_elsewhere(self):
        opened = self.anna.ask('POST', '/invitations/_open', {'token': self.link}).json()
        accept = {'token': self.link, 'stepToken': 'x' * 43, 'name': 'Anna de Wit', 'email': EMAIL,
                  'passphrase': PASSPHRASE, 'language': 'nl',
                  'code': totp(opened['authenticator']['secret'], time.time())}
        # Without the step before; and with one of something else.
        self.assertNotEqual(self.anna.ask('POST', '/invitations/_accept', accept).status, 200)
        passkey = self.anna.ask('POST', '/sessions/_passkey-options').json()
        other = self.anna.ask('POST', '/invitations/_accept',
                              {**accept, 'stepToken': passkey['stepToken']})
        self.assertNotEqual(other.status, 200)
        as_factor = self.anna.ask('POST', '/sessions/_second-factor',
                                  {'stepToken': opened['stepToken'], 'code': accept['code']})
        self.assertIn(as_factor.status, (400, 401))
        self.assertEqual(self.count('person'), 0)
        self.begin()
        fresh = self.anna.ask('POST', '/sessions/_second-factor',
                              {'stepToken': 'x' * 43, 'code': self.anna.code()})
        self.assertNotEqual(fresh.status, 200)

    def test_V2_3_4_a_link_is_taken_once_however_many_try_at_once(self):
        opened = [Person(self.server).ask('POST', '/invitations/_open', {'token': self.link}).json()
                  for _ in range(6)]
        statuses, start = [], threading.Barrier(6)

        def take(number):
            start.wait()
            answer = Person(self.server).ask('POST', '/invitations/_accept', {
                'token': self.link, 'stepToken': opened[number]['stepToken'], 'name': 'Anna de Wit',
                'email': f'anna{number}@werkzaam.example', 'passphrase': PASSPHRASE, 'language': 'nl',
                'code': totp(opened[number]['authenticator']['secret'], time.time())})
            statuses.append(answer.status)

        threads = [threading.Thread(target=take, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(statuses.count(200), 1, statuses)
        self.assertEqual((self.count('person'), self.count('session')), (1, 1))

    def test_V6_3_4_no_other_way_in_than_those_in_the_documents(self):
        open_to_all = {name for name, lines in read_table(TABLE).items() if lines[0][0] is None}
        changing = {operation['operationId'] for methods in document()['paths'].values()
                    for method, operation in methods.items() if method != 'get'}
        self.assertEqual(open_to_all & changing, WAYS_IN | KNOWLEDGE)
        self.begin()
        # No key in an address or in another header does what a session does.
        token = self.anna.cookies[SESSION]
        for headers in ({'Authorization': f'Bearer {token}'}, {'X-Api-Key': token},
                        {'Authorization': 'Basic ' + 'YW5uYTp4'}, {'Cookie': f'werkzaam={token}'},
                        {'X-User-Id': key('anna')}, {'X-Forwarded-User': EMAIL}):
            self.assertEqual(self.server.request('GET', '/v1/session', headers=headers).status, 401)
        for name in ('token', 'session', 'access_token', SESSION):
            self.assertNotEqual(self.server.get(f'/v1/session?{name}={token}').status, 200)
        self.assertEqual(self.anna.ask('GET', '/session').status, 200)

    def test_V6_3_6_V6_4_2_factors_are_what_is_listed_and_no_mail_or_question(self):
        schemas = document()['components']['schemas']
        self.assertEqual(sorted(schemas['FactorKind']['enum']),
                         ['authenticator', 'passkey', 'passphrase', 'recovery_code'])
        words = re.compile(r'(?i)hint|question|answer|mother|reminder|reset|forgot|magic|mail')
        for name, schema in schemas.items():
            if re.search('SignIn|Factor|Passphrase|Accepted|StepUp|Account', name):
                for member in schema.get('properties', {}):
                    self.assertTrue(member == 'email' or not words.search(member), (name, member))
        for path in document()['paths']:
            self.assertNotRegex(path, r'(?i)forgot|reset|mail|magic|hint|question')

    def test_V6_5_8_the_clock_of_the_server_decides(self):
        self.begin()
        for late in (-600, 600, -90, 90):
            moment = time.time() + late
            stated = time.strftime('%a, %d %b %Y %H:%M:%S GMT', time.gmtime(moment))
            step = self.anna.passphrase().json()['stepToken']
            answer = self.anna.ask('POST', '/sessions/_second-factor',
                                   {'stepToken': step, 'code': totp(self.anna.secret, moment)},
                                   Date=stated)
            self.assertEqual(answer.status, 401, late)
        self.assertEqual(self.anna.sign_in().status, 200)


class Beginning(WithAnna):
    def test_V6_4_1_a_link_is_random_works_once_and_not_for_long(self):
        seen = {self.link}
        for _ in range(20):
            done = run('administrator', 'invite', '--data', self.data)
            seen.add(re.search(LINK, done.stdout)[1])
        self.assertEqual(len(seen), 21)
        self.assertTrue(all(len(token) == 43 for token in seen))  # 256 bits
        self.link = re.search(LINK, done.stdout)[1]
        # Not for long,
        (limit,) = self.rows.connection.execute(
            'SELECT max(expires_at - created_at) FROM invitation').fetchone()
        self.assertLessEqual(limit, 72 * 3600 * 10**6)
        # once,
        self.begin()
        again = self.anna.ask('POST', '/invitations/_open', {'token': self.link})
        self.assertEqual(again.status, 404)
        # and never as a passphrase.
        self.assertEqual(self.anna.passphrase(self.link).status, 401)

    def test_V6_4_1_a_link_that_is_over_opens_nothing(self):
        opened = self.anna.ask('POST', '/invitations/_open', {'token': self.link})
        self.assertEqual(opened.status, 200)
        self.rows.run([f'UPDATE invitation SET expires_at = {int(time.time() * 1e6) - 1}'])
        self.assertEqual(self.anna.ask('POST', '/invitations/_open', {'token': self.link}).status, 404)
        late = self.anna.ask('POST', '/invitations/_accept', {
            'token': self.link, 'stepToken': opened.json()['stepToken'], 'name': 'Anna de Wit',
            'email': EMAIL, 'passphrase': PASSPHRASE, 'language': 'nl',
            'code': totp(opened.json()['authenticator']['secret'], time.time())})
        self.assertEqual(late.status, 404, late.body)
        self.assertEqual(self.count('person'), 0)


class SecondFactors(WithAnna):
    def test_V6_5_2_V6_5_4_recovery_codes_cannot_be_guessed_or_read_back(self):
        self.begin()
        self.assertEqual(len(set(self.anna.recovery)), 10)
        for code in self.anna.recovery:
            self.assertRegex(code, r'^([2-9a-hjkmnp-z]{4}-){5}[2-9a-hjkmnp-z]{4}$')
        self.assertGreaterEqual(bits(31, 24), 112)  # enough for a hash that costs no time
        kept = ' '.join(row[0] for row in self.rows.connection.execute('SELECT secret FROM factor'))
        for code in self.anna.recovery:
            self.assertNotIn(code, kept)
            self.assertNotIn(code.replace('-', ''), kept)

    def test_V6_5_3_codes_and_seeds_are_spread_evenly(self):
        self.begin()
        codes, secrets = [], set()
        for _ in range(40):
            answer = self.anna.ask('POST', '/account/factors/_renew-recovery-codes')
            codes += answer.json()['codes']
        self.assertEqual(len(set(codes)), 400)
        signs = collections.Counter(''.join(codes).replace('-', ''))
        expected = sum(signs.values()) / 31
        self.assertEqual(len(signs), 31)
        # Chi-square with 30 degrees of freedom: more than 90 comes by chance once in 10^7.
        self.assertLess(sum((n - expected)**2 / expected for n in signs.values()), 90)
        for _ in range(30):
            opened = Person(self.server).ask('POST', '/invitations/_open', {'token': self.new_link()})
            secrets.add(opened.json()['authenticator']['secret'])
        self.assertEqual(len(secrets), 30)
        self.assertTrue(all(bits(32, len(secret)) >= 160 for secret in secrets))

    def new_link(self):
        return re.search(LINK, run('administrator', 'invite', '--data', self.data).stdout)[1]

    def test_V2_3_2_eleven_factors_of_a_kind_are_too_many(self):
        self.begin()
        statuses = [self.anna.ask('POST', '/account/factors/_add-authenticator',
                                  {'label': f'app {n}'}).status for n in range(12)]
        self.assertEqual(statuses.count(200), 9)  # beside the first
        self.assertEqual(statuses[9:], [400] * 3)


class Cookies(WithAnna):
    def test_V3_3_1_V3_3_2_V3_3_3_V3_3_4_V3_3_5_every_cookie(self):
        accepted = self.begin()
        answers = [accepted, self.anna.sign_in(), self.anna.ask('DELETE', '/session')]
        seen = set()
        for answer in answers:
            for cookie in answer.headers.get_all('Set-Cookie'):
                name, *parts = [part.strip() for part in cookie.split(';')]
                seen.add(name.split('=')[0])
                self.assertTrue(name.startswith('__Host-'), cookie)
                self.assertLess(len(name), 4096)
                self.assertLessEqual({'Secure', 'Path=/'}, set(parts), cookie)
                self.assertTrue({'SameSite=Lax', 'SameSite=Strict'} & set(parts), cookie)
                self.assertFalse([part for part in parts if part.startswith('Domain')], cookie)
                if not name.startswith(HERE):
                    self.assertIn('HttpOnly', parts, cookie)
                else:  # what scripts may see holds nothing
                    self.assertIn(name, (f'{HERE}=1', f'{HERE}='))
        self.assertEqual(seen, {SESSION, HERE})
        # The token of a session is in no body.
        self.anna.sign_in()
        token = self.anna.cookies[SESSION]
        for path in ('/session', '/sessions', '/account', '/account/factors'):
            self.assertNotIn(token, self.anna.ask('GET', path).body.decode(), path)


class Tokens(WithAnna):
    def test_V7_2_1_the_server_knows_which_tokens_count(self):
        self.begin()
        token = self.anna.cookies[SESSION]
        (kept,) = self.rows.connection.execute('SELECT token_hash FROM session').fetchone()
        changed = token[:20] + ('A' if token[20] != 'A' else 'B') + token[21:]
        for wrong in (changed, token[:-1], token + 'A', token.swapcase(), kept, '', 'null', '*', '%',
                      "' OR 1=1 --", token[::-1]):
            answer = self.server.get('/v1/session', Cookie=f'{SESSION}={urllib.parse.quote(wrong)}')
            self.assertEqual(answer.status, 401, wrong)
        self.assertEqual(self.server.get('/v1/session', Cookie=f'{SESSION}={token}').status, 200)

    def test_V7_2_2_V7_2_3_V7_2_4_every_session_has_a_token_of_its_own(self):
        self.begin()
        tokens = [self.anna.cookies[SESSION]]
        for code in self.anna.recovery[:6]:
            self.assertEqual(self.anna.sign_in(recoveryCode=code).status, 200)
            tokens.append(self.anna.cookies[SESSION])
        self.assertEqual(len(set(tokens)), 7)
        self.assertTrue(all(bits(64, len(token)) >= 128 for token in tokens))
        # No two are alike anywhere: a counter or a clock inside would show.
        for place in range(43):
            self.assertGreater(len({token[place] for token in tokens}), 2, place)
        # Signing in over an open session ends it.
        old = dict(self.anna.cookies)
        first = self.anna.passphrase().json()
        again = self.anna.ask('POST', '/sessions/_second-factor',
                              {'stepToken': first['stepToken'], 'recoveryCode': self.anna.recovery[7]})
        self.assertEqual(again.status, 200)
        self.assertEqual(self.server.get('/v1/session', Cookie=f'{SESSION}={old[SESSION]}').status, 401)


class Leaving(Asvs):
    def test_V7_4_2_who_leaves_has_no_session_left(self):
        session = 'colleague target'
        self.assertEqual(self.get('/v1/session', session).status, 200)
        ended = self.send('POST', f'/memberships/{key("membership colleague")}/_end',
                          {'reason': 'Andere baan'}, 'organisation_administrator fresh')
        self.assertEqual(ended.status, 204, ended.body)
        for path in ('/session', '/account', '/sessions', '/memberships'):
            self.assertEqual(self.get(f'/v1{path}', session).status, 401, path)
        # And comes back by no passphrase either: nobody knows them any more.
        (left,) = self.rows.connection.execute(
            'SELECT left_at FROM person WHERE id = ?', (key('colleague'),)).fetchone()
        self.assertIsNotNone(left)

    def test_V14_2_2_what_one_reads_is_not_kept_for_another(self):
        mine, theirs = 'policy_adviser two_factors', 'evaluator two_factors'
        for path in ('/v1/account', '/v1/sessions', '/v1/session', '/v1/memberships',
                     '/v1/account/factors'):
            told = {}
            for session in (mine, theirs, None, mine, theirs, None):
                answer = self.get(path, session)
                self.assertEqual(answer.headers['Cache-Control'], 'no-store', path)
                self.assertNotIn('ETag', answer.headers)
                self.assertEqual(answer.status, 401 if session is None else 200)
                ids = re.findall(r'"(?:id|person)":"([^"]+)"', answer.body.decode())
                self.assertEqual(told.setdefault(session, ids), ids, path)
            if path != '/v1/memberships':
                self.assertNotEqual(told[mine], told[theirs], path)


class Addresses(unittest.TestCase):
    def test_V14_2_1_nothing_about_anybody_is_asked_in_an_address(self):
        words = re.compile(r'(?i)token|email|name|passphrase|code$|secret|person|session|text|query|^q$')
        for path, methods in document()['paths'].items():
            for operation in methods.values():
                for parameter in operation.get('parameters', []):
                    if parameter.get('in') == 'query':
                        named = parameter['name']
                        self.assertTrue(named in ('provinceCode', 'safetyRegionCode')
                                        or not words.search(named), (path, named))


if __name__ == '__main__':
    unittest.main()
