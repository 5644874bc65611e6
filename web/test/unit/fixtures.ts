// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Pool, PooledStudy, PoolVersion, StudyFigures } from '@/api/types';

/** A study named by its code, with an effect and a variance. */
export function study(code: string, yi = 0.2, vi = 0.04): PooledStudy {
    return {
        effectId: `id-${code}`,
        effectCode: code,
        evaluationId: `evaluation-${code}`,
        evaluationCode: `evaluation-${code}`,
        label: `Study ${code}`,
        year: 2001,
        country: 'NL',
        dutchMunicipality: true,
        yi,
        vi,
        n: 100,
        design: 'experimental',
        marylandLevel: 5,
        randomised: 'yes',
        independence: 'self',
        quality: {},
        moderators: {},
        warnings: [],
        elements: [],
        comparison: 'yes',
    };
}

function figuresOf(item: PooledStudy, weight: number): StudyFigures {
    const arm = 1.959964 * Math.sqrt(item.vi);
    return {
        effectId: item.effectId,
        weight,
        ciLb: item.yi - arm,
        ciUb: item.yi + arm,
        estimateWithout: 0.25,
        ciLbWithout: 0.05,
        ciUbWithout: 0.45,
        tau2Without: 0,
        residual: 0.1,
        cooksDistance: 0.1,
        influential: false,
        cumulativeEstimate: item.yi,
        cumulativeCiLb: item.yi - 0.1,
        cumulativeCiUb: item.yi + 0.1,
    };
}

/** A version of a pool with the given studies, equal weights and a pooled effect of 0.3. */
export function version(studies: PooledStudy[], estimate = 0.3): PoolVersion {
    const method = { tau2Method: 'REML', test: 'adhoc', level: 0.95, moderators: [] };
    return {
        number: 1,
        state: 'published',
        computedAt: '2026-11-23T10:00:00Z',
        approvedAt: '',
        approvedBy: '',
        approvalReason: '',
        method: { ...method, engineVersion: '1', id: 'random-effects-1' },
        inputsHash: 'abc',
        studies,
        leftOut: [],
        figures: {
            k: studies.length,
            coefficients: [
                {
                    name: 'intercept',
                    estimate,
                    se: 0.1,
                    ciLb: estimate - 0.2,
                    ciUb: estimate + 0.2,
                    waldCiLb: null,
                    waldCiUb: null,
                    p: 0.01,
                },
            ],
            piLb: -0.4,
            piUb: 1,
            piDf: studies.length - 2,
            ddf: studies.length - 1,
            tau2: 0.01,
            tau2CiLb: 0,
            tau2CiUb: 0.4,
            i2: 20,
            q: 3,
            qDf: studies.length - 1,
            qP: 0.2,
            r2: null,
            studies: studies.map((item) => figuresOf(item, 100 / studies.length)),
        },
        conclusion: 'uncertain',
        sentences: [],
        warnings: [],
        difference: null,
    };
}

export const pool: Pool = {
    id: 'pool-1',
    subjectKind: 'outcome',
    subjectId: '1',
    subjectCode: 'recidivism',
    subjectName: { nl: 'Recidive', en: 'Reoffending' },
    construct: 'recidivism',
    constructName: { nl: 'Recidive', en: 'Reoffending' },
    metric: 'log_odds',
    higherIsBetter: false,
    reference: true,
    smallestRelevantEffect: 0.2,
    smallestRelevantReason: { nl: '', en: '' },
    notMeasured: { nl: '', en: '' },
    outcomeKind: 'behaviour',
    moderators: [],
};
