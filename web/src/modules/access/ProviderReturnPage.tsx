// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api, ask } from '@/api/client';
import { t } from '@/i18n';
import { Page } from '@/ui/Page';
import { inLanguageOfLeaving, returnedIn } from './provider-return';
import { Refused } from './Refused';
import { keepSession } from './session';

/** Read once and taken off the address: what stands there counts once and is nobody else's. */
function useReturned() {
    const [found] = useState(() => {
        const elsewhere = inLanguageOfLeaving();
        if (elsewhere !== undefined) window.location.replace(elsewhere);
        return { leaving: elsewhere !== undefined, ...returnedIn(window.location) };
    });
    return found;
}

/** Back from an identity provider: waits for the server to ask it who this is. */
export function ProviderReturnPage() {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const { leaving, ...returned } = useReturned();
    const finish = useQuery({
        queryKey: ['provider-return', returned.state],
        queryFn: () => ask(api.POST('/sessions/_provider-return', { body: returned })),
        enabled: !leaving,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 0,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
    });
    useEffect(() => {
        if (!leaving) void navigate({ to: '.', search: {}, replace: true });
    }, [leaving, navigate]);
    const session = finish.data;
    useEffect(() => {
        if (!session) return;
        keepSession(queries, session);
        void navigate({ to: '/account', replace: true });
    }, [session, queries, navigate]);
    return (
        <Page title={t('account.sign_in.title')}>
            {finish.error ? (
                <>
                    <Refused error={finish.error} />
                    <p>
                        <Link to="/aanmelden" className="nl-button nl-button--primary">
                            {t('account.sign_in.again')}
                        </Link>
                    </p>
                </>
            ) : (
                <p role="status">{t('account.provider.waiting')}</p>
            )}
        </Page>
    );
}
