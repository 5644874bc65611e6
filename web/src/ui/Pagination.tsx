// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { t } from '@/i18n';
import { whole } from '@/i18n/numbers';

interface PaginationProps {
    page: number;
    pageSize: number;
    total: number;
    go: (page: number, how?: { replace: boolean }) => void;
}

/** Previous and next, with where one is. Nothing when everything fits on one page. An address with
 * a page that the list no longer has leads to the last one. */
export function Pagination({ page, pageSize, total, go }: PaginationProps) {
    const pages = Math.ceil(total / pageSize);
    const beyond = pages > 0 && page > pages;
    useEffect(() => {
        if (beyond) go(pages, { replace: true });
    }, [beyond, pages, go]);
    if (pages <= 1) return null;
    return (
        <nav className="wz-pagination" aria-label={t('ui.pages.label')}>
            <button
                type="button"
                className="nl-button nl-button--secondary"
                disabled={page <= 1}
                onClick={() => go(page - 1)}
            >
                {t('ui.pages.previous')}
            </button>
            <span>{t('ui.pages.position', { page: whole(page), pages: whole(pages) })}</span>
            <button
                type="button"
                className="nl-button nl-button--secondary"
                disabled={page >= pages}
                onClick={() => go(page + 1)}
            >
                {t('ui.pages.next')}
            </button>
        </nav>
    );
}
