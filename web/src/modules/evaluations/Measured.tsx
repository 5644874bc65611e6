// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Evaluation } from '@/api/types';
import { label, t } from '@/i18n';
import { Scroll } from '@/ui/Scroll';
import { Section } from '@/ui/Section';
import { Words } from '@/ui/Words';

/** Also without figures: what was measured, and what that does not show. */
export function Measured({ evaluation }: { evaluation: Evaluation }) {
    if (evaluation.outcomes.length === 0) return null;
    return (
        <Section title={t('evaluations.page.measured')}>
            <Scroll kind="table" name={t('evaluations.page.measured')}>
                <table className="wz-table">
                    <thead>
                        <tr>
                            <th scope="col">{t('evaluations.page.outcome')}</th>
                            <th scope="col">{t('evaluations.page.good_side')}</th>
                            <th scope="col">{t('evaluations.page.not_measured')}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {evaluation.outcomes.map((outcome) => (
                            <tr key={outcome.id}>
                                <th scope="row">
                                    <Words text={outcome.name} />
                                </th>
                                <td>{label('outcome_direction', outcome.direction)}</td>
                                <td>
                                    <Words text={outcome.notMeasured} />
                                </td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            </Scroll>
        </Section>
    );
}
