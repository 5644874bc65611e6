// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import { asProblem } from '@/api/problem';
import { learnSession, mayBeSignedIn, type OpenSession } from '@/api/session';

const key = ['session'];

async function readSession(signal?: AbortSignal): Promise<OpenSession | null> {
    if (!mayBeSignedIn()) return null;
    try {
        const session = await ask(api.GET('/session', { signal: signal ?? null }));
        learnSession(session);
        return session;
    } catch (error) {
        if (asProblem(error).status === 401) return null;
        throw error;
    }
}

/** The session of this browser; null for a visitor. */
export function useSession() {
    return useQuery({ queryKey: key, queryFn: ({ signal }) => readSession(signal) });
}

/** Somebody signed in, stepped up or stayed. */
export function keepSession(queries: QueryClient, session: OpenSession): void {
    learnSession(session);
    queries.setQueryData(key, session);
}

/** Asks for the session again, which also keeps it going. */
export async function renewSession(queries: QueryClient): Promise<void> {
    await queries.fetchQuery({ queryKey: key, queryFn: () => readSession(), staleTime: 0 });
}

/** Nobody is signed in any more: what was fetched for them is forgotten. */
export function dropSession(queries: QueryClient): void {
    queries.setQueryData(key, null);
    // Pages that showed it are gone with the next render.
    setTimeout(() => queries.removeQueries({ type: 'inactive' }));
}
