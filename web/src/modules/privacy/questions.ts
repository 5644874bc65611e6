// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Asking the server, with the purpose. Each question is on record before it is answered, so nothing
// is asked again by itself: not when the window gets the focus, nor after a failure.
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import {
    type Asked,
    auditQuery,
    disclosureQuery,
    type LedgerFilters,
    type LogFilters,
    type Purpose,
} from './log-state';

/** All that was fetched here; it is forgotten when the page is left. */
export const logsKey = ['logs'];
export const ledgerKey = [...logsKey, 'ledger'];

const onlyWhenAsked = {
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    placeholderData: keepPreviousData,
} as const;

function saying(purpose: Purpose) {
    return { 'Werkzaam-Purpose': purpose };
}

export function useLog(purpose: Purpose, asked: Asked<LogFilters>) {
    return useQuery({
        ...onlyWhenAsked,
        queryKey: [...logsKey, 'log', purpose, asked],
        queryFn: ({ signal }) =>
            ask(
                api.POST('/audit-entries/_search', {
                    body: auditQuery(asked),
                    headers: saying(purpose),
                    signal,
                }),
            ),
    });
}

export function useLedger(purpose: Purpose, asked: Asked<LedgerFilters>) {
    return useQuery({
        ...onlyWhenAsked,
        queryKey: [...ledgerKey, purpose, asked],
        queryFn: ({ signal }) =>
            ask(
                api.POST('/disclosures/_search', {
                    body: disclosureQuery(asked),
                    headers: saying(purpose),
                    signal,
                }),
            ),
    });
}

/** What is filtered, as CSV. */
export function logFile(purpose: Purpose, asked: Asked<LogFilters>): Promise<string> {
    return ask(
        api.POST('/audit-entries/_export', {
            body: auditQuery(asked),
            headers: saying(purpose),
            parseAs: 'text',
        }),
    );
}

export type Answered<T> = UseQueryResult<T, Error>;
