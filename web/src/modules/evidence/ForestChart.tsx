// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PooledStudy } from '@/api/types';
import { ChartFrame, type ChartTable } from '@/charts/ChartFrame';
import { IntervalPlot, type IntervalPlotProps, plotHeight, plotWidth } from '@/charts/IntervalPlot';
import type { QualityMark } from '@/charts/Marks';
import { label, t } from '@/i18n';
import { interval, percent, withInterval } from '@/i18n/numbers';
import { type ChartProps, markOf } from './Charts';
import { armOf, axisName, fileName, rowsOf, type StudyRow, sidesOf, summaryOf } from './figures';

const independence: Record<string, QualityMark> = {
    independent: 'yes',
    partly: 'partly',
    self: 'no',
};
const answers: readonly string[] = ['yes', 'partly', 'no'];

/** Randomised, and independent of the owner. */
export function marksOf(study: PooledStudy): QualityMark[] {
    const randomised = answers.includes(study.randomised) ? study.randomised : 'unknown';
    return [randomised as QualityMark, independence[study.independence] ?? 'unknown'];
}

export function forestOf(props: ChartProps): IntervalPlotProps {
    const { pool, front, shown, exploring } = props;
    return {
        rows: rowsOf(front, shown).map(({ study, figures, excluded }) => ({
            id: study.effectId,
            name: study.label,
            estimate: study.yi,
            ...armOf(study),
            weight: figures?.weight ?? 0,
            marks: marksOf(study),
            excluded,
            flagged: figures?.influential,
        })),
        summary: summaryOf(shown, exploring ? t('charts.forest.own') : t('charts.forest.pooled')),
        compared: exploring ? summaryOf(front, t('charts.forest.front')) : undefined,
        axis: axisName(pool),
        sides: sidesOf(pool),
        names: t('evidence.studies.study'),
        numbers: t('charts.forest.numbers'),
        marksHeader: t('charts.forest.marks'),
    };
}

function studyRow({ study, figures, excluded }: StudyRow): ChartTable['rows'][number] {
    const { lower, upper } = armOf(study);
    const weight = excluded ? null : (figures?.weight ?? null);
    return {
        key: study.effectId,
        shown: [
            study.label,
            withInterval(study.yi, lower, upper),
            weight === null ? t('evidence.studies.excluded') : percent(weight),
            label('answer', study.randomised),
            label('independence', study.independence),
        ],
        cells: [study.label, study.yi, lower, upper, weight, study.randomised, study.independence],
    };
}

function summaryRows(plot: IntervalPlotProps): ChartTable['rows'] {
    const { summary, compared } = plot;
    const rows: ChartTable['rows'] = [];
    for (const item of [summary, compared]) {
        if (!item) continue;
        rows.push({
            key: item.name,
            shown: [item.name, withInterval(item.estimate, item.lower, item.upper), '', '', ''],
            cells: [item.name, item.estimate, item.lower, item.upper, null, null, null],
        });
    }
    if (summary?.prediction) {
        const { name, lower, upper } = summary.prediction;
        rows.push({
            key: 'prediction',
            shown: [name, interval(lower, upper), '', '', ''],
            cells: [name, null, lower, upper, null, null, null],
        });
    }
    return rows;
}

export function forestTable(props: ChartProps): ChartTable {
    return {
        columns: [
            { name: t('evidence.studies.study'), field: 'study' },
            { name: t('charts.forest.numbers'), field: 'estimate', number: true },
            { name: t('evidence.studies.weight'), field: 'weight', number: true },
            { name: t('evidence.studies.randomised'), field: 'randomised' },
            { name: t('evidence.studies.independence'), field: 'independence' },
        ],
        rows: [...rowsOf(props.front, props.shown).map(studyRow), ...summaryRows(forestOf(props))],
        fields: ['study', 'estimate', 'ci_lb', 'ci_ub', 'weight', 'randomised', 'independence'],
    };
}

function description({ summary, rows }: IntervalPlotProps): string {
    const included = rows.filter((row) => !row.excluded);
    return t('charts.forest.description', {
        studies: included.length,
        lowest: summary ? interval(...extremes(included.map((row) => row.estimate))) : '',
        pooled: summary
            ? withInterval(summary.estimate, summary.lower, summary.upper)
            : t('ui.unknown'),
        prediction: summary?.prediction
            ? interval(summary.prediction.lower, summary.prediction.upper)
            : t('ui.unknown'),
    });
}

function extremes(values: readonly number[]): [number, number] {
    return [Math.min(...values), Math.max(...values)];
}

/** Every study with its interval and weight, the pooled effect and where a new one is expected. */
export function ForestChart(props: ChartProps) {
    if (!props.shown.figures) return <p>{t('evidence.charts.none')}</p>;
    const plot = forestOf(props);
    return (
        <ChartFrame
            title={t('charts.forest.title')}
            description={description(plot)}
            file={fileName(props.pool, 'forest', props.exploring)}
            width={plotWidth}
            height={plotHeight(plot)}
            table={forestTable(props)}
            mark={markOf(props.exploring)}
            extra={<span className="wz-small wz-quiet">{t('charts.forest.legend')}</span>}
        >
            <IntervalPlot {...plot} />
        </ChartFrame>
    );
}
