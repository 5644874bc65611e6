// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, ask } from '@/api/client';
import { t } from '@/i18n';
import { SecondFactor, type Shown } from './SecondFactor';
import { keepSession } from './session';

/** Asks somebody to show a factor again, in front of whatever page they are on. */
export function StepUpDialog({ answer }: { answer: (done: boolean) => void }) {
    const queries = useQueryClient();
    const dialog = useRef<HTMLDialogElement>(null);
    const stepToken = useRef<string>(undefined);
    useEffect(() => dialog.current?.showModal(), []);
    const passkey = async () => {
        const asked = await ask(api.POST('/session/_passkey-options'));
        stepToken.current = asked.stepToken;
        return asked.passkey;
    };
    const show = async (shown: Shown) => {
        const body = {
            stepToken: stepToken.current ?? null,
            code: shown.code ?? null,
            passkey: shown.passkey ?? null,
        };
        keepSession(queries, await ask(api.POST('/session/_step-up', { body })));
        answer(true);
    };
    return (
        <dialog
            ref={dialog}
            className="wz-dialog"
            aria-labelledby="opnieuw-kop"
            onClose={() => answer(false)}
        >
            <h2 id="opnieuw-kop" className="wz-heading-2">
                {t('account.step_up.title')}
            </h2>
            <p>{t('account.step_up.intro')}</p>
            <SecondFactor factors={['authenticator', 'passkey']} passkey={passkey} show={show} />
            <button
                type="button"
                className="nl-button nl-button--secondary"
                onClick={() => dialog.current?.close()}
            >
                {t('account.step_up.stop')}
            </button>
        </dialog>
    );
}
