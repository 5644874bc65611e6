// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { OpenSession } from '@/api/session';
import { t } from '@/i18n';
import { Page } from '@/ui/Page';
import { useAction } from '@/ui/use-action';
import { Field } from './Field';
import { ProviderButtons } from './ProviderButtons';
import { hasPasskeys, showPasskey } from './passkey';
import { Refused } from './Refused';
import { SecondFactor, type Shown } from './SecondFactor';
import { keepSession } from './session';

type Started = components['schemas']['SignInStarted'];

interface StepProps {
    done: (session: OpenSession) => void;
}

function ByPasskey({ done }: StepProps) {
    const signIn = useAction({
        act: async () => {
            const asked = await ask(api.POST('/sessions/_passkey-options'));
            const passkey = await showPasskey(asked.passkey);
            return ask(
                api.POST('/sessions/_passkey', { body: { stepToken: asked.stepToken, passkey } }),
            );
        },
        done: done,
    });
    return (
        <>
            <Refused error={signIn.error} />
            <button
                type="button"
                className="nl-button nl-button--secondary"
                onClick={() => signIn.run()}
                disabled={signIn.isPending}
            >
                {t('account.sign_in.with_passkey')}
            </button>
        </>
    );
}

function FirstStep({ next, done }: StepProps & { next: (started: Started) => void }) {
    const [email, setEmail] = useState('');
    const [passphrase, setPassphrase] = useState('');
    const start = useAction({
        act: () => ask(api.POST('/sessions', { body: { email, passphrase } })),
        done: next,
    });
    const submit = (event: FormEvent) => {
        event.preventDefault();
        start.run();
    };
    return (
        <div className="wz-form">
            <Refused error={start.error} />
            <form className="wz-form" onSubmit={submit}>
                <Field
                    label={t('account.email')}
                    name="email"
                    type="email"
                    autoComplete="username"
                    value={email}
                    change={setEmail}
                />
                <Field
                    label={t('account.passphrase')}
                    name="passphrase"
                    type="password"
                    autoComplete="current-password"
                    value={passphrase}
                    change={setPassphrase}
                />
                <button
                    type="submit"
                    className="nl-button nl-button--primary"
                    disabled={start.isPending}
                >
                    {t('account.sign_in.next')}
                </button>
            </form>
            {hasPasskeys() ? <ByPasskey done={done} /> : null}
        </div>
    );
}

/** Signing in: passphrase and second factor, or a passkey alone. */
export function SignInPage() {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const [started, setStarted] = useState<Started>();
    const done = (session: OpenSession) => {
        keepSession(queries, session);
        void navigate({ to: '/account' });
    };
    if (!started) {
        return (
            <Page title={t('account.sign_in.title')} intro={<p>{t('account.sign_in.intro')}</p>}>
                <FirstStep next={setStarted} done={done} />
                <ProviderButtons />
            </Page>
        );
    }
    const show = async (shown: Shown) => {
        const body = { stepToken: started.stepToken, ...shown };
        done(await ask(api.POST('/sessions/_second-factor', { body })));
    };
    return (
        <Page
            key="second"
            title={t('account.sign_in.second')}
            intro={<p>{t('account.sign_in.second_intro')}</p>}
        >
            <SecondFactor
                factors={started.factors}
                passkey={async () => started.passkey}
                show={show}
            />
            <p>
                <button
                    type="button"
                    className="wz-plain-button"
                    onClick={() => setStarted(undefined)}
                >
                    {t('account.sign_in.again')}
                </button>
            </p>
        </Page>
    );
}
