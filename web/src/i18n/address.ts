// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Language } from './index';

/** Dutch stands at /..., English at /en/... with the same segments. */
export function languageOf(pathname: string): Language {
    return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'nl';
}

/** What the router takes off every address. */
export function basePath(language: Language): string {
    return language === 'en' ? '/en' : '/';
}

/** The same page, filters included, in the other language. */
export function inLanguage(language: Language, pathname: string, search: string): string {
    const bare = languageOf(pathname) === 'en' ? pathname.slice('/en'.length) || '/' : pathname;
    const path = language === 'en' ? `/en${bare === '/' ? '' : bare}` : bare;
    return path + search;
}
