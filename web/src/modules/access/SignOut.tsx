// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, ask } from '@/api/client';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Refused } from './Refused';
import { dropSession } from './session';

/** Signing out, in the header of every page. */
export function SignOut() {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const leave = useAction({
        act: () => ask(api.DELETE('/session')),
        done: async () => {
            await navigate({ to: '/aanmelden' });
            dropSession(queries);
        },
    });
    return (
        <>
            <button
                type="button"
                className="wz-language wz-header__button"
                onClick={() => leave.run()}
            >
                {t('account.sign_out')}
            </button>
            <Refused error={leave.error} />
        </>
    );
}
