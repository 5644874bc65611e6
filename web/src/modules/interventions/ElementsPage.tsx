// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api, ask } from '@/api/client';
import { label, t } from '@/i18n';
import { Badge } from '@/ui/Badge';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Words } from '@/ui/Words';
import { ElementKindBadge } from './ElementKindBadge';
import { elementKinds } from './element-address';

const route = getRouteApi('/elementen');

function KindFilter() {
    const { kind } = route.useSearch();
    return (
        <nav aria-label={t('elements.list.filter')}>
            <ul className="wz-tabs">
                <li>
                    <Link
                        to="/elementen"
                        search={{}}
                        className="wz-tab"
                        activeOptions={{
                            exact: true,
                            includeSearch: true,
                            explicitUndefined: true,
                        }}
                        activeProps={{ 'aria-current': kind ? undefined : 'true' }}
                    >
                        {t('elements.list.all')}
                    </Link>
                </li>
                {elementKinds.map((value) => (
                    <li key={value}>
                        <Link
                            to="/elementen"
                            search={{ kind: value }}
                            className="wz-tab"
                            activeOptions={{ exact: true, includeSearch: true }}
                        >
                            {label('elementKind', value)}
                        </Link>
                    </li>
                ))}
            </ul>
        </nav>
    );
}

export function ElementsPage() {
    const { kind, practice } = route.useSearch();
    const query = useQuery({
        queryKey: ['elements', kind, practice],
        queryFn: ({ signal }) => {
            const query = {
                kind: kind ? [kind] : undefined,
                practice: practice ? [practice] : undefined,
                pageSize: 100,
            };
            return ask(api.GET('/elements', { params: { query }, signal }));
        },
        placeholderData: keepPreviousData,
    });
    return (
        <Page title={t('elements.list.title')} intro={<p>{t('elements.list.intro')}</p>}>
            <KindFilter />
            <p role="status" className="wz-results__count">
                {query.data ? t('elements.list.count', { count: query.data.total }) : ''}
            </p>
            <Loaded query={query}>
                {({ items }) => (
                    <ul className="wz-cards">
                        {items.map((element) => (
                            <li key={element.id} className="wz-card">
                                <h2 className="wz-card__title">
                                    <Link to="/elementen/$code" params={{ code: element.code }}>
                                        <Words text={element.title} />
                                    </Link>
                                </h2>
                                <ul className="wz-badges">
                                    <li>
                                        <ElementKindBadge kind={element.kind} />
                                    </li>
                                    <li>
                                        <Badge>{label('practice', element.practice)}</Badge>
                                    </li>
                                </ul>
                                <p className="wz-small wz-quiet">
                                    {label('evidenceLabel', element.evidenceLabel)}
                                    {' · '}
                                    {t('elements.list.interventions', {
                                        count: element.interventions,
                                    })}
                                </p>
                            </li>
                        ))}
                    </ul>
                )}
            </Loaded>
        </Page>
    );
}
