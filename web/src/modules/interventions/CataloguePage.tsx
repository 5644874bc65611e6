// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api, ask } from '@/api/client';
import type { CatalogueQuery, CatalogueResult, InterventionSummary } from '@/api/types';
import { label, t } from '@/i18n';
import { whole } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Pagination } from '@/ui/Pagination';
import { Words } from '@/ui/Words';
import { type CatalogueAddress, chosenFacets } from './catalogue-address';
import { Facets } from './Facets';
import { Signals } from './signals';

const route = getRouteApi('/interventies');
const pauseAfterTyping = 150;
const adviceLine = 'https://www.landelijksteunpuntextremisme.nl/';

/** The typed words: shown at once, searched after a pause, kept with the history entry. */
function useTypedText() {
    const kept = useRouterState({ select: (state) => state.location.state.text ?? '' });
    const navigate = route.useNavigate();
    const { history } = useRouter();
    const [text, setText] = useState(kept);
    useEffect(() => {
        if (text === kept) return;
        const here = history.location.pathname;
        const timer = setTimeout(() => {
            // Who chose a result within the pause is on the way to it, and must get there.
            if (history.location.pathname !== here) return;
            const search = (address: CatalogueAddress) => ({ ...address, page: undefined });
            void navigate({ search, state: { text }, replace: true, resetScroll: false });
        }, pauseAfterTyping);
        return () => clearTimeout(timer);
    }, [text, kept, navigate, history]);
    return { text, setText, searched: kept };
}

function queryOf(address: CatalogueAddress, text: string): CatalogueQuery {
    return {
        text,
        facets: chosenFacets(address),
        includeReference: address.reference === true,
        sort: address.sort ?? '',
        page: address.page ?? 1,
        pageSize: 25,
    };
}

function Result({ item }: { item: InterventionSummary }) {
    return (
        <li className="wz-card wz-result">
            <div>
                <h3 className="wz-card__title">
                    <Link to="/interventies/$code" params={{ code: item.code }}>
                        {item.name}
                    </Link>
                </h3>
                <ul className="wz-badges">
                    <li>
                        <Badge>{label('status', item.status)}</Badge>
                    </li>
                    {item.collection === 'reference' ? (
                        <li>
                            <Badge tone="exploration">{t('interventions.list.reference')}</Badge>
                        </li>
                    ) : null}
                    {item.targetGroups.map((group) => (
                        <li key={group}>
                            <Badge>{label('targetGroup', group)}</Badge>
                        </li>
                    ))}
                </ul>
                <p>
                    <Words text={item.summary} />
                </p>
            </div>
            <Signals
                evidence={item.evidence}
                recognitions={item.recognitions}
                costBand={item.costBand}
            />
        </li>
    );
}

function Empty({ clear }: { clear: () => void }) {
    return (
        <Notice kind="info" title={t('interventions.list.empty')}>
            <p>{t('interventions.list.empty_help')}</p>
            <p>
                <button type="button" className="wz-link-button" onClick={clear}>
                    {t('interventions.list.clear')}
                </button>
            </p>
        </Notice>
    );
}

function Sort() {
    const address = route.useSearch();
    const navigate = route.useNavigate();
    return (
        <div className="wz-field wz-sort">
            <label htmlFor="volgorde">{t('interventions.list.sort')}</label>
            <select
                id="volgorde"
                className="wz-select"
                value={address.sort ?? ''}
                onChange={(event) => {
                    const sort = event.target.value || undefined;
                    const search = { ...address, sort, page: undefined };
                    void navigate({ search, state: true, resetScroll: false });
                }}
            >
                <option value="">{t('interventions.list.sort_default')}</option>
                <option value="name">{t('interventions.list.sort_name')}</option>
                <option value="-updatedAt">{t('interventions.list.sort_updated')}</option>
            </select>
        </div>
    );
}

function Results({ found, clear }: { found: CatalogueResult; clear: () => void }) {
    const address = route.useSearch();
    const navigate = route.useNavigate();
    const go = (page: number, how?: { replace: boolean }) =>
        void navigate({ search: { ...address, page }, state: true, ...how });
    return (
        <>
            {found.looksLikeAName ? (
                <Notice kind="warning" title={t('interventions.list.no_names')}>
                    <p>{t('interventions.list.no_names_text')}</p>
                    <p>
                        <a className="nl-link" href={adviceLine} rel="noreferrer">
                            {t('interventions.list.no_names_link')}
                        </a>
                    </p>
                </Notice>
            ) : null}
            {found.total === 0 ? (
                <Empty clear={clear} />
            ) : (
                <ul className="wz-cards wz-cards--list">
                    {found.items.map((item) => (
                        <Result key={item.id} item={item} />
                    ))}
                </ul>
            )}
            <Pagination page={found.page} pageSize={found.pageSize} total={found.total} go={go} />
        </>
    );
}

export function CataloguePage() {
    const address = route.useSearch();
    const navigate = route.useNavigate();
    const { text, setText, searched } = useTypedText();
    const box = useRef<HTMLInputElement>(null);
    // The button goes away with the empty list; the search box is where a reader starts again.
    const clear = () => {
        setText('');
        void navigate({ search: {}, state: { text: '' }, resetScroll: false });
        box.current?.focus();
    };
    const wanted = queryOf(address, searched);
    const query = useQuery({
        queryKey: ['interventions', wanted],
        queryFn: ({ signal }) => ask(api.POST('/interventions/_search', { body: wanted, signal })),
        placeholderData: keepPreviousData,
    });
    const total = query.data?.total;
    return (
        <Page title={t('interventions.list.title')} intro={<p>{t('interventions.list.intro')}</p>}>
            <search className="wz-search">
                <div className="wz-field">
                    <label htmlFor="zoek">{t('interventions.list.search')}</label>
                    <input
                        ref={box}
                        id="zoek"
                        type="search"
                        className="wz-input"
                        autoComplete="off"
                        value={text}
                        onChange={(event) => setText(event.target.value)}
                    />
                </div>
            </search>
            <div className="wz-catalogue">
                <Facets found={query.data?.facets ?? {}} />
                <div>
                    <h2 className="wz-hidden">{t('interventions.list.results')}</h2>
                    <div className="wz-results__head">
                        <p role="status" className="wz-results__count">
                            {total === undefined
                                ? ''
                                : t('interventions.list.count', {
                                      count: total,
                                      shown: whole(total),
                                  })}
                        </p>
                        <Sort />
                    </div>
                    <div className={query.isPlaceholderData ? 'wz-stale' : undefined}>
                        <Loaded query={query}>
                            {(found) => <Results found={found} clear={clear} />}
                        </Loaded>
                    </div>
                    <p className="wz-downloads">
                        <a
                            className="nl-link"
                            href={`/v1/interventions/_export${address.reference ? '?includeReference=true' : ''}`}
                        >
                            {t('interventions.list.csv')}
                        </a>
                    </p>
                </div>
            </div>
        </Page>
    );
}
