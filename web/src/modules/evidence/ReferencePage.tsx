// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api, ask } from '@/api/client';
import type { Synthesis } from '@/api/types';
import { label, t } from '@/i18n';
import { decimal, whole, withInterval } from '@/i18n/numbers';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Scroll } from '@/ui/Scroll';
import { Section } from '@/ui/Section';
import { Words } from '@/ui/Words';
import { CardList } from './CardList';
import { withoutRepeats } from './repeats';

function usePools() {
    return useQuery({
        queryKey: ['guidance-cards', 'reference'],
        queryFn: ({ signal }) => {
            const params = { query: { reference: true, pageSize: 100 } };
            return ask(api.GET('/guidance-cards', { params, signal }));
        },
    });
}

function useSyntheses() {
    return useQuery({
        queryKey: ['syntheses'],
        queryFn: ({ signal }) => ask(api.GET('/syntheses', { signal })),
    });
}

/** The part an address points at moves down while what stands above it arrives. */
function useArrival(complete: boolean) {
    const hash = useRouterState({ select: (state) => state.location.hash });
    useEffect(() => {
        if (complete && hash) document.getElementById(hash)?.scrollIntoView();
    }, [complete, hash]);
}

function Pools() {
    const query = usePools();
    return (
        <Section title={t('reference.pools')} intro={<p>{t('reference.pools_intro')}</p>}>
            <Notice kind="reference" title={t('ui.reference_banner')}>
                <p>{t('ui.reference_text')}</p>
            </Notice>
            <Loaded query={query}>
                {({ items }) => <CardList cards={withoutRepeats(items)} />}
            </Loaded>
            <p>
                <Link className="nl-link" to="/interventies" search={{ reference: true }}>
                    {t('reference.in_catalogue')}
                </Link>
            </p>
        </Section>
    );
}

function SynthesisRow({ item }: { item: Synthesis }) {
    const arm = 1.959964 * item.se;
    return (
        <tr>
            <th scope="row">
                {item.url ? (
                    <a className="nl-link" href={item.url}>
                        {item.citation}
                    </a>
                ) : (
                    item.citation
                )}
            </th>
            <td>
                <Words text={item.scope} /> <Words text={item.note} />
            </td>
            <td className="wz-number">{whole(item.k)}</td>
            <td>{label('measure', item.measure)}</td>
            <td className="wz-number">
                {withInterval(item.estimate, item.estimate - arm, item.estimate + arm)}
                <span className="wz-hidden">
                    {t('reference.se')} {decimal(item.se)}
                </span>
            </td>
        </tr>
    );
}

function Syntheses() {
    const query = useSyntheses();
    return (
        <Section
            id="overzichten"
            title={t('ui.syntheses')}
            intro={<p>{t('reference.syntheses_intro')}</p>}
        >
            <Loaded query={query}>
                {(items) => (
                    <Scroll kind="table" name={t('ui.syntheses')}>
                        <table className="wz-table">
                            <thead>
                                <tr>
                                    <th scope="col">{t('reference.source')}</th>
                                    <th scope="col">{t('reference.scope')}</th>
                                    <th scope="col" className="wz-number">
                                        {t('evidence.figure.studies')}
                                    </th>
                                    <th scope="col">{t('evaluations.page.metric')}</th>
                                    <th scope="col" className="wz-number">
                                        {t('charts.forest.numbers', {
                                            measure: t('evidence.measure.effect'),
                                        })}
                                    </th>
                                </tr>
                            </thead>
                            <tbody>
                                {items.map((item) => (
                                    <SynthesisRow key={item.code} item={item} />
                                ))}
                            </tbody>
                        </table>
                    </Scroll>
                )}
            </Loaded>
        </Section>
    );
}

export function ReferencePage() {
    const [pools, syntheses] = [usePools(), useSyntheses()];
    useArrival(pools.isSuccess && syntheses.isSuccess);
    return (
        <Page title={t('reference.title')} intro={<p>{t('reference.intro')}</p>}>
            <Pools />
            <Syntheses />
        </Page>
    );
}
