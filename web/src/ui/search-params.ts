// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Filters, sort and page live in the address as plain repeated keys: ?setting=school&setting=home.

export type SearchParams = Record<string, string | string[] | number | boolean | undefined>;

/** The parts of an address's query; a key that occurs more than once becomes a list. */
export function parseSearch(query: string): Record<string, string | string[]> {
    const found: Record<string, string | string[]> = {};
    for (const [key, value] of new URLSearchParams(query)) {
        const before = found[key];
        if (before === undefined) found[key] = value;
        else found[key] = Array.isArray(before) ? [...before, value] : [before, value];
    }
    return found;
}

/** The query of an address, keys in a fixed order so that one view has one address. */
export function stringifySearch(search: Record<string, unknown>): string {
    const query = new URLSearchParams();
    for (const key of Object.keys(search).sort()) {
        const value = search[key];
        for (const item of Array.isArray(value) ? value : [value]) {
            if (item !== undefined && item !== null && item !== '' && item !== false) {
                query.append(key, String(item));
            }
        }
    }
    const text = query.toString();
    return text === '' ? '' : `?${text}`;
}

/** A key's values as a list; undefined when there are none, so that it leaves the address. */
export function listOf(value: unknown): string[] | undefined {
    const items = (Array.isArray(value) ? value : [value]).filter(
        (item): item is string | number => typeof item === 'string' || typeof item === 'number',
    );
    return items.length === 0 ? undefined : items.map(String);
}

export function textOf(value: unknown): string | undefined {
    return listOf(value)?.[0];
}

export function flagOf(value: unknown): true | undefined {
    return value === true || textOf(value) === 'true' ? true : undefined;
}

/** A page number above 1; the first page has no key. */
export function pageOf(value: unknown): number | undefined {
    const page = Number(textOf(value));
    return Number.isInteger(page) && page > 1 ? page : undefined;
}

/** The list with the value added or taken away. */
export function toggled(list: readonly string[] | undefined, value: string): string[] | undefined {
    const items = list ?? [];
    const next = items.includes(value) ? items.filter((item) => item !== value) : [...items, value];
    return next.length === 0 ? undefined : next;
}
