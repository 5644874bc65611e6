// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OpenSession } from '@/api/session';
import { t } from '@/i18n';
import { Loading } from '@/ui/Page';
import { useSession } from './session';

/** What only somebody who is signed in sees; the way to sign in for anybody else. */
export function SignedIn({ children }: { children: (session: OpenSession) => ReactNode }) {
    const session = useSession();
    if (session.isPending) return <Loading />;
    if (session.data) return children(session.data);
    return (
        <>
            <p role="status">{t('account.visitor')}</p>
            <p>
                <Link to="/aanmelden" className="nl-button nl-button--primary">
                    {t('account.sign_in.title')}
                </Link>
            </p>
        </>
    );
}
