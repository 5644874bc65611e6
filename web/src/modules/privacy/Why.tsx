// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { asProblem, type Problem } from '@/api/problem';
import { t } from '@/i18n';
import { Notice } from '@/ui/Notice';

interface WhyProps {
    error: Error;
    retry?: () => void;
}

function titleOf(problem: Problem): string {
    if (problem.status === 401 || problem.status === 403) return t('logs.why.not_allowed');
    if (problem.status === 400) return t('logs.why.question');
    return t('ui.failure.title');
}

/** Why nothing came, in the words of the server where it has them. */
export function Why({ error, retry }: WhyProps) {
    const problem = asProblem(error);
    const silent = problem.status === 0 ? t('ui.failure.no_answer') : t('ui.failure.other');
    return (
        <Notice kind="error" title={titleOf(problem)} role="alert">
            <p>{problem.detail || silent}</p>
            {problem.errors.length > 0 ? (
                <ul className="wz-list">
                    {problem.errors.map(({ code, location, detail }) => (
                        <li key={`${code} ${location}`}>{detail}</li>
                    ))}
                </ul>
            ) : null}
            {retry && problem.passing ? (
                <button type="button" className="nl-button nl-button--secondary" onClick={retry}>
                    {t('ui.failure.retry')}
                </button>
            ) : null}
        </Notice>
    );
}
