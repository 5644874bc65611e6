// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from 'react';
import { api, ask } from '@/api/client';
import { asProblem } from '@/api/problem';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Field } from './Field';
import { QrCode } from './QrCode';
import { Refused } from './Refused';

type Shown = components['schemas']['AuthenticatorShown'];

function Confirm({ shown, done }: { shown: Shown; done: () => void }) {
    const [code, setCode] = useState('');
    const confirm = useAction({
        act: () => {
            const params = { path: { id: shown.id } };
            const body = { code: code.replaceAll(' ', '') };
            return ask(api.POST('/account/factors/{id}/_confirm', { params, body }));
        },
        done: done,
    });
    const submit = (event: FormEvent) => {
        event.preventDefault();
        confirm.run();
    };
    return (
        <form className="wz-form" onSubmit={submit}>
            <Refused error={confirm.error} fields={['code']} />
            <QrCode shown={shown} />
            <Field
                label={t('account.code')}
                hint={t('account.code_hint')}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                value={code}
                change={setCode}
                problem={confirm.error ? asProblem(confirm.error) : undefined}
            />
            <button type="submit" className="nl-button nl-button--primary">
                {t('account.confirm')}
            </button>
        </form>
    );
}

/** A new app for codes: named, then shown once, then confirmed by a code of it. */
export function AddAuthenticator({ done }: { done: () => void }) {
    const [label, setLabel] = useState('');
    const [shown, setShown] = useState<Shown>();
    const add = useAction({
        act: () => ask(api.POST('/account/factors/_add-authenticator', { body: { label } })),
        done: setShown,
    });
    const submit = (event: FormEvent) => {
        event.preventDefault();
        add.run();
    };
    const finished = () => {
        setShown(undefined);
        setLabel('');
        done();
    };
    return (
        <details className="wz-disclosure">
            <summary>{t('account.app.add')}</summary>
            {shown ? (
                <Confirm shown={shown} done={finished} />
            ) : (
                <form className="wz-form" onSubmit={submit}>
                    <Refused error={add.error} fields={['label']} />
                    <Field
                        label={t('account.factors.label')}
                        hint={t('account.factors.label_hint')}
                        name="label"
                        value={label}
                        change={setLabel}
                        problem={add.error ? asProblem(add.error) : undefined}
                    />
                    <button type="submit" className="nl-button nl-button--primary">
                        {t('account.app.show')}
                    </button>
                </form>
            )}
        </details>
    );
}
