# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every operation of the API, tried by everybody: role x session x what the row has to do with them.

What must happen is the table below, and nothing else; an operation that is not in it fails, and so
does one that is in it and not in docs/api/openapi.json. Changes are asked for in a way that is
permitted and refused for another reason, or undone before the next request."""
import json
import re
import unittest

from program import HOME, Filled
from town import OTHER, OWN, ROLES, STATES, SqliteRows, Town, headers_of, key

PEOPLE = ('organisation_administrator', 'rights_reviewer', 'knowledge_editor', 'policy_adviser',
          'evaluator', 'assessor', 'support_officer', 'network_coordinator', 'liaison_officer',
          'case_chair', 'case_partner', 'protection_officer')  # who may see colleagues
WHO = {
    'everybody': None,
    'signed in': (*ROLES, ''),  # '' holds no role any more
    'holds a role': ROLES,
    'manages people': ('organisation_administrator',),
    'founds organisations': ('site_administrator',),
    'reviews rights': ('rights_reviewer',),
    'reads people': PEOPLE,
    'reads the log': ('protection_officer', 'auditor'),
    'reads the ledger': ('protection_officer',),
}
RELATIONS = ('own org', 'other org', 'own person', 'none')

# operation | who | how sure | the row is of their organisation | of another | about themselves |
# there is no such row. A status, with the code of a problem; "-": there is nothing to try.
# Several lines for one operation: what the best of them that applies gives.
# "fresh": a factor was shown a moment ago; "two": with two factors.
TABLE = """
listMunicipalities       | everybody            | -         | 200 | - | - | -
searchMunicipalities     | everybody            | -         | 200 | - | - | -
readMunicipality         | everybody            | -         | 200 | - | - | 404 municipalities.not_found
listMunicipalityChanges  | everybody            | -         | 200 | - | - | -
listOrganisations        | everybody            | -         | 200 | - | - | -
readOrganisation         | everybody            | -         | 200 | - | - | 404 organisations.not_found
listMemberships          | signed in            | -         | 200 | - | - | -
changeAccount            | signed in            | fresh     | 400 account.invalid | - | - | -
changeMembership         | manages people       | two fresh | 400 memberships.invalid | 404 memberships.not_found | 403 access.not_allowed | 404 memberships.not_found
endMembership            | manages people       | two fresh | 400 memberships.invalid | 404 memberships.not_found | 400 memberships.invalid | 404 memberships.not_found
listInvitations          | manages people       | two       | 200 | - | - | -
listInvitations          | founds organisations | two       | 200 | - | - | -
createInvitation         | manages people       | two fresh | 400 invitations.invalid | 403 access.not_allowed | 403 access.not_allowed | 403 access.not_allowed
createInvitation         | founds organisations | two fresh | 400 invitations.invalid | 400 invitations.invalid | 403 access.not_allowed | 400 invitations.invalid
withdrawInvitation       | manages people       | two fresh | 204 | 404 invitations.not_found | - | 404 invitations.not_found
withdrawInvitation       | founds organisations | two fresh | 204 | 204 | - | 404 invitations.not_found
listRightsReviews        | signed in            | -         | 200 | - | - | -
startRightsReview        | reviews rights       | two fresh | 400 rights_reviews.invalid | 403 access.not_allowed | - | 403 access.not_allowed
readRightsReview         | signed in            | -         | 404 rights_reviews.not_found | 404 rights_reviews.not_found | - | 404 rights_reviews.not_found
readRightsReview         | reviews rights       | two       | 200 | 404 rights_reviews.not_found | - | 404 rights_reviews.not_found
decideRightsReview       | reviews rights       | two fresh | 400 rights_reviews.invalid | 404 rights_reviews.not_found | 403 access.not_allowed | 404 rights_reviews.not_found
listDelegations          | signed in            | -         | 200 | - | - | -
listOwnDelegations       | signed in            | -         | 200 | - | - | -
lendMembership           | signed in            | fresh     | 404 memberships.not_found | 404 memberships.not_found | 404 memberships.not_found | 404 memberships.not_found
lendMembership           | holds a role         | fresh     | 404 memberships.not_found | 404 memberships.not_found | 400 delegations.invalid | 404 memberships.not_found
lendMembership           | reads people         | two fresh | 403 access.not_allowed | 404 memberships.not_found | 400 delegations.invalid | 404 memberships.not_found
endDelegation            | signed in            | fresh     | 404 delegations.not_found | 404 delegations.not_found | 404 delegations.not_found | 404 delegations.not_found
endDelegation            | holds a role         | fresh     | 404 delegations.not_found | 404 delegations.not_found | 204 | 404 delegations.not_found
endDelegation            | reviews rights       | two fresh | 403 access.not_allowed | 404 delegations.not_found | 204 | 404 delegations.not_found
endDelegation            | manages people       | two fresh | 204 | 404 delegations.not_found | 204 | 404 delegations.not_found
searchAuditEntries       | reads the log        | two       | 200 | - | - | -
exportAuditEntries       | reads the log        | two       | 200 | - | - | -
searchDisclosures        | reads the ledger     | two       | 200 | - | - | -
startSignIn              | everybody            | -         | 400 request.invalid | - | - | -
listSignInProviders      | everybody            | -         | 200 | - | - | -
startProviderSignIn      | everybody            | -         | 400 request.invalid | - | - | 404 providers.not_found
receiveProviderLogout    | everybody            | -         | - | - | - | 404 providers.not_found
finishProviderSignIn     | everybody            | -         | 400 request.invalid | - | - | 400 provider.refused
listSessions             | signed in            | -         | 200 | - | - | -
showSecondFactor         | everybody            | -         | 400 request.invalid | - | - | -
askSignInPasskey         | everybody            | -         | 200 | - | - | -
signInWithPasskey        | everybody            | -         | 400 request.invalid | - | - | -
askStepUpPasskey         | signed in            | -         | 200 | - | - | -
stepUp                   | signed in            | -         | 400 request.invalid | - | - | -
readSessionState         | everybody            | -         | 200 | - | - | -
readSession              | signed in            | -         | 200 | - | - | -
signOut                  | signed in            | -         | 200 | - | - | -
endOtherSessions         | signed in            | -         | 200 | - | - | -
endSession               | signed in            | -         | 404 sessions.not_found | 404 sessions.not_found | 200 | 404 sessions.not_found
endSession               | manages people       | two       | 200 | 404 sessions.not_found | 200 | 404 sessions.not_found
readAccount              | signed in            | -         | 200 | - | - | -
listAccountNotices       | signed in            | -         | 200 | - | - | -
listFactors              | signed in            | -         | 200 | - | - | -
setPassphrase            | signed in            | fresh     | 400 request.invalid | - | - | -
addAuthenticator         | signed in            | fresh     | 400 factors.invalid | - | - | -
confirmAuthenticator     | signed in            | fresh     | 404 factors.not_found | 404 factors.not_found | 400 factors.invalid | 404 factors.not_found
askNewPasskey            | signed in            | fresh     | 200 | - | - | -
addPasskey               | signed in            | fresh     | 400 request.invalid | - | - | -
renewRecoveryCodes       | signed in            | fresh     | 200 | - | - | -
removeFactor             | signed in            | fresh     | 404 factors.not_found | 404 factors.not_found | 400 factors.invalid | 404 factors.not_found
openInvitation           | everybody            | -         | 400 request.invalid | - | - | 404 invitations.gone
acceptInvitation         | everybody            | -         | 400 request.invalid | - | - | -
joinByInvitation         | signed in            | -         | 400 request.invalid | - | - | 404 invitations.gone
listInterventions        | everybody            | -         | 200 | - | - | -
searchInterventions      | everybody            | -         | 200 | - | - | -
exportInterventions      | everybody            | -         | 200 | - | - | -
readIntervention         | everybody            | -         | 200 | - | - | 404 interventions.not_found
listElements             | everybody            | -         | 200 | - | - | -
exportElements           | everybody            | -         | 200 | - | - | -
readElement              | everybody            | -         | 200 | - | - | 404 elements.not_found
listSources              | everybody            | -         | 200 | - | - | -
listEvaluations          | everybody            | -         | 200 | - | - | -
exportEvaluations        | everybody            | -         | 200 | - | - | -
readEvaluation           | everybody            | -         | 200 | - | - | 404 evaluations.not_found
listOutcomes             | everybody            | -         | 200 | - | - | -
readOutcome              | everybody            | -         | 200 | - | - | 404 outcomes.not_found
listModerators           | everybody            | -         | 200 | - | - | -
listPools                | everybody            | -         | 200 | - | - | -
readPool                 | everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
listPoolVersions         | everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
readContributions        | everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
readPoolVersion          | everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
downloadPoolData         | everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
downloadPoolScript       | everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
explorePool              | everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
downloadExplorationScript| everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
downloadExplorationData  | everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
listGuidanceCards        | everybody            | -         | 200 | - | - | -
readGuidanceCard         | everybody            | -         | 200 | - | - | 404 evidence.pool_not_found
readEvidenceMap          | everybody            | -         | 200 | - | - | -
exportEvidenceMap        | everybody            | -         | 200 | - | - | -
listSyntheses            | everybody            | -         | 200 | - | - | -
readEvidenceLadder       | everybody            | -         | 200 | - | - | 404 interventions.not_found
runAnalysis              | everybody            | -         | 400 request.invalid | - | - | -
readOpenapi              | everybody            | -         | 200 | - | - | -
"""
# What a list shows: nothing besides one's own rows, unless a line says so.
LISTS = {
    'listMemberships': {'reads people': ('own org',), 'manages people': ('own org',),
                        'reviews rights': ('own org',)},
    'listInvitations': {'manages people': ('own org',),
                        'founds organisations': ('own org', 'other org')},
    'listRightsReviews': {'reviews rights': ('own org',)},
    'listDelegations': {'manages people': ('own org',), 'reviews rights': ('own org',)},
    'listOwnDelegations': {},
}
# Those in which everybody with a role has exactly one row of their own.
WITH_OWN = ('listMemberships', 'listDelegations', 'listOwnDelegations')
CHANGING = {'endDelegation', 'withdrawInvitation', 'signOut', 'endOtherSessions', 'endSession', 'renewRecoveryCodes'}
# What everybody gets may differ by the moment it was asked, a new secret each time, or by the session
# that it is about.
NEW_EACH_TIME = {'askSignInPasskey', 'readSessionState'}
SIGN_IN, SECOND = (401, 'access.sign_in'), (401, 'access.second_factor')
STEP_UP, NOT_ALLOWED = (403, 'access.step_up'), (403, 'access.not_allowed')
EASIEST = (STEP_UP, SECOND, SIGN_IN, NOT_ALLOWED)
BEST = (200, 201, 204, 400, 403, 404)
PURPOSE_NEEDED = ('/audit-entries', '/disclosures')  # test_audit.py tries them without


def outcome(cell):
    """'404 x.y' -> (404, 'x.y'); nothing for '-'."""
    if cell == '-':
        return None
    status, _, code = cell.partition(' ')
    return int(status), code


def read_table(table):
    """Operation -> its lines, each (who, how sure, {relation: outcome})."""
    lines = {}
    for line in table.strip().splitlines():
        operation, who, sure, *cells = (part.strip() for part in line.split('|'))
        if len(cells) != len(RELATIONS):
            raise ValueError(line)
        found = {relation: outcome(cell) for relation, cell in zip(RELATIONS, cells)}
        lines.setdefault(operation, []).append((WHO[who], sure.split(), found))
    return lines


def stopped(line, role, state):
    """What somebody is told before anything is looked for; nothing when they get further."""
    who, sure, _ = line
    if who is None:
        return None
    if state in ('anonymous', 'ended'):
        return SIGN_IN
    if role not in who:
        return NOT_ALLOWED
    if 'two' in sure and state == 'one_factor':
        return SECOND
    return STEP_UP if 'fresh' in sure and state not in ('fresh', 'membership_ended') else None


def expected(lines, role, state, relation):
    role = '' if state == 'membership_ended' else role
    stops = [stopped(line, role, state) for line in lines]
    if None not in stops:
        return min(stops, key=EASIEST.index)
    passed = [line[2][relation] for line, stop in zip(lines, stops) if stop is None]
    return min(passed, key=lambda found: BEST.index(found[0]))


def described():
    """Operation id -> (method, path), of every operation of the API."""
    with open(f'{HOME}/docs/api/openapi.json', encoding='utf8') as file:
        paths = json.load(file)['paths']
    return {operation['operationId']: (method.upper(), path)
            for path, methods in paths.items() for method, operation in methods.items()}


class Questions:
    """What each operation is asked for each relation: (parts of the path, body)."""

    def __init__(self, server):
        def first(path, member='id'):
            return server.get(f'/v1{path}').json()['items'][0][member]
        pool = first('/pools?reference=true')
        self.known = {'code': OWN, 'organisations': first('/organisations'),
                      'interventions': first('/interventions?includeReference=true'),
                      'elements': first('/elements'), 'outcomes': first('/outcomes'),
                      'evaluations': first('/evaluations?includeReference=true'), 'pools': pool,
                      'guidance-cards': pool}
        self.known['evidence-ladders'] = self.known['interventions']
        self.explore = {}

    def ask(self, operation, path, relation, me):
        """The path with its parts filled in, and the body."""
        name = {'own org': 'colleague', 'other org': 'stranger', 'own person': me,
                'none': 'nobody'}[relation]
        ask = getattr(self, f'ask_{operation}', None)
        if ask:
            parts, body = ask(name, relation)
        else:
            collection = path.split('/')[1]
            known = self.known.get('code' if '{code}' in path else collection)
            parts, body = {'id': known, 'code': known, 'n': '1'}, self.BODIES.get(operation)
            if relation == 'none':
                parts = {'id': key('nobody'), 'code': 'GM9999', 'n': '1'}
        return re.sub(r'\{(\w+)\}', lambda match: parts[match[1]], path), body

    BODIES = {
        'searchMunicipalities': {'text': 'leiden'}, 'startSignIn': {}, 'showSecondFactor': {},
        'signInWithPasskey': {}, 'stepUp': {}, 'searchAuditEntries': {},
        'exportAuditEntries': {}, 'searchDisclosures': {}, 'setPassphrase': {}, 'addPasskey': {},
        'addAuthenticator': {'label': ''}, 'changeAccount': {'name': ''}, 'acceptInvitation': {}, 'runAnalysis': {},
        'searchInterventions': {'text': 'jongeren', 'facets': {}, 'includeReference': True,
                                'sort': 'name', 'page': 1, 'pageSize': 5},
    }

    def ask_startProviderSignIn(self, _, relation):
        return {}, {'provider': key('nobody')} if relation == 'none' else {}

    def ask_receiveProviderLogout(self, _, __):
        return {'id': key('nobody')}, 'logout_token=x'

    def ask_finishProviderSignIn(self, _, relation):
        answer = {'provider': key('nobody'), 'state': 'x' * 43, 'code': 'x'}
        return {}, answer if relation == 'none' else {}

    def ask_changeMembership(self, name, _):
        return {'id': key(f'membership {name}')}, {'validTo': None, 'reason': ''}

    def ask_endMembership(self, name, _):
        return {'id': key(f'membership {name}')}, {'reason': ''}

    def ask_lendMembership(self, name, _):
        return {'id': key(f'membership {name}')}, {}

    def ask_endDelegation(self, name, _):
        return {'id': key(f'delegation {name}')}, None

    def ask_createInvitation(self, name, relation):
        organisation = {'other org': OTHER, 'none': 'GM9999'}.get(relation, OWN)
        email = f'{name}@werkzaam.example' if relation == 'own person' else 'new@werkzaam.example'
        return {}, {'organisation': organisation, 'role': 'evaluator', 'name': '', 'email': email}

    def ask_withdrawInvitation(self, name, _):
        return {'id': key(f'invitation {name}')}, None

    def ask_startRightsReview(self, _, relation):
        organisation = {'own org': OWN, 'other org': OTHER, 'none': 'GM9999'}[relation]
        return {}, {'organisation': organisation, 'kind': 'yearly'}

    def ask_readRightsReview(self, name, _):
        return {'id': key(f'review yearly {name}')}, None

    def ask_decideRightsReview(self, name, relation):
        review = 'colleague' if relation == 'own person' else name
        return ({'id': key(f'review yearly {review}')},
                {'membership': key(f'membership {name}'), 'outcome': 'confirmed', 'reason': ''})

    def ask_endSession(self, name, _):
        return {'id': key(f'session {name} target')}, None

    def ask_confirmAuthenticator(self, name, _):
        return {'id': key(f'authenticator {name}')}, {'code': '000000'}

    def ask_removeFactor(self, name, _):
        return {'id': key(f'passkey {name}')}, None

    def ask_openInvitation(self, _, relation):
        return {}, {'token': 'x' * 43} if relation == 'none' else {}

    def ask_joinByInvitation(self, _, relation):
        return {}, {'token': 'x' * 43} if relation == 'none' else {}

    def ask_explorePool(self, _, relation):
        return {'id': key('nobody') if relation == 'none' else self.known['pools']}, self.explore

    ask_downloadExplorationScript = ask_downloadExplorationData = ask_explorePool


class InTown(Filled):
    """A server with the town in its database."""

    def settle(self):
        # Each role asks thousands of things in a minute.
        self.server = self.serve(more={'WERKZAAM_REQUESTS_PER_MINUTE': '0'})
        self.rows = SqliteRows(self.data)
        self.addCleanup(self.rows.close)
        self.town = Town()
        self.rows.run(self.town.statements)

    def send(self, method, path, body, session):
        headers = headers_of(session)
        if path.startswith(PURPOSE_NEEDED):
            headers['Werkzaam-Purpose'] = 'oversight'
        content = None
        if isinstance(body, str):
            content, headers['Content-Type'] = body, 'application/x-www-form-urlencoded'
        elif body is not None:
            content = json.dumps(body)
            headers['Content-Type'] = 'application/json'
        return self.server.request(method, f'/v1{path}', content, headers)


def session_name(role, state):
    return None if state == 'anonymous' else f'{role} {state}'


def code_of(answer):
    return answer.json().get('code', '') if answer.status >= 400 else ''


def fixed(body):
    """Without what differs between two answers to the same: when, and which request it was."""
    body = re.sub(rb'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z', b'', body)
    return re.sub(rb'"(?:traceId|instance|incident)":"[^"]*"', b'', body)


class Matrix(InTown):
    def cells(self):
        """Every (operation, role, state, relation) of the table."""
        for operation, lines in self.table.items():
            tried = [relation for relation in RELATIONS if lines[0][2][relation]]
            for role in ROLES:
                for state in STATES:
                    for relation in tried:
                        yield operation, role, state, relation

    def fault(self, cell):
        """What is not as the table says."""
        operation, role, state, relation = cell
        method, path = self.described[operation]
        me = f'ex {role}' if state == 'membership_ended' else role
        asked = self.questions.ask(operation, path, relation, me)
        answer = self.send(method, *asked, session_name(role, state))
        wanted = expected(self.table[operation], role, state, relation)
        got = (answer.status, code_of(answer))
        if got != wanted:
            return f'{cell}: {got} instead of {wanted}'
        return self.fault_in_body(cell, answer)

    def fault_in_body(self, cell, answer):
        operation, role, state, relation = cell
        if answer.status in (200, 404) and operation not in NEW_EACH_TIME:
            # What is open, and what one does not see, is the same for everybody.
            if WHO['everybody'] is self.table[operation][0][0] or answer.status == 404:
                mark = (operation, relation if answer.status == 200 else 404)
                body = self.first_bodies.setdefault(mark, fixed(answer.body))
                if body != fixed(answer.body):
                    return f'{cell}: another answer than {body[:300]!r}: {answer.body[:300]!r}'
        if operation in LISTS and answer.status == 200:
            return self.fault_in_list(operation, role, state, answer.json())
        return None

    def fault_in_list(self, operation, role, state, page):
        seen = {item['organisation'] for item in page['items']}
        one_factor, left = state == 'one_factor', state == 'membership_ended'
        wanted = set()
        for who, relations in LISTS[operation].items():
            if role in WHO[who] and not one_factor and not left:
                wanted |= {{'own org': OWN, 'other org': OTHER}[relation] for relation in relations}
        if operation in WITH_OWN and not left:
            wanted.add(OWN)  # one's own
        alone = operation in WITH_OWN and (one_factor or not any(
            role in WHO[who] for who in LISTS[operation]))
        if alone and page['total'] != (0 if left else 1):
            return f'{operation} {role} {state}: {page["total"]} rows'
        if not alone and not left and wanted and page['total'] < 2 - (operation not in WITH_OWN):
            return f'{operation} {role} {state}: {page["total"]} rows are too few'
        return None if seen == wanted else f'{operation} {role} {state}: rows of {seen}'

    def test_V8_2_1_V8_2_2_V8_3_1_everybody_gets_what_the_table_says(self):
        self.settle()
        self.table, self.described, self.first_bodies = read_table(TABLE), described(), {}
        self.questions = Questions(self.server)
        faults, count = [], 0
        for cell in self.cells():
            count += 1
            fault = self.fault(cell)
            if fault:
                faults.append(fault)
            if cell[0] in CHANGING:
                self.rows.run(self.town.restored())
        print(f'{count} cells: {len(self.table)} operations, {len(ROLES)} roles, '
              f'{len(STATES)} kinds of session, {len(RELATIONS)} relations', end=' ')
        self.assertEqual(faults, [], f'{len(faults)} of {count}:\n' + '\n'.join(faults[:60]))
        self.assertGreater(count, 8_000)


class TheTable(unittest.TestCase):
    def test_every_operation_is_in_it_and_no_other(self):
        self.assertEqual(sorted(described()), sorted(read_table(TABLE)))

    def test_a_cell_that_everybody_may_see_is_one_that_everybody_may_see(self):
        lines = read_table('x | reviews rights | two fresh | 200 | 404 a.b | - | 404 a.b')['x']
        for role, state, relation, wanted in (
                ('rights_reviewer', 'fresh', 'own org', (200, '')),
                ('rights_reviewer', 'fresh', 'other org', (404, 'a.b')),
                ('rights_reviewer', 'two_factors', 'none', STEP_UP),
                ('rights_reviewer', 'passkey', 'own org', STEP_UP),
                ('rights_reviewer', 'one_factor', 'own org', SECOND),
                ('rights_reviewer', 'ended', 'own org', SIGN_IN),
                ('rights_reviewer', 'membership_ended', 'own org', NOT_ALLOWED),
                ('auditor', 'fresh', 'own org', NOT_ALLOWED),
                ('auditor', 'anonymous', 'own org', SIGN_IN)):
            self.assertEqual(expected(lines, role, state, relation), wanted, (role, state, relation))


if __name__ == '__main__':
    unittest.main()
