// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { language } from '@/i18n';
import { inLanguage } from '@/i18n/address';

const key = 'wz-sign-in-language';

/** To the provider; it sends back to the Dutch page, whatever the language was. */
export function leaveFor(address: string): void {
    sessionStorage.setItem(key, language());
    window.location.assign(address);
}

/** The same page in the language in which somebody left; nothing when this is it. */
export function inLanguageOfLeaving(): string | undefined {
    const { pathname, search } = window.location;
    const left = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    if ((left !== 'nl' && left !== 'en') || left === language()) return undefined;
    return inLanguage(left, pathname, search);
}

/** With what a provider sent the browser back (RFC 6749, 4.1.2; RFC 9207). */
export interface Returned {
    /** Whose address it is: each provider has its own. */
    provider: string;
    state: string;
    code: string | null;
    issuer: string | null;
    error: string | null;
}

export function returnedIn({ pathname, search }: Location): Returned {
    const found = new URLSearchParams(search);
    return {
        provider: pathname.split('/').at(-1) ?? '',
        state: found.get('state') ?? '',
        code: found.get('code'),
        issuer: found.get('iss'),
        error: found.get('error'),
    };
}
