// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { flagOf, textOf } from '@/ui/search-params';

export const kinds = ['plan', 'process', 'effect'] as const;

export interface MapAddress {
    reference?: true;
    setting?: string;
    kind?: (typeof kinds)[number];
    minMaryland?: string;
    /** The cell that is open: intervention code and construct, parted by "~". */
    cell?: string;
}

export function mapSearch(search: Record<string, unknown>): MapAddress {
    const level = textOf(search.minMaryland);
    return {
        reference: flagOf(search.reference),
        setting: textOf(search.setting),
        kind: kinds.find((kind) => kind === textOf(search.kind)),
        minMaryland: level && /^[1-5]$/.test(level) ? level : undefined,
        cell: textOf(search.cell),
    };
}
