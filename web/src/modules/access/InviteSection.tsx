// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api, ask } from '@/api/client';
import { asProblem, Problem } from '@/api/problem';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { Section } from '@/ui/Section';
import { useAction } from '@/ui/use-action';
import { Choice } from './Choice';
import { Field } from './Field';
import { InvitationLink } from './InvitationLink';
import { invitedRoles, type Role, roleName } from './names';
import { Refused } from './Refused';

type Made = components['schemas']['InvitationLink'];

interface InviteFormProps {
    /** Empty: not chosen yet. */
    organisation: string;
    /** The one role that can be given here; without it there is a choice. */
    only?: Role;
    /** What stands above the fields, such as a choice of organisation. */
    above?: (problem: Problem | undefined) => ReactNode;
}

/** What the server says of a missing key is about keys; here something was not chosen. */
function notChosen(): Problem {
    const detail = t('people.found.choose');
    return new Problem(400, 'request.invalid', t('people.found.missing'), [
        { in: 'body', location: '/organisation', code: 'choice', detail },
    ]);
}

const fields = ['organisation', 'role', 'name', 'email', 'validTo'];

interface RoleChoiceProps {
    role: Role;
    change: (role: Role) => void;
    problem: Problem | undefined;
}

function RoleChoice({ role, change, problem }: RoleChoiceProps) {
    return (
        <Choice
            label={t('people.column.role')}
            name="role"
            value={role}
            change={(value) => change(value as Role)}
            problem={problem}
        >
            {invitedRoles.map((one) => (
                <option key={one} value={one}>
                    {roleName(one)}
                </option>
            ))}
        </Choice>
    );
}

/** Invites somebody, and shows the link once. */
export function InviteForm({ organisation, only, above }: InviteFormProps) {
    const queries = useQueryClient();
    const [made, setMade] = useState<Made>();
    const [chosen, setChosen] = useState<Role>(only ?? 'policy_adviser');
    const [name, setName] = useState('');
    const [email, setEmail] = useState('');
    const [lastDay, setLastDay] = useState('');
    const invite = useAction({
        act: async () => {
            if (!organisation) throw notChosen();
            const body = { organisation, role: chosen, name, email, validTo: lastDay || null };
            return ask(api.POST('/invitations', { body }));
        },
        done: (link) => {
            setMade(link);
            setName('');
            setEmail('');
            setLastDay('');
            void queries.invalidateQueries({ queryKey: ['invitations'] });
        },
    });
    if (made) return <InvitationLink made={made} again={() => setMade(undefined)} />;
    const problem = invite.error ? asProblem(invite.error) : undefined;
    const submit = (event: FormEvent) => {
        event.preventDefault();
        invite.run();
    };
    return (
        <form className="wz-form" onSubmit={submit} noValidate>
            <Refused error={invite.error} fields={fields} />
            {above?.(problem)}
            <Field
                label={t('people.invite.name')}
                name="name"
                value={name}
                change={setName}
                problem={problem}
            />
            <Field
                label={t('account.email')}
                hint={t('people.invite.email_hint')}
                name="email"
                type="email"
                value={email}
                change={setEmail}
                problem={problem}
            />
            {only ? null : <RoleChoice role={chosen} change={setChosen} problem={problem} />}
            <Field
                label={t('people.invite.last_day')}
                hint={t('people.last_day.hint')}
                name="validTo"
                type="date"
                value={lastDay}
                change={setLastDay}
                problem={problem}
                optional
            />
            <button
                type="submit"
                className="nl-button nl-button--primary"
                disabled={invite.isPending}
            >
                {t('people.invite.do')}
            </button>
        </form>
    );
}

export function InviteSection({ organisation }: { organisation: string }) {
    return (
        <Section title={t('people.invite.title')} intro={<p>{t('people.invite.intro')}</p>}>
            <InviteForm key={organisation} organisation={organisation} />
        </Section>
    );
}
