// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Numbers and dates as people read them; every figure on the site goes through here.
import { locale, t } from './index';

const minus = '\u2212';
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = locale() + JSON.stringify(options);
    const known = formats.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(locale(), options);
    formats.set(key, made);
    return made;
}

/** A figure with a fixed number of decimals; never "−0,00". */
export function decimal(value: number | null | undefined, digits = 2): string {
    if (value === null || value === undefined || !Number.isFinite(value)) return t('ui.unknown');
    const options: Intl.NumberFormatOptions = {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: 'negative',
    };
    return numberFormat(options).format(value).replace('-', minus);
}

/** A difference, always with its sign. */
export function signed(value: number | null | undefined, digits = 2): string {
    const text = decimal(value, digits);
    const positive = typeof value === 'number' && Number(value.toFixed(digits)) > 0;
    return positive ? `+${text}` : text;
}

export function whole(value: number | null | undefined): string {
    return value === null || value === undefined
        ? t('ui.unknown')
        : numberFormat({ maximumFractionDigits: 0 }).format(value).replace('-', minus);
}

/** "12,3%" from 12.3. */
export function percent(value: number | null | undefined, digits = 1): string {
    return value === null || value === undefined ? t('ui.unknown') : `${decimal(value, digits)}%`;
}

/** "0,12 tot 0,45" */
export function interval(
    lower: number | null | undefined,
    upper: number | null | undefined,
    digits = 2,
): string {
    if (lower === null || lower === undefined || upper === null || upper === undefined) {
        return t('ui.unknown');
    }
    return t('ui.interval', { lower: decimal(lower, digits), upper: decimal(upper, digits) });
}

/** "0,28 (0,12 tot 0,45)" */
export function withInterval(
    estimate: number | null | undefined,
    lower: number | null | undefined,
    upper: number | null | undefined,
    digits = 2,
): string {
    if (estimate === null || estimate === undefined) return t('ui.unknown');
    return `${decimal(estimate, digits)} (${interval(lower, upper, digits)})`;
}

/** A p-value: "0,012", and "< 0,001" below that. */
export function probability(value: number | null | undefined): string {
    return typeof value === 'number' && value < 0.001
        ? `<\u00a0${decimal(0.001, 3)}`
        : decimal(value, 3);
}

/** "p = 0,012", "p < 0,001" */
export function pValue(value: number | null | undefined): string {
    const text = probability(value);
    return text.startsWith('<') ? `p\u00a0${text}` : `p\u00a0=\u00a0${text}`;
}

/** "23 november 2026" from "2026-11-23" or an instant, "mei 2019" from "2019-05"; a bare year and
 * anything that is no date stay as they are. */
export function day(value: string | null | undefined): string {
    if (!value) return t('ui.unknown');
    if (!/^\d{4}-\d{2}(-\d{2}(T.*)?)?$/.test(value)) return value;
    const month = value.length === 7;
    const instant = new Date(value.length > 10 ? value : `${month ? `${value}-01` : value}T12:00Z`);
    if (Number.isNaN(instant.getTime())) return value;
    const shown: Intl.DateTimeFormatOptions = month
        ? { month: 'long', year: 'numeric' }
        : { dateStyle: 'long' };
    const options = { ...shown, timeZone: 'Europe/Amsterdam' };
    return new Intl.DateTimeFormat(locale(), options).format(instant);
}
