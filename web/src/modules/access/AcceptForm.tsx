// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useId, useState } from 'react';
import { api, ask } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { components } from '@/api/schema.gen';
import { language, t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Field } from './Field';
import { hasPasskeys, makePasskey } from './passkey';
import { QrCode } from './QrCode';
import { Refused } from './Refused';

type Opened = components['schemas']['InvitationOpened'];
type Way = 'app' | 'passkey';

function Ways({ way, choose }: { way: Way; choose: (way: Way) => void }) {
    const name = useId();
    return (
        <fieldset className="wz-fieldset">
            <legend>{t('account.invitation.second')}</legend>
            {(['app', 'passkey'] as const).map((one) => (
                <label key={one} className="wz-check">
                    <input
                        type="radio"
                        name={name}
                        checked={way === one}
                        onChange={() => choose(one)}
                    />
                    <span>{one === 'app' ? t('account.way.app') : t('account.way.passkey')}</span>
                </label>
            ))}
        </fieldset>
    );
}

interface CodeProps {
    opened: Opened;
    code: string;
    change: (code: string) => void;
    problem: Problem | undefined;
}

function AppCode({ opened, code, change, problem }: CodeProps) {
    return (
        <>
            <QrCode shown={opened.authenticator} />
            <Field
                label={t('account.code')}
                hint={t('account.code_hint')}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                value={code}
                change={change}
                problem={problem}
            />
        </>
    );
}

function Email({ opened, email, change, problem }: Omit<CodeProps, 'code'> & { email: string }) {
    if (opened.email !== '') {
        return (
            <p>
                {t('account.email')}: <strong>{opened.email}</strong>
            </p>
        );
    }
    return (
        <Field
            label={t('account.email')}
            name="email"
            type="email"
            autoComplete="username"
            value={email}
            change={change}
            problem={problem}
        />
    );
}

interface AcceptFormProps {
    opened: Opened;
    token: string;
    done: (codes: string[]) => void;
}

/** Everything a new account needs. */
export function AcceptForm({ opened, token, done }: AcceptFormProps) {
    const [name, setName] = useState(opened.name);
    const [email, setEmail] = useState(opened.email);
    const [passphrase, setPassphrase] = useState('');
    const [code, setCode] = useState('');
    const [way, setWay] = useState<Way>('app');
    const accept = useAction({
        act: async () => {
            const second =
                way === 'app'
                    ? { code: code.replaceAll(' ', '') }
                    : { passkey: await makePasskey(opened.passkey, t('account.passkey.first')) };
            const body = {
                token,
                stepToken: opened.stepToken,
                name,
                email: opened.email === '' ? email : null,
                passphrase,
                language: language(),
                ...second,
            };
            return ask(api.POST('/invitations/_accept', { body }));
        },
        done: (made) => done(made.recovery.codes),
    });
    const problem = accept.error ? asProblem(accept.error) : undefined;
    const submit = (event: FormEvent) => {
        event.preventDefault();
        accept.run();
    };
    return (
        <form className="wz-form" onSubmit={submit}>
            <Refused error={accept.error} fields={['name', 'email', 'passphrase', 'code']} />
            <Field
                label={t('account.name')}
                hint={t('account.name_hint')}
                name="name"
                autoComplete="name"
                value={name}
                change={setName}
                problem={problem}
            />
            <Email opened={opened} email={email} change={setEmail} problem={problem} />
            <Field
                label={t('account.passphrase')}
                hint={t('account.passphrase_hint')}
                name="passphrase"
                type="password"
                autoComplete="new-password"
                value={passphrase}
                change={setPassphrase}
                problem={problem}
            />
            {hasPasskeys() ? <Ways way={way} choose={setWay} /> : null}
            {way === 'app' ? (
                <AppCode opened={opened} code={code} change={setCode} problem={problem} />
            ) : (
                <p>{t('account.way.passkey_text')}</p>
            )}
            <button
                type="submit"
                className="nl-button nl-button--primary"
                disabled={accept.isPending}
            >
                {t('account.invitation.accept')}
            </button>
        </form>
    );
}
