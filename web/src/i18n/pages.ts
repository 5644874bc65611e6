// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, language, learn } from './index';

const texts = {
    nl: () => import('../../../i18n/nl.json?part=pages'),
    en: () => import('../../../i18n/en.json?part=pages'),
};

/** Fetches the sentences that only some pages say. */
export async function learnPages(): Promise<void> {
    const messages: { default: Catalogue } = await texts[language()]();
    learn(messages.default);
}
