// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from 'react';
import { asProblem } from '@/api/problem';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Dialog } from './Dialog';
import { Refused } from './Refused';
import { TextArea } from './TextArea';

interface EndDialogProps {
    /** Whose role it is, and which. */
    person: string;
    role: string;
    /** Somebody takes their own role away. */
    own: boolean;
    end: (reason: string) => Promise<unknown>;
    done: () => void;
    close: () => void;
}

/** Asks whether a role has to end, and why. */
export function EndDialog({ person, role, own, end, done, close }: EndDialogProps) {
    const [reason, setReason] = useState('');
    const sent = useAction({ act: () => end(reason.trim()), done });
    const submit = (event: FormEvent) => {
        event.preventDefault();
        sent.run();
    };
    return (
        <Dialog title={t('people.end.title', { person, role })} close={close}>
            <p>{own ? t('people.end.own') : t('people.end.text', { person })}</p>
            <form className="wz-form" onSubmit={submit} noValidate>
                <Refused error={sent.error} fields={['reason']} />
                <TextArea
                    label={t('people.reason')}
                    hint={t('people.reason_hint')}
                    name="reason"
                    value={reason}
                    change={setReason}
                    problem={sent.error ? asProblem(sent.error) : undefined}
                />
                <p className="wz-buttons">
                    <button
                        type="submit"
                        className="nl-button nl-button--primary"
                        disabled={sent.isPending}
                    >
                        {t('people.end.do')}
                    </button>
                    <button
                        type="button"
                        className="nl-button nl-button--secondary"
                        onClick={close}
                    >
                        {t('account.step_up.stop')}
                    </button>
                </p>
            </form>
        </Dialog>
    );
}
