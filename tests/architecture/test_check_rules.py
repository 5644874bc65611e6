# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rule check finds a rule that is missing on any side."""
import unittest

from small_tree import CheckerTest

POLICY, RULES, TEST = 'docs/policy/pools.md', 'src/modules/a/pool_rules.cpp', \
    'src/modules/a/pool_rules_test.cpp'


class RuleCheck(CheckerTest):
    checker = 'check_rules.py'
    clean = {
        POLICY: '# Pools\n\n## MIX-1 One construct\n\nText about UTF-8.\n\n- **MIX-2** One scale.\n',
        RULES: 'violations.push_back({"MIX-1"}); violations.push_back({"MIX-2"});\n',
        TEST: 'EXPECT_EQ(rules, "MIX-1 MIX-2");\n',
        'i18n/nl.json': '{"rule.MIX-1": "Een", "rule.MIX-2": "Twee"}',
        'i18n/en.json': '{"rule.MIX-1": "One", "rule.MIX-2": "Two"}',
        'src/platform/text/a.cpp': 'open("UTF-8");\n',
    }

    def test_a_rule_on_all_sides_passes(self):
        self.assert_clean()

    def test_a_rule_that_nothing_implements(self):
        self.replace(RULES, '"MIX-2"', '"MIX-1"')
        self.assert_found('MIX-2 (docs/policy/pools.md): implemented in no *_rules.cpp')

    def test_a_rule_implemented_twice(self):
        self.write('src/modules/b/other_rules.cpp', 'push_back({"MIX-1"});\n')
        self.assert_found('must be in exactly one')

    def test_a_rule_without_a_test(self):
        self.replace(TEST, ' MIX-2', '')
        self.assert_found('MIX-2 (docs/policy/pools.md): no test names it')

    def test_a_rule_without_a_sentence_in_one_language(self):
        self.write('i18n/en.json', '{"rule.MIX-1": "One"}')
        self.assert_found('i18n/en.json: rule.MIX-2 is missing')

    def test_a_rule_defined_twice(self):
        self.write('docs/policy/other.md', '## MIX-1 Again\n')
        self.assert_found('MIX-1: defined in docs/policy/other.md and docs/policy/pools.md')

    def test_an_id_that_no_policy_defines(self):
        self.append(RULES, 'push_back({"MIX-3"});\n')
        self.assert_found('MIX-3 is in no docs/policy/*.md')

    def test_a_sentence_for_a_rule_that_is_gone(self):
        self.replace('i18n/nl.json', '}', ', "rule.MIX-9": "Weg"}')
        self.assert_found('rule.MIX-9 explains a rule that no policy defines')


if __name__ == '__main__':
    unittest.main()
