// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { createPortal } from 'react-dom';
import type { OpenSession } from '@/api/session';
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Notice } from '@/ui/Notice';
import { useWatchedSession } from './ending';
import { roleName } from './names';

/** Above every page while somebody acts for a colleague: for whom and until when. It goes within a
 * second or so after that ended. */
export function LentNotice({ session }: { session: OpenSession }) {
    useWatchedSession();
    const place = document.getElementById('meldingen');
    if (!place) return null;
    return createPortal(
        <Notice kind="info">
            {session.lent.map(({ role, organisation, organisationName, holderName, validTo }) => (
                <p key={`${organisation} ${role} ${holderName}`}>
                    {t('people.lend.notice', {
                        person: holderName,
                        role: roleName(role),
                        organisation: organisationName || t('account.installation'),
                        last: day(validTo),
                    })}
                </p>
            ))}
        </Notice>,
        place,
    );
}
