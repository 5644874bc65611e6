// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';

async function nameOf(id: string): Promise<string> {
    if (id.startsWith('GM')) {
        const params = { path: { code: id } };
        return (await ask(api.GET('/municipalities/{code}', { params }))).name;
    }
    return (await ask(api.GET('/organisations/{id}', { params: { path: { id } } }))).name;
}

/** The name of a municipality or another organisation; its code until that is known. */
export function OrganisationName({ id }: { id: string }) {
    const { data } = useQuery({ queryKey: ['organisation-name', id], queryFn: () => nameOf(id) });
    return <>{data ?? id}</>;
}
