// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { t } from '@/i18n';
import { Failure, statusOf } from './Failure';
import { NotFound } from './NotFound';
import { Loading, Page } from './Page';

interface Query<T> {
    data: T | undefined;
    error: Error | null;
    refetch: () => unknown;
}

interface PartProps<T> {
    query: Query<T>;
    children: (data: T) => ReactNode;
}

/** Part of a page that waits for its data. Data once shown stay while a newer answer fails. */
export function Loaded<T>({ query, children }: PartProps<T>) {
    const retry = () => void query.refetch();
    return (
        <>
            {query.error ? <Failure error={query.error} retry={retry} /> : null}
            {query.data !== undefined ? children(query.data) : query.error ? null : <Loading />}
        </>
    );
}

interface RecordPageProps<T> extends PartProps<T> {
    /** The title; what the heading shows where its parts are in different languages. */
    title: (data: T) => { text: string; lang?: string; shown?: ReactNode };
    kind?: ReactNode;
}

/** A page about one record: its title comes with the data, an unknown record is "not found". */
export function RecordPage<T>({ query, title, kind, children }: RecordPageProps<T>) {
    if (query.error && query.data === undefined && statusOf(query.error) === 404) {
        return <NotFound />;
    }
    const named = query.data === undefined ? undefined : title(query.data);
    const waiting = query.error ? t('ui.failure.title') : t('ui.loading');
    return (
        <Page title={named?.text ?? waiting} lang={named?.lang} heading={named?.shown} kind={kind}>
            <Loaded query={query}>{children}</Loaded>
        </Page>
    );
}
