// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ExplorationRequest, PooledStudy } from '@/api/types';
import { flagOf, listOf, textOf } from '@/ui/search-params';

export const tau2Methods = ['REML', 'DL', 'PM', 'ML', 'HE', 'HS', 'SJ', 'EB', 'FE'] as const;
export const tests = ['adhoc', 'knha', 'z'] as const;

/** What a reader switched on an evidence page; all of it stands in the address. */
export interface EvidenceAddress {
    version?: number;
    /** Codes of the effects left out. */
    without?: string[];
    tau2?: string;
    test?: string;
    moderator?: string[];
    override?: true;
}

function choice(value: unknown, known: readonly string[]): string | undefined {
    const text = textOf(value);
    return text && known.includes(text) && text !== known[0] ? text : undefined;
}

export function evidenceSearch(search: Record<string, unknown>): EvidenceAddress {
    const version = Number(textOf(search.version));
    return {
        version: Number.isInteger(version) && version > 0 ? version : undefined,
        without: listOf(search.without),
        tau2: choice(search.tau2, tau2Methods),
        test: choice(search.test, tests),
        moderator: listOf(search.moderator),
        override: flagOf(search.override),
    };
}

/** Whether the reader looks at something else than the version in front. */
export function isExploring(address: EvidenceAddress): boolean {
    return Boolean(address.without ?? address.tau2 ?? address.test ?? address.moderator);
}

/** The request behind the switches; studies are named by code in the address, by id to the API. */
export function requestOf(
    address: EvidenceAddress,
    studies: readonly PooledStudy[],
): ExplorationRequest {
    const without = new Set(address.without ?? []);
    return {
        exclude: studies.filter((s) => without.has(s.effectCode)).map((s) => s.effectId),
        tau2Method: address.tau2 ?? tau2Methods[0],
        test: address.test ?? tests[0],
        level: 0.95,
        moderators: address.moderator ?? [],
        overrideGuard: address.override === true,
    };
}
