// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { VersionDifference } from '@/api/types';
import { Difference } from '@/modules/evidence/Difference';
import { byPart } from '@/modules/evidence/sentences';
import { pool } from './fixtures';

function texts(keys: readonly string[]) {
    const items = keys.map((key) => ({ key, text: key }));
    const found = byPart(items);
    return Object.fromEntries(
        Object.entries(found).map(([part, sentences]) => [part, sentences.map(({ key }) => key)]),
    );
}

describe('the sentences of an answer', () => {
    it('stand in their part, whatever the order in which they came', () =>
        expect(
            texts([
                'guidance.wald',
                'guidance.measured',
                'guidance.conclusion.uncertain',
                'guidance.influence.none',
                'guidance.prediction.study',
                'guidance.no_difference_shown',
                'guidance.effect.smd.higher',
                'guidance.not_measured',
            ]),
        ).toEqual({
            lead: ['guidance.conclusion.uncertain', 'guidance.no_difference_shown'],
            numbers: ['guidance.prediction.study', 'guidance.effect.smd.higher'],
            influence: ['guidance.influence.none'],
            measured: ['guidance.measured', 'guidance.not_measured'],
            method: ['guidance.wald'],
        }));

    it('are not said again where a heading or banner says them', () =>
        expect(
            texts(['guidance.provisional.first', 'guidance.reference_banner', 'guidance.wald']),
        ).toMatchObject({ lead: [], method: ['guidance.wald'] }));

    it('are kept when their part is not known', () =>
        expect(texts(['guidance.of_a_later_release']).method).toEqual([
            'guidance.of_a_later_release',
        ]));
});

describe('the difference between versions', () => {
    const difference: VersionDifference = {
        fromVersion: 1,
        added: ['a'],
        removed: [],
        changed: [],
        estimateBefore: 0,
        estimateAfter: Math.log(1.25),
        conclusionBefore: 'uncertain',
        conclusionAfter: 'favourable',
        conclusionChanged: true,
    };

    it('is told in odds ratios', () => {
        render(<Difference difference={difference} pool={pool} />);
        expect(screen.getByText(/odds ratio/).textContent).toBe(
            'Effect (odds ratio): van 1,00 naar 1,25 (verschil +0,250).',
        );
    });

    it('names both conclusions when they differ', () => {
        render(<Difference difference={difference} pool={pool} />);
        expect(screen.getByText(/Conclusie gewijzigd/).textContent).toContain('onzeker');
    });

    it('leaves the effect out when one of the versions has none', () => {
        render(<Difference difference={{ ...difference, estimateBefore: null }} pool={pool} />);
        expect(screen.queryByText(/odds ratio/)).toBeNull();
    });
});
