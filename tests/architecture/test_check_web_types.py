# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check of the web's types finds types that belong to another description."""
import json
import os
import subprocess
import unittest

from small_tree import HOME, CheckerTest
from test_api_ruleset import RIGHT

DESCRIPTION, TYPES = 'docs/api/openapi.json', 'web/src/api/schema.gen.ts'


class WebTypesCheck(CheckerTest):
    checker = 'check_web_types.py'
    clean = {DESCRIPTION: json.dumps(RIGHT)}

    def setUp(self):
        super().setUp()
        os.makedirs(os.path.join(self.root, os.path.dirname(TYPES)))
        subprocess.run([f'{HOME}/web/tools/apigen/node_modules/.bin/openapi-typescript',
                        os.path.join(self.root, DESCRIPTION), '--output',
                        os.path.join(self.root, TYPES)], check=True, capture_output=True)

    def test_generated_types_pass_also_under_a_licence_header(self):
        self.assert_clean()
        with open(os.path.join(self.root, TYPES), encoding='utf8') as file:
            text = file.read()
        self.write(TYPES, '// SPDX' + '-License-Identifier: EUPL-1.2\n' + text)
        self.assert_clean()

    def test_types_of_another_description(self):
        self.write(DESCRIPTION, json.dumps(RIGHT).replace('computedAt', 'approvedAt'))
        self.assert_found('is not what docs/api/openapi.json gives')

    def test_types_that_are_not_there(self):
        os.remove(os.path.join(self.root, TYPES))
        self.assert_found('schema.gen.ts is missing')


if __name__ == '__main__':
    unittest.main()
