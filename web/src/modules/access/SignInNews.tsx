// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { OpenSession } from '@/api/session';
import { t } from '@/i18n';
import { Notice } from '@/ui/Notice';
import { useNotices } from './notices';

/** Above the page, after signing in: that something happened with the account since the time before.
 * What it was stands on the account page. */
export function SignInNews({ session }: { session: OpenSession }) {
    const [read, setRead] = useState(false);
    const { data } = useNotices(session.id);
    const there = useRouterState({
        select: ({ location }) => location.pathname.endsWith('/account'),
    });
    useEffect(() => {
        if (there) setRead(true);
    }, [there]);
    const count = data?.items.filter(({ recent }) => recent).length ?? 0;
    const place = document.getElementById('meldingen');
    if (read || count === 0 || !place) return null;
    return createPortal(
        <Notice kind="warning">
            <p>{t('account.notices.news', { count })}</p>
            <p className="wz-buttons">
                <Link
                    to="/account"
                    hash="over-uw-account"
                    className="nl-button nl-button--secondary"
                    onClick={() => setRead(true)}
                >
                    {t('account.notices.look')}
                </Link>
                <button
                    type="button"
                    className="nl-button nl-button--secondary"
                    onClick={() => setRead(true)}
                >
                    {t('account.notices.hide')}
                </button>
            </p>
        </Notice>,
        place,
    );
}
