// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Reads the questions and answers of policy_requests from standard input and compares each answer
// with Cedar's. Writes one line of JSON: how many questions, differences, and counts for each rule.
// With --mutants also breaks each policy in turn and looks whether that would have been found.
import { createInterface } from 'node:readline';
import { mutantsOf } from './mutants.mjs';
import { decide, load, policiesOf, prepare } from './policies.mjs';

const shownDifferences = 5;

function number(rule) {
    return Number(rule.slice(rule.indexOf('-') + 1));
}

// What the rules that permit agree to leave out: what one of them shows is shown.
function agreed(rules, names, annotation) {
    const lists = names.map((name) => (rules[name].annotations[annotation] ?? '').split(' '));
    return lists[0].filter((word) => word !== '' && lists.every((list) => list.includes(word)));
}

function same(left, right) {
    return left.length === right.length && [...left].sort().join() === [...right].sort().join();
}

/** What differs between the program's answer and Cedar's, or nothing. */
function difference(rules, question, said) {
    if (said.fault) return said.fault;
    if (said.permitted !== question.permitted) return `Cedar says ${said.permitted}`;
    if (question.ask !== 'access') return undefined;
    if (question.shown_by_scope !== question.permitted) return 'the scope shows something else';
    const first = said.rules.toSorted((a, b) => number(a) - number(b))[0] ?? '';
    if (said.permitted || first !== '' || rules[question.rule]?.effect === 'forbid') {
        if (first !== question.rule) return `Cedar names ${first}`;
    }
    if (!said.permitted) return undefined;
    const hides = agreed(rules, said.rules, 'hides');
    if (!same(hides, question.hides)) return `Cedar hides ${hides}`;
    const logs = agreed(rules, said.rules, 'logs').length > 0;
    return logs === question.logs ? undefined : `Cedar logs: ${logs}`;
}

function tally(counts, rules, question, said) {
    const group = question.ask === 'access' ? 'access' : question.ask;
    counts.asked[group] = (counts.asked[group] ?? 0) + 1;
    counts[said.permitted ? 'permitted' : 'denied'] += 1;
    if (said.fault) return;
    for (const name of said.rules) counts.by_rule[name] = (counts.by_rule[name] ?? 0) + 1;
    if (!said.permitted && said.rules.length === 0) counts.no_rule += 1;
    if (question.ask === 'access') {
        const key = `${question.action} ${question.kind}`;
        counts.combinations[key] = (counts.combinations[key] ?? 0) + 1;
    }
}

async function main() {
    const sets = { access: load('access'), standing: load('standing') };
    for (const set of Object.values(sets)) prepare(set.name, set.rules);
    const kept = process.argv.includes('--mutants') ? [] : undefined;
    const counts = {
        requests: 0, differences: 0, permitted: 0, denied: 0, no_rule: 0, asked: {}, by_rule: {},
        combinations: {}, examples: [],
    };
    for (const set of Object.values(sets)) {
        for (const name of Object.keys(set.rules)) counts.by_rule[name] = 0;
    }
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
        const question = JSON.parse(line);
        const set = sets[policiesOf(question)];
        const said = decide(set.name, question);
        const differs = difference(set.rules, question, said);
        counts.requests += 1;
        tally(counts, set.rules, question, said);
        kept?.push(question);
        if (!differs) continue;
        counts.differences += 1;
        if (counts.examples.length < shownDifferences) counts.examples.push(`${differs}: ${line}`);
    }
    if (kept) Object.assign(counts, tryMutants(sets, kept));
    process.stdout.write(`${JSON.stringify(counts)}\n`);
}

function tryMutants(sets, questions) {
    const out = { mutants: 0, found: 0, missed: [] };
    for (const set of Object.values(sets)) {
        const ofSet = questions.filter((question) => policiesOf(question) === set.name);
        for (const [name, what, rules] of mutantsOf(set.rules)) {
            prepare('mutant', rules);
            out.mutants += 1;
            const finds = (question) => difference(set.rules, question, decide('mutant', question));
            // Those made for the rule find most, and soon.
            if (ofSet.some((one) => one.about === name && finds(one)) || ofSet.some(finds)) {
                out.found += 1;
            } else {
                out.missed.push(what);
            }
        }
    }
    return out;
}

await main();
