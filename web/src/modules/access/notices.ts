// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// What the owner of an account ought to know of it.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { hasLabel, label, locale, t } from '@/i18n';

export type AccountNotice = components['schemas']['AccountNotice'];

/** "28 nov 2026, 09:24" */
export function moment(instant: string): string {
    return new Date(instant).toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' });
}

/** Those of the account of this session. */
export function useNotices(session: string) {
    return useQuery({
        queryKey: ['account', 'notices', session],
        queryFn: ({ signal }) => ask(api.GET('/account/notices', { signal })),
    });
}

/** What happened, in a sentence. */
export function noticeWords({ kind, means, attempts }: AccountNotice): string {
    return t(`account.notices.${kind}`, {
        means: hasLabel('means', means) ? label('means', means) : means,
        attempts,
    });
}

/** When that was and from where. */
export function noticePlace({ at, address }: AccountNotice): string {
    return address
        ? t('account.notices.from', { moment: moment(at), address })
        : t('account.notices.at', { moment: moment(at) });
}
