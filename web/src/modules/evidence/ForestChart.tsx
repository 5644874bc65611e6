// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PooledStudy } from '@/api/types';
import { ChartFrame, type ChartTable } from '@/charts/ChartFrame';
import { IntervalPlot, type IntervalPlotProps, plotHeight, plotWidth } from '@/charts/IntervalPlot';
import type { QualityMark } from '@/charts/Marks';
import { label, t } from '@/i18n';
import { interval, percent, withInterval } from '@/i18n/numbers';
import type { Cell } from '@/ui/csv';
import { type ChartProps, markOf } from './Charts';
import { armOf, fileName, rowsOf, type StudyRow, sidesOf, summaryOf } from './figures';
import { effectCells, effectFields, type Measure, measureOf } from './measure';

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
        axis: measureOf(pool).name,
        ratio: measureOf(pool).ratio,
        sides: sidesOf(pool),
        names: t('evidence.studies.study'),
        numbers: numbersName(measureOf(pool).short),
        marksHeader: t('charts.forest.marks'),
        weights: t('evidence.studies.weight'),
    };
}

function numbersName(measure: string): string {
    return t('charts.forest.numbers', { measure });
}

/** The effect as people read it, after it as it was computed where those differ. */
function effectTexts(measure: Measure, estimate: number, lower: number, upper: number): string[] {
    const { shown, ratio } = measure;
    const text = withInterval(shown(estimate), shown(lower), shown(upper));
    return ratio ? [text, withInterval(estimate, lower, upper)] : [text];
}

function studyRow(row: StudyRow, measure: Measure): ChartTable['rows'][number] {
    const { study, figures, excluded } = row;
    const { lower, upper } = armOf(study);
    const weight = excluded ? null : (figures?.weight ?? null);
    return {
        key: study.effectId,
        shown: [
            study.label,
            ...effectTexts(measure, study.yi, lower, upper),
            weight === null ? t('evidence.studies.excluded') : percent(weight),
            label('answer', study.randomised),
            label('independence', study.independence),
        ],
        cells: [
            study.label,
            ...effectCells(measure, [study.yi, lower, upper]),
            weight,
            study.randomised,
            study.independence,
        ],
    };
}

function summaryRows(plot: IntervalPlotProps, measure: Measure): ChartTable['rows'] {
    const { summary, compared } = plot;
    const rows: ChartTable['rows'] = [];
    const add = (name: string, texts: string[], cells: Cell[]) =>
        rows.push({
            key: name,
            shown: [name, ...texts, '', '', ''],
            cells: [name, ...cells, null, null, null],
        });
    for (const item of [summary, compared]) {
        if (!item) continue;
        const { name, estimate, lower, upper } = item;
        add(
            name,
            effectTexts(measure, estimate, lower, upper),
            effectCells(measure, [estimate, lower, upper]),
        );
    }
    if (summary?.prediction) {
        const { name, lower, upper } = summary.prediction;
        const { shown, ratio } = measure;
        const text = interval(shown(lower), shown(upper));
        add(
            name,
            ratio ? [text, interval(lower, upper)] : [text],
            effectCells(measure, [null, lower, upper]),
        );
    }
    return rows;
}

export function forestTable(props: ChartProps): ChartTable {
    const measure = measureOf(props.pool);
    const { short, logName } = measure;
    const logColumn = logName ? [{ name: numbersName(logName), field: 'log', number: true }] : [];
    return {
        columns: [
            { name: t('evidence.studies.study'), field: 'study' },
            { name: numbersName(short), field: 'estimate', number: true },
            ...logColumn,
            { name: t('evidence.studies.weight'), field: 'weight', number: true },
            { name: t('evidence.studies.randomised'), field: 'randomised' },
            { name: t('evidence.studies.independence'), field: 'independence' },
        ],
        rows: [
            ...rowsOf(props.front, props.shown).map((row) => studyRow(row, measure)),
            ...summaryRows(forestOf(props), measure),
        ],
        fields: ['study', ...effectFields(measure), 'weight', 'randomised', 'independence'],
    };
}

function description({ summary, rows }: IntervalPlotProps, { shown, name }: Measure): string {
    const included = rows.filter((row) => !row.excluded);
    const prediction = summary?.prediction;
    return t('charts.forest.description', {
        measure: name,
        studies: included.length,
        lowest: interval(...extremes(included.map((row) => shown(row.estimate)))),
        pooled: summary
            ? withInterval(shown(summary.estimate), shown(summary.lower), shown(summary.upper))
            : t('ui.unknown'),
        prediction: prediction
            ? interval(shown(prediction.lower), shown(prediction.upper))
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
            description={description(plot, measureOf(props.pool))}
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
