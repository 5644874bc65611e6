// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ask } from '@/api/client';
import type { Pool } from '@/api/types';
import { t } from '@/i18n';
import { withInterval } from '@/i18n/numbers';
import { PoolName } from '@/ui/PoolName';
import { Section } from '@/ui/Section';

function PoolContribution({ pool, element }: { pool: Pool; element: string }) {
    const query = useQuery({
        queryKey: ['contributions', pool.id],
        queryFn: ({ signal }) => {
            const params = { path: { id: pool.id } };
            return ask(api.GET('/pools/{id}/contributions', { params, signal }));
        },
    });
    const found = query.data?.items.find((item) => item.name === element);
    if (!found) return null;
    return (
        <li>
            <Link className="nl-link" to="/bewijs/$pool" params={{ pool: pool.id }}>
                <PoolName pool={pool} />
            </Link>{' '}
            {found.state === 'shown'
                ? t('elements.page.difference', {
                      difference: withInterval(found.difference, found.ciLb, found.ciUb),
                      with: found.studiesWith,
                      without: found.studiesWithout,
                  })
                : t('elements.page.too_few', {
                      with: found.studiesWith,
                      without: found.studiesWithout,
                  })}
        </li>
    );
}

/** Where data allow: the difference between studies with and without the element. */
export function Contributions({ element }: { element: string }) {
    const query = useQuery({
        queryKey: ['pools', 'outcome'],
        queryFn: ({ signal }) =>
            ask(api.GET('/pools', { params: { query: { pageSize: 100 } }, signal })),
    });
    const pools = (query.data?.items ?? []).filter((pool) => pool.subjectKind === 'outcome');
    return (
        <Section
            title={t('elements.page.contribution')}
            intro={<p>{t('elements.page.contribution_intro')}</p>}
        >
            <ul className="wz-list">
                {pools.map((pool) => (
                    <PoolContribution key={pool.id} pool={pool} element={element} />
                ))}
            </ul>
        </Section>
    );
}
