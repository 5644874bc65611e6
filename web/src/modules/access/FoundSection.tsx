// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '@/api/client';
import type { Problem } from '@/api/problem';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { Choice } from './Choice';
import { InviteForm } from './InviteSection';

interface Named {
    id: string;
    name: string;
}

const pageSize = 100;

/** Every page of a list, in its order. */
async function everything<T>(
    page: (query: { page: number; pageSize: number }) => Promise<{ items: T[]; total: number }>,
): Promise<T[]> {
    const first = await page({ page: 1, pageSize });
    const pages = Math.ceil(first.total / pageSize);
    const others = await Promise.all(
        Array.from({ length: Math.max(0, pages - 1) }, (_, at) => page({ page: at + 2, pageSize })),
    );
    return [first, ...others].flatMap(({ items }) => items);
}

async function allMunicipalities(): Promise<Named[]> {
    const found = await everything((query) =>
        ask(api.GET('/municipalities', { params: { query } })),
    );
    return found.map(({ code, name }) => ({ id: code, name }));
}

async function allOrganisations(): Promise<Named[]> {
    return everything((query) => ask(api.GET('/organisations', { params: { query } })));
}

function Options({ items }: { items: Named[] }) {
    return items.map(({ id, name }) => (
        <option key={id} value={id}>
            {name}
        </option>
    ));
}

/** For who runs the installation: the first administrator of an organisation. */
export function FoundSection() {
    const [organisation, setOrganisation] = useState('');
    const query = useQuery({
        queryKey: ['organisations', 'to choose from'],
        queryFn: async () => {
            const [municipalities, others] = await Promise.all([
                allMunicipalities(),
                allOrganisations(),
            ]);
            return { municipalities, others };
        },
        staleTime: Number.POSITIVE_INFINITY,
    });
    return (
        <Section title={t('people.found.title')} intro={<p>{t('people.found.intro')}</p>}>
            <Loaded query={query}>
                {({ municipalities, others }) => (
                    <InviteForm
                        organisation={organisation}
                        only="organisation_administrator"
                        above={(problem: Problem | undefined) => (
                            <Choice
                                label={t('people.found.organisation')}
                                name="organisation"
                                value={organisation}
                                change={setOrganisation}
                                problem={problem}
                            >
                                <option value="">{t('people.found.choose')}</option>
                                <optgroup label={t('people.found.municipalities')}>
                                    <Options items={municipalities} />
                                </optgroup>
                                <optgroup label={t('people.found.others')}>
                                    <Options items={others} />
                                </optgroup>
                            </Choice>
                        )}
                    />
                )}
            </Loaded>
        </Section>
    );
}
