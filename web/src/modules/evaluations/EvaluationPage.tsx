// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, ask } from '@/api/client';
import type { Effect, Evaluation } from '@/api/types';
import { label, t } from '@/i18n';
import { decimal, whole, withInterval } from '@/i18n/numbers';
import { type Fact, Facts } from '@/ui/Facts';
import { RecordPage } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { asRead, isRatio } from '@/ui/ratio';
import { Scroll } from '@/ui/Scroll';
import { Section } from '@/ui/Section';
import { Paragraphs, Words } from '@/ui/Words';
import { Measured } from './Measured';

const route = getRouteApi('/evaluaties/$code');

function dropOut({ nStart, nEnd }: Evaluation): string {
    if (!nStart || nEnd === null || nEnd === undefined) return t('ui.unknown');
    return t('evaluations.page.drop_out', {
        lost: whole(nStart - nEnd),
        percent: decimal((100 * (nStart - nEnd)) / nStart, 0),
    });
}

function maryland({ marylandLevel, marylandVariant }: Evaluation): string {
    if (marylandLevel === null || marylandLevel === undefined) return t('ui.unknown');
    const variant = marylandVariant ? ` (${label('maryland_variant', marylandVariant)})` : '';
    return t('evaluations.page.maryland', { level: marylandLevel }) + variant;
}

function How({ evaluation }: { evaluation: Evaluation }) {
    const fact = (
        name:
            | 'kind'
            | 'year'
            | 'design'
            | 'maryland'
            | 'randomised'
            | 'allocation'
            | 'comparison'
            | 'started'
            | 'drop_out'
            | 'conducted_by'
            | 'commissioned_by'
            | 'independence'
            | 'status',
        value: ReactNode,
    ): Fact => ({ name: t(`evaluations.fact.${name}`), value: value || t('ui.unknown') });
    return (
        <Section title={t('evaluations.page.how')}>
            <Facts
                items={[
                    fact('kind', label('evaluation_kind', evaluation.kind)),
                    fact('year', evaluation.year),
                    fact('design', label('design', evaluation.design)),
                    fact('maryland', maryland(evaluation)),
                    fact('randomised', label('answer', evaluation.randomised)),
                    fact('allocation', label('allocation_unit', evaluation.allocationUnit)),
                    fact('comparison', label('answer', evaluation.comparison)),
                    fact('started', whole(evaluation.nStart)),
                    fact('drop_out', dropOut(evaluation)),
                    fact('conducted_by', evaluation.conductedBy),
                    fact('commissioned_by', evaluation.commissionedBy),
                    fact('independence', label('independence', evaluation.independence)),
                    fact('status', label('evaluation_status', evaluation.status)),
                ]}
            />
        </Section>
    );
}

function Quality({ evaluation }: { evaluation: Evaluation }) {
    if (evaluation.quality.length === 0) return null;
    return (
        <Section
            title={t('evaluations.page.quality')}
            intro={<p>{t('evaluations.page.quality_intro')}</p>}
        >
            <Facts
                items={evaluation.quality.map((item) => ({
                    name: label('quality', item.criterion),
                    value: label('answer', item.answer),
                }))}
            />
        </Section>
    );
}

function effectText({ metric, yi, vi }: Effect): string {
    if (yi === null || yi === undefined || vi === null || vi === undefined) {
        return t('evaluations.page.not_computed');
    }
    const arm = 1.959964 * Math.sqrt(vi);
    const read = (value: number) => asRead(metric, value);
    return withInterval(read(yi), read(yi - arm), read(yi + arm));
}

/** The scale on which the effect is read. */
function metricText({ metric }: Effect): string {
    return isRatio(metric) ? t('evaluations.page.odds_ratio') : label('metric', metric);
}

function Effects({ evaluation }: { evaluation: Evaluation }) {
    if (evaluation.effects.length === 0) return null;
    const nameOf = (effect: Effect) =>
        evaluation.outcomes.find((outcome) => outcome.id === effect.outcome)?.name;
    return (
        <Section
            title={t('evaluations.page.effects')}
            intro={<p>{t('evaluations.page.effects_intro')}</p>}
        >
            <Scroll kind="table" name={t('evaluations.page.effects')}>
                <table className="wz-table">
                    <thead>
                        <tr>
                            <th scope="col">{t('evaluations.page.outcome')}</th>
                            <th scope="col">{t('evaluations.page.timing')}</th>
                            <th scope="col">{t('evaluations.page.metric')}</th>
                            <th scope="col" className="wz-number">
                                {t('evaluations.page.effect')}
                            </th>
                            <th scope="col">{t('evaluations.page.conversion')}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {evaluation.effects.map((effect) => (
                            <tr key={effect.code}>
                                <th scope="row">
                                    {effect.label || <Words text={nameOf(effect)} />}
                                </th>
                                <td>{label('timing', effect.timing)}</td>
                                <td>{metricText(effect)}</td>
                                <td className="wz-number">{effectText(effect)}</td>
                                <td>{label('conversion', effect.conversion)}</td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            </Scroll>
        </Section>
    );
}

function About({ evaluation }: { evaluation: Evaluation }) {
    return (
        <Section title={t('evaluations.page.about')}>
            <ul className="wz-list">
                {evaluation.interventions.map((item) => (
                    <li key={item.code}>
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
        </Section>
    );
}

function SourcesOf({ evaluation }: { evaluation: Evaluation }) {
    return (
        <Section title={t('ui.sources')}>
            <ul className="wz-sources">
                {evaluation.sources.map((source) => (
                    <li key={source.code}>{source.name}</li>
                ))}
                {evaluation.url ? (
                    <li>
                        <a className="nl-link" href={evaluation.url}>
                            {evaluation.url}
                        </a>
                    </li>
                ) : null}
            </ul>
        </Section>
    );
}

export function EvaluationPage() {
    const { code } = route.useParams();
    const query = useQuery({
        queryKey: ['evaluation', code],
        queryFn: ({ signal }) =>
            ask(api.GET('/evaluations/{id}', { params: { path: { id: code } }, signal })),
    });
    return (
        <RecordPage
            query={query}
            title={(evaluation) => ({ text: evaluation.title })}
            kind={t('evaluations.page.title')}
        >
            {(evaluation) => (
                <>
                    {evaluation.reference ? (
                        <Notice kind="reference" title={t('ui.reference_banner')}>
                            <p>{t('ui.reference_text')}</p>
                        </Notice>
                    ) : null}
                    <div className="wz-prose wz-lead">
                        <Paragraphs text={evaluation.finding} />
                    </div>
                    <p className="wz-section--3">
                        {t('evaluations.page.reports', {
                            direction: label('direction', evaluation.direction),
                        })}
                    </p>
                    <How evaluation={evaluation} />
                    <Quality evaluation={evaluation} />
                    <Measured evaluation={evaluation} />
                    <Effects evaluation={evaluation} />
                    <About evaluation={evaluation} />
                    <SourcesOf evaluation={evaluation} />
                </>
            )}
        </RecordPage>
    );
}
