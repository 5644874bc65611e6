# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The i18n check finds sentences that are missing, unused, unequal or a verdict."""
import unittest

from small_tree import CheckerTest

NL, EN, WEB, CPP = 'i18n/nl.json', 'i18n/en.json', 'web/src/ui/a.tsx', 'src/core/a.cpp'


class I18nCheck(CheckerTest):
    checker = 'check_i18n.py'
    clean = {
        NL: '{"guidance.effect.up": "Hoger met {size}", "home.title": "Begin",\n'
            ' "kind.plan": "Plan", "problem.a.gone": "Weg", "rule.A-1": "Regel"}',
        EN: '{"guidance.effect.up": "Higher by {size}", "home.title": "Start",\n'
            ' "kind.plan": "Plan", "problem.a.gone": "Gone", "rule.A-1": "Rule"}',
        WEB: "const title = t('home.title');\nconst kind = t(`kind.${name}`);\n",
        CPP: 'return not_found("a.gone"); say("guidance.effect.up"); // t("not.a.key")\n',
    }

    def test_catalogues_that_fit_the_source_pass(self):
        self.assert_clean()

    def test_a_key_in_one_language_only(self):
        self.replace(EN, '"kind.plan": "Plan", ', '')
        self.assert_found('i18n/en.json: kind.plan is missing')

    def test_keys_out_of_order(self):
        self.replace(NL, '"problem.a.gone": "Weg", "rule.A-1": "Regel"',
                     '"rule.A-1": "Regel", "problem.a.gone": "Weg"')
        self.assert_found('i18n/nl.json: keys are not sorted from rule.A-1 on')

    def test_a_key_twice(self):
        self.replace(NL, '"kind.plan": "Plan"', '"kind.plan": "Plan", "kind.plan": "Plan"')
        self.assert_found('kind.plan stands there twice')

    def test_an_empty_sentence(self):
        self.replace(NL, '"Begin"', '" "')
        self.assert_found('home.title is not a sentence')

    def test_other_parameters(self):
        self.replace(EN, '{size}', '{amount}')
        self.assert_found('guidance.effect.up takes other parameters')

    def test_an_unused_key(self):
        self.replace(WEB, 'home.title', 'kind.plan')
        self.assert_found('home.title is used nowhere')

    def test_a_key_the_web_asks_for_in_vain(self):
        self.append(WEB, "t('home.gone');\n")
        self.assert_found('web/src/ui/a.tsx: asks for home.gone')

    def test_a_problem_without_a_sentence(self):
        self.append(CPP, 'return conflict("a.twice");\n')
        self.assert_found('asks for problem.a.twice')

    def test_a_verdict_in_computed_guidance(self):
        self.replace(NL, 'Hoger met', 'Bewezen hoger met')
        self.assert_found('guidance.effect.up says "Bewezen"')

    def test_a_verdict_in_english(self):
        self.replace(EN, 'Higher by', 'Effective, by')
        self.assert_found('guidance.effect.up says "Effective"')

    def test_braces_that_do_not_balance(self):
        self.replace(NL, '"Begin"', '"Begin {"')
        self.assert_found('home.title has braces that do not balance')


if __name__ == '__main__':
    unittest.main()
