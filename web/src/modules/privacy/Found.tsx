// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '@/i18n';
import { whole } from '@/i18n/numbers';
import { Notice } from '@/ui/Notice';
import { Loading } from '@/ui/Page';
import { Pagination } from '@/ui/Pagination';
import type { Answered } from './questions';
import { Why } from './Why';

interface FoundPage {
    items: unknown[];
    page: number;
    pageSize: number;
    total: number;
}

interface FoundProps<T extends FoundPage> {
    query: Answered<T>;
    /** Whether less than everything was asked for. */
    filtered: boolean;
    go: (page: number) => void;
    /** What stands between the number of lines and the lines. */
    above?: ReactNode;
    children: (found: T) => ReactNode;
}

/** How many lines there are, which takes the focus when the lines become others. */
function Count({ page, total }: FoundPage) {
    const line = useRef<HTMLParagraphElement>(null);
    const before = useRef(page);
    useEffect(() => {
        if (before.current !== page) line.current?.focus();
        before.current = page;
    }, [page]);
    return (
        <p ref={line} tabIndex={-1} role="status" className="wz-results__count">
            {t('logs.count', { count: total, shown: whole(total) })}
        </p>
    );
}

/** What the server answered: nothing yet, why not, an empty list, or lines in pages. */
export function Found<T extends FoundPage>({
    query,
    filtered,
    go,
    above,
    children,
}: FoundProps<T>) {
    const { data, error } = query;
    if (error) return <Why error={error} retry={() => void query.refetch()} />;
    if (!data) return <Loading />;
    return (
        <div className={query.isPlaceholderData ? 'wz-stale' : undefined}>
            <Count {...data} />
            {data.total === 0 ? (
                <Notice kind="info" title={t('logs.empty')}>
                    <p>{filtered ? t('logs.empty_help') : t('logs.empty_yet')}</p>
                </Notice>
            ) : (
                <>
                    {above}
                    {children(data)}
                </>
            )}
            <Pagination page={data.page} pageSize={data.pageSize} total={data.total} go={go} />
        </div>
    );
}
