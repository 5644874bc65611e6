# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The API keeps what its description promises, on every route of the running program."""
import http.client
import json
import os
import re
import signal
import socket
import threading
import time
import unittest

from program import DONE, Filled, run

HEADERS = {'API-Version': r'\d+\.\d+\.\d+', 'Cache-Control': 'no-store',
           'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY',
           'Referrer-Policy': 'no-referrer', 'Strict-Transport-Security': 'max-age=.*',
           'Content-Security-Policy': ".*frame-ancestors 'none'.*"}
POOL = 'intervention:ref-cgt-veroordeelden:ref-recidive:log_odds:reference'
EXAMPLES = {'/municipalities/{code}': 'GM0518', '/interventions/{id}': 'diamant',
            '/elements/{id}': 'theater-nagesprek', '/evaluations/{id}': 'diamant-2015',
            '/outcomes/{id}': 'empathie', '/evidence-ladders/{id}': 'diamant'}
ABSENT = '00000000-0000-7000-8000-000000000000'
# Everybody may ask, of their own session: no other site is told.
FOR_OUR_PAGES = ('/session/_state', '/sign-in-providers')
OTHERS = ('POST', 'PUT', 'PATCH', 'DELETE')


class Api(Filled):
    def setUp(self):
        super().setUp()
        self.server = self.serve()
        self.document = json.loads(run('openapi').stdout)
        self.routes = [(path, operations['get']) for path, operations
                       in self.document['paths'].items() if 'get' in operations]
        # Those that need somebody to be signed in say so; the rest is open to all.
        self.closed = [path for path, operation in self.routes if 'security' in operation]
        self.routes = [(path, operation) for path, operation in self.routes
                       if path not in self.closed]
        self.assertGreater(len(self.routes), 25)

    def address(self, path):
        """The route with the codes of records that exist."""
        if path == '/organisations/{id}':
            path = path.replace(
                '{id}', self.server.get('/v1/organisations').json()['items'][0]['id'])
        path = path.replace('{id}', EXAMPLES.get(path, POOL)) if '{id}' in path else path
        return '/v1' + path.replace('{code}', 'GM0518').replace('{n}', '1')

    def assert_problem(self, answer, status, language='nl'):
        self.assertEqual(answer.status, status, answer.body[:300])
        self.assertEqual(answer.headers['Content-Type'], 'application/problem+json')
        self.assertEqual(answer.headers['Content-Language'], language)
        problem = answer.json()
        self.assertEqual(problem['status'], status)
        self.assertEqual(problem['type'], 'urn:werkzaam:problem:' + problem['code'])
        self.assertTrue(problem['title'] and problem['detail'])
        for name, pattern in HEADERS.items():
            self.assertRegex(answer.headers[name], f'^{pattern}$')
        return problem

    def test_the_served_description_is_the_printed_one(self):
        self.assertEqual(self.server.get('/v1/openapi.json').json()['paths'],
                         self.document['paths'])

    def test_every_route_answers_as_described(self):
        for path, operation in self.routes:
            with self.subTest(path=path):
                answer = self.server.get(self.address(path))
                self.assertEqual(answer.status, 200, answer.body[:300])
                self.assertIn(answer.headers['Content-Type'].split(';')[0],
                              operation['responses']['200']['content'])
                for name, pattern in HEADERS.items():
                    self.assertRegex(answer.headers[name], f'^{pattern}$')
                for name in operation['responses']['200']['headers']:
                    self.assertTrue(answer.headers[name], name)
                self.assertEqual('Link' in operation['responses']['200']['headers'],
                                 'Link' in answer.headers)
                self.assertEqual(answer.headers['Access-Control-Allow-Origin'],
                                 None if path in FOR_OUR_PAGES else '*')
                self.assertEqual(int(answer.headers['Content-Length']), len(answer.body))
                if 'pageSize' in [p['name'] for p in operation.get('parameters', [])]:
                    self.check_page(self.address(path))

    def test_what_is_not_open_says_nothing_to_a_visitor(self):
        self.assertTrue(self.closed)
        for path in self.closed:
            with self.subTest(path=path):
                address = '/v1' + re.sub(r'\{\w+\}', ABSENT, path)
                for method in ('GET', 'HEAD'):
                    answer = self.server.request(method, address)
                    self.assertEqual(answer.status, 401)
                    self.assertNotIn('Access-Control-Allow-Origin', answer.headers)
                self.assert_problem(self.server.get(address), 401)

    def check_page(self, address):
        answer = self.server.get(address + '?page=1&pageSize=1')
        page = answer.json()
        self.assertEqual((page['page'], page['pageSize']), (1, 1))
        self.assertLessEqual(len(page['items']), 1)
        if page['total'] > 1:
            self.assertRegex(answer.headers['Link'], r'<[^>]*page=2[^>]*>; rel="next"')
        for query in ('page=0', 'pageSize=101', 'page=x'):
            problem = self.assert_problem(self.server.get(f'{address}?{query}'), 400)
            self.assertEqual(problem['errors'][0]['in'], 'query')

    def test_head_gives_the_headers_of_get_and_no_body(self):
        for path, _ in self.routes:
            with self.subTest(path=path):
                got = self.server.get(self.address(path))
                head = self.server.request('HEAD', self.address(path))
                self.assertEqual((head.status, head.body), (200, b''))
                for name in ('Content-Type', 'Content-Length', 'API-Version'):
                    self.assertEqual(head.headers[name], got.headers[name], name)

    def test_a_trailing_slash_is_another_address(self):
        for path, _ in self.routes:
            with self.subTest(path=path):
                self.assert_problem(self.server.get(self.address(path) + '/'), 404)

    def test_V4_1_4_another_method_is_refused_with_what_is_allowed(self):
        for path, operations in self.document['paths'].items():
            known = {name.upper() for name in operations if name in
                     ('get', 'post', 'put', 'patch', 'delete')}
            for method in set(OTHERS) - known:
                with self.subTest(path=path, method=method):
                    answer = self.server.request(method, self.address(path))
                    self.assert_problem(answer, 405)
                    allowed = set(answer.headers['Allow'].split(', '))
                    self.assertLessEqual(known | ({'HEAD'} if 'GET' in known else set()), allowed)
                    self.assertNotIn(method, allowed)

    def test_a_form_that_does_not_exist_is_refused(self):
        for path, _ in self.routes:
            with self.subTest(path=path):
                self.assert_problem(self.server.get(self.address(path), Accept='image/png'), 406)

    def test_an_unknown_parameter_is_named(self):
        for path, _ in self.routes:
            with self.subTest(path=path):
                problem = self.assert_problem(self.server.get(self.address(path) + '?bogus=1'), 400)
                self.assertEqual(problem['errors'][0]['location'], 'bogus')

    def test_a_record_that_is_not_there_is_404_in_the_readers_language(self):
        for path, _ in self.routes:
            if '{' not in path:
                continue
            with self.subTest(path=path):
                address = '/v1' + re.sub(r'\{(id|code)\}', ABSENT, path).replace('{n}', '1')
                dutch = self.assert_problem(self.server.get(address), 404)
                english = self.assert_problem(
                    self.server.get(address, Accept_Language='en'), 404, 'en')
                self.assertEqual(dutch['code'], english['code'])
                self.assertNotEqual(dutch['detail'], english['detail'])

    def test_a_post_takes_json_and_nothing_else(self):
        for path, operations in self.document['paths'].items():
            if 'requestBody' not in operations.get('post', {}):
                continue
            closed = 'security' in operations['post']
            with self.subTest(path=path):
                address = self.address(path)
                self.assert_problem(self.server.request(
                    'POST', address, 'x', {'Content-Type': 'text/plain'}), 415)
                for body in ('', '{', '[]', '{"bogus": 1}', '[' * 100_000):
                    answer = self.server.request('POST', address, body,
                                                 {'Content-Type': 'application/json'})
                    self.assert_problem(answer, answer.status)
                    self.assertIn(answer.status, (401, 415) if closed else (400, 415))
                answer = self.server.request('POST', address, b' ' * (8 * 2**20 + 1),
                                             {'Content-Type': 'application/json'})
                self.assert_problem(answer, 413)

    def test_a_table_travels_in_the_request_and_never_as_a_file_name(self):
        request = {'case': 'x', 'method': 'meta.uni', 'columns': {'yi': 'y', 'vi': 'v'},
                   'data': {'columns': ['y', 'v'], 'rows': [[0.1, 0.02], [0.3, 0.03], [0.2, 0.01]]}}
        answer = self.server.post('/v1/analyses', request)
        self.assertEqual(answer.status, 200, answer.body)
        printed = run('analyse', self.write('x.json', json.dumps(request)))
        self.assertEqual(answer.json()['result'], json.loads(printed.stdout)['result'])
        self.assert_problem(self.server.post('/v1/analyses', {**request, 'data': '/etc/passwd'}), 400)

    def test_what_is_outside_the_api_answers_for_itself(self):
        self.assertEqual(self.server.get('/healthz').json(), {'status': 'ok'})
        self.assertIn(b'Contact: ', self.server.get('/.well-known/security.txt').body)
        self.assertEqual(self.server.get('/v1/wat').status, 404)


class Stopping(Filled):
    def test_requests_in_flight_are_answered_before_the_end(self):
        server = self.serve()
        rows = [[i % 7 / 10, 0.05 + i % 3 / 50, i % 11] for i in range(300)]
        body = json.dumps({'method': 'meta.influence', 'columns': {'yi': 'y', 'vi': 'v',
                                                                   'mods': ['x']},
                           'data': {'columns': ['y', 'v', 'x'], 'rows': rows}})
        connections = [http.client.HTTPConnection('127.0.0.1', server.port, timeout=30)
                       for _ in range(3)]
        for connection in connections:
            connection.request('POST', '/v1/analyses', body, {'Content-Type': 'application/json'})
        time.sleep(0.02)
        server.process.send_signal(signal.SIGTERM)
        for connection in connections:
            self.addCleanup(connection.close)
            answer = connection.getresponse()
            self.assertEqual(answer.status, 200)
            self.assertIn('result', json.loads(answer.read()))
        self.assertEqual(server.stop(), DONE)
        with self.assertRaises(OSError):
            socket.create_connection(('127.0.0.1', server.port), timeout=1).close()


    def test_asking_again_to_stop_does_not_cut_the_end_off(self):
        for _ in range(5):
            server = self.serve()
            self.assertEqual(server.get('/healthz').status, 200)
            while server.process.poll() is None:
                server.process.send_signal(signal.SIGTERM)
                server.process.send_signal(signal.SIGINT)
            self.assertEqual(server.stop(), DONE)


class Outside(Filled):
    """The program opens no connection to anywhere else."""

    def remote_ends(self, process, port):
        """Where the sockets of a process lead to, other than to those who came to its port."""
        own = set()
        for name in os.listdir(f'/proc/{process}/fd'):
            try:
                own.add(os.readlink(f'/proc/{process}/fd/{name}'))
            except FileNotFoundError:
                continue
        found = []
        for table in ('tcp', 'tcp6', 'udp', 'udp6'):
            with open(f'/proc/{process}/net/{table}', encoding='ascii') as file:
                for line in file.read().splitlines()[1:]:
                    cells = line.split()
                    local = int(cells[1].split(':')[1], 16)
                    if f'socket:[{cells[9]}]' in own and (local != port or 'udp' in table):
                        found.append(line)
        return found

    def test_V13_2_4_V14_2_3_while_it_serves_imports_and_computes(self):
        server = self.serve()
        found, over = [], threading.Event()

        def watch():
            while not over.is_set():
                found.extend(self.remote_ends(server.process.pid, server.port))

        watcher = threading.Thread(target=watch)
        watcher.start()
        for path in json.loads(run('openapi').stdout)['paths']:
            server.get('/v1' + path)
        for path in ('/', '/interventies', '/healthz', '/.well-known/security.txt'):
            server.get(path, Accept='text/html')
        over.set()
        watcher.join()
        self.assertEqual(found, [])

    def test_the_watch_sees_a_connection_that_is_made(self):
        with socket.create_server(('127.0.0.1', 0)) as listener:
            made = socket.create_connection(listener.getsockname())
            with made:
                ends = self.remote_ends(os.getpid(), listener.getsockname()[1])
                self.assertEqual(len(ends), 1)


if __name__ == '__main__':
    unittest.main()
