// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '@/api/client';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { EndLoanDialog } from './EndLoanDialog';
import { type Delegation, LoanRows } from './LoanRows';
import { useSaid } from './Said';

interface LoansSectionProps {
    organisation: string;
    self: string;
    manages: boolean;
}

/** Who acts for whom in an organisation; for who manages its people or reviews their rights. */
export function LoansSection({ organisation, self, manages }: LoansSectionProps) {
    const queries = useQueryClient();
    const [asked, setAsked] = useState<Delegation>();
    const [said, say] = useSaid();
    const query = useQuery({
        queryKey: ['delegations', organisation],
        queryFn: ({ signal }) => {
            const shown = { organisation: [organisation], pageSize: 100 };
            return ask(api.GET('/delegations', { params: { query: shown }, signal }));
        },
    });
    const done = (person: string) => {
        setAsked(undefined);
        say(t('people.lend.end.done', { person }));
        void queries.invalidateQueries({ queryKey: ['delegations'] });
    };
    return (
        <Section title={t('people.lend.all')} intro={<p>{t('people.lend.all_intro')}</p>}>
            {said}
            <Loaded query={query}>
                {({ items }) =>
                    items.length === 0 ? (
                        <p>{t('people.lend.none')}</p>
                    ) : (
                        <LoanRows items={items} self={self} manages={manages} end={setAsked} />
                    )
                }
            </Loaded>
            {asked ? (
                <EndLoanDialog
                    delegation={asked}
                    done={() => done(asked.lentToName)}
                    close={() => setAsked(undefined)}
                />
            ) : null}
        </Section>
    );
}
