// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from 'react';
import { api, ask } from '@/api/client';
import { asProblem } from '@/api/problem';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Field } from './Field';
import { makePasskey } from './passkey';
import { Refused } from './Refused';

/** A new passkey. */
export function AddPasskey({ done }: { done: () => void }) {
    const [label, setLabel] = useState('');
    const add = useAction({
        act: async () => {
            const offered = await ask(api.POST('/account/factors/_passkey-options'));
            const passkey = await makePasskey(offered.creation, label);
            const body = { stepToken: offered.stepToken, passkey };
            return ask(api.POST('/account/factors/_add-passkey', { body }));
        },
        done: () => {
            setLabel('');
            done();
        },
    });
    const submit = (event: FormEvent) => {
        event.preventDefault();
        add.run();
    };
    return (
        <details className="wz-disclosure">
            <summary>{t('account.passkey.add')}</summary>
            <form className="wz-form" onSubmit={submit}>
                <Refused error={add.error} fields={['label']} />
                {add.isSuccess ? <p role="status">{t('account.passkey.added')}</p> : null}
                <Field
                    label={t('account.factors.label')}
                    hint={t('account.factors.label_hint')}
                    name="label"
                    value={label}
                    change={setLabel}
                    problem={add.error ? asProblem(add.error) : undefined}
                />
                <button type="submit" className="nl-button nl-button--primary">
                    {t('account.passkey.make')}
                </button>
            </form>
        </details>
    );
}
