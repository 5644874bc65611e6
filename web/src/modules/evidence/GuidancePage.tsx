// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, ask } from '@/api/client';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { OtherAnswers } from '@/ui/OtherAnswers';
import { Page } from '@/ui/Page';
import { Pagination } from '@/ui/Pagination';
import { CardList } from './CardList';

const route = getRouteApi('/richtlijnen');

export function GuidancePage() {
    const { page } = route.useSearch();
    const navigate = route.useNavigate();
    const query = useQuery({
        queryKey: ['guidance-cards', 'list', page],
        queryFn: ({ signal }) => {
            const params = { query: { reference: false, page: page ?? 1, pageSize: 20 } };
            return ask(api.GET('/guidance-cards', { params, signal }));
        },
        placeholderData: keepPreviousData,
    });
    return (
        <Page title={t('evidence.list.title')} intro={<p>{t('evidence.list.intro')}</p>}>
            <Loaded query={query}>
                {(found) => (
                    <>
                        <p role="status" className="wz-results__count">
                            {t('evidence.list.count', { count: found.total })}
                        </p>
                        {found.total === 0 ? (
                            <Notice kind="info" title={t('evidence.list.none')}>
                                <p>{t('evidence.list.none_text')}</p>
                                <OtherAnswers />
                            </Notice>
                        ) : (
                            <CardList cards={found.items} />
                        )}
                        <Pagination
                            page={found.page}
                            pageSize={found.pageSize}
                            total={found.total}
                            go={(next, how) => void navigate({ search: { page: next }, ...how })}
                        />
                    </>
                )}
            </Loaded>
        </Page>
    );
}
