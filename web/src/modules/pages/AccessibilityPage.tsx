// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';

const parts = ['standard', 'tested', 'known', 'report'] as const;

export function AccessibilityPage() {
    return (
        <Page
            title={t('pages.accessibility.title')}
            intro={<p>{t('pages.accessibility.intro')}</p>}
        >
            {parts.map((part) => (
                <Section key={part} title={t(`pages.accessibility.${part}.title`)}>
                    <p>{t(`pages.accessibility.${part}.text`)}</p>
                </Section>
            ))}
        </Page>
    );
}
