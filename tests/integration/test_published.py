# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published figures can be computed again: same inputs, same hash, same numbers."""
import csv
import io
import json
import tempfile
import unittest

from program import DONE, Filled, Server, run


class Published(Filled):
    def setUp(self):
        super().setUp()
        self.server = self.serve()
        self.pools = self.server.get('/v1/pools?pageSize=100').json()['items']
        self.assertGreater(len(self.pools), 10)

    def version(self, pool, server=None):
        return (server or self.server).get(f'/v1/pools/{pool["id"]}/versions/1').json()

    def test_another_first_start_gives_the_same_hash_and_the_same_figures(self):
        with tempfile.TemporaryDirectory() as folder:
            other = Server(folder)
            try:
                for pool in self.pools:
                    first, second = self.version(pool), self.version(pool, other)
                    for name in ('inputsHash', 'method', 'studies', 'leftOut', 'figures',
                                 'conclusion', 'sentences'):
                        self.assertEqual(first[name], second[name], (pool['id'], name))
                    self.assertRegex(first['inputsHash'], '^[0-9a-f]{64}$')
            finally:
                other.stop()

    def test_the_engine_gives_the_frozen_figures_from_the_frozen_studies(self):
        for pool in self.pools:
            version = self.version(pool)
            method, figures = version['method'], version['figures']
            request = {'method': 'meta.uni', 'columns': {'yi': 'yi', 'vi': 'vi'},
                       'options': {'tau2_method': method['tau2Method'], 'test': method['test'],
                                   'level': method['level']},
                       'data': {'columns': ['yi', 'vi'],
                                'rows': [[s['yi'], s['vi']] for s in version['studies']]}}
            answer = self.server.post('/v1/analyses', request)
            self.assertEqual(answer.status, 200, answer.body)
            result, mean = answer.json()['result'], figures['coefficients'][0]
            for ours, frozen in ((result['beta']['intercept'], mean['estimate']),
                                 (result['se']['intercept'], mean['se']),
                                 (result['ci_lb']['intercept'], mean['ciLb']),
                                 (result['ci_ub']['intercept'], mean['ciUb']),
                                 (result['tau2'], figures['tau2']), (result['QE'], figures['q']),
                                 (result['pi_riley_lb'], figures['piLb'])):
                self.assertEqual(ours, frozen, pool['id'])

    def test_looking_with_nothing_changed_gives_the_same_figures(self):
        for pool in self.pools:
            version = self.version(pool)
            method = version['method']
            same = {'exclude': [], 'tau2Method': method['tau2Method'], 'test': method['test'],
                    'level': method['level'], 'moderators': [], 'overrideGuard': False}
            answer = self.server.post(f'/v1/pools/{pool["id"]}/_explore', same)
            self.assertEqual(answer.status, 200, answer.body[:300])
            self.assertEqual(answer.json()['number'], 0)
            self.assertEqual(answer.json()['figures'], version['figures'])
            without = self.server.post(f'/v1/pools/{pool["id"]}/_explore', {
                **same, 'exclude': [version['studies'][0]['effectId']]}).json()
            self.assertEqual(without['figures']['k'], version['figures']['k'] - 1)
            self.assertEqual(self.version(pool), version)

    def test_the_downloaded_table_holds_the_studies_that_were_pooled(self):
        for pool in self.pools:
            version = self.version(pool)
            answer = self.server.get(f'/v1/pools/{pool["id"]}/versions/1/data')
            rows = list(csv.DictReader(io.StringIO(answer.body.decode('utf8'), newline='')))
            self.assertEqual([(float(row['yi']), float(row['vi'])) for row in rows],
                             [(s['yi'], s['vi']) for s in version['studies']])

    def test_an_approved_version_stays_what_it_was(self):
        pool = self.pools[0]
        before = self.version(pool)
        done = run('guidance', 'approve', pool['id'], '--by', 'A. Lezer', '--reason', 'Nagerekend',
                   '--data', self.data)
        self.assertEqual(done.returncode, DONE, done.stderr)
        after = self.version(pool)
        self.assertEqual((before['state'], after['state']), ('provisional', 'published'))
        for name in ('inputsHash', 'studies', 'figures', 'method', 'computedAt'):
            self.assertEqual(after[name], before[name], name)


if __name__ == '__main__':
    unittest.main()
