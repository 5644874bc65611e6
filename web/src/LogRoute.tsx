// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { SignedIn } from '@/modules/access/SignedIn';
import { Logs } from '@/modules/privacy/Logs';
import { Page } from '@/ui/Page';

/** Who did and saw what, for who is signed in: two modules that do not know each other. */
export function LogRoute() {
    return (
        <Page title={t('logs.title')} intro={<p>{t('logs.intro')}</p>}>
            <SignedIn>{(session) => <Logs session={session} />}</SignedIn>
        </Page>
    );
}
