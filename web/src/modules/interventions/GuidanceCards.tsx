// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ask } from '@/api/client';
import type { GuidanceCardSummary } from '@/api/types';
import { label, t } from '@/i18n';
import { Badge } from '@/ui/Badge';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { leadOf } from '@/ui/Sentences';
import { Words } from '@/ui/Words';

function Card({ card, heading: Heading }: { card: GuidanceCardSummary; heading: 'h3' | 'h4' }) {
    return (
        <li className="wz-card">
            <Heading className="wz-card__title">
                <Link to="/bewijs/$pool" params={{ pool: card.pool.id }}>
                    <Words text={card.pool.constructName} />
                </Link>
            </Heading>
            <ul className="wz-badges">
                <li>
                    <Badge>{label('conclusion', card.conclusion)}</Badge>
                </li>
                {card.state === 'provisional_only' || card.recomputed ? (
                    <li>
                        <Badge tone="provisional">
                            {card.recomputed
                                ? t('ui.provisional')
                                : label('evidence', 'not_reviewed')}
                        </Badge>
                    </li>
                ) : null}
            </ul>
            <p>{leadOf(card.sentences)?.text}</p>
        </li>
    );
}

/** The guidance that rests on evaluations of this intervention or element. */
interface GuidanceCardsProps {
    by: { intervention?: string; element?: string };
    level?: 2 | 3;
}

export function GuidanceCards({ by, level = 2 }: GuidanceCardsProps) {
    const query = useQuery({
        queryKey: ['guidance-cards', by],
        queryFn: ({ signal }) => {
            const params = { query: { ...by, pageSize: 50 } };
            return ask(api.GET('/guidance-cards', { params, signal }));
        },
    });
    return (
        <Section level={level} title={t('interventions.page.guidance')}>
            <Loaded query={query}>
                {({ items }) =>
                    items.length === 0 ? (
                        <p>{t('interventions.page.no_guidance')}</p>
                    ) : (
                        <ul className="wz-cards wz-cards--two">
                            {items.map((card) => (
                                <Card
                                    key={card.pool.id}
                                    card={card}
                                    heading={level === 2 ? 'h3' : 'h4'}
                                />
                            ))}
                        </ul>
                    )
                }
            </Loaded>
        </Section>
    );
}
