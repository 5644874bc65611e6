// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Which part of an answer a sentence of the server belongs to.
import type { SentenceView } from '@/api/types';

/** The parts in the order in which they are read. */
export const parts = ['lead', 'numbers', 'influence', 'measured', 'method'] as const;
export type Part = (typeof parts)[number];

const startsOf: Record<Exclude<Part, 'method'>, readonly string[]> = {
    lead: ['guidance.own_exploration', 'guidance.conclusion.', 'guidance.no_difference_shown'],
    numbers: [
        'guidance.effect.',
        'guidance.with_moderators',
        'guidance.moderator',
        'guidance.direction.',
        'guidance.prediction.',
    ],
    influence: ['guidance.influence.'],
    measured: [
        'guidance.measured',
        'guidance.not_measured',
        'guidance.element_pool',
        'guidance.regression_to_mean',
        'guidance.design.self',
    ],
};

/** Said already by the heading of the answer and the banner of the page. */
const saidElsewhere = ['guidance.reference_banner', 'guidance.provisional.'];

function startsWithAny(key: string, starts: readonly string[]): boolean {
    return starts.some((start) => key.startsWith(start));
}

/** A sentence of no known part tells how it was computed: nothing the server says is dropped. */
function partOf(key: string): Part {
    const known = Object.entries(startsOf).find(([, starts]) => startsWithAny(key, starts));
    return known ? (known[0] as Part) : 'method';
}

/** The sentences by part, each in the server's order. */
export function byPart(items: readonly SentenceView[]): Record<Part, SentenceView[]> {
    const found: Record<Part, SentenceView[]> = {
        lead: [],
        numbers: [],
        influence: [],
        measured: [],
        method: [],
    };
    for (const item of items) {
        if (!startsWithAny(item.key, saidElsewhere)) found[partOf(item.key)].push(item);
    }
    return found;
}
