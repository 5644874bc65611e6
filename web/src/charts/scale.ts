// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
/** Places a value of the domain on a line of pixels. */
export interface Scale {
    (value: number): number;
    domain: readonly [number, number];
    ticks: number[];
    /** Ticks are logarithms of the ratios that people read. */
    ratio?: boolean;
}

/** Round steps of 1, 2 or 5 times a power of ten, about `count` of them. */
export function stepFor(span: number, count: number): number {
    const raw = span / Math.max(count, 1);
    const power = 10 ** Math.floor(Math.log10(raw));
    const factor = raw / power;
    return (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10) * power;
}

export function ticksBetween(lower: number, upper: number, count = 6): number[] {
    if (!(upper > lower)) return [lower];
    const step = stepFor(upper - lower, count);
    const first = Math.ceil(lower / step - 1e-9);
    const last = Math.floor(upper / step + 1e-9);
    const ticks: number[] = [];
    for (let position = first; position <= last; position += 1) {
        ticks.push(Number((position * step).toPrecision(12)));
    }
    return ticks;
}

export function linear(
    domain: readonly [number, number],
    range: readonly [number, number],
    count = 6,
): Scale {
    const [low, high] = domain;
    const ratio = high === low ? 0 : (range[1] - range[0]) / (high - low);
    const place = (value: number) => range[0] + (value - low) * ratio;
    return Object.assign(place, { domain, ticks: ticksBetween(low, high, count) });
}

/** Round ratios within a domain of logarithms: 0.8, 0.9, 1 ... where it is narrow, else steps of a
 * fixed factor such as 0.25, 0.5, 1, 2. */
export function ratiosBetween(low: number, high: number, count = 7): number[] {
    if (high - low < Math.log(4)) return ticksBetween(Math.exp(low), Math.exp(high), count);
    const factors = [2, 4, 10, 100, 1000];
    const factor = factors.find((each) => (high - low) / Math.log(each) <= count) ?? 10_000;
    const first = Math.ceil(low / Math.log(factor) - 1e-9);
    const last = Math.floor(high / Math.log(factor) + 1e-9);
    return Array.from({ length: last - first + 1 }, (_, place) =>
        Number((factor ** (first + place)).toPrecision(12)),
    );
}

/** A scale of logarithms with round ratios as its ticks. */
export function logarithmic(
    domain: readonly [number, number],
    range: readonly [number, number],
): Scale {
    const ticks = ratiosBetween(...domain).map(Math.log);
    return Object.assign(linear(domain, range), { ticks, ratio: true });
}

/** The values' extent with room at both ends; far outliers' arms are cut by the chart, not here. */
export function extentOf(values: readonly number[], include: number): readonly [number, number] {
    const finite = values.filter(Number.isFinite);
    const low = Math.min(include, ...finite);
    const high = Math.max(include, ...finite);
    const room = (high - low || 1) * 0.06;
    return [low - room, high + room];
}

/** Pixels of a drawing need no more than two decimals. */
export function px(value: number): number {
    return Math.round(value * 100) / 100;
}
