// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { Intervention } from '@/api/types';
import { label, pick, t } from '@/i18n';
import { Section } from '@/ui/Section';
import { isEmpty, Paragraphs, Words } from '@/ui/Words';
import { EffectLadder } from './EffectLadder';
import { ElementKindBadge } from './ElementKindBadge';
import { GuidanceCards } from './GuidanceCards';
import { awardedText, Expiry, levelText, RecognitionSource } from './signals';

function SubGoals({ text }: { text: Intervention['subGoals'] }) {
    const { text: shown, lang } = pick(text);
    const goals = shown.split('\n').filter((goal) => goal !== '');
    if (goals.length === 0) return null;
    return (
        <ul className="wz-list" lang={lang}>
            {goals.map((goal) => (
                <li key={goal}>{goal}</li>
            ))}
        </ul>
    );
}

type Elements = Intervention['elements'];

/** Each with the label that says what it rests on: its own grade, apart from any effect. */
function ElementCards({ elements }: { elements: Elements }) {
    if (elements.length === 0) return null;
    return (
        <ul className="wz-cards">
            {elements.map((element) => (
                <li key={element.code} className="wz-card">
                    <p>
                        <Link
                            className="nl-link"
                            to="/elementen/$code"
                            params={{ code: element.code }}
                        >
                            <Words text={element.title} />
                        </Link>
                    </p>
                    <ElementKindBadge kind={element.kind} />
                    <p className="wz-small wz-quiet">
                        {label('evidenceLabel', element.evidenceLabel)}
                    </p>
                </li>
            ))}
        </ul>
    );
}

function WorkingElements({ elements }: { elements: Elements }) {
    return (
        <Section
            level={3}
            title={t('interventions.page.elements')}
            intro={<p>{t('interventions.page.elements_intro')}</p>}
        >
            {elements.length === 0 ? (
                <p>{t('interventions.page.no_elements')}</p>
            ) : (
                <ElementCards elements={elements} />
            )}
        </Section>
    );
}

function Recognitions({ intervention }: { intervention: Intervention }) {
    return (
        <Section
            level={3}
            title={t('interventions.page.recognition')}
            intro={<p>{t('interventions.page.recognition_intro')}</p>}
        >
            {intervention.recognitions.length === 0 ? (
                <p>{t('interventions.recognition.none')}</p>
            ) : (
                <ul className="wz-cards wz-cards--two">
                    {intervention.recognitions.map((item) => (
                        <li key={`${item.scheme}-${item.level}`} className="wz-card">
                            <p className="wz-quiet">{label('recognition_scheme', item.scheme)}</p>
                            <p className="wz-lead">{levelText(item)}</p>
                            <p>{awardedText(item)}</p>
                            <p>
                                <Expiry recognition={item} />
                            </p>
                            <p className="wz-small">
                                <RecognitionSource recognition={item} />
                            </p>
                        </li>
                    ))}
                </ul>
            )}
        </Section>
    );
}

function Part({
    title,
    text,
    elements = [],
}: {
    title: string;
    text: Intervention['goal'];
    elements?: Elements;
}) {
    return (
        <Section level={3} title={title}>
            {isEmpty(text) && elements.length === 0 ? (
                <p className="wz-quiet">{t('ui.unknown')}</p>
            ) : (
                <Paragraphs text={text} />
            )}
            <ElementCards elements={elements} />
        </Section>
    );
}

/** What can be read in ten minutes; preconditions stand apart from what was found. */
export function InTen({ intervention }: { intervention: Intervention }) {
    const of = (...kinds: string[]) =>
        intervention.elements.filter((element) => kinds.includes(element.kind));
    return (
        <>
            <Part title={t('interventions.page.goal')} text={intervention.goal} />
            <SubGoals text={intervention.subGoals} />
            <Part title={t('interventions.page.approach')} text={intervention.approach} />
            <WorkingElements elements={of('works')} />
            <GuidanceCards level={3} by={{ intervention: intervention.code }} />
            <Recognitions intervention={intervention} />
            {intervention.collection === 'reference' ? null : (
                <EffectLadder code={intervention.code} />
            )}
            <Part
                title={t('interventions.page.preconditions')}
                text={intervention.preconditions}
                elements={of('precondition')}
            />
            <Part
                title={t('interventions.page.risks')}
                text={intervention.risks}
                elements={of('limit', 'risk')}
            />
        </>
    );
}
