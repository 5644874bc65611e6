// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Log odds are computed with; odds ratios are read.

export function isRatio(metric: string): boolean {
    return metric === 'log_odds';
}

/** From the scale of the computation to the one shown; what is not known stays unknown. */
export function asRead<T extends number | null | undefined>(metric: string, value: T): T {
    return (typeof value === 'number' && isRatio(metric) ? Math.exp(value) : value) as T;
}
