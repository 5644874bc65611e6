// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { label, pick, speak, t } from '@/i18n';
import { basePath, inLanguage, languageOf } from '@/i18n/address';
import english from '../../../i18n/en.json';

describe('sentences', () => {
    it('count', () => {
        expect(t('interventions.list.count', { count: 0, shown: '0' })).toBe(
            'Geen interventies gevonden',
        );
        expect(t('interventions.list.count', { count: 1, shown: '1' })).toBe(
            'E\u00e9n interventie gevonden',
        );
        expect(t('interventions.list.count', { count: 1234, shown: '1.234' })).toBe(
            '1.234 interventies gevonden',
        );
    });

    it('take plain parameters as they are, braces in a value included', () =>
        expect(t('ui.interval', { lower: '{upper}', upper: '2' })).toBe('{upper} tot 2'));

    it('show a code without a label in words', () => {
        expect(label('setting', 'school')).toBe('school');
        expect(label('setting', 'sports_club')).toBe('sports club');
    });
});

describe('texts of records', () => {
    const both = { nl: 'aanpak', en: 'approach' };
    const onlyDutch = { nl: 'aanpak', en: '' };

    it('are Dutch on a Dutch page, without a mark', () =>
        expect(pick(onlyDutch)).toEqual({ text: 'aanpak' }));

    it('are English on an English page, and marked Dutch where English is missing', () => {
        speak('en', english);
        expect(pick(both)).toEqual({ text: 'approach' });
        expect(pick(onlyDutch)).toEqual({ text: 'aanpak', lang: 'nl' });
    });
});

describe('addresses', () => {
    it.each([
        ['/', 'nl'],
        ['/interventies', 'nl'],
        ['/en', 'en'],
        ['/en/interventies', 'en'],
        ['/energie', 'nl'],
    ])('%s is in %s', (path, language) => expect(languageOf(path)).toBe(language));

    it.each([
        ['en', '/', '', '/en'],
        ['en', '/interventies', '?setting=school', '/en/interventies?setting=school'],
        ['nl', '/en', '', '/'],
        ['nl', '/en/bewijs/1', '?without=a', '/bewijs/1?without=a'],
        ['nl', '/methode', '', '/methode'],
    ] as const)('switching to %s on %s%s leads to %s', (language, path, query, target) =>
        expect(inLanguage(language, path, query)).toBe(target),
    );

    it('are taken off the start by the router', () => {
        expect(basePath('nl')).toBe('/');
        expect(basePath('en')).toBe('/en');
    });
});
