// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, ask } from '@/api/client';
import type { Intervention } from '@/api/types';
import { label, t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Facts } from '@/ui/Facts';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { SourceList } from '@/ui/Sources';
import { isEmpty, Words } from '@/ui/Words';
import { EvaluationCards } from './EvaluationCards';
import { ages, listed } from './InMinute';

function worded(text: Intervention['goal']): ReactNode {
    return isEmpty(text) ? t('ui.unknown') : <Words text={text} />;
}

/** The seven blocks of the worksheet; what is unknown says so. */
function Worksheet({ intervention }: { intervention: Intervention }) {
    const block = (
        key:
            | 'targetGroup'
            | 'goals'
            | 'approach'
            | 'expertise'
            | 'quality'
            | 'preconditions'
            | 'cost',
        value: ReactNode,
    ) => ({
        name: t(`interventions.block.${key}`),
        value,
    });
    return (
        <Section
            level={3}
            title={t('interventions.page.blocks')}
            intro={
                <p>
                    {t('interventions.page.blocks_complete', {
                        count: intervention.blocksComplete,
                    })}
                </p>
            }
        >
            <Facts
                items={[
                    block(
                        'targetGroup',
                        `${listed('targetGroup', intervention.targetGroups)}; ${t('interventions.page.age_of', { age: ages(intervention) })}`,
                    ),
                    block('goals', worded(intervention.goal)),
                    block('approach', worded(intervention.approach)),
                    block('expertise', worded(intervention.expertise)),
                    block('quality', worded(intervention.qualityControl)),
                    block('preconditions', worded(intervention.preconditions)),
                    block(
                        'cost',
                        isEmpty(intervention.costText)
                            ? label('cost', intervention.costBand)
                            : worded(intervention.costText),
                    ),
                ]}
            />
        </Section>
    );
}

function More({ intervention }: { intervention: Intervention }) {
    return (
        <Section level={3} title={t('interventions.page.more')}>
            <Facts
                items={[
                    {
                        name: t('interventions.page.owner'),
                        value: intervention.ownerName || t('ui.unknown'),
                    },
                    {
                        name: t('interventions.facet.phenomenon'),
                        value: listed('phenomenon', intervention.phenomena),
                    },
                    {
                        name: t('interventions.facet.theme'),
                        value: listed('theme', intervention.themes),
                    },
                    {
                        name: t('interventions.facet.phase'),
                        value: listed('phase', intervention.phases),
                    },
                    {
                        name: t('interventions.page.duration'),
                        value: worded(intervention.duration),
                    },
                    {
                        name: t('interventions.page.manual'),
                        value: intervention.manualUrl ? (
                            <a className="nl-link" href={intervention.manualUrl}>
                                {intervention.manualUrl}
                            </a>
                        ) : (
                            t('ui.unknown')
                        ),
                    },
                    {
                        name: t('interventions.page.updated'),
                        value: day(intervention.updatedAt),
                    },
                    {
                        name: t('interventions.page.id'),
                        value: (
                            <a className="nl-link" href={`/v1/interventions/${intervention.id}`}>
                                {intervention.code} (JSON)
                            </a>
                        ),
                    },
                ]}
            />
        </Section>
    );
}

function Evaluations({ intervention }: { intervention: Intervention }) {
    const query = useQuery({
        queryKey: ['evaluations', 'intervention', intervention.code],
        queryFn: ({ signal }) => {
            const params = {
                query: {
                    intervention: intervention.code,
                    includeReference: intervention.collection === 'reference',
                    pageSize: 100,
                },
            };
            return ask(api.GET('/evaluations', { params, signal }));
        },
    });
    return (
        <Section level={3} title={t('interventions.page.evaluations')}>
            <Loaded query={query}>
                {({ items }) =>
                    items.length === 0 ? (
                        <p>{t('interventions.page.no_evaluations')}</p>
                    ) : (
                        <EvaluationCards items={items} />
                    )
                }
            </Loaded>
        </Section>
    );
}

/** Everything there is. */
export function InFull({ intervention }: { intervention: Intervention }) {
    return (
        <>
            <Worksheet intervention={intervention} />
            <Evaluations intervention={intervention} />
            <More intervention={intervention} />
            <Section level={3} title={t('ui.sources')}>
                <SourceList sources={intervention.sources} />
            </Section>
        </>
    );
}
