// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { GuidanceCardSummary, VersionDifference } from '@/api/types';
import { Difference } from '@/modules/evidence/Difference';
import { withoutRepeats } from '@/modules/evidence/repeats';
import { byPart } from '@/modules/evidence/sentences';
import { asRead } from '@/ui/ratio';
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

    it('speaks of the certainty when the conclusions are equal', () => {
        const same = { ...difference, conclusionAfter: 'uncertain' as const };
        render(<Difference difference={same} pool={pool} />);
        expect(screen.getByText('Het voorstel voor de zekerheid is veranderd.')).toBeTruthy();
        expect(screen.queryByText(/Conclusie gewijzigd/)).toBeNull();
    });

    it('says so when nothing changed in the conclusion', () => {
        const same = { ...difference, conclusionAfter: 'uncertain' as const };
        render(<Difference difference={{ ...same, conclusionChanged: false }} pool={pool} />);
        expect(screen.getByText('De conclusie is dezelfde.')).toBeTruthy();
    });

    it('leaves the effect out when one of the versions has none', () => {
        render(<Difference difference={{ ...difference, estimateBefore: null }} pool={pool} />);
        expect(screen.queryByText(/odds ratio/)).toBeNull();
    });
});

describe('worked examples', () => {
    const card = (subjectKind: 'intervention' | 'outcome', k: number): GuidanceCardSummary => ({
        pool: { ...pool, subjectKind },
        state: 'provisional_only',
        k,
        conclusion: 'uncertain',
        certainty: 'not_determined',
        recomputed: false,
        sentences: [],
    });
    const kinds = (cards: GuidanceCardSummary[]) =>
        withoutRepeats(cards).map(({ pool, k }) => `${pool.subjectKind} ${k}`);

    it('leave an outcome out whose studies are those of one intervention', () =>
        expect(kinds([card('outcome', 58), card('intervention', 58)])).toEqual([
            'intervention 58',
        ]));

    it('keep an outcome with more studies, on another scale or on something else', () => {
        const other = (change: Partial<typeof pool>): GuidanceCardSummary => {
            const outcome = card('outcome', 58);
            return { ...outcome, pool: { ...outcome.pool, ...change } };
        };
        const rest = [
            card('outcome', 59),
            other({ metric: 'another' }),
            other({ construct: 'another' }),
        ];
        expect(withoutRepeats([card('intervention', 58), ...rest])).toHaveLength(4);
    });
});

describe('figures as they are read', () => {
    it('are odds ratios where logarithms are computed with', () => {
        expect(asRead('log_odds', 0)).toBe(1);
        expect(asRead('smd', 0.2)).toBe(0.2);
    });

    it('stay unknown when they are', () => expect(asRead('log_odds', null)).toBeNull());
});
