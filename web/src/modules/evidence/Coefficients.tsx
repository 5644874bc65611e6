// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Pool, PoolVersion } from '@/api/types';
import { hasLabel, label, language, t } from '@/i18n';
import { decimal, interval, percent, probability } from '@/i18n/numbers';
import { Scroll } from '@/ui/Scroll';
import { measureOf } from './measure';
import { useModerators } from './queries';

/** The lines of a model with moderators: differences between studies, no causes. */
export function Coefficients({ version, pool }: { version: PoolVersion; pool: Pool }) {
    const { name, logName } = measureOf(pool);
    const known = useModerators().data ?? [];
    const figures = version.figures;
    if (!figures || version.method.moderators.length === 0) return null;
    const nameOf = (name: string) => {
        if (hasLabel('coefficient', name)) return label('coefficient', name);
        const moderator = known.find((item) => item.name === name);
        return (language() === 'nl' ? moderator?.labelNl : moderator?.labelEn) || name;
    };
    return (
        <Scroll kind="table" name={t('evidence.coefficients.title')}>
            <table className="wz-table">
                <caption>{t('evidence.coefficients.title')}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t('evidence.coefficients.name')}</th>
                        <th scope="col" className="wz-number">
                            {t('evidence.coefficients.estimate', { measure: logName ?? name })}
                        </th>
                        <th scope="col" className="wz-number">
                            {t('evidence.figure.interval')}
                        </th>
                        <th scope="col" className="wz-number">
                            {t('evidence.coefficients.p')}
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {figures.coefficients.map((line) => (
                        <tr key={line.name}>
                            <th scope="row">{nameOf(line.name)}</th>
                            <td className="wz-number">{decimal(line.estimate)}</td>
                            <td className="wz-number">{interval(line.ciLb, line.ciUb)}</td>
                            <td className="wz-number">{probability(line.p)}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
            {typeof figures.r2 === 'number' ? (
                <p>{t('evidence.coefficients.r2', { value: percent(figures.r2, 0) })}</p>
            ) : null}
        </Scroll>
    );
}
