// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Ways in which a policy can be wrong: each is one small change somewhere.

const swapped = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=' };

function isLong(node) {
    return Number.isInteger(node.Value);
}

// What may stand in the place of one node of an expression.
function replacements(node) {
    const [op] = Object.keys(node);
    const out = [];
    if (op === '&&' || op === '||') out.push(node[op].left, node[op].right);
    if (op in swapped) out.push({ [swapped[op]]: node[op] });
    if (op === 'if-then-else') out.push(node[op].then, node[op].else);
    if (op === '!') out.push(node[op].arg);
    if (op === 'contains' || op === 'isEmpty' || op === 'is') out.push({ '!': { arg: node } });
    if (isLong(node)) out.push({ Value: node.Value + 1 }, { Value: node.Value - 1 });
    return out;
}

// Every expression that differs from this one at one node.
function* changed(node) {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
        for (let i = 0; i < node.length; i += 1) {
            for (const other of changed(node[i])) yield node.with(i, other);
        }
        return;
    }
    yield* replacements(node);
    for (const [key, value] of Object.entries(node)) {
        if (key === 'Value') continue;
        for (const other of changed(value)) yield { ...node, [key]: other };
    }
}

function* ofAction({ op, entity, entities }) {
    if (op === '==') yield { op: 'All' };
    if (op !== 'in') return;
    for (const one of entities) yield { op, entities: entities.filter((other) => other !== one) };
    if (entity) yield { op: 'All' };
}

function* ofPolicy(policy) {
    for (const action of ofAction(policy.action)) yield { ...policy, action };
    for (const side of ['principal', 'resource']) {
        if (policy[side].op !== 'All') yield { ...policy, [side]: { op: 'All' } };
    }
    for (const [i, clause] of policy.conditions.entries()) {
        yield { ...policy, conditions: policy.conditions.toSpliced(i, 1) };
        for (const body of changed(clause.body)) {
            yield { ...policy, conditions: policy.conditions.with(i, { ...clause, body }) };
        }
    }
}

/** Each set of policies that differs from `rules` in one place, with where and what was done. */
export function* mutantsOf(rules) {
    for (const [name, policy] of Object.entries(rules)) {
        const others = Object.fromEntries(Object.entries(rules).filter(([one]) => one !== name));
        yield [name, `${name} dropped`, others];
        let count = 0;
        for (const mutant of ofPolicy(policy)) {
            count += 1;
            const what = `${name} change ${count}: ${JSON.stringify(mutant)}`;
            yield [name, what, { ...others, [name]: mutant }];
        }
    }
}
