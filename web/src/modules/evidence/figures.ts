// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// What several parts of the evidence page read from a version's figures.
import type { Coefficient, Pool, PooledStudy, PoolVersion, StudyFigures } from '@/api/types';
import type { IntervalPlotProps, Summary } from '@/charts/IntervalPlot';
import { t } from '@/i18n';
import { withInterval } from '@/i18n/numbers';
import type { Measure } from './measure';

/** The pooled effect; with moderators in the model there is no single one. */
export function pooledOf(version: PoolVersion): Coefficient | undefined {
    const coefficients = version.figures?.coefficients ?? [];
    return version.method.moderators.length === 0 ? coefficients[0] : undefined;
}

/** A study with what the pool made of it; without figures when it was left out. */
export interface StudyRow {
    study: PooledStudy;
    figures?: StudyFigures;
    excluded: boolean;
}

/** The studies of the version in front in their order, with the figures of the version shown; a
 * study that only the shown version has comes last. */
export function rowsOf(front: PoolVersion, shown: PoolVersion): StudyRow[] {
    const figures = new Map(shown.figures?.studies.map((item) => [item.effectId, item]));
    const included = new Set(shown.studies.map((study) => study.effectId));
    const known = new Set(front.studies.map((study) => study.effectId));
    const all = [...front.studies, ...shown.studies.filter((study) => !known.has(study.effectId))];
    return all.map((study) => ({
        study,
        figures: figures.get(study.effectId),
        excluded: !included.has(study.effectId),
    }));
}

export function armOf(study: PooledStudy): { lower: number; upper: number } {
    const arm = 1.959964 * Math.sqrt(study.vi);
    return { lower: study.yi - arm, upper: study.yi + arm };
}

export function summaryOf(version: PoolVersion, name: string): Summary | undefined {
    const pooled = pooledOf(version);
    if (!pooled) return undefined;
    const { piLb, piUb } = version.figures ?? {};
    const known = typeof piLb === 'number' && typeof piUb === 'number';
    return {
        name,
        estimate: pooled.estimate,
        lower: pooled.ciLb,
        upper: pooled.ciUb,
        prediction: known
            ? { name: t('charts.forest.prediction'), lower: piLb, upper: piUb }
            : undefined,
    };
}

/** Which side of zero is the better one. */
export function sidesOf(pool: Pool): IntervalPlotProps['sides'] {
    const better = t('charts.forest.better');
    const worse = t('charts.forest.worse');
    return pool.higherIsBetter ? { left: worse, right: better } : { left: better, right: worse };
}

export function estimateText(version: PoolVersion, { name, shown }: Measure): string {
    const pooled = pooledOf(version);
    if (!pooled) return t('ui.unknown');
    const { estimate, ciLb, ciUb } = pooled;
    return `${name} ${withInterval(shown(estimate), shown(ciLb), shown(ciUb))}`;
}

/** A name for files: what the pool is about. */
export function fileName(pool: Pool, part: string, exploring: boolean): string {
    const words = [pool.subjectCode, pool.construct, part, exploring ? 'eigen-verkenning' : ''];
    return words
        .filter((word) => word !== '')
        .join('-')
        .replaceAll(/[^\w-]+/g, '-');
}
