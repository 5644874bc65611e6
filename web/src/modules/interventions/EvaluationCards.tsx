// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { Evaluation } from '@/api/types';
import { label, t } from '@/i18n';
import { whole } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { Facts } from '@/ui/Facts';
import { Words } from '@/ui/Words';

function participants(evaluation: Evaluation): string {
    const { nStart, nEnd } = evaluation;
    if (nStart === null || nStart === undefined) return t('ui.unknown');
    if (nEnd === null || nEnd === undefined) return whole(nStart);
    return t('evaluations.card.participants', { start: whole(nStart), end: whole(nEnd) });
}

export function maryland(evaluation: Evaluation): string {
    const level = evaluation.marylandLevel;
    if (level === null || level === undefined) return t('ui.unknown');
    const variant = evaluation.marylandVariant;
    return variant ? `${level} (${label('maryland_variant', variant)})` : String(level);
}

/** Evaluations with how they were done, by whom and for whom. */
export function EvaluationCards({ items }: { items: readonly Evaluation[] }) {
    return (
        <ul className="wz-cards wz-cards--two">
            {items.map((item) => (
                <li key={item.id} className="wz-card">
                    <p className="wz-card__title">
                        <Link to="/evaluaties/$code" params={{ code: item.code }}>
                            {item.title}
                        </Link>
                    </p>
                    <ul className="wz-badges">
                        <li>
                            <Badge>{label('evaluation_kind', item.kind)}</Badge>
                        </li>
                        <li>
                            <Badge>{label('direction', item.direction)}</Badge>
                        </li>
                    </ul>
                    <p>
                        <Words text={item.finding} />
                    </p>
                    <Facts
                        className="wz-facts--tight"
                        items={[
                            {
                                name: t('evaluations.fact.design'),
                                value: label('design', item.design),
                            },
                            { name: t('evaluations.fact.maryland'), value: maryland(item) },
                            { name: t('evaluations.fact.participants'), value: participants(item) },
                            {
                                name: t('evaluations.fact.conducted_by'),
                                value: item.conductedBy || t('ui.unknown'),
                            },
                            {
                                name: t('evaluations.fact.commissioned_by'),
                                value: item.commissionedBy || t('ui.unknown'),
                            },
                            {
                                name: t('evaluations.fact.independence'),
                                value: label('independence', item.independence),
                            },
                        ]}
                    />
                </li>
            ))}
        </ul>
    );
}
