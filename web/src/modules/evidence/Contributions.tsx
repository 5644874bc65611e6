// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import type { Contribution, Pool } from '@/api/types';
import { label, t } from '@/i18n';
import { probability, withInterval } from '@/i18n/numbers';
import { Loaded } from '@/ui/Loaded';
import { asRead } from '@/ui/ratio';
import { Scroll } from '@/ui/Scroll';
import { Section } from '@/ui/Section';
import { Sentences } from '@/ui/Sentences';
import { Words } from '@/ui/Words';
import { measureOf } from './measure';

function Row({ item, metric }: { item: Contribution; metric: string }) {
    const shown = item.state === 'shown';
    const read = (value: number | null | undefined) => asRead(metric, value);
    return (
        <tr>
            <th scope="row">
                <Words text={item.label} />
            </th>
            <td className="wz-number">{item.studiesWith}</td>
            <td className="wz-number">{item.studiesWithout}</td>
            <td className="wz-number">
                {shown
                    ? withInterval(read(item.difference), read(item.ciLb), read(item.ciUb))
                    : t('evidence.contributions.too_few')}
            </td>
            <td className="wz-number">{shown ? probability(item.pAdjusted) : ''}</td>
            <td>
                {shown
                    ? t('evidence.contributions.at_most', {
                          level: label('certainty', item.certaintyAtMost),
                      })
                    : label('certainty', item.certaintyAtMost)}
            </td>
        </tr>
    );
}

/** Differences between studies with and without a feature or element, by name, never as a cause. */
export function Contributions({ pool }: { pool: Pool }) {
    const { name, ratio } = measureOf(pool);
    const query = useQuery({
        queryKey: ['contributions', pool.id],
        queryFn: ({ signal }) => {
            const params = { path: { id: pool.id } };
            return ask(api.GET('/pools/{id}/contributions', { params, signal }));
        },
    });
    return (
        <Section title={t('evidence.contributions.title')}>
            <Loaded query={query}>
                {({ items, sentences }) => (
                    <>
                        <Sentences items={sentences} />
                        {items.length > 0 ? (
                            <Scroll kind="table" name={t('evidence.contributions.title')}>
                                <table className="wz-table">
                                    <thead>
                                        <tr>
                                            <th scope="col">
                                                {t('evidence.contributions.element')}
                                            </th>
                                            <th scope="col" className="wz-number">
                                                {t('evidence.contributions.with')}
                                            </th>
                                            <th scope="col" className="wz-number">
                                                {t('evidence.contributions.without')}
                                            </th>
                                            <th scope="col" className="wz-number">
                                                {ratio
                                                    ? t('evidence.contributions.ratio')
                                                    : t('evidence.contributions.difference', {
                                                          measure: name,
                                                      })}
                                            </th>
                                            <th scope="col" className="wz-number">
                                                {t('evidence.contributions.p')}
                                            </th>
                                            <th scope="col">
                                                {t('evidence.contributions.certainty')}
                                            </th>
                                        </tr>
                                    </thead>
                                    <tbody>
                                        {items.map((item) => (
                                            <Row key={item.name} item={item} metric={pool.metric} />
                                        ))}
                                    </tbody>
                                </table>
                            </Scroll>
                        ) : (
                            <p>{t('evidence.contributions.none')}</p>
                        )}
                    </>
                )}
            </Loaded>
        </Section>
    );
}
