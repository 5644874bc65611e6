// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from 'react';
import { api, ask } from '@/api/client';
import { asProblem } from '@/api/problem';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { type Colleague, roleName } from './names';
import { Refused } from './Refused';
import { TextArea } from './TextArea';

interface LastDayDialogProps {
    colleague: Colleague;
    done: (changed: Colleague) => void;
    close: () => void;
}

/** Asks until when a role goes on, and why that changes. */
export function LastDayDialog({ colleague, done, close }: LastDayDialogProps) {
    const [day, setDay] = useState(colleague.validTo ?? '');
    const [reason, setReason] = useState('');
    const sent = useAction({
        act: () =>
            ask(
                api.PATCH('/memberships/{id}', {
                    params: { path: { id: colleague.id } },
                    body: { validTo: day || null, reason: reason.trim() },
                }),
            ),
        done,
    });
    const problem = sent.error ? asProblem(sent.error) : undefined;
    const submit = (event: FormEvent) => {
        event.preventDefault();
        sent.run();
    };
    const title = t('people.last_day.title', {
        person: colleague.name,
        role: roleName(colleague.role),
    });
    return (
        <Dialog title={title} close={close}>
            <form className="wz-form" onSubmit={submit} noValidate>
                <Refused error={sent.error} fields={['validTo', 'reason']} />
                <Field
                    label={t('people.last_day')}
                    hint={t('people.last_day.hint')}
                    name="validTo"
                    type="date"
                    value={day}
                    change={setDay}
                    problem={problem}
                    optional
                />
                <TextArea
                    label={t('people.reason')}
                    hint={t('people.reason_hint')}
                    name="reason"
                    value={reason}
                    change={setReason}
                    problem={problem}
                />
                <p className="wz-buttons">
                    <button
                        type="submit"
                        className="nl-button nl-button--primary"
                        disabled={sent.isPending}
                    >
                        {t('people.last_day.do')}
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
