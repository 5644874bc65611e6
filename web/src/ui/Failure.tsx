// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { Notice } from './Notice';

interface Failed {
    error: Error;
    retry?: () => void;
}

/** The status an error carries; 0 when there was no answer at all. */
export function statusOf(error: Error): number {
    return 'status' in error && typeof error.status === 'number' ? error.status : 0;
}

function detailOf(error: Error): string {
    return 'detail' in error && typeof error.detail === 'string' ? error.detail : '';
}

function messageOf(error: Error): string {
    const status = statusOf(error);
    if (status === 0) return t('ui.failure.no_answer');
    if (status === 429 || status === 503) return t('ui.failure.busy');
    return detailOf(error) || t('ui.failure.other');
}

/** A failed request: what happened and a way to try again. */
export function Failure({ error, retry }: Failed) {
    return (
        <Notice kind="error" title={t('ui.failure.title')} role="alert">
            <p>{messageOf(error)}</p>
            {retry ? (
                <button type="button" className="nl-button nl-button--secondary" onClick={retry}>
                    {t('ui.failure.retry')}
                </button>
            ) : null}
        </Notice>
    );
}
