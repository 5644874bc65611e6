// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { t } from '@/i18n';
import { learnPages } from '@/i18n/pages';
import { useSession } from './session';

// Only who is signed in needs it.
const Frame = lazy(() => import('./AccountFrame'));
const Out = lazy(async () => {
    const [{ SignOut }] = await Promise.all([import('./SignOut'), learnPages()]);
    return { default: SignOut };
});

/** Who is signed in, or the way there; stands in the header of every page. */
export function AccountLink() {
    const { data } = useSession();
    if (!data) {
        return (
            <Link to="/aanmelden" className="wz-language">
                {t('shell.sign_in')}
            </Link>
        );
    }
    return (
        <>
            <Suspense>
                <Frame session={data} />
            </Suspense>
            <Link to="/account" className="wz-language">
                <span className="wz-hidden">{t('shell.account')} </span>
                {data.name}
            </Link>
            <Suspense>
                <Out />
            </Suspense>
        </>
    );
}
