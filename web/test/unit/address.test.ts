// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { evidenceSearch, isExploring, requestOf } from '@/modules/evidence/evidence-address';
import { mapSearch } from '@/modules/evidence/map-address';
import { catalogueSearch, chosenFacets } from '@/modules/interventions/catalogue-address';
import { isOpen, layerSearch } from '@/modules/interventions/layers';
import { pageOf, parseSearch, stringifySearch, toggled } from '@/ui/search-params';
import { study } from './fixtures';

describe('the query of an address', () => {
    it('keeps repeated keys and comes back the same', () => {
        const search = parseSearch('?setting=school&setting=home&page=2');
        expect(search).toEqual({ setting: ['school', 'home'], page: '2' });
        expect(stringifySearch(search)).toBe('?page=2&setting=school&setting=home');
    });

    it('leaves out what is empty, and keeps text as text', () => {
        expect(stringifySearch({ a: undefined, b: '', c: false, d: [] })).toBe('');
        expect(stringifySearch({ a: 'x y&z' })).toBe('?a=x+y%26z');
        expect(parseSearch('?a=%22quoted%22&b=1e3')).toEqual({ a: '"quoted"', b: '1e3' });
    });

    it.each([
        ['2', 2],
        ['1', undefined],
        ['0', undefined],
        ['-3', undefined],
        ['2.5', undefined],
        ['x', undefined],
    ])('reads page %s as %s', (text, page) => expect(pageOf(text)).toBe(page));

    it('switches a value on and off', () => {
        expect(toggled(undefined, 'a')).toEqual(['a']);
        expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
        expect(toggled(['a'], 'a')).toBeUndefined();
    });
});

describe('the catalogue', () => {
    it('takes its facets from the address and nothing else', () => {
        const address = catalogueSearch({
            setting: 'school',
            evidence: ['favourable', 'uncertain'],
            text: 'Jan Jansen',
            sort: 'price',
            page: '3',
            reference: 'true',
        });
        expect(chosenFacets(address)).toEqual({
            setting: ['school'],
            evidence: ['favourable', 'uncertain'],
        });
        expect(address).toMatchObject({ page: 3, reference: true });
        expect(address).not.toHaveProperty('text');
        expect(address.sort).toBeUndefined();
    });
});

describe('an evidence page', () => {
    it('is an exploration as soon as anything is switched, and not before', () => {
        expect(isExploring(evidenceSearch({}))).toBe(false);
        expect(isExploring(evidenceSearch({ tau2: 'REML', test: 'adhoc' }))).toBe(false);
        expect(isExploring(evidenceSearch({ version: '2' }))).toBe(false);
        expect(isExploring(evidenceSearch({ tau2: 'DL' }))).toBe(true);
        expect(isExploring(evidenceSearch({ without: 'a' }))).toBe(true);
        expect(isExploring(evidenceSearch({ moderator: 'a' }))).toBe(true);
    });

    it('drops a method it does not know', () =>
        expect(evidenceSearch({ tau2: 'XX', test: '1' })).toMatchObject({
            tau2: undefined,
            test: undefined,
        }));

    it('asks for what the address says, studies by id', () => {
        const address = evidenceSearch({ without: ['b', 'gone'], tau2: 'PM' });
        expect(requestOf(address, [study('a'), study('b')])).toEqual({
            exclude: ['id-b'],
            tau2Method: 'PM',
            test: 'adhoc',
            level: 0.95,
            moderators: [],
            overrideGuard: false,
        });
    });
});

describe('the other pages', () => {
    it('take a Maryland level from 1 to 5', () => {
        expect(mapSearch({ minMaryland: '3' }).minMaryland).toBe('3');
        expect(mapSearch({ minMaryland: '6' }).minMaryland).toBeUndefined();
    });

    it('open the reading layers that were asked for', () => {
        expect(layerSearch({ layer: 'x' }).layer).toBeUndefined();
        expect([isOpen('ten', undefined), isOpen('all', undefined)]).toEqual([false, false]);
        expect([isOpen('ten', 'ten'), isOpen('all', 'ten')]).toEqual([true, false]);
        expect([isOpen('ten', 'all'), isOpen('all', 'all')]).toEqual([true, true]);
    });
});
