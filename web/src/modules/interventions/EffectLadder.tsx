// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import type { LadderStep } from '@/api/types';
import { t } from '@/i18n';
import { Badge } from '@/ui/Badge';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';

function Step({ step }: { step: LadderStep }) {
    return (
        <li className="wz-ladder__step">
            <strong>{t('interventions.ladder.step', { step: step.step })}</strong>
            <ul>
                {step.conditions.map((condition) => (
                    <li key={condition.rule}>
                        {condition.met ? (
                            <Badge tone="good">{t('interventions.ladder.met')}</Badge>
                        ) : (
                            <Badge tone="open">{t('interventions.ladder.not_met')}</Badge>
                        )}
                        <span>{condition.text}</span>
                    </li>
                ))}
            </ul>
        </li>
    );
}

/** On which step the data allow an assessment, condition by condition; no mark of quality. */
export function EffectLadder({ code }: { code: string }) {
    const query = useQuery({
        queryKey: ['evidence-ladder', code],
        queryFn: ({ signal }) =>
            ask(api.GET('/evidence-ladders/{id}', { params: { path: { id: code } }, signal })),
    });
    return (
        <Section
            level={3}
            title={t('interventions.ladder.title')}
            intro={<p>{t('interventions.ladder.intro')}</p>}
        >
            <Loaded query={query}>
                {({ sentence, steps }) => (
                    <>
                        <p>{sentence}</p>
                        <ol className="wz-ladder">
                            {steps.map((step) => (
                                <Step key={step.step} step={step} />
                            ))}
                        </ol>
                    </>
                )}
            </Loaded>
        </Section>
    );
}
