# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The API ruleset passes a right description and finds each planted fault by its rule."""
import copy
import json
import os
import subprocess
import sys
import tempfile
import unittest

from small_tree import HOME

VERSION_HEADER = {'API-Version': {'schema': {'type': 'string'}}}
PROBLEM = {
    'description': 'Fout', 'headers': VERSION_HEADER,
    'content': {'application/problem+json': {'schema': {
        'type': 'object', 'required': ['status', 'title', 'detail'],
        'properties': {'status': {'type': 'integer'}, 'title': {'type': 'string'},
                       'detail': {'type': 'string'}}}}}}
OK = {'description': 'Goed', 'headers': VERSION_HEADER,
      'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Pool'}}}}
RIGHT = {
    'openapi': '3.1.0',
    'info': {'title': 'werkzaam', 'version': '1.0.0', 'contact': {
        'name': 'werkzaam maintainers', 'url': 'https://werkzaam.example',
        'email': 'contact@werkzaam.example'}},
    'servers': [{'url': '/v1'}],
    'tags': [{'name': 'pools'}],
    'paths': {
        '/openapi.json': {'get': {'operationId': 'openapi', 'description': 'Dit document.',
                                  'tags': ['pools'], 'responses': {'200': OK}}},
        '/pools': {'get': {
            'operationId': 'listPools', 'description': 'Alle.', 'tags': ['pools'],
            'parameters': [{'name': 'pageSize', 'in': 'query', 'schema': {'type': 'integer'}}],
            'responses': {'200': OK, '400': PROBLEM}}}},
    'components': {'schemas': {'Pool': {'type': 'object', 'properties': {
        'id': {'type': 'string'}, 'computedAt': {'type': 'string', 'format': 'date-time'}}}}},
}


def lint(document):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'openapi.json')
        with open(path, 'w', encoding='utf8') as file:
            json.dump(document, file)
        done = subprocess.run([sys.executable, f'{HOME}/tools/check_openapi.py', '--lint', path],
                              capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


class ApiRuleset(unittest.TestCase):
    def test_a_right_description_passes(self):
        status, said = lint(RIGHT)
        self.assertEqual(status, 0, said)

    def test_a_description_without_paths_is_refused(self):
        status, said = lint({**RIGHT, 'paths': {}})
        self.assertEqual(status, 1, said)

    def test_every_planted_fault_is_found(self):
        document = copy.deepcopy(RIGHT)
        pools = document['paths']['/pools']
        document['servers'][0]['url'] = '/v1.2'
        del document['info']['contact']['email']
        pools['trace'] = {'operationId': 'trace', 'tags': ['pools'], 'responses': {'200': OK}}
        pools['get']['parameters'] += [
            {'name': 'bsn', 'in': 'query', 'schema': {'type': 'string'}},
            {'name': 'sort_by', 'in': 'query', 'schema': {'type': 'string'}}]
        pools['get']['responses']['422'] = PROBLEM
        pools['get']['responses']['404'] = {'description': 'Weg', 'headers': VERSION_HEADER,
                                            'content': {'application/json': {'schema': {}}}}
        del document['paths']['/openapi.json']['get']['responses']['200']['headers']
        document['paths']['/Guidance_Cards'] = document['paths'].pop('/openapi.json')
        document['components']['schemas']['Pool']['properties']['approved_on'] = {'type': 'string'}
        document['components']['schemas']['Pool']['properties']['expiresOn'] = {
            'type': 'string', 'format': 'date-time'}
        status, said = lint(document)
        self.assertEqual(status, 1, said)
        for rule in ('adr-uri-major-version', 'adr-contact-fields', 'adr-methods', 'adr-query-camel',
                     'house-no-sensitive-query', 'house-no-422', 'adr-problem-json',
                     'adr-version-header-every-response', 'adr-paths', 'adr-publish-openapi',
                     'house-property-camel', 'adr-date-names'):
            self.assertIn(rule, said)


if __name__ == '__main__':
    unittest.main()
