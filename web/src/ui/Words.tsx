// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { pick } from '@/i18n';

interface LocalText {
    nl: string;
    en: string;
}

/** A record's text, marked as Dutch where the page is English and the text is not. */
export function Words({ text }: { text: LocalText | null | undefined }) {
    const { text: shown, lang } = pick(text);
    return lang ? <span lang={lang}>{shown}</span> : shown;
}

/** A longer text of a record: a blank line or line end starts a new paragraph. */
export function Paragraphs({ text }: { text: LocalText | null | undefined }) {
    const { text: shown, lang } = pick(text);
    const lines = shown.split(/\n+/).filter((line) => line.trim() !== '');
    return lines.map((line) => (
        <p key={line} lang={lang}>
            {line}
        </p>
    ));
}

export function isEmpty(text: LocalText | null | undefined): boolean {
    return !text || (text.nl === '' && text.en === '');
}
