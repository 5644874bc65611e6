// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { leaveFor } from './provider-return';
import { Refused } from './Refused';

/** One button for each identity provider; nothing while there are none. */
export function ProviderButtons() {
    const providers = useQuery({
        queryKey: ['sign-in-providers'],
        queryFn: ({ signal }) => ask(api.GET('/sign-in-providers', { signal })),
    });
    const leave = useAction({
        act: (provider: string) => ask(api.POST('/sessions/_provider', { body: { provider } })),
        done: ({ address }) => leaveFor(address),
    });
    const found = providers.data?.items ?? [];
    if (found.length === 0) return null;
    return (
        <section className="wz-form" aria-labelledby="providers">
            <h2 id="providers" className="nl-heading nl-heading--level-2">
                {t('account.provider.title')}
            </h2>
            <Refused error={leave.error} />
            {found.map(({ id, name }) => (
                <button
                    key={id}
                    type="button"
                    className="nl-button nl-button--secondary"
                    onClick={() => leave.run(id)}
                    disabled={leave.isPending || leave.isSuccess}
                >
                    {t('account.provider.via', { name })}
                </button>
            ))}
        </section>
    );
}
