// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { EndLoanDialog } from './EndLoanDialog';
import { LendDialog } from './LendDialog';
import { type Delegation, LoanRows } from './LoanRows';
import { roleName } from './names';
import { useSaid } from './Said';

type Account = components['schemas']['Account'];
type OwnMembership = components['schemas']['OwnMembership'];

function Role({ membership, lend }: { membership: OwnMembership; lend: () => void }) {
    const organisation = membership.organisationName || t('account.installation');
    return (
        <li>
            <p>
                {t('account.roles.one', {
                    role: roleName(membership.role),
                    organisation,
                    due: day(membership.reviewDue),
                })}
            </p>
            {membership.lendable ? (
                <button type="button" className="nl-button nl-button--secondary" onClick={lend}>
                    {t('people.lend.do')}
                    <span className="wz-hidden">
                        {' '}
                        {t('people.lend.which', { role: roleName(membership.role), organisation })}
                    </span>
                </button>
            ) : null}
        </li>
    );
}

/** What is lent to and by whoever is signed in. */
function OwnLoans({ self, end }: { self: string; end: (one: Delegation) => void }) {
    const query = useQuery({
        queryKey: ['delegations', 'own'],
        queryFn: ({ signal }) =>
            ask(api.GET('/account/delegations', { params: { query: { pageSize: 100 } }, signal })),
    });
    return (
        <Section level={3} title={t('people.lend.own')}>
            <Loaded query={query}>
                {({ items }) =>
                    items.length === 0 ? (
                        <p>{t('people.lend.none')}</p>
                    ) : (
                        <LoanRows items={items} self={self} manages={false} end={end} />
                    )
                }
            </Loaded>
        </Section>
    );
}

/** One's own roles, and lending them to a colleague. */
export function RolesSection({ account }: { account: Account }) {
    const queries = useQueryClient();
    const [lending, setLending] = useState<OwnMembership>();
    const [ending, setEnding] = useState<Delegation>();
    const [said, say] = useSaid();
    const done = (what: string) => {
        setLending(undefined);
        setEnding(undefined);
        say(what);
        void queries.invalidateQueries({ queryKey: ['delegations'] });
    };
    return (
        <Section
            title={t('account.roles.title')}
            intro={
                account.memberships.some(({ lendable }) => lendable) ? (
                    <p>{t('people.lend.intro')}</p>
                ) : null
            }
        >
            {said}
            {account.memberships.length === 0 ? <p>{t('account.roles.none')}</p> : null}
            <ul className="wz-rows">
                {account.memberships.map((membership) => (
                    <Role
                        key={membership.id}
                        membership={membership}
                        lend={() => setLending(membership)}
                    />
                ))}
            </ul>
            <OwnLoans self={account.id} end={setEnding} />
            {lending ? (
                <LendDialog
                    membership={lending}
                    self={account.id}
                    done={(made) =>
                        done(
                            t('people.lend.done', {
                                person: made.lentToName,
                                ends: day(made.validTo),
                            }),
                        )
                    }
                    close={() => setLending(undefined)}
                />
            ) : null}
            {ending ? (
                <EndLoanDialog
                    delegation={ending}
                    done={() => done(t('people.lend.end.done', { person: ending.lentToName }))}
                    close={() => setEnding(undefined)}
                />
            ) : null}
        </Section>
    );
}
