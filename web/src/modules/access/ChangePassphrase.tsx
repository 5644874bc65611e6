// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from 'react';
import { api, ask } from '@/api/client';
import { asProblem } from '@/api/problem';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Field } from './Field';
import { Refused } from './Refused';

/** A new passphrase; who has one gives it as well. */
export function ChangePassphrase({ has, done }: { has: boolean; done: () => void }) {
    const [current, setCurrent] = useState('');
    const [passphrase, setPassphrase] = useState('');
    const change = useAction({
        act: () => {
            const body = { passphrase, current: has ? current : null };
            return ask(api.POST('/account/factors/_set-passphrase', { body }));
        },
        done: () => {
            setCurrent('');
            setPassphrase('');
            done();
        },
    });
    const problem = change.error ? asProblem(change.error) : undefined;
    const submit = (event: FormEvent) => {
        event.preventDefault();
        change.run();
    };
    return (
        <details className="wz-disclosure">
            <summary>{t('account.passphrase_change')}</summary>
            <form className="wz-form" onSubmit={submit}>
                <Refused error={change.error} fields={['current', 'passphrase']} />
                {change.isSuccess ? <p role="status">{t('account.passphrase_changed')}</p> : null}
                {has ? (
                    <Field
                        label={t('account.passphrase_current')}
                        name="current"
                        type="password"
                        autoComplete="current-password"
                        value={current}
                        change={setCurrent}
                        problem={problem}
                    />
                ) : null}
                <Field
                    label={t('account.passphrase_new')}
                    hint={t('account.passphrase_hint')}
                    name="passphrase"
                    type="password"
                    autoComplete="new-password"
                    value={passphrase}
                    change={setPassphrase}
                    problem={problem}
                />
                <button type="submit" className="nl-button nl-button--primary">
                    {t('account.passphrase_set')}
                </button>
            </form>
        </details>
    );
}
