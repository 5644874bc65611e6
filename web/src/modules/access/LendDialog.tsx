// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ask } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { useAction } from '@/ui/use-action';
import { Choice } from './Choice';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { type Colleague, roleName } from './names';
import { Refused } from './Refused';
import { TextArea } from './TextArea';

type OwnMembership = components['schemas']['OwnMembership'];
type Delegation = components['schemas']['Delegation'];

const fields = ['lentTo', 'validFrom', 'validTo', 'reason'];
const pageSize = 100;

/** Everybody who works in an organisation, each once, by name. */
async function colleagues(organisation: string, signal: AbortSignal): Promise<Colleague[]> {
    const found = new Map<string, Colleague>();
    for (let page = 1; ; page += 1) {
        const query = { organisation: [organisation], page, pageSize };
        const { items, total } = await ask(api.GET('/memberships', { params: { query }, signal }));
        for (const one of items) if (!found.has(one.person)) found.set(one.person, one);
        if (page * pageSize >= total) break;
    }
    return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function today(): string {
    return new Date().toISOString().slice(0, 10);
}

interface WhoProps {
    membership: OwnMembership;
    self: string;
    value: string;
    change: (value: string) => void;
    problem: Problem | undefined;
}

function Who({ membership: { organisation }, self, problem, ...choice }: WhoProps) {
    const query = useQuery({
        queryKey: ['colleagues', organisation],
        queryFn: ({ signal }) => colleagues(organisation, signal),
    });
    return (
        <Loaded query={query}>
            {(found) => (
                <Choice label={t('people.lend.who')} name="lentTo" problem={problem} {...choice}>
                    <option value="">{t('people.lend.choose')}</option>
                    {found
                        .filter(({ person }) => person !== self)
                        .map(({ person, name }) => (
                            <option key={person} value={person}>
                                {name}
                            </option>
                        ))}
                </Choice>
            )}
        </Loaded>
    );
}

/** What is asked for, sent when it is complete enough for the server to judge. */
function useLoan(membership: OwnMembership, done: (made: Delegation) => void) {
    const [lentTo, setLentTo] = useState('');
    const [validFrom, setValidFrom] = useState(today);
    const [validTo, setValidTo] = useState('');
    const [reason, setReason] = useState('');
    const sent = useAction({
        act: () => {
            const params = { path: { id: membership.id } };
            // What was not filled in is left out: the server says what is missing.
            const body = {
                ...(lentTo ? { lentTo } : {}),
                ...(validFrom ? { validFrom } : {}),
                ...(validTo ? { validTo } : {}),
                reason: reason.trim(),
            };
            return ask(api.POST('/memberships/{id}/delegations', { params, body }));
        },
        done,
    });
    const problem = sent.error ? asProblem(sent.error) : undefined;
    return {
        sent,
        lentTo: { value: lentTo, change: setLentTo, problem },
        validFrom: { value: validFrom, change: setValidFrom, problem },
        validTo: { value: validTo, change: setValidTo, problem },
        reason: { value: reason, change: setReason, problem },
    };
}

interface LendDialogProps {
    membership: OwnMembership;
    /** Who is signed in. */
    self: string;
    done: (made: Delegation) => void;
    close: () => void;
}

/** Asks to whom a role of one's own is lent, from when until when, and why. */
export function LendDialog({ membership, self, done, close }: LendDialogProps) {
    const loan = useLoan(membership, done);
    const submit = (event: FormEvent) => {
        event.preventDefault();
        loan.sent.run();
    };
    const title = t('people.lend.title', {
        role: roleName(membership.role),
        organisation: membership.organisationName,
    });
    return (
        <Dialog title={title} close={close}>
            <p>{t('people.lend.text')}</p>
            <form className="wz-form" onSubmit={submit} noValidate>
                <Refused error={loan.sent.error} fields={fields} />
                <Who membership={membership} self={self} {...loan.lentTo} />
                <Field
                    label={t('people.lend.first_day')}
                    name="validFrom"
                    type="date"
                    {...loan.validFrom}
                />
                <Field
                    label={t('people.last_day')}
                    hint={t('people.lend.last_day_hint')}
                    name="validTo"
                    type="date"
                    {...loan.validTo}
                />
                <TextArea
                    label={t('people.reason')}
                    hint={t('people.reason_hint')}
                    name="reason"
                    {...loan.reason}
                />
                <p className="wz-buttons">
                    <button
                        type="submit"
                        className="nl-button nl-button--primary"
                        disabled={loan.sent.isPending}
                    >
                        {t('people.lend.do')}
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
