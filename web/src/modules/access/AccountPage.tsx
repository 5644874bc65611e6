// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { FactorsSection } from './FactorsSection';
import { RolesSection } from './RolesSection';
import { SessionsSection } from './SessionsSection';
import { SignedIn } from './SignedIn';

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
                    <RolesSection account={found} />
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
