// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { FactorsSection } from './FactorsSection';
import { NoticesSection } from './NoticesSection';
import { ProfileForm } from './ProfileForm';
import { RolesSection } from './RolesSection';
import { useSaid } from './Said';
import { SessionsSection } from './SessionsSection';
import { SignedIn } from './SignedIn';
import { renewSession } from './session';

function Own({ session }: { session: string }) {
    const queries = useQueryClient();
    const [said, say] = useSaid();
    const account = useQuery({
        queryKey: ['account'],
        queryFn: ({ signal }) => ask(api.GET('/account', { signal })),
    });
    const changed = async (what: string) => {
        say(what);
        await queries.invalidateQueries({ queryKey: ['account'] });
        // Its name stands above every page.
        await renewSession(queries);
    };
    return (
        <Loaded query={account}>
            {(found) => (
                <>
                    <p className="wz-lead">
                        {found.name}, {found.email}
                    </p>
                    {said}
                    <ProfileForm account={found} done={(what) => void changed(what)} />
                    <RolesSection account={found} />
                    <FactorsSection />
                    <SessionsSection />
                    <NoticesSection session={session} />
                </>
            )}
        </Loaded>
    );
}

/** One's own account: name, roles, factors, sessions, and what happened with it. */
export function AccountPage() {
    return (
        <Page title={t('account.title')}>
            <SignedIn>{(session) => <Own session={session.id} />}</SignedIn>
        </Page>
    );
}
