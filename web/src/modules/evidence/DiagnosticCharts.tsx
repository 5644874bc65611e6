// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PooledStudy, StudyFigures } from '@/api/types';
import { ChartFrame } from '@/charts/ChartFrame';
import { IntervalPlot, type IntervalPlotProps, plotHeight, plotWidth } from '@/charts/IntervalPlot';
import { t } from '@/i18n';
import { decimal, interval } from '@/i18n/numbers';
import { type ChartProps, markOf } from './Charts';
import { fileName, sidesOf, summaryOf } from './figures';
import { effectCells, effectFields, measureOf } from './measure';

type Pick = (figures: StudyFigures) => [number, number, number] | undefined;

const without: Pick = ({ estimateWithout, ciLbWithout, ciUbWithout }) =>
    typeof estimateWithout === 'number' &&
    typeof ciLbWithout === 'number' &&
    typeof ciUbWithout === 'number'
        ? [estimateWithout, ciLbWithout, ciUbWithout]
        : undefined;

const cumulative: Pick = ({ cumulativeEstimate, cumulativeCiLb, cumulativeCiUb }) =>
    typeof cumulativeEstimate === 'number' &&
    typeof cumulativeCiLb === 'number' &&
    typeof cumulativeCiUb === 'number'
        ? [cumulativeEstimate, cumulativeCiLb, cumulativeCiUb]
        : undefined;

function byYear(a: PooledStudy, b: PooledStudy): number {
    return (a.year ?? 0) - (b.year ?? 0);
}

interface DiagnosticProps extends ChartProps {
    part: 'leave_one_out' | 'cumulative';
}

export function diagnosticOf({ pool, shown, part }: DiagnosticProps): IntervalPlotProps {
    const figures = new Map(shown.figures?.studies.map((item) => [item.effectId, item]));
    const choose = part === 'cumulative' ? cumulative : without;
    const studies = part === 'cumulative' ? [...shown.studies].sort(byYear) : shown.studies;
    const rows = studies.flatMap((study) => {
        const item = figures.get(study.effectId);
        const found = item && choose(item);
        if (!found) return [];
        const [estimate, lower, upper] = found;
        const name =
            part === 'cumulative' && study.year ? `${study.year} ${study.label}` : study.label;
        return [{ id: study.effectId, name, estimate, lower, upper, flagged: item.influential }];
    });
    const summary = summaryOf(shown, t('charts.forest.pooled'));
    return {
        rows,
        summary: summary && { ...summary, prediction: undefined },
        axis: measureOf(pool).name,
        ratio: measureOf(pool).ratio,
        sides: sidesOf(pool),
        names: t(`charts.${part}.names`),
        numbers: t('charts.forest.numbers', { measure: measureOf(pool).short }),
    };
}

function Diagnostic(props: DiagnosticProps) {
    const { pool, exploring, part } = props;
    const plot = diagnosticOf(props);
    if (plot.rows.length === 0) return null;
    const measure = measureOf(pool);
    const estimates = plot.rows.map((row) => measure.shown(row.estimate));
    const range = interval(Math.min(...estimates), Math.max(...estimates));
    return (
        <ChartFrame
            title={t(`charts.${part}.title`)}
            description={t(`charts.${part}.description`, { range, count: plot.rows.length })}
            file={fileName(pool, part.replaceAll('_', '-'), exploring)}
            width={plotWidth}
            height={plotHeight(plot)}
            mark={markOf(exploring)}
            table={{
                columns: [
                    { name: plot.names, field: 'study' },
                    { name: measure.short, field: 'estimate', number: true },
                    { name: t('charts.lower'), field: 'ci_lb', number: true },
                    { name: t('charts.upper'), field: 'ci_ub', number: true },
                ],
                rows: plot.rows.map((row) => ({
                    key: row.id,
                    shown: [
                        row.name,
                        ...[row.estimate, row.lower, row.upper].map((value) =>
                            decimal(measure.shown(value)),
                        ),
                    ],
                    cells: [
                        row.name,
                        ...effectCells(measure, [row.estimate, row.lower, row.upper]),
                    ],
                })),
                fields: ['study', ...effectFields(measure)],
            }}
        >
            <IntervalPlot {...plot} />
        </ChartFrame>
    );
}

/** The answer each time without one study. */
export function LeaveOneOutChart(props: ChartProps) {
    return <Diagnostic {...props} part="leave_one_out" />;
}

/** The answer as it grew with every new study. */
export function CumulativeChart(props: ChartProps) {
    return <Diagnostic {...props} part="cumulative" />;
}
