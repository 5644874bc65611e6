// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Whether the session of this browser still stands, and with which rights, asked in a way that does not
// keep it going.
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { asProblem } from '@/api/problem';
import { type OpenSession, sessionEnded } from '@/api/session';
import { readState } from '@/api/session-state';
import { renewSession } from './session';

const key = ['session state'];
const everySecond = 1000;

/** Rights that somebody gave, lent or took away: the page shows what it may show now. */
async function learnRights(queries: QueryClient, rights: string): Promise<void> {
    const known = queries.getQueryData<OpenSession | null>(['session']);
    if (!known || known.rights === rights) return;
    await renewSession(queries);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

async function look(queries: QueryClient): Promise<void> {
    if (document.visibilityState === 'hidden') return;
    const { standing, rights } = await readState();
    if (standing === 'open') return learnRights(queries, rights);
    queries.setQueryData(key, standing);
    sessionEnded();
}

/** On a page with something that only who is signed in may see: takes it away within a second or so
 * after the session or the right to see it ended, whoever ended it. */
export function useWatchedSession(): void {
    const queries = useQueryClient();
    useEffect(() => {
        let gone = false;
        let timer: ReturnType<typeof setTimeout>;
        const again = async () => {
            // A server that is away for a moment takes nothing away.
            await look(queries).catch(asProblem);
            if (!gone) timer = setTimeout(() => void again(), everySecond);
        };
        const shown = () => void look(queries).catch(asProblem);
        timer = setTimeout(() => void again(), everySecond);
        document.addEventListener('visibilitychange', shown);
        return () => {
            gone = true;
            clearTimeout(timer);
            document.removeEventListener('visibilitychange', shown);
        };
    }, [queries]);
}

/** How the session that is no longer there ended. */
export function useEnding() {
    const queryFn = async () => (await readState()).standing;
    return useQuery({ queryKey: key, queryFn, staleTime: 0, retry: false });
}
