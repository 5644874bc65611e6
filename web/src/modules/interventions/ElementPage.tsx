// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api, ask } from '@/api/client';
import type { ElementRecord, Evaluation } from '@/api/types';
import { label, pick, t } from '@/i18n';
import { Facts } from '@/ui/Facts';
import { Loaded, RecordPage } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { SourceList } from '@/ui/Sources';
import { isEmpty, Paragraphs, Words } from '@/ui/Words';
import { Contributions } from './Contributions';
import { ElementKindBadge } from './ElementKindBadge';
import { EvaluationCards } from './EvaluationCards';
import { GuidanceCards } from './GuidanceCards';

const route = getRouteApi('/elementen/$code');
const stances = ['supports', 'contradicts', 'mentions'] as const;

function Interventions({ code }: { code: string }) {
    const body = {
        text: '',
        facets: { element: [code] },
        includeReference: false,
        sort: 'name',
        page: 1,
        pageSize: 100,
    };
    const query = useQuery({
        queryKey: ['interventions', body],
        queryFn: ({ signal }) => ask(api.POST('/interventions/_search', { body, signal })),
    });
    return (
        <Section title={t('elements.page.interventions')}>
            <Loaded query={query}>
                {({ items }) =>
                    items.length === 0 ? (
                        <p>{t('elements.page.no_interventions')}</p>
                    ) : (
                        <ul className="wz-list">
                            {items.map((item) => (
                                <li key={item.id}>
                                    <Link
                                        className="nl-link"
                                        to="/interventies/$code"
                                        params={{ code: item.code }}
                                    >
                                        {item.name}
                                    </Link>
                                </li>
                            ))}
                        </ul>
                    )
                }
            </Loaded>
        </Section>
    );
}

function withStance(items: Evaluation[], element: string, stance: string): Evaluation[] {
    return items.filter((item) =>
        item.elementLinks.some((link) => link.element === element && link.stance === stance),
    );
}

function Evaluations({ code }: { code: string }) {
    const query = useQuery({
        queryKey: ['evaluations', 'element', code],
        queryFn: ({ signal }) => {
            const params = { query: { element: code, pageSize: 100 } };
            return ask(api.GET('/evaluations', { params, signal }));
        },
    });
    return (
        <Section title={t('elements.page.evaluations')}>
            <Loaded query={query}>
                {({ items }) =>
                    items.length === 0 ? (
                        <p>{t('elements.page.no_evaluations')}</p>
                    ) : (
                        stances.map((stance) => {
                            const found = withStance(items, code, stance);
                            return found.length === 0 ? null : (
                                <Section key={stance} level={3} title={label('stance', stance)}>
                                    <EvaluationCards items={found} />
                                </Section>
                            );
                        })
                    )
                }
            </Loaded>
        </Section>
    );
}

function About({ element }: { element: ElementRecord }) {
    return (
        <>
            <div className="wz-prose wz-lead">
                <Paragraphs text={element.text} />
            </div>
            <Section title={t('elements.page.basis')}>
                <Facts
                    items={[
                        {
                            name: t('elements.page.kind'),
                            value: <ElementKindBadge kind={element.kind} />,
                        },
                        {
                            name: t('elements.page.practice'),
                            value: label('practice', element.practice),
                        },
                        {
                            name: t('elements.page.evidence'),
                            value: label('evidenceLabel', element.evidenceLabel),
                        },
                        ...(isEmpty(element.note)
                            ? []
                            : [
                                  {
                                      name: t('elements.page.note'),
                                      value: <Words text={element.note} />,
                                  },
                              ]),
                    ]}
                />
            </Section>
        </>
    );
}

export function ElementPage() {
    const { code } = route.useParams();
    const query = useQuery({
        queryKey: ['element', code],
        queryFn: ({ signal }) =>
            ask(api.GET('/elements/{id}', { params: { path: { id: code } }, signal })),
    });
    return (
        <RecordPage
            query={query}
            title={(element) => pick(element.title)}
            kind={t('elements.page.title')}
        >
            {(element) => (
                <>
                    <About element={element} />
                    <Interventions code={element.code} />
                    <Evaluations code={element.code} />
                    <GuidanceCards by={{ element: element.code }} />
                    <Contributions element={element.code} />
                    <Section title={t('ui.sources')}>
                        <SourceList sources={element.sources} />
                    </Section>
                </>
            )}
        </RecordPage>
    );
}
