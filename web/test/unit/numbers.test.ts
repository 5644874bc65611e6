// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { speak } from '@/i18n';
import {
    day,
    decimal,
    interval,
    percent,
    pValue,
    signed,
    whole,
    withInterval,
} from '@/i18n/numbers';
import english from '../../../i18n/en.json';

describe('figures in Dutch', () => {
    it.each([
        [0.276, '0,28'],
        [-0.276, '\u22120,28'],
        [1234.5, '1.234,50'],
        [-0.001, '0,00'],
        [0, '0,00'],
    ])('writes %d as %s', (value, text) => expect(decimal(value)).toBe(text));

    it('says unknown where there is no figure', () => {
        expect(decimal(null)).toBe('onbekend');
        expect(decimal(Number.NaN)).toBe('onbekend');
        expect(interval(0.1, null)).toBe('onbekend');
        expect(withInterval(null, 0, 1)).toBe('onbekend');
        expect(whole(undefined)).toBe('onbekend');
    });

    it.each([
        [0.1, '+0,10'],
        [-0.1, '\u22120,10'],
        [0.001, '0,00'],
    ])('gives the difference %d the sign of %s', (value, text) => expect(signed(value)).toBe(text));

    it('writes an estimate with its interval', () =>
        expect(withInterval(0.28, -0.12, 0.45)).toBe('0,28 (\u22120,12 tot 0,45)'));

    it.each([
        [0.0009, 'p <\u00a00,001'],
        [0.001, 'p =\u00a00,001'],
        [0.0426, 'p =\u00a00,043'],
        [1, 'p =\u00a01,000'],
    ])('writes the chance %d as %s', (value, text) =>
        expect(pValue(value)).toBe(text.replace(' ', '\u00a0')),
    );

    it('writes percents and whole numbers', () => {
        expect(percent(12.345)).toBe('12,3%');
        expect(whole(1234)).toBe('1.234');
    });
});

describe('dates', () => {
    it.each([
        ['2026-11-23', '23 november 2026'],
        ['2026-11-23T23:30:00Z', '24 november 2026'],
        ['2019', '2019'],
        ['', 'onbekend'],
        ['2019-05', 'mei 2019'],
        ['spring 2019', 'spring 2019'],
    ])('writes %s as %s, in the time of Amsterdam', (value, text) => expect(day(value)).toBe(text));
});

describe('figures in English', () => {
    it('follow the language', () => {
        speak('en', english);
        expect(decimal(-1234.5)).toBe('\u22121,234.50');
        expect(day('2026-11-23')).toBe('23 November 2026');
        expect(interval(0.1, 0.2)).toBe('0.10 to 0.20');
    });
});
