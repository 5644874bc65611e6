#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run the comparisons and write docs/benchmarks.md. Started by bench/run.

The engine and metafor run in turn on the same file, five rounds (baselines over a minute: one round,
marked), and the ratio is that of the medians of CPU time. Server figures are of wrk on loopback with
the reference data."""
import json
import math
import os
import platform
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ENGINE = 'build/release/engine_bench'
SERVER = 'build/release/werkzaam'
LONG = 'long'  # a baseline of many minutes, only with --long
# case, k, goal as a ratio, whether the baseline takes minutes (one round then)
CASES = [('reml', 10, 1000, False), ('reml', 100, 1500, False), ('reml', 1000, 100_000, False),
         ('reml', 10_000, 3_000_000, True), ('qprofile', 100, 10_000, False),
         ('leave1out', 100, 8_000, False), ('leave1out', 1000, 100_000, LONG),
         ('permutation', 13, 2_500, False)]


# Measured in this order, so that the long ones come last; reported by case and size.
CASES.sort(key=lambda case: bool(case[3]))


def case_order(comparison):
    return list(NAMES).index(comparison['case']), comparison['k']


def dataset(folder, k):
    """Simulated studies with two moderators; the seed is k, so that every run reads the same."""
    path = os.path.join(folder, f'meta_{k}.csv')
    draw = random.Random(1000 + k)
    with open(path, 'w', encoding='ascii') as file:
        file.write('study,yi,vi,mod\n')
        for i in range(1, k + 1):
            n = draw.randint(20, 400)
            vi = 4 / n * (1 + 0.3 ** 2 / 8)
            mod = draw.gauss(0, 1)
            yi = 0.30 + 0.10 * mod + draw.gauss(0, 0.2) + draw.gauss(0, math.sqrt(vi))
            file.write(f'{i},{yi!r},{vi!r},{mod!r}\n')
    return path


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def engine(case, path):
    return json.loads(output(ENGINE, case, path))


def baseline(case, path, runs):
    os.environ['OPENBLAS_NUM_THREADS'] = '1'  # one thread on both sides
    lines = output('Rscript', '--vanilla', 'bench/baseline.R', case, path, str(runs)).splitlines()
    return [json.loads(line) for line in lines if line.startswith('{')]


def compare(case, k, goal, slow, folder):
    path = dataset(folder, k)
    ours, theirs = [], []
    for _ in range(1 if slow else 5):
        ours.append(engine(case, path))
        theirs += baseline(case, path, 1 if slow or case == 'permutation' else 2)
        if case == 'permutation' and len(theirs) >= 2:
            break
    mine = statistics.median(run['seconds'] for run in ours)
    base = statistics.median(run['seconds'] for run in theirs)
    agree = '' if case == 'permutation' else \
        f"{abs(ours[0]['check'] / theirs[0]['check'] - 1):.0e}"
    return {'case': case, 'k': k, 'ours': mine, 'theirs': base, 'ratio': base / mine, 'goal': goal,
            'slow': slow, 'agree': agree}


REQUESTS_GOAL = 2_000  # a second, on two cores


def seconds(value):
    for unit, size in (('s', 1), ('ms', 1e-3), ('µs', 1e-6)):
        if value >= size:
            return f'{value / size:.3g} {unit}'
    return f'{value / 1e-9:.3g} ns'


def start_server(folder):
    began = time.monotonic()
    process = subprocess.Popen([SERVER, 'serve', '--port', '0', '--data', folder],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = process.stdout.readline()
    return process, re.search(r'http://localhost:\d+', line)[0], time.monotonic() - began


def memory(process):
    with open(f'/proc/{process.pid}/status', encoding='ascii') as status:
        return int(re.search(r'VmRSS:\s+(\d+)', status.read())[1]) / 1024


def under_load(url, connections, script=None):
    command = ['wrk', '-t1', f'-c{connections}', '-d8s', '--latency']
    if script:
        command += ['-s', script]
    text = output(*command, url)
    rate = float(re.search(r'Requests/sec:\s+([\d.]+)', text)[1])
    p50, p99 = (re.search(rf'\s{p}%\s+(\S+)', text)[1] for p in (50, 99))
    errors = re.search(r'Non-2xx or 3xx responses: (\d+)', text)
    return rate, p50, p99, int(errors[1]) if errors else 0


def ask(url):
    with urllib.request.urlopen(url) as answer:
        return json.load(answer)


def post_script(folder, name, body):
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf8') as file:
        file.write('wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n'
                   f'wrk.body = [[{json.dumps(body)}]]\n')
    return path


def server_figures(folder):
    data = os.path.join(folder, 'data')
    first, url, first_start = start_server(data)
    first.send_signal(signal.SIGTERM)
    first.wait()
    process, url, second_start = start_server(data)
    try:
        idle = memory(process)
        pools = ask(f'{url}/v1/pools?reference=true&pageSize=100')['items']
        pool = max(pools, key=lambda p: len(p['moderators']))['id']
        search = post_script(folder, 'search.lua', {'text': 'weerbaar', 'facets': {},
                             'includeReference': False, 'sort': '', 'page': 1, 'pageSize': 25})
        explore = post_script(folder, 'explore.lua', {'exclude': [], 'tau2Method': 'REML',
                              'test': 'adhoc', 'level': 0.95, 'moderators': [],
                              'overrideGuard': False})
        rows = []
        for name, path, script in (
                ('start page (static)', '/', None),
                ('list of interventions', '/v1/interventions', None),
                ('one intervention', '/v1/interventions/vip-en-mij', None),
                ('search', '/v1/interventions/_search', search),
                ('guidance card', f'/v1/guidance-cards/{pool}', None),
                ('exploration: a pool recomputed', f'/v1/pools/{pool}/_explore', explore)):
            for connections in (1, 50):
                rows.append((name, connections, *under_load(url + path, connections, script)))
        return first_start, second_start, idle, memory(process), rows
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def versions():
    r = output('Rscript', '--vanilla', '-e',
               'cat(R.version.string, "metafor", as.character(packageVersion("metafor")))')
    cpu = re.search(r'model name\s*:\s*(.+)', open('/proc/cpuinfo', encoding='utf8').read())
    return (f"{time.strftime('%Y-%m-%d')}; {cpu[1] if cpu else platform.machine()}, "
            f"{os.cpu_count()} cores shared with other work; {r}; "
            f"{output('g++', '--version').splitlines()[0]}; {output(SERVER, 'version').strip()}")


NAMES = {'reml': 'REML pooling', 'qprofile': 'REML and Q-profile interval',
         'leave1out': 'leave-one-out', 'permutation': 'permutation test, 10,000 draws, one moderator'}


def report(comparisons, server):
    first_start, second_start, idle, loaded, rows = server
    out = ['<!-- SPDX-FileCopyrightText: 2026 werkzaam contributors -->',
           '<!-- SPDX-License-Identifier: CC0-1.0 -->', '# Benchmarks', '',
           'Written by `bench/run`. Ratios were measured in one run on one machine, in turn; single',
           'times are of a shared machine and drift. ' + versions() + '.', '',
           '## The engine beside metafor', '',
           'CPU time of one call in process, input checks and result object included; the same file on',
           'both sides. Most of the ratio is the algorithm: metafor forms k by k matrices, the engine',
           'sums over studies. *One round* marks baselines of minutes.', '',
           '| case | studies | werkzaam | metafor | ratio | goal | answers differ by |',
           '|---|---:|---:|---:|---:|---:|---:|']
    for c in comparisons:
        miss = '' if c['ratio'] >= c['goal'] else ' **missed**'
        once = ' (one round)' if c['slow'] else ''
        out.append(f"| {NAMES[c['case']]} | {c['k']:,} | {seconds(c['ours'])} | "
                   f"{seconds(c['theirs'])}{once} | {c['ratio']:,.0f} | {c['goal']:,}{miss} | "
                   f"{c['agree']} |")
    out += ['', 'Differences between the answers are those of metafor\'s default stop; the engine goes on',
            'to the optimum (see `docs/methods/meta-analysis.md`).', '', '## The server', '',
            'wrk on loopback, one thread, 8 s each, the reference data loaded; the load generator shares',
            'the cores.', '',
            '| request | connections | requests/s | p50 | p99 | errors |', '|---|---:|---:|---:|---:|---:|']
    for name, connections, rate, p50, p99, errors in rows:
        out.append(f'| {name} | {connections} | {rate:,.0f} | {p50} | {p99} | {errors} |')
    out += ['', f'Start on an empty folder, reference data imported: {first_start:.1f} s. Start on a '
            f'filled one: {second_start:.2f} s.',
            f'Memory: {idle:.0f} MiB after the start, {loaded:.0f} MiB after the load.', '']
    missed = [c for c in comparisons if c['ratio'] < c['goal']]
    out += ['## What falls short', '']
    short = [f"- {NAMES[c['case']]} at k = {c['k']:,}: {c['ratio']:,.0f} times, the goal is "
             f"{c['goal']:,}." for c in missed]
    short += [f'- {name}: {rate:,.0f} requests a second at {connections} connections, the goal for a '
              f'mixed load is {REQUESTS_GOAL:,}.' for name, connections, rate, *_ in rows
              if connections > 1 and rate < REQUESTS_GOAL]
    out += short or ['Nothing in this run.']
    with open('docs/benchmarks.md', 'w', encoding='utf8') as file:
        file.write('\n'.join(out) + '\n')


def main():
    quick = '--quick' in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        server = server_figures(folder)
        print(server, flush=True)
        comparisons = []
        for case, k, goal, slow in CASES:
            if (slow and quick) or (slow == LONG and '--long' not in sys.argv):
                continue
            comparisons.append(compare(case, k, goal, slow, folder))
            print(comparisons[-1], flush=True)
        report(sorted(comparisons, key=case_order), server)
    print('docs/benchmarks.md written')


if __name__ == '__main__':
    main()
