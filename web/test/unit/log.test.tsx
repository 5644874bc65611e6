// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { OpenSession } from '@/api/session';
import { hasLabel, speak } from '@/i18n';
import { Identifier } from '@/modules/privacy/Identifier';
import {
    type AuditLine,
    askedFor,
    auditQuery,
    disclosureQuery,
    everything,
    firstOf,
    isFiltered,
    organisationsWith,
    purposes,
    wholeLedger,
} from '@/modules/privacy/log-state';
import { logsSearch } from '@/modules/privacy/logs-address';
import { PurposeForm } from '@/modules/privacy/PurposeForm';
import {
    aboutOf,
    actWords,
    addressOf,
    lostRecord,
    moment,
    ruleWords,
    shortId,
    whoOf,
} from '@/modules/privacy/words';
import openapi from '../../../docs/api/openapi.json';
import english from '../../../i18n/en.json';

const repository = join(import.meta.dirname, '../../..');
const id = '0190a1b2-0000-7000-8000-00000000c3d4';

const line: AuditLine = {
    at: '2026-11-28T08:24:11.000Z',
    action: 'read.listMemberships',
    actor: 'Bas van Dijk',
    person: id,
    result: 'done',
    rule: 'AUT-11',
    purpose: '',
    organisation: 'x',
    object: null,
    aboutPerson: null,
    aboutName: null,
    address: '192.0.2.1',
};

/** The server's own source, tests left out. */
function source(folder = join(repository, 'src/modules')): string {
    return readdirSync(folder, { withFileTypes: true })
        .map((entry) => {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) return source(path);
            return /(?<!_test)\.(cpp|h)$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
        })
        .join('\n');
}

/** The codes that the server writes down when something is changed. */
function recordedCodes(): string[] {
    const calls = source().match(/(audit\.record|told)\([^;]*;/g) ?? [];
    const codes = calls.flatMap((call) => call.match(/"(import|[a-z_]+\.[a-z_]+)"/g) ?? []);
    return [...new Set(codes.map((code) => code.slice(1, -1)))].sort();
}

function unique(found: (string | undefined)[]): string[] {
    return [...new Set(found.filter((one) => one !== undefined && one !== ''))].sort() as string[];
}

/** How signing in can go, and by what. */
function authentications(): { outcomes: string[]; means: string[] } {
    const code = source();
    const told =
        /(?<!\.)\b(?:record|told|failed|check_wait)\(context,[^;]*?\{"([a-z_]*)"(?:, "([a-z_]+)")?/g;
    const pairs = [...code.matchAll(told)];
    const begun = [...code.matchAll(/(?:Authentication what\{|\bchanged\(context, )"([a-z_]+)"/g)];
    const constants = [...code.matchAll(/by_[a-z]+ = "([a-z_]+)"/g)];
    const kinds = code.match(/enum class FactorKind \{ ([a-z_, ]+) \}/)?.[1]?.split(', ') ?? [];
    return {
        outcomes: unique([...pairs, ...begun].map(([, outcome]) => outcome)),
        means: unique([
            ...kinds,
            ...constants.map(([, how]) => how),
            ...pairs.map(([, , how]) => how),
        ]),
    };
}

/** Operations that deal with people, by id; what of them was looked at or refused is recorded. */
function operations(): string[] {
    return Object.values(openapi.paths)
        .flatMap((path) => Object.values(path) as { operationId?: string }[])
        .filter((operation) => 'x-processing-activity' in operation)
        .map((operation) => operation.operationId ?? '');
}

const say = 'add words to i18n: label.act, label.seen, label.operation or label.authentication';

describe.each(['nl', 'en'] as const)('the words of the log in %s', (language) => {
    const speaking = () => language === 'en' && speak('en', english);

    it('exist for every change that the server records', () => {
        speaking();
        const codes = recordedCodes();
        expect(codes).toEqual(
            expect.arrayContaining(['membership.end', 'import', 'provider.link', 'person.create']),
        );
        expect(
            codes.filter((code) => actWords(code) === ''),
            say,
        ).toEqual([]);
    });

    it('exist for every operation on people, looked at or refused', () => {
        speaking();
        const ids = operations();
        expect(ids).toContain('listMemberships');
        expect(
            ids.filter((one) => actWords(`try.${one}`) === ''),
            say,
        ).toEqual([]);
        const reads = ids.filter((one) => /^(list|read|search|export)/.test(one));
        expect(reads.length).toBeGreaterThan(5);
        expect(
            reads.filter((one) => actWords(`read.${one}`) === ''),
            say,
        ).toEqual([]);
    });

    it('exist for every way in', () => {
        speaking();
        const { outcomes, means } = authentications();
        expect(outcomes).toEqual(expect.arrayContaining(['failure', 'factor_removed', 'wait']));
        expect(means).toEqual(expect.arrayContaining(['passkey', 'provider', 'recovery_code']));
        const codes = outcomes.flatMap((one) => means.map((how) => `authentication.${one}.${how}`));
        expect(
            codes.filter((code) => actWords(code) === ''),
            say,
        ).toEqual([]);
    });

    it('exist for every purpose', () => {
        speaking();
        for (const purpose of purposes) {
            expect(hasLabel('purpose', purpose)).toBe(true);
            expect(hasLabel('purpose_hint', purpose)).toBe(true);
        }
    });
});

describe('a line of the log', () => {
    it('says what was done', () => {
        expect(actWords('read.listMemberships')).toBe('Bekeek de lijst van mensen en hun rollen');
        expect(actWords('try.listMemberships')).toBe(
            'Wilde de lijst van mensen en hun rollen bekijken',
        );
        expect(actWords('try.endMembership')).toBe('Wilde een rol beëindigen');
        expect(actWords('authentication.success.passkey')).toBe('Meldde zich aan (passkey)');
    });

    it('has no words for a code that nobody knows', () => {
        for (const code of ['read.listThings', 'try.x', 'thing.add', 'authentication.success.tin'])
            expect(actWords(code)).toBe('');
    });

    it('says who, and that a name is erased', () => {
        expect(whoOf(line)).toEqual({ text: 'Bas van Dijk' });
        const nobody = { ...line, actor: null, person: null };
        expect(whoOf(nobody)).toEqual({ text: 'gewist', remark: true });
        expect(whoOf({ ...nobody, actor: 'visitor' })).toEqual({
            text: 'niet aangemeld',
            remark: true,
        });
        // Somebody may be called that.
        expect(whoOf({ ...line, actor: 'visitor' })).toEqual({ text: 'visitor' });
    });

    it('says about whom, and only says erased where there was somebody', () => {
        expect(aboutOf(line)).toBeUndefined();
        expect(aboutOf({ ...line, aboutPerson: id, aboutName: 'Anna' })?.text).toBe('Anna');
        expect(aboutOf({ ...line, aboutPerson: id })?.text).toBe('zonder naam');
        expect(aboutOf({ ...line, action: 'membership.end' })?.text).toBe('gewist');
        expect(aboutOf({ ...line, action: 'authentication.failure.passkey' })).toBeUndefined();
        expect(lostRecord(line)).toBe(false);
        expect(lostRecord({ ...line, action: 'membership.end' })).toBe(true);
        expect(lostRecord({ ...line, action: 'membership.end', object: id })).toBe(false);
    });

    it('says from where', () => {
        expect(addressOf(line).text).toBe('vanaf 192.0.2.1');
        expect(addressOf({ ...line, address: 'console' }).text).toBe('vanaf de server zelf');
        expect(addressOf({ ...line, address: null }).text).toBe('gewist');
    });

    it('says by which rule', () => {
        expect(ruleWords('AUT-20')).toBe('beleid AUT-20');
        expect(ruleWords('sign_in.wrong')).toBe('sign_in.wrong');
    });

    it('has the time of the Netherlands', () => expect(moment(line.at)).toContain('09:24:11'));

    it('shortens ids, also inside a longer one, and nothing else', () => {
        expect(shortId(id)).toBe('0190a1b2…c3d4');
        expect(shortId(`pool/${id}/versions/3`)).toBe('pool/0190a1b2…c3d4/versions/3');
        expect(shortId('municipalities')).toBe('municipalities');
    });
});

describe('what is asked', () => {
    it('leaves out what was not filled in, and spaces around words', () => {
        expect(auditQuery(firstOf(everything))).toEqual({
            ...everything,
            from: null,
            to: null,
            page: 1,
            pageSize: 25,
        });
        const filters = { ...everything, from: '2026-11-01', name: ' bas ', action: 'read.' };
        expect(auditQuery(firstOf(filters))).toMatchObject({
            from: '2026-11-01',
            name: 'bas',
            action: 'read.',
        });
        expect(disclosureQuery(firstOf({ ...wholeLedger, receiver: ' Eva ' }))).toMatchObject({
            receiver: 'Eva',
            from: null,
        });
    });

    it('knows whether anything is left out', () => {
        expect(isFiltered(firstOf(everything))).toBe(false);
        expect(isFiltered(firstOf({ ...wholeLedger, about: id }))).toBe(true);
    });

    it('begins at the first page, and is asked again when it is the same', () => {
        const second = { ...firstOf(everything), page: 2 };
        expect(askedFor(second, everything)).toEqual({ filters: everything, page: 1, turn: 2 });
    });

    it('leaves nothing that was typed in the address', () => {
        expect(logsSearch({ part: 'disclosures', name: 'Bas' })).toEqual({ part: 'disclosures' });
        expect(logsSearch({ part: 'other' })).toEqual({ part: undefined });
    });

    it('is about the organisations in which somebody has the right', () => {
        const grants = [
            { organisation: 'a', organisationName: 'Leiden', permissions: ['read_audit'] },
            { organisation: 'b', organisationName: '', permissions: ['read_people'] },
        ];
        const session = { grants } as unknown as OpenSession;
        expect([...organisationsWith(session, 'read_audit')]).toEqual([['a', 'Leiden']]);
        expect(organisationsWith(session, 'read_disclosures').size).toBe(0);
    });
});

describe('the purpose', () => {
    it('must be chosen', () => {
        const open = vi.fn();
        render(<PurposeForm open={open} />);
        fireEvent.click(screen.getByRole('button', { name: 'Logboek openen' }));
        expect(open).not.toHaveBeenCalled();
        expect(screen.getByRole('alert').textContent).toContain('Kies een doel');
        fireEvent.click(screen.getByRole('radio', { name: 'verzoek van een betrokkene' }));
        expect(screen.queryByRole('alert')).toBeNull();
        fireEvent.click(screen.getByRole('button', { name: 'Logboek openen' }));
        expect(open).toHaveBeenCalledWith('data_subject_request');
    });
});

describe('an id', () => {
    it('is whole for who listens, and closes on Escape', () => {
        render(<Identifier id={id} />);
        const button = screen.getByRole('button', { name: `Kopieer kenmerk ${id}` });
        fireEvent.keyDown(button, { key: 'Escape' });
        expect(button.className).toContain('wz-id--closed');
        fireEvent.blur(button);
        expect(button.className).not.toContain('wz-id--closed');
    });
});
