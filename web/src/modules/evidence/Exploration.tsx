// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { askFile } from '@/api/client';
import type { ExplorationRequest, Pool, PoolVersion } from '@/api/types';
import { t } from '@/i18n';
import { decimal, signed } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { Failure } from '@/ui/Failure';
import { saveText } from '@/ui/save';
import { Answer } from './Answer';
import { Coefficients } from './Coefficients';
import { estimateText, fileName, pooledOf } from './figures';
import { measureOf } from './measure';

interface ExplorationProps {
    pool: Pool;
    front: PoolVersion;
    query: {
        data: PoolVersion | undefined;
        error: Error | null;
        isPlaceholderData: boolean;
        isEnabled: boolean;
    };
    request: ExplorationRequest;
}

/** The changed figure against the one of the version in front. */
function comparison(pool: Pool, front: PoolVersion, explored: PoolVersion): string {
    const measure = measureOf(pool);
    const before = pooledOf(front);
    const after = pooledOf(explored);
    if (!before || !after) {
        return t('evidence.explore.computed', { studies: explored.figures?.k ?? 0 });
    }
    return t('evidence.explore.compared', {
        studies: explored.figures?.k ?? 0,
        after: estimateText(explored, measure),
        before: estimateText(front, measure),
        difference: signed(measure.shown(after.estimate) - measure.shown(before.estimate), 3),
    });
}

function Downloads({ pool, request }: { pool: Pool; request: ExplorationRequest }) {
    const save = async (action: '_explore-script' | '_explore-data') => {
        const content = await askFile(`/v1/pools/${pool.id}/${action}`, request);
        const script = action === '_explore-script';
        const name = fileName(pool, script ? 'script' : 'studies', true);
        saveText(`${name}.${script ? 'R' : 'csv'}`, script ? 'text/plain' : 'text/csv', content);
    };
    return (
        <p className="wz-downloads wz-section--3">
            <button
                type="button"
                className="nl-button nl-button--secondary"
                onClick={() => void save('_explore-script')}
            >
                {t('evidence.explore.script')}
            </button>
            <button
                type="button"
                className="nl-button nl-button--secondary"
                onClick={() => void save('_explore-data')}
            >
                {t('evidence.explore.data')}
            </button>
        </p>
    );
}

/** The changed figure, always in sight while switching, and told to who cannot see it. */
export function LiveAnswer({
    pool,
    front,
    query,
}: Pick<ExplorationProps, 'pool' | 'front' | 'query'>) {
    const explored = query.isEnabled && !query.isPlaceholderData ? query.data : undefined;
    return (
        <p role="status" className="wz-live">
            {explored ? (
                <>
                    <Badge tone="exploration">{t('evidence.explore.label')}</Badge>
                    {comparison(pool, front, explored)}
                </>
            ) : null}
        </p>
    );
}

/** A reader's own look, recomputed at once, always beside the version in front. */
export function Exploration({ pool, front, query, request }: ExplorationProps) {
    const explored = query.isEnabled ? query.data : undefined;
    const busy = query.isPlaceholderData;
    return (
        <>
            {query.isEnabled && query.error ? <Failure error={query.error} /> : null}
            {explored ? (
                <div className={busy ? 'wz-stale' : undefined} aria-busy={busy} id="verkenning">
                    <Answer version={explored} pool={pool} kind="exploration" />
                    <Coefficients version={explored} pool={pool} />
                    <p className="wz-small wz-quiet">
                        {t('evidence.explore.published_is', {
                            estimate: estimateText(front, measureOf(pool)),
                            tau2: decimal(front.figures?.tau2, 3),
                        })}
                    </p>
                    <Downloads pool={pool} request={request} />
                </div>
            ) : null}
        </>
    );
}
