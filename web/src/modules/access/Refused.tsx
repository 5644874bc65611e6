// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { asProblem } from '@/api/problem';
import { t } from '@/i18n';
import { Notice } from '@/ui/Notice';

/** Why something did not work, with what concerns no single field. */
export function Refused({ error, fields = [] }: { error: Error | null; fields?: string[] }) {
    if (!error) return null;
    const problem = asProblem(error);
    const rest = problem.errors.filter(
        ({ location }) => !fields.includes(location.replace(/^\//, '')),
    );
    const stopped = problem.status === 0 && error.name === 'NotAllowedError';
    return (
        <Notice kind="error" role="alert">
            <p>{stopped ? t('account.passkey.stopped') : problem.detail || t('account.failed')}</p>
            {rest.length > 0 ? (
                <ul className="wz-list">
                    {rest.map(({ code, location, detail }) => (
                        <li key={`${code} ${location}`}>{detail}</li>
                    ))}
                </ul>
            ) : null}
        </Notice>
    );
}
