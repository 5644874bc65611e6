// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OpenSession } from '@/api/session';
import { hasLabel, label, t } from '@/i18n';
import { Loading } from '@/ui/Page';
import { useEnding, useWatchedSession } from './ending';
import { useSession } from './session';

type Content = (session: OpenSession) => ReactNode;

function Inside({ session, children }: { session: OpenSession; children: Content }) {
    useWatchedSession();
    return children(session);
}

function Outside() {
    const { data, isPending } = useEnding();
    if (isPending) return <Loading />;
    const why = data && hasLabel('session_ended', data) ? label('session_ended', data) : '';
    return (
        <>
            <p role="status">{why || t('account.visitor')}</p>
            <p>
                <Link to="/aanmelden" className="nl-button nl-button--primary">
                    {t('account.sign_in.title')}
                </Link>
            </p>
        </>
    );
}

/** What only somebody who is signed in sees. For anybody else: how that ended, and the way to sign
 * in. */
export function SignedIn({ children }: { children: Content }) {
    const session = useSession();
    if (session.isPending) return <Loading />;
    return session.data ? <Inside session={session.data}>{children}</Inside> : <Outside />;
}
