// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// What is looked for in the log and the ledger, and what the server is asked for it.
import type { components } from '@/api/schema.gen';
import type { OpenSession } from '@/api/session';

type Schemas = components['schemas'];
export type AuditLine = Schemas['AuditLine'];
export type Disclosure = Schemas['Disclosure'];
type AuditQuery = Schemas['AuditQuery'];
type DisclosureQuery = Schemas['DisclosureQuery'];

/** What for; the closed list of the server. */
export const purposes = [
    'oversight',
    'incident',
    'data_subject_request',
    'accountability',
] as const;
export type Purpose = (typeof purposes)[number];

export interface LogFilters {
    from: string;
    to: string;
    /** Part of the name of who did it. */
    name: string;
    /** About whom or which record: an id, or part of a person's name. */
    about: string;
    /** How the code of what was done begins. */
    action: string;
    result: string;
}

export interface LedgerFilters {
    from: string;
    to: string;
    receiver: string;
    about: string;
}

export const everything: LogFilters = {
    from: '',
    to: '',
    name: '',
    about: '',
    action: '',
    result: '',
};
export const wholeLedger: LedgerFilters = { from: '', to: '', receiver: '', about: '' };

/** Kinds of change, by how their codes begin. */
export const changes = [
    'membership.',
    'invitation.',
    'rights_review.',
    'person.',
    'provider.',
    'disclosure.',
    'guidance.',
    'evidence.',
    'import',
] as const;
export const results = ['done', 'refused', 'failed'] as const;

/** One question to the server. It is written down there each time, so nothing asks by itself. */
export interface Asked<Filters> {
    filters: Filters;
    page: number;
    /** The same question asked again is another question. */
    turn: number;
}

export function firstOf<Filters>(filters: Filters): Asked<Filters> {
    return { filters, page: 1, turn: 1 };
}

/** Other filters begin at the first page. */
export function askedFor<Filters>(before: Asked<Filters>, filters: Filters): Asked<Filters> {
    return { filters, page: 1, turn: before.turn + 1 };
}

/** Whether less than everything is asked for. */
export function isFiltered(asked: Asked<LogFilters> | Asked<LedgerFilters>): boolean {
    return Object.values(asked.filters).some((filter) => filter !== '');
}

export const pageSize = 25;

export function auditQuery({ filters, page }: Asked<LogFilters>): AuditQuery {
    return {
        from: filters.from || null,
        to: filters.to || null,
        name: filters.name.trim(),
        about: filters.about.trim(),
        action: filters.action,
        result: filters.result,
        page,
        pageSize,
    };
}

export function disclosureQuery({ filters, page }: Asked<LedgerFilters>): DisclosureQuery {
    return {
        from: filters.from || null,
        to: filters.to || null,
        receiver: filters.receiver.trim(),
        about: filters.about.trim(),
        page,
        pageSize,
    };
}

type LogPermission = 'read_audit' | 'read_disclosures';

/** The organisations of which somebody may read the log or the ledger, by id. */
export function organisationsWith(
    session: OpenSession,
    permission: LogPermission,
): Map<string, string> {
    return new Map(
        session.grants
            .filter((grant) => grant.permissions.includes(permission))
            .map((grant) => [grant.organisation, grant.organisationName]),
    );
}
