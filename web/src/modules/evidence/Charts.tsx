// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Pool, PoolVersion } from '@/api/types';
import { t } from '@/i18n';
import { CumulativeChart, LeaveOneOutChart } from './DiagnosticCharts';
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

/** The drawings that question an answer; with one study there is nothing to question. */
export function Charts(props: ChartProps) {
    if (props.shown.studies.length < 2) return null;
    return (
        <>
            <FunnelChart {...props} />
            <details className="wz-disclosure">
                <summary>{t('evidence.charts.diagnostics')}</summary>
                <LeaveOneOutChart {...props} />
                <CumulativeChart {...props} />
            </details>
        </>
    );
}
