// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { GuidanceCardSummary } from '@/api/types';

function studiesOf({ pool, k }: GuidanceCardSummary): string {
    return [pool.construct, pool.metric, k].join(' ');
}

/** An outcome that only one intervention was studied on is that intervention's answer once more. */
export function withoutRepeats(cards: readonly GuidanceCardSummary[]): GuidanceCardSummary[] {
    const told = new Set(
        cards.filter(({ pool }) => pool.subjectKind === 'intervention').map(studiesOf),
    );
    return cards.filter(
        (card) => card.pool.subjectKind !== 'outcome' || !told.has(studiesOf(card)),
    );
}
