// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { roleName, standingName } from './names';

export type Delegation = components['schemas']['Delegation'];

/** Who acts, as whom, for whom: as it reads for whoever looks. */
function sentence(one: Delegation, self: string): string {
    const values = {
        role: roleName(one.role),
        organisation: one.organisationName || t('account.installation'),
        person: one.lentToName,
        holder: one.holderName,
    };
    if (one.holder === self) return t('people.lend.by_you', values);
    if (one.lentTo === self) return t('people.lend.to_you', values);
    return t('people.lend.between', values);
}

interface LoanRowsProps {
    items: Delegation[];
    /** Who is signed in. */
    self: string;
    /** Whether whoever looks may end those of others as well. */
    manages: boolean;
    end: (one: Delegation) => void;
}

/** Roles that are lent, each with its period and, for who may, the way to end it. */
export function LoanRows({ items, self, manages, end }: LoanRowsProps) {
    return (
        <ul className="wz-rows">
            {items.map((one) => (
                <li key={one.id}>
                    <div>
                        <p>
                            {sentence(one, self)}{' '}
                            {one.standing === 'planned' ? (
                                <Badge tone="open">{standingName(one.standing)}</Badge>
                            ) : null}
                        </p>
                        <p className="wz-quiet wz-small">
                            {t('people.lend.period', {
                                begins: day(one.validFrom),
                                ends: day(one.validTo),
                                reason: one.reason,
                            })}
                        </p>
                    </div>
                    {manages || one.holder === self ? (
                        <button
                            type="button"
                            className="nl-button nl-button--secondary"
                            onClick={() => end(one)}
                        >
                            {t('people.lend.end.do')}
                            <span className="wz-hidden">
                                {' '}
                                {t('people.of', {
                                    person: one.lentToName,
                                    role: roleName(one.role),
                                })}
                            </span>
                        </button>
                    ) : null}
                </li>
            ))}
        </ul>
    );
}
