// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';

/** What the figures mean; charts and figures link to these. */
const topics = [
    'effect',
    'interval',
    'prediction',
    'tau2',
    'i2',
    'weights',
    'studies',
    'leave-one-out',
    'funnel',
    'moderators',
    'certainty',
    'conclusion',
    'knapp-hartung',
    'too-few',
    'versions',
    'exploration',
] as const;

function key<T extends string>(topic: T) {
    return topic.replaceAll('-', '_') as T extends `${infer A}-${infer B}-${infer C}`
        ? `${A}_${B}_${C}`
        : T extends `${infer A}-${infer B}`
          ? `${A}_${B}`
          : T;
}

export function MethodPage() {
    return (
        <Page title={t('pages.method.title')} intro={<p>{t('pages.method.intro')}</p>}>
            <nav aria-label={t('pages.method.contents')}>
                <ul className="wz-list">
                    {topics.map((topic) => (
                        <li key={topic}>
                            <a className="nl-link" href={`#${topic}`}>
                                {t(`pages.method.${key(topic)}.title`)}
                            </a>
                        </li>
                    ))}
                </ul>
            </nav>
            {topics.map((topic) => (
                <Section key={topic} id={topic} title={t(`pages.method.${key(topic)}.title`)}>
                    {t(`pages.method.${key(topic)}.text`)
                        .split('\n')
                        .map((line) => (
                            <p key={line}>{line}</p>
                        ))}
                </Section>
            ))}
        </Page>
    );
}
