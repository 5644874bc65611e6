# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guardrails find each thing the product may never be able to do."""
import json
import os
import shutil
import sys
import unittest

from small_tree import HOME, CheckerTest

sys.path.insert(0, f'{HOME}/tools')
from guardrails import names  # noqa: E402

SQL, CPP, API = 'src/modules/evidence/migrations/sqlite/0001_tables.sql', \
    'src/modules/evidence/pool.h', 'docs/api/openapi.json'
STEMS, ALLOWED, CONNECTIONS = (f'tools/guardrails/{name}.txt' for name in (
    'forbidden_stems', 'allowed_names', 'allowed_connections'))
TABLES = """-- A comment about religion is not a column.
CREATE TABLE organisations (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE persons (id TEXT PRIMARY KEY) STRICT;
CREATE TABLE interventions (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('described', 'studied')),
    owner TEXT REFERENCES organisations (id)
) STRICT;
CREATE TABLE intervention_phenomena (intervention TEXT REFERENCES interventions (id), phenomenon TEXT);
CREATE TABLE pool_versions (
    pool TEXT, number INTEGER, method TEXT NOT NULL, inputs_hash TEXT NOT NULL, figures TEXT,
    PRIMARY KEY (pool, number)
) STRICT;
"""


def api(**schemas):
    return json.dumps({'paths': {'/pools': {'get': {'parameters': [{'name': 'pageSize'}]}}},
                       'components': {'schemas': schemas}})


class GuardrailCheck(CheckerTest):
    checker = 'check_guardrails.py'
    clean = {
        SQL: TABLES,
        CPP: 'struct Pool { int k; };\nBOOST_DESCRIBE_STRUCT(Pool, (), (k, tau2))\n'
             'BOOST_DESCRIBE_ENUM(Kind, plan, process)\n',
        API: api(Pool={'properties': {'studyCount': {'type': 'integer'}}}),
        'data/elements.csv': 'code,name_nl\n',
        'i18n/nl.json': '{"catalogue.facet.setting": "Waar", "home.text": "Over religie"}',
        'i18n/en.json': '{"catalogue.facet.setting": "Where", "home.text": "On religion"}',
        'src/platform/http/server.cpp': 'acceptor.async_accept(socket, yield);\n',
        'web/src/api/client.ts': "fetch('/v1/pools'); // fetch('https://x.example')\n",
        'web/src/ui/a.tsx': '<a href="https://example.org">x</a>\n',
        'web/index.html': '<script type="module" src="/src/main.tsx"></script>\n',
        ALLOWED: '# none\n',
        CONNECTIONS: '# none\n',
    }

    def setUp(self):
        super().setUp()
        shutil.copy(f'{HOME}/{STEMS}', os.path.join(self.root, STEMS))

    def plant_sql(self, sql):
        self.append(SQL, sql + '\n')

    def test_a_clean_tree_passes(self):
        self.assert_clean()

    def test_the_word_list_is_long_enough(self):
        stems = names.read_stems(f'{HOME}/{STEMS}')
        self.assertGreaterEqual(len(set(stems)), 400)
        self.assertEqual(len(set(stems)), len(stems), 'a stem stands there twice')

    def test_a_column_for_a_special_category(self):
        self.plant_sql('CREATE TABLE x (id TEXT, geloofsovertuiging TEXT);')
        self.assert_found('x: "geloofsovertuiging" may hold special personal data (sql')

    def test_a_column_added_later(self):
        self.plant_sql('ALTER TABLE persons ADD COLUMN birth_country TEXT;')
        self.assert_found('persons: "birth_country"')

    def test_a_value_that_a_column_may_hold(self):
        self.replace(SQL, "'studied'", "'moslim'")
        self.assert_found('interventions: "moslim"')

    def test_a_described_member(self):
        self.replace(CPP, 'tau2', 'ethnicity')
        self.assert_found('Pool: "ethnicity" may hold special personal data (cpp')

    def test_an_enumerator(self):
        self.replace(CPP, 'process)', 'huidskleur)')
        self.assert_found('Kind: "huidskleur"')

    def test_a_property_of_the_api(self):
        self.write(API, api(Pool={'properties': {'countryOfOrigin': {}}}))
        self.assert_found('Pool: "countryOfOrigin" may hold special personal data (openapi')

    def test_a_csv_column(self):
        self.write('data/elements.csv', 'code,nationaliteit\n')
        self.assert_found('"nationaliteit" may hold special personal data (csv')

    def test_a_form_label(self):
        self.replace('i18n/nl.json', '"Waar"', '"Wat is uw afkomst?"')
        self.assert_found('"catalogue.facet.setting" may hold special personal data (label')

    def test_an_allowed_name_passes_and_an_unneeded_one_does_not(self):
        self.replace(CPP, 'tau2', 'jihadism')
        self.write(ALLOWED, 'cpp | jihadism | name of a phenomenon\n')
        self.assert_clean()
        self.write(CPP, self.clean[CPP])
        self.assert_found('allowed_names.txt: nothing needs "cpp | jihadism')

    def test_a_score_on_a_signal(self):
        self.write(API, api(SignalReport={'properties': {'riskScore': {}}}))
        self.assert_found('SignalReport: "riskScore" would grade people')

    def test_a_level_on_a_person(self):
        self.plant_sql('CREATE TABLE person_notes (id TEXT, niveau INTEGER);')
        self.assert_found('person_notes: "niveau" would grade people')

    def test_sorting_people(self):
        self.write(API, json.dumps({'paths': {'/persons': {'get': {
            'parameters': [{'name': 'sort'}]}}}}))
        self.assert_found('/persons: people may not be sorted')

    def test_a_social_graph(self):
        self.plant_sql('CREATE TABLE x (a TEXT REFERENCES persons (id), b TEXT,'
                       ' FOREIGN KEY (b) REFERENCES persons (id));')
        self.assert_found('x relates persons to persons: no social graph')

    def test_a_connection_to_another_database(self):
        self.append('src/platform/http/server.cpp', 'PQconnectdb("host=elsewhere");\n')
        self.assert_found('server.cpp:2: PQconnectdb could reach outside')

    def test_V13_2_4_an_outbound_connection(self):
        self.append('src/platform/http/server.cpp', 'socket.async_connect(endpoint, yield);\n')
        self.assert_found('server.cpp:2: async_connect could reach outside')

    def test_V1_2_5_a_program_started(self):
        self.append('src/platform/http/server.cpp', 'std::system("x");\n')
        self.assert_found('system could reach outside')

    def test_a_client_library(self):
        self.append('src/platform/http/server.cpp', '#include <curl/curl.h>\n')
        self.assert_found('curl/curl.h could reach outside')

    def test_an_allowed_connection_that_is_gone(self):
        self.write(CONNECTIONS, 'src/platform/http/server.cpp | getaddrinfo | own address\n')
        self.assert_found('allowed_connections.txt: nothing needs')

    def test_V14_2_3_a_page_that_calls_another_server(self):
        self.append('web/src/api/client.ts', "fetch('https://stats.example/x');\n")
        self.assert_found('client.ts:2: the page would reach another server')

    def test_V14_2_3_a_page_that_loads_from_another_server(self):
        self.append('web/index.html', '<link rel="stylesheet" href="https://fonts.example/a.css">\n')
        self.assert_found('index.html:2: the page would reach another server')

    def test_published_figures_without_their_method(self):
        self.replace(SQL, 'method TEXT NOT NULL, ', '')
        self.assert_found('pool_versions keeps published figures without their method')

    def test_published_figures_without_their_inputs(self):
        self.replace(SQL, 'inputs_hash TEXT NOT NULL, ', '')
        self.assert_found('pool_versions keeps published figures without inputs_hash')

    def test_a_threat_that_points_at_an_organisation(self):
        self.replace(SQL, '_phenomena (', '_phenomena (about TEXT REFERENCES organisations (id), ')
        self.assert_found('intervention_phenomena.about ties a threat to an organisation')

    def test_an_organisation_beside_a_phenomenon_without_a_role(self):
        self.plant_sql('CREATE TABLE x (body TEXT REFERENCES organisations (id), phenomenon TEXT);')
        self.assert_found('x has phenomenon beside the organisation in body')

    def test_an_organisation_with_a_threat(self):
        self.plant_sql('ALTER TABLE organisations ADD COLUMN threat TEXT;')
        self.assert_found('organisations.threat: an organisation is no threat')

    def test_a_phenomenon_where_people_are_concerned(self):
        self.write('src/modules/cases/case.h', 'std::string phenomenon;\n')
        self.assert_found('cases may not refer to "phenomenon"')

    def test_a_target_group_in_a_page_about_signals(self):
        self.write('web/src/modules/signals/page.tsx', 'const targetGroup = 1;\n')
        self.assert_found('signals may not refer to "targetGroup"')


class Names(unittest.TestCase):
    def test_words_are_found_in_every_spelling(self):
        for spelling in ('skin_colour', 'skinColour', 'skin-colour', 'Skin colour', 'x_skin_colour'):
            self.assertEqual(names.hit(spelling, ['skin_colo']), 'skin_colo', spelling)

    def test_the_middle_of_a_word_is_not_its_beginning(self):
        self.assertIsNone(names.hit('grass_area', ['=ras', 'ras']))
        self.assertIsNone(names.hit('race_day', ['=rac']))


if __name__ == '__main__':
    unittest.main()
