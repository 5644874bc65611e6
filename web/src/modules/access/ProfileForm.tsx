// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from 'react';
import { api, ask } from '@/api/client';
import { asProblem } from '@/api/problem';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Field } from './Field';
import { Refused } from './Refused';

type Account = components['schemas']['Account'];

const fields = ['name', 'email'];

interface ProfileFormProps {
    account: Account;
    done: (said: string) => void;
}

/** One's own name, and the address with which somebody signs in. */
export function ProfileForm({ account, done }: ProfileFormProps) {
    const [name, setName] = useState(account.name);
    const [email, setEmail] = useState(account.email);
    const sent = useAction({
        act: () => ask(api.PATCH('/account', { body: { name, email } })),
        done: (changed) => {
            setName(changed.name);
            setEmail(changed.email);
            const moved = changed.email !== account.email;
            done(t(moved ? 'account.profile.moved' : 'account.profile.done'));
        },
    });
    const problem = sent.error ? asProblem(sent.error) : undefined;
    const submit = (event: FormEvent) => {
        event.preventDefault();
        sent.run();
    };
    return (
        <details className="wz-disclosure">
            <summary>{t('account.profile.title')}</summary>
            <form className="wz-form" onSubmit={submit} noValidate>
                <Refused error={sent.error} fields={fields} />
                <Field
                    label={t('account.name')}
                    hint={t('account.name_hint')}
                    name="name"
                    autoComplete="name"
                    value={name}
                    change={setName}
                    problem={problem}
                />
                <Field
                    label={t('account.email')}
                    hint={t('account.profile.email_hint')}
                    name="email"
                    type="email"
                    autoComplete="email"
                    value={email}
                    change={setEmail}
                    problem={problem}
                />
                <p className="wz-buttons">
                    <button
                        type="submit"
                        className="nl-button nl-button--primary"
                        disabled={sent.isPending}
                    >
                        {t('account.profile.do')}
                    </button>
                </p>
            </form>
        </details>
    );
}
