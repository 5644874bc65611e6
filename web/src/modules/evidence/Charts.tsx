// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Pool, PoolVersion } from '@/api/types';
import { t } from '@/i18n';
import { CumulativeChart, LeaveOneOutChart } from './DiagnosticCharts';
import { ForestChart } from './ForestChart';
import { FunnelChart } from './FunnelChart';

export interface ChartProps {
    pool: Pool;
    /** The version in front: its studies set the rows. */
    front: PoolVersion;
    /** The version drawn: the one in front or the reader's own. */
    shown: PoolVersion;
    exploring: boolean;
}

export function markOf(exploring: boolean): string | undefined {
    return exploring ? t('evidence.explore.label') : undefined;
}

/** The drawings of a pool; with one study there is nothing to compare. */
export function Charts(props: ChartProps) {
    if (!props.shown.figures) return <p>{t('evidence.charts.none')}</p>;
    return (
        <>
            <ForestChart {...props} />
            {props.shown.studies.length > 1 ? (
                <>
                    <FunnelChart {...props} />
                    <LeaveOneOutChart {...props} />
                    <CumulativeChart {...props} />
                </>
            ) : null}
        </>
    );
}
