// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { IntlMessageFormat } from 'intl-messageformat';

export type Language = 'nl' | 'en';
export type MessageKey = Extract<keyof typeof import('../../../i18n/nl.json'), string>;
/** A sentence as written, or parsed already when the site was built. */
export type Message = ConstructorParameters<typeof IntlMessageFormat>[0];
export type Catalogue = Record<string, Message>;
export type Values = Record<string, string | number>;

interface LocalText {
    nl: string;
    en: string;
}

let current: Language = 'nl';
let catalogue: Catalogue = {};
const compiled = new Map<string, IntlMessageFormat>();

/** Set once, before the first render; another language is another page load. */
export function speak(chosen: Language, messages: Catalogue): void {
    current = chosen;
    catalogue = messages;
    compiled.clear();
}

/** Adds sentences that come with a page. */
export function learn(messages: Catalogue): void {
    catalogue = { ...catalogue, ...messages };
}

export function language(): Language {
    return current;
}

/** Locale for numbers and dates. */
export function locale(): string {
    return current === 'nl' ? 'nl-NL' : 'en-GB';
}

/** Without plurals and quotes: only plain parameters, if any. */
function isSimple(message: string): boolean {
    return !/\{\w+,|'/.test(message);
}

function filled(message: string, values: Values): string {
    return message.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

function format(key: string, message: Message, values: Values): string {
    if (typeof message === 'string' && isSimple(message)) return filled(message, values);
    let compiledMessage = compiled.get(key);
    if (!compiledMessage) {
        compiledMessage = new IntlMessageFormat(message, locale(), undefined, { ignoreTag: true });
        compiled.set(key, compiledMessage);
    }
    return String(compiledMessage.format(values));
}

/** The sentence of this key in the page's language. */
export function t(key: MessageKey, values: Values = {}): string {
    const message = catalogue[key];
    return message === undefined ? key : format(key, message, values);
}

/** The label of a code that comes from the data ("target_group", "pupils"). A code without a label
 * is shown as it is written, in words. */
export function label(list: string, code: string): string {
    const key = `label.${list}.${code}`;
    const message = catalogue[key];
    return message === undefined ? code.replaceAll('_', ' ') : format(key, message, {});
}

/** Whether this code has a label of its own. */
export function hasLabel(list: string, code: string): boolean {
    return `label.${list}.${code}` in catalogue;
}

/** A record's text in the page's language; Dutch, marked so, where there is no English. */
export function pick(text: LocalText | null | undefined): { text: string; lang?: Language } {
    if (!text) return { text: '' };
    if (current === 'nl') return { text: text.nl };
    return text.en === '' ? { text: text.nl, lang: 'nl' } : { text: text.en };
}
