# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Importing while the server runs: guidance follows at once, and a faulty file changes nothing."""
import csv
import re
import sqlite3
import time
import unittest

from program import DONE, Filled, HOME, OUTSIDE, REFUSED, USAGE, run, shipped_imports

POOL = 'intervention:ref-cgt-veroordeelden:ref-recidive:log_odds:reference'


def shipped_row(path):
    """The first row of a shipped file, to make new ones from."""
    with open(f'{HOME}/data/{path}', encoding='utf8', newline='') as file:
        return next(csv.DictReader(file))


def new_evaluation(**other):
    row = shipped_row('evaluations-landenberger2005.csv')
    return {**row, 'code': 'nieuw-onderzoek', 'title': 'Nieuw onderzoek', 'n_end': '420', **other}


def new_effect(**other):
    row = shipped_row('effects/landenberger2005.csv')
    return {**row, 'code': 'nieuw-onderzoek-recidive', 'evaluation': 'nieuw-onderzoek',
            'label': 'Nieuw onderzoek', 'a': '60', 'b': '150', 'c': '110', 'd': '100', **other}


class Importing(Filled):
    def rows(self):
        """Everything the database holds."""
        connection = sqlite3.connect(f'{self.data}/werkzaam.sqlite')
        try:
            return list(connection.iterdump())
        finally:
            connection.close()

    def assert_refused(self, kind, path, *patterns):
        before = self.rows()
        done = self.take_in(kind, path)
        self.assertEqual(done.returncode, REFUSED, done.stderr)
        self.assertEqual(done.stdout, '')
        for pattern in patterns:
            self.assertRegex(done.stderr, rf'(?m)^{re.escape(path)}{pattern}')
        self.assertEqual(self.rows(), before)
        return done.stderr

    def test_every_shipped_file_imports_again_without_a_change_while_serving(self):
        server = self.serve()
        before = server.get('/v1/guidance-cards?pageSize=100').json()
        for kind, path in shipped_imports():
            for options in (['--dry-run'], []):
                done = self.take_in(kind, path, *options)
                self.assertEqual(done.returncode, DONE, done.stderr)
                self.assertRegex(done.stdout, rf'^{kind}: 0 toegevoegd, 0 gewijzigd, [\d.]+ ongew')
                self.assertEqual('niets bewaard' in done.stdout, bool(options))
        self.assertEqual(server.get('/v1/guidance-cards?pageSize=100').json(), before)

    def test_every_template_imports_as_it_stands(self):
        for kind in dict(shipped_imports()):
            with self.subTest(kind=kind):
                done = self.take_in(kind, f'{HOME}/docs/import/{kind}.csv')
                self.assertEqual(done.returncode, DONE, done.stderr)
                self.assertEqual(done.stdout, f'{kind}: 0 toegevoegd, 0 gewijzigd, 1 ongewijzigd\n')

    def test_a_file_of_another_program_is_told_what_to_do(self):
        with open(f'{HOME}/docs/import/organisations.csv', encoding='utf8') as file:
            text = file.read()
        for name, content, reason in (
                ('semicolons', text.replace(',', ';'), "1: De kolommen zijn niet met komma's"),
                ('nothing', '\ufeff\r\n', '1: Het bestand is leeg'),
                ('sign', text.replace('NCTV', 'NC\x07TV'), '2: Er staat een onzichtbaar'),
                ('link', text.replace('https:', 'javascript:'), '2: website: .* is geen webadres'),
                ('code', text.replace('nctv,', 'N C,'), '2: code: .* is geen code')):
            with self.subTest(name):
                path = f'{self.folder}/{name}.csv'
                with open(path, 'w', encoding='utf8', newline='') as file:
                    file.write(content)
                self.assert_refused('organisations', path, f':{reason}')

    def test_a_new_evaluation_stands_beside_the_published_version_at_once(self):
        server = self.serve()
        card = server.get(f'/v1/guidance-cards/{POOL}').json()
        self.assertEqual((card['state'], card['provisional']['number']), ('provisional_only', 1))
        done = run('guidance', 'approve', POOL, '--by', 'A. Lezer', '--reason', 'Nagerekend',
                   '--data', self.data)
        self.assertEqual(done.returncode, DONE, done.stderr)
        first = server.get(f'/v1/guidance-cards/{POOL}').json()
        self.assertEqual((first['published']['number'], first['provisional']), (1, None))
        self.assertEqual(first['published']['approvedBy'], 'A. Lezer')

        evaluations = self.table('evaluations.csv', [new_evaluation()])
        effects = self.table('effects.csv', [new_effect()])
        start = time.monotonic()
        for kind, path in (('evaluations', evaluations), ('effects', effects)):
            done = self.take_in(kind, path)
            self.assertEqual(done.returncode, DONE, done.stderr)
            self.assertIn('1 toegevoegd', done.stdout)
        second = server.get(f'/v1/guidance-cards/{POOL}').json()
        print(f'seen after {time.monotonic() - start:.2f} s', end=' ')

        self.assertEqual(second['state'], 'published')
        self.assertEqual(second['published'], first['published'])
        provisional = second['provisional']
        self.assertEqual(provisional['number'], 2)
        self.assertEqual(provisional['figures']['k'], first['published']['figures']['k'] + 1)
        self.assertIn('nieuw-onderzoek', [s['evaluationCode'] for s in provisional['studies']])
        self.assertTrue(provisional['sentences'][0]['text'].startswith(
            'Voorlopig herberekend, nog niet beoordeeld.'))
        estimate = [v['figures']['coefficients'][0]['estimate']
                    for v in (first['published'], provisional)]
        self.assertNotEqual(*estimate)
        self.assertIsNotNone(provisional['difference'])

    def test_a_dry_run_computes_everything_and_keeps_nothing(self):
        before = self.rows()
        done = self.take_in('evaluations', self.table('e.csv', [new_evaluation()]), '--dry-run')
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertIn('1 toegevoegd', done.stdout)
        self.assertEqual(self.rows(), before)

    def test_V2_3_3_a_faulty_file_names_every_fault_in_dutch_and_changes_nothing(self):
        server = self.serve()
        cards = server.get('/v1/guidance-cards?pageSize=100').json()
        path = self.table('faults.csv', [
            new_evaluation(bogus='x'),
            new_evaluation(code='Fout Code', kind='wat', year='20x5'),
            new_evaluation(code='derde', interventions='bestaat-niet', outcomes='ook-niet'),
            new_evaluation(code='vierde', country='NL', municipalities='Den Hage', year='1800'),
            new_evaluation(code='nieuw-onderzoek', title='')])
        said = self.assert_refused(
            'evaluations', path, ':1: bogus: ', ':3: code: ', ':3: kind: ', ':3: year: ',
            ':4: interventions: ', ':4: outcomes: ', ':5: municipalities: ', ':5: year: ',
            ':6: code: ', ':6: title: ')
        self.assertNotRegex(said, r':2: ')
        self.assertIn('“bestaat-niet” is niet bekend', said)
        self.assertIn('Het bestand is niet geïmporteerd', said)
        effects = self.table('effects.csv', [new_effect(evaluation='bestaat-niet', measure='XX')])
        self.assert_refused('effects', effects, ':2: evaluation: ', ':2: measure: ')
        self.assertEqual(server.get('/v1/guidance-cards?pageSize=100').json(), cards)

    def test_unreadable_files_are_refused_with_the_line(self):
        for name, text, place in (('quote.csv', 'code,title\nx,"open\n', ':2: '),
                                  ('cells.csv', 'code,title\nx,y\nx,y,z\n', ':3: '),
                                  ('empty.csv', '', ':1: '), ('nul.csv', 'code\na\0b\n', ':2: '),
                                  ('header.csv', 'code,bogus\nx,y\n', ':1: bogus: ')):
            self.assert_refused('evaluations', self.write(name, text), place)
        done = self.take_in('evaluations', f'{self.folder}/none.csv')
        self.assertEqual(done.returncode, OUTSIDE)
        self.assertIn('none.csv', done.stderr)
        done = self.take_in('wat', self.write('x.csv', 'code\n'))
        self.assertEqual(done.returncode, REFUSED)
        self.assertIn('effects', done.stderr)

    def test_the_hague_is_understood_by_its_everyday_name(self):
        server = self.serve()
        path = self.table('e.csv', [new_evaluation(country='NL', municipalities='Den Haag')])
        self.assertEqual(self.take_in('evaluations', path).returncode, DONE)
        self.assertEqual(server.get('/v1/evaluations/nieuw-onderzoek').json()['municipalities'],
                         ['GM0518'])
        found = server.post('/v1/municipalities/_search', {'text': 'den haag', 'includeEnded': False}).json()
        self.assertEqual(found['items'][0]['code'], 'GM0518')

    def test_a_changed_outcome_recomputes_what_rests_on_it(self):
        server = self.serve()
        with open(f'{HOME}/data/outcomes.csv', encoding='utf8', newline='') as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            if row['code'] == 'ref-niet-opnieuw-in-de-fout':
                row['smallest_relevant_effect'] = '0.9'
        done = self.take_in('outcomes', self.table('outcomes.csv', rows))
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertIn('gewijzigd: ref-niet-opnieuw-in-de-fout', done.stdout)
        card = server.get(f'/v1/guidance-cards/{POOL}').json()
        self.assertEqual(card['provisional']['number'], 2)
        self.assertEqual(card['pool']['smallestRelevantEffect'], 0.9)


class Deciding(Filled):
    def guidance(self, *words):
        return run('guidance', *words, '--data', self.data)

    def test_cards_are_listed_and_shown_while_somebody_writes(self):
        writer = sqlite3.connect(f'{self.data}/werkzaam.sqlite', isolation_level=None)
        self.addCleanup(writer.close)
        writer.execute('BEGIN IMMEDIATE')
        listed = self.guidance('list')
        self.assertEqual(listed.returncode, DONE, listed.stderr)
        card = next(line.split() for line in listed.stdout.splitlines() if POOL in line)
        self.assertEqual(card[1:3], [POOL, 'provisional_only'])
        for name in card[:2]:
            shown = self.guidance('show', name)
            self.assertEqual(shown.returncode, DONE, shown.stderr)
            self.assertIn('58 studies', shown.stdout)

    def test_a_decision_needs_a_name_a_reason_and_something_to_decide(self):
        by = ['--by', 'A. Lezer', '--reason', 'Nagerekend']
        self.assertEqual(self.guidance('show', 'none').returncode, REFUSED)
        self.assertEqual(self.guidance('approve', 'none', *by).returncode, REFUSED)
        self.assertEqual(self.guidance('approve', POOL, '--by', '', '--reason', '').returncode,
                         REFUSED)
        self.assertEqual(self.guidance('approve', POOL, *by).returncode, DONE)
        again = self.guidance('approve', POOL, *by)
        self.assertEqual(again.returncode, REFUSED)
        self.assertIn('geen voorlopige versie', again.stderr)
        judged = self.guidance('judge', POOL, '--domain', 'wat', '--rating', 'serious', *by)
        self.assertEqual(judged.returncode, USAGE)
        self.assertIn('risk_of_bias', judged.stderr)

    def test_a_judgement_is_shown_with_who_gave_it_and_why(self):
        done = self.guidance('judge', POOL, '--domain', 'risk_of_bias', '--rating', 'serious',
                             '--by', 'A. Lezer', '--reason', 'Niet geblindeerd')
        self.assertEqual(done.returncode, DONE, done.stderr)
        shown = self.guidance('show', POOL).stdout
        self.assertRegex(shown, r'risk_of_bias: serious \(A. Lezer: Niet geblindeerd\)')


if __name__ == '__main__':
    unittest.main()
