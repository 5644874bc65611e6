// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import type { ExplorationRequest } from '@/api/types';

export function useCard(id: string) {
    return useQuery({
        queryKey: ['guidance-card', id],
        queryFn: ({ signal }) =>
            ask(api.GET('/guidance-cards/{id}', { params: { path: { id } }, signal })),
    });
}

/** The answer to a reader's own switches. A newer request aborts the one under way. */
export function useExploration(id: string, request: ExplorationRequest, enabled: boolean) {
    return useQuery({
        queryKey: ['exploration', id, request],
        queryFn: ({ signal }) => {
            const params = { path: { id } };
            return ask(api.POST('/pools/{id}/_explore', { params, body: request, signal }));
        },
        enabled,
        placeholderData: keepPreviousData,
        retry: false,
    });
}

export function useVersion(id: string, number: number | undefined) {
    return useQuery({
        queryKey: ['version', id, number],
        queryFn: ({ signal }) => {
            const params = { path: { id, n: String(number) } };
            return ask(api.GET('/pools/{id}/versions/{n}', { params, signal }));
        },
        enabled: number !== undefined,
    });
}

/** The labels of all moderators by name. */
export function useModerators() {
    return useQuery({
        queryKey: ['moderators'],
        queryFn: ({ signal }) => ask(api.GET('/moderators', { signal })),
        staleTime: Number.POSITIVE_INFINITY,
    });
}
