# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The include check finds each kind of forbidden include, and names it."""
import unittest

from small_tree import CheckerTest

MODULES = 'build/dev/modules.tsv'
G, E = 'src/modules/grants/', 'src/modules/evaluations/'
EMPTY = [
    'src/core/context.h', 'src/core/money.h', 'src/stats/pool.h', 'src/platform/db/sql.h',
    'src/platform/http/router.h', 'src/platform/reflect/describe.h', 'src/platform/reflect/json.h',
    'src/platform/csv/csv.h', 'src/platform/text/stem.h', E + 'ids.h', E + 'evaluations.h',
    E + 'evaluation_store.h', G + 'ids.h', G + 'application.h', G + 'application_rules.h',
    G + 'application_rules_test.cpp', G + 'application_import.h', G + 'application_actions.h',
    G + 'application_http.h', G + 'grants.h', 'src/app/wiring.h', 'src/stats/pool.cpp']


def including(*paths):
    return ''.join(f'#include "{path}"\n' for path in paths)


class IncludeCheck(CheckerTest):
    checker = 'check_includes.py'
    clean = {
        **{path: '#pragma once\n' for path in EMPTY},
        MODULES: 'core\tcore\tcore\t\n'
                 'stats\tstats\tstats\t\n'
                 'db\tplatform\tplatform/db\tcore\n'
                 'reflect\tplatform\tplatform/reflect\tcore\n'
                 'csv\tplatform\tplatform/csv\tcore\n'
                 'text\tplatform\tplatform/text\tcore\n'
                 'http\tplatform\tplatform/http\tcore,db,reflect\n'
                 'evaluations\tmodule\tmodules/evaluations\tcore,db,http,reflect\n'
                 'grants\tmodule\tmodules/grants\tcore,stats,db,http,reflect,text,csv,evaluations\n'
                 'app\tapp\tapp\tcore,db,http,csv,grants,evaluations\n',
        G + 'application.h': including('core/money.h', 'modules/evaluations/ids.h',
                                       'platform/reflect/describe.h'),
        G + 'application_rules.cpp': including('modules/grants/application.h', 'stats/pool.h'),
        G + 'application_store.h': 'std::optional<Application> find_one(Tx& tx, Scope scope);\n',
        G + 'application_store.cpp': including('modules/grants/application.h', 'platform/db/sql.h'),
        G + 'application_import.cpp': including('modules/grants/application_rules.h'),
        G + 'application_actions.cpp': including(
            'core/context.h', 'modules/grants/application_store.h',
            'modules/grants/application_import.h', 'modules/evaluations/evaluations.h'),
        G + 'application_http.cpp': including(
            'modules/grants/application_actions.h', 'platform/http/router.h',
            'platform/reflect/json.h'),
        G + 'grants.cpp': including('modules/grants/grants.h', 'platform/db/sql.h'),
        G + 'application_store_test.cpp': including('platform/db/sql.h',
                                                    'modules/grants/application_store.h'),
        'src/app/wiring.cpp': including('modules/grants/application_http.h', 'platform/csv/csv.h'),
    }

    def test_a_clean_tree_passes(self):
        self.assert_clean()

    def test_a_cycle_in_depends(self):
        self.replace(MODULES, 'evaluations\tmodule\tmodules/evaluations\tcore',
                     'evaluations\tmodule\tmodules/evaluations\tgrants,core')
        self.assert_found('cycle evaluations -> grants -> evaluations')

    def test_a_platform_library_on_a_module(self):
        self.replace(MODULES, 'platform/db\tcore', 'platform/db\tcore,grants')
        self.assert_found('db (platform) must not depend on grants (module)')

    def test_a_reading_store_function_without_a_scope(self):
        self.append(G + 'application_store.h', 'int count_applications(Tx& tx);\n')
        self.assert_found('count_applications reads without a Scope')

    def test_a_published_read_needs_no_scope(self):
        self.append(G + 'application_store.h', 'Framework find_published_framework(Tx& tx);\n')
        self.assert_clean()

    def test_a_folder_outside_every_library(self):
        self.write('src/extra/x.h', '#pragma once\n')
        self.assert_found('src/extra/x.h: belongs to no library')


# What is wrong, the file the include is added to, what it includes, words of the message.
FORBIDDEN = [
    ('SQL in rules', G + 'application_rules.cpp', 'platform/db/sql.h', 'rules must not use plat'),
    ('SQL in actions', G + 'application_actions.cpp', 'platform/db/sql.h', 'actions must not use'),
    ('HTTP in actions', G + 'application_actions.cpp', 'platform/http/router.h', 'actions must not'),
    ('JSON in actions', G + 'application_actions.cpp', 'platform/reflect/json.h', 'actions must not'),
    ('CSV in a module', G + 'application_import.cpp', 'platform/csv/csv.h', 'import must not use'),
    ('a store in an import', G + 'application_import.cpp', 'modules/grants/application_store.h',
     'import must not use store'),
    ('effects in an import', G + 'application_import.cpp', 'core/context.h', 'import must be pure'),
    ('effects in a rule', G + 'application_rules.h', 'core/context.h', 'rules must be pure'),
    ("a neighbour's store", G + 'application_actions.cpp', 'modules/evaluations/evaluation_store.h',
     'include its facade'),
    ("a neighbour's facade in rules", G + 'application_rules.cpp',
     'modules/evaluations/evaluations.h', 'only the ids'),
    ('an undeclared module', E + 'evaluations.h', 'modules/grants/grants.h',
     'does not declare grants'),
    ('a store in HTTP', G + 'application_http.cpp', 'modules/grants/application_store.h',
     'http must not use store'),
    ('rules in HTTP', G + 'application_http.cpp', 'modules/grants/application_rules.h',
     'http must not use rules'),
    ('rules in a store', G + 'application_store.cpp', 'modules/grants/application_rules.h',
     'store must not use rules'),
    ('core in stats', 'src/stats/pool.cpp', 'core/money.h', 'does not declare core'),
    ('the database in a model', G + 'application.h', 'platform/db/sql.h', 'model must not use'),
    ('JSON in a model', G + 'application.h', 'platform/reflect/json.h', 'model must not use'),
    ('the own facade from inside', G + 'application_rules.cpp', 'modules/grants/grants.h',
     'must not use facade.h'),
    ('the app from below', G + 'application_rules.cpp', 'app/wiring.h', 'nothing may include'),
    ('a store in the app', 'src/app/wiring.cpp', 'modules/grants/application_store.h',
     'app must not use store'),
    ('a path that is not there', G + 'application.h', 'grants/ids.h', 'is not a path from src/'),
]


def planted(path, include, words):
    def test(self):
        self.append(path, including(include))
        self.assert_found(words)
    return test


for title, path, include, words in FORBIDDEN:
    name = 'test_' + ''.join(c if c.isalnum() else '_' for c in title)
    setattr(IncludeCheck, name, planted(path, include, words))

if __name__ == '__main__':
    unittest.main()
