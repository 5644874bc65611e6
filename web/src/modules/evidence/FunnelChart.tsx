// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { ChartFrame } from '@/charts/ChartFrame';
import { FunnelPlot, funnelHeight, funnelWidth } from '@/charts/FunnelPlot';
import { t } from '@/i18n';
import { decimal } from '@/i18n/numbers';
import { type ChartProps, markOf } from './Charts';
import { fileName, pooledOf, rowsOf } from './figures';
import { measureOf } from './measure';

/** Below this many studies a funnel says nothing about missing small studies. */
const enough = 10;

/** Effects against their precision. */
export function FunnelChart({ pool, front, shown, exploring }: ChartProps) {
    const centre = pooledOf(shown);
    if (!centre) return null;
    const points = rowsOf(front, shown).map(({ study, excluded }) => ({
        id: study.effectId,
        name: study.label,
        estimate: study.yi,
        se: Math.sqrt(study.vi),
        excluded,
    }));
    const measure = measureOf(pool);
    const seName = measure.logName
        ? t('charts.funnel.se_of', { measure: measure.logName })
        : t('charts.funnel.se');
    const count = shown.studies.length;
    const note = count < enough ? t('charts.funnel.too_few', { count }) : t('charts.funnel.enough');
    return (
        <ChartFrame
            small
            title={t('charts.funnel.title')}
            description={t('charts.funnel.description', {
                count,
                centre: decimal(measure.shown(centre.estimate)),
            })}
            file={fileName(pool, 'funnel', exploring)}
            width={funnelWidth}
            height={funnelHeight}
            mark={markOf(exploring)}
            extra={<span className="wz-small wz-quiet">{note}</span>}
            table={{
                columns: [
                    { name: t('evidence.studies.study'), field: 'study' },
                    { name: measure.short, field: 'estimate', number: true },
                    { name: seName, field: 'se', number: true },
                ],
                rows: points.map((point) => ({
                    key: point.id,
                    shown: [point.name, decimal(measure.shown(point.estimate)), decimal(point.se)],
                    cells: measure.ratio
                        ? [point.name, measure.shown(point.estimate), point.estimate, point.se]
                        : [point.name, point.estimate, point.se],
                })),
                fields: measure.ratio ? ['study', 'odds_ratio', 'estimate', 'se'] : undefined,
            }}
        >
            <FunnelPlot
                points={points}
                centre={centre.estimate}
                axis={measure.name}
                ratio={measure.ratio}
                seAxis={seName}
            />
        </ChartFrame>
    );
}
