// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { FactorsSection } from './FactorsSection';
import { roleName } from './names';
import { SessionsSection } from './SessionsSection';
import { SignedIn } from './SignedIn';

type Account = components['schemas']['Account'];

function Roles({ account }: { account: Account }) {
    return (
        <Section title={t('account.roles.title')}>
            {account.memberships.length === 0 ? <p>{t('account.roles.none')}</p> : null}
            <ul className="wz-list">
                {account.memberships.map((membership) => (
                    <li key={`${membership.organisation} ${membership.role}`}>
                        {t('account.roles.one', {
                            role: roleName(membership.role),
                            organisation: membership.organisationName || t('account.installation'),
                            due: day(membership.reviewDue),
                        })}
                    </li>
                ))}
            </ul>
        </Section>
    );
}

function Own() {
    const account = useQuery({
        queryKey: ['account'],
        queryFn: ({ signal }) => ask(api.GET('/account', { signal })),
    });
    return (
        <Loaded query={account}>
            {(found) => (
                <>
                    <p className="wz-lead">
                        {found.name}, {found.email}
                    </p>
                    <Roles account={found} />
                    <FactorsSection />
                    <SessionsSection />
                </>
            )}
        </Loaded>
    );
}

/** One's own account: roles, factors and sessions. */
export function AccountPage() {
    return (
        <Page title={t('account.title')}>
            <SignedIn>{() => <Own />}</SignedIn>
        </Page>
    );
}
