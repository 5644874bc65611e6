// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Intervention, Source } from '@/api/types';
import { label, t } from '@/i18n';
import { Facts } from '@/ui/Facts';
import { SourceList } from '@/ui/Sources';
import { isEmpty, Paragraphs } from '@/ui/Words';
import { Signals } from './signals';

/** Codes as words, "onbekend" when there are none. */
export function listed(list: string, codes: readonly string[]): string {
    return codes.length === 0 ? t('ui.unknown') : codes.map((code) => label(list, code)).join(', ');
}

export function ages(intervention: Intervention): string {
    const { ageMin, ageMax } = intervention;
    if (ageMin === null && ageMax === null) return t('ui.unknown');
    if (ageMax === null) return t('interventions.page.age_from', { from: ageMin ?? 0 });
    return t('interventions.page.age_range', { from: ageMin ?? 0, to: ageMax ?? 0 });
}

interface PassageProps {
    title: string;
    text: { nl: string; en: string };
    sources: Source[];
    none?: string;
}

function Passage({ title, text, sources, none }: PassageProps) {
    return (
        <div className="wz-card">
            <h3 className="wz-card__title">{title}</h3>
            {isEmpty(text) ? <p className="wz-quiet">{none}</p> : <Paragraphs text={text} />}
            {sources.length > 0 ? (
                <div className="wz-small">
                    <SourceList sources={sources} />
                </div>
            ) : null}
        </div>
    );
}

function LetterAndResearch({ intervention }: { intervention: Intervention }) {
    const { letterSource } = intervention;
    // Letters to parliament are about the Dutch catalogue, never about worked examples.
    const beside = intervention.collection !== 'reference';
    return (
        <div className={beside ? 'wz-section wz-beside' : 'wz-section'}>
            {beside ? (
                <Passage
                    title={t('interventions.page.letter_says')}
                    text={intervention.letterSays}
                    sources={letterSource ? [letterSource] : []}
                    none={t('interventions.page.letter_silent')}
                />
            ) : null}
            <Passage
                title={t('interventions.page.research_says')}
                text={intervention.researchSays}
                sources={intervention.researchSources}
                none={t('interventions.page.research_silent')}
            />
        </div>
    );
}

/** What can be read in a minute. */
export function InMinute({ intervention }: { intervention: Intervention }) {
    return (
        <section aria-labelledby="minuut">
            <h2 id="minuut" className="wz-heading-2">
                {t('interventions.layer.minute_heading')}
            </h2>
            <div className="wz-prose wz-lead">
                <Paragraphs text={intervention.summary} />
            </div>
            <div className="wz-section">
                <Signals
                    large
                    evidence={intervention.evidence}
                    recognitions={intervention.recognitions}
                    costBand={intervention.costBand}
                />
            </div>
            <div className="wz-section">
                <Facts
                    items={[
                        {
                            name: t('interventions.facet.targetGroup'),
                            value: listed('targetGroup', intervention.targetGroups),
                        },
                        { name: t('interventions.page.age'), value: ages(intervention) },
                        {
                            name: t('interventions.facet.setting'),
                            value: listed('setting', intervention.settings),
                        },
                    ]}
                />
            </div>
            <LetterAndResearch intervention={intervention} />
        </section>
    );
}
