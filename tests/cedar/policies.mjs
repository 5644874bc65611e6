// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Policies in Cedar, parsed once, and the questions that the program answered about them.
import { readFileSync } from 'node:fs';
import cedar from '@cedar-policy/cedar-wasm/nodejs';

const here = new URL('.', import.meta.url);

const kinds = {
    knowledge: 'Knowledge', guidance: 'Guidance', organisation: 'Organisation', person: 'Person',
    membership: 'Membership', invitation: 'Invitation', session: 'Session', factor: 'Factor',
    rights_review: 'RightsReview', delegation: 'Delegation', audit_entry: 'AuditEntry',
    disclosure: 'Disclosure',
};
const permissions = [
    'read_published', 'import_records', 'approve_guidance', 'manage_organisations', 'read_people',
    'manage_people', 'review_rights', 'read_audit', 'read_disclosures',
];

function read(name) {
    return readFileSync(new URL(name, here), 'utf8');
}

function checked(answer, what) {
    if (answer.type !== 'success') throw new Error(`${what}: ${JSON.stringify(answer.errors)}`);
    return answer;
}

/** The policies of a file by their @rule, and its schema; refuses what does not fit the schema. */
export function load(name) {
    const text = read(`${name}.cedar`);
    const schema = read(`${name}.cedarschema`);
    const { validationErrors } = checked(
        cedar.validate({ schema, policies: { staticPolicies: text } }), name);
    if (validationErrors.length > 0) throw new Error(JSON.stringify(validationErrors));
    const rules = {};
    for (const part of checked(cedar.policySetTextToParts(text), name).policies) {
        const { json } = checked(cedar.policyToJson(part), name);
        if (json.annotations.rule in rules) throw new Error(`${json.annotations.rule} twice`);
        rules[json.annotations.rule] = json;
    }
    return { name, schema, rules };
}

/** A set of policies, ready to be asked; `id` names it. */
export function prepare(id, rules) {
    checked(cedar.preparsePolicySet(id, { staticPolicies: rules }), id);
    return id;
}

function entity(type, id, attrs = {}) {
    return { uid: { type, id }, attrs, parents: [] };
}

function day(text) {
    return { __extn: { fn: 'datetime', arg: text } };
}

// What somebody holds, by permission: Cedar looks up where, the program looks up what.
function byPermission(grants) {
    const held = Object.fromEntries(permissions.map((one) => [one, []]));
    for (const [organisation, some] of grants) {
        for (const permission of some) held[permission].push(organisation);
    }
    return held;
}

function accessCall(q) {
    const asker = entity(q.user === '' ? 'Nobody' : 'User', q.user, {
        factors: q.factors, general: q.general, held: byPermission(q.grants),
    });
    if (q.shown !== null) asker.attrs.shown_at = q.shown;
    const row = entity(kinds[q.kind], 'row', {
        published: q.published, confidentiality: q.confidentiality,
    });
    if (q.organisation !== '') row.attrs.organisation = q.organisation;
    if (q.subject !== '') row.attrs.subject = { __entity: { type: 'User', id: q.subject } };
    const context = { now: q.now };
    if (q.purpose !== '') context.purpose = q.purpose;
    return call(asker, q.action, row, context);
}

function call(principal, action, resource, context = {}) {
    return {
        principal: principal.uid, action: { type: 'Action', id: action }, resource: resource.uid,
        context, entities: [principal, resource],
    };
}

const calls = {
    access: accessCall,
    hold: (q) => call(entity('Role', q.role), 'hold', entity('Permission', q.permission)),
    review_quarterly: (q) => call(entity('Role', q.role), 'review_quarterly', entity('Role', q.role)),
    lend: (q) => call(entity('Role', q.role), 'lend', entity('Role', q.role)),
    count: (q) => {
        const attrs = { begins: day(q.begins), review_due: day(q.due) };
        if (q.ends !== null) attrs.ends = day(q.ends);
        return call(entity('Role', 'any'), 'count', entity('Membership', 'one', attrs),
                    { today: day(q.today) });
    },
    use: (q) => call(entity('Role', 'any'), 'use',
                     entity('Session', 'one', { began: q.began, seen: q.seen, ended: q.ended }),
                     { now: q.now }),
};

/** Which policies a question is about. */
export function policiesOf(question) {
    return question.ask === 'access' ? 'access' : 'standing';
}

/** What Cedar says: whether it is permitted and by which rules, or what went wrong. */
export function decide(id, question) {
    const answer = cedar.statefulIsAuthorized({
        ...calls[question.ask](question), preparsedPolicySetId: id,
    });
    if (answer.type !== 'success') return { fault: JSON.stringify(answer.errors) };
    const { decision, diagnostics } = answer.response;
    if (diagnostics.errors.length > 0) return { fault: JSON.stringify(diagnostics.errors) };
    return { permitted: decision === 'allow', rules: diagnostics.reason };
}
