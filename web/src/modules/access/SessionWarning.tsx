// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { lastTouched, type OpenSession } from '@/api/session';
import { t } from '@/i18n';
import { Notice } from '@/ui/Notice';
import { dropSession, renewSession } from './session';

const minute = 60_000;
const warnBefore = 5 * minute;
const lookEvery = 5_000;

/** Until when a session lasts, by the clock of this browser. */
function endOf(session: OpenSession): number {
    const serverNow = Date.parse(session.now);
    const idle = Date.parse(session.idleEndsAt) - serverNow;
    const rest = Date.parse(session.endsAt) - serverNow;
    return lastTouched() + Math.min(idle, rest);
}

/** Says that a session is about to end, with a way to go on. */
export function SessionWarning({ session }: { session: OpenSession }) {
    const queries = useQueryClient();
    const [left, setLeft] = useState(Number.POSITIVE_INFINITY);
    useEffect(() => {
        const look = () => {
            const now = endOf(session) - Date.now();
            setLeft(now);
            if (now <= 0) dropSession(queries);
        };
        const timer = setInterval(look, lookEvery);
        return () => clearInterval(timer);
    }, [session, queries]);
    if (left > warnBefore) return null;
    return (
        <div className="wz-warning">
            <Notice kind="warning" title={t('account.warning.title')} role="alert">
                <p>
                    {t('account.warning.text', { minutes: Math.max(1, Math.ceil(left / minute)) })}
                </p>
                <button
                    type="button"
                    className="nl-button nl-button--primary"
                    onClick={() =>
                        void renewSession(queries).then(() => setLeft(Number.POSITIVE_INFINITY))
                    }
                >
                    {t('account.warning.go_on')}
                </button>
            </Notice>
        </div>
    );
}
