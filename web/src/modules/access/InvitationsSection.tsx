// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, carryOut } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { useAction } from '@/ui/use-action';
import { Dialog } from './Dialog';
import { roleName } from './names';
import { OrganisationName } from './OrganisationName';
import { Refused } from './Refused';
import { useSaid } from './Said';

type Invitation = components['schemas']['Invitation'];

interface WithdrawProps {
    invitation: Invitation;
    done: () => void;
    close: () => void;
}

function Withdraw({ invitation, done, close }: WithdrawProps) {
    const sent = useAction({
        act: () => {
            const params = { path: { id: invitation.id } };
            return carryOut(api.POST('/invitations/{id}/_withdraw', { params }));
        },
        done,
    });
    const { name } = invitation;
    return (
        <Dialog title={t('people.withdraw.title', { name })} close={close}>
            <p>{t('people.withdraw.text', { name })}</p>
            <Refused error={sent.error} />
            <p className="wz-buttons">
                <button
                    type="button"
                    className="nl-button nl-button--primary"
                    onClick={() => sent.run()}
                    disabled={sent.isPending}
                >
                    {t('people.withdraw.do')}
                </button>
                <button type="button" className="nl-button nl-button--secondary" onClick={close}>
                    {t('account.step_up.stop')}
                </button>
            </p>
        </Dialog>
    );
}

interface RowProps {
    invitation: Invitation;
    everywhere: boolean;
    withdraw: () => void;
}

function Row({ invitation, everywhere, withdraw }: RowProps) {
    return (
        <li>
            <div>
                <p>
                    <strong>{invitation.name}</strong>, {invitation.email}
                </p>
                <p className="wz-quiet wz-small">
                    {roleName(invitation.role)}
                    {everywhere ? (
                        <>
                            {' '}
                            {t('people.at')} <OrganisationName id={invitation.organisation} />
                        </>
                    ) : null}
                    {'; '}
                    {t('people.invitation.expires', { expires: day(invitation.expiresAt) })}
                </p>
            </div>
            <button type="button" className="nl-button nl-button--secondary" onClick={withdraw}>
                {t('people.withdraw.do')}
                <span className="wz-hidden"> {t('people.for', { name: invitation.name })}</span>
            </button>
        </li>
    );
}

/** Invitations that nobody used yet: of one organisation, or all that may be seen. */
export function InvitationsSection({ organisation }: { organisation: string | undefined }) {
    const queries = useQueryClient();
    const [asked, setAsked] = useState<Invitation>();
    const [said, say] = useSaid();
    const query = useQuery({
        queryKey: ['invitations'],
        queryFn: ({ signal }) =>
            ask(api.GET('/invitations', { params: { query: { pageSize: 100 } }, signal })),
    });
    const done = (name: string) => {
        setAsked(undefined);
        say(t('people.withdraw.done', { name }));
        void queries.invalidateQueries({ queryKey: ['invitations'] });
    };
    return (
        <Section title={t('people.open')} intro={<p>{t('people.open_intro')}</p>}>
            {said}
            <Loaded query={query}>
                {({ items }) => {
                    const shown = organisation
                        ? items.filter((one) => one.organisation === organisation)
                        : items;
                    if (shown.length === 0) return <p>{t('people.open_none')}</p>;
                    return (
                        <ul className="wz-rows">
                            {shown.map((invitation) => (
                                <Row
                                    key={invitation.id}
                                    invitation={invitation}
                                    everywhere={organisation === undefined}
                                    withdraw={() => setAsked(invitation)}
                                />
                            ))}
                        </ul>
                    );
                }}
            </Loaded>
            {asked ? (
                <Withdraw
                    invitation={asked}
                    done={() => done(asked.name)}
                    close={() => setAsked(undefined)}
                />
            ) : null}
        </Section>
    );
}
