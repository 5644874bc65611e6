# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Records of processing (Logboek Dataverwerkingen 1.0): one for each person whose data an answer
holds, before the answer leaves, and never who did it."""
import http.server
import json
import threading
import time
import unittest

from program import HOME
from test_matrix import InTown, Questions, described
from town import headers_of, key

MANAGER, OFFICER = 'organisation_administrator fresh', 'protection_officer two_factors'
TRACE, PARENT = '4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'
# Operations that answer with somebody's data, and who asks.
ASKED = {'listMemberships': MANAGER, 'listInvitations': MANAGER, 'readAccount': MANAGER,
         'readRightsReview': 'rights_reviewer fresh', 'listSessions': MANAGER,
         'listFactors': MANAGER, 'readSession': MANAGER, 'endSession': MANAGER,
         'renewRecoveryCodes': MANAGER, 'createInvitation': MANAGER,
         'searchAuditEntries': OFFICER, 'exportAuditEntries': OFFICER}


def activities():
    """Operation -> the entry of the register that the description of the API names."""
    with open(f'{HOME}/docs/api/openapi.json', encoding='utf8') as file:
        paths = json.load(file)['paths']
    return {operation['operationId']: operation['x-processing-activity']
            for methods in paths.values() for operation in methods.values()
            if 'x-processing-activity' in operation}


class Sink(http.server.ThreadingHTTPServer):
    """Another logbook, on this machine."""

    def __init__(self):
        self.bodies, self.status = [], 200
        super().__init__(('127.0.0.1', 0), Receiver)
        self.address = f'http://127.0.0.1:{self.server_address[1]}/v1/traces'
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def spans(self):
        return [span for body in self.bodies for resource in body['resourceSpans']
                for scope in resource['scopeSpans'] for span in scope['spans']]

    def wait_for(self, found):
        until = time.monotonic() + 30
        while time.monotonic() < until:
            if any(map(found, self.spans())):
                return
            time.sleep(0.1)
        raise AssertionError(f'not handed over: {len(self.spans())} spans')


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        if self.server.status == 200:
            self.server.bodies.append(body)
        self.send_response(self.server.status)
        self.send_header('Content-Length', '0')
        self.end_headers()

    def log_message(self, *_):
        pass


def attributes(span):
    return {one['key']: one['value']['stringValue'] for one in span['attributes']}


class Processing(InTown):
    def records(self, where='1 = 1'):
        return self.rows.connection.execute(
            'SELECT name, activity, subject, subject_type, trace, parent, status FROM '
            f'processing_record WHERE {where}').fetchall()

    def ask(self, path, session, method='GET', **more):
        return self.server.request(method, f'/v1{path}', None, {**headers_of(session), **more})

    def test_every_operation_about_people_names_its_entry(self):
        with open(f'{HOME}/docs/processing-register.md', encoding='utf8') as file:
            register = file.read()
        named = activities()
        for entry in set(named.values()):
            self.assertIn(f'`{entry}`', register)
        with open(f'{HOME}/docs/api/openapi.json', encoding='utf8') as file:
            for methods in json.load(file)['paths'].values():
                for operation in methods.values():
                    if 'security' in operation:
                        self.assertIn(operation['operationId'], named)

    def test_every_one_is_recorded_with_that_entry(self):
        self.settle()
        questions = Questions(self.server)
        named, paths = activities(), described()
        for operation, session in ASKED.items():
            method, path = paths[operation]
            asked = questions.ask(operation, path, 'own org', 'organisation_administrator')
            if operation == 'createInvitation':
                asked = asked[0], {**asked[1], 'name': 'Gast', 'email': 'gast@werkzaam.example'}
            answer = self.send(method, *asked, session)
            self.assertLess(answer.status, 300, (operation, answer.body))
            found = self.records(f"name = '{operation}'")
            self.assertTrue(found, operation)
            self.assertEqual({row[1] for row in found}, {named[operation]}, operation)
            self.assertTrue(any(row[2] for row in found), f'{operation}: about nobody')
            self.rows.run(self.town.restored())

    def test_one_record_for_each_person_in_a_list_below_one_of_the_list(self):
        self.settle()
        items = self.ask('/memberships', MANAGER).json()['items']
        found = self.records("name = 'listMemberships'")
        people = {item['person'] for item in items}
        self.assertEqual(len([row for row in found if row[2]]), len(people))
        self.assertEqual(len([row for row in found if not row[2]]), 1)
        text = json.dumps(found)
        for person in people:
            self.assertNotIn(person, text)
        self.assertNotIn(key('organisation_administrator'), text)

    def test_nothing_is_recorded_where_nobodys_data_were_touched(self):
        self.settle()
        for path in ('/interventions', '/organisations', '/guidance-cards'):
            self.assertEqual(self.ask(path, MANAGER).status, 200)
        self.assertEqual(self.ask('/memberships', None).status, 401)
        self.assertEqual(self.ask('/invitations', 'policy_adviser two_factors').status, 403)
        self.assertEqual(self.records(), [])

    def test_records_are_handed_over_with_the_trace_of_who_asked(self):
        sink = Sink()
        self.addCleanup(sink.server_close)
        self.addCleanup(sink.shutdown)
        sink.status = 503
        real = self.serve
        self.serve = lambda more: real(more={**more, 'WERKZAAM_PROCESSING_LOG': sink.address})
        self.settle()
        self.ask('/account', MANAGER, traceparent=f'00-{TRACE}-{PARENT}-00')
        self.assertEqual(len(self.records("name = 'readAccount'")), 1)
        time.sleep(6)
        self.assertEqual(len(self.records("name = 'readAccount'")), 1, 'not confirmed, not deleted')
        sink.status = 200
        sink.wait_for(lambda span: span['name'] == 'readAccount')
        (span,) = [span for span in sink.spans() if span['name'] == 'readAccount']
        self.assertEqual((span['traceId'], span['parentSpanId']), (TRACE, PARENT))
        self.assertEqual(span['status'], {'code': 1})
        self.assertEqual(attributes(span)['dpl.core.processing_activity_id'],
                         activities()['readAccount'])
        self.assertEqual(attributes(span)['dpl.core.data_subject_id_type'],
                         'urn:werkzaam:data-subject:person')
        until = time.monotonic() + 10
        while self.records() and time.monotonic() < until:
            time.sleep(0.1)
        self.assertEqual(self.records(), [])


if __name__ == '__main__':
    unittest.main()
