// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Pool, VersionDifference } from '@/api/types';
import { label, t } from '@/i18n';
import { decimal, signed } from '@/i18n/numbers';
import { measureOf } from './measure';

interface DifferenceProps {
    difference: VersionDifference;
    pool: Pool;
}

function movement({ difference, pool }: DifferenceProps): string | undefined {
    const { estimateBefore, estimateAfter } = difference;
    if (typeof estimateBefore !== 'number' || typeof estimateAfter !== 'number') return undefined;
    const { name, shown } = measureOf(pool);
    const [before, after] = [shown(estimateBefore), shown(estimateAfter)];
    return t('evidence.difference.estimate', {
        measure: name,
        before: decimal(before),
        after: decimal(after),
        difference: signed(after - before, 3),
    });
}

function conclusionText(difference: VersionDifference): string {
    const { conclusionBefore: before, conclusionAfter: after, conclusionChanged } = difference;
    if (!conclusionChanged) return t('evidence.difference.conclusion_same');
    if (before === after) return t('evidence.difference.certainty_changed');
    return t('evidence.difference.conclusion_changed', {
        before: label('conclusion', before),
        after: label('conclusion', after),
    });
}

/** What changed since the version before it. */
export function Difference({ difference, pool }: DifferenceProps) {
    const moved = movement({ difference, pool });
    return (
        <ul className="wz-list">
            <li>
                {t('evidence.difference.studies', {
                    added: difference.added.length,
                    removed: difference.removed.length,
                    changed: difference.changed.length,
                })}
            </li>
            {moved ? <li>{moved}</li> : null}
            <li>{conclusionText(difference)}</li>
        </ul>
    );
}
