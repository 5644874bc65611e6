// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { useAction } from '@/ui/use-action';
import { AcceptForm } from './AcceptForm';
import { roleName } from './names';
import { RecoveryList } from './RecoveryList';
import { Refused } from './Refused';
import { renewSession, useSession } from './session';

type Opened = components['schemas']['InvitationOpened'];

/** The token stands behind # so that it reaches no server log; it is taken off the address at once. */
function useLinkToken(): string {
    const [token] = useState(() => {
        const found = window.location.hash.slice(1);
        if (found) window.history.replaceState(window.history.state, '', window.location.pathname);
        return found;
    });
    return token;
}

function Join({ token }: { token: string }) {
    const queries = useQueryClient();
    const session = useSession();
    const join = useAction({
        act: () => ask(api.POST('/invitations/_join', { body: { token } })),
        done: () => renewSession(queries),
    });
    if (join.isSuccess) {
        return (
            <p role="status">
                {t('account.invitation.joined')} <Link to="/account">{t('account.title')}</Link>
            </p>
        );
    }
    if (!session.data) {
        return (
            <>
                <p>{t('account.invitation.known')}</p>
                <Link to="/aanmelden" className="nl-button nl-button--primary">
                    {t('account.sign_in.title')}
                </Link>
            </>
        );
    }
    return (
        <div className="wz-form">
            <Refused error={join.error} />
            <button
                type="button"
                className="nl-button nl-button--primary"
                onClick={() => join.run()}
            >
                {t('account.invitation.join')}
            </button>
        </div>
    );
}

function Offered({ opened, token }: { opened: Opened; token: string }) {
    const queries = useQueryClient();
    const [codes, setCodes] = useState<string[]>();
    if (codes) {
        return (
            <>
                <p role="status">{t('account.invitation.done')}</p>
                <RecoveryList codes={codes} />
                <p>
                    <Link to="/account" className="nl-button nl-button--primary">
                        {t('account.title')}
                    </Link>
                </p>
            </>
        );
    }
    if (opened.known) return <Join token={token} />;
    const done = async (made: string[]) => {
        setCodes(made);
        await renewSession(queries);
    };
    return <AcceptForm opened={opened} token={token} done={(made) => void done(made)} />;
}

/** Accepting an invitation: name, passphrase and second factor in one go. */
export function InvitationPage() {
    const token = useLinkToken();
    const query = useQuery({
        queryKey: ['invitation', 'open'],
        queryFn: () => ask(api.POST('/invitations/_open', { body: { token } })),
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 0,
        retry: false,
        refetchOnWindowFocus: false,
    });
    const opened = query.data;
    const intro = opened
        ? t('account.invitation.intro', {
              role: roleName(opened.role),
              organisation: opened.organisationName || t('account.installation'),
          })
        : '';
    return (
        <Page title={t('account.invitation.title')} intro={<p>{intro}</p>}>
            <Loaded query={query}>{(found) => <Offered opened={found} token={token} />}</Loaded>
        </Page>
    );
}
