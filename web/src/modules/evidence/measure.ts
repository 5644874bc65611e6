// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// How the figures of a pool are shown: log odds are computed with, odds ratios are read.
import type { Pool } from '@/api/types';
import { label, t } from '@/i18n';
import type { Cell } from '@/ui/csv';
import { isRatio } from '@/ui/ratio';

export interface Measure {
    /** What people read: "odds ratio". */
    name: string;
    /** The same where there is little room. */
    short: string;
    /** Of a ratio: the scale that is computed on, "log odds ratio". */
    logName?: string;
    ratio: boolean;
    /** From the scale of the computation to the one shown. */
    shown: (value: number) => number;
}

export function measureOf({ metric }: Pick<Pool, 'metric'>): Measure {
    const name = label('metric', metric);
    if (!isRatio(metric)) {
        const short = t('evidence.measure.effect');
        return { name, short, ratio: false, shown: (value) => value };
    }
    const ratio = t('evidence.measure.odds_ratio');
    return { name: ratio, short: ratio, logName: name, ratio: true, shown: Math.exp };
}

type Estimate = readonly [estimate: number | null, lower: number, upper: number];

/** Columns of a file: as computed, after the odds ratio where that is what the page shows. */
export function effectFields({ ratio }: Measure): string[] {
    const ratios = ratio ? ['odds_ratio', 'odds_ratio_lb', 'odds_ratio_ub'] : [];
    return [...ratios, 'estimate', 'ci_lb', 'ci_ub'];
}

export function effectCells({ ratio, shown }: Measure, values: Estimate): Cell[] {
    const ratios = values.map((value) => (value === null ? null : shown(value)));
    return ratio ? [...ratios, ...values] : [...values];
}
