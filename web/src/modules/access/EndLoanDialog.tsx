// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { api, carryOut } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { useAction } from '@/ui/use-action';
import { Dialog } from './Dialog';
import { roleName } from './names';
import { Refused } from './Refused';

interface EndLoanDialogProps {
    delegation: components['schemas']['Delegation'];
    done: () => void;
    close: () => void;
}

/** Asks whether a colleague has to stop acting for somebody. */
export function EndLoanDialog({ delegation, done, close }: EndLoanDialogProps) {
    const sent = useAction({
        act: () => {
            const params = { path: { id: delegation.id } };
            return carryOut(api.POST('/delegations/{id}/_end', { params }));
        },
        done,
    });
    const named = { person: delegation.lentToName, role: roleName(delegation.role) };
    return (
        <Dialog title={t('people.lend.end.title', named)} close={close}>
            <p>{t('people.lend.end.text', named)}</p>
            <Refused error={sent.error} />
            <p className="wz-buttons">
                <button
                    type="button"
                    className="nl-button nl-button--primary"
                    onClick={() => sent.run()}
                    disabled={sent.isPending}
                >
                    {t('people.lend.end.do')}
                </button>
                <button type="button" className="nl-button nl-button--secondary" onClick={close}>
                    {t('account.step_up.stop')}
                </button>
            </p>
        </Dialog>
    );
}
