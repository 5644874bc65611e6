// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ask } from '@/api/client';
import type { Contribution, Pool } from '@/api/types';
import { t } from '@/i18n';
import { withInterval } from '@/i18n/numbers';
import { Failure } from '@/ui/Failure';
import { Loaded } from '@/ui/Loaded';
import { Loading } from '@/ui/Page';
import { PoolName } from '@/ui/PoolName';
import { asRead, isRatio } from '@/ui/ratio';
import { Section } from '@/ui/Section';

function difference({ metric }: Pool, found: Contribution): string {
    const studies = { with: found.studiesWith, without: found.studiesWithout };
    if (found.state !== 'shown') return t('elements.page.too_few', studies);
    const read = (value: number | null | undefined) => asRead(metric, value);
    const text = withInterval(read(found.difference), read(found.ciLb), read(found.ciUb));
    return isRatio(metric)
        ? t('elements.page.ratio', { ratio: text, ...studies })
        : t('elements.page.difference', { difference: text, ...studies });
}

function List({ pools, element }: { pools: Pool[]; element: string }) {
    const answers = useQueries({
        queries: pools.map(({ id }) => ({
            queryKey: ['contributions', id],
            queryFn: ({ signal }: { signal: AbortSignal }) =>
                ask(api.GET('/pools/{id}/contributions', { params: { path: { id } }, signal })),
        })),
    });
    const lines = pools.flatMap((pool, position) => {
        const items = answers[position]?.data?.items ?? [];
        return items.filter(({ name }) => name === element).map((found) => ({ pool, found }));
    });
    if (answers.some((answer) => answer.isPending)) {
        return <Loading />;
    }
    const failed = answers.find((answer) => answer.error);
    if (failed?.error) {
        return <Failure error={failed.error} retry={() => void failed.refetch()} />;
    }
    if (lines.length === 0) return <p>{t('elements.page.no_contribution')}</p>;
    return (
        <ul className="wz-list">
            {lines.map(({ pool, found }) => (
                <li key={pool.id}>
                    <Link className="nl-link" to="/bewijs/$pool" params={{ pool: pool.id }}>
                        <PoolName pool={pool} />
                    </Link>{' '}
                    {difference(pool, found)}
                </li>
            ))}
        </ul>
    );
}

/** Where data allow: the difference between studies with and without the element. */
export function Contributions({ element }: { element: string }) {
    const query = useQuery({
        queryKey: ['pools', 'outcome'],
        queryFn: ({ signal }) =>
            ask(api.GET('/pools', { params: { query: { pageSize: 100 } }, signal })),
    });
    return (
        <Section
            title={t('elements.page.contribution')}
            intro={<p>{t('elements.page.contribution_intro')}</p>}
        >
            <Loaded query={query}>
                {({ items }) => (
                    <List
                        pools={items.filter((pool) => pool.subjectKind === 'outcome')}
                        element={element}
                    />
                )}
            </Loaded>
        </Section>
    );
}
