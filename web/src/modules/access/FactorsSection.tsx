// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { useAction } from '@/ui/use-action';
import { AddAuthenticator } from './AddAuthenticator';
import { AddPasskey } from './AddPasskey';
import { ChangePassphrase } from './ChangePassphrase';
import { factorName } from './names';
import { hasPasskeys } from './passkey';
import { RecoveryList } from './RecoveryList';
import { Refused } from './Refused';

type Factor = components['schemas']['Factor'];

function named(factor: Factor): string {
    return factor.label ? `${factorName(factor.kind)}: ${factor.label}` : factorName(factor.kind);
}

function Row({ factor, remove }: { factor: Factor; remove: () => void }) {
    const waiting = factor.confirmedAt ? '' : ` (${t('account.factors.unconfirmed')})`;
    return (
        <li>
            <p>
                {named(factor)}
                {waiting}
            </p>
            <button type="button" className="nl-button nl-button--secondary" onClick={remove}>
                {t('account.factors.remove', { name: named(factor) })}
            </button>
        </li>
    );
}

function Recovery({ left, again }: { left: number; again: () => void }) {
    const [codes, setCodes] = useState<string[]>();
    const renew = useAction({
        act: () => ask(api.POST('/account/factors/_renew-recovery-codes')),
        done: (made) => {
            setCodes(made.codes);
            again();
        },
    });
    return (
        <>
            <Refused error={renew.error} />
            <p>{t('account.recovery.left', { count: left })}</p>
            {codes ? <RecoveryList codes={codes} /> : null}
            <button
                type="button"
                className="nl-button nl-button--secondary"
                onClick={() => renew.run()}
            >
                {t('account.recovery.renew')}
            </button>
        </>
    );
}

/** What somebody signs in with, and ways to change that. */
export function FactorsSection() {
    const queries = useQueryClient();
    const query = useQuery({
        queryKey: ['account', 'factors'],
        queryFn: ({ signal }) => ask(api.GET('/account/factors', { signal })),
    });
    const again = () => void queries.invalidateQueries({ queryKey: ['account'] });
    const remove = useAction({
        act: (id: string) => ask(api.DELETE('/account/factors/{id}', { params: { path: { id } } })),
        done: again,
    });
    return (
        <Section title={t('account.factors.title')} intro={<p>{t('account.factors.intro')}</p>}>
            <Refused error={remove.error} />
            <Loaded query={query}>
                {(found) => (
                    <>
                        <ul className="wz-rows">
                            {found.items.map((factor) => (
                                <Row
                                    key={factor.id}
                                    factor={factor}
                                    remove={() => remove.run(factor.id)}
                                />
                            ))}
                        </ul>
                        <Recovery left={found.recoveryCodes} again={again} />
                        {hasPasskeys() ? <AddPasskey done={again} /> : null}
                        <AddAuthenticator done={again} />
                        <ChangePassphrase
                            has={found.items.some(({ kind }) => kind === 'passphrase')}
                            done={again}
                        />
                    </>
                )}
            </Loaded>
        </Section>
    );
}
