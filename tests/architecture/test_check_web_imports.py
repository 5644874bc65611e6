# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check of the web's imports finds each forbidden way."""
import unittest

from small_tree import CheckerTest

PAGE = 'web/src/modules/evidence/page.tsx'


class WebImportCheck(CheckerTest):
    checker = 'check_web_imports.py'
    clean = {
        PAGE: "import { Button } from '../../ui/Button';\nimport { t } from '@/i18n';\n"
              "import { get } from '@/api/client';\nimport './parts';\n",
        'web/src/modules/evidence/parts.ts': '',
        'web/src/modules/interventions/page.tsx': "import React from 'react';\n",
        'web/src/ui/Button.tsx': "import { t } from '@/i18n';\n",
        'web/src/charts/Forest.tsx': "import { Table } from '../ui/Table';\n",
        'web/src/api/client.ts': "export const get = () => fetch('/v1/x');\n",
        'web/src/i18n/index.ts': "import nl from '../../../i18n/nl.json';\n",
        'web/src/app/router.tsx': "import '@/modules/evidence/page';\n",
        'web/src/main.tsx': "import './app/router';\n",
    }

    def test_the_layout_passes(self):
        self.assert_clean()

    def test_a_module_that_uses_another(self):
        self.append(PAGE, "import { x } from '../interventions/page';\n")
        self.assert_found('page.tsx:5: module evidence must not use module interventions')

    def test_a_component_that_calls_the_server(self):
        self.append('web/src/ui/Button.tsx', "import { get } from '@/api/client';\n")
        self.assert_found('ui must not use api')

    def test_a_dynamic_import_is_an_import(self):
        self.append('web/src/charts/Forest.tsx', "const x = import('../modules/evidence/page');\n")
        self.assert_found('charts must not use modules')

    def test_a_page_that_uses_the_entry(self):
        self.append(PAGE, "import { router } from '../../main';\n")
        self.assert_found('modules must not use the entry')

    def test_a_page_that_uses_the_router(self):
        self.append(PAGE, "import { router } from '@/app/router';\n")
        self.assert_found('modules must not use app')

    def test_fetch_outside_the_api(self):
        self.append(PAGE, "fetch('/v1/pools');\n")
        self.assert_found('only web/src/api may call fetch')

    def test_a_beacon_outside_the_api(self):
        self.append(PAGE, 'navigator.sendBeacon(url);\n')
        self.assert_found('only web/src/api may call sendBeacon')

    def test_a_folder_outside_the_layout(self):
        self.write('web/src/utils/x.ts', '')
        self.assert_found('utils/ is no part of the layout')


if __name__ == '__main__':
    unittest.main()
