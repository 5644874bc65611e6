// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type OpenSession, onSessionEnded, onStepUp } from '@/api/session';
import { learnPages } from '@/i18n/pages';
import { dropSession } from './session';

const Dialog = lazy(async () => {
    const [{ StepUpDialog }] = await Promise.all([import('./StepUpDialog'), learnPages()]);
    return { default: StepUpDialog };
});
const Links = lazy(async () => {
    const [{ PeopleLinks }] = await Promise.all([import('./PeopleLinks'), learnPages()]);
    return { default: PeopleLinks };
});
const Lent = lazy(async () => {
    const [{ LentNotice }] = await Promise.all([import('./LentNotice'), learnPages()]);
    return { default: LentNotice };
});
const News = lazy(async () => {
    const [{ SignInNews }] = await Promise.all([import('./SignInNews'), learnPages()]);
    return { default: SignInNews };
});
const Warning = lazy(async () => {
    const [{ SessionWarning }] = await Promise.all([import('./SessionWarning'), learnPages()]);
    return { default: SessionWarning };
});

/** What every page needs of a session: a warning before it ends, for whom somebody acts, what happened
 * with the account, and showing a factor again. */
export default function AccountFrame({ session }: { session: OpenSession }) {
    const queries = useQueryClient();
    const answer = useRef<(done: boolean) => void>(undefined);
    const [asking, setAsking] = useState(false);
    useEffect(() => {
        onSessionEnded(() => dropSession(queries));
        onStepUp(
            () =>
                new Promise((resolve) => {
                    answer.current = resolve;
                    setAsking(true);
                }),
        );
        return () => onStepUp(undefined);
    }, [queries]);
    const answered = (done: boolean) => {
        setAsking(false);
        answer.current?.(done);
    };
    return (
        <>
            <Suspense>
                <Links session={session} />
                <News key={session.id} session={session} />
                {session.lent.length > 0 ? <Lent session={session} /> : null}
            </Suspense>
            {createPortal(
                <Suspense>
                    {asking ? <Dialog answer={answered} /> : null}
                    <Warning session={session} />
                </Suspense>,
                document.body,
            )}
        </>
    );
}
