// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const catalogue = /\/i18n\/(?:nl|en)\.json(\?part=pages)?$/;
/** Sentences that only the server speaks; they reach a page inside its answers. */
const serverOnly = /^(problem|rule|guidance|import|access)\.|^evidence\.analysis_warning\./;

/** What only some pages say comes with those pages: parts of the site, and lists of labels. */
const parts = [
    ...['pages', 'reference', 'map', 'evidence', 'charts', 'evaluations', 'elements'],
    ...['account', 'people', 'reviews', 'logs'],
];
const lists = [
    ...['role', 'factor', 'assurance', 'standing', 'session_ended', 'review_kind'],
    ...['tau2_method', 'test', 'seriousness', 'coefficient', 'version_state', 'certainty_domain'],
    ...['practice', 'design', 'allocation_unit', 'metric', 'measure', 'conversion', 'quality'],
    ...['maryland_variant', 'outcome_direction', 'timing', 'subject_kind', 'certainty', 'stance'],
    ...['independence', 'evaluation_kind', 'evaluation_status'],
    ...['purpose', 'purpose_hint', 'act', 'seen', 'operation', 'authentication', 'means'],
    ...['changed', 'nobody', 'audit_result', 'disclosed', 'disclosed_field'],
];
const ofSomePages = new RegExp(`^(${parts.join('|')})\\.|^label\\.(${lists.join('|')})\\.`);

/** A sentence with plurals as its parsed form; one with plain parameters stays text. */
function compiled(message: string) {
    return /\{\w+,|'/.test(message) ? parse(message, { ignoreTag: true }) : message;
}

/** The catalogues are shared with the server; a page carries only its own sentences, parsed when
 * the site is built, so that no page needs the parser. */
export function ownCatalogue(): Plugin {
    return {
        name: 'werkzaam-own-catalogue',
        enforce: 'pre',
        config: () => ({
            resolve: {
                alias: {
                    '@formatjs/icu-messageformat-parser':
                        '@formatjs/icu-messageformat-parser/no-parser.js',
                },
            },
        }),
        transform(code, id) {
            const match = catalogue.exec(id);
            if (!match) return undefined;
            const later = match[1] !== undefined;
            const all = Object.entries(JSON.parse(code) as Record<string, string>);
            const own = all
                .filter(([key]) => !serverOnly.test(key) && ofSomePages.test(key) === later)
                .map(([key, message]) => [key, compiled(message)]);
            const json = JSON.stringify(Object.fromEntries(own));
            // With a query it is no longer a .json file to the bundler.
            return later
                ? { code: `export default ${json}`, moduleType: 'js', map: null }
                : { code: json, map: null };
        },
    };
}
