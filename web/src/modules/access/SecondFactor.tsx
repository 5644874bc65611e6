// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from 'react';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Field } from './Field';
import { hasPasskeys, showPasskey } from './passkey';
import { Refused } from './Refused';

type Schemas = components['schemas'];
export type Shown = {
    code?: string;
    recoveryCode?: string;
    passkey?: Schemas['PasskeyAnswer'];
};

interface SecondFactorProps {
    factors: Schemas['FactorKind'][];
    /** What the browser needs to show a passkey. */
    passkey: () => Promise<Schemas['PasskeyRequest']>;
    show: (shown: Shown) => Promise<unknown>;
}

/** Showing one factor: a code, a passkey or, for who lost the rest, a recovery code. */
export function SecondFactor({ factors, passkey, show }: SecondFactorProps) {
    const [code, setCode] = useState('');
    const [recovery, setRecovery] = useState(!factors.includes('authenticator'));
    const sent = useAction({ act: show });
    const byPasskey = useAction({
        act: async () => show({ passkey: await showPasskey(await passkey()) }),
    });
    const submit = (event: FormEvent) => {
        event.preventDefault();
        sent.run(recovery ? { recoveryCode: code } : { code: code.replaceAll(' ', '') });
    };
    const canRecover = factors.includes('recovery_code');
    const takesCode = recovery ? canRecover : factors.includes('authenticator');
    return (
        <div className="wz-form">
            <Refused error={byPasskey.error ?? sent.error} />
            {factors.includes('passkey') && hasPasskeys() ? (
                <button
                    type="button"
                    className="nl-button nl-button--primary"
                    onClick={() => byPasskey.run()}
                >
                    {t('account.sign_in.with_passkey')}
                </button>
            ) : null}
            {takesCode ? (
                <form className="wz-form" onSubmit={submit}>
                    <Field
                        label={recovery ? t('account.recovery.one') : t('account.code')}
                        hint={recovery ? t('account.recovery.hint') : t('account.code_hint')}
                        name="code"
                        autoComplete="one-time-code"
                        inputMode={recovery ? 'text' : 'numeric'}
                        value={code}
                        change={setCode}
                    />
                    <button
                        type="submit"
                        className="nl-button nl-button--primary"
                        disabled={sent.isPending}
                    >
                        {t('account.confirm')}
                    </button>
                </form>
            ) : null}
            {canRecover ? (
                <button
                    type="button"
                    className="wz-plain-button"
                    onClick={() => {
                        setRecovery(!recovery);
                        setCode('');
                    }}
                >
                    {recovery ? t('account.recovery.not') : t('account.recovery.use')}
                </button>
            ) : null}
        </div>
    );
}
