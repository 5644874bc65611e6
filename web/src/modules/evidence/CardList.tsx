// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { GuidanceCardSummary } from '@/api/types';
import { label, t } from '@/i18n';
import { interval, withInterval } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { Facts } from '@/ui/Facts';
import { PoolName } from '@/ui/PoolName';
import { asRead } from '@/ui/ratio';
import { leadOf } from '@/ui/Sentences';
import { measureOf } from './measure';

function Card({ card }: { card: GuidanceCardSummary }) {
    const { metric } = card.pool;
    const read = (value: number | null | undefined) => asRead(metric, value);
    return (
        <li className="wz-card">
            <p className="wz-kind">{label('subject_kind', card.pool.subjectKind)}</p>
            <h2 className="wz-card__title">
                <Link to="/bewijs/$pool" params={{ pool: card.pool.id }}>
                    <PoolName pool={card.pool} />
                </Link>
            </h2>
            <ul className="wz-badges">
                <li>
                    <Badge>{label('conclusion', card.conclusion)}</Badge>
                </li>
                {card.state === 'provisional_only' || card.recomputed ? (
                    <li>
                        <Badge tone="provisional">
                            {card.recomputed
                                ? t('evidence.list.recomputed')
                                : label('evidence', 'not_reviewed')}
                        </Badge>
                    </li>
                ) : null}
            </ul>
            <p>{leadOf(card.sentences)?.text}</p>
            <Facts
                className="wz-facts--tight"
                items={[
                    { name: t('evidence.figure.studies'), value: card.k },
                    {
                        name: `${t('evidence.figure.effect')} (${measureOf(card.pool).name})`,
                        value: withInterval(read(card.estimate), read(card.ciLb), read(card.ciUb)),
                    },
                    {
                        name: t('evidence.figure.prediction'),
                        value: interval(read(card.piLb), read(card.piUb)),
                    },
                    {
                        name: t('evidence.list.certainty'),
                        value: label('certainty', card.certainty),
                    },
                ]}
            />
        </li>
    );
}

export function CardList({ cards }: { cards: readonly GuidanceCardSummary[] }) {
    return (
        <ul className="wz-cards wz-cards--two">
            {cards.map((card) => (
                <Card key={card.pool.id} card={card} />
            ))}
        </ul>
    );
}
